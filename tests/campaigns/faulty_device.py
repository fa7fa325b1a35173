"""A sound device that vanishes, changes its rate, blocks, refuses or no longer asks for sound.

PortAudio's module is replaced by a fake one. The real player plays while a person presses buttons
and the device fails, both at random. Only the program's own error may come out, nothing may block
the GUI thread, and once the device works again, so must playback.
"""

import random
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import cast
from unittest import mock

import numpy as np
from fake_portaudio import FakePortAudio
from forked_cases import Losses
from PySide6.QtCore import QCoreApplication

from gradwave.jobs import Jobs
from gradwave.playing import player as player_module
from gradwave.playing.output_devices import NoAudioOutput, OutputChoice
from gradwave.playing.player import Player
from gradwave.sounds import Sound

RATE = 24_000
FAULTS = ("vanish", "change_rate", "block", "refuse", "fall_silent")
STEPS = 12
STALL_SECONDS = 0.1  # instead of 3, while there are faults


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Play that many times with one kind of fault, or all, in turn."""
    app = QCoreApplication.instance() or QCoreApplication(["campaign"])
    losses, began = Losses(), time.monotonic()
    kinds = (*FAULTS, "all")
    jobs = Jobs()
    for number in range(count):
        if time.monotonic() - began > time_limit:
            break
        kind = kinds[number % len(kinds)]
        faults = FAULTS if kind == "all" else (kind,)
        draw = random.Random(f"{seed} {number}")
        outcome = _Case(app, jobs, draw, hang_seconds).outcome(faults)
        losses.add(kind, outcome, f"case {number}" if outcome != "played on" else "")
    jobs.stop()
    while not jobs.ended:
        app.processEvents()
        time.sleep(0.001)
    losses.seconds = time.monotonic() - began
    return losses


@contextmanager
def _module(device: FakePortAudio) -> Iterator[None]:
    """Replace sounddevice. Not by `patch.dict`, which would forget modules that are imported."""
    before = sys.modules.get("sounddevice")
    sys.modules["sounddevice"] = cast(ModuleType, device)
    try:
        yield
    finally:
        del sys.modules["sounddevice"]
        if before is not None:
            sys.modules["sounddevice"] = before


class _Case:
    """A player on a device of its own."""

    def __init__(self, app: QCoreApplication, jobs: Jobs, draw: random.Random, patience: float):
        self._app, self._jobs, self._draw, self._patience = app, jobs, draw, patience
        self.device = FakePortAudio(threading.current_thread())
        self.player = Player(jobs)
        self.errors: list[BaseException] = []
        self.player.failed.connect(self.errors.append)
        audio = np.random.default_rng(0).uniform(-0.5, 0.5, (2, 1, RATE)).astype(np.float32)
        self._sounds = {name: Sound.of(one, RATE) for name, one in zip("ab", audio)}

    def outcome(self, faults: tuple[str, ...]) -> str:
        """Return "played on" or what was lost."""
        with _module(self.device):
            self.player.look_for_device()
            self.player.set_sounds(self._sounds)
            with mock.patch.object(player_module, "STALL_SECONDS", STALL_SECONDS):
                self._wait(lambda: not self._jobs.busy())
                for _ in range(STEPS):
                    if self._draw.random() < 0.4:
                        getattr(self.device, self._draw.choice(faults))(self._draw)
                    else:
                        self._press()
                    self._pump(self._draw.uniform(0, 0.04))
            self.device.heal()
            self.player.stop()
            self.player.refresh_devices()
            self._wait(lambda: not self._jobs.busy() and not self.player.searching)
            self.player.seek(0.0)
            blocks = self.player.output.blocks
            self.player.play("a")
            plays = self._wait(lambda: self.player.output.blocks > blocks + 2)
            self.player.close()
            self._wait(lambda: not self._jobs.busy())
        foreign = [error for error in self.errors if not isinstance(error, NoAudioOutput)]
        if foreign or self.device.problems:
            return f"foreign: {(foreign + self.device.problems)[0]!r}"
        if not plays:
            return f"silent: {self.player.unavailable_reason or 'no reason is given'}"
        return "leaked: a stream is open" if self.device.open_streams else "played on"

    def _press(self) -> None:
        player, draw = self.player, self._draw
        name = draw.choice("ab")
        match draw.randrange(8):
            case 0 | 1 | 2:
                player.play(name)
            case 3:
                player.toggle(name)
            case 4:
                player.stop()
            case 5:
                player.seek(draw.uniform(0, 1.2))
            case 6:
                player.set_loop(draw.uniform(0, 1), draw.uniform(0, 1))
            case 7:
                device = draw.choice(("", "Card (ALSA)", "Headphones (ALSA)"))
                player.choose(OutputChoice(device, draw.choice((0, 44_100, 48_000))))

    def _pump(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        self._wait(lambda: time.monotonic() > end)

    def _wait(self, condition) -> bool:
        """Handle events until a condition holds, or for as long as a case may take."""
        end = time.monotonic() + self._patience
        while not condition():
            if time.monotonic() > end:
                return False
            self._app.processEvents()
            time.sleep(0.001)
        return True
