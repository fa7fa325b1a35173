"""Commands on takes: compare, loop, export, star, rename and delete them."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QGuiApplication

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.takes.ab_comparison import ABComparison
from gradwave.takes.export import export_settings
from gradwave.takes.step_browser import StepBrowser
from gradwave.takes.takes import FIRST_KEY, LAST_KEY, Takes
from gradwave.takes.views.export_dialogs import ExportDialogs
from gradwave.takes.views.takes_view import TakesView


def take_commands(
    takes: Takes, view: TakesView, steps: StepBrowser, export: ExportDialogs
) -> tuple[Command, ...]:
    """Return the commands that act on the chosen take, or on all takes."""

    def chosen() -> bool:
        return takes.chosen is not None

    def has_steps() -> bool:
        return steps.last > 0

    changed = (takes.changed, takes.chosen_changed)
    of_take = partial(Command, enabled=chosen, updates=changed)
    return (
        of_take("export", tr("&Export take…"), export.export_shown, "&File", 310, ("Ctrl+E",)),
        of_take(
            "export_all",
            tr("E&xport all takes…"),
            export.export_all,
            "&File",
            320,
            ("Ctrl+Shift+E",),
        ),
        of_take(
            "export_options",
            tr("Export ta&kes with options…"),
            export.options.open_for_takes,
            "&File",
            325,
            ("Ctrl+Alt+E",),
        ),
        Command(
            "save_back",
            tr("Save &back to recording…"),
            export.save_back,
            "&File",
            335,
            enabled=lambda: export.can_save_back,
            updates=changed,
        ),
        Command(
            "export_selected",
            tr("Export selected takes…"),
            lambda: export.export_selected(view.table.selected_keys),
            "&File",
            322,
            enabled=lambda: len(view.table.selected_keys) > 1,
            updates=(view.selection_changed,),
        ),
        Command(
            "export_steps",
            tr("Export ste&ps of take…"),
            export.export_steps,
            "&File",
            330,
            enabled=has_steps,
            updates=changed,
        ),
        of_take("star", tr("&Star"), view.star, "&Take", 110, ("Ctrl+D",)),
        of_take("rename", tr("&Rename"), view.rename, "&Take", 120, ("F2",)),
        of_take("delete", tr("&Delete"), view.delete, "&Take", 130, ("Del",)),
        of_take(
            "copy_settings",
            tr("&Copy settings"),
            lambda: copy_settings(takes),
            "&Take",
            140,
            ("Ctrl+Shift+C",),
        ),
        Command(
            "previous_step",
            tr("Pre&vious step"),
            lambda: steps.move_by(-1),
            "&Take",
            210,
            (",",),
            plain=True,
            enabled=has_steps,
            updates=changed,
        ),
        Command(
            "next_step",
            tr("Ne&xt step"),
            lambda: steps.move_by(1),
            "&Take",
            220,
            (".",),
            plain=True,
            enabled=has_steps,
            updates=changed,
        ),
    )


def copy_settings(takes: Takes) -> None:
    """Copy the settings of the chosen take as lines of text, to paste into notes or a message."""
    if takes.chosen is not None:
        settings = export_settings(takes.chosen)
        lines = [f"{name}: {value}" for name, value in settings.items() if name != "scores"]
        QGuiApplication.clipboard().setText("\n".join(lines))


def comparison_commands(
    comparison: ABComparison, takes: Takes, player: Player
) -> tuple[Command, ...]:
    """Return the commands that play, switch and loop the original and the takes."""

    def play_take(number: int) -> Command:
        return Command(
            f"play_{number}",
            tr("Play take {number}", number=number - FIRST_KEY + 1),
            lambda: comparison.play_numbered(number),
            "&Listen",
            130 + number - FIRST_KEY,
            (str(number),),
            plain=True,
            listed=False,
        )

    return (
        Command(
            "play",
            tr("&Play/stop"),
            comparison.play_or_stop,
            "&Listen",
            110,
            ("Space",),
            plain=True,
        ),
        Command(
            "play_again",
            tr("Play a&gain"),
            comparison.play_again,
            "&Listen",
            112,
            ("Shift+Space",),
            plain=True,
        ),
        Command(
            "play_original",
            tr("Play &original"),
            comparison.play_original,
            "&Listen",
            115,
            ("1",),
            plain=True,
        ),
        Command(
            "play_take",
            tr("Play &take"),
            comparison.play_take,
            "&Listen",
            120,
            enabled=lambda: takes.chosen is not None,
            updates=(takes.chosen_changed,),
        ),
        Command(
            "next_takes",
            tr("Next page of takes"),
            lambda: takes.turn_page(1),
            "&Listen",
            125,
            ("PgDown",),
            plain=True,
            enabled=lambda: takes.last_page > 0,
            updates=(takes.changed,),
        ),
        Command(
            "previous_takes",
            tr("Previous page of takes"),
            lambda: takes.turn_page(-1),
            "&Listen",
            126,
            ("PgUp",),
            plain=True,
            enabled=lambda: takes.last_page > 0,
            updates=(takes.changed,),
        ),
        *(play_take(number) for number in range(FIRST_KEY, LAST_KEY + 1)),
        Command(
            "loop",
            tr("&Loop"),
            comparison.loop,
            "&Listen",
            210,
            ("L",),
            plain=True,
            checked=lambda: player.loop is not None,
            updates=(player.changed,),
        ),
        Command(
            "loop_from",
            tr("Loop &from cursor"),
            comparison.loop_from_here,
            "&Listen",
            220,
            ("[",),
            plain=True,
        ),
        Command(
            "loop_to",
            tr("Loop &up to cursor"),
            comparison.loop_to_here,
            "&Listen",
            230,
            ("]",),
            plain=True,
        ),
    )
