"""The session without a window: opening, choosing, rendering, cancelling, saving."""

from __future__ import annotations

import threading

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine

from gradwave.rendering.render_worker import Survey
from gradwave.rendering.session import Session


@pytest.fixture
def problems(session: Session) -> list:
    problems: list = []
    session.problem.connect(problems.append)
    return problems


def ready(qtbot, session: Session, path) -> None:
    session.begin(None)
    session.open(path)
    qtbot.waitUntil(lambda: session.can_render)


def rendered(qtbot, session: Session) -> None:
    with qtbot.waitSignal(session.result_changed):
        session.render()


def test_it_begins_with_the_clip_rendered(qtbot, session, make_sound):
    session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: session.result is not None)
    assert session.settings.voice == "one"
    assert session.result.original.name == "clip.wav"
    assert (session.result.iterations, session.result.schedule) == (6, "own-6")


def test_a_file_opened_later_is_not_rendered_without_asking(qtbot, session, make_sound):
    session.begin(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: session.result is not None)
    session.open(make_sound("other.wav", seconds=0.5))
    qtbot.waitUntil(lambda: session.original.name == "other.wav")
    assert session.result is None
    assert session.render_progress is None


def test_of_two_files_opened_at_once_the_later_wins(qtbot, session, make_sound):
    session.open(make_sound("first.wav", seconds=3.0))
    session.open(make_sound("second.wav", seconds=0.1))
    qtbot.waitUntil(lambda: session.original is not None)
    qtbot.waitUntil(lambda: not session.jobs.busy())
    assert session.original.name == "second.wav"


@pytest.mark.parametrize(("rate", "channels"), [(8_000, 1), (44_100, 2), (192_000, 6)])
def test_any_rate_and_channel_count_opens(qtbot, session, make_sound, rate, channels):
    session.open(make_sound("naïve 音 🎻.wav", 0.3, rate, channels))
    qtbot.waitUntil(lambda: session.original is not None)
    sound = session.original.sound
    assert sound.audio.shape == (channels, round(0.3 * rate))
    assert "naïve 音 🎻.wav · 0.30 s" in session.original.described


def test_a_named_schedule_sets_the_iterations_and_they_unset_it(qtbot, session, make_sound):
    ready(qtbot, session, make_sound())
    session.settings_model.change(iterations=40)
    assert session.settings_model.schedule.name == "own-40"
    session.settings_model.change(schedule="wg-6")
    assert session.settings.iterations == 6
    assert session.settings_model.schedule.name == "wg-6"
    session.settings_model.change(iterations=7)
    assert session.settings.schedule is None
    assert session.settings_model.schedule.name == "own-7"


@pytest.mark.parametrize(("asked", "taken"), [(0, 1), (-5, 1), (1001, 1000)])
def test_iterations_stay_between_1_and_1000(session, asked, taken):
    session.settings_model.change(iterations=asked)
    assert session.settings.iterations == taken


def test_a_render_takes_the_settings_as_they_were_when_it_was_asked_for(qtbot, jobs, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    session = Session(jobs, engine)
    ready(qtbot, session, make_sound())
    session.settings_model.change(iterations=3, seed=5)
    session.render()
    session.settings_model.change(iterations=50, seed=6)
    engine.step.release(3)
    qtbot.waitUntil(lambda: session.result is not None)
    assert session.result.iterations == 3
    assert session.result.settings.seed == 5


def test_cancel_stops_within_a_step_and_another_render_can_follow(qtbot, jobs, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    session = Session(jobs, engine)
    received = []
    session.message.connect(received.append)
    ready(qtbot, session, make_sound())
    session.settings_model.change(iterations=1000)
    session.render()
    engine.step.release(2)
    qtbot.waitUntil(lambda: engine.steps_done == 2)
    session.cancel()
    assert session.render_progress.cancelling
    assert not session.can_render
    engine.step.release()
    qtbot.waitUntil(lambda: session.render_progress is None)
    assert engine.steps_done <= 3
    assert session.result is None
    assert received == ["The render was cancelled."]
    engine.step.release(1000)
    session.settings_model.change(iterations=2)
    rendered(qtbot, session)
    assert session.result.iterations == 2


def test_opening_another_file_cancels_the_render_of_the_one_before(qtbot, jobs, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    session = Session(jobs, engine)
    ready(qtbot, session, make_sound("a.wav"))
    session.render()
    session.open(make_sound("b.wav"))
    qtbot.waitUntil(lambda: session.original.name == "b.wav")
    engine.step.release(1000)
    qtbot.waitUntil(lambda: session.render_progress is None)
    assert session.result is None


def test_a_failing_render_is_a_problem_with_details_and_not_the_end(
    qtbot, session, make_sound, problems, monkeypatch
):
    ready(qtbot, session, make_sound())
    with monkeypatch.context() as patch:
        patch.setattr(session.engine, "render", lambda job, request: {}["missing"])
        session.settings_model.change(seed=42)
        session.render()
        qtbot.waitUntil(lambda: bool(problems))
    (problem,) = problems
    assert problem.message.startswith("Could not render.")
    for part in ("KeyError", "Traceback", "test_session.py", "seed: 42", "Python 3", "numpy"):
        assert part in problem.details
    assert session.render_progress is None
    rendered(qtbot, session)


def test_memory_that_runs_out_is_reported_in_plain_words(
    qtbot, session, make_sound, problems, monkeypatch
):
    ready(qtbot, session, make_sound())

    def render(job, request):
        raise MemoryError

    monkeypatch.setattr(session.engine, "render", render)
    session.render()
    qtbot.waitUntil(lambda: bool(problems))
    assert "out of memory" in problems[0].message


def test_a_voice_that_cannot_be_used_leaves_the_one_before(
    qtbot, session, make_sound, problems, monkeypatch
):
    ready(qtbot, session, make_sound())
    monkeypatch.setattr(session.engine, "load_voice", lambda voice: 1 / 0)
    session.catalog.choose_voice("broken.safetensors")
    qtbot.waitUntil(lambda: bool(problems))
    assert session.catalog.voice.name == "one"
    assert session.settings.voice == "one"
    assert session.can_render


def test_a_voice_that_is_opened_at_the_start_is_the_one_that_is_chosen(qtbot, session, tmp_path):
    session.begin(None)
    session.open(tmp_path / "mine.safetensors")
    qtbot.waitUntil(lambda: session.catalog.voice_ready)
    assert session.settings.voice == str(tmp_path / "mine.safetensors")


def test_where_none_is_installed_the_voice_that_is_opened_will_do(
    qtbot, session, problems, tmp_path, monkeypatch
):
    monkeypatch.setattr(session.engine, "survey", lambda job: Survey([], {}))
    session.begin(None)
    session.open(tmp_path / "mine.safetensors")
    qtbot.waitUntil(lambda: session.catalog.voice_ready)
    assert problems == []


def test_without_the_voice_that_was_opened_at_the_start_one_is_to_be_chosen(
    qtbot, session, problems, tmp_path, monkeypatch
):
    monkeypatch.setattr(session.engine, "load_voice", lambda voice: 1 / 0)
    session.begin(None)
    session.open(tmp_path / "broken.safetensors")
    qtbot.waitUntil(lambda: bool(problems))
    assert "load the voice" in problems[0].message
    assert str(session.settings_model.missing_voice_error).startswith("No voice is chosen")


@pytest.mark.parametrize("suffix", ["wav", "flac"])
def test_a_result_is_saved_to_the_bit_of_24(qtbot, session, make_sound, tmp_path, suffix):
    ready(qtbot, session, make_sound())
    rendered(qtbot, session)
    path = tmp_path / f"résultat 🎧.{suffix}"
    with qtbot.waitSignal(session.message) as signal:
        session.exports.save(path)
    assert str(path) in signal.args[0]
    audio, rate = soundfile.read(path, dtype="float32", always_2d=True)
    assert rate == 24_000
    np.testing.assert_allclose(audio.T, session.result.sound.audio, atol=2**-23)


@pytest.fixture
def messages(session: Session) -> list[str]:
    received: list[str] = []
    session.message.connect(received.append)
    return received


def test_what_was_said_of_a_render_goes_when_another_file_is_open(
    qtbot, session, messages, make_sound
):
    ready(qtbot, session, make_sound("a.wav"))
    rendered(qtbot, session)
    assert messages[-1].startswith("Rendered in ")
    session.open(make_sound("b.wav"))
    qtbot.waitUntil(lambda: session.original.name == "b.wav")
    assert messages[-1] == ""


def test_a_render_that_another_file_cancels_is_not_told_under_that_file(qtbot, jobs, make_sound):
    step = threading.Semaphore(0)
    session, received = Session(jobs, FakeEngine(step)), []
    session.message.connect(received.append)
    ready(qtbot, session, make_sound("a.wav"))
    session.render()
    step.release()
    qtbot.waitUntil(lambda: session.render_progress.done == 1)
    session.open(make_sound("b.wav"))
    for _ in range(6):
        step.release()
    qtbot.waitUntil(lambda: session.render_progress is None and session.can_render)
    assert "The render was cancelled." not in received


def test_a_render_asked_for_before_the_voice_is_loaded_follows_it(qtbot, jobs, make_sound):
    class SlowToLoad(FakeEngine):
        go = threading.Event()

        def load_voice(self, voice):
            self.go.wait(60)
            return super().load_voice(voice)

    session = Session(jobs, SlowToLoad())
    session.begin(None)
    session.open(make_sound())
    qtbot.waitUntil(lambda: session.original is not None and bool(session.catalog.loading))
    assert not session.can_render
    assert session.can_request_render
    session.render()
    assert session.takes.all == ()
    SlowToLoad.go.set()
    qtbot.waitUntil(lambda: len(session.takes.all) == 1)
    assert not session.automatic
