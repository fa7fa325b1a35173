"""A blind run of ABX or X/X/Y: what is heard, and what was answered. No widgets.

Nothing tells which of the two plays: each listening begins anew at the first sample, with the same
fade, for a switch in mid-sound would be heard only between different sounds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Job, Jobs
from gradwave.listening.run_storage import ClipSounds, RunStorage
from gradwave.listening.test_folder import PreparedTest
from gradwave.playing.player import Player

if TYPE_CHECKING:
    from wavegrad_core.listening.abx import ForcedChoice, Kind

MODES: dict[str, Kind] = {"ABX": "abx", "X/X/Y": "xxy"}


class BlindTest(QObject):
    """One run at a time, with a player of its own, so that the window shows nothing of it."""

    changed = Signal()

    def __init__(self, jobs: Jobs, folder: Path, player: Player | None = None) -> None:
        super().__init__()
        self.run: ForcedChoice | None = None
        self.slot = ""  # what the listener hears now
        self.player = player or Player(jobs)
        self.runs = RunStorage(jobs, folder, _made)
        self.runs.changed.connect(self.changed)
        self.runs.begun.connect(self._begun)
        self.player.changed.connect(self._player_changed)

    def _begun(self, test: object, run: ForcedChoice, heard: ClipSounds) -> None:
        self.run = run
        (sounds,) = heard.values()
        self.player.matched = False  # they were turned down by their plan
        self.player.set_sounds(sounds)
        self.changed.emit()

    def listen(self, slot: str) -> None:
        """Play it from its beginning."""
        run = self.run
        if run is None or run.state != "running" or slot not in run.slots:
            return
        self.player.stop()
        self.player.seek(0.0)
        self.player.play(str(run.stimulus(slot)))
        self.slot = slot if self.player.playing else ""  # the device may be gone
        self.changed.emit()

    def answer(self, choice: str) -> None:
        """Take the answer and go on; the last one ends the run."""
        if self.run is None or self.run.state != "running":
            return
        self.player.stop()
        self.run.answer(choice)
        self.runs.keep(self.run)
        self.changed.emit()

    def abort(self) -> None:
        """End a run before its time. It is kept, as aborted."""
        if self.run is not None and self.run.state == "running":
            self.player.stop()
            self.run.abort()
            self.runs.keep(self.run)
            self.changed.emit()

    def leave(self) -> None:
        """Nobody listens any more: the run is ended, and the device given back."""
        self.runs.leave()
        self.abort()
        self.run = None
        self.player.close()

    def _player_changed(self) -> None:
        if not self.player.playing:
            self.slot = ""
        self.changed.emit()


def _made(job: Job, prepared: PreparedTest) -> tuple[ForcedChoice, ClipSounds]:
    from wavegrad_core.listening.abx import ForcedChoice

    plan = prepared.test.plan
    assert plan.trials is not None  # for the plan was checked
    assert plan.kind != "mushra"
    heard = {clip: dict(zip("01", sounds.values())) for clip, sounds in prepared.clips.items()}
    return ForcedChoice(plan.kind, plan.trials), heard
