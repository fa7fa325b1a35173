"""The blind test of 6 against 1000 iterations: estimate first, then renders, then the test."""

from __future__ import annotations

import threading

import pytest
from fakes import EngineWithClassic
from hands import click
from PySide6.QtCore import Qt
from shiboken6 import isValid
from sound_card import needs_portaudio

from gradwave import desktop
from gradwave.jobs import Job
from gradwave.rendering.render_engine import Request
from gradwave.sounds import Result
from wavegrad_core.errors import InputError
from wavegrad_core.listening.test_record import ListeningTest

pytestmark = needs_portaudio


class RequestRecorder(EngineWithClassic):
    """An engine with the classic voice, which records the requested renders."""

    def __init__(self, step: threading.Semaphore | None = None) -> None:
        super().__init__(step)
        self.asked: list[tuple[str, int, float]] = []

    def render(self, job: Job, request: Request) -> Result:
        seconds = request.original.content.seconds
        self.asked.append((request.voice.name, request.settings.iterations, round(seconds, 2)))
        return super().render(job, request)


def open_clip(qtbot, open_window, make_sound, engine, seconds=0.5):
    window = open_window(engine)
    desktop.begin(window, make_sound("clip.wav", seconds=seconds))
    qtbot.waitUntil(lambda: window.session.result is not None and not window.jobs.busy())
    engine.asked.clear()
    return window


def test_two_clicks_open_it_and_it_says_the_time_before_it_renders(qtbot, open_window, make_sound):
    engine = RequestRecorder()
    window = open_clip(qtbot, open_window, make_sound, engine)
    (menu,) = (one for one in window.menuBar().actions() if one.text() == "&Listen")
    (entry,) = (one for one in menu.menu().actions() if "6 against 1000" in one.text())
    entry.trigger()  # the menu was the first click
    dialog = window.features.listening.dialog
    form = dialog.setup.iteration_form
    assert dialog.isVisible()
    assert (form.few.value(), form.many.value()) == (6, 1000)
    # Six iterations were never measured with classic: they are rendered, and tell the time.
    qtbot.waitUntil(lambda: form.estimate.text().startswith("Rendering 1000 iterations takes"))
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert engine.asked == [("classic", 6, 0.5)]
    # 1.5 s for 6 iterations make 250 s for 1000.
    assert "takes about 4 min on this machine (cpu, fp32)" in form.estimate.text()
    assert dialog.setup.start_bar.begin_button.text() == "Render and start"
    assert window.models.blind_test.run is None
    click(qtbot, dialog.setup.start_bar.begin_button)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    assert engine.asked[1:] == [("classic", 1000, 0.5)]
    names = [take.name for take in window.session.takes.all]
    assert names == ["6 iterations", "6 iterations of classic", "1000 iterations of classic"]
    (folder,) = window.models.blind_test.runs.folder.iterdir()
    plan = ListeningTest.load(folder / "session.json").plan
    assert [one.name for one in plan.clips[0].stimuli] == names[1:]
    dialog.close()

    # Opened once more, nothing is left to render; and Blind test offers the same pair.
    window.actions_by_name["blind_iterations"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    assert dialog.setup.iteration_form.estimate.text() == "Both are rendered."
    assert dialog.setup.start_bar.begin_button.text() == "Start test"
    dialog.close()
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    assert dialog.setup.takes.isChecked()
    assert dialog.setup.pairs.pairs == [tuple(names[1:])]
    dialog.close()


def test_the_blind_test_opens_on_classic_while_there_is_one_take(qtbot, open_window, make_sound):
    window = open_clip(qtbot, open_window, make_sound, RequestRecorder())
    window.actions_by_name["blind"].trigger()
    setup = window.features.listening.dialog.setup
    assert setup.classic.isChecked()
    assert not setup.pairs.isVisible()
    qtbot.waitUntil(lambda: "4 min" in setup.iteration_form.estimate.text())
    assert len(window.session.takes.all) == 1  # measuring adds no take
    click(qtbot, setup.takes)
    assert setup.pairs.isVisible()
    assert not setup.iteration_form.isVisible()
    assert setup.pairs.pairs == [("Original", "6 iterations")]
    window.features.listening.dialog.close()


def test_cancel_keeps_what_is_done_and_another_count_is_chosen(qtbot, open_window, make_sound):
    engine = RequestRecorder()
    window = open_clip(qtbot, open_window, make_sound, engine)
    window.actions_by_name["blind_iterations"].trigger()
    dialog = window.features.listening.dialog
    form, begin = dialog.setup.iteration_form, dialog.setup.start_bar.begin_button
    qtbot.waitUntil(lambda: "4 min" in form.estimate.text() and begin.isEnabled())
    engine.step = threading.Semaphore(0)
    click(qtbot, begin)
    engine.step.release(3)
    qtbot.waitUntil(lambda: form.left.text().startswith("Step "))
    assert begin.text() == "Rendering…"
    assert not begin.isEnabled()
    click(qtbot, form.cancel_button)
    engine.step.release(1)
    qtbot.waitUntil(begin.isEnabled)
    assert not form.cancel_button.isVisible()
    engine.step = None
    form.many.setValue(20)
    assert "Rendering 20 iterations takes about 5.0 s" in form.estimate.text()
    form.many.setValue(6)
    assert dialog.setup.start_bar.notice.text() == "Choose two different counts."
    form.many.setValue(20)
    click(qtbot, begin)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    assert [count for _, count, _ in engine.asked] == [6, 1000, 20]
    dialog.close()


def test_of_a_long_sound_a_part_is_rendered_which_is_no_take(qtbot, open_window, make_sound):
    engine = RequestRecorder()
    window = open_clip(qtbot, open_window, make_sound, engine, seconds=6.0)
    window.player.set_loop(1.0, 2.0)
    window.actions_by_name["blind_iterations"].trigger()
    dialog = window.features.listening.dialog
    part = dialog.setup.iteration_form.part
    texts = [part.itemText(n) for n in range(part.count())]
    assert texts == ["Loop, 0:01.0 to 0:02.0", "First 4 s", "Whole sound, 0:06.0"]
    begin = dialog.setup.start_bar.begin_button
    qtbot.waitUntil(begin.isEnabled)
    click(qtbot, begin)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    assert engine.asked == [("classic", 6, 1.0), ("classic", 1000, 1.0)]
    assert len(window.session.takes.all) == 1
    assert window.models.blind_test.transport.seconds == pytest.approx(1.0)
    dialog.close()


def test_closing_the_dialog_stops_the_render(qtbot, open_window, make_sound):
    engine = RequestRecorder()
    window = open_clip(qtbot, open_window, make_sound, engine)
    window.actions_by_name["blind_iterations"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    engine.step = threading.Semaphore(0)
    click(qtbot, dialog.setup.start_bar.begin_button)
    qtbot.waitUntil(lambda: window.jobs.busy("render"))
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    engine.step.release(5)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert engine.steps_done < 30
    assert window.models.blind_test.run is None


def test_a_voice_that_cannot_be_loaded_is_reported(qtbot, open_window, make_sound, monkeypatch):
    engine = RequestRecorder()
    window = open_clip(qtbot, open_window, make_sound, engine)

    def refuse(voice: str):
        raise InputError("classic is damaged. Install it again.")

    monkeypatch.setattr(engine, "load_voice", refuse)
    window.actions_by_name["blind_iterations"].trigger()
    dialog = window.features.listening.dialog
    qtbot.waitUntil(lambda: "classic is damaged" in dialog.pages.banner.text)
    dialog.close()


def test_nothing_is_measured_for_a_test_of_takes(qtbot, open_window, make_sound):
    engine = RequestRecorder()
    window = open_clip(qtbot, open_window, make_sound, engine)
    window.session.sweep((3, 50))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 3 and not window.jobs.busy())
    engine.asked.clear()
    window.actions_by_name["blind"].trigger()
    dialog = window.features.listening.dialog
    assert dialog.setup.takes.isChecked()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert engine.asked == []
    click(qtbot, dialog.setup.classic)
    qtbot.waitUntil(lambda: engine.asked == [("classic", 6, 0.5)])
    qtbot.waitUntil(lambda: not window.jobs.busy())
    dialog.close()


def test_a_render_that_fails_is_reported_and_can_be_tried_again(
    qtbot, open_window, make_sound, monkeypatch
):
    engine = RequestRecorder()
    window = open_clip(qtbot, open_window, make_sound, engine)
    window.actions_by_name["blind_iterations"].trigger()
    dialog = window.features.listening.dialog
    begin = dialog.setup.start_bar.begin_button
    qtbot.waitUntil(begin.isEnabled)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    render = engine.render

    def fail(job, request):
        raise InputError("The disk is full. Free some space.")

    monkeypatch.setattr(engine, "render", fail)
    click(qtbot, begin)
    qtbot.waitUntil(lambda: "The disk is full" in dialog.pages.banner.text)
    assert window.models.blind_test.run is None
    monkeypatch.setattr(engine, "render", render)
    qtbot.waitUntil(begin.isEnabled)
    click(qtbot, begin)
    qtbot.waitUntil(lambda: window.models.blind_test.run is not None)
    assert not dialog.pages.banner.isVisible()
    dialog.close()


def test_renders_that_end_after_the_dialog_was_closed_start_nothing(qtbot, open_window, make_sound):
    window = open_clip(qtbot, open_window, make_sound, RequestRecorder())
    tests = window.features.listening
    tests.compare_iterations()
    dialog = tests.dialog
    dialog.close()
    qtbot.waitUntil(lambda: not isValid(dialog))
    tests.iterations.rendered.emit()  # an exception here would fail the test
    assert window.models.blind_test.run is None
