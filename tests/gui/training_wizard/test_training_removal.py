"""Discarding a training run or its result, after a confirmation."""

from __future__ import annotations

import pytest
from hands import click
from shiboken6 import isValid

from gradwave.training_wizard.training import Training
from gradwave.training_wizard.views.wizard_dialog import WizardDialog
from wavegrad_core.errors import InputError
from wavegrad_core.training.run_folder import RunFolder


def reply(qtbot, asker, answer: str) -> None:
    """Answer the question of `asker`, and wait until it is gone."""
    question = asker.question
    click(qtbot, next(one for one in question.buttons() if one.text() == answer))
    assert asker.question is None
    qtbot.waitUntil(lambda: not isValid(question))


def test_an_unfinished_training_is_discarded_when_that_is_confirmed(qtbot, wizard):
    training = Training(wizard.home / "other")
    training.choose(sources=("a.wav",))
    dialog = WizardDialog(wizard)
    qtbot.addWidget(dialog)
    dialog.show()
    wizard.look_for_unfinished()
    asker = dialog.recordings_page.unfinished
    qtbot.waitUntil(lambda: len(asker.buttons) == 1)
    for answer in ("Keep", "Delete"):
        assert training.folder.exists()
        click(qtbot, asker.buttons[0]["delete"])
        reply(qtbot, asker, answer)
    qtbot.waitUntil(lambda: asker.buttons == [])
    assert not training.folder.exists()


def test_the_trained_voice_is_discarded_after_confirmation(qtbot, wizard):
    wizard.training.run.mkdir(parents=True)
    dialog = WizardDialog(wizard)
    qtbot.addWidget(dialog)
    dialog.show()
    wizard.go("train")
    for answer in ("Keep", "Discard"):
        assert wizard.training.run.exists()
        click(qtbot, dialog.training_page.discard_button)
        reply(qtbot, dialog.training_page, answer)
    qtbot.waitUntil(lambda: not wizard.training.run.exists())


# Two windows on one training run


@pytest.fixture
def held(tmp_path):
    """A training run that another window has open."""
    training = Training(tmp_path / "trainings" / "shared")
    training.choose(sources=("/a",), page="plan")
    training.hold()
    yield training
    training.release()


def test_a_training_that_another_window_has_open_is_not_opened_or_deleted(qtbot, wizard, held):
    mine = wizard.training
    wizard.resume(Training(held.folder))
    assert wizard.training is mine
    assert "is open in another window" in wizard.problems[-1]
    wizard.discard(Training(held.folder))
    qtbot.waitUntil(lambda: len(wizard.problems) == 2)
    assert (held.folder / "training.json").exists()
    held.release()
    wizard.resume(Training(held.folder))
    assert wizard.training.folder == held.folder
    with pytest.raises(InputError, match="open in another window"):
        held.hold()


def test_a_run_that_a_process_still_trains_is_not_deleted(tmp_path):
    training = Training(tmp_path / "trainings" / "it")
    training.choose(sources=("/a",))
    training.run.mkdir()
    with RunFolder(training.run).held():
        for parts in ((), ("run",)):
            with pytest.raises(InputError, match="is still running, so nothing of it was deleted"):
                training.discard(parts)
        assert training.run.is_dir()
    training.discard()
    assert not training.folder.exists()
