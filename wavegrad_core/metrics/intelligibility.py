"""Intelligibility of a sound against its recording."""

import warnings

import numpy as np

from wavegrad_core.errors import InputError
from wavegrad_core.metrics.score_inputs import check_pair, check_score, import_optional


def stoi(reference: np.ndarray, degraded: np.ndarray, rate: int) -> float:
    """Compute the short-time objective intelligibility (Taal et al. 2011), with pystoi.

    Args:
        reference: [samples].
        degraded: [samples].
        rate: Sample rate in Hz.

    Returns:
        About 0 to 1; 1 is best.

    Raises:
        InputError: The sounds cannot be compared (see `check_pair`) or are too short, or pystoi is
            not installed.
    """
    pystoi = import_optional("pystoi")
    reference, degraded = check_pair(reference, degraded)
    with warnings.catch_warnings():
        warnings.simplefilter("error", RuntimeWarning)
        try:
            return check_score("STOI", pystoi.stoi(reference, degraded, rate))
        except (RuntimeWarning, ValueError) as error:  # fewer than 30 frames; fewer than one
            raise InputError(
                "STOI needs 0.4 s of sound without pauses. Score a longer clip."
            ) from error
