"""Noise schedules: betas from the clean end (n = 1) to the noisy end (n = N).

Names as in the paper: alpha = 1 - beta, alpha_bar is the running product of alpha, and the noise
level that conditions the network is sqrt(alpha_bar): 1 for clean sound, near 0 for noise.
"""

import os
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.diffusion.schedule_file import read_betas
from wavegrad_core.errors import InputError

MAX_ITERATIONS = 1000  # the length of the training schedule; more steps only take longer
# above it, pure noise differs too much from the input that the first step expects
HIGHEST_START = 0.75


@dataclass(frozen=True, eq=False)
class Schedule:
    """Named betas, float64 [N], each with 0 < beta < 1.

    Attributes:
        name: Display name, also used in files.
        betas: From the clean to the noisy end.

    Raises:
        InputError: There are no betas, or one is outside (0, 1) or so close to 0 that 1 - beta is
            1; the message gives its index.
    """

    name: str
    betas: NDArray[np.float64]

    def __init__(self, name: str, betas: Iterable[float]) -> None:
        object.__setattr__(self, "name", name)
        object.__setattr__(self, "betas", _checked(name, betas))

    def __len__(self) -> int:
        return len(self.betas)

    @property
    def alpha_bar(self) -> NDArray[np.float64]:
        """Running product of 1 - beta, [N], falling."""
        return np.cumprod(1 - self.betas, dtype=np.float64)

    @property
    def noise_levels(self) -> NDArray[np.float64]:
        """sqrt(alpha_bar), [N], falling: the share of the sound at each step."""
        return np.sqrt(self.alpha_bar, dtype=np.float64)

    @property
    def log_snr(self) -> NDArray[np.float64]:
        """ln(alpha_bar / (1 - alpha_bar)), [N], falling: the log signal-to-noise ratio."""
        return np.log(self.alpha_bar / (1 - self.alpha_bar))

    @property
    def final_level(self) -> float:
        """The noise level of a render's first step, which starts at pure noise."""
        return float(self.noise_levels[-1])

    @property
    def warning(self) -> str | None:
        """A message for the user if the schedule ends too near the clean sound, else None."""
        if self.final_level <= HIGHEST_START:
            return None
        return (
            f"The schedule {self.name} ends at noise level {self.final_level:.2f}. A render starts "
            "from pure noise, which the network would mistake for mostly sound, so the result may "
            "hiss. Choose a schedule with larger betas at the noisy end."
        )

    @classmethod
    def from_levels(cls, name: str, noise_levels: Iterable[float]) -> "Schedule":
        """Return the schedule with these noise levels, falling from the clean to the noisy end."""
        alpha_bar = np.asarray(list(noise_levels), dtype=np.float64) ** 2
        return cls(name, 1 - alpha_bar / np.concatenate([[1.0], alpha_bar[:-1]]))

    @classmethod
    def from_log_snr(cls, name: str, log_snr: NDArray[np.float64]) -> "Schedule":
        """Return the schedule with these log signal-to-noise ratios, [N], falling."""
        return cls.from_levels(name, (1 / (1 + np.exp(-log_snr))) ** 0.5)

    @classmethod
    def named(cls, name: str) -> "Schedule":
        """Return a schedule of `Schedule.names()`, or one like "linear(1e-4, 0.05, 50)".

        Raises:
            InputError: There is no schedule of that name, or the betas of the new one are invalid.
        """
        if name in NAMED:
            return cls(name, NAMED[name])
        if made := re.fullmatch(r"(linear|fibonacci)\((.*)\)", name):
            return cls(name, _made(name, made[1], made[2].split(",")))
        raise InputError(
            f"Unknown schedule {name!r}. Choose one of {', '.join(NAMED)}, or define one with "
            "linear(FIRST, LAST, COUNT) or fibonacci(COUNT)."
        )

    @classmethod
    def from_file(cls, path: str | os.PathLike[str]) -> "Schedule":
        """Read a JSON, .npy, .pt or .pth file: a list of betas, or an object with "betas".

        Raises:
            InputError: The file cannot be read or contains no valid betas.
        """
        schedule = cls(Path(path).stem, read_betas(path))
        if len(schedule) > MAX_ITERATIONS:
            raise InputError(
                f"Could not use the schedule {path}: it has {len(schedule):,} betas, and at most "
                f"{MAX_ITERATIONS} are supported. Use a shorter schedule."
            )
        return schedule

    def tail(self, noise_level: float) -> "Schedule":
        """Return the steps at the clean end that denoise a sound with this noise level.

        The first of them starts at the level itself, or where this schedule starts if that is less
        noisy.
        """
        apart = noise_level * (1 + 1e-9)  # levels closer than this are the same step
        kept = [float(level) for level in self.noise_levels if level > apart]
        if len(kept) == len(self):
            return self
        name = f"{self.name} from {noise_level:.3g}"
        return Schedule.from_levels(name, [*kept, noise_level])

    @staticmethod
    def names() -> list[str]:
        """Return the names that `Schedule.named` accepts."""
        return list(NAMED)


def linear(first: float, last: float, count: int) -> NDArray[np.float64]:
    """Return evenly spaced betas including both ends, [count]."""
    return np.linspace(first, last, count)


def fibonacci(count: int) -> NDArray[np.float64]:
    """Return betas that are each the sum of the two before, as in the paper's 25 steps: [count]."""
    betas = [1e-6, 2e-6]
    while len(betas) < count:
        betas.append(betas[-1] + betas[-2])
    return np.array(betas[:count])


def for_iterations(anchors: Mapping[int, Iterable[float]], iterations: int) -> Schedule:
    """Return a schedule of any length, interpolated between known ones.

    Each anchor is a curve of the log signal-to-noise ratio from its clean end to its noisy end.
    Between two anchors the curves are interpolated by the logarithm of the number of steps. The
    paper's schedules are used as anchors beyond the shortest and the longest given one: a schedule
    of 6 steps says nothing about one of 1000. A single step starts at the noisy end.

    Args:
        anchors: Betas by number of steps.
        iterations: Number of steps.

    Raises:
        InputError: `iterations` is not in 1 .. 1000.
    """
    if not 1 <= iterations <= MAX_ITERATIONS:
        raise InputError(
            f"{iterations} iterations are not supported. Choose 1 to {MAX_ITERATIONS}."
        )
    curves = [count for count in anchors if count > 1]
    shortest, longest = min(curves, default=MAX_ITERATIONS), max(curves, default=0)
    paper = {n: betas for n, betas in PAPER.items() if n < shortest or n > longest}
    anchors = {**paper, **anchors}
    if iterations in anchors:
        return Schedule(f"{iterations} steps", anchors[iterations])
    counts = sorted(count for count in anchors if count > 1)
    below = max([count for count in counts if count <= iterations], default=counts[0])
    above = min([count for count in counts if count >= iterations], default=counts[-1])
    share = 0.0 if below == above else np.log(iterations / below) / np.log(above / below)
    position = np.linspace(0, 1, iterations) if iterations > 1 else np.ones(1)
    curve = (1 - share) * _curve(anchors[below], position)
    curve += share * _curve(anchors[above], position)
    return Schedule.from_log_snr(f"{iterations} steps", curve)


def _curve(betas: Iterable[float], position: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the log signal-to-noise ratio of betas at positions from 0, the clean end, to 1."""
    log_snr = Schedule("of an anchor", betas).log_snr
    return np.interp(position, np.linspace(0, 1, len(log_snr)), log_snr)


def _checked(name: str, betas: Iterable[float]) -> NDArray[np.float64]:
    row = np.array(list(betas), dtype=np.float64)
    if row.size == 0:
        raise InputError(f"Schedule {name} has no betas. Add at least one, between 0 and 1.")
    bad = np.flatnonzero(~((1 - row > 0) & (1 - row < 1)))
    if bad.size:
        index = int(bad[0])
        raise InputError(
            f"Schedule {name} is invalid: beta {index} (counted from 0) is {row[index]:g}. "
            "Every beta must lie between 0 and 1, and above 1e-16."
        )
    row.flags.writeable = False
    return row


def _made(name: str, maker: str, arguments: list[str]) -> NDArray[np.float64]:
    try:
        count = int(arguments.pop())
        if not 1 <= count <= MAX_ITERATIONS or len(arguments) != (2 if maker == "linear" else 0):
            raise ValueError
        if maker == "fibonacci":
            return fibonacci(count)
        return linear(float(arguments[0]), float(arguments[1]), count)
    except ValueError:
        raise InputError(
            f"Schedule {name} is invalid. Use linear(FIRST, LAST, COUNT), such as "
            f"linear(1e-4, 0.05, 50), or fibonacci(COUNT), with a COUNT of 1 to {MAX_ITERATIONS}."
        ) from None


# the paper's training schedule, from which training draws its levels
TRAINING = linear(1e-6, 0.01, 1000)
NAMED: dict[str, Iterable[float]] = {
    "wg-3": (3e-4, 6e-2, 9e-1),
    "wg-6": (7e-6, 1.4e-4, 2.1e-3, 2.8e-2, 3.5e-1, 7e-1),
    "wg-25": fibonacci(25),
    "wg-50": linear(1e-4, 0.05, 50),
    "wg-1000": linear(1e-4, 0.005, 1000),
    "train-1000": TRAINING,
    "diffwave-6": (1e-4, 1e-3, 1e-2, 5e-2, 2e-1, 5e-1),
    "lmnt-6": (4.477e-6, 4.477e-5, 9.495e-4, 9.495e-3, 9.495e-2, 4.477e-1),
    "ivanvovk-6": (1e-6, 1.89287e-5, 1.19432e-4, 1.00475e-3, 1.10943e-2, 6e-2),
    "ivanvovk-12": (
        *(1e-6, 6.93e-6, 5.337e-6, 3.699e-5, 1.709e-4, 3.948e-4),
        *(1.368e-3, 2.809e-3, 3.245e-3, 0.01499, 8.658e-3, 0.06),
    ),
}
# Anchors for other lengths. The paper's 25 steps are not among them, because they end at level
# 0.85: too close to the clean sound for a start from pure noise.
PAPER = {len(list(NAMED[name])): NAMED[name] for name in ("wg-3", "wg-6", "wg-50", "wg-1000")}
