"""Fitting of a network shape to a mel profile: factors, frame and widths from rate and hop."""

import math
from collections.abc import Iterator
from dataclasses import replace

from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import NetworkShape

DESIGN_RATE = 24000  # of the shapes in `SHAPES`, in Hz
STEPS_PER_SECOND = 2000  # fastest rate of `lite` there, for which its dilations were chosen
MAX_RATE_RATIO = 2.0  # between that rate and a fitted one
MAX_FACTOR = 11  # of one UBlock; a convolution of 3 cannot smooth more repeated samples
UNEVENNESS_COST = 0.5  # of factors 2.7 times apart, relative to a rate that is 1.6 times off
WIDE_FRAME, WIDE_CHANNELS = 20, 192  # samples per step that 128 channels are too narrow for


def fit_shape(shape: NetworkShape, sample_rate: int, hop: int, n_mels: int) -> NetworkShape:
    """Return a network shape for another mel profile.

    A shape whose frame is 1 gets the most even factors whose product is the hop. Any other shape
    keeps the number of its steps per second, so that the time of a render does not depend on the
    rate: its frame grows with the rate, and so do its widths at the fastest rate once the frame is
    large.

    Args:
        shape: A shape for 24 kHz and a hop of 300, such as those of `SHAPES`.
        sample_rate: In Hz.
        hop: Samples between frames.
        n_mels: Number of mel bands.

    Raises:
        InputError: The hop is not a product of factors that the network supports.
    """
    if (sample_rate, hop) == (DESIGN_RATE, shape.hop):
        return replace(shape, n_mels=n_mels)
    if shape.frame == 1:
        every = _factorizations(hop, len(shape.factors), smallest=1)
        factors = min(every, key=_unevenness, default=None)
        if factors is None:
            raise _unusable(hop, sample_rate)
        return replace(shape, n_mels=n_mels, factors=factors)
    resampling = sum(factor > 1 for factor in shape.factors)
    target = sample_rate / STEPS_PER_SECOND

    def cost(found: tuple[int, ...]) -> float:
        frame, *factors = found
        return abs(math.log(frame / target)) + UNEVENNESS_COST * _unevenness(factors)

    choices = (
        (hop // product, *factors)
        for product in _divisors(hop)
        for factors in _factorizations(product, resampling)
        if target / MAX_RATE_RATIO <= hop / product <= target * MAX_RATE_RATIO
    )
    best = min(choices, key=cost, default=None)
    if best is None:
        raise _unusable(hop, sample_rate)
    frame, *rest = best
    factors = tuple(rest.pop(0) if factor > 1 else 1 for factor in shape.factors)
    shape = replace(shape, n_mels=n_mels, frame=frame, factors=factors)
    if frame < WIDE_FRAME:
        return shape
    return replace(
        shape,
        audio_channels=max(shape.audio_channels, WIDE_CHANNELS),
        down_channels=(max(shape.down_channels[0], WIDE_CHANNELS), *shape.down_channels[1:]),
        up_channels=(*shape.up_channels[:-1], max(shape.up_channels[-1], WIDE_CHANNELS)),
    )


def _divisors(number: int) -> list[int]:
    return [divisor for divisor in range(1, number + 1) if number % divisor == 0]


def _factorizations(
    product: int, count: int, largest: int = MAX_FACTOR, smallest: int = 2
) -> Iterator[tuple[int, ...]]:
    """Yield all ways to write a product as `count` factors within limits, largest first."""
    if count == 0:
        if product == 1:
            yield ()
        return
    for factor in range(min(product, largest), smallest - 1, -1):
        if product % factor == 0:
            for rest in _factorizations(product // factor, count - 1, factor, smallest):
                yield (factor, *rest)


def _unevenness(factors: list[int] | tuple[int, ...]) -> float:
    """Return the spread of the factors' logarithms, 0 if all are equal."""
    logs = [math.log(factor) for factor in factors]
    mean = sum(logs) / len(logs)
    return math.sqrt(sum((log - mean) ** 2 for log in logs))


def _unusable(hop: int, sample_rate: int) -> InputError:
    return InputError(
        f"No network of this kind fits a hop of {hop} samples at {sample_rate} Hz: the hop must be "
        "a product of small factors. Choose a profile with another hop, such as 240, 256 or 300."
    )
