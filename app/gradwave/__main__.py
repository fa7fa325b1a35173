"""`gradwave` and `python -m gradwave`: the desktop on a file or without any, else the command."""

import multiprocessing
import os
import sys
from collections.abc import Sequence

from wavegrad_core import __version__


def has_display() -> bool:
    """Whether Qt has something to open a window on: a screen, or a platform chosen for it."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def qt_fault() -> str | None:
    """Why Qt does not load, in a line, or None when it does."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return (
            f"Qt does not load ({error}); "
            "packaging/system_packages.py names the missing library's package."
        )
    return None


def names_a_file(arguments: list[str]) -> bool:
    """Whether they are one file's name or address, and no command.

    An ending or a folder tells; of one without either it counts whether it is there, unless a
    command has that name: `gradwave voices > voices` makes such a file before it begins.
    """
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return False
    name = arguments[0]
    if "." in name or os.path.dirname(name):
        return True
    return os.path.isfile(name) and not is_command(name)


def is_command(name: str) -> bool:
    """Whether `gradwave NAME` is one; it takes half a second to import them."""
    from typer.main import get_group

    from wavegrad_core.cli import app

    return name in get_group(app).commands


def open_desktop(arguments: Sequence[str] = ()) -> int:
    """Open the window, on a file if one is named, and stay in it.

    Returns the exit status, 2 where there can be no window.
    """
    if not has_display():
        print(
            "gradwave: there is no display to open a window on; "
            "`gradwave render --help` tells how to render without one.",
            file=sys.stderr,
        )
        return 2
    fault = qt_fault()
    if fault:
        print(f"gradwave: {fault}", file=sys.stderr)
        return 2
    from gradwave.desktop import main as desktop

    return desktop(arguments)


def main() -> int:
    multiprocessing.freeze_support()  # first: a frozen worker process begins here too
    if sys.argv[1:] == ["--version"]:
        print(f"gradwave {__version__}")
        return 0
    if not sys.argv[1:] or names_a_file(sys.argv[1:]):
        return open_desktop(sys.argv[1:])
    from wavegrad_core.cli import main as command

    return command() or 0


if __name__ == "__main__":
    sys.exit(main())
