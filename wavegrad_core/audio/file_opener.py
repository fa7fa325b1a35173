"""Opening of sound files with libsndfile or FFmpeg.

libsndfile reads WAV, AIFF, CAF and many older formats. FFmpeg reads all formats that libsndfile
does not know or reads badly: FLAC (libsndfile plays damaged frames as noise), MP3 (it
stops at a guessed length, and its decoder writes to standard error), and Ogg (it stops at the end
of the first of several joined files, and leaves the channels in the codec's order).
"""

import os
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from wavegrad_core.audio.ffmpeg_source import FfmpegSource
from wavegrad_core.audio.file_start import CHUNKED, sound_start
from wavegrad_core.audio.flac_source import FlacSource, open_flac
from wavegrad_core.audio.frame_runs import is_free_format
from wavegrad_core.audio.sndfile_source import SndfileSource, Unreadable
from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_signature import refuse_misnamed

# fmt: off
AUDIO_SUFFIXES = {  # suffixes of files in a folder that are treated as sound files
    ".wav", ".wave", ".bwf", ".rf64", ".w64", ".aif", ".aiff", ".aifc", ".caf", ".au", ".snd",
    ".sph", ".voc", ".flac", ".ogg", ".oga", ".opus", ".spx", ".mp3", ".mp2", ".m4a", ".m4b",
    ".mp4", ".mov", ".3gp", ".aac", ".ac3", ".eac3", ".dts", ".webm", ".mka", ".mkv", ".avi",
    ".wma", ".amr", ".awb", ".wv", ".tta", ".ape", ".mpc", ".dsf",
}
# fmt: on

MPEG_SUFFIXES = {".mp1", ".mp2", ".mp3", ".mpga"}
MPEG_SYNC = 0xE0  # bits that are set in the second byte of a frame


def check_regular_file(path: str | os.PathLike[str]) -> Path:
    """Return the path if it is a regular, readable file that is not empty.

    Raises:
        InputError: It is not such a file.
    """
    path = Path(path)
    try:
        kind = os.stat(path)
        if stat.S_ISDIR(kind.st_mode):
            raise InputError(
                f"Could not read {path}: it is a folder, not a sound file. Choose a file in it."
            )
        if not stat.S_ISREG(kind.st_mode):
            raise InputError(
                f"Could not read {path}: it is not a regular file. Copy the sound into a file "
                "first."
            )
        with open(path, "rb") as file:
            file.read(1)
    except FileNotFoundError:
        raise InputError(
            f"Could not read {path}: there is no such file. Check the name and the folder."
        ) from None
    except PermissionError:
        raise InputError(
            f"Could not read {path}: you have no permission to read it. Change its permissions, or "
            "choose another file."
        ) from None
    except InputError:
        raise
    except (OSError, ValueError) as error:
        raise InputError(
            f"Could not open {path}: {reason(error)}. Check the name and the folder."
        ) from error
    if kind.st_size == 0:
        raise InputError(f"Could not read {path}: it is empty. Copy or record it again.")
    refuse_misnamed(path, own=(b"RIFF", b"fLaC"))
    if path.suffix.lower() == ".raw":
        raise InputError(
            f"Could not read {path}: raw samples have no sample rate and no format. Save them as "
            "WAV first."
        )
    return path


@contextmanager
def open_sound(path: Path) -> Iterator[SndfileSource | FfmpegSource | FlacSource]:
    """Open a regular file for reading.

    Raises:
        InputError: It is not a sound file, has no sound in a known codec, or states an impossible
            rate or length; or a drive or a network fails while it is read.
    """
    try:
        with closing(_source(path)) as source:
            yield source
    except OSError as error:
        raise InputError(
            f"Could not read {path}: {reason(error)}. Check whether it was moved, and whether its "
            "drive or the network works."
        ) from error


def _is_for_ffmpeg(path: Path) -> bool:
    """Return whether a file is Ogg or MPEG audio."""
    with open(path, "rb") as file:
        file.seek(sound_start(path))
        head = file.read(4)
    if head in CHUNKED:
        return False
    is_mpeg = head[:1] == b"\xff" and head[1:2] != b"" and head[1] & MPEG_SYNC == MPEG_SYNC
    return is_mpeg or head.startswith((b"OggS", b"ID3")) or path.suffix.lower() in MPEG_SUFFIXES


def _source(path: Path) -> SndfileSource | FfmpegSource | FlacSource:
    if (flac := open_flac(path)) is not None:
        return flac
    if not _is_for_ffmpeg(path):
        with suppress(Unreadable):  # FFmpeg may know it
            return SndfileSource(path)
    try:
        return FfmpegSource(path)
    except InputError:
        if is_free_format(path):
            with suppress(Unreadable):
                return SndfileSource(path, reads_mp3=True)
        raise
