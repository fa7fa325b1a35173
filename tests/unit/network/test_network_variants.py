"""The network's variants, against independent implementations in double precision."""

import math
from dataclasses import replace

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
from small_network import SMALL

from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import LARGE, NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad

VARIANTS = {
    "large": {"blocks_per_rate": 2, "up_dilations": ((1, 2, 4, 8),) * 3},
    "three a rate": {"blocks_per_rate": 3},
    "linear": {"resampling": "linear"},
    "lmnt": {"encoding": "lmnt"},
    "coqui": {"encoding": "coqui"},
    "index": {"conditioning": "index"},
    "index of 50": {"conditioning": "index", "index_betas": (1e-4, 0.05, 50)},
    "linear, coqui, large": {"resampling": "linear", "encoding": "coqui", "blocks_per_rate": 2},
    "other factors": {"factors": (5, 1, 7), "resampling": "linear"},
}


def random_network(shape, seed=0):
    torch.manual_seed(seed)
    return WaveGrad(shape).eval().requires_grad_(False)


def inputs(shape, frames, seed=0):
    random = torch.Generator().manual_seed(seed)
    y = torch.randn(2, frames * shape.hop, generator=random)
    return y, torch.randn(2, shape.n_mels, frames, generator=random), torch.tensor([0.31, 0.87])


def encoding(shape, level, channels, first, length):
    """Compute the FiLM encoding [channels, length] of a level, as each program describes it."""
    half = channels // 2
    if shape.encoding == "coqui":  # mozilla/TTS: noise level + Vaswani et al.'s of the time / 5000
        added = np.zeros((channels, length))
        for position in range(length):
            for k in range(half):
                angle = (first + position) / 10000 ** (2 * k / channels)
                added[2 * k, position] = level + math.sin(angle) / 5000
                added[2 * k + 1, position] = level + math.cos(angle) / 5000
        return torch.from_numpy(added)
    embedding_input = level * {"paper": 5000, "lmnt": 1}[shape.encoding]
    if shape.conditioning == "index":
        start, end, count = shape.index_betas
        levels = np.sqrt(np.cumprod(1 - np.linspace(start, end, count)))
        embedding_input = 1 + int(np.argmin(np.abs(levels - level)))
    angles = [embedding_input * 10000 ** (-k / half) for k in range(half)]
    column = [math.sin(a) for a in angles] + [math.cos(a) for a in angles]
    return torch.tensor(column, dtype=torch.float64)[:, None].expand(channels, length)


def described(network, y, mel, levels, first_frame=0):
    """Compute WaveGrad over [B, C, T] with plain convolutions and torch's interpolation."""
    shape = network.shape
    weights = {name: value.double() for name, value in network.state_dict().items()}
    row, names = shape.blocks_per_rate, iter(range(1000))

    def conv(x, name, dilation=1):
        kernel = weights[f"{name}.weight"]
        same = dilation * (kernel.shape[2] // 2)
        return F.conv1d(x, kernel, weights[f"{name}.bias"], padding=same, dilation=dilation)

    def resized(x, length):
        return F.interpolate(x, length, mode=shape.resampling)

    def film(x, name, rate):
        x = F.leaky_relu(conv(x, f"{name}.input_conv"), 0.2)
        begin = first_frame * shape.hop // rate
        parts = [encoding(shape, float(v), x.shape[1], begin, x.shape[2]) for v in levels]
        return conv(x + torch.stack(parts), f"{name}.output_conv").chunk(2, dim=1)

    def down(x, name, factor):
        length = x.shape[2] // factor
        residual = resized(conv(x, f"{name}.residual"), length)
        x = resized(x, length)
        for k, dilation in enumerate(shape.down_dilations):
            x = conv(F.leaky_relu(x, 0.2), f"{name}.convs.{k}", dilation)
        return x + residual

    def up(x, name, factor, dilations, shift, scale):
        length = x.shape[2] * factor
        residual = conv(resized(x, length), f"{name}.residual")
        x = conv(resized(F.leaky_relu(x, 0.2), length), f"{name}.convs.0", dilations[0])
        x = residual + conv(F.leaky_relu(shift + scale * x, 0.2), f"{name}.convs.1", dilations[1])
        residual = x
        for k in (2, 3):
            x = conv(F.leaky_relu(shift + scale * x, 0.2), f"{name}.convs.{k}", dilations[k])
        return x + residual

    x, rate = conv(y.double()[:, None], "audio_conv"), 1
    modulations = [film(x, "films.0", rate)]
    for index, factor in enumerate(reversed(shape.factors[1:])):
        for repeat in range(row):
            x = down(x, f"dblocks.{next(names)}", 1 if repeat else factor)
        rate *= factor
        modulations.append(film(x, f"films.{index + 1}", rate))
    x, names = conv(mel.double(), "mel_conv"), iter(range(1000))
    for factor, dilations, pair in zip(shape.factors, shape.up_dilations, modulations[::-1]):
        for repeat in range(row):
            x = up(x, f"ublocks.{next(names)}", 1 if repeat else factor, dilations, *pair)
    return conv(x, "last_conv")[:, 0]


@pytest.mark.parametrize("start", [0, 1000])
@pytest.mark.parametrize("name", VARIANTS)
def test_a_variant_matches_its_description(name, start):
    shape = replace(SMALL, **VARIANTS[name])
    network = random_network(shape)
    y, mel, levels = inputs(shape, 9)
    answer = network(y, mel, levels, None, start)
    wanted = described(network, y, mel, levels, start)
    assert answer.shape == y.shape
    assert float((answer - wanted).norm() / wanted.norm()) < 1e-5


@settings(max_examples=30)
@given(data=st.data())
def test_any_factors_and_number_of_mels_give_a_network(data):
    rates = data.draw(st.integers(1, 4))
    shape = NetworkShape(
        n_mels=data.draw(st.integers(1, 200)),
        audio_channels=4,
        down_channels=(4,) * (rates - 1),
        mel_channels=3,
        up_channels=(4,) * rates,
        factors=tuple(data.draw(st.lists(st.integers(1, 9), min_size=rates, max_size=rates))),
        up_dilations=((1, 2, 4, 8),) * rates,
        blocks_per_rate=data.draw(st.integers(1, 3)),
        resampling=data.draw(st.sampled_from(["nearest", "linear"])),
        encoding=data.draw(st.sampled_from(["paper", "lmnt", "coqui"])),
    )
    y, mel, levels = inputs(shape, data.draw(st.integers(1, 4)))
    network = random_network(shape)
    wanted = described(network, y, mel, levels)
    assert shape.hop == math.prod(shape.factors)
    # angles of 5000 in float32 are off by up to 2e-4
    assert float((network(y, mel, levels) - wanted).norm()) <= 1e-4 * float(wanted.norm()) + 1e-6


def test_large_follows_each_block_by_one_that_does_not_resample():
    with torch.device("meta"):
        network = WaveGrad(LARGE)
    assert [block.factor for block in network.ublocks] == [5, 1, 5, 1, 3, 1, 2, 1, 2, 1]
    assert [block.factor for block in network.dblocks] == [2, 1, 2, 1, 3, 1, 5, 1]
    dilations = [[conv.dilation[0] for conv in block.convs] for block in network.ublocks]
    assert dilations == [[1, 2, 4, 8]] * 10
    assert LARGE.hop == 300
    assert sum(weight.numel() for weight in network.parameters()) == 27_630_945


def test_pieces_of_a_sound_agree_with_the_whole_where_the_time_is_encoded():
    """Pieces receive their start; without it they would differ, as in Coqui's own program."""
    shape = replace(SMALL, encoding="coqui")
    network, (y, mel, levels) = random_network(shape), inputs(shape, 60)
    whole = network(y, mel, levels)
    reach, first, last, hop = shape.receptive_field_frames, 25, 35, shape.hop
    begin, end = first - reach, last + reach
    piece = y[:, begin * hop : end * hop], mel[:, :, begin:end], levels
    inner = slice(reach * hop, (reach + last - first) * hop)
    wanted = whole[:, first * hop : last * hop]
    torch.testing.assert_close(network(*piece, None, begin)[:, inner], wanted)
    assert float((network(*piece)[:, inner] - wanted).abs().max()) > 1e-5


@pytest.mark.parametrize("n", [1, 2, 499, 1000])
def test_a_level_is_encoded_as_the_index_of_its_step(n):
    """A network conditioned on the index receives the step with the nearest level."""
    shape = replace(SMALL, conditioning="index")
    network, (y, mel, _) = random_network(shape), inputs(shape, 4)
    levels = np.sqrt(np.cumprod(1 - np.linspace(1e-6, 0.01, 1000)))
    level = torch.full((2,), float(levels[n - 1]))
    seen = []
    network.films[0].register_forward_pre_hook(lambda _, given: seen.append(given[1]))
    network(y, mel, level)
    assert seen[0].tolist() == [n, n]


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"blocks_per_rate": 0}, "at least one block"),
        ({"conditioning": "index", "encoding": "lmnt"}, "needs the paper's encoding"),
        ({"index_betas": (0.0, 0.01, 1000)}, "betas between 0 and 1"),
        ({"index_betas": (1e-6, 0.01, 10**9)}, "betas between 0 and 1"),
        ({"factors": (3, 2)}, "factors need"),
    ],
)
def test_a_contradictory_variant_is_an_error(fields, message):
    with pytest.raises(InputError, match=message):
        replace(SMALL, **fields)
