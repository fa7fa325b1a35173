"""Startup: the window before the slow imports, and behaviour without a screen or a sound."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gradwave.__main__ import names_a_file

ROOT = Path(__file__).parents[2]

SHOWN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gradwave import desktop

def look():
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "window")
    assert window.isVisible()
    heavy = {"av", "librosa", "numba", "onnx", "pyloudnorm", "scipy", "sounddevice", "torch"}
    heavy |= {"gradwave.training_wizard.views.wizard_dialog"}  # made when it is first opened
    print("heavy:", sorted(heavy & set(sys.modules)))
    window.close()

desktop.begin = lambda window, path: QTimer.singleShot(0, look)
print("left with", desktop.main([]))
"""


ON_A_FILE = """
import sys
from PySide6.QtCore import QTimer
from gradwave import desktop
from gradwave.__main__ import main
from gradwave.rendering.session import Session

desktop.begin = lambda window, path: QTimer.singleShot(0, window.close)
Session.open = lambda session, path: print("opens", path)
sys.argv = ["gradwave", sys.argv[1]]
print("left with", main())
"""


@pytest.mark.parametrize("address", [False, True])
def test_a_file_that_is_named_is_opened_in_the_window(tmp_path, address):
    path = tmp_path / "Rede 1.gradwave"
    done = subprocess.run(
        [sys.executable, "-c", ON_A_FILE, path.as_uri() if address else path.name],
        cwd=tmp_path,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [f"opens {path}", "left with 0"]


def test_a_file_needs_no_suffix(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert not names_a_file(["recording"])
    Path("recording").touch()
    for name in ("recording", os.path.join("takes", "recording"), str(tmp_path / "recording")):
        assert names_a_file([name])


def test_a_command_is_no_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("voices").touch()
    assert names_a_file(["clip.wav"])
    for arguments in (["doctor"], ["voices"], ["--help"], ["render", "clip.wav"], []):
        assert not names_a_file(arguments)


def test_the_window_is_shown_before_slow_modules_are_imported():
    done = subprocess.run(
        [sys.executable, "-c", SHOWN],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["heavy: []", "left with 0"], done.stderr
