"""Menu entries for markers: add, choose, read and write them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QMenu, QWidget

from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.sound_design.marker_list import MarkerList
from gradwave.sound_design.painting_tools import PaintingTools
from gradwave.sound_design.region_renders import RegionRenders
from gradwave.widgets.save_dialog import ask_where_to_save
from wavegrad_core.audio.markers import Marker
from wavegrad_core.edits import Range

LABEL_FILES = tr("Audacity labels (*.txt);;All files (*)")
MAX_LISTED = 100  # markers in the menu


class MarkerActions(QObject):
    """Actions on markers, for the Edit menu."""

    def __init__(
        self,
        parent: QWidget,
        markers: MarkerList,
        regions: RegionRenders,
        tools: PaintingTools,
        player: Player,
        folder: Callable[[], Path],
    ) -> None:
        super().__init__(parent)
        self._parent, self._markers, self._regions = parent, markers, regions
        self._tools, self._player, self._folder = tools, player, folder

    def add(self) -> None:
        """Add a marker at the selection, the loop, or the cursor."""
        label, given = QInputDialog.getText(self._parent, tr("Add marker"), tr("Label:"))
        if given:
            at = self._player.position
            self._markers.add(*(self._regions.span or (at, at)), label)

    def read(self) -> None:
        """Ask for a label file and read it."""
        title, folder = tr("Read labels"), str(self._folder())
        path, _ = QFileDialog.getOpenFileName(self._parent, title, folder, LABEL_FILES)
        if path:
            self._markers.read_labels(Path(path))

    def write(self) -> None:
        """Ask where to write a label file, and write it."""
        suggested = self._folder() / "labels.txt"
        path = ask_where_to_save(
            self._parent, tr("Write labels"), suggested, {".txt": tr("Audacity labels")}
        )
        if path is not None:
            self._markers.write_labels(path)

    def choose(self, marker: Marker) -> None:
        """Select a region and loop it, or move the cursor to a marker."""
        if marker.end > marker.start:
            self._tools.select(Range(marker.start, marker.end))
            self._player.set_loop(marker.start, marker.end)
        self._player.seek(marker.start)

    def fill(self, menu: QMenu) -> None:
        """Keep a menu up to date with the markers."""
        menu.aboutToShow.connect(lambda: self._list(menu))
        self._list(menu)

    def _list(self, menu: QMenu) -> None:
        menu.clear()
        for marker in self._markers.all[:MAX_LISTED]:
            action = menu.addAction(marker_text(marker).replace("&", "&&"))
            action.triggered.connect(lambda checked=False, marker=marker: self.choose(marker))
        menu.setEnabled(bool(self._markers.all))


def marker_text(marker: Marker) -> str:
    """Return a marker in a line."""
    time = tr("{seconds:.2f} s", seconds=marker.start)
    if marker.end > marker.start:
        time = tr("{start:.2f}–{end:.2f} s", start=marker.start, end=marker.end)
    return f"{time}  {marker.label}".strip()
