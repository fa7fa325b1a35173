"""Compare stretching and pitch shifting with Rubber Band's R3 engine and with librosa.

    python tests/bench/edit_table.py RECORDINGS FOLDER [--clips 30] [--seconds 2] [--minutes 10]

RECORDINGS is a folder of recordings; its test.txt, then its valid.txt, list the clips. FOLDER holds
the sounds, results.json with what was measured of each, and table.md. A run stops after
`minutes` of CPU time, says how many clips are complete, and continues when it is started
again. Rubber Band is the program `rubberband` (Debian's rubberband-cli).

Measured, all against the unedited clip:

- length: error in samples;
- F0: median error in cents of the frames that both sounds have voiced, by WORLD's DIO, among
  those within 300 cents, and the share of the clip's voiced frames within 50 cents;
- envelope: mean difference in dB of WORLD's spectral envelope of those frames between 200 and 4,000
  Hz, without the level (the formants are kept by all but librosa, which cannot);
- P.808 and PLCMOS, predicted listening scores; P.808 of the sound repeated up to 9.01 s, once.

Gradwave renders with the start "original": the edited recording, of which 0.3 is replaced.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import time
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import librosa
import numpy as np
import pyworld
from numpy.typing import NDArray

from wavegrad_core import Schedule, Vocoder, Voice
from wavegrad_core.audio import read_audio, resample, write_audio
from wavegrad_core.dataset.data_folder import read_ids
from wavegrad_core.edits import EditList, Pitch, Stretch
from wavegrad_core.metrics.predicted_listening import plcmos
from wavegrad_core.render import ArraySink, AudioArraySource, RenderOptions
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.pipeline import render

FACTORS = (0.7, 0.85, 1.25, 1.5, 2.0)
SEMITONES = (-5, -2, 2, 5)
EDITS = [("stretch", value) for value in FACTORS] + [("pitch", float(n)) for n in SEMITONES]
NAMES = ("Gradwave", "Rubber Band R3", "librosa")
STEP = 0.005  # seconds between WORLD's frames
FFT = 1024
SCORED_SECONDS, SCORED_RATE = 9.01, 16_000  # of DNSMOS P.808
SOUND_SUFFIXES = (".flac", ".ogg", ".wav")

Sound = NDArray[np.float32]
Edited = Callable[[Sound, int, str, float, Path], Sound]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recordings", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--voice", default="kathleen")
    parser.add_argument("--clips", type=int, default=30)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each clip")
    parser.add_argument("--minutes", type=float, default=10.0, help="of CPU time")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    store = given.folder / "results.json"
    results = json.loads(store.read_text()) if store.exists() else {}
    vocoder = Vocoder(Voice.load(given.voice))
    engines: dict[str, Edited] = {
        "Gradwave": lambda *rest: with_gradwave(vocoder, *rest),
        "Rubber Band R3": with_rubberband,
        "librosa": with_librosa,
    }
    for clip in clips(given.recordings)[: given.clips]:
        audio, rate = read_audio(clip)
        sound = audio[0, : round(given.seconds * rate)]
        for kind, value in EDITS:
            for name, edit in engines.items():
                key = f"{clip.stem}/{kind} {value:g}/{name}"
                if key in results:
                    continue
                if time.process_time() > 60 * given.minutes:
                    finish(given.folder, results)
                    return
                made = edit(sound, rate, kind, value, given.folder)
                write_audio(given.folder / f"{key.replace('/', ' ')}.flac", made, rate)
                results[key] = measure(sound, made, rate, kind, value)
                store.write_text(json.dumps(results, indent=1))
    finish(given.folder, results)


def clips(folder: Path) -> list[Path]:
    """Return the clips of the lists test.txt and valid.txt, in that order."""
    ids = [name for part in ("test.txt", "valid.txt") for name in read_ids(folder / part)]
    paths = [folder / "audio" / f"{name}{suffix}" for name in ids for suffix in SOUND_SUFFIXES]
    return [path for path in paths if path.exists()]


def with_gradwave(
    vocoder: Vocoder, sound: Sound, rate: int, kind: str, value: float, folder: Path
) -> Sound:
    """Edit the recording and render it from there with the schedule of 6 iterations."""
    edit = Stretch(factor=value) if kind == "stretch" else Pitch(semitones=value)
    sink = ArraySink()
    source = EditedSource(AudioArraySource(sound[None], rate), EditList((edit,)))
    options = RenderOptions(schedule=Schedule.named("wg-6"), rate=rate, start="original")
    render(source, sink, options, vocoder)
    return sink.audio[0]


def with_rubberband(sound: Sound, rate: int, kind: str, value: float, folder: Path) -> Sound:
    """Edit with the R3 engine; pitch shifts keep the formants."""
    before, after = folder / "before.wav", folder / "after.wav"
    write_audio(before, sound, rate)
    how = ["-t", f"{value:g}"] if kind == "stretch" else ["-p", f"{value:g}", "-F"]
    command = ["rubberband", "-3", "-q", *how, str(before), str(after)]
    subprocess.run(command, check=True, capture_output=True)
    return read_audio(after)[0][0]


def with_librosa(sound: Sound, rate: int, kind: str, value: float, folder: Path) -> Sound:
    """Edit with librosa's phase vocoder."""
    if kind == "stretch":
        return librosa.effects.time_stretch(sound, rate=1 / value)
    return librosa.effects.pitch_shift(sound, sr=rate, n_steps=value)


def measure(sound: Sound, made: Sound, rate: int, kind: str, value: float) -> dict[str, float]:
    """Compare an edited sound with its original; see the head of this file."""
    scores = {"P.808": p808(made, rate), "PLCMOS": plcmos(made, rate)}
    return {**compare_with_world(sound, made, rate, kind, value), **scores}


def compare_with_world(
    sound: Sound, made: Sound, rate: int, kind: str, value: float
) -> dict[str, float]:
    """Compare the length, the F0 and the envelope of an edited sound with those of its original."""
    factor = value if kind == "stretch" else 1.0
    ratio = 2 ** (value / 12) if kind == "pitch" else 1.0
    pitch, envelope = world(sound, rate)
    new_pitch, new_envelope = world(made, rate)
    places = np.minimum(np.rint(np.arange(len(pitch)) * factor).astype(int), len(new_pitch) - 1)
    voiced = pitch > 0
    both = voiced & (new_pitch[places] > 0)
    cents = 1200 * np.abs(np.log2(new_pitch[places][both] / (pitch[both] * ratio)))
    near = cents < 300
    band = slice(round(200 / rate * FFT), round(4000 / rate * FFT))
    difference = new_envelope[places][both][:, band] - envelope[both][:, band]
    difference -= difference.mean(axis=1, keepdims=True)
    return {
        "length": float(len(made) - round(len(sound) * factor)),
        "cents": float(np.median(cents[near])) if near.any() else float("nan"),
        "within 50": float((cents <= 50).sum() / max(voiced.sum(), 1)),
        "envelope": float(np.abs(difference).mean()) if both.any() else float("nan"),
    }


def p808(sound: Sound, rate: int) -> float:
    """Return what `dnsmos` does for one window, without its other network: a tenth of the time."""
    model = p808_model()
    window = round(SCORED_SECONDS * SCORED_RATE)
    audio = np.clip(resample(sound, rate, SCORED_RATE), -1, 1)
    audio = np.tile(audio, -(-window // len(audio)))[:window]
    features = model.audio_melspec(audio[:-160]).astype(np.float32)[None]
    return float(model.p808_onnx_sess.run(None, {"input_1": features})[0][0][0])


@cache
def p808_model() -> Any:
    """Return the networks of the package speechmos."""
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")
    from speechmos import dnsmos

    models = Path(dnsmos.__file__).parent / "dnsmos_models"
    return dnsmos.DNSMOS(str(models / "sig_bak_ovr.onnx"), str(models / "model_v8.onnx"))


def world(sound: Sound, rate: int) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return WORLD's F0 in Hz, 0 where there is none, and its envelope in dB."""
    samples = sound.astype(np.float64)
    pitch, times = pyworld.dio(samples, rate, frame_period=1000 * STEP)
    pitch = pyworld.stonemask(samples, pitch, times, rate)
    power = pyworld.cheaptrick(samples, pitch, times, rate, fft_size=FFT)
    return pitch, 10 * np.log10(power + 1e-12)


def finish(folder: Path, results: dict[str, dict[str, float]]) -> None:
    """Write the table of the clips that are complete, and say how many they are."""
    stems = dict.fromkeys(key.split("/")[0] for key in results)
    whole = [
        stem
        for stem in stems
        if sum(key.startswith(f"{stem}/") for key in results) == len(EDITS) * len(NAMES)
    ]
    rows = [
        "| Edit | | length | F0, cents | within 50 | envelope, dB | P.808 | PLCMOS |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for kind, value in EDITS:
        for name in NAMES:
            found = [results[f"{stem}/{kind} {value:g}/{name}"] for stem in whole]
            if found:
                rows.append(row(kind, value, name, found))
    text = f"{len(whole)} clips.\n\n" + "\n".join(rows) + "\n"
    (folder / "table.md").write_text(text)
    print(text)


def row(kind: str, value: float, name: str, found: list[dict[str, float]]) -> str:
    label = f"×{value:g}" if kind == "stretch" else f"{value:+g} st"
    length = max(abs(one["length"]) for one in found)
    means = {key: np.nanmean([one[key] for one in found]) for key in found[0]}
    return (
        f"| {label if name == NAMES[0] else ''} | {name} | {length:.0f} | {means['cents']:.1f} "
        f"| {means['within 50']:.2f} | {means['envelope']:.1f} | {means['P.808']:.2f} "
        f"| {means['PLCMOS']:.2f} |"
    )


if __name__ == "__main__":
    main()
