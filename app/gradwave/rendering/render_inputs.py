"""What a render takes from the original beside its mel: where it starts, and the highs.

It runs in the "render" lane.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from gradwave.sounds import Mel, Original, Settings, Sound
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile


def check(settings: Settings, original: Original) -> None:
    """InputError where the settings want a sound and a mel is all there is."""
    if original.sound is None and (settings.start == "original" or settings.keep_highs):
        raise InputError(
            f"{original.name}: is a mel, which holds no sound to start from or to keep highs of; "
            "open the recording, or choose another start and no highs under Advanced."
        )


def check_profile(original: Original, profile: MelProfile) -> None:
    """InputError where the original is a mel that means other things than the voice reads."""
    from wavegrad_core.mel.recognition import same_values

    mel = original.content
    if isinstance(mel, Mel) and not same_values(mel.profile, profile):
        raise InputError(
            f"{original.name}: is a mel of profile {mel.profile.name}, but the voice reads "
            f"{profile.name}; choose a voice that reads {mel.profile.name}, or open the recording."
        )


Start = Literal["noise", "sketch"] | NDArray[np.float32]


def starts(settings: Settings, original: Original, rate: int) -> list[Start]:
    """What the vocoder starts each channel from; the original's are [samples] at `rate`."""
    if original.sound is not None and settings.start == "original":
        from wavegrad_core.audio import resample

        return list(resample(original.sound.audio, original.sound.rate, rate))
    return ["sketch" if settings.start == "sketch" else "noise"] * original.channels


def with_highs(
    audio: NDArray[np.float32], original: Sound, profile: MelProfile
) -> tuple[NDArray[np.float32], int]:
    """A render, [channels, samples] at the profile's rate, under the original's highs.

    At the original's rate, which is returned too; one under the profile's has nothing there, and
    the render stays as it is.
    """
    from wavegrad_core.audio import resample
    from wavegrad_core.render.crossover import crossover, keep_highs

    if original.rate < profile.sample_rate:
        return audio, profile.sample_rate
    theirs = original.audio
    ours = resample(audio, profile.sample_rate, original.rate)[:, : theirs.shape[1]]
    lacking = theirs.shape[1] - ours.shape[1]  # a sample, where rounding at two rates has lost one
    ours = np.pad(ours, ((0, 0), (0, lacking)))
    return keep_highs(ours, theirs, original.rate, crossover(profile)), original.rate
