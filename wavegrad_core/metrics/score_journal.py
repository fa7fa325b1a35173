"""The journal of objective scores."""

from importlib.util import find_spec
from pathlib import Path
from typing import Any

from wavegrad_core.metrics.objective_scores import SCORE_NAMES, Scores
from wavegrad_core.task_journal import TaskJournal

# Without one of these, some scores are None; they are computed again once it is installed.
PACKAGES = ("onnxruntime", "pesq", "pystoi", "pyworld", "speechmos", "zimtohrli")


def score_journal(path: Path, version: str) -> TaskJournal[Scores]:
    """Open a journal of scores.

    Args:
        path: The file.
        version: Version of the program; results of other versions are not used.

    Raises:
        InputError: The file cannot be used.
    """
    installed = [name for name in PACKAGES if find_spec(name)]
    task = " ".join(["score", version, *installed])
    return TaskJournal(path, task, lambda scores: scores, _from_json)


def _from_json(values: dict[str, Any]) -> Scores:
    if list(values) != list(SCORE_NAMES) or any(
        not isinstance(value, float | None) for value in values.values()
    ):
        raise ValueError("these are not the scores")
    return values
