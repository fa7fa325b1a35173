"""The main window: lays out the views and builds menus and keys from the registered commands."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QSplitter,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from gradwave.commands import CommandRegistry
from gradwave.language import tr
from gradwave.models import Models
from gradwave.panes.views.overview_strip import OverviewStrip
from gradwave.panes.views.sound_pane import SoundPane
from gradwave.panes.views.time_ruler import TimeRuler
from gradwave.playing.views.transport import PlaybackBar
from gradwave.rendering.views.render_panel import RenderPanel
from gradwave.takes.views.step_slider import StepSlider
from gradwave.takes.views.takes_view import TakesView
from gradwave.theme import SPACE, Theme, styled
from gradwave.widgets.banner import Banner
from gradwave.widgets.drag_and_drop import drop_text, local_files
from gradwave.widgets.drop_highlight import DropHighlight
from gradwave.widgets.icon_button import IconButton
from gradwave.window import menus
from gradwave.window.composition import build_features
from gradwave.window.context_menus import ContextMenus
from gradwave.window.footer import Footer
from gradwave.window.key_bindings import KeyBindings
from gradwave.window.overview_controller import OverviewController
from gradwave.window.pane_controller import PaneController
from gradwave.window.pane_layout import PaneLayout
from gradwave.window.partial_recording_view import PartialRecordingView
from gradwave.window.playback_controller import PlaybackController
from gradwave.window.shutdown import Shutdown
from gradwave.window.widget_state import save_state, saved_state

DEFAULT_SIZE = QSize(1280, 820)
MINIMUM_SIZE = QSize(900, 640)
GEOMETRY = "window/geometry"  # key of its size and place in the preferences
SPLIT = "window/panes and takes"  # key of the heights of the panes and of the takes


class MainWindow(QMainWindow):
    """The main window; `closed` is emitted when its work has ended too."""

    closed = Signal()

    def __init__(self, models: Models) -> None:
        super().__init__()
        styled(self, "window")
        self.models = models
        self.session, self.player, self.jobs = models.session, models.player, models.jobs
        self._make_views()
        self.features = build_features(self, models, self.takes)
        self.commands = CommandRegistry()
        for feature in self.features:
            self.commands.add(feature.commands)
        self.actions_by_name = menus.fill(self, self.commands)
        self._keys = KeyBindings(self, self.commands)
        self.shutdown = Shutdown(
            self,
            models.jobs,
            models.players,
            busy=lambda: any(feature.busy() for feature in self.features),
            confirm=self.features.projects.unsaved_prompt.before,
        )
        self._lay_out()
        self._make_controllers()
        self._connect()
        self.setAcceptDrops(True)
        self.drop_highlight = DropHighlight(self)
        self.setFocus()  # no button has the focus at first
        self._restore_geometry()

    def _make_views(self) -> None:
        models, session = self.models, self.session
        plots = (models.timeline, models.display, models.jobs)
        self.banner = Banner()
        self.original = SoundPane(tr("Original"), "1", *plots)
        self.result = SoundPane(tr("Result"), "2", *plots)
        self.overview = OverviewStrip(models.timeline)
        self.ruler = TimeRuler(models.timeline)
        self.transport = PlaybackBar(models.player, models.timeline, models.volume)
        self.footer = Footer(self.transport)
        self.step_slider = StepSlider(models.steps)
        self.panel = RenderPanel(session)
        self.takes = TakesView(session.takes)
        self.open_button = IconButton(
            "folder-open", tr("Open…"), tr("Open a recording, a mel file or a project (Ctrl+O)"), ""
        )
        self.export_button = IconButton(
            "download",
            tr("Export…"),
            tr("Export the shown take or step as WAV or FLAC (Ctrl+E)"),
            "",
        )

    def _lay_out(self) -> None:
        self.result.header.addWidget(self.step_slider)
        self.result.header.addWidget(self.export_button)
        body = styled(QWidget(), "body")
        self.setCentralWidget(body)
        row = QHBoxLayout()
        row.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        row.setSpacing(SPACE)
        row.addWidget(self._lay_out_sounds(), stretch=1)
        row.addWidget(self.panel)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row, stretch=1)
        column.addWidget(self.footer)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(MINIMUM_SIZE)

    def _lay_out_sounds(self) -> QSplitter:
        """Return the notices, panes and overview above the takes, with a handle between them."""
        sounds = QWidget()
        column = QVBoxLayout(sounds)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        for notice in (widget for feature in self.features for widget in feature.notices):
            column.addWidget(notice)
        tabs = QHBoxLayout()
        tabs.setSpacing(SPACE)
        tabs.addWidget(self.features.tabs, stretch=1)
        tabs.addWidget(self.open_button)
        column.addLayout(tabs)
        column.addWidget(self.banner)
        column.addWidget(self.original, stretch=1)
        for feature in self.features:
            if feature.pane is not None:
                feature.pane.hide()
                column.addWidget(feature.pane, stretch=2)  # it is painted on
            if feature.page is not None:
                self.panel.add_page(*feature.page)
        column.addWidget(self.result, stretch=1)
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addWidget(self.ruler)
        times.addWidget(self.overview)
        column.addLayout(times)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(SPACE)
        self.splitter.addWidget(sounds)
        self.splitter.addWidget(self.takes)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setStretchFactor(1, 0)
        self.splitter.restoreState(saved_state(SPLIT))
        return self.splitter

    def _make_controllers(self) -> None:
        models, session = self.models, self.session
        self.pane_controller = PaneController(session, models.steps, self.original, self.result)
        self.playback = PlaybackController(
            session,
            models.steps,
            models.player,
            self.pane_controller,
            models.timeline,
            self.footer,
            self.overview,
            self.ruler,
            self.takes,
        )
        self.pane_controller.changed.connect(self._update_result_header)
        self.player.changed.connect(self._update_result_header)
        self.partial_recording_view = PartialRecordingView(session, self.original, models.timeline)
        self.partial_recording_view.begun.connect(self._forget_place)
        session.original_changed.connect(self._show_from_start)
        self._overview_controller = OverviewController(session, self.overview)
        self.pane_controller.show_original()
        self.pane_controller.show_result()
        self.pane_layout = PaneLayout(models.display, session, self.original, self.result)
        self.pane_layout.arrange()
        self.panel.page_changed.connect(self._show_page)
        self.features.design.page_wanted.connect(self.panel.show_page)

    def _connect(self) -> None:
        session, player, actions = self.session, self.player, self.actions_by_name
        context = ContextMenus(self, actions)
        session.message.connect(self.footer.show_message)
        session.problem.connect(self.banner.show_problem)
        for success in (
            session.attempted,
            session.exports.message,
            self.models.persistence.project.saved,
        ):
            success.connect(lambda *rest: self.banner.dismiss())
        player.failed.connect(lambda error: session.report_error(error, tr("play")))
        self.open_button.clicked.connect(actions["open"].trigger)
        self.export_button.clicked.connect(actions["export"].trigger)
        self.takes.export_all_requested.connect(actions["export_all"].trigger)
        self.takes.scores_requested.connect(self.models.scorer.want)
        self.models.scorer.want(self.takes.shown_scores)
        self.takes.chosen.connect(self._on_take_chosen)
        self.panel.counts_button.clicked.connect(actions["sweep_counts"].trigger)
        self.takes.menu_requested.connect(context.open_for_takes)
        self.transport.play_clicked.connect(actions["play"].trigger)
        self.transport.loop_clicked.connect(actions["loop"].trigger)
        self.transport.match_clicked.connect(actions["match"].trigger)
        self.overview.seek_requested.connect(player.seek)
        self.ruler.seek_requested.connect(player.seek)
        self.ruler.range_dragged.connect(self._preview_loop)
        self.ruler.range_marked.connect(player.set_loop)
        self.models.timeline.pointed.connect(self.footer.show_pointer)
        self.models.devices.changed.connect(self.panel.show_prediction)
        self.original.play_clicked.connect(self.models.comparison.play_original)
        self.result.play_clicked.connect(self.models.comparison.play_take)
        for pane in self.pane_controller.panes:
            pane.seek_requested.connect(player.seek)
            pane.range_dragged.connect(self._preview_loop)
            pane.range_marked.connect(player.set_loop)
            pane.menu_requested.connect(context.open_for_pane)
            pane.seek_requested.connect(lambda seconds: self.setFocus())  # so that Space plays
        self.shutdown.stopping.connect(self._stop)
        self.shutdown.ended.connect(self._end)

    def _restore_geometry(self) -> None:
        """Restore the last size and position, or use the default size if it fits the screen."""
        if not self.restoreGeometry(saved_state(GEOMETRY)):
            title = self.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight)
            room = self.screen().availableSize() - QSize(0, title)
            self.resize(DEFAULT_SIZE.boundedTo(room))

    def begin(self) -> None:
        """Start slow work once the window is on screen."""
        self.player.look_for_device()
        for feature in self.features:
            feature.begin()

    def _stop(self) -> None:
        self.models.steps.stop()
        for feature in self.features:
            feature.stop()
        self.footer.show_message(tr("Stopping…"))

    def _end(self) -> None:
        self.footer.stop()
        for feature in self.features:
            feature.closed()
        self.closed.emit()

    def apply_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme to what style sheets cannot reach."""
        for pane in self.pane_controller.panes:
            pane.apply_theme(theme)
        self.overview.apply_theme(theme)
        for feature in self.features:
            feature.apply_theme(theme)

    def _show_from_start(self) -> None:
        """Show all of a newly opened sound, with the cursor at its start and no loop."""
        original = self.session.original
        if original is not None:
            if self.partial_recording_view.sound is original.content:
                return  # shown from the start already
            self.models.timeline.reset(original.content.seconds)
            self._forget_place()

    def _forget_place(self) -> None:
        """Put the cursor at the start, without a loop."""
        self.player.set_loop(0.0, 0.0)
        self.player.seek(0.0)

    def _preview_loop(self, start: float, stop: float) -> None:
        """Show the loop that a drag would set."""
        for pane in self.pane_controller.panes:
            pane.set_loop((start, stop))
        self.overview.set_loop((start, stop))
        self.footer.show_loop((start, stop))

    def _update_result_header(self) -> None:
        self.export_button.setEnabled(bool(self.pane_controller.key))  # a preview is not a take yet
        self.step_slider.show_step(not self.pane_controller.previewing)

    def _show_page(self, page: QWidget) -> None:
        """Show the pane of the feature whose page is shown."""
        panes = {id(one.page[1]): one.pane for one in self.features if one.page is not None}
        self.pane_layout.show_instead(panes.get(id(page)))
        self.features.design.set_shown(page is self.features.design.page)

    def _on_take_chosen(self, key: str) -> None:
        """Show the take that the user chose in the table; if something plays, play it."""
        self.pane_controller.stop_watching()
        self.models.comparison.choose(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):  # only keys that no control has handled arrive here
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths := local_files(event):
            event.acceptProposedAction()
            self.drop_highlight.show_text(drop_text(paths))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.drop_highlight.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.drop_highlight.hide()
        event.acceptProposedAction()
        self.features.open_paths(local_files(event))

    def closeEvent(self, event: QCloseEvent) -> None:
        self.shutdown.handle(event)
        if event.isAccepted():
            save_state(GEOMETRY, self.saveGeometry())
            save_state(SPLIT, self.splitter.saveState())
