"""The network on STFT frames: its formula in plain loops, phases, receptive field and limits."""

import math

import numpy as np
import pytest
import torch
import torch.nn.functional as F

from wavegrad_core.errors import InputError
from wavegrad_core.network.networks import build_network, initialise_network
from wavegrad_core.network.shape import SHAPES
from wavegrad_core.network.spectral_network import SpectralNetwork, level_log_snr
from wavegrad_core.network.spectral_shape import SpectralShape

SMALL = SpectralShape(
    n_mels=6,
    hop=8,
    n_fft=32,
    bins_per_group=3,
    channels=8,
    dilations=((1, 1), (2, 1)),
    band_channels=2,
)
FRAMES = 14


@pytest.fixture
def network():
    torch.manual_seed(0)
    made = SpectralNetwork(SMALL)
    initialise_network(made)
    for parameter in made.parameters():
        torch.nn.init.normal_(parameter, std=0.2)
    made.prior.set(torch.rand(17, 6), torch.randn(17))
    return made.requires_grad_(False)


@pytest.fixture
def inputs():
    torch.manual_seed(1)
    frames = torch.randn(2, FRAMES * SMALL.hop), torch.randn(2, SMALL.n_mels, FRAMES)
    return *frames, torch.tensor([0.3, 0.9])


def test_the_features_and_filters_are_those_of_plain_loops(network, inputs, monkeypatch):
    """In float64, with numpy's FFT, around the network's own convolutions."""
    y, mel, level = inputs
    given = {}

    def core(features, log_snr):
        given["features"], given["out"] = features, FilterCore(features, log_snr)
        return given["out"]

    FilterCore = network.core.forward
    monkeypatch.setattr(network.core, "forward", core)
    out = network(y, mel, level)
    spectrum = spectra(y.double().numpy())
    of_signal = level.double().numpy() ** 2
    log_snr = np.log(of_signal / (1 - of_signal))
    weights, offset = (x.double().numpy() for x in network.prior.buffers())
    levels = band_levels(np.abs(spectrum), mel, log_snr, weights, offset)
    filters = given["out"].double().numpy()
    filtered = np.zeros_like(spectrum)
    for item, frame, k in np.ndindex(spectrum.shape):
        here = spectrum[item, frame, k]
        phase = here / (abs(here) + 1e-3)
        seen, expected = [], []
        for dt, dk in SMALL.neighbourhood:
            inside = 0 <= frame + dt < FRAMES + 1 and 0 <= k + dk < 17
            value = spectrum[item, frame + dt, k + dk] if inside else 0
            turned = value * np.exp(-2j * np.pi * k * dt * 8 / 32) * np.conj(phase)
            seen.append(turned)
            expected += [turned.real, turned.imag]
        log_prior = weights[k] @ mel[item, :, min(frame, FRAMES - 1)].double().numpy()
        log_prior += offset[k] + log_snr[item]
        expected += [np.log(abs(here) + 1e-2), 1 / (1 + np.exp(-log_prior))]
        expected += [np.clip(log_prior / 4, -2, 2), np.clip(log_prior / 4 + 1, -1, 1)]
        expected += [levels[0][item, frame, k], levels[1][item, frame, k]]
        found = given["features"][item, frame, k // 3].unflatten(0, (3, -1))[k % 3]
        np.testing.assert_allclose(found, expected, atol=2e-5)
        taps = filters[item, frame, k, ::2] + 1j * filters[item, frame, k, 1::2]
        filtered[item, frame, k] = phase * (sum(taps[:-1] * np.array(seen)) + taps[-1])
    np.testing.assert_allclose(out, sounds(filtered), atol=3e-5)


def band_levels(magnitude, mel, log_snr, weights, offset):
    """Mean magnitudes over the bands relative to those expected, back at the bins."""
    whole = torch.cat([mel, mel[:, :, -1:]], 2).double().numpy()
    log_prior = np.einsum("kn,bnt->btk", weights, whole) + offset + log_snr[:, None, None]
    share = 1 / (1 + np.exp(-log_prior))
    found = np.zeros((2, *magnitude.shape))
    for item, frame in np.ndindex(magnitude.shape[:2]):
        ratios = []
        for column in weights.T:
            taken = [
                column @ x[item, frame] / column.sum() for x in (magnitude * share, share**0.5)
            ]
            everything = column @ magnitude[item, frame] / column.sum()
            ratios.append(
                [np.log((taken[0] + 1e-3) / (taken[1] + 1e-3)), np.log(everything + 1e-3)]
            )
        for k, row in enumerate(weights):
            found[:, item, frame, k] = row @ np.array(ratios) / row.sum()
    return found


def spectra(sound):
    """STFT with a Hann window of 32 and a hop of 8, phases relative to the middle of the window."""
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(32) / 32)
    padded = np.pad(sound, ((0, 0), (16, 16)))
    frames = [padded[:, 8 * n : 8 * n + 32] * window for n in range(FRAMES + 1)]
    turned = np.roll(np.stack(frames, 1), 16, axis=2)
    return np.fft.rfft(turned) / np.sqrt((window**2).sum())


def sounds(spectrum):
    window = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(32) / 32)
    frames = np.fft.irfft(spectrum * np.sqrt((window**2).sum()), 32)
    total, weight = np.zeros((2, FRAMES * 8 + 32)), np.zeros(FRAMES * 8 + 32)
    for n in range(FRAMES + 1):
        total[:, 8 * n : 8 * n + 32] += np.roll(frames[:, n], 16, axis=1) * window
        weight[8 * n : 8 * n + 32] += window**2
    return (total / np.maximum(weight, 1e-9))[:, 16:-16]


def test_the_convolutions_are_those_of_torch(network, inputs):
    """The whole of `core`, with channels first and without its own convolutions."""
    core, shape = network.core, SMALL
    features = torch.randn(2, FRAMES + 1, shape.groups, 3 * (2 * shape.neighbours + 6))
    log_snr = torch.tensor([-2.0, 1.5])
    octaves = 2 ** torch.linspace(-2, 2, 16)
    angles = log_snr[:, None] / 4 * octaves
    encoded = core.level(torch.cat([angles.sin(), angles.cos()], 1))

    def convolve(conv, x):
        return F.conv2d(x, conv.weight, conv.bias, padding="same", dilation=conv.dilation)

    x = convolve(core.first, features.permute(0, 3, 1, 2)) + core.place.T[:, None]
    for index, block in enumerate(core.blocks):
        scale, shift = block.film(encoded)[:, :, None, None].chunk(2, dim=1)
        y = convolve(block.over_frames, F.leaky_relu(x * (1 + scale) + shift, 0.2))
        x = x + convolve(block.over_bins, F.leaky_relu(y, 0.2))
        if index % 2 == 0:
            layer = core.bands[index // 2]
            y = F.leaky_relu(convolve(layer.enter, x), 0.2)
            y = torch.einsum("bctk,ckj->bctj", y, layer.weight)
            x = x + convolve(layer.leave, F.leaky_relu(y, 0.2))
    out = convolve(core.last, F.leaky_relu(x, 0.2)).permute(0, 2, 3, 1)
    expected = out.reshape(2, FRAMES + 1, 3 * shape.groups, -1)[:, :, : shape.bins]
    torch.testing.assert_close(core(features, log_snr), expected, rtol=1e-4, atol=1e-5)


def test_a_turn_of_all_phases_turns_the_output(network):
    torch.manual_seed(2)
    mel, level, turn = torch.randn(1, 6, 60), torch.tensor([0.5]), 1.0
    # A band that avoids 0 Hz and the highest bins, where a window mixes both signs of frequency.
    band = (torch.arange(241) > 40) & (torch.arange(241) < 200)
    spectrum = torch.randn(241, dtype=torch.complex64) * band
    plain, turned = (
        network(torch.fft.irfft(spectrum * factor, 480)[None], mel, level)[0]
        for factor in (1, complex(math.cos(turn), math.sin(turn)))
    )
    middle = slice(100, 380)
    wanted = torch.fft.irfft(torch.fft.rfft(plain) * complex(math.cos(turn), math.sin(turn)), 480)
    error = (turned - wanted)[middle].norm() / wanted[middle].norm()
    assert float(error) < 0.2  # the small window mixes some of both signs
    assert float((turned - plain)[middle].norm() / plain[middle].norm()) > 0.5


@pytest.mark.parametrize("changed", ["y", "mel"])
def test_a_change_reaches_as_far_as_the_receptive_field(network, inputs, changed):
    y, mel, level = inputs
    frames = 2 * SMALL.receptive_field_frames + 9
    y, mel = torch.randn(1, frames * SMALL.hop), torch.randn(1, 6, frames)
    before = network(y, mel, level[:1])
    middle = frames // 2
    if changed == "y":
        y[:, middle * SMALL.hop : (middle + 1) * SMALL.hop] += 5
    else:
        mel[:, :, middle] += 5
    moved = (network(y, mel, level[:1]) - before)[0].unflatten(0, (frames, -1)).abs().amax(1)
    where = torch.nonzero(moved > 0).flatten()
    assert int(where.min()) >= middle - SMALL.receptive_field_frames
    assert int(where.max()) <= middle + SMALL.receptive_field_frames
    if changed == "y":
        assert int(where.max()) >= middle + SMALL.receptive_field_frames - 1


def test_silence_and_noise_levels_at_the_ends_give_finite_numbers(network, inputs):
    y, mel, _ = inputs
    for level in (0.0, 1e-6, 1 - 1e-9, 1.0):
        for signal in (y, 0 * y, 1e4 * y):
            assert network(signal, mel, torch.full((2,), level)).isfinite().all()
    assert level_log_snr(torch.tensor([0.5])).item() == pytest.approx(math.log(1 / 3))


def test_a_new_network_has_the_residual_0(inputs):
    made = build_network(SMALL)
    initialise_network(made)
    y, mel, level = inputs
    assert not made(y, mel, level).any()


@pytest.mark.parametrize(
    "sizes",
    [
        {"channels": 10**9},
        {"n_fft": 2**30},
        {"n_fft": 1201},
        {"hop": 0},
        {"hop": 700},
        {"bins_per_group": 0},
        {"dilations": ()},
        {"dilations": ((1, 1),) * 1000},
        {"dilations": ((1, -1),)},
        {"frames_beside": 1000},
        {"bins_beside": -1},
        {"band_channels": 0},
    ],
)
def test_sizes_out_of_range_are_refused(sizes):
    with pytest.raises(InputError, match="out of range"):
        SpectralShape(**sizes)


def test_the_shape_that_is_trained_has_half_a_million_weights():
    network = build_network(SHAPES["spectral"])
    assert 0.3e6 < sum(weight.numel() for weight in network.parameters()) < 0.7e6
