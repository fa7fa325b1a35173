"""Plain keys of the window: as shortcuts they would take letters from a field."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractSpinBox, QLineEdit

from gradwave.takes.ab_comparison import LAST_KEY

if TYPE_CHECKING:
    from gradwave.window.main_window import MainWindow

SCROLL_STEPS, CURSOR_STEPS = 8, 40  # that a view is wide, of the arrow keys


def press(window: MainWindow, key: int, held: Qt.KeyboardModifier) -> bool:
    """Do what the key stands for; False where it stands for nothing.

    With Ctrl or Meta held it is another key. Ctrl and Alt together are AltGr on Windows, which
    some keyboards need for a bracket.
    """
    modifiers = Qt.KeyboardModifier
    ctrl, alt = bool(held & modifiers.ControlModifier), bool(held & modifiers.AltModifier)
    if held & modifiers.MetaModifier or (ctrl and not alt):
        return False
    compare, timeline, scrubbing = window.compare, window.timeline, window.scrubbing
    way = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
    if held & modifiers.ShiftModifier and way:
        _move_cursor(window, way * timeline.span / CURSOR_STEPS)
        return True
    number = key - Qt.Key.Key_0
    if 1 <= number <= LAST_KEY:
        compare.play_numbered(number)
        return True
    act = {
        Qt.Key.Key_Escape: lambda: _leave_field_or_cancel(window),
        Qt.Key.Key_Space: compare.play_or_stop,
        Qt.Key.Key_L: compare.loop,
        Qt.Key.Key_BracketLeft: compare.loop_from_here,
        Qt.Key.Key_BracketRight: compare.loop_to_here,
        Qt.Key.Key_M: compare.match,
        Qt.Key.Key_Home: lambda: window.player.seek(0.0),
        Qt.Key.Key_Left: lambda: timeline.scroll(way * timeline.span / SCROLL_STEPS),
        Qt.Key.Key_Right: lambda: timeline.scroll(way * timeline.span / SCROLL_STEPS),
        Qt.Key.Key_Plus: lambda: timeline.zoom(1 / 1.6),
        Qt.Key.Key_Equal: lambda: timeline.zoom(1 / 1.6),
        Qt.Key.Key_Minus: lambda: timeline.zoom(1.6),
        Qt.Key.Key_0: timeline.fit,
        Qt.Key.Key_Comma: lambda: scrubbing.move_by(-1),
        Qt.Key.Key_Period: lambda: scrubbing.move_by(1),
        Qt.Key.Key_F: lambda: window.look.next("scale"),
        Qt.Key.Key_C: lambda: window.look.next("colours"),
        Qt.Key.Key_D: lambda: window.look.next("compared"),
    }.get(Qt.Key(key))
    if act is not None:
        act()
    return act is not None


def _leave_field_or_cancel(window: MainWindow) -> None:
    """Who has typed into a field means that with Esc, and not the render.

    Without a render it is what is being opened: on a network it may never be there.
    """
    session = window.session
    if isinstance(window.focusWidget(), QAbstractSpinBox | QLineEdit):
        window.setFocus()
    elif session.render_progress is not None:
        session.cancel()
    else:
        window.projects.persistence.project.cancel_reading()
        if session.opener.path is not None:
            session.cancel_opening()


def _move_cursor(window: MainWindow, seconds: float) -> None:
    """By so much, inside the sound; the view goes along."""
    place = min(max(window.player.position + seconds, 0.0), window.timeline.duration)
    window.player.seek(place)
    window.timeline.follow(place)
