"""Files dropped on a window."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtGui import QDropEvent

from gradwave.language import tr


def local_files(event: QDropEvent) -> list[Path]:
    """Return the local files and folders of a drop; other content is ignored."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def drop_text(paths: list[Path]) -> str:
    """Return what a drop of files on the main window does."""
    if any(os.path.isdir(path) for path in paths):
        return tr("Drop to render the folder in the queue")
    if len(paths) == 1:
        return tr("Drop to open {name}", name=paths[0].name)
    return tr("Drop %n file(s)", "", len(paths))
