"""What is dropped on a window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QDropEvent


def local_files(event: QDropEvent) -> list[Path]:
    """The files and folders of this machine, dropped or about to be; what else there is, is not."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
