"""`gradwave check`: recordings looked over before they are trained on."""

import json
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, on_count, progress_bar
from wavegrad_core.cli.options import JsonOption
from wavegrad_core.errors import printable


@app.command()
def check(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="A folder with recordings.")],
    fix: Annotated[
        Path | None,
        typer.Option(metavar="OUT", help="Write a prepared copy there; the originals stay."),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Look over recordings before a voice is trained on them: what is wrong, and what to do."""
    from wavegrad_core.mel.profile import PROFILES
    from wavegrad_core.training import data_checks
    from wavegrad_core.training.preparation import check_target, prepare

    if fix:
        check_target(data, fix)
    with progress_bar() as progress:
        report = data_checks.check_data(data, on_count(progress, "looking over"))
        written = None
        if fix:
            rate = PROFILES["wavegrad"].sample_rate
            written = prepare(report, fix, rate, on_count(progress, "preparing"))
    if as_json:
        found = data_checks.as_json(report)
        if written:
            found["prepared"] = asdict(written) | {"folder": printable(str(fix))}
        print(json.dumps(found))
        return
    print(data_checks.describe(report))
    if written:
        print(
            f"\n{printable(str(fix))}: {len(written.written)} prepared recordings, "
            f"{written.seconds / 60:.1f} minutes; {len(written.left_out)} were left out"
        )
        for name, reason in written.left_out.items():
            print(f"  - {name}: {reason}")
