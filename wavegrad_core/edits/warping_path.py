"""Dynamic time warping (Sakoe and Chiba 1978), with the steps of `librosa.sequence.dtw`."""

import numpy as np
from numpy.typing import NDArray

BACK = ((1, 1), (0, 1), (1, 0))  # the steps, backwards; of equal ones the first is taken


def warping_path(cost: NDArray[np.float64]) -> NDArray[np.int64]:
    """Return the cheapest path through a matrix of costs.

    Cells of one antidiagonal do not depend on each other and are computed at once.

    Args:
        cost: [n, m].

    Returns:
        [2, length]: from (0, 0) to (n - 1, m - 1), each step in `BACK`.
    """
    n, m = cost.shape
    flat = np.ascontiguousarray(cost).ravel()
    steps = np.empty((n, m), np.int8)
    earlier, last = np.full(n + 1, np.inf), np.full(n + 1, np.inf)  # of row i at i + 1
    earlier[0] = 0.0
    for diagonal in range(n + m - 1):
        begin, end = max(0, diagonal - m + 1), min(n, diagonal + 1)
        rows = np.arange(begin, end)
        columns = diagonal - rows
        sums = np.stack([earlier[begin:end], last[begin + 1 : end + 1], last[begin:end]])
        sums += flat[rows * m + columns]
        best = sums.argmin(axis=0)
        steps[rows, columns] = best
        earlier, last = last, np.full(n + 1, np.inf)
        last[begin + 1 : end + 1] = sums[best, rows - begin]
    path = [(n - 1, m - 1)]
    while path[-1] != (0, 0):
        row, column = path[-1]
        back = BACK[steps[row, column]]
        path.append((row - back[0], column - back[1]))
    return np.array(path[::-1], np.int64).T
