"""A user's task: train a voice from a folder of recordings and render with it."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hands import click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from gradwave.models import bundled_clip
from gradwave.training_wizard import training_command, training_plan
from gradwave.voices.voice_list import facts_of
from gradwave.window.main_window import MainWindow
from wavegrad_core.voices.library import installed_folder
from wavegrad_core.voices.voice import Voice, read_card

STEPS = 30
ROOT = Path(__file__).parents[2]
LONG = 600_000  # milliseconds: processes start slowly on a busy machine


@pytest.fixture
def recordings(tmp_path) -> Path:
    """A folder with pieces of the bundled sentence and typical other files."""
    folder = tmp_path / "Meine Stimme 🎙 [roh]"
    folder.mkdir()
    sound, rate = soundfile.read(bundled_clip())
    for number, piece in enumerate(np.array_split(sound, 3)):
        soundfile.write(folder / f"Satz {number}.wav", piece, rate)
    soundfile.write(folder / "leer.wav", 0 * sound, rate)
    (folder / "kaputt.wav").write_bytes(b"RIFF")
    (folder / "notes.txt").write_text("no sound")
    return folder


@pytest.fixture
def window(qtbot, open_window, make_sound, voice_file, tmp_path, monkeypatch) -> MainWindow:
    """The window with the small voice to start from, and its own folder for new voices."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data home"))
    monkeypatch.setattr(training_plan, "list_start_voices", lambda job: {str(voice_file): 24_000})
    monkeypatch.setattr(training_command, "SAVE_MINUTES", "0.02")
    window = open_window()
    window.session.begin(None)
    window.session.open(make_sound("good.wav", seconds=0.2))
    qtbot.waitUntil(lambda: window.session.can_render)
    choices = window.session.catalog
    choices.choose_voice(str(voice_file))  # the bundled one is slow on a busy machine
    qtbot.waitUntil(lambda: window.session.settings.voice == str(voice_file))
    window.session.settings_model.change(iterations=1)
    return window


def choose(table, name: str) -> None:
    """Select the first row of a recording."""
    exactly = Qt.MatchFlag.MatchRecursive | Qt.MatchFlag.MatchExactly
    table.setCurrentItem(table.findItems(name, exactly)[0])


def failed(wizard) -> bool:
    return wizard.training_run.failure is not None


def to_the_plan(qtbot, window: MainWindow, recordings: Path) -> None:
    """Open the wizard on these recordings, check them, and go to the plan."""
    window.actions_by_name["train"].trigger()
    dialog, wizard = window.features.training.dialog, window.features.training.wizard
    assert not dialog.next_button.isEnabled()  # nothing to check yet
    wizard.recording_list.add([recordings])
    qtbot.waitUntil(lambda: wizard.can_continue)
    wizard.training.choose(batch=2)
    click(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: wizard.data_check.report is not None)
    click(qtbot, dialog.next_button)
    assert wizard.page == "plan"


def begin_training(qtbot, window: MainWindow, recordings: Path, steps: int) -> None:
    """Start a training run with two crops per step and wait for its first save."""
    to_the_plan(qtbot, window, recordings)
    dialog, wizard = window.features.training.dialog, window.features.training.wizard
    qtbot.waitUntil(lambda: wizard.training_plan.voices != [])
    wizard.training_plan.choose(steps=steps)
    qtbot.waitUntil(lambda: wizard.can_continue, timeout=LONG)
    click(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: failed(wizard) or wizard.training.started, timeout=LONG)
    assert wizard.training_run.failure is None


def test_from_recordings_to_a_voice_that_renders(qtbot, window, recordings):
    dialog, wizard = window.features.training.dialog, window.features.training.wizard
    to_the_plan(qtbot, window, recordings)

    # Findings are in plain words, and unusable recordings are excluded.
    wizard.go("look")
    table = dialog.data_check_page.table
    kinds = [table.topLevelItem(row).text(0) for row in range(table.topLevelItemCount())]
    assert {"Unreadable", "Silent", "Little speech"} <= set(kinds)
    assert dialog.data_check_page.summary.text().startswith("3 recordings with 3 seconds of speech")
    name = f"{recordings.name}/Satz 2.wav"
    choose(table, name)  # a recording without findings can be excluded too
    click(qtbot, dialog.data_check_page.exclude_button)
    assert wizard.training.choices.excluded == (name,)
    choose(table, name)
    click(qtbot, dialog.data_check_page.include_button)
    assert wizard.training.choices.excluded == ()
    click(qtbot, dialog.next_button)

    # Three qualities with their times, measured in a child process.
    qtbot.waitUntil(lambda: wizard.can_continue, timeout=LONG)
    assert "about" in dialog.plan_page.qualities["good"].text()
    assert sorted(path.suffix for path in wizard.training.data.rglob("*.*")) == [".flac"] * 3
    dialog.plan_page.steps.setValue(STEPS)
    assert wizard.can_continue  # same speed, so nothing is measured again

    # The window renders while it trains.
    click(qtbot, dialog.next_button)
    assert wizard.training_run.busy
    with qtbot.waitSignal(window.session.result_changed, timeout=LONG):
        window.session.render()
    qtbot.waitUntil(lambda: wizard.page == "finish" or failed(wizard), timeout=LONG)
    assert wizard.training_run.failure is None
    qtbot.waitUntil(lambda: wizard.training_run.progress.step == STEPS, timeout=LONG)
    assert dialog.stack.currentWidget() is dialog.finish_page
    assert set(dialog.finish_page.compare.files) == {"original", "before", "now"}
    qtbot.waitUntil(lambda: dialog.finish_page.scores.topLevelItemCount() > 0)

    # The sentence has three different spectrograms: recorded, before, now.
    drawn = dialog.finish_page.pictures.pictures
    qtbot.waitUntil(lambda: all(label.isVisible() for label in drawn.values()))
    images = [label.pixmap().toImage() for label in drawn.values()]
    assert len({bytes(image.constBits()) for image in images}) == 3
    assert all(image.width() >= 100 for image in images)
    assert (
        drawn["before"]
        .accessibleName()
        .startswith("Spectrogram: play the render of the voice that training started from")
    )

    # Nothing is installed without owner and consent.
    finish = dialog.finish_page
    finish.name.setText("Ma voix")
    assert not dialog.next_button.isEnabled()
    finish.owner.setText("Ada Lovelace")
    finish.consent.click()
    click(qtbot, dialog.next_button)
    qtbot.waitUntil(lambda: window.session.settings.voice == "Ma voix")
    card = read_card(installed_folder() / "Ma voix.safetensors")
    assert card.credit == "Ada Lovelace. From the voice small (nobody)"
    assert card.licence == "All rights reserved"
    assert card.training["consent"].startswith("the owner agreed, ")
    assert card.training["steps"] == STEPS
    assert facts_of(card)["Trained on"].startswith("recordings of Ada Lovelace: 3 clips, ")
    assert wizard.training.choices.page == "done"

    # It renders.
    choices = window.session.catalog
    qtbot.waitUntil(lambda: choices.voice and choices.voice.name == "Ma voix")
    with qtbot.waitSignal(window.session.result_changed):
        window.session.render()
    assert window.session.result.voice == "Ma voix"
    assert sorted(path.name for path in recordings.iterdir())[-1] == "notes.txt"  # all still exist


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_killed_then_resumed_by_one_click_paused_stopped_kept_and_discarded(
    qtbot, window, recordings
):
    dialog, wizard = window.features.training.dialog, window.features.training.wizard
    begin_training(qtbot, window, recordings, 10**6)
    run, page = wizard.training_run, dialog.training_page
    qtbot.waitUntil(lambda: run.progress.step > 0, timeout=LONG)
    saved = _saved_step(wizard.training.run)
    os.kill(run.process.pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: run.state == "failed")
    assert page.failure_notice.isVisible()
    assert page.failure_notice.text.startswith("The operating system ended the training run")
    assert _saved_step(wizard.training.run) >= saved
    click(qtbot, page.failure_notice.remedy_button)
    qtbot.waitUntil(lambda: run.progress.step > saved, timeout=LONG)
    assert run.failure is None

    click(qtbot, page.pause_button)
    assert page.state.text() == "Saving and stopping…"
    qtbot.waitUntil(lambda: run.state == "paused", timeout=LONG)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    before = run.progress.step
    assert before > 0
    assert page.state.text().startswith(f"Paused at step {before:,}")
    click(qtbot, page.pause_button)
    qtbot.waitUntil(lambda: run.progress.step > before, timeout=LONG)

    click(qtbot, page.finish_button)
    qtbot.waitUntil(lambda: wizard.page == "finish", timeout=LONG)
    kept = Voice.load(wizard.training.voice)
    assert kept.training["steps"] > before
    wizard.go("train")
    click(qtbot, page.discard_button)
    away = next(one for one in page.question.buttons() if one.text() == "Discard")
    click(qtbot, away)
    assert wizard.page == "plan"
    assert not wizard.training.run.exists()
    assert wizard.training.data.is_dir()


def test_a_window_that_closes_leaves_a_training_that_the_next_one_offers(
    qtbot, window, recordings, open_window
):
    begin_training(qtbot, window, recordings, 10**6)
    training, pid = (
        window.features.training.wizard.training,
        window.features.training.wizard.training_run.process.pid,
    )
    window.close()  # asks, since work is in progress
    stop = window.shutdown.question.buttons()
    with qtbot.waitSignal(window.closed):
        next(b for b in stop if window.shutdown.question.buttonRole(b) == ACCEPT).click()
        if window.features.projects.unsaved_prompt.question is not None:
            discard = window.features.projects.unsaved_prompt.question.buttons()
            next(
                b
                for b in discard
                if window.features.projects.unsaved_prompt.question.buttonRole(b) == DISCARD
            ).click()
    qtbot.waitUntil(lambda: not _alive(pid), timeout=LONG)
    saved = _saved_step(training.run)

    other = open_window()
    other.features.training.begin()
    qtbot.waitUntil(other.features.training.offer.isVisible)
    click(qtbot, other.features.training.offer.resume_button)
    run = other.features.training.wizard.training_run
    qtbot.waitUntil(
        lambda: run.progress.step > saved or failed(other.features.training.wizard), timeout=LONG
    )
    assert run.failure is None
    assert other.features.training.wizard.training.folder == training.folder
    run.stop_at_once()
    qtbot.waitUntil(lambda: not run.busy)


ACCEPT, DISCARD = QMessageBox.ButtonRole.AcceptRole, QMessageBox.ButtonRole.DestructiveRole


def _saved_step(run: Path) -> int:
    """Return the step of the newest loadable checkpoint."""
    import torch

    from wavegrad_core.training.run_folder import RunFolder

    return RunFolder(run).load(torch.device("cpu"))["step"]


def _alive(pid: int) -> bool:
    """Return whether a child still runs; reap it if it has ended."""
    try:
        return os.waitpid(pid, os.WNOHANG) == (0, 0)
    except ChildProcessError:
        return False


@pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
def test_a_kill_of_the_window_loses_nothing_and_leaves_nothing_running():
    """The short version of `make kill-test`."""
    script = ROOT / "tests" / "bench" / "kill_window.py"
    done = subprocess.run(
        [sys.executable, str(script), "--kills", "2", "--places", "record", "plan"],
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert "nothing was lost" in done.stdout


def test_the_choices_are_plain_json(window, recordings, qtbot):
    to_the_plan(qtbot, window, recordings)
    training = window.features.training.wizard.training
    kept = json.loads((training.folder / "training.json").read_text(encoding="utf-8"))
    assert kept["sources"] == [str(recordings)]
    assert kept["page"] == "plan"
