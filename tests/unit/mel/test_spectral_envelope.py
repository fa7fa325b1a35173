"""Spectral envelopes of a mel, whitening, and projections of whitened sounds."""

import numpy as np
import pytest
import torch
from mel_fitted import fitted

from wavegrad_core.griffin_lim.mel_inversion import project_whitened as project
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.mel.spectral_envelope import mel_envelope, unwhiten, whiten

PROFILE = PROFILES["wavegrad"]
WHITE = 450**0.5  # rms of an STFT bin of unit white noise: the root of the sum of a squared Hann


@pytest.fixture(scope="module")
def sound(speech):
    return PROFILE.pad(torch.from_numpy(speech))


@pytest.fixture(scope="module")
def colour(sound):
    return mel_envelope(PROFILE.mel(sound), PROFILE)


def decibels(signal, error):
    return float(10 * torch.log10(signal.square().sum() / error.square().sum()))


def white(samples, seed=0):
    return torch.randn(samples, generator=torch.Generator().manual_seed(seed))


def test_unwhiten_inverts_whiten(sound, colour):
    again = unwhiten(whiten(sound, colour, PROFILE), colour, PROFILE)
    assert decibels(sound, again - sound) >= 25


def test_whitened_speech_has_unit_variance_in_every_part_of_the_spectrum(sound, colour):
    spectrum = PROFILE.stft(whiten(sound, colour, PROFILE)).abs() / WHITE
    loud = colour.mean(dim=0) > colour.mean() / 4  # frames with speech in them
    for octave in (slice(16, 32), slice(64, 128), slice(256, 512)):
        assert float(spectrum[octave][:, loud].square().mean().sqrt()) == pytest.approx(1, abs=0.25)


def test_unwhitened_noise_has_the_mel_of_the_envelope(sound, colour):
    mel = PROFILE.mel(sound)
    mels = [PROFILE.mel(unwhiten(white(len(sound), i), colour, PROFILE)) for i in range(8)]
    # the logarithm of a noisy magnitude lies under that of its rms
    error = torch.stack(mels).mean(dim=0) - mel
    loud = mel.mean(dim=0) > float(mel.mean())
    assert float(error[:, loud].abs().mean()) < 0.25
    assert float(mel[:, loud].std()) > 0.7  # so that the bound above is meaningful


def test_white_noise_has_a_flat_envelope_of_one():
    mel = PROFILE.energy(PROFILE.mel(white(24_000 * 4))).mean(dim=1, keepdim=True)
    flat = (mel.log() - PROFILE.mean) / PROFILE.scale
    inner = mel_envelope(flat, PROFILE)[8:-8]
    # the mean of a Rayleigh magnitude is sqrt(pi) / 2 of its rms
    np.testing.assert_allclose(inner.numpy(), np.pi**0.5 / 2, rtol=0.1)


def test_an_envelope_has_as_many_frames_as_the_stft(sound, colour):
    assert colour.shape == PROFILE.stft(sound).shape
    assert torch.equal(colour[:, -1], colour[:, -2])


@pytest.mark.parametrize("scale", [0.0, 1e-30, 1.0, 100.0])
def test_an_envelope_is_positive_and_finite_from_silence_to_far_over_full_scale(scale):
    loud = mel_envelope(PROFILE.mel(scale * white(6000)), PROFILE)
    assert torch.isfinite(loud).all()
    assert (loud > 0).all()


def test_silence_stays_finite():
    silence = torch.zeros(6000)
    flat = mel_envelope(PROFILE.mel(silence), PROFILE)
    assert torch.equal(whiten(silence, flat, PROFILE), silence)
    assert float(unwhiten(white(6000), flat, PROFILE).abs().max()) < 1e-3


def test_a_whitened_projection_matches_the_projection_of_the_unwhitened_sound(sound, colour):
    mel, y = PROFILE.mel(sound), white(len(sound))
    spectrum = PROFILE.stft(unwhiten(y, colour, PROFILE)).numpy()
    wanted = torch.from_numpy(fitted(spectrum, mel.numpy())).to(torch.complex64)
    whitened = wanted / colour
    whitened *= (4 * WHITE / whitened.abs()).clamp_max(1)  # no bin over four times white noise's
    expected = PROFILE.istft(whitened).clamp(-8, 8)
    torch.testing.assert_close(project(y, colour, mel, PROFILE), expected, atol=1e-4, rtol=0)


def test_a_projection_stays_limited_where_a_recording_is_silent(sound):
    """For a dull recording, such as an MP3: outliers would make a trained network return NaN."""
    spectrum = PROFILE.stft(sound)
    spectrum[400:] = 0
    mel = PROFILE.mel(PROFILE.istft(spectrum))
    guide = project(white(len(sound)), mel_envelope(mel, PROFILE), mel, PROFILE, iterations=8)
    assert guide.abs().max() <= 8
    assert 0.5 < float(guide.square().mean().sqrt()) < 2


def test_many_projections_come_nearer_to_the_mel(sound, colour):
    mel, y = PROFILE.mel(sound), white(len(sound))

    def miss(y):
        return float((PROFILE.mel(unwhiten(y, colour, PROFILE)) - mel).abs().mean())

    misses = [miss(y)]
    for _ in range(3):
        y = project(y, colour, mel, PROFILE)
        misses.append(miss(y))
    assert misses == sorted(misses, reverse=True)
    assert misses[-1] < 0.6 * misses[0]
    at_once = project(white(len(sound)), colour, mel, PROFILE, iterations=3)
    assert miss(at_once) < misses[1]


def test_a_change_stays_inside_the_receptive_field(sound, colour):
    """The margins of pieces depend on this number."""
    reach, mel = PROFILE.receptive_field_frames, PROFILE.mel(sound)
    y = white(len(sound))
    changed = y.clone()
    changed[100 * 300 : 101 * 300] += 1
    for change, of in ((unwhiten, [colour, PROFILE]), (project, [colour, mel, PROFILE])):
        difference = change(changed, *of) - change(y, *of)
        touched = torch.nonzero(difference.abs() > 1e-5).flatten() // 300
        outer = 2 * reach if change is project else reach
        assert 100 - outer <= int(touched.min())
        assert int(touched.max()) <= 100 + outer


def test_a_batch_of_sounds_gives_the_result_of_each_alone(sound, colour):
    y, mel = white(2 * len(sound)).reshape(2, -1), PROFILE.mel(sound)
    both, mels = torch.stack([colour, colour.flip(0)]), torch.stack([mel, mel.flip(0)])
    for call, of in ((unwhiten, [both]), (whiten, [both]), (project, [both, mels])):
        alone = call(y[1], *(bins[1] for bins in of), PROFILE)
        torch.testing.assert_close(call(y, *of, PROFILE)[1], alone, atol=2e-4, rtol=1e-4)
