"""The Typer application, standard error, progress bars and signal handling."""

import _thread
import io
import logging
import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from threading import Event, Thread, Timer
from types import FrameType
from typing import Any

import typer
from rich.console import Console

from wavegrad_core.errors import printable, printable_lines

app = typer.Typer(
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    help="Resynthesize recordings and mel spectrograms with WaveGrad, a diffusion vocoder. "
    "Without arguments, or with only a file, the desktop opens.",
)
RETRY_SECONDS = 0.05  # time between attempts to interrupt while numba compiles
COMPILER_MODULES = ("numba.", "llvmlite.")

_interrupted = Event()  # set by `interruptible`
errors = Console(stderr=True, highlight=False, markup=False, emoji=False)
log = logging.getLogger("wavegrad_core")


class _LogFormatter(logging.Formatter):
    """Formatter that escapes commands to the terminal, which names of files may contain."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the text of a record."""
        return printable_lines(super().format(record))


class _TerminalOutput(io.TextIOWrapper):
    """Standard output on a terminal, with commands to the terminal escaped."""

    def write(self, text: str) -> int:
        super().write(printable_lines(text))
        return len(text)


def prepare_output() -> None:
    """Let the log and standard output show any file name, and send no commands to a terminal."""
    handler = logging.StreamHandler()
    handler.setFormatter(_LogFormatter("gradwave: %(message)s"))
    logging.basicConfig(handlers=[handler])
    set_verbosity(0)
    output = sys.stdout
    if not isinstance(output, io.TextIOWrapper):
        return
    output.reconfigure(errors="backslashreplace")  # a name may not be encodable
    if output.isatty():  # a program that reads the output needs the names as they are
        kind, encoding = _TerminalOutput, output.encoding
        sys.stdout = kind(output.detach(), encoding, "backslashreplace", line_buffering=True)


def set_verbosity(level: int) -> None:
    """Set what is printed: errors only (-1), the usual (0), or details too (1)."""
    log.setLevel({-1: logging.ERROR, 0: logging.WARNING, 1: logging.INFO}[level])


def is_quiet() -> bool:
    """Return whether only errors are to be printed."""
    return not log.isEnabledFor(logging.WARNING)


def notice(text: str) -> None:
    """Print a line on standard error, unless --quiet was given."""
    if not is_quiet():
        errors.print(printable_lines(text), soft_wrap=True)


def progress_bar() -> Any:
    """Return a context with a progress bar on a terminal, and with None otherwise."""
    if is_quiet() or not errors.file.isatty():  # regardless of FORCE_COLOR
        return nullcontext()
    from rich.progress import BarColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}", markup=False), BarColumn(), TimeRemainingColumn())
    return Progress(*columns, console=errors, transient=True)


def on_count(progress: Any, text: str) -> Callable[[float, int], None]:
    """Add a task to a progress bar and return its update function, update(done, total).

    The function raises KeyboardInterrupt if an earlier one was lost.
    """
    task = progress.add_task(printable(text)) if progress else None

    def update(done: float, total: int) -> None:
        if _interrupted.is_set():  # Python drops an exception that is raised in a destructor
            raise KeyboardInterrupt
        if progress:
            progress.update(task, completed=done, total=total)

    return update


@contextmanager
def stopping(until_eof: bool = False) -> Iterator[Callable[[], bool]]:
    """Yield a function that returns True after Ctrl-C or SIGTERM; a second Ctrl-C ends at once.

    Args:
        until_eof: Also stop at the end of standard input, when the parent process has ended.
    """
    asked = Event()
    if until_eof:

        def wait() -> None:
            while os.read(0, 1):  # sys.stdin would hold a lock and fail at exit
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
    """Raise KeyboardInterrupt on Ctrl-C and SIGTERM, so that temporary files are removed.

    It is delayed while numba compiles, because there an exception may be lost or end the process.
    """

    def interrupt(number: int, frame: FrameType | None) -> None:
        if not _is_compiling(frame):
            _interrupted.set()
            raise KeyboardInterrupt
        Timer(RETRY_SECONDS, _thread.interrupt_main, [signal.SIGTERM]).start()

    _interrupted.clear()
    before = {signal.SIGTERM: signal.signal(signal.SIGTERM, interrupt)}
    # A SIGINT that the parent process ignores stays ignored.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        before[signal.SIGINT] = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)


def _is_compiling(frame: FrameType | None) -> bool:
    while frame is not None:
        if str(frame.f_globals.get("__name__")).startswith(COMPILER_MODULES):
            return True
        frame = frame.f_back
    return False
