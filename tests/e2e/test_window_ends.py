"""Errors in the window, and closing it during work."""

from __future__ import annotations

import sys
import threading

import pytest
from fakes import FakeEngine
from hands import click, close
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox

from gradwave import desktop
from gradwave.window.main_window import MainWindow


@pytest.fixture
def window(rendered_window: MainWindow) -> MainWindow:
    return rendered_window


def test_an_unexpected_exception_is_shown_with_its_details(qtbot, window, monkeypatch, capsys):
    faults = desktop.ExceptionHook(window)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    faults.install()

    def fail():
        raise RuntimeError("the moon is full")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: window.banner.isVisible())
    assert "the moon is full" in window.banner.text
    click(qtbot, window.banner.copy_button)
    copied = QGuiApplication.clipboard().text()
    for part in (
        "RuntimeError: the moon is full",
        "test_window_ends.py",
        "iterations: 6",
        "PySide6",
    ):
        assert part in copied
    click(qtbot, window.banner.dismiss_button)
    assert not window.banner.isVisible()
    assert "the moon is full" in capsys.readouterr().err


def test_closing_during_a_render_asks_and_can_be_declined(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.render_progress is not None)
    window.close()
    window.close()  # a second click: still one question
    text = window.shutdown.question.text()
    assert text == "Work is still in progress. Stop it and close Gradwave?"
    keep = next(b for b in window.shutdown.question.buttons() if b.text() == "Keep working")
    click(qtbot, keep)
    assert window.isVisible()
    engine.step.release(1000)
    qtbot.waitUntil(lambda: window.session.result is not None)


def test_closing_during_a_render_stops_it_and_leaves_no_thread(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.settings_model.change(iterations=1000)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.render_progress is not None)
    window.close()
    stop = next(
        b
        for b in window.shutdown.question.buttons()
        if window.shutdown.question.buttonRole(b) == QMessageBox.ButtonRole.AcceptRole
    )
    with qtbot.waitSignal(window.closed, timeout=60_000):
        click(qtbot, stop)
        engine.step.release()
    assert not window.isVisible()
    assert engine.steps_done < 10
    assert not [t for t in threading.enumerate() if t.name.startswith("gradwave")]


def test_the_wizard_and_the_queue_close_with_their_window(qtbot, window):
    dialogs = (window.features.training.dialog, window.features.queue.dialog)
    window.actions_by_name["train"].trigger()
    window.actions_by_name["queue"].trigger()
    assert all(dialog.isVisible() for dialog in dialogs)
    close(qtbot, window)
    assert not any(dialog.isVisible() for dialog in dialogs)
