"""The curve of the schedule and the advanced settings in the window."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from fakes import FakeEngine
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel

from gradwave import theme
from gradwave.rendering.views.advanced_settings import LINES, schedule_title
from gradwave.rendering.views.schedule_curve import curve_of
from gradwave.sounds import Settings
from gradwave.widgets.settings_area import SettingsArea
from gradwave.window.main_window import MainWindow
from wavegrad_core.diffusion.schedule import HIGHEST_START, Schedule
from wavegrad_core.diffusion.wiener_skip import WienerSkip
from wavegrad_core.mel.profile import PROFILES

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    window = open_window(FakeEngine())
    window.session.begin(None)
    window.session.open(make_sound(seconds=0.3))
    qtbot.waitUntil(lambda: window.session.can_render)
    return window


@pytest.fixture
def advanced(qtbot, window):
    return window.panel.advanced


def choose(choice, text: str) -> None:
    index = choice.findText(text)
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


# The curve


def test_the_curve_is_the_noise_level_in_the_order_of_the_render():
    schedule = Schedule.named("wg-6")
    curve = curve_of(Settings(), schedule)
    np.testing.assert_array_equal(curve.levels, schedule.noise_levels[::-1])
    assert (curve.done, curve.limit) == (6, None)
    assert curve.described.startswith("6 steps from noise level 0.435 to 1.000; 0 is noise")


def test_the_curve_of_a_start_on_the_way_begins_at_its_level():
    schedule = Schedule.named("wg-50")
    settings = Settings(start="original", strength=0.6)
    curve = curve_of(settings, schedule)
    tail = schedule.tail(0.8)
    assert curve.done == len(tail) < 50
    np.testing.assert_allclose(curve.levels[-curve.done :], tail.noise_levels[::-1])
    assert curve.started == pytest.approx(0.8)
    assert f"of which the first {50 - curve.done} are skipped" in curve.described
    assert curve_of(Settings(start="original", strength=0), schedule).done == 0


def test_a_schedule_that_ends_too_clean_shows_the_limit_where_it_matters():
    schedule = Schedule.named("wg-25")
    assert curve_of(Settings(), schedule).limit == HIGHEST_START
    assert curve_of(Settings(start="sketch"), schedule).limit is None


def test_the_curve_follows_the_slider_and_is_drawn_where_the_levels_are(qapp, window):
    panel = window.panel
    panel.iterations.slider.setValue(0)
    assert len(panel.curve.curve.levels) == 1
    panel.iterations.number.setValue(25)
    curve = panel.curve
    assert len(curve.curve.levels) == 25
    assert panel.schedule_facts.text() == "25 steps, from noise level 0.400"
    QApplication.processEvents()
    image = curve.grab().toImage()
    scale = image.width() / curve.width()
    for step, level in enumerate(curve.curve.levels):
        place = curve.place(step, level) * scale
        assert image.pixelColor(place.toPoint()) == QColor(theme.DARK.accent)
    assert "25 steps" in curve.accessibleDescription()


def test_a_schedule_that_warns_is_reported_until_the_start_is_a_sound(window):
    session, panel = window.session, window.panel
    session.catalog.schedules = {"wg-25": Schedule.named("wg-25")}
    session.settings_model.change(schedule="wg-25")
    assert panel.schedule_warning.isVisible()
    assert panel.schedule_warning.text().startswith("The schedule wg-25 ends at noise level 0.8")
    session.settings_model.change(start="sketch", strength=0.2)
    assert not panel.schedule_warning.isVisible()
    assert panel.schedule_facts.text().endswith("of 25 steps, from noise level 0.980")


# The fold


def test_advanced_is_folded_away_until_opened_and_that_is_remembered(qtbot, open_window, window):
    advanced = window.panel.advanced
    assert not advanced.sampler.isVisible()
    advanced.fold.setFocus()
    qtbot.keyClick(advanced.fold, Qt.Key.Key_Return)
    assert advanced.sampler.isVisible()
    again = open_window(FakeEngine())
    assert again.panel.advanced.sampler.isVisible()
    qtbot.mouseClick(again.panel.advanced.fold, LEFT)
    assert not open_window(FakeEngine()).panel.advanced.sampler.isVisible()


def test_what_is_chosen_there_is_what_is_rendered(qtbot, window, advanced):
    choose(advanced.sampler, "DDIM")
    advanced.eta.setValue(0.5)
    choose(advanced.start, "Original")
    advanced.strength.setValue(70)
    qtbot.mouseClick(advanced.highs, LEFT, pos=QPoint(8, advanced.highs.height() // 2))
    advanced.dry_wet.setValue(0.25)
    advanced.seed.setValue(11)
    with qtbot.waitSignal(window.session.result_changed):
        qtbot.mouseClick(window.panel.render_button, LEFT)
    assert window.session.result.settings == Settings(
        voice="one",
        seed=11,
        sampler="ddim",
        eta=0.5,
        start="original",
        strength=0.7,
        keep_highs=True,
        dry_wet=0.25,
    )
    assert window.result._name.text() == (
        "6 iterations, ddim 0.5, original 0.7, highs kept, dry/wet 0.25"
    )
    assert window.result.facts.startswith("one · seed 11")


def test_a_dial_is_enabled_only_where_it_applies_and_says_what_it_does(window, advanced):
    dials = (advanced.eta, advanced.strength)
    assert [dial.isEnabled() for dial in dials] == [False, False]
    choose(advanced.sampler, "DDIM")
    assert [dial.isEnabled() for dial in dials] == [True, False]
    choose(advanced.start, "Griffin-Lim sketch")
    assert [dial.isEnabled() for dial in dials] == [True, True]
    choose(advanced.sampler, "GLA")
    assert [dial.isEnabled() for dial in dials] == [False, True]
    assert "0 keeps it unchanged" in advanced.strength.toolTip()
    advanced.strength.setValue(45)
    assert advanced.strength_value.text() == "0.45"


def test_levels_can_be_left_unmatched_where_the_voice_matches_them(qtbot, window, advanced):
    assert not advanced.levels.isEnabled()
    catalog = window.session.catalog
    catalog.voice.card.skip = WienerSkip(matches_levels=True)
    catalog.voices_changed.emit()
    assert advanced.levels.isEnabled()
    assert advanced.levels.isChecked()
    qtbot.mouseClick(advanced.levels, LEFT, pos=QPoint(8, advanced.levels.height() // 2))
    with qtbot.waitSignal(window.session.result_changed):
        qtbot.mouseClick(window.panel.render_button, LEFT)
    assert window.session.result.settings == Settings(voice="one", match_levels=False)
    assert window.result._name.text() == "6 iterations, levels unmatched"


def test_what_needs_a_recording_cannot_be_chosen_for_a_mel(
    qtbot, small_window, make_sound, tmp_path
):
    window, advanced = small_window, small_window.panel.advanced
    mel = PROFILES["wavegrad"].mel(torch.from_numpy(window.session.original.sound.audio[0]))
    np.save(tmp_path / "a.npy", mel.numpy())
    original = advanced.start.model().item(advanced.start.findText("Original"))
    assert original.isEnabled()
    assert advanced.highs.isEnabled()
    window.session.settings_model.change(start="original", keep_highs=True, dry_wet=0.5)
    window.session.open(tmp_path / "a.npy")
    qtbot.waitUntil(lambda: window.session.original.name == "a.npy")
    assert not original.isEnabled()
    assert not advanced.dry_wet.isEnabled()
    assert not advanced.highs.isEnabled()
    assert advanced.start.currentText() == "Noise"
    assert (advanced.highs.isChecked(), advanced.dry_wet.value()) == (False, 1.0)
    window.panel.render_button.click()
    qtbot.waitUntil(lambda: window.session.result is not None)
    assert not window.banner.isVisible()
    used = window.session.result.settings
    assert (used.start, used.keep_highs, used.dry_wet) == ("noise", False, 1.0)
    assert window.session.settings.keep_highs  # kept for the next recording


def test_fewer_steps_are_predicted_to_take_less_time(qtbot, window):
    session = window.session
    session.settings_model.change(iterations=100)
    with qtbot.waitSignal(session.result_changed):
        session.render()
    whole = session.predicted[0]
    session.settings_model.change(start="original", strength=0.6)
    steps = session.settings.steps(session.settings_model.schedule)
    assert 0 < steps < 100
    assert session.predicted[0] == pytest.approx(whole * steps / 100)
    assert window.panel.schedule_facts.text().startswith(f"{steps} of 100 steps")


def test_the_wheel_scrolls_past_a_field_without_changing_it(qtbot, window, advanced):
    window.resize(900, 640)
    QApplication.processEvents()
    area = window.panel.findChild(SettingsArea)
    window.result.setFocus()
    place = QPointF(advanced.sampler.rect().center())
    turn = QWheelEvent(
        place,
        QPointF(advanced.sampler.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(advanced.sampler, turn)
    assert window.session.settings.sampler == "ancestral"
    assert not turn.isAccepted() or area.verticalScrollBar().value() > 0


@pytest.fixture
def large_font(qapp):
    before = qapp.font()
    font = qapp.font()
    font.setPointSizeF(before.pointSizeF() * 1.5)
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def test_all_fits_at_a_large_font_and_a_low_window(qtbot, large_font, window, advanced):
    window.resize(1100, 640)
    window.session.settings_model.change(iterations=1000, sampler="ddim", start="sketch")
    area = window.panel.findChild(SettingsArea)
    inside = area.widget()
    qtbot.waitUntil(lambda: inside.minimumSizeHint().width() <= area.viewport().width())
    assert area.verticalScrollBar().maximum() > 0
    for button in (*window.panel.iterations.presets.buttons(), advanced.new_seed):
        assert button.width() >= button.sizeHint().width()
    button = window.panel.render_button
    assert button.mapTo(window, button.rect().bottomLeft()).y() < 640


def test_every_term_has_a_line_and_a_schedule_a_name_to_choose_by(window, advanced):
    advanced.fold.setChecked(True)
    shown = [label.text() for label in advanced.body.findChildren(QLabel) if label.isVisible()]
    for term, line in LINES.items():
        assert term in shown
        assert line in shown
    assert "Eta" in LINES
    assert advanced.schedule.itemText(1) == "6 steps, fast (wg-6)"
    assert schedule_title("wg-3", 3) == "3 steps, fastest (wg-3)"
    assert schedule_title("mine", 1) == "1 step, fastest (mine)"
    assert schedule_title("wg-1000", 1000) == "1,000 steps, reference (wg-1000)"
