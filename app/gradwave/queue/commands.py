"""The command that opens the render queue."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.queue.views.queue_actions import QueueActions


def queue_commands(actions: QueueActions) -> tuple[Command, ...]:
    """Return the command that opens the queue."""
    return (Command("queue", tr("&Queue…"), actions.show, "&Render", 210, ("Ctrl+U",)),)
