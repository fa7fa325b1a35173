"""Program of `make run`: the desktop, or the same render by the command if there is no display.

    python -m gradwave.first_run FOLDER

Without a display, FOLDER receives the sound and its spectrogram; it is created if necessary.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from gradwave.__main__ import has_display, open_desktop, qt_fault
from wavegrad_core.audio import read_audio
from wavegrad_core.bundled_files import bundled_path

ITERATIONS, SEED = 6, 1
PICTURE_SIZE = (1200, 760)  # pixels


def main() -> int:
    """Open the desktop, or render the bundled clip, and return the exit status."""
    if has_display():
        return open_desktop()
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    return render(bundled_path("clips", "kathleen.flac"), folder)


def render(clip: Path, folder: Path) -> int:
    """Render a clip with the command, draw both spectrograms, and print where they are."""
    sound = folder / f"{clip.stem}.wav"
    picture = sound.with_suffix(".png")
    arguments = ["render", str(clip), "-o", str(sound)]
    arguments += ["--iterations", str(ITERATIONS), "--seed", str(SEED)]
    print("There is no display, so the command renders instead of the window:", flush=True)
    print("  gradwave", shlex.join(arguments), flush=True)
    status = subprocess.call([sys.executable, "-P", "-m", "gradwave", *arguments])
    if status:
        return status
    print(f"Sound: {sound.resolve()}", flush=True)
    fault = qt_fault()
    if fault:
        print(f"No spectrogram was drawn: {fault}", file=sys.stderr)
        return 1
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    draw(picture, {"Original": clip, f"Result, {ITERATIONS} iterations": sound})
    print(f"Spectrograms of the original and the result: {picture.resolve()}")
    return 0


def draw(path: Path, sounds: dict[str, Path]) -> None:
    """Write a PNG of sounds' spectrograms, drawn as in the window.

    Args:
        path: The PNG file.
        sounds: Sound files by title.

    Raises:
        OSError: The file cannot be written.
    """
    import pyqtgraph as pg
    from PySide6.QtCore import QIODevice, QSaveFile
    from PySide6.QtWidgets import QApplication

    from gradwave.panes.display_options import DEFAULTS
    from gradwave.pictures.picture import FLOOR_DB
    from gradwave.pictures.spectrogram import Spectrogram

    application = QApplication.instance() or QApplication([])
    plots = pg.GraphicsLayoutWidget(size=PICTURE_SIZE)
    for title, file in sounds.items():
        audio, rate = read_audio(file)
        shown = Spectrogram(audio, rate).picture(0, audio.shape[1] / rate, PICTURE_SIZE[0])
        image = pg.ImageItem(shown.values, axisOrder="col-major")
        image.setColorMap(pg.colormap.get(DEFAULTS["colours"]))
        levels = (float(DEFAULTS["darkest"]), float(DEFAULTS["brightest"]))
        image.setLevels([255 * (1 - level / FLOOR_DB) for level in levels])
        image.setRect(shown.start, 0, shown.stop - shown.start, shown.top)
        plot = plots.addPlot(title=title, labels={"left": "kHz", "bottom": "seconds"})
        plot.addItem(image)
        plot.setRange(xRange=(shown.start, shown.stop), yRange=(0, shown.top), padding=0)
        plots.nextRow()
    target = QSaveFile(str(path))
    opened = target.open(QIODevice.OpenModeFlag.WriteOnly)
    if not (opened and plots.grab().save(target, "PNG") and target.commit()):
        raise OSError(f"Could not write {path}: {target.errorString()}")
    del application  # it must outlive the plots


if __name__ == "__main__":
    sys.exit(main())
