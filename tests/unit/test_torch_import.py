"""The import of torch with postponed parts, each in a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from types import ModuleType

import pytest
import torch

from wavegrad_core.torch_import import POSTPONED, TESTED

PREPARED = """
import json, sys
from types import ModuleType
from wavegrad_core.torch_import import POSTPONED, postpone_unused_parts
postpone_unused_parts()
import torch

def waiting():
    return [name for name in POSTPONED if type(sys.modules[name]) is not ModuleType]

assert waiting() == list(POSTPONED), waiting()
with torch.device("meta"):
    torch.nn.Linear(2, 3)
assert waiting() == list(POSTPONED), waiting()
"""
NAMES = """
print(json.dumps({name: sorted(vars(sys.modules[name])) for name in POSTPONED}))
"""
FIRST_USES = {
    "a module that relies on them": """
import torch._subclasses
assert torch._subclasses.fake_tensor.FakeTensor is torch._subclasses.FakeTensor
assert torch.vmap(torch.neg)(torch.ones(2)).tolist() == [-1, -1]
""",
    "names, in many threads": """
from concurrent.futures import ThreadPoolExecutor
names = ["optim.Adam", "export.export", "distributions.Normal", "masked.sum", "func.grad"]
with ThreadPoolExecutor(8) as pool:
    found = pool.map(lambda name: eval(f"torch.{name}").__name__ == name.split(".")[1], 4 * names)
    assert all(found)
""",
}


@pytest.mark.parametrize("use", FIRST_USES)
def test_the_first_use_loads_all_of_them(use):
    assert torch.__version__.startswith(TESTED), "try whether a new version can be postponed"
    code = PREPARED + FIRST_USES[use] + "\nassert not waiting()\n" + NAMES
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    for name in POSTPONED:
        own = {  # but modules that another test has loaded
            key
            for key, value in vars(sys.modules[name]).items()
            if not key.startswith("_") and not isinstance(value, ModuleType)
        }
        assert own <= set(found[name])
