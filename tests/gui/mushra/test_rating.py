"""Rating by keys and mouse, switching as in BS.1534-3, no feedback."""

from __future__ import annotations

import csv

import numpy as np
from hands import LEFT
from mushra_hands import Key, Modifier, begin, hear_all, press, rate_all
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPushButton
from sound_card import needs_portaudio

from gradwave.listening.mushra_run import OPEN, OPEN_NAME
from wavegrad_core.listening.test_record import ListeningTest

pytestmark = needs_portaudio


def test_five_takes_are_rated_by_keys_only_and_the_csv_is_found(qtbot, window):
    qtbot.keyClick(window, Key.Key_B, Modifier.ControlModifier | Modifier.ShiftModifier)
    dialog = window.features.listening.dialog
    assert len(dialog.setup.chosen()) == 5
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    dialog.setup.start_bar.begin_button.setFocus()
    qtbot.keyClick(dialog.setup.start_bar.begin_button, Key.Key_Space)
    rating = window.features.listening.mushra_run
    qtbot.waitUntil(lambda: rating.running)
    run = rating.run
    assert len(run.slots) == 8  # five, the hidden reference, two anchors
    expected = {}
    hear_all(qtbot, window)
    press(qtbot, window, Key.Key_R)
    for number in range(8):
        press(qtbot, window, Key.Key_Right, Key.Key_Home)
        press(qtbot, window, *[Key.Key_PageDown] * number, *[Key.Key_Down] * 3)
        expected[run.stimulus(number)] = 100 - 10 * number - 3
        assert dialog.page.scores[number].text() == str(97 - 10 * number)
    assert dialog.next_button.isEnabled()
    press(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    bars = dialog.pages.result.chart.bars
    assert [bar.mean for bar in bars] == [97 - 10 * n for n in range(8)]
    assert {bar.low for bar in bars} == {None}  # one rating each
    assert {"Hidden reference", "50 iterations"} <= {bar.name for bar in bars}
    best = next(bar.name for bar in bars if not bar.hidden)
    assert dialog.pages.result.text.startswith(f"You rated {best} best, with ")
    assert "Each sound was rated once" in dialog.pages.result.details.text()
    doubtful = expected["reference"] < 90 or expected["anchor70"] > 90
    assert ("excludes such a listener" in dialog.pages.result.warning.text()) == doubtful
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    with open(folder / "results.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {row["rating_stimulus"]: int(row["rating_score"]) for row in rows} == expected
    assert {"reference", "anchor35", "anchor70", "50 iterations"} <= set(expected)
    (kept,) = ListeningTest.load(folder / "session.json").runs
    assert (kept.state, len(kept.ratings)) == ("finished", 8)
    dialog.close()


def test_only_what_is_heard_is_rated_and_zero_is_a_rating(qtbot, window):
    dialog = begin(qtbot, window)
    rating = window.features.listening.mushra_run
    press(qtbot, window, Key.Key_Up)  # the open reference is not rated
    assert [rating.run.score(slot) for slot in rating.run.slots] == [None] * 8
    press(qtbot, window, Key.Key_3)
    assert [scale.isEnabled() for scale in dialog.page.scales] == [n == 2 for n in range(8)]
    press(qtbot, window, Key.Key_Down)
    assert rating.run.score(2) == 0
    assert dialog.page.scores[2].text() == "0"
    press(qtbot, window, Key.Key_Return)  # not all are rated
    assert rating.running
    press(qtbot, window, Key.Key_Escape)
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    assert "Ended before the first clip" in dialog.pages.result.text


def test_a_clip_can_be_left_only_after_everything_was_heard(qtbot, window):
    dialog = begin(qtbot, window)
    rating = window.features.listening.mushra_run
    for slot in rating.run.slots:
        rating.run.rate(slot, 50)
    press(qtbot, window, Key.Key_Return)
    assert rating.running
    assert "the reference is not heard yet" in dialog.hint.text().lower()
    hear_all(qtbot, window)
    qtbot.waitUntil(dialog.next_button.isEnabled)
    assert dialog.hint.text() == "All sounds are heard and rated."
    qtbot.mouseClick(dialog.next_button, LEFT)
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    (run,) = ListeningTest.load(folder / "session.json").runs
    assert (run.valid, run.note) == (True, "")
    assert all(one.heard > 0.2 for one in run.ratings)


def test_practice_rates_one_clip_shows_what_it_was_and_saves_nothing(qtbot, window):
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.practice_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.practice_button, LEFT)
    qtbot.waitUntil(lambda: window.features.listening.mushra_run.running)
    assert dialog.number.text().startswith("Practice")
    hear_all(qtbot, window)
    rate_all(qtbot, window)
    press(qtbot, window, Key.Key_Return)
    assert "This was practice. Nothing was saved." in dialog.pages.result.details.text()
    assert len(dialog.pages.result.chart.bars) == 8
    assert not window.models.blind_test.runs.folder.exists()
    dialog.close()


def test_all_of_a_rating_is_done_with_the_mouse(qtbot, window):
    dialog = begin(qtbot, window)
    run, page = window.features.listening.mushra_run.run, dialog.page
    for slot in (OPEN, *run.slots):
        qtbot.mouseClick(page.buttons[slot], LEFT)
        qtbot.waitUntil(lambda slot=slot: run.heard(slot))
        if slot != OPEN:
            scale = page.scales[slot]
            qtbot.mouseClick(scale, LEFT, pos=QPoint(scale.width() // 2, scale.height() // 5))
            assert run.score(slot) is not None
    qtbot.waitUntil(dialog.next_button.isEnabled)
    qtbot.mouseClick(dialog.next_button, LEFT)
    qtbot.mouseClick(dialog.pages.again_button, LEFT)
    qtbot.waitUntil(lambda: window.features.listening.mushra_run.run is not run)
    qtbot.mouseClick(dialog.end_button, LEFT)
    assert dialog.pages.result.text == "Ended before the first clip was rated."
    qtbot.mouseClick(dialog.pages.close_button, LEFT)


def test_keys_switch_at_the_same_place_and_a_key_stops(qtbot, window, monkeypatch):
    begin(qtbot, window)
    rating, output = window.features.listening.mushra_run, window.models.blind_test.player.output
    switched = []
    monkeypatch.setattr(output, "take_over", switched.append)
    press(qtbot, window, Key.Key_R, Key.Key_2, Key.Key_Left, Key.Key_Left, Key.Key_Left)
    assert switched == [rating.run.stimulus(1), rating.run.stimulus(0), OPEN_NAME, OPEN_NAME]
    assert rating.slot == OPEN
    press(qtbot, window, Key.Key_Space)
    assert rating.player.playing == ""


def test_a_press_on_the_slider_of_another_sound_selects_it(qtbot, window):
    dialog = begin(qtbot, window)
    rating = window.features.listening.mushra_run
    assert not dialog.page.scales[3].isEnabled()
    qtbot.mouseClick(dialog.page, LEFT, pos=dialog.page.scales[3].geometry().center())
    assert rating.slot == 3
    assert rating.run.score(3) is None
    assert dialog.page.scales[3].isEnabled()


def test_the_hidden_reference_is_switched_to_like_any_other(qtbot, window):
    begin(qtbot, window)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    output = window.models.blind_test.player.output
    assert output.dips
    shown, hidden = output._sounds[OPEN_NAME], output._sounds["reference"]
    assert shown is not hidden
    np.testing.assert_array_equal(shown, hidden)


def test_the_loop_is_all_and_is_narrowed_to_half_a_second(qtbot, window):
    begin(qtbot, window)
    rating = window.features.listening.mushra_run
    assert rating.player.loop == (0.0, 1.5)
    rating.player.seek(1.2)
    press(qtbot, window, Key.Key_BracketLeft)
    assert rating.player.loop == (1.0, 1.5)
    press(qtbot, window, Key.Key_Backslash)
    rating.player.seek(0.25)
    press(qtbot, window, Key.Key_BracketRight)
    assert rating.player.loop == (0.0, 0.5)


def test_the_same_is_on_screen_wherever_the_reference_is_hidden(qtbot, window):
    seen = set()
    for _ in range(2):
        dialog = begin(qtbot, window)
        run = window.features.listening.mushra_run.run
        hear_all(qtbot, window)
        bar = dialog.transport_bar  # its clock runs
        for slot in run.slots:
            press(qtbot, window, Key.Key_1 + slot)
            page = dialog.pages.currentWidget()
            widgets = [*page.findChildren(QLabel), *page.findChildren(QPushButton)]
            widgets = [widget for widget in widgets if not bar.isAncestorOf(widget)]
            texts = [(w.text(), w.toolTip(), w.accessibleName()) for w in widgets]
            seen.add((slot, *texts))
        dialog.close()
        qtbot.waitUntil(lambda: not window.jobs.busy())
    assert len(seen) == 8  # the same for each slot in both runs
    names = [take.name for take in window.session.takes.all]
    assert not any(name in str(seen) for name in [*names, "anchor", "hidden"])


def test_a_test_needs_one_to_nine_sounds(qtbot, window):
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    for box in dialog.setup.boxes:
        box.setChecked(False)
    assert not dialog.setup.start_bar.begin_button.isEnabled()
    assert dialog.setup.start_bar.notice.text() == "Choose 1 to 9 sounds."
    dialog.close()


def test_abx_afterwards_is_not_looped(qtbot, window):
    begin(qtbot, window).close()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert window.models.blind_test.player.loop is None
    assert not window.models.blind_test.player.output.dips
