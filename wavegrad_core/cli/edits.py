"""`gradwave edits`: list, check and merge files of edits."""

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from wavegrad_core.cli.console import app
from wavegrad_core.cli.options import JsonOption
from wavegrad_core.errors import InputError, printable

edits_app = typer.Typer(no_args_is_help=True)
app.add_typer(edits_app, name="edits", help="List, check or merge files of mel edits.")

FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A JSON file of edits.")]


@edits_app.command("list")
def list_edits(file: FileArgument, as_json: JsonOption = False) -> None:
    """List the edits of a file, in the order in which they are applied."""
    from wavegrad_core.edits.edit_list import EditList

    rows = [edit.to_json() for edit in EditList.load(file).edits]
    if as_json:
        print(json.dumps(rows))
        return
    for number, row in enumerate(rows, 1):
        print(printable(f"{number}. {_described(row)}"))


@edits_app.command("check")
def check_edits(
    file: FileArgument,
    on: Annotated[
        Path | None, typer.Option(metavar="INPUT", help="The recording that the edits are for.")
    ] = None,
    voice: Annotated[str | None, typer.Option(help="The voice whose mel profile to use.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Check a file of edits and, with --on, that they fit a recording's length."""
    from wavegrad_core.audio import probe
    from wavegrad_core.bundled_files import DEFAULT_VOICE
    from wavegrad_core.edits.edit_list import EditList
    from wavegrad_core.voices.voice import Voice

    edits = EditList.load(file)
    found: dict[str, Any] = {"file": str(file), "edits": len(edits.edits)}
    found["active"] = len(edits.active)
    count = len(edits.edits)
    noun = "edit" if count == 1 else "edits"
    summary = f"{file}: {count} {noun}, {len(edits.active)} of them enabled"
    if on is None and voice is not None:
        raise InputError("--voice needs --on with a recording. Use both or neither.")
    if on is not None:
        seconds, profile = probe(on).seconds, Voice.load(voice or DEFAULT_VOICE).profile
        edits.check(seconds, profile)
        after = edits.length_after(seconds)
        found |= {"input": str(on), "seconds": seconds, "edited_seconds": after}
        summary += f"; {on}: {seconds:.2f} s"
        summary += ", length set by the morph" if after is None else f" become {after:.2f} s"
    print(json.dumps(found) if as_json else printable(summary))


@edits_app.command("merge")
def merge_edits(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...", help="JSON files of edits.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="OUT", help="The JSON file to write.")
    ],
) -> None:
    """Write the edits of several files into one, those of the first file first."""
    from wavegrad_core.edits.edit_list import EditList

    if os.path.realpath(output) in map(os.path.realpath, files):
        raise InputError(f"{output}: is an input, and would be overwritten. Choose another name.")
    merged = EditList()
    for file in files:
        merged += EditList.load(file).moved(file.parent, output.parent)
    merged.save(output)
    print(printable(f"{output}: {len(merged.edits)} edits of {len(files)} files"))


def _described(row: dict[str, Any]) -> str:
    words = [row["kind"]]
    words += [
        f"{name} {_value(value)}"
        for name, value in row.items()
        if name not in ("kind", "enabled", "region")
    ]
    if region := row.get("region"):
        fields = [f"{name} {_value(value)}" for name, value in region.items() if name != "kind"]
        words.append(f"in a {region['kind']} ({', '.join(fields)})")
    if not row.get("enabled", True):
        words.append("switched off")
    return f"{words[0]}: {', '.join(words[1:])}" if words[1:] else words[0]


def _value(value: Any) -> str:
    if isinstance(value, list):
        return f"{len(value)} points"
    return f"{value:g}" if isinstance(value, float) else str(value)
