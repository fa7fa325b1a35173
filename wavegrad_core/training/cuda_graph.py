"""What a GPU does again and again, launched at once: told each operation by itself, it waits."""

from collections.abc import Callable

import torch
from torch import Tensor

WARM_UP = 3  # runs before the capture: what is made once, and cuDNN's choices


class Graphed:
    """A function of CUDA tensors as a CUDA graph: always the same operations on the same memory.

    Args:
        work: what is captured. What it leaves behind, gradients say, lies where the capture put it,
            and each call writes it anew.
        inputs: of the shapes and types that all calls will have.
    """

    def __init__(self, work: Callable[..., Tensor], *inputs: Tensor) -> None:
        self._inputs = [x.clone() for x in inputs]
        aside = torch.cuda.Stream()
        aside.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(aside):
            for _ in range(WARM_UP):
                work(*self._inputs)
        torch.cuda.current_stream().wait_stream(aside)
        self._graph = torch.cuda.CUDAGraph()
        with torch.cuda.graph(self._graph):
            self._made = work(*self._inputs)

    def __call__(self, *inputs: Tensor) -> Tensor:
        """What `work` returns."""
        for mine, given in zip(self._inputs, inputs, strict=True):
            mine.copy_(given)
        self._graph.replay()
        return self._made.clone()
