"""Dialogs that ask where takes are exported to."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from gradwave.takes.export import file_name
from gradwave.takes.export_jobs import ExportJobs
from gradwave.takes.step_browser import StepBrowser
from gradwave.takes.takes import Takes
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

    def export_shown(self) -> None:
        """Export the shown take or step, to a name that describes its settings."""
        take, estimate = self._takes.chosen, self._steps.estimate
        if take is None:
            return
        suggested = self._folder() / f"{file_name(take, estimate)}.flac"
        title = "Export take" if estimate is None else f"Export step {estimate.step}"
        path = ask_where_to_save(self._parent, title, suggested, FORMATS)
        if path is not None:
            self._exports.save(path, estimate)

    def export_steps(self) -> None:
        """Export all steps of the shown take into a folder."""
        self._ask_for_folder("Export steps to folder", self._exports.save_steps)

    def export_all(self) -> None:
        """Export all takes into a folder, under names that describe their settings."""
        self._ask_for_folder("Export all takes to folder", self._exports.save_all)

    def _ask_for_folder(self, title: str, export: Callable[[Path], None]) -> None:
        folder = QFileDialog.getExistingDirectory(self._parent, title, str(self._folder()))
        if folder:
            export(Path(folder))
