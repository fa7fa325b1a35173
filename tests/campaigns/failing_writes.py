"""Saves in which one call to the operating system fails, as on a broken disk.

Each kind of save replaces an old file. It is repeated with its first, second, ... write, fsync or
rename failing, alone or with all calls after it. Afterwards each file must be the whole old or the
whole new one, no temporary file may be left, and the error must be the program's own.
"""

import errno
import logging
import os
import random
import shutil
import tempfile
import time
from pathlib import Path

import torch
from broken_calls import broken_calls
from forked_cases import Losses
from saves import SAVES, WHOLE


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Let every call of every save fail, or that many drawn at random if there are more."""
    torch.set_num_threads(1)
    logging.disable()
    losses, began = Losses(), time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        cases, contents = [], {}
        for name, save in SAVES.items():
            *contents[name], calls = save.states(base / name)
            numbers = range(1, calls + 1)
            cases += [(name, call, lasting) for call in numbers for lasting in (False, True)]
        if len(cases) > count:
            cases = sorted(random.Random(seed).sample(cases, count))
        for name, call, lasting in cases:
            if time.monotonic() - began > time_limit:
                break
            work = base / "work"
            shutil.copytree(base / name / "old", work)
            with broken_calls(call, _fail, lasting):
                outcome = SAVES[name].attempt(work, *contents[name])
            shutil.rmtree(work)
            case = f"call {call}{' and all after it' if lasting else ''}"
            losses.add(name, outcome, case if outcome not in WHOLE else "")
    losses.seconds = time.monotonic() - began
    return losses


def _fail() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
