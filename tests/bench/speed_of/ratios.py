"""lmnt's network and ours, with the same weights on the same mel, in turn; and the bundled voice.

A record: seconds of each round by what was run, and how far the sound is from lmnt's, relative.
"""

import time
from collections.abc import Callable
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from speed_of.lmnt import Lmnt, noise_of
from speed_of.machine import DTYPES, matrix_peak, precisions, step_flops
from speed_of.results import Results
from speed_of.voices import BUNDLED, RATE, speech
from wavegrad_core.network import BASE
from wavegrad_core.schedule import Schedule
from wavegrad_core.vocoder import Vocoder
from wavegrad_core.voice import Voice

SEED = 0
PART = "ratios"


def measure(
    results: Results, seconds: list[float], iterations: list[int], rounds: int, device: str
) -> None:
    """Bring each length and number of iterations up to so many rounds."""
    wanted = [
        (length, steps, number)
        for number in range(rounds)
        for length in sorted(seconds)
        for steps in sorted(iterations)
    ]
    missing = [row for row in wanted if len(_record(results, *row[:2])["lmnt"]) <= row[2]]
    if not missing:
        return
    lmnt = Lmnt(device)
    ours = {name: Vocoder(lmnt.voice(), device, name) for name in precisions(device)}
    lite = {name: Vocoder(Voice.load(BUNDLED), device, name) for name in precisions(device)}
    _round(lmnt, ours, lite, 1.0, 3, device)  # compiles and measures what is kept
    _peaks(results, device)
    for length, steps, _ in missing:
        times, errors = _round(lmnt, ours, lite, length, steps, device)
        record = _record(results, length, steps)
        for name, value in times.items():
            record[name] = [*record.get(name, []), value]
        results.keep(PART, _name(length, steps), record | {"error": errors})


def _name(seconds: float, iterations: int) -> str:
    return f"{seconds:g} s, {iterations} iterations"


def _record(results: Results, seconds: float, iterations: int) -> dict[str, Any]:
    empty = {"seconds": seconds, "iterations": iterations, "lmnt": []}
    return results.part(PART).get(_name(seconds, iterations), empty)


def _round(
    lmnt: Lmnt,
    ours: dict[str, Vocoder],
    lite: dict[str, Vocoder],
    length: float,
    steps: int,
    device: str,
) -> tuple[dict[str, float], dict[str, float]]:
    """Each run once: the seconds, and the relative error of each precision."""
    schedule = Schedule.named(f"wg-{steps}")
    sound = speech(length)
    mel = next(iter(ours.values())).mel_of(sound, RATE)
    samples = mel.shape[1] * BASE.hop
    noise = noise_of(SEED, samples, steps, device)
    times: dict[str, float] = {}
    truth = _timed(times, "lmnt", lambda: lmnt.render(torch.from_numpy(mel), schedule, noise))
    errors = {}
    for name, vocoder in ours.items():
        made = _timed(times, name, lambda: vocoder.render(mel, schedule, SEED))  # noqa: B023
        errors[name] = float(np.linalg.norm(made - truth) / np.linalg.norm(truth))
    for name, vocoder in lite.items():
        mel = vocoder.mel_of(sound, RATE)
        own = vocoder.voice.schedule(steps)
        _timed(times, f"lite {name}", lambda: vocoder.render(mel, own, SEED))  # noqa: B023
    return times, errors


def _timed(
    times: dict[str, float], name: str, render: Callable[[], NDArray[np.float32]]
) -> NDArray[np.float32]:
    started = time.perf_counter()
    made = render()
    times[name] = time.perf_counter() - started
    return made


def _peaks(results: Results, device: str) -> None:
    """What the machine can do at most, the best of all sessions; and what a step costs."""
    before = results.part("peak").get("matrix product", {})
    found = {name: matrix_peak(device, DTYPES[name]) for name in precisions(device)}
    best = {name: max(value, before.get(name, 0)) for name, value in found.items()}
    results.keep("peak", "matrix product", best)
    plain, folded = step_flops(BASE)
    results.keep("peak", "step", {"lmnt": plain, "ours": folded})
