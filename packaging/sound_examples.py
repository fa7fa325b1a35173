"""Render the examples of docs/sound-design.md, and draw their spectrograms.

    python packaging/sound_examples.py docs

Writes docs/sounds/NAME.ogg and docs/pictures/sound-examples.png: the bundled clip with one edit
each, rendered with the voice `kathleen` and 6 iterations. Takes a minute.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np
import torch
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.bundled_files import bundled_path
from wavegrad_core.edits import (
    Band,
    Edit,
    EditList,
    Formants,
    Freeze,
    Gain,
    Harmonics,
    Intonation,
    Morph,
    Pitch,
    Range,
    Rectangle,
    Stretch,
)
from wavegrad_core.edits.level import decibels
from wavegrad_core.render import ArraySink, AudioArraySource, RenderOptions, render
from wavegrad_core.render.edited_source import EditedSource

SECONDS = 2.0  # of the clip
FROM_RECORDING = RenderOptions(start="original")
FROM_NOISE = RenderOptions()
EXAMPLES: dict[str, tuple[tuple[Edit, ...], RenderOptions]] = {
    "original": ((), RenderOptions(dry_wet=0.0)),
    "stretch": ((Stretch(factor=1.5),), FROM_RECORDING),
    "pitch": ((Pitch(semitones=5),), FROM_RECORDING),
    "pitch-curve": ((Pitch(semitones=((0, -5), (2, 7))),), FROM_RECORDING),
    "formants": ((Formants(semitones=-4),), FROM_NOISE),
    "intonation": ((Intonation(amount=0),), FROM_RECORDING),
    "freeze": ((Freeze(at=0.42, region=Range(0.42, 1.3, 0.02)),), FROM_NOISE),
    "painted": (
        (
            Gain(decibels=-60, region=Rectangle(0.5, 1.0, 700, 12_000, 0.05, 4)),
            Gain(decibels=-60, region=Band(0, 500, 6)),
            Harmonics(pitch=((0.3, 180), (1.7, 720)), decibels=-28),
        ),
        FROM_NOISE,
    ),
    "morph": ((Morph(other="giant.wav", amount=((0.2, 0), (1.8, 1))),), FROM_NOISE),
}
GIANT = EditList((Pitch(semitones=-7), Formants(semitones=-5)))
WIDTH, ROW, FLOOR = 900, 110, -90.0  # pixels, pixels, dB


def main() -> None:
    docs = Path(sys.argv[1])
    (docs / "sounds").mkdir(exist_ok=True)
    vocoder = Vocoder(Voice.load("kathleen"))
    clip, rate = read_audio(bundled_path("clips", "kathleen.flac"))
    source = AudioArraySource(clip[:1, : round(SECONDS * rate)], rate)
    giant = docs / "sounds" / "giant.wav"
    write_audio(giant, rendered(source, GIANT, FROM_NOISE, vocoder, docs), rate)
    pictures = {}
    for name, (edits, options) in EXAMPLES.items():
        sound = rendered(source, EditList(edits), options, vocoder, docs / "sounds")
        write_audio(docs / "sounds" / f"{name}.ogg", sound, rate)
        mel = vocoder.mel_of(read_audio(docs / "sounds" / f"{name}.ogg")[0][0], rate)
        pictures[name] = decibels(mel, vocoder.voice.profile)
    giant.unlink()
    draw(pictures, docs / "pictures" / "sound-examples.png")


def rendered(
    source: AudioArraySource,
    edits: EditList,
    options: RenderOptions,
    vocoder: Vocoder,
    folder: Path,
) -> np.ndarray:
    sink = ArraySink()
    render(EditedSource(source, edits, folder), sink, options, vocoder)
    return sink.audio


def draw(pictures: dict[str, np.ndarray], path: Path) -> None:
    """Draw the levels of each sound, all over the same time, under each other."""
    app = QGuiApplication.instance() or QGuiApplication([])
    longest = max(levels.shape[1] for levels in pictures.values())
    image = QImage(WIDTH, ROW * len(pictures), QImage.Format.Format_Grayscale8)
    image.fill(QColor("white"))
    painter = QPainter(image)
    for row, (name, levels) in enumerate(pictures.items()):
        shades = np.clip(levels[::-1] / FLOOR, 0, 1) ** 0.8 * 255
        grey = np.ascontiguousarray(shades, np.uint8)
        bands, frames = grey.shape
        part = QImage(grey.data, frames, bands, frames, QImage.Format.Format_Grayscale8)
        width = WIDTH * frames / longest
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(0, row * ROW, width, ROW - 4), part)
        painter.setPen(QColor("black"))
        place = QRectF(6, row * ROW + 2, 300, 24)
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, name)
    painter.end()
    image.save(str(path))
    del app


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
