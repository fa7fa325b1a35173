"""One signal in blocks for several readers, each at its own pace."""

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

Block = TypeVar("Block")


def readers(blocks: Iterable[Block], count: int) -> list[Iterator[Block]]:
    """So many iterators over the same blocks.

    A block is held from where the first reader takes it until the last has gone on from it, or is
    itself let go of. `itertools.tee` lets go of 57 at a time: of a file's, five to ten minutes.
    """
    blocks = iter(blocks)
    link: list[Any] = []  # to be the next block and the link after it
    return [_reader(blocks, link) for _ in range(count)]


def _reader(blocks: Iterator[Block], link: list[Any]) -> Iterator[Block]:
    while True:
        if not link:
            for block in blocks:
                link += block, []
                break
            else:
                return
        block, link = link
        yield block
