"""A slider that goes where it is clicked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider


class Slider(QSlider):
    """A slider whose handle jumps to a click beside it, where a drag can go on."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._go_to(event)
        super().mousePressEvent(event)  # the handle is under the pointer now

    def _go_to(self, event: QMouseEvent) -> None:
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        control, style = QStyle.ComplexControl.CC_Slider, self.style()
        groove, handle = (
            style.subControlRect(control, option, part, self)
            for part in (QStyle.SubControl.SC_SliderGroove, QStyle.SubControl.SC_SliderHandle)
        )
        clicked = event.position().toPoint()
        if handle.contains(clicked):
            return
        half = handle.center() - handle.topLeft()
        place = clicked - half - groove.topLeft()
        across = self.orientation() == Qt.Orientation.Horizontal
        room = groove.width() - handle.width() if across else groove.height() - handle.height()
        self.setSliderPosition(  # unlike setValue, an action of the user
            QStyle.sliderValueFromPosition(
                self.minimum(),
                self.maximum(),
                place.x() if across else place.y(),
                room,
                option.upsideDown,
            )
        )
