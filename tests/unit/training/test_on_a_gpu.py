"""GPU results compared with the CPU's; skipped without a GPU."""

import numpy as np
import pytest
import torch

from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training import trainer as trainers
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="needs a CUDA GPU")


@pytest.fixture(autouse=True)
def _all_of_float32(monkeypatch):
    monkeypatch.setattr(torch.backends.cudnn, "allow_tf32", False)
    monkeypatch.setattr(trainers, "has_fast_bf16", lambda device: False)


@pytest.fixture
def guided(make_voice):
    return make_voice(
        guided=True, prior="mel", griffin_lim_guide_rounds=2, griffin_lim_refinement=2
    )


def losses(voice, speech, graphed):
    settings = TrainingSettings(steps=9, batch=4, crop_frames=24, magnitude_weight=1.0)
    where = torch.device("cuda")
    clips = TrainingSet([torch.from_numpy(speech[:48_000])], voice.card, 24, where)
    trainer = Trainer(voice.card, settings, clips, None, where)
    if not graphed:
        trainer._gradients = trainer._backward
    return [float(trainer.train_step()) for _ in range(5)]


def test_a_step_by_a_graph_is_the_step(guided, speech):
    """Each step draws other crops, so a stale input or gradient in the graph would show."""
    plain, by_graph = (losses(guided, speech, graphed) for graphed in (False, True))
    assert len(set(plain)) == 5
    np.testing.assert_allclose(by_graph, plain, rtol=1e-4)


def test_a_render_is_a_cpu_s(guided, speech):
    on_cpu, on_gpu = (Vocoder(guided, device, "fp32") for device in ("cpu", "cuda"))
    mel = on_cpu.mel_of(speech, 24_000)
    expected = on_cpu.render(mel, guided.schedule(6))
    audio = on_gpu.render(mel, guided.schedule(6))
    assert np.linalg.norm(audio - expected) < 1e-3 * np.linalg.norm(expected)


@pytest.mark.parametrize("seconds", [1, 4, 10])
def test_a_render_with_cuda_graphs_is_the_one_without(guided, speech, seconds):
    plain, graphed = (Vocoder(guided, "cuda", "fp32", cuda_graphs=on) for on in (False, True))
    mel = plain.mel_of(np.resize(speech, seconds * 24_000), 24_000)
    expected = plain.render(mel, guided.schedule(6))
    audio = graphed.render(mel, guided.schedule(6))
    assert np.linalg.norm(audio - expected) < 1e-3 * np.linalg.norm(expected)
