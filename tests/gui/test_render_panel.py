"""The settings of the render panel."""

from __future__ import annotations

import threading

import pytest
from fakes import FakeEngine
from hands import click, settle
from PySide6.QtCore import Qt

from gradwave import desktop, theme
from gradwave.rendering.views.sweep_dialog import SweepDialog
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(rendered_window: MainWindow) -> MainWindow:
    return rendered_window


@pytest.mark.parametrize(("text", "count"), [("Balanced", 25), ("Reference", 1000), ("High", 50)])
def test_a_preset_sets_slider_and_number(qtbot, window, text, count):
    control = window.panel.iterations
    click(qtbot, next(b for b in control.presets.buttons() if b.text().startswith(text)))
    assert window.session.settings.iterations == count
    assert control.number.value() == count
    assert window.panel.schedule_facts.text().startswith(f"{count:,} steps")


def test_the_slider_is_logarithmic_and_reaches_both_ends(window):
    slider = window.panel.iterations.slider
    seen = []
    for place in (0, slider.maximum() // 3, 2 * slider.maximum() // 3, slider.maximum()):
        slider.setValue(place)
        seen.append(window.session.settings.iterations)
    assert seen == [1, 10, 100, 1000]


def test_the_number_can_be_typed_and_unchecks_the_presets(qtbot, window):
    control = window.panel.iterations
    control.number.selectAll()
    qtbot.keyClicks(control.number, "37")
    qtbot.keyClick(control.number, Qt.Key.Key_Return)
    assert window.session.settings.iterations == 37
    assert not any(button.isChecked() for button in control.presets.buttons())


def test_a_named_schedule_is_chosen_and_left_by_the_slider(window):
    panel, schedule = window.panel, window.panel.advanced.schedule
    index = schedule.findText("6 steps, fast (wg-6)")
    schedule.setCurrentIndex(index)
    schedule.activated.emit(index)
    assert window.session.settings.schedule == "wg-6"
    panel.iterations.slider.setValue(panel.iterations.slider.maximum())
    assert window.session.settings.schedule is None
    assert schedule.currentIndex() == 0


def test_another_voice_is_chosen(qtbot, window):
    panel = window.panel
    index = panel.voice.findText("two")
    panel.voice.activated.emit(index)
    qtbot.waitUntil(lambda: window.session.settings.voice == "two")
    assert panel.voice.currentText() == "two"


def test_without_a_voice_the_message_has_a_remedy(qtbot, open_window, monkeypatch, make_sound):
    monkeypatch.setattr("wavegrad_core.voices.library.list_voices", list)
    window = open_window()
    desktop.begin(window, make_sound())
    qtbot.waitUntil(lambda: window.banner.isVisible(), timeout=60_000)
    settle(qtbot, window)
    assert window.banner.text.startswith("No voice is installed")
    assert window.panel.voice.placeholderText() == "No voice"
    assert window.session.original is not None
    assert not window.panel.render_button.isEnabled()


def test_a_new_seed_is_another(qtbot, window):
    advanced = window.panel.advanced
    click(qtbot, advanced.new_seed)
    assert window.session.settings.seed != 0
    assert advanced.seed.value() == window.session.settings.seed


def test_an_error_is_gone_after_the_next_success(qtbot, window, tmp_path):
    window.session.open(tmp_path / "absent.wav")
    qtbot.waitUntil(window.banner.isVisible)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2)
    assert not window.banner.isVisible()


def test_ctrl_r_before_the_voice_is_loaded_renders_once_it_is(
    qtbot, open_window, make_sound, monkeypatch
):
    engine, go = FakeEngine(), threading.Event()
    load = engine.load_voice
    monkeypatch.setattr(engine, "load_voice", lambda voice: (go.wait(60), load(voice))[1])
    window = open_window(engine)
    desktop.begin(window, None)
    window.session.open(make_sound())
    qtbot.waitUntil(lambda: bool(window.session.original and window.session.catalog.loading))
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.session.takes.all == ()
    go.set()
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 1)
    settle(qtbot, window)


def test_the_counts_of_a_sweep_are_chosen_and_remembered(qtbot, open_window, window):
    click(qtbot, window.panel.counts_button)
    dialog = next(one for one in window.findChildren(SweepDialog) if one.isVisible())
    assert dialog.line.text() == "3, 6, 12, 25, 50"
    for text, said in (("", "Write numbers"), ("3, x", "Write numbers"), ("0, 4", "between 1 and")):
        dialog.line.setText(text)
        click(qtbot, dialog.ok_button)
        assert said in dialog.reason.text()
        assert dialog.isVisible()
    dialog.line.setText("4; 2 4")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.actions_by_name["sweep"].text().startswith("&Sweep: 4, 2")
    assert "with 4, 2 iterations" in window.panel.sweep_button.toolTip()
    click(qtbot, window.panel.sweep_button)
    qtbot.waitUntil(lambda: len(window.session.takes.all) >= 2 and window.session.can_render)
    assert [take.result.iterations for take in window.session.takes.all][-2:] == [4, 2]
    assert open_window(FakeEngine()).session.sweep_counts.value == (4, 2)


def test_the_panel_keeps_its_width_when_another_page_is_shown(qtbot, rendered_window, qapp):
    window = rendered_window
    width = window.panel.width()
    window.panel.show_page(window.features.design.page)
    qapp.processEvents()
    assert window.panel.width() == width
    desktop.apply_theme(qapp, window, theme.LIGHT)
    qapp.processEvents()
    assert window.panel.width() == width
