"""Progress, pausing and cancelling of the queue."""

from __future__ import annotations

import threading

import pytest
from queued_renders import FakeRenders, add, finish, states

from gradwave.queue.render_queue import RenderQueue


def first(queue: RenderQueue):
    return next(iter(queue.entries.values()))


def test_progress_is_reported_by_file_and_overall(qtbot, slow):
    queue, renders = slow
    qtbot.waitUntil(lambda: len(queue.entries) == 3)
    assert queue.seconds_left is None
    renders.step.release(1)
    qtbot.waitUntil(lambda: first(queue).done == 1)
    assert first(queue).seconds_left is None  # a single step gives no estimate
    renders.step.release(1)
    qtbot.waitUntil(lambda: first(queue).done == 2)
    assert first(queue).total == 4
    assert first(queue).seconds_left > 0
    assert queue.progress == pytest.approx(2 / 12)
    assert queue.seconds_left > first(queue).seconds_left
    renders.step.release(10)
    finish(qtbot, queue)


def test_stereo_counts_for_two(qtbot, jobs, make_sound):
    renders = FakeRenders(threading.Semaphore(0))
    queue = RenderQueue(jobs, renders)
    add(queue, make_sound("mono.wav", 0.1), make_sound("stereo.wav", 0.1, channels=2))
    qtbot.waitUntil(lambda: len(queue.entries) == 2)
    renders.step.release(4)
    qtbot.waitUntil(lambda: states(queue) == ["done", "rendering"])
    assert queue.progress == pytest.approx(1 / 3)
    renders.step.release(4)
    finish(qtbot, queue)


def test_a_pause_holds_at_the_next_step_and_continues_from_there(qtbot, slow):
    queue, renders = slow
    renders.step.release(1)
    qtbot.waitUntil(lambda: bool(queue.entries) and first(queue).done == 1)
    queue.pause(True)
    renders.step.release(11)
    qtbot.waitUntil(renders.held.is_set)
    assert first(queue).done == 1
    queue.pause(False)
    finish(qtbot, queue)
    assert states(queue) == ["done"] * 3
    assert len(renders.orders) == 3  # nothing was restarted


def test_while_paused_no_file_starts(qtbot, queue, renders, make_sound):
    queue.pause(True)
    add(queue, make_sound(seconds=0.1))
    qtbot.waitUntil(lambda: not queue.searching)
    assert states(queue) == ["waiting"]
    queue.pause(False)
    finish(qtbot, queue)
    assert states(queue) == ["done"]


def test_a_render_in_the_window_goes_first(qtbot, slow):
    queue, renders = slow
    renders.step.release(1)
    qtbot.waitUntil(lambda: bool(queue.entries) and first(queue).done == 1)
    queue.set_waiting(True)
    renders.step.release(11)
    qtbot.waitUntil(renders.held.is_set)
    assert first(queue).done == 1
    queue.pause(True)
    queue.set_waiting(False)
    assert queue.held  # the user's pause is still active
    queue.pause(False)
    finish(qtbot, queue)


def test_one_that_is_rendered_is_cancelled_and_the_next_begins(qtbot, slow):
    queue, renders = slow
    renders.step.release(2)
    qtbot.waitUntil(lambda: bool(queue.entries) and first(queue).done == 2)
    queue.cancel([first(queue).key])
    assert first(queue).state == "stopping"
    qtbot.waitUntil(lambda: states(queue) == ["cancelled", "rendering", "waiting"])
    renders.step.release(8)
    finish(qtbot, queue)
    assert states(queue) == ["cancelled", "done", "done"]
    queue.retry([first(queue).key])
    renders.step.release(4)
    finish(qtbot, queue)
    assert states(queue) == ["done"] * 3


def test_a_paused_file_can_be_cancelled(qtbot, slow):
    queue, renders = slow
    renders.step.release(1)
    qtbot.waitUntil(lambda: bool(queue.entries) and first(queue).done == 1)
    queue.pause(True)
    queue.cancel_all()
    finish(qtbot, queue)
    assert states(queue) == ["cancelled"] * 3
    assert len(renders.orders) == 1
