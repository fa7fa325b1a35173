"""The window that the scenes of the pictures act on, and the pictures that they take of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from gradwave.window.main_window import MainWindow

ROOT = Path(__file__).parents[1]
CLIP = ROOT / "resources" / "clips" / "kathleen.flac"
COLOURS = 256  # of a picture: a third of the bytes, without a visible difference
Scene = Iterator[Callable[[], bool]]  # yields conditions to wait for


class Stage:
    """The window, and the folders of the pictures and of its settings.

    Attributes:
        shown: The widget to photograph: the window, or a dialog until the scene ends.
        scene: Name of the scene, and of its pictures.
    """

    def __init__(
        self, app: QApplication, window: MainWindow, folder: Path, own: Path, wanted: list[str]
    ) -> None:
        self.app, self.window = app, window
        self.folder, self.own, self.wanted = folder, own, wanted
        self.shown: QWidget = window
        self.scene = ""

    def play(self, scene: Callable[[Stage], Scene]) -> Scene:
        """Play a scene, and close the dialog that it has left open."""
        self.scene = scene.__name__
        yield from scene(self)
        if self.shown is not self.window:
            self.shown.close()
            self.shown = self.window

    def take_pictures(self) -> None:
        """Take a picture of what is shown, dark and light, if the scene is wanted."""
        from gradwave import desktop, theme

        for chosen in (theme.DARK, theme.LIGHT):
            desktop.apply_theme(self.app, self.window, chosen)
            self.app.processEvents()
            path = self.folder / f"{self.scene}-{'dark' if chosen.dark else 'light'}.png"
            if self.wanted and self.scene not in self.wanted:
                continue
            save(self.shown.grab().toImage(), path)
            print(path.relative_to(self.folder.parent), flush=True)

    def quiet(self) -> bool:
        """Return whether all jobs have ended and both spectrograms are drawn."""
        window = self.window
        panes = [pane for pane in (window.original, window.result) if pane.facts]  # not empty
        return not window.jobs.busy() and all(pane.drawn for pane in panes)


def save(picture: QImage, path: Path) -> None:
    """Write a picture as PNG with few colours."""
    from PIL import Image

    picture = picture.convertToFormat(picture.Format.Format_RGB888)
    size, line = (picture.width(), picture.height()), picture.bytesPerLine()
    whole = Image.frombuffer("RGB", size, bytes(picture.constBits()), "raw", "RGB", line)
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)
