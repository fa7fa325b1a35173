"""The recordings to train on: chosen files and the contents of chosen folders."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.problem import Problem
from wavegrad_core.errors import InputError

NamedPaths = list[tuple[Path, str]]  # paths with their names in the report


class RecordingList(QObject):
    """Sources of recordings, searched in the lane "training"."""

    changed = Signal()
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.sources: list[Path] = []
        self.counts: dict[Path, int] = {}  # number of recordings in each source
        self.found: NamedPaths = []
        self.searching = False
        self._jobs = jobs
        self._job: Job[tuple[NamedPaths, dict[Path, int]]] | None = None

    def set_sources(self, sources: Iterable[str]) -> None:
        """Replace the sources."""
        self.sources = [Path(source) for source in sources]
        self._search()

    def add(self, paths: Iterable[Path]) -> None:
        self.sources += [path for path in dict.fromkeys(paths) if path not in self.sources]
        self._search()

    def remove(self, paths: Iterable[Path]) -> None:
        """Remove sources from the list; the files stay."""
        gone = set(paths)
        self.sources = [path for path in self.sources if path not in gone]
        self._search()

    def _search(self) -> None:
        sources = list(self.sources)
        self.found, self.counts, self.searching = [], {}, bool(sources)
        if self._job is not None:
            self._job.cancel()
        if not sources:
            self._job = None
            self.changed.emit()
            return
        self._job = self._jobs.submit(
            lambda job: find_recordings(sources, job), self._on_event, lane="training"
        )
        self.changed.emit()

    def _on_event(self, event: Event[tuple[NamedPaths, dict[Path, int]]]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=(found, counts)):
                self.found, self.counts, self.searching = found, counts, False
            case Failed(error=error):
                self.searching = False
                self.problem.emit(Problem.of(error, tr("look for recordings")))
        self.changed.emit()


def find_recordings(
    sources: Sequence[Path], job: Job | None = None
) -> tuple[NamedPaths, dict[Path, int]]:
    """Return all recordings of the sources without duplicates, and their number per source.

    Files without an audio suffix are skipped; a missing folder contains no recordings.
    """
    found: NamedPaths = []
    counts: dict[Path, int] = {}
    known: set[Path] = set()
    names: set[str] = set()
    for source in sources:
        if job is not None:
            job.check()
        counts[source] = 0
        for path, name in _recordings_in(source):
            if path.resolve() in known:
                continue
            known.add(path.resolve())
            name = _unique_name(name, names)
            names.add(name)
            found.append((path, name))
            counts[source] += 1
    return found, counts


def _recordings_in(source: Path) -> NamedPaths:
    from wavegrad_core.audio import AUDIO_SUFFIXES
    from wavegrad_core.dataset.data_folder import find_recordings

    if os.path.isfile(source):
        return [(source, source.name)] if source.suffix.lower() in AUDIO_SUFFIXES else []
    try:
        paths = find_recordings(source)
    except InputError:  # missing or empty
        return []
    return [(path, f"{source.name}/{path.relative_to(source).as_posix()}") for path in paths]


def _unique_name(name: str, taken: set[str]) -> str:
    """Return the name, with a number if another folder has a recording of that name."""
    if name not in taken:
        return name
    path = Path(name)
    number = 2
    while (other := path.with_stem(f"{path.stem} {number}").as_posix()) in taken:
        number += 1
    return other
