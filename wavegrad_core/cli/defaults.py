"""Defaults of options, taken from environment variables and from a configuration file.

An option on the command line comes first, then its variable, then the file. The variable of
`gradwave render --keep-highs` is GRADWAVE_RENDER_KEEP_HIGHS; in the file it is `keep-highs` in the
table [render]:

    [render]
    voice = "trio"
    iterations = 25

    [voices.import]
    from = "lmnt"
"""

import os
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import platformdirs

from wavegrad_core.errors import InputError, reason

CONFIG_NAME = "config.toml"
PREFIX = "GRADWAVE"
MAX_BYTES = 2**20
WITHOUT_DEFAULTS = {  # options that make no sense as a default
    *("help", "version", "no-defaults", "install-completion", "show-completion"),
}


def config_file() -> Path:
    """Return the path of the user's configuration file, which need not exist."""
    return Path(platformdirs.user_config_dir("gradwave", appauthor=False)) / CONFIG_NAME


def option_name(option: Any) -> str:
    """Return the long name of an option without its dashes, such as "keep-highs"."""
    return str(max(option.opts, key=len)).lstrip("-")


def options_of(command: Any) -> Iterator[Any]:
    """Yield the options of a command that can have defaults."""
    for option in command.params:
        is_option = option.opts[0].startswith("-")
        if is_option and option.expose_value and option_name(option) not in WITHOUT_DEFAULTS:
            yield option


def variable(path: tuple[str, ...], option: Any) -> str:
    """Return the name of an option's environment variable.

    Args:
        path: Names of the command, such as ("voices", "import").
        option: One of its options.
    """
    return "_".join((PREFIX, *path, option_name(option))).upper().replace("-", "_")


def read_variables(command: Any, path: tuple[str, ...] = ()) -> None:
    """Let the options of a command and its subcommands have defaults in the environment."""
    for option in options_of(command):
        option.envvar, option.show_envvar = variable(path, option), False
    for name, subcommand in subcommands(command).items():
        read_variables(subcommand, (*path, name))


def forget_variables(command: Any) -> None:
    """Undo `read_variables`."""
    for option in options_of(command):
        option.envvar = None
    for subcommand in subcommands(command).values():
        forget_variables(subcommand)


def subcommands(command: Any) -> dict[str, Any]:
    """Return the subcommands of a command by name."""
    return dict(getattr(command, "commands", {}))


def read_config(path: Path, root: Any) -> dict[str, Any]:
    """Read a configuration file.

    Args:
        path: The TOML file.
        root: The command `gradwave`.

    Returns:
        The defaults in the form that a Click context takes: values by command and parameter.

    Raises:
        InputError: The file cannot be read, or names an unknown command or option.
    """
    try:
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe could block forever
            raise ValueError("it is not a file")
        if os.path.getsize(path) > MAX_BYTES:
            raise ValueError("it is too large")
        # Windows' editor writes a byte order mark.
        tables = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (OSError, ValueError, RecursionError) as error:
        deep = isinstance(error, RecursionError)
        why = "it is nested too deeply" if deep else reason(error)
        raise InputError(
            f"Could not read the configuration {path}: {why}. Correct the file, or use "
            "--no-defaults."
        ) from error
    defaults: dict[str, Any] = {}
    for name, table in tables.items():
        command = subcommands(root).get(name)
        if command is None or not isinstance(table, dict):
            raise _unknown(path, name, "command", subcommands(root))
        defaults[name] = _defaults(path, table, command, name)
    return defaults


def _defaults(path: Path, table: dict[str, Any], command: Any, place: str) -> dict[str, Any]:
    options = {option_name(option): option for option in options_of(command)}
    below = subcommands(command)
    defaults: dict[str, Any] = {}
    for key, value in table.items():
        name = key.replace("_", "-")
        if isinstance(value, dict) and name in below:
            defaults[name] = _defaults(path, value, below[name], f"{place}.{name}")
        elif name in options and isinstance(value, str | int | float):
            flag = options[name].is_flag
            defaults[options[name].name] = value if flag else str(value)
        elif name in options:
            raise InputError(
                f"Could not use the configuration {path}: {key} in [{place}] is not a string, "
                "a number, true or false. Correct the file."
            )
        else:
            raise _unknown(path, f"{key} in [{place}]", "option", options | below)
    return defaults


def _unknown(path: Path, name: str, kind: str, known: dict[str, Any]) -> InputError:
    return InputError(
        f"Could not use the configuration {path}: {name} is not the name of a table or {kind}. "
        f"Use one of {', '.join(sorted(known))}."
    )
