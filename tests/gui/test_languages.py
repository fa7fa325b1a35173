"""The window in each language: nothing untranslated, and nothing cut off in large letters."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


@pytest.mark.parametrize("code", ["pseudo", "de", "es", "fr", "nl"])
def test_the_window_in(code):
    support = HERE.parent / "support"
    environment = {**os.environ, "LANGUAGE_UNDER_TEST": code, "PYTHONPATH": str(support)}
    tests = str(HERE / "in_language.py")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "tested_language", "-p", "no:xdist"]
    done = subprocess.run([*command, tests], env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout[-10_000:]
