"""`gradwave search`: find the best schedule for a voice and a given number of steps."""

import json
import sys
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from wavegrad_core.cli.console import app, notice, progress_bar, stopping
from wavegrad_core.cli.options import (
    ClusterOption,
    Device,
    DeviceOption,
    JsonOption,
    Precision,
    workers_of,
)


class SearchMethod(StrEnum):
    """Options of a schedule search."""

    CURVE = "curve"
    GRID = "grid"


@app.command()
def search(
    voice: Annotated[str, typer.Argument(metavar="VOICE", help="The name or the file of a voice.")],
    iterations: Annotated[
        int, typer.Option("--iterations", metavar="N", help="Number of steps of the schedule.")
    ],
    clips: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="CLIPS",
            help="Recordings, or folders of recordings (default: the bundled clip).",
        ),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="A .json file, or a voice, which keeps its other schedules (default: an installed "
            "copy of the voice).",
        ),
    ] = None,
    method: Annotated[
        SearchMethod,
        typer.Option(help="The method; grid is the paper's and needs more renders."),
    ] = SearchMethod.CURVE,
    renders: Annotated[
        int | None,
        typer.Option(
            min=1, help="Maximum number of renders (default: 60 for curve, 1000 for grid)."
        ),
    ] = None,
    seed: Annotated[int, typer.Option(help="Random seed of the noise and of the grid search.")] = 0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Continue a search that was stopped.")
    ] = False,
    device: DeviceOption = Device.AUTO,
    precision: Annotated[
        Precision, typer.Option(help="Precision of the renders; auto uses bf16 where it is fast.")
    ] = Precision.AUTO,
    until_eof: Annotated[
        bool,
        typer.Option(
            "--until-eof", help="Stop and keep the best schedule when standard input ends."
        ),
    ] = False,
    cluster: ClusterOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find the best schedule for a voice and a given number of steps.

    The best schedule is the one whose renders of the clips have the smallest log-mel error. Ctrl-C
    stops the search and keeps the best schedule so far; --resume continues it.
    """
    from wavegrad_core.bundled_files import bundled_path
    from wavegrad_core.render.vocoder import Vocoder
    from wavegrad_core.search import objective, schedule_storage
    from wavegrad_core.search.crop_cluster import CropCluster
    from wavegrad_core.search.schedule_search import search_voice
    from wavegrad_core.voices.voice import Voice

    vocoder = Vocoder(Voice.load(voice), device, precision)
    target = output or schedule_storage.default_output(voice)
    schedule_storage.check_output(target, vocoder.voice)
    paths = objective.find_clips(clips or [bundled_path("clips")])
    crops = objective.crop_clips(paths, vocoder.voice.sample_rate, vocoder.voice.profile.hop)
    with stopping(until_eof) as stop, workers_of(cluster) as workers, progress_bar() as progress:
        try:
            result, report = search_voice(
                vocoder,
                crops,
                iterations,
                target,
                method.value,
                renders,
                seed,
                resume,
                stop,
                _trial_reporter(progress),
                CropCluster(workers, voice) if workers else None,
            )
        except objective.SearchStopped:  # there is nothing to keep yet
            raise KeyboardInterrupt from None
    if result.stopped:
        notice("gradwave: stopped; the best schedule so far is saved, and --resume continues")
    if result.best.warning:
        notice(f"gradwave: {result.best.warning}")
    if as_json:
        facts = {"output": str(target), "voice": vocoder.voice.name, "iterations": iterations}
        facts |= {"betas": result.best.betas.tolist(), "stopped": result.stopped, **report}
        print(json.dumps(facts))
    else:
        print(_describe(report))
        print(target)
    if result.stopped:
        sys.exit(130)  # main() would report typer.Exit(130) as a stop that saved nothing


def _trial_reporter(progress: Any) -> Callable[[Any], None]:
    """Return a callback that shows the trials in a progress bar, if there is one."""
    task = progress.add_task("Searching") if progress else None

    def report(trials: Any) -> None:
        if progress:
            text = f"LS-MSE {trials.errors[trials.best]:.4f}"
            done, total = len(trials.errors), trials.limit
            progress.update(task, description=text, completed=done, total=total)

    return report


def _describe(report: dict[str, Any]) -> str:
    lines = ["{renders} schedules, {clips} clips, {seconds:.1f} s".format(**report)]
    for name, after in report["after"].items():
        if name in report["before"]:
            lines.append(f"{name}: {report['before'][name]:.4f} before, {after:.4f} after")
    return "\n".join(lines)
