"""A local socket for the queue, for clients that know its token."""

import json
import os
import secrets
import socket
import socketserver
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Lock, Thread
from typing import Any

import platformdirs

from wavegrad_core.errors import InputError, reason
from wavegrad_core.private_folder import make_private_folder
from wavegrad_core.serve.client_session import ClientSession, request_lines
from wavegrad_core.serve.job_queue import JobQueue

HOST = "127.0.0.1"  # loopback only, because a job can read and write files
FILE_NAME = "serve.json"
SEND_SECONDS = 10  # a client that does not read for this long is dropped
TOKEN_BYTES = 32
MAX_TOKEN_LINE = 1024  # bytes


def connection_file() -> Path:
    """Return the path of the file in which clients find the port and token."""
    return Path(platformdirs.user_state_dir("gradwave", appauthor=False)) / FILE_NAME


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    block_on_close = False

    def __init__(self, port: int, queue: JobQueue, token: str) -> None:
        super().__init__((HOST, port), _Connection)
        self.queue, self.token = queue, token


class _Connection(socketserver.StreamRequestHandler):
    """One client, whose first line is {"token": TOKEN}."""

    server: _Server

    def setup(self) -> None:
        super().setup()
        # Only sending has a timeout: a client may stay silent for any time.
        self.request.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, _timeout(SEND_SECONDS))

    def handle(self) -> None:
        if not self._knows_token():
            self._write(json.dumps({"event": "refused", "error": "The token is wrong."}) + "\n")
            return
        self.request.settimeout(None)
        lock = Lock()

        def write(line: str) -> None:
            with lock:
                self._write(line)

        session = ClientSession(self.server.queue, write)
        session.send({"event": "ready"})
        try:
            session.run(self._lines())
        finally:
            session.abandon()

    def _knows_token(self) -> bool:
        self.request.settimeout(SEND_SECONDS)
        try:
            first: Any = json.loads(self.rfile.readline(MAX_TOKEN_LINE))
        except (OSError, ValueError, RecursionError):
            return False
        token = first.get("token") if isinstance(first, dict) else None
        return isinstance(token, str) and secrets.compare_digest(
            token.encode(), self.server.token.encode()
        )

    def _lines(self) -> Iterator[bytes]:
        with suppress(OSError):  # the client has gone
            yield from request_lines(self.rfile.readline)

    def _write(self, line: str) -> None:
        """Send a line; drop a client that has disconnected or does not read."""
        try:
            self.wfile.write(line.encode())
        except OSError:  # ends its session, which cancels its jobs
            with suppress(OSError):
                self.request.shutdown(socket.SHUT_RDWR)


def _timeout(seconds: int) -> bytes:
    """Encode a timeout in seconds for this system's socket options."""
    if os.name == "nt":
        return struct.pack("I", 1000 * seconds)
    return struct.pack("ll", seconds, 0)


@contextmanager
def listening(port: int, queue: JobQueue) -> Iterator[dict[str, Any]]:
    """Listen on this machine while the `with` block runs.

    Args:
        port: The port; 0 for any free one.
        queue: The queue.

    Yields:
        The host, the port and the token. They are also in `connection_file()`, which only the user
        can read, until the block ends. Of several servers, the file names the one started last.

    Raises:
        InputError: The port is taken, or the file cannot be written.
    """
    token = secrets.token_urlsafe(TOKEN_BYTES)
    try:
        server = _Server(port, queue, token)
    except OSError as error:
        raise InputError(
            f"Could not listen on port {port}: {reason(error)}. Choose another port, or 0 for any."
        ) from error
    address = {"host": HOST, "port": server.server_address[1], "token": token}
    path = connection_file()
    thread = Thread(target=server.serve_forever, name="socket", daemon=True)
    text = json.dumps(address) + "\n"
    with server:
        _write_private(path, text)
        thread.start()
        try:
            yield address
        finally:
            _remove_own(path, text)
            server.shutdown()


def _remove_own(path: Path, text: str) -> None:
    """Remove the file of the connection, unless a server that began later has replaced it."""
    with suppress(OSError, ValueError):
        if path.read_text(encoding="utf-8") == text:
            path.unlink()


def _write_private(path: Path, text: str) -> None:
    try:
        make_private_folder(path.parent)
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise InputError(
            f"Could not write {path}: {reason(error)}. Check the folder's permissions."
        ) from error
