"""`gradwave render`: render recordings and mel files."""

import json
import os
from contextlib import ExitStack
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, cast

import typer

from wavegrad_core.audio.raw_samples import RAW_FORMATS
from wavegrad_core.bundled_files import DEFAULT_VOICE
from wavegrad_core.cli.batch_renderer import BatchRenderer
from wavegrad_core.cli.console import app, is_quiet, log
from wavegrad_core.cli.options import (
    ClusterOption,
    Device,
    DeviceOption,
    JsonOption,
    Precision,
    complete_voice,
    with_render_options,
)
from wavegrad_core.cli.render_targets import InputFile, find_inputs, output_paths
from wavegrad_core.cli.standard_streams import (
    DASH,
    OUTPUT_NAME,
    RawInput,
    file_to_standard_output,
    standard_input,
    standard_output,
)
from wavegrad_core.errors import InputError
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.sinks import Sink, StreamFormat, StreamSink

if TYPE_CHECKING:
    from wavegrad_core.edits import EditList

MORPH_AMOUNT = 0.5


class SoundFormat(StrEnum):
    """Formats of the sound that is written."""

    WAV = "wav"
    FLAC = "flac"
    MP3 = "mp3"
    OGG = "ogg"
    OPUS = "opus"
    S16LE = "s16le"
    S24LE = "s24le"
    F32LE = "f32le"


@app.command()
@with_render_options
def render(
    inputs: Annotated[
        list[Path],
        typer.Argument(
            metavar="INPUT",
            help="Audio or mel files, or folders of them; - for standard input.",
        ),
    ],
    chosen: dict[str, Any],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o",
            "--output",
            help="A file, or a folder; - for standard output (default: the working folder, or "
            "standard output for an input from there).",
        ),
    ] = None,
    format: Annotated[
        SoundFormat | None,
        typer.Option(
            help="Format of standard output and of files in a folder (default: wav); s16le, s24le "
            "and f32le are raw samples."
        ),
    ] = None,
    raw: Annotated[
        str | None,
        typer.Option(
            metavar="FORMAT:RATE:CHANNELS",
            help="Standard input is raw samples, as in s16le:24000:1.",
        ),
    ] = None,
    voice: Annotated[
        str | None,
        typer.Option(
            help=f"The name or the file of a voice (default: {DEFAULT_VOICE}, or the first that "
            "renders all frequencies of the recording, as in the window).",
            autocompletion=complete_voice,
        ),
    ] = None,
    device: DeviceOption = Device.AUTO,
    precision: Annotated[
        Precision, typer.Option(help="Precision; auto uses bf16 where it is fast.")
    ] = Precision.AUTO,
    edits: Annotated[
        Path | None, typer.Option(metavar="FILE", help="A JSON file of edits of the mel.")
    ] = None,
    stretch: Annotated[float | None, typer.Option(help="Time-stretch factor, 0.05 to 20.")] = None,
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
    part: Annotated[
        str | None,
        typer.Option(
            metavar="START:END",
            help="Render only this part, in seconds of the edited sound; only it is read from WAV "
            "files, unless an edit needs the whole sound.",
        ),
    ] = None,
    jobs: Annotated[
        int,
        typer.Option(
            min=1, metavar="N", help="Render N inputs at a time, in as many processes (default: 1)."
        ),
    ] = 1,
    cluster: ClusterOption = None,
    skip_existing: Annotated[
        bool, typer.Option("--skip-existing", help="Skip inputs whose output is already there.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Render recordings, or mel files, with a voice."""
    from wavegrad_core.torch_import import postpone_unused_parts

    postpone_unused_parts()
    _check_together(chosen)
    options = RenderOptions(**chosen)
    edit_list = edits_of(edits, stretch, pitch, formant, morph, amount)
    folder = edits.parent if edits else Path()
    span = None if part is None else _parsed_part(part)
    renderer = BatchRenderer(voice, device, precision, options, edit_list, folder, span)
    if DASH in inputs or output == DASH:
        _check_streams(inputs, output, as_json, jobs)
        _render_stream(renderer, inputs[0], output, format, RawInput.parse(raw) if raw else None)
        return
    _check_batch(raw, format, part, jobs, cluster)
    results = _render_files(renderer, inputs, output, format, skip_existing, jobs, cluster)
    _print_results(results, as_json)


def _check_batch(
    raw: str | None, format: SoundFormat | None, part: str | None, jobs: int, cluster: str | None
) -> None:
    """Raise an error for options that do not go together where files are rendered to files."""
    if raw is not None:
        raise InputError("--raw is for standard input. Leave --raw out, or use - as the input.")
    if format in RAW_FORMATS:
        raise InputError(
            f"Raw samples ({format}) are for standard output. Choose another --format, or add -o -."
        )
    if jobs > 1 and cluster is not None:
        raise InputError("--jobs and --cluster cannot be combined. Use only one of them.")
    if part is not None and (jobs > 1 or cluster is not None):
        raise InputError("--part is for one process. Leave --jobs and --cluster out.")


def _render_files(
    renderer: BatchRenderer,
    inputs: list[Path],
    output: Path | None,
    format: SoundFormat | None,
    skip_existing: bool,
    jobs: int,
    cluster: str | None,
) -> list[dict[str, Any]]:
    """Render files to files, one after the other or in parallel, and return their summaries."""
    files = find_inputs(inputs)
    targets = output_paths(files, output, renderer.name_of, f".{format or SoundFormat.WAV}")
    pairs = [(file.path, target) for file, target in zip(files, targets)]
    if skip_existing:
        done = len(pairs)
        pairs = [(path, target) for path, target in pairs if not os.path.exists(target)]
        log.info("Skipped %d inputs whose output is already there", done - len(pairs))
    if cluster is not None or (jobs > 1 and len(pairs) > 1):
        return renderer.render_parallel(pairs, min(jobs, len(pairs)), cluster)
    return renderer.render_all(pairs)


def _print_results(results: list[dict[str, Any]], as_json: bool) -> None:
    """Print the summaries, and exit with 1 if some of many inputs failed, or 2 if all did."""
    if as_json:
        print(json.dumps(results))
    elif not is_quiet():
        for result in results:
            if "output" in result:
                print(_summary(result))
    failed = sum("error" in result for result in results)
    if failed:
        raise typer.Exit(2 if failed == len(results) else 1)


def _check_streams(inputs: list[Path], output: Path | None, as_json: bool, jobs: int) -> None:
    if len(inputs) > 1:
        raise InputError(
            "Standard input and output handle one sound. Name one input, or a folder with -o."
        )
    if as_json and output in (None, DASH):
        raise InputError(
            "--json and the sound would both go to standard output. Name a file with -o, or leave "
            "--json out."
        )
    if jobs > 1:
        raise InputError("--jobs is for several inputs. Leave --jobs out.")


def _render_stream(
    renderer: BatchRenderer,
    source: Path,
    output: Path | None,
    format: SoundFormat | None,
    raw: RawInput | None,
) -> None:
    """Render with standard input, standard output or both."""
    if raw is not None and source != DASH:
        raise InputError("--raw is for standard input. Leave --raw out, or use - as the input.")
    with ExitStack() as opened:
        if source == DASH:
            source = opened.enter_context(standard_input(raw))
        if output not in (None, DASH):
            suffix = f".{format or 'wav'}"
            [target] = output_paths([InputFile(source)], output, renderer.name_of, suffix)
            _print_results([renderer.render(source, target)], as_json=False)
            return
        chosen = format or SoundFormat.WAV
        sink: Sink | Path
        if chosen == "wav" or chosen in RAW_FORMATS:
            sink = StreamSink(standard_output(), cast(StreamFormat, chosen.value), OUTPUT_NAME)
        else:
            sink = opened.enter_context(file_to_standard_output(f".{chosen}"))
        report = renderer.render(source, sink)
        log.info(_summary(report))


def _check_together(chosen: dict[str, Any]) -> None:
    """Raise an error for options that have no effect in combination with the others."""
    if "iterations" in chosen and "schedule" in chosen:
        raise InputError(
            "--iterations and --schedule both set the number of steps. Use only one of them."
        )
    if "eta" in chosen and chosen.get("sampler") != "ddim":
        raise InputError("--eta needs --sampler ddim. Leave --eta out, or add --sampler ddim.")
    for option in ("strength", "strength-curve"):
        if option.replace("-", "_") in chosen and chosen.get("start", "noise") == "noise":
            raise InputError(
                f"--{option} needs --start sketch or --start original. Add one of them."
            )


def _parsed_part(text: str) -> tuple[float, float]:
    """Return the start and the end in START:END, in seconds."""
    try:
        start, end = (float(number) for number in text.split(":"))
    except ValueError:
        raise InputError(
            f"--part {text} is not a part. Use START:END in seconds, such as 60:64."
        ) from None
    return start, end


def _summary(result: dict[str, Any]) -> str:
    summary = (
        "{output}: {seconds:.2f} s in {render_seconds:.2f} s, "
        "{schedule} from noise level {final_level:.3f}"
    )
    if result["clipped"]:
        summary += "; {clipped:,} samples above full scale were clipped"
    return summary.format(**result)


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
