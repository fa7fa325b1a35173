"""CUDA graphs, which launch a fixed sequence of operations at once."""

from collections.abc import Callable

import torch
from torch import Tensor

WARM_UP = 3  # calls before the capture, for one-time set-up and cuDNN's choices


class CudaGraph:
    """A function of CUDA tensors, captured as a CUDA graph.

    Args:
        work: The function. Its side effects, such as gradients, stay in the memory used during the
            capture, and each call overwrites them.
        inputs: Tensors of the shapes and types of all later calls.
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
        """Call the function and return its result."""
        for mine, given in zip(self._inputs, inputs, strict=True):
            mine.copy_(given)
        self._graph.replay()
        return self._made.clone()
