"""The SNR gain over the Wiener filter: of the filter itself, of better and of worse estimates."""

import pytest
import torch

from wavegrad_core.diffusion.domain import DiffusionDomain
from wavegrad_core.diffusion.wiener_skip import WienerEstimate, WienerSkip
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.metrics.wiener_gain import BANDS, LEVELS, clean_estimate, wiener_gain

PROFILE = PROFILES["wavegrad"]
DOMAIN = DiffusionDomain(PROFILE, gain=10.0, pre_emphasis=(1.0, -0.9))
SKIP = WienerSkip(1.3, 40.0)


@pytest.fixture(scope="module")
def clips(speech):
    sound = torch.from_numpy(speech[20_000:44_000]).unflatten(0, (2, 12_000))
    return sound, PROFILE.mel(sound)


def filtered(y, mel, level):
    return WienerEstimate.of(y, level, SKIP.power(mel, DOMAIN), DOMAIN).filtered()


def test_the_filter_itself_is_at_0_dB(clips):
    gains = wiener_gain(filtered, *clips, DOMAIN, SKIP)
    assert list(gains) == list(LEVELS)
    for row in gains.values():
        assert list(row) == list(BANDS)
        assert list(row.values()) == pytest.approx([0] * 4, abs=1e-6)


def test_an_estimate_with_a_tenth_of_the_error_is_at_20_dB_and_a_perfect_one_beyond(clips):
    x = DOMAIN.to_diffusion(*clips)

    def better(y, mel, level):
        return x + 0.1 * (filtered(y, mel, level) - x)

    for row in wiener_gain(better, *clips, DOMAIN, SKIP).values():
        assert list(row.values()) == pytest.approx([20] * 4, abs=1e-3)
    for row in wiener_gain(lambda *_: x + 1e-6, *clips, DOMAIN, SKIP).values():
        assert min(row.values()) > 50


def test_the_noisy_signal_itself_is_below_0_dB(clips):
    def noisy(y, mel, level):
        return y / level[:, None]

    for level, row in wiener_gain(noisy, *clips, DOMAIN, SKIP).items():
        assert row["all"] < 0, level


def test_an_untrained_voice_s_estimate_is_measured_in_its_own_domain(make_voice, speech):
    voice = make_voice(
        output="residual", guided=True, gain=10.0, pre_emphasis=(1.0, -0.9), skip=SKIP
    )
    sound = torch.from_numpy(speech[20_000:28_000])[None]
    mel = voice.profile.mel(sound)
    for level in (0.3, 0.9):
        found = wiener_gain(
            clean_estimate(voice.denoiser), sound, mel, voice.card.domain, SKIP, [level]
        )
        assert found[level]["all"] < 0  # random weights only add noise
    with torch.no_grad():
        for parameter in voice.network.last_conv.parameters():
            parameter.zero_()
    found = wiener_gain(clean_estimate(voice.denoiser), sound, mel, voice.card.domain, SKIP, [0.5])
    assert found[0.5]["all"] == pytest.approx(0, abs=1e-4)


def test_levels_are_those_at_unit_variance():
    level = SKIP.noise_level(0.5, DOMAIN)
    assert SKIP.embedding_level(level, DOMAIN) == pytest.approx(0.5)
    # SNR at unit variance: .25 / .75, with 1 / 16 of the power.
    assert level**2 / (1 - level**2) * (10 / 40) ** 2 == pytest.approx(0.25 / 0.75)
