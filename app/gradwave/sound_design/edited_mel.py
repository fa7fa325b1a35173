"""The mel of the open sound with its edits, ready for drawing and for previews. No widgets."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.pictures.mel_picture import MelPicture
from gradwave.rendering.render_inputs import source_of
from gradwave.rendering.session import Session
from gradwave.sounds import NO_EDITS, Original
from wavegrad_core.edits import Copy, Edit, EditList, Harmonics, MelSound, Waveform

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

PICTURE_FRAMES = 4096  # drawn at a time, so that a long mel takes little memory


@dataclass(frozen=True)
class MelState:
    """A mel with edits, how it was made, and its picture.

    Attributes:
        original: The sound.
        profile: The voice's mel profile.
        edits: The edits.
        base: The mel before the edits; the mean of the channels.
        moves: Whether edits of time and pitch were among the edits, so that the base has a
            waveform if the recording can be moved with them.
        sound: The mel after them.
        picture: Its levels.
    """

    original: Original
    profile: MelProfile
    edits: EditList
    base: MelSound
    sound: MelSound
    picture: MelPicture
    moves: bool = False


class EditedMel(QObject):
    """The edited mel, computed in the lane "mel" while it is shown."""

    changed = Signal()
    busy_changed = Signal()
    failed = Signal(BaseException)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self.state: MelState | None = None
        self._session, self._jobs = session, jobs
        self._watched = False
        self._job: Job[MelState] | None = None
        session.original_changed.connect(self.update)
        session.settings_model.changed.connect(self.update)
        session.catalog.voice_loaded.connect(lambda voice: self.update())

    def watch(self, watched: bool) -> None:
        """Set whether the mel is shown; only a shown mel is kept up to date."""
        self._watched = watched
        self.update()

    @property
    def current(self) -> MelState | None:
        """The state of the open sound with all of its edits; None while it is out of date."""
        state, session = self.state, self._session
        fits = state is not None and state.original is session.original
        return state if fits and state and state.edits == session.settings.edits else None

    @property
    def has_current_times(self) -> bool:
        """Whether the times of the shown mel are those of the sound with all of its edits."""
        original, state = self._session.original, self.state
        if original is None or state is None or state.original is not original:
            return False
        lists = state.edits, self._session.settings.edits
        shown, current = (edits.length_after(original.content.seconds) for edits in lists)
        return shown == current

    @property
    def busy(self) -> bool:
        """Whether the mel is being computed."""
        return self._job is not None

    def update(self) -> None:
        """Compute the mel if it differs from what is shown."""
        session, voice = self._session, self._session.catalog.voice
        original, edits = session.original, session.settings.edits
        if self.state is not None and self.state.original is not original:
            self.state = None
            self.changed.emit()
        if not self._watched or original is None or voice is None or voice.profile is None:
            return
        before, profile = self.state, voice.profile
        if before is not None and before.edits == edits and before.profile == profile:
            if self._job is not None:
                self._job.cancel()
                self._set_job(None)
            return
        job = self._jobs.submit(
            lambda job: edited(job, original, profile, edits, before),
            self._on_event,
            lane="mel",
            replaces=self._job,
        )
        self._set_job(job)

    def _set_job(self, job: Job[MelState] | None) -> None:
        self._job = job
        self.busy_changed.emit()

    def _on_event(self, event: Event[MelState]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=state):
                self.state = state
                self._set_job(None)
                self.changed.emit()
            case Failed(error=error):
                self._set_job(None)
                self.failed.emit(error)


def edited(
    job: Job[MelState],
    original: Original,
    profile: MelProfile,
    edits: EditList,
    before: MelState | None,
) -> MelState:
    """Compute the mel of a sound with edits.

    Args:
        job: The job that computes it.
        original: The sound.
        profile: The mel profile.
        edits: The edits.
        before: An earlier state, whose still valid parts are reused.

    Raises:
        InputError: The sound cannot be used with this profile, or an edit does not fit it.
    """
    from wavegrad_core.render.edited_source import other_sound, pitch_of

    if before is not None and (before.original, before.profile) != (original, profile):
        before = None
    base = before.base if before is not None else _base(job, original, profile)
    if (edits.needs_pitch or edits.others) and base.f0 is None:
        base = replace(base, f0=pitch_of(source_of(mixed(original), NO_EDITS), profile))
    moves = edits.moves_waveform or (before is not None and before.moves)
    if moves and (before is None or not before.moves):
        base = replace(base, waveform=_waveform(original))
    known = base.others
    others = {name: known.get(name) or other_sound(Path(name), profile) for name in edits.others}
    base = replace(base, others={**known, **others})
    job.check()
    count = _continues(before, base, edits)
    if before is None or count is None:
        sound = edits.apply(base)
        picture = picture_of(sound)
    else:
        edits.check(base.length, profile)  # numbers the edits by their positions in the whole list
        added = edits.edits[count:]
        sound = EditList(added).apply(replace(before.sound, others=base.others))
        picture = _picture_after(before, sound, added)
    job.check()
    return MelState(original, profile, edits, base, sound, picture, moves)


def _base(job: Job[MelState], original: Original, profile: MelProfile) -> MelSound:
    """Return the mel of a sound before its edits; that of a recording is computed in blocks."""
    import torch

    from wavegrad_core.audio import resample
    from wavegrad_core.audio.limits import BLOCK_SAMPLES
    from wavegrad_core.render.edited_source import EditedSource
    from wavegrad_core.render.options import RenderOptions
    from wavegrad_core.render.recording import mel_blocks

    sound = mixed(original).sound
    if sound is None:
        [base] = EditedSource(source_of(original, NO_EDITS), NO_EDITS).sounds(
            profile, RenderOptions()
        )
        return base
    audio = torch.from_numpy(resample(sound.audio[0], sound.rate, profile.sample_rate).copy())
    # In blocks, since the buffer copies what is left of each after every few frames.
    parts, blocks = iter(audio.split(BLOCK_SAMPLES)), []
    for block in mel_blocks(profile, parts, len(audio)):
        job.check()
        blocks.append(block.numpy())
    return MelSound(np.concatenate(blocks, axis=1), profile, sound.seconds)


def _waveform(original: Original) -> Waveform | None:
    """Return the mean of a recording's channels if edits can move its samples."""
    sound = mixed(original).sound
    channels = None if sound is None else Waveform.channels_of(sound.audio, sound.rate)
    return None if channels is None else channels[0]


def mixed(original: Original) -> Original:
    """Return a recording with its channels mixed to one, as the mel is drawn."""
    sound = original.sound
    if sound is None or sound.channels == 1:
        return original
    return replace(
        original, content=replace(sound, audio=sound.audio.mean(axis=0, keepdims=True), base=None)
    )


def picture_of(sound: MelSound) -> MelPicture:
    """Return the picture of a mel's levels."""
    from wavegrad_core.edits.level import band_centres, decibels

    profile = sound.profile
    firsts = range(0, sound.frames, PICTURE_FRAMES)
    blocks = (decibels(sound.mel[:, first : first + PICTURE_FRAMES], profile) for first in firsts)
    return MelPicture.of_levels(
        (levels.astype(np.float32) for levels in blocks),
        profile.sample_rate / profile.hop,
        band_centres(profile),
        profile.sample_rate / 2000,
    )


def _continues(before: MelState | None, base: MelSound, edits: EditList) -> int | None:
    """Return how many edits an earlier state has applied already; None if others come first."""
    if before is None or before.base.f0 is not base.f0:
        return None
    if before.base.waveform is not base.waveform:
        return None
    count = len(before.edits.edits)
    return count if count and edits.edits[:count] == before.edits.edits else None


def _picture_after(before: MelState, sound: MelSound, added: Sequence[Edit]) -> MelPicture:
    """Return the picture after some more edits; only changed frames are redrawn."""
    from wavegrad_core.edits.level import decibels
    from wavegrad_core.edits.region import frame_seconds

    spans = [span_of(edit) for edit in added if edit.enabled]
    finite = [span for span in spans if span is not None]
    if len(finite) < len(spans) or not finite or sound.frames != before.sound.frames:
        return picture_of(sound)
    step = frame_seconds(sound.profile)
    first = max(0, int(min(start for start, _ in finite) / step) - 1)
    last = min(sound.frames, int(max(end for _, end in finite) / step) + 2)
    return before.picture.with_levels(decibels(sound.mel[:, first:last], sound.profile), first)


def span_of(edit: Edit) -> tuple[float, float] | None:
    """Return the time range that an edit changes, in seconds; None for the whole sound."""
    if isinstance(edit, Copy) and edit.region is not None:
        start, end = edit.region.span
        return edit.to, edit.to + end - start
    if edit.region is not None and math.isfinite(edit.region.span[1]):
        return edit.region.span
    if isinstance(edit, Harmonics) and not isinstance(edit.pitch, float):
        return edit.pitch[0][0], edit.pitch[-1][0]
    return None
