"""The network engine: the same results as the plain network, for less work."""

import threading
import weakref
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
import torch
from hypothesis import example, given, settings
from hypothesis import strategies as st
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import FlopCounterMode

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.engine.network_engine import NetworkEngine
from wavegrad_core.engine.optimized_network import OptimizedNetwork
from wavegrad_core.metrics import spectral
from wavegrad_core.network.shape import BASE, SHAPES, NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice

CPU = torch.device("cpu")
SMALL = {
    "n_mels": 8,
    "audio_channels": 4,
    "down_channels": (6, 8),
    "mel_channels": 10,
    "up_channels": (8, 6, 4),
    "factors": (3, 2, 2),
    "up_dilations": ((1, 2, 1, 2), (1, 2, 4, 8), (3, 1, 5, 2)),
}
KINDS = {
    "paper": {},
    "lmnt": {"encoding": "lmnt"},
    "coqui": {"encoding": "coqui"},
    "ivanvovk": {"resampling": "linear"},
    "index": {"conditioning": "index"},
    "large": {"blocks_per_rate": 2},
    "large, linear": {"blocks_per_rate": 2, "resampling": "linear"},
    "frames": {"frame": 5, "guided": True, "output": "velocity"},
    "first block keeps its rate": {"factors": (1, 3, 2)},
    "first block wide": {"up_dilations": ((4, 1, 1, 1),) * 3},
    "long factors": {"factors": (7, 1, 5)},
}


def random_network(shape):
    """Return a network with random weights and biases, so that a missing bias shows."""
    torch.manual_seed(0)
    network = WaveGrad(shape).eval().requires_grad_(False)
    for parameter in network.parameters():
        parameter.copy_(torch.randn(parameter.shape) / max(1, parameter[0].numel()) ** 0.5)
    return network


def inputs(shape, frames, seed=0):
    generator = torch.Generator().manual_seed(seed)
    y = torch.randn(frames * shape.hop, generator=generator)
    guide = torch.randn(frames * shape.hop, generator=generator) if shape.guided else None
    return y, torch.randn(shape.n_mels, frames, generator=generator), guide


def plain(network, y, mel, level, guide, start=0):
    guide = None if guide is None else guide[None]
    return network(y[None], mel[None], torch.tensor([level]), guide, start)[0]


def error(found, wanted):
    return float((found - wanted).norm() / wanted.norm())


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=15)
@given(frames=st.integers(1, 140), part=st.integers(1, 45), level=st.floats(0.05, 0.999))
@example(frames=140, part=30, level=0.5)  # parts are at least as long as the receptive field
def test_parts_of_any_size_give_the_plain_networks_result(kind, frames, part, level):
    shape = NetworkShape(**SMALL | KINDS[kind])
    assert 2 * (1 + 2 * shape.receptive_field_frames) <= 140, "one part is all there is"
    network = random_network(shape)
    y, mel, guide = inputs(shape, frames)
    engine = NetworkEngine(network, CPU, torch.float32, part_frames=part)
    found = engine.predict_noise(y, engine.conditions(mel), level, guide, start=7)
    assert error(found, plain(network, y, mel, level, guide, 7)) < 1e-5


@pytest.mark.parametrize("name", ["base", "base-guided", "lite"])
def test_the_named_shapes_give_the_plain_networks_result(name):
    shape = SHAPES[name]
    network = random_network(shape)
    y, mel, guide = inputs(shape, 30)
    engine = NetworkEngine(network, CPU, torch.float32, part_frames=13)
    found = engine.predict_noise(y, engine.conditions(mel), 0.6, guide)
    assert error(found, plain(network, y, mel, 0.6, guide)) < 1e-5


@pytest.mark.parametrize("kind", KINDS)
def test_conditions_of_a_part_match_the_whole_outside_their_reach(kind):
    """Conditions can therefore be computed once, as the mel is read."""
    shape = NetworkShape(**SMALL | KINDS[kind])
    engine = NetworkEngine(random_network(shape), CPU, torch.float32)
    _, mel, _ = inputs(shape, 40)
    whole, part = engine.conditions(mel), engine.conditions(mel[:, 10:30])
    reach = engine.conditions_receptive_field_frames
    torch.testing.assert_close(part[reach:-reach], whole[10 + reach : 30 - reach])
    if shape.resampling == "nearest":  # for linear, it is one frame larger than some dilations need
        assert not torch.allclose(part[reach - 1], whole[10 + reach - 1])


def test_arguments_are_not_modified():
    shape = NetworkShape(**SMALL)
    engine = NetworkEngine(random_network(shape), CPU, torch.float32)
    y, mel, _ = inputs(shape, 20)
    conditions = engine.conditions(mel)
    copies = y.clone(), mel.clone(), conditions.clone()
    first = engine.predict_noise(y, conditions, 0.5)
    assert all(torch.equal(a, b) for a, b in zip((y, mel, conditions), copies))
    assert torch.equal(engine.predict_noise(y, conditions, 0.5), first)


def test_workers_give_the_result_of_one_and_restore_torchs_threads():
    shape = NetworkShape(**SMALL)
    network = random_network(shape)
    y, mel, _ = inputs(shape, 400)
    alone, many = (NetworkEngine(network, CPU, torch.float32, 50, workers) for workers in (1, 3))
    conditions = alone.conditions(mel)
    had, running = torch.get_num_threads(), threading.active_count()
    torch.set_num_threads(2)
    try:
        found = many.predict_noise(y, conditions, 0.4)
        with ThreadPoolExecutor(
            1
        ) as pool:  # so that the thread count of later threads is not changed
            assert pool.submit(torch.get_num_threads).result() == 2
    finally:
        torch.set_num_threads(had)
    assert error(found, alone.predict_noise(y, conditions, 0.4)) < 1e-5
    assert threading.active_count() == running


def flops(function, *arguments):
    with FlopCounterMode(display=False) as counter:
        function(*arguments)
    return counter.get_total_flops()


def test_a_step_of_base_takes_an_eighth_less_work_than_the_plain_network():
    with torch.device("meta"):
        network = WaveGrad(BASE)
        y, mel, level = torch.empty(1, 80 * 300), torch.empty(1, 128, 80), torch.empty(1)
    fast = OptimizedNetwork(network, torch.device("meta"), torch.float32)
    whole = flops(network, y, mel, level)
    step = flops(fast, y, fast.conditions(mel), torch.empty((), device="meta"))
    once = flops(fast.conditions, mel)
    assert step < 0.875 * whole
    assert 0 < once < 0.02 * whole


class Held(TorchDispatchMode):
    """The peak memory in bytes of tensors created in the context."""

    def __init__(self):
        super().__init__()
        self.most, self._made = 0, {}

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        made = function(*args, **kwargs or {})
        given = {x.untyped_storage()._cdata for x in args if isinstance(x, torch.Tensor)}
        for one in made if isinstance(made, (list, tuple)) else [made]:
            storage = one.untyped_storage()
            if storage._cdata not in given:  # no view
                self._made[storage._cdata] = weakref.ref(storage)
        self._made = {key: held for key, held in self._made.items() if held() is not None}
        self.most = max(self.most, sum(held().nbytes() for held in self._made.values()))
        return made


def test_a_step_of_base_holds_less_than_seven_of_its_widest_signals():
    frames = 20
    fast = OptimizedNetwork(WaveGrad(BASE), CPU, torch.float32)
    conditions = fast.conditions(torch.zeros(1, BASE.n_mels, frames))
    y, level = torch.zeros(1, frames * BASE.hop), torch.tensor(0.5)
    with torch.inference_mode(), Held() as held:
        fast(y, conditions, level)
    widest = frames * BASE.hop * BASE.up_channels[-1] * 4
    assert 5 * widest <= held.most < 7 * widest


@pytest.mark.parametrize(("frames", "most"), [(40, 1.13), (80, 1.07)])
def test_the_margins_of_a_part_of_base_take_little_work(frames, most):
    """There are 5 frames on each side, but only the slow rates compute all of them."""
    meta, margin = torch.device("meta"), BASE.receptive_field_frames
    with meta:
        fast = OptimizedNetwork(WaveGrad(BASE), meta, torch.float32)
        level = torch.empty(())

    def cost(count, margins):
        seen = count + sum(margins)
        with meta:
            y, mel = torch.empty(1, seen * BASE.hop), torch.empty(1, BASE.n_mels, seen)
        conditions = fast.conditions(mel)
        return flops(lambda: fast(y, conditions, level, margins=margins))

    assert cost(frames, (0, 0)) < cost(frames, (margin, margin)) < most * cost(frames, (0, 0))


def test_conditions_are_computed_once_for_all_steps(make_voice, monkeypatch):
    voice = make_voice(guided=True, prior="mel")
    frames = []
    conditions = NetworkEngine.conditions

    def counted(self, mel):
        frames.append(mel.shape[-1])
        return conditions(self, mel)

    whole = Vocoder(voice, "cpu", "fp32")
    in_pieces = Vocoder(voice, "cpu", "fp32", piece_seconds=0.2)
    monkeypatch.setattr(NetworkEngine, "conditions", counted)
    mel = np.random.default_rng(0).normal(size=(20, 400)).astype(np.float32)
    whole.render(mel, Schedule.named("wg-25"))
    assert sum(frames) <= 400 + 1  # and an empty one that determines the shape
    frames.clear()
    in_pieces.render(mel, Schedule.named("wg-25"))
    assert sum(frames) <= 400 + 1 + 2 * 2 * (len(frames) - 1)


def test_bfloat16_changes_the_scores_less_than_another_seed_does(speech):
    voice, speech = Voice.load("kathleen"), speech[:36_000]
    fp32, bf16 = (Vocoder(voice, "cpu", precision) for precision in ("fp32", "bf16"))
    mel, schedule = fp32.mel_of(speech, 24_000), voice.schedule(6)
    end = len(speech)

    def error_of(audio):
        return spectral.ls_mse(speech, audio[:end], 24_000)

    seeds = [error_of(fp32.render(mel, schedule, seed=seed)) for seed in range(4)]
    assert abs(error_of(bf16.render(mel, schedule, seed=0)) - seeds[0]) < np.ptp(seeds)
