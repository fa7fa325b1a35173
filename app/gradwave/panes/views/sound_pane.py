"""A pane with one sound: name, facts, play button, waveform and spectrogram."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
)

from gradwave.jobs import Jobs
from gradwave.language import tr
from gradwave.panes.display_options import DIFFERENCE, OVERLAID, DisplayOptions
from gradwave.panes.views.colour_bar import ColourBar
from gradwave.panes.views.pinch_zoom import PinchZoomCanvas
from gradwave.panes.views.ratio_handle import RatioHandle
from gradwave.panes.views.spectrogram_plot import (
    DIFFERENCE_COLOURS,
    PictureSource,
    SpectrogramPlot,
)
from gradwave.panes.views.waveform_plot import WaveformPlot
from gradwave.pictures.comparison_picture import RANGE_DB, ComparisonPicture
from gradwave.pictures.picture import PictureKind
from gradwave.playing.timeline import Timeline
from gradwave.sounds import Mel, Sound
from gradwave.theme import SPACE, Theme, styled
from gradwave.widgets.elided_label import ElidedLabel
from gradwave.widgets.icon_button import IconButton
from gradwave.widgets.plain_text import plain_label, plain_tip

OVERLAY_LEGEND = tr("Cyan: original · red: take · grey: both")
DIFFERENCE_LEGEND = tr("Take minus original")
LEVEL_TIP = tr("Levels of the colours; choose them in View, Darkest level and Brightest level")
DIFFERENCE_TIP = tr("Level against the original: red is louder, blue is quieter")
DIFFERENCE_LABELS = (f"−{RANGE_DB:g}", "0", f"+{RANGE_DB:g} dB")
GAP = 4  # pixels between the plots
NAME_WIDTH = 80  # pixels that a name keeps, if it needs them
NO_LIMIT = 2**24 - 1  # Qt's QWIDGETSIZE_MAX


class SoundPane(QFrame):
    """Pane with a sound or a mel, or a text while it is empty."""

    play_clicked = Signal()
    spectrogram_shown = Signal()
    seek_requested = Signal(float)  # the user clicked at this time in seconds
    range_dragged = Signal(float, float)  # the user is marking a range in seconds
    range_marked = Signal(float, float)  # the user marked a range in seconds
    menu_requested = Signal(QPoint)  # the user clicked here with the right button

    def __init__(
        self, title: str, key: str, timeline: Timeline, options: DisplayOptions, jobs: Jobs
    ) -> None:
        super().__init__()
        styled(self, "pane")
        self.title = title
        self._key = key
        self._theme: Theme | None = None
        self._options = options
        self._content: Sound | Mel | None = None
        self._beside: Sound | None = None
        self._together = False  # the plots have the colours of two sounds in one pane
        self._facts = styled(ElidedLabel(Qt.TextElideMode.ElideRight), "muted")
        self._name = styled(ElidedLabel(), "title")
        self.set_name(title)
        self._legend = styled(ElidedLabel(Qt.TextElideMode.ElideRight), "muted")
        self.colour_bar = ColourBar()
        for legend in (self._legend, self.colour_bar):
            legend.hide()
        self._gain = styled(plain_label(), "clock")
        self._gain.setToolTip(tr("Gain that makes it as loud as the quietest sound"))
        self.play_button = IconButton("play", "", tr("Play ({key})", key=key), "")
        self.play_button.clicked.connect(self.play_clicked)
        self.waveform = WaveformPlot(timeline)
        self.spectrogram = SpectrogramPlot(timeline, options, jobs)
        self.spectrogram.shown.connect(self.spectrogram_shown)
        self._plots = self._lay_plots()
        self._empty = styled(plain_label(alignment=Qt.AlignmentFlag.AlignCenter), "empty")
        self._empty.setWordWrap(True)
        self._empty.setMinimumWidth(1)  # a long name must not widen the window
        self._pages = QStackedWidget()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._plots)
        self._lay_out()
        options.changed.connect(lambda: self._show_legend(self._together))
        for plot in (self.waveform, self.spectrogram):
            plot.box.clicked.connect(self.seek_requested)
            plot.box.range_dragged.connect(self.range_dragged)
            plot.box.range_marked.connect(self.range_marked)
            plot.box.menu_requested.connect(self.menu_requested)

    def _lay_plots(self) -> PinchZoomCanvas:
        plots = PinchZoomCanvas(self.spectrogram.timeline)
        plots.plot = self.spectrogram
        plots.setAccessibleName(tr("Waveform and spectrogram: {title}", title=self.title))
        plots.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        plots.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        plots.setFrameShape(QFrame.Shape.NoFrame)
        grid = plots.ci.layout
        plots.ci.setContentsMargins(0, 0, 0, 0)
        plots.ci.setSpacing(GAP)
        plots.addItem(self.waveform, 0, 0)
        plots.addItem(self.spectrogram, 1, 0)
        self._grid, self._canvas = grid, plots
        self.ratio_handle = RatioHandle(plots.viewport(), self._options.ratio)
        self._options.ratio.changed.connect(lambda: self._share_height())
        plots.resizing.connect(self._share_height)
        self._share_height()
        return plots

    def _share_height(self, whole: int | None = None) -> None:
        """Divide the height, by default the canvas's current one, between the two plots."""
        whole = self._canvas.height() if whole is None else whole
        waves = self.waveform.isVisible()
        height = max((whole - GAP) * self._options.ratio.share, 1) if waves else 0
        self._grid.setRowMinimumHeight(0, height)
        self._grid.setRowMaximumHeight(0, height)
        self.ratio_handle.place(height + GAP / 2)

    def _lay_out(self) -> None:
        header = QHBoxLayout()
        header.setSpacing(SPACE)
        header.addWidget(self.play_button)
        header.addWidget(self._name)
        header.addWidget(self._facts, stretch=1)
        header.addWidget(self._legend)
        header.addWidget(self.colour_bar)
        header.addWidget(self._gain)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE, SPACE, SPACE, SPACE)
        column.setSpacing(SPACE)
        column.addLayout(header)
        column.addWidget(self._pages, stretch=1)
        self.header = header

    def show_content(
        self, content: Sound | Mel | None, name: str, facts: str, keep: bool = False
    ) -> None:
        """Show a sound or a mel, or the empty text.

        Args:
            content: The sound or mel.
            name: Its name; "" for the title of the pane.
            facts: A line of facts.
            keep: Keep the old picture until the new one has been drawn.
        """
        self._content = content
        self.set_name(name or self.title)
        self._facts.set_line(facts)
        has_waves = isinstance(content, Sound)
        self.waveform.setVisible(has_waves)
        self.ratio_handle.setVisible(has_waves)
        self.waveform.setMaximumHeight(NO_LIMIT if has_waves else 0)  # a mel fills the pane
        self._share_height()
        self._pages.setCurrentWidget(self._plots if content else self._empty)
        self._draw(keep)

    def set_beside(self, sound: Sound | None) -> None:
        """Draw another sound together with this one, or only this one if it is None."""
        if sound is not self._beside or sound is not None:
            self._beside = sound
            self._draw()

    def _draw(self, keep: bool = False) -> None:
        content, beside = self._content, self._beside
        sound = content if isinstance(content, Sound) else None
        self.waveform.show_peaks(
            sound.peaks if sound else None, beside.peaks if sound and beside else None
        )
        source: PictureSource | None = content.picture if content else None
        if sound is not None and beside is not None:
            kind: PictureKind = "both" if self._options.compared == OVERLAID else "difference"
            source = ComparisonPicture(beside.picture, sound.picture, kind, self._options.darkest)
        together = sound is not None and beside is not None
        self._show_legend(together)
        self.spectrogram.show_source(source, keep)
        if together is not self._together and self._theme is not None:
            self._together = together
            self.apply_theme(self._theme)

    def _show_legend(self, together: bool) -> None:
        """Say what the colours mean: levels in one of the panes, or two sounds together."""
        options, theme = self._options, self._theme
        difference = options.compared == DIFFERENCE
        self._legend.set_line(DIFFERENCE_LEGEND if difference else OVERLAY_LEGEND)
        self._legend.setVisible(together)
        levels = not together and self._key == "1" and isinstance(self._content, Sound)
        self.colour_bar.setVisible(levels or (together and difference))
        if levels:
            low, high = (
                f"{level:g}".replace("-", "−") for level in (options.darkest, options.brightest)
            )
            self.colour_bar.show_colours(options.colours, (low, "", f"{high} dB"), LEVEL_TIP)
        elif theme is not None:
            colours = DIFFERENCE_COLOURS[theme.dark]
            self.colour_bar.show_colours(colours, DIFFERENCE_LABELS, DIFFERENCE_TIP)

    def show_more(self, facts: str) -> None:
        """Redraw a sound after more of it has been read."""
        self._facts.set_line(facts)
        self.waveform.refresh()
        self.spectrogram.draw_again()

    def set_name(self, name: str) -> None:
        """Show another name; what stands beside it gives way first."""
        self._name.set_line(name)
        self._name.setMinimumWidth(min(self._name.sizeHint().width(), NAME_WIDTH))

    @property
    def facts(self) -> str:
        """The line of facts."""
        return self._facts.text()

    @property
    def drawn(self) -> bool:
        """Whether the visible spectrogram has been drawn."""
        return self.spectrogram.picture is not None

    @property
    def empty_text(self) -> str:
        """The text of the empty pane."""
        return self._empty.text()

    def set_empty_text(self, text: str) -> None:
        """Set the text of the empty pane."""
        self._empty.setText(text)

    def set_cursor(self, seconds: float) -> None:
        """Move the cursor line."""
        for plot in (self.waveform, self.spectrogram):
            plot.cursor_line.setValue(seconds)

    def set_loop(self, loop: tuple[float, float] | None) -> None:
        """Shade the loop."""
        for plot in (self.waveform, self.spectrogram):
            plot.set_loop(loop)

    def set_gain(self, decibels: float | None) -> None:
        """Show the playback gain, or nothing."""
        self._gain.setVisible(decibels is not None)
        if decibels is not None:
            lowered = tr("−{level:.1f} dB", level=-decibels)
            self._gain.setText(lowered if decibels <= -0.05 else tr("0.0 dB"))

    @property
    def gain(self) -> str:
        """The gain as displayed; "" if it is not shown."""
        return "" if self._gain.isHidden() else self._gain.text()

    def set_playback(self, playing: bool, possible: bool, why_not: str) -> None:
        """Update the play button; its tooltip says why nothing can be played."""
        verb = tr("Stop") if playing else tr("Play")
        self.play_button.setEnabled(possible)
        self.play_button.setToolTip(plain_tip(why_not or f"{verb} ({self._key})"))
        self.play_button.setAccessibleName(f"{verb}: {self.title}")
        self.play_button.set_icon("square" if playing else "play")

    def apply_theme(self, theme: Theme) -> None:
        """Apply the colours of a theme."""
        self._theme = theme
        colour = theme.original if self._key == "1" else theme.result
        self._plots.setBackground(theme.panel)
        self._name.setStyleSheet(f"color: {colour};")
        self.waveform.apply_theme(theme, colour)
        self.spectrogram.apply_theme(theme)
        self._show_legend(self._together)
