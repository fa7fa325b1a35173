"""Which profile a mel is of, as far as its numbers tell.

A file says nothing of its profile, and a mel of one that is fed to a voice of another gives a sound
that is wrong and no error. So the numbers are looked at. Undone by a profile's own formula, a mel
tells how loud each bin was, and these are alike for recordings in every profile: of 24 clips of
speech with peaks at full scale, the loudest bin lay 5 to 17 dB under a full-scale tone, and 42 to
54 dB over the median. Undone by another's formula they lie elsewhere, or beyond its limits.

Measured on 60 other clips of 4 sets of speech, in the 5 profiles, against every profile of as many
bins: at full scale all were taken by their own and none by another. 10 dB down none was taken by
another, and of ivanvovk's 26 in 60 were asked about; 20 dB down most of his were, and one passed
for Tacotron 2's; 30 dB down 25. Of 10 clips of music at full scale 2 passed for another's. Of
stretches of 1 to 20 frames of two clips one in 20 passed for another's, and their oddness went up
to 90 in their own: so a few frames are asked about unless every other profile is odder than that.
"""

import math
import shlex
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.errors import OtherProfile
from wavegrad_core.mel.profile import LN_10, PROFILES, MelProfile, mel_filters

PEAK_DB, PEAK_SPREAD = -12.0, 15.0  # of the loudest bin, under a full-scale tone
DEPTH_DB, DEPTH_SPREAD = 48.0, 0.13  # of the median bin under the loudest; of its logarithm
PLAUSIBLE = 4.0  # in squared spreads: what is less odd may well be a recording's
FEW_FRAMES, ODDEST = 40, 100.0  # in less than half a second, even a recording's can be so odd
MARGIN = 1.0  # profiles nearer than this are not told apart
MOST_OUTSIDE, OUTSIDE_SPREAD = 0.25, 0.1  # of the values; what a network predicts goes beyond
OVER_FULL_SCALE = 3.0  # dB; more is no recording


def oddness(mel: NDArray[np.float32], profile: MelProfile) -> float:
    """How unlike a recording's a mel [n_mels, frames] is if it is of that profile.

    In squared spreads: 0 as recordings have it, infinity where no sound has such a mel.
    """
    low, high = profile.limits or (-math.inf, math.inf)
    floor = profile.silence
    if floor is None:
        floor = max(low, (math.log(profile.floor) - profile.mean) / profile.scale)
        low = floor
    tolerance = 1e-3 * max(1.0, abs(floor))
    outside = float(np.mean((mel < low - tolerance) | (mel > high + tolerance)))
    if outside > MOST_OUTSIDE:
        return math.inf
    area = mel_filters(profile).sum(axis=1, dtype=np.float64)[:, None]
    window = torch.hann_window(profile.win_length, dtype=torch.float64)
    tone = float(window.sum() / 2 / (window.square().sum().sqrt() if profile.unit_window else 1))
    level = (mel * profile.scale + profile.mean - np.log(area + 1e-30)) / profile.power
    level = 20 / LN_10 * (level - math.log(tone))
    level = level[np.abs(mel - floor) > tolerance]  # what is no silence
    odd = (outside / OUTSIDE_SPREAD) ** 2
    if level.size == 0:
        return odd
    median, peak = np.quantile(level, [0.5, 0.999])
    if peak > OVER_FULL_SCALE:
        return math.inf
    depth = math.log(max(peak - median, 1e-3) / DEPTH_DB) / DEPTH_SPREAD
    return float(odd + ((peak - PEAK_DB) / PEAK_SPREAD) ** 2 + depth**2)


def check_profile(path: Any, mel: NDArray[np.float32], profile: MelProfile) -> None:
    """Refuse a mel [n_mels, frames] that is not plainly of that profile.

    Raises:
        OtherProfile: it looks like none of it, or may be of another.
    """
    rivals = [p for p in PROFILES.values() if p.n_mels == profile.n_mels and p != profile]
    rivals = [p for p in rivals if not same_values(p, profile)]
    own = oddness(mel, profile)
    others = sorted((oddness(mel, rival), rival.name) for rival in rivals)
    least = others[0][0] if others else math.inf
    short = mel.shape[1] < FEW_FRAMES
    if own < math.inf and least > max(own + MARGIN, ODDEST if short else PLAUSIBLE):
        return
    values = f"its values go from {mel.min():.3g} to {mel.max():.3g}"
    if short:
        values += f", and {mel.shape[1]} frames are few to tell by"
    stated = f"say --profile {shlex.quote(profile.name)} if it is one"
    profiles = [profile.name, *(name for _, name in others)]
    if own == least == math.inf:
        raise OtherProfile(
            f"{path}: looks like no mel of profile {profile.name} ({values})",
            f"make it again from the sound, or {stated}",
            profiles,
        )
    if short or own <= max(least + MARGIN, PLAUSIBLE):
        raise OtherProfile(
            f"{path}: may be a mel of profile {others[0][1]}, or of {profile.name}, which the "
            f"voice reads ({values})",
            f"{stated}, or choose a voice that reads the other",
            profiles,
        )
    raise OtherProfile(
        f"{path}: looks like a mel of profile {others[0][1]}, but the voice reads {profile.name} "
        f"({values})",
        f"choose a voice that reads it, or {stated}",
        profiles,
    )


def same_values(one: MelProfile, other: MelProfile) -> bool:
    """Whether two profiles differ at most in rate, sizes and range, not in what a number means."""
    return (
        replace(
            one,
            name=other.name,
            sample_rate=other.sample_rate,
            n_fft=other.n_fft,
            win_length=other.win_length,
            hop=other.hop,
            f_min=other.f_min,
            f_max=other.f_max,
        )
        == other
    )
