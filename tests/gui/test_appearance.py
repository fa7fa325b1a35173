"""Switching between light and dark, and large fonts without cut-off text."""

from __future__ import annotations

from pathlib import Path

from cut_off_text import cut_off_texts
from fakes import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QDialog, QWidget

from gradwave import desktop, theme
from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.opening.views.mel_profile_dialog import MelProfileDialog
from gradwave.voices.views.import_dialog import ImportDialog


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


def test_no_text_is_cut_off_in_letters_half_as_large_again(
    qtbot, large_letters, open_window, make_sound
):
    window = rendered(qtbot, open_window, make_sound)
    window.features.help.welcome.show()
    cut = []
    for name, root in {"window": window, **dialogs(window)}.items():
        root.show()
        qtbot.waitExposed(root)
        cut += [(name, *one) for one in cut_off_texts(root)]
    assert cut == []


def test_what_is_drawn_beside_the_plots_is_as_dark_as_other_quiet_text(
    qtbot, qapp, open_window, make_sound
):
    window = rendered(qtbot, open_window, make_sound)
    for chosen in (theme.LIGHT, theme.DARK):
        desktop.apply_theme(qapp, window, chosen)
        for part in (window.ruler, window.original.colour_bar, window.panel.curve):
            assert part.palette().placeholderText().color() == QColor(chosen.muted)


def test_the_sliders_of_the_edits_begin_and_end_at_the_same_places(qtbot, open_window, make_sound):
    window = rendered(qtbot, open_window, make_sound)
    page = window.features.design.page
    window.panel.show_page(page)
    places = [(one.slider.geometry().left(), one.slider.width()) for one in page.sliders.values()]
    assert places[0][1] > 50
    assert places == [places[0]] * len(places)


def test_a_level_has_a_minus_and_the_mark_of_the_language(qtbot, open_window, make_sound):
    window = rendered(qtbot, open_window, make_sound)
    axis = window.original.waveform.getAxis("left")
    assert axis.tickStrings([-0.4, 0.0, 0.25], 1.0, 0.05) == ["−0.4", "0", "0.25"]
