"""Take pictures of the real window, light and dark, on the bundled clip and takes of it.

    python packaging/screenshot.py [FOLDER]

Runs under Xvfb by itself where there is no screen (package xvfb on Debian).
"""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
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

    def when_rendered() -> None:
        if window.session.result is None or window.jobs.busy() or not window.result.drawn:
            return
        if len(window.session.takes.all) == 1:
            window.session.sweep(SWEEP)
            return
        looked.stop()
        for chosen in (theme.LIGHT, theme.DARK):
            desktop.dress(app, window, chosen)
            app.processEvents()
            path = folder / f"window-{'dark' if chosen.dark else 'light'}.png"
            if window.grab().save(str(path)):
                taken.append(path)
        window.closing.end_work()  # closing would ask about the takes, which nobody wants

    looked = QTimer(interval=100)
    looked.timeout.connect(when_rendered)
    desktop.dress(app, window, theme.LIGHT)
    window.show()
    looked.start()
    desktop.begin(window, desktop.bundled_clip())
    QTimer.singleShot(SECONDS * 1000, lambda: app.exit(1))
    status = app.exec()
    print("\n".join(str(path) for path in taken))
    return status if len(taken) == 2 else 1


if __name__ == "__main__":
    sys.exit(main())
