"""Render time estimates, and previews of a running render."""

from __future__ import annotations

import json
import threading
from types import SimpleNamespace

import numpy as np
import pytest
from fakes import FakeEngine
from PySide6.QtCore import Qt

from gradwave.durations import time_taken
from gradwave.rendering.render_worker import RenderPreview
from gradwave.rendering.session import Session
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.sounds import Settings


def result(
    voice="one", seconds=2.0, channels=1, steps=5, taken=4.0, device="cpu, bf16", **settings
):
    return SimpleNamespace(
        settings=Settings(voice=voice, **settings),
        sound=SimpleNamespace(seconds=seconds, channels=channels),
        steps=steps,
        seconds_taken=taken,
        device=device,
    )


def note(speeds, one, device="auto", precision="auto") -> None:
    speeds.note(one, device, precision)


def predict(speeds, settings, seconds, steps, device="auto", precision="auto"):
    return speeds.predict(settings, device, precision, seconds, steps)


def test_time_grows_with_sound_and_steps_from_what_was_measured():
    speeds, one, two = SpeedHistory(), Settings(voice="one"), Settings(voice="two")
    assert predict(speeds, one, 10.0, 6) is None
    note(speeds, result(seconds=2.0, steps=5, taken=4.0))
    assert predict(speeds, one, 10.0, 50) == pytest.approx((200.0, "cpu, bf16"))
    assert predict(speeds, two, 10.0, 50) is None
    note(speeds, result(taken=1.0, device="cuda, bf16"))
    assert predict(speeds, one, 10.0, 50) == pytest.approx((50.0, "cuda, bf16"))


def test_settings_that_slow_a_step_have_a_separate_speed():
    speeds = SpeedHistory()
    note(speeds, result(taken=4.0))
    note(speeds, result(taken=8.0, sampler="gla"))
    note(speeds, result(taken=6.0, start="sketch"))
    seconds = [
        predict(speeds, Settings(voice="one", **settings), 1.0, 10)[0]
        for settings in ({}, {"sampler": "gla"}, {"start": "sketch"}, {"sampler": "ddim"})
    ]
    assert seconds == pytest.approx([4.0, 8.0, 6.0, 4.0])
    assert predict(speeds, Settings(voice="one", sampler="gla", start="sketch"), 1.0, 10) is None


def test_each_device_and_precision_has_a_pace_of_its_own():
    speeds, one = SpeedHistory(), Settings(voice="one")
    note(speeds, result(taken=1.0, device="cuda, bf16"))
    note(speeds, result(taken=8.0, device="cpu, fp32"), "cpu", "fp32")
    assert predict(speeds, one, 2.0, 5) == pytest.approx((1.0, "cuda, bf16"))
    assert predict(speeds, one, 2.0, 5, "cpu", "fp32") == pytest.approx((8.0, "cpu, fp32"))
    assert predict(speeds, one, 2.0, 5, "cpu") is None


def test_each_channel_takes_its_time():
    speeds = SpeedHistory()
    note(speeds, result(seconds=2.0, channels=2, steps=5, taken=8.0))
    assert predict(speeds, Settings(voice="one"), 10.0, 5)[0] == pytest.approx(20.0)


def test_a_render_without_a_step_has_no_pace():
    speeds = SpeedHistory()
    note(speeds, result(steps=0, start="original", strength=0.0))
    assert predict(speeds, Settings(voice="one"), 1.0, 1) is None


def test_from_a_sound_on_its_way_only_the_last_steps_are_done():
    from wavegrad_core.diffusion.schedule import Schedule

    schedule = Schedule.named("wg-50")
    steps = [
        Settings(start="original", strength=strength).steps(schedule)
        for strength in (0.0, 0.1, 0.3, 0.7, 1.0)
    ]
    levels = schedule.noise_levels
    expected = [1 + int((levels > (1 - s**2) ** 0.5).sum()) for s in (0.1, 0.3, 0.7)]
    assert steps == [0, *expected, 50]
    assert Settings(start="noise", strength=0.1).steps(schedule) == 50


def test_it_is_known_at_the_next_start(tmp_path):
    file = tmp_path / "new folder" / "paces.json"
    note(SpeedHistory(file), result(voice="stimme 音"))
    again = SpeedHistory(file)
    again.read()
    assert predict(again, Settings(voice="stimme 音"), 1.0, 1) == pytest.approx((0.4, "cpu, bf16"))


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"one": 3}', '{"one": {"seconds": null, "device": 1}}', "{{{", "\udcff"]
)
def test_a_damaged_file_counts_as_empty_and_is_replaced(tmp_path, text):
    file = tmp_path / "paces.json"
    file.write_bytes(text.encode(errors="surrogateescape"))
    speeds = SpeedHistory(file)
    speeds.read()
    assert predict(speeds, Settings(voice="one"), 1.0, 1) is None
    note(speeds, result())
    assert json.loads(file.read_text())["one"]["device"] == "cpu, bf16"


def test_a_folder_that_cannot_be_written_to_spoils_no_render(tmp_path):
    (tmp_path / "file").touch()
    speeds = SpeedHistory(tmp_path / "file" / "paces.json")
    note(speeds, result())
    assert predict(speeds, Settings(voice="one"), 1.0, 1) is not None


@pytest.mark.parametrize(
    ("seconds", "text"),
    [(0.01, "0.1 s"), (3.14, "3.1 s"), (99.4, "99 s"), (150, "2 min"), (9_000, "2.5 h")],
)
def test_predictions_are_reported_in_two_digits(seconds, text):
    assert time_taken(seconds) == text


def test_the_panel_tells_the_time_as_soon_as_one_render_was_measured(
    qtbot, open_window, make_sound
):
    window = open_window(FakeEngine())
    window.session.begin(None)
    window.session.open(make_sound(seconds=1.0))
    qtbot.waitUntil(lambda: window.session.can_render)
    text = window.panel.prediction
    assert text.text() == "No estimate yet: it appears after the first render."
    window.session.settings_model.change(iterations=10)
    window.session.render()
    qtbot.waitUntil(lambda: window.session.result is not None)
    assert text.text() == "About 1.5 s on cpu, fp32"
    window.panel.iterations.number.setValue(100)
    assert text.text() == "About 15 s on cpu, fp32"


def test_another_device_has_another_time(qtbot, open_window, make_sound):
    window = open_window(FakeEngine())
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.result is not None)
    text = window.panel.prediction
    assert text.text().startswith("About 1.5 s")
    window.models.devices.choose(processor="cpu", precision="fp32")
    assert text.text() == "No estimate yet: it appears after the first render."


# Previews


@pytest.fixture
def preview(qtbot, open_window, make_sound, monkeypatch):
    """A window with a finished take and a render that waits before each step."""
    monkeypatch.setattr("gradwave.jobs.REPORT_SECONDS", 0)  # no step is left out
    engine = FakeEngine(step=threading.Semaphore(6))
    window = open_window(engine)
    window.session.begin(make_sound(seconds=1.0))
    qtbot.waitUntil(lambda: window.session.result is not None)
    engine.preview = True
    window.session.render()
    return window, engine


def height(window) -> float:
    """Return the height of the lower pane's waveform."""
    return float(window.result.waveform.curve.getData()[1].max())


def test_a_render_is_seen_as_it_forms_and_then_as_a_take(qtbot, preview):
    window, engine = preview
    for step in (1, 2, 3):
        engine.step.release()
        qtbot.waitUntil(lambda step=step: height(window) == pytest.approx(step / 6))
        assert window.result._name.text() == "Rendering"
    assert window.result.facts == "The estimate so far"
    assert window.panel.progress_text.text().startswith("Step 3 of ")
    assert not window.export_button.isEnabled()  # a preview is not a take
    assert not window.result.play_button.isEnabled()
    engine.step.release(3)
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    assert window.result._name.text() == "6 iterations (2)"
    assert height(window) < 0.5
    assert window.export_button.isEnabled()


def test_a_take_chosen_during_a_render_stays_shown(qtbot, preview):
    window, engine = preview
    engine.step.release()
    qtbot.waitUntil(lambda: window.result._name.text() == "Rendering")
    window.takes.chosen.emit("take 1")
    assert window.result._name.text() == "6 iterations"
    levels: list[float] = []
    window.session.previewed.connect(lambda sound: levels.append(float(sound.audio.max())))
    engine.step.release(2)
    qtbot.waitUntil(lambda: levels[-1:] == [pytest.approx(3 / 6)])
    assert window.result._name.text() == "6 iterations"
    engine.step.release(9)
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 2)


def test_after_a_cancel_the_take_before_is_seen_again(qtbot, preview):
    window, engine = preview
    engine.step.release()
    qtbot.waitUntil(lambda: window.result._name.text() == "Rendering")
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    engine.step.release()
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    assert window.result._name.text() == "6 iterations"
    assert height(window) < 0.5


def test_estimates_of_blocks_are_put_in_their_places_and_not_too_often(monkeypatch):
    shown, now = [], iter([1.0, 1.0, 1.1, 2.0, 2.0])
    monkeypatch.setattr("gradwave.rendering.render_worker.time.monotonic", lambda: next(now))
    job = SimpleNamespace(show=shown.append)
    preview = RenderPreview(SimpleNamespace(channels=1, samples=10, rate=24_000))
    steps = [(0, 0.1), (0, 0.2), (6, 0.3)]
    for start, value in steps:
        estimates = np.full((1, 4), value, np.float32)
        preview.show(job, SimpleNamespace(start=start, estimates=estimates))
    assert [sound.audio[0].astype(float).round(3).tolist() for sound in shown] == [
        [0.1] * 4 + [0.0] * 6,
        [0.2] * 4 + [0.0] * 2 + [0.3] * 4,
    ]


def test_a_look_that_takes_long_is_taken_seldom(monkeypatch):
    shown, now = (
        [],
        iter([0.0, 0.3, 5.9, 6.0, 6.3]),
    )  # a preview takes 0.3 s, so the next comes after 6
    monkeypatch.setattr("gradwave.rendering.render_worker.time.monotonic", lambda: next(now))
    job = SimpleNamespace(show=shown.append)
    preview = RenderPreview(SimpleNamespace(channels=1, samples=120 * 24_000, rate=24_000))
    for _ in range(3):
        preview.show(job, SimpleNamespace(start=0, estimates=np.zeros((1, 4), np.float32)))
    assert len(shown) == 2


def test_an_hour_of_channels_is_not_looked_at_while_it_forms():
    job = SimpleNamespace(show=lambda sound: pytest.fail("looked at"))
    preview = RenderPreview(SimpleNamespace(channels=2, samples=1800 * 24_000, rate=24_000))
    preview.show(job, SimpleNamespace(start=0, estimates=None))


def test_a_session_without_a_folder_predicts_from_this_run_alone(jobs):
    assert Session(jobs, FakeEngine()).predicted is None
