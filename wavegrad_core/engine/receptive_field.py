"""How far beyond what is wanted of a part the network must be worked on, at each rate.

What lies beyond the ends of a part is not known at the ends, and what is wrong there spreads with
each convolution. The way down needs frames of it; the way up less and less, since at the fast
rates, where the work is, the same convolutions see a few thousandths of a second.
"""

from torch import Tensor

from wavegrad_core.network.shape import NetworkShape


def needed(shape: NetworkShape) -> list[int]:
    """For the UBlocks of each rate, the slowest first: by how many steps what enters them must go
    beyond what is wanted."""
    found: list[int] = []
    beyond = 1  # the last convolution's
    for factor, dilations in zip(shape.factors[::-1], shape.up_dilations[::-1]):
        beyond += shape.blocks_per_rate * sum(dilations) + 2  # FiLM's two convolutions
        beyond = -(-beyond // factor) + (shape.resampling == "linear" and factor > 1)
        found.insert(0, beyond)
    return found


def cut(x: Tensor, there: tuple[int, int], wanted: tuple[int, int]) -> Tensor:
    """Of [B, T, C], so many steps there are beyond both ends, what goes beyond by no more than
    is wanted."""
    first, last = there[0] - wanted[0], there[1] - wanted[1]
    return x[:, first : x.shape[1] - last].contiguous()
