"""Projects in the window: its title, file dialogs, and the menus of recent files and history."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox

from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.projects.open_sounds import OpenSound
from gradwave.projects.persistence import Persistence
from gradwave.projects.project import OpenRequest
from gradwave.projects.view_state import ViewState
from gradwave.projects.views.recovery_offer import RecoveryOffer
from gradwave.projects.views.render_guard import RenderGuard
from gradwave.projects.views.unsaved_prompt import UnsavedPrompt
from gradwave.rendering.session import PROJECT_SUFFIX, Session
from gradwave.widgets.plain_text import plain_message_box, plain_tip
from gradwave.widgets.save_dialog import ask_where_to_save

PROJECTS = {PROJECT_SUFFIX: tr("Gradwave projects")}
MAX_NAME_LENGTH = 60  # characters of a path in the menu


class ProjectActions(QObject):
    """Connection between the window and the persistence of its session."""

    open_wanted = Signal(Path)  # a recent file

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        persistence: Persistence,
        guard: RenderGuard,
        timeline: Timeline,
        player: Player,
    ) -> None:
        super().__init__(window)
        self.persistence = persistence
        self._window, self._session, self._guard = window, session, guard
        project = persistence.project
        project.view_state = lambda: ViewState.of(timeline, player)
        project.restore_view = lambda view: view.restore(timeline, player)
        project.sounds.view = project.view_state
        project.sounds.restore_view = project.restore_view
        self.unsaved_prompt = UnsavedPrompt(window, project, self.save_sounds)
        self.offer = RecoveryOffer(persistence.recovery)
        # The question about the recording, while it is on screen.
        self.question: QMessageBox | None = None
        session.project_requested.connect(self.open)
        session.original_changed.connect(self._show_title)
        project.changed.connect(self._show_title)
        project.input_missing.connect(self._ask_for_input)
        project.input_changed.connect(self._ask_about_input)
        self._show_title()

    def _show_title(self) -> None:
        """Show the project's name, marked as modified while there is unsaved work."""
        project = self.persistence.project
        name = project.name.replace("[*]", "[*][*]")
        self._window.setWindowTitle(f"{name}[*] – Gradwave" if name else "Gradwave")
        self._window.setWindowModified(bool(name) and (project.saving or project.current_unsaved))

    # Files

    def open(self, path: Path) -> None:
        """Open a project beside the open sounds."""
        self.persistence.project.open(OpenRequest(path))

    def restore(self) -> None:
        """Open the session left by a crash."""
        self.persistence.recovery.restore()

    def save(self) -> None:
        """Save to the project file; ask for one the first time."""
        path = self.persistence.project.path
        if path is None:
            self.save_as()
        else:
            self.persistence.project.save(path)

    def save_as(self) -> None:
        """Ask for a file name and save the project under it."""
        shown = self.persistence.project.sounds.current
        if shown is not None and (path := self._ask_where(shown)) is not None:
            self.persistence.project.save(path, over_other=True)

    def _ask_where(self, sound: OpenSound) -> Path | None:
        project, original = self.persistence.project, sound.original
        beside = self.persistence.folder_of(original) / f"{original.path.stem}{PROJECT_SUFFIX}"
        suggested = project.history.file_of(sound) or beside
        project.cancel_reading()
        return ask_where_to_save(self._window, tr("Save project"), suggested, PROJECTS)

    def save_all(self) -> None:
        """Save all open sounds that have unsaved work."""
        self.save_sounds(self.persistence.history.unsaved_sounds)

    def save_sounds(self, sounds: list[OpenSound]) -> None:
        """Save open sounds; ask where for those without a file, until the user cancels."""
        project = self.persistence.project
        for sound in sounds:
            file = project.history.file_of(sound)
            path = file or self._ask_where(sound)
            if path is None:
                return
            project.save(path, sound, over_other=file is None)

    def close_sound(self, sound: OpenSound) -> None:
        """Close an open sound, after asking about its unsaved work and a running render."""
        sounds = self.persistence.project.sounds

        def close() -> None:
            if sound in sounds.all:
                sounds.close(sound)

        def ask() -> None:
            self.unsaved_prompt.before(close, sound)

        if sound is sounds.current:
            self._guard.run(ask)
        else:
            ask()

    def close_shown(self) -> None:
        """Close the sound that is shown."""
        if (shown := self.persistence.project.sounds.current) is not None:
            self.close_sound(shown)

    def _ask_for_input(self, request: OpenRequest, name: str) -> None:
        question = self._ask(
            tr("Where is “{name}”?", name=name),
            tr(
                "The recording of this project was moved or deleted. It is neither in its old "
                "folder nor beside the project. Locate it to open the project."
            ),
        )
        look = question.addButton(tr("Locate…"), QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.finished.connect(
            lambda _: self._locate(request, name) if question.clickedButton() is look else None
        )
        question.open()

    def _ask_about_input(self, request: OpenRequest, path: Path) -> None:
        question = self._ask(
            tr("“{name}” has changed", name=path.name),
            tr(
                "The recording was changed after the project was saved, so the takes may not "
                "belong to it. Use it anyway, or locate the original."
            ),
        )
        use = question.addButton(tr("Use anyway"), QMessageBox.ButtonRole.AcceptRole)
        look = question.addButton(tr("Locate…"), QMessageBox.ButtonRole.ActionRole)
        cancel = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(cancel)

        def answered() -> None:
            if question.clickedButton() is use:
                agreed = OpenRequest(request.path, request.recovered, path, agreed=True)
                self.persistence.project.open(agreed)
            elif question.clickedButton() is look:
                self._locate(request, path.name)

        question.finished.connect(lambda _: answered())
        question.open()

    def _ask(self, text: str, more: str) -> QMessageBox:
        question = plain_message_box(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(text)
        question.setInformativeText(more)
        self.question = question
        return question

    def _locate(self, request: OpenRequest, name: str) -> None:
        kinds = tr("{name} (*{suffix});;All files (*)", name=name, suffix=Path(name).suffix)
        folder = str(request.path.parent)
        path, _ = QFileDialog.getOpenFileName(
            self._window, tr("Locate {name}", name=name), folder, kinds
        )
        if path:
            self.persistence.project.open(OpenRequest(request.path, request.recovered, Path(path)))

    # Menus

    def fill_recent(self, menu: QMenu) -> None:
        """Keep the menu up to date with the recent files; missing ones are disabled."""
        recent = self.persistence.recent_files

        def show() -> None:
            menu.clear()
            for path in recent.paths:
                action = menu.addAction(_shortened(path))
                action.triggered.connect(lambda _, path=path: self.open_wanted.emit(path))
                action.setEnabled(path not in recent.missing)
                action.setToolTip(plain_tip(str(path)))
            menu.addSeparator()
            menu.addAction(tr("&Clear list"), recent.clear).setEnabled(bool(recent.paths))

        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(recent.look)
        recent.changed.connect(show)
        show()


def _shortened(path: Path) -> str:
    """Return the name and as much of the folder as fits, with ampersands escaped."""
    folder = str(path.parent)
    room = max(MAX_NAME_LENGTH - len(path.name), 12)
    folder = folder if len(folder) <= room else f"…{folder[-room:]}"
    return f"{path.name}   {folder}".replace("&", "&&")
