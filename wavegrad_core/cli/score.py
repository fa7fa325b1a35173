"""`gradwave score`: how near a sound is to its recording."""

import json
import os
from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, errors, on_count, progress_bar
from wavegrad_core.cli.options import JsonOption


@app.command()
def score(
    reference: Annotated[Path, typer.Argument(help="A recording, or a folder of them.")],
    degraded: Annotated[Path, typer.Argument(help="What was made of it, or a folder.")],
    as_json: JsonOption = False,
) -> None:
    """Score a sound against its recording, or a folder against a folder, paired by name."""
    from wavegrad_core.metrics import objective_scores

    if os.path.isdir(reference) and os.path.isdir(degraded):
        _score_folders(reference, degraded, as_json)
    else:
        scores = objective_scores.score(reference, degraded)
        print(json.dumps(scores) if as_json else _lines(scores))


def _score_folders(reference: Path, degraded: Path, as_json: bool) -> None:
    """Those pairs that can be; the others are told, and in the exit status."""
    from wavegrad_core.metrics import objective_scores

    with progress_bar() as bar:
        found = objective_scores.score_folders(reference, degraded, on_count(bar, "scoring"))
    for pair in found["failed"]:
        errors.print(f"gradwave: {pair['error']}", soft_wrap=True)
    if as_json:
        print(json.dumps(found))
    elif found["clips"]:
        print(_lines({name: mean["mean"] for name, mean in found["mean"].items()}))
        alone = [Path(path).parent for path in found["unpaired"]]
        print(
            f"clips scored: {len(found['clips'])}; files without a partner: "
            f"{alone.count(reference)} in {reference}, {alone.count(degraded)} in {degraded}"
        )
    if found["failed"]:
        raise typer.Exit(1 if found["clips"] else 2)


def _lines(scores: dict[str, float | None]) -> str:
    return "\n".join(
        f"{name}: " + ("not to be had" if value is None else f"{value:.3f}")
        for name, value in scores.items()
    )
