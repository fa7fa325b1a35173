"""Several iterators over one stream of blocks."""

import gc
import weakref

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.audio.block_tee import tee_blocks


@given(st.lists(st.integers()), st.lists(st.integers(0, 2)))
def test_each_iterator_gets_every_block_in_order_whichever_goes_first(blocks, turns):
    apart = tee_blocks(iter(blocks), 3)
    got = [[], [], []]
    for turn in turns:
        got[turn] += [block for block in [next(apart[turn], None)] if block is not None]
    for mine, rest in zip(got, apart):
        assert [*mine, *rest] == blocks


def held_blocks(count):
    """Return an iterator of blocks, and weak references that show which are still in memory."""
    held = []

    def blocks():
        for _ in range(count):
            block = np.zeros(4)
            held.append(weakref.ref(block))
            yield block
            del block

    return blocks(), held


def alive(held):
    gc.collect()
    return [reference() is not None for reference in held]


def test_a_block_is_held_until_the_last_iterator_has_gone_on():
    blocks, held = held_blocks(5)
    ahead, behind = tee_blocks(blocks, 2)
    for _ in range(4):
        next(ahead)
    assert alive(held) == [True] * 4
    next(behind), next(behind)
    assert alive(held) == [False, True, True, True]


def test_a_deleted_iterator_holds_nothing():
    blocks, held = held_blocks(100)
    kept, dropped = tee_blocks(blocks, 2)
    del dropped
    for _ in range(100):
        next(kept)
    assert sum(alive(held)) <= 1  # the current block
