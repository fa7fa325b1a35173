"""Ways to look for a schedule. Each asks for the errors of betas until it has seen enough.

A method is a function (ask, start, limit, seed). It asks for nothing that depends on the clock or
on chance but for the seed, so that a search that was broken off can be gone through again.
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
"""Betas, from the clean end -> their error; infinite where nothing can be rendered with them."""

Method = Callable[[Ask, Schedule, int, int], None]

GRID = [float(f"{mantissa}e{exponent}") for exponent in range(-6, 0) for mantissa in range(1, 10)]
REACH = 1.5  # how far the first moves of `curve` go, in nats of the log SNR
NEAR = 0.05  # moves of `curve` closer to each other than this are one place
ALIKE = 1e-3  # and so are errors, as a share of the start's


def grid(ask: Ask, start: Schedule, limit: int, seed: int) -> None:
    """The paper's: each step's beta is one of {1 .. 9} x 10^{-6 .. -1}, above the step before's.

    Every such row is asked for where the limit lets it, else rows drawn by the seed, without end.

    Raises:
        InputError: there are more steps than values.
    """
    steps = len(start)
    if steps > len(GRID):
        raise InputError(
            f"the grid has {len(GRID)} values, too few for {steps} steps; use the method curve"
        )
    rows: Iterator[Iterable[float]] = combinations(GRID, steps)
    if grid_size(steps) > limit:
        rows = _drawn(steps, np.random.default_rng(seed))
    for row in rows:
        ask(row)


def grid_size(steps: int) -> int:
    """How many rows the grid has."""
    return comb(len(GRID), steps)


def curve(ask: Ask, start: Schedule, limit: int, seed: int) -> None:
    """The start's log SNR moved at its noisy end, at its clean end and in its middle.

    Three numbers, whatever the number of steps, found by the simplex of Nelder and Mead (1965) from
    where all three are 0. One or two steps have no more than one or two.
    """
    position = np.linspace(0, 1, len(start)) if len(start) > 1 else np.ones(1)
    shapes = np.stack([position, 1 - position, 4 * position * (1 - position)])[: len(start)]

    def error(move: NDArray[np.float64]) -> float:
        if not move.any():  # by way of its log SNR the start's betas come back with other last bits
            return ask(start.betas)
        try:
            schedule = Schedule.from_log_snr("moved", start.log_snr + move @ shapes)
        except InputError:  # its levels do not fall
            return inf
        return ask(schedule.betas)

    nowhere = np.zeros(len(shapes))
    # The first moves are to more noise at either end, and to more steps in little noise.
    simplex = np.stack([nowhere, *np.diag([-REACH, -REACH, REACH][: len(shapes)])])
    options = {"initial_simplex": simplex, "xatol": NEAR, "fatol": ALIKE * error(nowhere)}
    minimize(error, nowhere, method="Nelder-Mead", options=options)


def _drawn(steps: int, generator: np.random.Generator) -> Iterator[Iterable[float]]:
    while True:
        yield np.sort(generator.choice(GRID, steps, replace=False))


METHODS: dict[str, Method] = {"curve": curve, "grid": grid}
