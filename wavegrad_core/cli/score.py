"""`gradwave score`: how near a sound is to its recording."""

import json
import os
from pathlib import Path
from typing import Annotated, Any

import typer

from wavegrad_core.cli.console import app, on_count, progress_bar
from wavegrad_core.cli.options import JsonOption


@app.command()
def score(
    reference: Annotated[Path, typer.Argument(help="A recording, or a folder of them.")],
    degraded: Annotated[Path, typer.Argument(help="What was made of it, or a folder.")],
    as_json: JsonOption = False,
) -> None:
    """Score a sound against its recording, or a folder against a folder, paired by name."""
    from wavegrad_core import metrics

    scores: dict[str, Any]
    if os.path.isdir(reference) and os.path.isdir(degraded):
        with progress_bar() as bar:
            scores = metrics.score_folders(reference, degraded, on_count(bar, "scoring"))
        means = {name: mean["mean"] for name, mean in scores["mean"].items()}
    else:
        scores = means = metrics.score(reference, degraded)
    if as_json:
        print(json.dumps(scores))
        return
    for name, value in means.items():
        print(f"{name}: " + ("not to be had" if value is None else f"{value:.3f}"))
