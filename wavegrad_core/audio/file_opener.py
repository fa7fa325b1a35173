"""Opening of sound files with libsndfile, or with FFmpeg as a fallback.

libsndfile 1.2.2 can loop forever while opening a file of 100 bytes (its issue 1118). In 54,000
damaged files of all its formats, the only cause found was a chunk of a WAV or IFF file that claims
to be larger than the file. So files with such chunks, and the rare RF64 files, go to FFmpeg.
Probing in a child process with a time limit would protect against more, but costs a start of Python
for each of the user's own files.
"""

import os
import stat
import struct
from pathlib import Path
from typing import Any

import soundfile

from wavegrad_core.errors import InputError, reason

# fmt: off
AUDIO_SUFFIXES = {  # suffixes of files in a folder that are treated as sound files
    ".wav", ".flac", ".ogg", ".oga", ".opus", ".mp3", ".m4a", ".m4b", ".mp4", ".aac", ".aif",
    ".aiff", ".aifc", ".caf", ".w64", ".rf64", ".au", ".snd", ".webm", ".mka", ".wma", ".amr",
    ".3gp",
}
# fmt: on

# FFmpeg may open audio and video. By default it also reads text (subtitles, and playlists that
# refer to other files and addresses), but a text file named .wav must be an error.
FFMPEG_OPTIONS = {
    "protocol_whitelist": "file",
    "format_whitelist": "aac,ac3,aiff,amr,ape,asf,avi,caf,eac3,flac,flv,matroska,webm,mov,mp4,m4a,"
    "3gp,3g2,mj2,mp3,mpeg,mpegts,ogg,tta,wav,w64,wv",
}


class Unreadable(Exception):
    """A file that libsndfile should not or cannot read, but FFmpeg may."""


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
    if path.suffix.lower() == ".raw":
        raise InputError(
            f"Could not read {path}: raw samples have no sample rate and no format. Save them as "
            "WAV first."
        )
    return path


def open_with_libsndfile(path: Path) -> soundfile.SoundFile:
    """Open a file for reading.

    Raises:
        Unreadable: libsndfile might loop forever.
        soundfile.SoundFileError: libsndfile does not know the format.
    """
    if not _chunks_fit(path):
        raise Unreadable("a chunk claims to be larger than the file")
    # As bytes, since a name may not be valid text.
    return soundfile.SoundFile(path if os.name == "nt" else os.fsencode(path))


def _chunks_fit(path: Path) -> bool:
    """Return whether the chunks of a WAV, AIFF or 8SVX file end inside it; True for other formats.

    Only the chunk of samples may claim more, as in a file that was cut short or written to a pipe.
    """
    size = path.stat().st_size
    with open(path, "rb") as file:
        kind = file.read(4)
        if kind not in (b"RIFF", b"RIFX", b"FORM"):
            return kind not in (b"RF64", b"BW64")
        number = "<I" if kind == b"RIFF" else ">I"
        position = 12
        for _ in range(1000):  # chunks; a recording has only a few
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


def open_with_ffmpeg(path: Path) -> Any:
    """Open a file as an `av` container with sound in it.

    Raises:
        InputError: The file is not a sound file, or has no sound that FFmpeg knows.
    """
    import av

    try:
        container = av.open(str(path), options=FFMPEG_OPTIONS)
    except (av.FFmpegError, ValueError) as error:
        raise InputError(
            f"Could not read {path}: it is not a sound file that libsndfile or FFmpeg knows. "
            "Choose another file, or convert it to WAV or FLAC."
        ) from error
    sounds = container.streams.audio
    if not sounds or sounds[0].codec_context is None:
        container.close()
        lack = "sound in a codec that FFmpeg knows" if sounds else "sound"
        raise InputError(f"Could not read {path}: it has no {lack}. Choose another file.")
    return container
