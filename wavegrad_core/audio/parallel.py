"""Multithreaded work on the parts of a signal, or on many signals."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

import torch

CHECK_SECONDS = 0.05  # time between two calls of `check`
Item = TypeVar("Item")
Result = TypeVar("Result")


def interruptible(work: Callable[[], Result], check: Callable[[], object]) -> Result:
    """Run work in a thread, without gradients, and return its result.

    Args:
        work: Called once.
        check: Called several times a second; if it raises, this returns at once with that
            exception, and the work ends in the background.
    """
    pool = ThreadPoolExecutor(1, thread_name_prefix="part")
    try:
        future = pool.submit(torch.no_grad()(work))
        while not wait([future], CHECK_SECONDS).done:
            check()
        return future.result()
    finally:
        pool.shutdown(wait=False)


def parallel_map(
    function: Callable[[Item], Result], items: Iterable[Item], workers: int
) -> list[Result]:
    """Apply a function to each item without gradients, and return the results in order.

    It is faster if one thread works on a part from end to end than if all threads share each
    operation: threads need not wait for each other, and a part stays in the cache of one core.

    Args:
        function: Called in inference mode.
        items: Its arguments.
        workers: Maximum number of threads.
    """
    items = list(items)
    return list(parallel_imap(torch.inference_mode()(function), items, min(workers, len(items))))


def parallel_imap(
    function: Callable[[Item], Result], items: Iterable[Item], workers: int
) -> Iterator[Result]:
    """Apply a function to each item and yield the results in order.

    Each thread runs torch with a single thread. Only a few items are processed or waiting at any
    time, since all of them may not fit into memory.

    Args:
        function: The function to apply.
        items: Its arguments, read on demand.
        workers: Number of threads.
    """
    if workers < 2:
        yield from map(function, items)
        return
    threads = torch.get_num_threads()

    def run(item: Item) -> Result:
        torch.set_num_threads(1)
        return function(item)

    pool = ThreadPoolExecutor(workers, thread_name_prefix="part")
    try:
        waiting = deque[Future[Result]]()
        for item in items:
            waiting.append(pool.submit(run, item))
            if len(waiting) > 2 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)  # after a failure the rest is not needed
        torch.set_num_threads(threads)  # a thread's setting also applies to threads created later
