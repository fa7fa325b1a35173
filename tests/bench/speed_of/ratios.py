"""Speed of lmnt's network and ours with the same weights, and of the bundled voice.

A record has the seconds of each round by renderer, and the relative distance from lmnt's sound.
"""

from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from speed_of.lmnt import Lmnt, noise_of
from speed_of.machine import CLOCKS, DTYPES, GRAPHS, by, matrix_peak, precisions, step_flops
from speed_of.results import Results
from speed_of.voices import BUNDLED, RATE, speech
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.network.shape import BASE
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.voice import Voice

SEED = 0
PART = "ratios"


def measure(
    results: Results,
    seconds: list[float],
    iterations: list[int],
    rounds: int,
    device: str,
    clock: str,
) -> None:
    """Measure each length and number of iterations until it has that many rounds."""
    wanted = [
        (length, steps, number)
        for number in range(rounds)
        for length in sorted(seconds)
        for steps in sorted(iterations)
    ]
    missing = [row for row in wanted if len(_record(results, *row[:2], clock)["lmnt"]) <= row[2]]
    if not missing:
        return
    lmnt = Lmnt(device)
    ours = _vocoders(lmnt.voice(), device)
    lite = _vocoders(Voice.load(BUNDLED), device)
    _round(lmnt, ours, lite, 1.0, 3, device, clock)  # compiles everything
    _peaks(results, device, clock)
    for length, steps, _ in missing:
        times, errors = _round(lmnt, ours, lite, length, steps, device, clock)
        record = _record(results, length, steps, clock)
        for name, value in times.items():
            record[name] = [*record.get(name, []), value]
        results.keep(PART, _name(length, steps, clock), record | {"error": errors})


def _vocoders(voice: Voice, device: str) -> dict[str, Vocoder]:
    """Return a vocoder for each precision, on a GPU without and with CUDA graphs."""
    vocoders = {name: Vocoder(voice, device, name) for name in precisions(device)}
    if device.startswith("cuda"):
        vocoders |= {
            f"{name} {GRAPHS}": Vocoder(voice, device, name, cuda_graphs=True)
            for name in precisions(device)
        }
    return vocoders


def _name(seconds: float, iterations: int, clock: str) -> str:
    return f"{seconds:g} s, {iterations} iterations, {by(clock)}"


def _record(results: Results, seconds: float, iterations: int, clock: str) -> dict[str, Any]:
    empty = {"seconds": seconds, "iterations": iterations, "by": by(clock), "lmnt": []}
    return results.part(PART).get(_name(seconds, iterations, clock), empty)


def _round(
    lmnt: Lmnt,
    ours: dict[str, Vocoder],
    lite: dict[str, Vocoder],
    length: float,
    steps: int,
    device: str,
    clock: str,
) -> tuple[dict[str, float], dict[str, float]]:
    """Run each renderer once; return the seconds, and the relative error of each precision."""
    schedule = Schedule.named(f"wg-{steps}")
    sound = speech(length)
    mel = next(iter(ours.values())).mel_of(sound, RATE)
    samples = mel.shape[1] * BASE.hop
    noise = noise_of(SEED, samples, steps, device)
    times: dict[str, float] = {}
    truth = _timed(
        times, clock, "lmnt", lambda: lmnt.render(torch.from_numpy(mel), schedule, noise)
    )
    errors = {}
    for name, vocoder in ours.items():
        made = _timed(times, clock, name, lambda: vocoder.render(mel, schedule, SEED))  # noqa: B023
        errors[name] = float(np.linalg.norm(made - truth) / np.linalg.norm(truth))
    for name, vocoder in lite.items():
        mel = vocoder.mel_of(sound, RATE)
        own = vocoder.voice.schedule(steps)
        _timed(times, clock, f"lite {name}", lambda: vocoder.render(mel, own, SEED))  # noqa: B023
    return times, errors


def _timed(
    times: dict[str, float], clock: str, name: str, render: Callable[[], NDArray[np.float32]]
) -> NDArray[np.float32]:
    started = CLOCKS[clock]()
    made = render()
    times[name] = CLOCKS[clock]() - started
    return made


def _peaks(results: Results, device: str, clock: str) -> None:
    """Store the machine's peak speed, the best of all sessions, and the cost of a step."""
    name = by(clock)
    before = results.part("peak").get(name, {})
    found = {key: matrix_peak(device, DTYPES[key], clock) for key in precisions(device)}
    best = {key: max(value, before.get(key, 0)) for key, value in found.items()}
    results.keep("peak", name, best)
    plain, optimized = step_flops(BASE)
    results.keep("step", "base", {"lmnt": plain, "ours": optimized})
