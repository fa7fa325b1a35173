"""A sound designer's tasks with other programs: drag out, clipboard, export, and back to a file."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import soundfile
from hands import LEFT, choose, click, settle
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QApplication, QMessageBox

from gradwave.takes.export_options import FIELDS, ExportOptions
from gradwave.takes.views.export_options_dialog import ExportOptionsDialog
from wavegrad_core.audio import read_audio, write_audio
from wavegrad_core.audio.markers import Marker, read_labels, read_markers
from wavegrad_core.errors import InputError

CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
RATE = 24_000


@pytest.fixture
def dragged(monkeypatch) -> list[Path]:
    """The files that were dragged out of the window."""
    files: list[Path] = []
    monkeypatch.setattr(
        QDrag,
        "exec",
        lambda drag, action: files.append(Path(drag.mimeData().urls()[0].toLocalFile())),
    )
    return files


def drag(qtbot, widget, place: QPoint) -> None:
    qtbot.mousePress(widget, LEFT, pos=place)
    qtbot.mouseMove(widget, place + QPoint(QApplication.startDragDistance() + 2, 0))
    qtbot.mouseRelease(widget, LEFT)


def test_a_take_and_its_selection_are_dragged_out_as_wav(qtbot, rendered_window, dragged):
    window, table = rendered_window, rendered_window.takes.table
    audio = window.session.result.sound.audio
    drag(qtbot, table.viewport(), table.visualItemRect(table.topLevelItem(0)).center())
    read, rate = soundfile.read(dragged[0], dtype="float32")
    assert (dragged[0].suffix, rate) == (".wav", RATE)
    np.testing.assert_allclose(read, audio[0], atol=2**-23)

    qtbot.keyClick(window, Qt.Key.Key_E)
    window.player.set_loop(0.5, 1.25)
    button = window.features.design.page.drag_selection
    assert button.isEnabled()
    drag(qtbot, button, button.rect().center())
    read, _ = soundfile.read(dragged[1], dtype="float32")
    np.testing.assert_allclose(read, audio[0, RATE // 2 : 5 * RATE // 4], atol=2**-23)


def test_audio_is_copied_and_pasted(qtbot, rendered_window):
    window, session = rendered_window, rendered_window.session
    audio = session.result.sound.audio
    qtbot.keyClick(window, Qt.Key.Key_C, CONTROL | ALT)
    data = QApplication.clipboard().mimeData()
    assert bytes(data.data("audio/x-wav").data())[:4] == b"RIFF"
    [url] = data.urls()
    qtbot.keyClick(window, Qt.Key.Key_V, CONTROL | ALT)
    qtbot.waitUntil(lambda: session.original.path == Path(url.toLocalFile()))
    np.testing.assert_allclose(session.original.sound.audio, audio, atol=2**-23)


def test_only_starred_takes_are_exported_as_chosen(qtbot, rendered_window, tmp_path, monkeypatch):
    window, session = rendered_window, rendered_window.session
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: len(session.takes.all) == 2)
    settle(qtbot, window)
    session.takes.star(session.takes.all[1].key)
    qtbot.keyClick(window, Qt.Key.Key_E, CONTROL | ALT)
    dialog = window.findChild(ExportOptionsDialog)
    assert dialog.isVisible()
    dialog.starred.setChecked(True)
    dialog.bit_depth.setCurrentIndex(dialog.bit_depth.findData(32))
    dialog.rate.setCurrentIndex(dialog.rate.findData(44_100))
    dialog.template.setText("{number} {orignal}")
    assert "{orignal}" in dialog.summary.text()
    assert not dialog.export.isEnabled()
    dialog.template.setText("{number} {original} s{seed}")
    assert dialog.summary.text() == "1 file: 1 clip s1.wav"
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(
        "gradwave.takes.views.export_options_dialog.QFileDialog.getExistingDirectory",
        lambda *rest: str(folder),
    )
    click(qtbot, dialog.export)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported"))
    [file] = folder.iterdir()
    assert file.name == "1 clip s1.wav"
    info = soundfile.info(file)
    assert (info.samplerate, info.subtype) == (44_100, "FLOAT")
    assert info.frames == pytest.approx(3 * 44_100, abs=1)


def test_a_take_is_saved_back_only_when_the_person_says_so(qtbot, rendered_window, monkeypatch):
    window, session = rendered_window, rendered_window.session
    path = session.original.path
    before, answers = path.read_bytes(), QMessageBox.StandardButton
    asked: list[str] = []

    def answer(given):
        return lambda parent, title, text, buttons: (asked.append(text), given)[1]

    monkeypatch.setattr("gradwave.takes.views.export_dialogs.ask", answer(answers.Cancel))
    window.actions_by_name["save_back"].trigger()
    settle(qtbot, window)
    assert path.read_bytes() == before
    assert "clip.wav" in asked[0]
    monkeypatch.setattr("gradwave.takes.views.export_dialogs.ask", answer(answers.Yes))
    window.actions_by_name["save_back"].trigger()
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported"))
    read, rate = soundfile.read(path, dtype="float32")
    assert (rate, soundfile.info(path).subtype) == (RATE, "PCM_16")  # as the recording
    np.testing.assert_allclose(read, session.result.sound.audio[0], atol=2**-15)


def test_markers_come_from_a_wav_and_go_into_the_export(
    qtbot, rendered_window, tmp_path, monkeypatch, make_sound
):
    window, session = rendered_window, rendered_window.session
    path = make_sound("marked.wav", seconds=2.0)
    marked = [Marker(0.25, 0.75, "a & b"), Marker(1.5, 1.5, "end")]
    write_audio(path, read_audio(path)[0], RATE, markers=marked)
    session.open(path)
    markers = window.models.design.markers
    qtbot.waitUntil(lambda: len(markers.all) == 2 and session.can_render)
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: session.result is not None)
    settle(qtbot, window)

    # A region of the menu is selected and looped; a marker is added at it.
    edit = next(a.menu() for a in window.menuBar().actions() if a.text() == "&Edit")
    menu = next(a.menu() for a in edit.actions() if a.text() == "&Go to marker")
    menu.aboutToShow.emit()
    assert [one.text() for one in menu.actions()] == ["0.25–0.75 s  a && b", "1.50 s  end"]
    menu.actions()[0].trigger()
    assert window.player.loop == (0.25, 0.75)
    monkeypatch.setattr(
        "gradwave.sound_design.views.marker_actions.QInputDialog.getText",
        lambda *rest: ("again", True),
    )
    qtbot.keyClick(window, Qt.Key.Key_M, CONTROL)
    expected = [Marker(0.25, 0.75, "a & b"), Marker(0.25, 0.75, "again"), Marker(1.5, 1.5, "end")]
    assert sorted(markers.all, key=lambda one: (one.start, one.label)) == expected

    # They are in the exported WAV, and in a label file.
    choose(monkeypatch, tmp_path / "out.wav", "getSaveFileName", "WAV (*.wav)")
    click(qtbot, window.export_button)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported"))
    assert read_markers(tmp_path / "out.wav", RATE) == list(markers.all)
    choose(monkeypatch, tmp_path / "labels.txt", "getSaveFileName", "Audacity labels (*.txt)")
    window.actions_by_name["write_labels"].trigger()
    assert read_labels(tmp_path / "labels.txt") == list(markers.all)
    (tmp_path / "bad.txt").write_text("hello")
    choose(monkeypatch, tmp_path / "bad.txt")
    window.actions_by_name["read_labels"].trigger()
    assert "line 1" in window.banner.text


@given(st.text(max_size=30))
def test_a_template_is_used_or_refused(template):
    try:
        ExportOptions(template=template)
    except InputError:
        return  # refused; `test_only_starred_takes_are_exported_as_chosen` reads a message
    assert template.format(**dict.fromkeys(FIELDS, "x"))
