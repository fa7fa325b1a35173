"""The command that opens the voices dialog."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.voices.views.voices_dialog import VoicesDialog


def voice_commands(dialog: VoicesDialog) -> tuple[Command, ...]:
    """Return the command that opens the dialog."""
    run = dialog.open_and_look
    return (Command("voices", tr("&Voices…"), run, "&Render", 310, ("Ctrl+Shift+V",)),)
