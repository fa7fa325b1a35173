"""Compare the sound of bfloat16 renders with that of float32 renders.

    python tests/bench/bf16_sound.py RECORDING... [--voices kathleen classic]

Prints, for the first seconds of each recording, the signal-to-noise ratio of the bfloat16 render to
the float32 one, and the scores of both.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from speed_of.formats import table

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import read_audio, resample
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.predicted_listening import pesq_wb

ITERATIONS, SECONDS = 6, 3.0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recordings", type=Path, nargs="+")
    parser.add_argument("--voices", nargs="+", default=["kathleen", "classic"])
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    voices = [Voice.load(name) for name in arguments.voices]
    rows = [row(voice, path) for voice in voices for path in arguments.recordings]
    columns = ["voice", "clip", "SNR, dB", "STOI, fp32 and bf16", "PESQ, fp32 and bf16"]
    print(table(columns, rows))


def row(voice: Voice, path: Path) -> list[str]:
    """Render a recording in both precisions, compare the sounds and score both."""
    samples, rate = read_audio(path)
    reference = resample(samples.mean(axis=0), rate, voice.sample_rate)
    reference = reference[: int(SECONDS * voice.sample_rate)]
    sounds = {}
    for name in ("fp32", "bf16"):
        vocoder = Vocoder(voice, "cpu", name)
        mel = vocoder.mel_of(reference, voice.sample_rate)
        sounds[name] = vocoder.render(mel, voice.schedule(ITERATIONS), seed=0)[: len(reference)]
    truth = sounds["fp32"]
    error = np.linalg.norm(sounds["bf16"] - truth) / np.linalg.norm(truth)
    scores = [
        ", ".join(
            f"{score(reference, one, voice.sample_rate):.{digits}f}" for one in sounds.values()
        )
        for score, digits in ((stoi, 4), (pesq_wb, 2))
    ]
    return [voice.name, path.stem[:12], f"{-20 * np.log10(error):.1f}", *scores]


if __name__ == "__main__":
    main()
