"""Pitch and formants, compared with mels of sounds synthesized at the target pitch."""

import numpy as np
import pytest
import torch
from edit_sounds import WAVEGRAD, noise_mel
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits import (
    EditError,
    Formants,
    Intonation,
    MelSound,
    Pitch,
    Range,
    track_pitch,
)
from wavegrad_core.edits.fine_structure import (
    find_pitch,
    shift_frequencies,
    spectral_envelope,
)
from wavegrad_core.edits.level import band_centres, decibels, flat_levels

RATE, FRAMES = WAVEGRAD.sample_rate, 40
CENTRES = band_centres(WAVEGRAD)
SEMITONES = st.floats(-12, 12)


def formant_gain(hertz, ratio=1.0):
    """Return two broad formants in dB over frequency, moved by a factor."""
    octaves = np.log2(np.maximum(hertz, 20) / ratio)
    peaks = [12 * np.exp(-(((octaves - np.log2(peak)) / 0.45) ** 2)) for peak in (600, 2400)]
    return sum(peaks) - 4 * octaves


def vowel(pitch, ratio=1.0, seconds=0.5):
    """Return harmonics of a pitch shaped by the formants, [samples]."""
    time = np.arange(int(seconds * RATE)) / RATE
    harmonics = pitch * np.arange(1, int(11_500 / pitch))
    gains = 10 ** (formant_gain(harmonics, ratio) / 20)
    phases = np.cumsum(
        np.arange(len(harmonics))
    )  # so that the energy is not concentrated in pulses
    waves = gains[:, None] * np.cos(2 * np.pi * harmonics[:, None] * time + phases[:, None])
    return (waves.sum(axis=0) * 3).astype(np.float32)


def mel_of(sound):
    return WAVEGRAD.mel(torch.from_numpy(sound)).numpy()


def pitch_of(mel, near):
    """Return the pitch of a mel's middle frame in Hz, by fitting harmonics below 1 kHz."""
    levels = decibels(mel, WAVEGRAD)[:, mel.shape[1] // 2] - flat_levels(WAVEGRAD)[:, 0]
    tried = near * 2 ** (np.arange(-150, 151) / 1200)

    def sum_at(pitch):
        harmonics = pitch * np.arange(1, int(1000 / near) + 1)
        place = np.interp(harmonics, CENTRES, np.arange(128))
        low = np.clip(place.astype(int), 1, 125)
        x = place - low
        a, b, c, d = (levels[low + k] for k in (-1, 0, 1, 2))
        return (
            b + x / 2 * (c - a + x * (2 * a - 5 * b + 4 * c - d + x * (3 * (b - c) + d - a)))
        ).sum()

    return tried[np.argmax([sum_at(pitch) for pitch in tried])]


@pytest.mark.parametrize("semitones", [-5, -2, 0.5, 2, 5])
@pytest.mark.parametrize("pitch", [120.0, 200.0])
def test_the_pitch_is_where_it_should_be(pitch, semitones):
    want = pitch * 2 ** (semitones / 12)
    made = Pitch(semitones=semitones).apply(MelSound(mel_of(vowel(pitch)), WAVEGRAD)).mel
    reference = pitch_of(mel_of(vowel(want)), want)
    assert abs(1200 * np.log2(pitch_of(made, want) / reference)) < 15


@pytest.mark.parametrize("semitones", [-5, -2, 2, 5])
def test_formants_are_kept_or_moved_as_asked(semitones):
    pitch, ratio = 160.0, 2 ** (semitones / 12)
    sound = MelSound(mel_of(vowel(pitch)), WAVEGRAD)
    for edit, want in (
        (Pitch(semitones=semitones), vowel(pitch * ratio)),
        (Pitch(semitones=semitones, keep_formants=False), vowel(pitch * ratio, ratio)),
        (Formants(semitones=semitones), vowel(pitch, ratio)),
    ):
        difference = envelope(edit.apply(sound).mel) - envelope(mel_of(want))
        heard = (CENTRES > 250) & (CENTRES < 6000)
        difference = difference[heard] - difference[heard].mean()
        # Bands that hold several harmonics are quieter the fewer these are: up to 2.5 dB here.
        assert np.abs(difference).mean() < 1.2, edit


def envelope(mel):
    density = decibels(mel, WAVEGRAD) - flat_levels(WAVEGRAD)
    return spectral_envelope(density, WAVEGRAD, 250)[:, FRAMES // 2]


def test_the_envelope_lies_on_the_harmonics_tops():
    density = decibels(mel_of(vowel(180)), WAVEGRAD) - flat_levels(WAVEGRAD)
    smooth = spectral_envelope(density, WAVEGRAD)
    tops = [np.argmin(np.abs(CENTRES - 180 * k)) for k in range(2, 10)]
    assert np.abs(smooth - density)[tops, 20].mean() < 2.5


@given(st.integers(0, 3))
def test_no_shift_is_no_change(seed):
    mel = np.random.default_rng(seed).normal(0, 1, (128, 6)).astype(np.float32)
    levels, still = decibels(mel, WAVEGRAD), np.ones(6)
    made = shift_frequencies(levels, WAVEGRAD, still, still)
    np.testing.assert_allclose(made, levels, atol=1e-6)
    for edit in (Pitch(semitones=0), Formants(semitones=0), Intonation(amount=1)):
        sound = MelSound(mel, WAVEGRAD)
        assert edit.apply(sound).mel is mel


@given(SEMITONES)
def test_a_shift_within_a_range_leaves_the_outside_bit_by_bit(semitones):
    mel = np.random.default_rng(0).normal(0, 1, (128, 30)).astype(np.float32)
    sound = MelSound(mel, WAVEGRAD, f0=np.full(30, 100.0))
    region = Range(0.1, 0.25, feather_seconds=0.03)
    for edit in (Pitch(semitones=semitones, region=region), Formants(semitones=3, region=region)):
        after = edit.apply(sound)
        np.testing.assert_array_equal(after.mel[:, :8], mel[:, :8])
        np.testing.assert_array_equal(after.mel[:, 20:], mel[:, 20:])
        assert after.f0[4] == 100
    assert Pitch(semitones=semitones).apply(sound).f0[3] == pytest.approx(
        100 * 2 ** (semitones / 12)
    )


def glide(low, high, seconds=1.0):
    """Return a sound whose pitch rises evenly in semitones, [samples], and its F0 by frame."""
    time = np.arange(int(seconds * RATE)) / RATE
    f0 = low * (high / low) ** (time / seconds)
    phase = 2 * np.pi * np.cumsum(f0) / RATE
    sound = sum(np.sin(k * phase + k * k) / k for k in range(1, 30))
    return (0.1 * sound).astype(np.float32), f0[::300]


def test_a_flattened_glide_has_one_pitch_and_a_doubled_one_goes_twice_as_far():
    sound, f0 = glide(160, 220)
    given_sound = MelSound(mel_of(sound), WAVEGRAD, f0=f0)
    median = np.median(f0)
    for amount in (0.0, 0.5, 2.0):
        after = Intonation(amount=amount).apply(given_sound)
        np.testing.assert_allclose(after.f0, median * (f0 / median) ** amount, rtol=1e-5)
        for frame in (15, 40, 65):
            part = after.mel[:, frame : frame + 1]
            want = median * (f0[frame] / median) ** amount
            assert abs(1200 * np.log2(pitch_of(part, want) / want)) < 40


def test_a_mel_alone_has_no_intonation():
    with pytest.raises(EditError, match=r"intonation: the pitch is unknown"):
        Intonation(amount=0).apply(MelSound(mel_of(vowel(150)), WAVEGRAD))
    silent = MelSound(mel_of(vowel(150)), WAVEGRAD, f0=np.full(40, np.nan))
    assert Intonation(amount=0).apply(silent) is silent


@pytest.mark.parametrize("rate", [24_000, 48_000])
def test_pitch_is_tracked_in_the_frames_of_the_mel(rate, monkeypatch):
    monkeypatch.setattr("wavegrad_core.edits.pitch_track.BLOCK_SECONDS", 0.4)
    monkeypatch.setattr("wavegrad_core.edits.pitch_track.CONTEXT_SECONDS", 0.2)
    sound, f0 = glide(150, 200, 0.6)
    if rate == 48_000:
        sound = np.repeat(sound, 2)
    found = track_pitch(sound, rate, WAVEGRAD)
    assert found.shape == f0.shape == (48,)
    cents = 1200 * np.log2(found[5:-5] / f0[5:-5])
    assert np.nanmax(np.abs(cents)) < 12
    assert np.isfinite(cents).mean() > 0.95
    assert np.isnan(track_pitch(np.zeros(12_000, np.float32), 24_000, WAVEGRAD)).all()


@pytest.mark.parametrize("pitch", [90.0, 160.0, 300.0])
def test_harmonics_are_found_and_noise_has_none(pitch):
    density = decibels(mel_of(vowel(pitch)), WAVEGRAD) - flat_levels(WAVEGRAD)
    f0, sure = find_pitch(density - spectral_envelope(density, WAVEGRAD), WAVEGRAD)
    assert np.abs(1200 * np.log2(f0[5:35] / pitch)).max() < 20
    assert sure[5:35].min() == 1
    noise = decibels(noise_mel(60, profile=WAVEGRAD), WAVEGRAD) - flat_levels(WAVEGRAD)
    _, sure = find_pitch(noise - spectral_envelope(noise, WAVEGRAD), WAVEGRAD)
    assert sure.mean() < 0.3
