"""The engine: a network run fast on a device; the plain one is what it is tested against."""

from itertools import pairwise

import torch
from torch import Tensor

from wavegrad_core.audio.parallel import side_by_side
from wavegrad_core.engine import layer_ops
from wavegrad_core.engine.optimized_network import Folded
from wavegrad_core.network.wavegrad import WaveGrad


class Engine:
    """A network on a device.

    Args:
        network: the plain one; its weights are copied.
        device: where to run.
        dtype: what to multiply in, float32 or bfloat16.
        part_frames: how many mel frames are worked on at a time, so that they fit the caches; None
            is all that are given. It changes the answer by no more than the type's rounding.
        workers: how many parts are worked on side by side; None is as many as torch has threads,
            on a CPU.

    Attributes:
        reach: how many mel frames on each side what `conditions` gives depends on.
    """

    def __init__(
        self,
        network: WaveGrad,
        device: torch.device,
        dtype: torch.dtype,
        part_frames: int | None = None,
        workers: int | None = None,
    ) -> None:
        on_cpu = device.type == "cpu"
        self._folded = Folded(network, device, dtype, _fused() if on_cpu else layer_ops)
        self.reach = self._folded.reach
        self._hop, self._margin = network.shape.hop, network.shape.reach_frames
        self._part_frames = part_frames
        self._workers = workers or (torch.get_num_threads() if on_cpu else 1)

    @torch.inference_mode()
    def conditions(self, mel: Tensor) -> Tensor:
        """What a prediction needs of the mel: [n_mels, F] -> [F, numbers]."""
        return self._folded.conditions(mel[None])[0]

    @torch.inference_mode()
    def predict_noise(
        self,
        y: Tensor,
        conditions: Tensor,
        noise_level: float,
        guide: Tensor | None = None,
        start: int = 0,
    ) -> Tensor:
        """The noise in y: [T], [T / hop, numbers] -> [T] float32.

        guide: [T], for a network that is guided. start: the frame at which they begin, where they
        are a piece of something longer.
        """
        level = torch.tensor(noise_level, device=y.device)

        def predict(part: tuple[range, range]) -> Tensor:
            wanted, seen = part
            samples = slice(seen.start * self._hop, seen.stop * self._hop)
            return self._folded(
                y[None, samples],
                conditions[None, seen.start : seen.stop],
                level,
                None if guide is None else guide[None, samples],
                start + seen.start,
                (wanted.start - seen.start, seen.stop - wanted.stop),
            )[0]

        return torch.cat(side_by_side(predict, self._parts(len(conditions)), self._workers))

    def _parts(self, frames: int) -> list[tuple[range, range]]:
        """Equal parts of so many frames, each with what the network sees for it.

        There are as many for each worker, but none is so short that most of it is margin.
        """
        count = -(-frames // (self._part_frames or frames))
        count = -(-count // self._workers) * self._workers
        count = max(1, min(count, frames // (1 + 2 * self._margin)))
        cuts = [frames * i // count for i in range(count + 1)]
        return [
            (range(a, b), range(max(0, a - self._margin), min(frames, b + self._margin)))
            for a, b in pairwise(cuts)
        ]


def _fused() -> object:
    # Late: numba takes a second to import, and a GPU does without.
    from wavegrad_core.engine import fused_ops

    return fused_ops
