"""Score a voice on mels of text-to-speech systems: each front end's own, and predicted ones.

    python tests/bench/text_to_speech.py VOICE RECORDINGS... -o TABLE.json [--first N]

RECORDINGS are folders with `train.txt` and `test.txt` (one id per line). The mels come from the
formulas of the front ends in `tests/support/front_ends.py`, which share no code with the profiles,
and go through `render` as mels of a profile.

The predicted mels are Tacotron 2's, computed by a linear regression that sees only 40 principal
components of every second frame, so they are smooth like those of an acoustic model. It is fitted
to 40 clips of the training part of the first folder, and its root mean square error is in the
table, with librosa's Griffin-Lim and the sketch (`mel_inversion.sketch`) from the same mels.
"""

import argparse
import json
import sys
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from pesq import pesq
from pystoi import stoi

sys.path.insert(0, str(Path(__file__).parents[1] / "support"))
from front_ends import FRONT_ENDS
from voice_table import griffin_lim, sketched

from wavegrad_core import RenderOptions, Vocoder, Voice, render
from wavegrad_core.audio import AUDIO_SUFFIXES, resample
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import read_ids
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.render import ArraySink, MelArraySource

SYSTEMS = ("tacotron2", "hifigan", "espnet", "coqui")
RATE, HOP = 22_050, 256
COMPONENTS, EVERY, FITTED_CLIPS = 40, 2, 40
DECIBELS = 20 / np.log(10)

Mel = NDArray[np.float32]


class Regression:
    """A linear model that predicts a mel from a few components of every second frame."""

    def __init__(self, mels: list[Mel]) -> None:
        joined = np.concatenate(mels, axis=1)
        self.mean = joined.mean(axis=1, keepdims=True)
        self.basis = np.linalg.svd(joined - self.mean, full_matrices=False)[0][:, :COMPONENTS]
        seen = np.concatenate([self._seen(mel) for mel in mels], axis=1)
        self.weights = np.linalg.lstsq(seen.T, joined.T, rcond=None)[0].T

    def _seen(self, mel: Mel) -> NDArray[np.float64]:
        frames = np.arange(mel.shape[1])
        reduced = self.basis.T @ (mel - self.mean)
        coarse = np.stack([np.interp(frames, frames[::EVERY], row[::EVERY]) for row in reduced])
        return np.concatenate([coarse, np.ones((1, mel.shape[1]))])

    def predict(self, mel: Mel) -> Mel:
        """Return the mel as the model predicts it."""
        return np.maximum(self.weights @ self._seen(mel), np.log(1e-5)).astype(np.float32)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("recordings", type=Path, nargs="+")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--first", type=int, default=5, help="clips of each folder")
    arguments = parser.parse_args()
    vocoder = Vocoder(Voice.load(arguments.voice))
    fitted = clips(arguments.recordings[0], "train.txt", FITTED_CLIPS)
    regression = Regression([FRONT_ENDS["tacotron2"](sound) for sound in fitted])
    scores: dict[str, list[dict[str, float]]] = {}
    for folder in arguments.recordings:
        for sound in clips(folder, "test.txt", arguments.first):
            mel = FRONT_ENDS["tacotron2"](sound)
            predicted = regression.predict(mel)
            error = float(np.sqrt(np.mean((predicted - mel) ** 2)) * DECIBELS)
            made = {"": rendered(vocoder, predicted, "tacotron2")}
            made[", sketch"] = sketched(predicted, PROFILES["tacotron2"])
            made[", Griffin-Lim"] = griffin_lim(predicted, PROFILES["tacotron2"])
            for name, audio in made.items():
                row = compared(sound, audio) | {"mel_error_db": error}
                scores.setdefault(f"tacotron2, predicted{name}", []).append(row)
            for name in SYSTEMS:
                mel = FRONT_ENDS[name](sound).astype(np.float32)
                row = compared(sound, rendered(vocoder, mel, name))
                scores.setdefault(name, []).append(row)
    table = {
        name: {
            "clips": len(rows),
            **{key: round(float(np.mean([row[key] for row in rows])), 3) for key in rows[0]},
            "lowest_stoi": round(min(row["stoi"] for row in rows), 3),
        }
        for name, rows in scores.items()
    }
    arguments.output.write_text(json.dumps(table, indent=1), encoding="utf-8")
    print(json.dumps(table, indent=1))


def clips(folder: Path, listing: str, count: int) -> list[NDArray[np.float32]]:
    """Return the first recordings of a list, each a whole number of hops."""
    found = {p.stem: p for p in folder.rglob("*") if p.suffix.lower() in AUDIO_SUFFIXES}
    sounds = [read_clip(found[name], RATE) for name in read_ids(folder / listing)[:count]]
    return [sound[: len(sound) // HOP * HOP].numpy() for sound in sounds]


def rendered(vocoder: Vocoder, mel: Mel, name: str) -> NDArray[np.float32]:
    """Render a mel of a profile."""
    sink = ArraySink()
    render(MelArraySource(mel, PROFILES[name], name), sink, RenderOptions(), vocoder)
    return sink.audio[0]


def compared(sound: NDArray[np.float32], audio: NDArray[np.float32]) -> dict[str, float]:
    """Return the scores of a render of a recording."""
    made = np.zeros_like(sound)
    made[: len(audio)] = audio[: len(made)]
    at_16_khz = [resample(one, RATE, 16_000) for one in (sound, made)]
    return {
        "stoi": float(stoi(sound, made, RATE)),
        "pesq_wb": float(pesq(16_000, *at_16_khz, "wb")),
    }


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
