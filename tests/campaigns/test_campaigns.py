"""The short forms of the campaigns; `run.py` has the full ones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")
needs_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="the cases run in forked processes with limits on memory"
)


@needs_linux
@pytest.mark.parametrize("name", ["audio", "files", "writes"])
def test_nothing_is_lost(name):
    environment = os.environ | {"OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(RUN), name, "--short"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    assert " 0 lost" in done.stdout


FAULTS = """
import os, time
from forked_cases import run_forked, print_table
def case(kind, number):
    return {"crash": os.abort, "hang": lambda: time.sleep(60), "foreign": lambda: {}["x"],
            "read": lambda: "read"}[kind]()
losses = run_forked([(kind, 0) for kind in ("crash", "read", "hang", "foreign", "read")], case, 0.5)
print(sorted((kind, *counts.items()) for kind, counts in losses.counts.items()), len(losses.lost))
"""


@needs_linux
def test_crashes_hangs_and_foreign_exceptions_are_counted():
    environment = os.environ | {"PYTHONPATH": str(RUN.parent)}
    command = [sys.executable, "-c", FAULTS]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=60)
    counts = "[('crash', ('crash', 1)), ('foreign', ('foreign', 1)), ('hang', ('hang', 1)), "
    assert done.stdout == counts + "('read', ('read', 2))] 3\n", done.stderr
