"""Mels of unknown origin: common formulas that no voice reads, and the recording beside a mel."""

import librosa
import numpy as np
import pytest
import soundfile
import torch
from front_ends import recording
from scipy.ndimage import gaussian_filter

from wavegrad_core.errors import MelProfileMismatch
from wavegrad_core.mel.mel_file import load_mel
from wavegrad_core.mel.profile import PROFILES

VOICES = {80: "tacotron2", 128: "wavegrad"}


def librosa_mel(n_mels, power, rate=24_000, **sizes):
    sizes = {"n_fft": 2048, "hop_length": 300, "win_length": 1200} | sizes
    return librosa.feature.melspectrogram(
        y=recording(rate), sr=rate, n_mels=n_mels, power=power, **sizes
    )


def whispers(n_mels):
    """openai/whisper's log_mel_spectrogram, from its source."""
    mel = librosa_mel(
        n_mels, 2.0, 16_000, n_fft=400, hop_length=160, win_length=400, pad_mode="reflect"
    )[:, :-1]
    logarithm = np.log10(np.maximum(mel, 1e-10))
    return (np.maximum(logarithm, logarithm.max() - 8) + 4) / 4


def log10s(n_mels):
    return np.log10(np.maximum(librosa_mel(n_mels, 1.0), 1e-5))


def decibels(n_mels):
    return librosa.power_to_db(librosa_mel(n_mels, 2.0), ref=np.max)


def log_powers(n_mels):
    return np.log(np.maximum(librosa_mel(n_mels, 2.0), 1e-10))


def mel_of(name):
    return PROFILES[name].mel(torch.from_numpy(recording(PROFILES[name].sample_rate))).numpy()


def refused(mel, n_mels, tmp_path):
    """The message for a voice with as many bands."""
    np.save(tmp_path / "a.npy", mel.astype(np.float32))
    with pytest.raises(MelProfileMismatch) as problem:
        load_mel(tmp_path / "a.npy", PROFILES[VOICES[n_mels]])
    assert VOICES[n_mels] in problem.value.profiles
    return str(problem.value)


def nearest(message):
    """The formulas that a message names, the best first."""
    return message.partition("The nearest")[2].split(". ")[0]


@pytest.mark.parametrize("n_mels", [80, 128])
def test_whisper_s_features_are_not_rendered(n_mels, tmp_path):
    message = refused(whispers(n_mels), n_mels, tmp_path)
    assert nearest(message).split(" ", 2)[2].startswith("Whisper's features")
    assert "pass --profile" in message


def test_a_base_10_logarithm_is_not_rendered_too_quiet(tmp_path):
    found = nearest(refused(log10s(128), 128, tmp_path))
    assert found == " are the base-10 logarithm of the magnitude and profile wavegrad"
    assert "looks like a mel of profile espnet, but" in refused(log10s(80), 80, tmp_path)


@pytest.mark.parametrize("n_mels", [80, 128])
def test_decibels_and_powers_are_named(n_mels, tmp_path):
    assert "decibels" in nearest(refused(decibels(n_mels), n_mels, tmp_path))
    assert "logarithm of the power" in nearest(refused(log_powers(n_mels), n_mels, tmp_path))


@pytest.mark.parametrize("n_mels", [80, 128])
def test_a_normalized_mel_is_distinguished_by_its_bands(n_mels, tmp_path):
    mel = log10s(n_mels)
    mel = (mel - mel.mean(axis=1, keepdims=True)) / mel.std(axis=1, keepdims=True)
    assert "normalized with statistics. Undo that first" in refused(mel, n_mels, tmp_path)


@pytest.mark.parametrize("n_mels", [80, 128])
def test_a_linear_or_rescaled_mel_fits_nothing(n_mels, tmp_path):
    mel = log10s(n_mels)
    assert "does not look like" in refused(10**mel, n_mels, tmp_path)
    rescaled = (mel - mel.min()) / (mel.max() - mel.min())
    rescaled[mel == mel.min()] = 0.001
    rescaled[0, 0] = 0
    np.save(tmp_path / "a.npy", rescaled.astype(np.float32))
    for profile in PROFILES.values():
        if profile.n_mels == n_mels:  # also lmnt's, whose limits are 0 and 1
            with pytest.raises(MelProfileMismatch, match="does not look like"):
                load_mel(tmp_path / "a.npy", profile)


@pytest.mark.parametrize("name", PROFILES)
def test_a_smooth_mel_such_as_a_network_predicts_is_recognized(name, tmp_path):
    mel = mel_of(name)
    np.save(tmp_path / "a.npy", gaussian_filter(mel, (1, 1.5)))
    assert load_mel(tmp_path / "a.npy", PROFILES[name]).shape == mel.shape


@pytest.mark.parametrize("name", PROFILES)
def test_long_silence_around_a_sound_changes_nothing(name, tmp_path):
    sound = recording(PROFILES[name].sample_rate)
    sound = np.pad(sound, (5 * len(sound), 5 * len(sound)))
    np.save(tmp_path / "a.npy", PROFILES[name].mel(torch.from_numpy(sound)))
    assert load_mel(tmp_path / "a.npy", PROFILES[name]).shape[0] == PROFILES[name].n_mels


def test_a_floor_that_is_not_the_profile_s_speaks_against_it(tmp_path):
    mel = mel_of("tacotron2")
    np.save(tmp_path / "a.npy", np.maximum(mel, np.quantile(mel, 0.3)))
    with pytest.raises(MelProfileMismatch):
        load_mel(tmp_path / "a.npy", PROFILES["tacotron2"])
    assert load_mel(tmp_path / "a.npy", PROFILES["tacotron2"], "tacotron2").shape == mel.shape


@pytest.mark.parametrize("seconds", [1.0, 1.5])
def test_the_recording_beside_a_mel_tells_its_rate(seconds, tmp_path):
    np.save(tmp_path / "a.npy", mel_of("wavegrad")[:, :80])
    sound = np.resize(recording(24_000), round(seconds * 24_000))
    soundfile.write(tmp_path / "a.wav", sound, 24_000)
    if seconds == 1.0:
        assert load_mel(tmp_path / "a.npy", PROFILES["wavegrad"]).shape == (128, 80)
        return
    with pytest.raises(
        MelProfileMismatch, match=r"lasts 1\.00 s, but a\.wav beside it lasts 1\.50"
    ):
        load_mel(tmp_path / "a.npy", PROFILES["wavegrad"])
    assert load_mel(tmp_path / "a.npy", PROFILES["wavegrad"], "wavegrad").shape == (128, 80)
