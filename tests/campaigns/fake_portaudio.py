"""A replacement of the module `sounddevice` whose devices can fail."""

import random
import threading
import time
from types import SimpleNamespace
from typing import Any

import numpy as np

NAMES = ("default", "Card", "Headphones")
RATES = (24_000, 44_100, 48_000)  # Hz
BLOCK = 480  # frames
PACE = 0.001  # seconds between two blocks: faster than real time
LONGEST_BLOCK = 0.05  # seconds for which a call blocks


class PortAudioError(Exception):
    pass


class CallbackStop(Exception):
    pass


class FakePortAudio:
    """Three output devices, which fail as they are told.

    Attributes:
        problems: What must not happen: a slow call on the GUI thread, or an error in a callback.
    """

    PortAudioError, CallbackStop = PortAudioError, CallbackStop

    def __init__(self, gui_thread: threading.Thread) -> None:
        self.problems: list[BaseException] = []
        self.streams: list[FakeStream] = []
        self._gui_thread = gui_thread
        self.heal()

    def heal(self) -> None:
        """Let all devices work."""
        self.present = set(NAMES)
        self.rates = set(RATES)
        self.blocking = self.refusing = self.silent = False

    # Faults

    def vanish(self, draw: random.Random) -> None:
        """Remove a device, or plug it in again; its stream ends without notice."""
        name = draw.choice(NAMES)
        self.present ^= {name}
        for stream in self.streams:
            if stream.name not in self.present:
                stream.active = False

    def change_rate(self, draw: random.Random) -> None:
        """Support one rate only; streams of another one end."""
        self.rates = {draw.choice(RATES)}
        for stream in self.streams:
            if stream.rate not in self.rates:
                stream.active = False

    def block(self, draw: random.Random) -> None:
        self.blocking = not self.blocking

    def refuse(self, draw: random.Random) -> None:
        self.refusing = not self.refusing

    def fall_silent(self, draw: random.Random) -> None:
        """Ask for no more sound although the streams stay active."""
        self.silent = not self.silent

    # The module

    def slow_call(self) -> None:
        """Take time, which no call on the GUI thread may."""
        if threading.current_thread() is self._gui_thread:
            self.problems.append(RuntimeError("a slow call on the GUI thread"))
        if self.blocking:
            time.sleep(LONGEST_BLOCK)

    def query_devices(self, device: int | None = None, kind: str | None = None) -> Any:
        self.slow_call()
        devices = [
            {"name": name, "index": index, "hostapi": 0, "max_output_channels": 2,
             "default_samplerate": float(min(self.rates))}
            for index, name in enumerate(NAMES) if name in self.present
        ]  # fmt: skip
        if device is not None:
            return next(one for one in devices if one["index"] == device)
        if kind is None:
            return devices
        if not devices:
            raise PortAudioError("Error querying device -1")
        return devices[0]

    def query_hostapis(self, index: int) -> dict[str, str]:
        return {"name": "ALSA"}

    def check_output_settings(self, device: int, samplerate: float, **settings: Any) -> None:
        self.slow_call()
        if samplerate not in self.rates:
            raise PortAudioError("Invalid sample rate")

    def OutputStream(self, **settings: Any) -> "FakeStream":
        self.slow_call()
        stream = FakeStream(self, **settings)
        stream.check()
        self.streams.append(stream)
        return stream

    def _terminate(self) -> None:
        self.slow_call()
        if self.open_streams:
            self.problems.append(RuntimeError("PortAudio ends with an open stream"))

    def _initialize(self) -> None:
        self.slow_call()

    @property
    def open_streams(self) -> list["FakeStream"]:
        return [stream for stream in self.streams if not stream.closed]


class FakeStream:
    """An output stream that asks for blocks in a thread of its own."""

    def __init__(
        self, module: FakePortAudio, samplerate: float, device: int, callback, **settings: Any
    ) -> None:
        self._module, self._callback = module, callback
        self.name, self.rate = NAMES[device], samplerate
        self.active = self.closed = False
        self._frames = 0
        self._thread: threading.Thread | None = None

    @property
    def time(self) -> float:
        return self._frames / self.rate

    def check(self) -> None:
        module = self._module
        if module.refusing or self.name not in module.present:
            raise PortAudioError("Device unavailable")
        if self.rate not in module.rates:
            raise PortAudioError("Invalid sample rate")

    def start(self) -> None:
        self._module.slow_call()
        self.check()
        self.active = True
        self._thread = threading.Thread(target=self._ask, daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._module.slow_call()
        self.active = False
        if self._thread is not None:
            self._thread.join()

    def close(self) -> None:
        self.stop()
        self.closed = True

    def _ask(self) -> None:
        out = np.zeros((BLOCK, 2), np.float32)
        status = SimpleNamespace(output_underflow=False)
        while self.active:
            time.sleep(PACE)
            if self._module.silent or not self.active:
                continue
            try:
                now = SimpleNamespace(outputBufferDacTime=self.time + 0.01)
                self._callback(out, BLOCK, now, status)
            except CallbackStop:
                self.active = False
            except Exception as error:
                self._module.problems.append(error)
                self.active = False
            self._frames += BLOCK
            if not np.abs(out).max() <= 1:
                self._module.problems.append(ValueError("samples beyond full scale"))
