"""Damaged and foreign project files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from project_steps import marks, reopen, text_of

from gradwave.projects.project import OpenRequest
from gradwave.projects.session_json import MAX_BYTES, load
from wavegrad_core.errors import InputError


def rewrite(path: Path, **parts) -> None:
    path.write_text(json.dumps({**text_of(path), **parts}))


@pytest.mark.parametrize("harm", ["gone", "short", "flipped", "link"])
def test_a_take_whose_sound_is_damaged_is_left_out_and_named_and_the_file_stays(
    qtbot, other, saved, problems, harm
):
    sum = text_of(saved)["takes"][0]["sound"]["sha256"]
    file = saved.with_suffix(".takes") / f"{sum}.wav"
    content = bytearray(file.read_bytes())
    file.unlink()
    if harm == "short":
        file.write_bytes(content[:-1000])
    elif harm == "flipped":
        content[-7] ^= 1
        file.write_bytes(content)
    elif harm == "link":
        file.symlink_to("/dev/zero" if Path("/dev/zero").exists() else "nowhere")
    before = saved.read_bytes()
    reopen(qtbot, other, saved)
    assert marks(other) == [("3 iterations", False)]
    (problem,) = problems
    assert "missing" in problem.message
    assert "der Beste 🎧" in problem.message
    assert other.path is None  # saving asks for another name
    assert saved.read_bytes() == before


SOUND = {"sha256": "0" * 64, "channels": 1, "samples": 10}


@pytest.mark.parametrize(
    "parts",
    [
        {"settings": {"iterations": 0}},
        {"settings": {"iterations": 10**9}},
        {"settings": {"iterations": "many"}},
        {"settings": {"seed": -1}},
        {"settings": {"start": "nowhere"}},
        {"settings": {"sampler": "evil"}},
        {"settings": {"strength": 7.0}},
        {"settings": {"eta": -0.1}},
        {"settings": {"schedule": "not there"}},
        {"settings": []},
        {"schedule": {"name": "x", "betas": [0.1]}, "settings": {"schedule": "y"}},
        {"schedule": {"name": "x", "betas": [7.0]}, "settings": {"schedule": "x"}},
        {"takes": [{"sound": {**SOUND, "sha256": "../../x"}, "take": {}, "result": {}}]},
        {"takes": [{"sound": {**SOUND, "samples": -1}, "take": {}, "result": {}}]},
        {"takes": [{"sound": {**SOUND, "samples": 1.5}, "take": {}, "result": {}}]},
        {"takes": "all"},
        {"place": {"start": 0, "stop": "end", "cursor": 0, "loop": None}},
        {"place": {"start": 0, "stop": 1, "cursor": 0, "loop": [1]}},
        {"input": {"path": "a\0b", "bytes": 1, "sha256": None}},
        {"input": None},
        {"more": 1},
    ],
)
def test_a_file_with_values_that_cannot_be_is_refused_in_a_line(
    qtbot, other, saved, problems, parts
):
    rewrite(saved, **parts)
    with qtbot.waitSignal(other.failed):
        other.open(OpenRequest(saved))
    (problem,) = problems
    assert problem.message.startswith(f"Could not read {saved}: ")
    assert "\n" not in problem.message
    assert "bug in Gradwave" not in problem.message
    assert other.session.original is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "damaged"),
        (b"\xff\xfe\x00", "damaged"),
        (b"[" * 100_000, "damaged"),
        (b'{"format": "gradwave project", "version": 1, "chosen": NaN}', "NaN is not a number"),
        (b'{"format": "gradwave project", "version": 1, "chosen": 1e999}', "too large"),
        (b'{"format": "gradwave project", "version": 2}', "newer version of Gradwave"),
        (b'{"format": "gradwave project", "version": true}', "damaged"),
        (b'{"format": "other"}', "not a Gradwave project"),
        (b"[]", "not a Gradwave project"),
        (b" " * (MAX_BYTES + 1), "at most"),
    ],
)
def test_a_file_that_is_not_a_session_is_refused_in_a_line(tmp_path, content, message):
    path = tmp_path / "x.gradwave"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message) as refusal:
        load(path)
    assert "\n" not in str(refusal.value)


def test_a_folder_or_nothing_of_that_name_is_refused(tmp_path):
    for path in (tmp_path, tmp_path / "nothing.gradwave"):
        with pytest.raises(InputError, match="there is no such file"):
            load(path)


def test_settings_of_a_later_program_are_left_out_and_those_of_an_earlier_get_defaults(
    qtbot, other, saved
):
    kept = text_of(saved)["settings"]
    del kept["seed"]
    rewrite(saved, settings={**kept, "warp": 9})
    reopen(qtbot, other, saved)
    assert other.session.settings.seed == 0
    assert other.session.settings.iterations == 3


def test_an_input_whose_name_no_system_takes_is_asked_for(qtbot, other, saved):
    rewrite(saved, input={**text_of(saved)["input"], "path": "a" * 5000})
    with qtbot.waitSignal(other.input_missing):
        other.open(OpenRequest(saved))
