"""Labels, buttons and number fields whose text does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QLabel, QWidget

from gradwave.widgets.elided_label import ElidedLabel

LINE_MARGINS = 4  # pixels that Qt leaves beside the text of a line edit


def cut_off_texts(root: QWidget) -> list[tuple[str, QSize, QSize]]:
    """Return the text, the size and the wanted size of what is cut off in a visible window."""
    return [
        (widget.text(), widget.size(), _wanted(widget))
        for widget in root.findChildren(QWidget)
        if widget.isVisible() and widget.window() is root and _has_text(widget)
        if widget.width() < _wanted(widget).width() or widget.height() < _wanted(widget).height()
    ]


def _has_text(widget: QWidget) -> bool:
    kinds = (QAbstractButton, QLabel, QAbstractSpinBox)
    return isinstance(widget, kinds) and not isinstance(widget, ElidedLabel) and bool(widget.text())


def _wanted(widget: QWidget) -> QSize:
    """Return the size that the text needs: the height if it wraps, else the width."""
    if isinstance(widget, QLabel) and widget.wordWrap():
        return QSize(0, widget.heightForWidth(widget.width()))
    if isinstance(widget, QAbstractSpinBox):
        line = widget.lineEdit()
        margins = line.textMargins()
        text = line.fontMetrics().horizontalAdvance(line.text()) + LINE_MARGINS
        beside = widget.width() - line.width()
        return QSize(text + margins.left() + margins.right() + beside, 0)
    return QSize(widget.minimumSizeHint().width(), 0)
