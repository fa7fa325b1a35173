"""Growth of the render time with the length and the iterations, and a line fitted to it."""

from collections.abc import Iterator

import numpy as np

from speed_of.machine import CLOCKS, by
from speed_of.results import Results
from speed_of.voices import RATE, speech, voice_of
from wavegrad_core.render.vocoder import Vocoder

LENGTHS = (1, 3, 10, 30, 100, 300, 600)  # seconds of sound
ITERATIONS = (1, 3, 10, 30, 100, 300, 1000)
PART = "growth"


def measure(
    results: Results, network: str, iterations: int, seconds: float, device: str, clock: str
) -> None:
    """Measure all lengths at these iterations, then all iterations at this length; skip known
    ones."""
    missing = [row for row in _rows(network, iterations, seconds) if row[0] not in _done(results)]
    if not missing:
        return
    vocoder = Vocoder(voice_of(network), device)
    vocoder.render(vocoder.mel_of(speech(1), RATE), vocoder.voice.schedule(1))  # compiles
    for name, against, length, steps in missing:
        mel = vocoder.mel_of(speech(length), RATE)
        started = CLOCKS[clock]()
        vocoder.render(mel, vocoder.voice.schedule(steps))
        record = {"network": network, "against": against, "seconds": length, "iterations": steps}
        record |= {
            "by": by(clock),
            "time": CLOCKS[clock]() - started,
            "precision": vocoder.precision,
        }
        results.keep(PART, name, record)


def _done(results: Results) -> set[str]:
    return set(results.part(PART))


def _rows(network: str, iterations: int, seconds: float) -> Iterator[tuple[str, str, float, int]]:
    for length in LENGTHS:
        yield f"{network}, {length} s at {iterations}", "seconds", length, iterations
    for steps in ITERATIONS:
        yield f"{network}, {steps} at {seconds:g} s", "iterations", seconds, steps


def line(x: list[float], times: list[float]) -> tuple[float, float, float]:
    """Fit a line with the smallest relative error; return slope, intercept and largest relative
    error."""
    weights = 1 / np.asarray(times)
    slope, begin = np.polyfit(x, times, 1, w=weights)
    missed = np.abs(slope * np.asarray(x) + begin - times) * weights
    return float(slope), float(begin), float(missed.max())
