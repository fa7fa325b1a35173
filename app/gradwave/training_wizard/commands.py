"""The command that opens the training wizard."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.training_wizard.views.wizard_actions import TrainingWizard


def training_commands(actions: TrainingWizard) -> tuple[Command, ...]:
    """Return the command that opens the wizard."""
    return (Command("train", tr("&Train a voice…"), actions.open, "&Render", 320, ("Ctrl+T",)),)
