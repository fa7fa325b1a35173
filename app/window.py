"""The window: it lays the views out and connects them with the session, the player and the time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QMessageBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app import menus
from app.asking import Asking
from app.jobs import Jobs
from app.player import Player
from app.problem import Problem
from app.session import Session
from app.sounds import Sound
from app.theme import SPACE, Theme, styled
from app.timeline import Timeline
from app.views.banner import Banner
from app.views.footer import Footer
from app.views.render_panel import RenderPanel, progress_text
from app.views.sound_pane import SoundPane


class Window(QMainWindow):
    """Owns nothing but what is on screen; `closed` says that its work has ended too."""

    closed = Signal()

    def __init__(self, session: Session, player: Player, jobs: Jobs) -> None:
        super().__init__()
        styled(self, "window")
        self.session, self.player, self.jobs = session, player, jobs
        self.timeline = Timeline(self)
        self.banner = Banner()
        self.original = SoundPane("Original", "1", self.timeline, jobs)
        self.result = SoundPane("Result", "2", self.timeline, jobs)
        self.footer = Footer(self.timeline)
        self.panel = RenderPanel(session)
        self.open_button = QPushButton("Open…")
        self.save_button = QPushButton("Save…")
        self.question: QMessageBox | None = None
        self._closing = self._ended = False
        self.asking = Asking(self, session)
        self._lay_out()
        self.actions_by_name = menus.fill(self)
        self._connect()
        self.setAcceptDrops(True)
        self.resize(1280, 820)
        self._show_original()
        self._show_result()
        self._show_playback()

    def _lay_out(self) -> None:
        self.original.header.addWidget(self.open_button)
        self.result.header.addWidget(self.save_button)
        self.open_button.setToolTip("Open a recording or a mel file (Ctrl+O)")
        self.save_button.setToolTip("Save the result as WAV or FLAC (Ctrl+S)")
        sounds = QVBoxLayout()
        sounds.setSpacing(SPACE)
        sounds.addWidget(self.banner)
        sounds.addWidget(self.original, stretch=1)
        sounds.addWidget(self.result, stretch=1)
        sounds.addWidget(self.footer)
        body = styled(QWidget(), "body")
        row = QHBoxLayout(body)
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addLayout(sounds, stretch=1)
        row.addWidget(self.panel)
        self.setCentralWidget(body)
        self.setMinimumSize(900, 640)

    def _connect(self) -> None:
        session, player = self.session, self.player
        session.opening_changed.connect(self._show_original)
        session.original_changed.connect(self._show_original)
        session.original_changed.connect(self._start_over)
        session.result_changed.connect(self._show_result)
        session.rendering_changed.connect(self._show_result_text)
        session.original_changed.connect(self._share_sounds)
        session.result_changed.connect(self._share_sounds)
        session.problem.connect(self.banner.show_problem)
        session.told.connect(self.footer.tell)
        player.changed.connect(self._show_playback)
        player.moved.connect(self._show_cursor)
        player.failed.connect(
            lambda error: self.banner.show_problem(Problem.of(error, "play", session.facts()))
        )
        self.open_button.clicked.connect(self.asking.open)
        self.save_button.clicked.connect(self.asking.save)
        self.panel.voice_file_wanted.connect(self.asking.voice)
        self.panel.schedule_file_wanted.connect(self.asking.schedule)
        for name, pane in self._panes().items():
            pane.play_clicked.connect(lambda name=name: player.toggle(name))
            pane.sought.connect(player.seek)
            pane.sought.connect(lambda seconds: self.setFocus())  # so that Space plays

    def _panes(self) -> dict[str, SoundPane]:
        return {"original": self.original, "result": self.result}

    def dress(self, theme: Theme) -> None:
        for pane in self._panes().values():
            pane.dress(theme)

    # What the session and the player say

    def _show_original(self) -> None:
        original, opening = self.session.original, self.session.opening
        if opening is not None:
            self.original.set_empty_text(f"Opening {opening.name}…")
        else:
            self.original.set_empty_text(
                "Drop a recording or a mel spectrogram here, or press Open."
            )
        if original is None:
            self.original.show_content(None, "", "")
        else:
            self.original.show_content(original.content, "Original", original.described)
        self.setWindowTitle(f"{original.name} – Gradwave" if original else "Gradwave")
        self._show_result_text()

    def _start_over(self) -> None:
        original = self.session.original
        if original is not None:
            self.timeline.reset(original.content.seconds)
            self.player.seek(0.0)

    def _show_result(self) -> None:
        result = self.session.result
        self.save_button.setEnabled(result is not None)
        self.actions_by_name["save"].setEnabled(result is not None)
        self.result.show_content(
            result.sound if result else None, "Result", result.facts if result else ""
        )
        self._show_result_text()
        self._share_axes()

    def _show_result_text(self) -> None:
        session = self.session
        if session.rendering is not None:
            self.result.set_empty_text(progress_text(session.rendering))
        elif session.original is not None:
            self.result.set_empty_text("Press Render to make this sound again from its mel.")
        else:
            self.result.set_empty_text("What you render appears here.")

    def _sounds(self) -> dict[str, Sound]:
        original, result = self.session.original, self.session.result
        sounds = {}
        if original is not None and original.sound is not None:
            sounds["original"] = original.sound
        if result is not None:
            sounds["result"] = result.sound
        return sounds

    def _share_axes(self) -> None:
        """Equal heights mean equal levels and equal frequencies in both panes."""
        original, result = self.session.original, self.session.result
        contents = [original.content] if original else []
        contents += [result.sound] if result else []
        if not contents:
            return
        level = max([sound.level for sound in self._sounds().values()], default=1.0)
        top = max(content.picture.top for content in contents)
        for pane in self._panes().values():
            pane.waveform.set_level(level)
            pane.spectrogram.set_top(top)

    def _share_sounds(self) -> None:
        self._share_axes()
        self.player.set_sounds(self._sounds())

    def _show_playback(self) -> None:
        player = self.player
        for name, pane in self._panes().items():
            pane.set_playback(player.playing == name, player.can_play(name), player.trouble)
        self.footer.set_notice(player.trouble if not player.looking else "")

    def _show_cursor(self, seconds: float) -> None:
        for pane in self._panes().values():
            pane.set_cursor(seconds)
        self.footer.set_position(seconds)
        if self.player.playing:
            self.timeline.follow(seconds)

    # What a person asks for

    def play_or_stop(self) -> None:
        """Stop what plays; else play the result, or the original while there is none."""
        player = self.player
        if player.playing:
            player.stop()
        else:
            player.play("result" if player.can_play("result") else "original")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain keys that no control took: they would take letters from a field as shortcuts."""
        act = {
            Qt.Key.Key_Space: self.play_or_stop,
            Qt.Key.Key_1: lambda: self.player.toggle("original"),
            Qt.Key.Key_2: lambda: self.player.toggle("result"),
            Qt.Key.Key_Home: lambda: self.player.seek(0.0),
            Qt.Key.Key_Left: lambda: self.timeline.scroll(-self.timeline.span / 8),
            Qt.Key.Key_Right: lambda: self.timeline.scroll(self.timeline.span / 8),
            Qt.Key.Key_Plus: lambda: self.timeline.zoom(1 / 1.6),
            Qt.Key.Key_Equal: lambda: self.timeline.zoom(1 / 1.6),
            Qt.Key.Key_Minus: lambda: self.timeline.zoom(1.6),
            Qt.Key.Key_0: self.timeline.fit,
        }.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        event.acceptProposedAction()
        self.session.open(paths[0])
        if len(paths) > 1:
            self.footer.tell(f"One file at a time: {paths[0].name} was taken of {len(paths)}.")

    # The end

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask if a render runs; then end all work, and only then close."""
        if self._ended:
            event.accept()
            return
        event.ignore()
        if self._closing or self.question is not None:
            return
        if self.session.rendering is not None:
            self._ask_close()
        else:
            self.end_work()

    def _ask_close(self) -> None:
        question = QMessageBox(self)
        question.setText("A render is running. Stop it and close?")
        stop = question.addButton("Stop and close", QMessageBox.ButtonRole.AcceptRole)
        keep = question.addButton("Keep rendering", QMessageBox.ButtonRole.RejectRole)
        question.setDefaultButton(keep)
        question.finished.connect(lambda _: self._answered(question.clickedButton() is stop))
        self.question = question
        question.open()

    def _answered(self, close: bool) -> None:
        self.question = None
        if close:
            self.end_work()

    def end_work(self) -> None:
        """Cancel all jobs; when their threads are gone the window closes."""
        self._closing = True
        self.footer.tell("Stopping…")
        self.player.stop()
        self.jobs.stopped.connect(self._work_ended)
        self.jobs.stop()

    def _work_ended(self) -> None:
        self._ended = True
        self.player.output.close()
        self.close()
        self.closed.emit()
