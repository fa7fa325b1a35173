"""Take pictures of the real window in each of its main states, light and dark.

    python packaging/screenshot.py [FOLDER [SCENE...]]

The pictures show the bundled clip and voice, with renders and scores made on this machine. The
user's own settings are neither read nor changed. Without a screen the script starts Xvfb (package
xvfb on Debian).
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import screenshot_listening as listening
import screenshot_scenes as scenes
import unseen_screen
from screenshot_stage import ROOT, Scene, Stage

SECONDS = 300  # time limit for a scene, on a busy machine
SCENES = (
    *(scenes.first, scenes.file, scenes.rendering, scenes.takes, scenes.difference),
    *(scenes.advanced, scenes.edits, scenes.step, scenes.recovered),
    *(listening.iterations, listening.blind, listening.blind_result),
    *(listening.mushra, listening.ratings),
    *(scenes.queue, scenes.voices, scenes.devices, scenes.about),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs" / "pictures")
    parser.add_argument("scenes", nargs="*", metavar="SCENE")
    arguments = parser.parse_args()
    if unseen_screen.is_needed():
        return unseen_screen.run_again()
    folder = arguments.folder.absolute()
    folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as own:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(own) / kind)
        return take(folder, Path(own), arguments.scenes)


def take(folder: Path, own: Path, wanted: list[str]) -> int:
    """Open the window, play all scenes, and return the exit status."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from gradwave import desktop, theme

    app = QApplication(["gradwave"])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    window = desktop.make_window()
    window.closed.connect(app.quit)
    desktop.apply_theme(app, window, theme.LIGHT)
    window.show()
    stage = Stage(app, window, folder, own, wanted)
    steps: Scene = (condition for scene in SCENES for condition in stage.play(scene))
    waits_for: Callable[[], bool] = next(steps)
    limit = QTimer(interval=1000 * SECONDS)

    def look() -> None:
        nonlocal waits_for
        if not waits_for():
            return
        limit.start()
        try:
            waits_for = next(steps)
        except StopIteration:
            looked.stop()
            window.shutdown.end_work()  # closing the window would ask about unsaved takes

    def too_long() -> None:
        print(f"screenshot: {stage.scene} was not ready after {SECONDS} s", file=sys.stderr)
        app.exit(1)

    looked = QTimer(interval=50)
    looked.timeout.connect(look)
    limit.timeout.connect(too_long)
    looked.start()
    limit.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
