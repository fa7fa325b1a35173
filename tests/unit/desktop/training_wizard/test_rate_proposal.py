"""The sample rate that the wizard proposes for recordings."""

from types import SimpleNamespace

import pytest

from gradwave.training_wizard.remote_training import command_of
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_command import arguments
from gradwave.training_wizard.training_plan import TrainingPlan
from wavegrad_core.dataset.rate_proposal import median_bandwidth, proposed_rate
from wavegrad_core.mel.profile import PROFILES


class IdleJobs:
    """Jobs that never run."""

    def submit(self, *arguments, **options):
        return None


@pytest.fixture
def planned(qtbot, tmp_path):
    """Return a function that plans a training run on recordings with these bandwidths."""

    def plan(*bandwidths):
        clips = [SimpleNamespace(measured=SimpleNamespace(bandwidth_hz=b)) for b in bandwidths]
        clips.append(SimpleNamespace(measured=None))  # an unreadable file
        training, made = Training(tmp_path), TrainingPlan(IdleJobs())
        made.begin(training, SimpleNamespace(files=clips))
        made.rates = {"kathleen": 24_000, "tts": 22_050}
        return made, training

    return plan


@pytest.mark.parametrize(
    ("bandwidth", "rate"),
    [(0, 16_000), (8000, 16_000), (10_900, 22_050), (12_000, 24_000), (20_000, 44_100)],
)
def test_the_rate_is_the_lowest_that_holds_the_frequencies(bandwidth, rate):
    assert proposed_rate(bandwidth) == rate
    assert proposed_rate(24_000) == 48_000


def test_one_dull_recording_does_not_decide():
    assert median_bandwidth([20_000, 4000, 21_000]) == 20_000
    assert median_bandwidth([]) == 0


def test_wide_recordings_are_trained_at_48_khz_without_a_voice(planned):
    plan, training = planned(20_000, 22_000, 4000)
    training.choose(voice="kathleen")
    assert plan.rate == 24_000
    assert "reach 20 kHz, and a voice of 24 kHz renders up to 12 kHz." in plan.rate_note
    assert "makes one of 48 kHz" in plan.rate_note
    plan.rates["studio"] = 48_000
    assert plan.rate_note.endswith("Start from studio, which has 48 kHz.")
    assert arguments(training)[-2:] == ["--from", "kathleen"]
    training.choose(voice="")
    assert plan.rate == PROFILES["studio"].sample_rate == 48_000
    assert arguments(training)[-2:] == ["--profile", "studio"]
    assert "--profile studio" in command_of(training)


def test_dull_recordings_are_reported(planned):
    plan, training = planned(7000, 7200)
    training.choose(voice="kathleen")
    assert "reach 7 kHz, as at a sample rate of 16 kHz" in plan.rate_note
    training.choose(voice="")
    assert plan.rate == 24_000
    assert "--profile" not in arguments(training)


def test_recordings_that_fit_the_voice(planned):
    plan, training = planned(12_000)
    training.choose(voice="kathleen")
    assert plan.rate_note == "The recordings reach 12 kHz, which fits the 24 kHz of the voice."
    training.choose(voice="tts")
    assert plan.rate_note.endswith("Start from kathleen, which has 24 kHz.")
