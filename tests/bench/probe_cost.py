"""Measure what probing a sound file costs in this process, in a new one, and in a lasting one.

    python tests/bench/probe_cost.py

Prints seconds of computing per file, over the sound files of the tests, and the memory of the
lasting process (Linux).
"""

import multiprocessing
import resource
import subprocess
import sys
import time
from multiprocessing.connection import Connection
from pathlib import Path

from wavegrad_core.audio import probe
from wavegrad_core.errors import InputError

FILES = Path(__file__).parents[1] / "fixtures" / "audio"
ROUNDS, NEW_PROCESSES = 20, 3
PROGRAM = "import sys; from wavegrad_core.audio import probe; probe(sys.argv[1])"


def main() -> None:
    files = [path for path in sorted(FILES.iterdir()) if is_sound(path)]
    began = time.process_time()
    for path in files * ROUNDS:
        probe(path)
    print(f"here: {1000 * (time.process_time() - began) / ROUNDS / len(files):.1f} ms")

    before = children_seconds()
    for path in files[:NEW_PROCESSES]:
        subprocess.run([sys.executable, "-c", PROGRAM, path], check=True)
    print(f"new process: {1000 * (children_seconds() - before) / NEW_PROCESSES:.0f} ms")

    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    process = context.Process(target=serve, args=(there,))
    process.start()
    assert process.pid is not None
    here.send(files[0])
    here.recv()
    began = time.process_time() + seconds_of(process.pid)
    for path in files * ROUNDS:
        here.send(path)
        here.recv()
    seconds = time.process_time() + seconds_of(process.pid) - began
    print(f"lasting process: {1000 * seconds / ROUNDS / len(files):.1f} ms", end=", ")
    pages = int(Path(f"/proc/{process.pid}/statm").read_text().split()[1])
    print(f"{pages * resource.getpagesize() / 2**20:.0f} MiB")
    here.send(None)
    process.join()


def is_sound(path: Path) -> bool:
    try:
        probe(path)
    except InputError:
        return False
    return True


def serve(connection: Connection) -> None:
    while path := connection.recv():
        connection.send(probe(path))


def children_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def seconds_of(pid: int) -> float:
    """Return the seconds of computing of a running process, which are counted in hundredths."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / 100


if __name__ == "__main__":
    main()
