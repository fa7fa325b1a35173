"""Griffin-Lim toward a mel, against librosa, and the sampler that uses it, against a plain loop."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import librosa
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mel_fitted import fitted
from sampler_loop import sample_ancestral

from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.griffin_lim import blockwise, mel_inversion, reference
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.mel.spectral_envelope import mel_envelope
from wavegrad_core.render.vocoder import Piece, Vocoder

PROFILE = PROFILES["wavegrad"]
SIZES = {"n_fft": 2048, "hop_length": 300, "win_length": 1200}
WG_6 = Schedule.named("wg-6")
CARDS = [{}, {"gain": 4.0}, {"prior": "mel", "guided": True}]


def distance(ours, expected):
    """Return the relative L2 distance."""
    return float((ours - expected).norm() / expected.norm())


def between_pauses(speech):
    return torch.nn.functional.pad(PROFILE.pad(torch.from_numpy(speech)), (0, 6000))


def test_a_projection_matches_one_with_librosas_stft(speech):
    sound = speech[: 24_000 // 300 * 300]
    mel = PROFILE.mel(torch.from_numpy(sound.copy()))
    other = SeededNoise(0).samples(0, len(sound), 0)
    spectrum = librosa.stft(other.numpy(), **SIZES, pad_mode="constant")
    expected = librosa.istft(fitted(spectrum, mel.numpy()), **SIZES, length=len(sound))
    ours = mel_inversion.project(other, mel, PROFILE)
    np.testing.assert_allclose(ours, expected, atol=1e-5 * np.abs(expected).max())


def test_each_projection_comes_nearer_to_the_mel(speech):
    sound = torch.from_numpy(speech[:24_000].copy())
    mel = PROFILE.mel(sound)
    y = SeededNoise(1).samples(0, len(sound), 0) * 0.01
    distances = [float((PROFILE.mel(y) - mel).norm())]
    for _ in range(6):
        y = mel_inversion.project(y, mel, PROFILE)
        distances.append(float((PROFILE.mel(y) - mel).norm()))
    assert (np.diff(distances) < 0).all()
    assert distances[-1] < 0.15 * distances[0]


def test_a_sound_with_the_wanted_mel_is_unchanged(speech):
    """Detail finer than the mel bands is kept."""
    sound = between_pauses(speech)
    again = mel_inversion.refine(sound, PROFILE.mel(sound), PROFILE, 8)
    assert distance(again, sound) < 0.01  # frequencies below 20 Hz are removed


@pytest.mark.parametrize("name", ["lmnt", "ivanvovk", "coqui", "tacotron2"])
def test_all_profiles_are_matched_and_uncovered_bins_follow_their_neighbours(speech, name):
    profile = PROFILES[name]
    sound = profile.pad(torch.from_numpy(speech))
    mel = profile.mel(sound)
    other = SeededNoise(0).samples(0, len(sound), 0) * 0.01
    made = mel_inversion.project(other, mel, profile)
    missed = ((profile.mel(y) - mel)[:, 4:-4].abs().mean() for y in (made, other))
    assert next(missed) < 0.35 * next(missed)
    unseen = torch.from_numpy(profile.filters().sum(axis=0) == 0)
    if unseen[-100:].all():  # 8 kHz and more
        gains = (profile.stft(made).abs() / profile.stft(other).abs()).log()
        last = int((~unseen).nonzero()[-1])
        near, far = (
            gains[bins, 4:-4].median(dim=0).values
            for bins in (slice(last - 4, last), slice(last + 8, -8))
        )
        assert float(torch.corrcoef(torch.stack([near, far]))[0, 1]) > 0.9


def test_a_sketch_has_no_energy_below_20_hz(speech):
    """A mel that starts at 20 Hz says nothing about lower frequencies."""
    sound = between_pauses(speech)
    drawn = mel_inversion.sketch(
        PROFILE.mel(sound), SeededNoise(0).samples(0, len(sound), 0), PROFILE
    )
    energy = torch.fft.rfft(drawn).abs().square()
    below = int(len(drawn) * 20 / 24_000)
    assert energy[:below].sum() < 1e-4 * energy.sum()


@pytest.mark.parametrize("level", [0.0, 1e-20, 1e3])
def test_a_sound_at_another_level_is_scaled_to_the_mel_unless_it_is_silent(speech, level):
    sound = between_pauses(speech)
    made = mel_inversion.refine(level * sound, PROFILE.mel(sound), PROFILE, 4)
    if level:
        assert distance(made, sound) < 0.02
    else:
        assert not made.any()


@pytest.mark.parametrize("power", [0.1, 1.0, 4.0])
def test_silence_stays_finite_for_any_mel_and_power(power):
    profile = replace(PROFILE, power=power)
    noise = SeededNoise(0).samples(0, 12_000, 0)
    for sound in (noise, 1e-20 * noise, torch.zeros(12_000)):
        for mel in (profile.mel(sound), torch.full((128, 40), -60.0), torch.zeros(128, 40)):
            assert torch.isfinite(mel_inversion.refine(sound, mel, profile, 4)).all()


@given(
    name=st.sampled_from(sorted(PROFILES)),
    power=st.sampled_from([None, 0.5, 2.0]),
    hops=st.integers(4, 210),
    batch=st.sampled_from([(), (1,), (2, 1)]),
    rounds=st.integers(0, 3),
    threads=st.integers(1, 2),
    momentum=st.sampled_from([0.9, 1.3]),
    whitened=st.booleans(),
)
@settings(max_examples=15, deadline=None)
def test_the_blockwise_version_matches_the_reference(
    name, power, hops, batch, rounds, threads, momentum, whitened
):
    profile = PROFILES[name] if power is None else replace(PROFILES[name], power=power)
    generator = torch.Generator().manual_seed(hops)
    sound, other = torch.randn(2, *batch, hops * profile.hop, generator=generator)
    mel = profile.mel(other * torch.linspace(0.1, 1, other.shape[-1]))
    energy = profile.energy(torch.cat([mel, mel[..., -1:]], dim=-1))
    given, refinement = (sound, energy), "refine"
    if whitened:
        given, refinement = (sound, mel_envelope(mel, profile), energy), "refine_whitened"
    before = [x.clone() for x in given]
    expected = getattr(reference, refinement)(*given, profile, rounds, momentum)
    had = torch.get_num_threads()
    torch.set_num_threads(threads)
    try:
        found = getattr(blockwise, refinement)(*given, profile, rounds, momentum)
        with ThreadPoolExecutor(
            1
        ) as pool:  # so that the thread count of later threads is not changed
            assert pool.submit(torch.get_num_threads).result() == threads
    finally:
        torch.set_num_threads(had)
    assert found.shape == expected.shape
    assert distance(found, expected) < 2e-5
    assert all(map(torch.equal, given, before))


@pytest.mark.parametrize(
    ("samples", "mels", "frames"), [(2401, 128, 9), (2400, 80, 9), (2400, 128, 8)]
)
def test_a_sound_that_does_not_fit_its_mel_is_an_error(samples, mels, frames):
    with pytest.raises(ValueError, match="do not fit"):
        blockwise.refine(torch.zeros(samples), torch.ones(mels, frames), PROFILE, 1, 0.9)


def test_a_batch_of_sounds_gives_the_result_of_each_alone():
    sounds = torch.randn(2, 30 * PROFILE.hop, generator=torch.Generator().manual_seed(0))
    mel = PROFILE.mel(sounds[0] * torch.linspace(0, 1, sounds.shape[1]))
    both = mel_inversion.refine(sounds, mel, PROFILE, 2)
    for sound, found in zip(sounds, both):
        assert distance(mel_inversion.refine(sound, mel, PROFILE, 2), found) < 1e-5


@pytest.mark.parametrize("card", CARDS, ids=["white", "gain", "mel"])
def test_a_voices_projection_makes_a_sounds_mel_the_given_one(make_voice, speech, card):
    domain = make_voice(**card).card.domain
    profile = domain.profile
    sound = torch.from_numpy(speech[:12_000].copy())
    mel = profile.mel(sound)
    y = SeededNoise(0).samples(0, 12_000, 0) * torch.linspace(0.1, 10, 12_000)

    def mel_distance(y):
        heard = profile.mel(domain.to_sound(y, mel))
        return float((heard - mel).square().mean())

    assert mel_distance(domain.project(y, mel)) < 0.5 * mel_distance(y)


@pytest.mark.parametrize("card", CARDS, ids=["white", "gain", "mel"])
def test_the_sampler_is_a_plain_loop_of_steps_and_projections(make_voice, speech, card):
    """The vocoder follows GLA-Grad's algorithm: estimate, project, step."""
    voice = make_voice(**card)
    vocoder = Vocoder(voice, "cpu", "fp32")
    mel = torch.from_numpy(vocoder.mel_of(speech[:12_000], 24_000))
    noise = SeededNoise(2)

    def z(shape, n):
        return noise.samples(0, shape[0], n)

    @torch.inference_mode()
    def predict(y, level):
        return voice.denoiser.predict_noise(y[None], mel[None], torch.tensor([level]))[0]

    def project(y):
        return voice.card.domain.project(y, mel)

    bars = np.append(1.0, np.cumprod(1 - WG_6.betas))
    y, estimates = z((12_000,), 6), []
    for n in range(6, 0, -1):
        clean = (y - np.sqrt(1 - bars[n]) * predict(y, np.sqrt(bars[n]))) / np.sqrt(bars[n])
        if n > 4:  # WG-6's noise levels are .435, .794, .985, ... from the noisy end
            clean = project(clean)
        estimates.append(clean)
        # the posterior of y_{n-1} given y_n and the clean sound (Ho et al. 2020, eq. 6 and 7)
        beta = 1 - bars[n] / bars[n - 1]
        y = np.sqrt(bars[n - 1]) * beta / (1 - bars[n]) * clean + (
            np.sqrt(1 - beta) * (1 - bars[n - 1]) / (1 - bars[n]) * y
        )
        if n > 1:
            y = y + np.sqrt((1 - bars[n - 1]) / (1 - bars[n]) * beta) * z((12_000,), n - 1)

    received = []
    flat = sample_ancestral(
        predict, (12_000,), WG_6, z, lambda n, clean: received.append(clean), project
    )
    assert distance(flat, y) < 1e-3
    assert len(received) == 6
    assert max(map(distance, received, estimates)) < 1e-3
    heard = vocoder.render(mel, WG_6, seed=2, sampler="gla")
    assert distance(torch.from_numpy(heard), voice.card.domain.to_sound(y, mel)) < 1e-3


@given(seconds=st.floats(0.05, 0.4), guided=st.booleans(), iterations=st.integers(1, 8))
@settings(
    max_examples=15,
    suppress_health_check=[
        HealthCheck.function_scoped_fixture
    ],  # the fixture returns the same each time
)
def test_pieces_differ_from_the_whole_by_no_more_than_rounding_grows(
    make_voice, speech, seconds, guided, iterations
):
    """Phases of nearly silent bins are ill-conditioned; 1e-3 of the peak bounds the error."""
    voice = make_voice(prior="mel" if guided else "white", guided=guided)
    whole, pieces = (Vocoder(voice, "cpu", "fp32", size) for size in (100, seconds))
    mel = whole.mel_of(speech[:12_000], 24_000)
    schedule = voice.schedule(iterations)
    expected = whole.render(mel, schedule, sampler="gla")
    events = list(pieces.stream(mel, schedule, sampler="gla"))
    assert len([event for event in events if isinstance(event, Piece)]) > 1
    np.testing.assert_allclose(events[-1].audio, expected, atol=1e-3 * np.abs(expected).max())


def test_one_step_is_not_projected(tiny_voice, speech):
    """The last step is not projected, so that the sound is the network's."""
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    mel = vocoder.mel_of(speech[:6000], 24_000)
    one = Schedule("one", [0.9])
    np.testing.assert_array_equal(
        vocoder.render(mel, one, sampler="gla"), vocoder.render(mel, one, sampler="ancestral")
    )
