"""One call of a function per file, on this machine or on a cluster, with a journal of results."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.task_journal import TaskJournal

T = TypeVar("T")
OnDone = Callable[[int, int], object]
"""Progress callback: the number of calls done, and the number of calls."""


class WorkersFailed(InputError):
    """A call that the workers could not make, which says nothing about its arguments."""


class Workers(Protocol):
    """Processes that call a function many times."""

    def map(
        self, function: Callable[..., T], calls: Sequence[tuple[Any, ...]]
    ) -> Iterator[tuple[int, T | InputError]]:
        """Call a function once with each of several lists of arguments.

        Args:
            function: A function of a module.
            calls: The arguments of each call.

        Yields:
            The position of a call, and what the function returned, or the InputError that it
            raised, in the order in which the calls end. For a call that fails for another reason,
            such as too little memory, this is a WorkersFailed.

        Raises:
            WorkersFailed: The workers cannot be reached any more.
        """
        ...


def call_or_error(function: Callable[..., T], arguments: tuple[Any, ...]) -> T | InputError:
    """Return what a function returns, or the InputError that it raises."""
    try:
        return function(*arguments)
    except InputError as error:
        return error


class ThisProcess:
    """Workers that are this process: the calls are made one after another."""

    def map(
        self, function: Callable[..., T], calls: Sequence[tuple[Any, ...]]
    ) -> Iterator[tuple[int, T | InputError]]:
        """Call a function, as in `Workers.map`."""
        for number, arguments in enumerate(calls):
            yield number, call_or_error(function, arguments)


def run_file_tasks(
    function: Callable[..., T],
    calls: Sequence[tuple[Path, ...] | InputError],
    workers: Workers | None = None,
    journal: "TaskJournal[T] | None" = None,
    on_done: OnDone | None = None,
) -> list[T | InputError]:
    """Call a function for each of many files.

    Args:
        function: A function of a module, which takes paths.
        calls: The paths for each call, or the error if they are not known.
        workers: Processes that make the calls; None for this process.
        journal: Calls whose results it contains are not made again; new results are added.
        on_done: Called with the progress.

    Returns:
        For each call what the function returned, or the InputError that it raised.

    Raises:
        WorkersFailed: The workers cannot be reached any more.
    """
    results: list[Any] = [None] * len(calls)
    waiting: list[tuple[int, tuple[Path, ...], str]] = []
    for number, call in enumerate(calls):
        if isinstance(call, InputError):
            results[number] = call
            continue
        key = journal.key(*call) if journal else ""
        results[number] = journal.find(key) if journal else None
        if results[number] is None:
            waiting.append((number, call, key))
    done = len(calls) - len(waiting)
    if done and on_done:
        on_done(done, len(calls))
    outcomes = (workers or ThisProcess()).map(function, [call for _, call, _ in waiting])
    for place, outcome in outcomes:
        number, _, key = waiting[place]
        results[number] = outcome
        if journal and not isinstance(outcome, InputError):
            journal.add(key, outcome)
        done += 1
        if on_done:
            on_done(done, len(calls))
    return results
