"""Painting: what changes, by how much, and what stays bit-identical."""

import numpy as np
import pytest
import torch
from edit_sounds import SMALL, STEP, WAVEGRAD, noise_mel
from hypothesis import given
from hypothesis import strategies as st
from scipy.ndimage import gaussian_filter1d

from wavegrad_core.edits import (
    Band,
    Blur,
    Copy,
    Erase,
    Fill,
    Freeze,
    Gain,
    Gate,
    Harmonics,
    Lasso,
    MelSound,
    Range,
    Rectangle,
    Sharpen,
    Stroke,
    Tilt,
)
from wavegrad_core.edits.level import band_centres, decibels, floor_levels, mel_values
from wavegrad_core.edits.region import Frames
from wavegrad_core.mel.profile import PROFILES

MEL = noise_mel(60)
SOUND = MelSound(MEL, SMALL)
SECONDS, HERTZ = st.floats(0, 0.59), st.floats(50, 12_000)


def regions():
    def rectangle(start, length, low, width, feather, bands):
        return Rectangle(start, min(0.6, start + length), low, low + width, feather, bands)

    return st.one_of(
        st.builds(
            rectangle,
            st.floats(0, 0.5),
            st.floats(0.01, 0.3),
            HERTZ,
            st.floats(10, 8000),
            st.floats(0, 0.1),
            st.floats(0, 4),
        ),
        st.builds(Lasso, st.lists(st.tuples(SECONDS, HERTZ), min_size=3, max_size=6)),
        st.builds(
            Stroke,
            st.lists(st.tuples(SECONDS, HERTZ, st.floats(0, 1)), min_size=1, max_size=5),
            st.floats(0.005, 0.1),
            st.floats(0.5, 8),
            st.floats(0, 1),
        ),
    )


def painted(region):
    return [
        Gain(decibels=-9, region=region),
        Erase(region=region),
        Freeze(at=0.3, region=region),
        Blur(seconds=0.02, bands=1, region=region),
        Sharpen(seconds=0.02, region=region),
        Gate(threshold=0, region=region),
        Tilt(decibels=3, region=region),
        Harmonics(pitch=180.0, region=region),
    ]


@given(regions())
def test_the_outside_of_a_region_is_untouched_bit_by_bit(region):
    outside = region.weights(Frames(SMALL, 0, 60)) == 0
    for edit in painted(region):
        after = edit.apply(SOUND).mel
        np.testing.assert_array_equal(after[outside], MEL[outside])


@given(st.floats(0.05, 0.3), st.floats(0.02, 0.2), st.floats(200, 2000), st.floats(100, 4000))
def test_fill_and_copy_leave_the_outside_alone(start, length, low, width):
    region = Rectangle(start, start + length, low, low + width)
    inside = region.weights(Frames(SMALL, 0, 60)) > 0
    for along in ("time", "frequency"):
        after = Fill(region=region, along=along).apply(SOUND).mel
        np.testing.assert_array_equal(after[~inside], MEL[~inside])
    shift = 7
    after = Copy(region=region, to=start + shift * STEP).apply(SOUND).mel
    target = np.roll(inside, shift, axis=1)
    np.testing.assert_array_equal(after[~target], MEL[~target])
    np.testing.assert_array_equal(after[target], np.roll(MEL, shift, axis=1)[target])


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_levels_and_back_are_the_same_mel_in_every_profile(profile):
    mel = noise_mel(20, profile=profile)
    mel[:, 5:8] = mel_values(np.repeat(floor_levels(profile), 3, axis=1), profile)
    if profile.silence is not None:
        assert (mel[:, 5:8] == profile.silence).all()
    np.testing.assert_allclose(mel_values(decibels(mel, profile), profile), mel, atol=1e-5)


@pytest.mark.parametrize("profile", PROFILES.values(), ids=lambda profile: profile.name)
def test_0_db_is_a_full_scale_sine(profile):
    hertz = float(band_centres(profile)[profile.n_mels // 3])
    time = torch.arange(30 * profile.hop) / profile.sample_rate
    levels = decibels(profile.mel(0.1 * torch.sin(2 * np.pi * hertz * time)).numpy(), profile)
    assert levels[profile.n_mels // 3, 10:20].mean() == pytest.approx(-20, abs=0.2)


@pytest.mark.parametrize("name", ["wavegrad", "ivanvovk", "tacotron2"])
def test_gain_is_the_mel_of_the_sound_at_that_gain(name, speech):
    profile = PROFILES[name]
    sound = torch.from_numpy(speech[12_000:24_000].copy())
    want = profile.mel(sound * 10 ** (-6 / 20)).numpy()
    made = Gain(decibels=-6).apply(MelSound(profile.mel(sound).numpy(), profile)).mel
    np.testing.assert_allclose(made, want, atol=2e-3)


@given(st.floats(-20, 20), st.floats(-20, 20))
def test_gains_add_up(one, two):
    twice = Gain(decibels=two).apply(Gain(decibels=one).apply(SOUND)).mel
    np.testing.assert_allclose(twice, Gain(decibels=one + two).apply(SOUND).mel, atol=1e-5)


def test_a_gain_curve_goes_straight_between_its_points():
    made = Gain(decibels=[(0.1, 0), (0.3, -20)]).apply(SOUND).mel
    change = decibels(made, SMALL) - decibels(MEL, SMALL)
    want = np.interp(np.arange(60) * STEP, [0.1, 0.3], [0, -20])
    np.testing.assert_allclose(change, np.tile(want, (24, 1)), atol=1e-3)


def test_tilt_is_so_many_db_for_each_octave():
    change = decibels(Tilt(decibels=3, pivot=1000).apply(SOUND).mel, SMALL) - decibels(MEL, SMALL)
    for band, hertz in enumerate(band_centres(SMALL)):
        assert change[band] == pytest.approx(3 * np.log2(hertz / 1000), abs=1e-3)


def test_blur_and_sharpen_are_scipys_gaussian_in_db():
    levels = decibels(MEL, SMALL)
    smooth = gaussian_filter1d(levels, 2.0, axis=1, mode="nearest", truncate=3)
    smooth = gaussian_filter1d(smooth, 1.5, axis=0, mode="nearest", truncate=3)
    made = decibels(Blur(seconds=2 * STEP, bands=1.5).apply(SOUND).mel, SMALL)
    np.testing.assert_allclose(made, smooth, atol=1e-4)
    sharp = decibels(Sharpen(seconds=2 * STEP, bands=1.5, amount=0.5).apply(SOUND).mel, SMALL)
    np.testing.assert_allclose(sharp, levels + 0.5 * (levels - smooth), atol=1e-4)


def test_blur_of_nothing_changes_nothing():
    np.testing.assert_allclose(Blur().apply(SOUND).mel, MEL, atol=1e-6)


def test_erase_brings_a_region_to_the_floor():
    made = Erase(region=Range(0.1, 0.2)).apply(SOUND).mel
    np.testing.assert_allclose(made[:, 10:20], np.log(SMALL.floor), atol=1e-5)


def test_a_gate_lowers_what_is_below_its_threshold():
    levels = decibels(MEL, SMALL)
    made = decibels(Gate(threshold=-15, reduction=20, knee=0).apply(SOUND).mel, SMALL)
    want = np.where(levels < -15, levels - 20, levels)
    np.testing.assert_allclose(made, np.maximum(want, floor_levels(SMALL)), atol=1e-3)
    soft = decibels(Gate(threshold=-15, reduction=20, knee=10).apply(SOUND).mel, SMALL)
    assert (soft >= made - 1e-3).all()
    assert (soft <= levels + 1e-3).all()


def test_fill_bridges_a_gap_in_a_straight_line():
    ramp = np.tile(np.linspace(-6, -1, 60, dtype=np.float32), (24, 1))
    gap = ramp.copy()
    gap[:, 20:30] = -11
    region = Range(20 * STEP - 1e-6, 30 * STEP - 1e-6)
    made = Fill(region=region).apply(MelSound(gap, SMALL)).mel
    slope = ramp[0, 1] - ramp[0, 0]
    np.testing.assert_allclose(made, ramp, atol=1.2 * slope)  # neighbours are averaged over three
    upright = np.tile(decibels(ramp, SMALL)[0, :24, None], (1, 60))
    gap = mel_values(upright, SMALL)
    gap[8:12] = -11
    low, high = band_centres(SMALL)[[8, 11]]
    made = Fill(region=Band(low - 1, high + 1), along="frequency").apply(MelSound(gap, SMALL)).mel
    step = upright[1, 0] - upright[0, 0]
    np.testing.assert_allclose(decibels(made, SMALL), upright, atol=1.2 * abs(step))


def test_freeze_holds_a_frame():
    made = Freeze(at=0.25, region=Range(0.3, 0.5)).apply(SOUND).mel
    np.testing.assert_allclose(made[:, 30:50], np.tile(MEL[:, 25:26], (1, 20)), atol=1e-5)


def test_drawn_harmonics_are_the_mel_of_such_sines():
    pitch, rate = 220.0, WAVEGRAD.sample_rate
    silence = np.full((128, 40), (np.log(WAVEGRAD.floor) + 4.5) / 2, np.float32)
    edit = Harmonics(pitch=pitch, decibels=-20, tilt=-6, count=12)
    made = decibels(edit.apply(MelSound(silence, WAVEGRAD)).mel, WAVEGRAD)
    time = torch.arange(40 * 300, dtype=torch.float64) / rate
    sines = sum(
        10 ** ((-20 - 6 * np.log2(k)) / 20) * torch.sin(2 * np.pi * k * pitch * time)
        for k in range(1, 13)
    )
    want = decibels(WAVEGRAD.mel(sines.float()).numpy(), WAVEGRAD)
    loud = want[:, 20] > -60  # below, side lobes of the window
    np.testing.assert_allclose(made[loud, 20], want[loud, 20], atol=1.5)
    assert np.abs(made[loud, 20] - want[loud, 20]).mean() < 0.3


def test_a_drawn_curve_begins_and_ends_with_its_points():
    made = Harmonics(pitch=[(0.1, 300), (0.3, 600)], decibels=0).apply(SOUND).mel
    changed = np.flatnonzero((np.abs(made - MEL) > 1e-4).any(axis=0))
    assert (changed[0], changed[-1]) == (10, 30)
