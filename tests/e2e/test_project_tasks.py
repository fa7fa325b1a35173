"""User tasks with projects in the real window: save, open, undo, close, recover."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from fakes import CountingEngine
from hands import answer, close, drop, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QLineEdit, QMessageBox

from gradwave import desktop
from gradwave.window.main_window import MainWindow

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ROLE = QMessageBox.ButtonRole
SUPPORT = Path(__file__).parents[1] / "support"


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """The window right after the start, with a sound that the program rendered by itself."""
    window = open_window(CountingEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=2.0))
    qtbot.waitUntil(lambda: window.session.result is not None and not window.jobs.busy())
    return window


@pytest.fixture
def where(monkeypatch, tmp_path) -> list[Path]:
    """The answers to the save dialog in order; an empty list means Cancel."""
    answers: list[Path] = []
    monkeypatch.setattr(
        "gradwave.projects.views.project_actions.ask_where_to_save",
        lambda *rest: answers.pop(0) if answers else None,
    )
    return answers


def key(qtbot, window: MainWindow, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
    held = Qt.KeyboardModifier.NoModifier
    for modifier in modifiers:
        held |= modifier
    qtbot.keyClick(window, key, held)


def save(qtbot, window: MainWindow) -> None:
    with qtbot.waitSignal(window.features.projects.persistence.project.saved):
        key(qtbot, window, Qt.Key.Key_S, CONTROL)


def rename(qtbot, window: MainWindow, name: str) -> None:
    key(qtbot, window, Qt.Key.Key_F2)
    field = window.takes.table.viewport().findChild(QLineEdit)
    field.setText(name)  # simulated typing does not support emoji
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.takes.chosen.name == name)


def names(window: MainWindow) -> list[str]:
    return [take.name for take in window.session.takes.all]


def recent_actions(window: MainWindow) -> list[QAction]:
    file = window.menuBar().actions()[0].menu()
    menu = next(action.menu() for action in file.actions() if action.menu() is not None)
    return [action for action in menu.actions() if not action.isSeparator()]


# The tasks


def test_sweep_name_star_delete_undo_save_close_and_open_again(
    qtbot, open_window, window, where, tmp_path, monkeypatch
):
    session = window.session
    key(qtbot, window, Qt.Key.Key_R, CONTROL, SHIFT)
    qtbot.waitUntil(lambda: len(session.takes.all) == 6 and session.render_progress is None)
    rename(qtbot, window, "die Beste & 🎻")
    key(qtbot, window, Qt.Key.Key_D, CONTROL)
    session.takes.choose(session.takes.all[2].key)
    gone = session.takes.chosen
    key(qtbot, window, Qt.Key.Key_Delete)
    assert window.actions_by_name["undo"].text() == f"&Undo delete “{gone.name}”"
    assert len(names(window)) == 5
    key(qtbot, window, Qt.Key.Key_Z, CONTROL)
    assert session.takes.chosen.result is gone.result
    assert window.result._name.text() == gone.name
    assert window.actions_by_name["redo"].text() == f"&Redo delete “{gone.name}”"
    key(qtbot, window, Qt.Key.Key_Z, CONTROL, SHIFT)
    assert len(names(window)) == 5
    key(qtbot, window, Qt.Key.Key_Z, CONTROL)
    window.models.timeline.show(0.5, 1.0)
    window.player.set_loop(0.6, 0.9)
    window.player.seek(0.7)
    assert window.isWindowModified()
    where.append(path := tmp_path / "Projekt 1.gradwave")
    save(qtbot, window)
    assert (window.windowTitle(), window.isWindowModified()) == (
        "Projekt 1.gradwave[*] – Gradwave",
        False,
    )
    before = session.takes.all
    close(qtbot, window)
    assert (
        window.features.projects.unsaved_prompt.question is None
    )  # everything was saved, so no question

    again = open_window(engine := CountingEngine())
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *rest: ([str(path)], ""))
    with qtbot.waitSignal(again.features.projects.persistence.project.opened):
        again.session.begin(None)
        again.actions_by_name["open"].trigger()
    qtbot.waitUntil(lambda: not again.jobs.busy())
    assert again.windowTitle() == "Projekt 1.gradwave[*] – Gradwave"
    assert not again.isWindowModified()
    after = again.session.takes.all
    assert [(t.name, t.starred) for t in after] == [(t.name, t.starred) for t in before]
    assert ("die Beste & 🎻", True) in [(t.name, t.starred) for t in after]
    for one, other in zip(before, after):
        np.testing.assert_array_equal(one.result.sound.audio, other.result.sound.audio)
        assert one.result.facts == other.result.facts
    assert again.session.takes.chosen.name == gone.name
    assert again.result._name.text() == gone.name
    assert (again.models.timeline.start, again.models.timeline.stop) == (0.5, 1.5)
    assert again.player.loop == (0.6, 0.9)
    assert again.player.position == 0.7
    assert engine.renders == 0
    assert again.takes.table.topLevelItemCount() == 6


def test_another_sound_is_opened_and_a_key_shows_the_first_one_as_it_was(qtbot, window, make_sound):
    session, timeline = window.session, window.models.timeline
    session.sweep((3,))
    qtbot.waitUntil(lambda: len(session.takes.all) == 2 and session.render_progress is None)
    before = names(window)
    timeline.show(0.5, 1.0)
    window.player.set_loop(0.6, 0.9)
    session.open(make_sound("other.wav", seconds=0.5))
    qtbot.waitUntil(lambda: session.original.name == "other.wav")
    assert (timeline.duration, names(window), window.player.loop) == (0.5, [], None)
    window.actions_by_name["next_sound"].trigger()
    assert (session.original.name, names(window)) == ("clip.wav", before)
    assert (timeline.duration, timeline.start, timeline.stop) == (2.0, 0.5, 1.5)
    assert window.player.loop == (0.6, 0.9)
    assert window.original.facts.startswith("clip.wav")
    assert list(window.player.sounds) == ["original", *(take.key for take in session.takes.all)]


def drop_two(qtbot, window: MainWindow, make_sound) -> None:
    """Drop two sounds and open both: with that of the fixture they are three."""
    drop(window, make_sound("b.wav", seconds=0.5), make_sound("c.wav", seconds=0.5))
    answer(window.features.several.question, ROLE.AcceptRole)
    qtbot.waitUntil(lambda: window.features.tabs.count() == 3 and not window.jobs.busy())


def test_several_dropped_files_are_opened_as_tabs_and_closed_one_by_one(qtbot, unsaved, make_sound):
    drop_two(qtbot, unsaved, make_sound)
    tabs = unsaved.features.tabs
    assert [tabs.tabText(place) for place in range(3)] == ["clip.wav ●", "b.wav", "c.wav"]
    assert (tabs.currentIndex(), unsaved.windowTitle()) == (2, "c.wav[*] – Gradwave")
    assert not unsaved.isWindowModified()  # the star speaks of the sound in view
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert (unsaved.session.original.name, len(names(unsaved))) == ("clip.wav", 2)
    assert unsaved.isWindowModified()
    qtbot.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(1).center())
    assert [tabs.tabText(place) for place in range(2)] == ["clip.wav ●", "c.wav"]
    unsaved.actions_by_name["close_sound"].trigger()
    question = unsaved.features.projects.unsaved_prompt.question
    assert question.text() == "Save “clip.wav” first?"
    leave(unsaved, ROLE.RejectRole)
    assert tabs.count() == 2
    unsaved.actions_by_name["close_sound"].trigger()
    leave(unsaved, ROLE.DestructiveRole)
    assert unsaved.session.original.name == "c.wav"
    unsaved.actions_by_name["close_sound"].trigger()
    assert (unsaved.session.original, tabs.count()) == (None, 0)
    assert unsaved.windowTitle() == "Gradwave"


def test_several_dropped_files_go_to_the_queue_if_the_person_says_so(
    qtbot, window, make_sound, monkeypatch
):
    taken: list[list[Path]] = []
    monkeypatch.setattr(window.features.queue, "add", taken.append)
    paths = [make_sound("b.wav"), make_sound("c.wav")]
    drop(window, *paths)
    assert "b.wav, c.wav" in window.features.several.question.informativeText()
    answer(window.features.several.question, ROLE.ActionRole)
    assert taken == [paths]
    assert window.features.tabs.count() == 1


def test_a_file_that_is_open_is_shown_and_not_opened_twice(qtbot, unsaved, make_sound):
    clip = unsaved.session.original.path
    drop_two(qtbot, unsaved, make_sound)
    drop(unsaved, clip)
    assert (unsaved.session.original.name, len(names(unsaved))) == ("clip.wav", 2)
    assert unsaved.features.tabs.count() == 3


def test_save_all_saves_every_sound_and_closing_asks_about_all(
    qtbot, unsaved, make_sound, where, tmp_path
):
    drop_two(qtbot, unsaved, make_sound)
    unsaved.session.sweep((3,))
    qtbot.waitUntil(lambda: unsaved.session.render_progress is None and not unsaved.jobs.busy())
    unsaved.close()
    question = unsaved.features.projects.unsaved_prompt.question
    assert question.text() == "Save 2 sounds first?"
    assert question.informativeText() == "“clip.wav”: 1 unsaved take\n“c.wav”: 1 unsaved take"
    leave(unsaved, ROLE.RejectRole)
    unsaved.activateWindow()
    qtbot.waitUntil(unsaved.isActiveWindow)
    where += [tmp_path / "one.gradwave", tmp_path / "two.gradwave"]
    key(qtbot, unsaved, Qt.Key.Key_S, CONTROL, Qt.KeyboardModifier.AltModifier)
    project = unsaved.features.projects.persistence.project
    qtbot.waitUntil(lambda: not project.unsaved_work)
    tabs = unsaved.features.tabs
    shown = [tabs.tabText(place) for place in range(3)]
    assert shown == ["one.gradwave", "b.wav", "two.gradwave"]
    for name, takes in (("one", 2), ("two", 1)):
        assert len(list((tmp_path / f"{name}.takes").iterdir())) == takes
    with qtbot.waitSignal(unsaved.closed):
        unsaved.close()
    assert unsaved.features.projects.unsaved_prompt.question is None


def test_recent_files_are_in_the_menu_and_the_missing_are_grey(
    qtbot, window, where, make_sound, tmp_path
):
    where.append(tmp_path / "P & Q.gradwave")
    save(qtbot, window)
    window.session.open(gone := make_sound("gone.wav"))
    qtbot.waitUntil(lambda: window.session.original.name == "gone.wav")
    gone.unlink()
    recent = window.features.projects.persistence.recent_files
    with qtbot.waitSignal(recent.changed):
        recent.look()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    actions = recent_actions(window)
    shown = [(action.text().split("   ")[0], action.isEnabled()) for action in actions]
    assert shown == [
        ("gone.wav", False),
        ("P && Q.gradwave", True),
        ("clip.wav", True),
        ("&Clear list", True),
    ]
    actions[1].trigger()  # it is open already
    assert window.session.original.name == "clip.wav"


def test_saving_with_another_sound_open_leaves_the_project_of_the_first_as_it_is(
    qtbot, unsaved, where, make_sound, tmp_path
):
    where.append(path := tmp_path / "x.gradwave")
    save(qtbot, unsaved)
    saved, takes = path.read_bytes(), sorted(path.with_suffix(".takes").iterdir())
    unsaved.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: unsaved.session.original.name == "other.wav")
    assert unsaved.windowTitle() == "other.wav[*] – Gradwave"
    key(qtbot, unsaved, Qt.Key.Key_S, CONTROL)  # it asks where to save, and the dialog is cancelled
    where.append(tmp_path / "y.gradwave")
    save(qtbot, unsaved)
    assert (path.read_bytes(), sorted(path.with_suffix(".takes").iterdir())) == (saved, takes)
    close(qtbot, unsaved)
    assert unsaved.features.projects.unsaved_prompt.question is None


def test_switching_back_to_a_project_tab_saves_into_that_project(
    qtbot, unsaved, where, make_sound, tmp_path
):
    where.append(path := tmp_path / "x.gradwave")
    save(qtbot, unsaved)
    unsaved.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: unsaved.session.original.name == "other.wav")
    assert unsaved.windowTitle() == "other.wav[*] – Gradwave"
    unsaved.actions_by_name["next_sound"].trigger()
    assert unsaved.windowTitle() == "x.gradwave[*] – Gradwave"
    key(qtbot, unsaved, Qt.Key.Key_D, CONTROL)
    saved = path.read_bytes()
    save(qtbot, unsaved)
    assert path.read_bytes() != saved
    assert len(list(path.with_suffix(".takes").iterdir())) == 2


# Leaving


def test_a_window_in_which_nothing_was_done_closes_without_a_question(qtbot, window):
    window.session.settings_model.change(seed=3)
    assert not window.isWindowModified()
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window.features.projects.unsaved_prompt.question is None


@pytest.fixture
def unsaved(qtbot, window) -> MainWindow:
    """The window with a take that the user made."""
    window.session.sweep((3,))
    qtbot.waitUntil(lambda: window.session.render_progress is None and not window.jobs.busy())
    return window


def leave(window: MainWindow, role: ROLE) -> None:
    answer(window.features.projects.unsaved_prompt.question, role)


def test_closing_with_an_unsaved_take_asks_and_cancel_stays(qtbot, unsaved):
    unsaved.close()
    unsaved.close()  # a second click: still one question
    question = unsaved.features.projects.unsaved_prompt.question
    assert question.text() == "Save “clip.wav” first?"
    assert question.informativeText() == "1 unsaved take."
    leave(unsaved, ROLE.RejectRole)
    qtbot.waitUntil(lambda: not unsaved.findChildren(QMessageBox))
    assert unsaved.isVisible()
    assert not unsaved.jobs.ended
    assert len(names(unsaved)) == 2


def test_do_not_save_closes_and_leaves_no_copy(qtbot, unsaved, tmp_path):
    unsaved.close()
    with qtbot.waitSignal(unsaved.closed):
        leave(unsaved, ROLE.DestructiveRole)
    assert not unsaved.isVisible()
    assert not list((tmp_path / "state").rglob("*.gradwave"))


def test_save_saves_and_then_closes(qtbot, unsaved, where, tmp_path):
    where.append(path := tmp_path / "x.gradwave")
    unsaved.close()
    with qtbot.waitSignal(unsaved.closed):
        leave(unsaved, ROLE.AcceptRole)
    assert path.is_file()
    assert len(list(path.with_suffix(".takes").iterdir())) == 2


def test_save_without_a_place_stays(qtbot, unsaved, where):
    unsaved.close()
    leave(unsaved, ROLE.AcceptRole)
    assert unsaved.isVisible()
    assert unsaved.isWindowModified()


def test_a_save_that_fails_stays_and_says_why(qtbot, unsaved, where, tmp_path):
    where.append(tmp_path / "nowhere" / "x.gradwave")
    unsaved.close()
    with qtbot.waitSignal(unsaved.session.problem):
        leave(unsaved, ROLE.AcceptRole)
    settle(qtbot, unsaved)
    assert unsaved.isVisible()
    assert "Could not write" in unsaved.banner.text
    assert unsaved.isWindowModified()


def test_closing_while_it_is_saved_waits_for_it(qtbot, unsaved, where, tmp_path):
    where.append(path := tmp_path / "x.gradwave")
    with qtbot.waitSignal(unsaved.closed):
        key(qtbot, unsaved, Qt.Key.Key_S, CONTROL)
        unsaved.close()
        assert unsaved.features.projects.unsaved_prompt.question is None
    assert path.is_file()


def test_takes_of_the_sound_before_are_asked_about_too(qtbot, unsaved, make_sound):
    unsaved.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: unsaved.session.original.name == "other.wav")
    unsaved.close()
    question = unsaved.features.projects.unsaved_prompt.question
    assert question.text() == "Save “clip.wav” first?"
    assert question.informativeText() == "1 unsaved take."
    leave(unsaved, ROLE.RejectRole)


def test_changes_of_a_project_are_asked_about_when_another_sound_is_open(
    qtbot, unsaved, where, make_sound, tmp_path
):
    where.append(tmp_path / "x.gradwave")
    save(qtbot, unsaved)
    key(qtbot, unsaved, Qt.Key.Key_Delete)
    unsaved.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: unsaved.session.original.name == "other.wav")
    unsaved.close()
    question = unsaved.features.projects.unsaved_prompt.question
    assert question.text() == "Save “x.gradwave” first?"
    assert question.informativeText() == "Unsaved changes."
    with qtbot.waitSignal(unsaved.closed):
        leave(unsaved, ROLE.AcceptRole)


def test_a_project_opens_beside_unsaved_takes_and_one_that_is_open_is_shown(
    qtbot, unsaved, where, tmp_path, make_sound
):
    where.append(path := tmp_path / "x.gradwave")
    save(qtbot, unsaved)
    unsaved.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: unsaved.session.original.name == "other.wav")
    unsaved.session.sweep((50,))
    qtbot.waitUntil(lambda: unsaved.session.render_progress is None)
    drop(unsaved, path)
    assert unsaved.features.projects.unsaved_prompt.question is None
    assert len(names(unsaved)) == 2
    key(qtbot, unsaved, Qt.Key.Key_W, CONTROL)
    assert (unsaved.session.original.name, len(names(unsaved))) == ("other.wav", 1)
    with qtbot.waitSignal(unsaved.features.projects.persistence.project.opened):
        drop(unsaved, path)
    assert len(names(unsaved)) == 2
    assert unsaved.features.tabs.count() == 2


# The input of a project that was moved or changed


def test_a_sound_that_was_moved_is_looked_for_by_the_user(
    qtbot, unsaved, open_window, where, tmp_path, monkeypatch
):
    where.append(path := tmp_path / "x.gradwave")
    save(qtbot, unsaved)
    (tmp_path / "away").mkdir()
    moved = (tmp_path / "clip.wav").rename(tmp_path / "away" / "clip.wav")
    again = open_window(CountingEngine())
    with qtbot.waitSignal(again.features.projects.persistence.project.input_missing):
        again.session.open(path)
    assert "Where is “clip.wav”?" in again.features.projects.question.text()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *rest: (str(moved), ""))
    with qtbot.waitSignal(again.features.projects.persistence.project.opened):
        answer(again.features.projects.question, ROLE.AcceptRole)
    assert again.session.original.path == moved
    assert len(names(again)) == 2


def test_a_sound_that_was_changed_is_used_if_the_user_agrees(
    qtbot, unsaved, open_window, where, tmp_path, make_sound
):
    where.append(path := tmp_path / "x.gradwave")
    save(qtbot, unsaved)
    make_sound("clip.wav", seconds=1.0)
    again = open_window(CountingEngine())
    with qtbot.waitSignal(again.features.projects.persistence.project.input_changed):
        again.session.open(path)
    answer(again.features.projects.question, ROLE.RejectRole)
    assert again.session.original is None
    with qtbot.waitSignal(again.features.projects.persistence.project.input_changed):
        again.session.open(path)
    with qtbot.waitSignal(again.features.projects.persistence.project.opened):
        answer(again.features.projects.question, ROLE.AcceptRole)
    assert again.session.original.content.seconds == 1.0
    assert again.models.timeline.duration == 2.0  # its takes are longer


# After a crash


def start_and_kill(state: Path, clip: Path) -> None:
    """Kill a real window with takes in its own process."""
    places = os.pathsep.join(map(str, (SUPPORT, SUPPORT.parents[1])))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": places}
    command = [sys.executable, str(SUPPORT / "window_to_kill.py"), str(state), str(clip)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "kept\n"
        finally:
            os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is Unix's")
def test_takes_of_a_killed_window_are_offered_at_the_next_start_and_are_there(
    qtbot, open_window, make_sound, tmp_path, monkeypatch
):
    clip = make_sound("clip.wav", seconds=1.0)
    start_and_kill(tmp_path / "state" / "gradwave", clip)
    window = open_window(engine := CountingEngine())
    desktop.begin(window, make_sound("start.wav"))
    qtbot.waitUntil(lambda: window.features.projects.offer.isVisible() and not window.jobs.busy())
    assert "“clip.wav” with 4 takes can be restored" in window.features.projects.offer.text.text()
    assert window.session.original.name == "start.wav"  # it is offered, not forced
    renders = engine.renders
    with qtbot.waitSignal(window.features.projects.persistence.project.opened):
        qtbot.mouseClick(window.features.projects.offer.restore_button, Qt.MouseButton.LeftButton)
    assert names(window) == ["6 iterations", "3 iterations", "12 iterations", "killed 🎻"]
    assert [take.starred for take in window.session.takes.all] == [False, False, False, True]
    original = window.session.original.sound.audio
    for take in window.session.takes.all:
        assert take.result.sound.audio.shape == original.shape
        likeness = np.corrcoef(take.result.sound.audio[0], original[0])[0, 1]
        assert likeness > 0.99  # the fake engine returns the sound with a little noise
    assert window.isWindowModified()
    assert not window.features.projects.offer.isVisible()
    assert engine.renders == renders
    close(qtbot, window)
    assert not list((tmp_path / "state").rglob("*.wav"))  # the user discarded all of it
