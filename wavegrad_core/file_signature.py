"""Recognition of files whose first bytes contradict their name.

A file that was downloaded or cloned is often something else: a Git LFS pointer in place of the
file, or the web page that offers it. This module imports nothing slow.
"""

import contextlib
import os

from wavegrad_core.errors import InputError

HEAD_BYTES = 512
ZIP_HEAD = b"PK\x03\x04"
PICKLE_HEAD = b"\x80"  # since protocol 2, which torch.save writes at least
DOWNLOAD_AGAIN = "Download the file itself"

# First bytes, what the file is, and what to do.
SIGNATURES: tuple[tuple[bytes, str, str], ...] = (
    (
        b"version https://git-lfs",
        "it is the pointer that Git LFS left in place of the file",
        "Run `git lfs pull` in its folder, or download the file itself",
    ),
    (b"\x89HDF", "it is an HDF5 file", "Choose another file"),
    (b"\x1f\x8b", "it is a gzip archive", "Unpack it first"),
    (b"BZh", "it is a bzip2 archive", "Unpack it first"),
    (b"\xfd7zXZ", "it is an xz archive", "Unpack it first"),
    (b"(\xb5/\xfd", "it is a zstd archive", "Unpack it first"),
    (b"7z\xbc\xaf", "it is a 7z archive", "Unpack it first"),
    (b"Rar!", "it is a RAR archive", "Unpack it first"),
    (b"\x93NUMPY", "it is a NumPy array", "End its name in .npy"),
    (b"RIFF", "it is a WAV file", "End its name in .wav"),
    (b"fLaC", "it is a FLAC file", "End its name in .flac"),
    (b"%PDF", "it is a PDF document", "Choose another file"),
)
WEB_PAGE = ("it is a web page, not the file that the page offers", DOWNLOAD_AGAIN)


def read_head(path: str | os.PathLike[str]) -> bytes:
    """Return the first bytes of a file.

    Raises:
        OSError: The file cannot be read.
    """
    with open(path, "rb") as file:
        return file.read(HEAD_BYTES)


def misnamed(head: bytes, own: tuple[bytes, ...] = ()) -> tuple[str, str] | None:
    """Return the kind of a misnamed file, recognized by its first bytes, and what to do about it.

    Args:
        head: The first bytes of the file, as `read_head` returns them.
        own: First bytes that the expected kind of file may have.

    Returns:
        Two clauses without a full stop, as in "it is a web page" and "Download it again"; None if
        the file was not recognized.
    """
    if own and head.startswith(own):
        return None
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if text.startswith((b"<!doctype", b"<html", b"<head", b"<?xml", b"<!--")):
        return WEB_PAGE
    for signature, kind, advice in SIGNATURES:
        if head.startswith(signature):
            return kind, advice
    return None


def refuse_misnamed(
    path: str | os.PathLike[str], name: str = "", own: tuple[bytes, ...] = ()
) -> None:
    """Raise an error if the content of a file contradicts its name.

    Args:
        path: The file; one that cannot be read is left to the caller.
        name: What the file should be, for the message: "the voice".
        own: First bytes that the expected kind of file may have.

    Raises:
        InputError: The content is of another kind.
    """
    head = b""
    with contextlib.suppress(OSError, ValueError):
        head = read_head(path) if os.path.isfile(path) else b""  # reading a pipe could block
    if problem := misnamed(head, own):
        what = f"{name} {path}" if name else path
        raise InputError(f"Could not read {what}: {problem[0]}. {problem[1]}.")
