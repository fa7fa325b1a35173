"""What `make run` does: the desktop, or with no display the same job through the command.

    python -m gradwave.first_run FOLDER

FOLDER takes the sound and the picture where there is no display; it is made if it is missing.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from pathlib import Path

from gradwave.__main__ import has_display, open_desktop, qt_fault
from wavegrad_core.audio import read_audio
from wavegrad_core.bundled import bundled

ITERATIONS, SEED = 6, 1
PICTURE_SIZE = (1200, 760)  # pixels


def main() -> int:
    if has_display():
        return open_desktop()
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    return render(bundled("clips", "kathleen.flac"), folder)


def render(clip: Path, folder: Path) -> int:
    """Render the clip by the command, draw both spectrograms, and say where they lie."""
    sound = folder / f"{clip.stem}.wav"
    picture = sound.with_suffix(".png")
    arguments = ["render", str(clip), "-o", str(sound)]
    arguments += ["--iterations", str(ITERATIONS), "--seed", str(SEED)]
    print("There is no display, so the command does what the window would:", flush=True)
    print("  gradwave", shlex.join(arguments), flush=True)
    status = subprocess.call([sys.executable, "-P", "-m", "gradwave", *arguments])
    if status:
        return status
    print(f"The sound: {sound.resolve()}", flush=True)
    fault = qt_fault()
    if fault:
        print(f"There is no picture of it: {fault}", file=sys.stderr)
        return 1
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    draw(picture, {"Original": clip, f"Result, {ITERATIONS} iterations": sound})
    print(f"Its spectrogram, under the original's: {picture.resolve()}")
    return 0


def draw(path: Path, sounds: dict[str, Path]) -> None:
    """Write a PNG of the sounds' spectrograms, each under its title, over the same seconds.

    It is the window's spectrogram in the window's colours. OSError when the file cannot be
    written.
    """
    import pyqtgraph as pg
    from PySide6.QtCore import QIODevice, QSaveFile
    from PySide6.QtWidgets import QApplication

    from gradwave.panes.display_options import DEFAULTS
    from gradwave.pictures.sound_pictures import FLOOR_DB, Spectrogram

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
        raise OSError(f"{path}: cannot be written: {target.errorString()}")
    del application  # it had to live as long as the plots


if __name__ == "__main__":
    sys.exit(main())
