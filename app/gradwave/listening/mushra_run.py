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
from gradwave.listening.run_storage import ClipSounds, RunStorage
from gradwave.listening.test_folder import DraftClip, DraftTest, PreparedTest
from gradwave.playing.player import Player
from gradwave.sounds import Sound

if TYPE_CHECKING:
    from wavegrad_core.listening.mushra import Mushra

OPEN = -1  # slot of the open reference
OPEN_NAME = "\0open"  # its name in the player, which no user can choose
MIN_LOOP_SECONDS = 0.5  # as required by BS.1534-3


class MushraRun(QObject):
    """Model of one run at a time. Slots are numbered from 0; OPEN is the open reference."""

    changed = Signal()

    def __init__(self, jobs: Jobs, folder: Path, player: Player) -> None:
        super().__init__()
        self.player = player
        self.runs = RunStorage(jobs, folder, _make_run)
        self.run: Mushra | None = None
        self.slot = OPEN  # the selected sound, which plays or will play
        self.gathered: tuple[DraftClip, ...] = ()  # clips collected for the next test
        self._heard: ClipSounds = {}
        self.runs.changed.connect(self.changed)
        self.runs.begun.connect(self._begun)
        player.changed.connect(self.changed)

    def gather(self, clip: DraftClip) -> None:
        """Add a clip to the next test."""
        self.gathered = (*self.gathered, clip)
        self.changed.emit()

    def drop(self, clip: DraftClip) -> None:
        """Remove a clip from the next test."""
        self.gathered = tuple(kept for kept in self.gathered if kept is not clip)
        self.changed.emit()

    def _begun(self, test: DraftTest | PreparedTest, run: Mushra, heard: ClipSounds) -> None:
        if isinstance(test, DraftTest):
            self.gathered = ()
        self.run, self._heard = run, heard
        self.player.matched = False  # the test has applied the gains already
        self.player.output.dips = True
        self._load()

    def _load(self) -> None:
        """Load the sounds of the current clip and loop all of it."""
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
        """Length of the clip in seconds."""
        return max((sound.seconds for sound in self.player.sounds.values()), default=0.0)

    def listen(self, slot: int) -> None:
        """Select a sound and play it, continuing at the current position."""
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
        """Select the sound `by` places further; the reference comes before the first."""
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

    def loop_all(self) -> None:
        self.player.set_loop(0.0, self.seconds)

    def loop_from_here(self) -> None:
        """Start the loop at the cursor; it stays at least half a second long."""
        stop = self.player.loop[1] if self.player.loop else self.seconds
        start = min(self.player.position, stop - MIN_LOOP_SECONDS)
        self.player.set_loop(max(start, 0.0), stop)

    def loop_to_here(self) -> None:
        """End the loop at the cursor; it stays at least half a second long."""
        start = self.player.loop[0] if self.player.loop else 0.0
        stop = max(self.player.position, start + MIN_LOOP_SECONDS)
        self.player.set_loop(start, min(stop, self.seconds))

    def next_clip(self) -> None:
        """Go to the next clip once all sounds are rated; after the last, end the run."""
        if self.run is None or not self.running or not self.run.complete:
            return
        self.run.next()
        self.runs.keep(self.run)
        if self.run.state == "finished":
            self._end()
        else:
            self._load()

    def abort(self) -> None:
        """End the run early. The rated clips are saved as an aborted run."""
        if self.run is not None and self.running:
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
            self.player.set_loop(0.0, 0.0)
            self.player.output.dips = False
        self.player.close()


def _make_run(job: Job, prepared: PreparedTest) -> tuple[Mushra, ClipSounds]:
    """Create the run and its sounds, including hidden reference and anchors."""
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
        # Two objects, because switching between them must sound like any other switch.
        OPEN_NAME: reference,
        REFERENCE: replace(reference),
        **{name: sounds[name] for name in rest},
    }
    for name, cutoff in ANCHORS.items():
        made[name] = Sound.of(anchor(reference.audio, reference.rate, cutoff), reference.rate)
    return made
