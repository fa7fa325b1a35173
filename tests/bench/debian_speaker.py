"""Make a data set of a speaker from the telephone prompts that Debian packages.

    apt-get download asterisk-core-sounds-fr-g722
    dpkg-deb -x asterisk-core-sounds-fr-g722*.deb PROMPTS
    python tests/bench/debian_speaker.py PROMPTS/usr/share/asterisk/sounds/fr_CA_f_June FOLDER

The French prompts were spoken by June Wallack (CC BY-SA 3.0): one person, one room, and nothing
above 8 kHz, like many recordings of hobbyists, and no voice was trained on her. FOLDER receives
the data set (speaker_folder.py). Prompts shorter than `--shortest` seconds are left out; the
test clips are drawn from those of at least `--test-shortest` seconds.
"""

import argparse
import random
from pathlib import Path

import av
import numpy as np
import soxr
from speaker_folder import RATE, TEST_LIST, TRAIN_LIST, write_clip, write_list

LEVEL = 0.07  # RMS, about -23 dB, as in the data that `classic` was trained on
SEED = 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("prompts", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--shortest", type=float, default=1.0)
    parser.add_argument("--test-shortest", type=float, default=2.5)
    parser.add_argument("--tests", type=int, default=16)
    arguments = parser.parse_args()
    seconds = {}
    for path in sorted(arguments.prompts.rglob("*.g722")):
        sound = decoded(path)
        name = "-".join(path.relative_to(arguments.prompts).with_suffix("").parts)
        if len(sound) < arguments.shortest * RATE:
            continue
        write_clip(arguments.folder, name, sound)
        seconds[name] = len(sound) / RATE
    names = sorted(seconds)
    random.Random(SEED).shuffle(names)
    long_enough = [name for name in names if seconds[name] >= arguments.test_shortest]
    tests = long_enough[: arguments.tests]
    train = [name for name in names if name not in tests]
    write_list(arguments.folder / TEST_LIST, tests)
    write_list(arguments.folder / TRAIN_LIST, train)
    minutes = sum(seconds[name] for name in train) / 60
    print(f"{len(train)} clips to train on, {minutes:.1f} minutes; {len(tests)} to test on")


def decoded(path: Path) -> np.ndarray:
    """Return a G.722 file at 24 kHz, [samples] float32 of one level."""
    with av.open(str(path), format="g722") as container:
        frames = [frame.to_ndarray() for frame in container.decode(audio=0)]
    sound = np.concatenate(frames, axis=1)[0] / 32768
    sound = soxr.resample(sound, 16_000, RATE, quality="VHQ")
    return (sound * LEVEL / np.sqrt(np.mean(np.square(sound)))).astype(np.float32)


if __name__ == "__main__":
    main()
