"""Processor time of a render by part, beside the work and the limits of the machine.

    python tests/bench/render_profile.py RECORDING [--voice NAME] [--precision fp32]

One thread renders the first seconds of a recording. The time of a part excludes the parts that it
calls, and other work on the machine slows a part down but is not counted. The limit of a part is
the time of its arithmetic at the speed of a large matrix product or convolution, or of its memory
traffic at the speed of a copy, whichever is longer; no part can be faster on that machine.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import read_audio
from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.engine.network_engine import NetworkEngine
from wavegrad_core.engine.precision import DTYPES
from wavegrad_core.griffin_lim import blockwise
from wavegrad_core.griffin_lim.mel_consistency import RowMatcher

NETWORK, FFT, SCALING = "network, convolutions", "FFTs", "scaling to the mel"
REST = "rest"


class Profiler:
    """Exclusive processor times and the work of the parts."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.flop: dict[str, float] = defaultdict(float)
        self.bytes: dict[str, float] = defaultdict(float)
        self._inner = [0.0]  # seconds of the parts within each running part

    def timed(self, part: str, function: Callable[..., Any], work: Callable[..., Any]) -> Any:
        def call(*arguments: Any, **keywords: Any) -> Any:
            self._inner.append(0.0)
            started = time.process_time()
            try:
                result = function(*arguments, **keywords)
            finally:
                took = time.process_time() - started
                self.seconds[part] += took - self._inner.pop()
                self._inner[-1] += took
            flop, moved = work(result, *arguments)
            self.flop[part] += flop
            self.bytes[part] += moved
            return result

        return call


def no_work(result: Any, *arguments: Any) -> tuple[float, float]:
    return 0, 0


def product_work(result: Tensor, x: Tensor, weight: Tensor, *_: Any) -> tuple[float, float]:
    columns = result.numel() / weight.shape[0]
    moved = sum(y.numel() * y.element_size() for y in (x, weight, result))
    return 2 * columns * weight.numel(), moved


def fft_work(result: Tensor, x: Tensor, *_: Any) -> tuple[float, float]:
    size = max(result.shape[-1], x.shape[-1])
    moved = sum(y.numel() * y.element_size() for y in (result, x))
    return 2.5 * size * np.log2(size) * x.shape[0], moved


def scaling_work(result: Tensor, matcher: Any, spectrum: Tensor, *_: Any) -> tuple[float, float]:
    """Count 2 for the magnitude, 14 for 2 Richardson-Lucy iterations and 2 for the product."""
    return 18 * spectrum.numel(), 2 * 8 * spectrum.numel()


PARTS = (
    (F, "conv2d", NETWORK, product_work),
    (F, "linear", NETWORK, product_work),
    (NetworkEngine, "predict_noise", "network, between the convolutions", no_work),
    (torch.fft, "rfft", FFT, fft_work),
    (torch.fft, "irfft", FFT, fft_work),
    (RowMatcher, "match_", SCALING, scaling_work),
    (blockwise.BlockwiseSTFT, "change", "windows and overlap-add", no_work),
    (blockwise, "refine", "Griffin-Lim, rest", no_work),
    (blockwise, "refine_whitened", "Griffin-Lim, rest", no_work),
    (SeededNoise, "samples", "noise", no_work),
)


def product_peaks(dtype: torch.dtype) -> tuple[float, float]:
    """Return the FLOP/s of a matrix product and of a convolution with three taps."""
    a, b = torch.randn(2, 1024, 1024).to(dtype)
    x = torch.randn(1, 4000, 128).to(dtype).transpose(1, 2).unsqueeze(2)
    weight = torch.randn(128, 128, 1, 3).to(dtype, memory_format=torch.channels_last)
    return (
        best_rate(lambda: a @ b, 2 * 1024**3),
        best_rate(lambda: F.conv2d(x, weight, padding=(0, 1)), 2 * weight.numel() * 4000),
    )


def copy_peak() -> float:
    """Return the bytes/s of a copy."""
    source, target = torch.randn(2, 2**24)
    return best_rate(lambda: target.copy_(source), 2 * source.numel() * source.element_size())


def best_rate(work: Callable[[], object], amount: float) -> float:
    """Return the amount of work per second, the best of several runs."""
    times = []
    for _ in range(12):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return amount / min(times)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recording", type=Path)
    parser.add_argument("--voice", default="kathleen")
    parser.add_argument("--precision", default="fp32")
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--iterations", type=int, default=6)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    vocoder = Vocoder(Voice.load(arguments.voice), "cpu", arguments.precision)
    mel = mel_of(vocoder, arguments.recording, arguments.seconds)
    schedule = vocoder.voice.schedule(arguments.iterations)
    vocoder.render(mel[:, :20], schedule)
    profiler, total = profiled(lambda: vocoder.render(mel, schedule))
    print(f"{arguments.seconds / total:.2f} times real time on one thread, {total:.2f} s")
    rates = {name: product_peaks(DTYPES[name]) for name in {"fp32", vocoder.precision}}
    copy = copy_peak()
    for name, (product, convolution) in rates.items():
        figures = f"matrix product {product / 1e9:.0f}, convolution {convolution / 1e9:.0f} GFLOP/s"
        print(f"{name}: {figures}")
    print(f"copy {copy / 1e9:.0f} GB/s\n")
    print("| part | s | share | GFLOP | GFLOP/s | limit, s |")
    print("| --- | --- | --- | --- | --- | --- |")
    for part, seconds in sorted(profiler.seconds.items(), key=lambda item: -item[1]):
        flop, moved = profiler.flop[part], profiler.bytes[part]
        rate = max(rates[vocoder.precision if part == NETWORK else "fp32"])
        limit = max(moved / copy, flop / rate)
        cells = [f"{flop / 1e9:.1f}", f"{flop / seconds / 1e9:.0f}", f"{limit:.2f}"]
        cells = cells if flop else [""] * 3
        print(f"| {part} | {seconds:.2f} | {seconds / total:.0%} | {' | '.join(cells)} |")


def mel_of(vocoder: Vocoder, recording: Path, seconds: float) -> np.ndarray:
    """Return the mel of a recording, repeated or cut to a length."""
    samples, sample_rate = read_audio(recording)
    mel = vocoder.mel_of(samples.mean(axis=0), sample_rate)
    frames = int(seconds * vocoder.voice.sample_rate / vocoder.voice.profile.hop)
    return np.tile(mel, -(-frames // mel.shape[1]))[:, :frames]


def profiled(render: Callable[[], object]) -> tuple[Profiler, float]:
    """Return the parts of a render and its processor time."""
    profiler = Profiler()
    with ExitStack() as stack:
        for owner, name, part, work in PARTS:
            timed = profiler.timed(part, getattr(owner, name), work)
            stack.enter_context(mock.patch.object(owner, name, timed))
        started = time.process_time()
        render()
        total = time.process_time() - started
    profiler.seconds[REST] = total - sum(profiler.seconds.values())
    return profiler, total


if __name__ == "__main__":
    main()
