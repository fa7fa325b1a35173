"""`gradwave voices`: list, import, export, check and share voices."""

import json
from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, errors, notice
from wavegrad_core.cli.options import JsonOption
from wavegrad_core.errors import InputError, printable

RELEASED_RATE = 24_000  # sample rate of the checkpoint that lmnt released

voices_app = typer.Typer(invoke_without_command=True)
app.add_typer(voices_app, name="voices")


@voices_app.callback()
def voices(context: typer.Context, as_json: JsonOption = False) -> None:
    """List the voices; with a subcommand, import, export, check or share them."""
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
    from wavegrad_core.file_suffixes import VOICE_SUFFIX
    from wavegrad_core.voices.checkpoint_import import import_voice as convert

    if output.suffix != VOICE_SUFFIX:
        raise InputError(
            f"{output} is not a name for a voice. Choose a name that ends in {VOICE_SUFFIX}."
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
    from wavegrad_core.checkpoints import unpickling_process

    raise typer.Exit(unpickling_process.main([path, str(size), str(max_bytes)]))


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


@voices_app.command("verify")
def verify_voices(
    voices: Annotated[list[str], typer.Argument(metavar="VOICE", help="Names or files of voices.")],
    sha256: Annotated[
        str | None, typer.Option(help="The checksum that the file of the only voice must have.")
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check voices completely: checksum, card, weights, and one step of the network."""
    from dataclasses import asdict

    from wavegrad_core.voices.verification import verify

    if sha256 is not None and len(voices) > 1:
        raise InputError("--sha256 is for one voice. Name one voice, or leave --sha256 out.")
    found, failed = [], 0
    for voice in voices:
        try:
            found.append(verify(voice, sha256))
        except InputError as error:
            errors.print(f"gradwave: {error}", soft_wrap=True)
            failed += 1
    if as_json:
        print(json.dumps([asdict(one) for one in found]))
    else:
        for one in found:
            print(printable(f"{one.sha256}  {one.file}: {one.name}, {one.weights:,} weights"))
    if failed:
        raise typer.Exit(1 if found else 2)


@voices_app.command("card")
def write_card(
    voice: Annotated[str, typer.Argument(metavar="VOICE", help="The name or the file of a voice.")],
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="FILE", help="The .md file to write."),
    ] = None,
) -> None:
    """Write the model card of a voice as Markdown, to a file or to standard output."""
    from wavegrad_core.audio import write_atomically
    from wavegrad_core.voices.model_card import model_card
    from wavegrad_core.voices.voice import Voice

    text = model_card(Voice.load(voice))
    if output is None:
        print(text, end="")
        return
    write_atomically(output, text.encode())
    print(output)


@voices_app.command("index")
def write_index(
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="A folder of voices.")],
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="FILE", help="The file to write (default: FOLDER/index.json)."
        ),
    ] = None,
) -> None:
    """Write an index of the voices in a folder, from which others can install them."""
    from wavegrad_core.audio import write_atomically
    from wavegrad_core.voices.voice_index import make_index, to_json

    target = output or folder / "index.json"
    index = make_index(folder)
    write_atomically(target, to_json(index).encode())
    count = len(index.voices)
    print(printable(f"{target}: {count} {'voice' if count == 1 else 'voices'}"))


@voices_app.command("install")
def install_voice(
    index: Annotated[
        str, typer.Option("--index", metavar="INDEX", help="The path or the https URL of an index.")
    ],
    name: Annotated[
        str | None,
        typer.Argument(metavar="NAME", help="The voice to install (default: list the index)."),
    ] = None,
) -> None:
    """Install a voice from an index after checking its size, checksum and contents."""
    from wavegrad_core.voices.voice_index import install, read_index

    if name is None:
        for entry in read_index(index).voices:
            size = f"{entry.bytes / 1e6:.1f} MB"
            print(printable(f"{entry.name}: {size}, {entry.licence}. {entry.credit}"))
        return
    print(install(name, index))
