"""`gradwave render`: render recordings and mel files."""

import json
import os
from collections.abc import Callable
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from wavegrad_core.bundled import DEFAULT_VOICE
from wavegrad_core.cli.console import app, errors, on_count, progress_bar
from wavegrad_core.cli.options import (
    Device,
    DeviceOption,
    JsonOption,
    Precision,
    VoiceOption,
    with_render_options,
)
from wavegrad_core.errors import InputError
from wavegrad_core.render.options import RenderOptions

if TYPE_CHECKING:
    from wavegrad_core.edits import EditList
    from wavegrad_core.render import pipeline
    from wavegrad_core.render.edited_source import EditedSource
    from wavegrad_core.render.vocoder import Vocoder

MORPH_AMOUNT = 0.5


@app.command()
@with_render_options
def render(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT...", help="Audio or mel files.")],
    chosen: dict[str, Any],
    output: Annotated[
        Path | None, typer.Option("-o", "--output", help="A file, or a folder.")
    ] = None,
    voice: VoiceOption = DEFAULT_VOICE,
    device: DeviceOption = Device.AUTO,
    precision: Annotated[
        Precision, typer.Option(help="Precision; auto uses bf16 where it is fast.")
    ] = Precision.AUTO,
    edits: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A JSON file of edits of the mel.")
    ] = None,
    stretch: Annotated[float | None, typer.Option(help="Factor on the length, 0.05 to 20.")] = None,
    pitch: Annotated[float | None, typer.Option(help="Shift of the pitch in semitones.")] = None,
    formant: Annotated[
        float | None, typer.Option(help="Shift of the formants in semitones.")
    ] = None,
    morph: Annotated[
        Path | None, typer.Option(metavar="OTHER", help="A recording or mel to morph toward.")
    ] = None,
    amount: Annotated[
        float | None, typer.Option(help="Amount of the morph, 0 to 1 (default: 0.5).")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Render recordings, or mel files, with a voice."""
    from wavegrad_core.file_types import VOICE_SUFFIX
    from wavegrad_core.render.edited_source import EditedSource
    from wavegrad_core.render.memory_fallback import MemoryFallback
    from wavegrad_core.render.sources import source_of
    from wavegrad_core.voices.voice import Voice

    _check_together(chosen)
    options = RenderOptions(**chosen)
    edit_list = edits_of(edits, stretch, pitch, formant, morph, amount)
    fallback = MemoryFallback(Voice.load(voice), device, precision)
    schedule = options.schedule_for(fallback.voice)
    voice_name = Path(voice).name.removesuffix(VOICE_SUFFIX)
    steps = options.iterations if options.schedule is None else schedule.name
    targets = output_paths(inputs, output, f"{voice_name}-{steps}")
    options = replace(options, schedule=schedule)
    # report a missing device before anything is rendered
    fallback.run(lambda vocoder: None, _tell_smaller_pieces)
    if schedule.warning and options.start == "noise":
        errors.print(f"gradwave: {schedule.warning}", soft_wrap=True)
    results: list[dict[str, Any]] = []
    with progress_bar() as progress:
        for source, target in zip(inputs, targets):
            edited = EditedSource(source_of(source), edit_list, edits.parent if edits else Path())
            work = partial(_render, edited, target, options, on_count(progress, source.name))
            try:
                report = fallback.run(work, _tell_smaller_pieces)
            except InputError as error:
                if len(inputs) == 1:
                    raise
                errors.print(f"gradwave: {error}", soft_wrap=True)
                results.append({"input": str(source), "error": str(error)})
            else:
                results.append(asdict(report))
    if as_json:
        print(json.dumps(results))
    else:
        for result in results:
            if "output" in result:
                print(_summary(result))
    failed = sum("error" in result for result in results)
    if failed:
        raise typer.Exit(2 if failed == len(results) else 1)


def _render(
    source: "EditedSource",
    target: Path,
    options: RenderOptions,
    on_step: Callable[[float, int], None],
    vocoder: "Vocoder",
) -> "pipeline.RenderReport":
    from wavegrad_core.render import pipeline

    def on_event(event: pipeline.RenderEvent) -> None:
        if isinstance(event, pipeline.RenderStep):
            on_step(event.index, event.total)

    return pipeline.render(source, target, options, vocoder, on_event)


def _check_together(chosen: dict[str, Any]) -> None:
    """Raise an error for options that have no effect in combination with the others."""
    if "iterations" in chosen and "schedule" in chosen:
        raise InputError(
            "--iterations and --schedule both set the number of steps. Give one of them."
        )
    if "eta" in chosen and chosen.get("sampler") != "ddim":
        raise InputError("--eta needs --sampler ddim. Leave --eta out, or add --sampler ddim.")
    if "strength" in chosen and chosen.get("start", "noise") == "noise":
        raise InputError("--strength needs --start sketch or --start original. Add one of them.")


def _summary(result: dict[str, Any]) -> str:
    summary = (
        "{output}: {seconds:.2f} s in {render_seconds:.2f} s, "
        "{schedule} from noise level {final_level:.3f}"
    )
    if result["clipped"]:
        summary += "; {clipped:,} samples above full scale were clipped"
    return summary.format(**result)


def _tell_smaller_pieces(seconds: float) -> None:
    text = f"gradwave: Memory ran out. Continuing with pieces of {seconds:.2g} s."
    errors.print(text, soft_wrap=True)


def edits_of(
    file: Path | None,
    stretch: float | None,
    pitch: float | None,
    formant: float | None,
    morph: Path | None,
    amount: float | None,
) -> "EditList":
    """Return the edits in a file, followed by those requested with options.

    Raises:
        InputError: The file cannot be used, or an option is out of range.
    """
    from wavegrad_core.edits import EditList, Formants, Morph, Pitch, Stretch

    if amount is not None and morph is None:
        raise InputError("--amount needs --morph. Leave --amount out, or add --morph.")
    edits = EditList() if file is None else EditList.load(file)
    if stretch is not None:
        edits += EditList((Stretch(factor=stretch),))
    if pitch is not None:
        edits += EditList((Pitch(semitones=pitch),))
    if formant is not None:
        edits += EditList((Formants(semitones=formant),))
    if morph is not None:
        share = MORPH_AMOUNT if amount is None else amount
        edits += EditList((Morph(other=os.path.abspath(morph), amount=share),))
    return edits


def output_paths(inputs: list[Path], output: Path | None, settings: str) -> list[Path]:
    """Return the output path of each input: the given file, or CLIP-SETTINGS.wav in a folder.

    A name without a suffix is a folder.

    Raises:
        InputError: Several inputs go to one file, two would get the same name, or an input would be
            overwritten.
    """
    folder = output or Path()
    if output and output.suffix and not os.path.isdir(output):
        if len(inputs) > 1:
            raise InputError(
                f"Could not write {len(inputs)} inputs to one file, {output}. "
                "Give a folder with -o."
            )
        if not os.path.isdir(output.parent):  # a typo must not create folders
            raise InputError(
                f"Could not write {output}: there is no folder {output.parent}. "
                "Create it, or correct the name."
            )
        targets = [output]
    else:
        targets = [folder / f"{path.stem}-{settings}.wav" for path in inputs]
    twice = {path for path in targets if targets.count(path) > 1}
    if twice:
        raise InputError(
            f"Could not write {min(twice)}: two inputs would have that name. "
            "Render them separately."
        )
    sources = {os.path.realpath(path) for path in inputs}
    lost = [path for path in targets if os.path.realpath(path) in sources]
    if lost:
        raise InputError(
            f"Could not write {lost[0]}: it is an input and would be overwritten. "
            "Give another name."
        )
    return targets
