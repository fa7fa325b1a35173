"""The window: it lays the views out and connects them with the session, the player and the time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.devices import Devices
from app.drawing.look import Look
from app.jobs import Jobs
from app.listening.blind import Blind
from app.playing.player import Player
from app.playing.timeline import Timeline
from app.problem import Problem
from app.projects.keeping import Keeping
from app.remembered import remembered
from app.session import Session
from app.sounds import Sound
from app.takes.compare import LAST_KEY, Compare
from app.takes.scores import Scoring
from app.takes.scrubbing import Scrubbing, take_key
from app.theme import SPACE, Theme, styled
from app.views.devices import DevicesDialog
from app.views.drawing.arrangement import Arrangement
from app.views.drawing.early_look import EarlyLook
from app.views.drawing.sound_pane import SoundPane
from app.views.footer import Footer
from app.views.help.help import Help
from app.views.listening.listening_tests import ListeningTests
from app.views.parts.banner import Banner
from app.views.projects.projects import Projects
from app.views.queue.queueing import Queueing
from app.views.rendering.render_panel import RenderPanel, progress_text
from app.views.takes.scrubber import Scrubber
from app.views.takes.takes import TakesView
from app.views.voices.voices import VoicesDialog
from app.views.wizard.training import TrainingWizard
from app.voices import Voices
from app.window import menus
from app.window.asking import Asking
from app.window.closing import Closing
from app.wizard.wizard import Wizard

READING = "It can be played when all of it has been read"


class Window(QMainWindow):
    """Owns nothing but what is on screen; `closed` says that its work has ended too."""

    closed = Signal()

    def __init__(
        self,
        session: Session,
        player: Player,
        jobs: Jobs,
        blind: Blind,
        keeping: Keeping,
        wizard: Wizard,
    ) -> None:
        super().__init__()
        styled(self, "window")
        self.session, self.player, self.jobs, self.blind = session, player, jobs, blind
        self.timeline = Timeline(self)
        self.look = Look(self)
        self.scrubbing = Scrubbing(session.takes, player, jobs)
        self.compare = Compare(session.takes, player, self.timeline, self.scrubbing)
        self.tests = ListeningTests(self, self.compare, player, blind, jobs)
        self.banner = Banner()
        self.original = SoundPane("Original", "1", self.timeline, self.look, jobs)
        self.result = SoundPane("Result", "2", self.timeline, self.look, jobs)
        self.footer = Footer(self.timeline)
        self.scrubber = Scrubber(self.scrubbing)
        self.panel = RenderPanel(session)
        self.queueing = Queueing(self, session, jobs)
        players = [player, blind.player, wizard.hearing.player]
        self.devices = Devices(jobs, players, session.engine, remembered())
        self.devices_dialog = DevicesDialog(self.devices, self)
        self.voices = Voices(jobs)
        self.voices_dialog = VoicesDialog(self.voices, self)
        self.training = TrainingWizard(self, session, jobs, wizard)
        self.takes = TakesView(session.takes)
        self.help = Help(self, jobs)
        self.scoring = Scoring(session.takes, jobs)
        self.scoring.want(self.takes.shown_scores)
        self.open_button = QPushButton("Open…")
        self.save_button = QPushButton("Export…")
        self._watching = self._forming = False  # a render that forms; whether it is on screen
        self._formed_since: Sound | None = None
        self.closing = Closing(self, session, players, jobs)
        self.closing.unfinished += [
            lambda: self.queueing.queue.busy,
            lambda: session.exporting > 0,
            lambda: self.voices.busy == "Importing",
        ]
        self.projects = Projects(self, session, keeping, self.timeline, player)
        self.closing.unfinished.append(lambda: wizard.busy)
        self.closing.unless_kept = self.projects.leaving.before
        self.asking = Asking(self, session)
        self._lay_out()
        self.actions_by_name = menus.fill(self)
        self._connect()
        self.setAcceptDrops(True)
        self.resize(1280, 820)
        self._show_original()
        self._show_result()
        self._show_playback()
        self.arrangement = Arrangement(self.look, session, self.original, self.result)
        self.early_look = EarlyLook(session, self.original, self.timeline)
        self.arrangement.arrange()

    def _lay_out(self) -> None:
        self.original.header.addWidget(self.open_button)
        self.result.header.addWidget(self.scrubber)
        self.result.header.addWidget(self.save_button)
        self.open_button.setToolTip("Open a recording, a mel file or a project (Ctrl+O)")
        self.save_button.setToolTip("Save the take that is shown as WAV or FLAC (Ctrl+E)")
        sounds = QVBoxLayout()
        sounds.setSpacing(SPACE)
        sounds.addWidget(self.help.welcome)
        sounds.addWidget(self.projects.offer)
        sounds.addWidget(self.training.offer)
        sounds.addWidget(self.banner)
        sounds.addWidget(self.original, stretch=1)
        sounds.addWidget(self.result, stretch=1)
        sounds.addWidget(self.footer)
        sounds.addWidget(self.takes)
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
        session.rendering_changed.connect(self._show_rendering)
        session.formed.connect(self._show_forming)
        self.result.spectrogram_shown.connect(self._show_formed_since)
        session.original_changed.connect(self._share_sounds)
        session.opening_changed.connect(self._share_sounds)
        session.opening_grew.connect(lambda so_far: self._share_sounds())
        session.takes.changed.connect(self._share_sounds)
        session.result_changed.connect(self._show_playback)
        self.scrubbing.changed.connect(self._show_result)
        self.scrubbing.changed.connect(self._show_playback)
        self.scrubbing.settled.connect(self._share_sounds)
        self.takes.chosen.connect(self._take_chosen)
        self.takes.save_all_wanted.connect(self.asking.save_all)
        self.takes.scores_wanted.connect(self.scoring.want)
        session.problem.connect(self.banner.show_problem)
        session.told.connect(self.footer.tell)
        self.voices.told.connect(self.footer.tell)
        self.voices.listed.connect(session.list_voices)
        self.voices_dialog.use_wanted.connect(session.choose_voice)
        player.changed.connect(self._show_playback)
        player.moved.connect(self._show_cursor)
        for source, doing in ((player.failed, "play"), (self.tests.failed, "go on with the test")):
            source.connect(
                lambda error, doing=doing: self.banner.show_problem(
                    Problem.of(error, doing, session.facts())
                )
            )
        self.help.failed.connect(
            lambda error, doing: self.banner.show_problem(Problem.of(error, doing, session.facts()))
        )
        self.open_button.clicked.connect(self.asking.open)
        self.save_button.clicked.connect(self.asking.save)
        self.panel.voice_file_wanted.connect(self.asking.voice)
        self.panel.schedule_file_wanted.connect(self.asking.schedule)
        self.closing.stopping.connect(self.tests.leave)
        self.closing.stopping.connect(self.scrubbing.leave)
        self.closing.stopping.connect(self.queueing.queue.cancel_all)
        self.closing.stopping.connect(self.training.wizard.leave)
        self.closing.stopping.connect(lambda: self.footer.tell("Stopping…"))
        self.closing.stopping.connect(self.projects.keeping.stop)
        self.closing.ended.connect(self.projects.keeping.end)
        self.closing.ended.connect(self.help.end)
        self.closing.ended.connect(self.closed)
        self.original.play_clicked.connect(lambda: player.toggle("original"))
        self.result.play_clicked.connect(self.compare.play_take)
        self.footer.loop_wanted.connect(self.compare.loop)
        self.footer.match_wanted.connect(player.set_matched)
        for pane in self._panes():
            pane.sought.connect(player.seek)
            pane.marked.connect(player.set_loop)
            pane.sought.connect(lambda seconds: self.setFocus())  # so that Space plays

    def _panes(self) -> list[SoundPane]:
        return [self.original, self.result]

    def dress(self, theme: Theme) -> None:
        for pane in self._panes():
            pane.dress(theme)
        self.training.dialog.dress(theme)

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
        self._show_result_text()

    def _start_over(self) -> None:
        original = self.session.original
        if original is not None:
            if self.early_look.sound is not original.content:
                self.timeline.reset(original.content.seconds)
            self.player.set_loop(0.0, 0.0)
            self.player.seek(0.0)

    def _show_result(self) -> None:
        take = self.session.takes.chosen
        self._forming = False
        self.save_button.setEnabled(take is not None and self.scrubbing.at_end)
        self.scrubber.show_step()
        for name in menus.OF_A_TAKE:
            self.actions_by_name[name].setEnabled(take is not None)
        if take is None:
            self.result.show_content(None, "", "")
        else:
            scrubbing, facts = self.scrubbing, take.result.facts
            self.result.show_content(scrubbing.sound, scrubbing.name, facts)
        self._show_result_text()
        self._share_axes()

    def _show_rendering(self) -> None:
        rendering = self.session.rendering
        if rendering is None or (rendering.total == 0 and rendering.number == 1):
            self._watching = rendering is not None
            self._end_forming()
        self._show_result_text()

    def _show_forming(self, sound: Sound) -> None:
        """The sound so far in place of the take, until the person chooses one."""
        rendering = self.session.rendering
        if rendering is not None and self._watching:
            if self._forming and not self.result.drawn:
                self._formed_since = sound  # the one before it must first have been drawn
                return
            going_on, self._forming = self._forming, True
            self.save_button.setEnabled(False)  # what is seen is no take yet
            self.scrubber.show_step(False)
            self.result.show_content(sound, "Forming", progress_text(rendering), keep=going_on)
            self._share_axes()
            self._show_playback()

    def _show_formed_since(self) -> None:
        """The newest of those that came while another was being drawn."""
        if self._formed_since is not None:
            sound, self._formed_since = self._formed_since, None
            self._show_forming(sound)

    def _end_forming(self) -> None:
        """The take that is chosen comes back."""
        self._formed_since = None
        if self._forming:
            self._show_result()
            self._show_playback()

    def _show_result_text(self) -> None:
        session = self.session
        if session.rendering is not None:
            self.result.set_empty_text(progress_text(session.rendering))
        elif session.original is not None:
            self.result.set_empty_text("Press Render to make this sound again from its mel.")
        else:
            self.result.set_empty_text("What you render appears here.")

    def _sounds(self) -> dict[str, Sound]:
        """What can be heard, by the player's names for it."""
        original, takes = self.session.original, self.session.takes.all
        sounds = {take.key: take.result.sound for take in takes}
        if original is not None and original.sound is not None and not self.session.reading:
            sounds = {"original": original.sound, **sounds}
        return {**sounds, **self.scrubbing.sounds}

    def _share_axes(self) -> None:
        """Equal heights mean equal levels and equal frequencies, in both panes and all takes."""
        original, sounds = self.session.original, self._sounds()
        tops = [sound.picture.top for sound in sounds.values()]
        tops += [original.content.picture.top] if original else []
        if not tops:
            return
        level = max([sound.level for sound in sounds.values()], default=1.0)
        for pane in self._panes():
            pane.waveform.set_level(level)
            pane.spectrogram.set_top(max(tops))

    def _share_sounds(self) -> None:
        self._share_axes()
        if self.session.takes.chosen is not None and not self._forming:
            self.result.set_name(self.scrubbing.name)
        sounds = self._sounds()
        if sounds != self.player.sounds:
            self.player.set_sounds(sounds)

    def _show_playback(self) -> None:
        player = self.player
        key = "" if self._forming else self.scrubbing.key
        shown = {self.original: "original", self.result: key}
        for pane, name in shown.items():
            playing = bool(name) and player.playing == name
            reading = self.session.reading and pane is self.original
            pane.set_playback(playing, player.can_play(name), READING * reading or player.trouble)
            pane.set_gain(player.gains.get(name) if player.matched else None)
            pane.set_loop(player.loop)
        self.footer.set_listening(player.loop is not None, player.matched)
        self.takes.set_playing(take_key(player.playing))
        for name in menus.OF_SEVERAL:
            self.actions_by_name[name].setEnabled(self.tests.possible)
        self.footer.set_notice(player.trouble if not player.looking else "")

    def _show_cursor(self, seconds: float) -> None:
        for pane in self._panes():
            pane.set_cursor(seconds)
        self.footer.set_position(seconds)
        if self.player.playing:
            self.timeline.follow(seconds)

    # What a person asks for

    def _take_chosen(self, key: str) -> None:
        """In the list: it is shown, and takes over if something plays."""
        self._watching = False
        self._end_forming()
        self.compare.choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Plain keys that no control took: they would take letters from a field as shortcuts."""
        compare = self.compare
        number = event.key() - Qt.Key.Key_0
        if 1 <= number <= LAST_KEY:
            compare.play_numbered(number)
            return
        act = {
            Qt.Key.Key_Space: compare.play_or_stop,
            Qt.Key.Key_L: compare.loop,
            Qt.Key.Key_M: compare.match,
            Qt.Key.Key_Home: lambda: self.player.seek(0.0),
            Qt.Key.Key_Left: lambda: self.timeline.scroll(-self.timeline.span / 8),
            Qt.Key.Key_Right: lambda: self.timeline.scroll(self.timeline.span / 8),
            Qt.Key.Key_Plus: lambda: self.timeline.zoom(1 / 1.6),
            Qt.Key.Key_Equal: lambda: self.timeline.zoom(1 / 1.6),
            Qt.Key.Key_Minus: lambda: self.timeline.zoom(1.6),
            Qt.Key.Key_0: self.timeline.fit,
            Qt.Key.Key_Comma: lambda: self.scrubbing.move_by(-1),
            Qt.Key.Key_Period: lambda: self.scrubbing.move_by(1),
            Qt.Key.Key_F: lambda: self.look.next("scale"),
            Qt.Key.Key_C: lambda: self.look.next("colours"),
            Qt.Key.Key_D: lambda: self.look.next("compared"),
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
        if not self.queueing.take(paths):
            self.session.open(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.asked(event)
