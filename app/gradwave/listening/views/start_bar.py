"""The lower part of a setup page: listener, level matching, practice, export and start."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gradwave.language import tr
from gradwave.listening.test_folder import PreparedTest
from gradwave.preferences import preferences
from gradwave.theme import SPACE, styled
from gradwave.widgets.plain_text import plain_label
from gradwave.widgets.tooltip import with_tooltip
from gradwave.widgets.wrapped_label import wrapped_label

MATCH = tr("Lower all sounds to the loudness of the quietest, so that loudness reveals nothing")
ONLY_LOOP = tr("Use only the part that is looped in the window")
EXPORT = tr("Write a folder with sounds and settings, from which another person can run the test")
PRACTICE = tr("Try the test: answers are shown at once and nothing is saved")
LISTENER = tr("Who listens: saved with the result. May be left empty")
LISTENER_KEY, LISTENERS_KEY = "listening/listener", "listening/listeners"
MAX_LISTENERS = 50  # names that are remembered


class StartBar(QWidget):
    """Options and buttons common to all tests; disabled for a test from disk.

    `options` and `buttons` are layouts for more of both.
    """

    changed = Signal()

    def __init__(self, loop: tuple[float, float] | None, prepared: PreparedTest | None) -> None:
        super().__init__()
        self._loop, self._exported = loop, ""
        self.listener = with_tooltip(QLineEdit(), LISTENER)
        self.listener.setAccessibleName(tr("Listener"))
        self.listener.setPlaceholderText(tr("Name (optional)"))
        self.listener.setMaxLength(100)
        self.listener.setText(preferences().read(LISTENER_KEY, ""))
        completer = QCompleter(known_listeners(), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.listener.setCompleter(completer)
        self.matched = with_tooltip(QCheckBox(tr("Match loudness")), MATCH)
        self.matched.setChecked(True)
        self.only_loop = with_tooltip(QCheckBox(tr("Loop only")), ONLY_LOOP)
        self.only_loop.setChecked(loop is not None)
        self.only_loop.setVisible(loop is not None)
        self.only_loop.toggled.connect(self.changed)
        self.notice = wrapped_label("warning")
        self.export_button = with_tooltip(QPushButton(tr("Export test…")), EXPORT)
        self.practice_button = with_tooltip(QPushButton(tr("Practice")), PRACTICE)
        self.begin_button = styled(
            with_tooltip(QPushButton(tr("Start test")), tr("Start the test (Enter)")), "primary"
        )
        self._lay_out()
        if prepared is not None:
            self.matched.setChecked(prepared.test.plan.level_matched)
            self.matched.setEnabled(False)
            self.export_button.hide()

    def _lay_out(self) -> None:
        who = QHBoxLayout()
        who.setSpacing(SPACE)
        who.addWidget(plain_label(tr("Listener")))
        who.addWidget(self.listener, stretch=1)
        who.addWidget(self.matched)
        who.addWidget(self.only_loop)
        self.buttons = QHBoxLayout()
        self.buttons.setSpacing(SPACE)
        self.buttons.addWidget(self.export_button)
        self.buttons.addStretch(1)
        self.buttons.addWidget(self.practice_button)
        self.buttons.addWidget(self.begin_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE)
        column.addLayout(who)
        column.addWidget(self.notice)
        column.addLayout(self.buttons)

    @property
    def span(self) -> tuple[float, float] | None:
        """Start and end in seconds of the part to compare; None for all."""
        return self._loop if self.only_loop.isChecked() else None

    def show_loop_choice(self, offered: bool) -> None:
        """Show or hide the choice of comparing only the window's loop."""
        self.only_loop.setVisible(offered and self._loop is not None)

    def listener_name(self) -> str:
        """Return the name of the listener, and remember it."""
        name = " ".join(self.listener.text().split())
        kept = preferences()
        kept.write(LISTENER_KEY, name)
        if name:
            others = [one for one in known_listeners() if one != name]
            kept.write(LISTENERS_KEY, [name, *others][:MAX_LISTENERS])
        return name

    def show_exported(self, place: str) -> None:
        """Show where a test was exported to."""
        self._exported = tr(
            "The test was exported to {place}. Another person can run it from that folder.",
            place=place,
        )
        self.changed.emit()

    def show_state(
        self,
        preparing: bool,
        *,
        objection: str = "",
        unavailable_reason: str = "",
        advice: str = "",
    ) -> None:
        """Show whether the test can start.

        Args:
            preparing: The run is being prepared.
            objection: The reason why the settings are invalid.
            unavailable_reason: Why nothing can be played.
            advice: A hint that does not prevent the start.
        """
        why = objection or unavailable_reason
        self.notice.setText(why or self._exported or advice)
        self.notice.setVisible(bool(self.notice.text()))
        self.export_button.setEnabled(not objection)
        for button in (self.begin_button, self.practice_button):
            button.setEnabled(not why and not preparing)
        self.begin_button.setText(tr("Preparing…") if preparing else tr("Start test"))


def known_listeners() -> list[str]:
    """Return the names of earlier listeners, the newest first."""
    nobody: list[str] = []
    return [name for name in preferences().read(LISTENERS_KEY, nobody) if name]
