"""Files dropped on a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def local_files(event: QDropEvent) -> list[Path]:
    """Return the local files and folders of a drop; other content is ignored."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def drop_text(paths: list[Path]) -> str:
    """Return what a drop of files on the main window does."""
    if any(path.is_dir() for path in paths):
        return "Drop to render the folder in the queue"
    return f"Drop to open {paths[0].name}" if len(paths) == 1 else f"Drop {len(paths)} files"
