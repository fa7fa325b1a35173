"""Previews of edits: the changed part, sketched without a network and played at once."""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, Listener
from gradwave.playing.player import Player
from gradwave.sound_design.edit_model import EditModel
from gradwave.sound_design.edited_mel import EditedMel, span_of
from gradwave.sounds import Sound
from wavegrad_core.edits import Edit, MelSound

MARGIN = 0.1  # seconds heard before and after the change
MAX_SECONDS = 4.0  # of a preview
WARM_SECONDS = 0.2
KEY = "sketch"


class SketchPreview(QObject):
    """Player of sketches of what an added edit has changed.

    Attributes:
        enabled: Whether an added edit is played.
        took: Seconds from the last added edit to its sketch; None before the first.
    """

    ready = Signal(Sound)
    failed = Signal(BaseException)

    def __init__(self, edits: EditModel, mel: EditedMel, main: Player, jobs: Jobs) -> None:
        super().__init__()
        self.enabled = True
        self.took: float | None = None
        self.player = Player(jobs)
        self._mel, self._main, self._jobs = mel, main, jobs
        self._warm = False  # the first sketch has compiled the code
        self._edit: Edit | None = None  # waits for its mel
        self._since = 0.0
        self._pending = False  # a sketch waits for the player
        self._job: Job[Sound] | None = None
        edits.added.connect(self._on_added)
        mel.changed.connect(self._on_mel)
        self.player.changed.connect(self._play)

    def prepare(self) -> None:
        """Look for the output device before the first edit."""
        if not self.player.device:
            self.player.look_for_device()

    def play(self, start: float, end: float) -> None:
        """Play the sketch of a part of the edited mel."""
        state = self._mel.current
        if state is not None:
            self._since = monotonic()
            self._job = self._submit(
                state.sound, start, min(end, start + MAX_SECONDS), self._on_event
            )

    def _on_added(self, edit: Edit) -> None:
        if self.enabled and span_of(edit) is not None:
            self._edit, self._since = edit, monotonic()
        else:
            self._edit = None

    def _on_mel(self) -> None:
        state, edit = self._mel.current, self._edit
        if state is not None and not self._warm:
            self._warm = True
            self._submit(state.sound, 0.0, WARM_SECONDS, lambda event: None)
        if state is None or edit is None:
            return
        self._edit = None
        span = span_of(edit)
        if span is not None:
            begin = max(0.0, span[0] - MARGIN)
            end = min(span[1] + MARGIN, begin + MAX_SECONDS)
            self._job = self._submit(state.sound, begin, end, self._on_event)

    def _submit(
        self, sound: MelSound, start: float, end: float, listener: Listener[Sound]
    ) -> Job[Sound]:
        def work(job: Job[Sound]) -> Sound:
            from wavegrad_core.render.sketch import sketch_part

            return Sound.of(sketch_part(sound, start, end), sound.profile.sample_rate)

        return self._jobs.submit(work, listener, lane="mel", replaces=self._job)

    def _on_event(self, event: Event[Sound]) -> None:
        if self._job is None or event.job != self._job.id:
            return
        match event:
            case Finished(result=sound):
                self._job, self.took = None, monotonic() - self._since
                self.player.stop()
                self.player.position = 0.0
                self._pending = True
                self.player.set_sounds({KEY: sound})
                self.ready.emit(sound)
            case Failed(error=error):
                self._job = None
                self.failed.emit(error)

    def _play(self) -> None:
        if self._pending and self.player.can_play(KEY):
            self._pending = False
            self._main.stop()
            self.player.play(KEY)
