"""Audio output: one PortAudio stream that switches between sounds without clicks. No Qt.

The callback takes no locks and logs nothing; it shares only attributes that are replaced whole
with the other threads.
"""

from __future__ import annotations

from typing import Any, ClassVar
from weakref import WeakSet

import numpy as np
from numpy.typing import NDArray

from gradwave.language import tr
from gradwave.playing.output_devices import BUFFER_SECONDS, NoAudioOutput
from wavegrad_core.errors import reason

FADE_SECONDS = 0.008
DIP_SECONDS = 0.005  # to fade out, and the same to fade in
Block = NDArray[np.float32]  # [frames, 2]


def refresh_devices() -> None:
    """Let PortAudio list the devices again. This ends all streams and can block."""
    try:
        import sounddevice
    except OSError:  # `check_output` reports it
        return

    for output in list(AudioOutput.opened):
        output.close()
    sounddevice._terminate()
    sounddevice._initialize()


class AudioOutput:
    """Output of one of several sounds of equal length, switched at the same sample."""

    opened: ClassVar[WeakSet[AudioOutput]] = WeakSet()  # outputs that use a device

    def __init__(self) -> None:
        self.rate = 0  # Hz
        self.buffer = BUFFER_SECONDS
        self.blocks = 0  # requested by the device so far
        self.frames = 0  # played so far, of all sounds
        self.underruns = 0
        self.dips = False  # switch by fading out and in, not by a crossfade
        self.loop: tuple[int, int] | None = None  # first and last frame of the loop
        self.volume = 1.0  # factor of the samples
        self._volume = 1.0  # volume at the end of the last block
        self._peaks = (0.0, 0.0)  # peaks of both channels since they were last taken
        self._stream: Any = None
        self._sounds: dict[str, Block] = {}
        self._current = self._wanted = np.zeros((0, 2), np.float32)
        self._ending = False
        self._ended = True  # playback has ended without a device failure
        self._opened_as: tuple[int, float] = (-1, 0.0)
        self._frame = 0
        self._repeating = False  # the end of the loop has been reached
        # A block's first frame, the stream time at which it is heard, the block's length, and
        # whether the end of the loop was reached before it.
        self._heard = (0, 0.0, 0, False)
        self._stop_signal: type[Exception] = Exception

    def load(self, sounds: dict[str, Block], rate: int) -> None:
        """Load sounds by key, [frames, 2], of equal length. Playback continues."""
        if rate != self.rate:
            self.close()
        self._sounds, self.rate = sounds, rate

    @property
    def active(self) -> bool:
        """Whether the device is playing."""
        stream = self._stream
        return stream is not None and bool(stream.active)

    @property
    def lost(self) -> bool:
        """Whether the device has ended playback."""
        return not self._ended and not self.active

    def take_over(self, name: str) -> None:
        """Switch to a sound at the current position."""
        self._wanted = self._sounds[name]

    def play(self, name: str, frame: int, device: int) -> None:
        """Start a sound at a frame. Can block: do not call this on the GUI thread.

        Raises:
            NoAudioOutput: The device refused.
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
            self._stream.stop()  # required by PortAudio before another start
            self._current = self._wanted = self._sounds[name]
            self._ending, self._repeating = False, False
            self._frame, self._heard = frame, (frame, 0.0, 0, False)
            self._ended = False
            self._stream.start()
        except sounddevice.PortAudioError as error:
            self.close()
            raise NoAudioOutput(
                tr(
                    "Could not play: the output device refused ({reason}). Check that it is "
                    "plugged in and that no other program is using it.",
                    reason=reason(error),
                )
            ) from error

    def stop(self) -> None:
        """Fade out and end, in the callback; never blocks."""
        self._ending = True

    def close(self) -> None:
        """Release the device. Can block."""
        self._ended = True
        AudioOutput.opened.discard(self)
        stream, self._stream = self._stream, None
        if stream is not None:
            stream.close()

    def seconds(self) -> float:
        """Return the position that is audible now, which lags behind the samples output so far."""
        stream, loop = self._stream, self.loop
        frame, leaves_at, count, again = self._heard
        if stream is None or not stream.active or leaves_at == 0.0:
            return self._frame / max(self.rate, 1)
        now = min(frame + (stream.time - leaves_at) * self.rate, frame + count)
        if loop is not None and again and now < loop[0]:
            now += loop[1] - loop[0]  # the device is still in the previous pass of the loop
        return max(_looped(now, loop), 0.0) / self.rate

    def _fill(self, out: Block, frames: int, time: Any, status: Any) -> None:
        """Write the next frames of the current sound into `out`: PortAudio's callback."""
        self.blocks += 1
        if status.output_underflow:
            self.underruns += 1
        start, loop, before, sound = self._frame, self.loop, self._current, self._wanted
        part = _read_frames(sound, start, frames, loop, self._fade_frames)
        out[: len(part)] = part
        out[len(part) :] = 0
        if sound is not before:
            other = _read_frames(before, start, frames, loop, self._fade_frames)
            if self.dips:
                _dip(out, other, int(DIP_SECONDS * self.rate))
            else:
                _fade_in(out, other, self._fade_frames)
            self._current = sound
        end = start + len(part)
        self.frames += len(part)
        self._frame = int(_looped(end, loop))
        self._heard = (start, time.outputBufferDacTime, len(part), self._repeating)
        self._repeating = self._repeating or (loop is not None and end >= loop[1])
        if self._ending:
            _fade_out(out, self._fade_frames)
        self._apply_volume(out)
        if self._ending or (loop is None and end >= len(sound)):
            self._ended = True
            raise self._stop_signal

    def _apply_volume(self, out: Block) -> None:
        """Scale a block, sliding from the last volume to the new one, and measure its peaks."""
        before, self._volume = self._volume, self.volume
        if (before, self._volume) != (1.0, 1.0):
            out *= np.linspace(before, self._volume, len(out), dtype=np.float32)[:, np.newaxis]
        left, right = np.abs(out).max(axis=0) if len(out) else (0.0, 0.0)
        self._peaks = (max(self._peaks[0], float(left)), max(self._peaks[1], float(right)))

    def take_peaks(self) -> tuple[float, float]:
        """Return the peaks of both channels since the last call; 1 is full scale."""
        peaks, self._peaks = self._peaks, (0.0, 0.0)
        return peaks

    @property
    def _fade_frames(self) -> int:
        return int(FADE_SECONDS * self.rate)


def _looped(frame: float, loop: tuple[int, int] | None) -> float:
    """Return the frame that plays for `frame`, folded into the loop."""
    if loop is None or frame < loop[1]:
        return frame
    first, stop = loop
    return first + (frame - first) % (stop - first)


def _read_frames(
    sound: Block, start: int, frames: int, loop: tuple[int, int] | None, fade: int
) -> Block:
    """Return `frames` of the sound from `start`, folded into the loop if there is one.

    The last `fade` frames of the loop crossfade into what lies before the loop, so that its first
    frame follows without a click. A frame's value depends only on its position, so the seam can
    fall anywhere in a block.
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
    """Crossfade from `other` into `out` over the first `length` frames."""
    length = min(len(other), length)
    rise = np.linspace(0, 1, length, dtype=np.float32)[:, np.newaxis]
    out[:length] = out[:length] * rise + other[:length] * (1 - rise)


def _dip(out: Block, other: Block, length: int) -> None:
    """Fade `other` out over `length` frames, then `out` in, with raised cosines."""
    length = min(length, len(other) // 2, len(out) // 2)
    turn = np.pi * np.arange(length, dtype=np.float32)[:, np.newaxis] / max(length, 1)
    rise = 0.5 - 0.5 * np.cos(turn)
    out[length : 2 * length] *= rise
    out[:length] = other[:length] * (1 - rise)


def _fade_out(out: Block, length: int) -> None:
    """Fade `out` to silence over the first `length` frames."""
    length = min(len(out), length)
    out[:length] *= np.linspace(1, 0, length, dtype=np.float32)[:, np.newaxis]
    out[length:] = 0
