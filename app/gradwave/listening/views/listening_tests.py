"""Commands that open the dialogs of the listening tests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from gradwave.jobs import Event, Failed, Finished
from gradwave.listening.blind_test import BlindTest
from gradwave.listening.mushra_run import MushraRun
from gradwave.listening.test_folder import SESSION, PreparedTest, open_test
from gradwave.listening.views.blind_test_dialog import BlindTestDialog
from gradwave.listening.views.mushra_dialog import MushraDialog
from gradwave.playing.player import Player
from gradwave.rendering.session import Session
from gradwave.takes.ab_comparison import ABComparison


class ListeningTests(QObject):
    """Opener of one test dialog at a time; the window's player releases the device first."""

    failed = Signal(BaseException)
    message = Signal(str)  # for the status line
    dialog: QDialog  # the newest

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
        for source in (blind_test.runs, self.mushra_run.runs, blind_test.player):
            source.failed.connect(self.failed)
        self.mushra_run.runs.begun.connect(self._tell_begun)

    @property
    def possible(self) -> bool:
        """Whether there are at least two sounds to compare."""
        return len(self._player.sounds) > 1

    def leave(self) -> None:
        """End the current run; it is saved as aborted."""
        self.blind_test.leave()
        self.mushra_run.leave()

    def compare(self) -> None:
        """Open the blind test of two sounds."""
        if self.possible:
            self._player.close()
            sounds, second = self._compare.named(), self._compare.shown
            loop = self._player.loop
            self._open(
                BlindTestDialog(self.blind_test, sounds, self._window, second=second, loop=loop)
            )

    def rate(self) -> None:
        """Open MUSHRA with the original as the reference."""
        if self.possible:
            self._player.close()
            sounds, loop = self._compare.named(), self._player.loop
            original = self._session.original
            name = original.path.stem if original is not None else next(iter(sounds))
            dialog = MushraDialog(self.mushra_run, name, sounds, self._window, loop=loop)
            dialog.gathered.connect(self._tell_gathered)
            self._open(dialog)

    def _tell_gathered(self, count: int) -> None:
        kept = "1 clip collected" if count == 1 else f"{count} clips collected"
        self.message.emit(
            f"{kept}. Open or mark the next one and choose MUSHRA again (Ctrl+Shift+B)."
        )

    def _tell_begun(self) -> None:
        self.message.emit("")  # clear the message about collected clips

    def ask_for_file(self) -> None:
        title, kinds = "Open a listening test", f"Listening tests ({SESSION})"
        own = self.blind_test.runs.folder  # where this program keeps its tests
        begin = str(own) if own.is_dir() else ""
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
                    self._open(
                        BlindTestDialog(self.blind_test, sounds, self._window, prepared=prepared)
                    )
            case Failed(error=error):
                self.failed.emit(error)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.open()
