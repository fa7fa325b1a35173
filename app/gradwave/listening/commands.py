"""Commands that start listening tests."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.listening.iteration_pair import FEW, MANY
from gradwave.listening.views.listening_tests import ListeningTests
from gradwave.playing.player import Player
from gradwave.rendering.session import Session


def listening_commands(
    tests: ListeningTests, player: Player, session: Session
) -> tuple[Command, ...]:
    """Return the commands that open listening tests and their history."""
    updates = (player.changed, session.original_changed, session.catalog.voices_changed)

    return (
        Command("open_test", tr("Open listening &test…"), tests.ask_for_file, "&File", 130),
        Command(
            "blind",
            tr("&Blind test…"),
            tests.compare,
            "&Listen",
            310,
            ("Ctrl+B",),
            enabled=lambda: tests.can_compare,
            updates=updates,
        ),
        Command(
            "blind_iterations",
            tr("Blind test: {few} against {many} &iterations…", few=FEW, many=MANY),
            tests.compare_iterations,
            "&Listen",
            311,
            enabled=lambda: tests.can_compare_iterations,
            updates=updates,
        ),
        Command(
            "mushra",
            tr("&MUSHRA test…"),
            tests.rate,
            "&Listen",
            320,
            ("Ctrl+Shift+B",),
            enabled=lambda: tests.possible,
            updates=(player.changed,),
        ),
        Command("history", tr("Test &results…"), tests.show_history, "&Listen", 330),
    )
