"""The start: the window before the slow imports, and what happens without a screen or a sound."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

SHOWN = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app import desktop

def look():
    window = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "window")
    assert window.isVisible()
    heavy = {"torch", "librosa", "numba", "scipy", "sounddevice"}
    print("heavy:", sorted(heavy & set(sys.modules)))
    window.close()

desktop.begin = lambda window, path: QTimer.singleShot(0, look)
print("left with", desktop.main([]))
"""


def test_the_window_is_shown_before_torch_librosa_and_numba_are_imported():
    done = subprocess.run(
        [sys.executable, "-c", SHOWN],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["heavy: []", "left with 0"], done.stderr
