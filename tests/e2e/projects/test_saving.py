"""Tasks: work on a project, save it, open it again, find a sound that was moved."""

from __future__ import annotations

import numpy as np
from fakes import CountingEngine
from hands import answer, close
from project_hands import CONTROL, ROLE, SHIFT, key, names, save
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from gradwave.window.main_window import MainWindow


def rename(qtbot, window: MainWindow, name: str) -> None:
    key(qtbot, window, Qt.Key.Key_F2)
    field = window.takes.table.viewport().findChild(QLineEdit)
    field.setText(name)  # simulated typing does not support emoji
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session.takes.chosen.name == name)


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
