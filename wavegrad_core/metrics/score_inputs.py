"""Checks of the inputs and outputs of scores, and their optional packages."""

import importlib
import warnings
from types import ModuleType
from typing import Any

import numpy as np

from wavegrad_core.errors import InputError, reason


def check_pair(reference: np.ndarray, degraded: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return two sounds as [samples] float64.

    Raises:
        InputError: They differ in length, one is silent, or one is rejected by `check_sound`.
    """
    first, second = check_sound(reference), check_sound(degraded)
    if len(first) != len(second):
        raise InputError(
            f"Sounds of {len(first)} and {len(second)} samples cannot be compared. Cut them to "
            "the same length."
        )
    if not first.any() or not second.any():
        raise InputError("One of the two sounds is silent. Compare recordings that are not silent.")
    return first, second


def check_sound(sound: np.ndarray) -> np.ndarray:
    """Return a sound as [samples] float64.

    Raises:
        InputError: It is empty, has more than one dimension, or contains NaN or infinity.
    """
    sound = np.asarray(sound, dtype=np.float64)
    if sound.ndim != 1 or sound.size == 0 or not np.isfinite(sound).all():
        raise InputError(
            f"An array of shape {sound.shape} cannot be scored. Pass one channel, [samples], of "
            "finite numbers."
        )
    return sound


def check_score(name: str, value: Any) -> float:
    """Check that a score is finite, and return it as a float.

    Raises:
        InputError: It is not finite.
    """
    value = float(value)
    if not np.isfinite(value):
        raise InputError(f"{name} is undefined for this sound. Score a clip that contains speech.")
    return value


def import_optional(name: str) -> ModuleType:
    """Import a package of the extra `scores`.

    Raises:
        InputError: It is not installed; the message says how to install it.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # pyworld imports pkg_resources, which is deprecated
            return importlib.import_module(name)
    except ImportError as error:
        raise InputError(
            f"The package {error.name or name} is not installed ({reason(error)}). To install "
            "what the scores need, run 'pip install -c constraints.txt -e .[scores]' in the "
            "checkout."
        ) from error
