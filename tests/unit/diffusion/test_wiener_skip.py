"""The Wiener skip and the pre-emphasis: the formula in a plain loop, a research program's numbers,
renders in pieces, and cards."""

import json
from dataclasses import replace

import numpy as np
import pytest
import scipy.signal
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError
from research_numbers import GAIN, PROFILE, SKIP, TINY

from wavegrad_core.diffusion.domain import DiffusionDomain
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.diffusion.wiener_skip import WienerEstimate, WienerSkip
from wavegrad_core.engine.network_engine import NetworkEngine
from wavegrad_core.mel.spectral_envelope import mel_envelope
from wavegrad_core.render.vocoder import Piece, Vocoder
from wavegrad_core.training.recipe import SPEECH_PRE_EMPHASIS
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.voice import Voice

# The formula


def test_the_skip_is_the_wiener_filter_of_the_formula(speech):
    """With scipy's FFT, frame by frame and bin by bin in float64."""
    sound = torch.from_numpy(speech[20_000:23_000])
    mel, domain = PROFILE.mel(sound), DiffusionDomain(PROFILE, gain=GAIN, pre_emphasis=(1.0, -0.9))
    y = torch.randn(3000, generator=torch.Generator().manual_seed(0))
    level = 0.6
    window = np.hanning(1201)[:-1]
    bins = np.exp(1j * np.pi * np.arange(1025) / 1024)
    power = 1.3 * (GAIN * np.abs(1 - 0.9 / bins) * mel_envelope(mel, PROFILE).numpy().T) ** 2
    padded = np.pad(y.numpy().astype(float), 600)
    total, weight = np.zeros(4200), np.zeros(4200)
    for frame in range(11):
        samples = slice(300 * frame, 300 * frame + 1200)
        spectrum = np.fft.rfft(padded[samples] * window, 2048)
        gain = level * power[frame] / (level**2 * power[frame] + 1 - level**2)
        total[samples] += np.fft.irfft(spectrum * gain)[:1200] * window
        weight[samples] += window**2
    expected = (total / np.maximum(weight, 1e-9))[600:-600]
    estimate = WienerEstimate.of(y, torch.tensor(level), SKIP.power(mel, domain), domain)
    np.testing.assert_allclose(estimate.filtered(), expected, atol=2e-6)
    # With output 0 the estimate is the filter's; with the whitened residual of x it is x.
    np.testing.assert_allclose(estimate.clean(torch.zeros(3000)), expected, atol=2e-6)


def test_what_the_network_is_given_and_has_to_give_has_unit_variance(speech):
    """At every level and octave, for a stationary signal with the power of its mel."""
    sound = torch.from_numpy(speech[:72_000])
    domain = DiffusionDomain(PROFILE, gain=GAIN)
    mel = PROFILE.mel(sound)
    power = SKIP.power(mel.mean(dim=1, keepdim=True).expand_as(mel), domain)
    generator = torch.Generator().manual_seed(1)
    white = PROFILE.stft(torch.randn(72_000, generator=generator))
    x = PROFILE.istft(white * power.sqrt())
    for level in (0.3, 0.9, 0.999):
        noise = torch.randn(72_000, generator=generator)
        y = level * x + (1 - level**2) ** 0.5 * noise
        estimate = WienerEstimate.of(y, torch.tensor(level), power, domain)
        missing = PROFILE.stft(x - estimate.filtered()) / estimate.scale / (1 - level**2) ** 0.5
        for octave in (slice(32, 64), slice(128, 256), slice(512, 1000)):
            seen = PROFILE.stft(estimate.inputs[0])[octave]
            for spectrum in (seen, missing[octave]):
                variance = float(spectrum.abs().square().mean()) / 450
                assert variance == pytest.approx(1, rel=0.1)


# The numbers of a research program


def test_the_denoiser_is_the_research_program_s(stored, stored_voice, noisy):
    y, _, mel = noisy
    denoiser = stored_voice.denoiser
    conditions = denoiser.conditions(mel)
    estimate, clean = denoiser.wiener_estimate(y, conditions, stored["level"])
    found = {
        "a": estimate.inputs[0],
        "b": estimate.inputs[1],
        "skip": estimate.filtered(),
        "clean": clean,
        "told": SKIP.embedding_level(stored["level"], denoiser.domain),
    }
    for name, value in found.items():
        peak = float(stored[name].abs().max())
        torch.testing.assert_close(value, stored[name], rtol=0, atol=2e-5 * peak, msg=name)
    network_alone = (clean - estimate.filtered()).abs().max()
    assert float(network_alone) > 0.01 * float(
        clean.abs().max()
    )  # so that the network matters in this test
    noise = denoiser.predict_noise(y, mel, stored["level"])
    again = y - (1 - stored["level"] ** 2).sqrt()[:, None] * noise
    torch.testing.assert_close(again, stored["level"][:, None] * clean, rtol=0, atol=1e-5)


def test_a_vocoder_gives_the_same_numbers(stored, stored_voice, noisy):
    y, _, mel = noisy
    vocoder = Vocoder(stored_voice, "cpu", "fp32")
    noise = vocoder.predict_noise(y, mel, stored["level"])
    expected = stored_voice.denoiser.predict_noise(y, mel, stored["level"])
    # Near level 1 the noise is a small difference of large numbers.
    torch.testing.assert_close(noise[:2], expected[:2], rtol=0, atol=1e-4)


# The pre-emphasis


def test_a_pre_emphasis_is_undone(speech):
    domain = DiffusionDomain(PROFILE, gain=GAIN, pre_emphasis=SPEECH_PRE_EMPHASIS)
    sound = torch.from_numpy(speech)
    mel = PROFILE.mel(sound)
    x = domain.to_diffusion(sound, mel)
    expected = GAIN * scipy.signal.lfilter(SPEECH_PRE_EMPHASIS, [1.0], speech.astype(float))
    np.testing.assert_allclose(x, expected, atol=1e-5)
    error = domain.to_sound(x, mel) - sound
    assert float(error.square().sum() / sound.square().sum()) < 1e-10  # -100 dB


# Renders in pieces


@given(
    seconds=st.floats(0.005, 1),
    frames=st.integers(1, 200),
    iterations=st.integers(1, 8),
    sampler=st.sampled_from(["ancestral", "ddim", "gla"]),
    start=st.sampled_from(["noise", "sketch", "original"]),
)
@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pieces_of_any_size_are_the_whole(
    make_voice, speech, seconds, frames, iterations, sampler, start
):
    voice = make_voice(**TINY)
    whole, pieces = (Vocoder(voice, "cpu", "fp32", size) for size in (1000, seconds))
    sound = speech[8000 : 8000 + frames * 100]
    mel = whole.mel_of(sound, 24_000)
    how = {"sampler": sampler, "start": sound if start == "original" else start, "strength": 0.7}
    schedule = voice.schedule(iterations)
    expected, audio = (vocoder.render(mel, schedule, **how) for vocoder in (whole, pieces))
    peak = np.abs(expected).max()
    grows = sampler == "gla" or start == "sketch"  # Griffin-Lim lets rounding grow
    np.testing.assert_allclose(audio, expected, atol=(3e-3 if grows else 2e-5) * peak)


def test_the_receptive_field_covers_what_a_change_reaches(make_voice):
    """A change of y affects the receptive field and nothing beyond."""
    voice = make_voice(**TINY)
    denoiser = voice.denoiser
    reach = denoiser.receptive_field_frames
    assert reach == voice.card.network.receptive_field_frames + 2 * PROFILE_REACH
    frames, middle = 4 * reach, 2 * reach
    generator = torch.Generator().manual_seed(0)
    y = torch.randn(frames * 100, generator=generator)
    mel = voice.profile.mel(y)
    changed = y.clone()
    changed[middle * 100 : (middle + 1) * 100] += torch.randn(100, generator=generator)
    level = torch.tensor([0.4])
    before, after = (denoiser.predict_noise(x[None], mel[None], level)[0] for x in (y, changed))
    moved = (after - before).abs().unflatten(0, (frames, 100)).amax(dim=1)
    touched = torch.nonzero(moved).flatten()
    assert int(touched.min()) >= middle - reach
    assert int(touched.max()) <= middle + reach
    assert int(touched.max()) >= middle + reach - PROFILE_REACH  # the bound is not much too wide


PROFILE_REACH = 4  # frames that the tiny profile's STFT and its inverse depend on


@pytest.mark.parametrize("part", [None, 7, 40])
def test_the_engine_s_parts_are_the_plain_network(make_voice, part):
    voice = make_voice(**TINY)
    engine = NetworkEngine(voice.network, torch.device("cpu"), torch.float32, part, workers=2)
    generator = torch.Generator().manual_seed(0)
    y, mel = (torch.randn(*n, generator=generator) for n in ((9000,), (20, 90)))
    expected = voice.denoiser.predict_noise(y[None], mel[None], torch.tensor([0.5]))[0]
    found = voice.card.denoiser(engine).predict_noise(y, mel, 0.5)
    torch.testing.assert_close(found, expected, rtol=0, atol=2e-5)


def test_steps_near_the_clean_sound_are_finite(make_voice):
    vocoder = Vocoder(make_voice(**TINY), "cpu", "fp32")
    schedule = Schedule("fine", [1e-12, 1e-7, 1e-3, 0.5])
    assert np.isfinite(vocoder.render(np.zeros((20, 30)), schedule)).all()
    events = list(vocoder.stream(np.zeros((20, 30)), Schedule.named("wg-6")))
    assert len([event for event in events if isinstance(event, Piece)]) == 1
    one = vocoder.predict_noise(torch.zeros(1, 3000), torch.zeros(1, 20, 30), torch.tensor([1.0]))
    assert torch.isfinite(one).all()


# Cards


def test_a_voice_with_a_skip_comes_back_from_its_file(make_voice, tmp_path):
    voice = make_voice(**TINY)
    voice.save(tmp_path / "it.safetensors")
    again = Voice.load(tmp_path / "it.safetensors")
    assert again.card == voice.card
    mel = torch.zeros(20, 30)
    renders = [Vocoder(v, "cpu", "fp32").render(mel, voice.schedule(3)) for v in (voice, again)]
    np.testing.assert_array_equal(*renders)


def test_the_card_of_another_voice_is_written_as_before(make_voice):
    written = json.loads(make_voice().card.model_dump_json())
    assert not {"skip", "pre_emphasis"} & set(written)
    assert "offset" not in written["profile"]
    assert {"skip", "pre_emphasis"} <= set(json.loads(make_voice(**TINY).card.model_dump_json()))


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"pre_emphasis": (0.9, 0.1)}, "minimum-phase"),
        ({"pre_emphasis": ()}, "minimum-phase"),
        ({"pre_emphasis": (1.0, -1.2)}, "minimum-phase"),
        ({"pre_emphasis": (1.0, -1.0)}, "minimum-phase"),
        ({"pre_emphasis": (1.0, float("nan"))}, "minimum-phase"),
        ({"pre_emphasis": (1.0,) * 33}, "at most 32"),
        ({"prior": "mel"}, 'prior "white"'),
        ({"skip": None}, "a skip requires a network"),
        ({"skip": WienerSkip(0.0, 1.0)}, "out of range"),
        ({"skip": WienerSkip(1.0, float("nan"))}, "out of range"),
        ({"griffin_lim_guide_rounds": 2}, "without a guide"),
    ],
)
def test_a_card_that_no_skip_can_work_with_is_refused(make_voice, change, message):
    card = make_voice(**TINY).card
    with pytest.raises((ValidationError, ValueError), match=message):
        VoiceCard.model_validate(dict(card) | change)


def test_a_residual_needs_two_signals(make_voice):
    with pytest.raises(ValueError, match="two signals"):
        replace(make_voice(**TINY).card.network, guided=False)
