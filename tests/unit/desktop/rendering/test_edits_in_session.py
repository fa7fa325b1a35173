"""Edits as a part of the session: stored in projects, undone, and rendered."""

from __future__ import annotations

import json
from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gradwave.projects.undo_history import UndoHistory
from gradwave.rendering.render_engine import Request
from gradwave.rendering.render_worker import RenderWorker
from gradwave.serialization import from_plain, to_plain
from gradwave.sounds import Original, Result, Settings, Sound
from gradwave.takes.export import export_settings
from gradwave.takes.takes import Takes
from wavegrad_core import Voice
from wavegrad_core.edits import EditList, Gain, Pitch, Range, Stretch

EDITS = EditList(
    (
        Stretch(factor=1.5),
        Pitch(semitones=[(0, -2), (1, 3)], enabled=False),
        Gain(decibels=-12, region=Range(0.1, 0.3)),
    )
)
JOB = SimpleNamespace(report=lambda *rest: None, show=lambda content: None, check=lambda: None)


@pytest.fixture
def render(voice_file, tmp_path):
    voice = Voice.load(voice_file)
    audio = np.random.default_rng(0).normal(0, 0.1, (2, 6000)).astype(np.float32)
    original = Original(tmp_path / "noise.wav", Sound.of(audio, 24_000))
    worker = RenderWorker()

    def one(edits: EditList):
        settings = Settings(iterations=2, voice="small", edits=edits)
        return worker.render(JOB, Request(original, settings, voice, voice.schedule(2)))

    return one


def test_settings_with_edits_survive_a_file():
    settings = Settings(voice="small", edits=EDITS)
    file = json.loads(json.dumps(to_plain(settings)))
    assert from_plain(Settings, file) == settings
    del file["edits"]  # a project of an earlier version
    assert from_plain(Settings, file).edits == EditList()


@given(
    st.one_of(
        st.none(),
        st.integers(),
        st.text(),
        st.lists(st.dictionaries(st.text(), st.integers()), min_size=1),
    )
)
def test_a_project_with_other_edits_is_refused(edits):
    with pytest.raises(ValueError, match=r"^edits: "):
        from_plain(Settings, to_plain(Settings()) | {"edits": edits})


def test_a_wrong_edit_in_a_project_is_named():
    rows = [*EDITS.to_values(), {"kind": "stretch", "factor": 0}]
    with pytest.raises(ValueError, match=r"edits: edit 4 \(stretch\): factor is 0"):
        from_plain(Settings, to_plain(Settings()) | {"edits": rows})


def test_edits_are_undone_and_redone(session):
    history = UndoHistory(session)
    session.settings_model.change(edits=EDITS)
    assert history.stack.undoText() == "add gain"
    history.stack.undo()
    assert session.settings.edits == EditList()
    history.stack.redo()
    assert session.settings.edits == EDITS


def test_without_edits_the_bytes_are_the_same(render):
    plain, empty = render(EditList()), render(EditList((replace(EDITS.edits[0], enabled=False),)))
    np.testing.assert_array_equal(plain.sound.audio, empty.sound.audio)
    assert plain.name == empty.name == "2 iterations"


def test_a_take_is_rendered_with_the_edits_and_tells_them(render):
    result = render(EDITS)
    assert result.sound.audio.shape == (2, 9000)
    assert result.name == "2 iterations, 2 edits"
    take = Takes().add(result)
    assert export_settings(take)["edits"] == EDITS.to_values()


def test_the_region_of_a_take_survives_a_file(render):
    result = replace(render(EditList()), region=(0.25, 0.5))
    file = json.loads(json.dumps(to_plain(result)))
    found = from_plain(Result, file, sound=result.sound, original=result.original)
    assert found == result
    assert found.name == "2 iterations, 0.25–0.50 s"
    assert export_settings(Takes().add(found))["region"] == [0.25, 0.5]
