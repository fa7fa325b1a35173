"""Checks of paths: `Path.exists` raises for long names and in closed folders, `os.path` not."""

import ast
from pathlib import Path

ROOT = Path(__file__).parents[3]
CHECKS = {"exists", "is_file", "is_dir"}
# Callers that turn the exception into a message.
HANDLED = {
    "wavegrad_core/audio/atomic_file.py",
    "wavegrad_core/diffusion/schedule_file.py",
    "wavegrad_core/installation.py",  # below the interpreter's own folder
    "wavegrad_core/listening/test_record.py",
    "wavegrad_core/state_file.py",
    "wavegrad_core/task_journal.py",
    "app/gradwave/projects/session_json.py",
}


def test_paths_are_checked_by_functions_that_never_raise():
    found = set()
    for folder in ("app", "wavegrad_core"):
        for path in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr in CHECKS
                    and not node.args
                ):
                    found.add(path.relative_to(ROOT).as_posix())
    assert found == HANDLED
