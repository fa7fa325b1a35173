"""The transport bar: play, stop, loop, clock, level matching, zoom, volume and meter."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from gradwave.durations import clock
from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.playing.timeline import Timeline
from gradwave.playing.views.output_meter import OutputMeter
from gradwave.playing.volume import FULL, Volume
from gradwave.theme import SPACE, styled
from gradwave.widgets.icon_button import IconButton, ToggleButton
from gradwave.widgets.plain_text import plain_label, plain_tip
from gradwave.widgets.slider import Slider

ZOOM = 1.6  # factor of one press
VOLUME_WIDTH = 72  # pixels


class PlaybackBar(QFrame):
    """Controls of playback and of the time axis; its signals ask for commands of the window."""

    play_clicked = Signal()
    loop_clicked = Signal()
    match_clicked = Signal()

    def __init__(self, player: Player, timeline: Timeline, volume: Volume) -> None:
        super().__init__()
        styled(self, "transport")
        self._player, self._timeline, self._volume = player, timeline, volume
        self._seconds = 0.0  # position of the cursor
        self._loaded = False  # a sound or a mel is open
        self.start_button = IconButton("skip-back", "", tr("Go to start (Home)"))
        self.play_button = IconButton("play", "", tr("Play (Space)"))
        self.stop_button = IconButton("square", "", tr("Stop (Space)"))
        self.loop_button = ToggleButton(
            "repeat", tr("Loop"), tr("Loop the selection, or the visible part if there is none (L)")
        )
        self.match_button = ToggleButton(
            "scale", tr("Match loudness"), tr("Play all sounds as loud as the quietest (M)")
        )
        self.clock = styled(plain_label(clock(0)), "clock")
        self.clock.setAccessibleName(tr("Cursor position and length"))
        self.out_button = IconButton("zoom-out", "", tr("Zoom out (−)"))
        self.in_button = IconButton("zoom-in", "", tr("Zoom in (+)"))
        self.fit_button = IconButton("maximize-2", "", tr("Show the whole sound (0)"))
        self.mute_button = IconButton("volume-2", "", tr("Mute"))
        self.mute_button.setCheckable(True)
        self.volume_slider = Slider(Qt.Orientation.Horizontal)
        self.volume_slider.setAccessibleName(tr("Volume"))
        self.volume_slider.setFixedWidth(VOLUME_WIDTH)
        self.volume_slider.setMaximum(FULL)
        self.volume_slider.setPageStep(10)
        self.meter = OutputMeter()
        self._lay_out()
        self._connect()
        self._show_volume()
        self.set_loaded(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(SPACE, SPACE // 2, SPACE, SPACE // 2)
        row.setSpacing(SPACE // 2)
        groups: tuple[tuple[QWidget, ...], ...] = (
            (self.start_button, self.play_button, self.stop_button, self.loop_button),
            (self.clock,),
            (self.match_button,),
            (self.out_button, self.in_button, self.fit_button),
            (self.mute_button, self.volume_slider, self.meter),
        )
        for number, group in enumerate(groups):
            if number == 3:
                row.addStretch(1)
            elif number:
                row.addSpacing(SPACE)
            for widget in group:
                row.addWidget(widget)
        row.insertSpacing(row.indexOf(self.mute_button), 2 * SPACE)
        row.insertSpacing(row.indexOf(self.meter), SPACE)

    def _connect(self) -> None:
        timeline, player = self._timeline, self._player
        self.start_button.clicked.connect(lambda: player.seek(0.0))
        self.play_button.clicked.connect(self.play_clicked)
        self.stop_button.clicked.connect(player.stop)
        self.loop_button.clicked.connect(lambda: self.loop_clicked.emit())
        self.match_button.clicked.connect(lambda: self.match_clicked.emit())
        self.out_button.clicked.connect(lambda: timeline.zoom(ZOOM))
        self.in_button.clicked.connect(lambda: timeline.zoom(1 / ZOOM))
        self.fit_button.clicked.connect(timeline.fit)
        self.mute_button.toggled.connect(self._volume.mute)
        self.volume_slider.valueChanged.connect(self._volume.set)
        self._volume.changed.connect(self._show_volume)
        timeline.changed.connect(self._show_clock)
        player.moved.connect(self._on_moved)
        player.changed.connect(self._show_player)

    def _on_moved(self, seconds: float) -> None:
        self._seconds = seconds
        self._show_clock()
        if self._player.playing:
            self.meter.show_peaks(*self._player.output.take_peaks())

    def _show_clock(self) -> None:
        whole = f" / {clock(self._timeline.duration)}" if self._loaded else ""
        self.clock.setText(f"{clock(self._seconds)}{whole}")

    def _show_player(self) -> None:
        player = self._player
        self.loop_button.setChecked(player.loop is not None)
        self.match_button.setChecked(player.matched)
        self.play_button.setEnabled(self._loaded and not player.playing)
        self.stop_button.setEnabled(bool(player.playing))
        self.play_button.setToolTip(plain_tip(player.unavailable_reason or tr("Play (Space)")))
        if not player.playing:
            self.meter.rest()

    def _show_volume(self) -> None:
        volume = self._volume
        self.volume_slider.blockSignals(True)
        self.volume_slider.setValue(volume.value)
        self.volume_slider.blockSignals(False)
        self.volume_slider.setToolTip(plain_tip(tr("Volume: {volume}", volume=volume.described)))
        self.mute_button.blockSignals(True)
        self.mute_button.setChecked(volume.muted)
        self.mute_button.blockSignals(False)
        self.mute_button.set_icon("volume-x" if volume.muted else "volume-2")

    def set_loaded(self, loaded: bool) -> None:
        """Enable the controls if a sound or a mel is open."""
        self._loaded = loaded
        for control in (
            *(self.start_button, self.loop_button, self.match_button),
            *(self.out_button, self.in_button, self.fit_button),
        ):
            control.setEnabled(loaded)
        self._show_clock()
        self._show_player()
