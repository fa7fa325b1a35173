"""`gradwave mel`: a recording's mel spectrogram."""

from pathlib import Path
from typing import Annotated

import typer

from wavegrad_core.cli.console import app
from wavegrad_core.errors import InputError


@app.command()
def mel(
    source: Annotated[Path, typer.Argument(metavar="INPUT", help="An audio file.")],
    output: Annotated[Path, typer.Option("-o", "--output", help="A .npy file.")],
    voice: Annotated[str | None, typer.Option(help="The voice whose profile to use.")] = None,
    profile: Annotated[str, typer.Option(help="A mel profile by name.")] = "wavegrad",
) -> None:
    """Write a recording's mel spectrogram, float32 [n_mels, frames]; channels are averaged."""
    import torch

    from wavegrad_core.audio import read_audio, resample
    from wavegrad_core.mel import PROFILES
    from wavegrad_core.mel_file import save_mel
    from wavegrad_core.voice import Voice

    if not voice and profile not in PROFILES:
        raise InputError(
            f"mel profile {profile!r} is not known; choose one of {', '.join(PROFILES)}"
        )
    front = Voice.load(voice).profile if voice else PROFILES[profile]
    audio, rate = read_audio(source)
    sound = torch.from_numpy(resample(audio.mean(axis=0), rate, front.sample_rate).copy())
    save_mel(output, front.mel(sound).numpy())
