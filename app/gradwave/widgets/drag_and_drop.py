"""Files dropped on a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def local_files(event: QDropEvent) -> list[Path]:
    """Return the local files and folders of a drop; other content is ignored."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
