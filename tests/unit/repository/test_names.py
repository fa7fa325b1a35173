"""Names in the code: one class has one name."""

import ast
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_no_two_classes_share_a_name():
    places = defaultdict(list)
    for folder in ("app", "wavegrad_core", "tests", "packaging"):
        for path in (ROOT / folder).rglob("*.py"):
            if path.is_relative_to(ROOT / "tests" / "peers"):  # third-party code
                continue
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.ClassDef):
                    places[node.name].append(str(path.relative_to(ROOT)))
    assert len(places) > 300
    assert {name: paths for name, paths in places.items() if len(paths) > 1} == {}


def test_no_test_imports_another_one():
    """Code shared by tests is in tests/support; the folders of tests are not on the path."""
    for path in (ROOT / "tests").glob("[egu]*/**/*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not f"{node.module}".startswith(("test_", "conftest")), path
