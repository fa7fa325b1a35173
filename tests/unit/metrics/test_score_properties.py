"""Properties of all scores, and input that cannot be scored."""

import sys
import warnings

import numpy as np
import pytest
import scipy.signal
from metric_sounds import RATE, with_noise

from wavegrad_core.errors import InputError
from wavegrad_core.metrics import objective_scores
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.pitch import ffe
from wavegrad_core.metrics.predicted_listening import dnsmos, pesq_wb, plcmos, zimtohrli
from wavegrad_core.metrics.spectral import ls_mse, mcd, mr_stft
from wavegrad_core.metrics.voicing import periodicity_error, voicing_f1

# Properties


def test_the_same_sound_is_best(speech):
    assert stoi(speech, speech, RATE) == pytest.approx(1.0, abs=1e-6)
    assert (ls_mse(speech, speech, RATE), mcd(speech, speech, RATE)) == (0, 0)
    assert ffe(speech, speech, RATE) == 0


@pytest.mark.parametrize(
    ("function", "sign"),
    [
        (stoi, 1),
        (pesq_wb, 1),
        (mcd, -1),
        (ls_mse, -1),
        (ffe, -1),
        (mr_stft, -1),
        (periodicity_error, -1),
        (zimtohrli, 1),
    ],
)
def test_more_noise_is_worse(speech, function, sign):
    scores = [sign * function(speech, with_noise(speech, snr), RATE) for snr in (40, 20, 0)]
    assert scores[0] > scores[1] > scores[2]


def test_the_networks_hear_noise(speech):
    assert dnsmos(speech, RATE) > 3.5
    assert dnsmos(speech, RATE) > dnsmos(with_noise(speech, 20), RATE) + 0.5
    gaps = speech.copy()
    for start in range(4800, len(gaps), 4800):
        gaps[start : start + 1200] = 0  # lost packets of 50 ms, 5 per second
    assert plcmos(speech, RATE) > 3.5
    assert plcmos(speech, RATE) > plcmos(gaps, RATE) + 0.5


def test_plcmos_is_the_same_each_time_and_leaves_numpys_generator_alone(speech):
    np.random.seed(7)  # noqa: NPY002
    expected = np.random.random()  # noqa: NPY002
    np.random.seed(7)  # noqa: NPY002
    assert plcmos(speech, RATE) == plcmos(speech, RATE)
    assert np.random.random() == expected  # noqa: NPY002


def test_another_rate_gives_nearly_the_same_score(speech):
    noisy = with_noise(speech, 20)
    at_48 = [scipy.signal.resample_poly(sound, 2, 1) for sound in (speech, noisy)]
    for function in (stoi, mcd, ls_mse):
        expected = function(speech, noisy, RATE)
        assert function(*at_48, 2 * RATE) == pytest.approx(expected, rel=0.05)


# Input that cannot be scored


@pytest.mark.parametrize("function", objective_scores.REFERENCE_SCORES.values())
def test_what_cannot_be_compared_is_refused(speech, function):
    for bad in (speech[:-1], np.zeros_like(speech), speech[None], speech * np.nan):
        with pytest.raises(InputError) as caught:
            function(speech, bad, RATE)
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "function", [stoi, pesq_wb, mr_stft, periodicity_error, voicing_f1, zimtohrli]
)
@pytest.mark.parametrize("samples", [1, 100, 1000])
def test_too_short_a_clip_is_refused(speech, function, samples):
    short = speech[10_000 : 10_000 + samples]
    with pytest.raises(InputError, match="clip"):
        function(short, short, RATE)


@pytest.mark.parametrize("function", [dnsmos, plcmos])
@pytest.mark.parametrize("sound", [np.zeros(0), np.ones(100), np.full(RATE, np.inf)])
def test_what_the_networks_cannot_hear_is_refused(function, sound):
    with pytest.raises(InputError):
        function(sound, RATE)


def test_over_full_scale_is_heard_all_the_same(speech):
    assert 1 <= dnsmos(20 * speech, RATE) <= 5


@pytest.mark.parametrize("package", ["pystoi", "pesq", "pyworld", "speechmos.dnsmos", "zimtohrli"])
def test_a_missing_package_is_named_with_the_way_to_get_it(speech, monkeypatch, package):
    monkeypatch.setitem(sys.modules, package, None)
    calls = {
        "pystoi": lambda: stoi(speech, speech, RATE),
        "pesq": lambda: pesq_wb(speech, speech, RATE),
        "pyworld": lambda: ffe(speech, speech, RATE),
        "speechmos.dnsmos": lambda: dnsmos(speech, RATE),
        "zimtohrli": lambda: zimtohrli(speech, speech, RATE),
    }
    with pytest.raises(InputError, match=r"pip install .*\[scores\]") as caught:
        calls[package]()
    assert package in str(caught.value)


def test_importing_and_scoring_warns_nobody(speech):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for function in objective_scores.REFERENCE_SCORES.values():
            function(speech, with_noise(speech, 10), RATE)
