"""Sounds for comparison are aligned, without unnecessary copies."""

from __future__ import annotations

import numpy as np
import pytest

from gradwave.jobs import Job
from gradwave.listening.test_folder import DraftClip, DraftTest, open_test, write_test
from gradwave.playing.level_matching import ComparableSounds, delays_and_gains
from gradwave.sounds import Sound

RATE = 24_000
DEVICE = {"index": 0, "default_samplerate": RATE}


@pytest.fixture(autouse=True)
def _any_rate(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gradwave.playing.level_matching.usable_rate", lambda rate, device: rate)


def noise(seconds: float = 1.0, channels: int = 1) -> np.ndarray:
    generator = np.random.default_rng(0)
    return generator.uniform(-0.5, 0.5, (channels, round(seconds * RATE))).astype(np.float32)


def late_by(audio: np.ndarray, frames: int) -> Sound:
    return Sound.of(np.pad(audio, ((0, 0), (frames, 0)))[:, : audio.shape[1]], RATE)


@pytest.mark.parametrize("frames", [0, 1, 480, 4000])
def test_a_take_that_is_late_is_heard_in_time(frames):
    audio = noise()
    sounds = {"original": Sound.of(audio, RATE), "take 1": late_by(audio, frames)}
    made = ComparableSounds().prepare(sounds, DEVICE, matched=False)
    one, other = made.blocks["original"], made.blocks["take 1"]
    assert one.shape == other.shape
    np.testing.assert_array_equal(one.T[0], audio[0])
    np.testing.assert_array_equal(other[: len(one) - frames], one[: len(one) - frames])


def test_a_take_that_is_another_sound_is_left_where_it_is():
    audio = noise(channels=2)
    other = np.random.default_rng(5).uniform(-0.5, 0.5, audio.shape).astype(np.float32)
    sounds = {"original": Sound.of(audio, RATE), "take 1": Sound.of(other, RATE)}
    made = ComparableSounds().prepare(sounds, DEVICE, matched=False)
    np.testing.assert_array_equal(made.blocks["take 1"].T, other)


@pytest.mark.parametrize("channels", [1, 2])
def test_a_recording_at_the_device_s_rate_is_played_from_its_own_memory(channels):
    sound = Sound.of(noise(channels=channels), RATE)
    made = ComparableSounds().prepare({"original": sound}, DEVICE, matched=False)
    assert np.shares_memory(made.blocks["original"], sound.audio)
    assert made.blocks["original"].shape == (RATE, 2)


def test_takes_are_aligned_again_with_another_original():
    audio = noise()
    take = late_by(audio, 480)
    comparable = ComparableSounds()
    comparable.prepare({"original": late_by(audio, 480), "take 1": take}, DEVICE, matched=False)
    made = comparable.prepare(
        {"original": Sound.of(audio, RATE), "take 1": take}, DEVICE, matched=False
    )
    np.testing.assert_array_equal(made.blocks["take 1"][:1000], made.blocks["original"][:1000])


def test_a_test_keeps_how_late_and_how_loud_its_sounds_are_and_plays_them_alike(tmp_path):
    audio = noise()
    loud = Sound.of(2 * late_by(audio, 240).audio, RATE)
    sounds = {"Original": Sound.of(audio, RATE), "late and loud": loud}
    (_, gain), (late, louder) = delays_and_gains(list(sounds.values()), matched=True)
    assert (gain, late) == (0.0, 240 / RATE)
    assert louder == pytest.approx(-6.0, abs=0.1)
    path = write_test(tmp_path, DraftTest("abx", (DraftClip("a", sounds),), trials=2))
    prepared = open_test(Job(lambda job: None, lambda event: None, "files"), path)
    (clip,) = prepared.test.plan.clips
    assert [stimulus.late for stimulus in clip.stimuli] == [0, 240]
    one, other = prepared.clips[clip.name].values()
    np.testing.assert_allclose(other.audio[:, :-240], one.audio[:, :-240], rtol=0.02, atol=1e-4)


@pytest.mark.parametrize("frames", [240, -240])
def test_a_span_of_a_take_that_is_not_in_time_ends_no_sooner_and_begins_no_later(tmp_path, frames):
    audio = noise(seconds=3.0)
    take = Sound.of(np.roll(audio, frames, axis=1), RATE)
    sounds = {"Original": Sound.of(audio, RATE), "take 1": take}
    draft = DraftTest("abx", (DraftClip("a", sounds, (1.0, 2.0)),), trials=2)
    prepared = open_test(
        Job(lambda job: None, lambda event: None, "files"), write_test(tmp_path, draft)
    )
    one, other = prepared.clips["a"].values()
    assert one.audio.shape == other.audio.shape == (1, RATE)
    np.testing.assert_allclose(other.audio, one.audio, atol=1e-3)
