"""Every dialog of the program can be closed: by Esc, by its own button, and by the title bar."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from all_dialogs import ROWS
from hands import click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QMessageBox, QPushButton

import gradwave
from gradwave.listening.run_summary import RunSummary
from gradwave.listening.views.blind_test_dialog import BlindTestDialog
from gradwave.listening.views.mushra_dialog import MushraDialog

CASES = [
    (kind, way) for kind, row in ROWS.items() for way in ("Esc", "title bar", row.button) if way
]


def subclasses(kind: type) -> set[type]:
    found = set(kind.__subclasses__())
    return found.union(*(subclasses(one) for one in found))


def test_every_dialog_of_the_program_has_a_row_here():
    for module in pkgutil.walk_packages(gradwave.__path__, "gradwave."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    dialogs = subclasses(QDialog) - subclasses(QMessageBox)
    own = {kind for kind in dialogs if kind.__module__.startswith("gradwave.")}
    assert own == set(ROWS)


@pytest.mark.parametrize(
    ("kind", "way"),
    CASES,
    ids=lambda value: value if isinstance(value, str) else value.__name__,
)
def test_a_dialog_is_gone_after(qtbot, rendered_window, kind, way):
    row = ROWS[kind]
    dialog = row.open(rendered_window)
    assert type(dialog) is kind
    qtbot.waitUntil(dialog.isVisible)
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    leave(qtbot, dialog, way)
    qtbot.waitUntil(lambda: bool(ended))
    assert not dialog.isVisible()


def leave(qtbot, dialog: QDialog, way: str) -> None:
    if way == "Esc":
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    elif way == "title bar":
        dialog.close()
    else:
        click(qtbot, closer(dialog, way))


def closer(dialog: QDialog, label: str) -> QPushButton:
    (button,) = (
        one for one in dialog.findChildren(QPushButton) if one.text() == label and one.isVisible()
    )
    return button


@pytest.mark.parametrize("way", ["Esc", "Enter", "Close", "title bar"])
@pytest.mark.parametrize("kind", [BlindTestDialog, MushraDialog])
def test_the_last_page_of_a_listening_test_is_gone_after(qtbot, rendered_window, kind, way):
    dialog = ROWS[kind].open(rendered_window)
    ended: list[int] = []
    dialog.finished.connect(ended.append)
    dialog.pages.show_result(RunSummary(("All right.",)))
    qtbot.waitUntil(dialog.isVisible)
    if way == "Enter":
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    else:
        leave(qtbot, dialog, way)
    qtbot.waitUntil(lambda: bool(ended))
    assert not dialog.isVisible()
