"""Dialogs that ask where takes are exported to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from gradwave.language import tr
from gradwave.takes.export import bits_of, file_name
from gradwave.takes.export_jobs import ExportJobs
from gradwave.takes.step_browser import StepBrowser
from gradwave.takes.takes import Takes
from gradwave.takes.views.export_options_dialog import ExportOptionsDialog
from gradwave.widgets.plain_text import plain_message_box
from gradwave.widgets.save_dialog import ask_where_to_save

FORMATS = {".flac": "FLAC", ".wav": "WAV"}


class ExportDialogs:
    """File dialogs that start exports.

    Args:
        parent: Parent of the dialogs.
        takes: The takes to export.
        exports: Writes the files.
        steps: The step of the take that is shown.
        folder: Returns the folder that the dialogs open in.
    """

    def __init__(
        self,
        parent: QWidget,
        takes: Takes,
        exports: ExportJobs,
        steps: StepBrowser,
        folder: Callable[[], Path],
    ) -> None:
        self._parent, self._folder = parent, folder
        self._takes, self._exports, self._steps = takes, exports, steps
        self.options = ExportOptionsDialog(parent, takes, exports, folder)

    def export_shown(self) -> None:
        """Export the shown take or step, to a name that describes its settings."""
        take, estimate = self._takes.chosen, self._steps.estimate
        if take is None:
            return
        suggested = self._folder() / f"{file_name(take, estimate)}.flac"
        title = (
            tr("Export take") if estimate is None else tr("Export step {step}", step=estimate.step)
        )
        path = ask_where_to_save(self._parent, title, suggested, FORMATS)
        if path is not None:
            self._exports.save(path, estimate)

    def export_steps(self) -> None:
        """Export all steps of the shown take into a folder."""
        self._ask_for_folder(tr("Export steps to folder"), self._exports.save_steps)

    def export_selected(self, keys: list[str]) -> None:
        """Export some takes into a folder, under names that describe their settings."""
        self._ask_for_folder(
            tr("Export selected takes to folder"),
            lambda folder: self._exports.save_some(folder, keys),
        )

    def export_all(self) -> None:
        """Export all takes into a folder, under names that describe their settings."""
        self._ask_for_folder(tr("Export all takes to folder"), self._exports.save_all)

    @property
    def can_save_back(self) -> bool:
        """Whether the shown take can replace the recording that it was made from."""
        take = self._takes.chosen
        return take is not None and take.result.original.path.suffix.lower() in FORMATS

    def save_back(self) -> None:
        """Overwrite the recording with the shown take, after asking.

        This lets another program use Gradwave as its external editor: it opens a file and reads it
        again afterwards.
        """
        take = self._takes.chosen
        if take is None or not self.can_save_back:
            return
        path, sound = take.result.original.path, take.result.original.sound
        answers = QMessageBox.StandardButton
        text = tr(
            "Replace “{name}” by the take “{take}”? The recording on the disk is "
            "overwritten; this cannot be undone.",
            name=path.name,
            take=take.name,
        )
        answer = ask(self._parent, tr("Save back"), text, answers.Yes | answers.Cancel)
        if answer == answers.Yes:
            rate = sound.rate if sound is not None else take.result.sound.rate
            self._exports.save_back(path, rate, bits_of(path))

    def _ask_for_folder(self, title: str, export: Callable[[Path], None]) -> None:
        folder = QFileDialog.getExistingDirectory(self._parent, title, str(self._folder()))
        if folder:
            export(Path(folder))


def ask(
    parent: QWidget, title: str, text: str, buttons: QMessageBox.StandardButton
) -> QMessageBox.StandardButton:
    """Ask a question whose text is shown as plain text, since it may contain names from outside."""
    box = plain_message_box(parent)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(title)
    box.setText(text)
    box.setStandardButtons(buttons)
    return QMessageBox.StandardButton(box.exec())
