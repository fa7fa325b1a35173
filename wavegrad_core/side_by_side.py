"""Work on parts of a signal, each by a thread of its own."""

from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import torch

Given = TypeVar("Given")
Made = TypeVar("Made")


def side_by_side(
    function: Callable[[Given], Made], given: Iterable[Given], workers: int
) -> list[Made]:
    """The function of each, in order, by so many threads, each of which runs torch alone.

    One thread that works on a part from end to end is quicker than all that share each operation:
    they need not wait for each other, and the part stays in the cache of one core.
    """
    given = list(given)
    if min(workers, len(given)) < 2:
        return list(map(function, given))
    threads = torch.get_num_threads()

    def alone(one: Given) -> Made:
        torch.set_num_threads(1)
        with torch.inference_mode():
            return function(one)

    try:
        with ThreadPoolExecutor(workers, thread_name_prefix="part") as pool:
            return list(pool.map(alone, given))
    finally:
        torch.set_num_threads(threads)  # a thread's own number is also that of threads to come
