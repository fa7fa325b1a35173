"""The watched folder: when a file is rendered, and what must not end the watching."""

import os
import shutil
import sys
from queue import SimpleQueue

import pytest

from wavegrad_core.errors import InputError
from wavegrad_core.serve.job_queue import JobQueue
from wavegrad_core.serve.render_job import LoadedVoices
from wavegrad_core.serve.watch_folder import WatchFolder

ENDS = {"done", "failed", "cancelled"}
TIMEOUT = 120


@pytest.fixture
def queue():
    queue = JobQueue(LoadedVoices())
    yield queue
    queue.close()


class Watcher:
    """A watched folder `inbox`, and the events of its files."""

    def __init__(self, queue, voice, folder):
        self.inbox, self.outbox = folder / "in", folder / "out"
        self.inbox.mkdir()
        self.events = SimpleQueue()
        self.fields = {"voice": str(voice), "iterations": 1}
        self.folder = WatchFolder(self.inbox, self.outbox, queue, self.fields)

    def look(self, times=2):
        """Look; a file is queued at the second time."""
        for _ in range(times):
            self.folder.look(self.events.put)

    def wait(self):
        """Wait until a file is rendered or has failed, and return the event."""
        while (event := self.events.get(timeout=TIMEOUT))["event"] not in ENDS:
            pass
        return event

    def rendered(self):
        return sorted(path.name for path in self.outbox.iterdir())


@pytest.fixture
def watcher(queue, voice, tmp_path):
    return Watcher(queue, voice, tmp_path)


def test_a_file_is_rendered_once_it_has_come_to_rest(queue, watcher, sound):
    data = sound.read_bytes()
    (watcher.inbox / "a.wav").write_bytes(data[:1000])
    (watcher.inbox / "note.txt").write_text("no sound")
    watcher.look(1)
    (watcher.inbox / "a.wav").write_bytes(data)  # still being written
    watcher.look(1)
    assert watcher.events.empty()
    watcher.look(1)
    assert watcher.wait()["event"] == "done"
    assert watcher.rendered() == ["a.wav"]
    watcher.look(1)
    assert watcher.events.empty()
    # after a new start
    watcher.folder = WatchFolder(watcher.inbox, watcher.outbox, queue, watcher.fields)
    watcher.look(3)
    assert watcher.events.empty()


def test_a_folder_is_not_watched_for_its_own_renders(queue, tmp_path):
    with pytest.raises(InputError, match="same folder"):
        WatchFolder(tmp_path, tmp_path, queue, {})
    with pytest.raises(InputError, match="not a folder"):
        WatchFolder(tmp_path / "absent", tmp_path, queue, {})


def test_a_setting_that_no_file_can_be_rendered_with_is_an_error_at_the_start(queue, tmp_path):
    with pytest.raises(InputError, match="iterations 0"):
        WatchFolder(tmp_path, tmp_path / "out", queue, {"iterations": 0})


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_a_name_that_is_not_utf_8_is_rendered(watcher, sound):
    name = os.fsdecode(b"caf\xe9.wav")
    shutil.copy(sound, watcher.inbox / name)
    watcher.look()
    assert watcher.wait()["event"] == "done"
    assert watcher.rendered() == [name]


def test_a_file_whose_render_would_replace_that_of_another_is_refused_once(watcher, sound):
    for name in ("take.mp3", "take.wav"):
        shutil.copy(sound, watcher.inbox / name)
    watcher.look()
    events = [watcher.wait(), watcher.wait()]
    failed = next(event for event in events if event["event"] == "failed")
    assert "take.wav: its render would have the same name as that of take.mp3" in failed["error"]
    assert {event["event"] for event in events} == {"done", "failed"}
    watcher.look(3)
    assert watcher.events.empty()
    (watcher.inbox / "take.mp3").unlink()
    os.utime(watcher.inbox / "take.wav")  # changed, and its name is free
    watcher.look(3)
    assert watcher.wait()["event"] == "done"


def test_a_file_that_changes_while_it_is_rendered_is_rendered_again(queue, watcher, sound):
    waiting = []
    add = queue.add
    queue.add = lambda *job: waiting.append(job)  # not begun yet
    queue.has = lambda owner, id: id in [job[1] for job in waiting]
    shutil.copy(sound, watcher.inbox / "a.wav")
    watcher.look()
    os.utime(watcher.inbox / "a.wav", ns=(1, 1))
    watcher.look(3)
    assert len(waiting) == 1
    queue.add = add
    waiting.clear()  # it has ended
    watcher.look(1)
    assert watcher.wait()["event"] == "done"


def test_a_folder_that_vanishes_is_reported_once_and_watched_when_it_is_back(watcher, sound):
    watcher.inbox.rename(watcher.inbox.with_name("elsewhere"))
    watcher.look(3)
    assert "Could not read" in watcher.wait()["error"]
    assert watcher.events.empty()
    watcher.inbox.with_name("elsewhere").rename(watcher.inbox)
    shutil.copy(sound, watcher.inbox / "a.wav")
    watcher.look()
    assert watcher.wait()["event"] == "done"
