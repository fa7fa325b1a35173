"""A user's task with the queue: three files are dropped, one fails, is replaced and retried."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine
from hands import answer, click, drop, finish_queue
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox

from gradwave.opening.recording_loader import read_sound
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(small_window: MainWindow) -> MainWindow:
    return small_window


def rows(window: MainWindow) -> list[tuple[str, ...]]:
    table = window.features.queue.dialog.table
    items = [table.topLevelItem(row) for row in range(table.topLevelItemCount())]
    return [(item.text(0), item.text(1), item.text(4)) for item in items]


def test_drop_three_files_one_fails_and_is_tried_again(
    qtbot,
    window,
    make_sound,
    tmp_path,
    monkeypatch,
):
    folder = tmp_path / "Drei Dateien 🎻"
    folder.mkdir()
    names = ["a.wav", "b.wav", "c.wav"]
    one, _, three = [make_sound(f"{folder.name}/{name}", 0.3, 44_100, 2) for name in names]
    two = folder / "b.wav"
    two.write_bytes(two.read_bytes()[:30])
    window.session.settings_model.change(iterations=2, seed=5)
    dialog = window.features.queue.dialog

    # Three files are dropped on the window and go to the queue, which waits for its start.
    assert drop(window, one, two, three)
    answer(window.features.several.question, QMessageBox.ButtonRole.ActionRole)
    assert dialog.isVisible()
    window.session.settings_model.change(iterations=9)  # too late for those three
    qtbot.waitUntil(lambda: len(rows(window)) == 3)
    qtbot.waitUntil(lambda: not window.features.queue.queue.searching)
    assert dialog.overall.text() == "2 files are ready. Press Start."
    assert dialog.place.text() == "Renders are written in a folder “Gradwave” beside each file"
    assert not (folder / "Gradwave").exists()
    finish_queue(qtbot, window)
    output = folder / "Gradwave" / "a (small, 2 iterations, seed 5).wav"
    assert rows(window)[0] == ("a.wav", "small, 2 iterations", output.name)
    assert rows(window)[1][2].startswith("Failed: ")
    assert "bug in Gradwave" not in rows(window)[1][2]
    assert dialog.overall.text() == "2 of 3 done · 1 failed"
    assert window.footer.message.text() == "Queue finished: 2 files rendered, 1 failed."

    # The renders keep rate, channels and length.
    info = soundfile.info(output)
    assert (info.samplerate, info.channels, info.frames) == (44_100, 2, round(0.3 * 44_100))
    assert sorted(path.name[0] for path in output.parent.iterdir()) == ["a", "c"]

    # The failed one says why; its details can be copied.
    dialog.table.setCurrentItem(dialog.table.topLevelItem(1))
    assert str(two) in dialog.reason.text()
    click(qtbot, dialog.copy_button)
    assert "Traceback" in QGuiApplication.clipboard().text()

    # It is copied again, and tried again.
    two.write_bytes(one.read_bytes())
    click(qtbot, dialog.retry_failed_button)
    finish_queue(qtbot, window)
    assert rows(window)[1][2] == "b (small, 2 iterations, seed 5).wav"
    assert dialog.overall.text() == "3 of 3 done"
    assert dialog.progress.value() == dialog.progress.maximum()

    # The result is opened, and its folder shown.
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    click(qtbot, dialog.open_button)
    click(qtbot, dialog.show_button)
    assert opened == [str(output.with_name(rows(window)[1][2])), str(output.parent)]

    # Repeating it overwrites nothing.
    before = output.read_bytes()
    window.session.settings_model.change(iterations=2)
    assert drop(dialog, one)
    qtbot.waitUntil(lambda: len(rows(window)) == 4)
    finish_queue(qtbot, window)
    assert rows(window)[3][2] == "a (small, 2 iterations, seed 5) 2.wav"
    assert output.read_bytes() == before

    click(qtbot, dialog.clear_button)
    assert rows(window) == []
    assert not window.banner.isVisible()


def test_a_render_of_the_queue_is_the_render_of_the_window(qtbot, window, make_sound):
    path = make_sound("mono.wav", 0.4, 24_000)
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.original.path == path)
    window.session.settings_model.change(iterations=3, seed=2)
    with qtbot.waitSignal(window.session.result_changed):
        window.session.render()
    assert drop(window.features.queue.dialog, path)
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    finish_queue(qtbot, window)
    written, _ = soundfile.read(path.parent / "Gradwave" / rows(window)[0][2])
    shown = np.clip(window.session.result.sound.audio[0], -1, 1)
    np.testing.assert_allclose(written, shown, atol=2**-22)


def test_one_file_is_opened_and_a_folder_is_queued(qtbot, window, make_sound):
    path = make_sound("one.wav", 0.2)
    assert drop(window, path)
    qtbot.waitUntil(lambda: window.session.original.path == path)
    assert not window.features.queue.dialog.isVisible()
    window.features.queue.queue.pause(True)
    assert drop(window, path.parent)
    qtbot.waitUntil(lambda: not window.features.queue.queue.searching)
    assert {name for name, *_ in rows(window)} >= {
        f"{path.parent.name}/one.wav",
        f"{path.parent.name}/good.wav",
    }
    window.features.queue.queue.cancel_all()


def test_closing_with_files_that_wait_asks_first(qtbot, window, make_sound):
    window.features.queue.queue.pause(True)
    assert drop(window.features.queue.dialog, make_sound("one.wav", 0.2))
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    window.close()
    assert window.shutdown.question is not None
    assert not window.jobs.ended


def test_the_folder_is_chosen_and_kept_for_the_next_start(
    qtbot, open_window, tmp_path, monkeypatch
):
    folder = tmp_path / "Ausgabe 📁"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    dialog = open_window(FakeEngine()).features.queue.dialog
    assert dialog.place.text() == "Renders are written in a folder “Gradwave” beside each file"
    click(qtbot, dialog.place_button)
    assert dialog.place.text() == f"Renders are written to {folder}"
    assert open_window(FakeEngine()).features.queue.queue.folder == folder
    click(qtbot, dialog.beside_button)
    assert open_window(FakeEngine()).features.queue.queue.folder is None
    click(qtbot, dialog.place_button)
    folder.rmdir()
    assert open_window(FakeEngine()).features.queue.queue.folder is None


def test_while_a_folder_is_searched_and_a_file_is_read_a_take_is_exported(
    qtbot, open_window, make_sound, tmp_path, monkeypatch
):
    window, go_on = open_window(FakeEngine()), threading.Event()
    session = window.session
    session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: session.result is not None)

    def slow_search(paths):
        go_on.wait(60)
        return iter([])

    def slow_read(job, path):
        go_on.wait(60)
        return read_sound(job, path)

    monkeypatch.setattr("gradwave.queue.render_queue.find", slow_search)
    assert drop(window, tmp_path)
    session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: session.original.name == "other.wav")
    session.render()
    qtbot.waitUntil(lambda: session.result is not None)
    monkeypatch.setattr("gradwave.opening.original_file.read_sound", slow_read)
    session.open(make_sound("two hours.wav"))
    session.exports.save(tmp_path / "take.wav")
    qtbot.waitUntil(lambda: session.exports.running == 0)
    assert (tmp_path / "take.wav").exists()
    assert session.opener.path is not None
    assert window.features.queue.queue.searching
    go_on.set()
    qtbot.waitUntil(lambda: session.original.name == "two hours.wav")
