"""Sound files opened: by libsndfile, or by FFmpeg where libsndfile cannot.

libsndfile 1.2.2 can loop for ever while it opens a file of 100 bytes (its issue 1118). In 54,000
damaged files of all its formats the only cause found was a chunk of a WAV or an IFF that claims to
be larger than the file, so files with such chunks go to FFmpeg, as do the rare RF64. Probing in a
child process with a time limit would guard against more, at a start of Python for each file, to
keep a person safe from the files on their own disk.
"""

import os
import stat
import struct
from pathlib import Path
from typing import Any

import soundfile

from wavegrad_core.errors import InputError, reason

# fmt: off
AUDIO_SUFFIXES = {  # by which the sound files in a folder are known
    ".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".m4a", ".m4b", ".mp4", ".aac", ".aif",
    ".aiff", ".aifc", ".caf", ".w64", ".rf64", ".au", ".snd", ".webm", ".mka", ".wma", ".amr",
    ".3gp",
}
# fmt: on

# What FFmpeg may open: sound and film. Left to itself it also reads text (subtitles, play lists
# that name other files and addresses), and a text file called .wav must be an error.
FFMPEG_OPTIONS = {
    "protocol_whitelist": "file",
    "format_whitelist": "aac,ac3,aiff,amr,ape,asf,avi,caf,eac3,flac,flv,matroska,webm,mov,mp4,m4a,"
    "3gp,3g2,mj2,mp3,mpeg,mpegts,ogg,tta,wav,w64,wv",
}


class Unreadable(Exception):
    """libsndfile opens the file but cannot be used to read it; FFmpeg may."""


def ordinary_file(path: str | os.PathLike[str]) -> Path:
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
            f"{path}: cannot be opened ({reason(error)}); check the name and the folder."
        ) from error
    if kind.st_size == 0:
        raise InputError(f"{path}: is empty (zero bytes); copy or record it again.")
    if path.suffix.lower() == ".raw":
        raise InputError(
            f"{path}: raw samples do not tell their rate or format; save them as WAV first."
        )
    return path


def opened_by_libsndfile(path: Path) -> soundfile.SoundFile:
    """The file, to be read.

    Raises:
        Unreadable: libsndfile might loop for ever over it.
        soundfile.SoundFileError: libsndfile knows no such sound.
    """
    if not _chunks_fit(path):
        raise Unreadable("a part of it claims to be larger than the file")
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


def opened_by_ffmpeg(path: Path) -> Any:
    """An `av` container that has sound in it; InputError when there is none."""
    import av

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
