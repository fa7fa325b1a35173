"""Take pictures of the real window, light and dark, on the bundled clip and takes of it.

    python packaging/screenshot.py [FOLDER]

Runs under Xvfb by itself where there is no screen (package xvfb on Debian).
"""

import atexit
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from app.window import Window

ROOT = Path(__file__).parents[1]
SCENES = ("window", "queue", "voices", "devices")
SWEEP = (3, 12)  # what is rendered beside the first take
SECONDS = 300  # the longest a render may take


def main() -> int:
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "packaging" / "screenshots"
    if not os.environ.get("DISPLAY") and sys.platform.startswith("linux"):
        return under_xvfb(folder)
    folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    return take(folder)


def under_xvfb(folder: Path) -> int:
    """This script again, on a screen that nobody sees."""
    if shutil.which("xvfb-run") is None:
        print("screenshot: no screen and no xvfb-run; sudo apt install xvfb xauth", file=sys.stderr)
        return 2
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1440x900x24"]
    with tempfile.TemporaryDirectory() as sound:  # and with a sound card that nobody hears
        card = Path(sound) / "asound.conf"
        card.write_text("pcm.!default { type null }\n", encoding="utf-8")
        return subprocess.run(
            [*screen, sys.executable, __file__, str(folder)],
            env={**os.environ, "ALSA_CONFIG_PATH": str(card), "XDG_STATE_HOME": sound},
        ).returncode


def take(folder: Path) -> int:
    """Open the window, wait for the render and the pictures, save, close."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app import desktop, theme

    app = QApplication(["gradwave"])
    app.setStyle("Fusion")
    app.setQuitOnLastWindowClosed(False)
    window = desktop.make_window()
    window.closed.connect(app.quit)
    taken: list[Path] = []
    scenes = list(SCENES)

    def when_rendered() -> None:
        if window.session.result is None or window.jobs.busy() or not window.result.drawn:
            return
        if len(window.session.takes.all) == 1:
            window.session.sweep(SWEEP)
            return
        for chosen in (theme.LIGHT, theme.DARK):
            desktop.dress(app, window, chosen)
            app.processEvents()
            path = folder / f"{scenes[0]}-{'dark' if chosen.dark else 'light'}.png"
            if on_screen().grab().save(str(path)):
                taken.append(path)
        on_screen().setVisible(on_screen() is window)
        del scenes[0]
        if scenes:
            begin_scene(window, scenes[0], folder)
        else:
            looked.stop()
            window.closing.end_work()  # closing would ask about the takes, which nobody wants

    def on_screen() -> "QWidget":
        dialogs = {
            "queue": window.queueing.dialog,
            "voices": window.voices_dialog,
            "devices": window.devices_dialog,
        }
        return dialogs.get(scenes[0], window)

    looked = QTimer(interval=100)
    looked.timeout.connect(when_rendered)
    desktop.dress(app, window, theme.LIGHT)
    window.show()
    looked.start()
    desktop.begin(window, desktop.bundled_clip())
    QTimer.singleShot(SECONDS * 1000, lambda: app.exit(1))
    status = app.exec()
    print("\n".join(str(path) for path in taken))
    return status if len(taken) == 2 * len(SCENES) else 1


def begin_scene(window: "Window", scene: str, folder: Path) -> None:
    """Open the window of that name, with what there is to see in it."""
    if scene == "queue":
        clips = Path(tempfile.mkdtemp(dir=folder)) / "Clips"
        clips.mkdir()
        for number in range(1, 5):
            shutil.copy(ROOT / "resources" / "clips" / "kathleen.flac", clips / f"{number}.flac")
        (clips / "not a sound.wav").touch()
        window.queueing.take([clips])
        atexit.register(shutil.rmtree, clips.parent)
    elif scene == "voices":
        window.voices_dialog.open_and_look()
    elif scene == "devices":
        window.devices_dialog.open_and_look()


if __name__ == "__main__":
    sys.exit(main())
