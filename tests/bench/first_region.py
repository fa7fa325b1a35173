"""Measure the time from opening a recording in the window to the first rendered part of it.

    QT_QPA_PLATFORM=offscreen python tests/bench/first_region.py RECORDING [--seconds 4]

The part lies in the middle. Prints the seconds from opening until the recording is on screen, until
the part can be rendered, until it can be heard, until it is a take, and until the whole has been
read; and the peak of the memory in MiB before opening and at the end.
"""

from __future__ import annotations

import argparse
import json
import resource
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from gradwave import desktop, theme
from gradwave.jobs import Jobs
from gradwave.rendering.render_worker import RenderWorker
from gradwave.rendering.session import Session
from gradwave.window.main_window import MainWindow

PATIENCE = 600.0  # seconds


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recording", type=Path)
    parser.add_argument("--seconds", type=float, default=4.0, help="length of the part")
    given = parser.parse_args()
    app = QApplication([])
    with tempfile.TemporaryDirectory() as folder:
        for name in ("user_data_path", "user_cache_path", "user_state_path"):
            setattr(desktop, name, lambda name: Path(folder) / name)
        window = desktop.make_window(Session(Jobs(), RenderWorker()))
        desktop.apply_theme(app, window, theme.DARK)
        window.show()
        desktop.begin(window, None)
        session = window.session
        wait(lambda: session.catalog.voice_ready and not window.jobs.busy())
        print(json.dumps(measured(window, given.recording, given.seconds)), flush=True)
        ended = []
        window.closed.connect(lambda: ended.append(True))
        window.shutdown.end_work()
        wait(lambda: ended)


def measured(window: MainWindow, path: Path, seconds: float) -> dict[str, float]:
    """Open a recording and render its middle as soon as the window allows it."""
    session, regions = window.session, window.models.design.regions
    found: dict[str, float] = {}
    before, began = peak_memory(), time.monotonic()

    def note(name: str) -> None:
        found.setdefault(name, round(time.monotonic() - began, 2))

    session.opener.previewed.connect(lambda partial: note("shown"))
    session.original_changed.connect(lambda: note("shown"))
    session.open(path)
    wait(lambda: "shown" in found)
    middle = window.models.timeline.duration / 2
    window.player.set_loop(middle - seconds / 2, middle + seconds / 2)
    wait(lambda: regions.can_render)
    note("can render")
    session.renders.part_changed.connect(lambda: note("heard"))
    regions.render()
    session.opener.opened.connect(lambda original: note("read"))
    wait(lambda: session.result is not None)
    note("rendered")
    return {**found, "MiB before": before, "MiB": peak_memory()}


def peak_memory() -> float:
    """Return the peak of this process's memory in MiB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def wait(done: Callable[[], object]) -> None:
    """Process events until something is true."""
    until = time.monotonic() + PATIENCE
    while not done():
        if time.monotonic() > until:
            raise SystemExit("It did not happen in ten minutes.")
        QCoreApplication.processEvents()
        time.sleep(0.005)


if __name__ == "__main__":
    main()
