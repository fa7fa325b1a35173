"""The dialog for a grid of variations."""

from __future__ import annotations

import pytest

from gradwave.sound_design.views.variations_dialog import VariationsDialog


@pytest.fixture
def dialog(rendered_window) -> VariationsDialog:
    rendered_window.actions_by_name["variation_grid"].trigger()
    return rendered_window.features.design.dialog


def test_numbers_are_read(dialog):
    dialog.iterations.setText("3, 6 25")
    assert dialog.size_text.text() == "24 takes"  # of 8 seeds
    assert dialog.start.isEnabled()


@pytest.mark.parametrize("typed", ["nan", "inf", "1e999", "6.5", "0", "-3", "six", "3;6"])
def test_what_is_no_number_of_iterations_is_refused(dialog, typed):
    dialog.iterations.setText(typed)
    assert not dialog.start.isEnabled()
    assert typed in dialog.size_text.text()


@pytest.mark.parametrize("typed", ["nan", "-inf", "half"])
def test_what_is_no_strength_is_refused(dialog, typed):
    dialog.strengths.setText(typed)
    assert not dialog.start.isEnabled()
    assert typed in dialog.size_text.text()


@pytest.mark.parametrize("field", ["seeds", "strengths", "iterations"])
def test_labels_are_level_with_their_fields(dialog, field):
    widget = getattr(dialog, field)
    label = dialog.layout().itemAt(0).layout().labelForField(widget)
    assert label.geometry().center().y() == pytest.approx(widget.geometry().center().y(), abs=1)
