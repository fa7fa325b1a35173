"""Sound files that FFmpeg reads, through the package `av`."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np

from wavegrad_core.audio.audio_info import AudioInfo
from wavegrad_core.audio.channel_layout import read_channel_layout
from wavegrad_core.audio.decoder import LONGEST_GAP, decode_container
from wavegrad_core.audio.frame_runs import find_runs, stated_mp3_seconds
from wavegrad_core.audio.iff_header import has_joined
from wavegrad_core.audio.limits import check_rate, check_streamable
from wavegrad_core.audio.mp4_boxes import has_index, intact_parts, is_mp4, joined_files
from wavegrad_core.audio.ogg_chain import OggLink, find_links
from wavegrad_core.audio.read_report import SMALLEST_LACK, ReadReport
from wavegrad_core.audio.sound_assembler import SoundAssembler
from wavegrad_core.audio.spliced_file import Part, SplicedFile
from wavegrad_core.audio.stated_size import stated_ratio
from wavegrad_core.errors import InputError

# FFmpeg may open audio and video. By default it also reads text (subtitles, and playlists that
# refer to other files and addresses), but a text file named .wav must be an error. G.722 and GSM,
# which any bytes with the right suffix are, are left out.
FFMPEG_OPTIONS = {
    "protocol_whitelist": "file",
    "format_whitelist": "aac,ac3,aiff,amr,ape,asf,avi,caf,dsf,dts,dtshd,dv,eac3,flac,flv,iff,loas,"
    "matroska,webm,mlp,mov,mp4,m4a,3gp,3g2,mj2,mp3,mpc,mpc8,mpeg,mpegts,mxf,nut,ogg,oma,rm,tak,"
    "truehd,tta,voc,wav,w64,wv",
}
COUNTED_FORMATS = {  # the header's length is a guess or wrong
    *("mp3", "aac", "ac3", "eac3", "loas", "dts", "dtshd", "truehd", "mlp"),
    *("avi", "mpegts", "mpeg"),
}
STATING_FORMATS = {
    *("mov,mp4,m4a,3gp,3g2,mj2", "matroska,webm", "wav", "aiff", "caf", "asf", "flv")
}
NO_SOUND_FILE = (
    "Could not read {path}: it is not a sound file that libsndfile or FFmpeg supports. Choose "
    "another file, or convert it to WAV or FLAC."
)
NO_INDEX = (
    "Could not read {path}: it is cut short or damaged, as after an interrupted recording or "
    "download: its index, which is written at the end, is missing. Copy or download it again."
)
SKIP_SAMPLES = "skip_samples"  # side data of a packet: u32 at the start, u32 at the end


class FfmpegSource:
    """A sound file opened by FFmpeg; if it has several sound tracks, the first is read.

    Attributes:
        info: The header.

    Raises:
        InputError: The file is not a sound file, has no sound that FFmpeg supports, or has an
            impossible rate.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        with open(path, "rb") as file:
            is_ogg = file.read(4) == b"OggS"
        size = path.stat().st_size
        self._layout = read_channel_layout(path)
        self._cut_ratio = stated_ratio(path)
        self._parts: list[list[Part]] = [[(0, size)]]
        self._lost = [0.0]  # seconds lost before each part
        self._format: str | None = None  # None for FFmpeg to recognize it
        self._links: list[OggLink] = []
        if is_ogg:
            self._links = find_links(path)
            self._parts = [[(link.start, link.length)] for link in self._links]
        elif self._layout is not None:
            self._parts = [self._layout.hidden(size)]
        elif is_mp4(path):
            joined = joined_files(path)
            self._parts = [[part] for part in joined] if len(joined) > 1 else [intact_parts(path)]
        else:
            format, runs = find_runs(path)
            if sum(len(run.parts) for run in runs) > 1:
                self._format = format
                self._parts = [list(run.parts) for run in runs]
                self._lost = [run.lost_before for run in runs]
        with self._opened(0) as container:
            stream = container.streams.audio[0]
            check_rate(path, stream.rate)
            self._tracks = len(container.streams.audio)
            self._stated = _stated_seconds(container)
            if container.format.name == "mp3":
                self._stated = stated_mp3_seconds(path)
            format, codec = container.format.name, stream.name
            rate, channels = stream.rate, stream.channels
        # Other decoders state the order of their channels.
        reorders = self._layout is not None and codec.startswith("pcm_")
        self._order = self._layout.order(channels) if self._layout and reorders else None
        self.info = AudioInfo(path, rate, channels, self._count(rate), format, codec)
        check_streamable(path, self.info.frames * channels)

    def close(self) -> None:
        pass  # nothing is kept open

    def blocks(self, report: ReadReport) -> Iterator[np.ndarray]:
        """Yield the samples in blocks `[channels, n]`."""
        assembler = SoundAssembler(report)
        is_silent = True
        for link in range(len(self._parts)):
            if lost := self._lost_before(link):
                report.damaged.append((assembler.seconds, lost))
                assembler.add_silence(lost)
            try:
                with self._opened(link) as container:
                    stated = self._stated if len(self._parts) == 1 else None
                    ogg = self._links[link] if self._links else None
                    for block in decode_container(container, assembler, report, stated, ogg):
                        is_silent = is_silent and not block.any()
                        yield self._ordered(block)
            except InputError:
                if link == 0:
                    raise
                report.note(f"It is damaged after {assembler.seconds:.2f} s.")
        for block in assembler.last_blocks():
            is_silent = is_silent and not block.any()
            yield self._ordered(block)
        if assembler.has_failed and not assembler.samples:
            raise InputError(
                f"Could not read {self._path}: FFmpeg cannot decode its {self.info.subtype}, or "
                "all of it is damaged. Convert it to WAV with the program that made it."
            )
        stated = assembler.seconds * self._cut_ratio
        if self._stated is not None and len(self._parts) == 1:
            stated = max(stated, self._stated)
        report.note_end(assembler.seconds, stated)
        if has_joined(self._path):
            report.note_joined(assembler.seconds)
        if self._links:
            self._note_end_of_ogg(assembler.seconds, report)
        if is_silent and self._tracks > 1 and assembler.samples:
            report.note(
                f"Its first sound track is silent, and {self._tracks - 1} more were not read. Save "
                "the track that you want as a separate file."
            )

    def _note_end_of_ogg(self, read: float, report: ReadReport) -> None:
        """Note that the last page of the file is damaged or incomplete."""
        if self._missing_end > 0:
            report.note_end(read, read + self._missing_end)
        elif not self._links[-1].is_complete:
            report.note(f"It is cut short: it ends after {read:.2f} s.")

    def _lost_before(self, link: int) -> float:
        return self._lost[link] if link < len(self._lost) else 0.0

    def _ordered(self, block: np.ndarray) -> np.ndarray:
        return block if self._order is None else block[self._order]

    def _count(self, rate: int) -> int:
        """Return the samples per channel, at the rate of the first frame."""
        seconds = Fraction(0)
        self._missing_end = 0.0  # seconds of the last link that cannot be read
        for link in range(len(self._parts)):
            seconds += Fraction(self._lost_before(link))
            try:
                with self._opened(link) as container:
                    seconds += _seconds(self._path, container)
                    if self._links:
                        self._missing_end = _missing_end(container, self._links[link])
            except InputError:
                if link == 0:
                    raise
        return round(seconds * rate)

    @contextmanager
    def _opened(self, link: int) -> Iterator[Any]:
        with ExitStack() as opened:
            if len(self._parts) == len(self._parts[0]) == 1:
                # With the protocol, since a file name may contain a colon.
                source: Any = f"file:{self._path}"
            else:
                source = opened.enter_context(SplicedFile(self._path, self._parts[link]))
            yield opened.enter_context(open_container(self._path, source, self._format))


def open_container(path: Path, source: Any, format: str | None = None) -> Any:
    """Open a file or a URL as an `av` container that contains sound.

    Raises:
        InputError: It is not a sound file, or has no sound that FFmpeg supports.
    """
    import av

    try:
        container = av.open(
            source, format=format, options=FFMPEG_OPTIONS, metadata_errors="replace"
        )
    except (av.FFmpegError, ValueError) as error:
        message = NO_SOUND_FILE
        if os.path.isfile(path) and is_mp4(path) and not has_index(path):
            message = NO_INDEX
        raise InputError(message.format(path=path)) from error
    sounds = container.streams.audio
    if not sounds or sounds[0].codec_context is None:
        container.close()
        lack = "sound in a codec that FFmpeg supports" if sounds else "sound"
        raise InputError(f"Could not read {path}: it has no {lack}. Choose another file.")
    if not sounds[0].rate:  # known by its name only: FFmpeg has found no frame in it
        container.close()
        raise InputError(NO_SOUND_FILE.format(path=path))
    return container


def _stated_seconds(container: Any) -> float | None:
    """Return the length stated in the header; None if FFmpeg only guesses it."""
    stream = container.streams.audio[0]
    if container.format.name not in STATING_FORMATS:
        return None
    if stream.duration is not None:
        return float(stream.duration * stream.time_base)
    if container.duration is not None and len(container.streams) == 1:
        return float(_container_seconds(container))
    return None


def _container_seconds(container: Any) -> Fraction:
    """Return the length of a container, which Matroska counts from 0."""
    start = max(0, container.start_time or 0)
    length = container.duration - (start if container.format.name == "matroska,webm" else 0)
    return Fraction(length, 1_000_000)


def _missing_end(container: Any, link: OggLink) -> float:
    """Return how many seconds the last page of a link lies after the last one that FFmpeg read."""
    stream = container.streams.audio[0]
    if stream.duration is None:
        return 0.0
    last = (stream.start_time or 0) + stream.duration
    missing = float((link.end - last) * stream.time_base)
    return missing if SMALLEST_LACK <= missing <= LONGEST_GAP else 0.0


def _seconds(path: Path, container: Any) -> Fraction:
    """Return the length of the first sound stream."""
    stream = container.streams.audio[0]
    format = container.format.name
    if format not in COUNTED_FORMATS and stream.duration is not None:
        length = stream.duration * stream.time_base
        if format == "ogg":  # the first samples of Opus only prime the decoder
            length -= Fraction(_first_skipped(container), stream.rate)
        return max(Fraction(0), Fraction(length))
    if format not in COUNTED_FORMATS and container.duration is not None:
        return _container_seconds(container)
    return _counted_seconds(path, container)


def _counted_seconds(path: Path, container: Any) -> Fraction:
    """Add up the durations of the packets, or decode them if they have none."""
    import av

    stream = container.streams.audio[0]
    seconds = Fraction(0)
    try:
        for packet in container.demux(stream):
            if packet.duration:
                seconds += packet.duration * packet.time_base
                seconds -= Fraction(sum(_skipped(packet)), stream.rate)
    except (av.FFmpegError, ValueError, IndexError):
        pass  # nothing after the damage is read either
    if not seconds and stream.duration is not None:  # the packets state no duration
        return Fraction(max(0, stream.duration * stream.time_base))
    return max(Fraction(0), seconds)


def _first_skipped(container: Any) -> int:
    import av

    try:
        return sum(_skipped(next(container.demux(container.streams.audio[0]))))
    except (av.FFmpegError, ValueError, StopIteration):
        return 0  # the damage is reported when the file is read


def _skipped(packet: Any) -> tuple[int, int]:
    """Return how many samples to skip at the beginning and at the end of a packet."""
    if not packet.has_sidedata(SKIP_SAMPLES):
        return 0, 0
    data = bytes(packet.get_sidedata(SKIP_SAMPLES))
    return int.from_bytes(data[:4], "little"), int.from_bytes(data[4:8], "little")
