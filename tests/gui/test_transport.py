"""The transport bar, the overview and the ruler: real clicks in the real window."""

from __future__ import annotations

import numpy as np
import pytest
from fakes import FakeEngine
from hands import LEFT, click, settle
from PySide6.QtCore import QPoint, QPropertyAnimation
from PySide6.QtWidgets import QApplication, QPushButton

from gradwave.licences import ICONS, package_licences
from gradwave.panes.views.time_ruler import tick_step, tick_text
from gradwave.playing.audio_output import AudioOutput
from gradwave.playing.views.output_meter import LOWEST, OutputMeter
from gradwave.preferences import preferences
from gradwave.widgets.icons import program_icon
from wavegrad_core.bundled_files import bundled_path


@pytest.fixture
def window(rendered_window):
    return rendered_window


def test_play_stop_and_start_are_clicked(qtbot, window):
    bar = window.transport
    qtbot.waitUntil(lambda: window.player.can_play("original"))
    assert not bar.stop_button.isEnabled()
    click(qtbot, bar.play_button)
    qtbot.waitUntil(lambda: window.player.playing != "")
    qtbot.waitUntil(bar.stop_button.isEnabled)
    assert not bar.play_button.isEnabled()
    click(qtbot, bar.stop_button)
    assert window.player.playing == ""
    window.player.seek(1.25)
    assert bar.clock.text() == "0:01.250 / 0:03.000"
    click(qtbot, bar.start_button)
    assert window.player.position == 0.0


def test_the_volume_reaches_every_player_and_is_remembered(qtbot, window):
    bar, players = window.transport, window.models.players
    bar.volume_slider.setValue(50)
    assert [player.output.volume for player in players] == [0.25] * len(players)
    assert preferences().read("playing/volume", 0) == 50
    assert bar.volume_slider.toolTip() == "Volume: −12.0 dB"
    click(qtbot, bar.mute_button)
    assert {player.output.volume for player in players} == {0.0}
    click(qtbot, bar.mute_button)
    assert {player.output.volume for player in players} == {0.25}


def test_what_is_played_is_scaled_without_a_step_and_its_peaks_are_measured():
    output = AudioOutput()
    output.rate = 24_000
    out = np.full((240, 2), 0.5, np.float32)
    output._apply_volume(out)
    assert (out == 0.5).all()
    assert output.take_peaks() == (0.5, 0.5)
    assert output.take_peaks() == (0.0, 0.0)
    output.volume = 0.5
    output._apply_volume(out)
    assert out[0, 0] == 0.5
    assert out[-1, 0] == 0.25
    assert np.abs(np.diff(out[:, 0])).max() < 0.002
    loud = np.full((240, 2), 3.0, np.float32)
    output._apply_volume(loud)
    assert output.take_peaks()[0] == pytest.approx(1.5)


def test_the_meter_falls_slowly_and_keeps_its_light_until_it_is_clicked(qtbot):
    meter = OutputMeter()
    qtbot.addWidget(meter)
    meter.show_peaks(0.5, 0.25)
    assert meter.levels == pytest.approx((-6.02, -12.04), abs=0.01)
    meter.show_peaks(0.0, 0.0)
    assert meter.levels == pytest.approx((-6.82, -12.84), abs=0.01)
    assert not meter.clipped
    meter.show_peaks(1.01, 0.0)
    assert meter.clipped
    meter.rest()
    assert meter.levels == (LOWEST, LOWEST)
    assert meter.clipped
    qtbot.mouseClick(meter, LEFT)
    assert not meter.clipped


def test_the_overview_is_dragged_stretched_and_sought(qtbot, window):
    strip, timeline = window.overview, window.models.timeline
    timeline.show(1.0, 1.0)

    def drag(start: float, stop: float) -> None:
        places = [QPoint(round(strip.x_of(seconds)), 15) for seconds in (start, stop)]
        qtbot.mousePress(strip, LEFT, pos=places[0])
        qtbot.mouseMove(strip, places[1])
        qtbot.mouseRelease(strip, LEFT, pos=places[1])

    drag(1.5, 2.0)
    assert timeline.start == pytest.approx(1.5, abs=0.02)
    assert timeline.span == pytest.approx(1.0)
    drag(2.5, 2.8)
    assert timeline.stop == pytest.approx(2.8, abs=0.02)
    assert timeline.start == pytest.approx(1.5, abs=0.02)
    drag(1.5, 0.5)
    assert timeline.start == pytest.approx(0.5, abs=0.02)
    assert timeline.stop == pytest.approx(2.8, abs=0.02)
    qtbot.mouseDClick(strip, LEFT, pos=QPoint(round(strip.x_of(1.2)), 15))
    assert window.player.position == pytest.approx(1.2, abs=0.02)


def test_the_ruler_stands_under_the_plots_and_counts_minutes(qtbot, window):
    box = window.original.spectrogram.box
    view = window.original.spectrogram.getViewWidget()
    scene = box.mapRectToScene(box.rect())
    left = view.mapTo(window, view.mapFromScene(scene.topLeft())).x()
    right = view.mapTo(window, view.mapFromScene(scene.topRight())).x()
    timeline = window.models.timeline
    timeline.show(0.0, 3.0)
    ticks = {text: x for x, text in window.ruler.ticks()}
    begin = window.ruler.mapTo(window, QPoint(0, 0)).x()
    assert begin + ticks["0:00.0"] == pytest.approx(left, abs=2)
    width = (ticks["0:03.0"] - ticks["0:00.0"]) if "0:03.0" in ticks else None
    assert width == pytest.approx(right - left, abs=2)
    assert tick_text(1600.0, 100.0) == "26:40"
    assert tick_text(7265.0, 5.0) == "2:01:05"
    assert tick_text(0.25, 0.05) == "0:00.25"
    assert tick_step(1600.0, 10) == 300.0
    assert tick_step(3.0, 8) == 0.5


def test_panes_and_columns_keep_their_places_when_takes_come(qtbot, open_window, make_sound):
    window = open_window(FakeEngine())
    window.session.begin(None)
    window.session.open(make_sound("clip.wav", seconds=1.0))
    qtbot.waitUntil(lambda: window.session.can_render)
    settle(qtbot, window)
    panes = (window.original, window.result, window.takes)

    def places() -> list:
        header = window.takes.table.header()
        return [pane.geometry() for pane in panes] + [
            header.sectionSize(column) for column in range(1, header.count()) if column != 2
        ]

    before = places()
    for count in (1, 50):
        window.session.settings_model.change(iterations=count)
        window.session.render()
        qtbot.waitUntil(lambda: window.session.can_render)
        settle(qtbot, window)
    assert len(window.session.takes.all) == 2
    assert places() == before


def test_nothing_has_the_focus_at_the_start(qtbot, window):
    assert not isinstance(QApplication.focusWidget(), QPushButton)


def test_the_message_fades_and_a_new_one_is_whole(qtbot, window):
    footer = window.footer
    footer.show_message("Saved a file.")
    footer.begin_fade()
    qtbot.waitUntil(lambda: footer.message.text() == "")
    footer.show_message("Saved another one.")
    footer.begin_fade()
    footer.show_message("Exported.")
    assert footer._fade.state() == QPropertyAnimation.State.Stopped
    assert footer.message.text() == "Exported."
    assert not footer.message.graphicsEffect().isEnabled()


def test_icons_are_there_under_their_licence(qtbot, window, make_sound):
    assert "ISC License" in bundled_path("icons", "lucide", "LICENSE.txt").read_text(
        encoding="utf-8"
    )

    class JobThatGoesOn:
        def check(self) -> None:
            pass

    assert ICONS in package_licences(JobThatGoesOn())
    assert not program_icon().pixmap(64, 64).isNull()
    for name in ("start_button", "play_button", "stop_button", "loop_button", "mute_button"):
        image = getattr(window.transport, name).icon().pixmap(16, 16).toImage()
        assert any(
            image.pixelColor(x, y).alpha() > 200
            for x in range(image.width())
            for y in range(image.height())
        ), name


def test_the_difference_is_smooth_and_has_a_scale_in_db(qtbot, window):
    window.models.display.choose("compared", "difference")
    settle(qtbot, window)
    pane = window.result
    qtbot.waitUntil(lambda: pane.drawn and pane.spectrogram.picture.kind == "difference")
    assert pane.colour_bar.isVisible()
    assert pane.colour_bar.labels == ("−24", "0", "+24 dB")
    values = pane.spectrogram.picture.values.astype(float)
    inner = values[values.shape[0] // 4 : -values.shape[0] // 4]
    assert np.abs(np.diff(inner, axis=0)).mean() < 3  # single bins of noise differ by 25
    window.models.display.choose("compared", "stacked")
    assert not pane.colour_bar.isVisible()
