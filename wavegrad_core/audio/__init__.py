"""Sound files in and out, and resampling.

Reading is libsndfile's (WAV, FLAC, Ogg, MP3, AIFF, CAF, ...). What it does not know, or cannot tell
the length of, goes to FFmpeg by way of the package `av` (m4a, webm, wma, FLAC from a pipe).

A file is never believed before it is measured. It must be an ordinary file (a pipe or a device
would be waited on for ever), it is decoded a block at a time, and decoding stops at `MAX_SAMPLES`,
or at `MAX_READ` where nothing is held, whatever the header claims; a length that the file's size
has no room for is refused outright.
"""

from wavegrad_core.audio.atomic_file import LEFTOVERS, write_atomically
from wavegrad_core.audio.file_opener import AUDIO_SUFFIXES
from wavegrad_core.audio.file_probe import AudioInfo, probe
from wavegrad_core.audio.limits import BLOCK, MAX_RATE, MAX_SAMPLES, MIN_RATE
from wavegrad_core.audio.reader import read_audio, read_blocks
from wavegrad_core.audio.resampling import resample, resample_blocks, resampled_length
from wavegrad_core.audio.writer import audio_writer, write_audio

__all__ = [
    "AUDIO_SUFFIXES",
    "BLOCK",
    "LEFTOVERS",
    "MAX_RATE",
    "MAX_SAMPLES",
    "MIN_RATE",
    "AudioInfo",
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
