"""Search schedules of a voice with white noise, and write them into a copy of it.

    python tests/bench/classic_schedules.py VOICE CLIPS... -o VOICE.safetensors
        [--iterations 3 6 25 50] [--low -4.5 -3.5 -2.5] [--high 6 7 8.5]

`gradwave search` moves every step and looks at LS-MSE alone, which prefers sounds with too much
noise left. This tries schedules whose steps are even in the log signal-to-noise ratio (of powers,
if speech has unit variance), from each `--low` to each `--high`, and compares them by seven scores
together, of the middles of up to 8 clips, 12 s in total. The paper's schedules of as many steps are
tried as well. Takes about 5 minutes of one core for the voice `classic`.
"""

import argparse
from itertools import product
from pathlib import Path

import numpy as np

from wavegrad_core import Schedule, Vocoder, Voice
from wavegrad_core.search.objective import Objective, crop_clips, find_clips

# Differences that weigh alike: about those that 16 clips can tell apart.
UNITS = {"stoi": 0.005, "pesq_wb": 0.1, "mcd": -0.15, "ffe": -0.01, "dnsmos": 0.05}
UNITS |= {"mr_stft": -0.05, "zimtohrli": 0.05}
PAPER = ("wg-6", "wg-25", "wg-50")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("clips", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--iterations", type=int, nargs="+", default=[3, 6, 25, 50])
    parser.add_argument("--low", type=float, nargs="+", default=[-4.5, -3.5, -2.5])
    parser.add_argument("--high", type=float, nargs="+", default=[6.0, 7.0, 8.5])
    arguments = parser.parse_args()
    voice = Voice.load(arguments.voice)
    clips = [clip for path in arguments.clips for clip in find_clips([path])[:4]]
    crops = crop_clips(clips, voice.sample_rate, voice.profile.hop)
    objective = Objective(Vocoder(voice), crops, seed=0, stop=lambda: False)
    schedules = dict(voice.card.schedules)
    for count in arguments.iterations:
        candidates = [even(voice, count, *ends) for ends in product(arguments.low, arguments.high)]
        candidates += [Schedule.named(name) for name in PAPER if name == f"wg-{count}"]
        candidates.append(Schedule("its own", voice.schedule(count).betas))
        scores = []
        for candidate in candidates:
            scores.append(objective.scores(candidate))
            facts = ", ".join(f"{name} {value:.3f}" for name, value in scores[-1].items())
            print(
                f"{count} iterations, {candidate.name}: {worth(scores[-1]):.2f}; {facts}",
                flush=True,
            )
        best = candidates[int(np.argmax([worth(found) for found in scores]))]
        print(f"{count} iterations: {best.name}\n", flush=True)
        schedules[count] = best.betas.tolist()
    card = voice.card.model_copy(update={"schedules": dict(sorted(schedules.items()))})
    Voice(card, voice.network).save(arguments.output)


def even(voice: Voice, count: int, low: float, high: float) -> Schedule:
    """Return a schedule of even steps between two log signal-to-noise ratios."""
    deviation = voice.card.gain
    if voice.card.skip:
        deviation /= voice.card.skip.unit_variance_gain
    log_snr = np.linspace(high, low, count) - 2 * np.log(deviation)
    alpha_bar = 1 / (1 + np.exp(-log_snr))
    betas = 1 - alpha_bar / np.concatenate([[1.0], alpha_bar[:-1]])
    return Schedule(f"logsnr:{count}:{low:g}:{high:g}", betas.tolist())


def worth(scores: dict[str, float]) -> float:
    """Return the scores as one number: higher is better."""
    return float(np.mean([scores[name] / unit for name, unit in UNITS.items()]))


if __name__ == "__main__":
    main()
