"""Sound out of the machine: one stream of PortAudio, switched without clicks. No Qt in it.

The callback takes no lock and logs nothing: all that it shares with the other threads is attributes
that are replaced whole.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.errors import InputError

FADE_SECONDS = 0.008
LATENCY_SECONDS = 0.1  # a render keeps all cores busy beside the callback
Block = NDArray[np.float32]  # [frames, 2]


class NoOutput(InputError):
    """Why there is no playback, and what to do about it."""


def check_output() -> dict[str, Any]:
    """PortAudio's facts of the default output device. Raises NoOutput in plain words.

    May take a second, for PortAudio asks every device: keep it off the GUI thread.
    """
    try:
        import sounddevice
    except OSError as error:
        raise NoOutput(
            "No playback: PortAudio is not installed. Install it (Debian, Ubuntu: "
            "sudo apt install libportaudio2) and start Gradwave again."
        ) from error
    try:
        return dict(sounddevice.query_devices(kind="output"))
    except (sounddevice.PortAudioError, ValueError) as error:  # ValueError: undecodable names too
        raise NoOutput(
            f"No playback: no output device was found ({_reason(error)}). Plug one in, or check "
            "the system's sound settings, and start Gradwave again."
        ) from error


def usable_rate(rate: int, device: dict[str, Any]) -> int:
    """`rate` in Hz if the device plays it, else the device's own."""
    import sounddevice

    try:
        sounddevice.check_output_settings(
            device=device["index"], channels=2, dtype="float32", samplerate=rate
        )
    except (sounddevice.PortAudioError, ValueError):
        return int(device["default_samplerate"])
    return rate


class Output:
    """Plays one of several sounds of equal length; another may take over at the same sample."""

    def __init__(self) -> None:
        self.rate = 0  # Hz
        self.underruns = 0
        self._stream: Any = None
        self._sounds: dict[str, Block] = {}
        self._current = self._wanted = np.zeros((0, 2), np.float32)
        self._ending = False
        self._frame = 0
        self._heard = (0, 0.0)  # a frame, and the stream's time at which it leaves the device
        self._stop_signal: type[Exception] = Exception

    def load(self, sounds: dict[str, Block], rate: int) -> None:
        """Sounds by name, [frames, 2], all of one length and rate. What plays goes on playing."""
        if rate != self.rate:
            self.close()
        self._sounds, self.rate = sounds, rate

    @property
    def active(self) -> bool:
        stream = self._stream
        return stream is not None and bool(stream.active)

    def take_over(self, name: str) -> None:
        """Go on with that sound from where the other one is."""
        self._wanted = self._sounds[name]

    def play(self, name: str, frame: int, device: int) -> None:
        """Start that sound at that frame.

        Raises NoOutput when the device refuses. It may block: keep it off the GUI thread.
        """
        import sounddevice

        self._stop_signal = sounddevice.CallbackStop
        try:
            if self._stream is None:
                self._stream = sounddevice.OutputStream(
                    samplerate=self.rate,
                    channels=2,
                    dtype="float32",
                    device=device,
                    latency=LATENCY_SECONDS,
                    callback=self._fill,
                )
            self._stream.stop()  # PortAudio wants it before another start
            self._current = self._wanted = self._sounds[name]
            self._ending, self._frame, self._heard = False, frame, (frame, 0.0)
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self.close()
            raise NoOutput(
                f"Could not play: the output device refused ({_reason(error)}). "
                "Check that it is plugged in and that no other program holds it."
            ) from error

    def stop(self) -> None:
        """Fade out and end. It never blocks, for the callback does it."""
        self._ending = True

    def close(self) -> None:
        """Give the device back. It may block."""
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def seconds(self) -> float:
        """Where in the sound the device is, which lags behind what it was given."""
        stream, written = self._stream, self._frame
        frame, leaves_at = self._heard
        if stream is None or not stream.active or leaves_at == 0.0:
            return written / max(self.rate, 1)
        now = frame + (stream.time - leaves_at) * self.rate
        return min(max(now, 0.0), written) / self.rate

    def _fill(self, out: Block, frames: int, time: Any, status: Any) -> None:
        """PortAudio's callback: the next frames of the current sound into `out`."""
        if status.output_underflow:
            self.underruns += 1
        start, before, sound = self._frame, self._current, self._wanted
        part = sound[start : start + frames]
        out[: len(part)] = part
        out[len(part) :] = 0
        if sound is not before:
            _fade_in(out, before[start : start + frames], self._fade_frames)
            self._current = sound
        self._frame = start + len(part)
        self._heard = (start, time.outputBufferDacTime)
        if self._ending:
            _fade_out(out, self._fade_frames)
        if self._ending or self._frame >= len(sound):
            raise self._stop_signal

    @property
    def _fade_frames(self) -> int:
        return int(FADE_SECONDS * self.rate)


def _fade_in(out: Block, other: Block, length: int) -> None:
    """From `other` into `out` over the first `length` frames."""
    length = min(len(other), length)
    rise = np.linspace(0, 1, length, dtype=np.float32)[:, np.newaxis]
    out[:length] = out[:length] * rise + other[:length] * (1 - rise)


def _fade_out(out: Block, length: int) -> None:
    """From `out` into silence over the first `length` frames."""
    length = min(len(out), length)
    out[:length] *= np.linspace(1, 0, length, dtype=np.float32)[:, np.newaxis]
    out[length:] = 0


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")
