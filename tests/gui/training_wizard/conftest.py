"""The wizard at its plan page."""

from __future__ import annotations

import pytest
from wizard_recordings import RATE, one_clip

from gradwave.training_wizard import training_plan


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
