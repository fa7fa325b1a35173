"""Projects in the window: its title, what is asked about files, the menus of history and files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMenu, QMessageBox

from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.projects.persistence import Keeping
from gradwave.projects.project import ProjectWanted
from gradwave.projects.view_state import Place
from gradwave.projects.views.recovery_offer import Offer
from gradwave.projects.views.unsaved_prompt import Leaving
from gradwave.rendering.session import PROJECT_SUFFIX, Session
from gradwave.widgets.save_dialog import ask_where_to_save

PROJECTS = {PROJECT_SUFFIX: "Gradwave projects"}
LONGEST_NAME = 60  # letters of a path in the menu


class Projects(QObject):
    """Stands between the window and what is kept of its session."""

    open_wanted = Signal(object)  # a path in the list of recent files

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        keeping: Keeping,
        timeline: Timeline,
        player: Player,
    ) -> None:
        super().__init__(window)
        self.keeping = keeping
        self._window, self._session = window, session
        project = keeping.project
        project.place = lambda: Place.of(timeline, player)
        project.go = lambda place: place.go(timeline, player)
        self.leaving = Leaving(window, project, self.save)
        self.offer = Offer(keeping.recovery)
        self.question: QMessageBox | None = None  # about the input, while it is on screen
        session.project_requested.connect(self.open)
        session.original_changed.connect(self._show_title)
        project.changed.connect(self._show_title)
        project.input_missing.connect(self._ask_for_input)
        project.input_changed.connect(self._ask_about_input)
        self._show_title()

    def _show_title(self) -> None:
        """The asterisk, or what the system has in its place, says that something is unsaved."""
        project = self.keeping.project
        name = project.name.replace("[*]", "[*][*]")
        self._window.setWindowTitle(f"{name}[*] – Gradwave" if name else "Gradwave")
        self._window.setWindowModified(bool(name) and project.unsaved_work)

    # Files

    def open(self, path: Path) -> None:
        """A project in place of what is open, once that is saved or not wanted."""
        self.leaving.before(lambda: self.keeping.project.open(ProjectWanted(path)))

    def restore(self) -> None:
        """What a crash has left, in place of what is open, once that is saved or not wanted."""
        self.leaving.before(self.keeping.recovery.restore)

    def save(self) -> None:
        """To its file; the first time it is asked which."""
        path = self.keeping.project.path
        if path is None:
            self.save_as()
        else:
            self.keeping.project.save(path)

    def save_as(self) -> None:
        project, original = self.keeping.project, self._session.original
        if original is None:
            return
        beside = self.keeping.folder / f"{original.path.stem}{PROJECT_SUFFIX}"
        suggested = project.path or beside
        project.leave_reading()
        path = ask_where_to_save(self._window, "Save the project", suggested, PROJECTS)
        if path is not None:
            project.save(path)

    def _ask_for_input(self, wanted: ProjectWanted, name: str) -> None:
        question = self._ask(
            f"“{name}” is not where it was",
            "The project was made of this sound, and it lies neither at its place nor beside the "
            "project.",
        )
        look = question.addButton("Look for it…", QMessageBox.ButtonRole.AcceptRole)
        question.addButton(QMessageBox.StandardButton.Cancel)
        question.finished.connect(
            lambda _: self._look_for(wanted, name) if question.clickedButton() is look else None
        )
        question.open()

    def _ask_about_input(self, wanted: ProjectWanted, path: Path) -> None:
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
                agreed = ProjectWanted(wanted.path, wanted.recovered, path, agreed=True)
                self.keeping.project.open(agreed)
            elif question.clickedButton() is look:
                self._look_for(wanted, path.name)

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

    def _look_for(self, wanted: ProjectWanted, name: str) -> None:
        kinds = f"{name} (*{Path(name).suffix});;All files (*)"
        folder = str(wanted.path.parent)
        path, _ = QFileDialog.getOpenFileName(self._window, f"Where is {name}?", folder, kinds)
        if path:
            self.keeping.project.open(ProjectWanted(wanted.path, wanted.recovered, Path(path)))

    # Menus

    def fill_recent(self, menu: QMenu) -> None:
        """Keep the menu what is remembered; what is not there is grey."""
        recent = self.keeping.recent

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

    def follow_history(self, undo: QAction, redo: QAction) -> None:
        """Name what the two would undo and do again."""
        stack = self.keeping.history.stack

        def show() -> None:
            for action, word, what, can in (
                (undo, "&Undo", stack.undoText(), stack.canUndo()),
                (redo, "&Redo", stack.redoText(), stack.canRedo()),
            ):
                action.setText(f"{word} {what}".rstrip())
                action.setEnabled(can)

        self.keeping.history.changed.connect(show)
        show()


def _shortened(path: Path) -> str:
    """The name, and as much of the folder as there is room for; no letter is taken for a key."""
    folder = str(path.parent)
    room = max(LONGEST_NAME - len(path.name), 12)
    folder = folder if len(folder) <= room else f"…{folder[-room:]}"
    return f"{path.name}   {folder}".replace("&", "&&")
