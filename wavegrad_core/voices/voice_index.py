"""Index files of voices to share: names, files and checksums, on a web server or in a folder.

{"format": "gradwave-voices", "version": 1, "voices": [
    {"name": "ana", "file": "ana.safetensors", "bytes": 1234, "sha256": "...", "licence": "CC0 1.0",
     "credit": "Ana"}
]}

`file` is relative to the index, or a URL. No account and no hub is needed.
"""

import hashlib
import json
import os
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path, PurePosixPath
from typing import Literal

from filelock import FileLock
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError, first_problem, reason
from wavegrad_core.file_suffixes import VOICE_SUFFIX
from wavegrad_core.private_folder import make_private_folder
from wavegrad_core.voices.library import INSTALLATION_LOCK, installed_folder, voice_files
from wavegrad_core.voices.verification import checksum
from wavegrad_core.voices.voice import MAX_BYTES, read_card

MAX_INDEX_BYTES = 2**24
TIMEOUT = 60  # seconds without a byte
LOCAL_HOSTS = {"localhost", "127.0.0.1", "::1"}


class IndexEntry(BaseModel):
    """A voice in an index."""

    model_config = ConfigDict(frozen=True)

    name: str = Field(pattern=r"^[^./\\:][^/\\:]{0,199}$")
    file: str
    bytes: int = Field(gt=0, le=MAX_BYTES)
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    licence: str = "unknown"
    credit: str = ""


class VoiceIndex(BaseModel):
    """An index of voices."""

    model_config = ConfigDict(frozen=True)

    format: Literal["gradwave-voices"] = "gradwave-voices"
    version: Literal[1] = 1
    voices: list[IndexEntry]


def make_index(folder: Path) -> VoiceIndex:
    """Return the index of the voices in a folder, to be saved there.

    Raises:
        InputError: The folder contains no voices, or one of them cannot be read.
    """
    entries = []
    for path in voice_files(folder):
        card = read_card(path)
        entry = {"name": path.stem, "file": path.name, "bytes": path.stat().st_size}
        entry |= {"sha256": checksum(path), "licence": card.licence, "credit": card.credit}
        try:
            entries.append(IndexEntry.model_validate(entry))
        except ValidationError as error:
            raise InputError(
                f"Could not list {path}: its name is not allowed in an index "
                f"({first_problem(error)}). Rename it."
            ) from error
    if not entries:
        raise InputError(f"{folder} contains no voices. Choose a folder with {VOICE_SUFFIX} files.")
    return VoiceIndex(voices=entries)


def read_index(place: str) -> VoiceIndex:
    """Read an index.

    Args:
        place: Path or URL of the index.

    Raises:
        InputError: It cannot be read, or is not an index.
    """
    data = _read(place, MAX_INDEX_BYTES)
    try:
        return VoiceIndex.model_validate_json(data)
    except ValidationError as error:
        raise InputError(
            f"Could not use the index {place}: {first_problem(error)}. Check the address."
        ) from error


def install(name: str, place: str) -> Path:
    """Download a voice from an index, check it, and install it.

    Args:
        name: Name of the voice in the index.
        place: Path or URL of the index.

    Returns:
        The installed file.

    Raises:
        InputError: The index has no such voice, the file cannot be read, its size or checksum
            differs from the index, it is not a voice, or another voice is installed under that
            name.
    """
    index = read_index(place)
    entry = next((entry for entry in index.voices if entry.name == name), None)
    if entry is None:
        known = ", ".join(entry.name for entry in index.voices)
        raise InputError(f"The index {place} has no voice {name}. It has: {known}.")
    target = installed_folder() / (name + VOICE_SUFFIX)
    if _is_installed(target, entry):
        return target
    source = _beside(place, entry.file)
    data = _read(source, entry.bytes)
    if len(data) != entry.bytes or hashlib.sha256(data).hexdigest() != entry.sha256:
        raise InputError(
            f"Could not install {name}: {source} does not have the size and the checksum that the "
            "index states. Tell the maintainer of the index."
        )
    _check_voice(data, source)
    make_private_folder(target.parent)
    with FileLock(target.parent / INSTALLATION_LOCK):  # another process may have installed one
        if not _is_installed(target, entry):
            write_atomically(target, data)
    return target


def _is_installed(target: Path, entry: IndexEntry) -> bool:
    """Return whether a voice is installed; raises InputError if another one has its name."""
    if not os.path.lexists(target):
        return False
    if os.path.isfile(target) and checksum(target) == entry.sha256:
        return True
    raise InputError(
        f"Could not install {entry.name}: another voice of that name is installed as {target}. "
        "Remove or rename that one first."
    )


def to_json(index: VoiceIndex) -> str:
    """Return an index as the text of its file."""
    return json.dumps(index.model_dump(), indent=2, ensure_ascii=False) + "\n"


def _check_voice(data: bytes, source: str) -> None:
    """Load a voice from a temporary file, so that a bad one is never installed."""
    import tempfile

    from wavegrad_core.voices.voice import Voice

    with tempfile.TemporaryDirectory(prefix="gradwave-") as folder:
        path = Path(folder, "voice" + VOICE_SUFFIX)
        path.write_bytes(data)
        try:
            Voice.load(path)
        except InputError as error:
            raise InputError(str(error).replace(str(path), source)) from error


def _is_url(place: str) -> bool:
    return "://" in place


def _beside(place: str, file: str) -> str:
    """Return the path or URL of a file in an index."""
    if _is_url(file):
        return file
    if _is_url(place):
        return urllib.parse.urljoin(place, urllib.parse.quote(file))
    if PurePosixPath(file).is_absolute() or ".." in PurePosixPath(file).parts or "\\" in file:
        raise InputError(
            f"Could not use the index {place}: it names {file}, which lies outside its folder. "
            "Tell the maintainer of the index."
        )
    return os.path.join(os.path.dirname(place), file)


def _read(place: str, limit: int) -> bytes:
    """Read a file or a URL, up to a number of bytes.

    Raises:
        InputError: It cannot be read, is too long, or the URL is not encrypted.
    """
    try:
        if _is_url(place):
            _check_scheme(place)
            with _opener().open(place, timeout=TIMEOUT) as response:
                data: bytes = response.read(limit + 1)
        elif os.path.exists(place) and not os.path.isfile(place):  # a pipe could block forever
            raise InputError(f"Could not read {place}: it is not a file. Check the address.")
        else:
            with open(place, "rb") as file:
                data = file.read(limit + 1)
    except InputError:
        raise
    except (OSError, ValueError) as error:  # URLError is an OSError
        raise InputError(f"Could not read {place}: {reason(error)}. Check the address.") from error
    if len(data) > limit:
        raise InputError(f"Could not read {place}: it is longer than {limit:,} bytes.")
    return data


def _check_scheme(url: str) -> None:
    parts = urllib.parse.urlsplit(url)
    is_local = parts.scheme == "http" and parts.hostname in LOCAL_HOSTS
    if parts.scheme != "https" and not is_local:
        raise InputError(
            f"Could not read {url}: its scheme is {parts.scheme}. Use an https address or a path."
        )


class _CheckedRedirects(urllib.request.HTTPRedirectHandler):
    """Redirect handler that allows only https."""

    def redirect_request(self, request, response, code, message, headers, url):  # type: ignore[no-untyped-def]
        _check_scheme(url)
        return super().redirect_request(request, response, code, message, headers, url)


def _opener() -> urllib.request.OpenerDirector:
    return urllib.request.build_opener(_CheckedRedirects)
