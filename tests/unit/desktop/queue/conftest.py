"""A queue whose renders are fakes."""

from __future__ import annotations

import threading

import pytest
from queued_renders import FakeRenders, add

from gradwave.queue.render_queue import RenderQueue


@pytest.fixture
def renders() -> FakeRenders:
    return FakeRenders()


@pytest.fixture
def queue(jobs, renders) -> RenderQueue:
    return RenderQueue(jobs, renders)


@pytest.fixture
def slow(jobs, make_sound):
    """A queue of three files whose steps wait for a release."""
    renders = FakeRenders(threading.Semaphore(0))
    queue = RenderQueue(jobs, renders)
    add(queue, *[make_sound(f"{name}.wav", 0.1) for name in "abc"])
    return queue, renders
