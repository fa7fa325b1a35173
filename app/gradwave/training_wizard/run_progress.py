"""What a run's folder tells of how it goes: its log, and the previews in it. No Qt in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wavegrad_core.training.read_progress import ReadProgress

NOTHING_READ = ReadProgress(0, 0)
LOWER_IS_BETTER = ("ls_mse", "mcd")
NAMES = {"ls_mse": "LS-MSE", "mcd": "MCD", "stoi": "STOI"}
MEANINGS = {
    "LS-MSE": "error of the spectrum, lower is better",
    "MCD": "distance of the timbre, lower is better",
    "STOI": "how well it is understood, higher is better",
}


@dataclass(frozen=True)
class PreviewClip:
    """A held-out sentence, and its renders by the step that they are of."""

    name: str
    original: Path
    renders: dict[int, Path]

    @property
    def before(self) -> Path | None:
        """What the voice made of it that the training began with."""
        return self.renders.get(0)

    @property
    def newest(self) -> tuple[int, Path] | None:
        steps = [step for step in self.renders if step > 0]
        return (max(steps), self.renders[max(steps)]) if steps else None


@dataclass(frozen=True)
class RunProgress:
    """A run as far as its folder tells: the lines of its log, and its previews.

    reading: how many recordings its process has read; None once it tells of steps.
    """

    lines: list[dict[str, Any]] = field(default_factory=list)
    clips: list[PreviewClip] = field(default_factory=list)
    scores: list[dict[str, Any]] = field(default_factory=list)
    reading: ReadProgress | None = NOTHING_READ

    @property
    def step(self) -> int:
        return self.lines[-1]["step"] if self.lines else 0

    @property
    def steps(self) -> int:
        return self.lines[-1]["steps"] if self.lines else 0

    @property
    def seconds_left(self) -> float | None:
        """At the pace of the newest line; None while there is none."""
        pace = self.lines[-1]["steps_per_second"] if self.lines else 0.0
        return (self.steps - self.step) / pace if pace > 0 else None

    def curve(self, key: str) -> tuple[list[int], list[float]]:
        """Steps and losses: "loss" of training, "held_out_loss" of the clips kept back."""
        points = [(line["step"], line[key]) for line in self.lines if line.get(key) is not None]
        return [step for step, _ in points], [loss for _, loss in points]

    @property
    def note(self) -> str:
        """What the newest line says that a person should know."""
        return (self.lines[-1].get("note") or "") if self.lines else ""

    def mean_scores(self, step: int) -> dict[str, float]:
        """The means over the previews of a step, by the scores' names for a person."""
        rows = [row for row in self.scores if row.get("step") == step]
        return {
            name: sum(row[key] for row in rows) / len(rows)
            for key, name in NAMES.items()
            if rows and all(isinstance(row.get(key), int | float) for row in rows)
        }

    @property
    def verdict(self) -> str:
        """Whether it has come nearer to the recordings, in a sentence; "" while nobody knows."""
        before, after = self.mean_scores(0), self.mean_scores(self.newest_scored)
        if not before or before.keys() != after.keys() or not self.newest_scored:
            return ""
        lower = {NAMES[key] for key in LOWER_IS_BETTER}
        gains = [(after[name] < before[name]) == (name in lower) for name in after]
        if all(gains):
            return "By each of these scores it is nearer to the recordings than before."
        if any(gains):
            return (
                f"By {sum(gains)} of {len(gains)} scores it is nearer to the recordings than "
                "before: let your ears decide."
            )
        return (
            "By none of these scores is it nearer to the recordings than before. Let your ears "
            "decide; more steps or more recordings may help."
        )

    @property
    def stale(self) -> str:
        """That the previews are of an earlier step than the voice, in a sentence; else ""."""
        if self.newest_scored >= self.step:
            return ""
        if not self.newest_scored:
            return (
                f"The voice has {self.step:,} steps, and was stopped before a sentence was "
                "rendered with it: go back and train on to compare, or install it and hear it in "
                "the window."
            )
        return (
            f"The voice has {self.step:,} steps; what is compared here was rendered and scored "
            f"after {self.newest_scored:,} of them, at the last save that had time for it."
        )

    @property
    def newest_scored(self) -> int:
        return max((row.get("step", 0) for row in self.scores), default=0)


def look(folder: Path, said: str = "") -> RunProgress:
    """What is in the folder now, and what its process has said; what a kill has cut short is left
    out."""
    from wavegrad_core.training.run_folder import LOG

    reading = _reading(said)
    if not folder.is_dir():
        return RunProgress(reading=reading)
    clips = [
        PreviewClip(
            one.name,
            one / "original.flac",
            {int(path.stem): path for path in sorted(one.glob("*.flac")) if path.stem.isdecimal()},
        )
        for one in sorted((folder / "previews").glob("*"))
        if (one / "original.flac").exists()
    ]
    needed = ("step", "steps", "steps_per_second", "loss")
    lines = [line for line in _lines(folder / LOG) if all(key in line for key in needed)]
    return RunProgress(lines, clips, _lines(folder / "scores.jsonl"), reading)


def _reading(said: str) -> ReadProgress | None:
    for line in reversed(said.splitlines()):
        if line.startswith("step "):
            return None
        if reading := ReadProgress.parse(line):
            return reading
    return NOTHING_READ


def _lines(path: Path) -> list[dict[str, Any]]:
    import json

    try:
        text = path.read_text(encoding="utf-8", errors="replace")
    except OSError:  # not written yet, or just being replaced
        return []
    found = []
    for line in text.splitlines():
        try:
            value = json.loads(line)
        except ValueError:  # being written, or cut short by a kill
            continue
        if isinstance(value, dict):
            found.append(value)
    return found
