"""A blind run of ABX or X/X/Y: what is heard, what was answered, and where it is kept. No widgets.

Nothing tells which of the two plays: each listening begins anew at the first sample, with the same
fade, for a switch in mid-sound would be heard only between different sounds.
"""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.jobs import Done, Event, Failed, Job, Jobs
from app.player import Player
from app.sounds import Sound

if TYPE_CHECKING:
    from wavegrad_core.listening.forced import ForcedChoice, Kind

MODES: dict[str, str] = {"ABX": "abx", "X/X/Y": "xxy"}


class Blind(QObject):
    """One run at a time, with a player of its own, so that the window shows nothing of it."""

    changed = Signal()
    kept = Signal(str)  # where the run lies
    failed = Signal(object)  # an exception

    def __init__(self, jobs: Jobs, folder: Path) -> None:
        super().__init__()
        self.run: ForcedChoice | None = None
        self.slot = ""  # what the listener hears now
        self.player = Player(jobs)
        self._jobs = jobs
        self._folder = folder
        self._sounds: dict[str, Sound] = {}
        self._keeping = False
        self.player.changed.connect(self._player_changed)
        self.player.failed.connect(self.failed)

    def begin(self, mode: str, planned: int, sounds: dict[str, Sound], matched: bool) -> None:
        """Two sounds by name; the first is A. The number of trials is fixed here."""
        kind: Kind = "abx" if MODES[mode] == "abx" else "xxy"

        def prepare(job: Job) -> ForcedChoice:
            from wavegrad_core.listening.forced import ForcedChoice

            return ForcedChoice(kind, planned)

        self._sounds = sounds
        self.player.matched = matched
        self.player.set_sounds(dict(zip("01", sounds.values())))
        self._jobs.submit(prepare, self._prepared, lane="files")

    def _prepared(self, event: Event) -> None:
        match event:
            case Done(result=run):
                self.run = run
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
        if self.run is not None and self.run.state != "running":
            self._keep(self.run)
        self.changed.emit()

    def _player_changed(self) -> None:
        if not self.player.playing:
            self.slot = ""
        self.changed.emit()

    def _keep(self, run: ForcedChoice) -> None:
        sounds, gains = self._sounds, list(self.player.gains.values()) or [0.0, 0.0]
        name = f"{datetime.now():%Y-%m-%d %H.%M.%S} {run.kind}"
        folder, matched = self._folder / name, self.player.matched
        self._jobs.submit(
            lambda job: keep(folder, run, sounds, gains, matched), self._was_kept, lane="files"
        )

    def _was_kept(self, event: Event) -> None:
        match event:
            case Done(result=folder):
                self.kept.emit(str(folder))
            case Failed(error=error):
                self.failed.emit(error)


def keep(
    folder: Path, run: ForcedChoice, sounds: dict[str, Sound], gains: list[float], matched: bool
) -> Path:
    """Write the two sounds, session.json and results.csv into a new folder; that folder.

    Another person can run the session from it. Raises InputError when it cannot be written.
    """
    from wavegrad_core.audio import write_audio
    from wavegrad_core.errors import InputError
    from wavegrad_core.listening.record import Clip, ListeningTest, Plan, Run, Stimulus

    try:
        folder.mkdir(parents=True)
    except OSError as error:
        raise InputError(
            f"{folder}: the run cannot be kept ({error.strerror}); make room or permission there."
        ) from error
    stimuli = []
    for number, ((name, sound), gain) in enumerate(zip(sounds.items(), gains), start=1):
        file = folder / f"{number}.flac"
        write_audio(file, sound.audio, sound.rate)
        stimuli.append(Stimulus.of(name, file, folder, gain))
    clip = Clip(name=" / ".join(sounds), stimuli=stimuli)
    plan = Plan(kind=run.kind, clips=[clip], trials=run.planned, level_matched=matched)
    test = ListeningTest(test_id=folder.name, plan=plan, runs=[Run.of(run)])
    test.save(folder / "session.json")
    test.save_csv(folder / "results.csv")
    return folder
