"""The steps of a training run, and the command that starts it."""

from __future__ import annotations

from gradwave.training_wizard.training import Training, TrainingChoices

STEPS = {  # by quality: starting from a voice, and from scratch
    "quick": (1000, 20_000),
    "good": (3000, 100_000),
    "best": (10_000, 300_000),
}
QUICK_SECONDS, MIN_QUICK_STEPS = 600, 100  # limits of "quick" from a voice, on a slow machine
BATCH = 12  # batch size of the recipe
SAVE_MINUTES = "1"  # minutes between checkpoints with previews


def steps_of(training: Training) -> int:
    choices = training.choices
    return choices.steps or preset_steps(choices, choices.quality)


def preset_steps(choices: TrainingChoices, quality: str) -> int:
    """Return the steps of a quality; "quick" fine-tuning takes fewer on a slow machine."""
    steps = STEPS[quality][not choices.voice]
    if quality == "quick" and choices.voice and choices.quick_steps:
        return min(steps, choices.quick_steps)
    return steps


def quick_steps(steps_per_second: float) -> int:
    """Return the steps that fit into ten minutes, rounded down to 50, but at least 100."""
    return max(int(QUICK_SECONDS * steps_per_second) // 50 * 50, MIN_QUICK_STEPS)


def arguments(training: Training) -> list[str]:
    """Return the arguments of the `gradwave` command that starts this training run."""
    choices = training.choices
    words = ["train", str(training.data), "-o", str(training.run), "--device", choices.device]
    words += ["--steps", str(steps_of(training)), "--save-minutes", SAVE_MINUTES]
    words += ["--from", choices.voice] if choices.voice else scratch_options(choices)
    if choices.batch:
        words += ["--batch", str(choices.batch)]
    return words


def scratch_options(choices: TrainingChoices) -> list[str]:
    """Return the options of the command for a voice from scratch."""
    return ["--profile", choices.profile] if choices.profile else []
