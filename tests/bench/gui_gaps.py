"""Measure how long the window's thread is away from its events during the tasks of the guide.

    python tests/bench/gui_gaps.py [VOICE] [-o FILE] [--first]

A timer of 10 ms runs in the thread of the window while one task after another is done with a real
voice (kathleen by default). The gap is the time between two beats. On a machine with other work,
the thread also waits for a processor: Linux counts that time, and the net gap is without it. The
share is the processor time that the thread itself used between two beats. With --first, the thread
runs before all others on Linux, and those of the process before other processes: as root, with
`taskset -c 0`. The user's settings are neither read nor changed.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from time import perf_counter, thread_time
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from gradwave.window.main_window import MainWindow

BEAT = 0.01  # seconds
LIMIT = 900.0  # seconds for one step
SECONDS = 1.5  # of the sentence that is rendered
ITERATIONS = 6
SCHEDULER = Path("/proc/thread-self/schedstat")  # nanoseconds run and waited
Task = Iterator[Callable[[], bool]]  # yields conditions to wait for


@dataclass(frozen=True)
class Gaps:
    """The gaps during one task, in milliseconds."""

    task: str
    beats: int
    gap_99: float
    net_99: float
    share_99: float
    share_longest: float


class Tasks:
    """The tasks of the guide, each a generator of conditions to wait for."""

    def __init__(self, window: MainWindow, folder: Path, voice: str) -> None:
        self.window, self.folder, self.voice = window, folder, voice
        self.clip = self._write_clip()

    def _write_clip(self) -> Path:
        import soundfile

        from gradwave.models import bundled_clip

        sound, rate = soundfile.read(bundled_clip())
        path = self.folder / "sentence.wav"
        soundfile.write(path, sound[: int(SECONDS * rate)], rate)
        return path

    def all(self) -> dict[str, Callable[[], Task]]:
        return {
            "open": self.open,
            "render": self.render,
            "zoom and scroll": self.zoom,
            "compare": self.compare,
            "loop": self.loop,
            "sweep": self.sweep,
            "blind test": self.blind_test,
            "edit": self.edit,
            "export": self.export,
            "queue": self.queue,
            "fine-tuning, to its plan": self.fine_tuning,
        }

    def _quiet(self) -> bool:
        return not self.window.jobs.busy()

    def open(self) -> Task:
        session = self.window.session
        session.begin(None)
        yield lambda: session.catalog.voice_ready
        session.catalog.choose_voice(self.voice)
        yield lambda: session.catalog.voice_ready and session.settings.voice == self.voice
        self.window.features.files.open(self.clip)
        yield lambda: session.can_render and self._quiet()

    def render(self) -> Task:
        session = self.window.session
        session.settings_model.change(iterations=ITERATIONS)
        session.render()
        yield lambda: session.result is not None and self._quiet()

    def zoom(self) -> Task:
        timeline = self.window.models.timeline
        for step in range(40):
            timeline.zoom(0.9 if step < 20 else 1 / 0.9, about=0.5)
            yield self._after_events()
        for _ in range(20):
            timeline.zoom(0.8, about=0.5)
            timeline.scroll(0.02)
            yield self._after_events()
        timeline.fit()
        yield self._quiet

    @staticmethod
    def _after_events() -> Callable[[], bool]:
        seen: list[int] = []
        return lambda: (seen.append(1) or len(seen)) > 3

    def compare(self) -> Task:
        window = self.window
        for name in ("play_original", "play_take"):
            getattr(window.models.comparison, name)()
            until = perf_counter() + 1.0
            yield lambda until=until: perf_counter() > until
        window.player.stop()
        for choice in ("overlaid", "difference", "stacked"):
            window.models.display.choose("compared", choice)
            yield self._quiet

    def loop(self) -> Task:
        player = self.window.player
        player.set_loop(0.3, 0.8)
        self.window.models.comparison.play_original()
        until = perf_counter() + 2.0
        yield lambda: perf_counter() > until
        player.stop()
        player.set_loop(0.0, 0.0)
        yield self._quiet

    def sweep(self) -> Task:
        session = self.window.session
        before = len(session.takes.all)
        session.sweep((2, 3))
        yield lambda: len(session.takes.all) == before + 2 and self._quiet()

    def blind_test(self) -> Task:
        window, blind = self.window, self.window.models.blind_test
        window.actions_by_name["blind"].trigger()
        dialog = window.features.listening.dialog
        assert dialog is not None
        yield dialog.setup.start_bar.begin_button.isEnabled
        dialog.setup.trials.setValue(4)
        dialog.setup.start_bar.begin_button.click()
        yield lambda: blind.run is not None
        run = blind.run
        assert run is not None
        while blind.running:
            for slot in run.slots:
                run.hear(slot, 1.0)
            blind.answer("AB"[run.stimulus("X")])
            yield self._after_events()
        yield self._quiet
        dialog.close()

    def edit(self) -> Task:
        from wavegrad_core.edits import Gain, Pitch, Rectangle, Stretch

        window, design = self.window, self.window.models.design
        window.panel.show_page(window.features.design.page)
        yield lambda: design.mel.current is not None and self._quiet()
        design.preview.enabled = False
        for edit in (
            Stretch(factor=1.2),
            Pitch(semitones=-2),
            Gain(decibels=-20, region=Rectangle(0.3, 0.6, 500, 3000, 0.02, 2)),
        ):
            design.edits.add(edit)
            yield lambda: design.mel.current is not None and self._quiet()
        before = len(window.session.takes.all)
        window.session.render()
        yield lambda: len(window.session.takes.all) == before + 1 and self._quiet()
        design.edits.clear()
        window.panel.show_page(None)
        yield self._quiet

    def export(self) -> Task:
        target = self.folder / "take.wav"
        session = self.window.session
        session.exports.save(target)
        yield lambda: target.exists() and self._quiet()

    def queue(self) -> Task:
        folder = self.folder / "several"
        folder.mkdir()
        for number in range(3):
            shutil.copy(self.clip, folder / f"{number}.wav")
        actions = self.window.features.queue
        actions.take([folder])
        yield lambda: actions.queue.ready
        actions.queue.pause(False)
        yield lambda: not actions.queue.busy
        actions.dialog.close()

    def fine_tuning(self) -> Task:
        training = self.window.features.training
        wizard = training.wizard
        training.open()
        yield self._after_events()
        wizard.recording_list.add([self.folder / "several"])
        yield lambda: wizard.can_continue
        wizard.next_page()
        yield lambda: wizard.data_check.report is not None and wizard.can_continue
        wizard.next_page()
        yield lambda: wizard.page == "plan" and wizard.training_plan.voices != []
        training.dialog.close()
        yield self._quiet


def measure(app: QApplication, name: str, task: Callable[[], Task]) -> Gaps:
    """Do one task and return the gaps of the window's thread."""
    from PySide6.QtCore import Qt, QTimer

    beats: list[tuple[float, float, float]] = [_times()]
    timer = QTimer(interval=int(1000 * BEAT))
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: beats.append(_times()))
    timer.start()
    for condition in task():
        wait_for(app, condition, name)
    timer.stop()
    beats.append(_times())  # a task may be shorter than a beat
    gaps, waits, shares = np.diff(beats, axis=0).T
    return Gaps(
        task=name,
        beats=len(gaps),
        gap_99=_milliseconds(np.quantile(gaps, 0.99)),
        net_99=_milliseconds(np.quantile(gaps - waits, 0.99)),
        share_99=_milliseconds(np.quantile(shares, 0.99)),
        share_longest=_milliseconds(shares.max()),
    )


def _times() -> tuple[float, float, float]:
    """Return the time, and this thread's waits for a processor and its processor time."""
    waited = 0
    if SCHEDULER.exists():
        waited = int(SCHEDULER.read_text().split()[1])
    return perf_counter(), waited / 1e9, thread_time()


def _milliseconds(seconds: float) -> float:
    return round(1000 * float(seconds), 1)


def wait_for(app: QApplication, condition: Callable[[], bool], name: str) -> None:
    """Process events until a condition holds.

    Raises:
        SystemExit: It did not hold within the time limit.
    """
    from PySide6.QtCore import QEventLoop

    end = perf_counter() + LIMIT
    while not condition():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)  # the timer wakes it
        if perf_counter() > end:
            raise SystemExit(f"gui_gaps: the task “{name}” did not end")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice", nargs="?", default="kathleen")
    parser.add_argument("-o", "--output", type=Path, help="JSON file for the figures")
    parser.add_argument("--first", action="store_true", help="with real-time priorities")
    arguments = parser.parse_args()
    if arguments.first:
        use_real_time_priorities()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as own:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(own) / kind)
        results = run(Path(own), arguments.voice)
    if arguments.output is not None:
        arguments.output.write_text(json.dumps([asdict(one) for one in results], indent=1))
    return 0


def use_real_time_priorities() -> None:
    """Let this thread run before the other ones of Python, and those before other processes."""
    run_thread = threading.Thread.run

    def run_second(thread: threading.Thread) -> None:
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
        run_thread(thread)

    threading.Thread.run = run_second  # type: ignore[method-assign]
    os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(2))


def run(folder: Path, voice: str) -> list[Gaps]:
    """Do all tasks in a window and return their gaps, printed as a Markdown table."""
    from PySide6.QtWidgets import QApplication

    from gradwave import desktop, theme

    app = QApplication(["gradwave"])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    window = desktop.make_window()
    desktop.apply_theme(app, window, theme.LIGHT)
    window.show()
    window.player.look_for_device()
    print("| Task | Beats | Gap, 99 % | Net gap, 99 % | Share, 99 % | Share, longest |")
    print("|---|---|---|---|---|---|")
    results = []
    for name, task in Tasks(window, folder, voice).all().items():
        one = measure(app, name, task)
        results.append(one)
        times = (one.gap_99, one.net_99, one.share_99, one.share_longest)
        cells = " | ".join(f"{value:.1f} ms" for value in times)
        print(f"| {name} | {one.beats} | {cells} |", flush=True)
    ended: list[bool] = []
    window.closed.connect(lambda: ended.append(True))
    window.shutdown.end_work()
    wait_for(app, lambda: bool(ended), "close")
    return results


if __name__ == "__main__":
    sys.exit(main())
