"""torch.compile, where a machine has a compiler for it."""

from collections.abc import Iterator
from contextlib import contextmanager

from wavegrad_core.errors import InputError


@contextmanager
def compiling() -> Iterator[None]:
    """Around the calls and the gradients of a compiled network, the first of which compile it.

    Raises:
        InputError: this machine cannot.
    """
    from torch._dynamo.exc import TorchDynamoException  # late: it takes a second

    try:
        yield
    except TorchDynamoException as error:
        reason = " ".join(str(error).split("\n\n")[0].split())  # what follows advises torch's own
        raise InputError(
            f"the network cannot be compiled on this machine ({reason}); leave --compile out; "
            "a run that was begun goes on with --resume"
        ) from error
