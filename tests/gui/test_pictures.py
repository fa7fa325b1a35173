"""Pictures of sounds, compared with scipy and with plain counting."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import scipy.signal

from gradwave.panes.display_options import DisplayOptions
from gradwave.panes.views.spectrogram_plot import SpectrogramPlot
from gradwave.pictures.mel_picture import MelPicture
from gradwave.pictures.picture import FLOOR_DB, Picture
from gradwave.pictures.spectrogram import Spectrogram
from gradwave.pictures.tile_cache import TileCache
from gradwave.pictures.waveform_peaks import Peaks
from gradwave.playing.timeline import Timeline

RATE = 24_000


def noise(samples: int, channels: int = 1) -> np.ndarray:
    generator = np.random.default_rng(3)
    return generator.normal(0, 0.1, (channels, samples)).astype(np.float32)


@pytest.mark.parametrize("seconds", [0.002, 0.5, 7.0, 60.0])
def test_a_waveform_reaches_every_peak_in_view_and_no_further(seconds):
    audio = noise(RATE * 60)
    audio[0, 12_345] = 0.9  # one sample among a million must not be lost
    x, y = Peaks(audio, RATE).line(0.5, min(0.5 + seconds, 60.0), width=800)
    first, last = int(0.5 * RATE), min(int((0.5 + seconds) * RATE), audio.shape[1])
    true = audio[0, first:last]
    assert y.max() >= true.max()
    assert y.min() <= true.min()
    around = audio[0, max(first - 2000, 0) : last + 2000]
    assert y.max() <= around.max()
    assert y.min() >= around.min()
    assert np.all(np.diff(x) >= 0)
    assert abs(x[0] - 0.5) < 0.05
    assert x[-1] > min(0.5 + seconds, 60.0) - 0.1


@pytest.mark.parametrize("seconds", [0.001, 1.0, 60.0, 600.0])
def test_a_waveform_has_a_few_points_a_pixel_however_long_the_sound(seconds):
    audio = np.zeros((1, RATE * 600), np.float32)
    x, _ = Peaks(audio, RATE).line(0.0, seconds, width=1000)
    assert len(x) <= 8 * 1000


def test_deep_in_the_waveform_its_points_are_the_samples():
    audio = noise(1000)
    x, y = Peaks(audio, RATE).line(100 / RATE, 120 / RATE, width=1000)
    places = np.round(x * RATE).astype(int)
    np.testing.assert_array_equal(y, audio[0, places])
    assert {*range(100, 121)} <= set(places)


def test_a_waveform_of_two_channels_spans_both():
    audio = np.stack([np.full(5000, 0.5), np.full(5000, -0.25)]).astype(np.float32)
    for stop in (0.001, 0.2):
        _, y = Peaks(audio, RATE).line(0.0, stop, width=100)
        assert (y.max(), y.min()) == (0.5, -0.25)


@pytest.mark.parametrize("samples", [1, 17, 16 * 1025, 16 * 4099 + 5])
def test_the_level_is_the_largest_sample_wherever_it_is(samples):
    for place in {0, samples // 2, samples - 1}:
        audio = np.zeros((1, samples), np.float32)
        audio[0, place] = -0.75
        assert Peaks(audio, RATE).level == 0.75


def test_one_sample_can_be_drawn():
    audio = np.full((1, 1), 0.5, np.float32)
    x, y = Peaks(audio, RATE).line(0.0, 0.005, width=500)
    assert (list(x), list(y)) == ([0.0], [0.5])
    picture = Spectrogram(audio, RATE).picture(0.0, 0.005, 500)
    assert picture.values.shape[0] >= 1


def test_a_full_scale_sine_is_0_db_at_its_frequency():
    times = np.arange(RATE) / RATE
    sine = np.sin(2 * np.pi * 3000 * times)[np.newaxis].astype(np.float32)
    spectrogram = Spectrogram(sine, RATE)
    picture = spectrogram.picture(0.2, 0.8, 200)
    column = picture.values[picture.values.shape[0] // 2]
    kilohertz = column.argmax() / (column.size - 1) * picture.top
    assert kilohertz == pytest.approx(3.0, abs=0.02)
    assert column.max() == pytest.approx(255, abs=1)


def test_the_spectrogram_is_scipys():
    audio = noise(RATE)
    size, hop = 1024, 32
    picture = Spectrogram(audio, RATE).picture(0.0, 1.0, width=RATE // hop)
    assert (picture.start, picture.stop) == (0.0, 1.0)
    padded = np.pad(audio[0], (size // 2 - hop // 2, size))
    _, _, stft = scipy.signal.stft(
        padded, window="hann", nperseg=size, noverlap=size - hop, boundary=None, padded=False
    )  # its frame j is centred on the middle of our column j, and a sine of 1 comes out as 1/2
    expected = 20 * np.log10(2 * np.abs(stft[:, : len(picture.values)]))
    decibels = FLOOR_DB * (1 - picture.values.T.astype(float) / 255)
    np.testing.assert_allclose(decibels, np.maximum(expected, FLOOR_DB), atol=0.5)


def test_columns_stay_in_place_when_the_view_scrolls():
    spectrogram = Spectrogram(noise(RATE * 20), RATE)
    one, other = spectrogram.picture(2.0, 12.0, 300), spectrogram.picture(3.1, 13.1, 300)
    column = (one.stop - one.start) / len(one.values)
    shift = (other.start - one.start) / column
    assert shift == pytest.approx(round(shift))
    overlap = len(one.values) - round(shift)
    np.testing.assert_array_equal(one.values[-overlap:], other.values[:overlap])


def columns_made(monkeypatch, spectrogram: Spectrogram) -> list[int]:
    """Record how many columns each access to the samples computed."""
    made, make = [], spectrogram._columns

    def count(columns, *rest):
        made.append(len(columns))
        return make(columns, *rest)

    monkeypatch.setattr(spectrogram, "_columns", count)
    return made


def test_a_scroll_makes_only_the_columns_that_come_into_view(monkeypatch):
    spectrogram = Spectrogram(noise(RATE * 60), RATE)
    made = columns_made(monkeypatch, spectrogram)
    first = spectrogram.picture(0.0, 30.0, 800)
    assert sum(made) >= len(first.values)
    made.clear()
    again = spectrogram.picture(3.0, 33.0, 800)
    assert 0 < sum(made) < len(again.values) / 4
    fresh = Spectrogram(spectrogram._audio, RATE).picture(3.0, 33.0, 800)
    np.testing.assert_array_equal(again.values, fresh.values)


def test_unread_columns_are_black_until_they_are_read(monkeypatch):
    audio = noise(RATE * 60)
    spectrogram = Spectrogram(audio, RATE)
    spectrogram.filled, rest = RATE * 30, audio[:, RATE * 30 :].copy()
    audio[:, RATE * 30 :] = 0
    made = columns_made(monkeypatch, spectrogram)
    half = spectrogram.picture(0.0, 60.0, 800)
    assert sum(made) < 0.7 * len(half.values)
    assert half.values[: len(half.values) // 2 - 64].min() > 0
    assert not half.values[len(half.values) // 2 + 128 :].any()
    audio[:, RATE * 30 :] = rest
    spectrogram.filled = audio.shape[1]
    made.clear()
    whole = spectrogram.picture(0.0, 60.0, 800)
    assert sum(made) < 0.7 * len(whole.values)  # those of the first half were cached
    fresh = Spectrogram(audio, RATE).picture(0.0, 60.0, 800)
    np.testing.assert_array_equal(whole.values, fresh.values)


def test_tiles_are_dropped_when_there_is_no_room_the_oldest_first():
    tiles, tile = TileCache(most_bytes=25), np.zeros(10, np.uint8)
    for key in "ab":
        tiles.keep(key, tile)
    assert tiles.find("a") is tile
    tiles.keep("c", tile)
    assert [key for key in "abc" if tiles.find(key) is not None] == ["a", "c"]


def test_a_picture_that_keeps_changing_is_still_drawn(qtbot, jobs):
    """A picture being computed is finished even if its source changes again."""
    go, asked = threading.Semaphore(0), []

    class Growing:
        top = 12.0

        def picture(self, start, stop, width, check, scale):
            asked.append((start, stop))
            go.acquire(timeout=60)
            check()
            return Picture(np.zeros((16, 8), np.uint8), start, stop, self.top)

    plot = SpectrogramPlot(Timeline(), DisplayOptions(), jobs)
    plot.show_source(Growing())
    qtbot.waitUntil(lambda: len(asked) == 1)
    for _ in range(5):
        plot.draw_again()
    with qtbot.waitSignal(plot.shown):
        go.release()
    qtbot.waitUntil(lambda: len(asked) == 2)  # once more, for all five
    with qtbot.waitSignal(plot.shown):
        go.release()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert len(asked) == 2


@pytest.mark.parametrize("seconds", [0.01, 1.0, 60.0, 600.0])
def test_a_spectrogram_has_at_most_two_columns_a_pixel(seconds):
    picture = Spectrogram(noise(RATE * 600), RATE).picture(0.0, seconds, 400)
    assert len(picture.values) <= 2 * 400 + 1
    assert picture.start <= 0.0
    assert picture.stop >= seconds - 1e-9


def test_a_spectrogram_stops_when_asked():
    def check():
        raise InterruptedError

    with pytest.raises(InterruptedError):
        Spectrogram(noise(RATE), RATE).picture(0.0, 1.0, 400, check)


CENTRES = np.linspace(50, 11_950, 128)  # Hz: bands of equal width are easy to count


def test_a_mel_is_drawn_frame_by_frame_and_its_loudest_when_there_are_many():
    mel = np.zeros((128, 8000), np.float32)
    mel[5, 4321] = 1.0
    source = MelPicture(mel, 80.0, CENTRES, 12.0)
    near = source.picture(54.0, 54.1, 500)
    column = int((4321 / 80 - near.start) * 80)
    assert near.values[column].max() > 150
    assert not np.delete(near.values, column, axis=0).any()
    far = source.picture(0.0, 100.0, 500)
    assert len(far.values) <= 2 * 500
    assert far.values.max() == near.values.max()


def test_a_mel_band_lies_at_its_frequency():
    mel = np.zeros((128, 10), np.float32)
    mel[100] = 1.0
    picture = MelPicture(mel, 80.0, CENTRES, 12.0).picture(0.0, 0.1, 500)
    row = picture.values[0].argmax()
    assert (row + 0.5) / len(picture.values[0]) * 12_000 == pytest.approx(CENTRES[100], abs=47)


def test_a_flat_mel_can_be_drawn():
    mel = np.full((128, 3), -11.5, np.float32)
    picture = MelPicture(mel, 80.0, CENTRES, 12.0).picture(0.0, 3 / 80, 500)
    assert picture.values.shape == (3, 256)
