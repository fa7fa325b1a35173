"""A Dask cluster of two machines, one of which is lost in the middle: `make cluster-test`.

Each machine is a network namespace of its own with one worker, so this needs root and `ip` (Debian:
iproute2). With `-rP` it prints the figures of the table in docs/scripting.md. Its name does not
begin with `test_`, so that `make test` does not collect it.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import distributed
import pytest
from distributed.diagnostics.plugin import SchedulerPlugin

from wavegrad_core.audio import write_audio

TIMEOUT = 1800  # for a busy machine
BRIDGE, HOST, ADDRESSES = "gwtest0", "10.77.0.1", ("10.77.0.2", "10.77.0.3")
FILES, ENOUGH = 8, 3  # calls, and those done when a machine is lost

pytestmark = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("ip"),
    reason="needs root and iproute2 on Linux",
)


def ip(*arguments):
    subprocess.run(["ip", *arguments], check=True)


@pytest.fixture(scope="module")
def network():
    """The names of two namespaces that a bridge connects to this machine."""
    names = [f"{BRIDGE}-{place}" for place in (1, 2)]
    try:
        ip("link", "add", BRIDGE, "type", "bridge")
        ip("address", "add", f"{HOST}/24", "dev", BRIDGE)
        ip("link", "set", BRIDGE, "up")
        for name, address in zip(names, ADDRESSES, strict=True):
            ip("netns", "add", name)
            ip("link", "add", f"{name}h", "type", "veth", "peer", "name", "eth0", "netns", name)
            ip("link", "set", f"{name}h", "master", BRIDGE, "up")
            ip("-n", name, "address", "add", f"{address}/24", "dev", "eth0")
            ip("-n", name, "link", "set", "eth0", "up")
            ip("-n", name, "link", "set", "lo", "up")
        yield names
    finally:
        for name in names:
            subprocess.run(["ip", "netns", "delete", name], check=False)
        subprocess.run(["ip", "link", "delete", BRIDGE], check=False)


class CallCounter(SchedulerPlugin):
    """How often each call was started, and which worker made it."""

    def __init__(self):
        self.started = Counter()
        self.makers = {}
        self.enough = threading.Event()

    def transition(self, key, start, finish, *arguments, worker=None, **facts):
        if finish == "processing":
            self.started[key] += 1
        elif finish == "memory" and start == "processing":
            self.makers[key] = worker
            if len(self.makers) >= ENOUGH:
                self.enough.set()

    @property
    def again(self):
        return sum(self.started.values()) - len(self.started)


class Machines:
    """A scheduler in this process, and a worker in each namespace.

    Args:
        cluster: The scheduler.
        network: The namespaces.
        folder: A folder for what the workers write.
    """

    def __init__(self, cluster, network, folder):
        self.address = cluster.scheduler_address
        self._cluster, self._network, self._folder = cluster, network, folder
        self._workers = [None, None]

    def start_missing(self):
        """Start the workers that do not run, and count calls from here on."""
        for place, worker in enumerate(self._workers):
            if worker is None or worker.poll() is not None:
                self._workers[place] = self._worker(place)
        self._cluster.wait_for_workers(2, timeout=TIMEOUT)
        self.counter = CallCounter()
        self._cluster.scheduler.add_plugin(self.counter, name="counter", idempotent=False)

    def kill_one_in_the_middle(self):
        """Kill the first worker once some of the calls are done."""
        assert self.counter.enough.wait(TIMEOUT)
        os.killpg(self._workers[0].pid, signal.SIGKILL)

    def stop(self):
        for worker in self._workers:
            if worker is not None and worker.poll() is None:
                os.killpg(worker.pid, signal.SIGKILL)
                worker.wait()

    def _worker(self, place):
        name = self._network[place]
        dask = [sys.executable, "-m", "dask", "worker", self.address, "--no-nanny"]
        dask += ["--nthreads", "1", "--no-dashboard", "--host", ADDRESSES[place]]
        dask += ["--local-directory", str(self._folder / name)]
        with open(self._folder / f"{name}.log", "a") as log:
            return subprocess.Popen(
                ["ip", "netns", "exec", name, *dask],
                stdout=log,
                stderr=log,
                start_new_session=True,
                env=os.environ | {"OMP_NUM_THREADS": "1"},
            )


@pytest.fixture(scope="module")
def cluster(network, tmp_path_factory):
    options = {"n_workers": 0, "host": HOST, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster:
        machines = Machines(cluster, network, tmp_path_factory.mktemp("workers"))
        try:
            yield machines
        finally:
            machines.stop()


@pytest.fixture
def machines(cluster):
    cluster.start_missing()
    return cluster


@pytest.fixture
def folder(tmp_path, speech):
    """The working folder, with recordings of a second in the folder `in`."""
    (tmp_path / "in").mkdir()
    for number in range(FILES):
        part = speech[number * 4000 : number * 4000 + 24_000]
        write_audio(tmp_path / "in" / f"{number:02}.wav", part, 24_000)
    return tmp_path


def run(folder, *arguments):
    """Run the command in the folder, and return its output and the seconds that it took."""
    began = time.monotonic()
    done = subprocess.run(
        [sys.executable, "-P", "-m", "gradwave", "--no-defaults", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=TIMEOUT,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout), time.monotonic() - began


def run_and_lose_one(machines, folder, *arguments):
    """Run the command on the cluster while a machine is lost; print the figures."""
    thread = threading.Thread(target=machines.kill_one_in_the_middle)
    thread.start()
    found, seconds = run(folder, *arguments, "--cluster", machines.address)
    thread.join(TIMEOUT)
    counter = machines.counter
    survivor = sum(ADDRESSES[1] in str(maker) for maker in counter.makers.values())
    assert counter.again >= 1
    print(
        f"{arguments[0]}: {len(counter.started)} calls, {counter.again} made again, "
        f"{survivor} by the worker that was left, {seconds:.1f} s"
    )
    return found


def test_renders_are_the_bytes_of_one_machine(machines, folder):
    render = ["render", "in", "--voice", "kathleen", "--iterations", "6", "--json"]
    one, seconds = run(folder, *render, "-o", "one")
    many = run_and_lose_one(machines, folder, *render, "-o", "many")
    print(f"one process: {seconds:.1f} s")
    names = [f"{number:02}-kathleen-6.wav" for number in range(FILES)]
    assert [Path(report["output"]).name for report in many] == names
    for name in names:
        assert (folder / "many" / name).read_bytes() == (folder / "one" / name).read_bytes()
    measured = {"output", "render_seconds", "rtf"}
    for here, there in zip(one, many, strict=True):
        assert [here[key] for key in here.keys() - measured] == [
            there[key] for key in here.keys() - measured
        ]


def test_a_check_finds_what_one_machine_finds(machines, folder):
    (folder / "in" / "bad.wav").write_text("no sound")
    one, seconds = run(folder, "check", "in", "--json")
    assert run_and_lose_one(machines, folder, "check", "in", "--json") == one
    print(f"one process: {seconds:.1f} s")
    assert (one["recordings"], one["unreadable"]) == (FILES + 1, 1)


def test_scores_are_those_of_one_machine(machines, folder):
    shutil.copytree(folder / "in", folder / "out")
    one, seconds = run(folder, "score", "in", "out", "--json")
    assert run_and_lose_one(machines, folder, "score", "in", "out", "--json") == one
    print(f"one process: {seconds:.1f} s")
    assert len(one["clips"]) == FILES


def test_a_search_finds_the_schedule_of_one_machine(machines, folder):
    search = ["search", "kathleen", "in", "--iterations", "3", "--renders", "4", "--json"]
    one, seconds = run(folder, *search, "-o", "one.json")
    many = run_and_lose_one(machines, folder, *search, "-o", "many.json")
    print(f"one process: {seconds:.1f} s")
    assert many | {"output": ""} == one | {"output": ""}
