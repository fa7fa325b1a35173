"""Folders without permission to search them: the program starts, and shows what it can read."""

import os

import pytest

from gradwave.jobs import Job
from gradwave.preferences import Preferences
from gradwave.projects import recent_files, recovery
from gradwave.training_wizard import run_progress, training
from wavegrad_core.edits.edit_list import EditList
from wavegrad_core.errors import InputError
from wavegrad_core.voices.voice_index import read_index

JOB = Job(lambda job: None, lambda event: None, "test")
READERS = {
    "preferences": lambda place: Preferences(place / "a.json", place / "a.ini").read("volume", 80),
    "recent files": lambda place: recent_files.read(place / "a.json"),
    "recovery": lambda place: recovery.find(JOB, place),
    "trainings": training.unfinished,
    "progress": run_progress.read_progress,
}


@pytest.mark.parametrize("read", READERS.values(), ids=READERS)
@pytest.mark.parametrize("inner", ["", "inner"])
def test_a_folder_without_permission_ends_nothing(tmp_path, request, read, inner):
    folder = tmp_path / "closed"
    (folder / "inner").mkdir(parents=True)
    folder.chmod(0)
    request.getfixturevalue("no_superuser")
    read(folder / inner)


@pytest.mark.parametrize("read", [EditList.load, lambda path: read_index(str(path))])
def test_a_pipe_does_not_block(tmp_path, read):
    os.mkfifo(tmp_path / "a.json")
    with pytest.raises(InputError, match="not a"):
        read(tmp_path / "a.json")
