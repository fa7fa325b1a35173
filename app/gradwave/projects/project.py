"""The session as a project: saving and opening its file in jobs, without widgets.

A question to the user is a signal; the answer is another call.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import FINAL, Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.name_lists import some_names
from gradwave.opening.original_file import open_original
from gradwave.projects.change_detection import ChangeDetection
from gradwave.projects.open_sounds import OpenSound
from gradwave.projects.project_file import (
    InputChanged,
    InputMissing,
    LoadedProject,
    ProjectContent,
    read,
    write,
)
from gradwave.projects.session_state import SessionState
from gradwave.projects.take_store import Checksums, file_checksum
from gradwave.projects.undo_history import UndoHistory
from gradwave.projects.view_state import ViewState
from gradwave.rendering.session import Session
from gradwave.sounds import Original, Settings
from wavegrad_core.errors import InputError
from wavegrad_core.file_suffixes import MEL_SUFFIXES

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

LANE = "projects"


@dataclass(frozen=True)
class OpenRequest:
    """A request to open a project file.

    Attributes:
        path: The project file.
        recovered: The file is the autosave of a crashed window.
        input: Where the recording is, if the user has located it.
        agreed: The user accepts a recording that has changed.
    """

    path: Path
    recovered: bool = False
    input: Path | None = None
    agreed: bool = False


class Project(QObject):
    """The project file of the session, and its unsaved changes."""

    changed = Signal()  # the file, or whether there is unsaved work
    saved = Signal(Path)
    opened = Signal(OpenRequest)
    failed = Signal(OpenRequest)
    input_missing = Signal(OpenRequest, str)  # the request and the name of the recording
    input_changed = Signal(OpenRequest, Path)  # the request and the changed file

    def __init__(self, session: Session, history: UndoHistory, jobs: Jobs) -> None:
        super().__init__()
        self._saves = 0  # number of saves that have not ended
        self.session, self.history = session, history
        self.view_state: Callable[[], ViewState] = ViewState  # set by the window
        self.restore_view: Callable[[ViewState], None] = lambda place: None  # set by the window
        self.confirm_end_of_render: Callable[[Callable[[], None]], None] = lambda then: (
            then()
        )  # set by the window, may ask first
        self.checksums = Checksums()  # used only in the lane, like the next attribute
        self._changes = ChangeDetection()
        self._jobs = jobs
        self._open_job: Job[LoadedProject] | None = None
        self.sounds = history.sounds
        history.changed.connect(self.changed)
        session.opener.changed.connect(self._leave_opening)

    @property
    def path(self) -> Path | None:
        """The project file of the open recording, if it has been saved."""
        return self.history.file

    @property
    def name(self) -> str:
        """Name of the project file, else of the recording; empty if nothing is open."""
        if self.path is not None:
            return self.path.name
        original = self.session.original
        return original.name if original is not None else ""

    @property
    def saving(self) -> bool:
        """Whether a project is being written."""
        return self._saves > 0

    @property
    def unsaved_work(self) -> bool:
        """Whether closing the window would lose work."""
        return self.saving or bool(self.history.unsaved_sounds)

    def name_of(self, sound: OpenSound) -> str:
        """Return the name of an open sound's project file, else of its recording."""
        file = self.history.file_of(sound)
        return file.name if file is not None else sound.original.name

    def open_already(self, path: Path) -> OpenSound | None:
        """Return the open sound of a project file or of a recording."""
        sounds = self.sounds.all
        of_file = (sound for sound in sounds if self.history.file_of(sound) == path)
        of_sound = (sound for sound in sounds if sound.original.path == path)
        return next(of_file, None) or next(of_sound, None)

    @property
    def current_unsaved(self) -> bool:
        """Whether the open recording has unsaved takes or changes."""
        in_file = self.path is not None and self.history.unsaved
        return in_file or self.history.unsaved_takes > 0

    def content(self, sound: OpenSound | None = None) -> ProjectContent:
        """Return a snapshot to save. Everything in it is immutable, so a job can use it later.

        Args:
            sound: An open sound; by default the one that is shown.
        """
        session, takes = self.session, self.session.takes
        shown = sound is None or sound is self.sounds.current
        if sound is None or shown:
            state, view = self.history.look(), self.view_state()
            key = takes.chosen.key if takes.chosen is not None else ""
        else:
            state, view, key = sound.state, sound.view, sound.chosen
        keys = [take.key for take in state.takes]
        settings = state.settings
        schedule = session.catalog.schedules[settings.schedule] if settings.schedule else None
        return ProjectContent(
            state.original,
            settings,
            schedule,
            state.takes,
            keys.index(key) if key in keys else -1,
            view,
            self.history.saved_state(state).file,
        )

    # Saving

    def save(self, path: Path, sound: OpenSound | None = None, over_other: bool = False) -> None:
        """Save an open sound to `path`. Changes made while it is written count as unsaved.

        Args:
            path: The project file.
            sound: The sound; by default the one that is shown.
            over_other: Whether the user has agreed to replace whatever is there. Otherwise a file
                that another window or program has changed is not overwritten.
        """
        content = replace(self.content(sound), saved_as=None)
        state = self.history.look() if sound is None else self.sounds.state(sound)

        def work(job: Job) -> None:
            if not over_other:
                self._changes.check(path)
            write(job, path, content, self.checksums)
            self._changes.note(path)

        self._saves += 1
        self._jobs.submit(
            work,
            lambda event: self._written(event, path, state),
            lane=LANE,
        )
        self.changed.emit()

    def _written(self, event: Event[None], path: Path, state: SessionState) -> None:
        if not isinstance(event, FINAL):
            return
        self._saves -= 1
        if isinstance(event, Finished):
            self.history.set_saved(state, path)
            self.session.message.emit(tr("Saved {name}", name=path.name))
            self.saved.emit(path)
        elif isinstance(event, Failed):
            self.session.report_error(event.error, tr("save the project"))
        self.changed.emit()

    # Opening

    def open(self, request: OpenRequest) -> None:
        """Open a project beside the sounds that are open."""
        voice = self.session.catalog.voice
        profile = voice.profile if voice is not None else None

        def work(job: Job) -> LoadedProject:
            def open_input(path: Path, settings: Settings, stated: str) -> Original:
                return open_original(job, path, _profile(path, settings.voice, profile), stated)

            before = file_checksum(request.path) if os.path.isfile(request.path) else ""
            loaded = read(
                job, request.path, open_input, self.checksums, request.input, request.agreed
            )
            self._changes.note(request.path, before)
            saved_as = loaded.content.saved_as
            if request.recovered and saved_as is not None:
                self._changes.note_recovered(request.path, saved_as)
            return loaded

        self.session.cancel_opening()
        self.session.cancel()
        self.session.message.emit(tr("Opening {name}…", name=request.path.name))
        self._open_job = self._jobs.submit(
            work,
            lambda event: self._read(event, request),
            lane=LANE,
            replaces=self._open_job,
        )

    @property
    def reading(self) -> bool:
        """Whether a project is being read."""
        return self._open_job is not None

    def _leave_opening(self) -> None:
        """Cancel reading when a recording is opened."""
        if self.session.opener.path is not None:
            self.cancel_reading()

    def cancel_reading(self) -> None:
        """Cancel the project that is being read: the newest request wins.

        Also called before a question, because the project must not be replaced before
        the answer.
        """
        if self._open_job is not None:
            self._open_job.cancel()
            self._open_job = None
            self.session.message.emit("")

    def _read(self, event: Event[LoadedProject], request: OpenRequest) -> None:
        if self._open_job is None or event.job != self._open_job.id:
            return
        if isinstance(event, FINAL):
            self._open_job = None
        match event:
            case Finished() if self._renders():  # read it again once that may end
                self.session.message.emit("")
                self.confirm_end_of_render(lambda: self.open(request))
            case Finished(result=LoadedProject(content=content, lost=lost)):
                self._adopt(content, request, lost)
            case Failed(error=InputMissing(name=name)):
                self.session.message.emit("")
                self.input_missing.emit(request, name)
            case Failed(error=InputChanged(path=path)):
                self.session.message.emit("")
                self.input_changed.emit(request, path)
            case Failed(error=error):
                self.session.message.emit("")
                self.session.report_error(error, tr("open the project"))
                self.failed.emit(request)

    def _renders(self) -> bool:
        """Return whether a render is running that opening would end."""
        rendering = self.session.render_progress
        return rendering is not None and not rendering.cancelling

    def _adopt(self, content: ProjectContent, request: OpenRequest, lost: list[str]) -> None:
        session = self.session
        takes = tuple(replace(take, key=session.takes.new_key()) for take in content.takes)
        chosen = takes[content.chosen].key if 0 <= content.chosen < len(takes) else ""
        if content.schedule is not None:
            session.catalog.add_schedule(content.schedule)
        with self.history.paused():
            session.show(content.original, takes, chosen)
            session.settings_model.restore(content.settings)
        # A session that differs from its file must not overwrite it without a question.
        as_saved = not (request.recovered or request.agreed or request.input or lost)
        file = content.saved_as if request.recovered else request.path
        self.history.begin(None if lost else file, as_saved)
        if lost:
            session.report_error(_without(lost), tr("open all takes"))
        self.restore_view(content.view)
        session.message.emit(tr("Opened {name}", name=self.name))
        self.opened.emit(request)
        self.changed.emit()


def _without(lost: list[str]) -> InputError:
    return InputError(
        tr(
            "%n take(s) skipped, because the sound files are missing or damaged: {names}. The "
            "project file was not changed. To keep the rest, save under another name.",
            "",
            len(lost),
            names=some_names(lost, 3),
        )
    )


def _profile(path: Path, voice: str, other: MelProfile | None) -> MelProfile | None:
    """Return the mel profile for `path`: that of the project's voice, else `other`."""
    if path.suffix.lower() not in MEL_SUFFIXES:
        return other
    from wavegrad_core.voices.voice import Voice

    try:
        return Voice.load(voice).profile
    except InputError:
        return other
