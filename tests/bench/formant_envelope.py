"""Measure how far the formants of a voiced sound moved, also where its pitch was changed.

    python tests/bench/formant_envelope.py

prints what the measure gives for synthetic vowels whose formants are known.

The envelope of a frame is known at its harmonics only. So the levels are measured there, with a
window of four periods, interpolated in dB, and smoothed over 1.5 times the higher of the two
pitches: both sounds are then equally smooth. The difference is averaged over time with a window of
0.4 s (half as wide at half of its height), in which the harmonics pass over the formants; its mean
over frequency is the level and left out. The measure is the mean absolute value from 200 to 4,000
Hz. The envelope of WORLD, measured earlier, differs by 2 dB where WORLD itself has kept it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
STEP = 0.005  # seconds between frames
FINE = np.arange(0.0, 6000.0, 20.0)  # Hz, where the levels are interpolated
COMPARED = np.arange(200.0, 4001.0, 20.0)  # Hz
PERIODS = 4
SPREAD = 1.5  # half-width of the smoothing, in units of the pitch
AVERAGED = 0.4  # seconds
MARGIN = 0.1  # seconds of zeros at the ends, for a window of the lowest pitch

RATE = 24_000  # of the vowels below
VOWELS = {  # formants and bandwidths in Hz
    "a": ((730, 1090, 2440, 3400), (80, 90, 120, 150)),
    "e": ((530, 1840, 2480, 3500), (70, 90, 130, 150)),
    "i": ((310, 2400, 3000, 3600), (60, 100, 140, 160)),
    "u": ((320, 870, 2240, 3300), (60, 80, 120, 150)),
}


def main() -> None:
    print("| Pitch, Hz | Vowel | -5 st | -2 st | +2 st | +5 st | formants +1 st |")
    print("|---|---|---|---|---|---|---|")
    for base in (110.0, 160.0, 200.0, 240.0):
        for name, (formants, widths) in VOWELS.items():
            sound, pitch = vowel(base, formants, widths)
            row = []
            for steps in (-5, -2, 2, 5):
                row.append(compared(sound, pitch, *vowel(shifted(base, steps), formants, widths)))
            moved = tuple(shifted(formant, 1) for formant in formants)
            row.append(compared(sound, pitch, *vowel(base, moved, widths)))
            print(f"| {base:.0f} | {name} | " + " | ".join(f"{dB:.2f}" for dB in row) + " |")


def formant_error(
    levels: Array, others: Array, pitch: Array, other_pitch: Array, both: NDArray[np.bool_]
) -> float:
    """Return the difference in dB between two envelopes over time.

    Args:
        levels: Of one sound, from `harmonic_levels`, [frames, frequencies].
        others: Of the other, at the same times.
        pitch: Of the one, in Hz.
        other_pitch: Of the other.
        both: Frames that are voiced in both.
    """
    if not both.any():
        return float("nan")
    spread = SPREAD * float(np.median(np.maximum(pitch, other_pitch)[both]))
    kernel = np.maximum(0, 1 + np.cos(np.pi * np.clip((COMPARED[:, None] - FINE) / spread, -1, 1)))
    kernel /= kernel.sum(axis=1, keepdims=True)
    difference = np.where(both[:, None], others - levels, 0.0) @ kernel.T
    window = np.hanning(round(AVERAGED / STEP) + 2)[1:-1]
    summed = np.stack([np.convolve(band, window, "same") for band in difference.T], axis=1)
    average = summed[both] / np.convolve(both, window, "same")[both, None]
    return float(np.abs(average - average.mean(axis=1, keepdims=True)).mean())


def harmonic_levels(sound: NDArray, rate: int, pitch: Array) -> Array:
    """Return levels in dB at the frequencies FINE, [frames, frequencies]; 0 where unvoiced."""
    levels = np.zeros((len(pitch), len(FINE)))
    margin = round(MARGIN * rate)
    padded = np.pad(np.asarray(sound, float), (margin, 2 * margin))
    for frame, hertz in enumerate(pitch):
        half = round(PERIODS / 2 * rate / hertz) if hertz > 0 else 0
        if not 0 < half <= margin:
            continue
        middle = round(frame * STEP * rate) + margin
        window = np.blackman(2 * half + 1)
        part = padded[middle - half : middle + half + 1] * window
        count = int(FINE[-1] / hertz)
        turned = np.exp(-2j * np.pi * hertz / rate * np.arange(-half, half + 1))
        waves = np.cumprod(np.broadcast_to(turned, (count, len(turned))), axis=0)
        amplitudes = np.abs(waves @ part) / window.sum() * 2
        heights = 20 * np.log10(amplitudes + 1e-7)
        levels[frame] = np.interp(FINE, hertz * np.arange(1, count + 1), heights)
    return levels


def compared(sound: Array, pitch: Array, other: Array, other_pitch: Array) -> float:
    """Return `formant_error` of two vowels, without their ends."""
    both = np.zeros(len(pitch), bool)
    both[20:-20] = True
    levels = [
        harmonic_levels(one, RATE, hertz) for one, hertz in ((sound, pitch), (other, other_pitch))
    ]
    return formant_error(*levels, pitch, other_pitch, both)


def shifted(hertz: float, semitones: float) -> float:
    return hertz * 2 ** (semitones / 12)


def vowel(
    base: float, formants: tuple[float, ...], widths: tuple[float, ...]
) -> tuple[Array, Array]:
    """Return a second of a vowel that is a sum of sines, and its pitch, which varies as in speech.

    The levels of the sines follow resonances at the formants, a glottal slope of -12 dB and a
    radiation of +6 dB per octave.
    """
    seconds = np.arange(RATE) / RATE
    pitch = base * 2 ** (
        (2 * np.sin(2 * np.pi * 0.7 * seconds) + 0.3 * np.sin(2 * np.pi * 5 * seconds)) / 12
    )
    turns, sound = np.cumsum(pitch) / RATE, np.zeros(RATE)
    for harmonic in range(1, 60):
        hertz = harmonic * pitch
        turned = np.exp(-2j * np.pi * hertz / RATE)
        response = (1 - 0.9 * turned) / (1 - 0.95 * turned) ** 2
        for formant, width in zip(formants, widths):
            pole = np.exp((2j * formant - width) * np.pi / RATE)
            response = response / ((1 - pole * turned) * (1 - np.conj(pole) * turned))
        level = np.abs(response) * (hertz < RATE / 2 - 500)
        sound += level * np.sin(2 * np.pi * harmonic * turns + 0.7 * harmonic**2)
    return sound / np.abs(sound).max() / 2, pitch[:: round(STEP * RATE)]


if __name__ == "__main__":
    main()
