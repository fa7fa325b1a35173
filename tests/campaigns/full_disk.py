"""Saves to a disk that is really full: a file system of a few MB in memory.

Each kind of save replaces an old file while so much space is left that it fails at another place.
Needs Linux and the right to mount, so it runs as root only; elsewhere there are no cases.
"""

import logging
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import torch
from forked_cases import Losses
from saves import SAVES, WHOLE

DISK_BYTES = 2**24
PAGE = 4096  # bytes; the smallest change of the free space


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Save with every number of free pages that is too small, or that many cases drawn of them."""
    torch.set_num_threads(1)
    logging.disable()
    losses, began = Losses(), time.monotonic()
    if sys.platform != "linux" or os.geteuid() != 0:
        print("no full disk here: mounting one needs root on Linux", file=sys.stderr)
        return losses
    with tempfile.TemporaryDirectory() as temporary, _small_disk() as disk:
        base = Path(temporary)
        cases, contents = [], {}
        for name, save in SAVES.items():
            *contents[name], _ = save.states(base / name)
            written = sum(path.stat().st_size for path in (base / name / "new").rglob("*"))
            cases += [(name, pages) for pages in range(written // PAGE + 2)]
        if len(cases) > count:
            cases = sorted(random.Random(seed).sample(cases, count))
        for name, pages in cases:
            if time.monotonic() - began > time_limit:
                break
            work = disk / "work"
            shutil.copytree(base / name / "old", work)
            _fill(disk, pages)
            outcome = SAVES[name].attempt(work, *contents[name])
            (disk / "ballast").unlink()
            shutil.rmtree(work)
            losses.add(name, outcome, f"{pages} free pages" if outcome not in WHOLE else "")
    losses.seconds = time.monotonic() - began
    return losses


@contextmanager
def _small_disk() -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        size = f"size={DISK_BYTES}"
        subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", folder], check=True)
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)


def _fill(disk: Path, pages: int) -> None:
    """Fill the disk except for that many pages."""
    room = os.statvfs(disk)
    with open(disk / "ballast", "wb") as file:
        os.posix_fallocate(file.fileno(), 0, room.f_bavail * room.f_frsize - pages * PAGE)
