"""Strength and dry/wet over time."""

import json

import numpy as np
import pytest

from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.edits import EditList
from wavegrad_core.errors import InputError
from wavegrad_core.render import ArraySink, AudioArraySource
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.render.region import RegionSource
from wavegrad_core.render.vocoder import Vocoder

FOUR = Schedule("four", [0.01, 0.05, 0.2, 0.5])
RATE = 24_000


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32", 0.4)


@pytest.fixture
def source(speech):
    return AudioArraySource(speech[None, 12_000:36_000], RATE)


def rendered(source, vocoder, **options):
    sink = ArraySink()
    render(source, sink, RenderOptions(schedule=FOUR, **options), vocoder)
    return sink.audio


def test_the_mix_follows_its_curve(vocoder, source):
    wet = rendered(source, vocoder)
    mixed = rendered(source, vocoder, dry_wet_curve=((0.25, 0), (0.75, 1)))
    share = np.interp(np.arange(RATE) / RATE, (0.25, 0.75), (0, 1))
    np.testing.assert_allclose(mixed, source.audio + share * (wet - source.audio), atol=1e-6)


def test_a_mix_in_a_file_is_that_in_memory(vocoder, source, tmp_path):
    write_audio(tmp_path / "in.wav", source.audio, RATE)
    in_file = rendered(tmp_path / "in.wav", vocoder, dry_wet_curve="0:0,1:1")
    stored = AudioArraySource(read_audio(tmp_path / "in.wav")[0], RATE)
    in_memory = rendered(stored, vocoder, dry_wet_curve=((0, 0), (1, 1)))
    np.testing.assert_allclose(in_file[:, :-2000], in_memory[:, :-2000], atol=1e-5)


@pytest.mark.parametrize("start", ["original", "sketch"])
def test_a_level_curve_is_the_number(vocoder, source, start):
    number = rendered(source, vocoder, start=start, strength=0.6)
    curve = rendered(source, vocoder, start=start, strength_curve=((0.1, 0.6), (0.8, 0.6)))
    np.testing.assert_allclose(curve, number, atol=1e-6)


def test_strength_0_keeps_the_recording_and_the_rest_is_replaced(vocoder, source):
    curve = ((0.4, 0), (0.45, 0.9))
    made = rendered(source, vocoder, start="original", strength_curve=curve)
    difference = np.abs(made - source.audio)[0]
    assert difference[: int(0.39 * RATE)].max() < 1e-6
    assert difference[int(0.5 * RATE) :].max() > 0.01
    full = rendered(source, vocoder, start="original", strength=0.9)
    after = slice(int(0.7 * RATE), int(0.9 * RATE))  # beyond the receptive field of the steps
    assert np.abs(made - full)[0, after].max() < difference[after].max() / 2


def test_strengths_do_not_depend_on_the_piece_size(tiny_voice, source):
    curve = ((0.2, 0.1), (0.8, 1))
    made = [
        rendered(source, Vocoder(tiny_voice, "cpu", "fp32", seconds), start="original",
                 strength_curve=curve)
        for seconds in (0.2, 10)
    ]  # fmt: skip
    np.testing.assert_allclose(*made, atol=1e-5)


def test_a_region_uses_its_part_of_the_curves(vocoder, source):
    options = {"start": "original", "strength_curve": "0:0,1:1", "dry_wet_curve": "0:1,1:0.2"}
    whole = rendered(source, vocoder, **options)
    region = RegionSource(source, 0.45, 0.7, EditList())
    sink = ArraySink()
    made = RenderOptions(schedule=FOUR, rate=RATE, **options)
    render(region, sink, made, vocoder)
    inserted = region.insert(sink.audio, whole, RATE, tiny_profile(vocoder), made)
    part = slice(int(0.5 * RATE), int(0.65 * RATE))
    np.testing.assert_allclose(inserted[:, part], whole[:, part], atol=1e-4)


def tiny_profile(vocoder):
    return vocoder.voice.profile


@pytest.mark.parametrize(
    ("curve", "message"),
    [
        (((0, 0.5), (0, 1)), "point 2 is at 0 s, not after"),
        (((0, 1.5),), "point 1 is 1.5; use a number from 0 to 1"),
        (((float("nan"), 1),), "point 1 is nan"),
        ("0-1", "is '0-1'; use points as SECONDS:VALUE"),
    ],
)
def test_a_curve_that_is_none_is_refused(curve, message):
    with pytest.raises(InputError, match=f"dry_wet_curve {message}"):
        RenderOptions(dry_wet_curve=curve)


def test_the_command_takes_curves(gradwave, tiny_voice, source, tmp_path):
    write_audio(tmp_path / "in.wav", source.audio, RATE)
    tiny_voice.save(tmp_path / "voice.safetensors")
    common = ("render", "in.wav", "-o", "out.wav", "--voice", "voice.safetensors", "--json")
    status, out, _ = gradwave(*common, "--dry-wet-curve", "0:0,0.5:0")
    assert status == 0
    assert json.loads(out)[0]["dry_wet"] == 1
    np.testing.assert_allclose(read_audio(tmp_path / "out.wav")[0], source.audio, atol=1e-4)
    status, _, err = gradwave(*common, "--strength-curve", "0:0.5")
    assert (status, "--strength-curve needs --start" in err) == (2, True)
    status, _, err = gradwave(*common, "--dry-wet-curve", "1:0.5,0:1")
    assert (status, "dry_wet_curve point 2" in err) == (2, True)
