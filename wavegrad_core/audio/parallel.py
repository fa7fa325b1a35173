"""Work on parts of a signal, or on many signals, each by a thread of its own."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

import torch

Given = TypeVar("Given")
Made = TypeVar("Made")


def side_by_side(
    function: Callable[[Given], Made], given: Iterable[Given], workers: int
) -> list[Made]:
    """The function of each, in order, by so many threads, without gradients.

    One thread that works on a part from end to end is quicker than all that share each operation:
    they need not wait for each other, and the part stays in the cache of one core.
    """
    given = list(given)
    return list(in_order(torch.inference_mode()(function), given, min(workers, len(given))))


def in_order(
    function: Callable[[Given], Made], given: Iterable[Given], workers: int
) -> Iterator[Made]:
    """The function of each, in order, by so many threads, each of which runs torch alone.

    What is given and made may be too much to hold: of it all, a few are at work or waiting.
    """
    if workers < 2:
        yield from map(function, given)
        return
    threads = torch.get_num_threads()

    def alone(one: Given) -> Made:
        torch.set_num_threads(1)
        return function(one)

    pool = ThreadPoolExecutor(workers, thread_name_prefix="part")
    try:
        waiting = deque[Future[Made]]()
        for one in given:
            waiting.append(pool.submit(alone, one))
            if len(waiting) > 2 * workers:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        pool.shutdown(cancel_futures=True)  # after one that failed, nobody wants the rest
        torch.set_num_threads(threads)  # a thread's own number is also that of threads to come
