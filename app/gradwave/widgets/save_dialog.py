"""Where to save a file: a name without an ending gets it, and none that is there is taken unasked.

A dialog asks before it takes a name that is there. Not all of them know endings, and Qt's own takes
what follows any point for one: the ending is put here, and with it the question again.
"""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget


def ask_where_to_save(
    parent: QWidget, title: str, suggested: Path, kinds: dict[str, str]
) -> Path | None:
    """None if no place was chosen. `kinds` are names of kinds by their endings, such as ".wav"."""
    endings = {f"{name} (*{ending})": ending for ending, name in kinds.items()}
    typed, kind = QFileDialog.getSaveFileName(parent, title, str(suggested), ";;".join(endings))
    if not typed:
        return None
    if Path(typed).suffix.lower() in kinds:
        return Path(typed)
    path = Path(typed + endings.get(kind, suggested.suffix))
    return path if not os.path.exists(path) or _agreed(parent, path) else None


def _agreed(parent: QWidget, path: Path) -> bool:
    answers = QMessageBox.StandardButton
    text = f"“{path.name}” is there already. Replace it?"
    answer = QMessageBox.question(parent, "Replace the file?", text, answers.Yes | answers.Cancel)
    return answer == answers.Yes
