"""Commands that open the dialogs of the listening tests."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gradwave.jobs import Event, Failed, Finished
from gradwave.language import tr
from gradwave.listening.blind_test import BlindTest
from gradwave.listening.history import History
from gradwave.listening.iteration_pair import IterationPair
from gradwave.listening.mushra_run import MushraRun
from gradwave.listening.test_folder import SESSION, PreparedTest, open_test
from gradwave.listening.views.blind_test_dialog import BlindTestDialog
from gradwave.listening.views.blind_test_setup import SoundChoice
from gradwave.listening.views.history_dialog import HistoryDialog
from gradwave.listening.views.mushra_dialog import MushraDialog
from gradwave.playing.player import Player
from gradwave.rendering.classic_voice import CLASSIC_VOICE
from gradwave.rendering.session import Session
from gradwave.sounds import Sound
from gradwave.takes.ab_comparison import ABComparison


class ListeningTests(QObject):
    """Opener of one test dialog at a time; the window's player releases the device first."""

    failed = Signal(BaseException)
    message = Signal(str)  # for the status line
    dialog: QDialog  # the newest test dialog

    def __init__(
        self,
        window: QWidget,
        session: Session,
        compare: ABComparison,
        player: Player,
        blind_test: BlindTest,
    ) -> None:
        super().__init__(window)
        self._window, self._session, self._jobs = window, session, session.jobs
        self._compare, self._player = compare, player
        self.blind_test = blind_test
        self.mushra_run = MushraRun(session.jobs, blind_test.runs.folder, blind_test.player)
        self.iterations = IterationPair(session)
        self.history = History(session.jobs, blind_test.runs.folder)
        self.history.failed.connect(self.failed)
        for source in (blind_test.runs, self.mushra_run.runs, blind_test.player):
            source.failed.connect(self.failed)
        self.mushra_run.runs.begun.connect(self._tell_begun)

    @property
    def possible(self) -> bool:
        """Whether there are at least two sounds to compare."""
        return len(self._player.sounds) > 1

    @property
    def can_compare(self) -> bool:
        """Whether a blind test is possible: two sounds, or one that `classic` can render."""
        return self.possible or self.iterations.possible

    @property
    def can_compare_iterations(self) -> bool:
        """Whether `classic` can render the open sound."""
        return self.iterations.possible

    def leave(self) -> None:
        """End the current run, which is saved as aborted, and renders for a test."""
        self.iterations.cancel()
        self.blind_test.leave()
        self.mushra_run.leave()

    def compare(self) -> None:
        """Open the blind test: of takes if there are two, or else of iterations of `classic`."""
        if self.can_compare:
            self._open_blind_test(classic=len(self._session.takes.all) < 2)

    def compare_iterations(self) -> None:
        """Open the blind test of 6 against 1000 iterations of `classic`."""
        if self.can_compare_iterations:
            self._open_blind_test(classic=True)

    def _open_blind_test(self, *, classic: bool) -> None:
        self._player.close()
        loop = self._player.loop
        offered = self.iterations if self.iterations.possible else None
        if offered is not None:
            offered.open(loop)
        original = self._session.original
        name = original.path.stem if original is not None else ""
        choice = SoundChoice(self._compare.named(), self._pair(), name, loop, classic)
        self._open(BlindTestDialog(self.blind_test, choice, self._window, iterations=offered))

    def _pair(self) -> tuple[str, str]:
        """Return the fewest and the most iterations of `classic`, or the original and the take."""
        takes = [take for take in self._session.takes.all if take.result.voice == CLASSIC_VOICE]
        takes.sort(key=lambda take: take.result.iterations)
        if takes and takes[0].result.iterations < takes[-1].result.iterations:
            return takes[0].name, takes[-1].name
        return "", self._compare.shown

    def rate(self) -> None:
        """Open MUSHRA with the original as the reference."""
        if self.possible:
            self._player.close()
            sounds, loop = self._compare.named(), self._player.loop
            original = self._session.original
            name = original.path.stem if original is not None else next(iter(sounds))
            dialog = MushraDialog(self.mushra_run, name, sounds, self._window, loop=loop)
            dialog.collected.connect(self._tell_collected)
            self._open(dialog)

    def _tell_collected(self, count: int) -> None:
        self.message.emit(
            tr(
                "%n clip(s) collected. Open or mark the next one and choose MUSHRA again "
                "(Ctrl+Shift+B).",
                "",
                count,
            )
        )

    def _tell_begun(self) -> None:
        self.message.emit("")  # clear the message about collected clips

    def ask_for_file(self) -> None:
        title = tr("Open a listening test")
        kinds = tr("Listening tests ({file})", file=SESSION)
        own = self.blind_test.runs.folder  # where this program keeps its tests
        begin = str(own) if os.path.isdir(own) else ""
        path, _ = QFileDialog.getOpenFileName(self._window, title, begin, kinds)
        if path:
            self.open_file(Path(path))

    def open_file(self, path: Path) -> None:
        """Open the session file of a test from disk."""
        self._jobs.submit(lambda job: open_test(job, path), self._opened, lane="files")

    def _opened(self, event: Event[PreparedTest]) -> None:
        match event:
            case Finished(result=prepared):
                self._player.close()
                name, sounds = next(iter(prepared.clips.items()))
                if prepared.test.plan.kind == "mushra":
                    self._open(
                        MushraDialog(self.mushra_run, name, sounds, self._window, prepared=prepared)
                    )
                else:
                    choice = SoundChoice(_all_names(prepared))
                    self._open(
                        BlindTestDialog(self.blind_test, choice, self._window, prepared=prepared)
                    )
            case Failed(error=error):
                self.failed.emit(error)

    def show_history(self) -> None:
        """Open the history of all runs."""
        dialog = HistoryDialog(self.history, self._window)
        dialog.again_wanted.connect(self.open_file)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        def show_results() -> None:
            dialog.close()
            self.show_history()

        self.dialog = dialog
        if isinstance(dialog, BlindTestDialog | MushraDialog):
            dialog.pages.results_wanted.connect(show_results)
        dialog.open()


def _all_names(prepared: PreparedTest) -> dict[str, Sound]:
    return {name: sound for clip in prepared.clips.values() for name, sound in clip.items()}
