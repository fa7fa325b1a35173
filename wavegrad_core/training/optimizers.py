"""The optimizers of a training run: Adam alone, or Muon with Adam for non-matrix weights."""

from collections.abc import Callable
from typing import Any, Literal

import torch
from torch import Tensor

from wavegrad_core.network.networks import Network

OptimizerName = Literal["adam", "muon"]
MOMENTUM, ROUNDS = 0.95, 5  # of Muon and its Newton-Schulz iteration
NEWTON_SCHULZ = (3.4445, -4.7750, 2.0315)  # Jordan's coefficients
UPDATE_RMS = 0.2  # RMS of Muon's steps, to match Adam's (Liu et al. 2025, arXiv 2502.16982)
ADAM_SHARE = 1 / 3  # learning rate of the weights that Adam updates, relative to Muon's
ADAM_BETAS = (0.9, 0.99)  # for the weights that Adam updates beside Muon


class Muon(torch.optim.Optimizer):
    """Momentum with orthogonalized steps (Jordan 2024, kellerjordan.github.io/posts/muon).

    Each weight is treated as a matrix, [outputs, everything else].

    Args:
        parameters: Weights with two axes or more.
        lr: Learning rate, comparable to Adam's.
    """

    def __init__(self, parameters: list[torch.nn.Parameter], lr: float) -> None:
        super().__init__(parameters, {"lr": lr})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # type: ignore[override]
        """Do one step."""
        assert closure is None
        for group in self.param_groups:
            for parameter in group["params"]:
                state = self.state[parameter]
                if "momentum" not in state:
                    state["momentum"] = torch.zeros_like(parameter)
                momentum = state["momentum"].lerp_(parameter.grad, 1 - MOMENTUM)
                gradient = parameter.grad.lerp(momentum, MOMENTUM).flatten(1)  # Nesterov's
                scale = group["lr"] * UPDATE_RMS * max(gradient.shape) ** 0.5
                parameter.add_(orthogonalize(gradient).view_as(parameter), alpha=-scale)


class MuonWithAdam:
    """Muon for a network's inner convolutions, and Adam for its first and last ones and for biases.

    It has the interface of a `torch.optim.Optimizer`.

    Args:
        network: The network to train.
        lr: Muon's learning rate.
    """

    def __init__(self, network: Network, lr: float) -> None:
        outer = {id(weight) for weight in network.outer_weights}
        is_inner = [p.ndim >= 3 and id(p) not in outer for p in network.parameters()]
        pairs = list(zip(network.parameters(), is_inner))
        self._muon = Muon([p for p, inner in pairs if inner], lr)
        rest = [p for p, inner in pairs if not inner]
        self._adam = torch.optim.Adam(rest, lr * ADAM_SHARE, betas=ADAM_BETAS, fused=True)

    @property
    def param_groups(self) -> list[dict[str, Any]]:
        """The groups of both optimizers; `set_learning_rate` sets their learning rates."""
        return self._muon.param_groups + self._adam.param_groups

    def set_learning_rate(self, lr: float) -> None:
        """Set the learning rates for the next step."""
        _set(self._muon, lr)
        _set(self._adam, lr * ADAM_SHARE)

    def zero_grad(self, set_to_none: bool = True) -> None:
        """Clear the gradients."""
        self._muon.zero_grad(set_to_none)
        self._adam.zero_grad(set_to_none)

    def step(self) -> None:
        """Do one step."""
        self._muon.step()
        self._adam.step()

    def state_dict(self) -> dict[str, Any]:
        """Return the state for `load_state_dict`."""
        return {"muon": self._muon.state_dict(), "adam": self._adam.state_dict()}

    def load_state_dict(self, state: dict[str, Any]) -> None:
        """Restore the state."""
        self._muon.load_state_dict(state["muon"])
        self._adam.load_state_dict(state["adam"])


class Adam(torch.optim.Adam):
    """Adam for all weights."""

    def __init__(self, network: Network, lr: float) -> None:
        super().__init__(network.parameters(), lr=lr, fused=True)

    def set_learning_rate(self, lr: float) -> None:
        """Set the learning rate for the next step."""
        _set(self, lr)


def make_optimizer(name: OptimizerName, network: Network, lr: float) -> Adam | MuonWithAdam:
    """Return the optimizer of that name."""
    return MuonWithAdam(network, lr) if name == "muon" else Adam(network, lr)


def orthogonalize(matrix: Tensor) -> Tensor:
    """Bring the singular values of a matrix, [rows, columns], close to 1 by Newton-Schulz steps."""
    a, b, c = NEWTON_SCHULZ
    x = (matrix / (matrix.norm() + 1e-12)).bfloat16()
    is_tall = x.shape[0] > x.shape[1]
    x = x.T.contiguous() if is_tall else x
    for _ in range(ROUNDS):
        gram = x @ x.T
        x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return (x.T if is_tall else x).float()


def _set(optimizer: torch.optim.Optimizer, lr: float) -> None:
    for group in optimizer.param_groups:
        group["lr"] = lr
