"""Why a training's process ended, as one sentence with one thing to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gradwave.problem import Problem, versions

Remedy = Literal["go on", "smaller", "recordings"]

BUTTONS: dict[Remedy, str] = {
    "go on": "Go on",
    "smaller": "Go on with half the batch",
    "recordings": "Back to the recordings",
}
NO_MEMORY = (
    *("MemoryError", "OutOfMemoryError", "not enough memory", "can't allocate memory"),
    *("out of memory", "ALLOC_FAILED"),  # as CUDA itself and MPS, and cuBLAS, put it
)
NO_DEVICE = ("CUDA error", "device lost", "device-side assert", "cuda is not available")
FULL = "No space left"
STARTS = "gradwave: "  # of the command's own sentence
KILLED = (-9, 137)
LAST = 3  # lines that tell of the end


@dataclass(frozen=True)
class TrainingFailure(Problem):
    """One that a button does something about; its details hold all that the process said."""

    remedy: Remedy


def told(note: str) -> str:
    """What a training says of itself while it goes on, for a person."""
    if FULL in note:
        return "The disk is full: make room on it. Training goes on, and saves as soon as it can."
    return note


def describe_failure(status: int, said: str, saved: bool) -> TrainingFailure:
    """Of a process that ended with that status. saved: whether there is a state to go on from."""
    message, remedy = _reason(status, said, " What was saved last is kept." if saved else "")
    return TrainingFailure(message, f"{message}\n\n{said}\n\nVersions\n{versions()}\n", remedy)


def _reason(status: int, said: str, kept: str) -> tuple[str, Remedy]:
    last = "\n".join(said.splitlines()[-LAST:])  # the rest did not end it
    sentence = next(
        (
            line.removeprefix(STARTS).strip()
            for line in reversed(said.splitlines())
            if line.startswith(STARTS)
        ),
        "",
    )
    if status in KILLED:
        text = "Something ended the training from outside, most often the system for lack of memory"
        return f"{text}.{kept}", "go on"
    if any(words in said for words in NO_MEMORY):
        return f"The memory ran out.{kept}", "smaller"
    if any(words in said for words in NO_DEVICE):
        return f"The GPU was lost or failed.{kept}", "go on"
    if FULL in last:
        return f"The disk is full: make room on it.{kept}", "go on"
    if status == 2 and any(words in sentence for words in ("recordings", "is not a folder")):
        return f"The prepared recordings are gone.{kept}", "recordings"
    if status == 2 and sentence:
        return sentence[:1].upper() + sentence[1:], "go on"
    return f"The training ended with a fault of the program.{kept}", "go on"
