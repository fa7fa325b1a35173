"""Commands that render the open sound."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.rendering.session import Session
from gradwave.rendering.views.sweep_dialog import SweepDialog


def render_commands(session: Session, sweep_dialog: SweepDialog) -> tuple[Command, ...]:
    """Return the commands that start renders."""

    def can_render() -> bool:
        return session.can_render

    updates = (
        session.catalog.voices_changed,
        session.original_changed,
        session.opener.changed,
        session.opener.previewed,
        session.render_progress_changed,
    )
    return (
        Command(
            "render",
            tr("&Render"),
            session.render,
            "&Render",
            110,
            ("Ctrl+R",),
            enabled=lambda: session.can_request_render,
            updates=updates,
        ),
        Command(
            "sweep",
            lambda: tr("&Sweep: {counts}", counts=session.sweep_counts.text),
            lambda: session.sweep(),
            "&Render",
            120,
            ("Ctrl+Shift+R",),
            enabled=can_render,
            updates=(*updates, session.sweep_counts.changed),
        ),
        Command(
            "sweep_chosen_voice",
            tr("Sweep chos&en voice"),
            lambda: session.sweep(own_voice=True),
            "&Render",
            121,
            enabled=can_render,
            updates=updates,
        ),
        Command("sweep_counts", tr("Sweep cou&nts…"), sweep_dialog.ask, "&Render", 125),
    )
