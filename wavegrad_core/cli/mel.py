"""`gradwave mel`: a recording's mel spectrogram."""

from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app, on_count, progress_bar
from wavegrad_core.errors import InputError


@app.command()
def mel(
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="An audio file.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="A .npy file.")],
    voice: Annotated[str | None, typer.Option(help="The voice whose profile to use.")] = None,
    profile: Annotated[
        str | None, typer.Option(help="A mel profile by name, wavegrad by default.")
    ] = None,
) -> None:
    """Write a recording's mel spectrogram, float32 [n_mels, frames]; channels are averaged."""
    from wavegrad_core.mel.mel_file import mel_writer
    from wavegrad_core.mel.profile import PROFILES
    from wavegrad_core.render.recording import Recording
    from wavegrad_core.voices.voice import Voice

    if profile is not None and profile not in PROFILES:
        raise InputError(
            f"mel profile {profile!r} is not known; choose one of {', '.join(PROFILES)}"
        )
    front = PROFILES[profile or "wavegrad"]
    if voice is not None:
        reads = Voice.load(voice).profile
        if profile is not None and reads != front:
            raise InputError(
                f"voice {voice} reads mels of profile {reads.name}, not {profile}; give one of "
                "--voice and --profile"
            )
        front = reads
    made = Recording.of(source).mixed(front)
    with progress_bar() as bar, mel_writer(output, front.n_mels, made.frames) as write:
        moved, done = on_count(bar, "reading"), 0
        for block in made.mels:
            write(block.numpy())
            done += block.shape[1]
            moved(done, made.frames)
