"""A part of a sound file, rendered without the rest."""

import json

import numpy as np
import pytest
import soundfile

from wavegrad_core.audio import FileSamples, read_audio, write_audio
from wavegrad_core.audio.sndfile_source import SndfileSource
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.edits import EditList, Gain, Range, Stretch
from wavegrad_core.errors import InputError
from wavegrad_core.render import ArraySink
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.render.region import part_of
from wavegrad_core.render.sources import source_of
from wavegrad_core.render.vocoder import Vocoder

TWO = Schedule("two", [0.1, 0.5])


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32", 0.4)


@pytest.fixture(params=["wav", "flac"])
def file(request, speech, tmp_path):
    path = tmp_path / f"long.{request.param}"
    write_audio(path, np.stack([speech[:44_100], 0.5 * speech[:44_100]]), 44_100)
    return path


def rendered(source, vocoder, **options):
    sink = ArraySink()
    render(source, sink, RenderOptions(schedule=TWO, **options), vocoder)
    return sink.audio


@pytest.mark.parametrize(
    ("options", "edits"),
    [
        ({}, ()),
        ({"start": "original", "strength": 0.5, "dry_wet": 0.7}, ()),
        ({"rate": 24_000}, (Gain(decibels=-20, region=Range(0.5, 0.6)),)),
        ({}, (Stretch(factor=1.2),)),
    ],
)
def test_a_part_is_that_of_the_whole(vocoder, file, options, edits):
    edits = EditList(edits)
    whole = rendered(EditedSource(source_of(file), edits), vocoder, **options)
    part = rendered(part_of(file, 0.45, 0.7, edits, file.parent), vocoder, **options)
    rate = options.get("rate", 44_100)
    want = whole[:, round(0.45 * rate) : round(0.7 * rate)]
    assert part.shape == want.shape
    # At its ends, a part is resampled without what lies beside it.
    inside = slice(64, -64)
    loudest = np.abs(want).max()
    np.testing.assert_allclose(part[:, inside], want[:, inside], atol=0.02 * loudest)


def test_only_the_part_of_a_wav_file_is_read(vocoder, speech, tmp_path, monkeypatch):
    write_audio(tmp_path / "long.wav", speech[:48_000], 24_000)

    def unread(*_):
        raise AssertionError("the whole file was read")

    monkeypatch.setattr(SndfileSource, "blocks", unread)
    part = rendered(part_of(tmp_path / "long.wav", 1.0, 1.1, EditList(), tmp_path), vocoder)
    assert part.shape == (1, 2400)


def test_slices_are_those_of_the_whole_file(file):
    samples = FileSamples(file)
    whole, rate = read_audio(file)
    assert (samples.rate, samples.shape) == (rate, whole.shape)
    np.testing.assert_array_equal(samples[:, 40_000:41_000], whole[:, 40_000:41_000])
    np.testing.assert_array_equal(np.asarray(samples), whole)


def test_the_command_renders_a_part(gradwave, tiny_voice, file, tmp_path):
    tiny_voice.save(tmp_path / "voice.safetensors")
    common = ("render", file.name, "-o", "part.wav", "--voice", "voice.safetensors", "--json")
    status, out, _ = gradwave(*common, "--part", "0.2:0.4")
    assert status == 0
    assert json.loads(out)[0]["seconds"] == pytest.approx(0.2)
    assert read_audio(tmp_path / "part.wav")[0].shape == (2, 8820)
    (tmp_path / "part.wav").unlink()
    for part, message in (("2", "--part 2 is not a part"), ("0.5:9", "region from 0.5 to 9 s")):
        status, _, err = gradwave(*common, "--part", part)
        assert (status, message in err) == (2, True)
        assert not (tmp_path / "part.wav").exists()


def test_a_part_of_a_mel_is_refused(tmp_path):
    with pytest.raises(InputError, match="it is a mel"):
        part_of(tmp_path / "mel.npy", 0, 1, EditList(), tmp_path)


def test_a_part_of_a_codec_that_libsndfile_cannot_seek_in(tmp_path):
    sound = np.sin(np.arange(24_000) / 20) * 0.3
    soundfile.write(tmp_path / "a.au", sound, 24_000, "G721_32")
    whole = read_audio(tmp_path / "a.au")[0]
    np.testing.assert_array_equal(FileSamples(tmp_path / "a.au")[:, 900:1200], whole[:, 900:1200])
