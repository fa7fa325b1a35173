"""Tests of the command reference and the man page."""

import importlib.util
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def reference():
    """packaging/command_reference.py as a module; it belongs to no package."""
    path = ROOT / "packaging" / "command_reference.py"
    spec = importlib.util.spec_from_file_location("command_reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_reference_and_the_man_page_are_current(reference):
    assert reference.MARKDOWN.read_text("utf-8") == reference.markdown(), "run `make reference`"
    assert reference.MAN_PAGE.read_text("utf-8") == reference.man_page(), "run `make reference`"


def test_every_command_has_a_text_and_every_option_a_description(reference):
    commands = list(reference.commands())
    assert "gradwave voices import" in [command.name for command in commands]
    bare = [command.name for command in commands if not command.text]
    bare += [f"{c.name} {name}" for c in commands for name, help in c.rows if not help]
    assert bare == []


@pytest.mark.skipif(shutil.which("man") is None, reason="formats with man")
def test_man_shows_the_page_without_complaints(reference):
    done = subprocess.run(
        ["man", "--warnings", "-l", reference.MAN_PAGE],
        env={"MANWIDTH": "80", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin"},
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "--keep-highs" in done.stdout
