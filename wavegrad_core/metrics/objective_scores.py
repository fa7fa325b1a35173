"""Objective scores: how far a sound is from the recording that it was made from.

    from wavegrad_core.metrics.objective_scores import score
    score("clip.flac", "clip-6-steps.wav")["stoi"]

Those that compare take `reference` and `degraded`, both [samples] and of one length and rate, and
trust them to be aligned: no time warping, no level matching. Those that listen to one sound alone
take that. Each returns a float and raises InputError, with the reason, for what it cannot score.

None of them replaces listening. Figures of other papers and programs are rarely comparable: mel
bands, logarithms and pitch trackers differ, and every definition here is spelled out for that.
"""

import importlib
import logging
import os
import warnings
from collections.abc import Callable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np
import scipy.fft
import scipy.special
import torch

from wavegrad_core.audio import AUDIO_SUFFIXES, read_audio, resample
from wavegrad_core.errors import InputError, reason
from wavegrad_core.mel.profile import PROFILES

log = logging.getLogger(__name__)

PROFILE = PROFILES["wavegrad"]
RATE = PROFILE.sample_rate  # at which files are compared
NARROW_RATE = 16_000  # what PESQ and the networks are defined at
LONGEST_DIFFERENCE = 0.1  # seconds by which two files may differ in length; the longer is cut
SHORTEST_HEARD = 0.25  # seconds; the network of PLCMOS breaks off on less


def ls_mse(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Log-mel spectral mean squared error: 0 is best, a level off by 1 dB everywhere gives 0.013.

    The mean over frames and 128 bands of (ln mel - ln mel')^2, mel being the magnitudes of the
    profile `wavegrad` before its shift and scale, down to its floor. Named in WaveGrad
    (arXiv 2009.00713, section 4), which does not tell its scale.
    """
    reference, degraded = _pair(reference, degraded)
    return float(np.mean((_log_mel(reference, rate) - _log_mel(degraded, rate)) ** 2))


def mcd(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Mel cepstral distortion in dB, coefficients 1 to 13: 0 is best, a good vocoder gives 1 to 3.

    The mean over frames of 10 / ln 10 * sqrt(2 * sum_{m=1..13} (c_m - c'_m)^2) (Kubichek 1993),
    with c_m = 2/N * sum_n ln mel_n cos(pi m (n + 1/2) / N), N = 128 bands of the profile
    `wavegrad`. So scaled, it is the RMS difference in dB of two spectra of which only the 13
    slowest ripples are kept; c_0, the level, is left out.
    """
    reference, degraded = _pair(reference, degraded)
    difference = _log_mel(reference, rate) - _log_mel(degraded, rate)  # the transform is linear
    cepstrum = scipy.fft.dct(difference, type=2, axis=0)[1:14] / len(difference)
    return float(np.mean(10 / np.log(10) * np.sqrt(2 * np.sum(cepstrum**2, axis=0))))


def ffe(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """F0 frame error, 0 to 1: the share of frames with the wrong voicing or pitch; 0 is best.

    A frame counts when only one of the two is voiced, or when both are and the pitch is off by
    more than 20 % of the reference's (Chu and Alwan 2009). Pitch is WORLD's (DIO and StoneMask,
    71 to 800 Hz), every 5 ms.
    """
    reference, degraded = _pair(reference, degraded)
    pitch, other = _pitch(reference, rate), _pitch(degraded, rate)
    wrong_voicing = (pitch > 0) != (other > 0)
    wrong_pitch = (pitch > 0) & (other > 0) & (np.abs(other - pitch) > 0.2 * pitch)
    return float(np.mean(wrong_voicing | wrong_pitch))


def stoi(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Short-time objective intelligibility, about 0 to 1; 1 is best (Taal et al. 2011; pystoi)."""
    pystoi = _optional("pystoi")
    reference, degraded = _pair(reference, degraded)
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        try:
            return _finite("STOI", pystoi.stoi(reference, degraded, rate))
        except (RuntimeWarning, ValueError) as error:  # under 30 frames; under a single one
            raise InputError(
                "STOI needs 0.4 s of sound beside the pauses; score a longer clip."
            ) from error


def pesq_wb(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Wideband PESQ, MOS-LQO from 1.04 to 4.64, the best (ITU-T P.862.2; the package pesq)."""
    package = _optional("pesq")
    reference, degraded = _pair(reference, degraded)
    pair = (resample(sound, rate, NARROW_RATE) for sound in (reference, degraded))
    try:
        return _finite("PESQ", package.pesq(NARROW_RATE, *pair, "wb"))
    except package.PesqError as error:
        why = error.args[0].decode()
        raise InputError(
            f"PESQ cannot score this ({why}); score a clip with speech in it."
        ) from error


def dnsmos(sound: np.ndarray, rate: int) -> float:
    """DNSMOS P.808, an opinion from 1 to 5, by a network that hears the sound alone.

    Reddy et al. 2021 (arXiv 2010.15258), the network of the package speechmos. A clip under 9 s is
    repeated until it is as long.
    """
    package = _speechmos("dnsmos")
    return _finite("DNSMOS", package.run(_heard(sound, rate), NARROW_RATE)["p808_mos"])


def plcmos(sound: np.ndarray, rate: int) -> float:
    """PLCMOS 2, an opinion from 1 to 5 that minds gaps and clicks, of the sound alone.

    Diener et al. 2023 (arXiv 2305.15127), the network of the package speechmos. It averages over 15
    random listeners; they are the same ones each time here.
    """
    package = _speechmos("plcmos")
    sound = _heard(sound, rate)
    before = np.random.get_state()  # noqa: NPY002  (what the package draws from)
    np.random.seed(0)  # noqa: NPY002
    try:
        return _finite("PLCMOS", package.run(sound, NARROW_RATE)["plcmos"])
    finally:
        np.random.set_state(before)  # noqa: NPY002


COMPARING: dict[str, Callable[[np.ndarray, np.ndarray, int], float]] = {
    "stoi": stoi,
    "pesq_wb": pesq_wb,
    "mcd": mcd,
    "ls_mse": ls_mse,
    "ffe": ffe,
}
LISTENING: dict[str, Callable[[np.ndarray, int], float]] = {"dnsmos": dnsmos, "plcmos": plcmos}


def score(
    reference: str | os.PathLike[str], degraded: str | os.PathLike[str]
) -> dict[str, float | None]:
    """Every score of one file against another, by name; None, and why in the log, where one fails.

    Channels are averaged, both are brought to 24 kHz, and the longer is cut at its end. Raises
    InputError when a file cannot be read or the lengths differ by more than 0.1 s.
    """
    sounds = [_mono(path) for path in (reference, degraded)]
    seconds = [len(sound) / RATE for sound in sounds]
    if abs(seconds[0] - seconds[1]) > LONGEST_DIFFERENCE:
        raise InputError(
            f"{degraded}: is {seconds[1]:.2f} s long and {reference} is {seconds[0]:.2f} s, so "
            "they are not one recording; give two that start and end together."
        )
    length = min(map(len, sounds))
    original, other = (sound[:length] for sound in sounds)
    scores: dict[str, float | None] = {}
    for name, compare in COMPARING.items():
        scores[name] = _or_none(degraded, name, compare, original, other, RATE)
    for name, listen in LISTENING.items():
        scores[name] = _or_none(degraded, name, listen, other, RATE)
    return scores


def score_folders(
    reference: str | os.PathLike[str],
    degraded: str | os.PathLike[str],
    on_clip: Callable[[int, int], None] | None = None,
) -> dict[str, Any]:
    """`score` for each pair of sound files of one name (the suffix may differ) in two folders;
    on_clip is told how many are done, of how many.

    Returns "clips", a list of each pair's "name" and scores; "failed", the "name" of each pair that
    cannot be scored, and why ("error"); "mean", by score the "mean" of the clips that have it, how
    many they are ("clips"), and "ci95", half the width of the mean's 95 % confidence interval
    (Student's t; None for a single clip); and "unpaired", file names that only one folder has.
    Of a name that two files of one folder have, which to score is unclear: it fails, too.
    Raises InputError when no pair is found.
    """
    originals, others = _sounds_in(Path(reference)), _sounds_in(Path(degraded))
    paired = originals.keys() & others.keys()
    if not paired:
        raise InputError(
            f"{degraded}: has no sound file with the name of one in {reference}; "
            "name each like the recording that it was made from."
        )
    clips: list[dict[str, Any]] = []
    failed: list[dict[str, str]] = []
    for done, name in enumerate(sorted(paired), start=1):
        try:
            pair = (_only(files[name]) for files in (originals, others))
            clips.append({"name": name, **score(*pair)})
        except InputError as error:
            failed.append({"name": name, "error": str(error)})
        if on_clip:
            on_clip(done, len(paired))
    unpaired = [
        str(path)
        for files in (originals, others)
        for name, paths in sorted(files.items())
        for path in paths
        if name not in paired
    ]
    means = {name: mean_of([clip[name] for clip in clips]) for name in (*COMPARING, *LISTENING)}
    return {"clips": clips, "failed": failed, "mean": means, "unpaired": unpaired}


def _or_none(path: Any, name: str, function: Callable[..., float], *arguments: Any) -> float | None:
    try:
        return function(*arguments)
    except InputError as error:
        log.warning("%s: no %s: %s", path, name, error)
        return None


def _mono(path: str | os.PathLike[str]) -> np.ndarray:
    sound, rate = read_audio(path)
    return resample(sound.mean(axis=0), rate, RATE)


def _sounds_in(folder: Path) -> dict[str, list[Path]]:
    """The sound files of a folder by their names without suffix, of which one may have several.

    Hidden files are passed over, with what a Mac leaves behind (._name.wav).
    """
    try:
        paths = [
            path
            for path in sorted(folder.iterdir())
            if path.suffix.lower() in AUDIO_SUFFIXES
            and not path.name.startswith(".")
            and os.path.isfile(path)
        ]
    except OSError as error:
        raise InputError(
            f"{folder}: cannot be listed ({error.strerror}); give a folder of sound files."
        ) from error
    files: dict[str, list[Path]] = {}
    for path in paths:
        files.setdefault(path.stem, []).append(path)
    return files


def _only(paths: list[Path]) -> Path:
    if len(paths) > 1:
        raise InputError(
            f"{paths[0].parent}: has both {paths[0].name} and {paths[1].name}, and which to score "
            "is unclear; leave one of them."
        )
    return paths[0]


def mean_of(values: Sequence[float | None]) -> dict[str, float | int | None]:
    """The "mean" of those that are known, how many they are ("clips"), and "ci95", half the width
    of its 95 % confidence interval (Student's t; None for a single one)."""
    known = [value for value in values if value is not None]
    if not known:
        return {"mean": None, "ci95": None, "clips": 0}
    half = None
    if len(known) > 1:
        # Student's t; scipy.stats, which has it too, takes a second to import.
        quantile = scipy.special.stdtrit(len(known) - 1, 0.975)
        half = float(quantile * np.std(known, ddof=1) / np.sqrt(len(known)))
    return {"mean": float(np.mean(known)), "ci95": half, "clips": len(known)}


def _pair(reference: np.ndarray, degraded: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both as [samples] float64; InputError where they cannot be compared."""
    first, second = _checked(reference), _checked(degraded)
    if len(first) != len(second):
        raise InputError(
            f"sounds of {len(first)} and {len(second)} samples cannot be compared; "
            "cut them to one length."
        )
    if not first.any() or not second.any():
        raise InputError("one of the two is silent; compare recordings with sound in them.")
    return first, second


def _checked(sound: np.ndarray) -> np.ndarray:
    sound = np.asarray(sound, dtype=np.float64)
    if sound.ndim != 1 or sound.size == 0 or not np.isfinite(sound).all():
        raise InputError(
            f"an array of shape {sound.shape} cannot be scored; "
            "give [samples] of one channel, all of them finite numbers."
        )
    return sound


def _log_mel(sound: np.ndarray, rate: int) -> np.ndarray:
    """ln of the mel magnitudes, [128, frames] float64."""
    at_rate = resample(sound, rate, RATE)
    return PROFILE.energy(PROFILE.mel(torch.from_numpy(at_rate))).log().double().numpy()


def _pitch(sound: np.ndarray, rate: int) -> np.ndarray:
    """F0 in Hz every 5 ms, 0 where there is none."""
    pyworld = _optional("pyworld")
    pitch, time = pyworld.dio(sound, rate)
    return pyworld.stonemask(sound, pitch, time, rate)


def _heard(sound: np.ndarray, rate: int) -> np.ndarray:
    """What the networks take: 16 kHz, float32, within full scale, and some of it."""
    sound = _checked(sound)
    if len(sound) < SHORTEST_HEARD * rate:
        raise InputError(f"an opinion needs {SHORTEST_HEARD} s of sound; score a longer clip.")
    return np.clip(resample(sound, rate, NARROW_RATE), -1, 1)


def _speechmos(name: str) -> ModuleType:
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # ONNX Runtime reports home without it
    return _optional(f"speechmos.{name}")


def _optional(name: str) -> ModuleType:
    """A package of the extra `scores`; InputError with the way to get it when it is missing."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pyworld's pkg_resources is deprecated, and says so
            return importlib.import_module(name)
    except ImportError as error:
        raise InputError(
            f"the package {error.name or name} is not installed ({reason(error)}); in the "
            "checkout, 'pip install -c constraints.txt -e .[scores]' installs what the scores need."
        ) from error


def _finite(name: str, value: Any) -> float:
    value = float(value)
    if not np.isfinite(value):
        raise InputError(f"{name} has no value for this sound; score a clip with speech in it.")
    return value
