"""Leftovers of crashes: damaged copies, sounds without a session, empty folders."""

from __future__ import annotations

import os

from autosaved_session import looked, settle

from gradwave.projects.autosave import AutosaveSlot
from gradwave.projects.project import OpenRequest
from gradwave.projects.project_file import takes_folder
from gradwave.projects.recovery import STALE_SECONDS


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
