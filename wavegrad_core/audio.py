"""Sound files in and out, and resampling.

Reading is libsndfile's (WAV, FLAC, Ogg, MP3, AIFF, CAF, ...). What it does not know, or cannot tell
the length of, goes to FFmpeg by way of the package `av` (m4a, webm, wma, FLAC from a pipe).

A file is never believed before it is measured. It must be an ordinary file (a pipe or a device
would be waited on for ever), it is decoded a block at a time, and decoding stops at `MAX_SAMPLES`
whatever the header claims; a length that the file's size has no room for is refused outright.

libsndfile 1.2.2 can loop for ever while it opens a file of 100 bytes (its issue 1118). In 54,000
damaged files of all its formats the only cause found was a chunk of a WAV or an IFF that claims to
be larger than the file, so files with such chunks go to FFmpeg, as do the rare RF64. Probing in a
child process with a time limit would guard against more, at a start of Python for each file, to
keep a person safe from the files on their own disk.
"""

import io
import logging
import os
import secrets
import stat
import struct
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import soundfile
import soxr

from wavegrad_core.errors import InputError

log = logging.getLogger(__name__)

MIN_RATE, MAX_RATE = 1_000, 768_000  # Hz; outside, a rate is a broken header and not a recording
MAX_SAMPLES = 2**30  # over all channels: 4 GiB as float32, six hours of 48 kHz mono
BLOCK = 2**18  # frames decoded at a time
SAMPLES_PER_BYTE = 5  # at most, but for squeezed formats: GSM 6.10 has 320 samples in 65 bytes
UNKNOWN = 2**63 - 1  # SF_COUNT_MAX: libsndfile's word for a length that the header does not tell

# What FFmpeg may open: sound and film. Left to itself it also reads text (subtitles, play lists
# that name other files and addresses), and a text file called .wav must be an error.
FFMPEG_OPTIONS = {
    "protocol_whitelist": "file",
    "format_whitelist": "aac,ac3,aiff,amr,ape,asf,avi,caf,eac3,flac,flv,matroska,webm,mov,mp4,m4a,"
    "3gp,3g2,mj2,mp3,mpeg,mpegts,ogg,tta,wav,w64,wv",
}

MAX_WAV_BYTES = 2**32 - 2**12  # its sizes have 32 bits; a little is left for the header
FORMATS = {".wav": "WAV", ".flac": "FLAC"}


@dataclass(frozen=True)
class AudioInfo:
    """What a sound file says of itself.

    `frames` is samples per channel: exact for PCM and FLAC, about right for MP3, m4a and the like.
    """

    path: Path
    rate: int
    channels: int
    frames: int
    format: str
    subtype: str

    @property
    def seconds(self) -> float:
        return self.frames / self.rate


def probe(path: str | os.PathLike[str]) -> AudioInfo:
    """Rate, channels, length and format of a sound file, from its header where that tells them.

    Raises InputError when the file cannot be opened or is not sound.
    """
    path = _ordinary_file(path)
    try:
        with _opened_by_libsndfile(path) as file:
            return _info_of(path, file)
    except (soundfile.SoundFileError, _Unreadable) as refusal:
        return _probe_with_ffmpeg(path, str(refusal))


def read_audio(path: str | os.PathLike[str]) -> tuple[np.ndarray, int]:
    """The whole of a sound file: [channels, samples] float32 and its rate in Hz.

    Integer samples are scaled to [-1, 1); float samples are kept as they are, over full scale too.
    A file that is cut short or damaged gives what comes before that.

    Raises InputError when the file cannot be opened, is not sound, is empty, holds NaN or infinity,
    or more than `MAX_SAMPLES` samples.
    """
    path = _ordinary_file(path)
    try:
        audio, rate = _read_with_libsndfile(path)
    except (soundfile.SoundFileError, _Unreadable) as refusal:
        audio, rate = _read_with_ffmpeg(path, str(refusal))
    _check_not_empty(path, audio.shape[1])
    _check_finite(path, audio)
    return audio, rate


def read_blocks(path: str | os.PathLike[str]) -> Iterator[tuple[np.ndarray, int]]:
    """A sound file a block at a time: [channels, at most `BLOCK`] float32 and its rate in Hz.

    Little is held, however long the file is. Errors are those of `read_audio`, and come with the
    block that has them.
    """
    path = _ordinary_file(path)
    samples = 0
    for block, rate in _decoded_blocks(path):
        samples += block.size
        _check_size(path, samples)
        _check_finite(path, block)
        yield block, rate
    _check_not_empty(path, samples)


def write_audio(path: str | os.PathLike[str], audio: np.ndarray, rate: int) -> int:
    """Write [samples] or [channels, samples] in [-1, 1] as 24-bit WAV or FLAC, by the suffix.

    24-bit integers open anywhere, and a 16- or 24-bit file that was read is written back to the
    bit. What is over full scale is clipped there, never wrapped and never turned down behind the
    listener's back; the return value is how many samples were. The same samples give the same
    bytes. The file appears whole or not at all: an existing one stays as it was on any failure.

    Raises InputError when the samples are unusable or the file cannot be written.
    """
    audio = np.asarray(audio)
    if audio.ndim == 1:
        audio = audio[np.newaxis]
    if audio.ndim != 2 or not 0 < audio.size <= MAX_SAMPLES:
        _format_of(Path(path))
        raise InputError(
            f"{path}: not written, for an array of shape {audio.shape} is no sound that fits; "
            f"give 1 to {MAX_SAMPLES:,} samples as [samples] or [channels, samples]."
        )
    channels, samples = audio.shape
    with audio_writer(path, channels, samples, rate) as write:
        return sum(write(block) for block in _blocks(audio))


@contextmanager
def audio_writer(
    path: str | os.PathLike[str], channels: int, samples: int, rate: int
) -> Iterator[Callable[[np.ndarray], int]]:
    """`write_audio` for a sound that comes a block at a time and is not held.

    Gives write(block [channels, n]), which returns how many of the block's samples were over full
    scale. `samples` is how many a channel will get. The file appears when the `with` block ends
    well, and has the bytes of `write_audio`.

    Raises InputError as `write_audio` does.
    """
    path = Path(path)
    format = _format_of(path)
    if format == "WAV" and 3 * channels * samples > MAX_WAV_BYTES:
        raise InputError(f"{path}: a WAV holds 4 GiB at most; end the name in .flac.")
    with _replacing(path) as sink:
        try:
            file = soundfile.SoundFile(sink, "w", int(rate), channels, "PCM_24", format=format)
        except (soundfile.SoundFileError, OverflowError, ValueError) as error:
            raise InputError(
                f"{path}: {format} cannot hold {channels} channels at {rate} Hz "
                f"({_reason(error)}); choose another rate or fewer channels."
            ) from error

        def write(block: np.ndarray) -> int:
            if not np.isfinite(block).all():
                raise InputError(
                    f"{path}: not written, for the sound holds NaN or infinity; "
                    "render it again with other settings."
                )
            with _telling(path):
                try:
                    return _write_block(file, block)
                except (soundfile.SoundFileError, AssertionError) as error:
                    raise sink.error or OSError(0, str(error)) from error

        try:
            yield write
        finally:
            with suppress(soundfile.SoundFileError):  # `_replacing` knows what went wrong
                file.close()


def write_atomically(path: str | os.PathLike[str], data: bytes | memoryview) -> None:
    """Write a file whole or not at all, and leave one of that name as it was on failure.

    Raises InputError when it cannot be written.
    """
    with _replacing(Path(path)) as sink:
        sink.write(data)


class _Sink(io.FileIO):
    """A file that writes all that it is given, or keeps the reason, which libsndfile would lose."""

    error: OSError | None = None

    def write(self, data: Any) -> int:
        left = memoryview(data).cast("B")
        try:
            while left:
                left = left[super().write(left) :]
        except OSError as error:
            self.error = error
            return 0
        return memoryview(data).nbytes


@contextmanager
def _replacing(path: Path) -> Iterator[_Sink]:
    """A new file that takes the name `path` if all goes well; InputError where it cannot."""
    temporary = None
    try:
        with _telling(path):
            target = path.resolve()  # through a link: the file it names is replaced, not the link
            if target.exists() and not target.is_file():
                raise IsADirectoryError(0, "a folder or a device has that name")
            if target.exists() and not _may_write(target):
                raise PermissionError(0, "the file is write-protected")
            temporary = target.with_name(f".gradwave-{secrets.token_hex(6)}.tmp")
            sink = _Sink(temporary, "xb+")
        with sink:
            yield sink
            with _telling(path):
                if sink.error:
                    raise sink.error
                os.fsync(sink.fileno())
        with _telling(path):
            os.replace(temporary, target)
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """What the system has against a file as an InputError."""
    try:
        yield
    except (OSError, RuntimeError, ValueError) as error:  # RuntimeError: a loop of links
        raise InputError(
            f"{path}: cannot be written ({_reason(error)}); "
            "choose another place, or make room or permission there."
        ) from error


def _format_of(path: Path) -> str:
    try:
        return FORMATS[path.suffix.lower()]
    except KeyError:
        raise InputError(
            f"{path}: cannot tell the format from '{path.suffix}'; end the name in .wav or .flac."
        ) from None


def _may_write(path: Path) -> bool:
    effective = os.access in os.supports_effective_ids
    return os.access(path, os.W_OK, effective_ids=effective)


def resample(audio: np.ndarray, rate: int, new_rate: int) -> np.ndarray:
    """Sound at another rate, by soxr's VHQ: [..., n] at `rate` -> [..., m] float32 at `new_rate`.

    m is n * new_rate / rate rounded to the nearest whole number (a half goes up), and at least 1.
    Sample 0 stays at time 0. Raises InputError when a rate is not in `MIN_RATE`..`MAX_RATE`.
    """
    for value in (rate, new_rate):
        if not MIN_RATE <= value <= MAX_RATE:
            raise InputError(f"{value} Hz is no usable rate; give {MIN_RATE} to {MAX_RATE} Hz.")
    audio = np.asarray(audio, dtype=np.float32)
    n = audio.shape[-1]
    if rate == new_rate or audio.size == 0:
        return audio
    length = resampled_length(n, rate, new_rate)
    # soxr's own length is now and then one off the rule. It takes what follows the end for zeros,
    # so zeros there change nothing, and the rule is kept by cutting.
    rows = np.pad(audio.reshape(-1, n), ((0, 0), (0, 2 * rate // new_rate + 2)))
    resampled = soxr.resample(rows.T, rate, new_rate, quality="VHQ")[:length].T
    return np.ascontiguousarray(resampled).reshape(*audio.shape[:-1], length)


def resample_blocks(blocks: Iterable[np.ndarray], rate: int, new_rate: int) -> Iterator[np.ndarray]:
    """`resample` of a sound that comes in blocks [channels, n] and is not held; the same samples.

    Raises InputError as `resample` does.
    """
    stream = None
    channels = read = written = 0
    for block in blocks:
        if stream is None:
            resample(block[:, :0], rate, new_rate)  # the rates are checked there
            channels = len(block)
            stream = soxr.ResampleStream(rate, new_rate, channels, quality="VHQ")
        read += block.shape[1]
        if rate != new_rate:
            block = np.ascontiguousarray(stream.resample_chunk(block.T).T)
            written += block.shape[1]
        if block.shape[1]:
            yield block
    if stream is not None and rate != new_rate:
        left = resampled_length(read, rate, new_rate) - written
        zeros = np.zeros((2 * rate // new_rate + 2, channels), np.float32)
        yield np.ascontiguousarray(stream.resample_chunk(zeros, last=True)[:left].T)


def resampled_length(samples: int, rate: int, new_rate: int) -> int:
    """samples * new_rate / rate to the nearest whole number (a half goes up), and at least 1."""
    return max(1, (2 * samples * new_rate + rate) // (2 * rate))


class _Unreadable(Exception):
    """libsndfile opens the file but cannot be used to read it; FFmpeg may."""


def _ordinary_file(path: str | os.PathLike[str]) -> Path:
    """The path of a regular, readable file with something in it; InputError for any other."""
    path = Path(path)
    try:
        kind = os.stat(path)
        if stat.S_ISDIR(kind.st_mode):
            raise InputError(f"{path}: is a folder, not a sound file; choose a file in it.")
        if not stat.S_ISREG(kind.st_mode):
            raise InputError(f"{path}: is not an ordinary file; copy the sound into a file first.")
        with open(path, "rb") as file:
            file.read(1)
    except FileNotFoundError:
        raise InputError(f"{path}: there is no such file; check the name and the folder.") from None
    except PermissionError:
        raise InputError(
            f"{path}: you have no permission to read it; change that, or choose another file."
        ) from None
    except InputError:
        raise
    except (OSError, ValueError) as error:
        raise InputError(
            f"{path}: cannot be opened ({_reason(error)}); check the name and the folder."
        ) from error
    if kind.st_size == 0:
        raise InputError(f"{path}: is empty (zero bytes); copy or record it again.")
    if path.suffix.lower() == ".raw":
        raise InputError(
            f"{path}: raw samples do not tell their rate or format; save them as WAV first."
        )
    return path


def _info_of(path: Path, file: soundfile.SoundFile) -> AudioInfo:
    _check_rate(path, file.samplerate)
    if file.frames == UNKNOWN:
        raise _Unreadable("the length is not told")
    samples = file.frames * file.channels
    _check_size(path, samples)
    if not _is_squeezed(file) and samples > SAMPLES_PER_BYTE * path.stat().st_size:
        raise InputError(
            f"{path}: says it holds {samples:,} samples, more than its size has room for; "
            "it is damaged: copy or export it again."
        )
    return AudioInfo(path, file.samplerate, file.channels, file.frames, file.format, file.subtype)


def _read_with_libsndfile(path: Path) -> tuple[np.ndarray, int]:
    with _opened_by_libsndfile(path) as file:
        info = _info_of(path, file)
        audio = np.empty((info.channels, info.frames), np.float32)
        done = 0
        while len(block := file.read(BLOCK, dtype="float32", always_2d=True)):
            audio[:, done : done + len(block)] = block.T
            done += len(block)
    if done < info.frames:
        _warn_of_damage(path, done)
        audio = np.ascontiguousarray(audio[:, :done])
    return audio, info.rate


def _decoded_blocks(path: Path) -> Iterator[tuple[np.ndarray, int]]:
    done = 0
    try:
        with _opened_by_libsndfile(path) as file:
            info = _info_of(path, file)
            while len(block := file.read(BLOCK, dtype="float32", always_2d=True)):
                done += len(block)
                yield block.T, info.rate
    except (soundfile.SoundFileError, _Unreadable) as refusal:
        if done == 0:
            yield from _blocks_with_ffmpeg(path, str(refusal))
            return
    if done < info.frames:
        _warn_of_damage(path, done)


def _blocks_with_ffmpeg(path: Path, refusal: str) -> Iterator[tuple[np.ndarray, int]]:
    with _opened_by_ffmpeg(path, refusal) as container:
        rate = container.streams.audio[0].rate
        _check_rate(path, rate)
        for block in _decoded(path, container):
            yield block, rate


def _is_squeezed(file: soundfile.SoundFile) -> bool:
    """Whether a quiet file may take any few bytes, so that its size tells nothing of its length."""
    return file.format in ("FLAC", "OGG", "MPEG", "MP3") or file.subtype.startswith(
        ("ALAC", "DWVW", "MPEG")
    )


def _opened_by_libsndfile(path: Path) -> soundfile.SoundFile:
    if not _chunks_fit(path):
        raise _Unreadable("a part of it claims to be larger than the file")
    # As bytes, for a name need not be text.
    return soundfile.SoundFile(path if os.name == "nt" else os.fsencode(path))


def _chunks_fit(path: Path) -> bool:
    """Whether the chunks of a WAV, AIFF or 8SVX end inside the file; True for other formats.

    The samples alone may run on: so they do in a file that is cut short or came through a pipe.
    """
    size = path.stat().st_size
    with open(path, "rb") as file:
        kind = file.read(4)
        if kind not in (b"RIFF", b"RIFX", b"FORM"):
            return kind not in (b"RF64", b"BW64")
        number = "<I" if kind == b"RIFF" else ">I"
        position = 12
        for _ in range(1000):  # of chunks; a recording has a handful
            if position + 8 > size:
                return True
            file.seek(position)
            name, length = file.read(4), struct.unpack(number, file.read(4))[0]
            position += 8 + (4 if name == b"LIST" else length)  # a LIST holds chunks of its own
            if name in (b"data", b"SSND", b"BODY") and (length == 0 or position > size):
                return True
            if position > size:
                return False
            position += 0 if name == b"LIST" else length % 2
    return False


def _probe_with_ffmpeg(path: Path, refusal: str) -> AudioInfo:
    with _opened_by_ffmpeg(path, refusal) as container:
        stream = container.streams.audio[0]
        _check_rate(path, stream.rate)
        if stream.duration is not None:
            frames = round(stream.duration * stream.time_base * stream.rate)
        elif container.duration is not None:
            frames = round(container.duration * stream.rate / 1_000_000)
        else:
            frames = sum(block.shape[1] for block in _decoded(path, container))
        return AudioInfo(
            path, stream.rate, stream.channels, frames, container.format.name, stream.name
        )


def _read_with_ffmpeg(path: Path, refusal: str) -> tuple[np.ndarray, int]:
    with _opened_by_ffmpeg(path, refusal) as container:
        rate, channels = container.streams.audio[0].rate, container.streams.audio[0].channels
        _check_rate(path, rate)
        blocks, samples = [], 0
        for block in _decoded(path, container):
            samples += block.size
            _check_size(path, samples)
            blocks.append(block)
    return _joined(blocks, channels), rate


def _opened_by_ffmpeg(path: Path, refusal: str) -> Any:
    """An `av` container that has sound in it; InputError when there is none."""
    try:
        import av
    except ImportError:
        raise InputError(
            f"{path}: cannot be read ({refusal}); "
            "'pip install av' for m4a, webm and the like, or convert it to WAV or FLAC."
        ) from None
    try:
        container = av.open(str(path), options=FFMPEG_OPTIONS)
    except (av.FFmpegError, ValueError) as error:
        raise InputError(
            f"{path}: is not a sound file that can be read; "
            "choose another, or convert it to WAV or FLAC."
        ) from error
    sounds = container.streams.audio
    if not sounds or sounds[0].codec_context is None:
        container.close()
        lack = "sound in it that FFmpeg knows" if sounds else "sound in it"
        raise InputError(f"{path}: has no {lack}; choose another file.")
    return container


def _decoded(path: Path, container: Any) -> Iterator[np.ndarray]:
    """Blocks [channels, samples] float32 of the first sound stream, up to where it is damaged."""
    import av

    planar = av.AudioResampler(format="fltp")
    samples = 0
    try:
        for frame in container.decode(audio=0):
            for part in planar.resample(frame):
                samples += part.samples
                yield part.to_ndarray()
        for part in planar.resample(None):
            yield part.to_ndarray()
    except (av.FFmpegError, ValueError) as error:
        if samples == 0:
            raise InputError(
                f"{path}: cannot be decoded ({_reason(error)}); copy or export it again."
            ) from error
        _warn_of_damage(path, samples)


def _warn_of_damage(path: Path, frames: int) -> None:
    log.warning("%s: is damaged or cut short after %d samples; using those.", path, frames)


def _joined(blocks: list[np.ndarray], channels: int) -> np.ndarray:
    if not blocks:
        return np.zeros((channels, 0), np.float32)
    return np.ascontiguousarray(np.concatenate(blocks, axis=1))


def _check_rate(path: Path, rate: int) -> None:
    if not MIN_RATE <= rate <= MAX_RATE:
        raise InputError(
            f"{path}: says it has {rate} samples a second, where {MIN_RATE} to {MAX_RATE} can be "
            "used; export it again."
        )


def _check_size(path: Path, samples: int) -> None:
    if samples > MAX_SAMPLES:
        raise InputError(
            f"{path}: says it holds {samples:,} samples, where {MAX_SAMPLES:,} can be held; "
            "cut it into parts, or, if it is not that long, export it again."
        )


def _check_not_empty(path: Path, samples: int) -> None:
    if samples == 0:
        raise InputError(f"{path}: holds no samples; choose a file with sound in it.")


def _check_finite(path: Path, audio: np.ndarray) -> None:
    if not np.isfinite(audio).all():
        raise InputError(
            f"{path}: holds samples that are no numbers (NaN or infinity), so it is damaged; "
            "export it again from the program that made it."
        )


def _blocks(audio: np.ndarray) -> Iterator[np.ndarray]:
    for start in range(0, audio.shape[1], BLOCK):
        yield audio[:, start : start + BLOCK]


def _write_block(file: soundfile.SoundFile, block: np.ndarray) -> int:
    """Write [channels, samples] as 24-bit; how many samples were over full scale.

    Scaled here, for libsndfile multiplies floats by 2^23 - 1 and divides by 2^23 on the way back.
    """
    full_scale = 2.0**23
    scaled = np.rint(block.T.astype(np.float64) * full_scale)
    samples = np.clip(scaled, -full_scale, full_scale - 1).astype(np.int32)
    file.write(samples << 8)  # libsndfile takes the upper 24 of 32 bits
    return int((np.abs(block) > 1.0).sum())


def _reason(error: Exception) -> str:
    """An exception's own words, on one line."""
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return " ".join(text.split()).rstrip(".")
