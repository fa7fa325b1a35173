"""Projects in the window: its title, what is asked about files, the menus of history and files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox

from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.projects.persistence import Persistence
from gradwave.projects.project import OpenRequest
from gradwave.projects.view_state import ViewState
from gradwave.projects.views.recovery_offer import RecoveryOffer
from gradwave.projects.views.unsaved_prompt import UnsavedPrompt
from gradwave.rendering.session import PROJECT_SUFFIX, Session
from gradwave.widgets.save_dialog import ask_where_to_save

PROJECTS = {PROJECT_SUFFIX: "Gradwave projects"}
MAX_NAME_LENGTH = 60  # letters of a path in the menu


class ProjectActions(QObject):
    """Stands between the window and what is kept of its session."""

    open_wanted = Signal(Path)  # a file in the list of recent files

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        persistence: Persistence,
        timeline: Timeline,
        player: Player,
    ) -> None:
        super().__init__(window)
        self.persistence = persistence
        self._window, self._session = window, session
        project = persistence.project
        project.view_state = lambda: ViewState.of(timeline, player)
        project.restore_view = lambda place: place.go(timeline, player)
        self.unsaved_prompt = UnsavedPrompt(window, project, self.save)
        self.offer = RecoveryOffer(persistence.recovery)
        self.question: QMessageBox | None = None  # about the input, while it is on screen
        session.project_requested.connect(self.open)
        session.original_changed.connect(self._show_title)
        project.changed.connect(self._show_title)
        project.input_missing.connect(self._ask_for_input)
        project.input_changed.connect(self._ask_about_input)
        self._show_title()

    def _show_title(self) -> None:
        """The asterisk, or what the system has in its place, says that something is unsaved."""
        project = self.persistence.project
        name = project.name.replace("[*]", "[*][*]")
        self._window.setWindowTitle(f"{name}[*] – Gradwave" if name else "Gradwave")
        self._window.setWindowModified(bool(name) and project.unsaved_work)

    # Files

    def open(self, path: Path) -> None:
        """A project in place of what is open, once that is saved or not wanted."""
        self.unsaved_prompt.before(lambda: self.persistence.project.open(OpenRequest(path)))

    def restore(self) -> None:
        """What a crash has left, in place of what is open, once that is saved or not wanted."""
        self.unsaved_prompt.before(self.persistence.recovery.restore)

    def save(self) -> None:
        """To its file; the first time it is asked which."""
        path = self.persistence.project.path
        if path is None:
            self.save_as()
        else:
            self.persistence.project.save(path)

    def save_as(self) -> None:
        project, original = self.persistence.project, self._session.original
        if original is None:
            return
        beside = self.persistence.folder / f"{original.path.stem}{PROJECT_SUFFIX}"
        suggested = project.path or beside
        project.cancel_reading()
        path = ask_where_to_save(self._window, "Save the project", suggested, PROJECTS)
        if path is not None:
            project.save(path)

    def _ask_for_input(self, request: OpenRequest, name: str) -> None:
        question = self._ask(
            f"“{name}” is not where it was",
            "The project was made of this sound, and it lies neither at its place nor beside the "
            "project.",
        )
        look = question.addButton("Look for it…", QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.finished.connect(
            lambda _: self._look_for(request, name) if question.clickedButton() is look else None
        )
        question.open()

    def _ask_about_input(self, request: OpenRequest, path: Path) -> None:
        question = self._ask(
            f"“{path.name}” is not what it was",
            "The file has changed since the project was saved, so its takes may have been made of "
            "another sound.",
        )
        use = question.addButton("Use it all the same", QMessageBox.ButtonRole.AcceptRole)
        look = question.addButton("Look for another…", QMessageBox.ButtonRole.ActionRole)
        cancel = question.addButton(QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(cancel)

        def answered() -> None:
            if question.clickedButton() is use:
                agreed = OpenRequest(request.path, request.recovered, path, agreed=True)
                self.persistence.project.open(agreed)
            elif question.clickedButton() is look:
                self._look_for(request, path.name)

        question.finished.connect(lambda _: answered())
        question.open()

    def _ask(self, text: str, more: str) -> QMessageBox:
        question = QMessageBox(self._window)
        question.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        question.setIcon(QMessageBox.Icon.Question)
        question.setText(text)
        question.setInformativeText(more)
        self.question = question
        return question

    def _look_for(self, request: OpenRequest, name: str) -> None:
        kinds = f"{name} (*{Path(name).suffix});;All files (*)"
        folder = str(request.path.parent)
        path, _ = QFileDialog.getOpenFileName(self._window, f"Where is {name}?", folder, kinds)
        if path:
            self.persistence.project.open(OpenRequest(request.path, request.recovered, Path(path)))

    # Menus

    def fill_recent(self, menu: QMenu) -> None:
        """Keep the menu what is remembered; what is not there is grey."""
        recent = self.persistence.recent_files

        def show() -> None:
            menu.clear()
            for path in recent.paths:
                action = menu.addAction(_shortened(path))
                action.triggered.connect(lambda _, path=path: self.open_wanted.emit(path))
                action.setEnabled(path not in recent.missing)
                action.setToolTip(str(path))
            menu.addSeparator()
            menu.addAction("&Clear the list", recent.clear).setEnabled(bool(recent.paths))

        menu.setToolTipsVisible(True)
        menu.aboutToShow.connect(recent.look)
        recent.changed.connect(show)
        show()


def _shortened(path: Path) -> str:
    """The name, and as much of the folder as there is room for; no letter is taken for a key."""
    folder = str(path.parent)
    room = max(MAX_NAME_LENGTH - len(path.name), 12)
    folder = folder if len(folder) <= room else f"…{folder[-room:]}"
    return f"{path.name}   {folder}".replace("&", "&&")
