"""Search methods for schedules.

A method is a function (ask, start, limit, seed) that asks for the errors of betas until it has seen
enough. Which betas it asks for depends only on its arguments and the answers, so that an
interrupted search can be replayed.
"""

from collections.abc import Callable, Iterable, Iterator
from itertools import combinations
from math import comb, inf

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError

Ask = Callable[[Iterable[float]], float]
"""Returns the error of betas, from the clean end; infinite if they cannot be rendered with."""

Method = Callable[[Ask, Schedule, int, int], None]

GRID = [float(f"{mantissa}e{exponent}") for exponent in range(-6, 0) for mantissa in range(1, 10)]
# For `search_curve`: the size of its first moves, and the criteria of convergence.
FIRST_MOVE = 1.5  # nats of the log SNR
MOVE_TOLERANCE = 0.05  # nats of the log SNR
ERROR_TOLERANCE = 1e-3  # relative to the error of the start


def search_grid(ask: Ask, start: Schedule, limit: int, seed: int) -> None:
    """Search a grid, as in the paper: increasing betas from {1 .. 9} x 10^{-6 .. -1}.

    If the limit allows it, all combinations are tried; otherwise random ones are, without end.

    Args:
        ask: Returns the error of betas.
        start: A schedule of as many steps as the result.
        limit: The number of schedules that may be tried.
        seed: Seed of the random draws.

    Raises:
        InputError: There are more steps than values in the grid.
    """
    steps = len(start)
    if steps > len(GRID):
        raise InputError(
            f"The grid has {len(GRID)} values, too few for {steps} steps. Use the method curve."
        )
    rows: Iterator[Iterable[float]] = combinations(GRID, steps)
    if grid_size(steps) > limit:
        rows = _random_rows(steps, np.random.default_rng(seed))
    for row in rows:
        ask(row)


def grid_size(steps: int) -> int:
    """Return the number of schedules of that many steps in the grid."""
    return comb(len(GRID), steps)


def search_curve(ask: Ask, start: Schedule, limit: int, seed: int) -> None:
    """Search three offsets of the start's log SNR: at its two ends and in its middle.

    The simplex of Nelder and Mead (1965) starts with all three at 0. The number of steps does not
    matter, except that one or two steps have only one or two such offsets.

    Args:
        ask: Returns the error of betas.
        start: The schedule to begin with.
        limit: Not used; `ask` ends the search.
        seed: Not used.
    """
    position = np.linspace(0, 1, len(start)) if len(start) > 1 else np.ones(1)
    shapes = np.stack([position, 1 - position, 4 * position * (1 - position)])[: len(start)]

    def error(move: NDArray[np.float64]) -> float:
        # otherwise the log SNR round trip would change the last bits of the betas
        if not move.any():
            return ask(start.betas)
        try:
            schedule = Schedule.from_log_snr("moved", start.log_snr + move @ shapes)
        except InputError:  # its noise levels do not decrease
            return inf
        return ask(schedule.betas)

    origin = np.zeros(len(shapes))
    # First moves: more noise at either end, and more steps at low noise.
    simplex = np.stack([origin, *np.diag([-FIRST_MOVE, -FIRST_MOVE, FIRST_MOVE][: len(shapes)])])
    options = {
        "initial_simplex": simplex,
        "xatol": MOVE_TOLERANCE,
        "fatol": ERROR_TOLERANCE * error(origin),
    }
    minimize(error, origin, method="Nelder-Mead", options=options)


def _random_rows(steps: int, generator: np.random.Generator) -> Iterator[Iterable[float]]:
    while True:
        yield np.sort(generator.choice(GRID, steps, replace=False))


METHODS: dict[str, Method] = {"curve": search_curve, "grid": search_grid}
