"""Trials of the blind test: keys, mouse, listening before answering, no early feedback."""

from __future__ import annotations

import json

import pytest
import soundfile
from blind_test_hands import begin, hear, kept, press, trial
from hands import click
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from sound_card import needs_portaudio

from gradwave.listening.views.blind_test_dialog import BlindTestDialog
from wavegrad_core.listening.test_record import ListeningTest

pytestmark = needs_portaudio


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
