"""A compiled network trains like the plain one; machines without a compiler get an error."""

from functools import partial

import pytest
import torch
from functorch.compile import nop
from torch._dynamo.backends.common import aot_autograd
from torch._dynamo.exc import BackendCompilerFailed

from wavegrad_core.errors import InputError
from wavegrad_core.training.recipe import Recipe
from wavegrad_core.training.run_files import VOICE
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.speed_trial import measure_steps
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.voice import Voice

CPU = torch.device("cpu")
SHORT = TrainingSettings(steps=3, batch=2, crop_frames=6)


def test_a_compiled_network_trains_to_the_plain_one_s_weights(
    three_clips, tmp_path, make_voice, monkeypatch
):
    recipe = Recipe(make_voice(prior="mel", guided=True).card, SHORT)
    list(train_voice([three_clips], tmp_path / "plain", recipe, "cpu"))
    traced = []

    def backend(graph, inputs):  # a backend that needs no C compiler
        traced.append(graph)
        return graph

    monkeypatch.setattr(torch, "compile", partial(torch.compile, backend=backend))
    list(train_voice([three_clips], tmp_path / "compiled", recipe, "cpu", compiled=True))
    assert traced
    plain, compiled = (Voice.load(tmp_path / name / VOICE) for name in ("plain", "compiled"))
    for key, value in plain.network.state_dict().items():
        torch.testing.assert_close(compiled.network.state_dict()[key], value)


def cannot(graph, inputs):
    raise BackendCompilerFailed(cannot, RuntimeError("No working C++ compiler found"), None)


def test_a_compiler_without_gradients_is_reported(make_voice, speech, monkeypatch):
    card = make_voice().card
    clips = TrainingSet([torch.from_numpy(speech)], card, SHORT.crop_frames, CPU)
    backend = aot_autograd(fw_compiler=nop, bw_compiler=cannot)
    monkeypatch.setattr(torch, "compile", partial(torch.compile, backend=backend))
    trainer = Trainer(card, SHORT, clips, None, CPU, compiled=True)
    with pytest.raises(InputError, match=r"cannot be compiled .*compiler"):
        trainer.train_step()


def test_a_machine_that_cannot_compile_is_reported(three_clips, tmp_path, make_voice, monkeypatch):
    recipe = Recipe(make_voice().card, SHORT)
    monkeypatch.setattr(torch, "compile", partial(torch.compile, backend=cannot))
    with pytest.raises(
        InputError,
        match=r"(?s)cannot be compiled .*compiler.*Leave --compile out.*--resume",
    ):
        list(train_voice([three_clips], tmp_path / "run", recipe, "cpu", compiled=True))
    with pytest.raises(InputError, match="cannot be compiled"):
        measure_steps([three_clips], recipe, "cpu", compiled=True)
    list(train_voice([three_clips], tmp_path / "run", recipe, "cpu", resume=True))
    assert RunFolder(tmp_path / "run").load(CPU)["step"] == SHORT.steps
