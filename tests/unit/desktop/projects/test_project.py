"""Saving and opening a session without a window; other files are refused."""

from __future__ import annotations

import json
import shutil
import sys
import threading
from dataclasses import fields, replace
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine

from gradwave.jobs import Jobs
from gradwave.opening import original_file
from gradwave.projects.project import OpenRequest, Project
from gradwave.projects.session_json import MAX_BYTES, load
from gradwave.projects.undo_history import UndoHistory
from gradwave.projects.view_state import ViewState
from gradwave.rendering.session import Session
from gradwave.sounds import Result, Sound
from wavegrad_core.errors import InputError


class Varied(FakeEngine):
    """Each count of iterations gives another sound."""

    def render(self, job, request):
        result = super().render(job, request)
        audio = result.sound.audio / np.float32(request.settings.iterations)
        return replace(result, sound=Sound.of(audio, result.sound.rate))


@pytest.fixture
def project(jobs: Jobs) -> Project:
    session = Session(jobs, Varied())
    return Project(session, UndoHistory(session), jobs)


@pytest.fixture
def other(qtbot, jobs: Jobs) -> Project:
    """The project of another window, with a voice but without a sound."""
    session = Session(jobs, FakeEngine())
    session.begin(None)
    qtbot.waitUntil(lambda: session.catalog.voice is not None)
    return Project(session, UndoHistory(session), jobs)


@pytest.fixture
def problems(other: Project) -> list:
    messages: list = []
    other.session.problem.connect(messages.append)
    return messages


def render(qtbot, project: Project, **settings) -> None:
    project.session.settings_model.change(**settings)
    with qtbot.waitSignal(project.session.result_changed):
        project.session.render()


def save(qtbot, project: Project, path: Path) -> Path:
    with qtbot.waitSignal(project.saved):
        project.save(path)
    return path


def reopen(qtbot, other: Project, path: Path, **how) -> None:
    with qtbot.waitSignal(other.opened):
        other.open(OpenRequest(path, **how))


@pytest.fixture
def saved(qtbot, project: Project, make_sound, tmp_path) -> Path:
    """The file of a session with two takes of a stereo sound; the first is named and starred."""
    session = project.session
    session.begin(None)
    session.open(make_sound("Rede 🎙.wav", seconds=0.4, channels=2))
    qtbot.waitUntil(lambda: session.can_render)
    render(qtbot, project, iterations=12, seed=5)
    render(qtbot, project, iterations=3)
    first = session.takes.all[0].key
    session.takes.rename(first, "der Beste 🎧")
    session.takes.star(first)
    session.takes.choose(first)
    project.view_state = lambda: ViewState(0.1, 0.3, 0.2, (0.15, 0.25))
    return save(qtbot, project, tmp_path / "sessions" / ".." / "Übung 1.gradwave")


def marks(project: Project) -> list:
    return [(take.name, take.starred) for take in project.session.takes.all]


def text_of(path: Path) -> dict:
    return json.loads(path.read_text())


def rewrite(path: Path, **parts) -> None:
    path.write_text(json.dumps({**text_of(path), **parts}))


@pytest.fixture(autouse=True)
def _folder_of_sessions(tmp_path):
    (tmp_path / "sessions").mkdir()


# Saved and opened


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
    render(qtbot, project)
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
    render(qtbot, project)
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


# Actions while a project is read


def test_a_sound_that_is_opened_after_a_project_stays(
    qtbot, jobs, other, saved, make_sound, read_later
):
    other.open(OpenRequest(saved))
    open_next(qtbot, other, make_sound("newer.wav"))
    render(qtbot, other)
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
    render(qtbot, other)
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


# Damaged and hostile


@pytest.mark.parametrize("harm", ["gone", "short", "flipped", "link"])
def test_a_take_whose_sound_is_damaged_is_left_out_and_named_and_the_file_stays(
    qtbot, other, saved, problems, harm
):
    sum = text_of(saved)["takes"][0]["sound"]["sha256"]
    file = saved.with_suffix(".takes") / f"{sum}.wav"
    content = bytearray(file.read_bytes())
    file.unlink()
    if harm == "short":
        file.write_bytes(content[:-1000])
    elif harm == "flipped":
        content[-7] ^= 1
        file.write_bytes(content)
    elif harm == "link":
        file.symlink_to("/dev/zero" if Path("/dev/zero").exists() else "nowhere")
    before = saved.read_bytes()
    reopen(qtbot, other, saved)
    assert marks(other) == [("3 iterations", False)]
    (problem,) = problems
    assert "missing" in problem.message
    assert "der Beste 🎧" in problem.message
    assert other.path is None  # saving asks for another name
    assert saved.read_bytes() == before


SOUND = {"sha256": "0" * 64, "channels": 1, "samples": 10}


@pytest.mark.parametrize(
    "parts",
    [
        {"settings": {"iterations": 0}},
        {"settings": {"iterations": 10**9}},
        {"settings": {"iterations": "many"}},
        {"settings": {"seed": -1}},
        {"settings": {"start": "nowhere"}},
        {"settings": {"sampler": "evil"}},
        {"settings": {"strength": 7.0}},
        {"settings": {"eta": -0.1}},
        {"settings": {"schedule": "not there"}},
        {"settings": []},
        {"schedule": {"name": "x", "betas": [0.1]}, "settings": {"schedule": "y"}},
        {"schedule": {"name": "x", "betas": [7.0]}, "settings": {"schedule": "x"}},
        {"takes": [{"sound": {**SOUND, "sha256": "../../x"}, "take": {}, "result": {}}]},
        {"takes": [{"sound": {**SOUND, "samples": -1}, "take": {}, "result": {}}]},
        {"takes": [{"sound": {**SOUND, "samples": 1.5}, "take": {}, "result": {}}]},
        {"takes": "all"},
        {"place": {"start": 0, "stop": "end", "cursor": 0, "loop": None}},
        {"place": {"start": 0, "stop": 1, "cursor": 0, "loop": [1]}},
        {"input": {"path": "a\0b", "bytes": 1, "sha256": None}},
        {"input": None},
        {"more": 1},
    ],
)
def test_a_file_with_values_that_cannot_be_is_refused_in_a_line(
    qtbot, other, saved, problems, parts
):
    rewrite(saved, **parts)
    with qtbot.waitSignal(other.failed):
        other.open(OpenRequest(saved))
    (problem,) = problems
    assert problem.message.startswith(f"Could not read {saved}: ")
    assert "\n" not in problem.message
    assert "bug in Gradwave" not in problem.message
    assert other.session.original is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"format": "gradwave project", "version": 1, "chosen": NaN}', "NaN is not a number"),
        (b'{"format": "gradwave project", "version": 1, "chosen": 1e999}', "too large"),
        (b'{"format": "gradwave project", "version": 2}', "newer version of Gradwave"),
        (b'{"format": "gradwave project", "version": true}', "damaged"),
        (b'{"format": "other"}', "not a Gradwave project"),
        (b"[]", "not a Gradwave project"),
        (b" " * (MAX_BYTES + 1), "at most"),
    ],
)
def test_a_file_that_is_not_a_session_is_refused_in_a_line(tmp_path, content, message):
    path = tmp_path / "x.gradwave"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message) as refusal:
        load(path)
    assert "\n" not in str(refusal.value)


def test_a_folder_or_nothing_of_that_name_is_refused(tmp_path):
    for path in (tmp_path, tmp_path / "nothing.gradwave"):
        with pytest.raises(InputError, match="there is no such file"):
            load(path)


def test_settings_of_a_later_program_are_left_out_and_those_of_an_earlier_get_defaults(
    qtbot, other, saved
):
    kept = text_of(saved)["settings"]
    del kept["seed"]
    rewrite(saved, settings={**kept, "warp": 9})
    reopen(qtbot, other, saved)
    assert other.session.settings.seed == 0
    assert other.session.settings.iterations == 3


def test_an_input_whose_name_no_system_takes_is_asked_for(qtbot, other, saved):
    rewrite(saved, input={**text_of(saved)["input"], "path": "a" * 5000})
    with qtbot.waitSignal(other.input_missing):
        other.open(OpenRequest(saved))


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


# Two windows on one project


def test_a_project_that_another_window_has_saved_is_not_written_over(
    qtbot, project, other, saved, tmp_path
):
    reopen(qtbot, other, saved)
    render(qtbot, other, iterations=7)
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
    render(qtbot, other, iterations=7)
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
