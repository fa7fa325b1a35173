"""Stretching: lengths, anchors, onsets that stay sharp, noise that stays lively."""

import numpy as np
import pytest
from edit_sounds import SMALL, STEP, noise_mel
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits import EditList, MelSound, Range, Stretch, stretch
from wavegrad_core.edits.level import decibels, flat_levels
from wavegrad_core.edits.stretch import find_onsets, noisiness
from wavegrad_core.edits.time_map import TimeMap

FACTORS = st.floats(0.05, 20)


@pytest.fixture(autouse=True, scope="module")
def _librosa_is_compiled():
    find_onsets(noise_mel(20), SMALL)


@given(FACTORS, st.integers(1, 120), st.floats(0, 0.9))
def test_the_result_is_so_long_to_the_frame(factor, frames, cut):
    seconds = (frames - cut) * STEP
    after = Stretch(factor=factor).apply(MelSound(noise_mel(frames), SMALL, seconds))
    assert after.length == pytest.approx(seconds * factor, rel=1e-12)
    assert after.frames == max(1, int(np.ceil(seconds * factor / STEP - 1e-6)))
    assert np.isfinite(after.mel).all()


@given(FACTORS, FACTORS, st.floats(0.1, 100))
def test_lengths_compose(one, two, seconds):
    edits = EditList((Stretch(factor=one), Stretch(factor=two)))
    assert edits.length_after(seconds) == pytest.approx(seconds * one * two, rel=1e-12)


@given(st.floats(0.0, 0.4), st.floats(0.05, 0.2), FACTORS)
def test_a_stretched_region_moves_only_what_follows(start, length, factor):
    mel = noise_mel(60)
    edit = Stretch(factor=factor, region=Range(start, start + length))
    after = edit.apply(MelSound(mel, SMALL))
    assert after.length == pytest.approx(0.6 + length * (factor - 1), rel=1e-9)
    whole = int(start / STEP)
    np.testing.assert_array_equal(after.mel[:, :whole], mel[:, :whole])


def test_factor_1_is_the_same_array():
    sound = MelSound(noise_mel(30), SMALL)
    assert Stretch(factor=1).apply(sound).mel is sound.mel


def test_anchors_come_where_they_are_wanted():
    edit = Stretch(anchors=[(0.1, 0.2), (0.3, 0.3)])
    source, target = edit.time_map(0.6)
    for moment, want in ((0.05, 0.1), (0.1, 0.2), (0.2, 0.25), (0.3, 0.3), (0.5, 0.5)):
        assert np.interp(moment, source, target) == pytest.approx(want)
    assert edit.length_after(0.6) == pytest.approx(0.6)


def clicks():
    """Return quiet noise with two bursts that start abruptly and fade out, [24, 120]."""
    mel = np.full((24, 120), -9.0, np.float32)
    for onset in (40, 80):
        mel[:, onset : onset + 20] = np.linspace(-1, -9, 20, dtype=np.float32)
    return mel


@pytest.mark.parametrize("factor", [0.5, 1.37, 2.0, 4.0])
def test_an_onset_stays_sharp_and_comes_at_its_time(factor):
    made = Stretch(factor=factor).apply(MelSound(clicks(), SMALL)).mel[0]
    for onset in (40, 80):
        rise = np.flatnonzero(made[: round(onset * factor) + 8] < -8.5)[-1] + 1
        assert abs(rise - onset * factor) <= 1.5
        assert made[rise] - made[rise - 1] > 7.9  # as in the original clicks


def test_without_onsets_the_map_is_as_asked():
    course = TimeMap(np.array([0.0, 100.0]), np.array([0.0, 200.0]))
    assert course.with_onsets(np.array([], np.int64)).source.tolist() == [0, 100]


@given(
    st.lists(st.integers(0, 200), unique=True, max_size=40),
    st.lists(st.floats(0.05, 20), min_size=1, max_size=4),
)
def test_a_map_with_onsets_rises_and_keeps_the_pace_around_them(onsets, factors):
    source = np.linspace(0, 200, len(factors) + 1)
    target = np.concatenate([[0], np.cumsum(np.diff(source) * factors)])
    course = TimeMap(source, target).with_onsets(np.array(onsets, np.int64))
    assert (np.diff(course.source) > 0).all()
    assert (np.diff(course.target) > 0).all()
    np.testing.assert_array_equal(course.source_of(target), source)


def test_a_lone_onset_keeps_its_pace():
    course = TimeMap(np.array([0.0, 100.0]), np.array([0.0, 300.0]))
    made = course.with_onsets(np.array([50]))
    around = np.arange(148, 154)
    np.testing.assert_allclose(made.source_of(around), around - 100)
    np.testing.assert_allclose(made.pace(around), 1)


def flutter(mel):
    """Return the mean level change from frame to frame in dB."""
    return np.abs(np.diff(decibels(mel, SMALL), axis=1)).mean()


@pytest.mark.parametrize("factor", [1.5, 2.0, 4.0, 8.0])
def test_noise_keeps_its_flutter(factor):
    mel = noise_mel(200)
    made = Stretch(factor=factor).apply(MelSound(mel, SMALL)).mel
    assert flutter(made) == pytest.approx(flutter(mel), rel=0.25)
    places = np.linspace(0, 199, made.shape[1])
    plain = np.stack([np.interp(places, np.arange(200), row) for row in mel])
    assert flutter(plain) < 1.1 * flutter(mel) / factor  # the result of plain interpolation
    assert decibels(made, SMALL).std() == pytest.approx(decibels(mel, SMALL).std(), rel=0.1)


def test_tones_are_no_noise():
    tone = np.tile(np.where(np.arange(24) % 4 == 0, -2.0, -6.0)[:, None], (1, 80))
    assert noisiness(tone)[:, 10:70].max() == 0
    assert noisiness(decibels(noise_mel(200), SMALL) - flat_levels(SMALL)).mean() > 0.8
    made = Stretch(factor=3).apply(MelSound(tone.astype(np.float32), SMALL)).mel
    np.testing.assert_allclose(made, np.tile(tone[:, :1], (1, 240)), atol=1e-5)


def test_the_size_of_its_blocks_changes_nothing(spoken, monkeypatch):
    edit = Stretch(factor=1.7)
    whole = edit.apply(spoken).mel
    monkeypatch.setattr(stretch, "BLOCK_FRAMES", 37)
    np.testing.assert_allclose(edit.apply(spoken).mel, whole, atol=1e-4)


def test_the_pitch_is_stretched_along():
    f0 = np.linspace(100, 200, 100)
    after = Stretch(factor=2).apply(MelSound(noise_mel(100), SMALL, f0=f0))
    np.testing.assert_allclose(after.f0, np.linspace(100, 200, 200), atol=4)
