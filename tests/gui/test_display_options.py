"""Display of sounds: scales against their formulas, differences against plain arithmetic."""

from __future__ import annotations

import numpy as np
import pytest
from fakes import FakeEngine
from hands import settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF

from gradwave import desktop
from gradwave.panes.commands import display_commands
from gradwave.panes.display_options import CHOICES, DIFFERENCE, OVERLAID, STACKED, DisplayOptions
from gradwave.panes.views.spectrogram_plot import FrequencyAxis
from gradwave.pictures.comparison_picture import RANGE_DB, ComparisonPicture
from gradwave.pictures.frequency_scale import LINEAR, SCALES
from gradwave.pictures.mel_picture import MelPicture
from gradwave.pictures.picture import NO_DIFFERENCE
from gradwave.pictures.spectrogram import Spectrogram
from gradwave.pictures.waveform_peaks import Peaks
from gradwave.window.main_window import MainWindow

RATE = 24_000


def tone(hertz: float, level: float = 1.0, seconds: float = 1.0, rate: int = RATE) -> np.ndarray:
    times = np.arange(round(seconds * rate)) / rate
    return (level * np.sin(2 * np.pi * hertz * times))[np.newaxis].astype(np.float32)


@pytest.mark.parametrize("name", SCALES)
def test_a_scale_goes_there_and_back(name):
    khz = np.array([0.05, 0.1, 1.0, 3.3, 12.0])
    np.testing.assert_allclose(SCALES[name].frequency(SCALES[name].place(khz)), khz)
    assert np.all(np.diff(SCALES[name].place(khz)) > 0)


def test_1000_hz_are_1000_mel_and_octaves_are_equally_high():
    assert SCALES["mel"].place(1.0) == pytest.approx(1.0, abs=1e-4)
    log = SCALES["log"].place(np.array([0.1, 0.2, 0.4, 0.8]))
    np.testing.assert_allclose(np.diff(log), 1.0)


@pytest.mark.parametrize("name", SCALES)
@pytest.mark.parametrize("hertz", [110, 440, 3000, 9000])
def test_a_tone_lies_at_its_frequency_on_every_scale(name, hertz):
    scale = SCALES[name]
    picture = Spectrogram(tone(hertz), RATE).picture(0.2, 0.8, 100, scale=scale)
    column = picture.values[len(picture.values) // 2]
    bottom, top = scale.place(scale.lowest), scale.place(picture.top)
    at = bottom + (int(column.argmax()) + 0.5) / column.size * (top - bottom)
    assert scale.frequency(at) * 1000 == pytest.approx(hertz, abs=40)
    assert column.max() == pytest.approx(255, abs=3)  # 0 dB, whatever the row's width


def test_the_linear_scale_draws_the_bins_as_they_are():
    spectrogram = Spectrogram(tone(440), RATE)
    assert spectrogram.picture(0, 1, 100, scale=LINEAR).values.shape[1] == 513


@pytest.mark.parametrize("name", SCALES)
def test_a_mel_band_lies_at_its_frequency_on_every_scale(name):
    mel = np.zeros((128, 10), np.float32)
    mel[40] = 1.0
    centres = np.linspace(50, 11_950, 128)
    picture = MelPicture(mel, 80.0, centres, 12.0).picture(0.0, 0.1, 500, scale=SCALES[name])
    edges = SCALES[name].rows(12.0, picture.values.shape[1])
    row = int(picture.values[0].argmax())
    assert edges[row] - 0.1 < centres[40] / 1000 < edges[row + 1] + 0.1


def test_a_take_6_db_louder_differs_by_6_db_where_it_sounds_and_nowhere_else():
    one = Spectrogram(tone(2000, 0.2), RATE)
    other = Spectrogram(tone(2000, 0.4), RATE)
    picture = ComparisonPicture(one, other, "difference", -60.0).picture(0.2, 0.8, 100)
    column = picture.values[len(picture.values) // 2].astype(float)
    decibels = (column - NO_DIFFERENCE) / 127 * RANGE_DB
    row = int(2.0 / picture.top * column.size)
    assert decibels[row] == pytest.approx(6.02, abs=0.6)
    assert np.abs(decibels[column.size // 2 :]).max() < 0.4  # both silent up there


def test_a_difference_has_a_sign_and_a_sound_none_with_itself():
    quiet, loud = (Spectrogram(tone(2000, level), RATE) for level in (0.001, 0.5))
    down = ComparisonPicture(loud, quiet, "difference", -100.0).picture(0.2, 0.8, 100)
    assert down.values.min() < NO_DIFFERENCE - 100
    same = ComparisonPicture(loud, loud, "difference", -100.0).picture(0.2, 0.8, 100)
    assert np.all(same.values == NO_DIFFERENCE)


def test_sounds_of_two_rates_and_lengths_are_laid_over_each_other_in_time():
    one, other = tone(1000, seconds=1.0), tone(1000, seconds=0.5, rate=44_100)
    other[:, : 44_100 // 4] = 0
    picture = ComparisonPicture(
        Spectrogram(one, RATE), Spectrogram(other, 44_100), "both", -100.0
    ).picture(0.0, 1.0, 200, scale=SCALES["mel"])
    assert picture.top == 22.05
    loudest = picture.values.max(axis=1).astype(float)  # [columns, 2]
    times = picture.start + (np.arange(len(loudest)) + 0.5) / len(loudest) * picture.stop
    assert np.all(loudest[(times > 0.05) & (times < 0.95), 0] > 240)
    assert np.all(loudest[(times > 0.3) & (times < 0.45), 1] > 240)
    assert not loudest[(times < 0.2) | (times > 0.55), 1].any()


def test_display_options_are_remembered_unless_unknown(qapp):
    look = DisplayOptions()
    assert (look.scale.name, look.darkest, look.compared) == ("linear", -100, STACKED)
    for name, value in (("scale", "mel"), ("darkest", -80), ("colours", "viridis")):
        look.choose(name, value)
    again = DisplayOptions()
    assert (again.scale.name, again.darkest, again.colours) == ("mel", -80, "viridis")
    with pytest.raises(ValueError, match="not a choice of colours"):
        look.choose("colours", "jet")
    from gradwave.preferences import preferences

    preferences().write("look/colours", "jet")
    assert DisplayOptions().colours == "inferno"


def test_no_line_separates_the_submenus_of_the_view(qapp):
    positions = [one.position for one in display_commands(DisplayOptions()) if one.submenu]
    assert {position // 100 for position in positions} == {2}
    assert len(set(positions)) == len(positions)


def test_a_key_goes_through_all_choices_and_round(qapp):
    look = DisplayOptions()
    seen = []
    for _ in CHOICES["scale"]:
        seen.append(look.scale.name)
        look.next("scale")
    assert (seen, look.scale.name) == (["linear", "mel", "log"], "linear")


# In the window


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.result is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def test_keys_change_the_scale_of_both_panes_and_their_axes(qtbot, window):
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_F)
    settle(qtbot, window)
    for pane in (window.original, window.result):
        assert pane.spectrogram.picture.scale.name == "mel"
        bottom, top = pane.spectrogram.box.viewRange()[1]
        assert (bottom, top) == pytest.approx((0, SCALES["mel"].place(12.0)))


def test_levels_and_colours_are_chosen_in_the_menu_and_the_picture_stays(qtbot, window):
    settle(qtbot, window)
    plot = window.result.spectrogram
    picture = plot.picture
    before = plot.image.lut.copy()
    menu = next(a.menu() for a in window.menuBar().actions() if a.text() == "&View")
    for title, text in (("&Colours", "Viridis"), ("&Darkest", "−80 dB"), ("&Brightest", "0 dB")):
        submenu = next(a.menu() for a in menu.actions() if a.text().startswith(title))
        action = next(a for a in submenu.actions() if a.text() == text)
        action.trigger()
        assert action.isChecked()
        assert sum(a.isChecked() for a in submenu.actions()) == 1
    assert plot.picture is picture  # nothing was recomputed
    assert not np.array_equal(plot.image.lut, before)
    assert plot.image.levels == pytest.approx((85.0, 255.0))
    assert window.original.colour_bar.isVisible()
    assert window.original.colour_bar.labels == ("−80", "", "0 dB")
    assert not window.result.colour_bar.isVisible()  # its colours are the same


def test_a_key_lays_the_two_over_each_other_then_shows_their_difference(qtbot, window):
    kinds = {STACKED: "level", OVERLAID: "both", DIFFERENCE: "difference"}
    for compared in (STACKED, OVERLAID, DIFFERENCE, STACKED):
        settle(qtbot, window)
        assert window.models.display.compared == compared
        assert window.result.spectrogram.picture.kind == kinds[compared]
        assert window.original.isVisible() == (compared == STACKED)
        has_behind = window.result.waveform.curve_behind.xData is not None
        assert has_behind == (compared != STACKED)
        qtbot.keyClick(window, Qt.Key.Key_D)


def test_another_original_comes_into_view_alone_until_it_is_rendered(qtbot, window, make_sound):
    window.models.display.choose("compared", DIFFERENCE)
    window.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: window.session.original.name == "other.wav")
    settle(qtbot, window)
    assert window.original.isVisible()


# Peaks measured in parts


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("samples", [1, 17, 5000, 2**18 + 1, 3 * 2**18 + 77])
def test_peaks_measured_in_parts_are_those_of_the_whole(channels, samples):
    audio = np.random.default_rng(0).normal(0, 0.1, (channels, samples)).astype(np.float32)
    whole, parts = Peaks(audio, RATE), Peaks(audio, RATE, measured=False)
    step = 16 * 3001
    for first in range(0, samples, step):
        parts.measure(first, min(first + step, samples))
    for one, other in zip(whole._levels, parts._levels):
        np.testing.assert_array_equal(one, other)
    starts = np.arange(0, samples, 16)
    np.testing.assert_array_equal(whole._levels[0][0], np.minimum.reduceat(audio, starts, axis=1))


def test_the_axis_names_as_many_frequencies_as_there_is_room_for(qapp):
    axis = FrequencyAxis()
    axis.show_scale(SCALES["log"])
    bottom, top = (float(SCALES["log"].place(khz)) for khz in (0.05, 12.0))
    named = {}
    for height in (60, 400):
        ((_, places),) = axis.tickValues(bottom, top, height)
        named[height] = axis.tickStrings(places, 1.0, 1.0)
        gaps = np.diff(places) / (top - bottom) * height
        assert np.all(gaps >= QFontMetricsF(qapp.font()).height())
    assert {"0.1", "1", "10"} <= set(named[400])
    assert 1 <= len(named[60]) < len(named[400])


def test_the_longer_of_two_is_drawn_to_its_end_though_the_other_has_finer_columns():
    long, short = tone(1000, seconds=1.0), tone(1000, seconds=0.5, rate=96_000)
    pair = ComparisonPicture(Spectrogram(long, RATE), Spectrogram(short, 96_000), "both", -100.0)
    picture = pair.picture(0.0, 1.0, 2000)
    assert picture.stop == pytest.approx(1.0, abs=0.01)
    loudest = picture.values.max(axis=1)
    times = np.linspace(picture.start, picture.stop, len(loudest))
    assert np.all(loudest[(times > 0.55) & (times < 0.95), 0] > 240)
    assert not loudest[times > 0.55, 1].any()


@pytest.mark.parametrize("start", [0.49, 0.5, 0.7])
def test_a_view_past_the_end_of_one_of_two_takes_no_more_columns(start):
    long, short = tone(1000, seconds=100.0, rate=8000), tone(1000, seconds=0.5, rate=96_000)
    pair = ComparisonPicture(
        Spectrogram(long, 8000), Spectrogram(short, 96_000), "difference", -100.0
    )
    assert len(pair.picture(start, 100.0, 200).values) <= 402
