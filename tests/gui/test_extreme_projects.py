"""Projects from a stranger whose values are valid JSON of the right types, but extreme."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from fakes import FakeEngine

from gradwave import desktop
from gradwave.problem import Problem
from gradwave.projects.project import OpenRequest
from gradwave.window.main_window import MainWindow

HUGE, GIANT = 1e308, 10**400
EXTREME: dict[str, tuple[tuple[Any, ...], Any]] = {  # where, and what
    "cursor before the start": (("place", "cursor"), -HUGE),
    "cursor after the end": (("place", "cursor"), HUGE),
    "huge view": (("place",), {"start": -HUGE, "stop": HUGE, "cursor": 0.0, "loop": None}),
    "tiny view": (("place",), {"start": 0.0, "stop": 5e-324, "cursor": 0.0, "loop": None}),
    "loop": (("place", "loop"), [-HUGE, HUGE]),
    "loop backwards": (("place", "loop"), [HUGE, -HUGE]),
    "chosen": (("chosen",), GIANT),
    "iterations": (("takes", 0, "result", "iterations"), GIANT),
    "iterations below 0": (("takes", 0, "result", "iterations"), -GIANT),
    "steps": (("takes", 0, "result", "steps"), GIANT),
    "seconds": (("takes", 0, "result", "seconds_taken"), HUGE),
    "giant seconds": (("takes", 0, "result", "seconds_taken"), GIANT),
    "region": (("takes", 0, "result", "region"), [-HUGE, HUGE]),
    "region backwards": (("takes", 0, "result", "region"), [5.0, -5.0]),
    "device": (("takes", 0, "result", "device"), "x" * 1_000_000),
    "notice": (("takes", 0, "result", "notice"), "\n" * 10_000),
    "take": (("takes", 0, "take", "name"), "\u202e\n\0\x1b[*]&" * 10_000),
    "no name": (("takes", 0, "take", "name"), ""),
    "scores": (("takes", 0, "take", "scores"), {"pesq": HUGE, "mcd": -HUGE, "stoi": "\n" * 999}),
    "giant score": (("takes", 0, "take", "scores"), {"pesq": GIANT}),
    "seed": (("takes", 0, "result", "settings", "seed"), GIANT),
    "strength": (("settings", "strength"), HUGE),
    "curve": (("settings", "strength_curve"), [[-HUGE, 0.5], [HUGE, 0.5]]),
    "rate": (("settings", "rate"), GIANT),
    "voice": (("settings", "voice"), "\n[*]&" * 1000),
}


@pytest.fixture
def saved(qtbot, open_window, make_sound, tmp_path: Path) -> tuple[MainWindow, Path]:
    """A window, and a project with one take that it has saved."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("sound.wav"))
    qtbot.waitUntil(lambda: window.session.can_render)
    window.session.render()
    qtbot.waitUntil(lambda: window.session.result is not None and not window.jobs.busy())
    project, path = window.features.projects.persistence.project, tmp_path / "p.gradwave"
    with qtbot.waitSignal(project.saved):
        project.save(path)
    return window, path


def test_an_extreme_value_is_shown_or_refused(qtbot, saved):
    window, path = saved
    project, session = window.features.projects.persistence.project, window.session
    whole = json.loads(path.read_text())
    problems: list[Problem] = []
    session.problem.connect(problems.append)
    for name, ((*where, last), value) in EXTREME.items():
        content = deepcopy(whole)
        place = content
        for key in where:
            place = place[key]
        place[last] = value
        other = path.with_name(f"{name}.gradwave")
        other.write_text(json.dumps(content))
        path.with_suffix(".takes").rename(other.with_suffix(".takes"))
        ended: list[object] = []
        project.opened.connect(ended.append)
        project.failed.connect(ended.append)
        project.open(OpenRequest(other))
        qtbot.waitUntil(lambda ended=ended: bool(ended) and not window.jobs.busy())
        window.grab()  # paints it
        other.with_suffix(".takes").rename(path.with_suffix(".takes"))
    assert [one.message for one in problems if "bug" in one.message] == []
