"""Options that more than one command takes."""

import inspect
from collections.abc import Callable
from dataclasses import fields
from enum import StrEnum
from functools import wraps
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

import typer

from wavegrad_core.render.options import RenderOptions


class Device(StrEnum):
    """Devices to render on."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


class Precision(StrEnum):
    """Number formats of the network."""

    AUTO = "auto"
    FP32 = "fp32"
    BF16 = "bf16"


VoiceOption = Annotated[str, typer.Option("--voice", help="The name or the file of a voice.")]
DeviceOption = Annotated[
    Device, typer.Option("--device", help="Device to run on; auto uses a GPU if there is one.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")]


def with_render_options(command: Callable[..., None]) -> Callable[..., None]:
    """Decorate a command with an option for each field of `RenderOptions`.

    The command receives the options that were given as its argument `chosen`, by name.
    """
    given = inspect.signature(command).parameters
    own = [parameter for name, parameter in given.items() if name != "chosen"]
    hints = get_type_hints(RenderOptions, include_extras=True)
    added = [
        inspect.Parameter(
            field.name,
            inspect.Parameter.KEYWORD_ONLY,
            default=None,
            annotation=_option(field.name, field.default, *get_args(hints[field.name])[:2]),
        )
        for field in fields(RenderOptions)
    ]

    @wraps(command)
    def with_options(**arguments: Any) -> None:
        values = {option.name: arguments.pop(option.name) for option in added}
        chosen = {name: value for name, value in values.items() if value is not None}
        command(**arguments, chosen=chosen)

    parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    parameters += added
    with_options.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    with_options.__annotations__ = {one.name: one.annotation for one in parameters}
    return with_options


def _option(name: str, default: Any, kind: Any, help: str) -> Any:
    """Return the annotation of an option that is None if it is not given."""
    if get_origin(kind) in (Union, UnionType):
        kind = get_args(kind)[0]  # the type in the command's signature
    if default is not None and kind is not bool:
        help = f"{help.removesuffix('.')} (default: {default})."
    return Annotated[kind | None, typer.Option("--" + name.replace("_", "-"), help=help)]
