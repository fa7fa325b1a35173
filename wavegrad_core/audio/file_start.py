"""Where the sound file begins in a file with something before it."""

from pathlib import Path

from wavegrad_core.audio.file_bytes import FileBytes
from wavegrad_core.audio.frame_runs import after_tags
from wavegrad_core.audio.wav_header import WAV_MAGICS

CHUNKED = (*WAV_MAGICS, b"riff", b"FORM", b"caff", b".snd")  # formats that libsndfile reads
WAV_SUFFIXES = {".wav", ".wave", ".bwf", ".rf64"}
SEARCH_BYTES = 2**13  # before a WAV file: a header of an archive, a mail, or another computer


def sound_start(path: Path) -> int:
    """Return the byte offset of a WAV, W64, AIFF, CAF or AU file after ID3 tags or other bytes.

    Returns:
        0 for all other files.
    """
    with open(path, "rb") as file:
        data = FileBytes(file)
        start = after_tags(data, 0)
        if data[start : start + 4] in CHUNKED:
            return start
        if path.suffix.lower() not in WAV_SUFFIXES:
            return 0
        head = data[:SEARCH_BYTES]
        for magic in WAV_MAGICS:
            at = head.find(magic)
            if at > 0 and head[at + 8 : at + 12] == b"WAVE":
                return at
    return 0
