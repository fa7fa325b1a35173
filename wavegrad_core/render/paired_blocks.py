"""Processing of a render together with its recording, block by block."""

from collections.abc import Callable, Iterator

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio.stream_buffer import StreamBuffer

Blocks = Iterator[NDArray[np.float32]]
Process = Callable[[NDArray[np.float32], NDArray[np.float32]], NDArray[np.float32]]


def process_pair(
    rendered: Blocks, original: Blocks, process: Process, reach: int, step: int = 1
) -> Blocks:
    """Process two sounds that come in blocks [channels, n], the original ahead.

    Args:
        rendered: The render.
        original: The recording at the same rate.
        process: Turns parts of both, [channels, n], into one of that shape.
        reach: Number of samples on each side that a sample of the result depends on.
        step: Samples between the frames of `process`; each part begins at a multiple of it.

    Yields:
        The result in blocks, as if the sounds were processed as a whole.
    """
    done, over = 0, False
    ours = theirs = None
    while not over:
        block = next(rendered, None)
        over = block is None
        if block is not None:
            ours = ours or StreamBuffer(torch.zeros(len(block), 0))
            ours.append(torch.from_numpy(block))
        if ours is None:
            return
        theirs = theirs or StreamBuffer(torch.zeros(len(ours.read(0, 0)), 0))
        while theirs.end < ours.end:
            theirs.append(torch.from_numpy(next(original)))
        end = ours.end if over else max(done, ours.end - reach)
        first = max(0, done - reach) // step * step
        low, high = (buffer.read(first, ours.end).numpy() for buffer in (ours, theirs))
        if end > done:
            yield process(low, high)[:, done - first : end - first]
        done = end
        for buffer in (ours, theirs):
            buffer.discard(max(0, done - reach) // step * step)
