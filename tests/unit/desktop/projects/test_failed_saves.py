"""Saves that fail, that overlap with changes, or that meet another window's save."""

from __future__ import annotations

import sys

import pytest
from project_steps import reopen, save, text_of
from session_steps import render


def test_changes_during_a_save_count_as_unsaved(qtbot, project, saved):
    with qtbot.waitSignal(project.saved):
        project.save(saved)
        assert project.unsaved_work
        project.session.settings_model.change(seed=99)
    assert project.unsaved_work
    assert text_of(saved)["settings"]["seed"] == 5


def test_a_failed_save_is_reported_and_the_work_stays_unsaved(qtbot, project, saved, tmp_path):
    before = saved.read_bytes()
    project.session.settings_model.change(seed=99)
    with qtbot.waitSignal(project.session.problem) as signal:
        project.save(tmp_path / "nowhere" / "x.gradwave")
    qtbot.waitUntil(lambda: not project.saving)
    assert "Could not write" in signal.args[0].message
    assert project.unsaved_work
    assert project.path == saved
    assert saved.read_bytes() == before


def test_a_failed_save_elsewhere_leaves_the_file_that_holds_all_of_it(
    qtbot, project, saved, tmp_path
):
    with qtbot.waitSignal(project.session.problem):
        project.save(tmp_path / "nowhere" / "x.gradwave")
    qtbot.waitUntil(lambda: not project.saving)
    assert project.path == saved
    assert not project.unsaved_work


@pytest.mark.skipif(sys.platform == "win32", reason="no limit can be set on files here")
def test_a_disk_that_fills_while_takes_are_written_is_reported(qtbot, project, saved, tmp_path):
    import resource

    project.session.settings_model.change(seed=99)
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    try:
        with qtbot.waitSignal(project.session.problem) as signal:
            project.save(tmp_path / "full.gradwave")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert ": File too large." in signal.args[0].message
    assert project.history.unsaved
    assert not list((tmp_path / "full.takes").iterdir())


def test_a_project_that_another_window_has_saved_is_not_written_over(
    qtbot, project, other, saved, tmp_path
):
    reopen(qtbot, other, saved)
    render(qtbot, other.session, iterations=7)
    save(qtbot, other, saved)  # the other window saves a third take first
    theirs = saved.read_bytes()
    project.session.settings_model.change(seed=99)
    with qtbot.waitSignal(project.session.problem) as signal:
        project.save(saved)
    qtbot.waitUntil(lambda: not project.saving)
    assert "another window or program has changed it" in signal.args[0].message
    assert saved.read_bytes() == theirs
    assert project.unsaved_work
    save(qtbot, project, tmp_path / "mine.gradwave")
    assert text_of(tmp_path / "mine.gradwave")["settings"]["seed"] == 99
    with qtbot.waitSignal(project.saved):
        project.save(saved, over_other=True)  # the user has said so
    assert text_of(saved)["settings"]["seed"] == 99


def test_the_takes_of_the_other_window_stay_readable(qtbot, project, other, saved):
    reopen(qtbot, other, saved)
    render(qtbot, other.session, iterations=7)
    save(qtbot, other, saved)
    with qtbot.waitSignal(project.session.problem):
        project.save(saved)
    qtbot.waitUntil(lambda: not project.saving)
    reopen(qtbot, project, saved)
    assert len(project.session.takes.all) == 3


def test_a_project_saved_twice_or_deleted_outside_is_written(qtbot, project, saved):
    project.session.settings_model.change(seed=98)
    save(qtbot, project, saved)
    saved.unlink()
    project.session.settings_model.change(seed=99)
    save(qtbot, project, saved)
    assert text_of(saved)["settings"]["seed"] == 99
