"""A stream of blocks split into several, each read at its own rate."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

Block = TypeVar("Block")


def tee_blocks(blocks: Iterable[Block], count: int) -> list[Iterator[Block]]:
    """Return several iterators over the same blocks.

    A block is kept from the moment the first iterator takes it until the last one has moved on or
    is deleted. `itertools.tee` frees 57 blocks at a time, which are five to ten minutes of a file.
    """
    blocks = iter(blocks)
    link: list[Any] = []  # becomes [the next block, the link after it]
    return [_iterate(blocks, link) for _ in range(count)]


def _iterate(blocks: Iterator[Block], link: list[Any]) -> Iterator[Block]:
    while True:
        if not link:
            for block in blocks:
                link += block, []
                break
            else:
                return
        block, link = link
        yield block
