"""Compare renders of edits from noise with those from the recording, and with the edits alone.

    python tests/bench/start_table.py RECORDINGS [--clips 3] [--seconds 2] [--no-renders]

RECORDINGS is a folder as for edit_table.py, whose measures of the formants and P.808 are used.
PESQ, against the recording, is for renders without an edit. "Band" is how much louder the 2 to 4
kHz of the recording became, in dB, where an edit of the mel makes them 12 dB quieter. "Edit alone"
is the stretched or shifted recording before the vocoder. "WORLD" is the recording synthesized by
WORLD from its own envelope, with the same or another pitch. Without renders, only these two are
compared, by their formants.
Each line is printed when its clip is measured, and the means at the end.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import pesq
import pyworld
from edit_table import Sound, clips, compare_with_world, p808

from wavegrad_core import Schedule, Vocoder, Voice
from wavegrad_core.audio import read_audio, resample
from wavegrad_core.edits import Band, EditList, Gain, Pitch, Stretch
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render import ArraySink, AudioArraySource, RenderOptions
from wavegrad_core.render.edited_source import EditedSource, edited_recording
from wavegrad_core.render.pipeline import render

LOW, HIGH, CUT = 2000.0, 4000.0, -12.0  # Hz, Hz, dB
EDITS = {
    "no edit": EditList(),
    "2 to 4 kHz -12 dB": EditList((Gain(region=Band(LOW, HIGH), decibels=CUT),)),
    "pitch +2": EditList((Pitch(semitones=2.0),)),
    "pitch -5": EditList((Pitch(semitones=-5.0),)),
    "stretch x1.25": EditList((Stretch(factor=1.25),)),
}
MORE_EDITS = {  # compared without renders
    "pitch +5": EditList((Pitch(semitones=5.0),)),
    "pitch -2": EditList((Pitch(semitones=-2.0),)),
    "stretch x0.7": EditList((Stretch(factor=0.7),)),
    "stretch x1.5": EditList((Stretch(factor=1.5),)),
}
MEASURED = ("formants", "P.808", "PESQ", "band")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recordings", type=Path)
    parser.add_argument("--voice", default="kathleen")
    parser.add_argument("--clips", type=int, default=3)
    parser.add_argument("--seconds", type=float, default=2.0, help="of each clip")
    parser.add_argument("--no-renders", action="store_true", help="compare the edits alone")
    given = parser.parse_args()
    voice = Voice.load(given.voice)
    vocoder = None if given.no_renders else Vocoder(voice)
    edited = {**EDITS, **MORE_EDITS} if given.no_renders else EDITS
    found: dict[str, list[dict[str, float]]] = {}
    for clip in clips(given.recordings)[: given.clips]:
        audio, rate = read_audio(clip)
        sound = audio[0, : round(given.seconds * rate)]
        for name, edits in edited.items():
            made = compared(voice.profile, sound, rate, name, edits)
            for start in ("noise", "original") if vocoder is not None else ():
                made[start] = rendered(vocoder, sound, rate, edits, start)
            for kind, one in made.items():
                values = measured(sound, one, rate, name)
                if vocoder is not None:
                    values |= scores(sound, one, rate, name)
                found.setdefault(f"{name} | {kind}", []).append(values)
                print(row(f"{clip.stem} {name} | {kind}", [values]), flush=True)
    print("\n".join(row(name, values) for name, values in found.items()))


def compared(
    profile: MelProfile, sound: Sound, rate: int, name: str, edits: EditList
) -> dict[str, Sound]:
    """Return what an edit is compared with that needs no vocoder."""
    made = {}
    if edits.moves_waveform and (alone := edited_alone(profile, sound, rate, edits)) is not None:
        made["edit alone"] = alone
    if name == "no edit" or name.startswith("pitch"):
        made["WORLD"] = with_world(sound, rate, semitones(name))
    return made


def rendered(vocoder: Vocoder, sound: Sound, rate: int, edits: EditList, start: str) -> Sound:
    """Render a recording with edits and the schedule of 6 iterations."""
    sink = ArraySink()
    source = EditedSource(AudioArraySource(sound[None], rate), edits)
    render(
        source,
        sink,
        RenderOptions(schedule=Schedule.named("wg-6"), rate=rate, start=start),
        vocoder,
    )
    return sink.audio[0]


def edited_alone(profile: MelProfile, sound: Sound, rate: int, edits: EditList) -> Sound | None:
    """Return the stretched or shifted recording; None if only its mel can be edited."""
    source = EditedSource(AudioArraySource(sound[None], rate), edits)
    waveforms = source.waveforms(len(sound) / rate)
    sounds = source.sounds(profile, RenderOptions(rate=rate), waveforms)
    edited = [edits.apply(one) for one in sounds]
    recording = edited_recording(edited, rate, round(edited[0].length * rate))
    return None if recording is None else recording[0]


def with_world(sound: Sound, rate: int, steps: float) -> Sound:
    """Shift the pitch by WORLD's analysis and synthesis, which keep the envelope."""
    samples = sound.astype(np.float64)
    pitch, times = pyworld.dio(samples, rate)
    pitch = pyworld.stonemask(samples, pitch, times, rate)
    power = pyworld.cheaptrick(samples, pitch, times, rate)
    noise = pyworld.d4c(samples, pitch, times, rate)
    made = pyworld.synthesize(pitch * 2 ** (steps / 12), power, noise, rate)
    return made[: len(sound)].astype(np.float32)


def semitones(name: str) -> float:
    return float(name.split()[1]) if name.startswith("pitch") else 0.0


def measured(sound: Sound, made: Sound, rate: int, name: str) -> dict[str, float]:
    """Measure what an edit changed; see the head of this file."""
    if name.startswith("2 to 4"):
        return {"band": band_level(made, rate) - band_level(sound, rate)}
    kind, value = "pitch", semitones(name)
    if name.startswith("stretch"):
        kind, value = "stretch", float(name.split("x")[1])
    return {"formants": compare_with_world(sound, made, rate, kind, value)["formants"]}


def scores(sound: Sound, made: Sound, rate: int, name: str) -> dict[str, float]:
    """Return P.808, and PESQ if nothing was edited."""
    found = {"P.808": p808(made, rate)}
    if name == "no edit":
        wide = [resample(one, rate, 16_000) for one in (sound, made)]
        found["PESQ"] = pesq.pesq(16_000, *wide, "wb")
    return found


def band_level(sound: Sound, rate: int) -> float:
    """Return the level of the edited band, without its edges, in dB."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    hertz = np.fft.rfftfreq(len(sound), 1 / rate)
    return 10 * np.log10(power[(hertz > LOW + 200) & (hertz < HIGH - 200)].sum())


def row(name: str, values: list[dict[str, float]]) -> str:
    means = [
        np.mean([one[key] for one in values]) if key in values[0] else None for key in MEASURED
    ]
    return " | ".join([name, *("" if mean is None else f"{mean:.2f}" for mean in means)])


if __name__ == "__main__":
    main()
