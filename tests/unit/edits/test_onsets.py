"""Onsets, against librosa's."""

import librosa
import numpy as np
from edit_sounds import SMALL, noise_mel
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits.level import decibels
from wavegrad_core.edits.onsets import DELTA, find_onsets, pick_peaks


def librosas(mel, profile):
    sizes = {"sr": profile.sample_rate, "hop_length": profile.hop}
    strength = librosa.onset.onset_strength(S=decibels(mel, profile), center=False, **sizes)
    onsets = librosa.onset.onset_detect(onset_envelope=strength, delta=DELTA, **sizes)
    return onsets[np.argsort(-strength[onsets], kind="stable")]


def test_the_onsets_of_noise_are_librosas():
    mel = noise_mel(400)
    found = find_onsets(mel, SMALL)
    np.testing.assert_array_equal(found, librosas(mel, SMALL))
    assert len(found) > 10


def test_the_blocks_of_a_long_mel_join(monkeypatch):
    mel = noise_mel(400)
    monkeypatch.setattr("wavegrad_core.edits.onsets.BLOCK_FRAMES", 7)
    np.testing.assert_array_equal(find_onsets(mel, SMALL), librosas(mel, SMALL))


def test_a_constant_mel_has_no_onset():
    assert len(find_onsets(np.ones_like(noise_mel(50)), SMALL)) == 0
    assert len(find_onsets(noise_mel(1), SMALL)) == 0


@given(st.integers(1, 80), st.integers(0, 1000), st.integers(0, 8), st.integers(0, 20))
def test_the_peaks_are_librosas(frames, seed, before, around):
    # Equal strengths are frequent, but none is `DELTA`, which librosa rounds, above a mean.
    strength = np.random.default_rng(seed).integers(0, 5, frames) / (1 + np.pi)
    expected = librosa.util.peak_pick(
        strength,
        pre_max=before,
        post_max=1,
        pre_avg=around,
        post_avg=around + 1,
        delta=DELTA,
        wait=before,
    )
    np.testing.assert_array_equal(pick_peaks(strength, before, around), expected)
