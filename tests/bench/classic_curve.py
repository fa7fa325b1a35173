"""Score voices by number of iterations: the tables of docs/reports/classic.md.

    python tests/bench/classic_curve.py VOICE... --recordings FOLDER... -o FOLDER
        [--iterations 3 6 25 50] [--schedules wg-50] [--long 1000]
        [--clips 4] [--long-clips 3] [--seconds 3] [--without ID...]

--recordings are folders, with a table for each and one of all; a test.txt in a folder lists its
clips. `--clips` of each are taken evenly from its list and cut to `--seconds`. The numbers of
iterations in `--long` are rendered for 2 s of the first clip of the first `--long-clips` folders
only. The output folder receives the renders, table.json and table.md; an interrupted run continues
when it is started again. Intervals are those of 2000 bootstrap samples of the clips, at 95 %. The
last table has the differences of each number of iterations from the one before, clip by clip, in
bold where the difference is an improvement and its interval excludes 0.

The voice `classic` with the defaults and four folders takes about 10 minutes of one core.
"""

import argparse
import json
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from voice_table import COLUMNS, clip_scores, recordings, sketched, write

from wavegrad_core import Schedule, Vocoder, Voice
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.metrics.objective_scores import mean_of

LOWER_IS_BETTER = {"mcd", "ls_mse", "ffe", "mr_stft", "periodicity"}
SAMPLES, SEED = 2000, 0
LONG_SECONDS = 2.0

Scores = dict[str, float | None]
Row = dict[str, Scores]  # by clip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voices", nargs="+")
    parser.add_argument("--recordings", type=Path, nargs="+", required=True)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--iterations", type=int, nargs="*", default=[3, 6, 25, 50])
    parser.add_argument("--schedules", nargs="*", default=["wg-50"])
    parser.add_argument("--long", type=int, nargs="*", default=[1000])
    parser.add_argument("--clips", type=int, default=4)
    parser.add_argument("--long-clips", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("--without", nargs="*", default=[], help="clips to leave out")
    arguments = parser.parse_args()
    pages = []
    for voice in arguments.voices:
        table = Table(voice, arguments)
        table.fill()
        pages.append(table.page())
        (arguments.output / "table.md").write_text("\n".join(pages), encoding="utf-8")


class Table:
    """The scores of one voice, by set, row and clip."""

    def __init__(self, name: str, arguments: argparse.Namespace) -> None:
        self.vocoder, self.arguments = Vocoder(Voice.load(name)), arguments
        path = Path(name)  # RUN/voice.safetensors has the name of its run
        self.folder = arguments.output / (path.parent.name if path.stem == "voice" else path.stem)
        self.sets = {path.name: self.clips_of(path) for path in arguments.recordings}
        self.rows: dict[str, dict[str, Row]] = {}  # by row, then set

    def clips_of(self, folder: Path) -> list[Path]:
        """Return `--clips` recordings, evenly from the list of a folder."""
        found = [p for p in recordings(folder) if p.stem not in self.arguments.without]
        count = min(self.arguments.clips, len(found))
        return [found[n * len(found) // count] for n in range(count)]

    def fill(self) -> None:
        """Render and score every row, and write table.json after each."""
        voice = self.vocoder.voice
        rows = {f"{n} iterations": voice.schedule(n) for n in self.arguments.iterations}
        rows |= {name: Schedule.named(name) for name in self.arguments.schedules}
        self.add("original", None)
        self.add("sketch", "sketch")
        for row, schedule in rows.items():
            self.add(row, schedule)
        if self.arguments.long:
            shorter = self.arguments.iterations[-1:]
            for n in (*shorter, *self.arguments.long):
                self.add(f"{n} iterations, {LONG_SECONDS:g} s", voice.schedule(n), is_long=True)

    def add(self, row: str, schedule: "Schedule | str | None", is_long: bool = False) -> None:
        """Add a row: renders with a schedule, the sketch, or the recordings themselves."""
        profile = self.vocoder.voice.profile
        seconds = LONG_SECONDS if is_long else self.arguments.seconds
        self.rows[row] = {}
        for number, (name, clips) in enumerate(self.sets.items()):
            if is_long and number >= self.arguments.long_clips:
                break
            chosen = clips[:1] if is_long else clips
            originals = self.folder / name / f"original-{seconds:g}"
            place = originals if schedule is None else self.folder / name / row.replace(" ", "-")
            for path in chosen:
                sound = read_clip(path, profile.sample_rate)
                sound = profile.pad(sound[: round(seconds * profile.sample_rate)])
                mel = profile.mel(sound).numpy()
                target = place / f"{path.stem}.wav"
                write(originals / target.name, sound.numpy(), profile)
                if schedule is None or target.exists():
                    continue
                if isinstance(schedule, str):
                    write(target, sketched(mel, profile), profile)
                else:
                    write(target, self.vocoder.render(mel, schedule, SEED), profile)
            kept = place / "clips.json"
            scores = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
            if not {path.stem for path in chosen} <= scores.keys():
                scores = clip_scores(originals, place)
                kept.write_text(json.dumps(scores), encoding="utf-8")
            self.rows[row][name] = {path.stem: scores[path.stem] for path in chosen}
        means = {key: mean(self.all_of(row), key) for key in COLUMNS}
        print(self.folder.name, row, ", ".join(f"{k} {means[k]:.3f}" for k in means), flush=True)
        table = {"voice": self.facts(), "rows": self.rows, "sets": self.means()}
        text = json.dumps(table, indent=1)
        (self.folder / "table.json").write_text(text, encoding="utf-8")

    def all_of(self, row: str) -> Row:
        """Return the scores of a row by set and clip."""
        by_set = self.rows[row].items()
        return {
            f"{name}/{clip}": scores for name, clips in by_set for clip, scores in clips.items()
        }

    def means(self) -> dict[str, object]:
        """Return the means by set and row, as packaging/bundle_voice.py reads them."""
        whole = [row for row in self.rows if not row.endswith(" s")]
        return {
            name: {
                "clips": len(clips),
                "rows": {
                    row: {
                        key: mean_of([scores[key] for scores in self.rows[row][name].values()])
                        for key in COLUMNS
                    }
                    for row in whole
                    if name in self.rows[row]
                },
            }
            for name, clips in self.sets.items()
        }

    def facts(self) -> dict[str, object]:
        """Return what a voice knows of its training."""
        voice = self.vocoder.voice
        training = dict(voice.card.training)
        if {"steps", "batch", "crop_frames"} <= training.keys():
            crops = training["steps"] * training["batch"]
            seconds = crops * training["crop_frames"] * voice.profile.hop / voice.sample_rate
            training["hours of sound in its last run"] = round(seconds / 3600, 1)
        return {"name": voice.name, "precision": self.vocoder.precision, "training": training}

    def page(self) -> str:
        """Return the tables as Markdown."""
        facts = self.facts()
        parts = [f"## {facts['name']}\n\n{json.dumps(facts)}\n"]
        whole = [row for row in self.rows if not row.endswith(" s")]
        longer = [row for row in self.rows if row.endswith(" s")]
        for name, clips in self.sets.items():
            rows = {row: self.rows[row][name] for row in whole}
            parts.append(f"{name}, {len(clips)} clips:\n\n{table_of(rows)}")
        rows = {row: self.all_of(row) for row in whole}
        parts.append(f"All {len(rows['original'])} clips:\n\n{table_of(rows)}")
        steps = [f"{n} iterations" for n in self.arguments.iterations]
        changes = {f"{b} less {a}": paired(rows[a], rows[b]) for a, b in pairwise(steps)}
        if longer:
            rows = {row: self.all_of(row) for row in longer}
            clips = len(rows[longer[0]])
            parts.append(f"{clips} clips of {LONG_SECONDS:g} s:\n\n{table_of(rows)}")
            pairs = pairwise(longer)
            changes |= {f"{b} less {a}": paired(rows[a], rows[b]) for a, b in pairs}
        parts.append(f"Differences, clip by clip:\n\n{table_of(changes, signed=True)}")
        return "\n".join(parts)


def paired(before: Row, after: Row) -> Row:
    """Return the scores of one row less those of another."""
    return {
        clip: {
            key: None if None in (scores[key], after[clip][key]) else after[clip][key] - scores[key]  # type: ignore[operator]
            for key in COLUMNS
        }
        for clip, scores in before.items()
    }


def mean(row: Row, key: str) -> float:
    """Return the mean of a score over the clips that have it."""
    values = [scores[key] for scores in row.values() if scores[key] is not None]
    return float(np.mean(values)) if values else float("nan")


def interval(values: Sequence[float]) -> tuple[float, float]:
    """Return the 95 % interval of the mean, of bootstrap samples."""
    draws = np.random.default_rng(SEED).integers(len(values), size=(SAMPLES, len(values)))
    low, high = np.quantile(np.asarray(values)[draws].mean(axis=1), [0.025, 0.975])
    return float(low), float(high)


def table_of(rows: dict[str, Row], signed: bool = False) -> str:
    """Return a Markdown table of means with intervals."""
    lines = ["| | " + " | ".join(COLUMNS.values()) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for name, row in rows.items():
        cells = []
        for key in COLUMNS:
            values = [scores[key] for scores in row.values() if scores[key] is not None]
            cells.append(cell(key, values, signed))  # type: ignore[arg-type]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def cell(key: str, values: list[float], signed: bool) -> str:
    """Return a mean with its interval; bold for a difference that is an improvement beyond it."""
    if not values:
        return "-"
    low, high = interval(values)
    sign = "+" if signed else ""
    text = f"{np.mean(values):{sign}.3f} [{low:{sign}.3f}, {high:{sign}.3f}]"
    better = high < 0 if key in LOWER_IS_BETTER else low > 0
    return f"**{text}**" if signed and better else text


if __name__ == "__main__":
    main()
