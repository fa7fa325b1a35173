"""Recognition of errors that mean that the memory ran out."""

import re

import torch

# Only CUDA has an exception class for it. Its libraries (CUBLAS_STATUS_ALLOC_FAILED), the CPU (on
# Linux and on Windows) and MPS raise a RuntimeError with one of these texts.
OUT_OF_MEMORY_TEXT = re.compile(
    r"can't allocate memory|not enough memory|out of memory|alloc_failed", re.IGNORECASE
)


def is_out_of_memory(error: BaseException) -> bool:
    """Return whether an error means that the memory of a device or of the system ran out."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and OUT_OF_MEMORY_TEXT.search(str(error)) is not None
