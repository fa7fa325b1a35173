"""Renders of the selected part of the open sound. No widgets."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

from gradwave.playing.player import Player
from gradwave.rendering.session import Session
from gradwave.sound_design.painting_tools import PaintingTools


class RegionRenders(QObject):
    """Renderer of the selected or looped part into the shown take."""

    changed = Signal()  # the part, or whether it can be rendered

    def __init__(self, session: Session, tools: PaintingTools, player: Player) -> None:
        super().__init__()
        self._session, self._tools, self._player = session, tools, player
        tools.changed.connect(self.changed)
        player.changed.connect(self.changed)
        session.render_progress_changed.connect(self.changed)
        session.original_changed.connect(self.changed)
        session.takes.chosen_changed.connect(self.changed)

    @property
    def span(self) -> tuple[float, float] | None:
        """The selected time range in seconds, else the loop."""
        region = self._tools.selection
        if region is not None and math.isfinite(region.span[1]):
            return region.span
        return self._player.loop

    @property
    def can_render(self) -> bool:
        """Whether the selected part can be rendered now."""
        return self.span is not None and self._session.can_render

    def render(self) -> None:
        """Render the selected part into the shown take."""
        if self.span is not None:
            self._session.render_region(*self.span)
