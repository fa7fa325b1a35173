"""Playback as the window sees it: which sound plays, where it is, or why none can. No widgets."""

from __future__ import annotations

from typing import Any

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.jobs import Done, Event, Failed, Job, Jobs, Work
from app.output import Block, NoOutput, Output, check_output, usable_rate
from app.sounds import Sound

TICK = 33  # milliseconds between two places of the cursor


class Player(QObject):
    """Plays one of several sounds, by name. Devices are asked and opened in the lane "sound"."""

    changed = Signal()  # what plays, or whether anything can
    moved = Signal(float)  # the cursor, in seconds
    failed = Signal(object)  # an exception

    def __init__(self, jobs: Jobs, output: Output | None = None) -> None:
        super().__init__()
        self.output = output or Output()
        self.playing = ""  # the name of the sound, empty when none
        self.position = 0.0
        self.looking = True  # for a device
        self.trouble = "Looking for an output device."  # why nothing can be played, or empty
        self._jobs = jobs
        self._device: dict[str, Any] = {}
        self.sounds: dict[str, Sound] = {}
        self._loading: Job | None = None
        self._starting: Job | None = None
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)

    def look_for_device(self) -> None:
        self._jobs.submit(lambda job: check_output(), self._found, lane="sound")

    def _found(self, event: Event) -> None:
        if not isinstance(event, Done | Failed):
            return
        self.looking = False
        match event:
            case Done(result=device):
                self._device, self.trouble = device, ""
                self.set_sounds(self.sounds)
            case Failed(error=NoOutput() as error):
                self.trouble = str(error)
            case Failed(error=error):
                self.trouble = f"No playback: {error}"
                self.failed.emit(error)
        self.changed.emit()

    def can_play(self, name: str) -> bool:
        return not self.trouble and name in self.sounds

    def set_sounds(self, sounds: dict[str, Sound]) -> None:
        """The sounds there are now. What plays goes on, if it is still among them."""
        if self.playing and sounds.get(self.playing) is not self.sounds.get(self.playing):
            self.stop()
        self.sounds = sounds
        if self._device and sounds:
            device = self._device
            self._loading = self._jobs.submit(
                lambda job: self.output.load(*_alike(sounds, device)),
                self._loaded,
                lane="sound",
                replaces=self._loading,
            )
        self.changed.emit()

    def _loaded(self, event: Event) -> None:
        if isinstance(event, Failed):
            self.failed.emit(event.error)

    def toggle(self, name: str) -> None:
        """Play it, from the cursor; stop if it plays; take over from the other if that plays."""
        if self.playing == name:
            self.stop()
        else:
            self.play(name)

    def play(self, name: str) -> None:
        """From the cursor, or from the start when that is at the end."""
        if not self.can_play(name):
            return
        if self.playing:
            self.playing = name
            self._submit(lambda job: self.output.take_over(name))
            return
        if self.position >= self.sounds[name].seconds - 0.05:
            self.position = 0.0
        self.playing = name
        position, index = self.position, self._device["index"]
        self._submit(lambda job: self.output.play(name, round(position * self.output.rate), index))

    def _submit(self, work: Work) -> None:
        self._starting = self._jobs.submit(work, self._started, lane="sound")
        self.changed.emit()

    def _started(self, event: Event) -> None:
        match event:
            case Done():
                if self.playing:
                    self._timer.start()
                else:  # stopped while the device was being opened
                    self.output.stop()
            case Failed(error=error):
                self._end()
                self.failed.emit(error)

    def stop(self) -> None:
        """At once; the cursor stays where the sound was."""
        if not self.playing:
            return
        if self._starting is not None:
            self._starting.cancel()
        self.output.stop()
        self._end()

    def seek(self, seconds: float) -> None:
        """Put the cursor there, and go on playing from there."""
        playing = self.playing
        self.stop()
        self.position = max(seconds, 0.0)
        self.moved.emit(self.position)
        if playing:
            self.play(playing)

    def close(self) -> None:
        """Stop, and give the device back. Its stream is closed in the lane that opened it."""
        self.stop()
        self._jobs.submit(lambda job: self.output.close(), lambda event: None, lane="sound")

    def _tick(self) -> None:
        self.position = self.output.seconds()
        self.moved.emit(self.position)
        if not self.output.active:
            self._end()

    def _end(self) -> None:
        self._timer.stop()
        self.playing = ""
        self.changed.emit()


def _alike(sounds: dict[str, Sound], device: dict[str, Any]) -> tuple[dict[str, Block], int]:
    """The sounds as stereo of one rate and one length, so that they can take over mid-sample."""
    from wavegrad_core.audio import resample

    first = next(iter(sounds.values()))  # the original, where there is one: its samples stay
    rate = usable_rate(first.rate, device)
    alike = {name: resample(_stereo(sound), sound.rate, rate).T for name, sound in sounds.items()}
    longest = max(len(block) for block in alike.values())
    padded = {
        name: np.pad(block, ((0, longest - len(block)), (0, 0))) for name, block in alike.items()
    }
    return padded, rate


def _stereo(sound: Sound) -> Block:
    """[2, samples]: as it is if it has two channels, else the mean of its channels on both."""
    if sound.audio.shape[0] == 2:
        return sound.audio
    return np.repeat(sound.audio.mean(axis=0, keepdims=True), 2, axis=0)
