"""An X/Y pad for a morph: the other sound's share in the pitch and in the timbre."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gradwave.language import tr

SIDE = 140  # pixels
DOT = 7
STEP = 0.05  # of the arrow keys


class MorphPad(QWidget):
    """A square: to the right more of the other sound's pitch, upwards more of its timbre."""

    moved = Signal(float, float)  # pitch, timbre: 0 to 1

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(SIDE)
        self.setMinimumWidth(SIDE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(tr("Morph pad: pitch across, timbre up"))
        self.setToolTip(
            tr("Across: pitch of the other sound. Up: its timbre. Arrow keys move the dot")
        )
        self.pitch = self.timbre = 0.5

    def show_shares(self, pitch: float, timbre: float) -> None:
        """Show the shares without emitting a signal."""
        self.pitch, self.timbre = pitch, timbre
        self.update()

    @property
    def _field(self) -> QRectF:
        return QRectF(self.rect()).adjusted(DOT, DOT, -DOT, -DOT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, field, palette = QPainter(self), self._field, self.palette()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.mid().color(), 1))
        painter.setBrush(palette.alternateBase())
        painter.drawRoundedRect(field, 6, 6)
        painter.setPen(palette.placeholderText().color())
        inner = field.adjusted(6, 4, -6, -4)
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignBottom | Qt.AlignmentFlag.AlignRight, tr("pitch →")
        )
        painter.drawText(
            inner, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft, tr("timbre ↑")
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.highlight())
        place = QPointF(
            field.left() + self.pitch * field.width(), field.bottom() - self.timbre * field.height()
        )
        painter.drawEllipse(place, DOT, DOT)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._move_to(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {
            Qt.Key.Key_Left: (-STEP, 0.0),
            Qt.Key.Key_Right: (STEP, 0.0),
            Qt.Key.Key_Up: (0.0, STEP),
            Qt.Key.Key_Down: (0.0, -STEP),
        }
        step = steps.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._set(self.pitch + step[0], self.timbre + step[1])

    def _move_to(self, place: QPointF) -> None:
        field = self._field
        across = (place.x() - field.left()) / field.width()
        self._set(across, (field.bottom() - place.y()) / field.height())

    def _set(self, pitch: float, timbre: float) -> None:
        shares = [round(min(max(share, 0.0), 1.0), 3) for share in (pitch, timbre)]
        if shares != [self.pitch, self.timbre]:
            self.show_shares(*shares)
            self.moved.emit(*shares)
