"""Clean estimates whose levels are matched to the mel."""

from dataclasses import replace

import librosa
import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from research_numbers import GAIN, PROFILE, SKIP, TINY

from wavegrad_core.diffusion.domain import DiffusionDomain
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.diffusion.wiener_skip import MAX_LEVEL_CHANGE, WienerSkip
from wavegrad_core.mel.spectral_envelope import mel_envelope
from wavegrad_core.render import ArraySink, AudioArraySource, RenderOptions, render
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training.recipe import SPEECH_PRE_EMPHASIS
from wavegrad_core.voices.voice import Voice

DOMAIN = DiffusionDomain(PROFILE, gain=GAIN, pre_emphasis=SPEECH_PRE_EMPHASIS)
MATCHING = replace(TINY["skip"], matches_levels=True)


def matched(x, mel):
    return SKIP.match_levels(x, SKIP.power(mel, DOMAIN), DOMAIN)


def test_it_is_the_ratio_of_librosa_s_mels_in_a_plain_loop(speech):
    """Bin by bin, with the mels of librosa and the filters' centres interpolated by numpy."""
    domain = DiffusionDomain(PROFILE)
    sound, other = (torch.from_numpy(speech[n : n + 6000]) for n in (20_000, 30_000))
    found = SKIP.match_levels(other, SKIP.power(PROFILE.mel(sound), domain), domain)

    def envelope(y):
        spectrum = librosa.stft(
            y.numpy(), n_fft=2048, hop_length=300, win_length=1200, pad_mode="constant"
        )
        filters = PROFILE.filters()
        energy = np.maximum(filters @ np.abs(spectrum[:, :-1]), PROFILE.floor)
        values = np.log(energy / filters.sum(axis=1, keepdims=True))
        centres = PROFILE.filter_edges()[1:-1]
        bins = np.linspace(0, 12_000, 1025)
        curves = [np.exp(np.interp(bins, centres, frame)) for frame in values.T]
        return np.stack([*curves, curves[-1]], axis=1), spectrum

    assert PROFILE.power == 1
    (wanted, _), (measured, spectrum) = envelope(sound), envelope(other)
    change = np.clip(wanted / measured, 1 / MAX_LEVEL_CHANGE, MAX_LEVEL_CHANGE)
    expected = librosa.istft(
        spectrum * change, n_fft=2048, hop_length=300, win_length=1200, length=6000
    )
    np.testing.assert_allclose(found, expected, atol=1e-4 * np.abs(expected).max())


def test_a_clean_sound_is_left_as_it_is(speech):
    sound = torch.from_numpy(speech[:24_000])
    mel = PROFILE.mel(sound)
    x = DOMAIN.to_diffusion(sound, mel)
    error = matched(x, mel) - x
    assert float(error.square().sum() / x.square().sum()) < 10**-4.5  # |A| holds within a frame


def test_a_band_that_is_too_quiet_gets_its_level_back(speech):
    sound = torch.from_numpy(speech[:24_000])
    mel = PROFILE.mel(sound)
    x = DOMAIN.to_diffusion(sound, mel)
    spectrum = PROFILE.stft(x)
    spectrum[200:400] *= 0.3
    quiet = PROFILE.istft(spectrum)
    errors = [
        float((mel_envelope(PROFILE.mel(DOMAIN.to_sound(y, mel)), PROFILE).log() - wanted).std())
        for wanted in [mel_envelope(mel, PROFILE).log()]
        for y in (quiet, matched(quiet, mel))
    ]
    assert errors[1] < 0.3 * errors[0]


def test_no_bin_changes_without_limit():
    silence = torch.full((128, 30), float(PROFILE.values(torch.tensor(0.0))))
    loud = torch.randn(9000, generator=torch.Generator().manual_seed(0))
    assert float(matched(loud, silence).std()) == pytest.approx(1 / MAX_LEVEL_CHANGE, rel=0.1)
    assert float(matched(torch.zeros(9000), torch.full((128, 30), 5.0)).abs().max()) == 0


@given(seconds=st.floats(0.005, 1), frames=st.integers(1, 200), iterations=st.integers(1, 8))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_pieces_of_any_size_are_the_whole(make_voice, speech, seconds, frames, iterations):
    voice = make_voice(**TINY | {"skip": MATCHING})
    whole, pieces = (Vocoder(voice, "cpu", "fp32", size) for size in (1000, seconds))
    mel = whole.mel_of(speech[8000 : 8000 + frames * 100], 24_000)
    schedule = voice.schedule(iterations)
    expected, audio = (vocoder.render(mel, schedule) for vocoder in (whole, pieces))
    np.testing.assert_allclose(audio, expected, atol=1e-4 * np.abs(expected).max())


def test_the_receptive_field_is_one_pass_wider(make_voice):
    fields = [
        make_voice(**TINY | {"skip": s}).denoiser.receptive_field_frames
        for s in (TINY["skip"], MATCHING)
    ]
    voice = make_voice(**TINY)
    assert fields[1] - fields[0] == voice.profile.receptive_field_frames


def test_a_render_has_the_levels_of_its_mel(make_voice, speech, tmp_path):
    """Without it, a network that knows nothing renders the mean of all sounds: too quiet."""
    errors = []
    for name, skip in (("plain", TINY["skip"]), ("matching", MATCHING)):
        voice = make_voice(**TINY | {"skip": skip})
        voice.save(tmp_path / f"{name}.safetensors")
        vocoder = Vocoder(Voice.load(tmp_path / f"{name}.safetensors"), "cpu", "fp32")
        mel = vocoder.mel_of(speech[8000:32_000], 24_000)
        sound = vocoder.render(mel, Schedule.named("wg-6"))
        errors.append(np.abs(vocoder.mel_of(sound, 24_000) - mel).mean())
    assert errors[1] < 0.5 * errors[0]


def test_predictions_are_not_matched(make_voice, speech):
    """Training compares them with the noise as they are."""
    denoisers = [make_voice(**TINY | {"skip": s}).denoiser for s in (TINY["skip"], MATCHING)]
    sound = torch.from_numpy(speech[8000:12_000])[None]
    mel = denoisers[0].domain.profile.mel(sound)
    y = torch.randn(sound.shape, generator=torch.Generator().manual_seed(0))
    plain, matching = (d.predict_noise(y, mel, torch.tensor([0.5])) for d in denoisers)
    torch.testing.assert_close(matching, plain, rtol=0, atol=0)
    conditions = denoisers[1].conditions(mel)
    assert denoisers[0].match_levels(y, plain, conditions, 0.5) is plain
    change = denoisers[1].match_levels(y, plain, conditions, 0.5) - plain
    assert float(change.abs().max()) > 0.01


def test_a_render_without_matching_is_that_of_a_voice_without_it(make_voice, speech):
    voices = [make_voice(**TINY | {"skip": skip}) for skip in (TINY["skip"], MATCHING)]
    source = AudioArraySource(speech[None, 8000:20_000], 24_000)
    sounds = []
    for voice, options in zip(
        voices, (RenderOptions(seed=3), RenderOptions(seed=3, match_levels=False))
    ):
        sink = ArraySink()
        render(source, sink, options, Vocoder(voice, "cpu", "fp32"))
        sounds.append(sink.audio)
    np.testing.assert_array_equal(*sounds)
    assert options.effective()["match_levels"] is False
    assert options.unusual == ["levels unmatched"]
    assert "match_levels" not in RenderOptions().effective()


def test_a_skip_of_an_older_file_matches_nothing():
    assert not WienerSkip(1.3, 30.0).matches_levels
