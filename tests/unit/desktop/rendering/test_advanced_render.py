"""The advanced settings: a render in the desktop equals one by the vocoder."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile
import torch

from gradwave.opening.original_file import open_original
from gradwave.rendering.render_worker import RenderWorker, Request
from gradwave.rendering.step_estimates import MAX_BYTES, EstimateStore, steps_to_keep
from gradwave.sounds import Original, Settings
from wavegrad_core import Vocoder, Voice
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render as render_by_pipeline

JOB = SimpleNamespace(report=lambda *rest: None, show=lambda sound: None, check=lambda: None)
COMBINATIONS = (
    {"sampler": "ddim", "eta": 0.5},
    {"sampler": "ddim"},
    {"sampler": "gla", "seed": 3},
    {"start": "sketch", "strength": 0.4},
    {"start": "original", "strength": 0.6, "sampler": "ddim"},
    {"start": "original", "strength": 0.0},
    {"keep_highs": True},
    {"dry_wet": 0.4},
)


@pytest.fixture
def render(voice_file):
    def render(original: Original, **settings):
        settings, voice = (
            Settings(voice=str(voice_file), iterations=5, **settings),
            Voice.load(voice_file),
        )
        return RenderWorker().render(JOB, Request(original, settings, voice, voice.schedule(5)))

    return render


@pytest.mark.parametrize("channels", [1, 2])
@pytest.mark.parametrize("settings", COMBINATIONS, ids=str)
def test_the_desktop_renders_what_the_command_does(
    render, voice_file, make_sound, tmp_path, settings, channels
):
    rate = 48_000 if "keep_highs" in settings else 24_000
    path = make_sound("wide.wav", 0.4, rate, channels)
    result = render(open_original(JOB, path, None), **settings)
    vocoder, out = Vocoder(Voice.load(voice_file)), tmp_path / "out.wav"
    schedule = vocoder.voice.schedule(5)
    render_by_pipeline(path, out, RenderOptions(schedule=schedule, **settings), vocoder)
    theirs, rate = soundfile.read(out, dtype="float32", always_2d=True)
    assert result.sound.rate == rate
    np.testing.assert_allclose(np.clip(result.sound.audio, -1, 1), theirs.T, atol=1e-5)


def test_each_setting_is_heard(render, make_sound):
    original = open_original(JOB, make_sound(seconds=0.2), None)
    sounds = [render(original, **settings).sound.audio for settings in ({}, *COMBINATIONS[:6])]
    for index, one in enumerate(sounds):
        for other in sounds[:index]:
            assert np.abs(one - other).max() > 1e-4


def test_untouched_is_the_original_itself(render, make_sound):
    original = open_original(JOB, make_sound(seconds=0.2, channels=3), None)
    result = render(original, start="original", strength=0.0)
    np.testing.assert_array_equal(result.sound.audio, original.sound.audio)
    assert (result.steps, result.estimates) == (0, ())


@pytest.mark.parametrize("settings", [{"start": "original"}, {"keep_highs": True}], ids=str)
def test_a_mel_has_no_sound_to_take_anything_from(render, make_sound, tmp_path, settings):
    sound = open_original(JOB, make_sound(seconds=0.25), None).sound
    np.save(tmp_path / "a.npy", PROFILES["wavegrad"].mel(torch.from_numpy(sound.audio[0])).numpy())
    original = open_original(JOB, Path(tmp_path / "a.npy"), None)
    with pytest.raises(InputError, match=r"a\.npy: a mel contains no sound to start from"):
        render(original, **settings)
    assert render(original, start="sketch").sound.audio.shape == (1, 20 * 300)


# Estimates during the render


def test_the_estimates_are_those_of_the_steps_before_the_last(render, voice_file, make_sound):
    original = open_original(JOB, make_sound(seconds=0.3, channels=2), None)
    result = render(original)
    assert [estimate.step for estimate in result.estimates] == [1, 2, 3, 4]
    vocoder = Vocoder(Voice.load(voice_file))
    for channel, sound in enumerate(original.sound.audio):
        events = list(vocoder.stream(vocoder.mel_of(sound, 24_000), vocoder.voice.schedule(5)))
        for estimate, event in zip(result.estimates, events):
            found = estimate.sound.audio[channel]
            assert estimate.sound.audio.shape == result.sound.audio.shape
            np.testing.assert_allclose(found, event.estimate[:7200], atol=1e-6)


def test_fewer_steps_have_fewer_estimates(render, make_sound):
    original = open_original(JOB, make_sound(seconds=0.2), None)
    result = render(original, start="original", strength=0.3)
    assert 1 <= result.steps < 5
    assert [estimate.step for estimate in result.estimates] == list(range(1, result.steps))


@pytest.mark.parametrize(
    ("steps", "seconds", "kept"),
    [
        (6, 3, [1, 2, 3, 4, 5]),
        (1, 3, []),
        (12, 3, list(range(1, 12))),
        (1000, 3, [83, 167, 250, 333, 417, 500, 583, 667, 750, 833, 917]),
        (1000, 100, [250, 500, 750]),
        (6, 300, [3]),
        (6, 400, []),
    ],
)
def test_estimates_are_spread_evenly_and_bounded(steps, seconds, kept):
    samples = seconds * 24_000
    found = steps_to_keep(steps, samples)
    assert found == kept
    assert len(found) * samples * 4 <= MAX_BYTES


def test_estimates_of_blocks_are_put_together_by_their_steps():
    kept = EstimateStore(steps=3, channels=1, samples=6, rate=24_000)
    for level, start, value in ((0.1, 0, 1), (0.5, 0, 2), (0.1, 4, 1), (0.9, 0, 3), (0.5, 4, 2)):
        estimates = np.full((1, 4), value, np.float32)
        kept.keep(SimpleNamespace(level=level, start=start, estimates=estimates))
    found = kept.estimates()
    assert [estimate.step for estimate in found] == [1, 2]
    assert [estimate.sound.audio.tolist() for estimate in found] == [[[1.0] * 6], [[2.0] * 6]]
