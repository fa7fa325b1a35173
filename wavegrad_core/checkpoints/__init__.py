"""Safe reading of PyTorch files from other people, in a child process with limits."""

from wavegrad_core.checkpoints.reader import Unsupported, read_tensors

__all__ = ["Unsupported", "read_tensors"]
