"""Calls of functions on the workers of a Dask cluster; needs the extra `cluster`.

The workers need the same version of Gradwave, and the same files under the same paths.
"""

import logging
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any, Self, TypeVar

from wavegrad_core import __version__
from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_tasks import WorkersFailed, call_or_error
from wavegrad_core.installation import add_extra

T = TypeVar("T")
Warnings = list[tuple[str, int, str]]
"""Name of the logger, level and text of each message."""

CONNECT_SECONDS = 30
RETRIES = 3  # for errors of a machine, such as a full disk

_lock = Lock()  # a worker may have several threads, but not all packages of the scores may


class _WarningCollector(logging.Handler):
    """Keeps warnings, which otherwise only the log of the worker would have."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: Warnings = []

    def emit(self, record: logging.LogRecord) -> None:
        self.found.append((record.name, record.levelno, record.getMessage()))


def call_on_worker(function: Callable[..., T], arguments: tuple[Any, ...]) -> Any:
    """Call a function in a worker; return the result or the InputError, and the warnings."""
    with _lock, _collected_warnings() as warnings:
        return call_or_error(function, arguments), warnings


def version_on_worker() -> str:
    """Return the version of Gradwave in a worker."""
    return __version__


class DaskCluster:
    """The workers of a Dask scheduler, or processes on this machine.

    Args:
        address: Address of the scheduler, such as tcp://HOST:8786, or the number of processes to
            start on this machine.

    Raises:
        InputError: Dask is not installed, or the scheduler or its workers cannot be used.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client, LocalCluster
        except ImportError as error:
            raise InputError(
                f"Could not use the cluster: Dask is not installed. To get it, "
                f"{add_extra('cluster')}."
            ) from error
        # Dask reports what its parts do, and a lost scheduler, which `map` reports too.
        logging.getLogger("distributed").setLevel(logging.ERROR)
        logging.getLogger("distributed.client").setLevel(logging.CRITICAL)
        self._processes = None
        if address.isdecimal():
            if not int(address):
                raise InputError("A cluster of 0 processes does nothing. Use 1 or more.")
            self._processes = LocalCluster(
                n_workers=int(address), threads_per_worker=1, dashboard_address=None
            )
            address = self._processes.scheduler_address
        try:
            self._client = Client(address, timeout=CONNECT_SECONDS)
        except (OSError, TimeoutError, ValueError) as error:
            raise InputError(
                f"Could not reach the scheduler {address}: {reason(error)}. Start one with `dask "
                "scheduler`, or correct the address."
            ) from error
        self._check_workers(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()  # cancels waiting calls
        if self._processes is not None:
            self._processes.close()

    def map(
        self, function: Callable[..., T], calls: Sequence[tuple[Any, ...]]
    ) -> Iterator[tuple[int, T | InputError]]:
        """Call a function in the workers, as in `file_tasks.Workers.map`.

        A call whose worker dies is made again by another one. Relative paths among the arguments
        are made absolute; in messages they are as given.
        """
        from distributed import as_completed

        sent = [tuple(_absolute(value) for value in arguments) for arguments in calls]
        futures = self._client.map(
            call_on_worker, [function] * len(sent), sent, pure=False, retries=RETRIES
        )
        numbers = {future.key: number for number, future in enumerate(futures)}
        for future in as_completed(futures):
            number = numbers[future.key]
            error = future.exception()
            if future.cancelled():
                raise WorkersFailed(
                    "The connection to the scheduler of the cluster was lost. Start it again, and "
                    "run the command again."
                )
            if error is not None:
                yield number, _failure(error)
                continue
            outcome, warnings = future.result()
            future.release()  # otherwise it would be made again if its worker died later
            for name, level, text in warnings:
                logging.getLogger(name).log(level, "%s", _as_given(text, calls[number]))
            if type(outcome) is InputError:
                outcome = InputError(_as_given(str(outcome), calls[number]))
            yield number, outcome

    def _check_workers(self, address: str) -> None:
        versions = self._client.run(version_on_worker)
        if not versions:
            self._client.close()
            raise InputError(
                f"Could not use the cluster {address}: it has no workers. Start some with `dask "
                f"worker {address}`."
            )
        other = sorted(set(versions.values()) - {__version__})
        if other:
            self._client.close()
            raise InputError(
                f"Could not use the cluster {address}: a worker has Gradwave {other[0]}, and this "
                f"is {__version__}. Install the same version."
            )


@contextmanager
def _collected_warnings() -> Iterator[Warnings]:
    collector, log = _WarningCollector(), logging.getLogger("wavegrad_core")
    log.addHandler(collector)
    try:
        yield collector.found
    finally:
        log.removeHandler(collector)


def _absolute(value: Any) -> Any:
    return Path(os.path.abspath(value)) if isinstance(value, Path) else value


def _as_given(text: str, arguments: tuple[Any, ...]) -> str:
    paths = {os.path.abspath(value): str(value) for value in arguments if isinstance(value, Path)}
    for absolute in sorted(paths, key=len, reverse=True):  # one may be the beginning of another
        if not os.path.isdir(absolute):
            text = text.replace(absolute, paths[absolute])
    return text


def _failure(error: BaseException) -> WorkersFailed:
    text = f"The cluster could not do this ({type(error).__name__}: {error})."
    return WorkersFailed(" ".join(text.split()))
