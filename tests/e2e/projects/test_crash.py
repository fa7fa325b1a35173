"""Task: recover takes after the program was killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from fakes import CountingEngine
from hands import close
from project_hands import names
from PySide6.QtCore import Qt

from gradwave import desktop

SUPPORT = Path(__file__).parents[2] / "support"


def start_and_kill(state: Path, clip: Path) -> None:
    """Kill a real window with takes in its own process."""
    places = os.pathsep.join(map(str, (SUPPORT, SUPPORT.parents[2])))
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": places}
    command = [sys.executable, str(SUPPORT / "window_to_kill.py"), str(state), str(clip)]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "kept\n"
        finally:
            os.kill(process.pid, signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="kill -9 is Unix's")
def test_takes_of_a_killed_window_are_offered_at_the_next_start_and_are_there(
    qtbot, open_window, make_sound, tmp_path, monkeypatch
):
    clip = make_sound("clip.wav", seconds=1.0)
    start_and_kill(tmp_path / "state" / "gradwave", clip)
    window = open_window(engine := CountingEngine())
    desktop.begin(window, make_sound("start.wav"))
    qtbot.waitUntil(lambda: window.features.projects.offer.isVisible() and not window.jobs.busy())
    assert "“clip.wav” with 4 takes can be restored" in window.features.projects.offer.text.text()
    assert window.session.original.name == "start.wav"  # it is offered, not forced
    renders = engine.renders
    with qtbot.waitSignal(window.features.projects.persistence.project.opened):
        qtbot.mouseClick(window.features.projects.offer.restore_button, Qt.MouseButton.LeftButton)
    assert names(window) == ["6 iterations", "3 iterations", "12 iterations", "killed 🎻"]
    assert [take.starred for take in window.session.takes.all] == [False, False, False, True]
    original = window.session.original.sound.audio
    for take in window.session.takes.all:
        assert take.result.sound.audio.shape == original.shape
        likeness = np.corrcoef(take.result.sound.audio[0], original[0])[0, 1]
        assert likeness > 0.99  # the fake engine returns the sound with a little noise
    assert window.isWindowModified()
    assert not window.features.projects.offer.isVisible()
    assert engine.renders == renders
    close(qtbot, window)
    assert not list((tmp_path / "state").rglob("*.wav"))  # the user discarded all of it
