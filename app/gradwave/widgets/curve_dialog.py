"""The dialog that asks for a curve over time."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gradwave.language import tr
from gradwave.theme import SPACE, styled
from gradwave.widgets.curve_editor import Curve, CurveEditor
from gradwave.widgets.wrapped_label import wrapped_label
from wavegrad_core.edits.parameters import SECONDS, Number, Points, in_order, parse_curve


class CurveDialog(QDialog):
    """A graph of the curve, and its points as text; an empty curve means a single value.

    Args:
        name: Name of the value, such as "Strength".
        low: The lowest value.
        high: The highest value.
        parent: The window.
    """

    def __init__(self, name: str, low: float, high: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("{name} over time", name=name))
        self._low, self._high = low, high
        self._accepted: Callable[[Curve], object] = lambda points: None
        self.editor = CurveEditor()
        self.line = QLineEdit()
        self.line.setAccessibleName(tr("Points"))
        self.line.setPlaceholderText("0:0.2, 1.5:0.8")
        self.line.setToolTip(tr("Points as SECONDS:VALUE, with commas between them"))
        self.reason = wrapped_label("warning")
        self.clear_button = QPushButton(tr("Clear"), autoDefault=False)
        self.clear_button.setToolTip(tr("Remove the curve and use one value"))
        self.cancel_button = QPushButton(tr("Cancel"), autoDefault=False)
        self.cancel_button.setToolTip(tr("Discard changes to the curve (Esc)"))
        self.ok_button = styled(QPushButton("OK", default=True), "primary")
        self.ok_button.setToolTip(tr("Use the curve (Enter)"))
        foot = QHBoxLayout()
        foot.setSpacing(SPACE)
        foot.addWidget(self.clear_button)
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.ok_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * SPACE, 2 * SPACE, 2 * SPACE, 2 * SPACE)
        column.setSpacing(SPACE)
        hint = tr("Click to add a point, drag to move it, right-click to remove it.")
        column.addWidget(wrapped_label("muted", hint))
        column.addWidget(self.editor)
        column.addWidget(self.line)
        column.addWidget(self.reason)
        column.addLayout(foot)
        self.editor.edited.connect(lambda: self.line.setText(text_of(self.editor.points)))
        self.line.textEdited.connect(self._draw)
        self.clear_button.clicked.connect(self._clear)
        self.cancel_button.clicked.connect(self.reject)
        self.ok_button.clicked.connect(self.accept)

    def ask(self, points: Curve, seconds: float, accepted: Callable[[Curve], object]) -> None:
        """Show a curve over a sound of this length; call `accepted` with the changed one."""
        self._accepted = accepted
        self.editor.show_curve(points, seconds, self._low, self._high)
        self.line.setText(text_of(points))
        self.reason.setText("")
        self.reason.hide()
        self.open()

    def accept(self) -> None:
        try:
            points = self._points()
        except ValueError as error:
            self.reason.setText(tr("The curve {problem}.", problem=error))
            self.reason.show()
            return
        super().accept()
        self._accepted(points)

    def _points(self) -> Curve:
        check = Points((SECONDS, Number(self._low, self._high)), 0)
        points: Curve = in_order(check(parse_curve(self.line.text())))
        return points

    def _draw(self) -> None:
        """Draw the points of the text as soon as they are valid."""
        try:
            points = self._points()
        except ValueError:
            return
        self.editor.show_curve(points, self.editor.seconds, self._low, self._high)

    def _clear(self) -> None:
        self.line.clear()
        self._draw()


def text_of(points: Curve) -> str:
    """Return a curve as text."""
    return ", ".join(f"{seconds:g}:{value:g}" for seconds, value in points)
