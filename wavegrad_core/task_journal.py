"""A file with the results of the calls made so far, from which many calls are resumed."""

import json
import logging
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Generic, TypeVar

from pydantic import TypeAdapter
from typing_extensions import TypedDict

from wavegrad_core.errors import InputError, reason

T = TypeVar("T")
HEADER = {"journal": "gradwave", "version": 1}

logger = logging.getLogger(__name__)


class JournalLine(TypedDict):
    """One result: its key, and its content as JSON values."""

    key: str
    result: dict[str, Any]


class TaskJournal(Generic[T]):
    """Results by call, appended to a file as they are made: a header, then a JSON line for each.

    Args:
        path: The file, which need not exist.
        task: What was done with the files; results of other tasks are not found.
        to_json: Converts a result to JSON values; None keeps it out of the journal.
        from_json: Converts it back; may raise ValueError for damaged values.

    Raises:
        InputError: The file cannot be read or written, or is not a journal.
    """

    def __init__(
        self,
        path: Path,
        task: str,
        to_json: Callable[[T], dict[str, Any] | None],
        from_json: Callable[[dict[str, Any]], T],
    ) -> None:
        self._path, self._task, self._to_json, self._from_json = path, task, to_json, from_json
        try:
            before = self._read() if os.path.lexists(path) else b""
            self._file = open(path, "ab")  # noqa: SIM115 - closed by __exit__
            self._results = _results(before.splitlines()[1:])
            if not before:
                self._write(HEADER)
            elif not before.endswith(b"\n"):  # a killed process left half a line
                self._file.write(b"\n")
        except OSError as error:
            raise InputError(
                f"Could not open the journal {path}: {reason(error)}. Choose another file."
            ) from error

    def __enter__(self) -> "TaskJournal[T]":
        return self

    def __exit__(self, *error: object) -> None:
        self._file.close()

    def key(self, *paths: Path) -> str:
        """Return the key of a call: the task and the files, with their sizes and times of change.

        It is empty if a file does not exist; such a call is not recorded.
        """
        files = []
        for path in paths:
            try:
                status = os.stat(path)
            except (OSError, ValueError):
                return ""
            files.append([os.path.abspath(path), status.st_size, status.st_mtime_ns])
        return json.dumps([self._task, *files])

    def find(self, key: str) -> T | None:
        """Return the result of a call, or None if there is none that can be used."""
        if key not in self._results:
            return None
        try:
            return self._from_json(self._results[key])
        except ValueError as error:
            logger.warning("%s: skipped a damaged result (%s)", self._path, reason(error))
            return None

    def add(self, key: str, result: T) -> None:
        """Append a result.

        Raises:
            InputError: The file cannot be written.
        """
        values = self._to_json(result)
        if not key or values is None:
            return
        try:
            self._write({"key": key, "result": values})
        except OSError as error:
            raise InputError(
                f"Could not write the journal {self._path}: {reason(error)}. Free some space and "
                "run the command again; it continues."
            ) from error

    def _write(self, line: object) -> None:
        self._file.write(json.dumps(line).encode() + b"\n")
        self._file.flush()

    def _read(self) -> bytes:
        if not self._path.is_file():  # reading a pipe could block forever
            raise InputError(f"{self._path} is not a file. Choose another journal.")
        content = self._path.read_bytes()
        if content and content.splitlines()[0] != json.dumps(HEADER).encode():
            raise InputError(
                f"{self._path} is not a journal of this command, and would be changed. Choose "
                "another file."
            )
        return content


def _results(lines: list[bytes]) -> dict[str, dict[str, Any]]:
    """Return the results by key; half a line of a killed process is skipped."""
    found: dict[str, dict[str, Any]] = {}
    adapter = TypeAdapter(JournalLine)
    for line in lines:
        try:
            entry = adapter.validate_python(json.loads(line))
        except (ValueError, RecursionError):
            continue
        found[entry["key"]] = entry["result"]
    return found
