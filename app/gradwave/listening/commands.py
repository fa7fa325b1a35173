"""Commands that start listening tests."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.listening.views.listening_tests import ListeningTests
from gradwave.playing.player import Player


def listening_commands(tests: ListeningTests, player: Player) -> tuple[Command, ...]:
    """Return the commands that open listening tests."""

    def possible() -> bool:
        return tests.possible

    return (
        Command("open_test", "Open listening &test…", tests.ask_for_file, "&File", 130),
        Command(
            "blind",
            "&Blind test…",
            tests.compare,
            "&Listen",
            310,
            ("Ctrl+B",),
            enabled=possible,
            updates=(player.changed,),
        ),
        Command(
            "mushra",
            "&MUSHRA test…",
            tests.rate,
            "&Listen",
            320,
            ("Ctrl+Shift+B",),
            enabled=possible,
            updates=(player.changed,),
        ),
    )
