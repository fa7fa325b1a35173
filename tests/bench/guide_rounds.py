"""Scores and time of a voice by the rounds and the momentum of its guide.

    python tests/bench/guide_rounds.py RECORDING... [--guides 8:0.99 6:1.3] [--refinement 16]

Each guide is ROUNDS:MOMENTUM. The guides alternate on each recording, of which the first seconds
are rendered; a second seed of the first guide shows how far the scores vary.
"""

import argparse
import time
from pathlib import Path

import numpy as np
import torch
from speed_of.formats import table

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import read_audio, resample
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.predicted_listening import pesq_wb

ITERATIONS, SECONDS = 6, 2.5


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recordings", type=Path, nargs="+")
    parser.add_argument("--voice", default="kathleen")
    parser.add_argument("--precision", default="auto")
    parser.add_argument("--guides", nargs="+", default=["8:0.99", "6:1.3"])
    parser.add_argument("--refinement", type=int, default=16)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    voice = Voice.load(arguments.voice)
    vocoders = {}
    for guide in arguments.guides:
        rounds, momentum = guide.split(":")
        changed = {
            "griffin_lim_guide_rounds": int(rounds),
            "griffin_lim_guide_momentum": float(momentum),
            "griffin_lim_refinement": arguments.refinement,
        }
        card = voice.card.model_copy(update=changed)
        vocoders[guide] = Vocoder(Voice(card, voice.network), "cpu", arguments.precision)
    runs = [(arguments.guides[0], 1), *((guide, 0) for guide in arguments.guides)]
    found: dict[tuple[str, int], list[list[float]]] = {run: [] for run in runs}
    for path in arguments.recordings:
        for guide, seed in runs:
            found[guide, seed].append(scores(vocoders[guide], path, seed))
    rows = []
    for (guide, seed), values in found.items():
        stoi_mean, pesq_mean, _ = np.mean(values, axis=0)
        seconds = sum(value[2] for value in values)
        rows.append([guide, str(seed), f"{stoi_mean:.4f}", f"{pesq_mean:.2f}", f"{seconds:.2f}"])
    print(table(["guide", "seed", "STOI", "PESQ", "processor time, s"], rows))


def scores(vocoder: Vocoder, path: Path, seed: int) -> list[float]:
    """Render a recording; return STOI, PESQ and the processor time."""
    rate = vocoder.voice.sample_rate
    samples, file_rate = read_audio(path)
    reference = resample(samples.mean(axis=0), file_rate, rate)[: int(SECONDS * rate)]
    mel = vocoder.mel_of(reference, rate)
    started = time.process_time()
    sound = vocoder.render(mel, vocoder.voice.schedule(ITERATIONS), seed=seed)
    took = time.process_time() - started
    sound = sound[: len(reference)]
    return [stoi(reference, sound, rate), pesq_wb(reference, sound, rate), took]


if __name__ == "__main__":
    main()
