"""The sound that a rendered part is inserted into. No widgets."""

from __future__ import annotations

import math

from gradwave.language import tr
from gradwave.sounds import Original, Result, Settings
from wavegrad_core.errors import InputError

MIN_FRAMES_PER_SECOND = 20  # of any mel profile; a take may be a frame longer than its sound


def region_target(
    original: Original, settings: Settings, shown: Result | None
) -> tuple[Result | None, float]:
    """Return the sound to insert a rendered part into, and its length in seconds.

    Args:
        original: The open sound.
        settings: The settings of the render, whose edits can change the length.
        shown: The take that is shown, if any.

    Returns:
        The shown take if it has the right length, else None for the recording.

    Raises:
        InputError: Neither the take nor the recording has the length of the edited sound.
    """
    seconds = original.content.seconds
    length = settings.edits.length_after(seconds) or math.nan
    if shown is not None and abs(shown.sound.seconds - length) <= 1 / MIN_FRAMES_PER_SECOND:
        return shown, length
    if original.sound is None or length != seconds:
        raise InputError(
            tr(
                "Could not render the selection: there is no whole sound of this length to insert "
                "it into. Render the whole sound first, and choose that take."
            )
        )
    return None, length
