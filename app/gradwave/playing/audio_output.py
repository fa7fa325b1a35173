"""Sound out of the machine: one stream of PortAudio, switched without clicks. No Qt in it.

The callback takes no lock and logs nothing: all that it shares with the other threads is attributes
that are replaced whole.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, ClassVar
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.errors import InputError

FADE_SECONDS = 0.008
DIP_SECONDS = 0.005  # out, and as much in again
BUFFER_SECONDS = 0.1  # a render keeps all cores busy beside the callback
Block = NDArray[np.float32]  # [frames, 2]


class NoAudioOutput(InputError):
    """Why there is no playback, and what to do about it."""


@dataclass(frozen=True)
class OutputChoice:
    """What a person chose: a device by its full name, "" for the system's own; 0 Hz: the sound's.

    buffer: seconds that the device is given in advance.
    """

    device: str = ""
    rate: int = 0
    buffer: float = BUFFER_SECONDS


def list_outputs() -> list[str]:
    """The full names of the output devices. Raises NoOutput; it may block, as `check_output`."""
    check_output()
    return list(_outputs())


def check_output(choice: OutputChoice = OutputChoice()) -> dict[str, Any]:
    """PortAudio's facts of the chosen output device, or else of the system's own.

    Added are "full name", and what else is chosen as "wanted rate" and "buffer". Raises NoOutput in
    plain words. May take a second, for PortAudio asks every device: keep it off the GUI thread.
    """
    try:
        import sounddevice
    except OSError as error:
        raise NoAudioOutput(
            "No playback: PortAudio is not installed. Install it (Debian, Ubuntu: "
            "sudo apt install libportaudio2) and start Gradwave again."
        ) from error
    try:
        device = dict(sounddevice.query_devices(kind="output"))
        found = _outputs() if choice.device else {}
    except (sounddevice.PortAudioError, ValueError) as error:  # ValueError: undecodable names too
        raise NoAudioOutput(
            f"No playback: no output device was found ({_reason(error)}). Plug one in, or check "
            "the system's sound settings, and look again under Listen, Devices."
        ) from error
    device = found.get(choice.device, device)
    more = {"full name": full_name(device), "wanted rate": choice.rate, "buffer": choice.buffer}
    return device | more


def _outputs() -> dict[str, dict[str, Any]]:
    import sounddevice

    devices = [dict(device) for device in sounddevice.query_devices()]
    return {full_name(one): one for one in devices if one["max_output_channels"] > 0}


def full_name(device: dict[str, Any]) -> str:
    """With its host's, for one card has the same name at several."""
    import sounddevice

    return f"{device['name']} ({sounddevice.query_hostapis(device['hostapi'])['name']})"


def look_again() -> None:
    """Let PortAudio see what was plugged in or pulled since. It ends all streams, and may block."""
    try:
        import sounddevice
    except OSError:  # `check_output` says so
        return

    for output in list(AudioOutput.opened):
        output.close()
    sounddevice._terminate()
    sounddevice._initialize()


def usable_rate(rate: int, device: dict[str, Any]) -> int:
    """The chosen rate in Hz, else `rate`, if the device plays it; if not, the device's own."""
    import sounddevice

    rate = device["wanted rate"] or rate
    try:
        sounddevice.check_output_settings(
            device=device["index"], channels=2, dtype="float32", samplerate=rate
        )
    except (sounddevice.PortAudioError, ValueError):
        return int(device["default_samplerate"])
    return rate


class AudioOutput:
    """Plays one of several sounds of equal length; another may take over at the same sample."""

    opened: ClassVar[WeakSet[AudioOutput]] = WeakSet()  # those that hold a device

    def __init__(self) -> None:
        self.rate = 0  # Hz
        self.buffer = BUFFER_SECONDS
        self.blocks = 0  # that the device has asked for
        self.underruns = 0
        self.dips = False  # between two sounds: not faded over, but one out and the other in
        self.loop: tuple[int, int] | None = None  # the frames that are repeated
        self._stream: Any = None
        self._sounds: dict[str, Block] = {}
        self._current = self._wanted = np.zeros((0, 2), np.float32)
        self._ending = False
        self._ended = True  # by itself, not by the device
        self._opened_as: tuple[int, float] = (-1, 0.0)
        self._frame = 0
        self._repeating = False  # since it came to the loop's end
        # A block's first frame, the stream's time when that is heard, the block's length, and
        # whether the loop's end came before it.
        self._heard = (0, 0.0, 0, False)
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

    @property
    def lost(self) -> bool:
        """Whether the device has ended what plays."""
        return not self._ended and not self.active

    def take_over(self, name: str) -> None:
        """Go on with that sound from where the other one is."""
        self._wanted = self._sounds[name]

    def play(self, name: str, frame: int, device: int) -> None:
        """Start that sound at that frame.

        Raises NoOutput when the device refuses. It may block: keep it off the GUI thread.
        """
        import sounddevice

        self._stop_signal = sounddevice.CallbackStop
        if self._opened_as != (device, self.buffer):
            self.close()
        try:
            if self._stream is None:
                self._stream = sounddevice.OutputStream(
                    samplerate=self.rate,
                    channels=2,
                    dtype="float32",
                    device=device,
                    latency=self.buffer,
                    callback=self._fill,
                )
                self._opened_as = (device, self.buffer)
                AudioOutput.opened.add(self)
            self._stream.stop()  # PortAudio wants it before another start
            self._current = self._wanted = self._sounds[name]
            self._ending, self._repeating = False, False
            self._frame, self._heard = frame, (frame, 0.0, 0, False)
            self._ended = False
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self.close()
            raise NoAudioOutput(
                f"Could not play: the output device refused ({_reason(error)}). "
                "Check that it is plugged in and that no other program holds it."
            ) from error

    def stop(self) -> None:
        """Fade out and end. It never blocks, for the callback does it."""
        self._ending = True

    def close(self) -> None:
        """Give the device back. It may block."""
        self._ended = True
        AudioOutput.opened.discard(self)
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def seconds(self) -> float:
        """Where in the sound the device is, which lags behind what it was given."""
        stream, loop = self._stream, self.loop
        frame, leaves_at, count, again = self._heard
        if stream is None or not stream.active or leaves_at == 0.0:
            return self._frame / max(self.rate, 1)
        now = min(frame + (stream.time - leaves_at) * self.rate, frame + count)
        if loop is not None and again and now < loop[0]:
            now += loop[1] - loop[0]  # the device is still at the end of the turn before
        return max(_looped(now, loop), 0.0) / self.rate

    def _fill(self, out: Block, frames: int, time: Any, status: Any) -> None:
        """PortAudio's callback: the next frames of the current sound into `out`."""
        self.blocks += 1
        if status.output_underflow:
            self.underruns += 1
        start, loop, before, sound = self._frame, self.loop, self._current, self._wanted
        part = _stretch(sound, start, frames, loop, self._fade_frames)
        out[: len(part)] = part
        out[len(part) :] = 0
        if sound is not before:
            other = _stretch(before, start, frames, loop, self._fade_frames)
            if self.dips:
                _dip(out, other, int(DIP_SECONDS * self.rate))
            else:
                _fade_in(out, other, self._fade_frames)
            self._current = sound
        end = start + len(part)
        self._frame = int(_looped(end, loop))
        self._heard = (start, time.outputBufferDacTime, len(part), self._repeating)
        self._repeating = self._repeating or (loop is not None and end >= loop[1])
        if self._ending:
            _fade_out(out, self._fade_frames)
        if self._ending or (loop is None and end >= len(sound)):
            self._ended = True
            raise self._stop_signal

    @property
    def _fade_frames(self) -> int:
        return int(FADE_SECONDS * self.rate)


def _looped(frame: float, loop: tuple[int, int] | None) -> float:
    """The frame that is played for `frame` where a loop is repeated."""
    if loop is None or frame < loop[1]:
        return frame
    first, stop = loop
    return first + (frame - first) % (stop - first)


def _stretch(
    sound: Block, start: int, frames: int, loop: tuple[int, int] | None, fade: int
) -> Block:
    """`frames` of the sound from `start` on, or up to its end where nothing is repeated.

    Over the last `fade` frames of the loop it goes over into what lies before the loop, so that the
    loop's first frame follows without a jump. A frame's value depends on its place alone, so the
    seam may fall anywhere in a block.
    """
    if loop is None or start + frames <= loop[1] - fade:
        return sound[start : start + frames]
    first, stop = loop
    turn = stop - first
    fade = max(min(fade, turn // 2), 1)
    places = start + np.arange(frames)
    places = np.where(places < stop, places, first + (places - first) % turn)
    earlier = places - turn
    lead = sound[np.maximum(earlier, 0)] * (earlier >= 0)[:, np.newaxis]
    share = np.clip((places - (stop - fade)) / fade, 0, 1).astype(np.float32)[:, np.newaxis]
    return sound[np.minimum(places, len(sound) - 1)] * (1 - share) + lead * share


def _fade_in(out: Block, other: Block, length: int) -> None:
    """From `other` into `out` over the first `length` frames."""
    length = min(len(other), length)
    rise = np.linspace(0, 1, length, dtype=np.float32)[:, np.newaxis]
    out[:length] = out[:length] * rise + other[:length] * (1 - rise)


def _dip(out: Block, other: Block, length: int) -> None:
    """`other` out over the first `length` frames, then `out` in over as many: raised cosines."""
    length = min(length, len(other) // 2, len(out) // 2)
    turn = np.pi * np.arange(length, dtype=np.float32)[:, np.newaxis] / max(length, 1)
    rise = 0.5 - 0.5 * np.cos(turn)
    out[length : 2 * length] *= rise
    out[:length] = other[:length] * (1 - rise)


def _fade_out(out: Block, length: int) -> None:
    """From `out` into silence over the first `length` frames."""
    length = min(len(out), length)
    out[:length] *= np.linspace(1, 0, length, dtype=np.float32)[:, np.newaxis]
    out[length:] = 0


def _reason(error: Exception) -> str:
    return " ".join(str(error).split()).rstrip(".")
