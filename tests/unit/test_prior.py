"""The noise prior: its envelope is the speech's, and what it whitens comes back."""

import numpy as np
import pytest
import torch

from wavegrad_core.griffin_lim import SOFTNESS
from wavegrad_core.griffin_lim import project_whitened as project
from wavegrad_core.mel import PROFILES, mel_filters
from wavegrad_core.prior import envelope, magnitude, shape, whiten

PROFILE = PROFILES["wavegrad"]
WHITE = 450**0.5  # rms of an STFT bin of unit white noise: the root of the sum of a squared Hann


@pytest.fixture(scope="module")
def sound(speech):
    return PROFILE.pad(torch.from_numpy(speech))


@pytest.fixture(scope="module")
def colour(sound):
    return envelope(PROFILE.mel(sound), PROFILE)


@pytest.fixture(scope="module")
def told(sound):
    return magnitude(PROFILE.mel(sound), PROFILE)


def decibels(signal, error):
    return float(10 * torch.log10(signal.square().sum() / error.square().sum()))


def white(samples, seed=0):
    return torch.randn(samples, generator=torch.Generator().manual_seed(seed))


def test_speech_that_is_whitened_and_shaped_again_is_the_speech(sound, colour):
    again = shape(whiten(sound, colour, PROFILE), colour, PROFILE)
    assert decibels(sound, again - sound) >= 25


def test_whitened_speech_has_unit_variance_in_every_part_of_the_spectrum(sound, colour):
    spectrum = PROFILE.stft(whiten(sound, colour, PROFILE)).abs() / WHITE
    loud = colour.mean(dim=0) > colour.mean() / 4  # frames with speech in them
    for octave in (slice(16, 32), slice(64, 128), slice(256, 512)):
        assert float(spectrum[octave][:, loud].square().mean().sqrt()) == pytest.approx(1, abs=0.25)


def test_shaped_noise_has_the_mel_that_it_was_shaped_by(sound, colour):
    mel = PROFILE.mel(sound)
    mels = [PROFILE.mel(shape(white(len(sound), i), colour, PROFILE)) for i in range(8)]
    # the logarithm of a noisy magnitude lies under that of its rms
    error = torch.stack(mels).mean(dim=0) - mel
    loud = mel.mean(dim=0) > float(mel.mean())
    assert float(error[:, loud].abs().mean()) < 0.25
    assert float(mel[:, loud].std()) > 0.7  # so that the bound above says something


def test_white_noise_has_a_flat_envelope_of_one():
    mel = PROFILE.energy(PROFILE.mel(white(24_000 * 4))).mean(dim=1, keepdim=True)
    flat = (mel.log() - PROFILE.mean) / PROFILE.scale
    inner = envelope(flat, PROFILE)[8:-8]
    # the mean of a Rayleigh magnitude is sqrt(pi) / 2 of its rms
    np.testing.assert_allclose(inner.numpy(), np.pi**0.5 / 2, rtol=0.1)


def test_an_envelope_is_one_frame_longer_than_its_mel_as_the_stft_is(sound, colour):
    assert colour.shape == PROFILE.stft(sound).shape
    assert torch.equal(colour[:, -1], colour[:, -2])


@pytest.mark.parametrize("scale", [0.0, 1e-30, 1.0, 100.0])
def test_an_envelope_is_positive_and_finite_from_silence_to_far_over_full_scale(scale):
    loud = envelope(PROFILE.mel(scale * white(6000)), PROFILE)
    assert torch.isfinite(loud).all()
    assert (loud > 0).all()


def test_silence_stays_finite_when_whitened_and_shaped():
    silence = torch.zeros(6000)
    flat = envelope(PROFILE.mel(silence), PROFILE)
    assert torch.equal(whiten(silence, flat, PROFILE), silence)
    assert float(shape(white(6000), flat, PROFILE).abs().max()) < 1e-3


@pytest.mark.parametrize("name", ["wavegrad", "lmnt", "ivanvovk", "coqui", "tacotron2"])
def test_the_magnitudes_have_the_mel_that_they_were_made_of(speech, name):
    profile = PROFILES[name]
    mel = profile.mel(torch.from_numpy(speech))
    bins = magnitude(mel, profile)[:, :-1]
    energy = torch.from_numpy(mel_filters(profile)) @ bins**profile.power
    miss = (energy / profile.energy(mel)).log().abs() / profile.power
    assert float(miss.mean()) < 0.015
    # a smooth envelope's is not, whatever its level
    smooth = (
        torch.from_numpy(mel_filters(profile)) @ envelope(mel, profile)[:, :-1] ** profile.power
    )
    level = (smooth / profile.energy(mel)).log() / profile.power
    assert float((level - level.mean()).abs().mean()) > 5 * float(miss.mean())


def test_the_magnitudes_are_nearer_to_the_recordings_than_a_smooth_envelope(sound, colour, told):
    heard = PROFILE.stft(sound).abs()[16:512]
    loud = heard > heard.mean()

    def miss(bins):
        return float((bins[16:512][loud] / heard[loud]).log().abs().mean())

    assert miss(told) < 0.85 * miss(colour * WHITE)


def test_bins_that_no_filter_sees_stay_as_smooth_as_they_were(speech):
    profile = PROFILES["ivanvovk"]  # 80 to 8000 Hz of 11025
    mel = profile.mel(torch.from_numpy(speech))
    unseen = mel_filters(profile).sum(axis=0) == 0
    level = float(torch.hann_window(profile.win_length).square().sum().sqrt())
    smooth = envelope(mel, profile)[unseen] * level
    torch.testing.assert_close(magnitude(mel, profile)[unseen], smooth, rtol=1e-4, atol=0)
    assert unseen.sum() > 100


def test_a_projection_has_the_phase_of_the_sound_and_the_magnitude_that_the_mel_tells(
    sound, colour, told
):
    y = white(len(sound))
    spectrum = PROFILE.stft(shape(y, colour, PROFILE))
    # what the projection becomes as a sound, before the inverse STFT makes it consistent
    wanted = torch.polar(told, spectrum.angle())
    projected = project(y, colour, told, PROFILE)
    whitened = PROFILE.istft(wanted / colour)
    torch.testing.assert_close(projected, whitened, atol=1e-3, rtol=0)
    softer = project(y, colour, told, PROFILE, softness=SOFTNESS)
    softened = wanted * spectrum.abs() / (spectrum.abs() + SOFTNESS * told)
    torch.testing.assert_close(softer, PROFILE.istft(softened / colour), atol=1e-3, rtol=0)
    again = PROFILE.stft(shape(projected, colour, PROFILE))
    agreement = torch.cos(again.angle() - spectrum.angle())[16:512]
    assert float(agreement.mean()) > 0.6


def test_many_projections_come_nearer_to_the_magnitudes_of_the_mel(sound, colour, told):
    y = white(len(sound))

    def miss(y):
        magnitude = PROFILE.stft(shape(y, colour, PROFILE)).abs()
        return float((magnitude / told).log()[16:512].abs().mean())

    misses = [miss(y)]
    for _ in range(3):
        y = project(y, colour, told, PROFILE)
        misses.append(miss(y))
    assert misses == sorted(misses, reverse=True)
    assert misses[-1] < 0.6 * misses[0]


def test_a_change_reaches_no_further_than_the_profile_says(sound, colour, told):
    """Pieces are cut by this number."""
    reach = PROFILE.reach_frames
    y = white(len(sound))
    changed = y.clone()
    changed[100 * 300 : 101 * 300] += 1
    for filtered, of in ((shape, [colour, PROFILE]), (project, [colour, told, PROFILE])):
        difference = filtered(changed, *of) - filtered(y, *of)
        touched = torch.nonzero(difference.abs() > 1e-5).flatten() // 300
        outer = 2 * reach if filtered is project else reach
        assert 100 - outer <= int(touched.min())
        assert int(touched.max()) <= 100 + outer


def test_several_sounds_are_shaped_as_each_alone(sound, colour):
    y = white(2 * len(sound)).reshape(2, -1)
    both = torch.stack([colour, colour.flip(0)])
    for call, of in ((shape, [both]), (whiten, [both]), (project, [both, both * WHITE])):
        alone = call(y[1], *(bins[1] for bins in of), PROFILE)
        torch.testing.assert_close(call(y, *of, PROFILE)[1], alone, atol=2e-4, rtol=1e-4)
