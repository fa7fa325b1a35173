"""The scroll area of the settings."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QWidget,
)

MIN_HEIGHT = 80  # pixels
NO_LIMIT = 2**24 - 1  # Qt's QWIDGETSIZE_MAX


class WheelGuard(QObject):
    """Event filter that sends wheel events of fields without focus to the scroll area."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(field, QWidget):
            event.setAccepted(False)
            return not field.hasFocus()
        return False


class SettingsArea(QScrollArea):
    """A vertical scroll area that is as wide as its content."""

    def __init__(self, settings: QWidget) -> None:
        super().__init__()
        self._settings = settings
        self.setWidget(settings)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # At most as high as its content, so that what follows is right below it.
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        guard = WheelGuard(self)
        for kind in (QComboBox, QAbstractSpinBox, QSlider):
            for field in settings.findChildren(kind):
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                field.installEventFilter(guard)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something was shown, hidden or resized
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(NO_LIMIT, MIN_HEIGHT))

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        hint = self._settings.minimumSizeHint()
        high = max(self._settings.heightForWidth(max(self.width() - bar, hint.width())), 0)
        return QSize(hint.width() + bar, max(hint.height(), high))
