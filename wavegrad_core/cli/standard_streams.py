"""Sounds on standard input and output, which a command line calls `-`."""

import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, NamedTuple

from wavegrad_core.audio.raw_samples import HEADER_BYTES, RAW_FORMATS, RawFormat, wav_header
from wavegrad_core.errors import InputError

DASH = Path("-")
INPUT_NAME, OUTPUT_NAME = "standard input", "standard output"
NPY_MAGIC = b"\x93NUMPY"
COPY_BYTES = 2**20


class RawInput(NamedTuple):
    """The samples on standard input: their format, rate in Hz, and number of channels."""

    format: RawFormat
    rate: int
    channels: int

    @classmethod
    def parse(cls, text: str) -> "RawInput":
        """Parse FORMAT:RATE or FORMAT:RATE:CHANNELS, such as s16le:24000.

        Raises:
            InputError: The text is not of that form.
        """
        format, rate, channels = [*text.split(":"), "1", ""][:3]
        is_complete = 1 <= text.count(":") <= 2 and rate.isdigit() and channels.isdigit()
        if format not in RAW_FORMATS or not is_complete or 0 in (int(rate), int(channels)):
            raise InputError(
                f"Could not use --raw {text}: it is not FORMAT:RATE:CHANNELS. Choose one of "
                f"{', '.join(RAW_FORMATS)}, as in s16le:24000:1."
            )
        return cls(format, int(rate), int(channels))  # type: ignore[arg-type]


@contextmanager
def standard_input(raw: RawInput | None = None) -> Iterator[Path]:
    """Copy standard input to a temporary file, since a sound is read twice.

    Args:
        raw: Format of raw samples; None for a sound file or a mel in .npy.

    Yields:
        The file, which is deleted when the block ends. An `InputError` that names it names
        standard input instead.

    Raises:
        InputError: Standard input is a terminal, or the copy cannot be written.
    """
    if sys.stdin.isatty():
        raise InputError(
            "Could not read standard input: it is a terminal. Pipe a sound into the command, or "
            "name a file."
        )
    with tempfile.TemporaryDirectory(prefix="gradwave-") as folder:
        stream = sys.stdin.buffer
        first = stream.read(COPY_BYTES)
        path = Path(folder, "input.npy" if first.startswith(NPY_MAGIC) else "input")
        with open(path, "wb") as file:
            if raw:
                file.write(bytes(HEADER_BYTES))
            file.write(first)
            shutil.copyfileobj(stream, file, COPY_BYTES)
            if raw:
                size = min(
                    file.tell() - HEADER_BYTES, 2**32 - 2**12
                )  # samples beyond it are read anyway
                file.seek(0)
                file.write(wav_header(raw.format, raw.channels, raw.rate, size))
        try:
            yield path
        except InputError as error:
            raise InputError(str(error).replace(str(path), INPUT_NAME)) from error


def standard_output() -> BinaryIO:
    """Return standard output as a binary stream.

    Raises:
        InputError: It is a terminal.
    """
    if sys.stdout.isatty():
        raise InputError(
            "Could not write to standard output: it is a terminal. Send it to a file or another "
            "program, or name a file with -o."
        )
    return sys.stdout.buffer


@contextmanager
def file_to_standard_output(suffix: str) -> Iterator[Path]:
    """Yield the path of a temporary file, which is copied to standard output at the end.

    For formats that cannot be written without going back in the file.

    Raises:
        InputError: Standard output is a terminal.
    """
    output = standard_output()
    with tempfile.TemporaryDirectory(prefix="gradwave-") as folder:
        path = Path(folder, "output" + suffix)
        yield path
        with open(path, "rb") as file:
            shutil.copyfileobj(file, output, COPY_BYTES)
        output.flush()
