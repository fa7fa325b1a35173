"""Rate, channels, length and format of a sound file without its samples."""

import os

from wavegrad_core.audio.audio_info import AudioInfo
from wavegrad_core.audio.file_opener import check_regular_file, open_sound


def probe(path: str | os.PathLike[str]) -> AudioInfo:
    """Read the header of a sound file; read through the file if the header states no length.

    Raises:
        InputError: The file cannot be opened or is not sound.
    """
    with open_sound(check_regular_file(path)) as source:
        return source.info
