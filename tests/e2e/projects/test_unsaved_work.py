"""Tasks: close a window or a sound with unsaved work."""

from __future__ import annotations

from hands import drop, settle
from project_hands import CONTROL, ROLE, key, leave, names, save
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox


def test_a_window_in_which_nothing_was_done_closes_without_a_question(qtbot, window):
    window.session.settings_model.change(seed=3)
    assert not window.isWindowModified()
    with qtbot.waitSignal(window.closed):
        window.close()
    assert window.features.projects.unsaved_prompt.question is None


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
