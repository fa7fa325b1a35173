"""Cache of computed spectrogram columns. No Qt."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock

import numpy as np
from numpy.typing import NDArray

MAX_BYTES = 64 * 2**20  # for all sounds together: about twenty views


class TileCache:
    """A cache that drops the least recently used tiles first; thread-safe."""

    def __init__(self, most_bytes: int = MAX_BYTES) -> None:
        self._room, self._lock = most_bytes, Lock()
        self._kept: OrderedDict[Hashable, NDArray[np.uint8]] = OrderedDict()

    def find(self, key: Hashable) -> NDArray[np.uint8] | None:
        """Return a cached tile."""
        with self._lock:
            tile = self._kept.get(key)
            if tile is not None:
                self._kept.move_to_end(key)
            return tile

    def keep(self, key: Hashable, tile: NDArray[np.uint8]) -> None:
        """Cache a tile."""
        with self._lock:
            self._room -= tile.nbytes
            if (before := self._kept.pop(key, None)) is not None:
                self._room += before.nbytes
            self._kept[key] = tile
            while self._room < 0 and self._kept:
                self._room += self._kept.popitem(last=False)[1].nbytes
