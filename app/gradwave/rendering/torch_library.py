"""The library of torch, loaded without stopping the window."""

import ctypes
import importlib.util
import os
import sys
from pathlib import Path


def load() -> None:
    """Load the largest library of torch. Called by a worker thread, before torch is imported.

    Python holds its interpreter lock while it loads a library, here for .2 s. A function that is
    called through ctypes runs without the lock, so the C function is called directly. The import of
    torch then finds the library in memory.
    """
    torch = importlib.util.find_spec("torch")
    if sys.platform != "linux" or torch is None or torch.origin is None:
        return
    library = Path(torch.origin).parent / "lib" / "libtorch_cpu.so"
    ctypes.CDLL(None).dlopen(os.fsencode(library), os.RTLD_NOW)
