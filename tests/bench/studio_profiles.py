"""Compare mel profiles at 48 kHz for a voice of any sound, by what Griffin-Lim makes of them.

    python tests/bench/studio_profiles.py RECORDINGS... [--seconds 3] [-o TABLE.json]

The sketch (`mel_inversion.sketch`) of each profile is a bound for a voice with a Griffin-Lim guide:
what a window or a hop cannot resolve, no guided network gets from them. RECORDINGS are sound files
of any kind and rate; beside them there are clicks, a sweep and two tones made here.

Columns: multi-resolution STFT distance of the recordings (lower is better); energy in the 40 ms
before a click relative to the click itself (lower); standard deviation of the level of a sweep,
which is 0 for the sweep itself (lower); error of the energy above 12 kHz in third octaves of the
recordings (lower).
"""

import argparse
import json
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from scipy.signal import butter, chirp, sosfiltfilt

from wavegrad_core.audio import read_audio, resample
from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.griffin_lim.mel_inversion import sketch
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.metrics.spectral import mr_stft

RATE = 48_000
HOPS = {20: (240,), 25: (300,), 30: (360, 480), 40: (480,), 50: (600,)}  # by window in ms
BANDS = {128: 2048, 192: 4096}  # and the smallest FFT in which no band is empty
THIRD_OCTAVES = (12_700, 16_000, 20_200)  # centres in Hz

Sound = NDArray[np.float32]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("recordings", type=Path, nargs="+")
    parser.add_argument("--seconds", type=float, default=3.0)
    parser.add_argument("-o", "--output", type=Path)
    arguments = parser.parse_args()
    torch.set_num_threads(1)
    recordings = [read(path, arguments.seconds) for path in arguments.recordings]
    table = {}
    for profile in candidates():
        made = [sketched(sound, profile) for sound in recordings]
        clicks, sweep = click_train(), sine_sweep()
        row = {
            "mr_stft": mean(mr_stft(a, b, RATE) for a, b in zip(recordings, made)),
            "pre_echo_db": pre_echo(sketched(clicks, profile), clicks),
            "sweep_db": ripple(sketched(sweep, profile)),
            "highs_db": mean(highs_error(a, b) for a, b in zip(recordings, made)),
        }
        table[profile.name] = {key: round(value, 3) for key, value in row.items()}
        print(profile.name, table[profile.name], flush=True)
    if arguments.output:
        arguments.output.write_text(json.dumps(table, indent=1), encoding="utf-8")


def candidates() -> list[MelProfile]:
    """Return the profiles to compare: those of `wavegrad`, with other sizes."""
    profiles = []
    for milliseconds, hops in HOPS.items():
        window = RATE * milliseconds // 1000
        for hop in hops:
            for bands, least in BANDS.items():
                n_fft = max(least, 2 ** (window - 1).bit_length())
                name = f"{milliseconds} ms, hop {hop}, {bands} bands"
                profile = MelProfile(name, RATE, n_fft, window, hop, bands, 20, 24_000)
                profiles.append(profile)
    return profiles


def read(path: Path, seconds: float) -> Sound:
    """Return the beginning of a recording, one channel at `RATE`, with its peak at 0.5."""
    audio, rate = read_audio(path)
    sound = resample(audio[0, : round(seconds * rate)], rate, RATE)
    return (0.5 * sound / np.abs(sound).max()).astype(np.float32)


def sketched(sound: Sound, profile: MelProfile) -> Sound:
    mel = profile.mel(torch.from_numpy(sound))
    noise = SeededNoise(0).samples(0, mel.shape[1] * profile.hop, 0)
    return sketch(mel, noise, profile).numpy()[: len(sound)]


def click_train() -> Sound:
    """Return six clicks, 0.25 s apart."""
    sound = np.zeros(RATE * 2, np.float32)
    sound[RATE // 4 + 37 : RATE * 7 // 4 : RATE // 4] = 0.8
    return sound


def pre_echo(sound: Sound, clicks: Sound) -> float:
    """Return the energy in the 40 ms before a click relative to the 5 ms around it, in dB."""
    levels = []
    for place in np.flatnonzero(clicks):
        before = np.sum(sound[place - 1920 : place - 96] ** 2)
        click = np.sum(sound[place - 96 : place + 144] ** 2)
        levels.append(10 * np.log10(before / click + 1e-12))
    return mean(levels)


def sine_sweep() -> Sound:
    times = np.arange(3 * RATE) / RATE
    return (0.5 * chirp(times, 100, 3, 16_000, "logarithmic")).astype(np.float32)


def ripple(sound: Sound) -> float:
    """Return the standard deviation of the level of a sweep in windows of 20 ms, in dB."""
    frames = sound[RATE // 4 : -RATE // 4]
    frames = frames[: len(frames) // 960 * 960].reshape(-1, 960)
    return float(np.std(10 * np.log10(np.mean(frames**2, axis=1) + 1e-9)))


def highs_error(reference: Sound, made: Sound) -> float:
    """Return the mean error of the energy in third octaves above 12 kHz, in dB."""
    errors = []
    for centre in THIRD_OCTAVES:
        low, high = centre * 2 ** (-1 / 6), min(centre * 2 ** (1 / 6), 23_500)
        band = butter(4, [low, high], "band", fs=RATE, output="sos")
        energies = [np.mean(sosfiltfilt(band, x[: len(made)]) ** 2) for x in (reference, made)]
        errors.append(abs(10 * np.log10((energies[1] + 1e-12) / (energies[0] + 1e-12))))
    return mean(errors)


def mean(values: object) -> float:
    return float(np.mean(list(values)))  # type: ignore[call-overload]


if __name__ == "__main__":
    main()
