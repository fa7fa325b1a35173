"""A network whose operations torch.compile fuses, where there is a compiler for it."""

from collections.abc import Callable

import torch
from torch import Tensor, nn

from wavegrad_core.errors import InputError


def compile_network(network: nn.Module) -> Callable[..., Tensor]:
    """The network with its operations fused, in the first call, which takes a minute or more.

    A call raises InputError where the machine cannot compile.
    """
    from torch._dynamo.exc import TorchDynamoException  # late: it takes a second

    fused = torch.compile(network)

    def predict(*inputs: Tensor) -> Tensor:
        try:
            return fused(*inputs)
        except TorchDynamoException as error:
            reason = " ".join(str(error).split("\n\n")[0].split())  # the rest advises torch's own
            raise InputError(
                f"the network cannot be compiled on this machine ({reason}); leave --compile out; "
                "a run that was begun goes on with --resume"
            ) from error

    return predict
