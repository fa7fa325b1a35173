"""Reading, writing and resampling of sound files.

libsndfile reads WAV, AIFF, CAF and more. All other files are decoded by FFmpeg through the package
`av` (FLAC, MP3, Ogg, m4a, webm, wma). Damage becomes silence, so that the sound after it stays in
time, and a `ReadReport` describes it in one line.

Headers are not trusted. A file must be a regular file (reading a pipe or a device could block
forever), it is decoded block by block, and decoding stops at `MAX_SAMPLES`, or at
`MAX_STREAMED_SAMPLES` if the samples are not kept in memory. A stated length that does not fit the
file size is an error; samples beyond the stated length are read.

The names are loaded when first used: only reading needs the decoders, which are slow to import.
"""

from typing import TYPE_CHECKING

from wavegrad_core.lazy_imports import lazy_attributes

if TYPE_CHECKING:
    from wavegrad_core.audio.atomic_file import TEMPORARY_PATTERN, write_atomically
    from wavegrad_core.audio.audio_info import AudioInfo
    from wavegrad_core.audio.file_opener import AUDIO_SUFFIXES
    from wavegrad_core.audio.file_probe import probe
    from wavegrad_core.audio.file_samples import FileSamples
    from wavegrad_core.audio.limits import BLOCK_SAMPLES, MAX_RATE, MAX_SAMPLES, MIN_RATE
    from wavegrad_core.audio.read_report import ReadReport
    from wavegrad_core.audio.reader import read_audio, read_blocks
    from wavegrad_core.audio.resampling import resample, resample_blocks, resampled_length
    from wavegrad_core.audio.writer import audio_writer, write_audio

__all__ = [
    "AUDIO_SUFFIXES",
    "BLOCK_SAMPLES",
    "MAX_RATE",
    "MAX_SAMPLES",
    "MIN_RATE",
    "TEMPORARY_PATTERN",
    "AudioInfo",
    "FileSamples",
    "ReadReport",
    "audio_writer",
    "probe",
    "read_audio",
    "read_blocks",
    "resample",
    "resample_blocks",
    "resampled_length",
    "write_atomically",
    "write_audio",
]

__getattr__ = lazy_attributes(
    __name__,
    {
        "AUDIO_SUFFIXES": "file_opener",
        "BLOCK_SAMPLES": "limits",
        "MAX_RATE": "limits",
        "MAX_SAMPLES": "limits",
        "MIN_RATE": "limits",
        "TEMPORARY_PATTERN": "atomic_file",
        "AudioInfo": "audio_info",
        "FileSamples": "file_samples",
        "ReadReport": "read_report",
        "audio_writer": "writer",
        "probe": "file_probe",
        "read_audio": "reader",
        "read_blocks": "reader",
        "resample": "resampling",
        "resample_blocks": "resampling",
        "resampled_length": "resampling",
        "write_atomically": "atomic_file",
        "write_audio": "writer",
    },
)
