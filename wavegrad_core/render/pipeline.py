"""From a file to a file: what `gradwave render` does for each of its inputs."""

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal, get_args

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.audio import audio_writer, resample_blocks, resampled_length
from wavegrad_core.audio.block_tee import readers
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.file_types import MEL_SUFFIXES
from wavegrad_core.mel.mel_file import MelFile
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.render.crossover import crossover, has_highs, keep_highs_blocks
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.recording import Recording
from wavegrad_core.render.vocoder import Channel, Piece, Step, Vocoder

Start = Literal["noise", "sketch", "original"]
OnStep = Callable[[int, int], None]
"""(network calls done, of how many) for the file at hand."""


@dataclass(frozen=True)
class Rendered:
    """What became of one input: seconds of sound, seconds of work, and the settings.

    final_level: the noise level at the schedule's noisy end. strength: 1 where the start is noise.
    clipped: how many samples were over full scale, and are at it in the file.
    """

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
    final_level: float
    sampler: str
    start: str
    strength: float
    seed: int
    clipped: int


def render_file(
    vocoder: Vocoder,
    source: Path,
    output: Path,
    schedule: Schedule,
    seed: int = 0,
    rate: int | None = None,
    on_step: OnStep | None = None,
    sampler: str = "ancestral",
    eta: float = 0.0,
    start: Start = "noise",
    strength: float = RenderOptions.strength,
    keep_highs: bool = False,
    mel_profile: str | None = None,
) -> Rendered:
    """Render a sound or a mel file into a sound file; little of either is held at any time.

    A sound keeps its channels (each is rendered with the same noise, so that the image stays), its
    length and, unless `rate` is given, its rate in Hz; a mel becomes one channel at the voice's.

    Args:
        sampler, eta, strength: as for `Vocoder.stream`.
        start: as there, and "original": the sound that is rendered.
        keep_highs: what lies above the voice's band is kept from the sound that is rendered.
        mel_profile: the name of the profile that a mel file is of; without it its numbers are
            looked at (see `mel_file`).

    Raises:
        InputError: the input cannot be used, an argument is unknown or out of range, or the output
            cannot be written, which is then as it was.
    """
    _check_choices(source, start, keep_highs, mel_profile)
    options = RenderOptions(
        seed=seed,
        sampler=sampler,  # type: ignore[arg-type]
        eta=eta,
        start=start,
        strength=strength,
    )
    profile = vocoder.voice.profile
    if start == "noise":
        strength = 1.0
    if _is_mel(source):
        opened = _opened_mel(source, profile, mel_profile)
    else:
        begins_with = strength if start == "original" else 1.0
        opened = _opened_sound(source, profile, begins_with, keep_highs, rate)
    out_rate = rate or opened.rate
    out_samples = resampled_length(opened.samples, opened.rate, out_rate)
    streams = [vocoder.stream_channel(channel, schedule, options) for channel in opened.channels]
    sound = _sound(opened, _rendered(streams, on_step), profile, out_rate, out_samples)
    started = time.perf_counter()
    _make_folder(output.parent)
    with audio_writer(output, len(streams), out_samples, out_rate) as write:
        clipped = sum(write(block) for block in sound)
    render_seconds = time.perf_counter() - started
    seconds = opened.samples / opened.rate
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
        final_level=round(schedule.final_level, 4),
        sampler=sampler,
        start=start,
        strength=strength,
        seed=seed,
        clipped=clipped,
    )


def _check_choices(source: Path, start: str, keep_highs: bool, mel_profile: str | None) -> None:
    if start not in get_args(Start):
        known = ", ".join(get_args(Start))
        raise InputError(f"start {start!r} is not known; choose one of {known}")
    if _is_mel(source):
        if start == "original" or keep_highs:
            raise InputError(
                f"{source}: is a mel, which holds no sound to start from or to keep highs of; "
                "give the recording, or leave that out"
            )
    elif mel_profile is not None:
        raise InputError(
            f"{source}: is a sound, whose mel is made as the voice needs it; a mel profile is "
            "for mel files, so leave it out"
        )


def _is_mel(source: Path) -> bool:
    return source.suffix.lower() in MEL_SUFFIXES


@dataclass(frozen=True)
class _Opened:
    """An input: its channels, its length in samples at its rate in Hz, and, where its highs are
    kept, the sound itself in blocks of [channels, n].
    """

    channels: list[Channel]
    samples: int
    rate: int
    original: Iterator[NDArray[np.float32]] | None = None


def _opened_mel(path: Path, profile: MelProfile, made_with: str | None) -> _Opened:
    mel = MelFile.of(path, profile, made_with)
    channel = Channel(mel.frames, map(torch.from_numpy, mel.blocks()))
    return _Opened([channel], mel.frames * profile.hop, profile.sample_rate)


def _opened_sound(
    path: Path, profile: MelProfile, strength: float, keep_highs: bool, rate: int | None
) -> _Opened:
    """strength: 1 where the render does not begin with the sound."""
    recording = Recording.of(path)
    blocks, original = recording.blocks(), None
    # What nobody reads would be held: the whole file.
    if keep_highs and has_highs(rate or recording.rate, crossover(profile)):
        blocks, original = readers(blocks, 2)
    channels = recording.render_channels(blocks, profile)
    if strength == 1:
        channels = [replace(channel, sounds=None) for channel in channels]
    elif strength == 0:
        channels = [replace(channel, mels=iter(())) for channel in channels]
    return _Opened(channels, recording.samples, recording.rate, original)


def _sound(
    opened: _Opened,
    rendered: Iterator[NDArray[np.float32]],
    profile: MelProfile,
    rate: int,
    samples: int,
) -> Iterator[NDArray[np.float32]]:
    """What is written: the render at another rate, so many samples, with its highs if wanted."""
    sound = resample_blocks(rendered, profile.sample_rate, rate)
    sound = _fitted(sound, len(opened.channels), samples)
    if opened.original:
        originals = resample_blocks(opened.original, opened.rate, rate)
        sound = keep_highs_blocks(sound, originals, rate, crossover(profile))
    return sound


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise InputError(
            f"{folder}: cannot be made ({error.strerror}); give another folder"
        ) from error


def _rendered(
    streams: list[Iterator[Step | Piece]], on_step: OnStep | None
) -> Iterator[NDArray[np.float32]]:
    """The final pieces of all channels, [channels, n]; the channels go step by step together."""
    for events in zip(*streams):
        if isinstance(events[0], Piece):
            yield np.stack([event.audio for event in events])
        elif on_step:
            on_step(events[0].index, events[0].total)


def _fitted(
    blocks: Iterator[NDArray[np.float32]], channels: int, samples: int
) -> Iterator[NDArray[np.float32]]:
    """Cut to so many samples, or, where rounding at two rates has lost one, followed by zeros."""
    for block in blocks:
        block = block[:, :samples]
        samples -= block.shape[1]
        if block.shape[1]:
            yield block
    if samples:
        yield np.zeros((channels, samples), np.float32)
