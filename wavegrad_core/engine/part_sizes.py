"""The number of mel frames that the engine processes at a time on a CPU."""

import torch

from wavegrad_core.network.networks import Shape

PART_FRAMES = (40, 80, 160, 320, 640)
# The longer a part, the smaller the share of work on its margins. With signals over 20 MB the gain
# is a few percent at most, and the C library returns their memory to the system at each step.
MAX_SIGNAL_BYTES = 20e6


def choose_part_frames(shape: Shape, device: torch.device, dtype: torch.dtype) -> int | None:
    """Return the number of mel frames for each part of a render.

    This is the largest of `PART_FRAMES` whose widest signal takes at most `MAX_SIGNAL_BYTES`, or
    the smallest if none does; on a GPU it is None, a single part. It is not chosen by measurement,
    because the rounding of a float32 render depends on it.

    On a Xeon with AMX the choice costs at most 6 % more time per frame than the best of the sizes,
    for Base and the lite network in both precisions.
    """
    if device.type != "cpu":
        return None
    limit = MAX_SIGNAL_BYTES / (shape.values_per_frame * dtype.itemsize)
    limit -= 2 * shape.receptive_field_frames
    return max([frames for frames in PART_FRAMES if frames <= limit], default=PART_FRAMES[0])
