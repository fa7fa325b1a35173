"""Renders of the selected part of the open sound. No widgets."""

from __future__ import annotations

import math

from PySide6.QtCore import QObject, Signal

from gradwave.language import tr
from gradwave.playing.player import Player
from gradwave.rendering import render_requests
from gradwave.rendering.session import Session
from gradwave.sound_design.painting_tools import PaintingTools
from wavegrad_core.errors import InputError

READ_AHEAD_SECONDS = 1.0  # that must have been read beyond a part to render it


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
        session.opener.changed.connect(self.changed)
        session.opener.previewed.connect(lambda partial: self.changed.emit())
        session.takes.chosen_changed.connect(self.changed)

    @property
    def span(self) -> tuple[float, float] | None:
        """The selected time range in seconds, else the loop."""
        region = self._tools.selection if not self._session.opener.reading else None
        if region is not None and math.isfinite(region.span[1]):
            return region.span
        return self._player.loop

    @property
    def can_render(self) -> bool:
        """Whether the selected part can be rendered now.

        Of a long recording, a part can be rendered as soon as it can be read.
        """
        span, session, partial = self.span, self._session, self._session.opener.partial
        if span is None:
            return False
        if partial is None:
            return session.can_render
        read = partial.seekable or partial.covers(span[1] + READ_AHEAD_SECONDS)
        return session.is_free and read

    def render(self) -> None:
        """Render the selected part into the shown take, or into the recording without a take."""
        span, session, partial = self.span, self._session, self._session.opener.partial
        if (
            not self.can_render
            or span is None
            or (request := session.begin_request(partial)) is None
        ):
            return
        shown = session.result if partial is None else None
        try:
            session.renders.start([render_requests.of_region(request, shown, *span)])
        except InputError as error:
            session.report_error(error, tr("render the selection"))
