"""Lists of edits: order, switches, JSON, checks and blocks."""

import json
from itertools import pairwise

import numpy as np
import pytest
from edit_sounds import SMALL, STEP, noise_mel
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.edits import (
    EDITS,
    Band,
    Blur,
    Copy,
    EditError,
    EditList,
    Erase,
    Fill,
    Formants,
    Freeze,
    Gain,
    Gate,
    Harmonics,
    Intonation,
    Lasso,
    MelSound,
    Morph,
    Pitch,
    Range,
    Rectangle,
    Sharpen,
    Stretch,
    Stroke,
    Tilt,
)
from wavegrad_core.errors import InputError

REGION = Rectangle(0.1, 0.3, 200, 3000, feather_seconds=0.02, feather_bands=1)
EXAMPLES = [
    Stretch(factor=1.5, region=Range(0.1, 0.2)),
    Stretch(anchors=[(0.1, 0.2), (0.3, 0.35)]),
    Pitch(semitones=3.5, keep_formants=False, highest_pitch=500),
    Pitch(semitones=[(0, 0), (0.2, -4)]),
    Formants(semitones=-2, region=Range(0, 0.2, 0.05)),
    Intonation(amount=0),
    Morph(other="b.wav", amount=[(0, 0), (0.4, 1)], pitch=0.5),
    Gain(decibels=-6, region=REGION),
    Erase(region=Lasso([(0, 100), (0.2, 100), (0.1, 4000)])),
    Fill(region=REGION, along="frequency"),
    Copy(region=REGION, to=0.15, decibels=-3),
    Freeze(at=0.2, region=Range(0.25, 0.4)),
    Blur(seconds=0.02, bands=1.5, region=Stroke([(0.1, 500, 0.3), (0.2, 900)], 0.05, 3)),
    Sharpen(bands=2, amount=0.5),
    Gate(threshold=-15),
    Tilt(decibels=3, region=Band(100, 5000)),
    Harmonics(pitch=[(0, 200), (0.3, 300)], count=12),
]
LOCAL = [edit for edit in EXAMPLES if edit.receptive_field_frames(SMALL) is not None]


def document(*edits, version=1, **more):
    values = {"format": "gradwave-edits", "version": version, "edits": list(edits)}
    return json.dumps(values | more)


@pytest.fixture(scope="module")
def sound():
    return MelSound(noise_mel(50), SMALL, f0=np.linspace(150, 180, 50), others=others())


def others():
    return {"b.wav": MelSound(noise_mel(40, seed=1), SMALL)}


def test_every_kind_of_edit_has_an_example():
    assert {edit.kind for edit in EXAMPLES} == set(EDITS)


def test_an_empty_list_returns_the_same_array(sound):
    assert EditList().apply(sound).mel is sound.mel
    off = EditList(tuple(cls_off(edit) for edit in EXAMPLES))
    assert off.apply(sound).mel is sound.mel


def cls_off(edit):
    return type(edit).from_json(edit.to_json() | {"enabled": False})


@pytest.mark.parametrize("edit", EXAMPLES, ids=lambda edit: edit.kind)
def test_an_edit_changes_its_result_and_never_what_it_was_given(edit, sound):
    before = sound.mel.copy()
    after = edit.apply(sound)
    np.testing.assert_array_equal(sound.mel, before)
    assert after.mel.dtype == np.float32
    assert np.isfinite(after.mel).all()
    assert after.mel.shape != before.shape or (after.mel != before).any()
    assert after.frames == int(np.ceil(after.length / STEP - 1e-6))
    assert after.f0 is None or after.f0.shape == (after.frames,)


def test_edits_are_applied_in_order(sound):
    one, two = Gain(decibels=-6, region=Range(0.1, 0.2)), Stretch(factor=2)
    together = EditList((one, two)).apply(sound).mel
    np.testing.assert_array_equal(together, two.apply(one.apply(sound)).mel)
    assert (EditList((two, one)).apply(sound).mel != together).any()


@given(st.lists(st.sampled_from(EXAMPLES), max_size=6))
def test_json_gives_the_same_edits_again(edits):
    made = EditList(tuple(edits))
    assert EditList.from_json(made.to_json()) == made


@given(
    st.floats(-100, 60),
    st.booleans(),
    st.lists(st.tuples(st.floats(0, 1e3), st.floats(0, 2e4), st.floats(0, 1)), min_size=1),
)
def test_any_stroke_of_gain_survives_json(decibels, enabled, points):
    made = Gain(decibels=decibels, enabled=enabled, region=Stroke(points, 0.1, 2.5))
    assert EditList.from_json(EditList((made,)).to_json()).edits == (made,)


def test_a_file_is_written_and_read(tmp_path):
    EditList(tuple(EXAMPLES)).save(tmp_path / "edits.json")
    assert EditList.load(tmp_path / "edits.json") == EditList(tuple(EXAMPLES))


@pytest.mark.parametrize("edit", LOCAL, ids=lambda edit: edit.kind)
def test_a_local_edit_on_blocks_is_the_edit_on_the_whole(edit):
    mel = noise_mel(130)
    whole = EditList((edit,)).apply(MelSound(mel, SMALL)).mel
    cuts = [0, 7, 8, 60, 61, 130]
    blocks = (mel[:, one:other] for one, other in pairwise(cuts))
    made = list(EditList((edit,)).apply_blocks(blocks, 130, SMALL))
    assert len(made) > 1
    np.testing.assert_allclose(np.concatenate(made, axis=1), whole, atol=1e-5)


def test_blocks_go_through_all_local_edits_and_little_is_held():
    edits = EditList((Blur(seconds=0.03), Gain(decibels=-3, region=Range(1, 2)), Sharpen(bands=1)))
    block = noise_mel(500)
    longest = 0
    made = edits.apply_blocks((block for _ in range(20)), 10_000, SMALL)
    for part in made:
        longest = max(longest, part.shape[1])
    assert longest <= 500 + edits.receptive_field_frames(SMALL)
    with pytest.raises(EditError, match=r"edit 2 \(stretch\).*whole sound"):
        EditList((Tilt(decibels=1), Stretch(factor=2))).apply_blocks([block], 500, SMALL)


BAD = [
    ({"kind": "warp"}, r"edit 2 \(warp\): unknown kind; choose one of stretch, pitch"),
    ("stretch", r"edit 2 \(None\): unknown kind"),
    ({"kind": ["stretch"]}, r"edit 2 \(\['stretch'\]\): unknown kind"),
    ({"kind": "gain", "decibels": 10**400}, "decibels is 1.* use a finite number"),
    ({"kind": "stretch", "speed": 2}, r"edit 2 \(stretch\): speed is not a field of it"),
    ({"kind": "stretch", "factor": 0}, r"\(stretch\): factor is 0; use a number from 0.05 to 20"),
    ({"kind": "stretch", "factor": 20.5}, "factor is 20.5; use a number from 0.05 to 20"),
    ({"kind": "stretch", "factor": float("nan")}, "factor is nan; use a finite number"),
    ({"kind": "stretch", "factor": "2"}, "factor is '2'; use a finite number"),
    ({"kind": "stretch", "factor": True}, "factor is True; use a finite number"),
    (
        {"kind": "stretch", "anchors": [[0.2, 1], [0.1, 2]]},
        "anchors point 2 is at 0.1 s, not after",
    ),
    ({"kind": "stretch", "anchors": [[0.1, 0.2], [0.2, 0.2]]}, "anchors point 2 stretches 0.1 s"),
    ({"kind": "stretch", "anchors": [[0.1, 3]]}, "anchors point 1 stretches 0.1 s to 3 s"),
    ({"kind": "stretch", "anchors": [[0.1]]}, "anchors point 1 has 1 numbers; use 2"),
    ({"kind": "stretch", "factor": 2, "anchors": [[0.1, 0.2]]}, "anchors cannot be combined"),
    ({"kind": "pitch"}, r"\(pitch\): semitones is missing"),
    ({"kind": "pitch", "semitones": [[0, 1], [0, 2]]}, "semitones point 2 is at 0 s, not after"),
    ({"kind": "pitch", "semitones": [[0, 99]]}, "semitones point 1 is 99; use a number"),
    ({"kind": "pitch", "semitones": 1, "keep_formants": 1}, "keep_formants is 1; use true or"),
    ({"kind": "gain", "decibels": 1, "enabled": "no"}, "enabled is 'no'; use true or false"),
    ({"kind": "gain", "decibels": 1, "region": 5}, "region has no kind; choose one of range"),
    (
        {"kind": "gain", "decibels": 1, "region": {"kind": "blob"}},
        "unknown region kind 'blob'",
    ),
    (
        {"kind": "gain", "decibels": 1, "region": {"kind": "range", "start": 1, "end": 1}},
        "region end is 1 s, not above 1 s",
    ),
    (
        {"kind": "gain", "decibels": 1, "region": {"kind": "band", "low": 9, "hi": 10}},
        "region hi is not a field of it",
    ),
    (
        {
            "kind": "erase",
            "region": {
                "kind": "stroke",
                "points": [[0, 100, 1], [0.1, float("nan"), 1]],
                "radius_seconds": 0.1,
                "radius_bands": 2,
            },
        },
        r"\(erase\): region points point 2 is nan; use a finite number",
    ),
    (
        {
            "kind": "pitch",
            "semitones": 1,
            "region": {"kind": "band", "low": 1, "high": 100},
        },
        "region is of kind band; choose one of range",
    ),
    ({"kind": "erase"}, "region is missing; say where to edit"),
    ({"kind": "fill", "region": {"kind": "range", "start": 0, "end": 1}, "along": "x"}, "along is"),
    ({"kind": "harmonics", "pitch": 100, "count": 1.5}, "count is 1.5; use a whole number"),
    ({"kind": "morph", "other": "", "amount": 1}, "other is ''; use a name"),
    ({"kind": "morph", "other": "b", "amount": 1.5}, "amount is 1.5; use a number from 0 to 1"),
    (
        {
            "kind": "morph",
            "other": "b",
            "amount": 1,
            "region": {"kind": "range", "start": 0, "end": 1},
        },
        "region is not allowed",
    ),
]


@pytest.mark.parametrize(("edit", "message"), BAD)
def test_a_bad_edit_is_named_with_its_field(edit, message):
    with pytest.raises(EditError, match=message) as caught:
        EditList.from_json(document({"kind": "gain", "decibels": 0}, edit))
    assert str(caught.value).startswith("edit 2 (")
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "not valid JSON"),
        ("[" * 100_000, "not valid JSON"),
        ("[]", 'is not a list of edits: "format"'),
        (document(version=2), "have version 2, but this program reads version 1"),
        (document(version=True), "have version True"),
        (document(more=1), 'unknown "more"'),
        (json.dumps({"format": "gradwave-edits", "version": 1}), '"edits" is not a list'),
        (document(*[{"kind": "erase"}] * 10_001), "10,001 edits, more than 10,000"),
    ],
    ids=lambda text: text[:12],
)
def test_what_is_no_list_of_edits_is_refused(text, message):
    with pytest.raises(InputError, match=message):
        EditList.from_json(text)


def test_a_file_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "binary.json").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "bad.json").write_text(document({"kind": "stretch", "factor": 0}))
    for name, message in (
        ("none.json", "cannot be read"),
        ("binary.json", "is not a text file"),
        ("bad.json", r"bad.json: edit 1 \(stretch\): factor is 0"),
    ):
        with pytest.raises(InputError, match=message):
            EditList.load(tmp_path / name)


BEYOND = Range(0.4, 0.7)


@pytest.mark.parametrize(
    ("edit", "message"),
    [
        (Gain(decibels=1, region=BEYOND), "region reaches to 0.7 s, but the sound ends at 0.5 s"),
        (Stretch(factor=2, region=BEYOND), "region reaches to 0.7 s"),
        (Stretch(anchors=[(0.6, 0.7)]), "anchors reaches to 0.6 s"),
        (Copy(region=Range(0, 0.2), to=0.4), "to reaches to 0.6 s"),
        (Freeze(at=0.6, region=Range(0, 0.2)), "at reaches to 0.6 s"),
        (Harmonics(pitch=[(0, 100), (0.8, 200)]), "pitch reaches to 0.8 s"),
        (Morph(other="c.wav", amount=0.5), "other 'c.wav' is missing"),
        (Fill(region=Range(0, 0.6)), "region reaches to 0.6 s"),
        (Fill(region=Range(0, 0.5)), "region has no neighbours in time"),
    ],
    ids=lambda value: getattr(value, "kind", ""),
)
def test_an_edit_that_does_not_fit_the_sound_is_named(edit, message, sound):
    before = sound.mel.copy()
    with pytest.raises(EditError, match=rf"edit 2 \({edit.kind}\): {message}"):
        EditList((Tilt(decibels=1), edit)).apply(sound)
    np.testing.assert_array_equal(sound.mel, before)


def test_regions_are_checked_against_the_length_at_that_point(sound):
    late = Gain(decibels=-3, region=Range(0.6, 0.9))
    EditList((Stretch(factor=2), late)).apply(sound)
    with pytest.raises(EditError, match=r"edit 1 \(gain\)"):
        EditList((late, Stretch(factor=2))).apply(sound)


def test_sizes_are_checked_before_memory_is_taken(sound):
    edits = EditList((Stretch(factor=20),) * 5)
    with pytest.raises(EditError, match=r"edit 4 \(stretch\): the result would have 8,000,000"):
        edits.apply(sound)


def test_a_mel_of_another_shape_is_refused():
    for shape in ((23, 10), (24, 0), (24,)):
        with pytest.raises(InputError, match="cannot be edited with profile small"):
            MelSound(np.zeros(shape, np.float32), SMALL)
    with pytest.raises(InputError, match="pitch has shape"):
        MelSound(np.zeros((24, 5), np.float32), SMALL, f0=np.zeros(4))
