"""Running out of memory: automatic smaller pieces with the same sound."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from wavegrad_core.diffusion.denoiser import Denoiser
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.engine.out_of_memory import is_out_of_memory
from wavegrad_core.errors import InputError
from wavegrad_core.render import memory_fallback
from wavegrad_core.render.memory_fallback import MIN_PIECE_SECONDS, MemoryFallback
from wavegrad_core.render.vocoder import Vocoder

SCHEDULE = Schedule("three", [1e-4, 1e-2, 0.5])
WORDS = "[enforce fail at alloc_cpu.cpp:124] DefaultCPUAllocator: can't allocate memory: you tried"
OUT = [
    MemoryError(),
    torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB."),
    RuntimeError(WORDS),
    RuntimeError("[enforce fail] DefaultCPUAllocator: not enough memory: you tried to"),
    RuntimeError("MPS backend out of memory (MPS allocated: 5 GB)"),
]


def frames_held(most: int, error: BaseException, monkeypatch) -> None:
    """Simulate a device that can hold this many frames."""
    predict = Denoiser.predict

    def predict_some(self, y, conditions, *rest):
        if len(conditions[0]) > most:
            raise error
        return predict(self, y, conditions, *rest)

    monkeypatch.setattr(Denoiser, "predict", predict_some)


@pytest.mark.parametrize("error", OUT, ids=lambda error: type(error).__name__)
def test_pieces_are_halved_until_they_fit_and_sound_the_same(tiny_voice, monkeypatch, error):
    mel = np.random.default_rng(0).normal(0, 1, (20, 1500)).astype(np.float32)
    whole = Vocoder(tiny_voice, "cpu", "fp32", piece_seconds=10).render(mel, SCHEDULE)
    frames_held(700, error, monkeypatch)
    fallback, lengths = MemoryFallback(tiny_voice, "cpu", "fp32", piece_seconds=10), []
    audio = fallback.run(lambda vocoder: vocoder.render(mel, SCHEDULE), lengths.append)
    assert lengths == [5.0, 2.5, 1.25][: len(lengths)]
    assert fallback.piece_seconds == lengths[-1] < 10
    np.testing.assert_allclose(audio, whole, atol=1e-5)


def test_pieces_stay_small_for_the_renders_that_follow(tiny_voice):
    fallback, sizes = MemoryFallback(tiny_voice, "cpu", "fp32"), []

    def work(vocoder):
        sizes.append(fallback.piece_seconds)
        if fallback.piece_seconds > 5:
            raise MemoryError
        return vocoder

    first = fallback.run(work, lambda seconds: None)
    assert fallback.run(work, lambda seconds: None) is first
    assert sizes == [10, 5, 5]


def test_where_the_smallest_pieces_do_not_fit_it_says_what_to_do(tiny_voice):
    def work(vocoder):
        raise MemoryError

    fallback = MemoryFallback(tiny_voice, "cpu", "fp32")
    with pytest.raises(InputError, match=r"ran out even with pieces of 0\.6\d s\. Close other"):
        fallback.run(work, lambda seconds: None)
    assert fallback.piece_seconds >= MIN_PIECE_SECONDS


@pytest.mark.parametrize(("there", "named"), [(True, "cuda"), (False, "this machine")])
def test_it_says_of_which_device_the_memory_ran_out(tiny_voice, monkeypatch, there, named):
    def none_left(*arguments):
        raise torch.OutOfMemoryError

    monkeypatch.setattr(torch.cuda, "is_available", lambda: there)
    monkeypatch.setattr(memory_fallback, "Vocoder", none_left)
    with pytest.raises(InputError, match=f"^The memory of {named} ran out"):
        MemoryFallback(tiny_voice).run(lambda vocoder: None, lambda seconds: None)


@pytest.mark.parametrize("error", [RuntimeError("mat1 and mat2"), ValueError("out of memory")])
def test_other_errors_are_not_tried_again(tiny_voice, error):
    tries = []

    def work(vocoder):
        tries.append(1)
        raise error

    with pytest.raises(type(error)):
        MemoryFallback(tiny_voice, "cpu", "fp32").run(work, tries.append)
    assert tries == [1]


def test_the_message_of_torchs_own_allocator_is_known():
    with pytest.raises(RuntimeError) as refused:
        torch.empty(2**62, dtype=torch.uint8)
    assert is_out_of_memory(refused.value)


def test_it_matches_one_voice_on_one_device(tiny_voice, make_voice):
    fallback = MemoryFallback(tiny_voice, "cpu", "fp32")
    assert fallback.matches(tiny_voice, "cpu", "fp32")
    assert not fallback.matches(tiny_voice, "cpu", "bf16")
    assert not fallback.matches(make_voice(), "cpu", "fp32")
