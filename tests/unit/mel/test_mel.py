"""Mel spectrograms against librosa."""

from dataclasses import replace

import librosa
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES

PROFILE = PROFILES["wavegrad"]


TACOTRON_2 = replace(
    PROFILE, sample_rate=22_050, n_fft=1024, win_length=1024, hop=256, n_mels=80, f_max=8000.0
)
HTK_POWER = replace(PROFILE, mel_scale="htk", power=2.0, f_min=80.0, f_max=8000.0)


def librosas(sound, profile):
    """Compute the same mel with librosa, from the sound padded to whole hops."""
    sound = np.pad(sound, (0, -len(sound) % profile.hop))
    mel = librosa.feature.melspectrogram(
        y=sound,
        sr=profile.sample_rate,
        n_fft=profile.n_fft,
        hop_length=profile.hop,
        win_length=profile.win_length,
        window="hann",
        center=True,
        pad_mode="constant",
        power=profile.power,
        n_mels=profile.n_mels,
        fmin=profile.f_min,
        fmax=profile.f_max,
        htk=profile.mel_scale == "htk",
        norm="slaney",
    )[:, :-1]
    return (np.log(np.maximum(mel, profile.floor)) - profile.mean) / profile.scale


@pytest.mark.parametrize("profile", [PROFILE, TACOTRON_2, HTK_POWER], ids=["own", "80", "htk"])
@pytest.mark.filterwarnings("ignore:n_fft")
@pytest.mark.parametrize("samples", [300, 301, 599, 1000, 1199, 6000, 24_001])
def test_a_mel_matches_librosa(profile, samples, speech):
    sound = speech[20_000 : 20_000 + samples]
    mel = profile.mel(torch.from_numpy(sound)).numpy()
    assert mel.dtype == np.float32
    assert mel.shape == (profile.n_mels, -(-samples // profile.hop))
    np.testing.assert_allclose(mel, librosas(sound, profile), atol=2e-4)


def test_the_wavegrad_profile_has_the_papers_parameters():
    sizes = (PROFILE.sample_rate, PROFILE.hop, PROFILE.win_length, PROFILE.n_fft, PROFILE.n_mels)
    assert sizes == (24_000, 300, 1200, 2048, 128)
    assert (PROFILE.f_min, PROFILE.f_max) == (20, 12_000)


@pytest.mark.parametrize("scale", ["slaney", "htk"])
def test_the_filters_match_librosa(scale):
    profile = replace(PROFILE, mel_scale=scale)
    theirs = librosa.filters.mel(
        sr=24_000, n_fft=2048, n_mels=128, fmin=20, fmax=12_000, htk=scale == "htk"
    )
    np.testing.assert_allclose(profile.filters(), theirs, atol=1e-7)


def test_a_batch_of_sounds_has_the_mels_of_each(speech):
    sounds = torch.from_numpy(speech[:24_000]).reshape(2, 2, 6000)
    mels = PROFILE.mel(sounds)
    assert mels.shape == (2, 2, 128, 20)
    torch.testing.assert_close(mels[1, 0], PROFILE.mel(sounds[1, 0]))


def test_the_mel_of_silence_is_finite():
    mel = PROFILE.mel(torch.zeros(3000))
    assert torch.isfinite(mel).all()
    torch.testing.assert_close(PROFILE.energy(mel), torch.full((128, 10), PROFILE.floor))


@pytest.mark.parametrize("samples", [0, 1, 299])
def test_a_sound_shorter_than_a_hop_is_an_error(samples):
    with pytest.raises(InputError, match=f"has only {samples} samples .* fewer than the 300 "):
        PROFILE.mel(torch.zeros(samples))


def test_speech_is_about_zero_mean_and_unit_variance(speech):
    mel = PROFILE.mel(torch.from_numpy(speech))
    assert abs(float(mel.mean())) < 0.5
    assert 0.5 < float(mel.std()) < 1.5


ODD = replace(PROFILE, name="odd", n_fft=601, win_length=301, hop=97, n_mels=20)


@pytest.mark.parametrize("profile", [*PROFILES.values(), ODD], ids=lambda profile: profile.name)
@given(frames=st.integers(1, 12), sounds=st.integers(1, 3), seed=st.integers(0, 2**32))
def test_the_inverse_of_any_stft_matches_torch(profile, frames, sounds, seed):
    generator = torch.Generator().manual_seed(seed)
    sizes = (sounds, profile.n_fft // 2 + 1, frames + 1)
    spectrum = torch.randn(*sizes, dtype=torch.complex64, generator=generator)
    window = torch.hann_window(profile.win_length)
    truth = torch.istft(
        spectrum,
        profile.n_fft,
        profile.hop,
        profile.win_length,
        window,
        length=frames * profile.hop,
    )
    torch.testing.assert_close(profile.istft(spectrum), truth, rtol=1e-4, atol=1e-5)
    torch.testing.assert_close(profile.istft(spectrum[0]), truth[0], rtol=1e-4, atol=1e-5)


def test_istft_inverts_stft(speech):
    sound = torch.from_numpy(speech[:6000])
    torch.testing.assert_close(PROFILE.istft(PROFILE.stft(sound)), sound, atol=1e-5, rtol=0)


IMPOSSIBLE = [
    {"hop": 0},
    {"hop": -300},
    {"hop": 601},  # the windows no longer cover the sound well enough to invert
    {"win_length": 4096},
    {"n_fft": 10**9, "win_length": 10**9},
    {"n_mels": 0},
    {"n_mels": 10**9},
    {"sample_rate": 0},
    {"sample_rate": 10**9},
    {"f_min": -1.0},
    {"f_min": float("nan")},
    {"f_max": 20.0},
    {"f_max": 12_001.0},
    {"power": 0.0},
    {"floor": 0.0},
    {"scale": 0.0},
    {"scale": float("inf")},
    {"mean": float("nan")},
]


@pytest.mark.parametrize("change", IMPOSSIBLE, ids=str)
def test_an_impossible_profile_is_an_error(change):
    with pytest.raises(InputError, match="mel profile wavegrad is not usable"):
        replace(PROFILE, **change)
