"""A sound card that is a file: PortAudio's output through ALSA is stored bit-exactly."""

from __future__ import annotations

import os
import sys
import tempfile
import threading
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
    """Return the sound that reached the card, [frames, 2], without the silence around it."""
    frames = np.fromfile(PLAYED, np.float32).reshape(-1, 2)
    heard = np.flatnonzero(frames.any(axis=1))
    return frames[heard[0] : heard[-1] + 1] if heard.size else frames[:0]


class SoundCards:
    """The sound cards of the machine; a disconnected card is not listed and does not play."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.pulled: set[str] = set()
        self.opened: list[str] = []
        self.streams: list = []
        self.answering = threading.Event()  # while it is cleared, a query for devices waits
        self.answering.set()
        query, open_stream = sounddevice.query_devices, sounddevice.OutputStream

        def query_devices(device=None, kind=None):
            self.answering.wait(60)
            if device is not None:
                return query(device, kind)
            there = [one for one in query() if one["name"] not in self.pulled]
            if kind is None:
                return there
            if not (outputs := [one for one in there if one["max_output_channels"]]):
                raise sounddevice.PortAudioError("Error querying device -1")
            return next((one for one in outputs if one["name"] == "default"), outputs[0])

        def stream(device, callback, **settings):
            name = query(device)["name"]
            if name in self.pulled:
                raise sounddevice.PortAudioError("Device unavailable")

            def play(*arguments):
                if name in self.pulled:
                    raise sounddevice.CallbackAbort
                callback(*arguments)

            self.opened.append(name)
            self.streams.append(open_stream(device=device, callback=play, **settings))
            return self.streams[-1]

        monkeypatch.setattr(sounddevice, "query_devices", query_devices)
        monkeypatch.setattr(sounddevice, "OutputStream", stream)

    @property
    def playing(self) -> bool:
        """Whether the newest stream has been started and has not ended."""
        return bool(self.streams) and self.streams[-1].active

    def pull(self, *names: str) -> None:
        """Disconnect cards; their streams end without notifying the callback."""
        self.pulled |= set(names)
