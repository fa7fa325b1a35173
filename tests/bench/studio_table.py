"""Compare a 48 kHz voice of any sound with the sketch and librosa's Griffin-Lim, from the same mel.

    python tests/bench/studio_table.py VOICE MUSIC SPEECH SAMPLES FOLDER [--iterations 6]
        [--seconds 2] [--speech-clips 4]

MUSIC is a folder of recordings whose sound ends at 12 kHz, resampled to the rate of the voice.
SPEECH is a folder of 48 kHz speech with test.txt. SAMPLES is the folder of Debian's package
sonic-pi-samples, `FULL_BAND` of which are used: a bell, transients and hiss, kept out of training.
FOLDER holds the sounds, which an interrupted run reuses, and then table.json, which
packaging/bundle_voice.py reads, and table.md.

Scores of clips: STOI (speech); multi-resolution STFT distance below 12 kHz; the same of the samples
at 48 kHz as they are, so that windows are half as long and the highs count (full-band clips);
zimtohrli; the worst error of the energy in the third octaves at 12.7, 16 and 20.2 kHz that are not
silent in the original. Of signals made here: the energy in the 40 ms before and after a click
relative to the click, and the standard deviation of the level of a sweep, all in dB. Of stereo
samples: the difference of the correlation between the channels from the original's. Of silence: the
peak of the render in dBFS.
"""

import argparse
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.signal import butter, sosfiltfilt
from studio_profiles import THIRD_OCTAVES, pre_echo, ripple, sine_sweep
from voice_table import SEED, griffin_lim, recordings, sketched

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import read_audio, resample
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.objective_scores import mean_of
from wavegrad_core.metrics.predicted_listening import zimtohrli
from wavegrad_core.metrics.spectral import mr_stft
from wavegrad_core.render import ArraySink, AudioArraySource, RenderOptions, render

RATE = 48_000
FULL_BAND = ("perc_bell", "drum_snare_hard", "loop_amen", "vinyl_hiss")
STEREO = ("perc_bell", "loop_amen")
HALF_RATE = 24_000  # given to `mr_stft`, keeps it from resampling
CLICKS = 12_037 + 12_040 * np.arange(6)  # samples, at six places between two frames
SILENT = 1e-8  # energy of a third octave, -80 dBFS

Sound = NDArray[np.float32]
Maker = Callable[[Sound], Sound]


@dataclass(frozen=True)
class Clip:
    """A test clip: its group, name and samples, [channels, n]."""

    group: str
    name: str
    audio: Sound


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    for name in ("music", "speech", "samples", "folder"):
        parser.add_argument(name, type=Path)
    parser.add_argument("--iterations", type=int, nargs="*", default=[6])
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("--speech-clips", type=int, default=4)
    arguments = parser.parse_args()
    vocoder = Vocoder(Voice.load(arguments.voice))
    makers = makers_of(vocoder, arguments.iterations)
    clips = [*test_clips(arguments), *signals()]
    rows: dict[str, dict[str, list[dict[str, float]]]] = {}
    for row, make in makers.items():
        for clip in clips:
            made = rendered(clip, make, arguments.folder / row.replace(" ", "-"))
            scores = scores_of(clip, made)
            print(
                row, clip.group, clip.name, {k: round(v, 3) for k, v in scores.items()}, flush=True
            )
            rows.setdefault(clip.group, {}).setdefault(row, []).append(scores)
    write(rows, vocoder, arguments.folder)


def makers_of(vocoder: Vocoder, iterations: list[int]) -> dict[str, Maker]:
    """Return the methods by name: the voice at numbers of iterations, and those without it."""
    profile = vocoder.voice.profile
    if profile.sample_rate != RATE:
        raise SystemExit(f"The voice has {profile.sample_rate} Hz. Use one at {RATE} Hz.")

    def rendering(count: int) -> Maker:
        options = RenderOptions(schedule=vocoder.voice.schedule(count), seed=SEED)

        def make(audio: Sound) -> Sound:
            sink = ArraySink()
            render(AudioArraySource(audio, RATE), sink, options, vocoder)
            return sink.audio

        return make

    def inverting(invert: Callable[[Sound, MelProfile], Sound]) -> Maker:
        return lambda audio: np.stack(
            [invert(mel_of(sound, profile), profile)[: len(sound)] for sound in audio]
        )

    made = {f"{count} iterations": rendering(count) for count in iterations}
    return made | {"sketch": inverting(sketched), "Griffin-Lim": inverting(griffin_lim)}


def mel_of(sound: Sound, profile: MelProfile) -> Sound:
    return profile.mel(profile.pad(torch.from_numpy(sound))).numpy()


def test_clips(arguments: argparse.Namespace) -> list[Clip]:
    """Return the beginnings of the recordings, those of the samples with all their channels."""
    music, speech = (recordings(folder) for folder in (arguments.music, arguments.speech))
    samples = [arguments.samples / f"{name}.flac" for name in FULL_BAND]
    groups = {"music": music, "speech": speech[: arguments.speech_clips], "samples": samples}
    clips = []
    for group, paths in groups.items():
        for path in paths:
            audio, rate = read_audio(path)
            audio = audio[:, : round(arguments.seconds * rate)]
            if path.stem not in STEREO:
                audio = audio.mean(axis=0, keepdims=True)
            audio = np.stack([resample(channel, rate, RATE) for channel in audio])
            clips.append(Clip(group, path.stem, (0.5 * audio / np.abs(audio).max())))
    return clips


def signals() -> list[Clip]:
    clicks = np.zeros(2 * RATE, np.float32)
    clicks[CLICKS] = 0.8
    made = {"clicks": clicks, "sweep": sine_sweep(), "silence": np.zeros(RATE, np.float32)}
    return [Clip("signals", name, sound[None]) for name, sound in made.items()]


def rendered(clip: Clip, make: Maker, folder: Path) -> Sound:
    """Render a clip, or read the render of an interrupted run: [channels, n]."""
    path = folder / clip.group / f"{clip.name}.npy"
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        np.save(path, make(clip.audio))
    return np.load(path)


def scores_of(clip: Clip, made: Sound) -> dict[str, float]:
    original, sound = clip.audio[0], made[0]
    if clip.name == "clicks":
        after = pre_echo(sound[::-1], original[::-1])
        return {"pre_echo_db": pre_echo(sound, original), "post_echo_db": after}
    if clip.name == "sweep":
        return {"sweep_db": ripple(sound)}
    if clip.name == "silence":
        return {"silence_dbfs": 20 * np.log10(np.abs(sound).max() + 1e-9)}
    scores = {
        "mr_stft": mr_stft(original, sound, RATE),
        "zimtohrli": zimtohrli(original, sound, RATE),
    }
    if clip.group != "music":
        scores["mr_stft_full_band"] = mr_stft(original, sound, HALF_RATE)
        scores["highs_db"] = max(highs_errors(original, sound), default=0.0)
    if clip.group == "speech":
        scores["stoi"] = stoi(original, sound, RATE)
    if len(made) == 2:
        scores["stereo"] = abs(correlation(clip.audio) - correlation(made))
    return scores


def highs_errors(reference: Sound, made: Sound) -> list[float]:
    """Return the errors of the energy in the third octaves above 12 kHz, in dB."""
    errors = []
    for centre in THIRD_OCTAVES:
        edges = [centre * 2 ** (-1 / 6), min(centre * 2 ** (1 / 6), 23_500)]
        band = butter(4, edges, "band", fs=RATE, output="sos")
        energy, other = (np.mean(sosfiltfilt(band, x) ** 2) for x in (reference, made))
        if energy > SILENT:
            errors.append(abs(10 * np.log10(other / energy)))
    return errors


def correlation(audio: Sound) -> float:
    return float(np.corrcoef(audio)[0, 1])


def write(rows: dict[str, Any], vocoder: Vocoder, folder: Path) -> None:
    """Write the mean scores of each group."""
    table: dict[str, Any] = {"precision": vocoder.precision, "seed": SEED, "sets": {}}
    page = []
    for group, by_row in rows.items():
        names = list(
            dict.fromkeys(key for found in by_row.values() for one in found for key in one)
        )
        means = {
            row: {key: mean_of([float(one[key]) for one in found if key in one]) for key in names}
            for row, found in by_row.items()
        }
        count = len(next(iter(by_row.values())))
        table["sets"][group] = {"clips": count, "rows": means}
        lines = [f"| {group}, {count} clips | " + " | ".join(names) + " |"]
        lines.append("|---" * (len(names) + 1) + "|")
        for row, found in means.items():
            cells = [f"{found[key]['mean']:.3f}" for key in names]
            lines.append(f"| {row} | " + " | ".join(cells) + " |")
        page.append("\n".join(lines) + "\n")
    (folder / "table.json").write_text(json.dumps(table, indent=1), encoding="utf-8")
    (folder / "table.md").write_text("\n".join(page), encoding="utf-8")


if __name__ == "__main__":
    main()
