"""The queue without a window: search, order of renders, and errors."""

from __future__ import annotations

import os
import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from fakes import fake_voice

from gradwave.queue.file_renderer import FileToRender, RenderedFile
from gradwave.queue.file_search import OUTPUTS, find
from gradwave.queue.render_queue import RenderQueue
from gradwave.sounds import Settings
from wavegrad_core.errors import InputError

SETTINGS = Settings(voice="one", iterations=4)


class FakeRenders:
    """A fake renderer: a step per release of `step`, or at full speed; chosen files fail."""

    def __init__(self, step: threading.Semaphore | None = None) -> None:
        self.orders: list[FileToRender] = []
        self.step = step
        self.bad: set[str] = set()
        self.held = threading.Event()  # a render waits for the queue to continue

    def render(self, job, order: FileToRender, go: threading.Event) -> RenderedFile:
        self.orders.append(order)
        for done in range(1, 5):
            if self.step is not None:
                while not self.step.acquire(timeout=0.05):
                    job.check()
            while not go.wait(0.01):
                self.held.set()
                job.check()
            job._reported_at = 0.0  # every step is reported, however fast
            job.report(done, 4, "Rendering")
        if order.source.name in self.bad:
            raise InputError(f"{order.source}: cannot be used; choose another")
        return RenderedFile(order.folder / f"{order.source.stem} (rendered).wav")


@pytest.fixture
def renders() -> FakeRenders:
    return FakeRenders()


@pytest.fixture
def queue(jobs, renders) -> RenderQueue:
    return RenderQueue(jobs, renders)


def add(queue: RenderQueue, *paths: Path, settings: Settings = SETTINGS) -> None:
    voice = fake_voice(settings.voice)
    queue.add(paths, settings, voice, voice.schedule(settings.iterations))


def states(queue: RenderQueue) -> list[str]:
    return [entry.state for entry in queue.entries.values()]


def finish(qtbot, queue: RenderQueue) -> None:
    qtbot.waitUntil(lambda: not queue.busy)


def test_a_mel_is_rendered_without_what_needs_a_recording(qtbot, queue, renders, tmp_path):
    np.save(mel := tmp_path / "mel.npy", np.zeros((128, 20), np.float32))
    wanted = replace(SETTINGS, start="original", keep_highs=True, dry_wet=0.5)
    add(queue, mel, settings=wanted)
    finish(qtbot, queue)
    (order,) = renders.orders
    assert order.settings == SETTINGS
    assert states(queue) == ["done"]
    assert [entry.how for entry in queue.entries.values()] == ["one, 4 iterations"]


# Search


def test_a_folder_gives_the_sounds_and_mels_in_it_and_nothing_else(tmp_path):
    folder = tmp_path / "Aufnahmen 🎙"
    wanted = ["a.wav", "B.FLAC", "deep/er/c.mp3", "deep/mel.npy"]
    stray = [".DS_Store", "._a.wav", "notes.txt", "a.lnk", ".hidden/d.wav", f"{OUTPUTS}/e.wav"]
    for name in wanted + stray:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    found = list(find([folder]))
    assert [str(one.path.relative_to(folder)) for one in found] == [
        "B.FLAC",
        "a.wav",
        os.path.join("deep", "mel.npy"),
        os.path.join("deep", "er", "c.mp3"),
    ]
    assert found[-1].within == Path("Aufnahmen 🎙/deep/er")


@pytest.mark.skipif(os.name == "nt", reason="Windows makes links for administrators only")
def test_a_link_that_goes_round_is_not_followed(tmp_path):
    (tmp_path / "a.wav").touch()
    (tmp_path / "round").symlink_to(tmp_path)
    assert [one.path.name for one in find([tmp_path])] == ["a.wav"]


def test_a_file_is_taken_whatever_its_name_says(tmp_path):
    path = tmp_path / "recording.dat"
    assert [one.path for one in find([path])] == [path]


# Renders


def test_files_are_rendered_in_order_into_a_folder_beside_them(qtbot, queue, renders, make_sound):
    paths = [make_sound(name, 0.1) for name in ("b.wav", "a.wav", "c.wav")]
    with qtbot.waitSignal(queue.message) as signal:
        add(queue, *paths)
    assert signal.args == ["Queue finished: 3 files rendered."]
    assert [order.source for order in renders.orders] == paths
    assert {order.folder for order in renders.orders} == {paths[0].parent / OUTPUTS}
    assert states(queue) == ["done"] * 3
    assert next(entry.output.name for entry in queue.entries.values()) == "b (rendered).wav"
    assert queue.progress == 1
    assert queue.seconds_left is None


def test_in_a_chosen_folder_the_folders_that_were_dropped_are_kept(
    qtbot, queue, renders, make_sound, tmp_path
):
    (tmp_path / "session" / "take").mkdir(parents=True)
    make_sound("session/take/a.wav", 0.1)
    queue.set_output_folder(tmp_path / "out")
    add(queue, tmp_path / "session", make_sound("b.wav", 0.1))
    finish(qtbot, queue)
    assert [order.folder for order in renders.orders] == [
        tmp_path / "out" / "session" / "take",
        tmp_path / "out",
    ]


def test_the_settings_are_those_of_the_moment_of_adding(qtbot, jobs, make_sound):
    renders = FakeRenders(threading.Semaphore(0))
    queue = RenderQueue(jobs, renders)
    path = make_sound(seconds=0.1)
    add(queue, path)
    add(queue, path, settings=Settings(voice="two", iterations=50, seed=9))
    qtbot.waitUntil(lambda: len(queue.entries) == 2)
    renders.step.release(8)
    finish(qtbot, queue)
    assert [order.settings.iterations for order in renders.orders] == [4, 50]
    assert renders.orders[1].settings.seed == 9
    assert [entry.how for entry in queue.entries.values()] == [
        "one, 4 iterations",
        "two, 50 iterations",
    ]


def test_what_is_no_sound_fails_before_its_turn_and_the_others_are_rendered(
    qtbot, queue, renders, make_sound, tmp_path
):
    letter = tmp_path / "letter.wav"
    letter.write_text("Dear sir or madam", encoding="utf-8")
    with qtbot.waitSignal(queue.message) as signal:
        add(queue, letter, make_sound(seconds=0.1), tmp_path / "gone.wav")
    assert states(queue) == ["failed", "done", "failed"]
    assert signal.args == ["Queue finished: 1 file rendered, 2 failed."]
    assert len(renders.orders) == 1
    for entry in queue.of("failed"):
        assert str(entry.found.path) in entry.problem.message
        assert "bug in Gradwave" not in entry.problem.message


def test_a_failed_entry_can_be_tried_again(qtbot, queue, renders, make_sound):
    renders.bad = {"a.wav"}
    add(queue, make_sound("a.wav", 0.1), make_sound("b.wav", 0.1))
    finish(qtbot, queue)
    assert states(queue) == ["failed", "done"]
    (failed,) = queue.of("failed")
    assert failed.problem.message.endswith("a.wav: cannot be used; choose another")
    renders.bad = set()
    queue.retry_failed()
    finish(qtbot, queue)
    assert states(queue) == ["done", "done"]
    assert [order.source.name for order in renders.orders] == ["a.wav", "b.wav", "a.wav"]
    assert queue.entries[failed.key].problem is None


# Pause, cancel


@pytest.fixture
def slow(jobs, make_sound):
    """A queue of three files whose steps wait for a release."""
    renders = FakeRenders(threading.Semaphore(0))
    queue = RenderQueue(jobs, renders)
    add(queue, *[make_sound(f"{name}.wav", 0.1) for name in "abc"])
    return queue, renders


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


def test_only_finished_entries_are_removed_from_the_list(qtbot, slow):
    queue, renders = slow
    qtbot.waitUntil(lambda: len(queue.entries) == 3)
    keys = list(queue.entries)
    queue.cancel(keys[2:])
    queue.remove(keys)
    assert list(queue.entries) == keys[:2]
    renders.step.release(8)
    finish(qtbot, queue)


@pytest.mark.parametrize("act", ["cancel_all", "retry_failed", "cancel", "retry"])
def test_many_files_at_once_are_reported_once(qtbot, queue, renders, make_sound, act):
    again = "retry" in act
    renders.bad = {f"{number}.wav" for number in range(20)}
    queue.pause(not again)
    add(queue, *[make_sound(name, 0.01) for name in sorted(renders.bad)])
    qtbot.waitUntil(lambda: len(queue.of("failed" if again else "waiting")) == 20)
    queue.pause(True)
    emitted = []
    queue.changed.connect(lambda: emitted.append("changed"))
    queue.altered.connect(lambda keys: emitted.append(len(keys)))
    getattr(queue, act)(*([list(queue.entries)] if act in ("cancel", "retry") else []))
    assert states(queue) == ["waiting" if again else "cancelled"] * 20
    assert [one for one in emitted if one] == [20, "changed"]
    queue.cancel_all()


def test_cancelling_all_ends_every_search(qtbot, jobs, queue, make_sound):
    busy = threading.Event()
    jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="search")
    for name in ("a.wav", "b.wav"):
        add(queue, make_sound(name, 0.1))
    assert queue.searching
    queue.cancel_all()
    busy.set()
    qtbot.waitUntil(lambda: not queue.searching)
    assert queue.entries == {}


def test_a_search_that_fails_is_reported(qtbot, queue, monkeypatch, tmp_path):
    def refuse(paths):
        raise PermissionError(13, "no")

    monkeypatch.setattr("gradwave.queue.render_queue.find", refuse)
    with qtbot.waitSignal(queue.failed) as signal:
        add(queue, tmp_path)
    assert isinstance(signal.args[0], PermissionError)
    assert not queue.searching
