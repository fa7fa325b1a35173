"""A window in its own process, for tests that kill it: `window_to_kill.py STATE CLIP`.

It sweeps, renames and stars takes, prints "kept" when all of that is autosaved, and stays open.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gradwave import desktop
from gradwave.projects import autosave


def main(state: Path, clip: Path) -> int:
    from fakes import CountingEngine

    from gradwave.jobs import Jobs
    from gradwave.rendering.session import Session

    app = QApplication(["gradwave"])
    autosave.SECONDS = 0.1
    desktop.user_state_path = lambda name: state
    desktop.user_data_path = desktop.user_cache_path = lambda name: state.parent / "other"
    window = desktop.make_window(Session(Jobs(), CountingEngine()))
    window.show()
    desktop.begin(window, clip)
    session, kept = window.session, window.features.projects.persistence.autosave
    asked = []

    def look() -> None:
        takes = session.takes.all
        if len(takes) == 1 and not asked and not window.jobs.busy():
            asked.append("sweep")
            session.sweep((3, 12, 50))
        elif len(takes) == 4 and asked == ["sweep"] and session.render_progress is None:
            asked.append("mark")
            session.takes.star(takes[-1].key)
            session.takes.rename(takes[-1].key, "killed 🎻")
        elif "mark" in asked and '"killed' in kept.slot.file.read_text():
            asked.remove("mark")
            print("kept", flush=True)

    watch = QTimer(interval=20)
    watch.timeout.connect(look)
    watch.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
