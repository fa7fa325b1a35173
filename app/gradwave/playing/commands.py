"""Commands that move the cursor and the view."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline

ZOOM = 1.6  # factor of one step
SCROLL_STEPS, CURSOR_STEPS = 8, 40  # arrow key presses that cross the view


def playback_commands(player: Player, timeline: Timeline) -> tuple[Command, ...]:
    """Return the commands of the cursor and of the time axis."""

    def move_cursor(steps: int) -> None:
        seconds = player.position + steps * timeline.span / CURSOR_STEPS
        seconds = min(max(seconds, 0.0), timeline.duration)
        player.seek(seconds)
        timeline.follow(seconds)

    def scroll(steps: int) -> None:
        timeline.scroll(steps * timeline.span / SCROLL_STEPS)

    def show_loop() -> None:
        if player.loop is not None:
            start, stop = player.loop
            timeline.show(start, stop - start)

    return (
        Command(
            "match",
            tr("M&atch loudness"),
            lambda: player.set_matched(not player.matched),
            "&Listen",
            240,
            ("M",),
            plain=True,
            checked=lambda: player.matched,
            updates=(player.changed,),
        ),
        Command(
            "start",
            tr("Go to &start"),
            lambda: player.seek(0.0),
            "&Listen",
            140,
            ("Home",),
            plain=True,
        ),
        Command(
            "cursor_left",
            tr("Move cursor left"),
            lambda: move_cursor(-1),
            "&Listen",
            150,
            ("Shift+Left",),
            plain=True,
            listed=False,
        ),
        Command(
            "cursor_right",
            tr("Move cursor right"),
            lambda: move_cursor(1),
            "&Listen",
            151,
            ("Shift+Right",),
            plain=True,
            listed=False,
        ),
        Command(
            "zoom_in",
            tr("Zoom &in"),
            lambda: timeline.zoom(1 / ZOOM),
            "&View",
            110,
            ("+", "="),
            plain=True,
        ),
        Command(
            "zoom_out",
            tr("Zoom &out"),
            lambda: timeline.zoom(ZOOM),
            "&View",
            120,
            ("-",),
            plain=True,
        ),
        Command(
            "zoom_loop",
            tr("Zoom to loo&p"),
            show_loop,
            "&View",
            125,
            ("Z",),
            plain=True,
            enabled=lambda: player.loop is not None,
            updates=(player.changed,),
        ),
        Command("fit", tr("Zoom to &fit"), timeline.fit, "&View", 130, ("0",), plain=True),
        Command(
            "scroll_left",
            tr("Scroll left"),
            lambda: scroll(-1),
            "&View",
            140,
            ("Left",),
            plain=True,
            listed=False,
        ),
        Command(
            "scroll_right",
            tr("Scroll right"),
            lambda: scroll(1),
            "&View",
            141,
            ("Right",),
            plain=True,
            listed=False,
        ),
    )
