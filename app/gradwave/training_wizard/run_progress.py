"""Progress of a training run, read from its run folder: log, scores and previews. No Qt."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, NotRequired, cast

from pydantic import Field, FiniteFloat
from typing_extensions import TypedDict

from gradwave.language import tr
from wavegrad_core.state_file import read_state_lines
from wavegrad_core.training.read_progress import MAX_STEPS, LogLine, ReadProgress
from wavegrad_core.training.run_files import LOG

NOTHING_READ = ReadProgress(0, 0)
LOWER_IS_BETTER = ("ls_mse", "mcd")
NAMES = {"ls_mse": "LS-MSE", "mcd": "MCD", "stoi": "STOI"}
MEANINGS = {
    "LS-MSE": tr("spectral error, lower is better"),
    "MCD": tr("timbre distance, lower is better"),
    "STOI": tr("intelligibility, higher is better"),
}

PLATEAU_SAVES = 5  # saves without improvement, a minute apart
MIN_GAIN = 0.002  # smallest improvement that counts, relative to the best value before


class ScoreLine(TypedDict):
    """The scores of one preview: the displayed values of a line of scores.jsonl."""

    step: Annotated[int, Field(ge=0, lt=MAX_STEPS)]
    ls_mse: NotRequired[FiniteFloat | None]
    mcd: NotRequired[FiniteFloat | None]
    stoi: NotRequired[FiniteFloat | None]


@dataclass(frozen=True)
class PreviewClip:
    """A held-out sentence with its renders by training step."""

    name: str
    original: Path
    renders: dict[int, Path]

    @property
    def before(self) -> Path | None:
        """The render of the voice that the training run started from."""
        return self.renders.get(0)

    @property
    def newest(self) -> tuple[int, Path] | None:
        steps = [step for step in self.renders if step > 0]
        return (max(steps), self.renders[max(steps)]) if steps else None


@dataclass(frozen=True)
class RunProgress:
    """The state of a run.

    Attributes:
        lines: Lines of the log.
        clips: Previews.
        scores: Scores of the previews.
        reading: Number of recordings read so far; None once training has started.
    """

    lines: list[LogLine] = field(default_factory=list)
    clips: list[PreviewClip] = field(default_factory=list)
    scores: list[ScoreLine] = field(default_factory=list)
    reading: ReadProgress | None = NOTHING_READ

    @property
    def step(self) -> int:
        return self.lines[-1]["step"] if self.lines else 0

    @property
    def steps(self) -> int:
        return self.lines[-1]["steps"] if self.lines else 0

    @property
    def seconds_left(self) -> float | None:
        """Estimate at the speed of the newest log line; None while unknown."""
        pace = self.lines[-1]["steps_per_second"] if self.lines else 0.0
        return (self.steps - self.step) / pace if pace > 0 else None

    def curve(self, key: str) -> tuple[list[int], list[float]]:
        """Return steps and losses; `key` is "loss" or "held_out_loss"."""
        rows = cast(list[dict[str, Any]], self.lines)
        points = [(row["step"], row[key]) for row in rows if row.get(key) is not None]
        return [step for step, _ in points], [loss for _, loss in points]

    @property
    def note(self) -> str:
        """Note of the newest log line for the user; empty if there is none."""
        return (self.lines[-1].get("note") or "") if self.lines else ""

    @property
    def plateau(self) -> str:
        """A sentence if nothing has improved for a while; else empty.

        Nothing has improved if neither the held-out loss nor a score of the previews came closer to
        the recordings in the last `PLATEAU_SAVES` saves.
        """
        steps, losses = self.curve("held_out_loss")
        if len(steps) <= PLATEAU_SAVES:
            return ""
        since = steps[-1 - PLATEAU_SAVES]
        before, after = losses[:-PLATEAU_SAVES], losses[-PLATEAU_SAVES:]
        if min(after) < min(before) * (1 - MIN_GAIN):
            return ""
        scored = sorted({row["step"] for row in self.scores if isinstance(row.get("step"), int)})
        for key, name in NAMES.items():
            sign = -1 if key in LOWER_IS_BETTER else 1
            found = {step: self.mean_scores(step).get(name) for step in scored}
            old, new = (
                [sign * score for step, score in found.items() if score is not None and is_in(step)]
                for is_in in (lambda step: step <= since, lambda step: step > since)
            )
            if not old or (new and max(new) > max(old) + MIN_GAIN * abs(max(old))):
                return ""
        return tr(
            "Neither the held-out loss nor a score has improved since step {since:,}. More "
            "steps are unlikely to be heard. Listen below, and choose Finish now to keep "
            "the voice as it is.",
            since=since,
        )

    def mean_scores(self, step: int) -> dict[str, float]:
        """Return mean scores of the previews of a step, by display name."""
        scores = cast(list[dict[str, Any]], self.scores)
        rows = [row for row in scores if row.get("step") == step]
        return {
            name: sum(row[key] for row in rows) / len(rows)
            for key, name in NAMES.items()
            if rows and all(isinstance(row.get(key), int | float) for row in rows)
        }

    @property
    def verdict(self) -> str:
        """Comparison with the start of the training run in a sentence; empty while unknown."""
        before, after = self.mean_scores(0), self.mean_scores(self.newest_scored)
        if not before or before.keys() != after.keys() or not self.newest_scored:
            return ""
        lower = {NAMES[key] for key in LOWER_IS_BETTER}
        gains = [(after[name] < before[name]) == (name in lower) for name in after]
        if all(gains):
            return tr("All scores are better than before training.")
        if any(gains):
            return tr(
                "{better} of {total} scores are better than before training. Listen to decide.",
                better=sum(gains),
                total=len(gains),
            )
        return tr(
            "No score is better than before training. Listen to decide; more steps or more "
            "recordings may help."
        )

    @property
    def stale(self) -> str:
        """A sentence if the previews belong to an earlier step than the voice; else empty."""
        if self.newest_scored >= self.step:
            return ""
        if not self.newest_scored:
            return tr(
                "Training was stopped after {step:,} steps, before the first preview. To "
                "compare, go back and train longer, or install the voice and try it in the "
                "window.",
                step=self.step,
            )
        return tr(
            "The voice was trained for {step:,} steps. These previews and scores are from "
            "step {newest_scored:,}, the last save with previews.",
            step=self.step,
            newest_scored=self.newest_scored,
        )

    @property
    def newest_scored(self) -> int:
        return max((row.get("step", 0) for row in self.scores), default=0)


def read_progress(folder: Path, output: str = "") -> RunProgress:
    """Read the progress from a run folder and the output of its process.

    Incomplete lines, as left by a killed process, are skipped.
    """
    reading = _reading(output)
    if not os.path.isdir(folder):
        return RunProgress(reading=reading)
    clips = [
        PreviewClip(
            one.name,
            one / "original.flac",
            {int(path.stem): path for path in sorted(one.glob("*.flac")) if path.stem.isdecimal()},
        )
        for one in sorted((folder / "previews").glob("*"))
        if os.path.exists(one / "original.flac")
    ]
    lines: list[LogLine] = read_state_lines(folder / LOG, LogLine)
    scores: list[ScoreLine] = read_state_lines(folder / "scores.jsonl", ScoreLine)
    return RunProgress(lines, clips, scores, reading)


def _reading(output: str) -> ReadProgress | None:
    for line in reversed(output.splitlines()):
        if line.startswith("step "):
            return None
        if reading := ReadProgress.parse(line):
            return reading
    return NOTHING_READ
