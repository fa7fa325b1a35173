"""View model of a MUSHRA run, without widgets.

The hidden reference and the anchors are made here. Switching follows ITU-R BS.1534-3: playback
continues at the same position, and one sound fades out before the next fades in, also between
identical sounds.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Job, Jobs
from gradwave.listening.blind_test import least_heard
from gradwave.listening.run_storage import BegunRun, ClipSounds, RunStorage
from gradwave.listening.run_summary import RunSummary
from gradwave.listening.test_folder import DraftClip, PreparedTest
from gradwave.listening.transport import Transport
from gradwave.playing.player import Player
from gradwave.sounds import Sound

if TYPE_CHECKING:
    from wavegrad_core.listening.mushra import Mushra

OPEN = -1  # slot of the open reference
OPEN_NAME = "\0open"  # its name in the player, which no user can choose


class MushraRun(QObject):
    """Model of one run at a time. Slots are numbered from 0; OPEN is the open reference."""

    changed = Signal()

    def __init__(self, jobs: Jobs, folder: Path, player: Player) -> None:
        super().__init__()
        self.player = player
        self.transport = Transport(player)
        self.runs = RunStorage(jobs, folder, _make_run)
        self.run: Mushra | None = None
        self.slot = OPEN  # the selected sound, which plays or will play
        self.collected: tuple[DraftClip, ...] = ()  # clips collected for the next test
        self._heard: ClipSounds = {}
        self.runs.changed.connect(self.changed)
        self.runs.begun.connect(self._begun)
        player.changed.connect(self._player_changed)
        player.moved.connect(lambda position: self._count())

    def collect(self, clip: DraftClip) -> None:
        """Add a clip to the next test."""
        self.collected = (*self.collected, clip)
        self.changed.emit()

    def drop(self, clip: DraftClip) -> None:
        """Remove a clip from the next test."""
        self.collected = tuple(kept for kept in self.collected if kept is not clip)
        self.changed.emit()

    def _begun(self, begun: BegunRun) -> None:
        from wavegrad_core.listening.mushra import Mushra

        assert isinstance(begun.run, Mushra)
        if self.runs.drafted and not self.runs.practice:
            self.collected = ()
        self.run, self._heard = begun.run, begun.sounds
        self.player.output.dips = True
        self._load()

    @property
    def practice(self) -> bool:
        """Whether the run is for practice and is not saved."""
        return self.runs.practice

    @property
    def result(self) -> RunSummary | None:
        """The result of a run that is over."""
        return self.runs.result if self.run is not None and not self.running else None

    def _load(self) -> None:
        """Load the sounds of the current clip and loop all of it."""
        assert self.run is not None
        self.slot = OPEN
        self.transport.load(self._heard[self.run.clip])
        self.transport.loop_all()
        self.changed.emit()

    def _player_changed(self) -> None:
        self._count()
        self.changed.emit()

    def _count(self) -> None:
        """Count what was played since the last call as heard."""
        if self.run is None:
            return
        seconds = self.transport.read_played()
        if self.running and seconds:
            before = self.run.all_heard
            self.run.hear(self.slot, seconds)
            if self.run.all_heard != before:
                self.changed.emit()

    @property
    def running(self) -> bool:
        return self.run is not None and self.run.state == "running"

    @property
    def can_continue(self) -> bool:
        """Whether all sounds of the clip, and the reference, were heard, and all are rated."""
        return self.run is not None and self.running and self.run.complete and self.run.all_heard

    def listen(self, slot: int) -> None:
        """Select a sound and play it, continuing at the current position."""
        if self.run is not None and self.running and (slot == OPEN or slot in self.run.slots):
            self._count()
            self.slot = slot
            self.player.play(OPEN_NAME if slot == OPEN else self.run.stimulus(slot))
            self.changed.emit()

    def play_or_stop(self) -> None:
        if self.player.playing:
            self.player.stop()
        else:
            self.listen(self.slot)

    def step(self, by: int) -> None:
        """Select the sound `by` slots further; the reference comes before the first."""
        if self.run is not None and self.running:
            self.listen(min(max(self.slot + by, OPEN), len(self.run.slots) - 1))

    def rate(self, score: int) -> None:
        """Rate the selected sound."""
        if self.run is not None and self.running and self.slot != OPEN:
            self.run.rate(self.slot, score)
            self.changed.emit()

    def comment(self, text: str) -> None:
        """Set the comment on the selected sound."""
        if self.run is not None and self.running and self.slot != OPEN:
            self.run.comment(self.slot, text)

    @property
    def current_comment(self) -> str:
        """The comment on the selected sound."""
        return self.run.comment_on(self.slot) if self.run is not None else ""

    def next_clip(self) -> None:
        """Go to the next clip once all sounds are rated; after the last, end the run."""
        self._count()
        if self.run is None or not self.can_continue:
            return
        self.run.next()
        self.runs.keep(self.run)
        if self.run.state == "finished":
            self._end()
        else:
            self._load()

    def abort(self) -> None:
        """End the run early. The rated clips are saved as an aborted run; practice just ends."""
        if self.run is None or not self.running:
            return
        if self.practice:
            self.run = None
        else:
            self.run.abort()
            self.runs.keep(self.run)
        self._end()

    def _end(self) -> None:
        self.player.stop()
        self.changed.emit()

    def leave(self) -> None:
        """End the run and release the audio device."""
        self.runs.leave()
        if self.run is not None:
            self.abort()
            self.run = None
            self.player.output.dips = False
            self.transport.unload()


def _make_run(job: Job, prepared: PreparedTest, practice: bool) -> tuple[Mushra, ClipSounds]:
    """Create the run and its sounds, with hidden reference and anchors; practice has one clip."""
    from wavegrad_core.listening.mushra import Mushra

    clips = dict(list(prepared.clips.items())[: 1 if practice else None])
    heard = {}
    for clip, sounds in clips.items():
        job.check()
        heard[clip] = _conditions(sounds)
    systems = {clip: list(sounds)[1:] for clip, sounds in clips.items()}
    return Mushra(systems, min_heard=least_heard(clips)), heard


def _conditions(sounds: Mapping[str, Sound]) -> dict[str, Sound]:
    from wavegrad_core.listening.mushra import ANCHORS, REFERENCE, anchor

    first, *rest = sounds
    reference = sounds[first]
    made: dict[str, Sound] = {
        # Two objects, because switching between them must sound like any other switch.
        OPEN_NAME: reference,
        REFERENCE: replace(reference),
        **{name: sounds[name] for name in rest},
    }
    for name, cutoff in ANCHORS.items():
        made[name] = Sound.of(anchor(reference.audio, reference.rate, cutoff), reference.rate)
    return made
