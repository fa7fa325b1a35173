"""A denoiser that launches each step of a render as a few CUDA graphs.

A step is some 400 operations, and a GPU finishes each of them sooner than Python starts the next.
A CUDA graph launches all of them at once, but only for tensors of one size. So a signal is divided
into parts of one size, margins included: the first, the last, and those in between, several at a
time. The last part begins earlier than it would have to, and the last group of parts is padded.
"""

from collections.abc import Callable
from functools import partial
from typing import Any

import torch
from torch import Tensor

from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.engine.cuda_graph import CudaGraph

PART_FRAMES = 256  # of a part with its margins
BATCH = 4  # parts between the first and the last that are processed at a time

Capture = Callable[..., Callable[..., Tensor]]


class GraphedDenoiser(Denoiser):
    """A `Denoiser` whose predictions run as CUDA graphs; the predictions are the same.

    A signal shorter than a part, several signals at a time, and networks that encode the position
    run as in a `Denoiser`.

    Attributes:
        part_frames: Mel frames of a part with its margins, more than twice
            `receptive_field_frames`.
        batch: Parts processed at a time.
        capture: Makes a graph of a function and its first inputs.
    """

    part_frames = PART_FRAMES
    batch = BATCH
    capture: Capture = CudaGraph

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._graphs: dict[tuple[int, int], Callable[..., Tensor]] = {}  # by margins

    def predict(
        self, y: Tensor, conditions: list[Tensor], noise_level: Tensor | float, start: int = 0
    ) -> Tensor:
        """See `Denoiser.predict`."""
        frames, size, margin = (
            conditions[0].shape[-2],
            self.part_frames,
            self.receptive_field_frames,
        )
        whole = y.ndim > 1 or frames < size or size <= 2 * margin
        if whole or self._shape.encodes_time:
            return super().predict(y, conditions, noise_level, start)
        level = torch.as_tensor(noise_level, dtype=torch.float32, device=y.device)
        predict = partial(self._predict_parts, y, conditions, level)
        last = frames - size  # where the last part begins
        inner, end = [], size - margin  # `end` of what the parts so far predict
        while end < last + margin:
            inner.append(end - margin)
            end += size - 2 * margin
        done = [predict([0], (0, margin))]
        for first in range(0, len(inner), self.batch):
            done.append(predict(inner[first : first + self.batch], (margin, margin)))
        surplus = (end - last - margin) * self.domain.profile.hop
        return torch.cat([*done, predict([last], (margin, 0))[surplus:]])

    def _predict_parts(
        self,
        y: Tensor,
        conditions: list[Tensor],
        level: Tensor,
        starts: list[int],
        margins: tuple[int, int],
    ) -> Tensor:
        """Predict the parts that begin at these frames, and return them without their margins."""
        size, hop = self.part_frames, self.domain.profile.hop
        count = 1 if 0 in margins else self.batch
        padded = [*starts, *starts[-1:] * (count - len(starts))]
        inputs = [
            torch.stack([y[first * hop : (first + size) * hop] for first in padded]),
            *(torch.stack([x[first : first + size] for first in padded]) for x in conditions),
            level,
        ]
        if margins not in self._graphs:
            self._graphs[margins] = type(self).capture(partial(self._part, margins), *inputs)
        return self._graphs[margins](*inputs)[: len(starts)].flatten()

    def _part(self, margins: tuple[int, int], y: Tensor, *others: Tensor) -> Tensor:
        *conditions, level = others
        noise = super().predict(y, conditions, level)
        before, after = (frames * self.domain.profile.hop for frames in margins)
        return noise[:, before : noise.shape[1] - after].contiguous()
