"""Rendering with edits: the pipeline and the command."""

import json

import numpy as np
import pytest

from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.edits import (
    EditError,
    EditList,
    Freeze,
    Gain,
    Intonation,
    Morph,
    Pitch,
    Range,
    Stretch,
)
from wavegrad_core.errors import InputError
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.render.sources import AudioArraySource, source_of
from wavegrad_core.render.vocoder import Vocoder

OPTIONS = RenderOptions(iterations=2)


@pytest.fixture
def files(tmp_path, make_voice, speech):
    """Two channels at 44.1 kHz, another sound, and a voice."""
    make_voice(prior="mel").save(tmp_path / "voice.safetensors")
    write_audio(tmp_path / "clip.wav", np.stack([speech[:9000], speech[9000:18_000]]), 44_100)
    write_audio(tmp_path / "other.wav", speech[20_000:26_000], 24_000)
    return tmp_path


@pytest.fixture
def vocoder(make_voice):
    return Vocoder(make_voice(prior="mel"), device="cpu", precision="fp32")


def rendered(files, vocoder, edits, options=OPTIONS, name="clip.wav"):
    source = EditedSource(source_of(files / name), edits, files)
    render(source, files / "out.wav", options, vocoder)
    return read_audio(files / "out.wav")[0]


def test_without_edits_the_render_is_what_it_was(files, vocoder):
    render(files / "clip.wav", files / "plain.wav", OPTIONS, vocoder)
    off = EditList((Stretch(factor=2, enabled=False),))
    for edits in (EditList(), off):
        rendered(files, vocoder, edits)
        assert (files / "out.wav").read_bytes() == (files / "plain.wav").read_bytes()


@pytest.mark.parametrize("factor", [0.7, 1.25, 2.0001])
def test_a_stretched_render_is_so_long_to_the_sample(files, vocoder, factor):
    edits = EditList((Stretch(factor=factor),))
    assert rendered(files, vocoder, edits).shape == (2, round(9000 * factor))


def test_edits_in_blocks_and_on_the_whole_give_one_sound(files, vocoder):
    gain = Gain(decibels=-20, region=Range(0.05, 0.15))
    nothing = Freeze(at=0, region=Range(0.101, 0.102))  # not local, and over no frame
    in_blocks = rendered(files, vocoder, EditList((gain,)))
    whole = rendered(files, vocoder, EditList((gain, nothing)))
    np.testing.assert_allclose(in_blocks, whole, atol=2 / 2**15)
    plain = rendered(files, vocoder, EditList())
    assert in_blocks.shape == plain.shape
    assert (in_blocks != plain).any()


def test_a_recording_in_memory_is_edited_like_a_file(files, vocoder):
    audio, rate = read_audio(files / "clip.wav")
    source = EditedSource(AudioArraySource(audio, rate), EditList((Stretch(factor=1.5),)))
    report = render(source, files / "array.wav", OPTIONS, vocoder)
    assert report.input == "the recording"
    assert read_audio(files / "array.wav")[0].shape == (2, 13_500)


def test_a_morph_finds_its_other_sound_beside_the_file(files, vocoder):
    made = rendered(files, vocoder, EditList((Morph(other="other.wav", amount=0.5),)))
    assert made.shape[1] == round((9000 / 44_100 + 0.25) / 2 * 44_100)
    with pytest.raises(InputError, match=r"none\.wav: there is no such file"):
        rendered(files, vocoder, EditList((Morph(other="none.wav", amount=0.5),)))


def test_what_does_not_fit_leaves_nothing_behind(files, vocoder):
    morphed = EditList((Morph(other="other.wav", amount=0.5),))
    kept = RenderOptions(iterations=2, start="original")
    for edits, options, error, message in (
        (morphed, kept, InputError, "the edits change its length"),
        (EditList((Gain(decibels=1, region=Range(0, 9)),)), OPTIONS, EditError, "reaches to 9 s"),
    ):
        with pytest.raises(error, match=message):
            rendered(files, vocoder, edits, options)
        assert not (files / "out.wav").exists()
    assert rendered(files, vocoder, EditList((Gain(decibels=3),)), kept).shape == (2, 9000)


def test_a_stretched_recording_is_the_start_and_is_mixed_in(files, vocoder, speech):
    write_audio(files / "voice.wav", speech[:24_000], 24_000)
    edits = EditList((Stretch(factor=1.5), Gain(decibels=-3)))
    dry = RenderOptions(iterations=2, dry_wet=0)
    options = RenderOptions(iterations=2, start="original", strength=0.2, dry_wet=0.8)
    recording = rendered(files, vocoder, edits, dry, "voice.wav")
    made = rendered(files, vocoder, edits, options, "voice.wav")
    assert recording.shape == made.shape == (1, 36_000)
    assert np.corrcoef(recording[0], made[0])[0, 1] > 0.5


def test_a_mel_file_has_no_intonation(files, vocoder, speech):
    np.save(files / "mel.npy", vocoder.mel_of(speech[:24_000], 24_000))
    options = RenderOptions(iterations=2, profile="tiny")
    made = rendered(files, vocoder, EditList((Stretch(factor=0.5),)), options, "mel.npy")
    assert made.shape == (1, 12_000)
    with pytest.raises(EditError, match=r"edit 1 \(intonation\): the pitch is unknown"):
        rendered(files, vocoder, EditList((Intonation(amount=0),)), options, "mel.npy")


def test_the_command_takes_edits_and_the_common_ones_as_options(files, gradwave):
    EditList((Pitch(semitones=2), Stretch(factor=2))).save(files / "edits.json")
    common = ("render", "clip.wav", "--voice", "voice.safetensors", "--iterations", 2)
    status, out, err = gradwave(*common, "-o", "a.wav", "--edits", "edits.json", "--json")
    assert (status, err) == (0, "")
    assert json.loads(out)[0]["seconds"] == pytest.approx(18_000 / 44_100, abs=1e-5)
    status, _, _ = gradwave(*common, "-o", "b.wav", "--pitch", 2, "--stretch", 0.5)
    assert status == 0
    assert read_audio(files / "b.wav")[0].shape == (2, 4500)
    status, _, _ = gradwave(*common, "-o", "c.wav", "--formant", -3)
    assert status == 0
    status, _, _ = gradwave(*common, "-o", "d.wav", "--morph", "other.wav", "--amount", 0.25)
    assert status == 0
    for arguments, message in (
        (("--stretch", 0), "stretch: factor is 0; use a number from 0.05 to 20."),
        (("--pitch", 99), "pitch: semitones is 99"),
        (("--amount", 0.5), "--amount needs --morph"),
        (("--edits", "none.json"), "none.json: cannot be read"),
    ):
        status, out, err = gradwave(*common, "-o", "e.wav", *arguments)
        assert (status, out) == (2, "")
        assert message in err
        assert not (files / "e.wav").exists()
