"""Decoding with FFmpeg, with silence where a file is damaged or its timestamps have gaps."""

import itertools
from collections.abc import Iterator
from typing import Any

import numpy as np

from wavegrad_core.audio.flac_frames import FlacFrame, FlacReader, StreamInfo, frame_ends
from wavegrad_core.audio.ogg_chain import OggLink, packets_in_time
from wavegrad_core.audio.read_report import ReadReport
from wavegrad_core.audio.sound_assembler import TRIMMED_SAMPLES, SoundAssembler

# Timestamps of containers with a coarse clock are rounded, and those of live recordings vary.
SMALLEST_GAP = 0.05  # seconds; shorter ones are not filled
# A longer gap must lie within the length that the header states: a timestamp may be wrong.
LONGEST_GAP = 60.0  # seconds
STRICT = {"err_detect": "crccheck+explode"}  # a frame with a wrong checksum is an error
CHECKED_CODECS = ("flac", "ac3", "eac3", "tta", "wavpack", "dca", "mlp", "truehd")
TAG_FRAMES = (b"Xing", b"Info", b"VBRI", b"LAME")  # an MP3 frame that describes the file


def decode_container(
    container: Any,
    assembler: SoundAssembler,
    report: ReadReport,
    stated: float | None,
    link: OggLink | None = None,
) -> Iterator[np.ndarray]:
    """Decode the first sound stream of an open `av` container.

    Args:
        container: From `open_with_ffmpeg`.
        assembler: Receives the frames.
        report: Report on the file.
        stated: Duration in seconds according to the header, or None.
        link: The link of an Ogg file.

    Yields:
        Blocks `[channels, samples]` float32; the rest are `assembler.last_blocks`.
    """
    stream = container.streams.audio[0]
    decoder = _StreamDecoder(container, stream, assembler, report, stated, link)
    for packet in decoder.packets():
        decoder.decode(packet)
        yield from assembler.blocks()
    decoder.finish()


class _StreamDecoder:
    """Decoder of one stream, packet by packet; the arguments are those of `decode_container`."""

    def __init__(
        self,
        container: Any,
        stream: Any,
        assembler: SoundAssembler,
        report: ReadReport,
        stated: float | None,
        link: OggLink | None,
    ) -> None:
        self._container, self._stream = container, stream
        self._assembler, self._report = assembler, report
        self._stated, self._link = stated, link
        self._begin = assembler.seconds
        self._has_clock = container.format.name != "avi"  # whose timestamps count packets
        self._previous_end: float | None = None  # by timestamps, seconds
        self._failed: float | None = None  # end of the packets failed since, by timestamps, seconds
        self._has_failed = False
        context = stream.codec_context
        context.thread_count = 1  # so that an error belongs to the current packet
        if context.name in CHECKED_CODECS:
            context.options = STRICT
        assembler.is_lossy = context.codec.lossy and not context.codec.lossless
        # FFmpeg trims too much or too little of a Vorbis file with a single page.
        self._cuts_itself = context.name == "vorbis" and stream.duration is not None
        if self._cuts_itself:
            context.options = {"flags2": "skip_manual"}
        self._is_primer = self._cuts_itself  # the first frame only prepares the decoder

    def packets(self) -> Iterator[Any]:
        """Yield the packets up to the end or to damage that ends the file."""
        import av

        packets = self._container.demux(self._stream)
        if self._link is not None:
            packets = packets_in_time(packets, self._stream, self._link)
        while True:
            try:
                packet = next(packets)
            except StopIteration:
                return
            except (av.FFmpegError, ValueError, IndexError):  # IndexError: a stream starts late
                seconds = self._assembler.seconds
                self._report.note(f"It is damaged after {seconds:.2f} s; the rest was not read.")
                return
            yield packet

    def decode(self, packet: Any) -> None:
        """Decode a packet and give its frames to the assembler."""
        import av

        if self._is_after_damage(packet):
            self._previous_end, self._has_failed = 0.0, True
        try:
            frames = packet.decode()
        except (av.FFmpegError, ValueError):
            self._note_failure(packet)
            return
        for frame in frames:
            if self._is_primer:
                self._is_primer = False
            else:
                self._add(frame)

    def finish(self) -> None:
        """Fill up to the last failed packet, and remove what lies beyond the stream's end."""
        end = self._previous_end
        if end is None:
            return
        if self._has_failed and self._failed is not None and self._assembler.rate:
            _fill(self._assembler, self._report, self._failed - end, True, LONGEST_GAP)
        if self._cuts_itself:
            _cut_end(self._assembler, self._stream, self._begin, end)

    def _is_after_damage(self, packet: Any) -> bool:
        """Return whether this is the first packet, and the first page of the link is damaged."""
        if not self._link or self._previous_end is not None or not packet.size:
            return False
        return bool(packet.pos > self._link.first_page > 0)

    def _note_failure(self, packet: Any) -> None:
        if not packet.size or any(tag in bytes(packet)[:200] for tag in TAG_FRAMES):
            return
        self._has_failed = self._assembler.has_failed = True
        if packet.pts is not None and packet.time_base:
            self._failed = float((packet.pts + (packet.duration or 0)) * packet.time_base)

    def _add(self, frame: Any) -> None:
        import av

        start = None
        if frame.pts is not None and frame.time_base:
            start = float(frame.pts * frame.time_base)
            self._fill_up_to(start)
        begin = self._previous_end if start is None else start
        self._previous_end = None if begin is None else begin + frame.samples / frame.rate
        self._has_failed, self._failed = False, None
        try:
            self._assembler.add(frame)
        except (av.FFmpegError, ValueError):  # a damaged header states an impossible layout
            self._assembler.drain()
            self._has_failed = True
            self._previous_end = self._previous_end if start is None else start

    def _fill_up_to(self, start: float) -> None:
        """Fill the gap before a frame that starts at this timestamp, in seconds."""
        if self._previous_end is None or not (self._has_clock or self._has_failed):
            return
        room = max(LONGEST_GAP, (self._stated or 0.0) - (self._assembler.seconds - self._begin))
        gap = start - self._previous_end
        _fill(self._assembler, self._report, gap, self._has_failed, room)


def _cut_end(assembler: SoundAssembler, stream: Any, begin: float, last_end: float) -> None:
    """Remove what lies beyond the end of the stream.

    Args:
        assembler: Contains the stream's frames.
        stream: The stream.
        begin: Seconds before the stream.
        last_end: End of its last frame by its timestamps, in seconds.
    """
    assembler.drain()
    # By the length, since the timestamps of a file of a single page are wrong.
    excess = assembler.seconds - begin - float(stream.duration * stream.time_base)
    if excess * assembler.rate > TRIMMED_SAMPLES or stream.start_time:
        excess = last_end - float(((stream.start_time or 0) + stream.duration) * stream.time_base)
    if excess * assembler.rate <= TRIMMED_SAMPLES:
        assembler.trim(round(excess * assembler.rate))


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
    whole = [len(item.data)] if item.is_exact else []
    # A frame that is there twice or in the wrong place lies after the frame, if it was copied so.
    for length in itertools.chain(whole, frame_ends(item.data)):
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
