"""Compare two voices clip by clip, such as one before and after fine-tuning.

    python tests/bench/compare_voices.py BEFORE AFTER RECORDINGS -o FOLDER
        [--iterations 6] [--clips 10] [--seconds 3]

RECORDINGS is a folder; a test.txt in it lists its clips. Prints a table of both voices' mean scores
and of the differences, with 95 % bootstrap intervals; improvements beyond the interval are bold.
"""

import argparse
from pathlib import Path

from classic_curve import paired, table_of
from voice_table import SEED, clip_scores, recordings, write

from wavegrad_core import Vocoder, Voice
from wavegrad_core.dataset.clip_reader import read_clip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("before")
    parser.add_argument("after")
    parser.add_argument("recordings", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--iterations", type=int, default=6)
    parser.add_argument("--clips", type=int, default=10)
    parser.add_argument("--seconds", type=float, default=3.0)
    arguments = parser.parse_args()
    rows = {}
    for name in ("before", "after"):
        vocoder = Vocoder(Voice.load(getattr(arguments, name)))
        voice, profile = vocoder.voice, vocoder.voice.profile
        schedule = voice.schedule(arguments.iterations)
        for path in recordings(arguments.recordings)[: arguments.clips]:
            sound = read_clip(path, voice.sample_rate)
            sound = profile.pad(sound[: round(arguments.seconds * voice.sample_rate)])
            render = vocoder.render(profile.mel(sound).numpy(), schedule, SEED)
            write(arguments.output / "original" / f"{path.stem}.wav", sound.numpy(), profile)
            write(arguments.output / name / f"{path.stem}.wav", render, profile)
        rows[name] = clip_scores(arguments.output / "original", arguments.output / name)
    print(table_of(rows))
    print(table_of({"after less before": paired(rows["before"], rows["after"])}, signed=True))


if __name__ == "__main__":
    main()
