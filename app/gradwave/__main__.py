"""Entry point of `gradwave`: the desktop if given a file or nothing, else the command line."""

import multiprocessing
import os
import sys
from collections.abc import Sequence

from wavegrad_core import __version__
from wavegrad_core.private_folder import use_absolute_folders


def has_display() -> bool:
    """Return whether Qt can open a window: there is a screen, or a platform has been chosen."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def qt_fault() -> str | None:
    """Return why Qt does not load, in one line, or None if it does."""
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as error:
        return (
            f"Qt does not load ({error}). "
            "`gradwave doctor` names the package of the missing library."
        )
    return None


def names_a_file(arguments: list[str]) -> bool:
    """Return whether the arguments are one file name or URL, not a command.

    A suffix or a folder decides. A name without either counts if the file exists and no command
    has that name: `gradwave voices > voices` creates such a file before it starts.
    """
    if len(arguments) != 1 or arguments[0].startswith("-"):
        return False
    name = arguments[0]
    if "." in name or os.path.dirname(name):
        return True
    return os.path.isfile(name) and not is_command(name)


def is_command(name: str) -> bool:
    """Return whether `gradwave NAME` is a command; loading the list takes half a second."""
    from typer.main import get_group

    from wavegrad_core.cli import app

    return name in get_group(app).commands


def open_desktop(arguments: Sequence[str] = ()) -> int:
    """Run the desktop, with a file if one is named.

    Returns:
        The exit status; 2 if no window can be opened.
    """
    if not has_display():
        print(
            "gradwave: no window can be opened, because there is no display. "
            "To render without one, see `gradwave render --help`.",
            file=sys.stderr,
        )
        return 2
    fault = qt_fault()
    if fault:
        print(f"gradwave: {fault}", file=sys.stderr)
        return 2
    from gradwave import language

    language.use(language.language_to_use())  # modules translate their texts on import
    from gradwave.desktop import main as desktop

    return desktop(arguments)


def main() -> int:
    """Run the desktop or a command, and return the exit status."""
    multiprocessing.freeze_support()  # first: frozen worker processes start here too
    use_absolute_folders()
    if sys.argv[1:] == ["--version"]:
        print(f"gradwave {__version__}")
        return 0
    completes = "_GRADWAVE_COMPLETE" in os.environ  # the shell asks for words, not for a window
    if not completes and (not sys.argv[1:] or names_a_file(sys.argv[1:])):
        return open_desktop(sys.argv[1:])
    from wavegrad_core.cli import main as command

    return command() or 0


if __name__ == "__main__":
    sys.exit(main())
