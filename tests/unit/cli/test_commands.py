"""Commands other than `render`, help, and unexpected errors."""

import json

import pytest

from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.errors import InputError
from wavegrad_core.render import pipeline
from wavegrad_core.voices import library
from wavegrad_core.voices.voice import Voice


def test_voices_are_listed_and_a_bad_one_is_reported(gradwave, make_voice, tmp_path, monkeypatch):
    monkeypatch.setattr(library, "_folders", lambda: [tmp_path / "voices"])
    (tmp_path / "voices").mkdir()
    made = make_voice(licence="CC0 1.0", credit="Ana 語", scores={"stoi": 0.9})
    made.save(tmp_path / "voices" / "ana.safetensors")
    (tmp_path / "voices" / "bad.safetensors").write_bytes(b"no voice")
    status, out, err = gradwave("voices")
    assert (status, out) == (0, "ana: 24000 Hz, CC0 1.0. Ana 語\n")
    assert len(err.splitlines()) == 1
    assert "bad.safetensors" in err
    [row] = json.loads(gradwave("voices", "--json")[1])
    assert (row["name"], row["rate"], row["credit"]) == ("ana", 24_000, "Ana 語")
    assert row["scores"] == {"stoi": 0.9}


def test_a_sound_scores_full_marks_against_itself(gradwave, clip):
    status, out, _ = gradwave("score", clip, clip, "--json")
    assert status == 0
    scores = json.loads(out)
    assert scores["stoi"] == pytest.approx(1)
    assert scores["mcd"] == pytest.approx(0, abs=1e-6)


@pytest.fixture
def two_folders(speech, tmp_path):
    """Two pairs, the second of different lengths, and three files without a partner."""
    for folder, names in (("originals", "abcd"), ("rendered", "abe")):
        (tmp_path / folder).mkdir()
        for name in names:
            write_audio(tmp_path / folder / f"{name}.wav", speech[:24_000], 24_000)
    write_audio(tmp_path / "rendered" / "b.wav", speech[:12_000], 24_000)
    return "originals", "rendered"


def test_of_folders_the_pairs_that_can_be_are_scored(gradwave, two_folders, tmp_path):
    status, out, err = gradwave("score", *two_folders)
    assert status == 1
    assert err.startswith("gradwave: rendered/b.wav is 0.50 s long and originals/b.wav is 1.00 s")
    assert len(err.splitlines()) == 1
    lines = out.splitlines()
    assert lines[0] == "stoi: 1.000"
    assert lines[-1] == ("Pairs scored: 1. Files without a partner: 2 in originals, 1 in rendered.")
    status, out, _ = gradwave("score", *two_folders, "--json")
    assert status == 1
    assert [clip["name"] for clip in json.loads(out)["clips"]] == ["a"]
    (tmp_path / "rendered" / "a.wav").unlink()
    status, out, err = gradwave("score", *two_folders)
    assert (status, out, len(err.splitlines())) == (2, "", 1)


def test_the_doctor_s_json_is_one_document(gradwave):
    status, out, _ = gradwave("doctor", "--json")
    assert status == 0
    assert json.loads(out)


@pytest.fixture
def recordings(speech, tmp_path, monkeypatch):
    """Three recordings in the folder data, with a very small network to train."""
    from wavegrad_core.network.shape import SHAPES, NetworkShape

    small = NetworkShape(
        frame=60,
        audio_channels=8,
        down_channels=(),
        mel_channels=8,
        up_channels=(8,),
        factors=(5,),
        up_dilations=((1, 2, 1, 2),),
    )
    monkeypatch.setitem(SHAPES, "lite", small)
    (tmp_path / "data").mkdir()
    for i in range(3):
        write_audio(tmp_path / "data" / f"{i}.wav", speech[i * 9000 : i * 9000 + 9000], 24_000)
    return "data"


def test_train_ends_in_a_voice_that_renders(gradwave, recordings, sound):
    arguments = ["train", recordings, "-o", "run", "--batch", 2, "--crop-frames", 10]
    arguments += ["--name", "Ana"]
    status, out, err = gradwave(*arguments, "--steps", 2, "--licence", "CC0")
    assert (status, out) == (0, "run/voice.safetensors\n")
    assert "step 2 of 2, loss " in err
    voice = Voice.load("run/voice.safetensors")
    assert (voice.name, voice.licence, voice.training["steps"]) == ("Ana", "CC0", 2)
    assert voice.training["data"] == "data"
    assert gradwave(*arguments, "--steps", 2)[0] == 2
    assert gradwave("train", "data", "-o", "run", "--steps", 4, "--resume")[0] == 0
    assert Voice.load("run/voice.safetensors").training["steps"] == 4
    status, _, err = gradwave(
        *("render", sound, "-o", "out.wav", "--voice", "run/voice.safetensors"),
        *("--iterations", 1),
    )
    assert (status, err) == (0, "")
    assert read_audio("out.wav")[0].shape == (1, 12_000)


def test_a_network_conditioned_on_the_index_is_trained_with_an_option(gradwave, recordings):
    begin = ["train", recordings, "-o", "run", "--batch", 1, "--crop-frames", 10, "--steps", 1]
    status, _, err = gradwave(*begin, "--conditioning", "time")
    message = "gradwave: Unknown conditioning 'time'. Choose level or index.\n"
    assert (status, err) == (2, message)
    assert gradwave(*begin, "--conditioning", "index")[0] == 0
    assert Voice.load("run/voice.safetensors").card.network.conditioning == "index"
    go_on = ["train", recordings, "-o", "run", "--steps", 2, "--resume", "--network", "lite"]
    status, _, err = gradwave(*go_on, "--conditioning", "level")
    assert status == 2
    assert "different conditioning" in err
    assert gradwave(*go_on)[0] == 0
    voice = Voice.load("run/voice.safetensors")
    assert (voice.card.network.conditioning, voice.training["steps"]) == ("index", 2)


def test_help_tells_of_every_command(gradwave):
    status, out, _ = gradwave("--help")
    assert status == 0
    for command in ("render", "mel", "voices", "train", "check", "score", "doctor"):
        assert command in out


def test_an_unexpected_error_is_not_taken_for_bad_input(gradwave, voice, sound, monkeypatch):
    def broken(*arguments, **options):
        raise ZeroDivisionError

    monkeypatch.setattr(pipeline, "render", broken)
    with pytest.raises(ZeroDivisionError):
        gradwave("render", sound, "-o", "a.wav", "--voice", voice)
    assert not issubclass(ZeroDivisionError, InputError)


def test_memory_that_runs_out_makes_smaller_pieces_and_is_reported(
    gradwave, voice, speech, monkeypatch, tmp_path
):
    write_audio(tmp_path / "long.wav", speech, 24_000)
    predict = Denoiser.predict

    def some(self, y, conditions, *rest):
        if len(conditions[0]) > 400:
            raise MemoryError
        return predict(self, y, conditions, *rest)

    monkeypatch.setattr(Denoiser, "predict", some)
    status, _, err = gradwave("render", "long.wav", "-o", "out.wav", "--voice", voice)
    assert status == 0
    assert "pieces of" in err
    assert (tmp_path / "out.wav").exists()
