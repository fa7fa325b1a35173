"""A mel and what belongs to it: the input and the output of edits."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from wavegrad_core.edits.region import frame_seconds
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.edits.psola import Curve
    from wavegrad_core.edits.waveform import Waveform
    from wavegrad_core.mel.profile import MelProfile

Mel = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class MelSound:
    """A mel with the data that edits need.

    Args:
        mel: [n_mels, frames].
        profile: The mel's profile.
        seconds: Exact length of the sound; None for all of its frames.
        f0: Pitch of each frame in Hz, NaN where unvoiced, [frames]; None if unknown.
        others: Further sounds that edits refer to, for `Morph`.
        first: Index of the first frame, if the mel is a block of a longer one.
        waveform: The recording, moved along by the edits of time and pitch; None if there is none
            (see `Waveform.channels_of`).
        painted: Whether the mel was changed, so that it is no longer that of the waveform.
    """

    mel: Mel
    profile: MelProfile
    seconds: float | None = None
    f0: NDArray[np.float64] | None = None
    others: dict[str, MelSound] = field(default_factory=dict)
    first: int = 0
    waveform: Waveform | None = None
    painted: bool = False

    def __post_init__(self) -> None:
        shape = np.shape(self.mel)
        if len(shape) != 2 or shape[0] != self.profile.n_mels or shape[1] == 0:
            raise InputError(
                f"A mel of shape {list(shape)} cannot be edited with profile {self.profile.name}. "
                f"Pass one of shape [{self.profile.n_mels}, frames]."
            )
        if self.f0 is not None and self.f0.shape != (shape[1],):
            raise InputError(
                f"The pitch has shape {list(self.f0.shape)} for {shape[1]} frames. Pass one value "
                "for each frame."
            )
        if self.seconds is None:
            object.__setattr__(self, "seconds", self.frames * frame_seconds(self.profile))

    @property
    def frames(self) -> int:
        return self.mel.shape[1]

    @property
    def length(self) -> float:
        """Length in seconds."""
        assert self.seconds is not None
        return self.seconds

    def with_mel(self, mel: Mel, **changes: Any) -> MelSound:
        """Return the sound with another mel, and other attributes that change with it."""
        return replace(self, mel=mel, painted=True, **changes)

    def warped(
        self,
        seconds: float,
        frames: int,
        source_of: Curve,
        ratio_at: Curve,
        f0: NDArray[np.float64] | None,
    ) -> MelSound | None:
        """Return the sound with its waveform stretched and shifted; None if it has no waveform.

        The mel is that of the new waveform. If it was painted, only the waveform is changed.

        Args:
            seconds: The new length.
            frames: The new number of frames.
            source_of: Maps new times to those of the sound, in seconds; never decreasing.
            ratio_at: Factor of the pitch at times of the sound.
            f0: The new F0, if it is known.
        """
        if self.waveform is None:
            return None
        waveform = self.waveform.warped(seconds, source_of, ratio_at)
        if self.painted:
            return replace(self, waveform=waveform)
        mel = waveform.mel(self.profile, frames)
        step = frame_seconds(self.profile)
        same = [
            frame < self.frames
            and abs(source_of(frame * step) - frame * step) < 1e-9
            and ratio_at(frame * step) == 1
            for frame in range(frames)
        ]
        # A frame whose whole window is unchanged keeps its very values.
        reach = self.profile.receptive_field_frames
        changed = np.convolve(~np.array(same), np.ones(2 * reach + 1), "same") > 0.5
        kept = np.flatnonzero(~changed)
        mel[:, kept] = self.mel[:, kept]
        return replace(self, mel=mel, waveform=waveform, seconds=seconds, f0=f0)
