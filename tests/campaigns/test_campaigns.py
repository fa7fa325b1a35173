"""The short forms of the campaigns; `run.py` has the full ones."""

import os
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).with_name("run.py")
needs_linux = pytest.mark.skipif(
    sys.platform != "linux", reason="the cases run in forked processes with limits on memory"
)


@pytest.fixture
def campaigns(monkeypatch):
    """The modules of this folder can be imported."""
    monkeypatch.syspath_prepend(RUN.parent)


# Together, since importing the program takes longer than most of them.
GROUPS = [["audio", "files"], ["writes", "disk", "kills"], ["checkpoints", "use", "device"]]


@needs_linux
@pytest.mark.parametrize("names", GROUPS, ids=" ".join)
def test_nothing_is_lost(names):
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, str(RUN), *names, "--short"]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600)
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stdout.count(" 0 lost") == len(names)


FAULTS = """
import os, time
from forked_cases import run_forked, print_table
def case(kind, number):
    return {"crash": os.abort, "hang": lambda: time.sleep(60), "loop": lambda: sum(iter(int, 1)),
            "foreign": lambda: {}["x"], "read": lambda: "read"}[kind]()
kinds = ("crash", "read", "hang", "loop", "foreign", "read")
losses = run_forked([(kind, 0) for kind in kinds], case, 0.1)
print(sorted((kind, *counts.items()) for kind, counts in losses.counts.items()), len(losses.lost))
"""


@needs_linux
def test_crashes_hangs_and_foreign_exceptions_are_counted():
    environment = os.environ | {"PYTHONPATH": str(RUN.parent)}
    command = [sys.executable, "-c", FAULTS]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=600)
    counts = "[('crash', ('crash', 1)), ('foreign', ('foreign', 1)), ('hang', ('hang', 1)), "
    counts += "('loop', ('hang', 1)), ('read', ('read', 2))] 4\n"
    assert done.stdout == counts, done.stderr


@needs_linux
def test_a_file_that_is_half_written_when_its_process_is_killed_is_counted(campaigns, tmp_path):
    from killed_saves import _outcome
    from saves import Save

    in_place = Save(
        before=lambda folder: None,
        save=lambda folder: (folder / "a").write_text("new content"),
        read=lambda folder: {"a": (folder / "a").read_text()},
    )
    (tmp_path / "a").write_text("old")
    outcome = _outcome(in_place, tmp_path, 1, {"a": "old"}, {"a": "new content"})
    assert outcome == "lost: a is neither the old nor the new one"


def test_the_hostile_opcodes_run_code_where_nothing_forbids_it(campaigns, tmp_path):
    from hostile_checkpoints import hostile_opcodes

    trap = tmp_path / "trap"
    for opcodes in hostile_opcodes(trap)[:5]:
        pickle.loads(b"\x80\x02" + opcodes + b".")
        trap.rmdir()
