"""User actions in the dialog of the blind test."""

from __future__ import annotations

from hands import LEFT
from PySide6.QtCore import Qt

from gradwave.listening.views.blind_test_dialog import BlindTestDialog
from gradwave.window.main_window import MainWindow
from wavegrad_core.listening.test_record import ListeningTest


def begin(qtbot, window: MainWindow, mode: str, trials: int) -> BlindTestDialog:
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    dialog.setup.mode.setCurrentText(mode)
    dialog.setup.trials.setValue(trials)
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return dialog


def kept(window: MainWindow, qtbot, dialog: BlindTestDialog):
    """Return the folder of the saved run and its session file's content."""
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    return folder, ListeningTest.load(folder / "session.json")


def press(qtbot, dialog: BlindTestDialog, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(dialog, key)


def hear(qtbot, dialog: BlindTestDialog, *slots: str) -> None:
    """Listen to these by key until each counts as heard, or to all."""
    run = dialog.page._blind.run
    for slot in slots or run.slots:
        press(qtbot, dialog, getattr(Qt.Key, f"Key_{slot}"))
        qtbot.waitUntil(lambda slot=slot: run.heard(slot))


def trial(qtbot, dialog: BlindTestDialog, *answers: Qt.Key) -> None:
    """Listen to all and answer, once for each answer."""
    for key in answers:
        hear(qtbot, dialog)
        press(qtbot, dialog, key)
