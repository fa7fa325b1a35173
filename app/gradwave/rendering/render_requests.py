"""Requests of a sweep, with several settings, of a part, of a partly read file. No Qt."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import count
from typing import TYPE_CHECKING

from gradwave.rendering.region_target import region_target
from gradwave.rendering.render_engine import Request
from gradwave.sounds import NO_EDITS, Original

if TYPE_CHECKING:
    from gradwave.opening.recording_loader import PartialRecording
    from gradwave.sounds import Result, Settings
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.voices.voice import Voice


def with_unused_seed(request: Request, used: set[int]) -> Request:
    """Return a request with the first seed, from its own on, that is not among `used`."""
    seed = next(seed for seed in count(request.settings.seed) if seed not in used)
    return replace(request, settings=replace(request.settings, seed=seed))


def of_sweep(request: Request, counts: Sequence[int]) -> list[Request]:
    """Return a request per iteration count, with the voice's own schedules."""
    return [
        replace(
            request,
            settings=replace(request.settings, iterations=count, schedule=None),
            schedule=request.voice.schedule(count),
        )
        for count in counts
    ]


def with_settings(
    request: Request,
    settings: Sequence[Settings],
    voices: Mapping[str, Voice],
    schedules: Mapping[str, Schedule],
) -> list[Request]:
    """Return a request for each of several settings.

    Args:
        request: The request to vary.
        settings: The settings.
        voices: The loaded voices by the names in the settings.
        schedules: The schedules by the names in the settings.
    """
    requests = []
    for one in settings:
        voice = voices[one.voice]
        named = None if one.schedule is None else schedules[one.schedule]
        schedule = named or voice.schedule(one.iterations)
        requests.append(replace(request, settings=one, voice=voice, schedule=schedule))
    return requests


def of_partial(
    partial: PartialRecording, settings: Settings, voice: Voice, schedule: Schedule
) -> Request:
    """Return a request for a recording that is being read, which has no edits yet."""
    original = Original(partial.path, partial.sound)
    settings = replace(settings, edits=NO_EDITS)
    return Request(original, settings, voice, schedule, opened=partial.opened)


def of_region(request: Request, shown: Result | None, start: float, end: float) -> Request:
    """Return a request for a part of the sound, to insert into a take or the recording.

    Args:
        request: The request for the whole sound.
        shown: The take that is shown, if any.
        start: Start of the part in seconds of the edited sound.
        end: Its end.

    Raises:
        InputError: Neither the take nor the recording has the length of the edited sound.
    """
    target, length = region_target(request.original, request.settings, shown)
    return replace(request, region=(round(start, 3), round(min(end, length), 3)), target=target)
