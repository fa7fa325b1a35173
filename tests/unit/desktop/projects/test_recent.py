"""Recent files: newest first, shared by windows, and marked when missing."""

from __future__ import annotations

import json

import pytest

from gradwave.projects.recent_files import MAX_ENTRIES, RecentFiles


@pytest.fixture
def file(tmp_path):
    return tmp_path / "state" / "recent.json"


@pytest.fixture
def recent(jobs, file) -> RecentFiles:
    return RecentFiles(jobs, file)


def after(qtbot, recent: RecentFiles, act, *given) -> list[str]:
    with qtbot.waitSignal(recent.changed):
        act(*given)
    return [path.name for path in recent.paths]


def test_the_newest_is_first_and_each_is_there_once(qtbot, recent, tmp_path):
    for name in ("a.wav", "ö 🎻.gradwave", "c.wav"):
        after(qtbot, recent, recent.note, tmp_path / name)
    assert after(qtbot, recent, recent.note, tmp_path / "a.wav") == [
        "a.wav",
        "c.wav",
        "ö 🎻.gradwave",
    ]


def test_it_is_remembered_and_no_longer_than_the_list(qtbot, jobs, recent, file, tmp_path):
    for number in range(MAX_ENTRIES + 3):
        after(qtbot, recent, recent.note, tmp_path / f"{number}.wav")
    other = RecentFiles(jobs, file)
    names = after(qtbot, other, other.look)
    assert names == [f"{number}.wav" for number in range(MAX_ENTRIES + 2, 2, -1)]


def test_two_windows_do_not_lose_each_others(qtbot, jobs, recent, file, tmp_path):
    other = RecentFiles(jobs, file)
    after(qtbot, recent, recent.note, tmp_path / "mine.wav")
    assert after(qtbot, other, other.note, tmp_path / "theirs.wav") == ["theirs.wav", "mine.wav"]
    assert after(qtbot, recent, recent.look) == ["theirs.wav", "mine.wav"]


def test_a_missing_file_is_reported(qtbot, recent, tmp_path, make_sound):
    after(qtbot, recent, recent.note, gone := tmp_path / "gone.wav")
    after(qtbot, recent, recent.note, make_sound("here.wav"))
    assert recent.missing == {gone}


def test_it_can_be_cleared(qtbot, recent, tmp_path, file):
    after(qtbot, recent, recent.note, tmp_path / "a.wav")
    assert after(qtbot, recent, recent.clear) == []
    assert json.loads(file.read_text()) == []


@pytest.mark.parametrize("content", ["", "{}", "7", '[1, null, "a\\u0000b"]', "[" * 100_000])
def test_a_damaged_list_counts_as_empty_and_is_replaced(qtbot, recent, file, tmp_path, content):
    file.parent.mkdir()
    file.write_text(content)
    assert after(qtbot, recent, recent.look) == []
    assert after(qtbot, recent, recent.note, tmp_path / "a.wav") == ["a.wav"]
    assert len(json.loads(file.read_text())) == 1


def test_a_folder_that_cannot_be_written_to_stops_nothing(qtbot, recent, file, tmp_path):
    file.parent.write_text("no folder")
    assert after(qtbot, recent, recent.note, tmp_path / "a.wav") == ["a.wav"]
