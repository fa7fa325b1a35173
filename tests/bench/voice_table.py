"""Score a voice on held-out recordings, compared with Griffin-Lim and WORLD.

    python tests/bench/voice_table.py VOICE RECORDINGS... FOLDER
        [--iterations 6 25 50 1000] [--samplers ddim gla]
        [--without ID...] [--first N]

RECORDINGS are folders, with one table for each; a test.txt in a folder lists its clips (one id per
line). FOLDER holds the renders, a folder for each data set and row, and then table.json and
table.md. An interrupted run continues when it is started again. The last tables are for all clips
together, and for the differences of each row from 6 iterations, clip by clip.

The recording itself, 2.5 ms late, shows how scores react to an inaudible difference: FFE compares
the pitch every 5 ms. Griffin-Lim (librosa's) and the sketch (`mel_inversion.sketch`, without a
network) receive the same mels as the voice. WORLD receives more, the recording itself: it
resynthesizes an analysis of pitch, envelope and aperiodicity.
"""

import argparse
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import librosa
import numpy as np
import pyworld
import torch
from numpy.typing import NDArray

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import AUDIO_SUFFIXES, write_audio
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import read_ids
from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.griffin_lim.mel_inversion import sketch
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.metrics.objective_scores import mean_of, score_folders

COLUMNS = {"stoi": "STOI", "pesq_wb": "PESQ", "mcd": "MCD", "ls_mse": "LS-MSE", "ffe": "FFE"}
COLUMNS |= {"mr_stft": "MR-STFT", "periodicity": "periodicity", "voicing_f1": "V/UV F1"}
COLUMNS |= {"zimtohrli": "zimtohrli", "dnsmos": "P.808", "plcmos": "PLCMOS"}
GRIFFIN_LIM_ITERATIONS = 32
LATE_SECONDS = 0.0025
SEED = 0
BESIDE = "6 iterations"  # the row that the others are compared with

Scores = dict[str, float | None]
Mel = NDArray[np.float32]
Sound = NDArray[np.float32]
Maker = Callable[[Mel, Sound], Sound]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("recordings", type=Path, nargs="+")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--iterations", type=int, nargs="*", default=[6, 25, 50, 1000])
    parser.add_argument("--samplers", nargs="*", default=["ddim", "gla"])
    parser.add_argument("--without", nargs="+", default=[], help="clips to skip")
    parser.add_argument("--first", type=int, help="maximum number of clips per folder")
    arguments = parser.parse_args()
    names = [place.name for place in arguments.recordings]
    if len(set(names)) < len(names):
        parser.error("each folder's name is that of its table; two folders here have the same one")
    vocoder = Vocoder(Voice.load(arguments.voice))
    profile = vocoder.voice.profile
    makers = {f"{n} iterations": rendering(vocoder, n) for n in arguments.iterations}
    for sampler in arguments.samplers:
        makers[f"6 iterations, {sampler}"] = rendering(vocoder, 6, sampler)
    makers |= {"2.5 ms late": late(profile)} | besides(profile)
    everything: dict[str, list[Scores]] = {}
    table: dict[str, Any] = {"precision": vocoder.precision, "seed": SEED, "sets": {}}
    arguments.folder.mkdir(parents=True, exist_ok=True)
    for place in arguments.recordings:
        chosen = [path for path in recordings(place) if path.stem not in arguments.without]
        clips = chosen[: arguments.first]
        by_clip = scored(clips, makers, arguments.folder / place.name, profile)
        rows = {name: means(found) for name, found in by_clip.items()}
        table["sets"][place.name] = {"clips": len(clips), "rows": rows}
        (arguments.folder / "table.json").write_text(json.dumps(table, indent=1), encoding="utf-8")
        for name, found in by_clip.items():
            everything.setdefault(name, []).extend(found)
        (arguments.folder / "table.md").write_text(page_of(table, everything), encoding="utf-8")


def page_of(table: dict[str, Any], everything: dict[str, list[Scores]]) -> str:
    """Return the page: a table for each set, one for all, and the differences from `BESIDE`."""
    tables = [
        f"{name}, {made['clips']} clips:\n\n{markdown(made['rows'])}"
        for name, made in table["sets"].items()
    ]
    count = len(everything["original"])
    if len(table["sets"]) > 1:
        rows = {name: means(found) for name, found in everything.items()}
        tables.append(f"All {count} clips:\n\n{markdown(rows)}")
    if BESIDE in everything:
        rows = differences(everything, BESIDE)
        tables.append(f"All {count} clips, less their {BESIDE}:\n\n{markdown(rows)}")
    return "\n".join(tables)


def means(clips: list[Scores]) -> dict[str, Any]:
    """Return each score's mean over clips with its interval."""
    return {key: mean_of([clip[key] for clip in clips]) for key in clips[0]}


def differences(rows: dict[str, list[Scores]], beside: str) -> dict[str, Any]:
    """Return the mean differences of each row's scores from another row's, clip by clip."""
    return {
        name: {
            key: mean_of(
                [
                    None if None in (a[key], b[key]) else a[key] - b[key]  # type: ignore[operator]
                    for a, b in zip(clips, rows[beside])
                ]
            )
            for key in COLUMNS
        }
        for name, clips in rows.items()
        if name not in (beside, "original")
    }


def rendering(vocoder: Vocoder, iterations: int, sampler: str = "ancestral") -> Maker:
    """Return a function that renders a mel with a voice, from pure noise."""
    schedule = vocoder.voice.schedule(iterations)
    return lambda mel, sound: vocoder.render(mel, schedule, SEED, sampler=sampler)


def late(profile: MelProfile) -> Maker:
    """Return the recording itself, delayed."""
    samples = round(LATE_SECONDS * profile.sample_rate)
    return lambda mel, sound: np.pad(sound, (samples, 0))[:-samples]


def besides(profile: MelProfile) -> dict[str, Maker]:
    """Return the methods that a voice is compared with."""
    return {
        "sketch": lambda mel, sound: sketched(mel, profile),
        "Griffin-Lim": lambda mel, sound: griffin_lim(mel, profile),
        "WORLD": lambda mel, sound: world(sound, profile),
    }


def scored(
    paths: list[Path], makers: dict[str, Maker], folder: Path, profile: MelProfile
) -> dict[str, list[Scores]]:
    """Return the scores of the recordings and of each method's sounds, by name and then by clip.

    The sounds and scores stay in the folder and are reused.
    """
    originals = folder / "original"
    clips: dict[str, tuple[Mel, Sound]] = {}
    for path in paths:
        sound = profile.pad(read_clip(path, profile.sample_rate))
        clips[path.stem] = profile.mel(sound).numpy(), sound.numpy()
        write(originals / f"{path.stem}.wav", sound.numpy(), profile)
    rows = {}
    for name, make in {"original": None, **makers}.items():
        place = folder / name.replace(" ", "-").replace(",", "")
        kept = place / "clips.json"
        for clip in clips:
            if not (place / f"{clip}.wav").exists():
                write(place / f"{clip}.wav", make(*clips[clip]), profile)  # type: ignore[misc]
        scores = json.loads(kept.read_text(encoding="utf-8")) if kept.exists() else {}
        if not clips.keys() <= scores.keys():
            scores = clip_scores(originals, place)
            kept.write_text(json.dumps(scores), encoding="utf-8")
        rows[name] = [scores[clip] for clip in clips]
        numbers = means(rows[name])
        line = ", ".join(f"{key} {numbers[key]['mean']:.3f}" for key in COLUMNS)
        print(f"{folder.name}, {name}: {line}", flush=True)
    return rows


def clip_scores(originals: Path, renders: Path) -> dict[str, Scores]:
    """Return the scores of each clip in a folder of renders; exit if one cannot be scored."""
    found = score_folders(originals, renders)
    if found["failed"]:
        raise SystemExit("{name}: {error}".format(**found["failed"][0]))
    return {clip.pop("name"): clip for clip in found["clips"]}


def recordings(folder: Path) -> list[Path]:
    """Return the clips listed in test.txt, or all of them."""
    found = {p.stem: p for p in sorted(folder.rglob("*")) if p.suffix.lower() in AUDIO_SUFFIXES}
    listing = folder / "test.txt"
    ids = read_ids(listing) if listing.exists() else found
    return [found[name] for name in ids]


def sketched(mel: Mel, profile: MelProfile) -> Sound:
    """Render a mel without a network: [n_mels, frames] -> [samples]."""
    noise = SeededNoise(SEED).samples(0, mel.shape[1] * profile.hop, 0)
    return sketch(torch.from_numpy(mel), noise, profile).numpy()


def griffin_lim(mel: Mel, profile: MelProfile) -> Sound:
    """Invert a mel with librosa, magnitudes by non-negative least squares: -> [samples]."""
    energy = profile.energy(torch.from_numpy(mel)).numpy()
    energy = np.concatenate([energy, energy[:, -1:]], axis=1)  # the frame that the profile drops
    magnitude = librosa.util.nnls(profile.filters(), energy) ** (1 / profile.power)
    return librosa.griffinlim(
        magnitude,
        n_iter=GRIFFIN_LIM_ITERATIONS,
        hop_length=profile.hop,
        win_length=profile.win_length,
        n_fft=profile.n_fft,
        length=mel.shape[1] * profile.hop,
        random_state=SEED,
    )


def world(sound: Sound, profile: MelProfile) -> Sound:
    """Analyse and resynthesize a recording with WORLD: [samples] -> [samples]."""
    rate = profile.sample_rate
    made = pyworld.synthesize(*pyworld.wav2world(sound.astype(np.float64), rate), rate)
    return librosa.util.fix_length(made, size=len(sound)).astype(np.float32)


def write(path: Path, sound: Sound, profile: MelProfile) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    write_audio(path, sound, profile.sample_rate)


def markdown(rows: dict[str, Any]) -> str:
    """Format the table: means over the clips with 95 % confidence intervals."""
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
