"""The microphones that PortAudio knows, and what one of them hears. No Qt in it."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Container
from typing import Any

import numpy as np
from numpy.typing import NDArray

from gradwave.playing.audio_output import full_name
from wavegrad_core.errors import InputError

RATES = (48_000, 44_100, 24_000)  # Hz, the first that the device has
BLOCK_SECONDS = 0.05


def list_inputs() -> list[str]:
    """The full names of the input devices, of equal ones the second with a number.

    It may block; errors are PortAudio's own.
    """
    return list(_inputs())


def open_input(give: Callable[[NDArray[np.float32]], None], device: str) -> tuple[Any, int]:
    """The device of that full name, not started, and its rate; the system's own for any other.

    InputError where there is none.
    """
    try:
        import sounddevice
    except OSError as error:
        raise InputError(
            "Recording needs PortAudio, which is not installed. Install it (Debian, Ubuntu: "
            "sudo apt install libportaudio2) and start Gradwave again."
        ) from error

    def heard(block: NDArray[np.float32], frames: int, time: Any, status: Any) -> None:
        give(block[:, 0].copy())

    try:
        index = _inputs().get(device) if device else None
        sounddevice.query_devices(index, "input")
        rate = next(rate for rate in RATES if _takes(rate, index))
        stream = sounddevice.InputStream(
            rate, int(rate * BLOCK_SECONDS), index, channels=1, dtype="float32", callback=heard
        )
    except (sounddevice.PortAudioError, ValueError, StopIteration) as error:
        said = " ".join(str(error).split()) or "it takes none of the usual rates"
        raise InputError(
            f"No microphone was found ({said}). Choose another, or allow its use in the system's "
            "settings. One that was plugged in meanwhile is found by Listen, Devices, Look again, "
            "once this window is closed."
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
    """With a number behind it where two microphones are called the same."""
    numbered = (f"{name} {number}" for number in itertools.count(2))
    return next(one for one in itertools.chain([name], numbered) if one not in taken)


def _takes(rate: int, index: int | None) -> bool:
    import sounddevice

    try:
        sounddevice.check_input_settings(index, channels=1, dtype="float32", samplerate=rate)
    except (sounddevice.PortAudioError, ValueError):
        return False
    return True
