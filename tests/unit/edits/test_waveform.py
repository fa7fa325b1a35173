"""Time and pitch of recordings: edits that move the samples themselves."""

from dataclasses import replace

import numpy as np
import pytest
import torch
from edit_sounds import WAVEGRAD
from hypothesis import given, settings
from hypothesis import strategies as st

from wavegrad_core.edits import (
    EditList,
    Gain,
    Intonation,
    MelSound,
    Pitch,
    Range,
    Stretch,
    Waveform,
)
from wavegrad_core.edits.periodicity import STEP_SECONDS, autocorrelation_pitch
from wavegrad_core.edits.pitch_marks import pitch_marks
from wavegrad_core.edits.waveform import recording_of

RATE = 24_000
HARMONICS = 20


def vowel(hertz, seconds=0.6):
    """Return harmonics with a formant, [samples], for a pitch or one for each sample."""
    count = int(seconds * RATE)
    phase = 2 * np.pi * np.cumsum(np.broadcast_to(hertz, count)) / RATE
    gains = np.exp(-(((np.arange(1, HARMONICS + 1) - 4) / 4.0) ** 2))
    waves = [gain * np.cos(number * phase) for number, gain in enumerate(gains, 1)]
    rise = np.clip(np.arange(count) / 480, 0, 1)  # resampling rings at an abrupt beginning
    return (0.1 * rise * np.sum(waves, axis=0)).astype(np.float32)


def sound_of(audio):
    mel = WAVEGRAD.mel(torch.from_numpy(audio)).numpy()
    [waveform] = Waveform.channels_of(audio[None], RATE)
    return MelSound(mel, WAVEGRAD, len(audio) / RATE, waveform=waveform)


def samples_of(sound, rate=RATE):
    return recording_of([sound.waveform], rate, round(sound.length * rate))[0]


def measured_pitch(audio, near):
    """Return the pitch of a steady sound from the peak of its 8th harmonic, in Hz."""
    middle = audio[len(audio) // 4 : -len(audio) // 4]
    size = 2**18
    spectrum = np.abs(np.fft.rfft(middle * np.hanning(len(middle)), size))
    bins = np.arange(int(7.6 * near * size / RATE), int(8.4 * near * size / RATE))
    return bins[spectrum[bins].argmax()] * RATE / size / 8


@pytest.mark.parametrize("factor", [0.7, 1.25, 2.0])
@pytest.mark.parametrize("pitch", [97.3, 211.0])
def test_a_stretched_vowel_keeps_its_pitch_and_has_the_length(factor, pitch):
    made = samples_of(Stretch(factor=factor).apply(sound_of(vowel(pitch))))
    assert len(made) == round(0.6 * RATE * factor)
    assert abs(1200 * np.log2(measured_pitch(made, pitch) / pitch)) < 3


@pytest.mark.parametrize("semitones", [-5, -2, 2, 5])
def test_a_shifted_vowel_has_the_pitch(semitones):
    want = 160 * 2 ** (semitones / 12)
    made = samples_of(Pitch(semitones=semitones).apply(sound_of(vowel(160.0))))
    assert abs(1200 * np.log2(measured_pitch(made, want) / want)) < 5


@settings(max_examples=10, deadline=None)
@given(st.floats(0.15, 0.3), st.floats(0.05, 0.2), st.sampled_from([0.5, 0.8, 1.3, 2.0]))
def test_a_stretched_region_leaves_what_is_before_it(start, length, factor):
    sound = sound_of(vowel(np.linspace(140, 180, int(0.6 * RATE))))
    made = Stretch(factor=factor, region=Range(start, start + length)).apply(sound)
    untouched = int((start - 0.03) * RATE)
    before = vowel(np.linspace(140, 180, int(0.6 * RATE)))
    np.testing.assert_allclose(samples_of(made)[:untouched], before[:untouched], atol=2e-4)
    frames = int((start - 0.06) * RATE / WAVEGRAD.hop)
    np.testing.assert_array_equal(made.mel[:, :frames], sound.mel[:, :frames])


def test_a_burst_without_pitch_is_not_doubled():
    audio = np.concatenate([vowel(150.0, 0.4), np.zeros(7200, np.float32), vowel(150.0, 0.4)])
    audio[13_000:13_060] += np.random.default_rng(0).normal(0, 0.5, 60).astype(np.float32)
    made = samples_of(Stretch(factor=2).apply(sound_of(audio)))
    quiet = np.abs(made[int(0.86 * RATE) : int(1.34 * RATE)])
    loud = np.flatnonzero(quiet > 0.1)
    assert loud[-1] - loud[0] < 0.005 * RATE
    assert abs(loud[0] / RATE + 0.86 - 2 * 13_000 / RATE) < 0.03


def test_channels_stay_in_phase():
    left = vowel(170.0)
    pair = Waveform.channels_of(np.stack([left, -0.5 * left]), RATE)
    made = [one.warped(0.9, lambda time: time / 1.5, lambda time: 1.1) for one in pair]
    np.testing.assert_allclose(made[1].samples, -0.5 * made[0].samples, atol=1e-6)


def test_only_a_single_periodic_voice_is_moved_in_its_samples():
    noise = np.random.default_rng(0).normal(0, 0.1, RATE).astype(np.float32)
    chord = vowel(196.0) + vowel(233.1) + vowel(277.2)
    for audio in (noise, chord, np.zeros(RATE, np.float32)):
        assert Waveform.channels_of(audio[None], RATE) is None
    many = np.broadcast_to(np.float32(0.1), (1, int(Waveform.MAX_SECONDS * RATE) + 1))
    assert Waveform.channels_of(many, RATE) is None


def test_a_painted_mel_is_stretched_as_it_was_painted():
    sound = sound_of(vowel(150.0))
    gain = Gain(decibels=-40, region=Range(0.2, 0.3))
    edits = EditList((gain, Stretch(factor=2)))
    made = edits.apply(sound)
    alone = edits.apply(MelSound(sound.mel, WAVEGRAD, sound.seconds))
    np.testing.assert_array_equal(made.mel, alone.mel)
    assert made.waveform is not None
    assert len(samples_of(made)) == round(1.2 * RATE)


def test_the_pitch_is_tracked_and_marked():
    glide = np.linspace(100, 200, RATE)
    audio = np.concatenate([np.zeros(2400, np.float32), vowel(glide, 1.0)])
    f0 = autocorrelation_pitch(audio, RATE)
    times = np.arange(len(f0)) * STEP_SECONDS
    inside = (times > 0.15) & (times < 1.05)
    want = 100 + 100 * (times[inside] - 0.1)
    assert np.abs(1200 * np.log2(f0[inside] / want)).max() < 10
    assert np.isnan(f0[times < 0.07]).all()
    [marks] = pitch_marks(audio, RATE, f0, STEP_SECONDS)
    # one mark a period: between two times, as many as the glide has periods
    between = marks[(marks > 0.2 * RATE) & (marks < 1.0 * RATE)]
    periods = np.interp(between / RATE - 0.1, np.arange(RATE) / RATE, np.cumsum(glide) / RATE)
    assert np.abs(np.diff(periods) - 1).max() < 0.02


def test_the_f0_follows_the_samples():
    sound = replace(sound_of(vowel(150.0)), f0=np.full(48, 150.0))
    assert len(sound.f0) == sound.frames
    made = EditList((Stretch(factor=1.5), Pitch(semitones=12), Intonation(amount=0))).apply(sound)
    assert len(made.f0) == made.frames
    np.testing.assert_allclose(made.f0, 300)
