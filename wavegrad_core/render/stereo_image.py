"""The stereo image of a recording, restored in its render.

The two channels are rendered separately, and a mel has no phases. So a sound that is in both
channels gets different phases in each, and the render is wider or narrower than the recording. Here
the channels are mixed a little, in each band and over time, until they are as correlated as those
of the recording, while each keeps its power. This is the covariance-domain framework of Vilkamo et
al. 2013 (Journal of the Audio Engineering Society 61:403) for two channels and real correlations.
"""

import math
from functools import lru_cache, partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from wavegrad_core.render.paired_blocks import Blocks, process_pair

FRAME_SECONDS = 0.016  # shortest window; short, so that clicks are not spread
BANDS, KNEE_HERTZ = 40, 400  # evenly spaced above the knee on a logarithmic scale
SMOOTHED_FRAMES = 5
MIN_SHARE = 5e-4  # of uncorrelated power, so that covariances can be inverted
PART_SAMPLES = 2**19
QUIET = 1e-9  # power of an STFT bin in which correlations mean nothing


def restore_image(
    rendered: NDArray[np.float32], original: NDArray[np.float32], rate: int, first: int = 0
) -> NDArray[np.float32]:
    """Mix the channels of a render until they are as correlated as those of its recording.

    Args:
        rendered: [2, n].
        original: [2, n].
        rate: Sample rate of both in Hz.
        first: Position of the first sample in the whole sound, for a part of one.

    Returns:
        [2, n]. Each sample depends on `receptive_field_samples(rate)` samples on each side.
    """
    late = first % _hop(rate)  # so that frames lie where those of the whole sound do
    ours, theirs = (
        np.split(padded, range(PART_SAMPLES, padded.shape[1], PART_SAMPLES), axis=1)
        for padded in (np.pad(sound, ((0, 0), (late, 0))) for sound in (rendered, original))
    )
    blocks = restore_image_blocks(iter(ours), iter(theirs), rate)  # a whole STFT takes much memory
    return np.concatenate(list(blocks), axis=1)[:, late:]


def receptive_field_samples(rate: int) -> int:
    """Return how many samples on each side a sample of `restore_image` depends on."""
    return _window_samples(rate) + SMOOTHED_FRAMES // 2 * _hop(rate)


def restore_image_blocks(rendered: Blocks, original: Blocks, rate: int) -> Blocks:
    """Apply `restore_image` to sounds that come in blocks [2, n], the original ahead."""
    process = partial(_restore_part, rate=rate)
    return process_pair(rendered, original, process, receptive_field_samples(rate), _hop(rate))


def _restore_part(
    rendered: NDArray[np.float32], original: NDArray[np.float32], rate: int
) -> NDArray[np.float32]:
    size = _window_samples(rate)
    ours, theirs = _stft(rendered, size), _stft(original, size)
    bands = _bands(size, rate)
    left, right, cross = _powers(ours, bands)
    correlation = _correlation(*_powers(theirs, bands))
    mixed = _mix(ours, left, right, cross, correlation * (left * right).sqrt())
    window, length = torch.hann_window(size), rendered.shape[1]
    return torch.istft(mixed, size, _hop(rate), window=window, length=length).numpy()


def _window_samples(rate: int) -> int:
    return 2 ** math.ceil(math.log2(FRAME_SECONDS * rate))


def _hop(rate: int) -> int:
    return _window_samples(rate) // 4


def _stft(sound: NDArray[np.float32], size: int) -> Tensor:
    return torch.stft(
        torch.from_numpy(np.ascontiguousarray(sound)),
        size,
        size // 4,
        window=torch.hann_window(size),
        pad_mode="constant",
        return_complex=True,
    )


def _powers(spectrum: Tensor, bands: Tensor) -> tuple[Tensor, Tensor, Tensor]:
    """Return both channels' powers and their real cross power, smoothed, [bins, frames] each."""
    left, right = torch.view_as_real(spectrum)
    products = torch.stack([(left**2).sum(-1), (right**2).sum(-1), (left * right).sum(-1)])
    kernel = torch.hann_window(SMOOTHED_FRAMES + 2, periodic=False, dtype=torch.float64)[1:-1]
    summed = bands @ products.double()  # as differences of nearly equal powers are divided
    kernel = (kernel / kernel.sum())[None, None]
    smooth = torch.nn.functional.conv1d(summed.flatten(0, 1)[:, None], kernel, padding="same")
    left_power, right_power, cross = bands.T @ smooth.view_as(summed)
    return left_power, right_power, cross


@lru_cache(maxsize=8)
def _bands(size: int, rate: int) -> Tensor:
    """Return overlapping triangular bands, [bands, bins], whose sum is 1 in each bin."""
    scale = torch.log1p(torch.arange(size // 2 + 1) * (rate / size / KNEE_HERTZ))
    centres = torch.linspace(0, float(scale[-1]), BANDS)
    return (1 - (scale - centres[:, None]).abs() / centres[1]).clamp_min(0).double()


def _correlation(left: Tensor, right: Tensor, cross: Tensor) -> Tensor:
    return cross / ((left * right).sqrt() + QUIET)


def _mix(sound: Tensor, left: Tensor, right: Tensor, cross: Tensor, wanted: Tensor) -> Tensor:
    """Change the cross power of two channels from `cross` to `wanted`, but not their powers.

    The matrix that does so and changes the sound least is the geometric mean of the wanted
    covariance and of the inverse of that of the sound (Bhatia, Positive Definite Matrices, 2007),
    here in closed form for 2 x 2.

    Args:
        sound: STFT, [2, bins, frames].
        left: Power of the first channel, [bins, frames].
        right: Power of the second channel.
        cross: Real cross power of both.
        wanted: The cross power to bring them to.
    """
    first, second = ((1 + MIN_SHARE) * power + QUIET for power in (left, right))
    roots = (first * second - wanted**2).sqrt(), (first * second - cross**2).sqrt()
    a, b = (first / roots[0] + second / roots[1], second / roots[0] + first / roots[1])
    c = wanted / roots[0] - cross / roots[1]
    scale = (roots[0] / roots[1]).sqrt() / (a * b - c**2).sqrt()
    a, b, c = scale * a, scale * b, scale * c
    # Where the channels are nearly equal there is little to mix, and the power must stay anyway.
    powers = (
        a**2 * left + 2 * a * c * cross + c**2 * right,
        b**2 * right + 2 * b * c * cross + c**2 * left,
    )
    gains = [
        ((before + QUIET) / (after.clamp_min(0) + QUIET)).sqrt()
        for before, after in zip((left, right), powers)
    ]
    rows = ((gains[0] * a, gains[0] * c), (gains[1] * c, gains[1] * b))
    return torch.stack([(x.float() * sound[0] + y.float() * sound[1]) for x, y in rows])
