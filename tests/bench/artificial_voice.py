"""Make a data set of a voice that nobody has from one of a speaker.

    python tests/bench/artificial_voice.py SPEAKER FOLDER [--speed 1.2] [--limit 7000]

Pitch and formants are raised by playing the recordings faster, and what lies above `--limit` Hz is
removed, as in recordings of hobbyists. It stands for a voice that `classic` has not heard, whose
own training has all speakers at hand. SPEAKER and FOLDER are data sets (speaker_folder.py).
"""

import argparse
from pathlib import Path

import scipy.signal
import soundfile
import soxr
from speaker_folder import RATE, TEST_LIST, TRAIN_LIST, audio_folder, write_clip, write_list

ORDER = 10  # of the low-pass filter, applied forwards and backwards


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("speaker", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--speed", type=float, default=1.2)
    parser.add_argument("--limit", type=float, default=7000.0)
    arguments = parser.parse_args()
    low_pass = scipy.signal.butter(ORDER, arguments.limit, output="sos", fs=RATE)
    paths = {path.stem: path for path in audio_folder(arguments.speaker).iterdir()}
    for name in (TRAIN_LIST, TEST_LIST):
        clips = (arguments.speaker / name).read_text(encoding="utf-8").split()
        for clip in clips:
            sound, rate = soundfile.read(paths[clip])
            sound = soxr.resample(sound, rate, RATE / arguments.speed, quality="VHQ")
            write_clip(arguments.folder, clip, scipy.signal.sosfiltfilt(low_pass, sound))
        write_list(arguments.folder / name, clips)


if __name__ == "__main__":
    main()
