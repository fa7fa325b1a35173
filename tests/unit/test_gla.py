"""GLA: Griffin-Lim's step against librosa's, the sampler against a plain loop, pieces and whole."""

import librosa
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mel_inverted import magnitude_of

from wavegrad_core import griffin_lim, sampler
from wavegrad_core.mel import PROFILES
from wavegrad_core.noise import SeededNoise
from wavegrad_core.schedule import Schedule
from wavegrad_core.vocoder import Piece, Vocoder

PROFILE = PROFILES["wavegrad"]
SIZES = {"n_fft": 2048, "hop_length": 300, "win_length": 1200}
WG_6 = Schedule.named("wg-6")
CARDS = [{}, {"gain": 4.0}, {"prior": "mel", "guided": True}]


def distance(ours, expected):
    """Relative, in L2: rounding grows where a bin is near nothing and its phase is anything."""
    return float((ours - expected).norm() / expected.norm())


def test_a_step_is_librosas_stft_and_back(speech):
    sound = speech[: 24_000 // 300 * 300]
    mel = PROFILE.mel(torch.from_numpy(sound.copy()))
    other = SeededNoise(0).stretch(0, len(sound), 0)
    spectrum = librosa.stft(other.numpy(), **SIZES, pad_mode="constant")
    spectrum *= magnitude_of(mel.numpy()) / np.abs(spectrum)
    expected = librosa.istft(spectrum, **SIZES, length=len(sound))
    ours = griffin_lim.project(other, mel, PROFILE)
    np.testing.assert_allclose(ours, expected, atol=1e-5 * np.abs(expected).max())


def test_each_step_comes_nearer_to_the_mel_as_griffin_and_lim_proved(speech):
    """Their distance: how far the STFT's magnitudes are from the wanted ones, in L2."""
    sound = torch.from_numpy(speech[:24_000].copy())
    mel = PROFILE.mel(sound)
    magnitude = magnitude_of(mel.numpy())
    # the least-squares inverse is only what librosa and torch do away from the ends
    inner = slice(8, -8)
    distances = []
    y = SeededNoise(1).stretch(0, len(sound), 0) * 0.01
    for _ in range(6):
        y = griffin_lim.project(y, mel, PROFILE)
        spectrum = librosa.stft(y.numpy(), **SIZES, pad_mode="constant")
        distances.append(np.linalg.norm((np.abs(spectrum) - magnitude)[:, inner]))
    assert (np.diff(distances) < 0).all()


@pytest.mark.parametrize("card", CARDS, ids=["white", "gain", "mel"])
def test_a_voices_projection_makes_a_sounds_mel_the_given_one(make_voice, speech, card):
    card = make_voice(**card).card
    profile = card.profile
    sound = torch.from_numpy(speech[:12_000].copy())
    mel = profile.mel(sound)
    y = SeededNoise(0).stretch(0, 12_000, 0) * torch.linspace(0.1, 10, 12_000)

    def mel_distance(y):
        heard = profile.mel(card.to_sound(y, mel))
        return float((heard - mel).square().mean())

    assert mel_distance(card.project(y, mel)) < 0.5 * mel_distance(y)


@pytest.mark.parametrize("card", CARDS, ids=["white", "gain", "mel"])
def test_the_sampler_is_a_plain_loop_of_steps_and_projections(make_voice, speech, card):
    """GLA-Grad's algorithm: estimate, project, step; and the vocoder does just that."""
    voice = make_voice(**card)
    vocoder = Vocoder(voice, "cpu", "fp32")
    mel = torch.from_numpy(vocoder.mel_of(speech[:12_000], 24_000))
    noise = SeededNoise(2)

    def z(shape, n):
        return noise.stretch(0, shape[0], n)

    @torch.inference_mode()
    def predict(y, level):
        return voice.card.predict_noise(voice.network, y[None], mel[None], torch.tensor([level]))[0]

    def project(y):
        return voice.card.project(y, mel)

    bars = np.append(1.0, np.cumprod(1 - WG_6.betas))
    y, estimates = z((12_000,), 6), []
    for n in range(6, 0, -1):
        clean = (y - np.sqrt(1 - bars[n]) * predict(y, np.sqrt(bars[n]))) / np.sqrt(bars[n])
        if n > 4:  # WG-6 tells its 6 steps .435, .794, .985, ... from the noisy end
            clean = project(clean)
        estimates.append(clean)
        # the posterior of y_{n-1} given y_n and the clean sound (Ho et al. 2020, eq. 6 and 7)
        beta = 1 - bars[n] / bars[n - 1]
        y = np.sqrt(bars[n - 1]) * beta / (1 - bars[n]) * clean + (
            np.sqrt(1 - beta) * (1 - bars[n - 1]) / (1 - bars[n]) * y
        )
        if n > 1:
            y = y + np.sqrt((1 - bars[n - 1]) / (1 - bars[n]) * beta) * z((12_000,), n - 1)

    told = []
    flat = sampler.gla(
        predict, (12_000,), WG_6, z, project, callback=lambda n, clean: told.append(clean)
    )
    assert distance(flat, y) < 1e-3
    assert len(told) == 6
    assert max(map(distance, told, estimates)) < 1e-3
    heard = vocoder.render(mel, WG_6, seed=2, sampler="gla")
    assert distance(torch.from_numpy(heard), voice.card.to_sound(y, mel)) < 1e-3


@given(seconds=st.floats(0.05, 0.4), guided=st.booleans(), iterations=st.integers(1, 8))
@settings(
    max_examples=15,
    suppress_health_check=[HealthCheck.function_scoped_fixture],  # it makes the same each time
)
def test_pieces_differ_from_the_whole_by_no_more_than_rounding_grows(
    make_voice, speech, seconds, guided, iterations
):
    """A phase is ill-conditioned where a bin is near nothing: 1e-3 of the peak bounds that."""
    voice = make_voice(prior="mel" if guided else "white", guided=guided)
    whole, pieces = (Vocoder(voice, "cpu", "fp32", size) for size in (100, seconds))
    mel = whole.mel_of(speech[:12_000], 24_000)
    schedule = voice.schedule(iterations)
    expected = whole.render(mel, schedule, sampler="gla")
    events = list(pieces.stream(mel, schedule, sampler="gla"))
    assert len([event for event in events if isinstance(event, Piece)]) > 1
    np.testing.assert_allclose(events[-1].audio, expected, atol=1e-3 * np.abs(expected).max())


def test_one_step_is_not_projected(tiny_voice, speech):
    """The last step is the network's alone, so that its sound is not Griffin-Lim's."""
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    mel = vocoder.mel_of(speech[:6000], 24_000)
    one = Schedule("one", [0.9])
    np.testing.assert_array_equal(
        vocoder.render(mel, one, sampler="gla"), vocoder.render(mel, one, sampler="ancestral")
    )
