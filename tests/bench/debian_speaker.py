"""Make a data set of a speaker from the telephone prompts that Debian packages.

    apt-get download asterisk-core-sounds-fr-g722
    dpkg-deb -x asterisk-core-sounds-fr-g722*.deb PROMPTS
    python tests/bench/debian_speaker.py PROMPTS/usr/share/asterisk/sounds/fr_CA_f_June FOLDER

The French prompts were spoken by June Wallack (CC BY-SA 3.0): one person, one room, and nothing
above 8 kHz, like many recordings of hobbyists, and no voice was trained on her. FOLDER receives
audio, train_clean.txt and test.txt. Prompts shorter than `--shortest` seconds are left out; the
test clips are drawn from those of at least `--test-shortest` seconds.
"""

import argparse
import random
from pathlib import Path

import av
import numpy as np
import soundfile
import soxr

RATE = 24_000
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
    audio = arguments.folder / "audio"
    audio.mkdir(parents=True, exist_ok=True)
    seconds = {}
    for path in sorted(arguments.prompts.rglob("*.g722")):
        sound = decoded(path)
        name = "-".join(path.relative_to(arguments.prompts).with_suffix("").parts)
        if len(sound) < arguments.shortest * RATE:
            continue
        soundfile.write(audio / f"{name}.flac", sound, RATE)
        seconds[name] = len(sound) / RATE
    names = sorted(seconds)
    random.Random(SEED).shuffle(names)
    long_enough = [name for name in names if seconds[name] >= arguments.test_shortest]
    tests = long_enough[: arguments.tests]
    train = [name for name in names if name not in tests]
    (arguments.folder / "test.txt").write_text("\n".join(tests) + "\n", encoding="utf-8")
    (arguments.folder / "train_clean.txt").write_text("\n".join(train) + "\n", encoding="utf-8")
    minutes = sum(seconds[name] for name in train) / 60
    print(f"{len(train)} clips to train on, {minutes:.1f} minutes; {len(tests)} to test on")


def decoded(path: Path) -> np.ndarray:
    """Return a G.722 file at 24 kHz, [T] float32, at one level and with headroom."""
    with av.open(str(path), format="g722") as container:
        frames = [frame.to_ndarray() for frame in container.decode(audio=0)]
    sound = np.concatenate(frames, axis=1)[0] / 32768
    sound = soxr.resample(sound, 16_000, RATE, quality="VHQ")
    sound = sound * LEVEL / np.sqrt(np.mean(np.square(sound)))
    return (sound * min(1, 0.95 / np.abs(sound).max())).astype(np.float32)


if __name__ == "__main__":
    main()
