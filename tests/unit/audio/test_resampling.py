"""Resampling."""

from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sound_files import CLIP, tone

from wavegrad_core.audio import read_audio, resample
from wavegrad_core.errors import InputError

RATES = st.sampled_from([8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000, 384_000])


@given(
    n=st.integers(1, 3000), rate=RATES, new_rate=RATES, shape=st.sampled_from([(), (1,), (2, 3)])
)
def test_resampled_length_is_rounded(n, rate, new_rate, shape):
    resampled = resample(np.ones((*shape, n), np.float32), rate, new_rate)
    rounded = floor(Fraction(n * new_rate, rate) + Fraction(1, 2))
    assert resampled.shape == (*shape, max(1, rounded))
    assert resampled.dtype == np.float32
    assert np.isfinite(resampled).all()


@given(rate=RATES, new_rate=RATES, hertz=st.floats(200, 3000))
def test_a_tone_keeps_its_pitch_level_and_place_in_time(rate, new_rate, hertz):
    seconds = 0.2
    resampled = resample(tone(round(rate * seconds), rate, hertz), rate, new_rate)
    expected = tone(len(resampled), new_rate, hertz)
    inside = slice(
        len(expected) // 4, 3 * len(expected) // 4
    )  # the ends ring, because the tone is cut off
    np.testing.assert_allclose(resampled[inside], expected[inside], atol=2e-3)


def test_channels_do_not_mix():
    both = np.stack([tone(5000), np.zeros(5000, np.float32)])
    resampled = resample(both, 24_000, 44_100)
    np.testing.assert_array_equal(resampled[0], resample(both[0], 24_000, 44_100))
    assert not resampled[1].any()


def test_frequencies_above_the_new_nyquist_are_removed():
    resampled = resample(tone(48_000, 48_000, 11_000), 48_000, 16_000)
    assert np.abs(resampled[1000:-1000]).max() < 1e-4


def test_the_same_rate_changes_nothing():
    audio, rate = read_audio(CLIP)
    np.testing.assert_array_equal(resample(audio, rate, rate), audio)


def test_a_real_clip_survives_going_up_and_back():
    audio, rate = read_audio(CLIP)
    back = resample(resample(audio, rate, 48_000), 48_000, rate)
    kept = np.fft.rfftfreq(audio.shape[1], 1 / rate) < 11_000  # above, the filter rolls off
    before, after = np.fft.rfft(audio)[0, kept], np.fft.rfft(back)[0, kept]
    error = np.sum(np.abs(after - before) ** 2) / np.sum(np.abs(before) ** 2)
    assert 10 * np.log10(error) < -80


@pytest.mark.parametrize("rates", [(0, 24_000), (24_000, -1), (24_000, 10**9)])
def test_unusable_rates_are_errors(rates):
    with pytest.raises(InputError, match="not a usable sample rate"):
        resample(np.zeros(10), *rates)
