"""Drags of the pointer become edits or messages, whatever comes from the mouse or a pen."""

from __future__ import annotations

import math
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gradwave.pictures.picture import value_of
from gradwave.sound_design.edit_labels import edit_label
from gradwave.sound_design.edit_model import EditModel
from gradwave.sound_design.edited_mel import edited, picture_of, span_of
from gradwave.sound_design.painting_tools import EFFECTS, TOOLS, PaintingTools
from gradwave.sounds import Original, Sound
from wavegrad_core.edits import (
    Copy,
    EditList,
    Gain,
    Harmonics,
    MelSound,
    Pitch,
    Range,
    Rectangle,
    Stretch,
)
from wavegrad_core.edits.level import decibels
from wavegrad_core.mel.profile import PROFILES

SECONDS, TOP = 2.0, 12_000.0
WAVEGRAD = PROFILES["wavegrad"]
JOB = SimpleNamespace(check=lambda: None)
ANY = st.floats(-1, 3) | st.sampled_from([math.nan, math.inf, -math.inf])
INSIDE = st.tuples(st.floats(0, SECONDS), st.floats(0, TOP), st.floats(0, 1))
POINTS = st.lists(INSIDE | st.tuples(ANY, st.floats(0, TOP) | ANY, ANY), min_size=1, max_size=12)


@pytest.fixture
def model(session) -> EditModel:
    return EditModel(session)


@pytest.fixture
def problems(session) -> list[str]:
    found: list[str] = []
    session.problem.connect(lambda problem: found.append(problem.message))
    return found


@given(tool=st.sampled_from(TOOLS), effect=st.sampled_from(list(EFFECTS)), points=POINTS)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_drag_is_an_edit_a_selection_or_a_message(
    model, problems, session, tool, effect, points
):
    model.clear()
    problems.clear()
    tools = PaintingTools(model, lambda: 1.0)
    tools.tool, tools.effect = tool, effect
    tools.finish(points)
    tools.apply()
    refused = bool(problems)
    if refused:
        assert all("bug" not in problem for problem in problems)
    elif tool in ("brush", "pencil"):
        assert len(model.edits.edits) == 1
    if tools.selection is not None and not refused:
        assert len(model.edits.edits) == 1
    assert EditList.from_json(model.edits.to_json()) == model.edits
    assert all(edit_label(edit) for edit in model.edits.edits)


def test_a_drawn_pitch_that_turns_back_keeps_its_end(model):
    tools = PaintingTools(model, lambda: 0.0)
    tools.tool = "pencil"
    tools.finish([(0.1, 200, 1), (0.5, 300, 1), (0.3, 400, 1), (0.6, 500, 1)])
    [edit] = model.edits.edits
    assert edit.pitch == ((0.1, 200), (0.3, 400), (0.6, 500))


def test_moments_are_dragged_to_other_times(model, problems):
    tools = PaintingTools(model, lambda: 0.0)
    tools.tool = "warp"

    def drag(*ends):
        tools.finish([(end, 1000.0, 1.0) for end in ends])
        return model.edits.edits[-1].anchors

    assert drag(0.5, 0.6, 0.8) == ((0.5, 0.8),)
    assert drag(1.0, 1.1) == ((0.5, 0.8), (0.7, 1.1))  # .2 s after an anchor, in both
    assert drag(0.4, 0.3) == ((0.25, 0.3), (0.5, 0.8), (0.7, 1.1))
    assert drag(0.81, 0.7) == ((0.25, 0.3), (0.5, 0.7), (0.7, 1.1))  # moves that anchor
    before = model.edits
    drag(0.7, 0.1)  # before the one before it
    assert model.edits == before
    assert len(problems) == 1
    assert "anchors" in problems[0]


def test_soft_edges_change_the_selection(model):
    tools = PaintingTools(model, lambda: 0.0)
    tools.tool = "box"
    tools.finish([(1.0, 2000, 1), (0.5, 1000, 1)])
    tools.set(feather_seconds=0.1, feather_bands=3.0)
    tools.refeather()
    assert tools.selection == Rectangle(0.5, 1.0, 1000, 2000, 0.1, 3.0)


def test_the_copied_part_is_pasted_at_the_cursor(model):
    tools = PaintingTools(model, lambda: 1.25)
    tools.select(Range(0.5, 0.75))
    tools.copy()
    tools.paste()
    assert model.edits == EditList((Copy(to=1.25, region=Range(0.5, 0.75)),))
    assert span_of(model.edits.edits[0]) == (1.25, 1.5)


@given(
    first=st.sampled_from([(), (Stretch(factor=1.3),), (Gain(decibels=-6, region=Range(0, 0.4)),)]),
    more=st.lists(
        st.sampled_from(
            [
                Gain(decibels=3, region=Rectangle(0.1, 0.5, 500, 4000, 0.02)),
                Pitch(semitones=1.5),
                Harmonics(pitch=300.0),
            ]
        ),
        max_size=2,
    ),
)
@settings(deadline=None, max_examples=15)
def test_continuing_with_new_edits_equals_all_of_them(first, more):
    noise = np.random.default_rng(0).normal(0, 0.1, (2, 24_000)).astype(np.float32)
    original = Original(Path("noise.wav"), Sound.of(noise, 24_000))
    before = edited(JOB, original, WAVEGRAD, EditList(first), None)
    after = EditList((*first, *more))
    continued = edited(JOB, original, WAVEGRAD, after, before)
    whole = edited(JOB, original, WAVEGRAD, after, None)
    np.testing.assert_array_equal(continued.sound.mel, whole.sound.mel)
    drawn = [state.picture.picture(0.0, 1.3, 200).values for state in (continued, whole)]
    np.testing.assert_array_equal(*drawn)
    mel = WAVEGRAD.mel(torch.from_numpy(noise.mean(axis=0))).numpy()
    np.testing.assert_allclose(whole.base.mel, mel, atol=1e-4)


def test_the_picture_has_the_levels_of_the_mel():
    tone = 0.5 * np.sin(2 * np.pi * 1000 * np.arange(24_000) / 24_000).astype(np.float32)
    original = Original(Path("tone.wav"), Sound.of(tone, 24_000))
    state = edited(JOB, original, WAVEGRAD, EditList(), None)
    drawn = state.picture.picture(0.0, 1.0, 100)
    assert drawn.kind == "level"
    loudest = value_of(decibels(state.sound.mel, WAVEGRAD).max())
    assert drawn.values.max() == pytest.approx(loudest, abs=6)  # rows lie between the bands


@pytest.mark.parametrize("frames", [1, 7, 80, 81])
def test_the_size_of_its_blocks_does_not_change_the_picture(monkeypatch, frames):
    mel = np.random.default_rng(0).uniform(-1, 1, (128, 80)).astype(np.float32)
    whole = picture_of(MelSound(mel, WAVEGRAD)).picture(0.0, 1.0, 80)
    monkeypatch.setattr("gradwave.sound_design.edited_mel.PICTURE_FRAMES", frames)
    in_blocks = picture_of(MelSound(mel, WAVEGRAD)).picture(0.0, 1.0, 80)
    np.testing.assert_array_equal(in_blocks.values, whole.values)


def test_a_file_that_is_no_list_of_edits_changes_nothing(model, problems, session, tmp_path):
    model.add(Pitch(semitones=2))
    before = model.edits
    for content in ("{}", "nothing", '{"format": "gradwave-edits", "version": 9, "edits": []}'):
        (tmp_path / "it.json").write_text(content)
        assert not model.load(tmp_path / "it.json")
        assert not model.paste(content)
    assert model.edits == before
    assert len(problems) == 6


def test_an_edit_that_does_not_fit_is_named_and_changes_nothing(model, problems, session, tmp_path):
    voice = type("Voice", (), {"profile": WAVEGRAD, "name": "one"})()
    session.catalog.voice = voice
    sound = Sound.of(np.zeros((1, 24_000), np.float32), 24_000)
    session.original = Original(tmp_path / "it.wav", sound)
    assert not model.add(Gain(decibels=1, region=Range(0.5, 3)))
    assert not model.edits.edits
    [problem] = problems
    assert problem.startswith("edit 1 (gain): region reaches to 3 s")
