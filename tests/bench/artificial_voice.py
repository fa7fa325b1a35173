"""Make a data set of a voice that nobody has from one of a speaker.

    python tests/bench/artificial_voice.py SPEAKER FOLDER [--speed 1.2] [--limit 7000]

Pitch and formants are raised by playing the recordings faster, and what lies above `--limit` Hz is
removed, as in recordings of hobbyists. It stands for a voice that `classic` has not heard, whose
own training has all speakers at hand. FOLDER receives audio, train_clean.txt and test.txt.
"""

import argparse
import shutil
from pathlib import Path

import numpy as np
import scipy.signal
import soundfile
import soxr

RATE = 24_000
LISTS = ("train_clean.txt", "test.txt")
ORDER = 10  # of the low-pass filter, applied forwards and backwards


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("speaker", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--speed", type=float, default=1.2)
    parser.add_argument("--limit", type=float, default=7000.0)
    arguments = parser.parse_args()
    low_pass = scipy.signal.butter(ORDER, arguments.limit, output="sos", fs=RATE)
    (arguments.folder / "audio").mkdir(parents=True, exist_ok=True)
    paths = {path.stem: path for path in (arguments.speaker / "audio").iterdir()}
    for name in LISTS:
        shutil.copy(arguments.speaker / name, arguments.folder / name)
        for clip in (arguments.folder / name).read_text(encoding="utf-8").split():
            sound, rate = soundfile.read(paths[clip])
            sound = soxr.resample(sound, rate, RATE / arguments.speed, quality="VHQ")
            sound = scipy.signal.sosfiltfilt(low_pass, sound)
            sound *= min(1, 0.95 / np.abs(sound).max())
            soundfile.write(arguments.folder / "audio" / f"{clip}.flac", sound, RATE)


if __name__ == "__main__":
    main()
