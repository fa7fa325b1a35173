"""Steps of project tests: render, save, open again, edit the file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
from fakes import FakeEngine

from gradwave.projects.project import OpenRequest, Project
from gradwave.sounds import Sound


class Varied(FakeEngine):
    """Each count of iterations gives another sound."""

    def render(self, job, request):
        result = super().render(job, request)
        audio = result.sound.audio / np.float32(request.settings.iterations)
        return replace(result, sound=Sound.of(audio, result.sound.rate))


def save(qtbot, project: Project, path: Path) -> Path:
    with qtbot.waitSignal(project.saved):
        project.save(path)
    return path


def reopen(qtbot, other: Project, path: Path, **how) -> None:
    with qtbot.waitSignal(other.opened):
        other.open(OpenRequest(path, **how))


def marks(project: Project) -> list:
    return [(take.name, take.starred) for take in project.session.takes.all]


def text_of(path: Path) -> dict:
    return json.loads(path.read_text())
