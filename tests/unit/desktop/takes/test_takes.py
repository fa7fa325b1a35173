"""Takes: keep, name, star, delete and sweep renders with their settings."""

from __future__ import annotations

import threading

from fakes import EngineWithClassic, FakeEngine
from session_steps import names, render

from gradwave.rendering.session import Session


def test_each_render_is_kept_and_the_newest_is_shown(qtbot, ready):
    render(qtbot, ready, iterations=6)
    render(qtbot, ready, iterations=50)
    render(qtbot, ready, iterations=1)
    assert names(ready) == ["6 iterations", "50 iterations", "1 iteration"]
    assert ready.result is ready.takes.all[2].result
    ready.takes.choose(ready.takes.all[0].key)
    assert ready.result.iterations == 6


def test_takes_with_the_same_settings_have_different_names(qtbot, ready):
    for seed in (1, 2, 3):
        render(qtbot, ready, seed=seed)
    assert names(ready) == ["6 iterations", "6 iterations (2)", "6 iterations (3)"]


def test_a_take_is_renamed_and_starred_and_stays_the_same_sound(qtbot, ready):
    render(qtbot, ready)
    before, takes = ready.result, ready.takes
    takes.rename(before_key := takes.chosen.key, "  der\nBeste 🎙 ")
    takes.star(before_key)
    assert (takes.chosen.name, takes.chosen.starred) == ("der Beste 🎙", True)
    assert ready.result is before
    takes.rename(before_key, "   ")
    takes.star(before_key)
    assert (takes.chosen.name, takes.chosen.starred) == ("der Beste 🎙", False)


def test_a_deleted_take_leaves_its_neighbour_in_view(qtbot, ready):
    for count in (1, 2, 3):
        render(qtbot, ready, iterations=count)
    takes = ready.takes
    first, second, third = takes.all
    takes.choose(second.key)
    takes.delete(second.key)
    assert takes.chosen is third
    takes.delete(third.key)
    assert takes.chosen is first
    takes.delete(first.key)
    assert (takes.chosen, ready.result, takes.all) == (None, None, ())
    takes.delete("take 99")


def test_another_sound_begins_without_takes(qtbot, ready, make_sound):
    render(qtbot, ready)
    ready.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: ready.original.name == "other.wav")
    assert ready.takes.all == ()


def test_a_sweep_makes_a_take_of_each_count_and_leaves_the_settings(qtbot, ready):
    ready.settings_model.change(iterations=7, seed=4)
    with qtbot.waitSignal(ready.render_progress_changed):
        ready.sweep()
    qtbot.waitUntil(lambda: ready.render_progress is None)
    results = [take.result for take in ready.takes.all]
    assert [result.iterations for result in results] == [3, 6, 12, 25, 50]
    assert [result.schedule for result in results] == [f"own-{n}" for n in (3, 6, 12, 25, 50)]
    assert {result.settings.seed for result in results} == {4}
    assert ready.settings.iterations == 7


class EngineWithRefinement(EngineWithClassic):
    """An engine with the classic voice, whose first voice ends with Griffin-Lim."""

    def load_voice(self, voice):
        loaded = super().load_voice(voice)
        loaded.card.griffin_lim_refinement = 16 if voice == "one" else None
        return loaded


def test_a_sweep_uses_classic_where_the_chosen_voice_ends_with_griffin_lim(qtbot, jobs, make_sound):
    session = Session(jobs, EngineWithRefinement())
    messages: list[str] = []
    session.message.connect(messages.append)
    session.begin(None)
    session.open(make_sound())
    qtbot.waitUntil(lambda: session.can_render)
    session.sweep((3, 6))
    qtbot.waitUntil(lambda: len(session.takes.all) == 2 and session.render_progress is None)
    assert names(session) == ["3 iterations of classic", "6 iterations of classic"]
    assert {take.result.voice for take in session.takes.all} == {"classic"}
    assert session.settings.voice == "one"  # the panel keeps its voice
    assert "in which iterations can be heard" in messages[0]

    # The chosen voice is swept if that is asked for, or if its iterations can be heard.
    session.sweep((3,), own_voice=True)
    qtbot.waitUntil(lambda: len(session.takes.all) == 3 and session.render_progress is None)
    assert session.takes.all[2].result.voice == "one"
    session.catalog.choose_voice("two")
    qtbot.waitUntil(lambda: session.settings.voice == "two")
    session.sweep((3,))
    qtbot.waitUntil(lambda: len(session.takes.all) == 4 and session.render_progress is None)
    assert session.takes.all[3].result.voice == "two"


def test_cancel_ends_a_sweep_and_keeps_finished_renders(qtbot, jobs, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    session = Session(jobs, engine)
    session.begin(None)
    session.open(make_sound())
    qtbot.waitUntil(lambda: session.can_render)
    session.sweep()
    engine.step.release(3)
    qtbot.waitUntil(lambda: len(session.takes.all) == 1)
    assert (session.render_progress.number, session.render_progress.count) == (2, 5)
    session.cancel()
    engine.step.release(6)
    qtbot.waitUntil(lambda: session.render_progress is None)
    assert names(session) == ["3 iterations"]
    assert engine.steps_done <= 4


def test_one_render_of_a_sweep_that_fails_is_reported_and_the_others_are_made(
    qtbot, ready, monkeypatch
):
    problems: list = []
    ready.problem.connect(problems.append)
    real = ready.engine.render

    def fail_at_12(job, request):
        if request.settings.iterations == 12:
            raise MemoryError
        return real(job, request)

    monkeypatch.setattr(ready.engine, "render", fail_at_12)
    ready.sweep()
    qtbot.waitUntil(lambda: ready.render_progress is None)
    assert [take.result.iterations for take in ready.takes.all] == [3, 6, 25, 50]
    assert len(problems) == 1
