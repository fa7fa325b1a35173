"""From a file to a file: what `gradwave render` does for each of its inputs."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.audio import read_audio, resample, write_audio
from wavegrad_core.mel import MEL_SUFFIX, load_mel
from wavegrad_core.schedule import Schedule
from wavegrad_core.vocoder import Done, Step, Vocoder

OnStep = Callable[[int, int], None]
"""(network calls done, of how many) for the file at hand."""


@dataclass(frozen=True)
class Rendered:
    """What became of one input: seconds of sound, seconds of work, and the settings."""

    input: str
    output: str
    seconds: float
    render_seconds: float
    rtf: float
    device: str
    precision: str
    voice: str
    schedule: str
    iterations: int
    seed: int


def render_file(
    vocoder: Vocoder,
    source: Path,
    output: Path,
    schedule: Schedule,
    seed: int = 0,
    rate: int | None = None,
    on_step: OnStep | None = None,
) -> Rendered:
    """Render a sound or a mel file into a sound file.

    A sound keeps its channels (each is rendered with the same noise, so that the image stays), its
    length and, unless `rate` is given, its rate in Hz; a mel becomes one channel at the voice's.

    Raises:
        InputError: the input cannot be used or the output not written, which is then as it was.
    """
    if source.suffix.lower() == MEL_SUFFIX:
        source_rate = vocoder.voice.sample_rate
        mels = [load_mel(source, vocoder.voice.profile)]
        seconds = mels[0].shape[1] * vocoder.voice.profile.hop / source_rate
    else:
        audio, source_rate = read_audio(source)
        mels = [vocoder.mel_of(channel, source_rate) for channel in audio]
        seconds = audio.shape[1] / source_rate
    started = time.perf_counter()
    channels: list[NDArray[np.float32]] = []
    for mel in mels:
        for event in vocoder.stream(mel, schedule, seed):
            if isinstance(event, Step) and on_step:
                on_step(len(channels) * event.total + event.index, len(mels) * event.total)
            if isinstance(event, Done):
                channels.append(event.audio)
    render_seconds = time.perf_counter() - started
    out_rate = rate or source_rate
    sound = resample(np.stack(channels), vocoder.voice.sample_rate, out_rate)
    sound = sound[:, : round(seconds * out_rate)]
    write_audio(output, sound, out_rate)
    return Rendered(
        input=str(source),
        output=str(output),
        seconds=round(seconds, 6),
        render_seconds=round(render_seconds, 3),
        rtf=round(render_seconds / seconds, 4),
        device=vocoder.device,
        precision=vocoder.precision,
        voice=vocoder.voice.name,
        schedule=schedule.name,
        iterations=len(schedule),
        seed=seed,
    )
