"""DDIM against a second implementation of its equations, and against its special cases."""

from functools import partial

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from sampler_loop import sample, sample_ancestral

from wavegrad_core.diffusion import samplers
from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import Step, Vocoder

SHAPE = (2, 50)
BETAS = st.lists(st.floats(1e-6, 0.9), min_size=1, max_size=12)


def draw(shape, step):
    generator = np.random.default_rng(step)
    return torch.from_numpy(generator.standard_normal(shape))


def network(y, level):
    """A smooth function in place of a network."""
    return torch.tanh(y) * level + torch.sin(3 * y) * (1 - level)


def by_the_paper(betas, eta):
    """Song et al. 2021, eq. 12 and 16, in their notation: a_t is alpha_bar, tau are all steps."""
    a = [1.0]
    for beta in betas:
        a.append(a[-1] * (1 - beta))
    x = draw(SHAPE, len(betas)).numpy()
    for t in range(len(betas), 0, -1):
        e = network(torch.from_numpy(x), a[t] ** 0.5).numpy()
        sigma = eta * np.sqrt((1 - a[t - 1]) / (1 - a[t])) * np.sqrt(1 - a[t] / a[t - 1])
        predicted = (x - np.sqrt(1 - a[t]) * e) / np.sqrt(a[t])
        x = np.sqrt(a[t - 1]) * predicted + np.sqrt(1 - a[t - 1] - sigma**2) * e
        if t > 1:
            x = x + sigma * draw(SHAPE, t - 1).numpy()
    return x


@given(BETAS, st.floats(0, 1))
def test_ddim_is_the_papers(betas, eta):
    ours = sample(partial(samplers.ddim, eta=eta), network, SHAPE, Schedule("any", betas), draw)
    np.testing.assert_allclose(ours, by_the_paper(betas, eta), rtol=1e-6, atol=1e-6)


@given(BETAS)
def test_with_eta_1_it_is_the_ancestral_sampler(betas):
    schedule = Schedule("any", betas)
    ours = sample(partial(samplers.ddim, eta=1), network, SHAPE, schedule, draw)
    np.testing.assert_allclose(
        ours, sample_ancestral(network, SHAPE, schedule, draw), rtol=1e-6, atol=1e-6
    )


@given(BETAS)
def test_with_eta_0_it_is_eulers_method(betas):
    """Their eq. 13 and 14: with x = y / sqrt(a) and s = sqrt((1 - a) / a), dx = eps ds."""
    levels = np.append(1.0, np.sqrt(np.cumprod(1 - np.array(betas))))
    s = np.sqrt(1 - levels**2) / levels
    x = draw(SHAPE, len(betas)).numpy() / levels[-1]
    for n in range(len(betas), 0, -1):
        x = x + (s[n - 1] - s[n]) * network(torch.from_numpy(x * levels[n]), levels[n]).numpy()
    ours = sample(samplers.ddim, network, SHAPE, Schedule("any", betas), draw)
    np.testing.assert_allclose(ours, x, rtol=1e-6, atol=1e-6)


@pytest.mark.parametrize("eta", [0, 0.5, 1])
def test_a_network_that_knows_the_sound_gives_it_and_its_estimates_are_it(eta):
    sound = draw(SHAPE, 99)
    estimates = []

    def knowing(y, level):
        return (y - level * sound) / (1 - level**2) ** 0.5

    got = sample(
        partial(samplers.ddim, eta=eta),
        knowing,
        SHAPE,
        Schedule.named("wg-6"),
        draw,
        callback=lambda n, estimate: estimates.append((n, estimate)),
    )
    np.testing.assert_allclose(got, sound, atol=1e-9)
    assert [n for n, _ in estimates] == [6, 5, 4, 3, 2, 1]
    for _, estimate in estimates:
        np.testing.assert_allclose(estimate, sound, atol=1e-9)


@pytest.mark.parametrize("name", ["ancestral", "ddim"])
@pytest.mark.parametrize("card", [{}, {"prior": "mel", "guided": True}, {"gain": 4.0}])
def test_the_vocoder_takes_the_steps_of_the_flat_function(make_voice, speech, name, card):
    voice = make_voice(**card)
    vocoder = Vocoder(voice, "cpu", "fp32")
    mel = torch.from_numpy(vocoder.mel_of(speech[:12_000], 24_000))
    schedule, noise = Schedule.named("wg-6"), SeededNoise(3)
    settings = {"eta": 0.3} if name == "ddim" else {}

    @torch.inference_mode()
    def predict(y, level):
        return voice.denoiser.predict_noise(y[None], mel[None], torch.tensor([level]))[0]

    estimates = []
    y = sample(
        partial(getattr(samplers, name), **settings),
        predict,
        (12_000,),
        schedule,
        lambda shape, step: noise.samples(0, shape[0], step),
        callback=lambda n, estimate: estimates.append(voice.card.domain.to_sound(estimate, mel)),
    )
    events = list(vocoder.stream(mel, schedule, seed=3, sampler=name, **settings))
    np.testing.assert_allclose(events[-1].audio, voice.card.domain.to_sound(y, mel), atol=2e-6)
    steps = [event for event in events if isinstance(event, Step)]
    assert len(steps) == 6
    for step, estimate in zip(steps, estimates):
        scale = float(estimate.abs().max())
        np.testing.assert_allclose(step.estimate, estimate, atol=1e-5 * scale)


def test_ddim_needs_no_noise_but_the_start(tiny_voice, speech):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    mel = vocoder.mel_of(speech[:6000], 24_000)
    noise = SeededNoise(0)

    def renders(changed):
        def draw(shape, step):
            drawn = noise.samples(0, shape[0], step)
            return drawn if step != changed else -drawn

        return vocoder.render(mel, Schedule.named("wg-6"), noise=draw, sampler="ddim")

    assert np.array_equal(renders(None), renders(3))
    assert not np.array_equal(renders(None), renders(6))


def test_settings_that_no_sampler_has_are_refused(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    mel = np.zeros((20, 8), np.float32)
    for eta in (-0.1, 1.1, float("nan")):
        with pytest.raises(InputError, match=r"eta .* Choose 0"):
            vocoder.stream(mel, Schedule.named("wg-6"), sampler="ddim", eta=eta)
    with pytest.raises(InputError, match="Unknown sampler 'ddpm'"):
        vocoder.stream(mel, Schedule.named("wg-6"), sampler="ddpm")
