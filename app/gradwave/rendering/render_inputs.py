"""Conversion of the window's original and settings to the inputs of the render pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradwave.sounds import Mel, Original, Settings

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.edits import EditList
    from wavegrad_core.mel.profile import MelProfile
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.sources import Source


def source_of(original: Original, edits: EditList) -> Source:
    """Return the open recording or mel, with the edits of its mel, as a source."""
    from wavegrad_core.render.edited_source import EditedSource
    from wavegrad_core.render.sources import AudioArraySource, MelArraySource

    content = original.content
    source: Source = (
        MelArraySource(content.values, content.profile, original.name)
        if isinstance(content, Mel)
        else AudioArraySource(content.audio, content.rate, original.name)
    )
    return EditedSource(source, edits) if edits.active else source


def options_of(
    settings: Settings, original: Original, schedule: Schedule, profile: MelProfile
) -> RenderOptions:
    """Return the options of a render in the window.

    A take has the sample rate of the voice. If it keeps the recording's highs, it has the rate of
    the recording; a recording below the voice's rate has no highs to keep.
    """
    rate, keep_highs, sound = profile.sample_rate, settings.keep_highs, original.sound
    if keep_highs and sound is not None:
        keep_highs = sound.rate >= rate
        rate = max(sound.rate, rate)
    return settings.options(schedule=schedule, rate=rate, keep_highs=keep_highs)
