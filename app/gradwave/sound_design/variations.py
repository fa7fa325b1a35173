"""Variations: many renders of the open sound; the starred ones are kept. No widgets."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import count, islice, product
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.rendering.session import Session
from gradwave.sounds import NO_EDITS, Settings
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

SEEDS = 8  # of the variations from one button
MAX_VARIATIONS = 64


@dataclass(frozen=True)
class VariationGrid:
    """Parameters of a variation grid; their values are combined in every way.

    Attributes:
        seeds: Number of seeds.
        strengths: Strengths; a render from noise then starts from a sketch. Empty for the chosen
            one.
        iterations: Iteration counts; empty for the chosen one.
        voices: Names of voices; empty for the chosen one.
        without_edits: Whether to render each combination also without the edits.

    Raises:
        InputError: There would be no variation, or more than `MAX_VARIATIONS`.
    """

    seeds: int = SEEDS
    strengths: tuple[float, ...] = ()
    iterations: tuple[int, ...] = ()
    voices: tuple[str, ...] = ()
    without_edits: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.size <= MAX_VARIATIONS:
            raise InputError(
                tr(
                    "The grid has {size} variations. Choose values that give 1 to {most}.",
                    size=self.size,
                    most=MAX_VARIATIONS,
                )
            )

    @property
    def size(self) -> int:
        """The number of variations."""
        kinds = (self.strengths, self.iterations, self.voices)
        sizes = [max(len(values), 1) for values in kinds]
        return self.seeds * sizes[0] * sizes[1] * sizes[2] * (1 + self.without_edits)

    def settings(self, chosen: Settings, used: Collection[int] = ()) -> list[Settings]:
        """Return the settings of each variation.

        Args:
            chosen: The chosen settings, for everything that the grid does not vary.
            used: Seeds to avoid.
        """
        seeds = islice((seed for seed in count(chosen.seed) if seed not in used), self.seeds)
        edits = [chosen.edits, NO_EDITS] if self.without_edits else [chosen.edits]
        voices = self.voices or (chosen.voice,)
        varied = []
        for voice, edit, steps, strength, seed in product(
            voices, edits, self.iterations or (0,), self.strengths or (None,), list(seeds)
        ):
            one = replace(chosen, voice=voice, edits=edit, seed=seed)
            if steps:
                one = replace(one, iterations=steps, schedule=None)
            if strength is not None:
                start = "sketch" if one.start == "noise" else one.start
                one = replace(one, start=start, strength=strength)
            varied.append(one)
        return varied


class Variations(QObject):
    """The newest grid of variations: its renders and the resulting takes."""

    changed = Signal()
    failed = Signal(BaseException)

    def __init__(self, session: Session, jobs: Jobs) -> None:
        super().__init__()
        self._session, self._jobs = session, jobs
        self._before: set[str] = set()  # keys of the takes from before
        self._wanted: list[Settings] = []
        session.takes.changed.connect(self.changed)
        session.render_progress_changed.connect(self.changed)
        session.original_changed.connect(self._forget)

    @property
    def keys(self) -> list[str]:
        """Keys of the takes that are variations of the newest grid."""
        takes = self._session.takes.all
        return [
            take.key
            for take in takes
            if take.key not in self._before and take.result.settings in self._wanted
        ]

    @property
    def can_start(self) -> bool:
        """Whether variations can be rendered now."""
        return self._session.can_render

    @property
    def unstarred(self) -> list[str]:
        """Keys of the variations without a star."""
        starred = {take.key for take in self._session.takes.all if take.starred}
        return [key for key in self.keys if key not in starred]

    def start(self, grid: VariationGrid | None = None) -> None:
        """Render all variations of a grid, by default of 8 new seeds."""
        session = self._session
        if not self.can_start:
            return
        grid, chosen = grid or VariationGrid(), session.effective_settings
        self._before = {take.key for take in session.takes.all}
        used = session.takes.used_seeds(session.original, chosen)
        self._wanted = grid.settings(chosen, used)
        names = list(dict.fromkeys(one.voice for one in self._wanted))
        self._jobs.submit(lambda job: self._load(job, names), self._on_voices, lane="variations")

    def _load(self, job: Job[dict[str, Voice]], names: list[str]) -> dict[str, Voice]:
        loaded = self._session.catalog.voice
        chosen = self._session.settings.voice
        voices = {}
        for name in names:
            job.check()
            if name == chosen and loaded is not None:
                voices[name] = loaded
            else:
                voices[name] = self._session.engine.load_voice(name)
        return voices

    def _on_voices(self, event: Event[dict[str, Voice]]) -> None:
        match event:
            case Finished(result=voices):
                self._session.render_all(self._wanted, voices)
            case Failed(error=error):
                self.failed.emit(error)

    def keep_starred(self) -> None:
        """Delete the variations without a star."""
        for key in self.unstarred:
            self._session.takes.delete(key)

    def _forget(self) -> None:
        self._before, self._wanted = set(), []
        self.changed.emit()
