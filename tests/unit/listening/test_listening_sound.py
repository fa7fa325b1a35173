"""Level matching, time alignment, and MUSHRA anchors."""

import numpy as np
import pyloudnorm
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import signal

from wavegrad_core.errors import InputError
from wavegrad_core.listening.alignment import find_lag, shift
from wavegrad_core.listening.loudness_matching import loudness, matching_gains, rms_level
from wavegrad_core.listening.mushra import anchor

RATE = 24_000


def gained(sound, decibels):
    return (sound * 10 ** (decibels / 20)).astype(np.float32)


def test_loudness_is_that_of_the_standard_s_example():
    # BS.1770: a 997 Hz sine at full scale on one channel is -3.01 LKFS; EBU Tech 3341 asks for 0.1.
    sine = np.sin(2 * np.pi * 997 * np.arange(5 * 48_000) / 48_000)[np.newaxis]
    assert loudness(sine.astype(np.float32), 48_000) == pytest.approx(-3.01, abs=0.1)


@pytest.mark.parametrize("samples", [14, 2007, 2016, 4014, 7168, 9599])
@pytest.mark.parametrize("rate", [22_050, 24_000])
def test_under_a_gating_block_loudness_is_that_of_the_whole(samples, rate):
    # Every part of a steady tone has the same loudness.
    tone = np.sin(2 * np.pi * 5000 * np.arange(rate) / rate).astype(np.float32)
    long = pyloudnorm.Meter(rate).integrated_loudness(tone)
    assert loudness(tone[:samples], rate) == pytest.approx(long, abs=0.1 if samples > 14 else 3)


@settings(max_examples=25)
@given(levels=st.lists(st.floats(-30, 6), min_size=2, max_size=5))
def test_after_matching_all_are_within_a_tenth_and_none_is_louder(speech, levels):
    sounds = [gained(speech[np.newaxis], level) for level in levels]
    gains = matching_gains(sounds, RATE)
    assert max(gains) == 0
    after = [
        pyloudnorm.Meter(RATE).integrated_loudness(gained(s, g).T.astype(float))
        for s, g in zip(sounds, gains)
    ]
    assert max(after) - min(after) < 0.1


def test_different_sounds_are_matched_too(speech):
    noise = np.random.default_rng(0).normal(0, 0.2, (1, 2 * RATE)).astype(np.float32)
    sounds = [speech[np.newaxis], noise, gained(speech[np.newaxis, ::-1], -3)]
    after = [loudness(gained(s, g), RATE) for s, g in zip(sounds, matching_gains(sounds, RATE))]
    assert max(after) - min(after) < 0.1


def test_under_a_gating_block_it_is_the_rms_that_is_matched(speech):
    short = speech[np.newaxis, RATE : RATE + 9599]
    sounds = [short, gained(speech[np.newaxis], -4), gained(short, -11)]
    after = [rms_level(gained(s, g)) for s, g in zip(sounds, matching_gains(sounds, RATE))]
    assert max(after) - min(after) < 1e-3


def test_silence_turns_nothing_down(speech):
    silence = np.zeros((1, RATE), np.float32)
    assert matching_gains([silence, speech[np.newaxis]], RATE) == [0, 0]
    assert matching_gains([silence, silence], RATE) == [0, 0]
    assert matching_gains([], RATE) == []


@pytest.mark.parametrize("late", [0, 1, -1, 37, -480, 2400])
def test_a_delay_is_found_and_taken_back(speech, late):
    reference = speech[np.newaxis]
    noise = np.random.default_rng(0).normal(0, 0.02, reference.shape)
    other = (0.5 * shift(reference, -late) + noise).astype(np.float32)
    assert find_lag(reference, other, max_lag=2400) == late
    again = shift(other, late)
    assert again.shape == other.shape
    assert find_lag(reference, again, max_lag=2400) == 0


def test_sounds_of_two_lengths_and_channel_counts_are_aligned(speech):
    other = np.stack([shift(speech, -100), shift(speech, -100)])[:, :40_000]
    assert find_lag(speech[np.newaxis], other, max_lag=1000) == 100


def test_unlike_or_silent_sounds_are_left_where_they_are(speech):
    noise = np.random.default_rng(0).normal(0, 0.1, (1, speech.size)).astype(np.float32)
    assert find_lag(speech[np.newaxis], noise, max_lag=2400) == 0
    assert find_lag(speech[np.newaxis], np.zeros_like(noise), max_lag=2400) == 0


def test_moving_by_more_than_the_sound_leaves_silence():
    assert not shift(np.ones((2, 5)), 9).any()
    assert not shift(np.ones((2, 5)), -9).any()


# BS.1534-3, 5.1: ripple 0.1 dB; for 3.5 kHz at least 25 dB down at 4 kHz and 50 dB at 4.5 kHz.
@pytest.mark.parametrize(("cutoff", "rate"), [(3500, 24_000), (3500, 48_000), (7000, 44_100)])
def test_an_anchor_is_flat_below_its_cutoff_and_down_above(cutoff, rate):
    impulse = np.zeros((1, 8192), np.float32)
    impulse[0, 4096] = 1
    response = anchor(impulse, rate, cutoff)
    frequencies, gain = signal.freqz(response[0], worN=8192, fs=rate)
    decibels = 20 * np.log10(np.abs(gain) + 1e-12)
    assert np.abs(decibels[frequencies <= cutoff]).max() < 0.1
    assert decibels[frequencies >= cutoff * 4 / 3.5].max() < -25
    assert decibels[frequencies >= cutoff * 4.5 / 3.5].max() < -50
    assert np.abs(response[0]).argmax() == 4096  # in time with the reference


def test_an_anchor_keeps_length_and_channels(speech):
    assert anchor(np.stack([speech, speech])[:, :999], RATE, 3500).shape == (2, 999)


def test_an_anchor_that_would_be_the_reference_is_refused(speech):
    with pytest.raises(InputError, match="Choose clips of 16000 Hz or more"):
        anchor(speech[np.newaxis], 16_000, 7000)
