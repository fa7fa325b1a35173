"""Renders on the workers of a Dask cluster."""

import os
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError
from wavegrad_core.serve.dask_cluster import DaskCluster
from wavegrad_core.serve.render_job import LoadedVoices, RenderJob, run_job

PATHS = ("input", "output", "edits_folder")
NAMES_OR_PATHS = ("voice", "schedule", "profile", "statistics")

_voices = LoadedVoices()  # of this process


class RenderCluster(DaskCluster):
    """A cluster that renders jobs."""

    def run(self, jobs: list[dict[str, Any]]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Render jobs, and yield the last event of each.

        Args:
            jobs: Jobs as in `serve.client_session`, without an id.

        Yields:
            The position of a job in the list, and the event, as `serve.job_queue` sends it.

        Raises:
            WorkersFailed: The scheduler cannot be reached any more.
        """
        calls = []
        for job in jobs:
            paths = _paths(job)
            values = {name: value for name, value in job.items() if name not in paths}
            calls.append((values, tuple(paths), *paths.values()))
        for number, report in self.map(render_on_worker, calls):
            if isinstance(report, InputError):
                yield number, {"event": "failed", "error": str(report)}
                continue
            given = {name: jobs[number][name] for name in ("input", "output") if name in report}
            yield number, {"event": "done"} | report | given


def render_on_worker(values: dict[str, Any], names: tuple[str, ...], *paths: Path) -> Any:
    """Render a job in a worker, and return its report.

    Args:
        values: Fields of the job.
        names: Names of its other fields, which are paths.
        paths: Their values.
    """
    job = values | dict(zip(names, map(str, paths)))
    return asdict(run_job(RenderJob.parse(job), _voices, lambda done, total: None))


def _paths(job: dict[str, Any]) -> dict[str, Path]:
    names = [*PATHS, *(name for name in NAMES_OR_PATHS if _is_file(job.get(name)))]
    return {name: Path(job[name]) for name in names}


def _is_file(value: Any) -> bool:
    """Return whether a value is the path of a file; names have no suffix."""
    return isinstance(value, str) and bool(Path(value).suffix) and os.path.isfile(value)
