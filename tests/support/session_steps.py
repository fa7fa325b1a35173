"""Steps of tests with a session: render, read its takes."""

from __future__ import annotations

from gradwave.rendering.session import Session
from gradwave.window.main_window import MainWindow


def render(qtbot, session: Session, **settings) -> None:
    session.settings_model.change(**settings)
    with qtbot.waitSignal(session.result_changed):
        session.render()


def names(session: Session) -> list[str]:
    return [take.name for take in session.takes.all]


def column(window: MainWindow, place: int) -> list[str]:
    table = window.takes.table
    return [table.topLevelItem(row).text(place) for row in range(table.topLevelItemCount())]
