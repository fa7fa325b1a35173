"""The wizard's window in its own process, to be killed: `wizard_to_kill.py HOME RECORDINGS`.

The real window, operated by a simulated user who trains a voice on those recordings: they record a
take, check the recordings, exclude one, plan, train, search a schedule and install. If a previous
window left unfinished work, they resume it with the button offered. Each place is printed when it
is reached. The program stores everything in HOME. Training starts from the small voice, and the
microphone hears a hum.
"""

import os
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np

STEPS, BATCH = 20, 2
LOOK = 30  # milliseconds
HEARD = 24_000  # samples of a take before it is stopped
TAKES = 2
MAX_CHARACTERS = 2000  # characters of a training run's last output


class Person:
    """A simulated user who does the next thing as soon as it is possible."""

    def __init__(self, window, voice: Path, recordings: Path) -> None:
        self.window, self.voice, self.recordings = window, voice, recordings
        self.training = window.features.training
        self.dialog, self.wizard = window.features.training.dialog, window.features.training.wizard
        self.place, self.ended = "", False
        self.steps: dict[str, Callable[[], None]] = {
            "recordings": self.gather,
            "look": self.look,
            "plan": self.plan,
            "train": self.train,
            "finish": self.finish,
        }
        self.wizard.problem.connect(lambda problem: tell("problem", problem.message))

    def act(self) -> None:
        if self.ended:
            return
        if not self.dialog.isVisible():
            self.begin()
            return
        if self.place != self.wizard.page:
            self.place = self.wizard.page
            tell("at", self.place)
        self.steps[self.place]()

    def begin(self) -> None:
        """Start, or resume what a previous window left unfinished."""
        offer = self.training.offer
        if not any(self.wizard.home.glob("*/training.json")):
            self.window.actions_by_name["train"].trigger()
        elif offer.isVisible():
            tell("offered", offer.text.text())
            offer.resume_button.click()

    def gather(self) -> None:
        recording_list, page = self.wizard.recording_list, self.dialog.recordings_page
        takes = sorted(self.wizard.training.recordings.glob("*.wav"))
        if self.recordings not in recording_list.sources:
            recording_list.add([self.recordings])
        elif len(takes) < TAKES or ((record := page.record_dialog) and record.isVisible()):
            self.record(len(takes))
        elif self.wizard.can_continue:
            self.dialog.next_button.click()

    def record(self, takes: int) -> None:
        page = self.dialog.recordings_page
        if page.record_dialog is None or not page.record_dialog.isVisible():
            page.record_button.click()
            return
        record, recorder = page.record_dialog, self.wizard.recorder
        if recorder.recording:
            part = record.path.with_stem(f"{record.path.stem} new")
            if part.exists() and (part.stat().st_size - 44) // 3 >= HEARD:
                tell("heard", str(part))
                record.record_button.click()
        elif takes >= TAKES:
            record.done_button.click()
        elif record.path.exists():
            record.next_button.click()
        else:
            tell("at", "record")
            record.record_button.click()

    def look(self) -> None:
        check = self.wizard.data_check
        if check.report is None:
            return
        name = f"{self.recordings.name}/0.wav"
        if name not in check.excluded:
            check.exclude([name])
            tell("left out", name)
        elif self.wizard.can_continue:
            self.dialog.next_button.click()

    def plan(self) -> None:
        plan, choices = self.wizard.training_plan, self.wizard.training.choices
        if not plan.voices:
            return
        if (choices.steps, choices.batch) != (STEPS, BATCH):
            plan.choose(steps=STEPS, batch=BATCH)
        elif self.wizard.can_continue:
            self.dialog.next_button.click()
        elif plan.failure is not None:
            tell(
                "problem",
                plan.failure.message,
                plan.failure.details[-MAX_CHARACTERS:].replace("\n", " / "),
            )

    def train(self) -> None:
        run = self.wizard.training_run
        if run.failure is not None:
            tell(
                "problem",
                run.failure.message,
                run.failure.details[-MAX_CHARACTERS:].replace("\n", " / "),
            )

    def finish(self) -> None:
        page, export = self.dialog.finish_page, self.wizard.voice_export
        if self.wizard.training.choices.page == "done":
            tell("at", "done")
            self.ended = True
            self.window.shutdown.end_work()
        elif not export.busy and self.dialog.next_button.isVisible():
            for field, text in ((page.name, "Ma voix"), (page.owner, "Ada")):
                field.setText(field.text() or text)
            page.consent.setChecked(True)
            page.search.setChecked(True)
            tell("at", "search")
            self.dialog.next_button.click()


class Humming:
    """A fake microphone that delivers a hum while it is open, at twice real time."""

    def __init__(self, give: Callable) -> None:
        self._give, self._closed = give, threading.Event()

    def __enter__(self) -> None:
        threading.Thread(target=self._run, daemon=True).start()

    def __exit__(self, *error: object) -> None:
        self._closed.set()

    def _run(self) -> None:
        times = np.arange(1200) / 24_000
        while not self._closed.wait(0.025):
            self._give((0.3 * np.sin(2 * np.pi * 150 * times)).astype(np.float32))


def tell(*words: str) -> None:
    print("\t".join(words), flush=True)


def main(home: Path, recordings: Path) -> int:
    for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME"):
        os.environ[name] = str(home)
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    from small_voice import write_small_voice

    from gradwave import desktop
    from gradwave.training_wizard import recorder, training_command, training_plan, voice_export

    voice = home / "small.safetensors"
    if not voice.exists():
        write_small_voice(voice)
    training_plan.list_start_voices = lambda job: {str(voice): 24_000}
    training_command.SAVE_MINUTES = "0"
    voice_export.RENDERS = 8
    recorder.open_input = lambda give, device: (Humming(give), 24_000)
    app = QApplication(["gradwave"])
    window = desktop.make_window()
    window.closed.connect(app.quit)
    window.show()
    window.features.training.begin()
    person = Person(window, voice, recordings)
    timer = QTimer(interval=LOOK)
    timer.timeout.connect(person.act)
    timer.start()
    return app.exec()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
