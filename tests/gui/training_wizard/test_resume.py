"""Opening an unfinished training run, and importing one from another machine."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QFileDialog
from wizard_recordings import begun

from gradwave.training_wizard import remote_training
from gradwave.training_wizard.training import Training, new_training, unfinished
from gradwave.training_wizard.views.wizard_dialog import WizardDialog


def test_choices_are_found_again_and_a_damaged_file_is_as_good_as_none(tmp_path):
    training = new_training(tmp_path)
    training.choose(sources=("/a 🎙",), voice="kathleen", batch=3)
    assert [one.folder for one in unfinished(tmp_path)] == [training.folder]
    assert Training(training.folder).choices == training.choices
    training.choose(page="done")
    assert unfinished(tmp_path) == []
    (training.folder / "training.json").write_text('{"sources": 3')
    assert Training(training.folder).choices.sources == ()


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
