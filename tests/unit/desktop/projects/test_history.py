"""Undo and redo: what each step restores, its name, and what counts as one step."""

from __future__ import annotations

import threading

import pytest

from gradwave.projects.undo_history import MERGE_SECONDS, UndoHistory
from gradwave.rendering.session import Session


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def history(qtbot, session: Session, clock: Clock, make_sound) -> UndoHistory:
    """The history of a session with a newly opened sound."""
    history = UndoHistory(session, clock)
    session.begin(make_sound("speech.wav", seconds=0.3))
    qtbot.waitUntil(lambda: session.result is not None and not session.jobs.busy())
    return history


def render(qtbot, session: Session) -> None:
    with qtbot.waitSignal(session.result_changed):
        session.render()


def names(session: Session) -> list[str]:
    return [take.name for take in session.takes.all]


def test_the_programs_own_beginning_is_no_step_and_nothing_unsaved(history):
    assert history.stack.count() == 0
    assert not history.unsaved
    assert history.unsaved_takes == 0


def open_next(qtbot, session: Session, path) -> None:
    with qtbot.waitSignal(session.original_changed):
        session.open(path)


def test_the_sounds_that_steps_hold_have_a_bound_and_the_oldest_step_goes(
    qtbot, session, history, monkeypatch
):
    take = session.takes.all[0].result
    size = take.sound.audio.nbytes + sum(one.sound.audio.nbytes for one in take.estimates)
    monkeypatch.setattr("gradwave.projects.undo_history.MAX_BYTES", 2 * size)
    for _ in range(2):
        render(qtbot, session)
    for take in session.takes.all:
        session.takes.delete(take.key)
    assert history.stack.count() == 2
    while history.stack.canUndo():
        history.stack.undo()
    assert len(names(session)) == 2


def test_each_sound_keeps_its_takes_settings_and_history(qtbot, session, history, make_sound):
    render(qtbot, session)
    session.settings_model.change(seed=5)
    first, takes = session.original, session.takes.all
    session.takes.choose(takes[0].key)
    open_next(qtbot, session, make_sound("other.wav", seconds=0.3))
    assert (history.stack.count(), names(session)) == (0, [])
    session.settings_model.change(seed=9)
    assert history.stack.undoText() == "change seed"
    sounds = history.sounds
    assert [sound.original.name for sound in sounds.all] == ["speech.wav", "other.wav"]
    sounds.show_next(1)
    assert (session.original, session.takes.all) == (first, takes)
    assert session.takes.chosen is takes[0]
    assert session.settings.seed == 5
    assert history.stack.undoText() == "change seed"
    history.stack.undo()
    assert (session.settings.seed, session.original) == (0, first)
    sounds.show_next(-1)
    assert (session.original.name, session.settings.seed) == ("other.wav", 9)
    assert history.stack.count() == 1


def test_the_sound_of_the_start_goes_when_another_is_opened_unless_it_was_worked_on(
    qtbot, session, history, make_sound
):
    open_next(qtbot, session, make_sound("other.wav", seconds=0.3))
    assert [sound.original.name for sound in history.sounds.all] == ["other.wav"]
    open_next(qtbot, session, make_sound("third.wav", seconds=0.3))
    assert [sound.original.name for sound in history.sounds.all] == ["other.wav", "third.wav"]


def test_a_closed_sound_leaves_its_neighbour_and_the_last_one_nothing(
    qtbot, session, history, make_sound
):
    render(qtbot, session)
    for name in ("b.wav", "c.wav"):
        open_next(qtbot, session, make_sound(name, seconds=0.3))
    sounds = history.sounds
    assert [sound.original.name for sound in history.unsaved_sounds] == ["speech.wav"]
    sounds.close(sounds.all[1])
    assert session.original.name == "c.wav"
    sounds.close(sounds.all[1])
    assert (session.original.name, len(names(session))) == ("speech.wav", 2)
    sounds.close(sounds.all[0])
    assert (session.original, session.takes.all, sounds.all) == (None, (), [])
    assert not history.unsaved_sounds


def test_the_oldest_of_too_many_steps_goes(session, history, clock, monkeypatch):
    monkeypatch.setattr("gradwave.projects.undo_history.MAX_STEPS", 3)
    for seed in range(1, 6):
        clock.now += 2 * MERGE_SECONDS
        session.settings_model.change(seed=seed)
    assert history.stack.count() == 3
    history.stack.setIndex(0)
    assert session.settings.seed == 2


def test_the_newest_step_can_be_undone_however_much_it_holds(qtbot, session, history, monkeypatch):
    monkeypatch.setattr("gradwave.projects.undo_history.MAX_BYTES", 0)
    session.takes.delete(session.takes.all[0].key)
    history.stack.undo()
    assert len(names(session)) == 1


def test_a_setting_is_undone_and_done_again(session, history):
    session.settings_model.change(seed=7)
    assert (history.stack.undoText(), history.unsaved) == ("change seed", True)
    history.stack.undo()
    assert (session.settings.seed, history.unsaved) == (0, False)
    history.stack.redo()
    assert session.settings.seed == 7


def test_a_dragged_slider_is_one_step_and_a_pause_begins_another(session, history, clock):
    for count in (7, 8, 12, 20):
        session.settings_model.change(iterations=count)
        clock.now += MERGE_SECONDS / 2
    clock.now += MERGE_SECONDS
    session.settings_model.change(iterations=50)
    assert history.stack.count() == 2
    history.stack.undo()
    assert session.settings.iterations == 20
    history.stack.undo()
    assert session.settings.iterations == 6


def test_different_settings_are_different_steps(session, history):
    session.settings_model.change(iterations=50)
    session.settings_model.change(seed=1)
    session.settings_model.change(iterations=60)
    assert history.stack.count() == 3


def test_a_slider_that_comes_back_to_where_it_was_is_no_step(session, history):
    session.settings_model.change(iterations=50)
    session.settings_model.change(iterations=6)
    assert history.stack.count() == 0
    assert not history.unsaved


def test_a_named_schedule_and_the_iterations_that_leave_it_are_undone(session, history, clock):
    session.settings_model.change(schedule="wg-6")
    assert history.stack.undoText() == "change schedule"
    clock.now += 10
    session.settings_model.change(iterations=40)
    assert history.stack.undoText() == "change iterations"
    history.stack.undo()
    assert (session.settings.schedule, session.settings.iterations) == ("wg-6", 6)
    history.stack.undo()
    assert session.settings.schedule is None


def test_another_voice_is_undone_and_loaded_again(qtbot, session, history):
    session.catalog.choose_voice("two")
    qtbot.waitUntil(lambda: session.catalog.voice.name == "two")
    history.stack.undo()
    assert session.settings.voice == "one"
    qtbot.waitUntil(lambda: session.catalog.voice is not None and not session.jobs.busy())
    assert session.catalog.voice.name == "one"
    assert history.stack.redoText() == "change voice"  # loading it added no step


def test_undo_while_a_voice_is_loaded_leaves_that_choice(qtbot, session, history, monkeypatch):
    session.settings_model.change(seed=5)
    go, load = threading.Event(), session.engine.load_voice
    monkeypatch.setattr(session.engine, "load_voice", lambda voice: (go.wait(60), load(voice))[1])
    session.catalog.choose_voice("two")
    history.stack.undo()
    go.set()
    qtbot.waitUntil(lambda: not session.jobs.busy())
    assert (session.settings.seed, session.settings.voice) == (0, "two")


def test_a_deleted_take_comes_back_as_it_was_and_is_shown(qtbot, session, history):
    render(qtbot, session)
    first, second = session.takes.all
    session.takes.rename(first.key, "A & B")
    session.takes.star(first.key)
    marked = session.takes.all
    session.takes.delete(first.key)
    assert history.stack.undoText() == "delete “A && B”"
    history.stack.undo()
    assert session.takes.all == marked
    assert session.takes.chosen.key == first.key
    assert session.takes.all[0].result is first.result
    history.stack.redo()
    assert names(session) == [second.name]


def test_each_step_of_a_take_is_undone_by_its_name(qtbot, session, history):
    key = session.takes.chosen.key
    session.takes.rename(key, "best")
    session.takes.star(key)
    render(qtbot, session)
    undone = []
    while history.stack.canUndo():
        undone.append(history.stack.undoText())
        history.stack.undo()
    assert undone == [
        "render “6 iterations”",
        "star “best”",
        "rename “6 iterations”",
    ]
    assert names(session) == ["6 iterations"]
    assert not session.takes.chosen.starred
    assert not history.unsaved


def test_what_is_saved_stays_saved_through_undo_and_redo(qtbot, session, history):
    render(qtbot, session)
    assert (history.unsaved, history.unsaved_takes) == (True, 1)
    history.set_saved(history.look())
    assert (history.unsaved, history.unsaved_takes) == (False, 0)
    session.settings_model.change(seed=3)
    assert history.unsaved
    history.stack.undo()
    assert not history.unsaved
    history.stack.undo()
    assert history.unsaved


def test_a_change_right_after_saving_does_not_grow_into_the_saved_step(session, history):
    session.settings_model.change(seed=3)
    history.set_saved(history.look())
    session.settings_model.change(seed=4)
    assert history.unsaved
    history.stack.undo()
    assert session.settings.seed == 3
    assert not history.unsaved


def test_a_first_change_before_the_first_render_is_done_can_be_undone(qtbot, session, make_sound):
    history = UndoHistory(session)
    session.begin(make_sound())
    session.settings_model.change(seed=5)
    qtbot.waitUntil(lambda: session.result is not None)
    history.stack.undo()
    assert session.settings.seed == 0
    assert session.settings.voice == "one"
    assert len(session.takes.all) == 1
