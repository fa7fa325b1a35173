"""A part of a long recording, rendered before the whole file has been read."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile
from hands import settle

from gradwave import desktop
from gradwave.opening.recording_loader import SHORT_SAMPLES
from gradwave.window.main_window import MainWindow
from wavegrad_core.audio import FileSamples, read_blocks
from wavegrad_core.render.region import FADE_SECONDS

RATE = 8000
PART = 1.0, 1.3  # seconds
FADE = round(FADE_SECONDS * RATE)


@pytest.fixture
def rest(monkeypatch) -> threading.Event:
    """An event: the last quarter of a recording is read once it is set."""
    go = threading.Event()

    def slowly(path, on_report):
        done = 0
        for block in read_blocks(path, on_report):
            yield block
            done += block[0].shape[1]
            if done > 0.75 * SHORT_SAMPLES:
                go.wait(60)

    monkeypatch.setattr("wavegrad_core.audio.read_blocks", slowly)
    yield go
    go.set()


@pytest.fixture
def long_file(tmp_path: Path) -> Path:
    path = tmp_path / "long.wav"
    noise = np.random.default_rng(0).integers(-9000, 9000, SHORT_SAMPLES + 999, np.int16)
    soundfile.write(path, noise, RATE)
    return path


@pytest.fixture
def window(open_window, voice_file, qtbot, monkeypatch) -> MainWindow:
    """A window with a small voice, and nothing open."""
    monkeypatch.setattr("wavegrad_core.voices.library.list_voices", lambda: [("small", voice_file)])
    window = open_window()
    desktop.begin(window, None)
    qtbot.waitUntil(lambda: window.session.catalog.voice_ready)
    return window


def render_part(qtbot, window: MainWindow, path: Path) -> None:
    """Open a file, select a part as soon as it is on screen, and render it while it is read."""
    window.session.open(path)
    qtbot.waitUntil(lambda: window.session.opener.reading)
    window.player.set_loop(*PART)
    action = window.actions_by_name["render_selection"]
    qtbot.waitUntil(action.isEnabled)
    action.trigger()
    waiting = "Waiting for the rest of the file"
    qtbot.waitUntil(lambda: window.session.render_progress.note == waiting)


def test_a_part_is_rendered_while_the_rest_is_read(qtbot, window, long_file, rest):
    session = window.session
    render_part(qtbot, window, long_file)
    assert session.opener.partial.share < 1  # the last samples have not been read
    assert session.original is None
    assert not session.can_render
    part = session.renders.part
    assert window.player.sounds == {"part": part.sound}  # it can be heard at once
    assert window.pane_controller.key == "part"
    rest.set()
    qtbot.waitUntil(lambda: session.result is not None)
    early = session.result
    assert session.renders.part is None
    assert early.region == window.player.loop == PART
    heard = slice(*(round(RATE * seconds) for seconds in PART))
    np.testing.assert_array_equal(part.sound.audio[:, heard], early.sound.audio[:, heard])
    assert early.original is session.original

    whole, _ = soundfile.read(long_file, dtype="float32")
    first, last = (round(RATE * seconds) for seconds in PART)
    np.testing.assert_array_equal(early.sound.audio[0, :first], whole[:first])
    np.testing.assert_array_equal(early.sound.audio[0, last:], whole[last:])
    assert not np.array_equal(early.sound.audio[0, first:last], whole[first:last])

    qtbot.waitUntil(lambda: session.can_render)
    window.actions_by_name["render_selection"].trigger()
    qtbot.waitUntil(lambda: len(session.takes.all) == 2)
    inside = slice(first + FADE, last - FADE)
    later = session.result.sound.audio[0, inside]  # from the file that has been read
    np.testing.assert_array_equal(later, early.sound.audio[0, inside])
    settle(qtbot, window)


@pytest.mark.parametrize("seekable", [True, False])
def test_a_part_that_has_not_been_read_waits_unless_the_file_is_seekable(
    qtbot, window, long_file, rest, monkeypatch, seekable
):
    monkeypatch.setattr(FileSamples, "is_seekable", seekable)
    window.session.open(long_file)
    qtbot.waitUntil(lambda: window.session.opener.reading)
    end = window.models.timeline.duration
    window.player.set_loop(end - 1, end)
    assert window.player.loop == (end - 1, end)
    render = window.actions_by_name["render_selection"]
    assert render.isEnabled() == seekable
    if seekable:
        render.trigger()
        qtbot.waitUntil(lambda: window.session.renders.part is not None)
        assert not window.session.opener.partial.covers(end - 1)
    rest.set()
    qtbot.waitUntil(lambda: window.session.result is not None if seekable else render.isEnabled())
    settle(qtbot, window)


def test_cancelled_opening_ends_the_render_of_a_part(qtbot, window, long_file, rest):
    render_part(qtbot, window, long_file)
    window.session.cancel_opening()
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    rest.set()
    settle(qtbot, window)
    assert window.session.original is None
    assert window.session.takes.all == ()


def test_a_part_of_a_file_that_cannot_be_read_to_its_end(qtbot, window, long_file, rest):
    sound, _ = soundfile.read(long_file, dtype="float32")
    sound[-1] = np.nan
    soundfile.write(long_file, sound, RATE, subtype="FLOAT")
    render_part(qtbot, window, long_file)
    rest.set()
    qtbot.waitUntil(window.banner.isVisible)
    assert "NaN" in window.banner.text
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    assert window.session.takes.all == ()
