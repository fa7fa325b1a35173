"""The render pipeline: source -> options -> sink.

The command, the queue, the window and scripts all call `render`.
"""

import os
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render.edited_source import EditedSource
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.output_stage import OutputStage
from wavegrad_core.render.region import RegionSource
from wavegrad_core.render.sinks import AudioFileSink, Sink
from wavegrad_core.render.sources import Check, Source, source_of, unchecked
from wavegrad_core.render.vocoder import Piece, Step, Vocoder

if TYPE_CHECKING:
    from wavegrad_core.render.loudness_meter import LoudnessMeter

Blocks = Iterator[NDArray[np.float32]]


@dataclass(frozen=True)
class RenderStarted:
    """Event sent when the input has been read; `rate` is the voice's, in Hz."""

    channels: int
    samples: int
    rate: int


@dataclass(frozen=True)
class RenderStep:
    """Event sent after one step of all channels on a block.

    Attributes:
        index: Number of the step, counted from 1 over all blocks.
        total: Number of steps of the render.
        level: Noise level before the step.
        start: Sample at which the estimates begin, at the voice's rate.
    """

    index: int
    total: int
    level: float
    start: int
    _steps: tuple[Step, ...]

    @cached_property
    def estimates(self) -> NDArray[np.float32]:
        """The network's estimate of the clean sound, [channels, n], computed on access."""
        return np.stack([step.estimate for step in self._steps])


@dataclass(frozen=True)
class RenderPiece:
    """Final samples of all channels at the voice's rate, [channels, n], from `start` on.

    Those of a stereo recording do not have its stereo image yet.
    """

    start: int
    audio: NDArray[np.float32]


RenderEvent = RenderStarted | RenderStep | RenderPiece


@dataclass(frozen=True)
class RenderReport:
    """Summary of a finished render.

    Attributes:
        input: Name of the source.
        output: Name of the sink.
        seconds: Duration of the sound.
        render_seconds: Computing time.
        rtf: Real-time factor, render_seconds / seconds.
        device: Name of the device.
        precision: "fp32" or "bf16".
        voice: Name of the voice.
        schedule: Name of the schedule.
        iterations: Length of the schedule.
        final_level: Noise level at the noisy end of the schedule.
        sampler: See `RenderOptions`.
        start: See `RenderOptions`.
        strength: See `RenderOptions`; 1 if the render starts from noise.
        seed: See `RenderOptions`.
        dry_wet: See `RenderOptions`.
        clipped: Number of samples above full scale; a file stores them as full scale.
        edits: The edits of the mel, as in a file of edits.
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
    dry_wet: float
    clipped: int
    edits: list[dict[str, Any]]
    loudness: float | None
    warning: str


def render(
    source: Source | str | os.PathLike[str],
    sink: Sink | str | os.PathLike[str],
    options: RenderOptions,
    vocoder: Vocoder,
    on_event: Callable[[RenderEvent], object] | None = None,
    check: Check = unchecked,
) -> RenderReport:
    """Render a recording or a mel.

    A recording keeps its number of channels, its length and, unless the options say otherwise, its
    rate. Each channel is rendered with the same noise, and two of them are given back their stereo
    image. A mel becomes one channel at the voice's rate. Files of any length are rendered in
    bounded memory.

        vocoder = Vocoder(Voice.load("kathleen"))
        report = render("speech.wav", "out.wav", RenderOptions(iterations=25), vocoder)

    Args:
        source: See `render.sources`; a path is that of a sound or of a mel file.
        sink: See `render.sinks`; a path is that of a sound file.
        options: The options.
        vocoder: The vocoder to render with.
        on_event: Called with `RenderStarted`, then a `RenderStep` for each step and a `RenderPiece`
            for each final piece. It may raise to stop the render.
        check: Called while a recording in memory is prepared, before the first event. It may raise
            to stop the render.

    Returns:
        A summary.

    Raises:
        InputError: The input cannot be used, or not with these options; or the output cannot be
            written, in which case an existing file is unchanged.
    """
    if isinstance(source, str | os.PathLike):
        source = source_of(source)
    if isinstance(sink, str | os.PathLike):
        sink = AudioFileSink(sink)
    tell = on_event or (lambda event: None)
    _check(source, options)
    schedule, profile = options.schedule_for(vocoder.voice), vocoder.voice.profile
    opened = source.open(profile, options)
    output = OutputStage(opened, profile, options)
    channels, originals = opened.begin(output.copies, check)
    tell(RenderStarted(len(channels), output.voice_samples, profile.sample_rate))
    streams = [vocoder.stream_channel(channel, schedule, options) for channel in channels]
    pieces = _pieces(streams, tell, opened.skipped, output.voice_samples)
    begin = (channels[0].first * profile.hop + opened.skipped) / profile.sample_rate
    sound = output.finish(pieces, originals, begin)
    meter = _meter(output.rate) if source.is_mel else None
    began = time.perf_counter()
    with sink.open(len(channels), output.samples, output.rate) as write:
        clipped = 0
        for block in sound:
            clipped += write(block)
            if meter:
                meter.add(block[0])
    render_seconds = time.perf_counter() - began
    loudness = meter.loudness() if meter else None
    seconds = opened.samples / opened.rate
    return RenderReport(
        input=source.name,
        output=sink.name,
        seconds=round(seconds, 6),
        render_seconds=round(render_seconds, 3),
        rtf=round(render_seconds / seconds, 4),
        clipped=clipped,
        edits=source.edits.to_values() if isinstance(source, EditedSource | RegionSource) else [],
        loudness=None if loudness is None else round(loudness, 1),
        warning=_level_warning(loudness),
        **_settings_of(vocoder, schedule, options),
    )


def _settings_of(vocoder: Vocoder, schedule: Schedule, options: RenderOptions) -> dict[str, Any]:
    """Return the fields of a report that are known before the render."""
    return {
        "device": vocoder.device,
        "precision": vocoder.precision,
        "voice": vocoder.voice.name,
        "schedule": schedule.name,
        "iterations": len(schedule),
        "final_level": round(schedule.final_level, 4),
        "sampler": options.sampler,
        "start": options.start,
        "strength": 1.0 if options.start == "noise" else options.greatest_strength,
        "seed": options.seed,
        "dry_wet": options.dry_wet,
    }


def _meter(rate: int) -> "LoudnessMeter":
    from wavegrad_core.render.loudness_meter import LoudnessMeter  # imports scipy, which takes long

    return LoudnessMeter(rate)


def _level_warning(loudness: float | None) -> str:
    if loudness is None:
        return ""
    from wavegrad_core.render.loudness_meter import level_warning

    return level_warning(loudness)


def _check(source: Source, options: RenderOptions) -> None:
    if source.is_mel and (options.start == "original" or options.keep_highs):
        raise InputError(
            f"Could not render {source.name}: a mel contains no sound to start from or to take "
            "highs from. Use the recording, or choose another start and do not keep the highs."
        )
    if source.is_mel and options.mixes_recording:
        raise InputError(
            f"Could not render {source.name}: a mel contains no sound to mix with the render. "
            "Use the recording, or set dry/wet to 1."
        )
    given = {"a mel profile": options.profile, "statistics": options.statistics}
    for name, value in given.items():
        if value is not None and not source.is_mel:
            raise InputError(
                f"Could not render {source.name}: {name} can be used only with mel files. Leave "
                "that option out."
            )


def _pieces(
    streams: list[Iterator[Step | Piece]],
    tell: Callable[[RenderEvent], object],
    skipped: int,
    samples: int,
) -> Blocks:
    """Render step by step, yielding the final pieces of all channels, [channels, n].

    The first `skipped` samples are left out and, if there are any, what follows the `samples` after
    them.
    """
    for events in zip(*streams):
        if steps := [event for event in events if isinstance(event, Step)]:
            first = steps[0]
            start = max(0, first.start - skipped)
            tell(RenderStep(first.index, first.total, first.level, start, tuple(steps)))
        elif pieces := [event for event in events if isinstance(event, Piece)]:
            start, audio = pieces[0].start, np.stack([piece.audio for piece in pieces])
            if skipped:
                audio = audio[:, max(0, skipped - start) :]
                start = max(0, start - skipped)
                audio = audio[:, : max(0, samples - start)]
            if audio.shape[1]:
                tell(RenderPiece(start, audio))
                yield audio
