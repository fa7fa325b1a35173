"""Recovery from steps whose gradient is not finite."""

from dataclasses import asdict, dataclass
from typing import Any, Self

from wavegrad_core.errors import InputError

RECOVERY = 2 ** (1 / 1000)  # growth of a lowered learning rate per good step
MIN_RATE = 2**-16  # relative to the learning rate; below it, nothing is learned
ADVICE = "Check the data with `gradwave check`, or lower --learning-rate."


@dataclass
class Stability:
    """The record of non-finite gradients in a run, and how far they lower the learning rate.

    Attributes:
        rate: Factor on the learning rate.
        bad_in_a_row: Number of consecutive steps whose gradient was not finite.
        skipped: Number of such steps in the whole run.
        returns: How often the run went back to a good state.
    """

    rate: float = 1.0
    bad_in_a_row: int = 0
    skipped: int = 0
    returns: int = 0

    @classmethod
    def from_state(cls, state: dict[str, Any]) -> Self:
        """Restore from `state`."""
        return cls(**state)

    def state(self) -> dict[str, Any]:
        """Return the state for `from_state`."""
        return asdict(self)

    def record_good_step(self) -> None:
        """Raise a lowered learning rate a little."""
        self.bad_in_a_row = 0
        self.rate = min(1.0, self.rate * RECOVERY)

    def record_bad_step(self) -> None:
        """Halve the learning rate.

        Raises:
            InputError: It has been halved too often.
        """
        self.skipped += 1
        self.bad_in_a_row += 1
        self.rate /= 2
        if self.rate < MIN_RATE:
            raise InputError(
                f"Training keeps failing: the gradient was not finite in {self.skipped} steps. "
                f"{ADVICE}"
            )
