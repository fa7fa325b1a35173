"""Discarding a training or its result, after a confirmation."""

from __future__ import annotations

from hands import click
from shiboken6 import isValid

from gradwave.training_wizard.training import Training
from gradwave.training_wizard.views.wizard_dialog import WizardDialog


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


def test_what_was_trained_is_discarded_when_that_is_confirmed(qtbot, wizard):
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
