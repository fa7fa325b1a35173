"""`gradwave check`: check recordings before training."""

import json
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, on_count, progress_bar
from wavegrad_core.cli.options import ClusterOption, JournalOption, JsonOption, workers_of
from wavegrad_core.errors import printable


@app.command()
def check(
    data: Annotated[Path, typer.Argument(metavar="DATA", help="A folder of recordings.")],
    fix: Annotated[
        Path | None,
        typer.Option(
            metavar="OUT",
            help="Also write a copy that is ready for training to this folder. The originals are "
            "not changed.",
        ),
    ] = None,
    profile: Annotated[
        str,
        typer.Option(
            metavar="NAME|FILE",
            help="Mel profile of the voice to train; the copy gets its sample rate.",
        ),
    ] = "wavegrad",
    cluster: ClusterOption = None,
    journal: JournalOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a folder of recordings before training.

    The report lists the problems found and what to do about them.
    """
    from wavegrad_core import __version__
    from wavegrad_core.dataset import check_report
    from wavegrad_core.dataset.data_checks import check_data
    from wavegrad_core.dataset.measurement_journal import measurement_journal
    from wavegrad_core.dataset.preparation import check_target, prepare
    from wavegrad_core.mel.profile_file import find_profile

    rate = find_profile(profile).sample_rate
    if fix:
        check_target(data, fix)
    with ExitStack() as opened:
        known = None
        if journal:
            known = opened.enter_context(measurement_journal(journal, __version__))
        workers = opened.enter_context(workers_of(cluster))
        progress = opened.enter_context(progress_bar())
        report = check_data(data, on_count(progress, "Checking"), workers, known)
        copy = None
        if fix:
            copy = prepare(report, fix, rate, on_count(progress, "Preparing"))
    if as_json:
        found = check_report.as_json(report)
        if copy:
            found["prepared"] = asdict(copy) | {"folder": printable(str(fix))}
        print(json.dumps(found))
        return
    print(check_report.describe(report))
    if copy:
        print(
            f"\nWrote {len(copy.written)} files ({copy.seconds / 60:.1f} minutes) to "
            f"{printable(str(fix))}; left out {len(copy.left_out)} recordings"
        )
        for name, reason in copy.left_out.items():
            print(f"  - {name}: {reason}")
