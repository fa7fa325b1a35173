"""The render panel, and a running render: progress, cancelling, and questions before it ends."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from fakes import FakeEngine
from hands import answer, click, drop, settle
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from gradwave import desktop
from gradwave.opening import original_file
from gradwave.rendering.render_jobs import RenderProgress
from gradwave.rendering.views.render_panel import progress_text
from gradwave.rendering.views.sweep_dialog import SweepDialog
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(rendered_window: MainWindow) -> MainWindow:
    return rendered_window


# Settings


@pytest.mark.parametrize(("text", "count"), [("Balanced", 25), ("Reference", 1000), ("High", 50)])
def test_a_preset_sets_slider_and_number(qtbot, window, text, count):
    control = window.panel.iterations
    click(qtbot, next(b for b in control.presets.buttons() if b.text().startswith(text)))
    assert window.session.settings.iterations == count
    assert control.number.value() == count
    assert window.panel.schedule_facts.text().startswith(f"{count} steps")


def test_the_slider_is_logarithmic_and_reaches_both_ends(window):
    slider = window.panel.iterations.slider
    seen = []
    for place in (0, slider.maximum() // 3, 2 * slider.maximum() // 3, slider.maximum()):
        slider.setValue(place)
        seen.append(window.session.settings.iterations)
    assert seen == [1, 10, 100, 1000]


def test_the_number_can_be_typed_and_unchecks_the_presets(qtbot, window):
    control = window.panel.iterations
    control.number.selectAll()
    qtbot.keyClicks(control.number, "37")
    qtbot.keyClick(control.number, Qt.Key.Key_Return)
    assert window.session.settings.iterations == 37
    assert not any(button.isChecked() for button in control.presets.buttons())


def test_a_named_schedule_is_chosen_and_left_by_the_slider(window):
    panel, schedule = window.panel, window.panel.advanced.schedule
    index = schedule.findText("6 steps, fast (wg-6)")
    schedule.setCurrentIndex(index)
    schedule.activated.emit(index)
    assert window.session.settings.schedule == "wg-6"
    panel.iterations.slider.setValue(panel.iterations.slider.maximum())
    assert window.session.settings.schedule is None
    assert schedule.currentIndex() == 0


def test_another_voice_is_chosen(qtbot, window):
    panel = window.panel
    index = panel.voice.findText("two")
    panel.voice.activated.emit(index)
    qtbot.waitUntil(lambda: window.session.settings.voice == "two")
    assert panel.voice.currentText() == "two"


def test_without_a_voice_the_message_has_a_remedy(qtbot, open_window, monkeypatch, make_sound):
    monkeypatch.setattr("wavegrad_core.voices.library.list_voices", list)
    window = open_window()
    desktop.begin(window, make_sound())
    qtbot.waitUntil(lambda: window.banner.isVisible(), timeout=60_000)
    settle(qtbot, window)
    assert window.banner.text.startswith("No voice is installed")
    assert window.panel.voice.placeholderText() == "No voice"
    assert window.session.original is not None
    assert not window.panel.render_button.isEnabled()


def test_a_new_seed_is_another(qtbot, window):
    advanced = window.panel.advanced
    click(qtbot, advanced.new_seed)
    assert window.session.settings.seed != 0
    assert advanced.seed.value() == window.session.settings.seed


# Rendering


def test_render_shows_progress_time_left_and_cancel_and_stops_within_a_step(
    qtbot, open_window, make_sound, monkeypatch
):
    monkeypatch.setattr("gradwave.jobs.REPORT_SECONDS", 0.0)  # every step is reported
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(None)
    window.session.open(make_sound())
    qtbot.waitUntil(lambda: window.session.can_render)
    panel = window.panel
    panel.iterations.number.setValue(10)
    click(qtbot, panel.render_button)
    assert not panel.render_button.isVisible()
    for step in (1, 2, 3):
        engine.step.release()
        qtbot.waitUntil(lambda step=step: panel.progress.value() == step)
    assert panel.progress.maximum() == 10
    assert panel.progress_text.text().startswith("Step 3 of 10 · ")
    assert panel.progress_text.text().endswith(" s left")
    click(qtbot, panel.cancel_button)
    assert panel.progress_text.text() == "Stopping after this step…"
    engine.step.release()
    qtbot.waitUntil(lambda: panel.render_button.isVisible())
    assert engine.steps_done == 4
    assert window.session.result is None
    engine.step.release(100)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.session.result is not None)
    assert window.export_button.isEnabled()


def test_escape_cancels(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.render_progress is not None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    engine.step.release(2)
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    assert window.session.result is None


def test_escape_in_a_field_leaves_the_field_and_not_the_render(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.render_progress is not None)
    window.activateWindow()
    number = window.panel.iterations.number
    number.setFocus()
    qtbot.waitUntil(number.hasFocus)
    qtbot.keyClick(number, Qt.Key.Key_Escape)
    assert not number.hasFocus()
    assert not window.session.render_progress.cancelling
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.render_progress.cancelling
    engine.step.release(2)
    qtbot.waitUntil(lambda: window.session.render_progress is None)


@pytest.fixture
def rendering(qtbot, open_window, make_sound, monkeypatch) -> MainWindow:
    """A window with a user's render that has run long enough to ask before ending it."""
    monkeypatch.setattr("gradwave.projects.views.render_guard.MIN_SECONDS_TO_ASK", 0.0)
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(None)
    window.session.open(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.can_render)
    window.session.render()
    yield window
    engine.step.release(100)


def test_a_file_that_is_dropped_on_a_render_asks_before_it_ends_it(qtbot, rendering, make_sound):
    drop(rendering, other := make_sound("other.wav"))
    question = rendering.features.guard.question
    answer(question, QMessageBox.ButtonRole.RejectRole)
    assert rendering.session.original.name == "clip.wav"
    assert not rendering.session.render_progress.cancelling
    drop(rendering, other)
    answer(rendering.features.guard.question, QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: rendering.session.original.name == "other.wav")
    assert rendering.session.render_progress.cancelling


def test_a_render_that_continues_or_has_just_started_raises_no_question(
    qtbot, rendering, make_sound, monkeypatch
):
    drop(rendering, Path("three.safetensors"))  # a voice
    assert rendering.features.guard.question is None
    monkeypatch.setattr("gradwave.projects.views.render_guard.MIN_SECONDS_TO_ASK", 1e9)
    drop(rendering, make_sound("other.wav"))
    assert rendering.features.guard.question is None
    qtbot.waitUntil(lambda: rendering.session.original.name == "other.wav")


def question_of(window: MainWindow) -> QMessageBox:
    assert window.features.guard.question is not None
    return window.features.guard.question


def test_a_file_that_is_dropped_on_a_render_ends_it_at_once_and_not_when_it_has_been_read(
    qtbot, rendering, make_sound, monkeypatch
):
    monkeypatch.setattr("gradwave.projects.views.render_guard.MIN_SECONDS_TO_ASK", 1e9)
    go, read = threading.Event(), original_file.read_sound
    monkeypatch.setattr(
        "gradwave.opening.original_file.read_sound",
        lambda job, path: (go.wait(60), read(job, path))[1],
    )
    drop(rendering, make_sound("slow.wav"))
    assert rendering.session.render_progress.cancelling
    rendering.session.engine.step.release(1)
    qtbot.waitUntil(lambda: rendering.session.render_progress is None)
    assert not rendering.panel.render_button.isEnabled()  # opening the file would end it
    assert not rendering.actions_by_name["render"].isEnabled()
    go.set()
    qtbot.waitUntil(lambda: rendering.session.original.name == "slow.wav")
    assert rendering.panel.render_button.isEnabled()


def test_a_question_about_a_render_that_ends_is_gone_and_the_newest_file_is_opened(
    qtbot, rendering, make_sound
):
    for name in ("other.wav", "newest.wav"):
        drop(rendering, make_sound(name))
    assert question_of(rendering).isVisible()
    rendering.session.engine.step.release(100)
    qtbot.waitUntil(lambda: rendering.session.original.name == "newest.wav")
    assert rendering.features.guard.question is None
    rendering.actions_by_name["previous_sound"].trigger()
    assert (rendering.session.original.name, len(rendering.session.takes.all)) == ("clip.wav", 1)


def render_another(qtbot, window: MainWindow, path: Path) -> None:
    """Replace the running render by another one."""
    session = window.session
    drop(window, path)
    answer(question_of(window), QMessageBox.ButtonRole.AcceptRole)
    session.engine.step.release(1)
    qtbot.waitUntil(lambda: session.original.name == path.name and session.can_render)
    session.render()


def test_a_key_to_another_sound_asks_before_it_ends_a_render(qtbot, rendering, make_sound):
    session = rendering.session
    render_another(qtbot, rendering, make_sound("other.wav"))
    rendering.actions_by_name["next_sound"].trigger()
    answer(question_of(rendering), QMessageBox.ButtonRole.RejectRole)
    assert session.original.name == "other.wav"
    assert not session.render_progress.cancelling
    rendering.actions_by_name["next_sound"].trigger()
    answer(question_of(rendering), QMessageBox.ButtonRole.AcceptRole)
    assert session.original.name == "clip.wav"


def test_a_key_to_another_sound_leaves_the_take_of_a_render_that_ends_before_the_answer(
    qtbot, rendering, make_sound
):
    session = rendering.session
    render_another(qtbot, rendering, make_sound("other.wav"))
    rendering.actions_by_name["next_sound"].trigger()
    assert question_of(rendering).isVisible()
    session.engine.step.release(100)
    qtbot.waitUntil(lambda: rendering.features.guard.question is None)
    assert (session.original.name, session.takes.all) == ("clip.wav", ())
    rendering.actions_by_name["next_sound"].trigger()
    assert (session.original.name, len(session.takes.all)) == ("other.wav", 1)


def test_a_window_that_closes_takes_its_question_along_and_opens_nothing(
    qtbot, rendering, make_sound
):
    drop(rendering, make_sound("other.wav"))
    assert question_of(rendering).isVisible()
    rendering.shutdown.end_work()
    assert rendering.features.guard.question is None
    assert rendering.session.opener.path is None
    with qtbot.waitSignal(rendering.closed):
        rendering.session.engine.step.release(100)


def test_a_key_with_ctrl_or_meta_held_is_not_the_plain_key(qtbot, window):
    modifiers = Qt.KeyboardModifier
    colours = window.models.display.colours
    for held in (modifiers.ControlModifier, modifiers.MetaModifier):
        for key in (Qt.Key.Key_C, Qt.Key.Key_L):
            qtbot.keyClick(window.takes.table, key, held)
    assert (window.models.display.colours, window.player.loop) == (colours, None)
    alt_gr = modifiers.ControlModifier | modifiers.AltModifier
    window.player.seek(1.0)
    qtbot.keyClick(window, Qt.Key.Key_BracketLeft, alt_gr)
    assert window.player.loop == (1.0, 3.0)
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert window.models.display.colours != colours


def test_the_steps_of_a_long_sound_in_blocks_are_a_percentage():
    whole = RenderProgress(done=3, total=6, steps=6, note="Rendering")
    assert progress_text(whole) == "Step 3 of 6"
    blocks = RenderProgress(done=13, total=20, steps=6, note="Rendering")
    assert progress_text(blocks) == "65 %"


def test_an_error_is_gone_after_the_next_success(qtbot, window, tmp_path):
    window.session.open(tmp_path / "absent.wav")
    qtbot.waitUntil(window.banner.isVisible)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2)
    assert not window.banner.isVisible()


def test_ctrl_r_before_the_voice_is_loaded_renders_once_it_is(
    qtbot, open_window, make_sound, monkeypatch
):
    engine, go = FakeEngine(), threading.Event()
    load = engine.load_voice
    monkeypatch.setattr(engine, "load_voice", lambda voice: (go.wait(20), load(voice))[1])
    window = open_window(engine)
    desktop.begin(window, None)
    window.session.open(make_sound())
    qtbot.waitUntil(lambda: bool(window.session.original and window.session.catalog.loading))
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    assert window.session.takes.all == ()
    go.set()
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 1)
    settle(qtbot, window)


def test_the_counts_of_a_sweep_are_chosen_and_remembered(qtbot, open_window, window):
    click(qtbot, window.panel.counts_button)
    dialog = next(one for one in window.findChildren(SweepDialog) if one.isVisible())
    assert dialog.line.text() == "3, 6, 12, 25, 50"
    for text, said in (("", "Write numbers"), ("3, x", "Write numbers"), ("0, 4", "between 1 and")):
        dialog.line.setText(text)
        click(qtbot, dialog.ok_button)
        assert said in dialog.reason.text()
        assert dialog.isVisible()
    dialog.line.setText("4; 2 4")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert window.actions_by_name["sweep"].text().startswith("&Sweep: 4, 2")
    assert "with 4, 2 iterations" in window.panel.sweep_button.toolTip()
    click(qtbot, window.panel.sweep_button)
    qtbot.waitUntil(lambda: len(window.session.takes.all) >= 2 and window.session.can_render)
    assert [take.result.iterations for take in window.session.takes.all][-2:] == [4, 2]
    assert open_window(FakeEngine()).session.sweep_counts.value == (4, 2)
