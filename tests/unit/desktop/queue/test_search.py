"""Searching dropped folders for sounds and mels."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest
from queued_renders import add

from gradwave.queue.file_search import OUTPUTS, find


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
