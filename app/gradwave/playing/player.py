"""The player: current sound, position, and the reason if playback is impossible. No widgets."""

from __future__ import annotations

from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, Work
from gradwave.language import tr
from gradwave.playing.audio_output import AudioOutput, refresh_devices
from gradwave.playing.level_matching import ComparableSounds, PreparedSounds
from gradwave.playing.output_devices import NoAudioOutput, OutputChoice, check_output
from gradwave.sounds import Sound

MIN_LOOP_SECONDS = 0.05  # a shorter drag was a click
MAX_RETRIES = 2  # to continue after a device was lost
STALL_SECONDS = 3.0  # without a request from the device, after which it counts as lost
TICK = 33  # milliseconds between cursor updates


class Player(QObject):
    """Player of one of several sounds, by key. It opens devices in the lane "sound"."""

    changed = Signal()  # what plays, or whether playback is possible
    moved = Signal(float)  # position of the cursor in seconds
    failed = Signal(BaseException)

    def __init__(self, jobs: Jobs, output: AudioOutput | None = None) -> None:
        super().__init__()
        self.output = output or AudioOutput()
        self.choice = OutputChoice()
        self.playing = ""  # key of the playing sound
        self.position = self.began = 0.0  # cursor, and where playback last began
        self.searching = True  # for a device
        self.unavailable_reason = (
            tr("Looking for an output device.")  # why playback is impossible, or ""
        )
        self.matched = False  # all sounds play as loud as the quietest
        self.gains: dict[str, float] = {}  # in dB, by key
        # last read: the device's block count, and the time
        self.loop: tuple[float, float] | None = None
        self.partial_seconds = 0.0  # length of a sound that is shown while it is read
        self._comparable = ComparableSounds()
        self._jobs = jobs
        self._device: dict[str, Any] = {}
        self.sounds: dict[str, Sound] = {}
        self._loaded_inputs: tuple[dict[str, Sound], dict[str, Any], bool] | None = (
            None  # used only in the lane "sound"
        )
        self._starting: Job[None] | None = None
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self._asked = (0, 0.0)  # the device's block count, and when it was read
        self._finding: Job[dict[str, Any]] | None = None
        self._resume = ""  # key of the sound to continue when a device is found
        self._tries = 0  # attempts to continue since the user last pressed Play

    @property
    def device(self) -> str:
        """Full name of the device in use; "" while there is none."""
        return str(self._device.get("full name", ""))

    def look_for_device(self) -> None:
        """Find the output device."""
        self._find(lambda job: check_output(self.choice))

    def choose(self, choice: OutputChoice) -> None:
        """Choose another device, rate or buffer; playback continues with it."""
        if choice != self.choice:
            self.choice = choice
            if not self.searching:
                self._move()

    def refresh_devices(self) -> None:
        """Find devices that were plugged in or removed; playback continues."""
        self._move()

    def _move(self) -> None:
        """Release the device, list the devices again, and continue on the chosen one."""
        self._resume = self._resume or self.playing
        if self._starting is not None:
            self._starting.cancel()
        self._end()

        def work(job: Job) -> dict[str, Any]:
            self.output.close()
            refresh_devices()
            return check_output(self.choice)

        self._find(work)

    def _find(self, work: Work[dict[str, Any]]) -> None:
        self._finding = self._jobs.submit(
            work, self._on_device, lane="sound", replaces=self._finding
        )

    def _on_device(self, event: Event[dict[str, Any]]) -> None:
        if not isinstance(event, Finished | Failed) or self._finding is None:
            return
        if event.job != self._finding.id:
            return
        self.searching = False
        resume, self._resume = self._resume, ""
        before = self.device
        match event:
            case Finished(result=device):
                self._device, self.unavailable_reason = device, ""
                self.output.buffer = device["buffer"]
                self._load()
                if self._tries and self.device != before:
                    self.failed.emit(_device_lost_error(before, self.device))
                if resume:
                    self._start(resume)
            case Failed(error=NoAudioOutput() as error):
                self._device, self.unavailable_reason = {}, str(error)
                if resume:
                    self.failed.emit(error)
            case Failed(error=error):
                self.unavailable_reason = tr("No playback: {error}", error=error)
                self.failed.emit(error)
        self.changed.emit()

    def can_play(self, name: str) -> bool:
        """Return whether a sound can be played."""
        return not self.unavailable_reason and name in self.sounds

    def set_sounds(self, sounds: dict[str, Sound]) -> None:
        """Replace the sounds, by key. Playback continues if its sound is still among them."""
        if self.playing and sounds.get(self.playing) is not self.sounds.get(self.playing):
            self.stop()
        self.sounds = sounds
        self._load()
        self.changed.emit()

    def set_matched(self, matched: bool) -> None:
        """Play all sounds as loud as the quietest, or each at its own level."""
        self.matched = matched
        self._load()
        self.changed.emit()

    def _load(self) -> None:
        if not self._device or not self.sounds:
            return

        def work(job: Job) -> PreparedSounds | None:
            """Prepare the newest sounds, once."""
            wanted = self.sounds, self._device, self.matched
            if wanted == self._loaded_inputs or not (self.sounds and self._device):
                return None
            made = self._comparable.prepare(*wanted)
            job.check()
            self.output.load(made.blocks, made.rate)
            self._set_output_loop()  # before a start that may be waiting in the lane
            self._loaded_inputs = wanted
            return made

        self._jobs.submit(work, self._on_loaded, lane="sound")

    def _on_loaded(self, event: Event[PreparedSounds | None]) -> None:
        match event:
            case Finished(result=PreparedSounds(gains=gains)):
                if self.gains != gains:
                    self.gains = gains
                    if self.playing in gains:
                        self._take_over(self.playing)
                self._set_output_loop()
                self.changed.emit()
            case Failed(error=error):
                self.failed.emit(error)

    def set_loop(self, start: float, stop: float) -> None:
        """Loop a range in seconds; a range that is too short ends looping."""
        lengths = [sound.seconds for sound in self.sounds.values()]
        longest = max([self.partial_seconds, *lengths])
        start, stop = max(min(start, stop), 0.0), min(max(start, stop), longest)
        self.loop = (start, stop) if stop - start >= MIN_LOOP_SECONDS else None
        self._set_output_loop()
        self.changed.emit()
        if self.loop is not None and not start <= self.position < stop:
            self.seek(start)

    def _set_output_loop(self) -> None:
        rate, loop = self.output.rate, self.loop
        if loop is None or rate == 0:  # no sound is loaded yet
            self.output.loop = None
        else:
            self.output.loop = round(loop[0] * rate), round(loop[1] * rate)

    def toggle(self, name: str) -> None:
        """Play a sound from the cursor, switch to it, or stop it if it is playing."""
        if self.playing == name:
            self.stop()
        else:
            self.play(name)

    def play(self, name: str) -> None:
        """Play a sound from the cursor, or from the start if the cursor is at the end."""
        self._tries = 0
        if self._resume:  # another device is being looked for: continue with this sound there
            self._resume = name
        else:
            self._start(name)

    def _start(self, name: str) -> None:
        if not self.can_play(name):
            return
        if self.playing:
            self._switch(name)
            return
        if self.loop is None and self.position >= self.sounds[name].seconds - 0.05:
            self.position = 0.0
        self.began = self.position
        self.playing = name
        position, index = self.position, self._device["index"]
        self._submit(lambda job: self.output.play(name, round(position * self.output.rate), index))

    def _switch(self, name: str) -> None:
        """Switch to another sound, or start it if the one before has just ended."""
        self.playing = name
        start, index = (self.loop or (0.0, 0.0))[0], self._device["index"]

        def switch(job: Job) -> None:
            if self.output.active:
                self.output.take_over(name)
            else:
                self.output.play(name, round(start * self.output.rate), index)

        self._submit(switch)

    def _take_over(self, name: str) -> None:
        self.playing = name
        self._submit(lambda job: self.output.take_over(name))

    def _submit(self, work: Work[None]) -> None:
        self._starting = self._jobs.submit(work, self._on_started, lane="sound")
        self.changed.emit()

    def _on_started(self, event: Event[None]) -> None:
        match event:
            case Finished():
                if self.playing:
                    self._asked = (self.output.blocks, monotonic())
                    self._timer.start()
                else:  # stopped while the device was being opened
                    self.output.stop()
            case Failed(error=NoAudioOutput() as error):
                self._lost(error)
            case Failed(error=error):
                self._end()
                self.failed.emit(error)

    def _lost(self, error: NoAudioOutput) -> None:
        """Continue on another device after this one failed, but only a few times."""
        self._tries += 1
        if self.playing and self._tries <= MAX_RETRIES:
            self._move()
        else:
            self._end()
            self.failed.emit(error)

    def stop(self) -> None:
        """Stop playback at once; the cursor stays where it is."""
        self._resume = ""
        if not self.playing:
            return
        if self._starting is not None:
            self._starting.cancel()
        self.output.stop()
        self._end()

    def seek(self, seconds: float) -> None:
        """Move the cursor; playback continues from there."""
        playing = self.playing
        self.stop()
        self.position = max(seconds, 0.0)
        self.moved.emit(self.position)
        if playing:
            self.play(playing)

    def close(self) -> None:
        """Stop and release the device, in the lane that opened its stream."""
        self.stop()
        self._jobs.submit(lambda job: self.output.close(), lambda event: None, lane="sound")

    def _tick(self) -> None:
        self.position = self.output.seconds()
        self.moved.emit(self.position)
        if self.output.lost or self._stalled():
            self._lost(
                NoAudioOutput(
                    tr(
                        "The output device {device} keeps stopping. Choose another one under "
                        "Listen, Devices.",
                        device=self.device,
                    )
                )
            )
        elif not self.output.active and (self._starting is None or self._starting.over):
            self._end()

    def _stalled(self) -> bool:
        """Return whether the device is open but requests no more sound."""
        blocks, since = self._asked
        if blocks != self.output.blocks:
            self._asked = (self.output.blocks, monotonic())
            return False
        return self.output.active and monotonic() - since > STALL_SECONDS

    def _end(self) -> None:
        self._timer.stop()
        self.playing = ""
        self.changed.emit()


def _device_lost_error(gone: str, other: str) -> NoAudioOutput:
    return NoAudioOutput(
        tr(
            "The output device {gone} was disconnected, so playback continues on {other}. "
            "To use it again, plug it in and choose it under Listen, Devices.",
            gone=gone,
            other=other,
        )
    )
