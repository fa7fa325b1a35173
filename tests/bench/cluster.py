"""Work on a Dask cluster, one of whose workers is killed in the middle: `make cluster-test`.

It takes a minute. Its name does not begin with `test_`, so that `make test` does not collect it.
"""

import json
import os
import signal
import threading
import time
from pathlib import Path

import distributed
import pytest

from wavegrad_core.audio import write_audio

FILES = 6


@pytest.fixture
def cluster():
    options = {"n_workers": 2, "threads_per_worker": 1, "dashboard_address": ":0"}
    with distributed.LocalCluster(**options) as cluster:
        yield cluster


@pytest.fixture
def folder(tmp_path, speech, make_voice):
    make_voice(prior="mel").save(tmp_path / "voice.safetensors")
    (tmp_path / "in").mkdir()
    for number in range(FILES):
        part = speech[number * 6000 : number * 6000 + 12_000]
        write_audio(tmp_path / "in" / f"{number}.wav", part, 24_000)
    return tmp_path / "in"


def sounds(folder):
    """Return the finished files of a folder.

    A killed worker may leave a temporary file, which the next write into the folder removes, but no
    earlier than a minute after that process last looked for such files.
    """
    return {path.name: path.read_bytes() for path in Path(folder).glob("*.wav")}


def test_a_cluster_gives_the_same_bytes_though_a_worker_is_killed(gradwave, cluster, folder):
    arguments = ["render", "in", "--voice", "voice.safetensors", "--iterations", "60", "--json"]
    assert gradwave(*arguments, "-o", "one")[0] == 0
    killed = []

    def kill():
        while not list(Path("many").glob("*.wav")):  # until the first is done
            time.sleep(0.05)
        worker = next(iter(cluster.workers.values()))
        killed.append(worker.pid)
        os.kill(worker.pid, signal.SIGKILL)

    thread = threading.Thread(target=kill, daemon=True)
    thread.start()
    status, out, err = gradwave(*arguments, "-o", "many", "--cluster", cluster.scheduler_address)
    thread.join(60)
    assert (status, err) == (0, "")
    assert len(killed) == 1
    assert [Path(row["input"]).name for row in json.loads(out)] == [
        f"{number}.wav" for number in range(FILES)
    ]
    assert sounds("many") == sounds("one")


def test_a_file_that_cannot_be_rendered_is_reported(gradwave, cluster, folder):
    (folder / "bad.wav").write_text("no sound")
    arguments = ["render", "in", "--voice", "voice.safetensors", "--iterations", "1", "-o", "out"]
    status, _, err = gradwave(*arguments, "--cluster", cluster.scheduler_address)
    assert status == 1
    assert "bad.wav: it is not a sound file" in err
    assert len(sounds("out")) == FILES


def test_processes_of_this_machine_check_and_keep_a_journal(gradwave, folder):
    (folder / "bad.wav").write_text("no sound")
    one = gradwave("check", "in", "--json")
    assert gradwave("check", "in", "--json", "--cluster", "2", "--journal", "kept") == one
    assert len(Path("kept").read_text().splitlines()) == 1 + FILES  # a header; not the bad one
    assert gradwave("check", "in", "--json", "--journal", "kept") == one
