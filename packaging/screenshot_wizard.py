"""Take pictures of the training wizard, light and dark: a short training on the bundled sentence.

    python packaging/screenshot_wizard.py [FOLDER [LAST]]

LAST is the last page to show; FOLDER is docs/pictures by default. The user's own settings are
neither read nor changed. Without a screen the script starts Xvfb (package xvfb on Debian).
"""

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import unseen_screen

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from gradwave.training_wizard.views.wizard_dialog import WizardDialog

ROOT = Path(__file__).parents[1]
PAGES = ("recordings", "record", "check", "plan", "train", "finish")
STEPS, BATCH = 400, 2  # of the training run
PAUSE_AFTER = 300  # steps, for the picture of a running training
SECONDS = 900  # time limit for each step


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, nargs="?", default=ROOT / "docs" / "pictures")
    parser.add_argument("last", nargs="?", choices=PAGES, default=PAGES[-1])
    arguments = parser.parse_args()
    if unseen_screen.is_needed():
        return unseen_screen.run_again()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    sys.path.insert(0, str(ROOT))
    with tempfile.TemporaryDirectory() as home:
        for kind in ("CONFIG", "DATA", "STATE", "CACHE"):
            os.environ[f"XDG_{kind}_HOME"] = str(Path(home) / kind)
        take(arguments.folder, Path(home), arguments.last)
    return 0


def take(folder: Path, home: Path, last: str) -> None:
    """Walk through the wizard and take a picture of each page up to `last`."""
    from PySide6.QtWidgets import QApplication

    from gradwave.jobs import Jobs
    from gradwave.training_wizard import training_command
    from gradwave.training_wizard.views.record_dialog import RecordDialog
    from gradwave.training_wizard.views.wizard_dialog import WizardDialog
    from gradwave.training_wizard.wizard import Wizard

    app = QApplication(["gradwave"])
    app.setStyle("Fusion")
    training_command.SAVE_MINUTES = "0.2"
    jobs = Jobs()
    wizard = Wizard(jobs, home / "trainings")
    dialog = WizardDialog(wizard)

    def until(true: Callable[[], bool]) -> None:
        end = time.monotonic() + SECONDS
        while not true():
            app.processEvents()
            time.sleep(0.02)
            if time.monotonic() > end:
                raise SystemExit("screenshot: it took too long")

    def picture(name: str, widget: "QWidget" = dialog) -> None:
        save(app, dialog, widget, folder, name)
        if name == last:
            wizard.leave()
            jobs.stop()
            until(lambda: jobs.ended)
            raise SystemExit(0)

    dialog.open_and_look()
    wizard.recording_list.add([recordings(home / "My voice")])
    until(lambda: wizard.can_continue)
    picture("recordings")
    record = RecordDialog(wizard, dialog)
    record.show()
    picture("record", record)
    record.close()
    wizard.next_page()
    until(lambda: wizard.can_continue)
    table = dialog.data_check_page.table
    table.setCurrentIndex(table.model().index(2, 0))
    picture("check")
    wizard.next_page()
    until(lambda: wizard.can_continue and wizard.training_plan.fit is not None)
    picture("plan")
    wizard.training_plan.choose(steps=STEPS, batch=BATCH)
    until(lambda: wizard.can_continue)
    wizard.next_page()
    run = wizard.training_run
    until(lambda: run.progress.step > PAUSE_AFTER and len(run.progress.clips[0].renders) > 1)
    picture("train")
    until(lambda: wizard.page == "finish" and run.progress.step == STEPS)
    dialog.finish_page.name.setText("Ada")
    dialog.finish_page.owner.setText("Ada Lovelace")
    dialog.finish_page.consent.setChecked(True)
    until(lambda: len(wizard.spectrograms.pictures) == 3)
    picture("finish")


def save(
    app: "QApplication", dialog: "WizardDialog", widget: "QWidget", folder: Path, name: str
) -> None:
    from gradwave import theme

    for chosen in (theme.LIGHT, theme.DARK):
        theme.apply(app, chosen)
        dialog.apply_theme(chosen)
        for _ in range(5):
            app.processEvents()
        path = folder / f"wizard-{name}-{'dark' if chosen.dark else 'light'}.png"
        widget.grab().save(str(path))
        print(path, flush=True)


def recordings(folder: Path) -> Path:
    """Write recordings made from the bundled sentence, some of them damaged."""
    import numpy as np
    import soundfile

    folder.mkdir()
    sound, rate = soundfile.read(ROOT / "resources" / "clips" / "kathleen.flac")
    for number in range(1, 7):
        turned = np.roll(sound, 9000 * number)[: len(sound) - 3000 * number]
        soundfile.write(folder / f"Sentence {number}.wav", (0.4 + 0.1 * number) * turned, rate)
    noise = np.random.default_rng(0).normal(0, 0.03, len(sound))
    soundfile.write(folder / "By the window.wav", sound + noise, rate)
    soundfile.write(folder / "Shouted.wav", np.clip(12 * sound[::-1], -0.9, 0.9), rate)
    soundfile.write(folder / "Nothing.wav", 0 * sound, rate)
    (folder / "Broken.wav").write_text("no sound")
    return folder


if __name__ == "__main__":
    sys.exit(main())
