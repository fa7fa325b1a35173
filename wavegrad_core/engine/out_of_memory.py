"""Recognition of out-of-memory errors."""

import re

import torch

# Only CUDA has an exception class for it. Its libraries (CUBLAS_STATUS_ALLOC_FAILED), the CPU (on
# Linux and on Windows) and MPS raise a RuntimeError with one of these texts.
OUT_OF_MEMORY_TEXT = re.compile(
    r"can't allocate memory|not enough memory|out of memory|alloc_failed", re.IGNORECASE
)


def is_out_of_memory(error: BaseException) -> bool:
    """Return whether an error means that a device or the system ran out of memory."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and OUT_OF_MEMORY_TEXT.search(str(error)) is not None
