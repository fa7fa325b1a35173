"""Saves whose process is killed, at each of their calls and at random times.

Afterwards each file must be the whole old or the whole new one, and the same save must succeed and
leave no temporary file.
"""

import logging
import os
import random
import shutil
import signal
import tempfile
import time
from pathlib import Path

import torch
from broken_calls import broken_calls
from forked_cases import Losses
from saves import SAVES, WHOLE, Parts, Save

from wavegrad_core.audio import TEMPORARY_PATTERN, atomic_file

FOREIGN = 3  # exit status of a save that raised an error although nothing was broken


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Kill each save at each of its calls, and at as many random times as are left of the count."""
    torch.set_num_threads(1)
    logging.disable()
    draw = random.Random(seed)
    losses, began = Losses(), time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        cases: list[tuple[str, int | float]] = []
        contents, seconds = {}, {}
        for name, save in SAVES.items():
            *contents[name], calls = save.states(base / name)
            shutil.copytree(base / name / "old", base / "work")
            started = time.monotonic()
            _kill(save, base / "work", 0)
            seconds[name] = time.monotonic() - started
            shutil.rmtree(base / "work")
            cases += [(name, call) for call in range(1, calls + 1)]
        names = draw.choices(list(SAVES), k=max(0, count - len(cases)))
        cases += [(name, draw.uniform(0, 1.1 * seconds[name])) for name in names]
        if len(cases) > count:
            cases = sorted(draw.sample(cases, count))
        for name, when in cases:
            if time.monotonic() - began > time_limit:
                break
            work = base / "work"
            shutil.copytree(base / name / "old", work)
            outcome = _outcome(SAVES[name], work, when, *contents[name])
            shutil.rmtree(work)
            case = f"after {when:.4f} s" if isinstance(when, float) else f"call {when}"
            losses.add(name, outcome, case if outcome not in WHOLE else "")
    losses.seconds = time.monotonic() - began
    return losses


def _outcome(save: Save, folder: Path, when: int | float, before: Parts, after: Parts) -> str:
    """Kill a save; return "old", "new" or "partly", or what was lost."""
    if _kill(save, folder, when) == FOREIGN:
        return "foreign: the save failed before it was killed"
    found = save.found(folder, before, after)
    if found not in ("old", "partly") or not save.repeats:
        return found
    atomic_file._swept.clear()  # a folder is swept once a minute
    try:
        save.save(folder)
        again = save.read(folder)
    except Exception as error:
        return f"blocked: {type(error).__name__}: {error}"
    if any(again.get(name) != content for name, content in after.items()):
        return "blocked: saving again did not write all files"
    if left := list(folder.rglob(TEMPORARY_PATTERN)):
        return f"leftover: {left[0].name}"
    return found


def _kill(save: Save, folder: Path, when: int | float) -> int:
    """Save in a child process that is killed at a call or after some seconds; return its status."""
    child = os.fork()
    if child == 0:
        call = when if isinstance(when, int) else 0
        try:
            with broken_calls(call, lambda: os.kill(os.getpid(), signal.SIGKILL)):
                save.save(folder)
        except BaseException:
            os._exit(FOREIGN)
        os._exit(0)
    if isinstance(when, float):
        time.sleep(when)
        os.kill(child, signal.SIGKILL)  # if it has ended already, it is a zombie until the wait
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
