"""Calls on a Dask cluster whose workers are threads; `make cluster-test` has processes."""

import json
import logging
from pathlib import Path

import numpy as np
import pytest

from wavegrad_core.audio import write_audio
from wavegrad_core.errors import InputError
from wavegrad_core.file_tasks import WorkersFailed
from wavegrad_core.metrics import objective_scores
from wavegrad_core.serve.dask_cluster import DaskCluster

distributed = pytest.importorskip("distributed")


@pytest.fixture(scope="module")
def address():
    options = {"processes": False, "threads_per_worker": 1, "dashboard_address": None}
    with distributed.LocalCluster(n_workers=2, **options) as cluster:
        yield cluster.scheduler_address


def measured(path, factor):
    """Return a value for a file; warn of b, refuse c, break at d."""
    log = logging.getLogger("wavegrad_core.measured")
    assert path.is_absolute()
    if path.name == "b":
        log.warning("%s is strange", path)
    if path.name == "c":
        raise InputError(f"{path} is bad.")
    if path.name == "d":
        raise MemoryError("no room")
    return factor * ord(path.name)


def test_results_errors_and_warnings_are_those_of_this_process(address, caplog):
    calls = [(Path(name), 2) for name in "abc"]
    with DaskCluster(address) as cluster:
        found = dict(cluster.map(measured, calls))
    assert (found[0], found[1]) == (194, 196)
    assert type(found[2]) is InputError
    assert str(found[2]) == "c is bad."
    assert "b is strange" in [record.getMessage() for record in caplog.records]


def test_what_breaks_in_a_worker_is_a_failure_of_the_worker(address):
    with DaskCluster(address) as cluster:
        ((_, failure),) = cluster.map(measured, [(Path("d"), 2)])
    assert type(failure) is WorkersFailed
    assert "MemoryError: no room" in str(failure)


def test_a_result_that_is_here_is_not_kept_by_its_worker(address):
    """Otherwise it would be made again if its worker died."""
    with DaskCluster(address) as cluster:
        outcomes = cluster.map(measured, [(Path(name), 2) for name in "abe"])
        for left in (2, 1):
            next(outcomes)
            cluster._client.run(len, "")  # the release comes first in the loop of the client
            assert len(cluster._client.futures) <= left


def test_a_check_and_scores_are_those_of_one_process(
    gradwave, address, speech, tmp_path, monkeypatch
):
    for scores, quick in (
        ("REFERENCE_SCORES", lambda one, other, rate: float(np.mean(np.abs(one - other)))),
        ("NO_REFERENCE_SCORES", lambda sound, rate: float(np.mean(np.abs(sound)))),
    ):
        names = getattr(objective_scores, scores)
        monkeypatch.setattr(objective_scores, scores, dict.fromkeys(names, quick))
    for folder in ("in", "out"):
        (tmp_path / folder).mkdir()
        for number in range(2):
            write_audio(tmp_path / folder / f"{number}.wav", speech[: 24_000 + number], 24_000)
    (tmp_path / "in" / "2.wav").write_text("no sound")
    write_audio(tmp_path / "out" / "2.wav", speech[:24_000], 24_000)
    for command, status in ((["check", "in"], 0), (["score", "in", "out"], 1)):
        one = gradwave(*command, "--json")
        assert one[0] == status
        assert gradwave(*command, "--json", "--cluster", address) == one
        assert gradwave(*command, "--json", "--cluster", address, "--journal", "kept") == one
        lines = (tmp_path / "kept").read_text().splitlines()
        assert gradwave(*command, "--json", "--journal", "kept") == one
        assert (tmp_path / "kept").read_text().splitlines() == lines
        assert [json.loads(line).get("key", "")[:7] for line in lines[-2:]] == [
            f'["{command[0]}'
        ] * 2
