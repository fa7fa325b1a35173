"""Saving a project and opening it again, without a window."""

from __future__ import annotations

import shutil
from dataclasses import fields

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine
from project_steps import marks, reopen, save
from session_steps import render

from gradwave.projects.project import OpenRequest, Project
from gradwave.projects.undo_history import UndoHistory
from gradwave.projects.view_state import ViewState
from gradwave.rendering.session import Session
from gradwave.sounds import Result


def test_all_comes_back_to_the_bit(qtbot, project, other, saved):
    went = []
    other.restore_view = went.append
    reopen(qtbot, other, saved)
    was, now = project.session, other.session
    assert marks(other) == [("der Beste 🎧", True), ("3 iterations", False)]
    for mine, theirs in zip(was.takes.all, now.takes.all):
        np.testing.assert_array_equal(mine.result.sound.audio, theirs.result.sound.audio)
        for field in fields(Result):
            if field.name not in ("sound", "original", "estimates"):
                assert getattr(mine.result, field.name) == getattr(theirs.result, field.name)
        assert theirs.result.original is now.original
    np.testing.assert_array_equal(was.original.sound.audio, now.original.sound.audio)
    assert now.settings == was.settings
    assert now.takes.chosen is now.takes.all[0]
    assert went == [ViewState(0.1, 0.3, 0.2, (0.15, 0.25))]
    assert (other.path, other.name) == (saved, "Übung 1.gradwave")
    assert not other.history.unsaved
    assert not other.unsaved_work
    assert not other.history.stack.canUndo()


def test_takes_are_wav_files_that_any_program_opens(project, saved):
    files = sorted((saved.parent / "Übung 1.takes").iterdir())
    sounds = [take.result.sound for take in project.session.takes.all]
    assert len(files) == 2
    for file in files:
        audio, rate = soundfile.read(file, dtype="float32", always_2d=True)
        assert rate == 24_000
        assert any(np.array_equal(audio.T, sound.audio) for sound in sounds)


def test_a_new_name_writes_no_sound_again_and_a_deleted_take_takes_its_sound_along(
    qtbot, project, saved, make_sound
):
    session, folder = project.session, saved.parent / "Übung 1.takes"
    session.open(make_sound("second.wav", seconds=0.2))
    qtbot.waitUntil(lambda: session.original.name == "second.wav")
    render(qtbot, project.session)
    save(qtbot, project, saved)
    (file,) = folder.iterdir()
    (folder / "mine.wav").write_bytes(b"a person's")
    before = file.stat().st_mtime_ns, file.stat().st_ino
    session.takes.rename(session.takes.chosen.key, "other name")
    save(qtbot, project, saved)
    assert (file.stat().st_mtime_ns, file.stat().st_ino) == before
    session.takes.delete(session.takes.chosen.key)
    save(qtbot, project, saved)
    assert [left.name for left in folder.iterdir()] == ["mine.wav"]


def test_a_session_moves_with_its_sound(qtbot, other, saved, tmp_path):
    shutil.copytree(tmp_path, elsewhere := tmp_path.parent / f"{tmp_path.name} moved")
    shutil.rmtree(tmp_path)
    reopen(qtbot, other, elsewhere / saved.name)
    assert other.session.original.path == elsewhere / "Rede 🎙.wav"
    tmp_path.mkdir()


def test_a_sound_is_found_beside_the_session(qtbot, other, saved, tmp_path):
    session = tmp_path / "sessions" / saved.name
    shutil.move(tmp_path / saved.name, session)
    shutil.move(tmp_path / "Übung 1.takes", session.with_suffix(".takes"))
    shutil.move(tmp_path / "Rede 🎙.wav", session.parent)
    reopen(qtbot, other, session)
    assert len(other.session.takes.all) == 2


def test_a_sound_that_is_not_found_is_asked_for_and_nothing_is_changed(
    qtbot, other, saved, tmp_path
):
    place = (tmp_path / "Rede 🎙.wav").rename(tmp_path / "sessions" / "anders.wav")
    with qtbot.waitSignal(other.input_missing) as asked:
        other.open(OpenRequest(saved))
    wanted, name = asked.args
    assert name == "Rede 🎙.wav"
    assert (other.session.original, other.path) == (None, None)
    reopen(qtbot, other, wanted.path, input=place)
    assert other.session.original.path == place
    assert other.history.unsaved  # the path differs from the file


def test_a_sound_with_other_bytes_is_used_only_if_a_user_agrees(qtbot, other, saved, make_sound):
    changed = make_sound("Rede 🎙.wav", seconds=0.5)
    with qtbot.waitSignal(other.input_changed) as asked:
        other.open(OpenRequest(saved))
    assert asked.args[1] == changed
    assert other.session.original is None
    reopen(qtbot, other, saved, agreed=True)
    assert other.session.original.content.seconds == pytest.approx(0.5)
    assert other.history.unsaved


def test_a_sound_that_is_gone_when_it_is_saved_does_not_lose_the_takes(
    qtbot, project, other, saved, make_sound, tmp_path
):
    project.checksums._inputs.clear()
    (tmp_path / "Rede 🎙.wav").unlink()
    save(qtbot, project, tmp_path / "late.gradwave")
    make_sound("Rede 🎙.wav", seconds=0.4, channels=2)
    reopen(qtbot, other, tmp_path / "late.gradwave", agreed=True)
    assert len(other.session.takes.all) == 2


def test_a_schedule_from_a_file_comes_along(qtbot, project, other, saved, tmp_path):
    betas = tmp_path / "mine.json"
    betas.write_text("[0.001, 0.1, 0.5]")
    project.session.catalog.open_schedule(betas)
    qtbot.waitUntil(lambda: project.session.settings.schedule == "mine")
    save(qtbot, project, saved)
    betas.unlink()
    reopen(qtbot, other, saved)
    assert other.session.settings.schedule == "mine"
    assert other.session.settings_model.schedule.betas.tolist() == [0.001, 0.1, 0.5]


def test_a_session_opened_at_the_start_keeps_its_voice(qtbot, jobs, project, saved):
    qtbot.waitUntil(lambda: not jobs.busy())
    project.session.catalog.choose_voice("two")
    qtbot.waitUntil(lambda: project.session.settings.voice == "two")
    save(qtbot, project, saved)
    session = Session(jobs, FakeEngine())
    other = Project(session, UndoHistory(session), jobs)
    session.project_requested.connect(lambda path: other.open(OpenRequest(path)))
    session.begin(saved)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert (session.catalog.voice.name, session.settings.voice) == ("two", "two")
    assert len(session.takes.all) == 2
    assert not other.history.unsaved
