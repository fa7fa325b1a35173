"""Make the data set of the voice `studio`: 48 kHz speech, free samples, and synthetic sounds.

    apt-get download sonic-pi-samples && dpkg -x sonic-pi-samples_*.deb PACKAGE
    python tests/bench/studio_sounds.py PACKAGE/usr/share/sonic-pi/samples SPEAKER FOLDER

SPEAKER is a folder of 48 kHz speech with train.txt and valid.txt. One recording in three is copied:
with all of them the voice would hear hardly anything but speech. The samples of Debian's package
sonic-pi-samples (CC0) are used twice, resampled from 44.1 to 48 kHz, and played at 48 kHz, which
raises them by 9 % and fills the band up to 24 kHz. `HELD_OUT` lists those kept for tests.
"""

import argparse
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import numpy as np
import soundfile
import soxr
from numpy.typing import NDArray
from scipy.signal import chirp, sosfilt, tf2sos

from wavegrad_core.dataset.data_folder import find_recordings

RATE = 48_000
SPEECH_EVERY = 3
PEAK, GAP_SECONDS, FILE_SECONDS = 0.5, 0.05, 12.0
SYNTHETIC_FILES = 20
# Samples that are test clips, or contain one.
HELD_OUT = (
    *("ambi_choir", "ambi_piano", "drum_snare_hard", "guit_em9", "guit_harmonics", "loop_amen"),
    *("loop_amen_full", "loop_safari", "perc_bell", "vinyl_hiss"),
)
VALID = (
    *("ambi_glass_rub", "bass_woodsy_c", "drum_cymbal_open"),
    *("elec_chime", "loop_perc1", "tabla_tun2"),
)

Sound = NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("samples", type=Path)
    parser.add_argument("speaker", type=Path)
    parser.add_argument("folder", type=Path)
    arguments = parser.parse_args()
    (arguments.folder / "audio").mkdir(parents=True, exist_ok=True)
    paths = {path.stem: path for path in sorted(arguments.samples.glob("*.flac"))}
    held_out = {name: path for name, path in paths.items() if name in VALID}
    training = {name: path for name, path in paths.items() if name not in VALID + HELD_OUT}
    train, valid = [], []
    for rate in (44_100, RATE):
        train += write(joined(read(path, rate) for path in training.values()), f"{rate}", arguments)
    valid += write(joined(read(path, 44_100) for path in held_out.values()), "valid", arguments)
    train += write((synthetic(seed) for seed in range(SYNTHETIC_FILES)), "synthetic", arguments)
    train += copy_speech("train.txt", arguments)
    valid += copy_speech("valid.txt", arguments)
    for name, ids in (("train.txt", train), ("valid.txt", valid)):
        (arguments.folder / name).write_text("\n".join(ids) + "\n", encoding="utf-8")


def read(path: Path, rate: int) -> Sound:
    """Return a sample as one channel of `RATE`, as if its rate were `rate`."""
    sound = soundfile.read(path, always_2d=True)[0].mean(axis=1)
    sound = soxr.resample(sound, rate, RATE, quality="VHQ")
    return PEAK * sound / np.abs(sound).max()


def joined(sounds: Iterable[Sound]) -> Iterator[Sound]:
    """Join sounds, with gaps between them, into ones of at least `FILE_SECONDS`."""
    parts, length = [], 0
    for sound in sounds:
        parts += [sound, np.zeros(round(GAP_SECONDS * RATE))]
        length += len(sound)
        if length >= FILE_SECONDS * RATE:
            yield np.concatenate(parts)
            parts, length = [], 0
    if parts:
        yield np.concatenate(parts)


def write(sounds: Iterable[Sound], kind: str, arguments: argparse.Namespace) -> list[str]:
    names = []
    for number, sound in enumerate(sounds):
        names.append(f"{kind}_{number:02}")
        soundfile.write(arguments.folder / "audio" / f"{names[-1]}.flac", sound, RATE)
    return names


def copy_speech(name: str, arguments: argparse.Namespace) -> list[str]:
    ids = (arguments.speaker / name).read_text(encoding="utf-8").split()[::SPEECH_EVERY]
    paths = {path.stem: path for path in find_recordings(arguments.speaker)}
    for clip in ids:
        shutil.copy(paths[clip], arguments.folder / "audio")
    return ids


def synthetic(seed: int) -> Sound:
    """Return ten seconds of random tones, bells, clicks, noises and sweeps, with silence between.

    Each lasts a second.
    """
    draw = np.random.default_rng(seed)
    kinds: list[Callable[[np.random.Generator], Sound]] = [tone, bell, clicks, noise, sweep] * 2
    parts = []
    for kind in kinds:
        sound = kind(draw)
        sound *= 10 ** draw.uniform(-1.5, -0.3) / (np.abs(sound).max() + 1e-9)
        sound[-480:] *= np.linspace(1, 0, 480)
        parts.append(sound)
    draw.shuffle(parts)
    return np.concatenate(parts)


def times() -> Sound:
    return np.arange(RATE) / RATE


def tone(draw: np.random.Generator) -> Sound:
    """Return a note with harmonics and vibrato."""
    pitch = 55 * 2 ** draw.uniform(0, 5)
    vibrato = draw.uniform(0, 0.01) * np.sin(2 * np.pi * draw.uniform(4, 7) * times())
    phase = 2 * np.pi * np.cumsum(pitch * (1 + vibrato)) / RATE
    numbers = np.arange(1, max(2, min(60, int(20_000 / pitch))))
    sound = sum(
        n ** -draw.uniform(0.5, 2.5) * np.sin(n * phase + draw.uniform(0, 2 * np.pi))
        for n in numbers
    )
    return sound * np.minimum(1, times() / draw.uniform(0.002, 0.2))


def bell(draw: np.random.Generator) -> Sound:
    """Return partials without a common pitch that decay."""
    frequencies = 200 * 2 ** draw.uniform(0, 6.5, size=draw.integers(3, 20))
    start = round(RATE * draw.uniform(0.05, 0.3))
    sound = np.zeros(RATE)
    after = times()[: RATE - start]
    for frequency in frequencies:
        decay = np.exp(-after * draw.uniform(2, 30))
        sound[start:] += draw.uniform(0.1, 1) * decay * np.sin(2 * np.pi * frequency * after)
    return sound


def clicks(draw: np.random.Generator) -> Sound:
    """Return impulses and very short noises."""
    sound = np.zeros(RATE)
    for place in draw.integers(2000, RATE - 2000, size=draw.integers(2, 12)):
        length = draw.choice([1, 1, 2, 20, 200])
        sound[place : place + length] = draw.choice([-1, 1]) * draw.uniform(0.3, 1)
        if length > 2:
            sound[place : place + length] *= draw.standard_normal(length)
    return sound


def noise(draw: np.random.Generator) -> Sound:
    """Return noise of a random colour whose level changes."""
    pole = draw.uniform(-0.7, 0.98)
    sound = sosfilt(tf2sos([1, 0], [1, -pole]), draw.standard_normal(RATE))
    points = draw.uniform(-1.5, 0, size=8)
    return sound * 10 ** np.interp(times(), np.linspace(0, 1, 8), points)


def sweep(draw: np.random.Generator) -> Sound:
    """Return a sine whose frequency moves between two random ones."""
    low, high = 60 * 2 ** draw.uniform(0, 8.3, size=2)
    return chirp(times(), low, 1, high, "logarithmic")


if __name__ == "__main__":
    main()
