"""Writing of a data set of one speaker, which fine_tuning.py reads.

The folder contains `audio`, with mono FLAC files at 24 kHz, and the lists train_clean.txt and
test.txt, with the name of a clip in each line.
"""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import soundfile

RATE = 24_000
TRAIN_LIST, TEST_LIST = "train_clean.txt", "test.txt"
PEAK = 0.95  # of full scale, at most


def audio_folder(folder: Path) -> Path:
    return folder / "audio"


def write_clip(folder: Path, name: str, sound: np.ndarray) -> None:
    """Write a clip, [samples] at 24 kHz, and turn it down if it would be above full scale."""
    audio_folder(folder).mkdir(parents=True, exist_ok=True)
    sound = sound * min(1, PEAK / np.abs(sound).max())
    soundfile.write(audio_folder(folder) / f"{name}.flac", sound, RATE)


def write_list(path: Path, names: Iterable[str]) -> None:
    path.write_text("\n".join(names) + "\n", encoding="utf-8")
