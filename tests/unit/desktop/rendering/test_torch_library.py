"""The library of torch is loaded before torch is imported."""

import subprocess
import sys

import pytest

PROGRAM = """
import sys
from pathlib import Path
from gradwave.rendering import torch_library
torch_library.load()
assert "torch" not in sys.modules
assert "libtorch_cpu.so" in Path("/proc/self/maps").read_text()
import torch
print(torch.ones(2).sum().item())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="done on Linux alone")
def test_the_library_is_in_memory_and_torch_uses_it():
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True)
    assert done.stdout == "2.0\n", done.stderr
