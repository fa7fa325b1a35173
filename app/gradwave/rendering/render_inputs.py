"""Conversion of the window's original and settings to the inputs of the render pipeline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradwave.sounds import Mel, Original, Settings

if TYPE_CHECKING:
    from wavegrad_core.diffusion.schedule import Schedule
    from wavegrad_core.mel.profile import MelProfile
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.sources import AudioArraySource, MelArraySource


def source_of(original: Original) -> AudioArraySource | MelArraySource:
    """Return the open recording or mel as a source."""
    from wavegrad_core.render.sources import AudioArraySource, MelArraySource

    content = original.content
    if isinstance(content, Mel):
        return MelArraySource(content.values, content.profile, original.name)
    return AudioArraySource(content.audio, content.rate, original.name)


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
