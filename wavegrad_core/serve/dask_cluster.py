"""Rendering on the workers of a Dask cluster; needs the extra `cluster`.

The workers need the same version of Gradwave, and the same files under the same paths.
"""

import os
from collections.abc import Iterator
from threading import Lock
from typing import Any

from wavegrad_core import __version__
from wavegrad_core.errors import InputError, reason
from wavegrad_core.installation import add_extra

CONNECT_SECONDS = 30
RETRIES = 3  # for errors of a machine, such as a full disk
PATHS = ("input", "output", "edits_folder")

_lock = Lock()  # a worker may have several threads, and a render uses all cores
_voices: list[Any] = []  # the loaded voices of this process


def render_on_worker(job: dict[str, Any]) -> dict[str, Any]:
    """Render a job in a worker, and return its last event, as `serve.job_queue` sends it."""
    from dataclasses import asdict

    from wavegrad_core.serve.render_job import LoadedVoices, RenderJob, run_job

    with _lock:
        if not _voices:
            _voices.append(LoadedVoices())
        try:
            report = run_job(RenderJob.parse(job), _voices[0], lambda done, total: None)
        except InputError as error:
            return {"event": "failed", "error": str(error)}
        return {"event": "done"} | asdict(report)


def version_on_worker() -> str:
    """Return the version of Gradwave in a worker."""
    return __version__


class DaskCluster:
    """The workers of a Dask scheduler.

    Args:
        address: Address of the scheduler, such as tcp://HOST:8786.

    Raises:
        InputError: Dask is not installed, or the scheduler or its workers cannot be used.
    """

    def __init__(self, address: str) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise InputError(
                f"Could not use the cluster: Dask is not installed. To get it, "
                f"{add_extra('cluster')}."
            ) from error
        try:
            self._client = Client(address, timeout=CONNECT_SECONDS)
        except (OSError, TimeoutError, ValueError) as error:
            raise InputError(
                f"Could not reach the scheduler {address}: {reason(error)}. Start one with `dask "
                "scheduler`, or correct the address."
            ) from error
        self._check_workers(address)

    def __enter__(self) -> "DaskCluster":
        return self

    def __exit__(self, *error: object) -> None:
        self._client.close()  # cancels waiting jobs

    def run(self, jobs: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Render jobs, and yield the last event of each.

        A job whose worker dies is rendered by another one.

        Args:
            jobs: Jobs as in `serve.client_session`, without an id.

        Yields:
            The position of a job in the list, and the event.
        """
        from distributed import as_completed

        absolute = [job | {name: os.path.abspath(job[name]) for name in PATHS} for job in jobs]
        for job in absolute:
            if os.path.isfile(job["voice"]):
                job["voice"] = os.path.abspath(job["voice"])
        futures = self._client.map(render_on_worker, absolute, pure=False, retries=RETRIES)
        numbers = {future.key: number for number, future in enumerate(futures)}
        for future in as_completed(futures):
            error = future.exception()
            event = future.result() if error is None else _failed(error)
            yield numbers[future.key], event

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


def _failed(error: BaseException) -> dict[str, Any]:
    text = f"The render failed on the cluster ({type(error).__name__}: {error})."
    return {"event": "failed", "error": " ".join(text.split())}
