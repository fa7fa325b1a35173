"""Jobs: typed events, on the GUI thread, with exactly one end."""

from __future__ import annotations

import gc
import sys
import threading
import time
import weakref

import pytest
from PySide6.QtCore import QObject, Signal

from gradwave.garbage_collection import BURST, GarbageCollection
from gradwave.jobs import FINAL, Cancelled, Failed, Finished, Jobs, ProgressUpdate, Started


def run(qtbot, jobs: Jobs, work, lane: str = "test"):
    """Submit work, wait until the lane is done with it, and return all its events."""
    events = []
    job = jobs.submit(work, events.append, lane=lane)
    qtbot.waitUntil(lambda: job.over, timeout=60_000)
    later = jobs.submit(lambda job: None, lambda event: None, lane=lane)
    qtbot.waitUntil(lambda: later.over)
    return events


def test_a_job_starts_and_ends_with_its_result(qtbot, jobs):
    started, done = run(qtbot, jobs, lambda job: "what it made")
    assert isinstance(started, Started)
    assert isinstance(done, Finished)
    assert done.result == "what it made"
    assert done.job == started.job


def test_listeners_hear_on_the_gui_thread_and_work_runs_on_another(qtbot, jobs):
    heard = []
    job = jobs.submit(
        lambda job: threading.get_ident(),
        lambda event: heard.append((threading.get_ident(), event)),
        lane="test",
    )
    qtbot.waitUntil(lambda: job.over)
    assert {thread for thread, _ in heard} == {threading.get_ident()}
    assert heard[-1][1].result != threading.get_ident()


def test_a_failure_carries_its_error_and_the_lane_continues(qtbot, jobs):
    events = run(qtbot, jobs, lambda job: 1 / 0)
    assert isinstance(events[-1], Failed)
    assert isinstance(events[-1].error, ZeroDivisionError)
    assert run(qtbot, jobs, lambda job: 7)[-1].result == 7


def test_even_an_exit_in_the_work_is_a_failure_and_not_a_silent_end(qtbot, jobs):
    def leave(job):
        raise SystemExit(3)

    assert isinstance(run(qtbot, jobs, leave)[-1], Failed)
    assert run(qtbot, jobs, lambda job: 7)[-1].result == 7


def test_cancel_ends_at_the_next_report(qtbot, jobs):
    steps, may_step = [], threading.Semaphore(0)

    def work(job):
        for step in range(1000):
            may_step.acquire(timeout=60)
            steps.append(step)
            job.report(step, 1000)

    events = []
    job = jobs.submit(work, events.append, lane="test")
    may_step.release(3)
    qtbot.waitUntil(lambda: len(steps) == 3)
    job.cancel()
    may_step.release()  # the step that is running when the user presses Cancel
    qtbot.waitUntil(lambda: job.over)
    assert len(steps) <= 4
    assert [type(event) for event in events if isinstance(event, FINAL)] == [Cancelled]


def test_a_job_cancelled_in_the_queue_never_runs(qtbot, jobs):
    gate, ran, events = threading.Event(), [], []
    first = jobs.submit(lambda job: gate.wait(60), lambda event: None, lane="test")
    second = jobs.submit(ran.append, events.append, lane="test")
    second.cancel()
    gate.set()
    qtbot.waitUntil(lambda: first.over and second.over)
    assert ran == []
    assert [type(event) for event in events] == [Cancelled]


def test_a_newer_job_replaces_an_older_one(qtbot, jobs):
    gate, old_events = threading.Event(), []
    blocker = jobs.submit(lambda job: gate.wait(60), lambda event: None, lane="test")
    old = jobs.submit(lambda job: "old", old_events.append, lane="test")
    new = jobs.submit(lambda job: "new", lambda event: None, lane="test", replaces=old)
    gate.set()
    qtbot.waitUntil(lambda: blocker.over and old.over and new.over)
    assert [type(event) for event in old_events] == [Cancelled]


def test_at_most_twenty_reports_a_second_reach_the_window(qtbot, jobs, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("gradwave.jobs.monotonic", lambda: now[0])

    def work(job):
        for count in range(3000):  # three seconds with a report each millisecond
            now[0] += 0.001
            job.report(count, 3000)

    heard = [event for event in run(qtbot, jobs, work) if isinstance(event, ProgressUpdate)]
    assert 55 <= len(heard) <= 60


def test_time_left_is_the_pace_since_the_first_report(qtbot, jobs, monkeypatch):
    now = [100.0]
    monkeypatch.setattr("gradwave.jobs.monotonic", lambda: now[0])

    def work(job):
        job.report(0, 0, "loading")
        now[0] += 50.0  # loading: it must not count
        for step in range(1, 5):
            now[0] += 2.0
            job.report(step, 10, "step")

    progress = [event for event in run(qtbot, jobs, work) if isinstance(event, ProgressUpdate)]
    assert [event.seconds_left for event in progress] == [None, None, 16.0, 14.0, 12.0]


def test_lanes_run_beside_each_other(qtbot, jobs):
    gate = threading.Event()
    slow = jobs.submit(lambda job: gate.wait(60), lambda event: None, lane="slow")
    assert run(qtbot, jobs, lambda job: 1, lane="quick")[-1].result == 1
    assert not slow.over
    assert jobs.busy("slow")
    assert not jobs.busy("quick")
    gate.set()
    qtbot.waitUntil(lambda: slow.over)


def test_stop_cancels_what_runs_and_what_waits_and_ends_the_threads(qtbot):
    jobs, events, began = Jobs(), {1: [], 2: []}, threading.Event()

    def endless(job):
        while True:
            began.set()
            job.report(0, 0)
            time.sleep(0.005)  # a step of work

    jobs.submit(endless, events[1].append, lane="test")
    jobs.submit(lambda job: None, events[2].append, lane="test")
    qtbot.waitUntil(began.is_set)
    with qtbot.waitSignal(jobs.stopped, timeout=60_000):
        jobs.stop()
    assert [type(heard[-1]) for heard in events.values()] == [Cancelled, Cancelled]
    assert not jobs.running


def test_work_submitted_after_the_stop_is_cancelled(qtbot):
    jobs, events = Jobs(), []
    with qtbot.waitSignal(jobs.stopped):
        jobs.stop()
    job = jobs.submit(pytest.fail, events.append, lane="test")
    qtbot.waitUntil(lambda: job.over)
    assert [type(event) for event in events] == [Cancelled]


def test_emitting_signals_leaves_the_interpreter_whole(qtbot):
    """PySide6 6.12.0 drops a reference to True in each emit; Python 3.11 aborts after about 600."""

    class Emitter(QObject):
        signal = Signal(object)

    source = Emitter()
    source.signal.connect(id)
    before = sys.getrefcount(True)
    for number in range(200):
        source.signal.emit(number)
    assert sys.getrefcount(True) > before - 100


def test_what_is_kept_is_done_although_all_is_stopped(qtbot):
    jobs, events, begin = Jobs(), [], threading.Event()
    jobs.submit(lambda job: begin.wait(60), lambda event: None, lane="one")
    jobs.submit(lambda job: "kept", events.append, lane="one", must_finish=True)
    with qtbot.waitSignal(jobs.stopped, timeout=60_000):
        jobs.stop()
        begin.set()
    assert [event.result for event in events if isinstance(event, Finished)] == ["kept"]


def test_a_job_that_is_kept_after_its_end_lets_go_of_its_work(qtbot, jobs):
    recording = HeldRecording()
    kept = jobs.submit(lambda job, of=recording: None, lambda event: None, lane="one")
    freed = weakref.ref(recording)
    del recording
    qtbot.waitUntil(lambda: kept.over and freed() is None)


class HeldRecording:
    """Something large."""


class Cycle:
    """Garbage that only a collection finds, which records the thread that destroyed it."""

    destroyed_in: list[int] = []  # noqa: RUF012

    def __init__(self):
        self.me = self

    def __del__(self):
        self.destroyed_in.append(threading.get_ident())


def test_garbage_is_collected_on_the_gui_thread_alone(qtbot, jobs):
    Cycle.destroyed_in.clear()

    def allocate(job):
        for _ in range(3 * gc.get_threshold()[0]):
            Cycle()

    run(qtbot, jobs, allocate)
    qtbot.waitUntil(lambda: len(Cycle.destroyed_in) > 0)
    assert set(Cycle.destroyed_in) == {threading.get_ident()}


@pytest.fixture
def collection(qtbot):
    parent = QObject()
    collection = GarbageCollection(parent)
    yield collection
    collection.stop()
    gc.unfreeze()


def test_many_new_objects_are_searched_once(collection):
    collection._collect()
    frozen, imported = gc.get_freeze_count(), [[] for _ in range(2 * BURST)]
    collection._collect()
    assert gc.get_freeze_count() >= frozen + len(imported)


def test_few_new_objects_are_not_frozen(collection):
    collection._collect()
    frozen, opened = gc.get_freeze_count(), [[] for _ in range(BURST // 2)]
    collection._collect()
    assert opened
    assert gc.get_freeze_count() <= frozen


def test_garbage_is_not_frozen_with_the_imported_modules(collection):
    Cycle.destroyed_in.clear()
    Cycle()
    imported = [[] for _ in range(2 * BURST)]
    collection._collect()
    assert imported
    assert Cycle.destroyed_in == [threading.get_ident()]


def test_python_collects_garbage_by_itself_again_once_the_jobs_have_stopped(qtbot):
    jobs = Jobs()
    assert not gc.isenabled()
    with qtbot.waitSignal(jobs.stopped):
        jobs.stop()
    assert gc.isenabled()
