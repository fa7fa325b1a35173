"""`gradwave render`: recordings and mel files into sound."""

import json
import os
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from wavegrad_core.audio import MAX_RATE, MIN_RATE
from wavegrad_core.bundled import DEFAULT_VOICE
from wavegrad_core.cli.console import app, errors, on_count, progress_bar
from wavegrad_core.cli.options import (
    DEFAULT_ITERATIONS,
    Device,
    DeviceOption,
    JsonOption,
    Precision,
    Sampler,
    Start,
    VoiceOption,
)
from wavegrad_core.errors import InputError


@app.command()
def render(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT...", help="Audio or mel files.")],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file, or a folder.")
    ] = None,
    voice: VoiceOption = DEFAULT_VOICE,
    iterations: Annotated[int | None, typer.Option(help="Steps, 6 by default.")] = None,
    schedule: Annotated[
        str | None, typer.Option(help="By name, linear(FIRST, LAST, N), or .json, .npy, .pt.")
    ] = None,
    sampler: Annotated[
        Sampler, typer.Option(help="ddim adds no noise; gla holds to the mel.")
    ] = Sampler.ANCESTRAL,
    eta: Annotated[
        float | None, typer.Option(help="ddim's noise, 0 to 1 (as ancestral); 0 by default.")
    ] = None,
    start: Annotated[Start, typer.Option(help="Where to start.")] = Start.NOISE,
    strength: Annotated[
        float | None,
        typer.Option(help="Of a sketch or original, what to make anew: 0 to 1, 0.3 by default."),
    ] = None,
    keep_highs: Annotated[
        bool, typer.Option("--keep-highs", help="Keep what lies above the voice's band.")
    ] = False,
    seed: Annotated[int, typer.Option(help="Of the noise.")] = 0,
    device: DeviceOption = Device.AUTO,
    precision: Annotated[
        Precision, typer.Option(help="auto: bf16 where that is fast.")
    ] = Precision.AUTO,
    rate: Annotated[
        int | None,
        typer.Option(min=MIN_RATE, max=MAX_RATE, help="Hz; the input's own by default."),
    ] = None,
    profile: Annotated[
        str | None, typer.Option(help="Of a mel file; else its numbers are looked at.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Render recordings, or mel files, with a voice."""
    from wavegrad_core.file_types import VOICE_SUFFIX
    from wavegrad_core.render.memory_fallback import Fitting
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.pipeline import render_file
    from wavegrad_core.voices.voice import Voice

    if eta is not None and sampler is not Sampler.DDIM:
        raise InputError("--eta is for --sampler ddim; leave one out or give the other")
    if strength is not None and start is Start.NOISE:
        raise InputError("--strength is for --start sketch or original; give one of them")
    if strength is None:
        strength = RenderOptions.strength
    given = _schedule_of(schedule, iterations)
    count = DEFAULT_ITERATIONS if iterations is None else iterations
    voice_name = Path(voice).name.removesuffix(VOICE_SUFFIX)
    targets = output_paths(inputs, output, f"{voice_name}-{given.name if given else count}")
    fitting = Fitting(Voice.load(voice), device, precision)
    betas = given or fitting.voice.schedule(count)
    fitting.use(lambda vocoder: None, _smaller)  # that there is no such device shows now
    if betas.warning and start is Start.NOISE:
        errors.print(f"gradwave: {betas.warning}", soft_wrap=True)
    results: list[dict[str, Any]] = []
    with progress_bar() as progress:
        for source, target in zip(inputs, targets):
            work = partial(
                render_file,
                source=source,
                output=target,
                schedule=betas,
                seed=seed,
                rate=rate,
                on_step=on_count(progress, source.name),
                sampler=sampler.value,
                eta=eta or 0.0,
                start=start.value,
                strength=strength,
                keep_highs=keep_highs,
                mel_profile=profile,
            )
            try:
                done = fitting.use(work, _smaller)
            except InputError as error:
                if len(inputs) == 1:
                    raise
                errors.print(f"gradwave: {error}", soft_wrap=True)
                results.append({"input": str(source), "error": str(error)})
            else:
                results.append(asdict(done))
    if as_json:
        print(json.dumps(results))
    else:
        for result in results:
            if "output" in result:
                print(_told(result))
    failed = sum("error" in result for result in results)
    if failed:
        raise typer.Exit(2 if failed == len(results) else 1)


def _told(result: dict[str, Any]) -> str:
    told = (
        "{output}: {seconds:.2f} s in {render_seconds:.2f} s, "
        "{schedule} from noise level {final_level:.3f}"
    )
    if result["clipped"]:
        told += "; {clipped:,} samples were too loud, and are clipped"
    return told.format(**result)


def _smaller(seconds: float) -> None:
    """Said when the memory ran out."""
    text = f"gradwave: the memory ran out; the rest is rendered in pieces of {seconds:.2g} s"
    errors.print(text, soft_wrap=True)


def output_paths(inputs: list[Path], output: Path | None, settings: str) -> list[Path]:
    """Where each input's sound goes: the file given, or CLIP-SETTINGS.wav in a folder.

    A name without an ending is a folder's.

    Raises:
        InputError: many inputs go to one file, two would get the same name, or one would be lost.
    """
    folder = output or Path()
    if output and output.suffix and not os.path.isdir(output):
        if len(inputs) > 1:
            raise InputError(f"{output}: is one file for {len(inputs)} inputs; give a folder to -o")
        if not os.path.isdir(output.parent):  # a slip of the pen makes no folders
            raise InputError(f"{output}: there is no folder {output.parent}; make it, or mend that")
        targets = [output]
    else:
        targets = [folder / f"{path.stem}-{settings}.wav" for path in inputs]
    twice = {path for path in targets if targets.count(path) > 1}
    if twice:
        raise InputError(f"{min(twice)}: two inputs would be written there; render them apart")
    sources = {os.path.realpath(path) for path in inputs}
    lost = [path for path in targets if os.path.realpath(path) in sources]
    if lost:
        raise InputError(f"{lost[0]}: is an input, and would be written over; give another name")
    return targets


def _schedule_of(schedule: str | None, iterations: int | None) -> Any:
    """The schedule that was asked for, by a name or a file, if one was."""
    from wavegrad_core.diffusion.schedule import Schedule

    if schedule is None:
        return None
    if iterations is not None:
        raise InputError("--iterations and --schedule both say how many steps; give one of them")
    if schedule in Schedule.names() or not os.path.exists(schedule):
        return Schedule.named(schedule)
    return Schedule.from_file(schedule)
