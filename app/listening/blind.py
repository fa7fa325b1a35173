"""A blind run of ABX or X/X/Y: what is heard, what was answered, and where it is kept. No widgets.

Nothing tells which of the two plays: each listening begins anew at the first sample, with the same
fade, for a switch in mid-sound would be heard only between different sounds.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.jobs import Done, Event, Failed, Jobs
from app.listening.folder import Draft, Prepared, add_run, open_test, write_test
from app.playing.player import Player

if TYPE_CHECKING:
    from wavegrad_core.listening.forced import ForcedChoice, Kind

MODES: dict[str, Kind] = {"ABX": "abx", "X/X/Y": "xxy"}


class Blind(QObject):
    """One run at a time, with a player of its own, so that the window shows nothing of it."""

    changed = Signal()
    kept = Signal(str)  # where the run, or the test that was only written, lies
    failed = Signal(object)  # an exception

    def __init__(self, jobs: Jobs, folder: Path, player: Player | None = None) -> None:
        super().__init__()
        self.folder = folder  # of the tests that are begun here
        self.run: ForcedChoice | None = None
        self.slot = ""  # what the listener hears now
        self.player = player or Player(jobs)
        self._jobs = jobs
        self._prepared: Prepared | None = None
        self.player.changed.connect(self._player_changed)
        self.player.failed.connect(self.failed)

    def begin(self, draft: Draft) -> None:
        """Write the test, and run it. The number of trials is fixed here."""
        self._jobs.submit(
            lambda job: _begun(open_test(job, write_test(self.folder, draft))),
            self._begun,
            lane="files",
        )

    def begin_prepared(self, prepared: Prepared) -> None:
        """A run of a test that was made before, here or elsewhere."""
        self._jobs.submit(lambda job: _begun(prepared), self._begun, lane="files")

    def write(self, folder: Path, draft: Draft) -> None:
        """Put the test into a new folder in `folder`, for another person to run."""
        self._jobs.submit(
            lambda job: write_test(folder, draft).parent, self._was_kept, lane="files"
        )

    def _begun(self, event: Event) -> None:
        match event:
            case Done(result=(prepared, run)):
                self._prepared, self.run = prepared, run
                (sounds,) = prepared.clips.values()
                self.player.matched = False  # they were turned down by their plan
                self.player.set_sounds(dict(zip("01", sounds.values())))
                self.changed.emit()
            case Failed(error=error):
                self.failed.emit(error)

    def listen(self, slot: str) -> None:
        """Play it from its beginning."""
        run = self.run
        if run is None or run.state != "running" or slot not in run.slots:
            return
        self.player.stop()
        self.player.seek(0.0)
        self.player.play(str(run.stimulus(slot)))
        self.slot = slot
        self.changed.emit()

    def answer(self, choice: str) -> None:
        """Take the answer and go on; the last one ends the run."""
        if self.run is None or self.run.state != "running":
            return
        self.player.stop()
        self.run.answer(choice)
        self._look_for_the_end()

    def abort(self) -> None:
        """End a run before its time. It is kept, as aborted."""
        if self.run is not None and self.run.state == "running":
            self.player.stop()
            self.run.abort()
            self._look_for_the_end()

    def leave(self) -> None:
        """Nobody listens any more: the run is ended, and the device given back."""
        self.abort()
        self.run = None
        self.player.close()

    def _look_for_the_end(self) -> None:
        run, prepared = self.run, self._prepared
        if run is not None and prepared is not None and run.state != "running":
            self._jobs.submit(
                lambda job: add_run(prepared, run), self._was_kept, lane="files", kept=True
            )
        self.changed.emit()

    def _player_changed(self) -> None:
        if not self.player.playing:
            self.slot = ""
        self.changed.emit()

    def _was_kept(self, event: Event) -> None:
        match event:
            case Done(result=folder):
                self.kept.emit(str(folder))
            case Failed(error=error):
                self.failed.emit(error)


def _begun(prepared: Prepared) -> tuple[Prepared, ForcedChoice]:
    from wavegrad_core.listening.forced import ForcedChoice

    plan = prepared.test.plan
    assert plan.trials is not None  # for the plan was checked
    assert plan.kind != "mushra"
    return prepared, ForcedChoice(plan.kind, plan.trials)
