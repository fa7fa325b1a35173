"""`gradwave mel`: write the mel spectrogram of a recording."""

from contextlib import ExitStack
from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, on_count, progress_bar
from wavegrad_core.cli.standard_streams import DASH, file_to_standard_output, standard_input
from wavegrad_core.errors import InputError


@app.command()
def mel(
    source: Annotated[
        Path, typer.Argument(metavar="INPUT", help="An audio file; - for standard input.")
    ],
    output: Annotated[
        Path, typer.Option("-o", "--output", help="The .npy file to write; - for standard output.")
    ],
    voice: Annotated[str | None, typer.Option(help="Use the mel profile of this voice.")] = None,
    profile: Annotated[
        str | None,
        typer.Option(
            metavar="NAME|FILE", help="Mel profile, a name or a JSON file (default: wavegrad)."
        ),
    ] = None,
) -> None:
    """Write the mel spectrogram of a recording.

    The file contains a float32 array, [n_mels, frames], of the average of the channels.
    """
    from wavegrad_core.mel.mel_file import WRITTEN_SUFFIX, mel_writer
    from wavegrad_core.mel.profile_file import find_profile
    from wavegrad_core.render.recording import Recording
    from wavegrad_core.voices.voice import Voice

    front = find_profile(profile or "wavegrad")
    if voice is not None:
        reads = Voice.load(voice).profile
        if profile is not None and reads != front:
            raise InputError(
                f"The voice {voice} has the mel profile {reads.name}, not {profile}. Use only "
                "one of --voice and --profile."
            )
        front = reads
    with ExitStack() as opened:
        if source == DASH:
            source = opened.enter_context(standard_input())
        if output == DASH:
            output = opened.enter_context(file_to_standard_output(WRITTEN_SUFFIX))
        made = Recording.of(source).mixed(front)
        write = opened.enter_context(mel_writer(output, front.n_mels, made.frames))
        update, done = on_count(opened.enter_context(progress_bar()), "Reading"), 0
        for block in made.mels:
            write(block.numpy())
            done += block.shape[1]
            update(done, made.frames)
