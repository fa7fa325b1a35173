"""View model of a blind test (ABX or X/X/Y), without widgets.

Nothing reveals which sound is playing. Playback always restarts at the first sample with the same
fade, because a switch in the middle would be audible only between different sounds.
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
    """Model of one run at a time, with its own player, so that the window shows no trace."""

    changed = Signal()

    def __init__(self, jobs: Jobs, folder: Path, player: Player | None = None) -> None:
        super().__init__()
        self.run: ForcedChoice | None = None
        self.slot = ""  # the one that is playing
        self.player = player or Player(jobs)
        self.runs = RunStorage(jobs, folder, _make_run)
        self.runs.changed.connect(self.changed)
        self.runs.begun.connect(self._begun)
        self.player.changed.connect(self._player_changed)

    def _begun(self, test: object, run: ForcedChoice, heard: ClipSounds) -> None:
        self.run = run
        (sounds,) = heard.values()
        self.player.matched = False  # the test has applied the gains already
        self.player.set_sounds(sounds)
        self.changed.emit()

    def listen(self, slot: str) -> None:
        """Play a slot from its beginning."""
        run = self.run
        if run is None or run.state != "running" or slot not in run.slots:
            return
        self.player.stop()
        self.player.seek(0.0)
        self.player.play(str(run.stimulus(slot)))
        self.slot = slot if self.player.playing else ""  # empty if the device is gone
        self.changed.emit()

    def answer(self, choice: str) -> None:
        """Record the answer and go to the next trial; the last answer ends the run."""
        if self.run is None or self.run.state != "running":
            return
        self.player.stop()
        self.run.answer(choice)
        self.runs.keep(self.run)
        self.changed.emit()

    def abort(self) -> None:
        """End the run early. It is saved as aborted."""
        if self.run is not None and self.run.state == "running":
            self.player.stop()
            self.run.abort()
            self.runs.keep(self.run)
            self.changed.emit()

    def leave(self) -> None:
        """End the run and release the audio device."""
        self.runs.leave()
        self.abort()
        self.run = None
        self.player.close()

    def _player_changed(self) -> None:
        if not self.player.playing:
            self.slot = ""
        self.changed.emit()


def _make_run(job: Job, prepared: PreparedTest) -> tuple[ForcedChoice, ClipSounds]:
    from wavegrad_core.listening.abx import ForcedChoice

    plan = prepared.test.plan
    assert plan.trials is not None  # validated when the plan was read
    assert plan.kind != "mushra"
    heard = {clip: dict(zip("01", sounds.values())) for clip, sounds in prepared.clips.items()}
    return ForcedChoice(plan.kind, plan.trials), heard
