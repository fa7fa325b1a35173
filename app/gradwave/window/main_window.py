"""The window: it lays the views out and connects them with the session, the player and the time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QPushButton,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from gradwave.devices.device_choice import DeviceChoice
from gradwave.devices.views.devices_dialog import DevicesDialog
from gradwave.help.views.help import Help
from gradwave.jobs import Jobs
from gradwave.listening.blind_test import BlindTest
from gradwave.listening.views.listening_tests import ListeningTests
from gradwave.panes.display_options import DisplayOptions
from gradwave.panes.views.sound_pane import SoundPane
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.preferences import preferences
from gradwave.problem import Problem
from gradwave.projects.persistence import Persistence
from gradwave.projects.views.project_actions import ProjectActions
from gradwave.queue.views.queue_actions import QueueActions
from gradwave.rendering.session import Session
from gradwave.rendering.views.render_panel import RenderPanel
from gradwave.takes.ab_comparison import ABComparison
from gradwave.takes.step_browser import StepBrowser
from gradwave.takes.take_scores import TakeScorer
from gradwave.takes.views.step_slider import StepSlider
from gradwave.takes.views.takes_view import TakesView
from gradwave.theme import SPACE, Theme, styled
from gradwave.training_wizard.views.wizard_actions import TrainingWizard
from gradwave.training_wizard.wizard import Wizard
from gradwave.voices.views.voices_dialog import VoicesDialog
from gradwave.voices.voice_list import VoiceList
from gradwave.widgets.banner import Banner
from gradwave.widgets.drag_and_drop import local_files
from gradwave.window import key_bindings, menus
from gradwave.window.early_view import EarlyView
from gradwave.window.file_dialogs import FileDialogs
from gradwave.window.footer import Footer
from gradwave.window.pane_controller import PaneController
from gradwave.window.pane_layout import PaneLayout
from gradwave.window.playback_controller import PlaybackController
from gradwave.window.render_guard import RenderGuard
from gradwave.window.shutdown import Shutdown

DEFAULT_SIZE = QSize(1280, 820)
GEOMETRY = "window/geometry"  # the name of its size and place among what is remembered


class MainWindow(QMainWindow):
    """Owns nothing but what is on screen; `closed` says that its work has ended too."""

    closed = Signal()

    def __init__(
        self,
        session: Session,
        player: Player,
        jobs: Jobs,
        blind_test: BlindTest,
        persistence: Persistence,
        wizard: Wizard,
    ) -> None:
        super().__init__()
        styled(self, "window")
        self.session, self.player, self.jobs, self.blind_test = session, player, jobs, blind_test
        self.timeline = Timeline(self)
        self.look = DisplayOptions(self)
        self.scrubbing = StepBrowser(session.takes, player, jobs)
        self.compare = ABComparison(session.takes, player, self.timeline, self.scrubbing)
        self.tests = ListeningTests(self, session, self.compare, player, blind_test)
        self.banner = Banner()
        self.original = SoundPane("Original", "1", self.timeline, self.look, jobs)
        self.result = SoundPane("Result", "2", self.timeline, self.look, jobs)
        self.footer = Footer(self.timeline)
        self.scrubber = StepSlider(self.scrubbing)
        self.panel = RenderPanel(session)
        self.queue_actions = QueueActions(self, session, jobs)
        players = [player, blind_test.player, wizard.clip_player.player]
        self.devices = DeviceChoice(jobs, players, session.engine, preferences())
        self.devices_dialog = DevicesDialog(self.devices, self)
        self.voices = VoiceList(jobs)
        self.voices_dialog = VoicesDialog(self.voices, self)
        self.training = TrainingWizard(self, session, jobs, wizard, player)
        self.takes = TakesView(session.takes)
        self.help = Help(self, jobs)
        self.scoring = TakeScorer(session.takes, jobs)
        self.scoring.want(self.takes.shown_scores)
        self.open_button = QPushButton("Open…")
        self.save_button = QPushButton("Export…")
        self.showing = PaneController(session, self.scrubbing, self.original, self.result)
        self.playback = PlaybackController(
            session,
            self.scrubbing,
            player,
            self.showing,
            self.timeline,
            self.footer,
            self.takes,
        )
        self.closing = Shutdown(self, session, players, jobs)
        self.closing.unfinished += [
            lambda: self.queue_actions.queue.busy,
            lambda: session.exports.running > 0,
            lambda: self.voices.busy == "Importing",
            lambda: bool(self.tests.mushra_run.gathered),
        ]
        self.projects = ProjectActions(self, session, persistence, self.timeline, player)
        self.closing.unfinished.append(lambda: wizard.busy)
        self.closing.confirm_discard = self.projects.unsaved_prompt.before
        self.interrupting = RenderGuard(self, session, persistence.project)
        persistence.project.confirm_discard = self._leave_session
        self.asking = FileDialogs(self, session, self.scrubbing, persistence, self.interrupting)
        self._lay_out()
        self.actions_by_name = menus.fill(self)
        self._connect()
        self.setAcceptDrops(True)
        self._take_place()
        self.showing.show_original()
        self.showing.show_result()
        self._show_renders_that_can_be()
        self.arrangement = PaneLayout(self.look, session, self.original, self.result)
        self.early_look = EarlyView(session, self.original, self.timeline)
        self.arrangement.arrange()

    def _take_place(self) -> None:
        """Where it was when it was last closed; the first time as large as the screen has room."""
        kept = preferences().value(GEOMETRY)
        if not (isinstance(kept, QByteArray) and self.restoreGeometry(kept)):
            title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
            room = self.screen().availableSize() - QSize(0, title)
            self.resize(DEFAULT_SIZE.boundedTo(room))

    def _lay_out(self) -> None:
        self.original.header.addWidget(self.open_button)
        self.result.header.addWidget(self.scrubber)
        self.result.header.addWidget(self.save_button)
        self.open_button.setToolTip("Open a recording, a mel file or a project (Ctrl+O)")
        self.save_button.setToolTip(
            "Save the take or the step that is shown as WAV or FLAC (Ctrl+E)"
        )
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
        self._connect_session()
        self._connect_troubles()
        self._connect_what_is_asked_for()
        self._connect_panes()
        self.closing.stopping.connect(self._leave)
        self.closing.ended.connect(self.projects.persistence.end)
        self.closing.ended.connect(self.help.end)
        self.closing.ended.connect(self.closed)

    def _connect_session(self) -> None:
        session = self.session
        session.original_changed.connect(self._start_over)
        self.voices.listed.connect(session.list_voices)
        self.devices.changed.connect(self.panel.show_prediction)
        self.voices_dialog.use_wanted.connect(session.catalog.choose_voice)
        self.showing.changed.connect(self._show_what_can_be_done)
        self.player.changed.connect(self._show_what_can_be_done)
        for told in (session.message, self.voices.told, self.tests.told):
            told.connect(self.footer.tell)
        for source in (
            session.catalog.voices_changed,
            session.original_changed,
            session.opener.changed,
            session.render_progress_changed,
        ):
            source.connect(self._show_renders_that_can_be)
        session.opener.previewed.connect(lambda so_far: self._show_renders_that_can_be())

    def _connect_troubles(self) -> None:
        self.session.problem.connect(self.banner.show_problem)
        self.player.failed.connect(lambda error: self._tell(error, "play"))
        self.tests.failed.connect(lambda error: self._tell(error, "go on with the test"))
        self.help.failed.connect(self._tell)

    def _tell(self, error: BaseException, doing: str) -> None:
        self.banner.show_problem(Problem.of(error, doing, self.session.facts()))

    def _connect_what_is_asked_for(self) -> None:
        self.takes.chosen.connect(self._take_chosen)
        self.takes.save_all_wanted.connect(self.asking.save_all)
        self.takes.scores_wanted.connect(self.scoring.want)
        self.open_button.clicked.connect(self.asking.open)
        self.save_button.clicked.connect(self.asking.save)
        self.projects.open_wanted.connect(self.asking.take)
        self.projects.offer.restore_wanted.connect(
            lambda: self.interrupting.before(self.projects.restore)
        )
        self.panel.voice_file_wanted.connect(self.asking.voice)
        self.panel.schedule_file_wanted.connect(self.asking.schedule)
        self.footer.loop_wanted.connect(self.compare.loop)
        self.footer.match_wanted.connect(self.player.set_matched)

    def _connect_panes(self) -> None:
        player = self.player
        self.original.play_clicked.connect(lambda: player.toggle("original"))
        self.result.play_clicked.connect(self.compare.play_take)
        for pane in self.showing.panes:
            pane.sought.connect(player.seek)
            pane.marked.connect(player.set_loop)
            pane.sought.connect(lambda seconds: self.setFocus())  # so that Space plays

    def _leave_session(self, then: Callable[[], None]) -> None:
        """Do `then` once a person agrees to what would be lost by it."""
        self.interrupting.before(lambda: self.projects.unsaved_prompt.before(then))

    def _leave(self) -> None:
        """The window is closing: all that is going on stops."""
        self.interrupting.leave()
        self.tests.leave()
        self.scrubbing.leave()
        self.queue_actions.queue.cancel_all()
        self.training.wizard.leave()
        self.footer.tell("Stopping…")
        self.projects.persistence.stop()

    def dress(self, theme: Theme) -> None:
        for pane in self.showing.panes:
            pane.dress(theme)
        self.training.dialog.dress(theme)

    def _start_over(self) -> None:
        """Another sound is open: its beginning, all of it in view."""
        original = self.session.original
        if original is not None:
            if self.early_look.sound is not original.content:
                self.timeline.reset(original.content.seconds)
            self.player.set_loop(0.0, 0.0)
            self.player.seek(0.0)

    def _show_what_can_be_done(self) -> None:
        self.save_button.setEnabled(bool(self.showing.key))  # what forms is no take yet
        self.scrubber.show_step(not self.showing.forming)
        for name in menus.OF_A_TAKE:
            self.actions_by_name[name].setEnabled(self.session.takes.chosen is not None)
        self.actions_by_name["save_steps"].setEnabled(self.scrubbing.last > 0)
        for name in menus.OF_SEVERAL:
            self.actions_by_name[name].setEnabled(self.tests.possible)

    def _show_renders_that_can_be(self) -> None:
        can, at_work = self.session.can_render, self.session.render_progress is not None
        for name, possible in (("render", can), ("sweep", can), ("cancel", at_work)):
            self.actions_by_name[name].setEnabled(possible)

    def _take_chosen(self, key: str) -> None:
        """In the list, by the person: it is shown, and takes over if something plays."""
        self.showing.watch_no_longer()
        self.compare.choose(key)

    # What a person does to the window itself

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Only keys that no control took come here."""
        if not key_bindings.press(self, event.key(), event.modifiers()):
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = local_files(event)
        event.acceptProposedAction()
        if not self.queue_actions.take(paths):
            self.asking.take(paths[0])

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.asked(event)
        if event.isAccepted():
            preferences().setValue(GEOMETRY, self.saveGeometry())
