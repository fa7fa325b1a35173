"""Score a voice on recordings that it was not trained on, beside Griffin-Lim from the same mel.

    python tests/bench/voice_table.py VOICE RECORDINGS FOLDER [--iterations 6 25 50 1000]

RECORDINGS is a folder, whose test.txt, where it has one, lists the clips (an id a line). FOLDER
takes the renders, a folder for each row, and then table.json and table.md. A row that lies there
already is scored again, not rendered again.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import librosa
import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import write_audio
from wavegrad_core.mel import MelProfile, mel_filters
from wavegrad_core.metrics import score_folders
from wavegrad_core.training.data import AUDIO_SUFFIXES, read_clip

COLUMNS = {"stoi": "STOI", "pesq_wb": "PESQ", "mcd": "MCD", "ls_mse": "LS-MSE", "ffe": "FFE"}
COLUMNS |= {"dnsmos": "P.808", "plcmos": "PLCMOS"}
GRIFFIN_LIM_ITERATIONS = 32
SEED = 0

Mel = NDArray[np.float32]
Sound = NDArray[np.float32]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("recordings", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--iterations", type=int, nargs="+", default=[6, 25, 50, 1000])
    arguments = parser.parse_args()
    vocoder = Vocoder(Voice.load(arguments.voice))
    profile = vocoder.voice.profile
    originals = arguments.folder / "original"
    mels: dict[str, Mel] = {}
    for path in recordings(arguments.recordings):
        sound = profile.pad(read_clip(path, profile.sample_rate))
        mels[path.stem] = profile.mel(sound).numpy()
        write(originals / f"{path.stem}.wav", sound.numpy(), profile)
    rows = {"original": score_folders(originals, originals)["mean"]}
    makers: dict[str, Callable[[Mel], Sound]] = {
        f"{n} iterations": lambda mel, n=n: vocoder.render(mel, vocoder.voice.schedule(n), SEED)  # type: ignore[misc]
        for n in arguments.iterations
    }
    for sampler in ("ddim", "gla"):
        makers[f"6 iterations, {sampler}"] = lambda mel, sampler=sampler: vocoder.render(  # type: ignore[misc]
            mel, vocoder.voice.schedule(6), SEED, sampler=sampler
        )
    makers["Griffin-Lim"] = lambda mel: griffin_lim(mel, profile)
    for name, make in makers.items():
        folder = arguments.folder / name.replace(" ", "-").replace(",", "")
        for clip, mel in mels.items():
            if not (folder / f"{clip}.wav").exists():
                write(folder / f"{clip}.wav", make(mel), profile)
        rows[name] = score_folders(originals, folder)["mean"]
        print(name, {key: mean["mean"] for key, mean in rows[name].items()}, flush=True)
    table = {"clips": len(mels), "precision": vocoder.precision, "seed": SEED, "rows": rows}
    (arguments.folder / "table.json").write_text(json.dumps(table, indent=1), encoding="utf-8")
    (arguments.folder / "table.md").write_text(markdown(rows), encoding="utf-8")


def recordings(folder: Path) -> list[Path]:
    """The clips that test.txt lists, or all of them."""
    found = {p.stem: p for p in sorted(folder.rglob("*")) if p.suffix.lower() in AUDIO_SUFFIXES}
    listing = folder / "test.txt"
    ids = listing.read_text(encoding="utf-8").split() if listing.exists() else found
    return [found[name] for name in ids]


def griffin_lim(mel: Mel, profile: MelProfile) -> Sound:
    """librosa's, from magnitudes by non-negative least squares: [n_mels, frames] -> [samples]."""
    energy = profile.energy(torch.from_numpy(mel)).numpy()
    energy = np.concatenate([energy, energy[:, -1:]], axis=1)  # the frame that the profile drops
    magnitude = librosa.util.nnls(mel_filters(profile), energy) ** (1 / profile.power)
    return librosa.griffinlim(
        magnitude,
        n_iter=GRIFFIN_LIM_ITERATIONS,
        hop_length=profile.hop,
        win_length=profile.win_length,
        n_fft=profile.n_fft,
        length=mel.shape[1] * profile.hop,
        random_state=SEED,
    )


def write(path: Path, sound: Sound, profile: MelProfile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_audio(path, sound, profile.sample_rate)


def markdown(rows: dict[str, Any]) -> str:
    """The table, a row each: means over the clips with 95 % confidence intervals."""
    lines = ["| | " + " | ".join(COLUMNS.values()) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for name, means in rows.items():
        cells = [cell(means[key]) for key in COLUMNS]
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines) + "\n"


def cell(mean: dict[str, float | None]) -> str:
    if mean["mean"] is None:
        return "-"
    spread = mean["ci95"]
    return f"{mean['mean']:.3f}" + (f" ± {spread:.3f}" if spread else "")


if __name__ == "__main__":
    main()
