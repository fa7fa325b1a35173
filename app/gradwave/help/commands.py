"""Commands of the Help menu."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.help.views.guide_dialog import SHORTCUTS
from gradwave.help.views.help import Help
from gradwave.language import tr


def help_commands(help: Help) -> tuple[Command, ...]:
    """Return the commands that open the help windows."""
    return (
        Command("guide", tr("&Guide"), help.guide.bring, "&Help", 110, ("F1",)),
        Command(
            "shortcuts",
            tr("&Keyboard shortcuts"),
            lambda: help.guide.bring(SHORTCUTS),
            "&Help",
            120,
            ("Ctrl+F1",),
        ),
        Command("welcome", tr("&First steps"), help.welcome.show, "&Help", 130),
        Command("log", tr("&Log"), help.show_log, "&Help", 210),
        Command("system_check", tr("&System check"), help.show_system_check, "&Help", 220),
        Command("about", tr("&About Gradwave"), help.show_about, "&Help", 310),
    )
