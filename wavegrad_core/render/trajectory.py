"""The path of a render from its start to the sound."""

from collections.abc import Callable
from dataclasses import dataclass

from torch import Tensor

from wavegrad_core.diffusion import samplers
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.edits.parameters import Curve

DrawStretch = Callable[[int, int, int], Tensor]
"""(start, stop, step) -> N(0, 1) noise, [stop - start], which does not depend on other calls."""


@dataclass(frozen=True)
class Trajectory:
    """The path of a stream from its start to the sound.

    Attributes:
        schedule: All steps; those above the noise level of the start are skipped.
        sampler: "ancestral", "ddim" or "gla" (`diffusion.samplers`).
        eta: The eta of DDIM.
        strength: The start is sqrt(1 - strength^2) times the recording or a Griffin-Lim sketch,
            plus `strength` times noise. 1 is pure noise, 0 leaves the sound unchanged.
        draw: Draws the noise.
        matches_levels: Whether the levels of each estimate are matched to the mel, if the voice
            does so.
        curve: Points (seconds, strength) instead of one strength; `strength` is their greatest.
    """

    schedule: Schedule
    sampler: str
    eta: float
    strength: float
    draw: DrawStretch
    matches_levels: bool = True
    curve: Curve = ()

    def step(self, y: Tensor, eps: Tensor, z: Tensor | None, schedule: Schedule, n: int) -> Tensor:
        """Take a step of the sampler (see `diffusion.samplers`)."""
        if self.sampler == "ddim":
            return samplers.ddim(y, eps, z, schedule, n, self.eta)
        return samplers.ancestral(y, eps, z, schedule, n)
