"""Noise depends only on seed, step and position, however it is cut."""

from itertools import pairwise

import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.diffusion.noise import BLOCK, SeededNoise

LENGTH = 3 * BLOCK + 77
WHOLE = {step: SeededNoise(5).samples(0, LENGTH, step) for step in (1, 6)}


@given(
    cuts=st.lists(st.integers(0, LENGTH), max_size=6),
    step=st.sampled_from([1, 6]),
    order=st.randoms(use_true_random=False),
)
def test_any_ranges_in_any_order_equal_the_whole(cuts, step, order):
    edges = sorted({0, *cuts, LENGTH})
    pieces = list(pairwise(edges))
    order.shuffle(pieces)
    noise = SeededNoise(5)
    for start, stop in pieces:
        assert torch.equal(noise.samples(start, stop, step), WHOLE[step][start:stop])


@pytest.mark.parametrize("place", [0, 1, BLOCK - 1, BLOCK, LENGTH])
def test_an_empty_range_has_no_samples(place):
    assert SeededNoise(5).samples(place, place, 1).shape == (0,)


def test_it_is_standard_normal_within_and_across_blocks():
    noise = SeededNoise(0).samples(0, 20 * BLOCK, 1).double()
    n = len(noise)
    assert noise.dtype == torch.float64
    assert abs(float(noise.mean())) < 5 / n**0.5
    assert abs(float(noise.var()) - 1) < 5 * (2 / n) ** 0.5
    assert abs(float((noise**4).mean()) - 3) < 5 * (96 / n) ** 0.5
    for lag in (1, 2, 4, BLOCK):  # neighbours, and the same position in the next block
        assert abs(float((noise[lag:] * noise[:-lag]).mean())) < 5 / (n - lag) ** 0.5


def test_every_seed_step_and_place_has_noise_of_its_own():
    drawn = [
        SeededNoise(seed).samples(start, start + 4000, step)
        for seed in (0, 1, 2**32, 2**63, -1)
        for step in (1, 2, 1000)
        for start in (0, BLOCK, 2**20 * BLOCK)
    ]
    together = torch.corrcoef(torch.stack(drawn))
    off = together - torch.eye(len(drawn))
    assert float(off.abs().max()) < 6 / 4000**0.5


@pytest.mark.parametrize("seed", [-(2**70), -1, 2**64 - 1, 2**64, 10**40])
def test_any_whole_number_is_a_seed(seed):
    noise = SeededNoise(seed).samples(10, 20, 3)
    assert noise.dtype == torch.float32
    assert torch.equal(noise, SeededNoise(seed).samples(10, 20, 3))


@pytest.mark.parametrize("other", [(5, 1, 1), (5, 2, 0), (6, 1, 0)])
def test_no_block_is_another_one_shifted(other):
    """Overlapping counters would make two blocks agree at some lag."""
    seed, step, block = other
    one = SeededNoise(5).samples(0, BLOCK, 1).double()
    another = SeededNoise(seed).samples(block * BLOCK, (block + 1) * BLOCK, step).double()
    agreement = torch.fft.irfft(torch.fft.rfft(one) * torch.fft.rfft(another).conj()) / BLOCK
    assert float(agreement.abs().max()) < 7 / BLOCK**0.5
