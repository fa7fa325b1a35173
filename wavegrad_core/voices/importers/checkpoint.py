"""What a checkpoint becomes, and the check that every tensor of it fits."""

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
    """What a voice is made of, read from another program's checkpoint.

    tensors: by the names of our network.
    clamp: what is held within -1 .. 1 at each step there.
    dropped: names of the file's tensors that are not weights and are not needed.
    step: how long it was trained, where the file tells.
    """

    shape: NetworkShape
    profile: MelProfile
    tensors: dict[str, Tensor]
    clamp: Literal["none", "y", "x0"]
    dropped: tuple[str, ...] = ()
    step: int | None = None


def checked(path: Path, imported: Imported) -> Imported:
    """The same, when each tensor has the shape and numbers that its network needs.

    Raises:
        InputError: one does not, or the network's hop or mels are not the profile's.
    """
    shape, profile = imported.shape, imported.profile
    if shape.hop != profile.hop:
        product = " x ".join(map(str, shape.factors))
        raise InputError(
            f"checkpoint {path}: its factors {product} make {shape.hop} samples a frame, but its "
            f"mels are {profile.hop} apart; give the config that belongs to it"
        )
    if shape.n_mels != profile.n_mels:
        raise InputError(
            f"checkpoint {path}: reads {shape.n_mels} mels, but the profile has {profile.n_mels}; "
            "give the config that belongs to it"
        )
    with torch.device("meta"):  # shapes without memory
        expected = WaveGrad(shape).state_dict()
    for key, tensor in imported.tensors.items():
        if tensor.shape != expected[key].shape:
            raise InputError(
                f"checkpoint {path}: {key} has shape {list(tensor.shape)}, where the network "
                f"needs {list(expected[key].shape)}; check the program it is from, and its config"
            )
        if not torch.isfinite(tensor).all():
            raise InputError(f"checkpoint {path}: {key} holds NaN or infinity; do not use it")
    return imported


def made(path: Path, maker: Callable[..., T], *arguments: Any, **settings: Any) -> T:
    """maker(*arguments, **settings).

    Raises:
        InputError: the settings make none, which is said of the checkpoint.
    """
    try:
        return maker(*arguments, **settings)
    except InputError as error:
        raise InputError(
            f"checkpoint {path}: {error}; give the config that belongs to it"
        ) from error
