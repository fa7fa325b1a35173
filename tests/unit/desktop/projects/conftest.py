"""Projects without a window."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEngine
from project_steps import Varied, save
from session_steps import render

from gradwave.jobs import Jobs
from gradwave.projects.project import Project
from gradwave.projects.undo_history import UndoHistory
from gradwave.projects.view_state import ViewState
from gradwave.rendering.session import Session


@pytest.fixture
def project(jobs: Jobs) -> Project:
    session = Session(jobs, Varied())
    return Project(session, UndoHistory(session), jobs)


@pytest.fixture
def other(qtbot, jobs: Jobs) -> Project:
    """The project of another window, with a voice but without a sound."""
    session = Session(jobs, FakeEngine())
    session.begin(None)
    qtbot.waitUntil(lambda: session.catalog.voice is not None)
    return Project(session, UndoHistory(session), jobs)


@pytest.fixture
def problems(other: Project) -> list:
    messages: list = []
    other.session.problem.connect(messages.append)
    return messages


@pytest.fixture
def saved(qtbot, project: Project, make_sound, tmp_path) -> Path:
    """The file of a session with two takes of a stereo sound; the first is named and starred."""
    session = project.session
    session.begin(None)
    session.open(make_sound("Rede 🎙.wav", seconds=0.4, channels=2))
    qtbot.waitUntil(lambda: session.can_render)
    render(qtbot, project.session, iterations=12, seed=5)
    render(qtbot, project.session, iterations=3)
    first = session.takes.all[0].key
    session.takes.rename(first, "der Beste 🎧")
    session.takes.star(first)
    session.takes.choose(first)
    project.view_state = lambda: ViewState(0.1, 0.3, 0.2, (0.15, 0.25))
    return save(qtbot, project, tmp_path / "sessions" / ".." / "Übung 1.gradwave")


@pytest.fixture(autouse=True)
def _folder_of_sessions(tmp_path):
    (tmp_path / "sessions").mkdir()
