"""The layer names of other programs, and the shape of a network from its tensors."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from wavegrad_core.errors import InputError

KINDS = ("weight", "bias")


@dataclass(frozen=True)
class LayerNames:
    """Templates of a program's layer names.

    {i} is the index of a block and {k} that of a convolution in it; {next_i} and {next_k} are one
    more. film_out is one layer for both shift and scale, or two.
    """

    audio: str
    down_residual: str
    down_conv: str
    film_in: str
    film_out: tuple[str, ...]
    mel: str
    up_residual: str
    up_convs: tuple[str, str, str, str]
    last: str

    def of_network(self, blocks: int, down_convs: int) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield (our layer name, their layer names) for a network with that many UBlocks."""

        def named(template: str, i: int, k: int = 0) -> str:
            return template.format(i=i, next_i=i + 1, k=k, next_k=k + 1)

        yield "audio_conv", (self.audio,)
        yield "mel_conv", (self.mel,)
        yield "last_conv", (self.last,)
        for i in range(blocks - 1):
            yield f"dblocks.{i}.residual", (named(self.down_residual, i),)
            for k in range(down_convs):
                yield f"dblocks.{i}.convs.{k}", (named(self.down_conv, i, k),)
        for i in range(blocks):
            yield f"films.{i}.input_conv", (named(self.film_in, i),)
            yield f"films.{i}.output_conv", tuple(named(part, i) for part in self.film_out)
            yield f"ublocks.{i}.residual", (named(self.up_residual, i),)
            for k, template in enumerate(self.up_convs):
                yield f"ublocks.{i}.convs.{k}", (named(template, i),)

    def blocks(self, tensors: Mapping[str, Tensor]) -> int:
        """Return the number of UBlocks in a file."""
        pattern = re.compile(re.escape(self.up_residual).replace(r"\{i\}", r"(\d{1,4})") + r"\.")
        found = [int(match[1]) for key in tensors if (match := pattern.match(key))]
        return max(found, default=-1) + 1


def renamed(
    path: Path, tensors: Mapping[str, Tensor], names: LayerNames, blocks: int, down_convs: int
) -> dict[str, Tensor]:
    """Rename tensors to the names of our network.

    Raises:
        InputError: Some are missing or left over; the message names them.
    """
    layers = list(names.of_network(blocks, down_convs))
    wanted = {f"{name}.{kind}" for _, theirs in layers for name in theirs for kind in KINDS}
    missing, extra = sorted(wanted - tensors.keys()), sorted(tensors.keys() - wanted)
    if missing or extra:
        parts = [f"it lacks {_listed(missing)}"] * bool(missing)
        parts += [f"it has no use for {_listed(extra)}"] * bool(extra)
        raise InputError(
            f"Checkpoint {path} does not fit the network: {', and '.join(parts)}. Check which "
            "program it is from, and its config."
        )
    for name in wanted:
        if tensors[name].ndim != (3 if name.endswith("weight") else 1):
            raise InputError(
                f"Checkpoint {path} does not fit the network: tensor {name} has the shape "
                f"{list(tensors[name].shape)}, which is not that of a 1-D convolution."
            )
    try:
        return {
            f"{ours}.{kind}": torch.cat([tensors[f"{name}.{kind}"] for name in theirs])
            for ours, theirs in layers
            for kind in KINDS
        }
    except RuntimeError as error:  # shift and scale of different shapes
        raise InputError(
            f"The FiLM layers of checkpoint {path} differ in shape: {error}"
        ) from error


def _listed(names: list[str]) -> str:
    rest = f" and {len(names) - 3} more" if len(names) > 3 else ""
    return ", ".join(names[:3]) + rest


def widths(tensors: Mapping[str, Tensor], blocks: int) -> dict[str, Any]:
    """Return the fields of a NetworkShape that follow from the tensors, by our names."""

    def outputs(layer: str) -> int:
        return len(tensors[f"{layer}.weight"])

    return {
        "n_mels": tensors["mel_conv.weight"].shape[1],
        "audio_channels": outputs("audio_conv"),
        "down_channels": tuple(outputs(f"dblocks.{i}.residual") for i in range(blocks - 1)),
        "mel_channels": outputs("mel_conv"),
        "up_channels": tuple(outputs(f"ublocks.{i}.residual") for i in range(blocks)),
    }
