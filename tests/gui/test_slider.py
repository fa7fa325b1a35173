"""A slider goes where it is clicked, and a drag goes on from there."""

from __future__ import annotations

import pytest
from hands import LEFT
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QStyle, QStyleOptionSlider

from gradwave.widgets.slider import Slider

ACROSS, UP = Qt.Orientation.Horizontal, Qt.Orientation.Vertical


@pytest.fixture(params=[(ACROSS, False), (ACROSS, True), (UP, False)], ids=["right", "left", "up"])
def slider(qtbot, request) -> Slider:
    """A slider whose values grow to the right, to the left, or upwards."""
    orientation, mirrored = request.param
    slider = Slider(orientation)
    if mirrored:
        slider.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    slider.setRange(0, 1000)
    slider.setValue(500)
    slider.resize(*((300, 30) if orientation == ACROSS else (30, 300)))
    qtbot.addWidget(slider)
    slider.show()
    return slider


def handle(slider: Slider):
    option = QStyleOptionSlider()
    slider.initStyleOption(option)
    part = QStyle.SubControl.SC_SliderHandle
    return slider.style().subControlRect(QStyle.ComplexControl.CC_Slider, option, part, slider)


def place(slider: Slider, along: int) -> QPoint:
    across = slider.orientation() == ACROSS
    return QPoint(along, 15) if across else QPoint(15, along)


@pytest.mark.parametrize("along", [40, 120, 260])
def test_the_handle_jumps_under_the_pointer(qtbot, slider, along):
    acted: list[int] = []
    slider.actionTriggered.connect(lambda action: acted.append(slider.sliderPosition()))
    qtbot.mouseClick(slider, LEFT, pos=place(slider, along))
    assert acted == [slider.value()]
    assert abs((handle(slider).center() - place(slider, along)).manhattanLength()) <= 2


def test_a_click_beyond_an_end_chooses_the_end(qtbot, slider):
    ends = []
    for along in (1, 298):
        qtbot.mouseClick(slider, LEFT, pos=place(slider, along))
        ends.append(slider.value())
    assert sorted(ends) == [0, 1000]


def test_a_drag_goes_on_from_the_click(qtbot, slider):
    qtbot.mousePress(slider, LEFT, pos=place(slider, 60))
    assert slider.isSliderDown()
    qtbot.mouseMove(slider, place(slider, 200))
    qtbot.mouseRelease(slider, LEFT, pos=place(slider, 200))
    assert abs((handle(slider).center() - place(slider, 200)).manhattanLength()) <= 2


def test_a_click_on_the_handle_changes_nothing(qtbot, slider):
    qtbot.mouseClick(slider, LEFT, pos=handle(slider).center() + QPoint(3, 3))
    assert slider.value() == 500
