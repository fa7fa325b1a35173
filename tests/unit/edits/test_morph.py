"""Morphing: exact ends, alignment, and separately mixed components."""

import numpy as np
import pytest
from edit_sounds import SMALL, STEP, noise_mel
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits import EditError, EditList, Gain, MelSound, Morph, Stretch
from wavegrad_core.edits.level import decibels, floor_levels, mel_values
from wavegrad_core.edits.morph import _features, align


def course(frames, seed=0):
    """Return a mel with a bump that moves up and down the bands, [24, frames]."""
    time = np.linspace(0, 1, frames)[None]
    centre = 12 + 8 * np.sin(2 * np.pi * (time + 0.3 * seed))
    bump = -3 * ((np.arange(24)[:, None] - centre) / 5) ** 2
    return (bump.clip(-8, 0) + 0.3 * noise_mel(frames, seed) + 0.5).astype(np.float32)


A, B = MelSound(course(50), SMALL), MelSound(course(70, 1), SMALL, 0.695)


def morphed(a, b, **amounts):
    return Morph(other="b", **amounts).apply(MelSound(a.mel, SMALL, a.seconds, a.f0, {"b": b}))


def test_at_the_ends_are_exactly_the_two_sounds():
    assert morphed(A, B, amount=0).mel is A.mel
    end = morphed(A, B, amount=1)
    assert end.mel is B.mel
    assert end.length == 0.695
    for amount, one in ((0.0, A), (1.0, B)):
        curve = morphed(A, B, amount=[(0, amount), (0.1, amount)])
        assert curve.frames == one.frames
        assert curve.length == pytest.approx(one.length)
        np.testing.assert_array_equal(curve.mel, one.mel)


def test_a_curve_goes_from_one_exactly_to_the_other():
    made = morphed(A, B, amount=[(0.1, 0), (0.4, 1)]).mel
    np.testing.assert_array_equal(made[:, :10], A.mel[:, :10])
    np.testing.assert_array_equal(made[:, -1], B.mel[:, -1])


@given(st.floats(0.01, 0.99))
def test_the_length_lies_between(amount):
    made = morphed(A, B, amount=amount)
    assert made.length == pytest.approx(0.5 + amount * 0.195)
    assert made.frames == int(np.ceil(made.length / STEP - 1e-6))


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_a_sound_morphed_with_itself_is_itself(amount, pitch, level):
    made = morphed(A, A, amount=amount, pitch=pitch, level=level)
    np.testing.assert_allclose(made.mel, A.mel, atol=1e-5)


def test_level_is_mixed_apart_from_timbre():
    loud = Gain(decibels=-12).apply(A)
    half = decibels(morphed(A, loud, amount=0.5).mel, SMALL)
    np.testing.assert_allclose(half, decibels(A.mel, SMALL) - 6, atol=0.01)
    kept = morphed(A, loud, amount=0.5, level=0)
    np.testing.assert_allclose(kept.mel, A.mel, atol=1e-5)
    other = decibels(morphed(A, loud, amount=0, pitch=0, level=1).mel, SMALL)
    np.testing.assert_allclose(other, decibels(A.mel, SMALL) - 12, atol=0.01)


def test_a_slower_copy_is_aligned_with_its_origin():
    slow = Stretch(factor=1.5).apply(A)
    path = align(A.mel, slow.mel, SMALL)
    assert np.abs(path[1] - 1.5 * path[0]).mean() < 2
    louder = align(A.mel, Gain(decibels=9).apply(slow).mel, SMALL)
    np.testing.assert_array_equal(louder, path)


def test_the_alignment_is_the_cheapest_path():
    a, b = course(13), course(17, 1)
    one, other = _features(a, SMALL), _features(b, SMALL)
    cost = np.array([[np.linalg.norm(x - y) for y in other.T] for x in one.T])
    total = np.full((14, 18), np.inf)
    total[0, 0] = 0
    for i in range(13):
        for j in range(17):
            total[i + 1, j + 1] = cost[i, j] + min(total[i, j], total[i, j + 1], total[i + 1, j])
    path = align(a, b, SMALL)
    assert path[:, 0].tolist() == [0, 0]
    assert path[:, -1].tolist() == [12, 16]
    assert (np.diff(path) >= 0).all()
    assert (np.diff(path) <= 1).all()
    assert cost[path[0], path[1]].sum() == pytest.approx(total[13, 17])


def test_the_pitch_lies_between_where_both_are_known():
    a = MelSound(A.mel, SMALL, f0=np.full(50, 100.0))
    b = MelSound(B.mel, SMALL, f0=np.full(70, 400.0))
    assert morphed(a, b, amount=0.5).f0 == pytest.approx(200)
    assert morphed(a, b, amount=0.5, pitch=1).f0 == pytest.approx(400)
    assert morphed(a, b, amount=0.9, pitch=0).f0 == pytest.approx(100)
    assert morphed(A, b, amount=0.5).f0 is None


def test_silence_another_profile_and_too_much_are_refused(monkeypatch):
    silence = MelSound(mel_values(np.repeat(floor_levels(SMALL), 9, axis=1), SMALL), SMALL)
    edits = EditList((Morph(other="b", amount=0.5),))
    for a, b, message in (
        (A, silence, "other 'b' is silent"),
        (silence, A, "the sound is silent"),
    ):
        with pytest.raises(EditError, match=rf"edit 1 \(morph\): {message}"):
            edits.apply(MelSound(a.mel, SMALL, others={"b": b}))
    monkeypatch.setattr("wavegrad_core.edits.morph.MAX_CELLS", 3499)
    with pytest.raises(EditError, match="too long to align"):
        morphed(A, B, amount=0.5)
