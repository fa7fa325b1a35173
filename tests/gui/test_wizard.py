"""The wizard's parts without a window: data sets of any kind, error messages, predictions."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sys
import threading
from pathlib import Path
from time import sleep

import numpy as np
import pytest
import soundfile
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from gradwave.jobs import Job
from gradwave.training_wizard import data_check, remote_training, training_plan, training_process
from gradwave.training_wizard.dataset_copy import take_part
from gradwave.training_wizard.failure_causes import describe_failure, explain_note
from gradwave.training_wizard.quality_estimate import expected_quality
from gradwave.training_wizard.recording_list import find_recordings
from gradwave.training_wizard.training import Training, new_training, unfinished
from gradwave.training_wizard.training_process import TrainingProcess
from gradwave.training_wizard.training_speed import SpeedMeasurement, shortage
from gradwave.training_wizard.views.wizard_dialog import WizardDialog
from gradwave.training_wizard.voice_export import Credit, credited
from wavegrad_core.voices.voice import Voice

GIB = 2**30
RATE = 24_000
JOB = Job(lambda job: None, lambda event: None, "")


def speech(seconds: float, rate: int = RATE, seed: int = 0):
    """Return a buzz with the rhythm of syllables and a little noise."""
    times = np.arange(round(seconds * rate)) / rate
    buzz = np.sign(np.sin(2 * np.pi * 120 * times)) * np.sin(2 * np.pi * 2 * times).clip(0)
    noise = np.random.default_rng(seed).normal(0, 1, times.size)
    return (0.2 * buzz * (1 + 0.3 * noise) + 0.0005 * noise).astype(np.float32)


def no_files(folder):
    pass


def one_clip(folder):
    soundfile.write(folder / "a.wav", speech(2), RATE)


def all_silent(folder):
    for name in "abc":
        soundfile.write(folder / f"{name}.wav", np.zeros(RATE), RATE)


def all_the_same(folder):
    for name in "abc":
        soundfile.write(folder / f"{name}.wav", speech(2), RATE)


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


def test_choices_are_found_again_and_a_damaged_file_is_as_good_as_none(tmp_path):
    training = new_training(tmp_path)
    training.choose(sources=("/a 🎙",), voice="kathleen", batch=3)
    assert [one.folder for one in unfinished(tmp_path)] == [training.folder]
    assert Training(training.folder).choices == training.choices
    training.choose(page="done")
    assert unfinished(tmp_path) == []
    (training.folder / "training.json").write_text('{"sources": 3')
    assert Training(training.folder).choices.sources == ()


@pytest.mark.parametrize(
    ("status", "output", "words", "remedy"),
    [
        (1, "torch.OutOfMemoryError: CUDA out of memory", "Memory ran out.", "smaller"),
        (1, "DefaultCPUAllocator: can't allocate memory", "Memory ran out.", "smaller"),
        (1, "AcceleratorError: CUDA error: out of memory", "Memory ran out.", "smaller"),
        (1, "CUDA error: CUBLAS_STATUS_ALLOC_FAILED", "Memory ran out.", "smaller"),
        (1, "RuntimeError: MPS backend out of memory", "Memory ran out.", "smaller"),
        (-9, "step 5", "The operating system ended the training run", "resume"),
        (1, "RuntimeError: CUDA error: unspecified launch failure", "The GPU failed", "resume"),
        (2, "gradwave: Could not write /x: No space left on device.", "disk is full", "resume"),
        (2, "gradwave: /x: contains no recordings; give a folder", "are missing", "recordings"),
        (2, "gradwave: training fails again and again", "Training fails again", "resume"),
        (-11, "Fatal Python error: Segmentation fault", "a bug in Gradwave", "resume"),
    ],
)
def test_each_way_to_end_is_one_sentence_with_one_button(status, output, words, remedy):
    failure = describe_failure(status, output, saved=True)
    assert words in failure.message
    assert failure.remedy == remedy
    assert "\n" not in failure.message


def test_a_disk_that_is_full_is_reported_plainly_while_it_trains_on():
    note = "not saved: /x/run/next.pt: cannot be written (No space left on device); choose another"
    assert explain_note(note).startswith("The disk is full. Free some space; training continues")
    assert explain_note("Step 7 gave no numbers") == "Step 7 gave no numbers"


def test_a_shortage_has_an_amount_and_a_remedy():
    few = {"recordings": GIB // 100, "minutes": 5.0, "disk": GIB}
    fits = SpeedMeasurement("cpu", 2.0, 3 * GIB, 8 * GIB, **few)
    assert fits.seconds(600) == 300
    assert shortage(fits, 5 * GIB, 12) is None
    tight = SpeedMeasurement("cpu", 2.0, 9 * GIB, 8 * GIB, **few)
    assert shortage(tight, 5 * GIB, 12).remedy == "smaller"
    assert "9.0 GiB" in shortage(tight, 5 * GIB, 12).text
    assert shortage(tight, 5 * GIB, 1).remedy == "measure again"
    gpu = SpeedMeasurement("cuda", 2.0, 9 * GIB, 8 * GIB, **few)
    assert shortage(gpu, 5 * GIB, 1).remedy == "cpu"
    assert "disk space" in shortage(fits, GIB // 2, 12).text
    unknown = SpeedMeasurement("mps", 2.0, None, None, **few)
    assert shortage(unknown, 5 * GIB, 12) is None
    hours = SpeedMeasurement(
        "cpu", 2.0, GIB, 8 * GIB, recordings=10 * GIB, minutes=600.0, disk=11 * GIB
    )
    assert shortage(hours, 12 * GIB, 12) is None
    lack = shortage(hours, 7 * GIB, 12)
    assert (lack.remedy, lack.minutes) == ("part", 315)  # of the 5.3 GiB that are free


def test_a_measurement_is_the_last_line_and_nothing_else_is_one():
    values = {"device": "cpu", "steps_per_second": 1.5, "memory": 1, "memory_free": 2, "disk": 3}
    values |= {"recordings": 1, "minutes": 1.0}
    assert SpeedMeasurement.read(f"a warning\n{json.dumps(values)}\n").steps_per_second == 1.5
    for message in ("", "gradwave: no", "{}", "[1]"):
        with pytest.raises(ValueError):  # noqa: PT011
            SpeedMeasurement.read(message)


@pytest.fixture
def planned(qtbot, wizard, tmp_path, monkeypatch):
    """The wizard at the plan page with one clip; the measurement is replaced by `measure`."""
    monkeypatch.setattr(training_plan, "list_start_voices", lambda job: {"a": RATE})
    wizard.measured = []
    monkeypatch.setattr(
        wizard.training_plan.process, "start", lambda *order: wizard.measured.append(order)
    )
    one_clip(tmp_path)
    wizard.recording_list.add([tmp_path / "a.wav"])
    qtbot.waitUntil(lambda: wizard.can_continue)
    wizard.next_page()
    qtbot.waitUntil(lambda: wizard.can_continue)
    return wizard


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


def test_while_a_voice_is_brought_back_the_training_stays_the_one_that_it_is_of(
    qtbot, wizard, tmp_path, monkeypatch
):
    here = threading.Event()
    monkeypatch.setattr(remote_training, "import_training", lambda *order: here.wait(60) and 7)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *order: str(tmp_path))
    training = begun(wizard, tmp_path / "a.wav", monkeypatch)
    dialog = WizardDialog(wizard)
    qtbot.addWidget(dialog)
    wizard.resume(training)
    dialog.training_page.import_button.click()
    assert dialog.training_page.state.text() == "Copying…"
    dialog.new_button.click()
    dialog.back_button.click()
    assert (wizard.training, wizard.page) == (training, "train")
    here.set()
    qtbot.waitUntil(lambda: wizard.page == "finish")
    assert wizard.training is training
    assert dialog.message_label.text() == "Imported the voice after 7 steps."
    assert dialog.new_button.isEnabled()


def test_the_measurement_ends_with_the_wizard_and_begins_again_with_it(qtbot, planned, monkeypatch):
    process = planned.training_plan.process
    started = []

    def start(*order):
        started.append(order)
        TrainingProcess.start(process, *order)

    # A process that ignores the request to stop, so that it has to be killed.
    sleeping = [sys.executable, "-c", "import time; time.sleep(60)"]
    monkeypatch.setattr(training_process, "command", lambda arguments: sleeping)
    monkeypatch.setattr(process, "start", start)
    dialog = WizardDialog(planned)
    qtbot.addWidget(dialog)
    dialog.open_and_look()
    planned.next_page()
    qtbot.waitUntil(lambda: process.running)
    pid = process.pid
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not process.running, timeout=5000)
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


def begun(wizard, recording: Path, monkeypatch) -> Training:
    """Another training run that can be resumed; no process trains it."""
    training = Training(wizard.home / "other")
    training.choose(sources=(str(recording),), prepared="what it was made of")
    for folder in (training.run, training.data):
        folder.mkdir()
    (training.run / "checkpoint.pt").touch()
    (training.data / "its own.flac").touch()
    monkeypatch.setattr(wizard.training_run.process, "start", lambda *order: None)
    return training


@pytest.mark.parametrize("another_was_looked_over", [False, True])
@pytest.mark.parametrize("left", ["Back", "Discard"])
def test_a_training_that_is_opened_again_is_planned_on_its_own_recordings(
    qtbot, planned, jobs, tmp_path, monkeypatch, another_was_looked_over, left
):
    other = begun(planned, tmp_path / "a.wav", monkeypatch)
    if another_was_looked_over:
        assert planned.data_check.included is not None
    else:
        planned.data_check.reset()
    dialog = WizardDialog(planned)
    qtbot.addWidget(dialog)
    planned.begin()
    planned.resume(other)
    assert planned.page == "train"
    if left == "Back":
        dialog.back_button.click()
    else:
        dialog.training_page.discard_button.click()
        next(one for one in dialog.training_page.question.buttons() if one.text() == left).click()
    assert dialog.stack.currentWidget() is dialog.recordings_page
    qtbot.waitUntil(lambda: planned.can_continue and not jobs.busy())
    assert (other.data / "its own.flac").exists()
    dialog.next_button.click()
    qtbot.waitUntil(lambda: planned.can_continue)
    assert planned.data_check.used == ["a.wav"]


@pytest.mark.parametrize(
    ("at_once", "status", "state"),
    [(False, 130, "paused"), (True, -9, "paused"), (False, 2, "failed"), (False, -9, "failed")],
)
def test_a_last_save_that_failed_is_reported_though_the_user_wanted_to_stop(
    wizard, monkeypatch, at_once, status, state
):
    run = wizard.training_run
    run.show(wizard.training)
    monkeypatch.setattr(run.process, "start", lambda *order: None)
    run.start_or_resume()
    if at_once:
        run.stop_at_once()
    run.process.ended.emit(status)
    assert run.state == state
    assert (run.failure is not None) == (state == "failed")


def copied(banner) -> str:
    banner.copy_button.click()
    return QGuiApplication.clipboard().text()


def test_what_a_training_said_before_it_ended_can_be_copied(qtbot, wizard, tmp_path, monkeypatch):
    dialog = WizardDialog(wizard)
    qtbot.addWidget(dialog)
    wizard.resume(begun(wizard, tmp_path / "a.wav", monkeypatch))
    monkeypatch.setattr(
        wizard.training_run.process, "output", lambda: "Traceback: KeyError: 'loss'"
    )
    banner = dialog.training_page.failure_notice
    assert banner.isHidden()
    wizard.training_run.process.ended.emit(1)
    assert not banner.isHidden()
    assert banner.text.startswith("Training stopped because of a bug in Gradwave.")
    message = copied(banner)
    assert message.startswith(banner.text)
    assert "Traceback: KeyError: 'loss'" in message
    assert "\nPython 3" in message
    banner.remedy_button.click()
    assert banner.isHidden()


def test_why_the_recordings_were_not_prepared_can_be_copied(qtbot, planned, monkeypatch):
    dialog = WizardDialog(planned)
    qtbot.addWidget(dialog)
    usage = shutil.disk_usage(planned.home.parent)
    monkeypatch.setattr(shutil, "disk_usage", lambda folder: usage._replace(free=1000))
    dialog.next_button.click()
    qtbot.waitUntil(lambda: not dialog.plan_page.failure_notice.isHidden())
    message = copied(dialog.plan_page.failure_notice)
    assert "are free. Free some space" in message
    assert "\nPython 3" in message
    monkeypatch.undo()
    monkeypatch.setattr(
        planned.training_plan.process, "start", lambda *order: planned.measured.append(1)
    )
    dialog.plan_page.failure_notice.remedy_button.click()
    qtbot.waitUntil(lambda: planned.measured != [])
    assert dialog.plan_page.failure_notice.isHidden()


def full(file):
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
    planned.next_page()
    qtbot.waitUntil(lambda: planned.training_plan.failure is not None)
    assert "No space left" in planned.training_plan.failure.message
    assert not (planned.training.folder / "data.part").exists()
    assert planned.problems != []  # the choices cannot be saved either


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


def test_an_owner_a_licence_and_a_consent_are_asked_for_and_kept():
    whole = Credit("Ma voix", "Ada", "CC BY 4.0", True)
    assert whole.lacking == ""
    for name, value in {"name": " ", "owner": "", "licence": "", "consent": False}.items():
        assert Credit(**(vars(whole) | {name: value})).lacking != ""
    made = credited({"data": "data", "steps": 3}, "From the voice kathleen (Kathleen)", whole)
    assert made["credit"] == "Ada. From the voice kathleen (Kathleen)"
    assert made["licence"] == "CC BY 4.0"
    assert made["training"]["steps"] == 3
    assert made["training"]["data"] == "recordings of Ada"
    assert "the owner agreed" in made["training"]["consent"]


def scores(mean, ci95=0.1):
    return {"dnsmos": {"mean": mean, "ci95": ci95}}


def test_the_quality_estimate_comes_from_a_measured_table_alone():
    table = {
        "rows": {"before": scores(2.5), "original": scores(3.56)},
        "tuned": [
            {"minutes": 1, "scores": scores(2.55)},
            {"minutes": 5, "scores": scores(3.0)},
            {"minutes": 5, "scores": scores(3.25)},
        ],
    }
    assert "5 min" in expected_quality(7.0, table)
    assert "from 2.50 to 3.25; the recordings score 3.56" in expected_quality(7.0, table)
    assert "from 2.50 to 2.55, within the measurement error" in expected_quality(1.5, table)
    assert expected_quality(0.5, table) == ""
    assert expected_quality(7.0, table | {"tuned": []}) == ""
    table["tuned"][0]["scores"] = scores(None, None)  # not available there
    assert expected_quality(1.5, table) == ""
    assert isinstance(expected_quality(7.0), str)  # from the bundled table, if there is one


def test_it_reads_what_the_measurement_writes(tmp_path, voice_file, monkeypatch):
    """Run tests/bench/fine_tuning.py without its training runs and scores."""
    monkeypatch.syspath_prepend(str(Path(__file__).parents[1] / "bench"))
    pytest.importorskip("pyworld")
    import fine_tuning
    import voice_table

    def scored(tests, makers, folder, profile):
        means = {"before": 2.5, "original": 3.56}
        names = tuple(voice_table.COLUMNS)
        return {
            name: [
                dict.fromkeys(names, 0.5) | {"dnsmos": means.get(name, 3.25) + beside}
                for beside in (-0.01, 0.01)
            ]
            for name in ("original", *makers)
        }

    speaker = tmp_path / "speaker"
    (speaker / "audio").mkdir(parents=True)
    one_clip(speaker / "audio")
    for name in ("test", "train_clean"):
        (speaker / f"{name}.txt").write_text("a\n")
    (tmp_path / "made").mkdir()
    monkeypatch.setattr(fine_tuning, "scored", scored)
    monkeypatch.setattr(fine_tuning, "tuned", lambda voice, *rest: Voice.load(voice))
    monkeypatch.setattr(fine_tuning, "plot", lambda *drawn: None)
    order = ["it", str(voice_file), str(speaker), str(tmp_path / "made"), "--minutes", "5"]
    monkeypatch.setattr("sys.argv", order)
    fine_tuning.main()
    table = json.loads((tmp_path / "made" / "table.json").read_text(encoding="utf-8"))
    assert "5 min" in expected_quality(7.0, table)
    assert "from 2.50 to 3.25; the recordings score 3.56" in expected_quality(7.0, table)
