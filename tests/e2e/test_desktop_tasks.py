"""Complete user tasks in the real window, with the real engine and a very small voice.

The tasks of one part each are in the files of that part: test_queue_task, test_sweep_task,
test_blind, test_mushra, test_compare, test_voices, test_projects, test_devices and
test_long_recording.
"""

from __future__ import annotations

import json

import soundfile
from hands import answer, click, drop, finish_queue
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QMessageBox
from sound_card import needs_portaudio

from gradwave.help.views.welcome import SENTENCES
from gradwave.window.main_window import MainWindow
from wavegrad_core import __version__

LEFT, Key = Qt.MouseButton.LeftButton, Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier


def rest(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.session.render_progress is None and not window.jobs.busy())


def test_how_many_iterations_is_chosen_predicted_and_rendered(
    qtbot, small_window, tmp_path, monkeypatch
):
    window, session, panel = small_window, small_window.session, small_window.panel
    iterations = panel.iterations
    assert panel.prediction.text() == "No estimate yet: it appears after the first render."

    # A preset sets the slider and the number, and the curve has as many points.
    click(qtbot, next(b for b in iterations.presets.buttons() if b.text() == "Balanced · 25"))
    assert iterations.number.value() == 25
    assert 0 < iterations.slider.value() < iterations.slider.maximum()
    assert panel.schedule_facts.text().startswith("25 steps, from noise level 0.")

    # A number is typed and rendered with a key; from then on there is an estimate.
    iterations.number.setFocus()
    iterations.number.selectAll()
    qtbot.keyClicks(iterations.number, "3")
    qtbot.keyClick(iterations.number, Key.Key_Return)
    qtbot.keyClick(window, Key.Key_R, CONTROL)
    qtbot.waitUntil(lambda: session.result is not None)
    rest(qtbot, window)
    assert (session.result.iterations, session.result.steps) == (3, 3)
    assert panel.prediction.text().startswith("About ")
    few, _ = session.predicted
    iterations.slider.setValue(iterations.slider.maximum())
    many, _ = session.predicted
    assert session.settings.iterations == 1000
    assert many > 50 * few

    # A user's schedule ends too near the clean sound, which is reported.
    path = tmp_path / "mild.json"
    path.write_text(json.dumps({"name": "mild", "betas": [1e-4, 1e-3]}))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *rest: (str(path), ""))
    schedules = panel.advanced.schedule
    schedules.setCurrentIndex(schedules.count() - 1)
    schedules.activated.emit(schedules.currentIndex())
    qtbot.waitUntil(lambda: session.settings.schedule == "mild")
    assert "may hiss" in panel.schedule_warning.text()
    assert panel.schedule_warning.isVisible()

    # The take has the chosen sampler and seed.
    panel.advanced.sampler.setFocus()
    qtbot.keyClick(panel.advanced.sampler, Key.Key_Down)
    click(qtbot, panel.advanced.new_seed)
    click(qtbot, panel.render_button)
    qtbot.waitUntil(lambda: len(session.takes.all) == 2)
    rest(qtbot, window)
    take = session.result
    assert (take.schedule, take.settings.sampler, take.iterations) == ("mild", "ddim", 2)
    assert take.settings.seed == panel.advanced.seed.value() != 0


@needs_portaudio
def test_drop_three_files_sweep_compare_6_with_50_export(
    qtbot, small_window, make_sound, tmp_path, monkeypatch
):
    window, session = small_window, small_window.session
    window.player.look_for_device()
    files = [make_sound(f"{name}.wav", seconds=0.5) for name in ("eins", "zwei", "дрэй")]

    # Three files are dropped: the queue renders them.
    drop(window, *files)
    answer(window.features.several.question, QMessageBox.ButtonRole.ActionRole)
    dialog = window.features.queue.dialog
    assert dialog.isVisible()
    finish_queue(qtbot, window)
    assert [entry.state for entry in window.features.queue.queue.entries.values()] == ["done"] * 3
    dialog.close()

    # One of them is opened, and swept.
    drop(window, files[2])
    qtbot.waitUntil(lambda: session.can_render and session.original.name == "дрэй.wav")
    click(qtbot, window.panel.sweep_button)
    qtbot.waitUntil(lambda: len(session.takes.all) == 5)
    rest(qtbot, window)

    # Keys switch between 6 and 50 in a loop, at equal loudness.
    window.setFocus()
    for key in (Key.Key_L, Key.Key_M, Key.Key_3):
        qtbot.keyClick(window, key)
        qtbot.waitUntil(lambda: not window.jobs.busy("sound"))
    assert window.player.playing == session.takes.all[1].key
    assert session.takes.chosen.name == "6 iterations"
    qtbot.keyClick(window, Key.Key_6)
    qtbot.waitUntil(lambda: not window.jobs.busy("sound"))
    assert window.player.playing == session.takes.all[4].key
    assert session.takes.chosen.name == "50 iterations"
    assert window.result.gain.endswith(" dB")
    assert all(gain <= 0 for gain in window.player.gains.values())
    qtbot.keyClick(window, Key.Key_Space)
    assert window.player.playing == ""

    # All are exported; name and comment of each file describe its settings.
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    click(qtbot, window.takes.save_all_button)
    qtbot.waitUntil(lambda: f"Exported 5 takes to {folder}" in window.footer.message.text())
    assert (folder / "дрэй (small, 6 iterations, seed 0).flac").exists()
    with soundfile.SoundFile(folder / "дрэй (small, 50 iterations, seed 0).flac") as file:
        report = json.loads(file.comment)
    assert (report["voice"], report["iterations"], report["seed"]) == ("small", 50, 0)


def test_something_goes_wrong_and_help_is_found(qtbot, small_window, tmp_path, monkeypatch):
    window = small_window
    report = {"missing": [{"what": "PortAudio", "get": "sudo apt install libportaudio2"}]}
    monkeypatch.setattr("wavegrad_core.system_check.report", lambda: report)

    # A file that is not a sound is dropped: the message has cause, remedy and details.
    (tmp_path / "broken.wav").write_bytes(b"this is no sound")
    drop(window, tmp_path / "broken.wav")
    qtbot.waitUntil(window.banner.isVisible)
    assert "broken.wav" in window.banner.text
    click(qtbot, window.banner.copy_button)
    details = QGuiApplication.clipboard().text()
    for fact in ("broken.wav", "iterations: 6", "voice: small", __version__, "Traceback"):
        assert fact in details
    click(qtbot, window.banner.dismiss_button)
    assert not window.banner.isVisible()

    # The log has it too; the system check says what is missing and how to get it.
    actions = window.actions_by_name
    actions["log"].trigger()
    assert "broken.wav" in window.features.help.log_dialog.text.toPlainText()
    actions["system_check"].trigger()
    qtbot.waitUntil(
        lambda: "apt install" in window.features.help.system_check_dialog.text.toPlainText()
    )

    # F1 shows the first steps again; About lists versions and licences.
    actions["welcome"].trigger()
    assert [one.text() for one in window.features.help.welcome.sentences] == list(
        SENTENCES.values()
    )
    actions["about"].trigger()
    table = window.features.help.about_dialog.table
    qtbot.waitUntil(lambda: table.topLevelItemCount() > 20)
    names = [table.topLevelItem(row).text(0) for row in range(table.topLevelItemCount())]
    assert {"torch", "numpy"} <= {*names}
    for dialog in (
        window.features.help.log_dialog,
        window.features.help.system_check_dialog,
        window.features.help.about_dialog,
    ):
        qtbot.keyClick(dialog, Key.Key_Escape)
        assert not dialog.isVisible()

    # Every control has a tooltip.
    assert "(Ctrl+R)" in window.panel.render_button.toolTip()
