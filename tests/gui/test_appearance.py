"""Switching between light and dark, and large fonts without cut-off text."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QDialog, QLabel, QWidget

from gradwave import desktop, theme
from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.opening.views.mel_profile_dialog import MelProfileDialog
from gradwave.voices.views.import_dialog import ImportDialog
from gradwave.widgets.elided_label import ElidedLabel


def dialogs(window) -> dict[str, QDialog]:
    candidates = [Candidate(name, f"how {name} is", 1.0) for name in ("coqui", "tacotron2")]
    wanted = ProfileNeeded(Path("a.npy"), candidates, "coqui", -1.0, 1.0)
    window.features.listening.compare()
    blind_test = window.features.listening.dialog
    window.features.listening.rate()
    return {
        "blind": blind_test,
        "mushra": window.features.listening.dialog,
        "queue": window.features.queue.dialog,
        "voices": window.features.voices,
        "devices": window.features.devices,
        "import": ImportDialog(Path("a.pt"), window),
        "mel": MelProfileDialog(wanted, window),
        "log": window.features.help.log_dialog,
        "doctor": window.features.help.system_check_dialog,
        "about": window.features.help.about_dialog,
    }


def rendered(qtbot, open_window, make_sound):
    window = open_window(FakeEngine())
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.result is not None and not window.jobs.busy())
    return window


def ground(widget: QWidget) -> QColor:
    """Return the colour at the edge of a widget."""
    return widget.grab().toImage().pixelColor(3, widget.height() - 3)


def test_the_window_and_its_dialogs_follow_the_system_while_it_runs(
    qtbot, qapp, open_window, make_sound, monkeypatch
):
    window = rendered(qtbot, open_window, make_sound)
    every = dialogs(window)
    for dialog in every.values():
        dialog.show()
    monkeypatch.setattr("gradwave.theme.is_dark", lambda app: scheme == Qt.ColorScheme.Dark)
    scheme = Qt.ColorScheme.Light
    desktop.follow_system_theme(qapp, window)
    for scheme, chosen in ((Qt.ColorScheme.Dark, theme.DARK), (Qt.ColorScheme.Light, theme.LIGHT)):
        qapp.styleHints().colorSchemeChanged.emit(scheme)
        assert ground(window) == QColor(chosen.window)
        for name, dialog in every.items():
            assert ground(dialog) == QColor(chosen.panel), name
        for pane in (window.original, window.result):
            assert pane._plots.backgroundBrush().color() == QColor(chosen.panel)


@pytest.fixture
def large_letters(qapp):
    before = qapp.font()
    large = qapp.font()
    large.setPointSizeF(1.5 * before.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(before)


def test_no_text_is_cut_off_in_letters_half_as_large_again(
    qtbot, large_letters, open_window, make_sound
):
    window = rendered(qtbot, open_window, make_sound)
    window.features.help.welcome.show()
    cut = []
    for name, root in {"window": window, **dialogs(window)}.items():
        root.show()
        qtbot.waitExposed(root)
        for widget in root.findChildren(QWidget):
            if not widget.isVisible() or widget.window() is not root or not _has_text(widget):
                continue
            if widget.width() < _wanted(widget) or widget.height() < _high(widget):
                cut.append((name, widget.text(), widget.size(), _wanted(widget), _high(widget)))
    assert cut == []


def _has_text(widget: QWidget) -> bool:
    has_text = isinstance(widget, (QAbstractButton, QLabel)) and not isinstance(widget, ElidedLabel)
    return has_text and bool(widget.text())


def _wraps(widget: QWidget) -> bool:
    return isinstance(widget, QLabel) and widget.wordWrap()


def _wanted(widget: QWidget) -> int:
    return 0 if _wraps(widget) else widget.minimumSizeHint().width()


def _high(widget: QWidget) -> int:
    return widget.heightForWidth(widget.width()) if _wraps(widget) else 0
