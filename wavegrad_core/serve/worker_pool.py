"""Parallel renders in several processes, each a `gradwave serve` on pipes."""

import json
import os
import subprocess
import sys
from collections import deque
from collections.abc import Iterator
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, cast

from wavegrad_core.errors import InputError

ENDS = {"done", "failed", "cancelled"}


def worker_command(threads: int) -> list[str]:
    """Return the command line of a worker, also in a frozen build."""
    frozen = getattr(sys, "frozen", False)
    # -P: do not import modules from the working folder.
    program = [sys.executable] if frozen else [sys.executable, "-P", "-m", "gradwave"]
    return [*program, "--no-defaults", "--quiet", "serve", "--cold", "--threads", str(threads)]


def usable_cores() -> int:
    """Return the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class WorkerPool:
    """Worker processes, stopped when the `with` block exits; running jobs are cancelled.

    Args:
        workers: Number of processes. They share the processor's cores evenly.
    """

    def __init__(self, workers: int) -> None:
        self._running: dict[int, int] = {}  # position of the job by worker
        self._events: SimpleQueue[tuple[int, dict[str, Any] | None]] = SimpleQueue()
        command = worker_command(max(1, usable_cores() // workers))
        self._processes = [
            subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
                encoding="utf-8",
                start_new_session=True,  # keeps Ctrl-C from workers; they exit when stdin closes
            )
            for _ in range(workers)
        ]
        for number, process in enumerate(self._processes):
            read = (number, cast(IO[str], process.stdout))
            Thread(target=self._read, args=read, daemon=True).start()

    def __enter__(self) -> "WorkerPool":
        return self

    def __exit__(self, *error: object) -> None:
        for worker, process in enumerate(self._processes):
            with suppress(OSError):  # it has ended
                if worker in self._running:
                    cancel = {"id": self._running[worker], "do": "cancel"}
                    cast(IO[str], process.stdin).write(json.dumps(cancel) + "\n")
                cast(IO[str], process.stdin).close()
        for process in self._processes:
            process.wait()

    def run(self, jobs: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Render jobs, and yield their events.

        Args:
            jobs: Jobs as in `serve.client_session`, without an id.

        Yields:
            The position of a job in the list, and the event.

        Raises:
            InputError: All workers have ended unexpectedly.
        """
        waiting = deque(enumerate(jobs))
        running = self._running
        alive = set(range(len(self._processes)))
        for worker in sorted(alive):
            self._start(worker, waiting)
        while running or waiting:
            worker, event = self._events.get()
            if event is None:
                alive.discard(worker)
                if worker in running:
                    text = "The process that rendered it ended unexpectedly. Render it again."
                    yield running.pop(worker), {"event": "failed", "error": text}
                if waiting and not alive:
                    raise InputError(
                        "All worker processes ended unexpectedly, perhaps because memory ran out. "
                        "Use fewer with --jobs."
                    )
            elif "id" in event:
                yield running[worker], event
                if event["event"] in ENDS:
                    del running[worker]
                    self._start(worker, waiting)

    def _start(self, worker: int, waiting: "deque[tuple[int, dict[str, Any]]]") -> None:
        if not waiting:
            return
        number, job = waiting.popleft()
        self._running[worker] = number
        pipe = cast(IO[str], self._processes[worker].stdin)
        with suppress(OSError):  # it has ended, which is handled when its output ends
            pipe.write(json.dumps({"id": number, "do": "render"} | job) + "\n")
            pipe.flush()

    def _read(self, worker: int, pipe: IO[str]) -> None:
        for line in pipe:
            self._events.put((worker, json.loads(line)))
        self._events.put((worker, None))
