"""`gradwave edits`: list, check, merge."""

import json

import pytest

from wavegrad_core.audio import write_audio
from wavegrad_core.edits import EditList, Erase, Gain, Morph, Range, Rectangle, Stretch

STRETCH = EditList((Stretch(factor=1.5), Erase(region=Range(0.25, 0.5), enabled=False)))


@pytest.fixture
def files(tmp_path, speech):
    STRETCH.save(tmp_path / "stretch.json")
    (tmp_path / "more").mkdir()
    gain = Gain(decibels=[(0, -6), (1, 0)], region=Rectangle(0, 0.5, 100, 300))
    EditList((gain, Morph(other="other.wav", amount=0.5))).save(tmp_path / "more" / "morph.json")
    write_audio(tmp_path / "clip.wav", speech[:12_000], 24_000)
    return tmp_path


def test_edits_are_listed(gradwave, files):
    status, out, _ = gradwave("edits", "list", "stretch.json")
    assert status == 0
    assert out == (
        "1. stretch: factor 1.5\n2. erase: in a range (start 0.25, end 0.5), switched off\n"
    )
    rows = json.loads(gradwave("edits", "list", "more/morph.json", "--json")[1])
    assert [row["kind"] for row in rows] == ["gain", "morph"]
    assert (
        "gain: decibels 2 points, in a rectangle" in gradwave("edits", "list", "more/morph.json")[1]
    )


def test_edits_are_checked_alone_and_on_a_recording(gradwave, files):
    status, out, _ = gradwave("edits", "check", "stretch.json")
    assert (status, out) == (0, "stretch.json: 2 edits, 1 of them enabled\n")
    status, out, _ = gradwave("edits", "check", "stretch.json", "--on", "clip.wav", "--json")
    assert status == 0
    found = json.loads(out)
    assert (found["seconds"], found["edited_seconds"]) == (0.5, 0.75)
    assert (
        "clip.wav: 0.50 s become 0.75 s"
        in gradwave("edits", "check", "stretch.json", "--on", "clip.wav")[1]
    )


def test_what_does_not_fit_is_one_line(gradwave, files):
    EditList((Gain(decibels=1, region=Range(0, 2)),)).save(files / "long.json")
    (files / "bad.json").write_text('{"format": "gradwave-edits", "version": 9}')
    for arguments, message in (
        (("long.json", "--on", "clip.wav"), "edit 1 (gain): region reaches to 2 s"),
        (("bad.json",), "bad.json: The edits have version 9"),
        (("none.json",), "none.json: cannot be read"),
        (("stretch.json", "--voice", "base"), "--voice needs --on"),
    ):
        status, out, err = gradwave("edits", "check", *arguments)
        assert (status, out) == (2, "")
        assert message in err
        assert len(err.splitlines()) == 1


def test_merged_edits_name_the_same_sounds(gradwave, files):
    status, _, _ = gradwave("edits", "merge", "stretch.json", "more/morph.json", "-o", "all.json")
    assert status == 0
    merged = EditList.load(files / "all.json")
    assert [edit.kind for edit in merged.edits] == ["stretch", "erase", "gain", "morph"]
    assert merged.others == ["more/other.wav"]
    status, _, err = gradwave("edits", "merge", "stretch.json", "-o", "stretch.json")
    assert status == 2
    assert "is an input, and would be overwritten" in err
    assert EditList.load(files / "stretch.json") == STRETCH
