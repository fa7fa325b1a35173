"""`gradwave voices`: list, import and export voices."""

import json
from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, errors, notice
from wavegrad_core.cli.options import JsonOption
from wavegrad_core.errors import InputError, printable

RELEASED_RATE = 24_000  # of the checkpoint that lmnt released

voices_app = typer.Typer(invoke_without_command=True)
app.add_typer(voices_app, name="voices")


@voices_app.callback()
def voices(context: typer.Context, as_json: JsonOption = False) -> None:
    """List the voices; with a subcommand, import or export one."""
    from wavegrad_core.voices.library import list_voices
    from wavegrad_core.voices.voice import read_card

    if context.invoked_subcommand:
        return
    rows = []
    for name, path in list_voices():
        try:
            card = read_card(path)
        except InputError as error:
            errors.print(f"gradwave: {error}", soft_wrap=True)
            continue
        row = {"name": name, "file": str(path), "rate": card.profile.sample_rate}
        row |= {"licence": card.licence, "credit": card.credit}
        rows.append(row | {"training": card.training, "scores": card.scores})
    if as_json:
        print(json.dumps(rows))
    else:
        for row in rows:
            line = f"{row['name']}: {row['rate']} Hz, {row['licence']}. {row['credit']}"
            print(printable(line))  # a voice from a third party may contain any text


@voices_app.command("import")
def import_voice(
    source: Annotated[
        Path, typer.Argument(metavar="FILE", help="The checkpoint of the other program.")
    ],
    program: Annotated[
        str, typer.Option("--from", help="The other program: lmnt, ivanvovk or coqui.")
    ],
    output: Annotated[
        Path,
        typer.Option("-o", "--output", metavar="VOICE", help="The .safetensors file to write."),
    ],
    config: Annotated[
        Path | None, typer.Option(help="The JSON file that the checkpoint was trained with.")
    ] = None,
    front_end: Annotated[
        str | None,
        typer.Option(
            help="Front end of lmnt's mels: torchaudio, as in its repository, or librosa, for the "
            "released 24 kHz checkpoint (default: torchaudio)."
        ),
    ] = None,
) -> None:
    """Convert the checkpoint of another WaveGrad program to a voice. No code in it is run."""
    from wavegrad_core.file_types import VOICE_SUFFIX
    from wavegrad_core.voices.checkpoint_import import import_voice as convert

    if output.suffix != VOICE_SUFFIX:
        raise InputError(
            f"{output} is not a name for a voice. Give a name that ends in {VOICE_SUFFIX}."
        )
    voice, dropped = convert(source, output.stem, program, config, front_end=front_end)
    voice.save(output)
    if dropped:
        names = printable(", ".join(dropped))
        notice(f"gradwave: skipped tensors that are not weights: {names}")
    profile = voice.profile
    if program == "lmnt" and front_end is None and profile.sample_rate == RELEASED_RATE:
        notice(
            "gradwave: if this is the 24 kHz checkpoint that lmnt released, import it again with "
            "--front-end librosa: it does not fit the mels of its repository"
        )
    print(
        f"{output}: {profile.sample_rate} Hz, {profile.n_mels} mels, hop {profile.hop}, "
        f"mel profile {profile.name}"
    )


@app.command("read-checkpoint", hidden=True)
def read_checkpoint(path: str, size: int, max_bytes: int) -> None:
    """Answer as the child process of a frozen build that reads a checkpoint."""
    from wavegrad_core.checkpoints import child

    raise typer.Exit(child.main([path, str(size), str(max_bytes)]))


@voices_app.command("export")
def export_voice(
    voice: Annotated[str, typer.Argument(metavar="VOICE", help="The name or the file of a voice.")],
    output: Annotated[
        Path, typer.Option("-o", "--output", metavar="FILE", help="The .onnx file to write.")
    ],
) -> None:
    """Export one step of the network of a voice as ONNX."""
    from wavegrad_core.voices.onnx_export import export_onnx
    from wavegrad_core.voices.voice import Voice

    export_onnx(Voice.load(voice), output)
    print(output)
