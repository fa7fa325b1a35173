"""Starting points: noise, a Griffin-Lim sketch, a recording, and strengths between."""

import librosa
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mel_fitted import fitted

from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.griffin_lim import mel_inversion
from wavegrad_core.griffin_lim.mel_inversion import sketch
from wavegrad_core.mel import spectral_envelope
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.render.vocoder import Piece, Step, Vocoder

SAMPLES = 12_000
WG_6 = Schedule.named("wg-6")
CARDS = [{}, {"gain": 4.0}, {"prior": "mel", "guided": True}]


@pytest.fixture(params=CARDS, ids=["white", "gain", "mel"])
def vocoder(request, make_voice):
    return Vocoder(make_voice(**request.param), "cpu", "fp32")


@pytest.fixture
def sound(speech):
    return speech[:SAMPLES]


@pytest.fixture
def mel(vocoder, sound):
    return vocoder.mel_of(sound, 24_000)


def test_strength_0_leaves_the_recording_untouched(vocoder, mel, sound):
    events = list(vocoder.stream(mel, WG_6, start=sound, strength=0))
    np.testing.assert_array_equal(events[-1].audio, sound)
    assert not any(isinstance(event, Step) for event in events)


@pytest.mark.parametrize("start", ["sketch", "original"])
def test_strength_1_is_pure_noise(vocoder, mel, sound, start):
    start = sound if start == "original" else start
    np.testing.assert_array_equal(
        vocoder.render(mel, WG_6, seed=5, start=start, strength=1),
        vocoder.render(mel, WG_6, seed=5),
    )


@pytest.mark.parametrize("strength", [0.02, 0.3, 0.7, 0.95])
def test_between_them_it_is_the_noised_sound_and_the_steps_below(vocoder, mel, sound, strength):
    """Compare with a plain loop over the paper's equations, on levels cleaner than the start's."""
    domain, noise = vocoder.voice.card.domain, SeededNoise(7)
    condition = torch.from_numpy(mel)
    level = np.sqrt(1 - strength**2)
    levels = [*(float(old) for old in WG_6.noise_levels if old > level), level]
    if level < WG_6.noise_levels[-1]:  # more noise than the schedule starts with: all steps run
        levels = list(WG_6.noise_levels)
    bars = np.array([1, *levels]) ** 2
    steps = len(levels)

    def z(n):
        return noise.samples(0, SAMPLES, n)

    with torch.inference_mode():
        y = domain.to_diffusion(torch.from_numpy(sound), condition) * level + strength * z(steps)
        for n in range(steps, 0, -1):
            noise_level = torch.tensor([levels[n - 1]], dtype=torch.float32)
            eps = vocoder.voice.denoiser.predict_noise(y[None], condition[None], noise_level)[0]
            beta = 1 - bars[n] / bars[n - 1]
            y = (y - beta / np.sqrt(1 - bars[n]) * eps) / np.sqrt(1 - beta)
            if n > 1:
                y = y + np.sqrt((1 - bars[n - 1]) / (1 - bars[n]) * beta) * z(n - 1)
        expected = domain.to_sound(y, condition).numpy()
    events = list(vocoder.stream(mel, WG_6, seed=7, start=sound, strength=strength))
    assert sum(isinstance(event, Step) for event in events) == steps
    np.testing.assert_allclose(events[-1].audio, expected, atol=1e-5 * np.abs(expected).max())


def test_a_network_that_knows_the_sound_gives_it_back_from_any_strength(make_voice, sound):
    """Strength therefore controls the network's influence, not the level of the sound."""
    vocoder = Vocoder(make_voice(gain=2.0), "cpu", "fp32")
    clean = torch.from_numpy(sound) * 2

    def knowing(y, conditions, level, first):
        return (y - level * clean) / (1 - level**2) ** 0.5

    vocoder.denoiser.predict = knowing
    mel = vocoder.mel_of(sound, 24_000)
    for strength in (1e-9, 1e-6, 0.1, 0.5, 0.9):
        for name in ("ancestral", "ddim"):
            audio = vocoder.render(mel, WG_6, sampler=name, start=sound, strength=strength)
            np.testing.assert_allclose(audio, sound, atol=2e-5)


def test_more_strength_leaves_less_of_the_recording(make_voice, sound):
    vocoder = Vocoder(make_voice(gain=4.0), "cpu", "fp32")
    mel = vocoder.mel_of(sound, 24_000)
    distances = [
        np.linalg.norm(vocoder.render(mel, WG_6, start=sound, strength=strength) - sound)
        for strength in (0, 0.01, 0.1, 0.3, 0.6)
    ]
    assert distances[0] == 0
    assert (np.diff(distances) > 0).all()


def with_a_click():
    tone = np.sin(np.arange(48_000) * 2 * np.pi * 440 / 24_000)
    return np.where(np.arange(48_000) % 24_000 < 16_000, tone, 0) * 0.3


def plucked():
    """Return sharp onsets of decaying harmonics over silence."""
    time = np.arange(48_000) % 16_000 / 24_000
    partials = [np.sin(2 * np.pi * 110 * k * time) / k for k in range(1, 9)]
    return np.sum(partials, axis=0) * np.exp(-20 * time) * 0.2


@pytest.mark.parametrize("make", [with_a_click, plucked])
def test_music_survives_a_coloured_voices_domain(make):
    """Otherwise a recording with clicks would be lost before the first step."""
    profile = PROFILES["wavegrad"]
    sound = torch.from_numpy(make().astype(np.float32))
    colour = spectral_envelope.mel_envelope(profile.mel(sound), profile)
    white = spectral_envelope.whiten(sound, colour, profile)
    error = spectral_envelope.unwhiten(white, colour, profile) - sound
    assert white.abs().max() <= 8  # a sample of 22 makes a trained network return NaN
    assert 10 * torch.log10(error.square().sum() / sound.square().sum()) < -8  # real guitar: -30


# The sketch


def test_a_sketch_is_the_fast_griffin_lim_by_librosas_stft(speech):
    """Compare with the same iterations through librosa's STFT and its inverse."""
    profile = PROFILES["wavegrad"]
    sound = torch.from_numpy(speech[: 24_000 // 300 * 300].copy())
    mel = profile.mel(sound)
    noise = SeededNoise(0).samples(0, len(sound), 0)

    sizes = {"n_fft": 2048, "hop_length": 300, "win_length": 1200}
    shaped = spectral_envelope.unwhiten(
        noise, spectral_envelope.mel_envelope(mel, profile), profile
    ).numpy()
    rebuilt = previous = fitted(librosa.stft(shaped, **sizes, pad_mode="constant"), mel.numpy())
    for _ in range(32):
        heard = librosa.istft(rebuilt, **sizes, length=len(sound))
        consistent = librosa.stft(heard, **sizes, pad_mode="constant")
        ahead = consistent + 0.99 * (consistent - previous)
        rebuilt, previous = fitted(ahead, mel.numpy()), consistent
    expected = librosa.istft(rebuilt, **sizes, length=len(sound))
    ours = sketch(mel, noise, profile).numpy()
    # 32 rounds amplify rounding errors in nearly silent bins
    assert np.linalg.norm(ours - expected) < 1e-3 * np.linalg.norm(expected)


def test_a_sketch_can_be_understood(speech):
    profile = PROFILES["wavegrad"]
    sound = torch.from_numpy(speech[: len(speech) // 300 * 300].copy())
    noise = SeededNoise(0).samples(0, len(sound), 0)
    drawn = sketch(profile.mel(sound), noise, profile).numpy()
    assert stoi(sound.numpy(), drawn, 24_000) > 0.95


def test_strength_0_of_a_sketch_is_the_sketch(vocoder, mel):
    condition = torch.from_numpy(mel)
    noise = SeededNoise(9).samples(0, SAMPLES, 0)
    expected = sketch(condition, noise, vocoder.voice.profile).numpy()
    audio = vocoder.render(mel, WG_6, seed=9, start="sketch", strength=0)
    np.testing.assert_allclose(audio, expected, atol=1e-6)


@given(
    seconds=st.floats(0.05, 0.6),
    strength=st.sampled_from([0, 0.2, 0.8]),
    original=st.booleans(),
    guided=st.booleans(),
)
@settings(
    max_examples=15,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture
    ],  # the fixture returns the same each time
)
def test_in_pieces_of_any_size_a_start_is_the_same(
    make_voice, speech, monkeypatch, seconds, strength, original, guided
):
    monkeypatch.setattr(mel_inversion, "SKETCH_ITERATIONS", 6)  # a sketch stays below this
    voice = make_voice(prior="mel" if guided else "white", guided=guided)
    whole, pieces = (Vocoder(voice, "cpu", "fp32", size) for size in (100, seconds))
    sound = speech[:15_000]
    mel = whole.mel_of(sound, 24_000)
    start = sound if original else "sketch"
    expected = whole.render(mel, WG_6, start=start, strength=strength)
    events = list(pieces.stream(mel, WG_6, start=start, strength=strength))
    assert len([event for event in events if isinstance(event, Piece)]) > 1
    scale = np.abs(expected).max()
    np.testing.assert_allclose(
        events[-1].audio, expected, atol=(1e-5 if original else 1e-3) * scale
    )


# Errors


@pytest.mark.parametrize("strength", [-0.1, 1.5, float("nan")])
def test_a_strength_off_the_dial_is_refused(tiny_voice, strength):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    with pytest.raises(InputError, match=r"strength .* Choose 0 \(unchanged\) to 1"):
        vocoder.stream(np.zeros((20, 8)), WG_6, start="sketch", strength=strength)


@pytest.mark.parametrize(
    "start",
    ["silence", np.zeros(700, np.float32), np.zeros((2, 800), np.float32), np.full(800, np.nan)],
    ids=["a word", "too short", "two channels", "NaN"],
)
def test_an_unusable_start_is_refused(tiny_voice, start):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    with pytest.raises(InputError, match=r"(S|s)tart .* (Choose|Pass|Export)"):
        vocoder.stream(np.zeros((20, 8)), WG_6, start=start)


def test_a_start_shorter_by_less_than_a_frame_ends_in_silence(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    start = np.linspace(0.1, 0.2, 750, dtype=np.float32)
    audio = vocoder.render(np.zeros((20, 8)), WG_6, start=start, strength=0)
    np.testing.assert_array_equal(audio, np.append(start, np.zeros(50, np.float32)))


def test_a_render_from_noise_is_refined_and_one_from_a_recording_is_not(make_voice, speech):
    """A recording has its own phases, and at low strength little of it should change."""
    plain, refined = (
        Vocoder(
            make_voice(prior="mel", guided=True, griffin_lim_refinement=rounds), "cpu", "fp32", 0.2
        )
        for rounds in (None, 4)
    )
    sound = speech[:SAMPLES]
    mel = plain.mel_of(sound, 24_000)

    def missed(audio):
        made = plain.voice.profile.mel(torch.from_numpy(audio))
        return float((made - torch.as_tensor(mel)).abs().mean())

    assert missed(refined.render(mel, WG_6)) < 0.5 * missed(plain.render(mel, WG_6))
    from_recording = (
        vocoder.render(mel, WG_6, start=sound, strength=0.3) for vocoder in (plain, refined)
    )
    np.testing.assert_array_equal(*from_recording)
    estimates = (
        next(event.estimate for event in vocoder.stream(mel, WG_6) if isinstance(event, Step))
        for vocoder in (plain, refined)
    )
    first, second = estimates
    shorter = min(len(first), len(second))
    np.testing.assert_allclose(first[: shorter // 2], second[: shorter // 2], atol=1e-6)
