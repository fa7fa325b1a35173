"""A strip with a square for each trial."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from gradwave.language import tr
from gradwave.listening.run_summary import TrialMark
from gradwave.widgets.plain_text import plain_tip

CELL, GAP = 22, 4  # pixels


class TrialStrip(QWidget):
    """Squares with a tick for right answers and a cross for wrong ones, in their order."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: tuple[TrialMark, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_trials(self, marks: tuple[TrialMark, ...]) -> None:
        """Show these trials; nothing if there are none."""
        self.marks = marks
        right = sum(mark.right for mark in marks)
        self.setAccessibleName(
            tr("Trials: {right} of {total} right", right=right, total=len(marks))
        )
        self.setAccessibleDescription(" ".join(mark.text for mark in marks))
        self.setVisible(bool(marks))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.marks) // self._columns(width))
        return max(rows, 1) * (CELL + GAP)

    def sizeHint(self) -> QSize:
        return QSize(16 * (CELL + GAP), self.heightForWidth(max(self.width(), 16 * (CELL + GAP))))

    def minimumSizeHint(self) -> QSize:
        return QSize(8 * (CELL + GAP), self.heightForWidth(max(self.width(), 8 * (CELL + GAP))))

    def _columns(self, width: int) -> int:
        return max(width // (CELL + GAP), 1)

    def _cell(self, index: int) -> QRectF:
        row, column = divmod(index, self._columns(self.width()))
        return QRectF(column * (CELL + GAP) + 0.5, row * (CELL + GAP) + 0.5, CELL, CELL)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cells = enumerate(self.marks)
            at = QPointF(event.pos())
            text = next((mark.text for n, mark in cells if self._cell(n).contains(at)), "")
            QToolTip.showText(event.globalPos(), plain_tip(text), self)
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        palette = self.palette()
        accent, text = palette.highlight().color(), palette.windowText().color()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, mark in enumerate(self.marks):
            cell = self._cell(number)
            painter.setPen(QPen(accent if mark.right else palette.placeholderText().color(), 1))
            painter.setBrush(accent if mark.right else QColor(Qt.GlobalColor.transparent))
            painter.drawRoundedRect(cell, 4, 4)
            painter.setPen(QPen(palette.highlightedText().color() if mark.right else text, 2))
            x, y = cell.x(), cell.y()
            if mark.right:
                points = [QPointF(x + 6, y + 12), QPointF(x + 10, y + 16), QPointF(x + 17, y + 6)]
                painter.drawPolyline(points)
            else:
                painter.drawLine(QPointF(x + 7, y + 7), QPointF(x + 15, y + 15))
                painter.drawLine(QPointF(x + 15, y + 7), QPointF(x + 7, y + 15))
        painter.end()
