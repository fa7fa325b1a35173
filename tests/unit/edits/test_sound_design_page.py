"""The Python examples of docs/sound-design.md run as printed."""

import re
from pathlib import Path

import numpy as np
import pytest

from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.edits import EDITS, EditList

PAGE = Path(__file__).parents[3] / "docs" / "sound-design.md"
TEXT = PAGE.read_text(encoding="utf-8")


def blocks(language):
    return re.findall(rf"^```{language}\n(.*?)^```", TEXT, re.MULTILINE | re.DOTALL)


def test_the_examples_run(tmp_path, monkeypatch, speech):
    monkeypatch.chdir(tmp_path)
    write_audio("speech.wav", speech[16_000:40_000], 24_000)
    names = {}
    for example in blocks("python"):
        exec(compile(example, str(PAGE), "exec"), names)
    made = {path.name: read_audio(path)[0] for path in tmp_path.glob("*.wav")}
    lengths = {name: audio.shape[1] for name, audio in made.items()}
    morphed = lengths.pop("morph.wav")
    assert lengths == {
        "speech.wav": 24_000,
        "slower.wav": 36_000,
        "late.wav": 24_000,
        "lower.wav": 24_000,
        "robot.wav": 24_000,
        "painted.wav": 24_000,
        "faster.wav": 19_200,
    }
    assert 24_000 < morphed < 31_200
    for name, audio in made.items():
        assert 0.01 < np.abs(audio).max() <= 1, name


def test_the_file_shown_is_a_file_of_edits():
    [shown] = blocks("json")
    assert len(EditList.from_json(shown).edits) == 2


@pytest.mark.parametrize("kind", EDITS)
def test_every_edit_is_on_the_page(kind):
    assert f"`{kind}`" in TEXT
