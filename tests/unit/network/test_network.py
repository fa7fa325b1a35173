"""The network, against the paper's numbers and an independent implementation of its description."""

from itertools import pairwise

import numpy as np
import pytest
import torch
import torch.nn.functional as F
from hypothesis import given, settings
from hypothesis import strategies as st
from small_network import SMALL

from wavegrad_core.errors import InputError
from wavegrad_core.network.convolution import Conv
from wavegrad_core.network.shape import BASE, LITE, NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad, initialise


def changed(**fields):
    return NetworkShape(**{**SMALL.__dict__, **fields})


def random_network(shape, seed=0):
    """Return a network with random weights and biases, so that all of them affect the output."""
    torch.manual_seed(seed)
    network = WaveGrad(shape)
    initialise(network)
    with torch.no_grad():
        for weight in network.parameters():
            if not weight.any():  # biases, and the last layer of velocity networks
                weight.normal_(std=0.1)
    return network.requires_grad_(False)


def inputs(shape, frames, batch=2, seed=0):
    random = torch.Generator().manual_seed(seed)
    y = torch.randn(batch, frames * shape.hop, generator=random)
    mel = torch.randn(batch, shape.n_mels, frames, generator=random)
    guide = torch.randn(batch, frames * shape.hop, generator=random) if shape.guided else None
    return y, mel, guide


def described(weights, shape, y, mel, level, guide=None):
    """Compute WaveGrad from the paper's description: plain convolutions over [B, C, T], float64."""
    weights = {name: value.double() for name, value in weights.items()}
    batch, samples = y.shape

    def conv(x, name, dilation=1):
        kernel = weights[f"{name}.weight"]
        same = dilation * (kernel.shape[2] // 2)
        return F.conv1d(x, kernel, weights[f"{name}.bias"], padding=same, dilation=dilation)

    def lrelu(x):
        return torch.where(x > 0, x, 0.2 * x)

    def in_frames(signal):
        """Turn sample i of each frame into channel i."""
        columns = [signal[:, i :: shape.frame] for i in range(shape.frame)]
        return torch.stack(columns, dim=1).double()

    def film(x, name):
        x = lrelu(conv(x, f"{name}.input_conv"))
        half = x.shape[1] // 2
        frequency = 10_000.0 ** (-np.arange(half) / half)
        angle = 5000 * level[:, None].double().numpy() * frequency
        encoding = np.concatenate([np.sin(angle), np.cos(angle)], axis=1)
        x = x + torch.from_numpy(encoding).double()[:, :, None]
        both = conv(x, f"{name}.output_conv")
        half = both.shape[1] // 2
        return both[:, :half], both[:, half:]  # shift, scale

    def upsampled(x, factor):
        return torch.stack([x] * factor, dim=3).flatten(2)

    x = in_frames(y) if guide is None else torch.cat([in_frames(y), in_frames(guide)], dim=1)
    x = conv(x, "audio_conv")
    films = [film(x, "films.0")]
    for i, factor in enumerate(shape.factors[:0:-1]):
        residual = conv(x, f"dblocks.{i}.residual")[:, :, ::factor]
        x = x[:, :, ::factor]
        for k, dilation in enumerate(shape.down_dilations):
            x = conv(lrelu(x), f"dblocks.{i}.convs.{k}", dilation)
        x = x + residual
        films.append(film(x, f"films.{i + 1}"))
    x = conv(mel.double(), "mel_conv")
    for u, factor in enumerate(shape.factors):
        shift, scale = films[len(shape.factors) - 1 - u]
        one, two, three, four = shape.up_dilations[u]
        name = f"ublocks.{u}"
        residual = upsampled(conv(x, f"{name}.residual"), factor)
        x = conv(upsampled(lrelu(x), factor), f"{name}.convs.0", one)
        x = residual + conv(lrelu(shift + scale * x), f"{name}.convs.1", two)
        residual = x
        x = conv(lrelu(shift + scale * x), f"{name}.convs.2", three)
        x = residual + conv(lrelu(shift + scale * x), f"{name}.convs.3", four)
    out = conv(x, "last_conv")
    sound = torch.empty(batch, samples, dtype=torch.float64)
    for i in range(shape.frame):
        sound[:, i :: shape.frame] = out[:, i]
    if shape.output == "velocity":  # v = level * noise - sqrt(1 - level^2) * sound
        level = level.double()[:, None]
        sound = level * sound + (1 - level**2).sqrt() * y.double()
    return sound


@pytest.mark.parametrize(("n_mels", "weights"), [(128, 15_920_993), (80, 15_810_401)])
def test_base_has_as_many_weights_as_the_papers(n_mels, weights):
    with torch.device("meta"):
        network = WaveGrad(NetworkShape(n_mels=n_mels))
    assert sum(weight.numel() for weight in network.parameters()) == weights


def test_base_has_the_papers_sizes():
    assert (BASE.hop, BASE.factors, BASE.frame) == (300, (5, 5, 3, 2, 2), 1)
    network = WaveGrad(BASE)
    blocks = [(d.convs[0].in_channels, d.convs[0].out_channels, d.factor) for d in network.dblocks]
    assert blocks == [(32, 128, 2), (128, 128, 2), (128, 256, 3), (256, 512, 5)]
    blocks = [(u.convs[0].in_channels, u.convs[0].out_channels, u.factor) for u in network.ublocks]
    assert blocks == [(768, 512, 5), (512, 512, 5), (512, 256, 3), (256, 128, 2), (128, 128, 2)]
    films = [(f.input_conv.in_channels, f.output_conv.out_channels // 2) for f in network.films]
    assert films == [(32, 128), (128, 128), (128, 256), (256, 512), (512, 512)]


def test_lite_costs_a_tenth_of_base_and_less():
    """Count the multiplications per second of sound: each weight times the steps of its rate."""

    def cost(shape):
        steps, rates = 1.0, []
        for factor in shape.factors:
            steps *= factor
            rates.append(steps)
        with torch.device("meta"):
            network = WaveGrad(shape)
        parts = [(network.mel_conv, 1.0), (network.last_conv, rates[-1])]
        parts += [(network.audio_conv, rates[-1]), *zip(network.ublocks, rates)]
        parts += list(zip(network.films, reversed(rates)))
        parts += list(zip(network.dblocks, reversed(rates[:-1])))
        return sum(sum(w.numel() for w in part.parameters()) * rate for part, rate in parts)

    assert cost(BASE) * 80 == pytest.approx(34.5e9, rel=0.02)  # 80 frames a second
    assert cost(LITE) < cost(BASE) / 10


SHAPES = {
    "as the paper": SMALL,
    "in frames": changed(frame=5),
    "same rates": changed(frame=2, factors=(3, 1, 2)),
    "velocity": changed(output="velocity"),
    "guided": changed(frame=3, guided=True, output="velocity"),
    "one rate": NetworkShape(
        n_mels=6,
        frame=4,
        audio_channels=4,
        down_channels=(),
        mel_channels=10,
        up_channels=(8,),
        factors=(3,),
        up_dilations=((1, 2, 3, 4),),
    ),
}


@pytest.mark.parametrize("shape", SHAPES.values(), ids=SHAPES.keys())
@pytest.mark.parametrize("frames", [1, 2, 15])
@pytest.mark.parametrize(
    ("levels", "atol"),
    # float32 represents an angle of 4000 only to 2e-4
    [((2.0**-12, 2.0**-9), 1e-5), ((0.81, 0.3), 2e-3)],
    ids=["low", "high"],
)
def test_the_network_matches_its_description(shape, frames, levels, atol):
    network = random_network(shape)
    y, mel, guide = inputs(shape, frames)
    level = torch.tensor(levels)
    out = network(y, mel, level, guide)
    expected = described(network.state_dict(), shape, y, mel, level, guide)
    assert out.dtype == torch.float32
    assert float(expected.std()) > 0.1
    torch.testing.assert_close(out.double(), expected, atol=atol, rtol=1e-5)


@pytest.mark.parametrize("shape", [BASE, LITE], ids=["base", "lite"])
def test_the_full_networks_match_their_description(shape):
    torch.manual_seed(0)
    network = WaveGrad(shape).requires_grad_(False)
    y, mel, guide = inputs(shape, frames=3, batch=1)
    level = torch.tensor([2.0**-9])
    expected = described(network.state_dict(), shape, y, mel, level, guide)
    out = network(y, mel, level, guide).double()
    torch.testing.assert_close(out / expected.std(), expected / expected.std(), atol=1e-4, rtol=0)


@settings(max_examples=15)
@given(frames=st.integers(1, 40), batch=st.integers(1, 3), name=st.sampled_from(sorted(SHAPES)))
def test_each_frame_gives_one_hop_of_samples(frames, batch, name):
    shape = SHAPES[name]
    y, mel, guide = inputs(shape, frames, batch)
    out = random_network(shape)(y, mel, torch.full((batch,), 0.5), guide)
    assert out.shape == (batch, frames * shape.hop)
    assert torch.isfinite(out).all()


def test_the_sounds_of_a_batch_are_independent():
    network = random_network(SMALL)
    y, mel, _ = inputs(SMALL, 9, batch=3)
    level = torch.tensor([0.9, 0.1, 0.5])
    together = network(y, mel, level)
    for i in range(3):
        alone = network(y[i : i + 1], mel[i : i + 1], level[i : i + 1])
        torch.testing.assert_close(together[i : i + 1], alone)


def test_the_noise_level_changes_the_prediction():
    network = random_network(SMALL)
    y, mel, _ = inputs(SMALL, 9, batch=1)
    answers = [network(y, mel, torch.tensor([level])) for level in (0.05, 0.5, 0.51, 1.0)]
    for one, other in pairwise(answers):
        assert float((one - other).abs().mean()) > 0.01


def reaches(shape, frames=None):
    """Return the distance of the furthest frame that the output at a middle frame depends on."""
    frames = frames or 2 * shape.receptive_field_frames + 5
    middle = frames // 2
    network = random_network(shape).double()
    y, mel, guide = (x if x is None else x.double() for x in inputs(shape, frames, batch=1))
    sources = [x.requires_grad_() for x in (y, mel, guide) if x is not None]
    out = network(y, mel, torch.tensor([0.7], dtype=torch.float64), guide)
    out[0, middle * shape.hop : (middle + 1) * shape.hop].sum().backward()
    touched = [y.grad[0].unflatten(0, (frames, -1)).abs().sum(1), mel.grad[0].abs().sum(0)]
    if len(sources) > 2:
        touched.append(guide.grad[0].unflatten(0, (frames, -1)).abs().sum(1))
    places = [torch.nonzero(row).flatten() for row in touched]
    return max(int((place - middle).abs().max()) for place in places)


OTHERS = {
    "two blocks": changed(blocks_per_rate=2),
    "linear": changed(resampling="linear"),
    "two, linear": changed(blocks_per_rate=2, resampling="linear", factors=(2, 1, 5)),
}


@pytest.mark.parametrize("name", SHAPES | OTHERS)
def test_the_receptive_field_is_exact(name):
    """The margins of pieces depend on this number; a larger one would only cost time."""
    shape = (SHAPES | OTHERS)[name]
    assert shape.receptive_field_frames - 2 <= reaches(shape) <= shape.receptive_field_frames


@settings(max_examples=20)
@given(data=st.data())
def test_no_input_outside_the_receptive_field_has_an_effect(data):
    ups = data.draw(st.integers(1, 3))
    dilation = st.integers(1, 5)
    shape = NetworkShape(
        n_mels=2,
        frame=data.draw(st.integers(1, 4)),
        audio_channels=2,
        down_channels=(2,) * (ups - 1),
        mel_channels=2,
        up_channels=(2,) * ups,
        factors=tuple(data.draw(st.lists(st.integers(1, 4), min_size=ups, max_size=ups))),
        up_dilations=tuple(
            tuple(data.draw(st.lists(dilation, min_size=4, max_size=4))) for _ in range(ups)
        ),
        down_dilations=tuple(data.draw(st.lists(dilation, min_size=1, max_size=4))),
        blocks_per_rate=data.draw(st.integers(1, 2)),
        resampling=data.draw(st.sampled_from(["nearest", "linear"])),
    )
    assert reaches(shape) <= shape.receptive_field_frames


@settings(max_examples=30, deadline=None)
@given(
    st.integers(1, 3),
    st.integers(1, 40),
    st.sampled_from([(1, 1), (3, 1), (3, 2), (3, 8), (5, 1)]),
)
def test_gradients_of_a_convolution_match_torch(batch, length, taps_and_dilation):
    taps, dilation = taps_and_dilation
    torch.manual_seed(length)
    conv = Conv(4, 6, taps, dilation).double()
    x = torch.randn(batch, length, 4, dtype=torch.float64, requires_grad=True)
    gradient = torch.randn(batch, length, 6, dtype=torch.float64)
    reach = taps // 2 * dilation
    plain = F.conv1d(x.transpose(1, 2), conv.weight, conv.bias, padding=reach, dilation=dilation)
    given = (x, conv.weight, conv.bias)
    expected = torch.autograd.grad(plain.transpose(1, 2), given, gradient)
    for found, wanted in zip(torch.autograd.grad(conv(x), given, gradient), expected):
        torch.testing.assert_close(found, wanted)


def test_training_starts_from_orthogonal_weights_and_zero_biases():
    network = WaveGrad(SMALL)
    initialise(network)
    for name, weight in network.named_parameters():
        if name.endswith("bias"):
            assert not weight.any()
        else:
            rows = weight.detach().flatten(1)
            rows = rows if rows.shape[0] <= rows.shape[1] else rows.T
            torch.testing.assert_close(rows @ rows.T, torch.eye(len(rows)), atol=1e-5, rtol=0)


def test_a_velocity_network_starts_with_the_scaled_input_as_its_estimate():
    network = WaveGrad(changed(output="velocity"))
    initialise(network)
    y, mel, _ = inputs(SMALL, 4)
    for level in (0.01, 0.5, 0.95):
        noise = network(y, mel, torch.full((2,), level))
        clean = (y - (1 - level**2) ** 0.5 * noise) / level
        torch.testing.assert_close(clean, level * y, atol=1e-4, rtol=1e-4)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"factors": ()}, "0 factors need 0 UBlock channels"),
        ({"factors": (3, 2)}, "2 factors need 2 UBlock channels"),
        ({"up_channels": (8, 6)}, "but there are 2, 3 and 2"),
        ({"down_channels": (6, 8, 8)}, "but there are 3, 3 and 3"),
        ({"up_dilations": ((1, 2, 1),) * 3}, "four dilations"),
        ({"down_channels": (7, 8)}, "must be even"),
        ({"audio_channels": 3}, "must be even"),
    ],
)
def test_a_contradictory_shape_is_an_error(fields, message):
    with pytest.raises(InputError, match=message):
        changed(**fields)
