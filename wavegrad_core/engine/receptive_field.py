"""The margins that the network needs around a part, at each rate.

The signal beyond the ends of a part is unknown, and each convolution spreads the error at the ends
inwards. The way down needs frames of margin. The way up needs less and less of it: at the fast
rates, where most of the work is, the same convolutions reach a few milliseconds.
"""

from torch import Tensor

from wavegrad_core.network.shape import NetworkShape


def upsampling_margins(shape: NetworkShape) -> list[int]:
    """Return the margin that the UBlocks of each rate need at their input, the slowest rate first.

    A margin is a number of steps on each side, at the rate of the input.
    """
    margins: list[int] = []
    margin = 1  # for the last convolution
    for factor, dilations in zip(shape.factors[::-1], shape.up_dilations[::-1]):
        margin += shape.blocks_per_rate * sum(dilations) + 2  # FiLM has two convolutions
        margin = -(-margin // factor) + (shape.resampling == "linear" and factor > 1)
        margins.insert(0, margin)
    return margins


def crop_margins(x: Tensor, margins: tuple[int, int], wanted: tuple[int, int]) -> Tensor:
    """Crop the margins before and after a part to `wanted`: `[B, T, C]` -> contiguous."""
    first, last = margins[0] - wanted[0], margins[1] - wanted[1]
    return x[:, first : x.shape[1] - last].contiguous()
