"""Cases that run in a forked process, so that a crash or an endless loop is counted."""

import contextlib
import itertools
import json
import multiprocessing
import os
import resource
import signal
import time
import traceback
from collections import Counter, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

MEMORY = 8 * 2**30  # bytes of address space of the process that runs the cases
PATIENCE = 60  # a busy machine gives a process a share of its time
AHEAD = 20  # cases that a process has been sent
READ, REFUSED = "read", "refused"


@dataclass
class Losses:
    """The outcome of a campaign.

    Attributes:
        counts: How many cases ended how, by the kind of file.
        lost: A line for each case that crashed, hung, or raised an exception of another library.
        seconds: How long the campaign ran.
        processor_seconds: Computing time of the campaign and its processes.
    """

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    lost: list[str] = field(default_factory=list)
    seconds: float = 0.0
    processor_seconds: float = 0.0

    def add(self, kind: str, outcome: str, case: str = "") -> None:
        self.counts.setdefault(kind, Counter())[outcome.split(":")[0]] += 1
        if case:
            self.lost.append(f"{kind}: {case}: {outcome}")


def run_forked(
    cases: Iterable[tuple[str, int]],
    run: Callable[[str, int], str],
    hang_seconds: float,
    time_limit: float = float("inf"),
) -> Losses:
    """Run cases in a child process; start another one after a crash or a hang.

    Args:
        cases: The kind and the number of each case.
        run: Runs a case; returns `READ` or `REFUSED`, and raises anything else.
        hang_seconds: A case that computes for longer is killed and counted as a hang, and so is
            one that takes `PATIENCE` times as long by the clock.
        time_limit: Seconds after which no case is started.
    """
    losses, waiting, began = Losses(), deque(cases), time.monotonic()
    worker = None
    with contextlib.suppress(KeyboardInterrupt):  # what was done until then is printed
        while waiting and time.monotonic() - began <= time_limit:
            worker = worker or _Worker(run)
            worker.send(itertools.islice(waiting, AHEAD), hang_seconds)
            kind, number = waiting[0]
            outcome = worker.outcome(hang_seconds)
            waiting.popleft()
            losses.add(kind, outcome, f"case {number}" if outcome not in (READ, REFUSED) else "")
            if outcome.startswith(("hang", "crash")):
                worker = None
    if worker:
        worker.end()
    losses.seconds = time.monotonic() - began
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    losses.processor_seconds = sum(one.ru_utime + one.ru_stime for one in used)
    return losses


class _Worker:
    """A forked process that runs the cases that it is sent."""

    def __init__(self, run: Callable[[str, int], str]) -> None:
        context = multiprocessing.get_context("fork")
        self._pipe, other = context.Pipe()
        self._process = context.Process(target=_serve, args=(run, other, self._pipe), daemon=True)
        self._process.start()
        self._sent = 0  # cases without an outcome yet
        other.close()

    def send(self, cases: Iterable[tuple[str, int]], hang_seconds: float) -> None:
        """Send the cases that it does not have yet, so that it never waits for this process."""
        with contextlib.suppress(ConnectionError):  # `outcome` tells that it has crashed
            for kind, number in itertools.islice(cases, self._sent, None):
                self._pipe.send((kind, number, hang_seconds))
                self._sent += 1

    def outcome(self, hang_seconds: float) -> str:
        """Return the outcome of the first case that has none yet."""
        self._sent -= 1
        try:
            if self._pipe.poll(PATIENCE * hang_seconds):
                return self._pipe.recv()
        except (EOFError, ConnectionError):
            self._process.join()
            if self._process.exitcode == -signal.SIGPROF:
                return f"hang: over {hang_seconds:g} s of computing"
            return f"crash: exit code {self._process.exitcode}"
        self._process.kill()
        self._process.join()
        return f"hang: over {PATIENCE * hang_seconds:g} s"

    def end(self) -> None:
        self._process.kill()
        self._process.join()


def _serve(run, pipe, others_end) -> None:
    others_end.close()
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, hard))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)  # the libraries of the codecs write of their own
    os.dup2(nowhere, 2)
    with contextlib.suppress(EOFError, ConnectionError):
        while True:
            kind, number, hang_seconds = pipe.recv()
            signal.setitimer(signal.ITIMER_PROF, hang_seconds)  # its signal ends the process
            try:
                outcome = run(kind, number)
            except BaseException as error:
                where = traceback.extract_tb(error.__traceback__)
                own = [frame for frame in where if "site-packages" not in frame.filename]
                place = f"{Path(own[-1].filename).name}:{own[-1].lineno}"
                outcome = f"foreign: {type(error).__name__}: {str(error)[:120]} ({place})"
            pipe.send(outcome)


def print_table(name: str, losses: Losses) -> None:
    """Print how many cases of each kind ended how, and every loss."""
    outcomes = sorted({key for counts in losses.counts.values() for key in counts})
    total = sum(sum(counts.values()) for counts in losses.counts.values())
    print(f"\n{name}: {total} cases, {losses.seconds:.0f} s, {len(losses.lost)} lost")
    if losses.processor_seconds:
        print(f"{losses.processor_seconds:.0f} s of processor time")
    print()
    print("| kind | " + " | ".join(outcomes) + " |")
    print("|---" * (len(outcomes) + 1) + "|")
    for kind, counts in losses.counts.items():
        print(f"| {kind} | " + " | ".join(str(counts[key]) for key in outcomes) + " |")
    for line in losses.lost:
        print(json.dumps(line, ensure_ascii=True)[1:-1])
