"""Commands of the sound design."""

from __future__ import annotations

from collections.abc import Callable

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.rendering.session import Session
from gradwave.sound_design.design_models import DesignModels
from gradwave.sound_design.marker_list import MarkerList
from gradwave.sound_design.painting_tools import TOOLS
from gradwave.sound_design.views.drag_out import clipboard_file, copy_audio
from gradwave.sound_design.views.marker_actions import MarkerActions
from gradwave.sound_design.views.sound_design import SoundDesign
from gradwave.takes.takes import Takes
from wavegrad_core.errors import InputError

TOOL_NAMES = {
    "move": tr("&Move"),
    "warp": tr("&Warp time"),
    "range": tr("Select time &range"),
    "band": tr("Select frequency &band"),
    "box": tr("Select bo&x"),
    "lasso": tr("Select with &lasso"),
    "brush": tr("Bru&sh"),
    "pencil": tr("&Pencil"),
}


def sound_design_commands(design: SoundDesign, models: DesignModels) -> tuple[Command, ...]:
    """Return the commands that show the edits, load and save them, and choose tools."""
    edits, tools, regions = models.edits, models.tools, models.regions
    variations = models.variations

    def has_edits() -> bool:
        return bool(edits.edits.edits)

    def tool_command(place: int, tool: str) -> Command:
        return Command(
            f"tool_{tool}",
            TOOL_NAMES[tool],
            lambda: design.choose_tool(tool),
            "&Edit",
            330 + place,
            submenu=tr("Painting &tool"),
            checked=lambda: tools.tool == tool,
            updates=(tools.changed,),
        )

    page = design.page
    return (
        Command(
            "edit_mel",
            tr("Edit the &mel"),
            design.toggle,
            "&Edit",
            310,
            ("E",),
            plain=True,
            checked=lambda: design.shown,
            updates=(design.toggled,),
        ),
        *(tool_command(place, tool) for place, tool in enumerate(TOOLS)),
        Command(
            "paint_with_keys",
            tr("Paint with the ke&yboard"),
            design.paint_with_keys,
            "&Edit",
            340,
            ("B",),
            plain=True,
        ),
        Command(
            "apply_effect",
            tr("&Apply effect to selection"),
            tools.apply,
            "&Edit",
            345,
            ("Ctrl+Return",),
            enabled=lambda: tools.selection is not None,
            updates=(tools.changed,),
        ),
        Command(
            "render_selection",
            tr("Render se&lection"),
            regions.render,
            "&Render",
            115,
            ("Ctrl+Alt+R",),
            enabled=lambda: regions.can_render,
            updates=(regions.changed,),
        ),
        Command(
            "preview_edits",
            tr("&Preview edits"),
            design.play_preview,
            "&Edit",
            347,
            ("P",),
            plain=True,
            enabled=lambda: design.shown,
            updates=(design.toggled,),
        ),
        Command(
            "variations",
            tr("V&ariations: 8 seeds"),
            variations.start,
            "&Render",
            125,
            ("Ctrl+8",),
            enabled=lambda: variations.can_start,
            updates=(variations.changed,),
        ),
        Command(
            "variation_grid",
            tr("Variation &grid…"),
            design.dialog.open_for_session,
            "&Render",
            126,
            ("Ctrl+Shift+8",),
            enabled=lambda: variations.can_start,
            updates=(variations.changed,),
        ),
        Command(
            "keep_starred",
            tr("&Keep starred variations"),
            variations.keep_starred,
            "&Take",
            135,
            enabled=lambda: bool(variations.unstarred),
            updates=(variations.changed,),
        ),
        Command("load_edits", tr("L&oad edits…"), page.load, "&Edit", 350),
        Command(
            "save_edits",
            tr("Save e&dits…"),
            page.save,
            "&Edit",
            355,
            enabled=has_edits,
            updates=(edits.changed,),
        ),
        Command(
            "clear_edits",
            tr("Remo&ve all edits"),
            edits.clear,
            "&Edit",
            360,
            enabled=has_edits,
            updates=(edits.changed,),
        ),
    )


def audition_commands(
    takes: Takes, player: Player, order: Callable[[], list[str]]
) -> tuple[Command, ...]:
    """Return the commands that play the takes one after another and star them.

    Args:
        takes: The takes.
        player: Plays them.
        order: Returns the keys of the takes as the table has sorted them.
    """

    def audition(by: int) -> None:
        keys = order()
        if keys:
            chosen = takes.chosen.key if takes.chosen is not None else ""
            key = keys[((keys.index(chosen) if chosen in keys else -1) + by) % len(keys)]
            takes.choose(key)
            player.stop()
            player.seek(player.loop[0] if player.loop is not None else 0.0)
            player.play(key)

    def star() -> None:
        if takes.chosen is not None:
            takes.star(takes.chosen.key)

    def chosen() -> bool:
        return takes.chosen is not None

    rows = {
        "next_take": (tr("Play next ta&ke"), lambda: audition(1), 141, "J"),
        "previous_take": (tr("Play pre&vious take"), lambda: audition(-1), 142, "K"),
        "star_take": (tr("Star the take"), star, 143, "S"),
    }
    return tuple(
        Command(
            name,
            text,
            run,
            "&Listen",
            place,
            (key,),
            plain=True,
            enabled=chosen,
            updates=(takes.chosen_changed,),
        )
        for name, (text, run, place, key) in rows.items()
    )


def clipboard_commands(
    session: Session, design: SoundDesign, models: DesignModels
) -> tuple[Command, ...]:
    """Return the commands that exchange audio with other programs over the clipboard."""
    exchange, regions = models.exchange, models.regions

    def paste() -> None:
        path = clipboard_file()
        if path is None:
            session.message.emit(tr("There is no sound on the clipboard."))
        else:
            design.open_wanted.emit(path)

    def copy(part: bool) -> None:
        try:
            copy_audio(exchange, part)
        except InputError as error:
            session.report_error(error, tr("copy the audio"))

    return (
        Command(
            "copy_audio",
            tr("&Copy take as audio"),
            lambda: copy(False),
            "&Edit",
            410,
            ("Ctrl+Alt+C",),
            enabled=lambda: exchange.available,
            updates=(session.takes.chosen_changed,),
        ),
        Command(
            "copy_audio_selection",
            tr("Copy se&lection as audio"),
            lambda: copy(True),
            "&Edit",
            420,
            enabled=lambda: exchange.available and regions.span is not None,
            updates=(session.takes.chosen_changed, regions.changed),
        ),
        Command("paste_audio", tr("Paste aud&io"), paste, "&Edit", 430, ("Ctrl+Alt+V",)),
    )


def marker_commands(actions: MarkerActions, markers: MarkerList) -> tuple[Command, ...]:
    """Return the commands for markers."""

    def has_markers() -> bool:
        return bool(markers.all)

    return (
        Command("add_marker", tr("Add mar&ker…"), actions.add, "&Edit", 510, ("Ctrl+M",)),
        Command("read_labels", tr("Read la&bels…"), actions.read, "&Edit", 530),
        Command(
            "write_labels",
            tr("&Write labels…"),
            actions.write,
            "&Edit",
            540,
            enabled=has_markers,
            updates=(markers.changed,),
        ),
        Command(
            "clear_markers",
            tr("Remove mark&ers"),
            markers.clear,
            "&Edit",
            550,
            enabled=has_markers,
            updates=(markers.changed,),
        ),
    )
