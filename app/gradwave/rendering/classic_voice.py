"""The voice `classic`, in which iterations can be heard, whatever voice is chosen. No widgets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from gradwave.jobs import Event, Failed, Finished, Jobs
from gradwave.language import tr
from gradwave.rendering.catalog import Catalog
from gradwave.rendering.render_engine import RenderEngine, Request

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

CLASSIC_VOICE = "classic"
SWEEP_VOICE = tr(
    "The sweep uses the voice {voice}, in which iterations can be heard. "
    "To sweep the chosen voice, choose Render, Sweep chosen voice.",
    voice=CLASSIC_VOICE,
)


class ClassicVoice:
    """The bundled voice without Griffin-Lim, loaded beside the chosen voice when it is needed.

    Most voices end with rounds of Griffin-Lim, after which all iteration counts sound alike.
    """

    def __init__(self, jobs: Jobs, engine: RenderEngine, catalog: Catalog) -> None:
        self._jobs, self._engine, self._catalog = jobs, engine, catalog
        self._voice: Voice | None = None

    @property
    def installed(self) -> bool:
        return CLASSIC_VOICE in dict(self._catalog.voices)

    def is_needed_beside(self, voice: Voice) -> bool:
        """Return whether iterations are audible in this voice, but not in `voice`."""
        return self.installed and bool(voice.card.griffin_lim_refinement)

    def load(
        self, then: Callable[[Voice], object], failed: Callable[[BaseException], object]
    ) -> None:
        """Load the voice, at once if it was loaded before, and call `then` with it."""
        if self._voice is not None:
            then(self._voice)
            return

        def loaded(event: Event[Voice]) -> None:
            match event:
                case Finished(result=voice):
                    self._voice = voice
                    then(voice)
                case Failed(error=error):
                    failed(error)

        self._jobs.submit(lambda job: self._engine.load_voice(CLASSIC_VOICE), loaded, lane="voices")

    def load_for(
        self,
        request: Request,
        then: Callable[[Request], object],
        failed: Callable[[BaseException], object],
    ) -> None:
        """Load the voice, and call `then` with the same request for this voice."""
        settings = replace(request.settings, voice=CLASSIC_VOICE)
        self.load(lambda voice: then(replace(request, settings=settings, voice=voice)), failed)
