"""Render the examples of docs/comparing.md: the voice `classic` by number of iterations.

    python packaging/iteration_examples.py docs

Writes docs/sounds/iterations-N.ogg and docs/pictures/iteration-examples.png. Takes some minutes.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import torch
from sound_examples import SECONDS, draw

from wavegrad_core import Vocoder, Voice
from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.bundled_files import bundled_path
from wavegrad_core.edits.level import decibels

ITERATIONS = (3, 6, 50, 1000)


def main() -> None:
    docs = Path(sys.argv[1])
    voice = Voice.load("classic")
    vocoder = Vocoder(voice)
    clip, rate = read_audio(bundled_path("clips", "kathleen.flac"))
    mel = vocoder.mel_of(clip[0, : round(SECONDS * rate)], rate)
    pictures = {"original": decibels(mel, voice.profile)}
    for count in ITERATIONS:
        sound = vocoder.render(mel, voice.schedule(count), seed=0)
        write_audio(docs / "sounds" / f"iterations-{count}.ogg", sound, voice.sample_rate)
        rendered = vocoder.mel_of(sound, voice.sample_rate)
        pictures[f"{count} iterations"] = decibels(rendered, voice.profile)
        print(f"{count} iterations rendered", flush=True)
    draw(pictures, docs / "pictures" / "iteration-examples.png")


if __name__ == "__main__":
    torch.set_num_threads(1)
    main()
