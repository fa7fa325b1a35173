"""The map from times in a mel to times in the stretched mel, with onsets left unstretched."""

from __future__ import annotations

from bisect import bisect
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

BEFORE, AFTER = 2, 4  # frames around an onset that are not stretched: those that its window covers
MIN_SHARE = 0.25  # of its stretch that the part between two onsets keeps at least

Zone = tuple[float, float, float, float]


@dataclass(frozen=True, eq=False)
class TimeMap:
    """A map of frames: straight lines between points (source, target), both rising, in frames."""

    source: NDArray[np.float64]
    target: NDArray[np.float64]

    def source_of(self, target: NDArray[Any]) -> NDArray[np.float64]:
        """Return the source frames for target frames."""
        return np.interp(target, self.target, self.source)

    def pace(self, target: NDArray[Any]) -> NDArray[np.float64]:
        """Return the stretch factor at target frames."""
        slopes = np.diff(self.target) / np.diff(self.source)
        index = np.searchsorted(self.target, target, side="right") - 1
        return slopes[np.clip(index, 0, len(slopes) - 1)]

    def with_onsets(
        self,
        onsets: NDArray[Any],
        before: float = BEFORE,
        after: float = AFTER,
        settle: float | None = None,
    ) -> TimeMap:
        """Return a map without stretching around onsets, where there is enough space for it.

        Args:
            onsets: Source frames, the strongest first; those of whole frames stay whole.
            before: Frames before an onset that are not stretched.
            after: Frames after it.
            settle: Frames within which the map rejoins its original line on both sides, where
                there is space; None to use all frames up to the next onset.
        """
        zones: list[Zone] = []  # begin, end, and new position
        for onset in onsets:
            where = float(np.interp(onset, self.source, self.target))
            if onset == round(onset):
                where = round(where)  # frames are copied exactly
            zone = (onset - before, onset + after, where - before, where + after)
            place = bisect(zones, zone)
            if self._fits(zone, zones[max(0, place - 1) : place], zones[place : place + 1]):
                zones.insert(place, zone)
        corners = [
            (float(x), float(y))
            for zone in zones
            for x, y in ((zone[0], zone[2]), (zone[1], zone[3]))
        ]
        if settle is not None:
            corners += self._settled(zones, settle)
        points = sorted({*zip(self.source.tolist(), self.target.tolist()), *corners})
        source, target = zip(*points)
        return TimeMap(np.array(source), np.array(target))

    def _settled(self, zones: list[Zone], settle: float) -> list[tuple[float, float]]:
        """Return the points next to the zones at which the map rejoins its original line."""
        edges = [*self.source.tolist(), *(x for zone in zones for x in zone[:2])]
        found = []
        for begin, end, new_begin, new_end in zones:
            before = max((x for x in edges if x < begin), default=begin)
            after = min((x for x in edges if x > end), default=end)
            for edge, new, place, gap in (
                (begin, new_begin, begin - settle, begin - before),
                (end, new_end, end + settle, after - end),
            ):
                there, course = np.interp((place, edge), self.source, self.target)
                enough = (new - there) / (course - there) >= MIN_SHARE
                if gap > 2 * settle and enough:
                    found.append((float(place), float(there)))
        return found

    def _fits(self, zone: Zone, before: list[Zone], after: list[Zone]) -> bool:
        """Return whether the gaps between a zone and its neighbours keep enough stretch."""
        begin, end, new_begin, new_end = zone
        point = int(np.searchsorted(self.source, begin, side="right"))
        if point == 0 or point == len(self.source) or self.source[point] < end:
            return False  # beyond an end, or across a point where the slope changes
        low = max([(self.source[point - 1], self.target[point - 1])] + [z[1::2] for z in before])
        high = min([(self.source[point], self.target[point])] + [z[0::2] for z in after])
        for (x, y), (x2, y2) in ((low, (begin, new_begin)), ((end, new_end), high)):
            meant = np.interp(x2, self.source, self.target)
            meant -= np.interp(x, self.source, self.target)
            if x2 < x or y2 - y < MIN_SHARE * meant or (x2 == x and y2 != y):
                return False
        return True
