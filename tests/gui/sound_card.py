"""A sound card that is a file: what PortAudio plays by way of ALSA comes back to the bit."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import numpy as np
import pytest

_FOLDER = Path(tempfile.mkdtemp(prefix="gradwave-sound-"))
PLAYED = _FOLDER / "played.raw"
_CARD = f'type file\n slave.pcm null\n file "{PLAYED}"\n format raw\n'
(_FOLDER / "asound.conf").write_text(
    f"pcm.null {{ type null }}\npcm.testfile {{ {_CARD} }}\npcm.!default {{ {_CARD} }}\n",
    encoding="utf-8",
)
os.environ["ALSA_CONFIG_PATH"] = str(_FOLDER / "asound.conf")

try:
    import sounddevice
except OSError:
    sounddevice = None

needs_portaudio = pytest.mark.skipif(
    sounddevice is None or not sys.platform.startswith("linux"),
    reason="PortAudio's library (libportaudio2) is not installed, or this is not Linux",
)


def played() -> np.ndarray:
    """What reached the sound card, [frames, 2], without the silence around it."""
    frames = np.fromfile(PLAYED, np.float32).reshape(-1, 2)
    heard = np.flatnonzero(frames.any(axis=1))
    return frames[heard[0] : heard[-1] + 1] if heard.size else frames[:0]
