"""Projects beside other open sounds."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from project_steps import reopen, save
from session_steps import render

from gradwave.opening import original_file
from gradwave.projects.project import OpenRequest, Project


def open_next(qtbot, project: Project, path: Path) -> None:
    with qtbot.waitSignal(project.session.original_changed):
        project.session.open(path)


@pytest.mark.parametrize("change", ["take", "seed"])
def test_a_change_of_a_project_stays_unsaved_when_another_sound_is_opened(
    qtbot, project, saved, make_sound, change
):
    session = project.session
    if change == "take":
        session.takes.delete(session.takes.all[0].key)
    else:
        session.settings_model.change(seed=77)
    open_next(qtbot, project, make_sound("other.wav", seconds=0.2))
    assert project.unsaved_work
    assert not project.current_unsaved
    (sound,) = project.history.unsaved_sounds
    assert project.history.file_of(sound) == saved
    with qtbot.waitSignal(project.saved):
        project.save(saved, sound)
    assert not project.unsaved_work
    project.sounds.show(sound)
    assert not project.current_unsaved


def test_each_sound_knows_its_file_when_it_is_shown_again(
    qtbot, project, saved, make_sound, tmp_path
):
    open_next(qtbot, project, make_sound("other.wav", seconds=0.2))
    render(qtbot, project.session)
    other = save(qtbot, project, tmp_path / "other.gradwave")
    project.sounds.show_next(1)
    assert (project.path, project.unsaved_work) == (saved, False)
    project.sounds.show_next(1)
    assert (project.path, project.unsaved_work) == (other, False)


def test_a_file_that_another_sound_was_saved_over_is_no_longer_the_firsts(
    qtbot, project, saved, make_sound
):
    open_next(qtbot, project, make_sound("other.wav", seconds=0.2))
    save(qtbot, project, saved)
    project.sounds.show_next(1)
    assert (project.path, project.history.unsaved_takes) == (None, 2)


def test_a_sound_that_is_opened_after_a_project_stays(
    qtbot, jobs, other, saved, make_sound, read_later
):
    other.open(OpenRequest(saved))
    open_next(qtbot, other, make_sound("newer.wav"))
    render(qtbot, other.session)
    read_later.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert (other.session.original.name, len(other.session.takes.all)) == ("newer.wav", 1)
    assert other.path is None


def test_a_project_that_is_opened_after_a_sound_stays(
    qtbot, jobs, other, saved, make_sound, monkeypatch
):
    go, read = threading.Event(), original_file.read_sound
    monkeypatch.setattr(
        "gradwave.opening.original_file.read_sound",
        lambda job, path: (path.stem == "older" and go.wait(60), read(job, path))[1],
    )
    other.session.open(make_sound("older.wav"))
    reopen(qtbot, other, saved)
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert other.path == saved


def test_a_take_that_is_made_while_a_project_is_read_stays_open_beside_it(
    qtbot, other, saved, make_sound, read_later
):
    open_next(qtbot, other, make_sound("mine.wav"))
    other.open(OpenRequest(saved))
    render(qtbot, other.session)
    with qtbot.waitSignal(other.opened):
        read_later.set()
    assert other.path == saved
    (mine,) = other.history.unsaved_sounds
    assert (mine.original.name, len(mine.state.takes)) == ("mine.wav", 1)


def test_a_render_that_is_started_while_a_project_is_read_is_not_ended_without_asking(
    qtbot, other, saved, make_sound, read_later
):
    asked = []
    other.confirm_end_of_render = asked.append
    session = other.session
    session.engine.step = threading.Semaphore(0)
    open_next(qtbot, other, make_sound("mine.wav"))
    other.open(OpenRequest(saved))
    session.render()
    read_later.set()
    qtbot.waitUntil(lambda: bool(asked))
    assert not session.render_progress.cancelling
    session.engine.step.release(100)
    qtbot.waitUntil(lambda: session.result is not None)
    assert session.original.name == "mine.wav"
