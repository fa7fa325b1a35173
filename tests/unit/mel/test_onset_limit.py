"""The limit on energy before and after clicks."""

import math

import numpy as np
import pytest
import torch

from wavegrad_core.mel.onset_limit import limit_onsets
from wavegrad_core.mel.profile import PROFILES

PROFILE = PROFILES["studio"]
RATE = PROFILE.sample_rate


def decibels(power, other):
    return 10 * math.log10(float(power / other))


def energy(sound, first, last):
    return sound[first:last].square().sum()


def noise(level, seed, samples=RATE):
    return level * torch.randn(samples, generator=torch.Generator().manual_seed(seed))


@pytest.mark.parametrize("offset", [0, 37, 120, 200])
def test_noise_around_a_click_is_attenuated_and_the_click_stays(offset):
    """A frame that ends before the click is silent, so nothing 10 ms before it can be loud."""
    place = 24_000 + offset
    click = torch.zeros(RATE)
    click[place] = 0.8
    smeared = click + noise(0.01, 0) * (torch.arange(RATE) - place).abs().lt(1920)
    made = limit_onsets(smeared, PROFILE.mel(click), PROFILE)
    before, after = (place - 1920, place - 480), (place + 480, place + 1920)
    for part in (before, after):
        assert decibels(energy(made, *part), energy(smeared, *part)) < -30
    assert decibels(made[place] ** 2, 0.8**2) > -2


@pytest.mark.parametrize("name", ["studio", "wavegrad", "tacotron2"])
def test_sounds_without_clicks_stay_as_they_are(name):
    profile = PROFILES[name]
    samples = profile.hop * 120
    times = torch.arange(samples) / profile.sample_rate
    tone = 0.3 * torch.sin(2 * math.pi * 440 * times)
    for sound in (noise(0.1, 1, samples), tone):
        other = noise(0.1, 2, samples) if sound is not tone else tone
        made = limit_onsets(other, profile.mel(sound), profile)
        changed = (made - other).abs() > 1e-6
        assert changed.float().mean() < 1e-3


def test_each_sound_of_a_batch_has_its_own_limit():
    sounds = torch.stack([noise(0.1, 3), noise(1e-4, 4)])
    mel = PROFILE.mel(sounds.flip(0))
    both = limit_onsets(sounds, mel, PROFILE)
    for sound, one, found in zip(sounds, mel, both):
        np.testing.assert_allclose(found, limit_onsets(sound, one, PROFILE), atol=1e-6)
    assert decibels(both[0].square().sum(), sounds[0].square().sum()) < -20


def test_a_part_with_context_is_as_the_whole():
    sound, mel = noise(0.1, 5), PROFILE.mel(noise(0.01, 6))
    whole = limit_onsets(sound, mel, PROFILE)
    reach, hop = PROFILE.receptive_field_frames, PROFILE.hop
    first, last = 60, 90
    cut = slice(first - reach, last + reach)
    part = limit_onsets(sound[cut.start * hop : cut.stop * hop], mel[:, cut], PROFILE)
    inner = part[reach * hop : (reach + last - first) * hop]
    np.testing.assert_allclose(inner, whole[first * hop : last * hop], atol=1e-6)
