"""TensorBoard's event files beside a run's log, where the package tensorboardX is installed."""

from dataclasses import asdict
from pathlib import Path
from typing import Any

from wavegrad_core.training.trainer import Progress

FOLDER = "tensorboard"
CURVES = ("loss", "held_out_loss", "steps_per_second", "skipped")


def open_board(run: Path, step: int) -> Any:
    """A writer for a run that begins or resumes at a step, or None without the package.

    What an earlier writer told of later steps is taken back.
    """
    try:
        from tensorboardX import SummaryWriter
    except ImportError:
        return None
    return SummaryWriter(str(run / FOLDER), purge_step=step, flush_secs=10)


def write(board: Any, progress: Progress) -> None:
    """Add the numbers of a report to their curves."""
    numbers = {name: value for name, value in asdict(progress).items() if name in CURVES}
    numbers |= {f"scores/{name}": value for name, value in (progress.scores or {}).items()}
    for name, value in numbers.items():
        if value is not None:
            board.add_scalar(name, value, progress.step)
