"""Choosing a voice while files wait in the queue."""

from __future__ import annotations

import threading

import pytest
from fakes import FakeEngine
from hands import answer, drop
from PySide6.QtWidgets import QMessageBox

from gradwave.sounds import Settings
from gradwave.window.main_window import MainWindow
from wavegrad_core.errors import InputError


@pytest.fixture
def window(small_window: MainWindow) -> MainWindow:
    return small_window


class SlowVoices(FakeEngine):
    """An engine that waits for a release before it loads the second and later voices."""

    def __init__(self, step: threading.Semaphore | None = None) -> None:
        super().__init__(step)
        self.may_load = threading.Semaphore(1)

    def load_voice(self, voice: str):
        self.may_load.acquire(timeout=60)
        return super().load_voice(voice)


def choose_voice(window: MainWindow, name: str) -> None:
    """Choose a voice as in the list of the panel."""
    box = window.panel.voice
    box.setCurrentIndex(box.findData(name))
    box.activated.emit(box.currentIndex())


def queued(window: MainWindow) -> list[str]:
    return [entry.how for entry in window.features.queue.queue.entries.values()]


def test_a_voice_can_be_chosen_for_the_queue_while_a_render_runs(qtbot, open_window, make_sound):
    engine = FakeEngine(threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.render_progress is not None)
    choose_voice(window, "two")
    assert drop(window, make_sound("folder.wav").parent)
    qtbot.waitUntil(lambda: bool(queued(window)) and not window.features.queue.queue.searching)
    assert set(queued(window)) == {"two, 6 iterations"}
    window.features.queue.queue.cancel_all()
    engine.step.release(6)
    qtbot.waitUntil(lambda: window.session.result is not None)
    assert window.session.result.voice == "one"


def test_until_a_chosen_voice_is_loaded_nothing_is_done_with_the_one_before(
    qtbot, open_window, make_sound
):
    engine = SlowVoices()
    window = open_window(engine)
    window.session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.result is not None)
    choose_voice(window, "two")
    assert window.panel.voice.currentText() == "two"
    assert window.panel.voice_facts.text() == "Loading…"
    assert not window.panel.render_button.isEnabled()
    window.features.queue.queue.pause(True)
    queue_two(window, make_sound)
    assert not window.features.queue.queue.searching
    engine.may_load.release()
    qtbot.waitUntil(lambda: len(queued(window)) == 2)
    assert set(queued(window)) == {"two, 6 iterations"}
    assert window.panel.render_button.isEnabled()
    window.features.queue.queue.cancel_all()


def queue_two(window: MainWindow, make_sound) -> None:
    """Drop two files on the window and choose the queue for them."""
    assert drop(window, make_sound("a.wav"), make_sound("b.wav"))
    answer(window.features.several.question, QMessageBox.ButtonRole.ActionRole)


@pytest.fixture
def begun(open_window):
    """A window that searches for voices until `voices` is set."""
    engine, voices = FakeEngine(), threading.Event()
    survey = engine.survey
    engine.survey = lambda job: (voices.wait(60), survey(job))[1]
    window = open_window(engine)
    window.session.begin(None)
    window.features.queue.queue.pause(True)
    yield window, voices
    voices.set()
    window.features.queue.queue.cancel_all()


def test_what_is_dropped_before_the_voices_are_found_is_rendered_with_the_first(
    qtbot, begun, make_sound
):
    window, voices = begun
    queue_two(window, make_sound)
    assert window.banner.isHidden()
    voices.set()
    qtbot.waitUntil(lambda: len(queued(window)) == 2)
    assert set(queued(window)) == {"one, 6 iterations"}
    assert window.banner.isHidden()


def test_dropped_files_are_reported_if_no_voices_are_found(qtbot, begun, make_sound, monkeypatch):
    window, voices = begun
    monkeypatch.setattr("fakes.Survey", lambda *found: 1 / 0)
    queue_two(window, make_sound)
    voices.set()
    qtbot.waitUntil(lambda: not window.banner.isHidden())
    assert window.banner.problem.message.startswith("a.wav and 1 more not added to the queue.")
    assert "find the voices" in window.banner.problem.message


def test_what_waits_for_a_voice_that_does_not_load_is_not_rendered_with_the_one_before(
    qtbot, open_window, make_sound, monkeypatch
):
    engine, loaded = FakeEngine(), threading.Event()
    window = open_window(engine)
    window.session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.result is not None)

    def refuse(voice):
        loaded.wait(60)
        raise InputError(f"voice {voice}: is damaged; choose another")

    monkeypatch.setattr(engine, "load_voice", refuse)
    choose_voice(window, "two")
    queue_two(window, make_sound)
    loaded.set()
    qtbot.waitUntil(lambda: not window.session.catalog.loading)
    assert queued(window) == []
    assert not window.features.queue.queue.searching
    assert window.banner.problem.message == (
        "a.wav and 1 more not added to the queue. Choose a voice and add them again. "
        "voice two: is damaged; choose another"
    )


def test_a_schedule_that_cannot_be_read_leaves_what_waits_for_a_voice(
    qtbot, begun, make_sound, tmp_path
):
    window, voices = begun
    queue_two(window, make_sound)
    window.session.catalog.open_schedule(tmp_path / "gone.json")
    qtbot.waitUntil(lambda: not window.banner.isHidden())
    voices.set()
    qtbot.waitUntil(lambda: len(queued(window)) == 2)


def test_a_voice_that_is_gone_is_reported_wherever_it_is_wanted(
    qtbot, open_window, make_sound, monkeypatch
):
    engine = FakeEngine()
    window = open_window(engine)
    window.session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.result is not None)

    def refuse(voice):
        raise InputError(f"voice {voice}: no such voice or file")

    with monkeypatch.context() as patch:
        patch.setattr(engine, "load_voice", refuse)
        window.session.settings_model.restore(Settings(voice="Ada"))  # as when a project is opened
        qtbot.waitUntil(lambda: not window.session.catalog.loading)
    expected = "The voice Ada could not be loaded"
    assert window.panel.voice_facts.text().startswith(expected)
    assert not window.panel.render_button.isEnabled()
    queue_two(window, make_sound)
    assert expected in window.banner.problem.message
    assert queued(window) == []
    choose_voice(window, "one")
    qtbot.waitUntil(lambda: window.panel.render_button.isEnabled())
    assert window.panel.voice_facts.text() == "24 kHz · nobody"


def test_what_is_adopted_is_rendered_with_its_own_voice_whatever_was_being_loaded(
    qtbot, open_window, make_sound
):
    engine = SlowVoices()
    window = open_window(engine)
    window.session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.result is not None)
    choose_voice(window, "two")
    window.session.settings_model.restore(Settings(voice="one", seed=3))
    engine.may_load.release(2)
    qtbot.waitUntil(lambda: window.session.can_render)
    assert (window.session.catalog.voice.name, window.session.settings.voice) == ("one", "one")
