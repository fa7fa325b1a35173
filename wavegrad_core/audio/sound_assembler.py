"""Collector of decoded frames."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import numpy as np

from wavegrad_core.audio.limits import BLOCK_SAMPLES
from wavegrad_core.audio.read_report import ReadReport

TRIMMED_SAMPLES = 2**13  # the longest block of Vorbis
LOUDEST = 4.0  # 12 dB over full scale; a lossy decoder that gives more has read a damaged frame


class SoundAssembler:
    """Collector of decoded frames, which converts them to the first frame's rate and layout.

    Attributes:
        rate: Sample rate in Hz; 0 before the first frame.
        channels: Number of channels; 0 before the first frame.
        samples: Per channel, so far.
        is_lossy: Whether the codec is lossy, so that a frame with impossible peaks is damaged.
        has_failed: Whether any packet could not be decoded.
    """

    def __init__(self, report: ReadReport) -> None:
        self.rate = self.channels = self.samples = 0
        self.is_lossy = self.has_failed = False
        self._report = report
        self._layout = ""
        self._leading = 0.0  # seconds
        self._has_changed = False
        self._source: tuple[str, str, int] | None = None
        self._resampler: Any = None
        self._blocks: list[np.ndarray] = []  # [n, channels] each
        self._held = 0

    @property
    def seconds(self) -> float:
        return self.samples / self.rate if self.rate else 0.0

    def add(self, frame: Any) -> None:
        """Append a decoded frame."""
        import av

        source = frame.format.name, frame.layout.name, frame.rate
        if source != self._source:
            self.drain()
            if not self.rate:
                self.rate, self._layout = frame.rate, frame.layout.name
                self.channels = frame.layout.nb_channels
                self.add_silence(self._leading)
            elif source[1:] != (self._layout, self.rate) and not self._has_changed:
                self._has_changed = True
                self._report.note(
                    f"Its format changes to {frame.rate} Hz, {frame.layout.name}, at "
                    f"{self.seconds:.2f} s; it was brought to {self.rate} Hz, {self._layout}."
                )
            # Conversion from and to mono is done below: FFmpeg would change the level.
            by_hand = self.channels == 1 or frame.layout.nb_channels == 1
            layout = frame.layout.name if by_hand else self._layout
            # Packed: PyAV reads past the pointers of planar frames of 8 channels or more.
            self._resampler = av.AudioResampler(format="flt", layout=layout, rate=self.rate)
            self._source = source
        frame.pts = None  # otherwise the resampler would fill gaps
        for part in self._resampler.resample(frame):
            self._append(part)

    def add_silence(self, seconds: float) -> None:
        """Append zeros; before the first frame, whose rate is not known yet, only count them."""
        if not self.rate:
            self._leading += seconds
            return
        self.drain()
        # Views of one zero: no memory is used until a block is made.
        self._hold(np.broadcast_to(np.float32(0), (round(seconds * self.rate), self.channels)))

    def drain(self) -> None:
        """Append the samples that are still in the resampler."""
        import av

        resampler, self._resampler, self._source = self._resampler, None, None
        if resampler is not None:
            # After a damaged frame, the last few samples are lost.
            with suppress(av.FFmpegError, ValueError):
                for part in resampler.resample(None):
                    self._append(part)

    def blocks(self) -> Iterator[np.ndarray]:
        """Yield blocks [channels, n] as soon as enough samples have been appended."""
        if self._held >= BLOCK_SAMPLES // 4:
            kept: list[np.ndarray] = []
            held = 0
            while self._blocks and held < TRIMMED_SAMPLES:
                kept.append(self._blocks.pop())
                held += len(kept[-1])
            yield from self._take()
            self._blocks, self._held = kept[::-1], held

    def last_blocks(self) -> Iterator[np.ndarray]:
        """Yield the remaining samples as blocks [channels, n]."""
        self.drain()
        yield from self._take()

    def trim(self, samples: int) -> None:
        """Remove the last samples, at most `TRIMMED_SAMPLES`."""
        self.drain()
        while samples > 0 and self._blocks:
            last = self._blocks.pop()
            if len(last) > samples:
                self._blocks.append(last[: len(last) - samples])
            removed = min(samples, len(last))
            samples -= removed
            self._held -= removed
            self.samples -= removed

    def _take(self) -> Iterator[np.ndarray]:
        held, self._blocks, self._held = self._blocks, [], 0
        group: list[np.ndarray] = []
        size = 0
        for block in held:
            for start in range(0, len(block), BLOCK_SAMPLES):
                piece = block[start : start + BLOCK_SAMPLES]
                if group and size + len(piece) > BLOCK_SAMPLES:
                    yield np.concatenate(group).T
                    group, size = [], 0
                group.append(piece)
                size += len(piece)
        if group:
            yield np.concatenate(group).T

    def _append(self, part: Any) -> None:
        block = part.to_ndarray().reshape(part.samples, -1)
        if block.shape[1] != self.channels:
            block = _remixed(block, self.channels)
        if self.is_lossy and not np.abs(block).max(initial=0.0) <= LOUDEST:  # NaN, too
            self._report.damaged.append((self.seconds, len(block) / self.rate))
            block = np.zeros_like(block)
        self._hold(block)

    def _hold(self, block: np.ndarray) -> None:
        self._blocks.append(block)
        self._held += len(block)
        self.samples += len(block)


def _remixed(block: np.ndarray, channels: int) -> np.ndarray:
    """Return the mean of all channels, or one channel on the first two of several."""
    if channels == 1:
        return block.mean(axis=1, keepdims=True, dtype=np.float32)
    mixed = np.zeros((len(block), channels), np.float32)
    mixed[:, :2] = block
    return mixed
