"""The ancestral sampler against the paper's Algorithm 2, by hand and in a plain loop."""

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st
from sampler_loop import sample_ancestral

from wavegrad_core.diffusion.samplers import clean_estimate
from wavegrad_core.diffusion.schedule import Schedule


def recorded_noise(length, steps, seed=0):
    """Return noise for each draw, [steps + 1, length], and a `draw` function that returns it."""
    noise = np.random.default_rng(seed).normal(size=(steps + 1, length))
    return noise, lambda shape, step: torch.from_numpy(noise[step]).reshape(shape)


def papers_loop(predict_noise, schedule, noise):
    """Run the paper's Algorithm 2 in numpy: n counts from 1, and y_N is the last row of noise."""
    beta = [None, *schedule.betas]
    alpha = [None, *(1 - schedule.betas)]
    alpha_bar = [1.0]
    for n in range(1, len(beta)):
        alpha_bar.append(alpha_bar[n - 1] * alpha[n])
    y = noise[len(schedule)]
    for n in range(len(schedule), 0, -1):
        epsilon = predict_noise(y, np.sqrt(alpha_bar[n]))
        y = (y - (1 - alpha[n]) / np.sqrt(1 - alpha_bar[n]) * epsilon) / np.sqrt(alpha[n])
        if n > 1:
            sigma = np.sqrt((1 - alpha_bar[n - 1]) / (1 - alpha_bar[n]) * beta[n])
            y = y + sigma * noise[n - 1]
    return y


def some_network(y, level):
    """A function that is nonlinear in y and differs by level, for arrays and tensors."""
    return (y * (1 + level)) / (1 + y * y) - level


def test_two_steps_are_those_computed_by_hand():
    # beta = .19, .75: alpha = .81, .25 and alpha_bar = .81, .2025, so the noise levels are .9, .45.
    # The network always returns .5; y_2 = 1 and z = 2.
    # y_1 = (1 - .75 / sqrt(.7975) * .5) / .5 + sqrt(.19 / .7975 * .75) * 2
    #     = (1 - .4199194) / .5 + .4227096 * 2 = 1.1601612 + .8454192 = 2.0055804
    # y_0 = (2.0055804 - .19 / sqrt(.19) * .5) / .9 = (2.0055804 - .2179449) / .9 = 1.9862616
    levels, left = [], []

    def network(y, level):
        levels.append(level)
        return torch.full_like(y, 0.5)

    def draw(shape, step):
        return torch.full(shape, {2: 1.0, 1: 2.0}[step], dtype=torch.float64)

    def callback(n, estimate):
        left.append((n, estimate.item()))

    y = sample_ancestral(network, (1,), Schedule("by hand", [0.19, 0.75]), draw, callback)
    assert y.item() == pytest.approx(1.9862616, abs=1e-6)
    assert levels == pytest.approx([0.45, 0.9])
    # estimates: (1 - sqrt(.7975) * .5) / .45 and (2.0055804 - sqrt(.19) * .5) / .9
    assert left == [
        (2, pytest.approx(1.2299683, abs=1e-6)),
        (1, pytest.approx(1.9862616, abs=1e-6)),
    ]


@pytest.mark.parametrize("name", ["wg-6", "wg-25", "wg-50", "wg-1000"])
def test_it_is_the_papers_loop(name):
    schedule = Schedule.named(name)
    noise, draw = recorded_noise(50, len(schedule))
    y = sample_ancestral(some_network, (50,), schedule, draw)
    expected = papers_loop(some_network, schedule, noise)
    assert y.dtype == torch.float64
    np.testing.assert_allclose(y.numpy(), expected, rtol=1e-9, atol=1e-9)


@settings(max_examples=50)
@given(betas=st.lists(st.floats(1e-6, 0.95), min_size=1, max_size=12), seed=st.integers(0, 99))
def test_it_is_the_papers_loop_for_any_betas(betas, seed):
    schedule = Schedule("any", betas)
    noise, draw = recorded_noise(8, len(schedule), seed)
    y = sample_ancestral(some_network, (2, 4), schedule, draw)
    expected = papers_loop(some_network, schedule, noise).reshape(2, 4)
    np.testing.assert_allclose(y.numpy(), expected, rtol=1e-6, atol=1e-8)


@pytest.mark.parametrize("name", ["wg-6", "wg-50"])
def test_who_knows_the_noise_gets_the_sound_back(name):
    sound = torch.sin(torch.arange(200, dtype=torch.float64) / 7)
    schedule = Schedule.named(name)
    _, draw = recorded_noise(200, len(schedule))

    def oracle(y, level):
        return (y - level * sound) / (1 - level**2) ** 0.5

    estimates = []
    y = sample_ancestral(
        oracle, (200,), schedule, draw, lambda n, estimate: estimates.append(estimate)
    )
    torch.testing.assert_close(y, sound, atol=1e-9, rtol=0)
    for estimate in estimates:
        torch.testing.assert_close(estimate, sound, atol=1e-9, rtol=0)


def test_the_clean_estimate_takes_the_noise_out_of_y():
    schedule = Schedule("by hand", [0.19, 0.75])
    y = 0.45 * torch.tensor([3.0]) + 0.7975**0.5 * torch.tensor([-2.0])
    assert clean_estimate(y, torch.tensor([-2.0]), schedule, 2).item() == pytest.approx(3)
