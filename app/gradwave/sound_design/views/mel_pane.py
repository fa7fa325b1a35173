"""The pane with the edited mel, on which the tools paint."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from gradwave.jobs import Jobs
from gradwave.language import tr
from gradwave.panes.display_options import DisplayOptions
from gradwave.panes.views.spectrogram_plot import SpectrogramPlot
from gradwave.playing.timeline import Timeline
from gradwave.sound_design.edit_model import EditModel
from gradwave.sound_design.edited_mel import EditedMel
from gradwave.sound_design.painting_tools import BRUSH, MOVE, TOOLS, PaintingTools, Point
from gradwave.sound_design.views.keyboard_painting import KeyboardPainting
from gradwave.sound_design.views.paint_canvas import PaintCanvas
from gradwave.sound_design.views.region_outline import RegionOutline
from gradwave.theme import SPACE, Theme, styled
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.icon_button import IconButton
from gradwave.widgets.plain_text import plain_tip
from wavegrad_core.audio.markers import Marker
from wavegrad_core.errors import InputError

TOOL_TEXTS = {
    "move": (tr("Move"), tr("Scroll by dragging; a click moves the cursor, Shift and drag loops")),
    "warp": (tr("Warp"), tr("Drag a point to another time; the mel between anchors is stretched")),
    "range": (tr("Range"), tr("Select a time range")),
    "band": (tr("Band"), tr("Select a frequency band")),
    "box": (tr("Box"), tr("Select a rectangle of time and frequency")),
    "lasso": (tr("Lasso"), tr("Select the inside of a drawn line")),
    "brush": (tr("Brush"), tr("Paint the chosen effect; the pressure of a pen scales it")),
    "pencil": (tr("Pencil"), tr("Draw a pitch, whose harmonics are added")),
}
MAX_LINES = 200  # markers drawn
CIRCLE = np.linspace(0, 2 * np.pi, 48)


class MelPane(QFrame):
    """The edited mel with the tools, the selection and the chosen edit's region."""

    seek_requested = Signal(float)
    range_marked = Signal(float, float)

    def __init__(
        self,
        mel: EditedMel,
        edits: EditModel,
        tools: PaintingTools,
        timeline: Timeline,
        options: DisplayOptions,
        jobs: Jobs,
    ) -> None:
        super().__init__()
        styled(self, "pane")
        self._mel, self._edits, self._tools, self._options = mel, edits, tools, options
        self._points: list[Point] = []  # of the running drag
        self._marker_lines: list[pg.InfiniteLine] = []
        self._name = styled(ElidedLabel(), "title")
        self._name.set_line(tr("Edited mel"))
        self._facts = styled(ElidedLabel(), "muted")
        self.play_button = IconButton("play", "", tr("Play a sketch of the edited mel (P)"), "")
        self.tool_buttons = {tool: self._tool_button(tool) for tool in TOOLS}
        self.spectrogram = SpectrogramPlot(timeline, options, jobs)
        self.canvas = PaintCanvas(timeline)
        self.canvas.plot = self.spectrogram
        self.canvas.setAccessibleName(tr("Edited mel spectrogram"))
        self.canvas.setFrameShape(QFrame.Shape.NoFrame)
        self.canvas.ci.setContentsMargins(0, 0, 0, 0)
        self.canvas.addItem(self.spectrogram, 0, 0)
        self.selected = RegionOutline()
        self.of_edit = RegionOutline(width=1)
        self.trail, self.brush = pg.PlotCurveItem(), pg.PlotCurveItem()
        for item in (self.selected, self.of_edit, self.trail, self.brush):
            item.setZValue(20)
            self.spectrogram.addItem(item, ignoreBounds=True)
        self.keyboard = KeyboardPainting(self.canvas, tools)
        self._lay_out()
        self._connect()
        self._show_tools()

    def _tool_button(self, tool: str) -> QPushButton:
        text, tip = TOOL_TEXTS[tool]
        button = styled(QPushButton(text), "quiet")
        button.setCheckable(True)
        button.setToolTip(plain_tip(tip))
        button.clicked.connect(lambda: self._tools.choose(tool))
        return button

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(2)
        header.addWidget(self.play_button)
        header.addSpacing(SPACE)
        header.addWidget(self._name)
        header.addSpacing(SPACE)
        header.addWidget(self._facts, stretch=1)
        group = QButtonGroup(self)
        for button in self.tool_buttons.values():
            group.addButton(button)
            header.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(header)
        column.addWidget(self.canvas, stretch=1)

    def _connect(self) -> None:
        self._mel.changed.connect(self._show_mel)
        self._mel.busy_changed.connect(self._show_facts)
        self._edits.changed.connect(self._show_regions)
        self._tools.changed.connect(self._show_tools)
        self._options.changed.connect(self._show_regions)
        self.spectrogram.box.clicked.connect(self.seek_requested)
        self.spectrogram.box.range_marked.connect(self.range_marked)
        self.canvas.begun.connect(self._points.clear)
        self.canvas.moved.connect(self._painted)
        self.canvas.hovered.connect(self._show_brush)
        self.canvas.finished.connect(self._finish)
        self.keyboard.dropped.connect(self._drop)

    @property
    def facts(self) -> str:
        """The line of facts."""
        return self._facts.text()

    @property
    def _duration(self) -> float:
        state = self._mel.state
        return state.sound.length if state is not None else self.spectrogram.timeline.duration

    @property
    def _top(self) -> float:
        """The highest frequency of the mel in kHz."""
        return self._mel.state.picture.top if self._mel.state is not None else 1.0

    def _show_mel(self) -> None:
        state = self._mel.state
        self.spectrogram.show_source(state.picture if state else None, keep=state is not None)
        self._show_facts()
        self._show_regions()

    def _show_facts(self) -> None:
        state, facts = self._mel.state, []
        if state is not None:
            count = len(state.edits.active)
            facts = [tr("{seconds:.2f} s", seconds=state.sound.length), tr("%n edit(s)", "", count)]
        if self._mel.busy:
            facts.append(tr("Updating…"))
        self._facts.set_line(" · ".join(facts))
        self.play_button.setEnabled(state is not None)

    def show_playing(self, playing: bool, unavailable_reason: str) -> None:
        """Show whether a sketch is playing, or why none can be played."""
        self.play_button.set_icon("square" if playing else "play")
        tip = unavailable_reason or tr("Play a sketch of the edited mel (P)")
        self.play_button.setToolTip(plain_tip(tip))

    def show_markers(self, markers: Sequence[Marker]) -> None:
        """Draw markers as lines, and regions as one at each end."""
        for line in self._marker_lines:
            self.spectrogram.removeItem(line)
        self._marker_lines = []
        for marker in markers[:MAX_LINES]:
            for seconds in dict.fromkeys((marker.start, marker.end)):
                line = pg.InfiniteLine(seconds, angle=90, movable=False)
                line.setPen(pg.mkPen("#5cc4cf", width=1, style=Qt.PenStyle.DashLine))
                self.spectrogram.addItem(line, ignoreBounds=True)
                self._marker_lines.append(line)

    def _show_tools(self) -> None:
        tool = self._tools.tool
        self.tool_buttons[tool].setChecked(True)
        self.canvas.set_painting(tool != MOVE)
        if tool != BRUSH:
            self.brush.clear()
        self._show_regions()

    def _show_regions(self) -> None:
        edit, scale = self._edits.chosen_edit, self._options.scale
        region = edit.region if edit is not None else None
        self.selected.show_region(self._tools.selection, scale, self._duration, self._top)
        self.of_edit.show_region(region, scale, self._duration, self._top)

    # Painting

    def _painted(self, x: float, y: float, pressure: float) -> None:
        point = self._point(x, y, pressure)
        if not self._points or point != self._points[-1]:
            self._points.append(point)
        seconds, hertz, _ = zip(*self._points)
        scale = self._options.scale
        self.trail.setData(
            np.array(seconds), np.asarray(scale.place(np.array(hertz) / 1000), float)
        )
        self._show_brush(x, y)

    def _point(self, x: float, y: float, pressure: float) -> Point:
        """Return a point in seconds and Hz, within the sound and the frequencies of the mel."""
        hertz = 1000 * float(self._options.scale.frequency(y))
        return (
            float(np.clip(x, 0.0, self._duration)),
            float(np.clip(hertz, 0.0, 1000 * self._top)),
            pressure,
        )

    def _finish(self) -> None:
        points, self._points[:] = list(self._points), []
        self.trail.clear()
        if self._mel.state is None:
            return  # nothing is shown that could be painted on
        if self._mel.has_current_times:
            self._tools.finish(points)
        else:
            text = tr("The mel is still being stretched. Draw again when it has its new length.")
            self._edits.report(InputError(text))

    def _drop(self) -> None:
        self._points.clear()
        self.trail.clear()

    def _show_brush(self, x: float, y: float) -> None:
        """Draw the edge of the brush around the pointer."""
        state, tools, scale = self._mel.state, self._tools, self._options.scale
        if tools.tool != BRUSH or state is None:
            return
        from wavegrad_core.edits.level import band_centres
        from wavegrad_core.edits.region import band_position

        centres = band_centres(state.profile)
        _, hertz, _ = self._point(x, y, 1.0)
        bands = float(band_position(hertz, state.profile)) + tools.radius_bands * np.sin(CIRCLE)
        edge = np.interp(bands, np.arange(len(centres)), centres) / 1000
        seconds = x + tools.radius_seconds * np.cos(CIRCLE)
        self.brush.setData(seconds, np.asarray(scale.place(edge), float))

    # Playback

    def set_cursor(self, seconds: float) -> None:
        """Move the cursor line."""
        self.spectrogram.cursor_line.setValue(seconds)

    def set_loop(self, loop: tuple[float, float] | None) -> None:
        """Shade the loop."""
        self.spectrogram.set_loop(loop)

    def apply_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self.canvas.setBackground(theme.panel)
        self._name.setStyleSheet(f"color: {theme.accent};")
        self.spectrogram.apply_theme(theme)
        self.selected.paint_with("#ffffff")
        self.of_edit.paint_with(theme.accent)
        self.trail.setPen(pg.mkPen("#ffffff", width=2))
        self.brush.setPen(pg.mkPen("#ffffff", width=1))
