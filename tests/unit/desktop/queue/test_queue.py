"""The queue without a window: order of renders, settings, errors."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from queued_renders import SETTINGS, FakeRenders, add, finish, states

from gradwave.queue.file_search import OUTPUTS
from gradwave.queue.render_queue import RenderQueue
from gradwave.sounds import Settings


def test_a_mel_is_rendered_without_what_needs_a_recording(qtbot, queue, renders, tmp_path):
    np.save(mel := tmp_path / "mel.npy", np.zeros((128, 20), np.float32))
    wanted = replace(SETTINGS, start="original", keep_highs=True, dry_wet=0.5)
    add(queue, mel, settings=wanted)
    finish(qtbot, queue)
    (order,) = renders.orders
    assert order.settings == SETTINGS
    assert states(queue) == ["done"]
    assert [entry.how for entry in queue.entries.values()] == ["one, 4 iterations"]


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
