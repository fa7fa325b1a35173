"""MUSHRA tests of several clips, handed over, left, or ended by a crash."""

from __future__ import annotations

import csv
import threading

from fakes import FakeEngine
from hands import LEFT, answer
from mushra_hands import Key, begin, press, rate_all
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton
from sound_card import needs_portaudio

from gradwave import desktop
from wavegrad_core.listening.test_record import ListeningTest

pytestmark = needs_portaudio


def test_two_clips_are_collected_rated_and_commented_in_one_test(qtbot, window, make_sound):
    window.player.set_loop(0.0, 1.0)
    window.actions_by_name["mushra"].trigger()
    for box in window.features.listening.dialog.setup.boxes[1:]:
        box.setChecked(False)
    qtbot.mouseClick(window.features.listening.dialog.setup.collect_button, LEFT)
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
        qtbot.mouseClick(window.features.listening.dialog.setup.collect_button, LEFT)
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
    qtbot.mouseClick(window.features.listening.dialog.setup.collect_button, LEFT)
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
    qtbot.mouseClick(window.features.listening.dialog.setup.collect_button, LEFT)
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
    qtbot.mouseClick(window.features.listening.dialog.setup.collect_button, LEFT)
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
    qtbot.mouseClick(window.features.listening.dialog.setup.collect_button, LEFT)
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
