"""Interception of the calls by which files are saved: write, fsync and rename."""

import builtins
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

from wavegrad_core.audio import atomic_file


@contextmanager
def broken_calls(call: int, act: Callable[[], None], lasting: bool = False) -> Iterator[list[int]]:
    """Do something instead of the call-th write, fsync or rename.

    A broken write has written half of its data before.

    Args:
        call: The number of the call; 0 for none.
        act: Called in its place: raises an error, or ends the process.
        lasting: Whether all calls after it are broken, too.

    Yields:
        A list with the number of calls so far.
    """
    made = [0]

    def is_broken() -> bool:
        made[0] += 1
        return call > 0 and (made[0] >= call if lasting else made[0] == call)

    def guarded(function: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **options: Any) -> Any:
            if is_broken():
                act()
            return function(*arguments, **options)

        return called

    class BrokenFile(io.FileIO):
        def write(self, data: Any) -> int:
            if is_broken():
                super().write(memoryview(data).cast("B")[: memoryview(data).nbytes // 2])
                act()
            return super().write(data)

    class BrokenSink(atomic_file._Sink, BrokenFile):
        pass

    real_open = builtins.open

    def opened(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        of_a_library = isinstance(file, int) or options.get("opener")  # temporary files
        if of_a_library or not set(mode) & set("wax+"):
            return real_open(file, mode, *arguments, **options)
        raw = BrokenFile(file, mode.replace("b", "").replace("t", ""))
        buffered = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding="utf-8")

    with (
        mock.patch.object(os, "fsync", guarded(os.fsync)),
        mock.patch.object(os, "replace", guarded(os.replace)),
        mock.patch.object(os, "rename", guarded(os.rename)),
        mock.patch.object(atomic_file, "_Sink", BrokenSink),
        mock.patch.object(builtins, "open", opened),
        mock.patch.object(io, "open", opened),
    ):
        yield made
