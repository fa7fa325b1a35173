"""Reading of checkpoints in a fork of this process, with the limits of the real process.

The real one takes seconds of processor time to start, since it imports torch.
"""

import contextlib
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from unittest import mock

from wavegrad_core.checkpoints import reader, unpickling_process


@contextlib.contextmanager
def forked_reading() -> Iterator[None]:
    """Let a fork of this process read the checkpoints, in place of a process of its own."""
    unpickling_process.allow_plain_objects()
    with mock.patch.object(reader, "_ask_child", _ask_fork):
        yield


def _ask_fork(path: str | os.PathLike[str], name: str, size: int, max_bytes: int) -> bytes:
    """Return the answer of a forked process with limits; empty if it crashed."""
    reading, writing = os.pipe()
    seconds_left, _ = signal.getitimer(signal.ITIMER_PROF)
    child = os.fork()
    if child == 0:
        os.close(reading)
        signal.setitimer(signal.ITIMER_PROF, seconds_left)
        unpickling_process.limit_resources(size)
        try:
            with open(writing, "wb") as file:
                file.write(unpickling_process.answer(os.fspath(Path(path)), max_bytes))
        finally:
            os._exit(0)
    os.close(writing)
    with open(reading, "rb") as file:
        answer = file.read()
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert status != -signal.SIGPROF, "the process that read the checkpoint did not end"
    return answer
