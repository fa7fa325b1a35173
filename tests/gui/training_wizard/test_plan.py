"""The plan page: copying, measuring, going back, full disks."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from time import sleep

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from wizard_recordings import all_the_same

from gradwave.training_wizard import data_check, training_plan, training_process
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_process import TrainingProcess
from gradwave.training_wizard.views.wizard_dialog import WizardDialog


def test_the_user_chooses_what_is_not_repaired_and_the_copy_is_remade(qtbot, planned, tmp_path):
    planned.next_page()
    qtbot.waitUntil(lambda: planned.measured != [])
    first = soundfile.read(planned.training.data / "a.flac")[0]
    planned.go_back()
    planned.data_check.keep_as_is(["a.wav"])
    assert Training(planned.training.folder).choices.as_is == ("a.wav",)
    planned.next_page()
    qtbot.waitUntil(lambda: len(planned.measured) == 2)
    second = soundfile.read(planned.training.data / "a.flac")[0]
    assert abs(np.std(second) / np.std(first) - 1) > 0.1
    planned.data_check.repair(["a.wav"])
    assert planned.training.choices.as_is == ()


def test_the_measurement_ends_with_the_wizard_and_begins_again_with_it(qtbot, planned, monkeypatch):
    process = planned.training_plan.process
    started = []

    def start(*order):
        started.append(order)
        TrainingProcess.start(process, *order)

    # A process that ignores the request to stop, so that it has to be killed.
    sleeping = [sys.executable, "-c", "import time; time.sleep(600)"]
    monkeypatch.setattr(training_process, "command", lambda arguments: sleeping)
    monkeypatch.setattr(process, "start", start)
    dialog = WizardDialog(planned)
    qtbot.addWidget(dialog)
    dialog.open_and_look()
    planned.next_page()
    qtbot.waitUntil(lambda: process.running)
    pid = process.pid
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not process.running)
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert planned.training_plan.failure is None
    assert len(started) == 1
    dialog.open_and_look()
    qtbot.waitUntil(lambda: process.running)
    assert len(started) == 2
    planned.leave()


def wait_for_the_end(job, *order):
    while True:
        job.check()  # work in steps, until it is cancelled
        sleep(0.01)


def test_going_back_at_once_copies_and_measures_nothing(qtbot, planned, jobs):
    planned.next_page()
    planned.go_back()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert not planned.training_plan.busy
    assert planned.measured == []
    assert not planned.training.data.exists()


def test_going_back_ends_what_the_page_was_at_and_going_on_begins_it_again(
    qtbot, planned, jobs, monkeypatch
):
    monkeypatch.setattr(training_plan, "prepare_copy", wait_for_the_end)
    planned.next_page()
    qtbot.waitUntil(lambda: planned.training_plan.preparing)
    planned.go_back()
    assert not planned.training_plan.busy
    qtbot.waitUntil(lambda: not jobs.busy())
    check = data_check.check
    monkeypatch.setattr(data_check, "check", wait_for_the_end)
    planned.go_back()
    all_the_same(planned.home.parent)
    planned.recording_list.add(
        [planned.home.parent / "b.wav"]
    )  # another recording, so it checks again
    qtbot.waitUntil(lambda: planned.can_continue)
    planned.next_page()
    assert planned.data_check.busy
    planned.go_back()
    assert not planned.data_check.busy
    qtbot.waitUntil(lambda: not jobs.busy())
    monkeypatch.setattr(data_check, "check", check)
    planned.next_page()
    qtbot.waitUntil(lambda: planned.can_continue)
    assert planned.data_check.used == ["a.wav"]  # b.wav is a duplicate


def full(*order):
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_full_disk_is_reported_before_anything_is_copied(qtbot, planned, monkeypatch):
    usage = shutil.disk_usage(planned.home.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage._replace(free=1000))
    planned.next_page()
    qtbot.waitUntil(lambda: planned.training_plan.failure is not None)
    assert "are free. Free some space" in planned.training_plan.failure.message
    assert not planned.training.data.exists()
    monkeypatch.undo()
    monkeypatch.setattr(
        planned.training_plan.process, "start", lambda *order: planned.measured.append(1)
    )
    planned.training_plan.apply_remedy()  # try again
    qtbot.waitUntil(lambda: planned.measured != [])
    assert planned.training_plan.failure is None
    assert [path.name for path in planned.training.data.iterdir()] == ["a.flac"]


def test_a_disk_that_fills_up_while_it_is_copied_leaves_no_half_of_it(qtbot, planned, monkeypatch):
    monkeypatch.setattr("os.fsync", full)
    monkeypatch.setattr("os.replace", full)  # the choices are saved without fsync
    planned.next_page()
    qtbot.waitUntil(lambda: planned.training_plan.failure is not None)
    assert "No space left" in planned.training_plan.failure.message
    assert not (planned.training.folder / "data.part").exists()
    qtbot.waitUntil(lambda: planned.problems != [])  # the choices cannot be saved either
