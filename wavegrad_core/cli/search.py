"""`gradwave search`: the betas with which a voice sounds best in so many steps."""

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from wavegrad_core.cli.console import app, errors, progress_bar, stopping
from wavegrad_core.cli.options import Device, DeviceOption, JsonOption


class Method(StrEnum):
    """How to look for a schedule."""

    CURVE = "curve"
    GRID = "grid"


@app.command()
def search(
    voice: Annotated[str, typer.Argument(metavar="VOICE", help="A voice's name, or its file.")],
    iterations: Annotated[
        int, typer.Option("--iterations", metavar="N", help="Steps of the schedule.")
    ],
    clips: Annotated[
        list[Path] | None,
        typer.Argument(metavar="CLIPS...", help="Recordings, or folders; else the bundled one."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            metavar="FILE",
            help="A voice, which keeps its other schedules, or .json; an installed voice else.",
        ),
    ] = None,
    method: Annotated[
        Method, typer.Option(help="curve; or grid, the paper's, which takes many renders.")
    ] = Method.CURVE,
    renders: Annotated[
        int | None, typer.Option(min=1, help="At most: 60 by curve, 1000 by grid.")
    ] = None,
    seed: Annotated[int, typer.Option(help="Of the noise, and of what the grid draws.")] = 0,
    resume: Annotated[
        bool, typer.Option("--resume", help="Go on with the search that was stopped.")
    ] = False,
    device: DeviceOption = Device.AUTO,
    until_eof: Annotated[
        bool, typer.Option("--until-eof", help="Stop, the best kept, when standard input ends.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Find the schedule of N steps with which a voice is nearest to recordings, by log-mel error.

    Ctrl-C keeps the best one so far; --resume goes on from there.
    """
    from wavegrad_core.bundled import bundled
    from wavegrad_core.render.vocoder import Vocoder
    from wavegrad_core.search import objective, schedule_storage
    from wavegrad_core.search.schedule_search import search_voice
    from wavegrad_core.voices.voice import Voice

    vocoder = Vocoder(Voice.load(voice), device)
    target = output or schedule_storage.default_output(voice)
    schedule_storage.check_output(target, vocoder.voice)
    paths = objective.clips_in(clips or [bundled("clips")])
    crops = objective.crops_of(paths, vocoder.voice.sample_rate, vocoder.voice.profile.hop)
    with stopping(until_eof) as stop, progress_bar() as progress:
        task = progress.add_task("searching") if progress else None

        def on_trial(trials: Any) -> None:
            if progress:
                text = f"LS-MSE {trials.errors[trials.best]:.4f}"
                done, total = len(trials.errors), trials.limit
                progress.update(task, description=text, completed=done, total=total)

        try:
            found, report = search_voice(
                vocoder,
                crops,
                iterations,
                target,
                method.value,
                renders,
                seed,
                resume,
                stop,
                on_trial,
            )
        except objective.Stopped:  # before there was anything to keep
            raise KeyboardInterrupt from None
    if found.stopped:
        errors.print("gradwave: stopped, and the best kept; --resume goes on", soft_wrap=True)
    if found.best.warning:
        errors.print(f"gradwave: {found.best.warning}", soft_wrap=True)
    if as_json:
        told = {"output": str(target), "voice": vocoder.voice.name, "iterations": iterations}
        told |= {"betas": found.best.betas.tolist(), "stopped": found.stopped, **report}
        print(json.dumps(told))
    else:
        print(_told(report))
        print(target)
    if found.stopped:
        sys.exit(130)  # typer.Exit of 130 would be told as a stop that kept nothing


def _told(report: dict[str, Any]) -> str:
    lines = ["{renders} schedules, {clips} clips, {seconds:.1f} s".format(**report)]
    for name, after in report["after"].items():
        if name in report["before"]:
            lines.append(f"{name}: {report['before'][name]:.4f} before, {after:.4f} after")
    return "\n".join(lines)
