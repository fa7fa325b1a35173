"""`gradwave score`: objective scores of sounds against their recordings."""

import json
import os
from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, errors, on_count, progress_bar
from wavegrad_core.cli.options import ClusterOption, JournalOption, JsonOption, workers_of
from wavegrad_core.errors import InputError


@app.command()
def score(
    reference: Annotated[Path, typer.Argument(help="A recording, or a folder of recordings.")],
    degraded: Annotated[
        Path, typer.Argument(help="The sound made from it, or a folder of such sounds.")
    ],
    cluster: ClusterOption = None,
    journal: JournalOption = None,
    as_json: JsonOption = False,
) -> None:
    """Compute objective scores of a sound against its recording.

    With two folders, files are paired by name and the means of the scores are printed.
    """
    from wavegrad_core.metrics import objective_scores

    if os.path.isdir(reference) and os.path.isdir(degraded):
        _score_folders(reference, degraded, cluster, journal, as_json)
    elif cluster is not None or journal is not None:
        raise InputError(
            "--cluster and --journal are for two folders. Name folders, or leave the option out."
        )
    else:
        scores = objective_scores.score_files(reference, degraded)
        print(json.dumps(scores) if as_json else _describe(scores))


def _score_folders(
    reference: Path, degraded: Path, cluster: str | None, journal: Path | None, as_json: bool
) -> None:
    """Score the pairs that can be scored; report the others on standard error."""
    from wavegrad_core import __version__
    from wavegrad_core.metrics.objective_scores import score_folders
    from wavegrad_core.metrics.score_journal import score_journal

    with ExitStack() as opened:
        known = opened.enter_context(score_journal(journal, __version__)) if journal else None
        workers = opened.enter_context(workers_of(cluster))
        progress = opened.enter_context(progress_bar())
        on_clip = on_count(progress, "Scoring")
        found = score_folders(reference, degraded, on_clip, workers, known)
    for pair in found["failed"]:
        errors.print(f"gradwave: {pair['error']}", soft_wrap=True)
    if as_json:
        print(json.dumps(found))
    elif found["clips"]:
        print(_describe({name: mean["mean"] for name, mean in found["mean"].items()}))
        unpaired = [Path(path).parent for path in found["unpaired"]]
        print(
            f"Pairs scored: {len(found['clips'])}. Files without a partner: "
            f"{unpaired.count(reference)} in {reference}, {unpaired.count(degraded)} in {degraded}."
        )
    if found["failed"]:
        raise typer.Exit(1 if found["clips"] else 2)


def _describe(scores: dict[str, float | None]) -> str:
    return "\n".join(
        f"{name}: " + ("not available" if value is None else f"{value:.3f}")
        for name, value in scores.items()
    )
