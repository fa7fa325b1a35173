"""Calls for many files, and the journal from which they are resumed."""

import json
import os
from functools import partial

import pytest

from wavegrad_core.errors import InputError
from wavegrad_core.file_tasks import run_file_tasks
from wavegrad_core.task_journal import TaskJournal


def sizes(calls, path):
    """Return the size of a file, and note the call."""
    calls.append(path.name)
    content = path.read_bytes()
    if not content:
        raise InputError(f"{path.name} is empty.")
    return {"bytes": len(content)}


def same(values):
    return values


@pytest.fixture
def paths(tmp_path):
    paths = [tmp_path / f"{name}.bin" for name in "abc"]
    for count, path in enumerate(paths):
        path.write_bytes(b"x" * count)
    return paths


@pytest.fixture
def sized(tmp_path, paths):
    """sized() -> (results, names of the files that were read), with a journal."""

    def sized(task="size"):
        calls, progress = [], []
        with TaskJournal(tmp_path / "journal", task, same, same) as journal:
            found = run_file_tasks(
                partial(sizes, calls),
                [(path,) for path in paths],
                journal=journal,
                on_done=lambda *numbers: progress.append(numbers),
            )
        assert progress[-1] == (3, 3)
        assert progress == sorted(progress)
        return [one if isinstance(one, dict) else str(one) for one in found], calls

    return sized


RESULTS = ["a.bin is empty.", {"bytes": 1}, {"bytes": 2}]


def test_what_is_in_the_journal_is_not_done_again(sized):
    assert sized() == (RESULTS, ["a.bin", "b.bin", "c.bin"])
    assert sized() == (RESULTS, ["a.bin"])  # a failure may have passed
    assert sized("other task") == (RESULTS, ["a.bin", "b.bin", "c.bin"])


def test_a_changed_file_is_done_again(sized, paths):
    sized()
    os.utime(paths[1], ns=(0, 0))
    paths[2].write_bytes(b"xxxx")
    assert sized() == ([*RESULTS[:2], {"bytes": 4}], ["a.bin", "b.bin", "c.bin"])


def test_half_a_line_of_a_killed_run_is_skipped(sized, tmp_path):
    sized()
    journal = tmp_path / "journal"
    journal.write_bytes(journal.read_bytes()[:-10])
    assert sized() == (RESULTS, ["a.bin", "c.bin"])
    assert sized() == (RESULTS, ["a.bin"])


def test_a_result_that_cannot_be_used_is_made_again(sized, tmp_path, caplog):
    sized()

    def refuse(values):
        raise ValueError("too old")

    calls = []
    with TaskJournal(tmp_path / "journal", "size", same, refuse) as journal:
        found = run_file_tasks(partial(sizes, calls), [(tmp_path / "b.bin",)], journal=journal)
    assert (found, calls) == ([{"bytes": 1}], ["b.bin"])
    assert "skipped a damaged result (too old)" in caplog.text


@pytest.mark.parametrize("content", ["notes of mine\n", '{"journal": "other"}', "\n"])
def test_a_file_that_is_no_journal_is_left_alone(tmp_path, content):
    path = tmp_path / "notes.txt"
    path.write_text(content)
    with pytest.raises(InputError, match="not a journal"):
        TaskJournal(path, "size", same, same)
    assert path.read_text() == content


def test_a_journal_in_no_folder_is_refused(tmp_path):
    with pytest.raises(InputError, match="Could not open the journal"):
        TaskJournal(tmp_path / "absent" / "journal", "size", same, same)
    with pytest.raises(InputError, match="is not a file"):
        TaskJournal(tmp_path, "size", same, same)


def test_a_file_that_is_gone_is_not_recorded(tmp_path):
    with TaskJournal(tmp_path / "journal", "size", same, same) as journal:
        assert journal.key(tmp_path / "absent") == ""
        journal.add("", {"bytes": 0})
    assert [json.loads(line) for line in (tmp_path / "journal").open()] == [
        {"journal": "gradwave", "version": 1}
    ]
