"""The microphones that PortAudio knows, and what one of them hears. No Qt in it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.playing.output import full_name
from wavegrad_core.errors import InputError

RATES = (48_000, 44_100, 24_000)  # Hz, the first that the device has
BLOCK_SECONDS = 0.05


def list_inputs() -> list[str]:
    """The full names of the input devices. It may block; errors are PortAudio's own."""
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
        index = _inputs().get(device)
        sounddevice.query_devices(index, "input")
        rate = next(rate for rate in RATES if _takes(rate, index))
        stream = sounddevice.InputStream(
            rate, int(rate * BLOCK_SECONDS), index, channels=1, dtype="float32", callback=heard
        )
    except (sounddevice.PortAudioError, ValueError, StopIteration) as error:
        said = " ".join(str(error).split()) or "it takes none of the usual rates"
        raise InputError(
            f"No microphone was found ({said}). Plug one in or choose another, allow its use in "
            "the system's settings, and try again."
        ) from error
    return stream, rate


def _inputs() -> dict[str, int]:
    import sounddevice

    devices = [dict(one) for one in sounddevice.query_devices()]
    return {full_name(one): one["index"] for one in devices if one["max_input_channels"] > 0}


def _takes(rate: int, index: int | None) -> bool:
    import sounddevice

    try:
        sounddevice.check_input_settings(index, channels=1, dtype="float32", samplerate=rate)
    except (sounddevice.PortAudioError, ValueError):
        return False
    return True
