"""Markers and regions: the cue and smpl chunks of WAV files, and Audacity's label files."""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from wavegrad_core.audio.atomic_file import write_atomically, write_errors
from wavegrad_core.audio.limits import MAX_WAV_BYTES
from wavegrad_core.errors import InputError, printable, reason

LOOP = "loop"
MIDDLE_C = 60  # MIDI note at which a sampler plays the file at its own rate
MAX_MARKERS = 10_000
MAX_CHUNK = 2**24  # largest chunk of markers, in bytes
MAX_CHUNKS = 1000
MAX_LABEL_BYTES = 2**22  # largest Audacity label file
SAMPLE_CHUNKS = (b"cue ", b"smpl", b"LIST")


@dataclass(frozen=True)
class Marker:
    """A point in time, or a region if `end` is later than `start`.

    Attributes:
        start: In seconds.
        end: In seconds; the same as `start` for a point.
        label: Its text; may be empty. A region labelled "loop" is a loop for samplers.
    """

    start: float
    end: float
    label: str = ""

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end < 1e9:
            raise ValueError(f"a marker from {self.start} to {self.end} s")

    @property
    def is_loop(self) -> bool:
        """Whether it is a loop for samplers, which a WAV file stores in its smpl chunk."""
        return self.end > self.start and self.label.strip().lower() == LOOP


def read_markers(path: str | os.PathLike[str], rate: int) -> list[Marker]:
    """Read the markers and loops of a WAV file, in order of time.

    Other files, WAV files without markers and damaged chunks have none.

    Args:
        path: The file.
        rate: Its sample rate in Hz.
    """
    try:
        with open(path, "rb") as file:
            chunks = _chunks(file)
    except OSError:
        return []
    points = _cues(chunks.get(b"cue ", b""))
    labels, lengths = _labels(chunks.get(b"adtl", b""))
    markers = [
        Marker(point / rate, (point + lengths.get(name, 0)) / rate, labels.get(name, ""))
        for name, point in points.items()
    ]
    markers += [
        Marker(first / rate, (last + 1) / rate, LOOP)
        for first, last in _loops(chunks.get(b"smpl", b""))
    ]
    return sorted(markers, key=lambda marker: (marker.start, marker.end))


def write_markers(path: Path, file: BinaryIO, markers: Sequence[Marker], rate: int) -> None:
    """Append markers to a WAV file that has none: cue points, regions and sampler loops.

    Args:
        path: Its name, for messages.
        file: A WAV file of up to 4 GiB, open for reading and writing.
        markers: The markers.
        rate: Its sample rate in Hz.

    Raises:
        InputError: The file would be too large, or cannot be written.
    """
    content = b"".join(_chunk(name, data) for name, data in _encoded(markers[:MAX_MARKERS], rate))
    end = file.seek(0, os.SEEK_END)
    pad = b"\0" * (end % 2)
    size = end + len(pad) + len(content) - 8
    if size > MAX_WAV_BYTES:
        raise InputError(
            f"Could not write markers into {path}: a WAV file can be at most 4 GiB. Export the "
            "markers as a label file."
        )
    with write_errors(path):
        file.write(pad + content)
        file.seek(4)
        file.write(struct.pack("<I", size))


def read_labels(path: str | os.PathLike[str]) -> list[Marker]:
    """Read a label file of Audacity: lines of start, end and text, separated by tabs.

    Raises:
        InputError: The file cannot be read, or a line is not a label.
    """
    try:
        with open(path, "rb") as file:
            text = file.read(MAX_LABEL_BYTES + 1).decode("utf-8-sig")
    except OSError as error:
        raise InputError(f"Could not read {path}: {reason(error)}.") from error
    except UnicodeDecodeError:
        raise InputError(
            f"Could not read {path}: it is not a text file. Choose a label file."
        ) from None
    markers = []
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip() or line.startswith("\\"):  # the second line of a spectral selection
            continue
        start, _, rest = line.partition("\t")
        end, _, label = rest.partition("\t")
        try:
            markers.append(Marker(float(start), float(end), label))
        except ValueError:
            raise InputError(
                f"Could not read {path}: line {number} is not a label. A label is a start and an "
                "end in seconds and a text, separated by tabs."
            ) from None
    return sorted(markers, key=lambda marker: (marker.start, marker.end))


def write_labels(path: str | os.PathLike[str], markers: Sequence[Marker]) -> None:
    """Write a label file for Audacity.

    Raises:
        InputError: The file cannot be written.
    """
    rows = [f"{marker.start:.6f}\t{marker.end:.6f}\t{_line(marker.label)}" for marker in markers]
    write_atomically(Path(path), "".join(f"{row}\n" for row in rows).encode())


def _line(label: str) -> str:
    return " ".join(printable(label).split())


def _chunks(file: BinaryIO) -> dict[bytes, bytes]:
    """Return the chunks that contain markers, the list of labels under b"adtl"."""
    if file.read(4) != b"RIFF" or len(file.read(8)) < 8:
        return {}
    found: dict[bytes, bytes] = {}
    for _ in range(MAX_CHUNKS):
        header = file.read(8)
        if len(header) < 8:
            break
        name, size = struct.unpack("<4sI", header)
        if name in SAMPLE_CHUNKS and size <= MAX_CHUNK:
            data = file.read(size)
            if name != b"LIST":
                found.setdefault(name, data)
            elif data[:4] == b"adtl":
                found.setdefault(b"adtl", data[4:])
            file.seek(size % 2, os.SEEK_CUR)
        else:
            file.seek(size + size % 2, os.SEEK_CUR)
    return found


def _cues(data: bytes) -> dict[int, int]:
    """Return the sample of each cue point by its number."""
    count = struct.unpack_from("<I", data)[0] if len(data) >= 4 else 0
    count = min(count, (len(data) - 4) // 24, MAX_MARKERS)
    points = (struct.unpack_from("<II4sIII", data, 4 + 24 * place) for place in range(count))
    return {point[0]: point[5] for point in points}


def _labels(data: bytes) -> tuple[dict[int, str], dict[int, int]]:
    """Return the texts and the lengths in samples of cue points by their number."""
    labels: dict[int, str] = {}
    lengths: dict[int, int] = {}
    place = 0
    while place + 8 <= len(data):
        name, size = struct.unpack_from("<4sI", data, place)
        part = data[place + 8 : place + 8 + size]
        if name == b"labl" and len(part) >= 4:
            text = part[4:].split(b"\0")[0]
            labels[struct.unpack_from("<I", part)[0]] = text.decode("utf-8", "replace")
        elif name == b"ltxt" and len(part) >= 8:
            point, length = struct.unpack_from("<II", part)
            lengths[point] = length
        place += 8 + size + size % 2
    return labels, lengths


def _loops(data: bytes) -> list[tuple[int, int]]:
    """Return the first and the last sample of each loop."""
    count = struct.unpack_from("<I", data, 28)[0] if len(data) >= 36 else 0
    count = min(count, (len(data) - 36) // 24, MAX_MARKERS)
    loops = (struct.unpack_from("<6I", data, 36 + 24 * place) for place in range(count))
    return [(loop[2], loop[3]) for loop in loops if loop[2] <= loop[3]]


def _encoded(markers: Sequence[Marker], rate: int) -> list[tuple[bytes, bytes]]:
    """Return the chunks of markers, by name."""
    loops = [marker for marker in markers if marker.is_loop]
    points = [marker for marker in markers if not marker.is_loop]
    chunks = _encoded_points(points, rate) if points else []
    return [*chunks, (b"smpl", _encoded_loops(loops, rate))] if loops else chunks


def _encoded_points(points: Sequence[Marker], rate: int) -> list[tuple[bytes, bytes]]:
    cues, notes = struct.pack("<I", len(points)), b"adtl"
    for number, marker in enumerate(points, 1):
        first, last = round(marker.start * rate), round(marker.end * rate)
        cues += struct.pack("<II4sIII", number, first, b"data", 0, 0, first)
        label = printable(marker.label).encode() + b"\0"
        notes += _chunk(b"labl", struct.pack("<I", number) + label)
        if last > first:
            text = struct.pack("<II4sHHHH", number, last - first, b"rgn ", 0, 0, 0, 0)
            notes += _chunk(b"ltxt", text)
    return [(b"cue ", cues), (b"LIST", notes)]


def _encoded_loops(loops: Sequence[Marker], rate: int) -> bytes:
    """Return a smpl chunk: forward loops that a sampler plays until the key is released."""
    period = round(1e9 / rate)  # nanoseconds
    data = struct.pack("<9I", 0, 0, period, MIDDLE_C, 0, 0, 0, len(loops), 0)
    for number, loop in enumerate(loops, 1):
        first = round(loop.start * rate)
        last = max(first, round(loop.end * rate) - 1)
        data += struct.pack("<6I", number, 0, first, last, 0, 0)
    return data


def _chunk(name: bytes, data: bytes) -> bytes:
    return name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2)
