"""Exports of takes and steps in the lane "exports". No widgets."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import FINAL, Event, Failed, Finished, Job, Jobs, Work
from gradwave.language import tr
from gradwave.sounds import Estimate
from gradwave.takes.export import save_steps, save_take, save_takes
from gradwave.takes.export_options import ExportOptions, MarkersOf, save_with_options
from gradwave.takes.takes import Takes


class ExportJobs(QObject):
    """Export jobs; each writes the takes that existed when it was requested.

    Attributes:
        running: Number of exports that have not ended.
        markers: Returns the markers for the file of a take.
    """

    message = Signal(str)
    failed = Signal(BaseException)

    def __init__(self, takes: Takes, jobs: Jobs) -> None:
        super().__init__()
        self.running = 0
        self.markers: MarkersOf = lambda take: ()
        self._takes, self._jobs = takes, jobs

    def save(self, path: Path, estimate: Estimate | None = None) -> None:
        """Write the shown take, or a step of it, as WAV or FLAC, depending on the suffix."""
        take = self._takes.chosen
        if take is not None:
            markers = self.markers(take)
            self._submit(
                lambda job: (str(path), save_take(job, path, take, estimate, markers=markers))
            )

    def save_all(self, folder: Path) -> None:
        """Write all takes as FLAC into a folder, under names that describe their settings."""
        self.save_some(folder, [take.key for take in self._takes.all])

    def save_some(self, folder: Path, keys: Collection[str]) -> None:
        """Write some takes as `save_all` does."""
        takes = tuple(take for take in self._takes.all if take.key in keys)
        self._submit_many(folder, _takes_text, lambda job: save_takes(job, folder, takes))

    def save_with_options(self, folder: Path, options: ExportOptions) -> None:
        """Write takes into a folder with chosen format, rate, bit depth and names."""
        takes, markers = self._takes.all, self.markers
        self._submit_many(
            folder, _takes_text, lambda job: save_with_options(job, folder, takes, options, markers)
        )

    def save_back(self, path: Path, rate: int, bits: int) -> None:
        """Overwrite a recording with the shown take, at the recording's rate and bit depth."""
        take = self._takes.chosen
        if take is not None:
            markers = self.markers(take)
            self._submit(
                lambda job: (
                    str(path),
                    save_take(job, path, take, rate=rate, bits=bits, markers=markers),
                )
            )

    def save_steps(self, folder: Path) -> None:
        """Write the steps of the shown take as FLAC into a folder."""
        take = self._takes.chosen
        if take is not None:
            self._submit_many(folder, _steps_text, lambda job: save_steps(job, folder, take))

    def _submit_many(
        self,
        folder: Path,
        text: Callable[[int, Path], str],
        write: Callable[[Job], tuple[int, int]],
    ) -> None:
        def work(job: Job) -> tuple[str, int]:
            files, clipped = write(job)
            return text(files, folder), clipped

        self._submit(work)

    def _submit(self, work: Work[tuple[str, int]]) -> None:
        self.running += 1
        self._jobs.submit(work, self._on_event, lane="exports")

    def _on_event(self, event: Event[tuple[str, int]]) -> None:
        if isinstance(event, FINAL):
            self.running -= 1
        match event:
            case Finished(result=(what, 0)):
                self.message.emit(tr("Exported {what}", what=what))
            case Finished(result=(what, clipped)):
                self.message.emit(
                    tr(
                        "Exported {what}; {clipped:,} samples above full scale were clipped.",
                        what=what,
                        clipped=clipped,
                    )
                )
            case Failed(error=error):
                self.failed.emit(error)


def _takes_text(files: int, folder: Path) -> str:
    return tr("%n take(s) to {folder}", "", files, folder=folder)


def _steps_text(files: int, folder: Path) -> str:
    return tr("%n step(s) to {folder}", "", files, folder=folder)
