"""Mels of text-to-speech systems, rendered with a voice that reads Tacotron 2's."""

import json
from dataclasses import replace

import numpy as np
import pyloudnorm
import pytest
from front_ends import FRONT_ENDS, recording
from small_voice import SMALL

from wavegrad_core.audio import read_audio
from wavegrad_core.edits import EditList, Stretch
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.render import (
    ArraySink,
    AudioArraySource,
    MelArraySource,
    RenderOptions,
    RenderPiece,
    render,
)
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.loudness_meter import LoudnessMeter
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

SOUND = recording(22_050)[: 256 * 150]
ZERO = RenderOptions(iterations=1, start="sketch", strength=0)  # the sound of the mel, no network


@pytest.fixture(scope="module")
def voice():
    shape = replace(SMALL, n_mels=80, frame=64, factors=(4, 1))
    card = VoiceCard(name="eighty", network=shape, profile=PROFILES["tacotron2"])
    return Voice(card, WaveGrad(shape))


@pytest.fixture(scope="module")
def vocoder(voice):
    return Vocoder(voice, device="cpu", precision="fp32", piece_seconds=0.5)


def rendered(vocoder, name, edits=EditList(), options=ZERO):  # noqa: B008
    mel = FRONT_ENDS[name](SOUND).astype(np.float32)
    sink, events = ArraySink(), []
    source = EditedSource(MelArraySource(mel, PROFILES[name], "a mel"), edits)
    report = render(source, sink, options, vocoder, events.append)
    pieces = [event for event in events if isinstance(event, RenderPiece)]
    assert [piece.start for piece in pieces] == np.cumsum(
        [0, *(piece.audio.shape[1] for piece in pieces[:-1])]
    ).tolist()
    return sink.audio[0], report


def delay(sound, reference):
    """Samples by which the envelope of a sound is late, by correlation of short-time levels."""

    def levels(x):
        return np.log(1e-4 + np.convolve(np.abs(x), np.hanning(256), "same"))

    a, b = levels(sound), levels(reference)
    shifts = range(-300, 301, 4)
    inner = slice(400, min(len(a), len(b)) - 400)
    return max(shifts, key=lambda s: np.corrcoef(np.roll(a, -s)[inner], b[inner])[0, 1])


@pytest.mark.parametrize("name", ["tacotron2", "hifigan", "espnet", "coqui"])
def test_the_sound_of_each_system_s_mel_is_as_long_and_as_early_as_the_recording(vocoder, name):
    sound, report = rendered(vocoder, name)
    frames = FRONT_ENDS[name](SOUND).shape[1]
    assert len(sound) == frames * 256
    assert report.seconds == pytest.approx(frames * 256 / 22_050)
    assert abs(delay(sound, SOUND)) <= 60  # of the 128 of half a hop


def test_a_stretched_mel_of_a_late_system_is_as_long_as_it_should(vocoder):
    sound, _ = rendered(vocoder, "hifigan", EditList((Stretch(factor=2.0),)))
    assert len(sound) == pytest.approx(2 * len(SOUND), abs=512)


def test_the_command_converts_a_stated_profile(voice, gradwave, tmp_path):
    voice.save(tmp_path / "eighty.safetensors")
    mel = FRONT_ENDS["espnet"](SOUND).astype(np.float32)
    mean, std = mel.mean(axis=1, keepdims=True), mel.std(axis=1, keepdims=True)
    np.savez(tmp_path / "stats.npz", mean=mean[:, 0], std=std[:, 0])
    np.save(tmp_path / "plain.npy", mel)
    np.save(tmp_path / "normal.npy", (mel - mean) / std)
    render = ["render", "--voice", "eighty.safetensors", "--iterations", 1, "--device", "cpu"]
    status, _, err = gradwave(*render, "plain.npy", "-o", "a.wav")
    assert status == 2
    assert "looks like a mel of profile espnet, but the voice reads tacotron2" in err
    assert gradwave(*render, "plain.npy", "-o", "a.wav", "--profile", "espnet")[0] == 0
    status, _, err = gradwave(*render, "normal.npy", "-o", "b.wav", "--profile", "tacotron2")
    stated = ["--profile", "espnet", "--statistics", "stats.npz"]
    assert gradwave(*render, "normal.npy", "-o", "b.wav", *stated)[0] == 0
    np.testing.assert_allclose(read_audio("a.wav")[0], read_audio("b.wav")[0], atol=2e-3)


def test_statistics_are_for_mels():
    options = replace(ZERO, statistics="a.npz")
    with pytest.raises(InputError, match="statistics can be used only with mel files"):
        render(AudioArraySource(SOUND, 22_050), ArraySink(), options, None)


# The level


@pytest.mark.parametrize("rate", [22_050, 48_000])
def test_the_meter_agrees_with_pyloudnorm_whatever_the_blocks(rate):
    sound = recording(rate)
    meter = LoudnessMeter(rate)
    for block in np.array_split(sound, 37):
        meter.add(block)
    expected = pyloudnorm.Meter(rate).integrated_loudness(sound.astype(float))
    assert meter.loudness() == pytest.approx(expected, abs=0.1)


@pytest.mark.parametrize("samples", [0, 8000, 24_000])
def test_silence_and_moments_have_no_loudness(samples):
    meter = LoudnessMeter(24_000)
    meter.add(np.zeros(samples, np.float32))
    assert meter.loudness() is None


@pytest.mark.parametrize(("change", "word"), [(-6.0, "quiet"), (0.0, ""), (4.0, "loud")])
def test_a_render_of_an_unlikely_level_says_so(voice, change, word, gradwave, tmp_path):
    """A mel read with the wrong formula is some 40 dB off; the natural logarithm is 8.7 dB."""
    voice.save(tmp_path / "eighty.safetensors")
    np.save("a.npy", FRONT_ENDS["tacotron2"](SOUND).astype(np.float32) + np.float32(change))
    render = ["render", "a.npy", "-o", "a.wav", "--voice", "eighty.safetensors", "--json"]
    render += ["--profile", "tacotron2", "--start", "sketch", "--strength", 0]
    status, out, err = gradwave(*render)
    [report] = json.loads(out)
    assert status == 0
    assert isinstance(report["loudness"], float)
    assert bool(report["warning"]) == bool(word)
    assert (f"which is very {word}" in err) == bool(word)
