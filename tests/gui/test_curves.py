"""Curves over time: of the strength, of the dry/wet mix, and of an edit's value."""

from __future__ import annotations

import json

import pytest
from fakes import FakeEngine
from hands import click
from PySide6.QtCore import QPoint, Qt

from gradwave.serialization import from_plain, to_plain
from gradwave.sounds import Settings
from gradwave.widgets.curve_dialog import CurveDialog
from wavegrad_core.edits import Pitch

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


@pytest.fixture
def window(qtbot, open_window, make_sound):
    window = open_window(FakeEngine())
    window.session.begin(None)
    window.session.open(make_sound(seconds=0.5))
    qtbot.waitUntil(lambda: window.session.can_render)
    return window


def spot(dialog: CurveDialog, seconds: float, value: float) -> QPoint:
    return dialog.editor.place(seconds, value).toPoint()


def test_a_curve_is_drawn_with_the_mouse(qtbot):
    dialog, taken = CurveDialog("Strength", 0, 1), []
    qtbot.addWidget(dialog)
    dialog.ask(((0.0, 0.3),), 2.0, taken.append)
    editor = dialog.editor
    qtbot.mouseClick(editor, LEFT, pos=spot(dialog, 1.0, 0.8))
    qtbot.mousePress(editor, LEFT, pos=spot(dialog, 0.0, 0.3))
    qtbot.mouseMove(editor, spot(dialog, 0.4, 0.5))
    qtbot.mouseRelease(editor, LEFT, pos=spot(dialog, 0.4, 0.5))
    assert [point == pytest.approx(want, abs=0.02) for point, want in
            zip(editor.points, ((0.4, 0.5), (1.0, 0.8)))] == [True, True]  # fmt: skip
    qtbot.mouseClick(editor, RIGHT, pos=spot(dialog, *editor.points[0]))
    assert len(editor.points) == 1
    click(qtbot, dialog.ok_button)
    assert taken == [editor.points]


def test_a_curve_is_written_with_the_keyboard(qtbot):
    dialog, taken = CurveDialog("Dry/wet", 0, 1), []
    qtbot.addWidget(dialog)
    dialog.ask((), 1.0, taken.append)
    for text in ("0:0.2, 0:1", "0:7", "words"):
        dialog.line.setText(text)
        qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.reason.text().startswith("The curve ")
    dialog.line.clear()
    qtbot.keyClicks(dialog.line, "0:0.2, 0.5:1")
    assert dialog.editor.points == ((0.0, 0.2), (0.5, 1.0))
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert taken == [((0.0, 0.2), (0.5, 1.0))]
    dialog.ask(taken[0], 1.0, taken.append)
    click(qtbot, dialog.clear_button)
    click(qtbot, dialog.ok_button)
    assert taken[1] == ()


def test_the_settings_take_curves_and_undo_them(qtbot, window):
    advanced, session = window.panel.advanced, window.session
    session.settings_model.change(start="original")
    for button, dialog, name in (
        (advanced.strength_curve, advanced.strength_dialog, "strength_curve"),
        (advanced.dry_wet_curve, advanced.dry_wet_dialog, "dry_wet_curve"),
    ):
        click(qtbot, button)
        dialog.line.setText("0:0, 0.5:0.8")
        click(qtbot, dialog.ok_button)
        assert getattr(session.settings, name) == ((0.0, 0.0), (0.5, 0.8))
        assert button.isChecked()
    assert not advanced.strength.isEnabled()
    assert not advanced.dry_wet.isEnabled()
    assert advanced.strength_value.text() == "curve"
    assert session.settings.unusual == ["original curve", "dry/wet curve"]


def test_an_edit_takes_a_curve(qtbot, window):
    edits, page = window.models.design.edits, window.features.design.page
    qtbot.keyClick(window, Qt.Key.Key_E)
    edits.add(Pitch(semitones=2))
    qtbot.waitUntil(lambda: not window.jobs.busy())
    click(qtbot, page.form.curve_buttons["semitones"])
    page.form.curve_dialog.line.setText("0:-5, 0.4:5")
    click(qtbot, page.form.curve_dialog.ok_button)
    assert edits.edits.edits == (Pitch(semitones=((0, -5), (0.4, 5))),)
    assert not page.form.fields["semitones"].isEnabled()
    click(qtbot, page.form.curve_buttons["semitones"])
    page.form.curve_dialog.line.setText("0:3")
    click(qtbot, page.form.curve_dialog.ok_button)
    assert edits.edits.edits == (Pitch(semitones=3),)
    assert page.form.fields["semitones"].isEnabled()


def test_curves_survive_the_json_of_a_project():
    settings = Settings(strength_curve="0:0.2,1:0.8", dry_wet_curve=((0.5, 0.0),))
    again = from_plain(Settings, json.loads(json.dumps(to_plain(settings))))
    assert again == settings
    assert again.strength_curve == ((0.0, 0.2), (1.0, 0.8))
