"""Predicted listening scores: estimates of the mean opinion score that listeners would give."""

import os
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from wavegrad_core.audio import resample
from wavegrad_core.errors import InputError
from wavegrad_core.metrics.score_inputs import (
    check_pair,
    check_score,
    check_sound,
    import_optional,
)

MODEL_RATE = 16_000  # Hz; PESQ and the networks are defined at this rate
ZIMTOHRLI_RATE = 48_000  # Hz
MIN_SECONDS = 0.25  # PLCMOS's network fails on shorter sounds


def pesq_wb(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute wideband PESQ (ITU-T P.862.2), with the package pesq.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        MOS-LQO from 1.04 to 4.64; 4.64 is best.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`) or contain no speech, or pesq
            is not installed.
    """
    package = import_optional("pesq")
    reference, degraded = check_pair(reference, degraded)
    pair = (resample(sound, rate, MODEL_RATE) for sound in (reference, degraded))
    try:
        return check_score("PESQ", package.pesq(MODEL_RATE, *pair, "wb"))
    except package.PesqError as error:
        problem = error.args[0].decode()
        raise InputError(
            f"PESQ cannot score this sound ({problem}). Score a clip that contains speech."
        ) from error


def zimtohrli(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Predict the opinion score of a sound from a model of hearing, with the package zimtohrli.

    Zimtohrli (Alakuijala et al., github.com/google/zimtohrli) compares what a filter bank of 128
    rotators and a model of the ear make of both sounds, at 48 kHz and where full scale is 80 dB
    SPL, and converts the distance to an opinion score.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        1 to 5; 5 is best.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`) or are too short, or zimtohrli
            is not installed.
    """
    package = import_optional("zimtohrli")
    pair = check_pair(reference, degraded)
    if len(pair[0]) < MIN_SECONDS * rate:
        raise InputError(f"Zimtohrli needs {MIN_SECONDS} s of sound. Score a longer clip.")
    at_rate = (resample(sound, rate, ZIMTOHRLI_RATE) for sound in pair)
    return check_score("Zimtohrli", package.mos_from_signals(*at_rate))


def dnsmos(sound: np.ndarray, rate: int) -> float:
    """Predict the P.808 opinion score of a sound without a reference.

    This is DNSMOS P.808 (Reddy et al. 2021, arXiv 2010.15258), with the network of the package
    speechmos. A clip shorter than 9 s is repeated up to that length.

    Args:
        sound: [samples].
        rate: Sample rate in Hz.

    Returns:
        1 to 5; 5 is best.

    Raises:
        InputError: The sound is shorter than 0.25 s or not finite, or speechmos is not installed.
    """
    package = _import_speechmos("dnsmos")
    sound = _model_input(sound, rate)
    windows = [
        package.DNSMOS.audio_melspec(None, window[:-160]).astype(np.float32)
        for window in _dnsmos_windows(sound, package.INPUT_LENGTH)
    ]
    network = _p808_network(Path(str(package.__file__)).parent / "dnsmos_models" / "model_v8.onnx")
    scores = [network.run(None, {"input_1": window[np.newaxis]})[0][0, 0] for window in windows]
    return check_score("DNSMOS", np.mean(scores))


@cache
def _p808_network(path: Path) -> Any:
    """Load the network for P.808; the package's `run` spends 97 % of its time on one for P.835."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # it takes 10 ms a window
    return onnxruntime.InferenceSession(str(path), options)


def _dnsmos_windows(sound: np.ndarray, seconds: float) -> list[np.ndarray]:
    """Return the package's windows, one a second; a shorter sound is repeated first."""
    length = int(seconds * MODEL_RATE)
    while len(sound) < length:
        sound = np.append(sound, sound)
    count = int(len(sound) // MODEL_RATE - seconds) + 1
    windows = (sound[i * MODEL_RATE : int((i + seconds) * MODEL_RATE)] for i in range(count))
    return [window for window in windows if len(window) >= length]


def plcmos(sound: np.ndarray, rate: int) -> float:
    """Predict the opinion score of a sound without a reference, with a focus on gaps and clicks.

    This is PLCMOS 2 (Diener et al. 2023, arXiv 2305.15127), with the network of the package
    speechmos. It averages over 15 random listeners, which are the same in every call here.

    Args:
        sound: [samples].
        rate: Sample rate in Hz.

    Returns:
        1 to 5; 5 is best.

    Raises:
        InputError: The sound is shorter than 0.25 s or not finite, or speechmos is not installed.
    """
    package = _import_speechmos("plcmos")
    sound = _model_input(sound, rate)
    state = np.random.get_state()  # noqa: NPY002  (the package uses the global generator)
    np.random.seed(0)  # noqa: NPY002
    try:
        return check_score("PLCMOS", package.run(sound, MODEL_RATE)["plcmos"])
    finally:
        np.random.set_state(state)  # noqa: NPY002


def _model_input(sound: np.ndarray, rate: int) -> np.ndarray:
    """Resample to 16 kHz and clip to full scale."""
    sound = check_sound(sound)
    if len(sound) < MIN_SECONDS * rate:
        raise InputError(
            f"Predicted listening scores need {MIN_SECONDS} s of sound. Score a longer clip."
        )
    return np.clip(resample(sound, rate, MODEL_RATE), -1, 1)


def _import_speechmos(name: str) -> ModuleType:
    os.environ.setdefault("ORT_DISABLE_TELEMETRY", "1")  # otherwise ONNX Runtime reports home
    return import_optional(f"speechmos.{name}")
