"""One client of a queue, which sends and receives JSON, one object per line.

{"id": 1, "do": "render", "input": "/tmp/a.wav", "output": "/tmp/b.wav", "iterations": 6}
{"id": 1, "do": "cancel"}
{"do": "status"}
"""

import json
import math
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wavegrad_core.errors import InputError
from wavegrad_core.serve.job_queue import JobQueue
from wavegrad_core.serve.render_job import RenderJob

MAX_LINE = 2**20  # bytes; longest request
ACTIONS = "render, cancel and status"


def request_lines(read_line: Callable[[int], bytes]) -> Iterator[bytes]:
    """Yield the lines of a stream; the first part of a line that is longer than `MAX_LINE`.

    Args:
        read_line: Returns a line of at most so many bytes, as `io.BufferedReader.readline` does.
    """
    while line := read_line(MAX_LINE + 1):
        rest = line
        while len(rest) > MAX_LINE and not rest.endswith(b"\n"):
            rest = read_line(MAX_LINE + 1)
        yield line


class ClientSession:
    """A client's session with the queue.

    Args:
        queue: The queue.
        write: Writes a line, including its end; called from the threads of the client and the
        queue.
    """

    def __init__(self, queue: JobQueue, write: Callable[[str], None]) -> None:
        self._queue, self._write = queue, write

    def send(self, event: dict[str, Any]) -> None:
        """Send an event to the client."""
        self._write(json.dumps(event) + "\n")

    def run(self, lines: Iterable[str | bytes]) -> None:
        """Handle the client's requests until its input ends."""
        for line in lines:
            if line.strip():
                self.receive(line)

    def receive(self, line: str | bytes) -> None:
        """Handle one request."""
        id = None
        try:
            request = _parsed(line)
            id, action = request.pop("id", None), request.pop("do", None)
            if action == "render":
                self._queue.add(self, id, RenderJob.parse(request), self.send)
            elif action == "cancel":
                self._queue.cancel(self, id)
            elif action == "status":
                self.send({"id": id, "event": "status"} | self._queue.status())
            else:
                raise InputError(f"Unknown action {action!r}. Use one of {ACTIONS}.")
        except InputError as error:
            self.send({"id": id, "event": "failed", "error": str(error)})

    def finish(self) -> None:
        """Wait until the client's jobs have ended."""
        self._queue.wait(self)

    def abandon(self) -> None:
        """Cancel the jobs of this client, which has disconnected."""
        self._queue.cancel(self)


def _number(text: str) -> float:
    """Return a number; JSON, in which events are sent, has neither NaN nor infinity."""
    if not math.isfinite(value := float(text)):
        raise ValueError(f"{text[:20]} is not a number")
    return value


def _parsed(line: str | bytes) -> dict[str, Any]:
    if len(line) > MAX_LINE:
        raise InputError(f"Could not read the line: it is longer than {MAX_LINE:,} bytes.")
    try:
        request = json.loads(line, parse_constant=_number, parse_float=_number)
    except (ValueError, RecursionError) as error:
        raise InputError(f"Could not read the line: it is not JSON ({error}).") from error
    if not isinstance(request, dict):
        raise InputError("Could not read the line: it is not a JSON object.")
    return request
