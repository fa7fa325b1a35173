"""Every dialog of the program, and how it is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog

from gradwave.devices.views.devices_dialog import DevicesDialog
from gradwave.help.views.about_dialog import AboutDialog
from gradwave.help.views.guide_dialog import GuideDialog
from gradwave.help.views.text_dialog import TextDialog
from gradwave.listening.views.blind_test_dialog import BlindTestDialog
from gradwave.listening.views.history_dialog import HistoryDialog
from gradwave.listening.views.mushra_dialog import MushraDialog
from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.opening.views.mel_profile_dialog import MelProfileDialog
from gradwave.queue.views.queue_dialog import QueueDialog
from gradwave.rendering.views.sweep_dialog import SweepDialog
from gradwave.sound_design.views.variations_dialog import VariationsDialog
from gradwave.takes.views.export_options_dialog import ExportOptionsDialog
from gradwave.training_wizard.views.record_dialog import RecordDialog
from gradwave.training_wizard.views.wizard_dialog import WizardDialog
from gradwave.voices.views.import_dialog import ImportDialog
from gradwave.voices.views.voices_dialog import VoicesDialog
from gradwave.widgets.curve_dialog import CurveDialog
from gradwave.window.main_window import MainWindow
from gradwave.window.preferences_dialog import PreferencesDialog


@dataclass(frozen=True)
class Row:
    """A way to open a dialog, and the label of its closing button ("" if it has none)."""

    open: Callable[[MainWindow], QDialog]
    button: str


def by_command(name: str, find: Callable[[MainWindow], QDialog]) -> Callable[[MainWindow], QDialog]:
    def open_one(window: MainWindow) -> QDialog:
        window.actions_by_name[name].trigger()
        return find(window)

    return open_one


def mel_profile(window: MainWindow) -> QDialog:
    candidates = [Candidate(name, f"how {name} is", 1.0) for name in ("coqui", "tacotron2")]
    wanted = ProfileNeeded(Path("a.npy"), candidates, "coqui", -1.0, 1.0)
    return opened(MelProfileDialog(wanted, window))


def record(window: MainWindow) -> QDialog:
    window.features.training.open()
    page = window.features.training.dialog.recordings_page
    page.record_button.click()
    return page.record_dialog


def curve(window: MainWindow) -> QDialog:
    dialog = CurveDialog("Strength", 0.0, 1.0, window)
    dialog.ask(((0.0, 0.2), (1.0, 0.8)), 2.0, lambda points: None)
    return dialog


def opened(dialog: QDialog) -> QDialog:
    dialog.open()
    return dialog


ROWS = {
    AboutDialog: Row(by_command("about", lambda w: w.features.help.about_dialog), "Close"),
    BlindTestDialog: Row(by_command("blind", lambda w: w.features.listening.dialog), ""),
    CurveDialog: Row(curve, "Cancel"),
    DevicesDialog: Row(by_command("devices", lambda w: w.features.devices), "Close"),
    ExportOptionsDialog: Row(
        by_command("export_options", lambda w: w.findChild(ExportOptionsDialog)), "Cancel"
    ),
    GuideDialog: Row(by_command("guide", lambda w: w.features.help.guide), "Close"),
    HistoryDialog: Row(by_command("history", lambda w: w.features.listening.dialog), "Close"),
    ImportDialog: Row(lambda w: opened(ImportDialog(Path("a.pt"), w)), "Cancel"),
    MelProfileDialog: Row(mel_profile, "Cancel"),
    MushraDialog: Row(by_command("mushra", lambda w: w.features.listening.dialog), ""),
    PreferencesDialog: Row(by_command("preferences", lambda w: w.features.preferences), "Close"),
    QueueDialog: Row(by_command("queue", lambda w: w.features.queue.dialog), ""),
    RecordDialog: Row(record, "Done"),
    SweepDialog: Row(by_command("sweep_counts", lambda w: w.findChild(SweepDialog)), "Cancel"),
    TextDialog: Row(by_command("log", lambda w: w.features.help.log_dialog), "Close"),
    VariationsDialog: Row(
        by_command("variation_grid", lambda w: w.features.design.dialog), "Cancel"
    ),
    VoicesDialog: Row(by_command("voices", lambda w: w.features.voices), ""),
    WizardDialog: Row(by_command("train", lambda w: w.features.training.dialog), ""),
}
