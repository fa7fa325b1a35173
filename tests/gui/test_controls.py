"""Every control of the window and its dialogs has a name and a tooltip; keys reach it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from fakes import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QDialog,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollBar,
    QSlider,
    QTreeWidget,
    QWidget,
)

from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.opening.views.mel_profile_dialog import MelProfileDialog
from gradwave.voices.views.import_dialog import ImportDialog

CONTROLS = (
    *(QAbstractButton, QAbstractSpinBox, QComboBox, QLineEdit, QPlainTextEdit, QSlider),
    *(QTreeWidget, QScrollBar),
)


@pytest.fixture
def window(qtbot, open_window, make_sound):
    window = open_window(FakeEngine())
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.result is not None and not window.jobs.busy())
    return window


@pytest.fixture
def dialogs(window) -> dict[str, QDialog]:
    window.features.listening.compare()
    blind_test = window.features.listening.dialog
    window.features.listening.rate()
    mushra = window.features.listening.dialog
    window.features.listening.show_history()
    history = window.features.listening.dialog
    candidates = [Candidate(name, f"how {name} is", 1.0) for name in ("coqui", "tacotron2")]
    wanted = ProfileNeeded(Path("a.npy"), candidates, "coqui", -1.0, 1.0)
    return {
        "blind": blind_test,
        "mushra": mushra,
        "history": history,
        "queue": window.features.queue.dialog,
        "voices": window.features.voices,
        "import": ImportDialog(Path("a.pt"), window),
        "devices": window.features.devices,
        "log": window.features.help.log_dialog,
        "doctor": window.features.help.system_check_dialog,
        "about": window.features.help.about_dialog,
        "mel": MelProfileDialog(wanted, window),
    }


def controls(root: QWidget) -> Iterator[QWidget]:
    """Return our own controls, without the inner parts of Qt's."""
    for widget in root.findChildren(QWidget):
        names = (widget.objectName(), widget.parent().objectName())
        inside = isinstance(widget.parent(), CONTROLS) or any(n.startswith("qt_") for n in names)
        if isinstance(widget, CONTROLS) and not inside and widget.window() is root.window():
            yield widget


def called(widget: QWidget) -> str:
    """Return the name that a screen reader reads, and the widget that provides it."""
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return widget.accessibleName() or text


def where(widget: QWidget) -> str:
    return f"{type(widget).__name__} {called(widget)!r} in {type(widget.parent()).__name__}"


def test_every_control_has_a_name_and_a_tip(window, dialogs):
    found = {name: list(controls(root)) for name, root in {"window": window, **dialogs}.items()}
    assert all(found.values())
    assert len(found["window"]) > 30
    every = [widget for widgets in found.values() for widget in widgets]
    assert [where(widget) for widget in every if not called(widget)] == []
    assert [where(widget) for widget in every if not widget.toolTip()] == []


def reached(root: QWidget) -> set[QWidget]:
    """Return the widgets that Tab reaches."""
    widget, found = root.nextInFocusChain(), set()
    while widget is not root and widget not in found:
        found.add(widget)
        widget = widget.nextInFocusChain()
    return {one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus}


def test_the_keys_reach_every_control(window, dialogs):
    """Except scroll bars and the pages of a running test, whose buttons have their own keys."""
    kinds = (QAbstractButton, QComboBox, QAbstractSpinBox, QLineEdit, QSlider, QCheckBox)
    for name, root in {"window": window, **dialogs}.items():
        wanted = {one for one in controls(root) if isinstance(one, (*kinds, QRadioButton))}
        if name in ("blind", "mushra"):
            wanted -= set(root.pages.widget(1).findChildren(QWidget))
        missing = wanted - reached(root)
        assert [f"{name}: {where(widget)}" for widget in missing] == []


def test_every_entry_of_the_menus_has_its_own_key_in_its_menu(window):
    for menu in window.menuBar().findChildren(QMenu):
        marks = [action.text().partition("&")[2][:1].lower() for action in menu.actions()]
        marks = [mark for mark in marks if mark]
        assert len(marks) == len(set(marks)), [action.text() for action in menu.actions()]
