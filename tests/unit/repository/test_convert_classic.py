"""packaging/convert_classic.py: a checkpoint of the research program becomes a voice."""

import numpy as np
import pytest
import torch
from script_module import load_script

from wavegrad_core.network.shape import CLASSIC
from wavegrad_core.network.wavegrad import WaveGrad

MEANS = {"stoi": 0.9, "pesq": 2.0, "ffe": 0.1, "mcd": 2.0, "ls_mse": 0.5, "p808": 3.5}


@pytest.fixture(scope="module")
def script():
    return load_script("packaging/convert_classic.py")


@pytest.fixture(scope="module")
def state():
    torch.manual_seed(0)
    settings = {"shape": "lite", "emphasis": "lpc6", "inputs": "white", "shaped": 1}
    settings |= {"deviation": 0.25, "optimizer": "muon", "lr": 1.5e-3, "batch": 12, "frames": 80}
    averaged = WaveGrad(CLASSIC).state_dict()
    settings["seed"] = 2
    return {"averaged": averaged, "settings": settings, "step": 7, "seconds_seen": 5400.0}


def line(checkpoint, schedule, deviation=0.15, which="test", clips=2):
    return {
        "checkpoint": checkpoint,
        "schedule": schedule,
        "deviation": deviation,
        "set": which,
        "mean": MEANS,
        "rows": [{}] * clips,
    }


def test_a_checkpoint_becomes_a_voice_with_its_facts(script, state):
    schedules = {"2": [0.1, 0.5], "3": "lam:5;0;-5"}
    lines = [
        line("recording", "wg-6"),
        line("run/final.pt", "own-2"),
        line("run/final.pt", "lam:5;0;-5"),
        line("run/final.pt", "wg-3"),  # the voice uses another schedule for 3 iterations
        line("run/final.pt", "own-2", deviation=0.25),
        line("wiener", "own-2"),
    ]
    voice = script.voice_of(state, 0.15, schedules, lines)
    assert voice.card.gain == pytest.approx(0.15 / 0.0222)
    assert voice.card.griffin_lim_refinement is None
    assert voice.training["steps"] == 7
    assert voice.training["hours_of_sound"] == 1.5
    assert voice.scores["clips"] == 2
    assert set(voice.scores["means"]) == {"original", "2 iterations", "3 iterations"}
    assert voice.scores["means"]["2 iterations"]["dnsmos"] == 3.5
    np.testing.assert_allclose(voice.schedule(3).log_snr, [5, 0, -5], atol=1e-9)
    for name, weight in voice.network.state_dict().items():
        assert torch.equal(weight, state["averaged"][name])


def test_another_kind_of_checkpoint_and_mixed_scores_are_refused(script, state):
    other = state | {"settings": state["settings"] | {"inputs": "raw"}}
    with pytest.raises(SystemExit, match="inputs raw"):
        script.voice_of(other, None, {}, [])
    mixed = [line("recording", "wg-6"), line("sketch", "wg-6", clips=3)]
    with pytest.raises(SystemExit, match="different numbers of clips"):
        script.voice_of(state, None, {}, mixed)
