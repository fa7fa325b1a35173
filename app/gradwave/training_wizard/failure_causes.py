"""Causes of failed training processes, each a sentence with a remedy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from gradwave.language import tr
from gradwave.problem import Problem, versions

Remedy = Literal["resume", "smaller", "recordings"]

BUTTONS: dict[Remedy, str] = {
    "resume": tr("Resume"),
    "smaller": tr("Halve batch"),
    "recordings": tr("Show recordings"),
}
NO_MEMORY = (
    *("MemoryError", "OutOfMemoryError", "not enough memory", "can't allocate memory"),
    *("out of memory", "ALLOC_FAILED"),  # messages of CUDA, MPS and cuBLAS
)
NO_DEVICE = ("CUDA error", "device lost", "device-side assert", "cuda is not available")
FULL = "No space left"
PREFIX = "gradwave: "  # prefix of the command's error messages
KILLED = (-9, 137)
LAST = 3  # lines searched for the cause


@dataclass(frozen=True)
class TrainingFailure(Problem):
    """A failure with a remedy; its details contain the output of the process."""

    remedy: Remedy


def explain_note(note: str) -> str:
    """Return a note of a running process in plain words."""
    if FULL in note:
        return tr(
            "The disk is full. Free some space; training continues and saves as soon as it can."
        )
    return note


def describe_failure(status: int, output: str, saved: bool) -> TrainingFailure:
    """Describe the failure of a process.

    Args:
        status: Its exit status.
        output: Its output.
        saved: Whether there is a checkpoint to resume from.
    """
    message, remedy = _reason(status, output, tr("The last checkpoint is kept.") if saved else "")
    return TrainingFailure(message, f"{message}\n\n{output}\n\nVersions\n{versions()}\n", remedy)


def _reason(status: int, output: str, kept: str) -> tuple[str, Remedy]:
    last = "\n".join(output.splitlines()[-LAST:])  # earlier lines are not the cause
    sentence = next(
        (
            line.removeprefix(PREFIX).strip()
            for line in reversed(output.splitlines())
            if line.startswith(PREFIX)
        ),
        "",
    )
    if status in KILLED:
        text = tr("The operating system ended the training run, most often because memory ran out.")
        return f"{text} {kept}".rstrip(), "resume"
    if any(words in output for words in NO_MEMORY):
        text = tr("Memory ran out. Use a smaller batch.")
        return f"{text} {kept}".rstrip(), "smaller"
    if any(words in output for words in NO_DEVICE):
        text = tr("The GPU failed or is not available. Resume to try again.")
        return f"{text} {kept}".rstrip(), "resume"
    if FULL in last:
        text = tr("The disk is full. Free some space and resume.")
        return f"{text} {kept}".rstrip(), "resume"
    if status == 2 and any(words in sentence for words in ("recordings", "is not a folder")):
        text = tr("The prepared recordings are missing. Check the recordings again.")
        return f"{text} {kept}".rstrip(), "recordings"
    if status == 2 and sentence:
        return sentence[:1].upper() + sentence[1:], "resume"
    text = tr("Training stopped because of a bug in Gradwave. Copy the details into a report.")
    return f"{text} {kept}".rstrip(), "resume"
