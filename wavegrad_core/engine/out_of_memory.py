"""Whether an error says that there was no memory left."""

import re

import torch

# Only CUDA has a class for it; its libraries (CUBLAS_STATUS_ALLOC_FAILED), the CPU (on Linux, on
# Windows) and MPS tell it in words.
RAN_OUT = re.compile(
    r"can't allocate memory|not enough memory|out of memory|alloc_failed", re.IGNORECASE
)


def ran_out(error: BaseException) -> bool:
    """Whether it does; of a RuntimeError, by its words."""
    if isinstance(error, MemoryError | torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and RAN_OUT.search(str(error)) is not None
