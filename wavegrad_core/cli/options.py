"""Options that more than one command takes."""

import inspect
import os
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import fields
from enum import StrEnum
from functools import wraps
from glob import escape, glob
from pathlib import Path
from types import UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin, get_type_hints

import typer

from wavegrad_core.cli.console import set_verbosity
from wavegrad_core.render.options import RenderOptions

if TYPE_CHECKING:
    from wavegrad_core.serve.dask_cluster import DaskCluster

HARMLESS_WORD = re.compile(r"[\w ./@%+:,=~-]+")  # means nothing to a shell but itself


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


def complete_voice(incomplete: str) -> list[str]:
    """Return the names of voices, and the files and folders, that begin with a text.

    A shell puts them on its command line as they are, so none may contain a command to it.
    """
    from wavegrad_core.file_suffixes import VOICE_SUFFIX
    from wavegrad_core.voices.library import list_voices

    names = [name for name, _ in list_voices() if name.startswith(incomplete)]
    paths = glob(escape(incomplete) + "*")
    files = [path for path in paths if path.endswith(VOICE_SUFFIX)]
    offered = names + files + [path + os.sep for path in paths if os.path.isdir(path)]
    return [one for one in offered if HARMLESS_WORD.fullmatch(one)]


def _be_quiet(wanted: bool) -> None:
    if wanted:
        set_verbosity(-1)


def _be_verbose(wanted: bool) -> None:
    if wanted:
        set_verbosity(1)


QuietOption = Annotated[
    bool, typer.Option("-q", "--quiet", callback=_be_quiet, help="Print only errors and results.")
]
VerboseOption = Annotated[
    bool, typer.Option("-v", "--verbose", callback=_be_verbose, help="Print details, too.")
]
VoiceOption = Annotated[
    str,
    typer.Option("--voice", help="The name or the file of a voice.", autocompletion=complete_voice),
]
DeviceOption = Annotated[
    Device, typer.Option("--device", help="Device to run on; auto uses a GPU if there is one.")
]
JsonOption = Annotated[bool, typer.Option("--json", help="Print the result as one JSON document.")]
ClusterOption = Annotated[
    str | None,
    typer.Option(
        "--cluster",
        metavar="ADDRESS|N",
        help="Use the workers of a Dask scheduler, such as tcp://HOST:8786, or N processes on this "
        "machine.",
    ),
]
JournalOption = Annotated[
    Path | None,
    typer.Option(
        "--journal",
        metavar="FILE",
        help="Keep the result of each file in FILE as soon as it is there, and use those that FILE "
        "has: run the command again to continue it.",
    ),
]


@contextmanager
def workers_of(cluster: str | None) -> "Iterator[DaskCluster | None]":
    """Yield the workers that --cluster asks for, or None without it.

    Raises:
        InputError: The cluster cannot be used.
    """
    if cluster is None:
        yield None
        return
    from wavegrad_core.serve.dask_cluster import DaskCluster

    with DaskCluster(cluster) as workers:
        yield workers


def with_render_options(command: Callable[..., None]) -> Callable[..., None]:
    """Decorate a command with an option for each field of `RenderOptions`.

    The command receives the given options by name as its argument `chosen`. The user's defaults
    that conflict with an option on the command line are left out.
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
    def with_options(context: typer.Context, **arguments: Any) -> None:
        values = {option.name: arguments.pop(option.name) for option in added}
        chosen = {name: value for name, value in values.items() if value is not None}
        typed = {name for name in chosen if _is_typed(context, name)}
        command(**arguments, chosen=_without_overridden(chosen, typed))

    first = inspect.Parameter("context", inspect.Parameter.KEYWORD_ONLY, annotation=typer.Context)
    parameters = [parameter.replace(kind=inspect.Parameter.KEYWORD_ONLY) for parameter in own]
    parameters = [first, *parameters, *added]
    with_options.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    with_options.__annotations__ = {one.name: one.annotation for one in parameters}
    return with_options


def _is_typed(context: typer.Context, name: str) -> bool:
    """Return whether an option was given on the command line, not by the user's defaults."""
    source = context.get_parameter_source(name)
    return source is not None and source.name == "COMMANDLINE"


def _without_overridden(chosen: dict[str, Any], typed: set[str]) -> dict[str, Any]:
    """Remove the user's defaults that have no effect next to the options typed."""
    kept, defaults = dict(chosen), chosen.keys() - typed
    for one, other in (("iterations", "schedule"), ("schedule", "iterations")):
        if one in typed and other in defaults:
            del kept[other]
    if "eta" in defaults and kept.get("sampler") != "ddim":
        del kept["eta"]
    for name in ("strength", "strength_curve"):
        if name in defaults and kept.get("start", "noise") == "noise":
            del kept[name]
    return kept


def add_to_subcommands(root: Any) -> None:
    """Add --quiet and --verbose to each subcommand: `gradwave -q render` and `render -q`."""
    for command in root.commands.values():
        command.params += _shared_options()
        if hasattr(command, "commands"):
            add_to_subcommands(command)


def _shared_options() -> list[Any]:
    """Return new copies of --quiet and --verbose; their callbacks do the work."""
    carrier = typer.Typer(add_completion=False)

    @carrier.command()
    def carry(quiet: QuietOption = False, verbose: VerboseOption = False) -> None: ...

    options = typer.main.get_command(carrier).params
    for option in options:
        option.expose_value = False
    return list(options)


def _option(name: str, default: Any, kind: Any, help: str) -> Any:
    """Return the annotation of an option that is None if it is not given."""
    if get_origin(kind) in (Union, UnionType):
        kind = get_args(kind)[0]  # the type in the command's signature
    if default not in (None, ()) and kind is not bool:
        help = f"{help.removesuffix('.')} (default: {default})."
    words = name.replace("_", "-")
    flags = f"--{words}/--no-{words}" if default is True else f"--{words}"
    return Annotated[kind | None, typer.Option(flags, help=help)]
