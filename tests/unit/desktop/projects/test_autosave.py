"""Unsaved work is autosaved, and offered only after a crash."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from fakes import FakeEngine

from gradwave.jobs import Jobs
from gradwave.projects import autosave
from gradwave.projects.autosave import Autosave, AutosaveSlot
from gradwave.projects.project import OpenRequest, Project
from gradwave.projects.project_file import takes_folder
from gradwave.projects.recovery import STALE_SECONDS, Recovery
from gradwave.projects.session_json import load
from gradwave.projects.undo_history import UndoHistory
from gradwave.rendering.session import Session


@pytest.fixture(autouse=True)
def _soon(monkeypatch):
    monkeypatch.setattr(autosave, "SECONDS", 0.02)


class Kept:
    """A session with its autosave and recovery, as in a window."""

    def __init__(self, jobs: Jobs, root: Path) -> None:
        self.session = Session(jobs, FakeEngine())
        self.project = Project(self.session, UndoHistory(self.session), jobs)
        self.autosave = Autosave(self.project, jobs, root)
        self.recovery = Recovery(self.project, self.autosave, jobs, root)
        self.problems: list = []
        self.session.problem.connect(self.problems.append)

    def crash(self) -> None:
        """Simulate the death of the process: the lock is free, the files stay."""
        self.autosave.stop()
        for slot in (self.autosave.slot, *(slot for _, slot in self.autosave._others)):
            slot.release()


@pytest.fixture
def root(tmp_path) -> Path:
    return tmp_path / "autosave"


@pytest.fixture
def make_kept(jobs, root):
    made: list[Kept] = []

    def make() -> Kept:
        made.append(Kept(jobs, root))
        return made[-1]

    yield make
    for kept in made:
        kept.crash()
        kept.recovery.end()


@pytest.fixture
def first(qtbot, make_kept, make_sound) -> Kept:
    """A session with one take that the user made."""
    kept = make_kept()
    kept.session.begin(None)
    kept.session.open(make_sound("speech.wav", seconds=0.3))
    qtbot.waitUntil(lambda: kept.session.can_render)
    with qtbot.waitSignal(kept.autosave.kept):
        kept.session.render()
    return kept


def looked(qtbot, kept: Kept) -> Kept:
    with qtbot.waitSignal(kept.recovery.changed):
        kept.recovery.look()
    return kept


def settle(qtbot, kept: Kept) -> None:
    qtbot.waitUntil(lambda: not kept.session.jobs.busy() and not kept.autosave._timer.isActive())


def test_nothing_is_written_while_there_is_nothing_to_lose(qtbot, make_kept, make_sound, root):
    kept = make_kept()
    kept.session.begin(make_sound())
    qtbot.waitUntil(lambda: kept.session.result is not None)
    kept.session.settings_model.change(seed=3)
    settle(qtbot, kept)
    assert not root.exists()


def test_after_a_crash_it_is_offered_and_restored_unsaved_with_its_sounds(qtbot, first, make_kept):
    session = first.session
    session.takes.rename(session.takes.chosen.key, "vor dem Absturz")
    with qtbot.waitSignal(first.autosave.kept):
        session.settings_model.change(seed=41)
    settle(qtbot, first)
    first.crash()
    second = looked(qtbot, make_kept())
    assert "“speech.wav” with 1 take can be restored" in second.recovery.offer.described
    assert second.session.original is None  # it is only offered
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    (take,) = second.session.takes.all
    assert take.name == "vor dem Absturz"
    np.testing.assert_array_equal(take.result.sound.audio, session.result.sound.audio)
    assert second.session.settings.seed == 41
    assert second.project.unsaved_work
    assert (second.project.path, second.recovery.offer) == (None, None)


def test_a_restored_session_survives_a_second_crash(qtbot, first, make_kept):
    first.crash()
    second = looked(qtbot, make_kept())
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    second.crash()
    third = looked(qtbot, make_kept())
    assert third.recovery.offer is not None


def test_a_second_window_is_offered_nothing_of_the_first(qtbot, first, make_kept):
    second = looked(qtbot, make_kept())
    assert second.recovery.offer is None


def test_of_two_new_windows_one_offers(qtbot, first, make_kept):
    first.crash()
    one, other = looked(qtbot, make_kept()), looked(qtbot, make_kept())
    assert one.recovery.offer is not None
    assert other.recovery.offer is None


def test_later_offers_it_again_at_the_next_start(qtbot, first, make_kept):
    first.crash()
    second = looked(qtbot, make_kept())
    second.recovery.later()
    assert second.recovery.offer is None
    assert looked(qtbot, make_kept()).recovery.offer is not None


def test_delete_deletes_it(qtbot, first, make_kept):
    first.crash()
    second = looked(qtbot, make_kept())
    second.recovery.delete()
    settle(qtbot, second)
    assert not first.autosave.slot.folder.exists()


def test_a_window_that_ends_as_it_should_leaves_nothing(qtbot, first, root):
    settle(qtbot, first)
    first.autosave.end()
    assert list(root.iterdir()) == []


def test_what_is_saved_is_no_longer_kept(qtbot, first, make_kept, tmp_path):
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "x.gradwave")
    settle(qtbot, first)
    assert not first.autosave.slot.file.exists()
    with qtbot.waitSignal(first.autosave.kept):
        first.session.settings_model.change(seed=9)
    first.crash()
    second = looked(qtbot, make_kept())
    assert "“x.gradwave”" in second.recovery.offer.described
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    assert second.project.path == tmp_path / "x.gradwave"
    assert second.session.settings.seed == 9


def test_sounds_are_written_once(qtbot, first):
    (file,) = (first.autosave.slot.folder / "session.takes").iterdir()
    before = file.stat().st_ino, file.stat().st_mtime_ns
    with qtbot.waitSignal(first.autosave.kept):
        first.session.settings_model.change(seed=9)
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == before


def test_takes_of_the_sound_before_stay_until_there_are_new_ones(
    qtbot, first, make_kept, make_sound
):
    first.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: first.session.original.name == "other.wav")
    settle(qtbot, first)
    first.crash()
    assert "“speech.wav”" in looked(qtbot, make_kept()).recovery.offer.described


def test_trouble_is_reported_once_and_not_at_every_change(qtbot, make_kept, make_sound, root):
    root.write_text("a file in the folder's place")
    kept = make_kept()
    kept.session.begin(None)
    kept.session.open(make_sound())
    qtbot.waitUntil(lambda: kept.session.can_render)
    for seed in (1, 2, 3):
        kept.session.settings_model.change(seed=seed)
        with qtbot.waitSignal(kept.session.result_changed):
            kept.session.render()
        settle(qtbot, kept)
    assert len(kept.problems) == 1
    assert "autosave the project" in kept.problems[0].message


def test_the_copy_of_unsaved_takes_stays_while_other_sounds_are_opened_and_saved(
    qtbot, first, make_sound, tmp_path
):
    for name in ("b.wav", "c.wav"):
        with qtbot.waitSignal(first.session.original_changed):
            first.session.open(make_sound(name, seconds=0.3))
        settle(qtbot, first)
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "c.gradwave")
    settle(qtbot, first)
    assert first.project.unsaved_work
    assert Path(load(first.autosave.slot.file).input.path).name == "speech.wav"


def test_no_copy_stays_of_a_sound_that_is_saved_though_another_is_not(
    qtbot, first, make_sound, tmp_path
):
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    assert Path(load(first.autosave.slot.file).input.path).name == "b.wav"
    settle(qtbot, first)
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "b.gradwave")
    settle(qtbot, first)
    assert first.project.unsaved_work  # the first sound's take
    assert not first.autosave.slot.file.exists()


def test_takes_of_a_sound_left_behind_are_offered_though_the_next_one_was_saved(
    qtbot, first, make_kept, make_sound, root, tmp_path
):
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    settle(qtbot, first)
    assert len(list(root.glob("*/session.gradwave"))) == 2
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "b.gradwave")
    settle(qtbot, first)
    first.crash()
    second = looked(qtbot, make_kept())
    (offer,) = second.recovery.offered
    assert (offer.name, offer.takes) == ("speech.wav", 1)
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    assert len(second.session.takes.all) == 1


def test_the_copy_of_a_sound_left_behind_goes_when_it_is_saved_or_discarded(
    qtbot, first, make_sound, root, tmp_path
):
    def kept() -> set[str]:
        files = root.glob("*/session.gradwave")
        return {Path(load(file).input.path).name for file in files}

    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    settle(qtbot, first)
    assert kept() == {"speech.wav", "b.wav"}
    first.project.sounds.show_next(1)
    assert first.session.original.name == "speech.wav"
    settle(qtbot, first)
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "speech.gradwave")
    settle(qtbot, first)
    assert kept() == {"b.wav"}
    first.project.sounds.close(first.project.sounds.all[1])
    settle(qtbot, first)
    assert kept() == set()
    first.autosave.end()
    assert list(root.iterdir()) == []


def test_a_change_is_kept_though_another_sound_is_shown_at_once(
    qtbot, first, make_sound, root, monkeypatch
):
    settle(qtbot, first)
    first.autosave._timer.setInterval(60_000)
    first.session.takes.rename(first.session.takes.chosen.key, "renamed just now")
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    qtbot.waitUntil(lambda: not first.session.jobs.busy())
    (file,) = root.glob("*/session.gradwave")
    assert load(file).takes[0].take["name"] == "renamed just now"


def test_all_sounds_of_a_crash_are_restored_one_after_another(qtbot, first, make_kept, make_sound):
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    settle(qtbot, first)
    first.crash()
    second = looked(qtbot, make_kept())
    for _ in range(2):
        with qtbot.waitSignal(second.project.opened):
            second.recovery.restore()
    settle(qtbot, second)
    assert second.recovery.offer is None
    assert {one.original.name for one in second.project.sounds.all} == {"speech.wav", "b.wav"}
    second.crash()
    third = looked(qtbot, make_kept())
    assert {one.name for one in third.recovery.offered} == {"speech.wav", "b.wav"}


def test_a_damaged_copy_is_offered_with_its_sounds_and_deleted_only_when_asked(
    qtbot, first, make_kept, root
):
    first.autosave.slot.file.write_text("{")
    first.crash()
    second = looked(qtbot, make_kept())
    offer = second.recovery.offer
    assert offer.takes == 1
    assert "cannot be restored: the project is damaged" in offer.described
    assert f"1 take of it is in {takes_folder(first.autosave.slot.file)}." in offer.described
    second.recovery.restore()  # there is nothing to open
    assert second.project.reading is False
    assert first.autosave.slot.file.exists()
    second.recovery.delete()
    settle(qtbot, second)
    assert not first.autosave.slot.folder.exists()


def test_sounds_without_a_session_are_offered(qtbot, first, make_kept):
    first.autosave.slot.file.unlink()  # as if the crash had come before it was written
    first.crash()
    offer = looked(qtbot, make_kept()).recovery.offer
    assert "cannot be restored: its file is missing. 1 take of it is in" in offer.described


def test_sounds_that_were_saved_elsewhere_are_removed_after_a_crash(
    qtbot, first, make_kept, tmp_path
):
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "a.gradwave")
    settle(qtbot, first)
    slot = first.autosave.slot
    assert list(takes_folder(slot.file).glob("*.wav"))  # for the next autosave
    first.crash()
    assert looked(qtbot, make_kept()).recovery.offer is None
    assert not slot.folder.exists()


def test_one_odd_folder_does_not_hide_the_other_sessions(qtbot, first, make_kept, root):
    first.crash()
    (root / "1-000000000000").mkdir()
    (root / "1-000000000000" / "lock").mkdir()  # the lock cannot be taken
    (root / "holiday").mkdir()
    (root / "holiday" / "photo.jpg").write_bytes(b"a person's")
    (root / "2-000000000000").write_text("no folder")
    (root / "3-000000000000").mkdir()
    (root / "3-000000000000" / "session.gradwave").mkdir()
    second = looked(qtbot, make_kept())
    assert [offer.name for offer in second.recovery.offered if not offer.problem] == ["speech.wav"]
    assert (root / "holiday" / "photo.jpg").exists()
    assert second.problems == []


def test_a_copy_whose_sound_is_gone_is_still_there_when_it_was_not_opened(qtbot, first, make_kept):
    first.crash()
    first.session.original.path.unlink()
    second = looked(qtbot, make_kept())
    with qtbot.waitSignal(second.project.input_missing):
        second.recovery.restore()
    assert second.recovery.offer is not None
    assert first.autosave.slot.file.exists()


def test_empty_folders_of_old_crashes_are_swept_and_new_ones_are_not(qtbot, make_kept, root):
    old, new = AutosaveSlot.new(root), AutosaveSlot.new(root)
    for slot in (old, new):
        assert slot.take()
        slot.release()
    long_ago = new.folder.stat().st_mtime - 2 * STALE_SECONDS
    os.utime(old.folder, (long_ago, long_ago))
    looked(qtbot, make_kept())
    assert new.folder.exists()
    assert not old.folder.exists()


def test_a_project_opened_by_its_file_stays_its_own(qtbot, first, make_kept, tmp_path):
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "x.gradwave")
    settle(qtbot, first)
    second = make_kept()
    with qtbot.waitSignal(second.project.opened):
        second.project.open(OpenRequest(tmp_path / "x.gradwave"))
    settle(qtbot, second)
    assert not second.autosave.slot.folder.exists()
