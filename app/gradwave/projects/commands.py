"""Commands that open and save files, and undo and redo."""

from __future__ import annotations

from gradwave.commands import Command, DynamicMenu
from gradwave.language import tr
from gradwave.projects.undo_history import UndoHistory
from gradwave.projects.views.open_actions import OpenActions
from gradwave.projects.views.project_actions import ProjectActions
from gradwave.rendering.session import Session


def project_commands(
    session: Session, actions: OpenActions, projects: ProjectActions, history: UndoHistory
) -> tuple[Command | DynamicMenu, ...]:
    """Return the commands of files and of the undo history."""
    sounds = history.sounds

    def several() -> bool:
        return len(sounds.all) > 1

    return (
        Command("open", tr("&Open…"), actions.ask_for_file, "&File", 110, ("Ctrl+O",)),
        DynamicMenu(tr("Open re&cent"), "&File", 120, projects.fill_recent),
        Command("sample", tr("Open sa&mple clip"), actions.open_sample, "&File", 140),
        Command(
            "next_sound",
            tr("Next so&und"),
            lambda: actions.show_next(1),
            "&File",
            160,
            ("Ctrl+Tab", "Ctrl+PgDown"),
            enabled=several,
            updates=(sounds.changed,),
        ),
        Command(
            "previous_sound",
            tr("Pre&vious sound"),
            lambda: actions.show_next(-1),
            "&File",
            161,
            ("Ctrl+Shift+Tab", "Ctrl+PgUp"),
            enabled=several,
            updates=(sounds.changed,),
        ),
        Command(
            "close_sound",
            tr("Close sou&nd"),
            projects.close_shown,
            "&File",
            170,
            ("Ctrl+W",),
            enabled=lambda: sounds.current is not None,
            updates=(sounds.changed,),
        ),
        Command("save_project", tr("&Save project"), projects.save, "&File", 210, ("Ctrl+S",)),
        Command(
            "save_all",
            tr("Save a&ll"),
            projects.save_all,
            "&File",
            230,
            ("Ctrl+Alt+S",),
            enabled=lambda: bool(history.unsaved_sounds),
            updates=(history.changed,),
        ),
        Command(
            "save_project_as",
            tr("Save project &as…"),
            projects.save_as,
            "&File",
            220,
            ("Ctrl+Shift+S",),
        ),
        Command(
            "undo",
            lambda: tr("&Undo {step}", step=history.stack.undoText()).rstrip(" :\u202f\u00a0"),
            actions.undo,
            "&Edit",
            110,
            ("Ctrl+Z",),
            enabled=lambda: history.stack.canUndo(),
            updates=(history.changed,),
        ),
        Command(
            "redo",
            lambda: tr("&Redo {step}", step=history.stack.redoText()).rstrip(" :\u202f\u00a0"),
            actions.redo,
            "&Edit",
            120,
            ("Ctrl+Shift+Z",),
            enabled=lambda: history.stack.canRedo(),
            updates=(history.changed,),
        ),
        Command(
            "cancel",
            tr("&Cancel"),
            actions.cancel,
            "&Render",
            130,
            ("Esc",),
            plain=True,
            enabled=lambda: actions.can_cancel,
            updates=(session.render_progress_changed, session.opener.changed),
        ),
    )
