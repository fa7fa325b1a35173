"""A save dialog that adds the suffix.

Not every platform's dialog adds it, and Qt's own mistakes anything after a dot for a suffix. So it
is added here, and with it the question whether to replace an existing file.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gradwave.language import tr
from gradwave.widgets.plain_text import plain_message_box


def ask_where_to_save(
    parent: QWidget, title: str, suggested: Path, kinds: dict[str, str]
) -> Path | None:
    """Ask for a file to save to.

    Args:
        parent: Parent of the dialog.
        title: Title of the dialog.
        suggested: Suggested path.
        kinds: Names of file types by suffix, such as {".wav": "WAV"}.

    Returns:
        The path, or None if the user cancelled.
    """
    endings = {f"{name} (*{ending})": ending for ending, name in kinds.items()}
    typed, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(endings))
    if not typed:
        return None
    if Path(typed).suffix.lower() in kinds:
        return Path(typed)
    path = Path(typed + endings.get(kind, suggested.suffix))
    return path if not os.path.exists(path) or _confirm_replace(parent, path) else None


def _confirm_replace(parent: QWidget, path: Path) -> bool:
    box = plain_message_box(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Replace the file?"))
    box.setText(tr("“{name}” already exists. Replace it?", name=path.name))
    yes = QMessageBox.StandardButton.Yes
    box.setStandardButtons(yes | QMessageBox.StandardButton.Cancel)
    return box.exec() == yes
