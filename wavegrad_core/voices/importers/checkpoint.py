"""Imported checkpoints, and the check that every tensor fits the network."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar

import torch
from torch import Tensor

from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad

T = TypeVar("T")


@dataclass(frozen=True)
class Imported:
    """The parts of a voice, read from the checkpoint of another program.

    Attributes:
        shape: The shape of the network.
        profile: The mel profile.
        tensors: The weights, by the names of our network.
        clamp: The signal that the program clamps to -1 .. 1 in each step.
        dropped: Names of tensors in the file that are not weights.
        step: Number of training steps, if the file has it.
    """

    shape: NetworkShape
    profile: MelProfile
    tensors: dict[str, Tensor]
    clamp: Literal["none", "y", "x0"]
    dropped: tuple[str, ...] = ()
    step: int | None = None


def checked(path: Path, imported: Imported) -> Imported:
    """Return a checkpoint after checking the shapes of its tensors and that they are finite.

    Raises:
        InputError: A tensor fails the check, or the network does not fit the mel profile.
    """
    shape, profile = imported.shape, imported.profile
    if shape.hop != profile.hop:
        product = " x ".join(map(str, shape.factors))
        raise InputError(
            f"Checkpoint {path} does not fit its config: the factors {product} make {shape.hop} "
            f"samples per frame, but the hop of its mels is {profile.hop}. "
            "Use the matching config."
        )
    if shape.n_mels != profile.n_mels:
        raise InputError(
            f"Checkpoint {path} does not fit its config: the network reads {shape.n_mels} mels, "
            f"but the config has {profile.n_mels}. Use the matching config."
        )
    with torch.device("meta"):  # shapes without memory
        expected = WaveGrad(shape).state_dict()
    for key, tensor in imported.tensors.items():
        if tensor.shape != expected[key].shape:
            raise InputError(
                f"Checkpoint {path} does not fit the network: {key} has the shape "
                f"{list(tensor.shape)} instead of {list(expected[key].shape)}. Check which program "
                "it is from, and its config."
            )
        if not torch.isfinite(tensor).all():
            raise InputError(
                f"Checkpoint {path} is damaged: {key} contains NaN or infinity. Choose another "
                "file."
            )
    return imported


def made(path: Path, maker: Callable[..., T], *arguments: Any, **settings: Any) -> T:
    """Return maker(*arguments, **settings).

    Raises:
        InputError: The settings are invalid; the message names the checkpoint.
    """
    try:
        return maker(*arguments, **settings)
    except InputError as error:
        raise InputError(
            f"The config of checkpoint {path} is invalid: {str(error).rstrip('.')}. "
            "Use the matching config."
        ) from error
