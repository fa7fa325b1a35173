"""A MUSHRA run: which sound is heard, and how each was rated. No widgets.

The hidden reference and the anchors are made here. Sounds are switched as ITU-R BS.1534-3 wants it:
at the same place, one faded out before the other is faded in, and also where both are the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Job, Jobs
from gradwave.listening.run_storage import ClipSounds, RunStorage
from gradwave.listening.test_folder import DraftClip, DraftTest, PreparedTest
from gradwave.playing.player import Player
from gradwave.sounds import Sound

if TYPE_CHECKING:
    from wavegrad_core.listening.mushra import Mushra

OPEN = -1  # the slot of the reference that is not hidden
OPEN_NAME = "\0open"  # and its name for the player: none that a person can give
MIN_LOOP_SECONDS = 0.5  # seconds, by BS.1534-3


class MushraRun(QObject):
    """One run at a time. Slots are the sliders' numbers from 0, and OPEN."""

    changed = Signal()

    def __init__(self, jobs: Jobs, folder: Path, player: Player) -> None:
        super().__init__()
        self.player = player
        self.runs = RunStorage(jobs, folder, _made)
        self.run: Mushra | None = None
        self.slot = OPEN  # what is chosen: it is heard, or will be
        self.gathered: tuple[DraftClip, ...] = ()  # clips that the next test is to have, too
        self._heard: ClipSounds = {}
        self.runs.changed.connect(self.changed)
        self.runs.begun.connect(self._begun)
        player.changed.connect(self.changed)

    def gather(self, clip: DraftClip) -> None:
        """Keep a clip for the next test, until it has begun."""
        self.gathered = (*self.gathered, clip)
        self.changed.emit()

    def drop(self, clip: DraftClip) -> None:
        """The next test is to do without that one."""
        self.gathered = tuple(kept for kept in self.gathered if kept is not clip)
        self.changed.emit()

    def _begun(self, test: DraftTest | PreparedTest, run: Mushra, heard: ClipSounds) -> None:
        if isinstance(test, DraftTest):
            self.gathered = ()
        self.run, self._heard = run, heard
        self.player.matched = False  # they were turned down by their plan
        self.player.output.dips = True
        self._load()

    def _load(self) -> None:
        """The sounds of the clip that is rated now, all of it repeated."""
        assert self.run is not None
        self.player.stop()
        self.player.set_sounds(self._heard[self.run.clip])
        self.loop_all()
        self.player.seek(0.0)
        self.slot = OPEN
        self.changed.emit()

    @property
    def running(self) -> bool:
        return self.run is not None and self.run.state == "running"

    @property
    def seconds(self) -> float:
        """The length of the clip."""
        return max((sound.seconds for sound in self.player.sounds.values()), default=0.0)

    def listen(self, slot: int) -> None:
        """Choose a sound; it takes over from what plays, at the same place, or begins."""
        if self.run is not None and self.running and (slot == OPEN or slot in self.run.slots):
            self.slot = slot
            self.player.play(OPEN_NAME if slot == OPEN else self.run.stimulus(slot))
            self.changed.emit()

    def play_or_stop(self) -> None:
        if self.player.playing:
            self.player.stop()
        else:
            self.listen(self.slot)

    def step(self, by: int) -> None:
        """Go to the sound beside this one; the reference is before the first."""
        if self.run is not None and self.running:
            self.listen(min(max(self.slot + by, OPEN), len(self.run.slots) - 1))

    def rate(self, score: int) -> None:
        """Rate what is chosen: nobody rates what they do not hear."""
        if self.run is not None and self.running and self.slot != OPEN:
            self.run.rate(self.slot, score)
            self.changed.emit()

    def comment(self, text: str) -> None:
        """Say something about what is chosen, too."""
        if self.run is not None and self.running and self.slot != OPEN:
            self.run.comment(self.slot, text)

    @property
    def said(self) -> str:
        """The comment on what is chosen."""
        return self.run.said(self.slot) if self.run is not None else ""

    def loop_all(self) -> None:
        self.player.set_loop(0.0, self.seconds)

    def loop_from_here(self) -> None:
        """Repeat from the cursor on, half a second at least."""
        stop = self.player.loop[1] if self.player.loop else self.seconds
        start = min(self.player.position, stop - MIN_LOOP_SECONDS)
        self.player.set_loop(max(start, 0.0), stop)

    def loop_to_here(self) -> None:
        """Repeat up to the cursor, half a second at least."""
        start = self.player.loop[0] if self.player.loop else 0.0
        stop = max(self.player.position, start + MIN_LOOP_SECONDS)
        self.player.set_loop(start, min(stop, self.seconds))

    def go_on(self) -> None:
        """To the next clip, once all is rated; after the last one the run is over."""
        if self.run is None or not self.running or not self.run.complete:
            return
        self.run.next()
        self.runs.keep(self.run)
        if self.run.state == "finished":
            self._end()
        else:
            self._load()

    def abort(self) -> None:
        """End a run before its time. The clips that were rated are kept, as aborted."""
        if self.run is not None and self.running:
            self.run.abort()
            self.runs.keep(self.run)
            self._end()

    def _end(self) -> None:
        self.player.stop()
        self.changed.emit()

    def leave(self) -> None:
        """Nobody listens any more: the run is ended, and the device given back."""
        self.runs.leave()
        if self.run is not None:
            self.abort()
            self.run = None
            self.player.set_loop(0.0, 0.0)
            self.player.output.dips = False
        self.player.close()


def _made(job: Job, prepared: PreparedTest) -> tuple[Mushra, ClipSounds]:
    """The run, and all that is heard in it: the hidden sounds, too."""
    from wavegrad_core.listening.mushra import Mushra

    heard = {}
    for clip, sounds in prepared.clips.items():
        job.check()
        heard[clip] = _conditions(sounds)
    return Mushra({clip: list(sounds)[1:] for clip, sounds in prepared.clips.items()}), heard


def _conditions(sounds: Mapping[str, Sound]) -> dict[str, Sound]:
    from wavegrad_core.listening.mushra import ANCHORS, REFERENCE, anchor

    first, *rest = sounds
    reference = sounds[first]
    made: dict[str, Sound] = {
        # Two, for a switch from one to the other must be heard like any.
        OPEN_NAME: reference,
        REFERENCE: replace(reference),
        **{name: sounds[name] for name in rest},
    }
    for name, cutoff in ANCHORS.items():
        made[name] = Sound.of(anchor(reference.audio, reference.rate, cutoff), reference.rate)
    return made
