"""Compare stretching and pitch shifting with Rubber Band's R3 engine and with librosa.

    python tests/bench/edit_table.py RECORDINGS... FOLDER [--clips 30] [--seconds 2] [--minutes 10]

RECORDINGS are folders of recordings; the test.txt, then the valid.txt of each list its clips, and
the clips are taken from the folders in turn. FOLDER holds the sounds, results.json with what was
measured of each, and table.md. A run stops after `minutes` of CPU time, says how many clips are
complete, and continues when it is started again: sounds that exist are not made again, and what
results.json lacks is measured. Rubber Band is the program `rubberband` (Debian's rubberband-cli).

Measured, all against the unedited clip:

- length: error in samples;
- F0: median error in cents of the frames that both sounds have voiced, by WORLD's DIO, among
  those within 300 cents, and the share of the clip's voiced frames within 50 cents;
- formants: mean difference in dB of the spectral envelopes of frames within 50 cents, without the
  level (see formant_envelope.py; all but librosa, which cannot, keep the formants);
- P.808 and PLCMOS, predicted listening scores; P.808 of the sound repeated up to 9.01 s, once.

Gradwave renders with the start "original": the edited recording, of which 0.3 is replaced. A clip
that it does not take for one voice is edited in the mel, and rendered from noise.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import time
from collections.abc import Callable
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any

import librosa
import numpy as np
import pyworld
from formant_envelope import STEP, formant_error, harmonic_levels
from numpy.typing import NDArray

from wavegrad_core import Schedule, Vocoder, Voice
from wavegrad_core.audio import read_audio, resample, write_audio
from wavegrad_core.dataset.data_folder import read_ids
from wavegrad_core.edits import EditList, Pitch, Stretch, Waveform
from wavegrad_core.metrics.predicted_listening import plcmos
from wavegrad_core.render import ArraySink, AudioArraySource, RenderOptions
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.pipeline import render

FACTORS = (0.7, 0.85, 1.25, 1.5, 2.0)
SEMITONES = (-5, -2, 2, 5)
EDITS = [("stretch", value) for value in FACTORS] + [("pitch", float(n)) for n in SEMITONES]
NAMES = ("Gradwave", "Rubber Band R3", "librosa")
MEASURED = {"length", "cents", "within 50", "formants", "P.808", "PLCMOS"}
SCORED_SECONDS, SCORED_RATE = 9.01, 16_000  # of DNSMOS P.808
SOUND_SUFFIXES = (".flac", ".ogg", ".wav")

Sound = NDArray[np.float32]
Edited = Callable[[Sound, int, str, float, Path], Sound]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recordings", type=Path, nargs="+")
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
    for clip in clips_in_turn(given.recordings)[: given.clips]:
        audio, rate = read_audio(clip)
        sound = audio[0, : round(given.seconds * rate)]
        for kind, value in EDITS:
            for name, edit in engines.items():
                key = f"{clip.stem}/{kind} {value:g}/{name}"
                if results.get(key, {}).keys() >= MEASURED:
                    continue
                if time.process_time() > 60 * given.minutes:
                    finish(given.folder, results)
                    return
                made_at = given.folder / f"{key.replace('/', ' ')}.flac"
                if not made_at.exists():
                    write_audio(made_at, edit(sound, rate, kind, value, given.folder), rate)
                made, known = read_audio(made_at)[0][0], results.get(key, {})
                results[key] = known | compare_with_world(sound, made, rate, kind, value)
                if "PLCMOS" not in known:
                    results[key] |= {"P.808": p808(made, rate), "PLCMOS": plcmos(made, rate)}
                store.write_text(json.dumps(results, indent=1))
    finish(given.folder, results)


def clips_in_turn(folders: list[Path]) -> list[Path]:
    """Return the first clip of each folder, then the second of each, and so on."""
    rounds = zip_longest(*map(clips, folders))
    return [clip for one in rounds for clip in one if clip is not None]


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
    start = "noise" if Waveform.channels_of(sound[None], rate) is None else "original"
    options = RenderOptions(schedule=Schedule.named("wg-6"), rate=rate, start=start)
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


def compare_with_world(
    sound: Sound, made: Sound, rate: int, kind: str, value: float
) -> dict[str, float]:
    """Compare the length, the F0 and the formants of an edited sound with its original's."""
    factor = value if kind == "stretch" else 1.0
    ratio = 2 ** (value / 12) if kind == "pitch" else 1.0
    pitch, new_pitch = world_pitch(sound, rate), world_pitch(made, rate)
    places = np.minimum(np.rint(np.arange(len(pitch)) * factor).astype(int), len(new_pitch) - 1)
    voiced = pitch > 0
    both = voiced & (new_pitch[places] > 0)
    cents = 1200 * np.abs(np.log2(new_pitch[places][both] / (pitch[both] * ratio)))
    near = cents < 300
    tracked = both.copy()
    tracked[both] = cents <= 50
    levels, new_levels = (
        harmonic_levels(one, rate, hertz) for one, hertz in ((sound, pitch), (made, new_pitch))
    )
    return {
        "length": float(len(made) - round(len(sound) * factor)),
        "cents": float(np.median(cents[near])) if near.any() else float("nan"),
        "within 50": float((cents <= 50).sum() / max(voiced.sum(), 1)),
        "formants": formant_error(levels, new_levels[places], pitch, new_pitch[places], tracked),
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


def world_pitch(sound: Sound, rate: int) -> NDArray[np.float64]:
    """Return WORLD's F0 in Hz, 0 where there is none."""
    samples = sound.astype(np.float64)
    pitch, times = pyworld.dio(samples, rate, frame_period=1000 * STEP)
    return pyworld.stonemask(samples, pitch, times, rate)


def finish(folder: Path, results: dict[str, dict[str, float]]) -> None:
    """Write the table of the clips that are complete, and say how many they are."""
    stems = dict.fromkeys(key.split("/")[0] for key in results)
    whole = [
        stem
        for stem in stems
        if sum(
            key.startswith(f"{stem}/") and found.keys() >= MEASURED
            for key, found in results.items()
        )
        == len(EDITS) * len(NAMES)
    ]
    rows = [
        "| Edit | | length | F0, cents | within 50 | formants, dB | P.808 | PLCMOS |",
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
        f"| {means['within 50']:.2f} | {means['formants']:.2f} | {means['P.808']:.2f} "
        f"| {means['PLCMOS']:.2f} |"
    )


if __name__ == "__main__":
    main()
