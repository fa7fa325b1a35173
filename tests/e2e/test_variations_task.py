"""A sound designer's task: eight variations, heard and starred with the keys, the rest deleted."""

from __future__ import annotations

import pytest
from hands import click, settle
from PySide6.QtCore import Qt
from sound_card import needs_portaudio

from gradwave.sound_design.variations import VariationGrid
from gradwave.sounds import Settings
from gradwave.takes.views.take_row import KEY
from wavegrad_core.errors import InputError


def seeds(window) -> list[int]:
    return [take.result.settings.seed for take in window.session.takes.all]


@needs_portaudio
def test_eight_variations_are_heard_starred_and_the_rest_deleted(qtbot, rendered_window):
    window, session = rendered_window, rendered_window.session
    page = window.features.design.page
    window.player.look_for_device()
    qtbot.waitUntil(lambda: window.player.device != "")
    qtbot.keyClick(window, Qt.Key.Key_E)
    click(qtbot, page.variations)
    qtbot.waitUntil(lambda: len(session.takes.all) == 9 and session.render_progress is None)
    settle(qtbot, window)
    assert seeds(window) == list(range(9))  # the take from before has seed 0

    # J plays the next take each time, S stars the one that is heard.
    session.takes.choose(session.takes.all[0].key)
    window.setFocus()
    for number in range(1, 4):
        qtbot.keyClick(window, Qt.Key.Key_J)
        assert window.player.playing == session.takes.all[number].key
    qtbot.keyClick(window, Qt.Key.Key_S)
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert window.player.playing == session.takes.all[2].key

    # In a table that is sorted downwards, the next take is the one below.
    window.takes.table.sortByColumn(KEY, Qt.SortOrder.DescendingOrder)
    qtbot.keyClick(window, Qt.Key.Key_J)
    assert window.player.playing == session.takes.all[1].key
    window.player.stop()
    click(qtbot, page.keep_starred)
    assert seeds(window) == [0, 3]
    assert not page.keep_starred.isEnabled()
    assert not window.banner.isVisible()


def test_a_grid_of_strengths_iterations_and_voices(qtbot, rendered_window):
    window, session = rendered_window, rendered_window.session
    qtbot.keyClick(
        window,
        Qt.Key.Key_8,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    dialog = window.features.design.dialog
    assert dialog.isVisible()
    dialog.seeds.setValue(1)
    qtbot.keyClicks(dialog.strengths, "0.2, x")
    assert "not a list of numbers" in dialog.size_text.text()
    assert not dialog.start.isEnabled()
    dialog.strengths.setText("0.2 0.4")
    dialog.iterations.setText("3, 1001")
    assert "1001" in dialog.size_text.text()
    dialog.iterations.setText("3, 6")
    for row in range(dialog.voices.count()):
        dialog.voices.item(row).setCheckState(Qt.CheckState.Checked)
    assert dialog.size_text.text() == "8 takes"
    click(qtbot, dialog.start)
    qtbot.waitUntil(lambda: len(session.takes.all) == 9 and session.render_progress is None)
    made = [take.result for take in session.takes.all[1:]]
    variants = {(one.voice, one.iterations, one.settings.strength) for one in made}
    assert variants == {(v, n, s) for v in ("one", "two") for n in (3, 6) for s in (0.2, 0.4)}
    assert {one.settings.start for one in made} == {"sketch"}


def test_the_same_settings_again_take_a_new_seed(qtbot, rendered_window):
    window = rendered_window
    for count in (2, 3):
        click(qtbot, window.panel.render_button)
        qtbot.waitUntil(lambda count=count: len(seeds(window)) == count)
    assert seeds(window) == [0, 1, 2]
    assert window.session.settings.seed == 0


@pytest.mark.parametrize("seeds", [0, 65])
def test_a_grid_without_an_end_is_refused(seeds):
    with pytest.raises(InputError, match=f"has {seeds} variations"):
        VariationGrid(seeds)


def test_seeds_that_are_used_are_skipped():
    varied = VariationGrid(3).settings(Settings(seed=4), {5, 6})
    assert [one.seed for one in varied] == [4, 7, 8]
