"""Take pictures of the real window in each of its main states, light and dark.

    python packaging/screenshot.py [FOLDER [SCENE...]]

The pictures show the bundled clip and voice, with renders and scores made on this machine. The
user's own settings are neither read nor changed. Without a screen the script starts Xvfb (package
xvfb on Debian).
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import unseen_screen

if TYPE_CHECKING:
    from PySide6.QtGui import QImage
    from PySide6.QtWidgets import QApplication, QWidget

    from gradwave.jobs import Job
    from gradwave.window.main_window import MainWindow

ROOT = Path(__file__).parents[1]
CLIP = ROOT / "resources" / "clips" / "kathleen.flac"
SWEEP = (3, 12)  # iterations of the further takes
SECONDS = 300  # time limit for a scene, on a busy machine
COLOURS = 256  # of a picture: a third of the bytes, without a visible difference
Scene = Iterator[Callable[[], bool]]  # yields conditions to wait for


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
        return Pictures(folder, Path(own), arguments.scenes).take()


class Pictures:
    """Runner of the scenes in order; each begins where the previous one ended."""

    def __init__(self, folder: Path, own: Path, wanted: list[str]) -> None:
        self.folder, self.own, self.wanted = folder, own, wanted
        self.window: MainWindow
        self.app: QApplication
        self.shown: QWidget  # the widget to photograph
        self.scene = ""

    def take(self) -> int:
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QApplication

        from gradwave import desktop, theme

        self.app = app = QApplication(["gradwave"])
        app.setStyle("Fusion")
        app.setQuitOnLastWindowClosed(False)
        self.window = self.shown = window = desktop.make_window()
        window.closed.connect(app.quit)
        desktop.apply_theme(app, window, theme.LIGHT)
        window.show()
        steps = self._steps()
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
            print(f"screenshot: {self.scene} was not ready after {SECONDS} s", file=sys.stderr)
            app.exit(1)

        looked = QTimer(interval=50)
        looked.timeout.connect(look)
        limit.timeout.connect(too_long)
        looked.start()
        limit.start()
        return app.exec()

    def _steps(self) -> Scene:
        for scene in (self.first, self.file, self.rendering, self.takes, self.difference):
            yield from self._scene(scene)
        for scene in (self.advanced, self.edits, self.step, self.recovered):
            yield from self._scene(scene)
        for scene in (self.iterations, self.blind, self.blind_result, self.mushra, self.ratings):
            yield from self._scene(scene)
        for scene in (self.queue, self.voices, self.devices, self.about):
            yield from self._scene(scene)

    def _scene(self, scene: Callable[[], Scene]) -> Scene:
        self.scene = scene.__name__
        yield from scene()
        if self.shown is not self.window:
            self.shown.close()
            self.shown = self.window

    def _pictures(self) -> None:
        from gradwave import desktop, theme

        for chosen in (theme.DARK, theme.LIGHT):
            desktop.apply_theme(self.app, self.window, chosen)
            self.app.processEvents()
            path = self.folder / f"{self.scene}-{'dark' if chosen.dark else 'light'}.png"
            if self.wanted and self.scene not in self.wanted:
                continue
            save(self.shown.grab().toImage(), path)
            print(path.relative_to(self.folder.parent), flush=True)

    def _quiet(self) -> bool:
        """Return whether all jobs have ended and both spectrograms are drawn."""
        window = self.window
        panes = [pane for pane in (window.original, window.result) if pane.facts]  # not empty
        return not window.jobs.busy() and all(pane.drawn for pane in panes)

    # The scenes

    def first(self) -> Scene:
        window = self.window
        window.player.look_for_device()
        window.features.help.welcome.show_once()
        window.session.begin(None)
        yield lambda: window.session.catalog.voice_ready and self._quiet()
        self._pictures()
        window.features.help.welcome.close_button.click()

    def file(self) -> Scene:
        session = self.window.session
        session.open(CLIP)
        yield lambda: session.original is not None and self._quiet()
        self._pictures()

    def rendering(self) -> Scene:
        window, session = self.window, self.window.session
        session.settings_model.change(iterations=50)
        session.render()
        yield lambda: session.render_progress is not None and session.render_progress.done > 12
        yield (
            lambda: bool(window.result.facts) and window.result.spectrogram.image.image is not None
        )
        self._pictures()
        yield lambda: session.render_progress is None

    def takes(self) -> Scene:
        self.window.session.sweep(SWEEP)
        yield self._quiet
        self.window.takes.star()
        yield self._quiet
        self._pictures()

    def difference(self) -> Scene:
        self.window.models.display.choose("compared", "difference")
        yield self._quiet
        self._pictures()
        self.window.models.display.choose("compared", "stacked")

    def advanced(self) -> Scene:
        window = self.window
        window.session.settings_model.change(iterations=25, start="sketch")
        window.panel.advanced.fold.setChecked(True)
        yield self._quiet
        self._pictures()

    def edits(self) -> Scene:
        """Show a stretched and painted mel, and the take that was rendered from it."""
        from wavegrad_core.edits import Gain, Harmonics, Pitch, Rectangle, Stretch, Stroke

        window, design = self.window, self.window.models.design
        window.models.display.choose("scale", "mel")
        window.panel.show_page(window.features.design.page)
        design.preview.enabled = False
        line = tuple((0.3 + 0.1 * step, 5000 - 250 * step, 1.0) for step in range(9))
        for edit in (
            Stretch(factor=1.2),
            Pitch(semitones=-2),
            Gain(decibels=-24, region=Stroke(line, 0.05, 5)),
            Gain(decibels=-30, region=Rectangle(1.1, 1.4, 3500, 9000, 0.02, 2)),
            Harmonics(pitch=((1.8, 300.0), (2.1, 600.0), (2.4, 400.0)), decibels=-34),
        ):
            design.edits.add(edit)
        design.tools.choose("box")
        design.tools.select(Rectangle(2.5, 3.0, 400, 3000, 0.02, 2))
        window.session.settings_model.change(iterations=6, start="noise")
        window.session.render()
        yield lambda: window.session.render_progress is None and window.session.result is not None
        yield lambda: design.mel.current is not None and self._quiet()
        self._pictures()
        design.tools.select(None)
        design.tools.choose("move")
        design.edits.clear()
        window.panel.show_page(None)
        window.models.display.choose("scale", "linear")

    def step(self) -> Scene:
        window = self.window
        window.session.settings_model.change(iterations=50, start="noise")
        window.takes.chosen.emit(window.session.takes.all[0].key)
        window.models.steps.move(window.models.steps.last // 2)
        yield self._quiet
        self._pictures()
        window.models.steps.move(window.models.steps.last)

    def recovered(self) -> Scene:
        """Show the recovery offer, from the files of a window that crashed."""
        from gradwave.projects.autosave import AutosaveSlot
        from gradwave.projects.project import LANE
        from gradwave.projects.project_file import write

        window, persistence = self.window, self.window.features.projects.persistence
        recovery, project = persistence.recovery, persistence.project
        slot = AutosaveSlot.new(self.own / "STATE" / "gradwave" / "autosave")
        content = project.content()

        def leave(job: Job) -> None:
            slot.take()
            write(job, slot.file, content, project.checksums, copy=True)

        window.jobs.submit(leave, lambda event: None, lane=LANE)
        yield self._quiet
        slot.release()
        recovery.look()
        yield lambda: recovery.offer is not None and self._quiet()
        self._pictures()
        recovery.delete()

    def iterations(self) -> Scene:
        """Show the blind test of 6 against 1000 iterations, before it renders them."""
        tests = self.window.features.listening
        tests.compare_iterations()
        self.shown = tests.dialog
        yield lambda: "takes about" in tests.iterations.described and self._quiet()
        self._pictures()

    def _begin_blind_test(self) -> Scene:
        from gradwave.listening.views.blind_test_dialog import BlindTestDialog

        tests = self.window.features.listening
        blind = tests.blind_test
        tests.compare()
        self.shown = dialog = tests.dialog
        assert isinstance(dialog, BlindTestDialog)
        yield dialog.setup.start_bar.begin_button.isEnabled
        dialog.setup.start_bar.begin_button.click()
        yield lambda: blind.run is not None and not self.window.jobs.busy()

    def blind(self) -> Scene:
        blind = self.window.features.listening.blind_test
        yield from self._begin_blind_test()
        assert blind.run is not None
        blind.transport.mark(0.6, 1.8)
        for slot in "ABX":
            blind.listen(slot)
            yield partial(blind.run.heard, slot)
        yield lambda: bool(blind.player.playing)
        self._pictures()

    def blind_result(self) -> Scene:
        from gradwave.listening.views.blind_test_dialog import BlindTestDialog

        blind = self.window.features.listening.blind_test
        yield from self._begin_blind_test()
        run = blind.run
        assert run is not None
        for number in range(run.planned):
            for slot in run.slots:
                run.hear(slot, 1.0)
            right = number % 8 in (0, 1, 3, 4, 6)
            blind.answer("AB"[run.stimulus("X") if right else 1 - run.stimulus("X")])
        assert isinstance(self.shown, BlindTestDialog)
        pages = self.shown.pages
        yield lambda: bool(pages.saved_notice.text) and self._quiet()
        pages.saved_notice.clear()  # the folder of this run is a temporary one
        self._pictures()

    def mushra(self) -> Scene:
        tests, rating = self.window.features.listening, self.window.features.listening.mushra_run
        yield from self._begin_rating()
        assert rating.run is not None
        for slot, score in enumerate((84, 31, 62)):
            rating.listen(slot)
            yield partial(rating.run.heard, slot)
            rating.rate(score)
        self.shown = tests.dialog
        self._pictures()

    def ratings(self) -> Scene:
        """Show the result of MUSHRA over three clips."""
        from gradwave.listening.views.mushra_dialog import MushraDialog

        tests, rating = self.window.features.listening, self.window.features.listening.mushra_run
        for _ in range(2):
            tests.rate()
            assert isinstance(tests.dialog, MushraDialog)
            tests.dialog.setup.gather_button.click()
        yield from self._begin_rating()
        scores = {"reference": 97, "anchor35": 14, "anchor70": 38}
        while rating.running:
            run = rating.run
            assert run is not None
            for slot in (-1, *run.slots):
                run.hear(slot, 1.0)
                if slot >= 0:
                    base = scores.get(run.stimulus(slot), 50 + 7 * len(run.stimulus(slot)) % 35)
                    run.rate(slot, base + (0, 3, -4)[run.number - 1])
            rating.next_clip()
        dialog = tests.dialog
        assert isinstance(dialog, MushraDialog)
        yield lambda: bool(dialog.pages.saved_notice.text) and self._quiet()
        dialog.pages.saved_notice.clear()
        self._pictures()

    def _begin_rating(self) -> Scene:
        from gradwave.listening.views.mushra_dialog import MushraDialog

        tests, rating = self.window.features.listening, self.window.features.listening.mushra_run
        tests.rate()
        self.shown = dialog = tests.dialog
        assert isinstance(dialog, MushraDialog)
        yield dialog.setup.start_bar.begin_button.isEnabled
        dialog.setup.start_bar.begin_button.click()
        yield lambda: rating.running

    def queue(self) -> Scene:
        window = self.window
        clips = self.own / "Clips"
        clips.mkdir()
        for number in range(1, 5):
            shutil.copy(CLIP, clips / f"{number}.flac")
        (clips / "not a sound.wav").touch()
        window.session.settings_model.change(iterations=6, start="noise")
        window.features.queue.take([clips])
        self.shown = window.features.queue.dialog
        yield lambda: window.features.queue.queue.ready
        window.features.queue.queue.pause(False)
        yield lambda: len(window.features.queue.queue.of("done")) >= 2
        self._pictures()

    def voices(self) -> Scene:
        self.shown = self.window.features.voices
        self.window.features.voices.open_and_look()
        yield lambda: bool(self.window.models.voices.all) and not self.window.models.voices.busy
        self._pictures()

    def devices(self) -> Scene:
        self.shown = self.window.features.devices
        self.window.features.devices.open_and_look()
        yield lambda: self.window.models.devices.processors is not None
        self._pictures()

    def about(self) -> Scene:
        self.shown = self.window.features.help.about_dialog
        self.window.features.help.show_about()
        yield lambda: self.window.features.help.about_dialog.table.topLevelItemCount() > 0
        self._pictures()


def save(picture: QImage, path: Path) -> None:
    from PIL import Image

    picture = picture.convertToFormat(picture.Format.Format_RGB888)
    size, line = (picture.width(), picture.height()), picture.bytesPerLine()
    whole = Image.frombuffer("RGB", size, bytes(picture.constBits()), "raw", "RGB", line)
    whole.quantize(COLOURS, dither=Image.Dither.NONE).save(path, optimize=True)


if __name__ == "__main__":
    sys.exit(main())
