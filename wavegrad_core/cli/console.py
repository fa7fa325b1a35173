"""The command itself, its standard error, its progress bars, and Ctrl-C."""

import _thread
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from threading import Event, Thread, Timer
from types import FrameType
from typing import Any

import typer
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="Recordings and mel files into sound with WaveGrad. "
    "Without arguments: the desktop; with a file alone: the desktop on that file.",
)
AGAIN = 0.05  # seconds that an interrupt waits for the compiler
COMPILER = ("numba.", "llvmlite.")
errors = Console(stderr=True, highlight=False, markup=False, emoji=False)


def progress_bar() -> Any:
    """A context with a progress bar where a person is watching, else with None."""
    if not errors.file.isatty():  # whatever FORCE_COLOR says
        return nullcontext()
    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeRemainingColumn())
    return Progress(*columns, console=errors, transient=True)


def on_count(progress: Any, text: str) -> Callable[[float, int], None]:
    """What moves a new line of the bar: a function of how many are done, and of how many."""
    task = progress.add_task(text) if progress else None

    def moved(done: float, total: int) -> None:
        if progress:
            progress.update(task, completed=done, total=total)

    return moved


@contextmanager
def stopping(until_eof: bool = False) -> Iterator[Callable[[], bool]]:
    """Ctrl-C and SIGTERM asked for once make stop() true; Ctrl-C a second time ends at once.

    So does, if wanted, the end of standard input: when whoever started this process is gone.
    """
    asked = Event()
    if until_eof:

        def wait() -> None:
            while os.read(0, 1):  # of sys.stdin it would hold a lock, and fail at the end
                pass
            asked.set()

        Thread(target=wait, daemon=True).start()

    def on_signal(number: int, frame: Any) -> None:
        asked.set()
        signal.signal(signal.SIGINT, signal.default_int_handler)

    signals = (signal.SIGINT, signal.SIGTERM)
    before = [signal.signal(number, on_signal) for number in signals]
    try:
        yield asked.is_set
    finally:
        for number, handler in zip(signals, before):
            signal.signal(number, handler)


@contextmanager
def interruptible() -> Iterator[None]:
    """Ctrl-C and SIGTERM end what goes on with KeyboardInterrupt, so that temporary files go too.

    While numba compiles, it is raised a little later: the compiler calls back into Python from
    places where an exception is lost, or ends the process.
    """

    def interrupt(number: int, frame: FrameType | None) -> None:
        if not _compiles(frame):
            raise KeyboardInterrupt
        Timer(AGAIN, _thread.interrupt_main, [signal.SIGTERM]).start()

    before = {signal.SIGTERM: signal.signal(signal.SIGTERM, interrupt)}
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # not ignored, that is
        before[signal.SIGINT] = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _compiles(frame: FrameType | None) -> bool:
    while frame is not None:
        if str(frame.f_globals.get("__name__")).startswith(COMPILER):
            return True
        frame = frame.f_back
    return False
