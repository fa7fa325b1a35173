"""Conversion of torch.compile errors to InputError."""

from collections.abc import Iterator
from contextlib import contextmanager

from wavegrad_core.errors import InputError


@contextmanager
def report_compile_errors() -> Iterator[None]:
    """Raise errors of torch.compile in the block as InputError.

    The network is compiled by its first call and its first gradients, so both must run in the
    block.

    Raises:
        InputError: The network cannot be compiled.
    """
    from torch._dynamo.exc import TorchDynamoException  # takes a second to import

    try:
        yield
    except TorchDynamoException as error:
        reason = " ".join(str(error).split("\n\n")[0].split())  # the rest is advice to developers
        raise InputError(
            f"The network cannot be compiled on this machine: {reason}. Leave --compile out; a run "
            "that has started continues with --resume."
        ) from error
