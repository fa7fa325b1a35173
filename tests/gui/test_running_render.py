"""A running render: progress, cancelling, and questions before it ends."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from fakes import FakeEngine
from hands import answer, click, drop
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from gradwave.opening import original_file
from gradwave.rendering.render_jobs import RenderProgress
from gradwave.rendering.views.render_panel import progress_text
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(rendered_window: MainWindow) -> MainWindow:
    return rendered_window


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
    assert progress_text(blocks) == "65%"
