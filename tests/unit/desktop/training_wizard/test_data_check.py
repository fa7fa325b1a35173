"""Recordings of any kind are found, checked and drawn from."""

from __future__ import annotations

import numpy as np
import pytest
import soundfile
from wizard_recordings import RATE, all_the_same, one_clip, speech

from gradwave.jobs import Job
from gradwave.training_wizard.dataset_copy import take_part
from gradwave.training_wizard.recording_list import find_recordings
from gradwave.training_wizard.training import Training

JOB = Job(lambda job: None, lambda event: None, "")


def no_files(folder):
    pass


def all_silent(folder):
    for name in "abc":
        soundfile.write(folder / f"{name}.wav", np.zeros(RATE), RATE)


def telephone(folder):
    soundfile.write(folder / "a.wav", speech(3, 8000), 8000)


def wrong_types(folder):
    (folder / "a.wav").write_text("Dear sir or madam")
    (folder / "b.flac").mkdir()
    (folder / "c.mp3").touch()
    (folder / "d.jpg").write_bytes(b"\xff\xd8\xff")


def not_a_number(folder):
    soundfile.write(folder / "a.wav", np.full(RATE, np.nan, np.float32), RATE, subtype="FLOAT")


def a_click(folder):
    soundfile.write(folder / "a.wav", np.ones(1), RATE)


@pytest.mark.parametrize(
    ("make", "used"),
    [
        (no_files, None),
        (one_clip, 1),
        (all_silent, 0),
        (all_the_same, 1),
        (telephone, 1),
        (wrong_types, 0),
        (not_a_number, 0),
        (a_click, 0),
    ],
)
def test_any_set_is_checked_and_unusable_recordings_are_excluded(
    qtbot, wizard, tmp_path, make, used
):
    folder = tmp_path / "set"
    folder.mkdir()
    make(folder)
    wizard.recording_list.add([folder])
    qtbot.waitUntil(lambda: not wizard.recording_list.searching)
    assert wizard.can_continue == (used is not None)
    if used is not None:
        wizard.next_page()
        qtbot.waitUntil(lambda: not wizard.data_check.busy)
        assert wizard.can_continue == (used > 0)
        assert len(wizard.data_check.used) == used or not wizard.can_continue
        assert wizard.data_check.findings != []
    assert wizard.problems == []


def test_one_that_is_left_out_makes_room_for_its_double(qtbot, wizard, tmp_path):
    all_the_same(tmp_path)
    wizard.recording_list.add([tmp_path / f"{name}.wav" for name in "abc"])
    qtbot.waitUntil(lambda: wizard.can_continue)
    wizard.next_page()
    qtbot.waitUntil(lambda: not wizard.data_check.busy)
    assert wizard.data_check.used == ["a.wav"]
    wizard.data_check.exclude(["a.wav"])
    assert wizard.data_check.used == ["b.wav"]
    assert Training(wizard.training.folder).choices.excluded == ("a.wav",)
    wizard.data_check.exclude(["b.wav", "c.wav"])
    assert wizard.data_check.used == []
    assert not wizard.can_continue


def test_files_and_folders_give_each_recording_once_under_a_name_of_its_own(tmp_path):
    for folder in ("x/a", "y/a"):
        (tmp_path / folder).mkdir(parents=True)
        one_clip(tmp_path / folder)
    sources = [tmp_path / "x" / "a", tmp_path / "x" / "a" / "a.wav", tmp_path / "y" / "a"]
    found, counts = find_recordings([*sources, tmp_path / "gone"])
    assert [name for _, name in found] == ["a/a.wav", "a/a 2.wav"]
    assert list(counts.values()) == [1, 0, 1, 0]


def test_a_part_of_the_recordings_is_drawn_from_all_of_them(tmp_path):
    from wavegrad_core.dataset.data_folder import split_clips

    for number in range(40):  # two folders with equal file names
        path = tmp_path / "ab"[number % 2] / f"{number // 2:02d}.flac"
        path.parent.mkdir(exist_ok=True)
        soundfile.write(path, np.zeros(3 * RATE), RATE)
    take_part(JOB, tmp_path, 1)
    training, held_out = split_clips(tmp_path)
    assert (len(training), len(held_out)) == (19, 1)
    assert max(int(path.stem) for path in training) > 15
    assert {path.parent.name for path in training} == {"a", "b"}
    take_part(JOB, tmp_path, 5)  # more than exist
    assert len(split_clips(tmp_path)[0]) == 38
    assert not (tmp_path / "train.txt").exists()
