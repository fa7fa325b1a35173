"""The inputs that the fuzz targets have found worth keeping, replayed without a fuzzer."""

import importlib
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent


@pytest.mark.parametrize("name", ["audio_probe", "mel", "voice_header"])
def test_only_the_programs_own_error_comes_out(monkeypatch, name):
    monkeypatch.syspath_prepend(FOLDER)
    target = importlib.import_module(f"fuzz_{name}").make_target()
    inputs = sorted((FOLDER / "corpus" / name).iterdir())
    assert len(inputs) > 10
    for path in inputs:
        target(path.read_bytes())
