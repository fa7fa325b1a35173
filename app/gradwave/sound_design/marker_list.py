"""The markers and regions of the open sound. No widgets."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.rendering.session import Session
from gradwave.sounds import Original
from gradwave.takes.takes import Take
from wavegrad_core.audio.markers import Marker, read_labels, read_markers, write_labels
from wavegrad_core.errors import InputError

MAX_SHIFT = 0.1  # seconds that the length of a take may differ from that of the sound


class MarkerList(QObject):
    """Markers that were read from the opened file or from labels, or added; in order of time."""

    changed = Signal()

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self.all: tuple[Marker, ...] = ()
        self._session, self._jobs = session, jobs
        self._job: Job[list[Marker]] | None = None
        session.original_changed.connect(self._read)

    def _read(self) -> None:
        """Read the markers of the opened file."""
        self._set(())
        original = self._session.original
        if original is None or original.sound is None:
            return
        path, rate = original.path, original.sound.rate
        self._job = self._jobs.submit(
            lambda job: read_markers(path, rate),
            lambda event: self._on_read(event, original),
            lane="markers",
            replaces=self._job,
        )

    def _on_read(self, event: Event[list[Marker]], original: Original) -> None:
        if isinstance(event, Finished) and original is self._session.original and event.result:
            self._set((*self.all, *event.result))

    def _set(self, markers: tuple[Marker, ...]) -> None:
        original = self._session.original
        seconds = original.content.seconds if original is not None else 0.0
        inside = [marker for marker in markers if marker.start <= seconds]
        self.all = tuple(sorted(inside, key=lambda marker: (marker.start, marker.end)))
        self.changed.emit()

    def add(self, start: float, end: float, label: str = "") -> None:
        """Add a marker, or a region if `end` is later than `start`."""
        self._set((*self.all, Marker(max(start, 0.0), max(end, start, 0.0), label)))

    def clear(self) -> None:
        """Remove all markers."""
        self._set(())

    def read_labels(self, path: Path) -> None:
        """Add the labels of an Audacity label file."""
        try:
            self._set((*self.all, *read_labels(path)))
        except InputError as error:
            self._session.report_error(error, tr("read the labels"))

    def write_labels(self, path: Path) -> None:
        """Write the markers as a label file for Audacity."""
        try:
            write_labels(path, self.all)
        except InputError as error:
            self._session.report_error(error, tr("write the labels"))
        else:
            self._session.message.emit(
                tr("Saved %n label(s) to {path}", "", len(self.all), path=path)
            )

    def of_take(self, take: Take) -> tuple[Marker, ...]:
        """Return the markers for the file of a take: none if its length is not the sound's."""
        original = self._session.original
        if original is None or take.result.original is not original:
            return ()
        same = abs(take.result.sound.seconds - original.content.seconds) <= MAX_SHIFT
        return self.all if same else ()
