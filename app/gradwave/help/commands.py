"""Commands of the Help menu."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.help.views.guide_dialog import SHORTCUTS
from gradwave.help.views.help import Help


def help_commands(help: Help) -> tuple[Command, ...]:
    """Return the commands that open the help windows."""
    return (
        Command("guide", "&Guide", help.guide.bring, "&Help", 110, ("F1",)),
        Command(
            "shortcuts",
            "&Keyboard shortcuts",
            lambda: help.guide.bring(SHORTCUTS),
            "&Help",
            120,
            ("Ctrl+F1",),
        ),
        Command("welcome", "&First steps", help.welcome.show, "&Help", 130),
        Command("log", "&Log", help.show_log, "&Help", 210),
        Command("system_check", "&System check", help.show_system_check, "&Help", 220),
        Command("about", "&About Gradwave", help.show_about, "&Help", 310),
    )
