"""What the settings scroll in where the window is low or the letters are large."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QComboBox,
    QFrame,
    QScrollArea,
    QSlider,
    QWidget,
)

MIN_HEIGHT = 80  # of the settings in view
NO_LIMIT = 2**24 - 1  # Qt's QWIDGETSIZE_MAX


class WheelGuard(QObject):
    """Leaves the wheel to the panel that scrolls, where a field has not got the keys."""

    def eventFilter(self, field: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Wheel and isinstance(field, QWidget):
            event.setAccepted(False)
            return not field.hasFocus()
        return False


class SettingsArea(QScrollArea):
    """Scrolls up and down only, so it is as wide as what is in it."""

    def __init__(self, settings: QWidget) -> None:
        super().__init__()
        self._settings = settings
        self.setWidget(settings)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        guard = WheelGuard(self)
        for kind in (QComboBox, QAbstractSpinBox, QSlider):
            for field in settings.findChildren(kind):
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                field.installEventFilter(guard)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something was shown, hidden or set larger
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint().boundedTo(QSize(NO_LIMIT, MIN_HEIGHT))

    def sizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        hint = self._settings.minimumSizeHint()
        return QSize(hint.width() + bar, hint.height())
