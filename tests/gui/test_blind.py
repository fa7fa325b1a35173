"""The blind test in the window: by keys or mouse, no early feedback, every run saved."""

from __future__ import annotations

import json
import threading
import time

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine
from hands import click
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget
from sound_card import SoundCards, needs_portaudio, sounddevice

from gradwave import desktop
from gradwave.listening.test_folder import DraftClip, DraftTest, write_test
from gradwave.listening.views.blind_test_dialog import BlindTestDialog
from gradwave.window.main_window import MainWindow
from wavegrad_core.listening.abx import MAX_TRIALS
from wavegrad_core.listening.test_record import ListeningTest

LEFT = Qt.MouseButton.LeftButton
pytestmark = needs_portaudio


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=0.5))
    qtbot.waitUntil(lambda: window.session.result is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def begin(qtbot, window: MainWindow, mode: str, trials: int) -> BlindTestDialog:
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    dialog.setup.mode.setCurrentText(mode)
    dialog.setup.trials.setValue(trials)
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return dialog


def kept(window: MainWindow, qtbot, dialog: BlindTestDialog):
    """Return the folder of the saved run and its session file's content."""
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    return folder, ListeningTest.load(folder / "session.json")


def press(qtbot, dialog: BlindTestDialog, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(dialog, key)


def hear(qtbot, dialog: BlindTestDialog, *slots: str) -> None:
    """Listen to these by key until each counts as heard, or to all."""
    run = dialog.page._blind.run
    for slot in slots or run.slots:
        press(qtbot, dialog, getattr(Qt.Key, f"Key_{slot}"))
        qtbot.waitUntil(lambda slot=slot: run.heard(slot))


def trial(qtbot, dialog: BlindTestDialog, *answers: Qt.Key) -> None:
    """Listen to all and answer, once for each answer."""
    for key in answers:
        hear(qtbot, dialog)
        press(qtbot, dialog, key)


def shown(dialog: BlindTestDialog) -> list[str]:
    """Return all texts, tooltips and accessible names of the page except the cursor position."""
    page = dialog.pages.currentWidget()
    bar = dialog.page.transport_bar
    widgets = [one for one in page.findChildren(QWidget) if not bar.isAncestorOf(one)]
    return [
        text
        for widget in widgets
        if isinstance(widget, QLabel | QPushButton)
        for text in (
            widget.text(),
            widget.toolTip(),
            widget.accessibleName(),
            widget.accessibleDescription(),
            str(widget.isEnabled()),
        )
    ]


def test_as_many_trials_can_be_asked_for_as_can_be_done(qtbot, window):
    begin(qtbot, window, "ABX", MAX_TRIALS + 1)
    assert window.models.blind_test.run.planned == MAX_TRIALS


def test_an_abx_run_by_keys_is_scored_at_the_end_and_kept(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 3)
    run = window.models.blind_test.run
    for number in (1, 2, 3):
        assert dialog.page.number.text() == f"Trial {number} of 3"
        hear(qtbot, dialog)
        press(qtbot, dialog, Qt.Key.Key_Right if run.stimulus("X") else Qt.Key.Key_Left)
    assert dialog.pages.result.text == (
        "You could not tell Original from 6 iterations apart: 3 of 3, p = .12."
    )
    assert "3 trials are too few" in dialog.pages.result.details.text()
    assert [mark.right for mark in dialog.pages.result.strip.marks] == [True] * 3
    assert dialog.pages.result.strip.accessibleName() == "Trials: 3 of 3 right"
    folder, test = kept(window, qtbot, dialog)
    (result,) = test.runs
    assert (result.state, result.outcome.correct, result.outcome.planned) == ("finished", 3, 3)
    names = [stimulus.name for stimulus in test.plan.clips[0].stimuli]
    assert names == ["Original", "6 iterations"]
    assert (folder / "results.csv").read_text().count("\n") == 4
    for stimulus in test.plan.clips[0].stimuli:
        assert soundfile.info(stimulus.find(folder)).frames == 12_000


def test_the_odd_one_of_xxy_is_found_by_keys(qtbot, window):
    dialog = begin(qtbot, window, "X/X/Y", 4)
    run = window.models.blind_test.run
    arrows = dict(zip("123", (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right)))
    for _ in range(4):
        hear(qtbot, dialog)
        played = [run.stimulus(slot) for slot in "123"]
        press(
            qtbot, dialog, arrows[next(s for s in "123" if played.count(played[int(s) - 1]) == 1)]
        )
    assert dialog.pages.result.text == (
        "You could tell Original from 6 iterations apart: 4 of 4, p = .012."
    )
    assert kept(window, qtbot, dialog)[1].plan.kind == "xxy"


def test_escape_ends_a_run_which_is_kept_as_aborted_without_a_p(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 16)
    trial(qtbot, dialog, Qt.Key.Key_Left, Qt.Key.Key_Left)
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.pages.result.text.startswith("Ended after 2 of 16 trials")
    assert "p =" not in dialog.pages.result.text + dialog.pages.result.details.text()
    assert kept(window, qtbot, dialog)[1].runs[0].state == "aborted"
    press(qtbot, dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: window.models.blind_test.run is None)


def test_closing_during_a_run_keeps_it_as_aborted(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 16)
    trial(qtbot, dialog, Qt.Key.Key_Right)
    with qtbot.waitSignal(window.models.blind_test.runs.kept) as place:
        dialog.close()
    with open(f"{place.args[0]}/session.json", encoding="utf-8") as file:
        (run,) = json.load(file)["runs"]
    assert (run["state"], len(run["trials"])) == ("aborted", 1)


def test_the_same_is_on_screen_whichever_x_is(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 24)
    seen: dict[int, set] = {0: set(), 1: set()}
    title = window.windowTitle()
    while (run := window.models.blind_test.run).outcome is None:
        number = dialog.page.number.text()
        hear(qtbot, dialog)
        texts = [text.replace(number, "") for text in shown(dialog)]
        behind = [window.original.play_button.accessibleName(), window.player.playing]
        behind += [window.takes.table.topLevelItem(0).text(0), window.transport.clock.text()]
        seen[run.stimulus("X")].add((*texts, *behind, window.windowTitle(), window.original.gain))
        press(qtbot, dialog, Qt.Key.Key_Left)
    assert seen[0] == seen[1]
    assert len(seen[0]) == 1
    assert window.windowTitle() == title


def test_sounds_switch_at_the_same_place_with_the_window_s_crossfade(qtbot, window, monkeypatch):
    dialog = begin(qtbot, window, "ABX", 2)
    output = window.models.blind_test.player.output
    assert not output.dips
    began, switched, play = [], [], output.play
    monkeypatch.setattr(
        output, "play", lambda name, frame, device: (began.append(frame), play(name, frame, device))
    )
    monkeypatch.setattr(output, "take_over", switched.append)
    for key in (Qt.Key.Key_A, Qt.Key.Key_B, Qt.Key.Key_A):
        press(qtbot, dialog, key)
        qtbot.waitUntil(lambda: not window.jobs.busy("sound"))
    assert began == [0]
    assert switched == ["1", "0"]
    press(qtbot, dialog, Qt.Key.Key_Space)
    assert window.models.blind_test.player.playing == ""


def test_an_answer_waits_until_all_three_were_heard(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 2)
    run, answers = window.models.blind_test.run, dialog.page.answers.values()
    press(qtbot, dialog, Qt.Key.Key_Left)
    assert run.number == 1
    hear(qtbot, dialog, "A", "X")
    assert not any(button.isEnabled() for button in answers)
    assert dialog.page.hint.text() == "Listen to B before you answer."
    press(qtbot, dialog, Qt.Key.Key_Left)
    assert run.number == 1
    hear(qtbot, dialog, "B")
    qtbot.waitUntil(lambda: all(button.isEnabled() for button in dialog.page.answers.values()))
    press(qtbot, dialog, Qt.Key.Key_Left)
    assert run.number == 2
    assert not any(button.isEnabled() for button in dialog.page.answers.values())


def test_all_of_a_run_is_done_with_the_mouse(qtbot, window):
    dialog = begin(qtbot, window, "X/X/Y", 2)
    page, run = dialog.page, window.models.blind_test.run
    for _ in range(2):
        for slot in "123":
            click(qtbot, page.slots[slot])
            qtbot.waitUntil(lambda slot=slot: run.heard(slot))
        click(qtbot, page.transport_bar.play_button)
        assert window.models.blind_test.player.playing == ""
        click(qtbot, page.answers["2"])
    assert run.state == "finished"
    click(qtbot, dialog.pages.again_button)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not run)
    assert dialog.pages.currentWidget() is page
    click(qtbot, page.end_button)
    qtbot.waitUntil(lambda: dialog.pages.saved_notice.text.startswith("Saved in "))
    click(qtbot, dialog.pages.close_button)
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    runs = ListeningTest.load(folder / "session.json").runs
    assert [run.state for run in runs] == ["finished", "aborted"]


def test_a_loop_is_marked_moved_and_undone_on_the_bar(qtbot, window, make_sound):
    window.session.open(make_sound("long.wav", seconds=2.0))
    qtbot.waitUntil(
        lambda: window.session.can_render and window.session.original.name != "clip.wav"
    )
    window.session.render()
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 1 and not window.jobs.busy())
    dialog = begin(qtbot, window, "ABX", 1)
    transport, bar = window.models.blind_test.transport, dialog.page.transport_bar.seek_bar
    assert transport.region == window.models.blind_test.player.loop == (0.0, 2.0)

    def at(seconds: float) -> QPoint:
        return QPoint(round(bar.x_of(seconds)), bar.height() // 2)

    def drag(start: float, stop: float) -> None:
        qtbot.mousePress(bar, LEFT, pos=at(start))
        qtbot.mouseMove(bar, at((start + stop) / 2))
        qtbot.mouseMove(bar, at(stop))
        qtbot.mouseRelease(bar, LEFT, pos=at(stop))

    drag(0.5, 1.5)
    assert transport.region == pytest.approx((0.5, 1.5), abs=0.02)
    drag(1.5, 1.8)  # by its handle
    assert transport.region == pytest.approx((0.5, 1.8), abs=0.02)
    qtbot.mouseClick(bar, LEFT, pos=at(1.0))
    assert transport.player.position == pytest.approx(1.0, abs=0.02)
    press(qtbot, dialog, Qt.Key.Key_BracketLeft)
    assert transport.region == pytest.approx((1.0, 1.8), abs=0.02)
    assert dialog.page.transport_bar.loop_label.text() == "Loop 0:01.0 to 0:01.8"
    qtbot.mouseDClick(bar, LEFT, pos=at(1.2))
    assert transport.region == (0.0, 2.0)
    press(qtbot, dialog, Qt.Key.Key_L)
    assert transport.player.loop is None
    qtbot.keyClick(dialog, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.models.blind_test.run.number == 1  # the cursor, not an answer


def test_practice_tells_each_answer_saves_nothing_and_returns_to_the_setup(qtbot, window):
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.practice_button.isEnabled)
    click(qtbot, dialog.setup.start_bar.practice_button)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    run = window.models.blind_test.run
    assert dialog.page.number.text() == "Practice, trial 1"
    for right in (1, 0):
        hear(qtbot, dialog)
        same = run.stimulus("X")
        press(qtbot, dialog, Qt.Key.Key_Right if same == right else Qt.Key.Key_Left)
        was = f"X was {'AB'[same]}"
        if right:
            assert dialog.page.feedback.text() == f"Right: {was}. 1 of 1 right so far."
        else:
            assert dialog.page.feedback.text() == f"Wrong: {was}. 1 of 2 right so far."
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.pages.currentWidget() is dialog.setup
    assert not window.models.blind_test.runs.folder.exists()
    click(qtbot, dialog.setup.start_bar.begin_button)  # and now in earnest
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    assert dialog.page.number.text() == "Trial 1 of 16"
    assert not dialog.page.feedback.isVisible()
    dialog.close()


def test_several_pairs_are_mixed_in_one_run_and_each_has_its_sentence(qtbot, window):
    window.session.sweep((50,))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2 and not window.jobs.busy())
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    click(qtbot, dialog.setup.pairs.add_button)
    pairs = dialog.setup.pairs
    assert len(set(map(frozenset, pairs.pairs))) == 2
    pairs.rows[1].first.setCurrentText(pairs.rows[0].names[1])
    pairs.rows[1].second.setCurrentText(pairs.rows[0].names[0])
    assert dialog.setup.start_bar.notice.text() == "Two pairs are the same. Remove one."
    pairs.rows[0].first.setCurrentText("Original")
    pairs.rows[0].second.setCurrentText("6 iterations")
    pairs.rows[1].first.setCurrentText("6 iterations")
    pairs.rows[1].second.setCurrentText("50 iterations")
    dialog.setup.trials.setValue(5)
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    click(qtbot, dialog.setup.start_bar.begin_button)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    run = window.models.blind_test.run
    assert run.planned == 10
    while run.state == "running":
        hear(qtbot, dialog)
        easy = run.clip == "clip: Original / 6 iterations"
        right = Qt.Key.Key_Right if run.stimulus("X") else Qt.Key.Key_Left
        press(qtbot, dialog, right if easy else Qt.Key.Key_Left)
    first, second = dialog.pages.result.text.splitlines()
    assert first.startswith("You could not tell Original from 6 iterations apart: 5 of 5, p = .062")
    assert "6 from 50 iterations apart" in second
    assert "adjusted for 2 pairs" in dialog.pages.result.details.text()
    _, test = kept(window, qtbot, dialog)
    assert {name: one.planned for name, one in test.runs[0].outcomes.items()} == {
        "clip: Original / 6 iterations": 5,
        "clip: 6 iterations / 50 iterations": 5,
    }
    dialog.close()


def test_a_named_listener_is_saved_and_remembered_and_the_history_filters_by_name(qtbot, window):
    for name in ("Ana", "Bo"):
        window.actions_by_name["blind"].trigger()
        dialog = window.features.listening.dialog
        dialog.setup.start_bar.listener.setText(f" {name} ")
        dialog.setup.trials.setValue(1)
        qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
        click(qtbot, dialog.setup.start_bar.begin_button)
        qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
        trial(qtbot, dialog, Qt.Key.Key_Left)
        qtbot.waitUntil(
            lambda dialog=dialog: dialog.pages.saved_notice.text.startswith("Saved in ")
        )
        dialog.close()
        qtbot.waitUntil(lambda: not window.jobs.busy())
    window.actions_by_name["blind"].trigger()
    assert window.features.listening.dialog.setup.start_bar.listener.text() == "Bo"
    window.features.listening.dialog.close()

    window.actions_by_name["history"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 2)
    assert {dialog.table.topLevelItem(n).text(3) for n in range(2)} == {"Ana", "Bo"}
    assert dialog.table.topLevelItem(0).text(2) == "clip: Original / 6 iterations"
    dialog.listener.setCurrentText("Ana")
    assert dialog.table.topLevelItemCount() == 1
    assert dialog.chosen.listener == "Ana"
    assert dialog.view.text.startswith("Ana could not tell Original from 6 iterations")
    assert len(dialog.view.strip.marks) == 1
    before = dialog
    click(qtbot, dialog.again_button)
    qtbot.waitUntil(lambda: window.features.listening.dialog is not before)
    dialog = window.features.listening.dialog
    assert (dialog.setup.trials.value(), dialog.setup.trials.isEnabled()) == (1, False)
    dialog.close()


def test_the_history_is_empty_at_first_and_tells_of_a_damaged_test(qtbot, window):
    window.actions_by_name["history"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(lambda: dialog.notice.text().startswith("No listening test was run yet."))
    assert not dialog.again_button.isEnabled()
    press(qtbot, dialog, Qt.Key.Key_Escape)
    broken = window.models.blind_test.runs.folder / "2026-01-01 abx"
    broken.mkdir(parents=True)
    (broken / "session.json").write_text("{")
    window.actions_by_name["history"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(lambda: "1 test in " in dialog.notice.text())
    dialog.close()


def test_the_two_are_as_loud_and_as_long_as_each_other(qtbot, window):
    begin(qtbot, window, "ABX", 2)
    blocks = window.models.blind_test.player.output._sounds
    assert set(blocks) == {"0", "1"}
    assert blocks["0"].shape == blocks["1"].shape
    assert max(window.models.blind_test.player.gains.values()) == 0


def test_keys_that_mean_nothing_change_nothing(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 2)
    hear(qtbot, dialog)
    before = dialog.page.number.text()
    press(qtbot, dialog, Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Z, Qt.Key.Key_3)
    assert dialog.page.number.text() == before


def test_a_sound_is_not_compared_with_itself(qtbot, window):
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    dialog.setup.pairs.rows[0].second.setCurrentIndex(0)
    assert not dialog.setup.start_bar.begin_button.isEnabled()
    assert dialog.setup.start_bar.notice.text() == "Choose two different sounds."


def test_enter_begins_and_no_sign_stands_out_while_nothing_can_be_heard(qtbot, window):
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.keyClick(dialog.setup.trials, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    press(qtbot, dialog, Qt.Key.Key_X)
    assert window.models.blind_test.slot == "X"
    window.models.blind_test.player.stop()
    window.models.blind_test.player.unavailable_reason = "No playback: the device is gone."
    press(qtbot, dialog, Qt.Key.Key_X)
    assert window.models.blind_test.slot == ""
    dialog.close()


def test_there_is_nothing_to_compare_before_a_render(qtbot, open_window):
    window = open_window(FakeEngine())
    assert not window.actions_by_name["blind"].isEnabled()


def test_the_main_window_plays_again_afterwards(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 1)
    trial(qtbot, dialog, Qt.Key.Key_Left)
    dialog.close()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    qtbot.keyClick(window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.player.output.active or window.player.playing == "")
    qtbot.waitUntil(lambda: window.player.playing == "")
    assert not window.banner.isVisible()
    assert window.player.position == pytest.approx(0.5, abs=0.02)


def test_a_folder_that_cannot_be_written_to_is_reported_before_the_first_trial(
    qtbot, window, tmp_path
):
    (tmp_path / "file").touch()
    window.models.blind_test.runs.folder = tmp_path / "file"
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    qtbot.waitUntil(lambda: "Could not create the folder of the test" in dialog.pages.banner.text)
    dialog.pages.banner.copy_button.click()
    assert "Versions" in QGuiApplication.clipboard().text()
    assert dialog.setup.start_bar.begin_button.isEnabled()
    assert window.models.blind_test.run is None
    dialog.close()


def test_leaving_during_preparation_returns_to_the_first_page(qtbot, window):
    busy = threading.Event()
    window.jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="files")
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
    assert dialog.setup.start_bar.begin_button.text() == "Preparing…"
    press(qtbot, dialog, Qt.Key.Key_Escape)
    busy.set()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert window.models.blind_test.run is None
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    assert dialog.pages.currentIndex() == 0
    assert dialog.setup.start_bar.begin_button.text() == "Start test"
    dialog.close()


def test_what_was_answered_before_a_crash_is_found_as_an_aborted_run(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 3)
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    for answered in (1, 2):
        trial(qtbot, dialog, Qt.Key.Key_Left)
        qtbot.waitUntil(lambda: not window.jobs.busy())
        (run,) = ListeningTest.load(folder / "session.json").runs
        assert (run.state, len(run.trials), run.outcome.p) == ("aborted", answered, None)
        assert (folder / "results.csv").read_text().count("(aborted)") == answered
    assert not dialog.pages.saved_notice.isVisible()
    trial(qtbot, dialog, Qt.Key.Key_Left)
    _, test = kept(window, qtbot, dialog)
    assert [(run.state, len(run.trials)) for run in test.runs] == [("finished", 3)]
    assert "(aborted)" not in (folder / "results.csv").read_text()


# User tasks


def test_compare_6_with_50_abort_run_again_and_find_both_results(qtbot, window):
    window.session.sweep((50,))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    for answers in ([Qt.Key.Key_Left], [Qt.Key.Key_Right] * 3):
        window.actions_by_name["blind"].trigger()
        dialog = window.features.listening.dialog
        assert dialog.setup.pairs.rows[0].second.currentText() == "50 iterations"
        dialog.setup.pairs.rows[0].first.setCurrentText("6 iterations")
        dialog.setup.trials.setValue(3)
        qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
        qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
        qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
        trial(qtbot, dialog, *answers)
        press(qtbot, dialog, *([] if len(answers) == 3 else [Qt.Key.Key_Escape]))
        qtbot.waitUntil(
            lambda dialog=dialog: dialog.pages.saved_notice.text.startswith("Saved in ")
        )
        assert dialog.pages.result.text
        dialog.close()
        qtbot.waitUntil(lambda: not window.jobs.busy())
    kept = [
        ListeningTest.load(path)
        for path in window.models.blind_test.runs.folder.glob("*/session.json")
    ]
    assert sorted(test.runs[0].state for test in kept) == ["aborted", "finished"]
    for test in kept:
        names = [stimulus.name for stimulus in test.plan.clips[0].stimuli]
        assert names == ["6 iterations", "50 iterations"]


def test_another_user_runs_an_exported_test_in_their_own_window(
    qtbot, window, open_window, tmp_path, monkeypatch
):
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    dialog.setup.trials.setValue(2)
    mine, theirs = tmp_path / "mine", tmp_path / "für dich"
    mine.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(mine))
    qtbot.mouseClick(dialog.setup.start_bar.export_button, LEFT)
    qtbot.waitUntil(lambda: "can run it" in dialog.setup.start_bar.notice.text())
    dialog.close()
    next(mine.iterdir()).rename(theirs)

    other = open_window(FakeEngine())
    desktop.begin(other, None)
    path = theirs / "session.json"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *rest: (str(path), ""))
    other.actions_by_name["open_test"].trigger()
    qtbot.waitUntil(lambda: hasattr(other.features.listening, "dialog"))
    dialog = other.features.listening.dialog
    assert dialog.setup.pairs.rows[0].first.currentText() == "Original"
    assert not dialog.setup.pairs.rows[0].first.isEnabled()
    assert not dialog.setup.trials.isEnabled()
    for _ in range(2):  # both runs are saved side by side
        qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
        qtbot.mouseClick(dialog.setup.start_bar.begin_button, LEFT)
        qtbot.waitUntil(lambda: other.models.blind_test.run is not None)
        assert other.models.blind_test.run.planned == 2
        trial(qtbot, dialog, Qt.Key.Key_Left, Qt.Key.Key_Left)
        qtbot.waitUntil(
            lambda dialog=dialog: dialog.pages.saved_notice.text == f"Saved in {theirs}"
        )
        dialog.close()
        qtbot.waitUntil(lambda: not other.jobs.busy())
        other.features.listening.open_file(path)
        qtbot.waitUntil(lambda dialog=dialog: other.features.listening.dialog is not dialog)
        dialog = other.features.listening.dialog
    dialog.close()
    assert [run.state for run in ListeningTest.load(path).runs] == ["finished", "finished"]
    assert (theirs / "results.csv").read_text().count("\n") == 5


def test_a_test_is_looked_for_where_the_program_keeps_its_own(qtbot, window, monkeypatch):
    begun_in = []
    monkeypatch.setattr(
        QFileDialog, "getOpenFileName", lambda *rest: (begun_in.append(rest[2]), ("", ""))[1]
    )
    window.actions_by_name["open_test"].trigger()  # no test and no folder yet
    begin(qtbot, window, "ABX", 1).close()
    window.actions_by_name["open_test"].trigger()
    assert begun_in == ["", str(window.models.blind_test.runs.folder)]


def test_a_test_whose_sound_was_changed_is_refused(qtbot, window, tmp_path):
    draft = DraftTest("abx", (DraftClip("a", window.models.comparison.named()),), trials=2)
    path = write_test(tmp_path / "tests", draft)
    (path.parent / "2.flac").write_bytes((path.parent / "1.flac").read_bytes())
    window.features.listening.open_file(path)
    qtbot.waitUntil(window.banner.isVisible)
    assert "is not the sound that this test was made with" in window.banner.text


def test_what_is_looped_is_all_that_is_compared_and_as_loud(qtbot, window):
    window.player.set_loop(0.1, 0.3)
    dialog = begin(qtbot, window, "ABX", 1)
    assert dialog.setup.start_bar.only_loop.isChecked()
    sounds = window.models.blind_test.player.sounds
    original = window.session.original.sound.audio
    first, second = sounds.values()
    assert first.audio.shape == second.audio.shape == (1, 4800)
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    plan = ListeningTest.load(folder / "session.json").plan
    gains = [stimulus.gain_db for stimulus in plan.clips[0].stimuli]
    assert max(gains) == 0
    turned = original[:, 2400:7200] * 10 ** (gains[0] / 20)
    np.testing.assert_allclose(first.audio, turned, atol=2**-23)
    power = [float(np.mean(sound.audio**2)) for sound in (first, second)]
    assert 10 * abs(np.log10(power[0] / power[1])) < 0.1


def test_closing_the_window_keeps_the_run_though_files_are_busy(qtbot, window):
    begin(qtbot, window, "ABX", 16)
    busy = threading.Event()
    window.jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="files")
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    with qtbot.waitSignal(window.closed):
        window.close()
        busy.set()
    assert [run.state for run in ListeningTest.load(folder / "session.json").runs] == ["aborted"]


# What a listener may do to it


def test_a_sound_chosen_just_after_another_one_ended_is_played(qtbot, window):
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_L, Qt.Key.Key_A)  # once, so it ends
    deadline = time.monotonic() + 60
    while not blind.player.output.frames or blind.player.output.active:
        assert time.monotonic() < deadline
        time.sleep(0.001)  # the window does not know yet that it has ended
    press(qtbot, dialog, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: blind.run.heard("B"))
    dialog.close()


def test_a_device_that_is_unplugged_is_reported_and_the_trial_continues_on_another(
    qtbot, window, monkeypatch
):
    cards = SoundCards(monkeypatch)
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: cards.playing)
    first = cards.opened[-1]
    cards.pull(first)
    qtbot.waitUntil(lambda: first in dialog.pages.banner.text)
    qtbot.waitUntil(lambda: blind.slot == "A" and cards.opened[-1] != first)
    assert dialog.page.number.text() == "Trial 1 of 1"
    hear(qtbot, dialog)
    press(qtbot, dialog, Qt.Key.Key_Left)
    assert blind.run.state == "finished"
    dialog.close()


def test_a_sound_chosen_while_another_device_is_looked_for_is_the_one_that_plays(
    qtbot, window, monkeypatch
):
    cards = SoundCards(monkeypatch)
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: cards.playing and blind.player.playing == "0")
    cards.answering.clear()
    cards.pull(cards.opened[-1])
    qtbot.waitUntil(lambda: blind.player.playing == "")
    press(qtbot, dialog, Qt.Key.Key_B)
    cards.answering.set()
    qtbot.waitUntil(lambda: blind.player.playing != "" and not window.jobs.busy("sound"))
    assert (blind.player.playing, blind.slot) == ("1", "B")
    assert blind.player.output._wanted is blind.player.output._sounds["1"]
    dialog.close()


def test_without_any_device_left_nothing_is_answered(qtbot, window, monkeypatch):
    cards = SoundCards(monkeypatch)
    dialog = begin(qtbot, window, "ABX", 1)
    blind = window.models.blind_test
    press(qtbot, dialog, Qt.Key.Key_A)
    qtbot.waitUntil(lambda: cards.playing)
    cards.pull(*(one["name"] for one in sounddevice.query_devices()))
    qtbot.waitUntil(lambda: blind.player.unavailable_reason != "" and not blind.player.looking)
    qtbot.waitUntil(dialog.pages.banner.isVisible)
    press(qtbot, dialog, Qt.Key.Key_B, Qt.Key.Key_X, Qt.Key.Key_Left)
    assert (blind.slot, blind.run.number, blind.run.state) == ("", 1, "running")
    assert not any(button.isEnabled() for button in dialog.page.answers.values())
    press(qtbot, dialog, Qt.Key.Key_Escape)
    assert dialog.pages.result.text == "Ended after 0 of 1 trials."
    dialog.close()


@pytest.mark.parametrize("mode", ["ABX", "X/X/Y"])
def test_all_of_a_trial_is_on_screen_at_the_smallest_size(qtbot, window, mode):
    dialog = begin(qtbot, window, mode, 2)
    dialog.resize(dialog.minimumSizeHint())
    dialog.resize(100, 100)
    QApplication.processEvents()
    assert dialog.width() <= 700
    assert dialog.height() <= 600
    page = dialog.page
    widgets = [*page.slots.values(), *page.answers.values(), page.end_button]
    widgets += [page.transport_bar.seek_bar, page.transport_bar.play_button]
    for widget in widgets:
        place = QRect(widget.mapTo(dialog, QPoint(0, 0)), widget.size())
        assert dialog.rect().contains(place), widget
        assert widget.width() >= widget.minimumSizeHint().width()
    dialog.close()


def test_a_whole_test_is_done_by_the_keys_of_whatever_has_the_focus(qtbot, window):
    def type_key(key: Qt.Key) -> None:
        qtbot.keyClick(dialog.focusWidget() or dialog, key)

    qtbot.keyClick(window, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    dialog.setup.trials.setFocus()
    dialog.setup.trials.selectAll()
    qtbot.keyClicks(dialog.setup.trials, "1")
    type_key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    run = window.models.blind_test.run
    for slot, key in (("A", Qt.Key.Key_A), ("B", Qt.Key.Key_B), ("X", Qt.Key.Key_X)):
        type_key(key)
        qtbot.waitUntil(lambda slot=slot: run.heard(slot))
    type_key(Qt.Key.Key_Space)
    assert window.models.blind_test.player.playing == ""
    type_key(Qt.Key.Key_Right)
    assert run.state == "finished"
    dialog.pages.again_button.setFocus()
    type_key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not run)
    type_key(Qt.Key.Key_Escape)
    assert dialog.pages.result.text == "Ended after 0 of 1 trials."
    type_key(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.models.blind_test.run is None)
