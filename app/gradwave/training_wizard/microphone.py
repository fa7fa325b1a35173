"""Microphones found by PortAudio, and recording from one of them. No Qt."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Container
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gradwave.language import tr
from gradwave.playing.output_devices import full_name
from wavegrad_core.errors import InputError

RATES = (48_000, 44_100, 24_000)  # Hz, in order of preference
BLOCK_SECONDS = 0.05


def list_inputs() -> list[str]:
    """Return the full names of the input devices; equal names are numbered.

    May block, and raises PortAudio's own errors.
    """
    return list(_inputs())


def open_input(receive: Callable[[NDArray[np.float32]], None], device: str) -> tuple[Any, int]:
    """Open an input device.

    Args:
        receive: Called with each block of samples.
        device: Full name of the device; the system default is used if it is unknown.

    Returns:
        The stream, not started, and its sample rate in Hz.

    Raises:
        InputError: There is no microphone.
    """
    try:
        import sounddevice
    except OSError as error:
        raise InputError(
            tr(
                "Recording needs PortAudio, which is not installed. Install it (Debian, Ubuntu: "
                "sudo apt install libportaudio2) and start Gradwave again."
            )
        ) from error

    def on_block(block: NDArray[np.float32], frames: int, time: Any, status: Any) -> None:
        receive(block[:, 0].copy())

    try:
        index = _inputs().get(device) if device else None
        sounddevice.query_devices(index, "input")
        rate = next(rate for rate in RATES if _takes(rate, index))
        stream = sounddevice.InputStream(
            rate, int(rate * BLOCK_SECONDS), index, channels=1, dtype="float32", callback=on_block
        )
    except (sounddevice.PortAudioError, ValueError, StopIteration) as error:
        reason = " ".join(str(error).split()) or tr("it supports none of the usual sample rates")
        raise InputError(
            tr(
                "The microphone could not be opened ({reason}). Choose another one, or allow "
                "its use in the system settings. To find a new microphone, close this window "
                "and choose Listen, Devices, Refresh.",
                reason=reason,
            )
        ) from error
    return stream, rate


def _inputs() -> dict[str, int]:
    import sounddevice

    devices = [dict(one) for one in sounddevice.query_devices()]
    inputs: dict[str, int] = {}
    for one in devices:
        if one["max_input_channels"] > 0:
            inputs[_free(full_name(one), inputs)] = one["index"]
    return inputs


def _free(name: str, taken: Container[str]) -> str:
    """Return the name, with a number if it is taken."""
    numbered = (f"{name} {number}" for number in itertools.count(2))
    return next(one for one in itertools.chain([name], numbered) if one not in taken)


def _takes(rate: int, index: int | None) -> bool:
    import sounddevice

    try:
        sounddevice.check_input_settings(index, channels=1, dtype="float32", samplerate=rate)
    except (sounddevice.PortAudioError, ValueError):
        return False
    return True
