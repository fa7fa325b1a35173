"""MUSHRA in the window: rating by keys, switching as in BS.1534-3, saving, no feedback."""

from __future__ import annotations

import csv
import threading

import numpy as np
import pytest
from fakes import FakeEngine
from hands import answer
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from sound_card import needs_portaudio

from gradwave import desktop
from gradwave.listening.mushra_run import OPEN, OPEN_NAME
from gradwave.listening.views.mushra_dialog import MushraDialog
from gradwave.window.main_window import MainWindow
from wavegrad_core.listening.test_record import ListeningTest

LEFT = Qt.MouseButton.LeftButton
Key, Modifier = Qt.Key, Qt.KeyboardModifier
pytestmark = needs_portaudio


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """A window with a sound and five takes."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=1.5))
    qtbot.waitUntil(lambda: window.session.result is not None)
    window.session.sweep((3, 12, 25, 50))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 5)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def begin(qtbot, window: MainWindow) -> MushraDialog:
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    qtbot.waitUntil(lambda: window.features.listening.mushra_run.running)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return dialog


def press(qtbot, window: MainWindow, *keys: Key) -> None:
    """Send a key to the focused widget of the newest dialog."""
    for key in keys:
        dialog = window.features.listening.dialog
        qtbot.keyClick(dialog.focusWidget() or dialog, key)
        qtbot.waitUntil(lambda: not window.jobs.busy("sound"))


def hear_all(qtbot, window: MainWindow) -> None:
    """Listen to the reference and to all sounds until each counts as heard."""
    run = window.features.listening.mushra_run.run
    for slot in (OPEN, *run.slots):
        press(qtbot, window, Key.Key_R if slot == OPEN else Key.Key_1 + slot)
        qtbot.waitUntil(lambda slot=slot: run.heard(slot))


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


def rate_all(qtbot, window: MainWindow) -> None:
    hear_all(qtbot, window)
    for slot in window.features.listening.mushra_run.run.slots:
        press(qtbot, window, Key.Key_1 + slot, Key.Key_Home)


def test_two_clips_are_collected_rated_and_commented_in_one_test(qtbot, window, make_sound):
    window.player.set_loop(0.0, 1.0)
    window.actions_by_name["mushra"].trigger()
    for box in window.features.listening.dialog.setup.boxes[1:]:
        box.setChecked(False)
    qtbot.mouseClick(window.features.listening.dialog.setup.gather_button, LEFT)
    assert window.footer.message.text().startswith("1 clip collected")
    session = window.session
    session.open(make_sound("other.wav", seconds=1.2))
    qtbot.waitUntil(lambda: session.original.path.stem == "other" and session.can_render)
    session.render()
    qtbot.waitUntil(lambda: len(session.takes.all) == 1 and not window.jobs.busy())
    dialog = begin(qtbot, window)
    rating = window.features.listening.mushra_run
    assert rating.run.clips == 2
    heard = [rating.run.clip]
    press(qtbot, window, Key.Key_2, Key.Key_Home, Key.Key_C)
    comment = dialog.page.comment
    assert comment.hasFocus()
    qtbot.keyClicks(comment, "R: a hiss, 5 [")  # text, not commands
    press(qtbot, window, Key.Key_Escape)  # leaves the field, not the test
    assert rating.running
    assert rating.slot == 1
    commented = rating.run.stimulus(1)
    rate_all(qtbot, window)
    press(qtbot, window, Key.Key_2)
    assert comment.text() == "R: a hiss, 5 ["
    press(qtbot, window, Key.Key_Return)
    heard.append(rating.run.clip)
    assert sorted(heard) == ["clip, 0.0 to 1.0 s", "other"]
    assert comment.text() == ""
    rate_all(qtbot, window)
    press(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    summary = dialog.pages.result.details.text()
    assert summary.startswith("8 ratings of 2 clips. Bars show means")
    assert {(bar.mean, bar.low, bar.high) for bar in dialog.pages.result.chart.bars} == {
        (100, 100, 100)
    }
    assert "“R: a hiss, 5 [”" in summary
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    with open(folder / "results.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert {(row["trial_id"], row["rating_stimulus"]) for row in rows if row["rating_comment"]} == {
        (heard[0], commented)
    }
    assert len(rows) == 8
    dialog.close()
    window.actions_by_name["mushra"].trigger()
    assert (
        len(window.features.listening.dialog.setup.draft().clips) == 1
    )  # the collected clip became part of the test
    window.features.listening.dialog.close()


def test_a_collected_clip_is_removed_again(qtbot, window):
    for _ in range(2):
        window.actions_by_name["mushra"].trigger()
        qtbot.mouseClick(window.features.listening.dialog.setup.gather_button, LEFT)
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    assert [clip.name for clip in dialog.setup.draft().clips] == ["clip", "clip (2)", "clip (3)"]
    removes = [b for b in dialog.findChildren(QPushButton) if b.text() == "Remove"]
    qtbot.mouseClick(removes[0], LEFT)
    assert [clip.name for clip in dialog.setup.draft().clips] == ["clip (2)", "clip"]
    for box in dialog.setup.boxes:
        box.setChecked(False)
    qtbot.waitUntil(
        dialog.setup.start_bar.begin_button.isEnabled
    )  # the collected clip is enough for a test
    assert [clip.name for clip in dialog.setup.draft().clips] == ["clip (2)"]
    dialog.close()


def test_closing_asks_before_clips_that_were_collected_are_lost(qtbot, window):
    window.actions_by_name["mushra"].trigger()
    qtbot.mouseClick(window.features.listening.dialog.setup.gather_button, LEFT)
    window.close()
    assert window.shutdown.question is not None
    answer(window.shutdown.question, QMessageBox.ButtonRole.RejectRole)
    assert window.isVisible()
    begin(qtbot, window).close()
    assert window.footer.message.text() == ""  # the message about the collected clip is gone
    window.close()  # they are part of the test now
    assert window.shutdown.question is None


def test_a_mushra_test_is_handed_over_and_run_in_another_window(
    qtbot, window, open_window, tmp_path, monkeypatch
):
    window.actions_by_name["mushra"].trigger()
    qtbot.mouseClick(window.features.listening.dialog.setup.gather_button, LEFT)
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(tmp_path))
    qtbot.mouseClick(dialog.setup.start_bar.export_button, LEFT)
    qtbot.waitUntil(lambda: "can run it" in dialog.setup.start_bar.notice.text())
    dialog.close()
    (path,) = tmp_path.glob("*mushra/session.json")
    other = open_window(FakeEngine())
    desktop.begin(other, None)
    other.features.listening.open_file(path)
    qtbot.waitUntil(lambda: hasattr(other.features.listening, "dialog"))
    dialog = other.features.listening.dialog
    assert len(dialog.setup.chosen()) == 5
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "This test has 2 clips. The first one:" in texts
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    qtbot.waitUntil(lambda: other.features.listening.mushra_run.running)
    for _ in range(2):
        rate_all(qtbot, other)
        press(qtbot, other, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text == f"Saved in {path.parent}")
    assert (path.parent / "results.csv").read_text().count("\n") == 17
    dialog.close()


def test_leaving_during_preparation_returns_to_the_first_page(qtbot, window):
    busy = threading.Event()
    window.jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="files")
    window.actions_by_name["mushra"].trigger()
    qtbot.mouseClick(window.features.listening.dialog.setup.gather_button, LEFT)
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    press(qtbot, window, Key.Key_Escape)
    busy.set()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert window.features.listening.mushra_run.run is None
    window.actions_by_name["mushra"].trigger()
    dialog = window.features.listening.dialog
    assert dialog.pages.currentIndex() == 0
    assert len(dialog.setup.draft().clips) == 2  # the collected one is still there
    dialog.close()


def test_the_clips_that_were_rated_before_a_crash_are_found_as_an_aborted_run(qtbot, window):
    window.actions_by_name["mushra"].trigger()
    qtbot.mouseClick(window.features.listening.dialog.setup.gather_button, LEFT)
    dialog = begin(qtbot, window)
    rate_all(qtbot, window)
    first = window.features.listening.mushra_run.run.clip
    press(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    (run,) = ListeningTest.load(folder / "session.json").runs
    assert (run.state, [rating.clip for rating in run.ratings]) == ("aborted", [first] * 8)
    rate_all(qtbot, window)
    press(qtbot, window, Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    (run,) = ListeningTest.load(folder / "session.json").runs
    assert (run.state, len(run.ratings)) == ("finished", 16)
    dialog.close()


def test_abx_afterwards_is_not_looped(qtbot, window):
    begin(qtbot, window).close()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert window.models.blind_test.player.loop is None
    assert not window.models.blind_test.player.output.dips
