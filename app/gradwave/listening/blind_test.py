"""View model of a blind test (ABX or X/X/Y), without widgets.

Nothing reveals which sound is playing: sounds switch at the same position with the same crossfade,
and an answer counts only after all sounds of its trial were heard.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Job, Jobs
from gradwave.language import tr
from gradwave.listening.run_storage import BegunRun, ClipSounds, RunStorage
from gradwave.listening.run_summary import RunSummary
from gradwave.listening.test_folder import PreparedTest
from gradwave.listening.transport import Transport
from gradwave.playing.player import Player

if TYPE_CHECKING:
    from wavegrad_core.listening.abx import ForcedChoice, Kind

MODES: dict[str, Kind] = {"ABX": "abx", "X/X/Y": "xxy"}
# Share of a clip that must be heard if it is shorter than the minimum listening time.
HEARD_SHARE = 0.9


class BlindTest(QObject):
    """Model of one run at a time, with its own player, so the window does not reveal what plays."""

    changed = Signal()

    def __init__(self, jobs: Jobs, folder: Path, player: Player | None = None) -> None:
        super().__init__()
        self.run: ForcedChoice | None = None
        self.slot = ""  # the one that is playing
        self.feedback = ""  # on the last answer, in practice only
        self.player = player or Player(jobs)
        self.transport = Transport(self.player)
        self.runs = RunStorage(jobs, folder, _make_run)
        self._sounds: ClipSounds = {}
        self._clip: str | None = None  # the clip whose sounds are loaded
        self._selected = ""  # the slot played last
        self._practice_right = 0
        self.runs.changed.connect(self.changed)
        self.runs.begun.connect(self._begun)
        self.player.changed.connect(self._player_changed)
        self.player.moved.connect(lambda position: self._count())

    @property
    def running(self) -> bool:
        """Whether trials are being answered."""
        return self.run is not None and self.run.state == "running"

    @property
    def practice(self) -> bool:
        """Whether the run is for practice and is not saved."""
        return self.runs.practice

    @property
    def result(self) -> RunSummary | None:
        """The result of a run that is over."""
        return self.runs.result if self.run is not None and not self.running else None

    def _begun(self, begun: BegunRun) -> None:
        from wavegrad_core.listening.abx import ForcedChoice

        assert isinstance(begun.run, ForcedChoice)
        self.run, self._sounds, self._clip = begun.run, begun.sounds, None
        self.feedback, self._practice_right = "", 0
        self.player.output.dips = False
        self._load()

    def _load(self) -> None:
        """Load the sounds of the current trial, and rewind."""
        assert self.run is not None
        self._selected = self.slot = ""
        if self.run.clip != self._clip:
            self._clip = self.run.clip
            sounds = self._sounds[self._clip] if self._clip else next(iter(self._sounds.values()))
            self.transport.load(sounds)
        else:
            self.transport.rewind()
        self.changed.emit()

    def listen(self, slot: str) -> None:
        """Play a slot from the cursor, or switch to it at the same position."""
        run = self.run
        if run is None or not self.running or slot not in run.slots:
            return
        self._count()
        self._selected = self.slot = slot
        self.player.play(str(run.stimulus(slot)))
        if not self.player.playing:  # the device is gone
            self.slot = ""
        self.changed.emit()

    def play_or_stop(self) -> None:
        """Stop, or play the slot that was played last."""
        if self.player.playing:
            self.player.stop()
        elif self.run is not None:
            self.listen(self._selected or self.run.slots[0])

    @property
    def can_answer(self) -> bool:
        """Whether all sounds of the trial were heard."""
        return self.run is not None and self.running and self.run.all_heard

    def answer(self, choice: str) -> None:
        """Record the answer and go to the next trial; the last answer ends the run."""
        self._count()
        if self.run is None or not self.can_answer:
            return
        self.player.stop()
        if self.practice:
            self._tell(choice)
        self.run.answer(choice)
        if not self.practice:
            self.runs.keep(self.run)
        if self.running:
            self._load()
        else:
            self.changed.emit()

    def _tell(self, choice: str) -> None:
        """In practice, show whether the answer is right."""
        from wavegrad_core.listening.abx import CHOICES

        assert self.run is not None
        played = {slot: self.run.stimulus(slot) for slot in self.run.slots}
        if self.run.kind == "abx":
            right = next(slot for slot in ("A", "B") if played[slot] == played["X"])
            truth = tr("X was {right}", right=right)
        else:
            every = list(played.values())
            right = next(slot for slot in CHOICES["xxy"] if every.count(played[slot]) == 1)
            truth = tr("{right} was different", right=right)
        self._practice_right += choice == right
        verdict = tr("Right") if choice == right else tr("Wrong")
        self.feedback = tr(
            "{verdict}: {truth}. {right} of {total} right so far.",
            verdict=verdict,
            truth=truth,
            right=self._practice_right,
            total=self.run.number,
        )

    def abort(self) -> None:
        """End the run early. It is saved as aborted; practice just ends."""
        if self.run is None or not self.running:
            return
        self.player.stop()
        if self.practice:
            self.run = None
        else:
            self.run.abort()
            self.runs.keep(self.run)
        self.changed.emit()

    def leave(self) -> None:
        """End the run and release the audio device."""
        self.runs.leave()
        self.abort()
        self.run = None
        self.transport.unload()

    def _player_changed(self) -> None:
        self._count()
        # Playback may have resumed on another device.
        self.slot = self._selected if self.player.playing else ""
        if self.run is not None or not self.runs.preparing:
            self.changed.emit()

    def _count(self) -> None:
        """Count what was played since the last call as heard."""
        seconds = self.transport.read_played()
        if self.run is None or not self.running or not self.slot or not seconds:
            return
        before = self.run.heard(self.slot)
        self.run.hear(self.slot, seconds)
        if self.run.heard(self.slot) != before:
            self.changed.emit()


def _make_run(job: Job, prepared: PreparedTest, practice: bool) -> tuple[ForcedChoice, ClipSounds]:
    from wavegrad_core.listening.abx import MAX_TRIALS, ForcedChoice

    plan = prepared.test.plan
    assert plan.trials is not None  # validated when the plan was read
    assert plan.kind != "mushra"
    heard = {clip: dict(zip("01", sounds.values())) for clip, sounds in prepared.clips.items()}
    names = list(heard) if len(heard) > 1 else [""]
    trials = MAX_TRIALS // len(names) if practice else plan.trials
    run = ForcedChoice(plan.kind, trials, clips=names, min_heard=least_heard(heard))
    return run, heard


def least_heard(sounds: ClipSounds) -> float:
    """Return the seconds of each sound that must be heard."""
    from wavegrad_core.listening.abx import MIN_HEARD_SECONDS

    shortest = min(sound.seconds for clip in sounds.values() for sound in clip.values())
    return min(MIN_HEARD_SECONDS, HEARD_SHARE * shortest)
