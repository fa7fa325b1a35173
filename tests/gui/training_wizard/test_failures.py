"""Failure messages of the wizard and their details."""

from __future__ import annotations

import shutil

from PySide6.QtGui import QGuiApplication
from wizard_recordings import begun

from gradwave.training_wizard.views.wizard_dialog import WizardDialog


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
