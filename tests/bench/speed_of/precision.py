"""Time of renders and training steps in bfloat16 and in float32 on a CPU.

Processor times of one thread, in alternating order, so that other work on the machine is not
counted. The network `base` has random weights, and `narrow-N` is a lite network of N channels.
"""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any
from unittest import mock

import torch

from speed_of.machine import by
from speed_of.results import Results
from speed_of.voices import RATE, random_voice, speech, voice_of
from wavegrad_core.engine.network_engine import NetworkEngine
from wavegrad_core.network.shape import LITE, SHAPES
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.training import trainer as trainer_module
from wavegrad_core.training.recipe import new_voice_recipe
from wavegrad_core.training.trainer import Trainer
from wavegrad_core.training.training_set import TrainingSet
from wavegrad_core.voices.voice import Voice

PART = "precision"
PRECISIONS = ("fp32", "bf16")
ITERATIONS = 6
SECONDS, BASE_SECONDS = 4.0, 1.0  # of a render
BATCH, CROP_FRAMES = 6, 40  # of a training step
Times = dict[str, list[float]]  # by precision


def measure(results: Results, networks: list[str], rounds: int) -> None:
    """Measure the networks that have no record yet."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        for network in networks:
            if network not in results.part(PART):
                results.keep(PART, network, {"by": by("processor"), **_record(network, rounds)})
    finally:
        torch.set_num_threads(threads)


def _record(network: str, rounds: int) -> dict[str, Any]:
    seconds = BASE_SECONDS if network == "base" else SECONDS
    render, within = _renders(network, seconds, rounds)
    record: dict[str, Any] = {"seconds": seconds, "render": render, "network": within}
    if network in SHAPES and network != "base":  # a step of Base is in the part "training"
        record["training step"] = _alternating(_training_steps(network), rounds)
    return record


def _renders(network: str, seconds: float, rounds: int) -> tuple[Times, Times]:
    """Time whole renders and, within them, the network."""
    voice = _voice(network)
    vocoders = {name: Vocoder(voice, "cpu", name) for name in PRECISIONS}
    mel = vocoders["fp32"].mel_of(speech(seconds), RATE)
    schedule = voice.schedule(ITERATIONS)
    within: Times = {name: [] for name in PRECISIONS}

    def render(name: str) -> None:
        spent = 0.0
        predict = NetworkEngine.predict_noise

        def timed(*given: Any, **named: Any) -> torch.Tensor:
            nonlocal spent
            started = time.process_time()
            result = predict(*given, **named)
            if result.ndim == 1:  # which calls itself with a batch of one
                spent += time.process_time() - started
            return result

        with mock.patch.object(NetworkEngine, "predict_noise", timed):
            vocoders[name].render(mel, schedule)
        within[name].append(spent)

    whole = _alternating(render, rounds)
    return whole, {name: found[1:] for name, found in within.items()}


def _voice(network: str) -> Voice:
    if network == "classic":
        return Voice.load("classic")
    if not network.startswith("narrow-"):
        return voice_of(network)
    width = int(network.removeprefix("narrow-"))
    shape = replace(LITE, audio_channels=width, down_channels=(width,) * 2, mel_channels=width)
    shape = replace(shape, up_channels=(width,) * 3, guided=False, output="noise")
    return random_voice(network, shape)


def _training_steps(network: str) -> Callable[[str], None]:
    """Return a function that takes a training step in a precision."""
    recipe = new_voice_recipe("bench", "noise", network, batch=BATCH, crop_frames=CROP_FRAMES)
    cpu = torch.device("cpu")
    noise = 0.1 * torch.randn(10 * RATE)  # the kind of sound does not affect the time
    data = TrainingSet([noise], recipe.card, CROP_FRAMES, cpu)
    trainers = {name: Trainer(recipe.card, recipe.settings, data, None, cpu) for name in PRECISIONS}

    def step(name: str) -> None:
        with mock.patch.object(trainer_module, "has_fast_bf16", return_value=name == "bf16"):
            trainers[name].train_step()

    return step


def _alternating(work: Callable[[str], None], rounds: int) -> Times:
    """Time the work in each precision; the first round is not counted."""
    times: Times = {name: [] for name in PRECISIONS}
    for _ in range(rounds + 1):
        for name in PRECISIONS:
            started = time.process_time()
            work(name)
            times[name].append(time.process_time() - started)
    return {name: found[1:] for name, found in times.items()}
