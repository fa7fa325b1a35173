"""The window: display, zoom, scrolling and playback by mouse and keys."""

from __future__ import annotations

import os
import sys

import numpy as np
import pytest
from fakes import FakeEngine
from hands import LEFT, PLAIN, click, close, drop, settle
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from gradwave import desktop, theme
from gradwave.durations import clock
from gradwave.window.main_window import DEFAULT_SIZE, MainWindow


@pytest.fixture
def window(rendered_window: MainWindow) -> MainWindow:
    return rendered_window


def wheel(pane, notches: int, at: float = 0.5, keys=PLAIN) -> None:
    """Turn the wheel over a pane's spectrogram, at a fraction `at` of its width."""
    box = pane.spectrogram.box
    scene_place = box.mapToScene(QPointF(box.width() * at, box.height() / 2))
    view = pane.spectrogram.getViewWidget()
    place = QPointF(view.mapFromScene(scene_place))
    turn = QPoint(0, 120 * notches)
    viewport = view.viewport()
    QApplication.sendEvent(
        viewport,
        QWheelEvent(
            place,
            QPointF(viewport.mapToGlobal(place.toPoint())),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def plots(window: MainWindow):
    return [
        plot
        for pane in (window.original, window.result)
        for plot in (pane.waveform, pane.spectrogram)
    ]


def ranges(window: MainWindow) -> list[list[float]]:
    return [plot.box.viewRange()[0] for plot in plots(window)]


# Display


def test_both_sounds_are_drawn_and_named(window):
    assert window.windowTitle() == "clip.wav[*] – Gradwave"
    assert window.original.facts == "clip.wav · 3.00 s · 24 kHz · mono"
    facts = "one · seed 0 · 24 kHz · mono · 1.5 s on cpu, fp32"
    assert window.result.facts == facts
    for pane in (window.original, window.result):
        assert pane.waveform.curve.getData()[0].size > 500
        values = pane.spectrogram.picture.values
        assert values.max() > values.min()
    assert not window.banner.isVisible()


def test_the_chirp_rises_in_the_picture(window):
    picture = window.original.spectrogram.picture
    kilohertz = [
        picture.values[int(place * len(picture.values))].argmax()
        / (picture.values.shape[1] - 1)
        * picture.top
        for place in (0.2, 0.5, 0.8)
    ]
    # sin(2 pi (200 + 800 t) t) has the frequency 200 + 1600 t
    assert kilohertz == pytest.approx([1.16, 2.6, 4.04], abs=0.1)


def test_equal_heights_are_equal_levels_and_frequencies(qtbot, window, make_sound):
    drop(window, make_sound("wide.wav", rate=48_000, seconds=0.5))
    qtbot.waitUntil(lambda: window.session.original.name == "wide.wav")
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: window.session.result is not None)
    panes = (window.original, window.result)
    assert len({tuple(pane.waveform.box.viewRange()[1]) for pane in panes}) == 1
    assert len({tuple(pane.spectrogram.box.viewRange()[1]) for pane in panes}) == 1


def test_an_empty_window_says_what_to_do(qtbot, open_window):
    window = open_window(FakeEngine())
    assert "Drop a recording" in window.original.empty_text
    assert not window.panel.render_button.isEnabled()
    assert not window.export_button.isEnabled()
    assert not window.original.play_button.isEnabled()
    assert not window.transport.loop_button.isEnabled()
    assert window.transport.clock.text() == "0:00.000"  # of nothing
    assert not any(window.actions_by_name[name].isEnabled() for name in ("render", "cancel"))


def test_everything_that_can_be_used_has_a_name(window):
    for kind in (QAbstractButton,):
        for widget in window.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName() or widget.text(), widget
    panel = window.panel
    advanced = panel.advanced
    for widget in (panel.voice, advanced.schedule, advanced.seed, panel.progress):
        assert widget.accessibleName()
    for widget in (panel.iterations.slider, panel.iterations.number, window.overview):
        assert widget.accessibleName()


def test_light_and_dark_are_detected_from_the_palette_and_readable(qapp, window):
    for chosen in (theme.LIGHT, theme.DARK):
        desktop.apply_theme(qapp, window, chosen)
        assert theme.is_dark(qapp) == chosen.dark
        for surface in (chosen.window, chosen.panel):
            for ink in (chosen.text, chosen.muted, chosen.original, chosen.result):
                assert contrast(ink, surface) >= 4.5, (ink, surface)
        for surface in (chosen.window, chosen.panel, chosen.raised):
            assert contrast(chosen.border, surface) >= 3, surface
        assert contrast(chosen.on_accent, chosen.accent) >= 4.5
        assert contrast(chosen.on_accent, chosen.accent_hover) >= 4.5
        assert contrast(chosen.error, chosen.error_panel) >= 4.5
        assert contrast(chosen.muted, chosen.raised) >= 4.5


def contrast(one: str, other: str) -> float:
    """Return the WCAG 2 contrast of two colours, 1 to 21."""

    def luminance(colour: str) -> float:
        parts = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


# Zoom and scroll


def test_the_wheel_zooms_all_plots_about_the_pointer(window):
    wheel(window.original, 3, at=0.25)
    (start, stop), *others = ranges(window)
    assert stop - start == pytest.approx(3.0 * 0.8**3, rel=1e-6)
    assert start + (stop - start) * 0.25 == pytest.approx(0.75, abs=0.01)
    assert others == [[start, stop]] * 3


def test_shift_and_the_wheel_scroll_all_plots(window):
    window.models.timeline.show(1.0, 0.5)
    wheel(window.result, -1, keys=Qt.KeyboardModifier.ShiftModifier)
    assert all(now == pytest.approx([1.0625, 1.5625]) for now in ranges(window))


def test_keys_and_buttons_zoom_too_and_the_overview_scrolls(qtbot, window):
    strip = window.overview
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    assert window.models.timeline.span == pytest.approx(3.0 / 1.6**2)
    end = QPoint(round(strip.x_of(3.0)) - 1, 5)
    qtbot.mouseClick(strip, LEFT, pos=end)
    assert window.models.timeline.stop == pytest.approx(3.0, abs=1e-3)
    assert window.models.timeline.span == pytest.approx(3.0 / 1.6**2)
    qtbot.keyClick(window, Qt.Key.Key_Left)
    assert window.models.timeline.stop < 2.9
    qtbot.keyClick(window, Qt.Key.Key_0)
    assert ranges(window) == [[0.0, 3.0]] * 4


def test_a_deep_zoom_is_drawn_again_at_its_own_resolution(qtbot, window):
    whole = window.original.spectrogram.picture
    window.models.timeline.show(1.0, 0.1)
    settle(qtbot, window)
    near = window.original.spectrogram.picture
    assert (near.stop - near.start) / len(near.values) < (whole.stop - whole.start) / len(
        whole.values
    )
    assert near.start <= 1.0
    assert near.stop >= 1.1


def test_a_long_sound_stays_within_what_pyqtgraph_can_draw(qtbot, window, make_sound):
    drop(window, make_sound("long.wav", seconds=900, rate=8000))
    qtbot.waitUntil(lambda: window.session.original.name == "long.wav", timeout=60_000)
    settle(qtbot, window)
    assert len(window.original.spectrogram.picture.values) < 2**15
    assert window.original.waveform.curve.getData()[0].size < 20_000


def test_the_window_comes_back_with_the_size_that_it_had(qtbot, window, qapp):
    window.resize(900, 660)  # fits the screen of the offscreen platform
    close(qtbot, window)
    again = desktop.make_window()
    assert (again.width(), again.height()) == (900, 660)
    close(qtbot, again)


def test_the_first_window_is_no_larger_than_the_screen(qtbot, qapp):
    window = desktop.make_window()
    assert window.screen().availableSize().height() < DEFAULT_SIZE.height()
    assert window.height() < window.screen().availableSize().height()
    assert window.width() == window.minimumWidth()  # the screen is smaller
    close(qtbot, window)


# Playback


def test_the_clock_counts_hours_from_the_first_on():
    assert [clock(seconds) for seconds in (0, 62.345, 3599.9996, 7325.5)] == [
        "0:00.000",
        "1:02.345",
        "1:00:00.000",
        "2:02:05.500",
    ]


def test_the_cursor_is_where_a_click_is(qtbot, window):
    view = window.original.spectrogram.getViewWidget()
    box = window.original.spectrogram.box
    place = view.mapFromScene(box.mapToScene(QPointF(box.width() * 2 / 3, box.height() / 2)))
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: window.player.position > 0)
    assert window.player.position == pytest.approx(2.0, abs=0.02)
    assert all(plot.cursor_line.value() == window.player.position for plot in plots(window))
    assert window.transport.clock.text().endswith(" / 0:03.000")


def test_a_click_in_a_plot_takes_the_keys_from_a_field(qtbot, window):
    window.activateWindow()
    seed = window.panel.advanced.seed
    seed.setFocus()
    qtbot.waitUntil(seed.hasFocus)
    window.original.seek_requested.emit(1.0)
    assert not seed.hasFocus()


def test_without_a_device_everything_but_playback_works_and_it_says_so(
    qtbot, open_window, make_sound, monkeypatch
):
    monkeypatch.setitem(sys.modules, "sounddevice", None)

    def refuse(choice):
        from gradwave.playing.output_devices import NoAudioOutput

        raise NoAudioOutput("No playback: PortAudio is not installed.")

    monkeypatch.setattr("gradwave.playing.player.check_output", refuse)
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound())
    qtbot.waitUntil(lambda: window.session.result is not None)
    settle(qtbot, window)
    assert window.footer.notice.text() == "No playback: PortAudio is not installed."
    assert not window.original.play_button.isEnabled()
    assert window.original.play_button.toolTip() == window.footer.notice.text()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert window.player.playing == ""


@pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
def test_the_folders_of_the_program_are_for_its_owner_alone(open_window, tmp_path):
    open_window(FakeEngine())
    for name in ("data", "state", "cache", "config"):
        assert (tmp_path / name / "gradwave").stat().st_mode & 0o777 == 0o700, name
