"""Two renders of the open sound with `classic`, the voice in which iterations can be heard.

They are rendered for a blind test, with an estimate of the time first. No widgets.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.durations import length, time_taken
from gradwave.language import tr
from gradwave.rendering.classic_voice import CLASSIC_VOICE
from gradwave.rendering.render_engine import Request
from gradwave.rendering.render_jobs import RenderJobs, RenderProgress
from gradwave.rendering.session import Session
from gradwave.sounds import Original, Result, Settings, Sound

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

FEW, MANY = 6, 1000
PART_SECONDS = 4.0  # only this much of a longer sound is rendered first, to keep it short


@dataclass(frozen=True)
class SoundPart:
    """A part of the sound that can be rendered: start and end in seconds, or None for all."""

    text: str
    seconds: float
    span: tuple[float, float] | None = None


class IterationPair(QObject):
    """Renders of one part of the open sound with few and with many iterations.

    The first render is short and shows how fast this machine is, so it starts at once if no speed
    is known yet. Renders of the whole sound become takes.
    """

    changed = Signal()
    rendered = Signal()  # both requested sounds are rendered
    failed = Signal(BaseException)

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.few, self.many = FEW, MANY
        self.parts: tuple[SoundPart, ...] = ()
        self.part = SoundPart("", 0.0)
        self._session = session
        self._voice: Voice | None = None
        self._loading = False
        self._wanted = False  # both renders, not only the one that measures
        self._whole: Original | None = None
        self._cuts: dict[SoundPart, Original] = {}
        self._results: dict[tuple[SoundPart, int], Result] = {}
        self._renders = RenderJobs(session.jobs, session.engine)
        self._renders.changed.connect(self.changed)
        self._renders.done.connect(self._on_done)
        self._renders.failed.connect(self._on_failed)
        self._renders.cancelled.connect(self._on_cancelled)

    @property
    def possible(self) -> bool:
        """Whether the voice is installed and a sound is open."""
        return self._session.original is not None and self._session.classic_voice.installed

    def open(self, loop: tuple[float, float] | None) -> None:
        """Offer the parts of the open sound; `loop` is the window's loop in seconds."""
        original = self._session.original
        assert original is not None
        if original is not self._whole:
            self._whole, self._cuts, self._results = original, {}, {}
        seconds = original.content.seconds
        parts = [SoundPart(tr("Whole sound, {length}", length=length(seconds)), seconds)]
        if original.sound is not None and seconds > PART_SECONDS:
            parts.insert(
                0,
                SoundPart(
                    tr("First {seconds:.0f} s", seconds=PART_SECONDS),
                    PART_SECONDS,
                    (0.0, PART_SECONDS),
                ),
            )
        if original.sound is not None and loop is not None:
            text = tr("Loop, {start} to {end}", start=length(loop[0]), end=length(loop[1]))
            parts.insert(0, SoundPart(text, loop[1] - loop[0], loop))
        self.parts = tuple(parts)
        self.part = parts[0]
        self._wanted = False

    def choose(self, *, part: SoundPart | None = None, few: int = 0, many: int = 0) -> None:
        """Choose another part or other iteration counts."""
        self.part = part or self.part
        self.few, self.many = few or self.few, many or self.many
        self.prepare()

    # Voice and estimate

    def prepare(self) -> None:
        """Load the voice, and measure its speed if it is not known."""
        if self._voice is None and not self._loading:
            self._loading = True
            self._session.classic_voice.load(self._on_voice, self._on_voice_failed)
        elif self._voice is not None and self.progress is None and self.estimate(self.few) is None:
            self._start([self.few])
        self.changed.emit()

    def _on_voice(self, voice: Voice) -> None:
        self._loading, self._voice = False, voice
        self._continue()
        self.prepare()

    def _on_voice_failed(self, error: BaseException) -> None:
        self._loading = False
        self._on_failed(error)

    def _settings(self, count: int) -> Settings:
        return Settings(iterations=count, seed=self._session.settings.seed, voice=CLASSIC_VOICE)

    def estimate(self, count: int) -> tuple[float, str] | None:
        """Return a render's estimated duration in seconds and its device; None if unknown."""
        if self._voice is None or self._whole is None:
            return None
        settings, schedule = self._settings(count), self._voice.schedule(count)
        seconds = self.part.seconds * self._whole.channels
        return self._session.engine.predict(settings, seconds, settings.steps(schedule))

    @property
    def missing(self) -> list[int]:
        """The counts that have not been rendered yet."""
        return [count for count in (self.few, self.many) if self._find(count) is None]

    @property
    def described(self) -> str:
        """Estimated time of the missing renders, in a sentence."""
        if not self.missing:
            return tr("Both are rendered.")
        found = [self.estimate(count) for count in self.missing]
        estimates = [one for one in found if one is not None]
        if len(estimates) < len(found):
            return tr("Measuring the speed with {few} iterations…", few=self.few)
        device = estimates[0][1]
        counts = tr(" and ").join(map(str, self.missing))
        taken = time_taken(sum(seconds for seconds, _ in estimates))
        return tr(
            "Rendering {counts} iterations takes about {time} on this machine ({device}).",
            counts=counts,
            time=taken,
            device=device,
        )

    # Rendering

    @property
    def progress(self) -> RenderProgress | None:
        """The progress of the running render; None if nothing renders."""
        return self._renders.progress

    @property
    def rendering(self) -> bool:
        """Whether the requested renders are running."""
        return self._wanted

    def render(self) -> None:
        """Render the missing counts; emit `rendered` when all are available."""
        self._wanted = True
        self._continue()
        self.prepare()

    def cancel(self) -> None:
        """Stop rendering; finished renders are kept."""
        self._wanted = False
        self._renders.cancel()
        self.changed.emit()

    def _continue(self) -> None:
        if not self._wanted or self.progress is not None or self._voice is None:
            return
        if self.missing:
            self._start(self.missing)
        else:
            self._wanted = False
            self._add_takes()
            self.rendered.emit()

    def _add_takes(self) -> None:
        """Add the renders of the whole sound to the takes."""
        takes = self._session.takes
        for count in (self.few, self.many):
            result = self._find(count)
            known = any(take.result is result for take in takes.all)
            if result is not None and result.original is self._session.original and not known:
                takes.add(result, name_of(count))

    def _start(self, counts: list[int]) -> None:
        voice = self._voice
        assert voice is not None
        original = self._original()
        self._renders.start(
            [
                Request(original, self._settings(count), voice, voice.schedule(count))
                for count in counts
            ]
        )

    def _original(self) -> Original:
        """Return the part of the open sound as a separate original."""
        whole, span = self._whole, self.part.span
        assert whole is not None
        if span is None or whole.sound is None:
            return whole
        if self.part not in self._cuts:
            sound = whole.sound
            first, last = (round(seconds * sound.rate) for seconds in span)
            cut = Sound.of(sound.audio[:, first:last], sound.rate)
            self._cuts[self.part] = replace(whole, content=cut)
        return self._cuts[self.part]

    def _find(self, count: int) -> Result | None:
        """Return a render of the part, made here or kept as a take."""
        found = self._results.get((self.part, count))
        if found is not None or self.part.span is not None:
            return found
        wanted = self._settings(count)
        results = [take.result for take in self._session.takes.all]
        return next(
            (one for one in results if one.original is self._whole and one.settings == wanted), None
        )

    def sounds(self) -> dict[str, Sound]:
        """Return the two sounds by name; both have to be rendered."""
        found = {count: self._find(count) for count in (self.few, self.many)}
        return {name_of(count): one.sound for count, one in found.items() if one is not None}

    def _on_done(self, result: Result) -> None:
        cuts = self._cuts.items()
        part = next((part for part, cut in cuts if cut is result.original), None)
        if part is None and result.original is self._whole:
            part = next(one for one in self.parts if one.span is None)
        if part is not None:
            self._results[part, result.iterations] = result
        self._continue()
        self.changed.emit()

    def _on_failed(self, error: BaseException) -> None:
        self._wanted = False
        self._renders.cancel()  # the next render, which has just started
        self.failed.emit(error)
        self.changed.emit()

    def _on_cancelled(self) -> None:
        self._continue()  # requested again while the last step ended
        self.changed.emit()


def name_of(count: int) -> str:
    """Return the name of a render in the test and among the takes."""
    return tr("{count} iterations of {voice}", count=count, voice=CLASSIC_VOICE)
