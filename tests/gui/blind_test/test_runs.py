"""Saved runs of blind tests: listeners, history, aborted runs, tests from other people."""

from __future__ import annotations

import threading

from blind_test_hands import begin, kept, press, trial
from fakes import FakeEngine
from hands import LEFT, click
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from sound_card import needs_portaudio

from gradwave import desktop
from gradwave.listening.test_folder import DraftClip, DraftTest, write_test
from wavegrad_core.listening.test_record import ListeningTest

pytestmark = needs_portaudio


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


def test_closing_the_window_keeps_the_run_though_files_are_busy(qtbot, window):
    begin(qtbot, window, "ABX", 16)
    busy = threading.Event()
    window.jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="files")
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    with qtbot.waitSignal(window.closed):
        window.close()
        busy.set()
    assert [run.state for run in ListeningTest.load(folder / "session.json").runs] == ["aborted"]
