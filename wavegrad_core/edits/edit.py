"""Edits: small immutable values, applied to a mel by pure functions."""

from __future__ import annotations

from dataclasses import MISSING, dataclass, fields
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Self

import numpy as np

from wavegrad_core.edits.level import Levels, decibels, mel_values
from wavegrad_core.edits.mel_sound import Mel, MelSound
from wavegrad_core.edits.parameters import checks_of, switch
from wavegrad_core.edits.region import REGIONS, Frames, Region, frame_seconds
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

BLOCK_FRAMES = 4096  # frames per block, so that intermediate results stay small
MAX_FRAMES = 2**22  # 14 hours at 12.5 ms a frame, 2 GiB at 128 bands
MAX_HELD_FRAMES = 2**16  # 13 minutes, the maximum for edits of the whole mel


class EditError(InputError):
    """An edit that is invalid, or cannot be applied to this mel.

    Args:
        kind: The kind of the edit.
        problem: The invalid field, the reason and the remedy, without a full stop.
        number: The position of the edit in its list, from 1; None if it is not in a list.
    """

    def __init__(self, kind: str, problem: str, number: int | None = None) -> None:
        place = kind if number is None else f"edit {number} ({kind})"
        super().__init__(f"{place}: {problem}.")
        self.kind, self.problem, self.number = kind, problem, number

    def numbered(self, number: int) -> EditError:
        """Return the same error with the position of the edit in a list."""
        return EditError(self.kind, self.problem, number)


@dataclass(frozen=True, kw_only=True)
class Edit:
    """A change of a mel. Each kind of edit is a subclass.

    Args:
        region: Where to edit; None for everywhere.
        enabled: False keeps the edit in its list without effect.
    """

    kind: ClassVar[str]
    regions: ClassVar[tuple[str, ...]] = tuple(REGIONS)
    """Kinds of regions that the edit may have."""
    needs_region: ClassVar[bool] = False
    region: Region | None = None
    enabled: Annotated[bool, switch] = True

    def __post_init__(self) -> None:
        for name, check in checks_of(type(self)).items():
            try:
                object.__setattr__(self, name, check(getattr(self, name)))
            except ValueError as error:
                raise EditError(self.kind, f"{name} {error}") from None
        if self.region is None:
            if self.needs_region:
                raise EditError(self.kind, "region is missing; say where to edit")
        elif not self.regions:
            raise EditError(self.kind, "region is not allowed; the edit acts on the whole sound")
        elif self.region.kind not in self.regions:
            raise EditError(
                self.kind,
                f"region is of kind {self.region.kind}; choose one of {', '.join(self.regions)}",
            )

    def apply(self, sound: MelSound) -> MelSound:
        """Return the edited sound; the input is not changed.

        Raises:
            EditError: The edit does not fit the sound.
        """
        raise NotImplementedError

    def receptive_field_frames(self, profile: MelProfile) -> int | None:
        """Return the number of frames on each side that a frame's result depends on.

        None means that it may depend on the whole sound, so the edit cannot be applied block by
        block.
        """
        return None

    def length_after(self, seconds: float) -> float | None:
        """Return the edited length of a sound of this length; None if not known yet."""
        return seconds

    def check(self, seconds: float | None, profile: MelProfile) -> None:
        """Check that the edit fits a sound of this length; None if the length is unknown.

        Raises:
            EditError: The edit does not fit.
        """
        if self.region is not None:
            self.check_time("region", self.region.needed_seconds, seconds, profile)

    def check_time(
        self, name: str, second: float, seconds: float | None, profile: MelProfile
    ) -> None:
        """Raise EditError if a time lies more than a frame beyond the end of the sound."""
        if seconds is not None and second > seconds + frame_seconds(profile):
            raise EditError(
                self.kind,
                f"{name} reaches to {second:g} s, but the sound ends at {seconds:g} s; "
                "move it before the end",
            )

    def to_json(self) -> dict[str, Any]:
        """Return the edit as JSON values: its kind and the fields that are not the default."""
        values: dict[str, Any] = {"kind": self.kind} | _changed_fields(self)
        if self.region is not None:
            values["region"] = {"kind": self.region.kind} | _changed_fields(self.region)
        return values

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> Self:
        """Return an edit of this kind from the values of `to_json`.

        Raises:
            EditError: A field is unknown, missing or invalid.
        """
        values = {name: value for name, value in values.items() if name != "kind"}
        _check_names(cls.kind, "", cls, values)
        if values.get("region") is not None:
            values["region"] = _region(cls.kind, values["region"])
        return cls(**values)


@dataclass(frozen=True, kw_only=True)
class LevelEdit(Edit):
    """An edit of levels within its region, local in time: it can be applied block by block."""

    def changed(self, levels: Levels, frames: Frames) -> Levels:
        """Return the levels in dB that apply where the region's weight is 1.

        Args:
            levels: In dB, [n_mels, count].
            frames: The frames that they belong to.
        """
        raise NotImplementedError

    def context(self, profile: MelProfile) -> int:
        """Return the number of frames on each side that `changed` depends on."""
        return 0

    def receptive_field_frames(self, profile: MelProfile) -> int | None:
        return self.context(profile)

    def apply(self, sound: MelSound) -> MelSound:
        reach, profile = self.context(sound.profile), sound.profile
        begin, end = region_frames(self.region, sound)
        mel = sound.mel.copy()
        for first in range(begin, end, BLOCK_FRAMES):
            last = min(end, first + BLOCK_FRAMES)
            low, high = max(0, first - reach), min(sound.frames, last + reach)
            levels = decibels(sound.mel[:, low:high], profile)
            changed = self.changed(levels, Frames(profile, sound.first + low, high - low))
            part = slice(first - low, last - low)
            frames = Frames(profile, sound.first + first, last - first)
            mel[:, first:last] = blended(
                sound.mel[:, first:last], levels[:, part], changed[:, part], self.region, frames
            )
        return sound.with_mel(mel)


def blended(
    mel: Mel, levels: Levels, changed: Levels, region: Region | None, frames: Frames
) -> Mel:
    """Blend changed levels into a mel with the weights of a region.

    All arguments are for the same frames. Values of weight 0 stay bit-identical.
    """
    if region is None:
        return mel_values(changed, frames.profile)
    weights = region.weights(frames)
    mixed = mel_values(levels + weights * (changed - levels), frames.profile)
    return np.where(weights > 0, mixed, mel)


def region_frames(region: Region | None, sound: MelSound) -> tuple[int, int]:
    """Return the first frame of a sound's mel that a region can affect, and the end frame."""
    if region is None:
        return 0, sound.frames
    step = frame_seconds(sound.profile)
    start, end = region.span
    first = int(np.floor(start / step)) - sound.first
    last = sound.frames if np.isinf(end) else int(np.ceil(end / step)) + 1 - sound.first
    first = min(max(0, first), sound.frames)
    return first, min(max(first, last), sound.frames)


def check_frames(edit: Edit, frames: float) -> None:
    """Raise EditError if the result would be longer than the limit."""
    if frames > MAX_FRAMES:
        raise EditError(
            edit.kind,
            f"the result would have {frames:,.0f} frames, more than {MAX_FRAMES:,}; edit a "
            "shorter sound",
        )


def check_held(edit: Edit, first: int, last: int) -> None:
    """Raise EditError if a region is longer than an edit can process at once."""
    if last - first > MAX_HELD_FRAMES:
        raise EditError(
            edit.kind,
            f"region covers {last - first:,} frames, more than {MAX_HELD_FRAMES:,}; choose a "
            "shorter region",
        )


def _changed_fields(value: Any) -> dict[str, Any]:
    values = {}
    for item in fields(value):
        held = getattr(value, item.name)
        if item.name != "region" and (item.default is MISSING or held != item.default):
            values[item.name] = _as_lists(held)
    return values


def _as_lists(value: Any) -> Any:
    return list(map(_as_lists, value)) if isinstance(value, tuple) else value


def _check_names(kind: str, place: str, cls: type, values: dict[str, Any]) -> None:
    known = {item.name: item.default is MISSING for item in fields(cls)}
    for name in values:
        if name not in known:
            raise EditError(kind, f"{place}{name} is not a field of it; it has {', '.join(known)}")
    for name, needed in known.items():
        if needed and name not in values:
            raise EditError(kind, f"{place}{name} is missing; add it")


def _region(kind: str, values: Any) -> Region:
    if not isinstance(values, dict) or not isinstance(values.get("kind"), str):
        raise EditError(kind, f"region has no kind; choose one of {', '.join(REGIONS)}")
    values = dict(values)
    name = values.pop("kind")
    if name not in REGIONS:
        raise EditError(kind, f"unknown region kind {name!r}; choose one of {', '.join(REGIONS)}")
    _check_names(kind, "region ", REGIONS[name], values)
    try:
        return REGIONS[name](**values)
    except ValueError as error:
        raise EditError(kind, f"region {error}") from None
