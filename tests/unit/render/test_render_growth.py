"""Cost of renders by length: calls, FLOPs and memory, not time."""

import gc
import warnings

import numpy as np
import pytest
import torch
from torch.utils._python_dispatch import TorchDispatchMode
from torch.utils.flop_counter import FlopCounterMode

from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.render.vocoder import Step, Vocoder

FIRST = 3  # steps after which everything kept between steps exists


def mel_of(voice, frames):
    return np.random.default_rng(0).normal(size=(voice.profile.n_mels, frames)).astype(np.float32)


def schedule_of(steps):
    return Schedule("made", np.linspace(1e-4, 0.05, steps))


def frames_asked(voice, frames, steps, monkeypatch):
    """Count the mel frames that the network processes in total, in pieces of 0.5 s."""
    asked = []
    predict = Denoiser.predict

    def counted(self, y, *others):
        asked.append(len(y) // voice.profile.hop)
        return predict(self, y, *others)

    with monkeypatch.context() as patch:
        patch.setattr(Denoiser, "predict", counted)
        Vocoder(voice, "cpu", "fp32", piece_seconds=0.5).render(
            mel_of(voice, frames), schedule_of(steps)
        )
    return sum(asked)


def test_twice_the_length_asks_the_network_for_twice_as_much(tiny_voice, monkeypatch):
    one, two, three = (
        frames_asked(tiny_voice, frames, 6, monkeypatch) for frames in (1200, 2400, 3600)
    )
    assert three - two == pytest.approx(two - one, rel=0.02)
    assert two <= 2 * one


def test_twice_the_iterations_ask_the_network_for_twice_as_much(tiny_voice, monkeypatch):
    six, twelve, eighteen = (
        frames_asked(tiny_voice, 1200, steps, monkeypatch) for steps in (6, 12, 18)
    )
    assert eighteen - twelve == pytest.approx(twelve - six, rel=0.02)
    assert twelve <= 2 * six


def test_each_step_costs_the_same_flops(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    mel = mel_of(tiny_voice, 40)  # a single part runs in this thread, where calls are counted

    def flops(steps):
        with FlopCounterMode(display=False) as counter:
            vocoder.render(mel, schedule_of(steps))
        return counter.get_total_flops()

    three, six, twelve = flops(3), flops(6), flops(12)
    assert twelve - six == 2 * (six - three) > 0


class Counting(TorchDispatchMode):
    """Counter of torch's operations, and of those that allocate a signal."""

    operations = made = 0

    def __torch_dispatch__(self, function, types, args=(), kwargs=None):
        self.operations += 1
        self.made += function.overloadpacket in (torch.ops.aten.empty, torch.ops.aten.clone)
        return function(*args, **kwargs or {})


def bytes_held():
    """Return the bytes of all tensors, counting shared memory once."""
    with warnings.catch_warnings(
        action="ignore"
    ):  # accessing attributes of unknown objects can warn
        tensors = [one for one in gc.get_objects() if issubclass(type(one), torch.Tensor)]
    # Other tests leave sparse tensors behind, which have no storage to ask for.
    storages = [one.untyped_storage() for one in tensors if one.layout == torch.strided]
    storages = {storage._cdata: storage for storage in storages}
    return sum(storage.nbytes() for storage in storages.values())


def test_a_step_does_no_more_than_the_one_before_it_and_leaves_a_margin_behind(tiny_voice):
    vocoder = Vocoder(tiny_voice, "cpu", "fp32")
    done, made, held = [], [], []
    with Counting() as counting:
        for event in vocoder.stream(mel_of(tiny_voice, 40), schedule_of(20)):
            if isinstance(event, Step):
                done.append(counting.operations)
                made.append(counting.made)
                del event
                held.append(bytes_held())
    middle = slice(FIRST, -1)  # the last step draws no noise
    assert len(set(np.diff(done)[middle])) == 1
    assert len(set(np.diff(made)[middle])) == 1
    assert np.diff(done)[FIRST] > np.diff(made)[FIRST] > 0
    reach = tiny_voice.denoiser.receptive_field_frames  # kept for the next piece
    margin = reach * tiny_voice.profile.hop
    assert set(np.diff(held)[middle]) == {4 * margin}
