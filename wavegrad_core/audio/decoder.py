"""Decoding with FFmpeg, with silence where a file is damaged or its timestamps have gaps."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import numpy as np

from wavegrad_core.audio.flac_frames import FlacFrame, FlacReader, StreamInfo, frame_ends
from wavegrad_core.audio.limits import BLOCK_SAMPLES
from wavegrad_core.audio.read_report import ReadReport

# Timestamps of containers with a coarse clock are rounded, and those of live recordings vary.
SMALLEST_GAP = 0.05  # seconds; shorter ones are not filled
# A longer gap must lie within the length that the header states: a timestamp may be wrong.
LONGEST_GAP = 60.0  # seconds
TRIMMED_SAMPLES = 2**13  # the longest block of Vorbis
STRICT = {"err_detect": "crccheck+explode"}  # a frame with a wrong checksum is an error
TAG_FRAMES = (b"Xing", b"Info", b"VBRI", b"LAME")  # an MP3 frame that describes the file


class SoundAssembler:
    """Collector of decoded frames, which converts them to the first frame's rate and layout.

    Attributes:
        rate: Sample rate in Hz; 0 before the first frame.
        channels: Number of channels; 0 before the first frame.
        samples: Per channel, so far.
    """

    def __init__(self, report: ReadReport) -> None:
        self.rate = self.channels = self.samples = 0
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
            while self._blocks and sum(map(len, kept)) < TRIMMED_SAMPLES:
                kept.insert(0, self._blocks.pop())
            yield from self._take()
            self._blocks, self._held = kept, sum(map(len, kept))

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


def decode_container(
    container: Any, assembler: SoundAssembler, report: ReadReport, stated: float | None
) -> Iterator[np.ndarray]:
    """Decode the first sound stream of an open `av` container.

    Args:
        container: From `open_with_ffmpeg`.
        assembler: Receives the frames.
        report: Report on the file.
        stated: Duration in seconds according to the header, or None.

    Yields:
        Blocks `[channels, samples]` float32; the rest are `assembler.last_blocks`.
    """
    import av

    stream = container.streams.audio[0]
    stream.codec_context.thread_count = 1  # so that an error belongs to the current packet
    if stream.codec_context.name in ("flac", "ac3", "eac3"):
        stream.codec_context.options = STRICT
    # FFmpeg trims too much or too little of a Vorbis file with a single page.
    cuts_itself = stream.codec_context.name == "vorbis" and stream.duration is not None
    if cuts_itself:
        stream.codec_context.options = {"flags2": "skip_manual"}
    is_primer = cuts_itself  # the first frame only prepares the decoder
    begin = assembler.seconds
    previous_end: float | None = None  # by timestamps, seconds
    failed: float | None = None  # end of the failed packets since the last good frame, seconds
    has_failed = False
    packets = container.demux(stream)
    while True:
        try:
            packet = next(packets)
        except StopIteration:
            break
        except (av.FFmpegError, ValueError, IndexError):  # IndexError: a stream that starts late
            report.note(f"It is damaged after {assembler.seconds:.2f} s; the rest was not read.")
            break
        try:
            frames = packet.decode()
        except (av.FFmpegError, ValueError):
            if not packet.size or any(tag in bytes(packet)[:200] for tag in TAG_FRAMES):
                continue
            has_failed = True
            if packet.pts is not None and packet.time_base:
                failed = float((packet.pts + (packet.duration or 0)) * packet.time_base)
            continue
        for frame in frames:
            if is_primer:
                is_primer = False
                continue
            start = None
            if frame.pts is not None and frame.time_base:
                start = float(frame.pts * frame.time_base)
            if start is not None and previous_end is not None and assembler.rate:
                room = max(LONGEST_GAP, (stated or 0.0) - (assembler.seconds - begin))
                _fill(assembler, report, start - previous_end, has_failed, room)
            length = frame.samples / frame.rate
            if start is not None:
                previous_end = start + length
            elif previous_end is not None:
                previous_end += length
            has_failed, failed = False, None
            try:
                assembler.add(frame)
            except (av.FFmpegError, ValueError):  # a damaged header states an impossible layout
                assembler.drain()
                has_failed = True
                previous_end = start if start is not None else previous_end
        yield from assembler.blocks()
    if has_failed and failed is not None and previous_end is not None and assembler.rate:
        _fill(assembler, report, failed - previous_end, True, LONGEST_GAP)
    if cuts_itself:
        assembler.drain()
        end = begin + float(stream.duration * stream.time_base)
        excess = round((assembler.seconds - end) * assembler.rate)
        if excess <= TRIMMED_SAMPLES:
            assembler.trim(excess)


def _fill(
    assembler: SoundAssembler, report: ReadReport, gap: float, is_damage: bool, room: float
) -> None:
    """Append silence for a gap, in seconds, unless it is within the clock's jitter."""
    if not (0 if is_damage else SMALLEST_GAP) < gap <= room:
        return
    (report.damaged if is_damage else report.missing).append((assembler.seconds, gap))
    assembler.add_silence(gap)


def decode_flac(
    reader: FlacReader, assembler: SoundAssembler, report: ReadReport
) -> Iterator[np.ndarray]:
    """Decode a FLAC file frame by frame.

    Args:
        reader: The file's streams and frames.
        assembler: Receives the frames.
        report: Report on the file.

    Yields:
        Blocks `[channels, samples]` float32; the rest are `assembler.last_blocks`.
    """
    decoder: Any = None
    info: StreamInfo | None = None
    position = 0  # sample of the stream
    lost = 0  # end of the damaged frames after it
    for item in reader:
        if isinstance(item, StreamInfo):
            if info is not None:
                _end_flac_stream(assembler, report, info, position, lost)
            decoder, info = _flac_decoder(item), item
            position = lost = 0
            continue
        assert info is not None
        frames = _decode_flac_frame(decoder, item)
        if not frames:
            lost = item.start + item.samples
            continue
        room = max(LONGEST_GAP, (info.samples - position) / info.rate)
        _fill(assembler, report, (item.start - position) / info.rate, True, room)
        position = item.start + item.samples
        for frame in frames:
            assembler.add(frame)
        yield from assembler.blocks()
    if info is not None:
        _end_flac_stream(assembler, report, info, position, lost)


def _end_flac_stream(
    assembler: SoundAssembler, report: ReadReport, info: StreamInfo, position: int, lost: int
) -> None:
    """Fill the last frames of a stream if they are damaged."""
    if not assembler.rate:
        return
    if lost > position and lost >= info.samples:
        _fill(assembler, report, (lost - position) / info.rate, True, LONGEST_GAP)
    elif position < info.samples:
        report.note_end(position / info.rate, info.samples / info.rate)


def _flac_decoder(info: StreamInfo) -> Any:
    import av

    decoder = av.CodecContext.create("flac", "r")
    decoder.extradata = info.block
    decoder.options = STRICT
    decoder.thread_count = 1
    return decoder


def _decode_flac_frame(decoder: Any, item: FlacFrame) -> list[Any]:
    """Decode one frame; return None if it is damaged."""
    lengths = iter([len(item.data)]) if item.is_exact else frame_ends(item.data)
    for length in lengths:
        frames = _decode(decoder, item.data[:length])
        if sum(frame.samples for frame in frames) == item.samples:
            return frames
    return []


def _decode(decoder: Any, data: bytes) -> list[Any]:
    import av

    try:
        frames: list[Any] = decoder.decode(av.Packet(data))
    except (av.FFmpegError, ValueError):
        return []
    return frames
