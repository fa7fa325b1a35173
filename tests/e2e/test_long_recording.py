"""A recording of two hours: visible while it is read, then zoomed, looped and played."""

from __future__ import annotations

import struct
import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine
from PySide6.QtCore import Qt
from sound_card import needs_portaudio, played

from gradwave import desktop
from gradwave.jobs import Job
from gradwave.opening.recording_loader import SHORT_SAMPLES, read_sound
from gradwave.window.main_window import MainWindow
from wavegrad_core.audio import read_blocks
from wavegrad_core.errors import InputError

RATE, HOURS = 8000, 2
FRAMES = HOURS * 3600 * RATE


def sparse_wav(path: Path, frames: int = FRAMES, channels: int = 1) -> np.ndarray:
    """Write a sparse WAV of silence with a second of noise in the middle."""
    size = 2 * channels * frames
    facts = (16, 1, channels, RATE, 2 * channels * RATE, 2 * channels, 16)
    header = struct.pack("<4sI4s4sIHHIIHH", b"RIFF", 36 + size, b"WAVE", b"fmt ", *facts)
    noise = np.random.default_rng(0).integers(-9000, 9000, (RATE, channels), np.int16)
    with open(path, "wb") as file:
        file.write(header + struct.pack("<4sI", b"data", size))
        file.truncate(44 + size)
        file.seek(44 + frames // 2 * 2 * channels)
        file.write(noise.tobytes())
    return noise.T.astype(np.float32) / 2**15


def looks_at(path: Path):
    """Read a file; return the sound and its previews."""
    job, shown = Job(lambda job: None, lambda event: None, "files"), []
    job._post = lambda event: shown.append(event.content)
    return read_sound(job, path), shown


@pytest.mark.parametrize("channels", [1, 2])
def test_what_is_read_bit_by_bit_is_the_recording(tmp_path, channels):
    noise = sparse_wav(tmp_path / "long.wav", SHORT_SAMPLES + 12_345, channels)
    sound, shown = looks_at(tmp_path / "long.wav")
    expected, _ = soundfile.read(tmp_path / "long.wav", dtype="float32", always_2d=True)
    np.testing.assert_array_equal(sound.audio, expected.T)
    assert sound.level == pytest.approx(np.abs(noise).max())
    assert shown[0].sound is sound  # the same object, so nothing is redrawn
    assert 0 < shown[0].share < 0.2
    assert shown[0].sound.seconds == sound.seconds


def test_a_short_recording_is_not_shown_before_it_is_there(make_sound):
    sound, shown = looks_at(make_sound(seconds=0.5))
    assert (sound.seconds, shown) == (0.5, [])


def test_a_long_recording_that_is_cut_short_has_what_there_is(tmp_path):
    path = tmp_path / "long.wav"
    sparse_wav(path, SHORT_SAMPLES + 50_000)
    with open(path, "rb+") as file:
        file.truncate(44 + 2 * (SHORT_SAMPLES + 1000))
    assert looks_at(path)[0].audio.shape == (1, SHORT_SAMPLES + 1000)


@pytest.fixture
def window(open_window, qtbot) -> MainWindow:
    window = open_window(FakeEngine())
    desktop.begin(window, None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


@needs_portaudio
def test_open_two_hours_zoom_in_loop_and_play(qtbot, window, tmp_path):
    path = tmp_path / "two hours.wav"
    noise = sparse_wav(path)
    early = []
    window.session.opener.previewed.connect(lambda so_far: early.append(window.original.facts))
    window.session.open(path)
    qtbot.waitUntil(lambda: bool(early))
    assert window.models.timeline.duration == HOURS * 3600  # the full length is known at once
    assert early[0].startswith("two hours.wav · opening, ")
    window.models.timeline.show(3599.0, 4.0)  # zooming works while the rest is read
    qtbot.waitUntil(lambda: window.session.original is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert window.original.facts.startswith("two hours.wav · 7200.00 s")
    assert window.models.timeline.span == 4.0

    picture = window.original.spectrogram.picture
    times = picture.start + (np.arange(len(picture.values)) + 0.5) / len(picture.values) * (
        picture.stop - picture.start
    )
    loud = picture.values.max(axis=1) > 0
    assert np.all(loud[(times > 3600.1) & (times < 3600.9)])
    assert not loud[(times < 3599.8) | (times > 3601.2)].any()

    window.models.timeline.show(3600.25, 0.5)
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert window.player.loop == (3600.25, 3600.75)
    qtbot.keyClick(window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: window.player.output.active)
    qtbot.waitUntil(lambda: 3600.6 <= window.player.position < 3600.75)
    qtbot.keyClick(window, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: not window.player.output.active)
    heard = played()[:, 0]
    quarter = RATE // 4  # the end of the half-second loop fades into the sound before it
    np.testing.assert_array_equal(heard[:quarter], noise[0, quarter : 2 * quarter])


def test_a_long_recording_that_cannot_be_read_to_its_end_leaves_what_was_there(
    qtbot, window, tmp_path, make_sound, monkeypatch
):
    window.session.open(make_sound("before.wav"))
    qtbot.waitUntil(lambda: window.session.original is not None)

    def broken(path, on_report):
        yield np.zeros((1, 2**18), np.float32), RATE
        raise InputError(f"{path}: holds samples that are no numbers; export it again.")

    monkeypatch.setattr("wavegrad_core.audio.read_blocks", broken)
    sparse_wav(tmp_path / "broken.wav", SHORT_SAMPLES + 1)
    window.session.open(tmp_path / "broken.wav")
    qtbot.waitUntil(window.banner.isVisible)
    assert "no numbers" in window.banner.text
    assert window.original.facts.startswith("before.wav")
    assert window.models.timeline.duration == 1.0


def test_what_is_read_is_neither_played_nor_rendered_before_it_is_whole(
    qtbot, window, tmp_path, make_sound, monkeypatch
):
    window.session.open(make_sound("before.wav"))
    qtbot.waitUntil(lambda: window.session.can_render)
    whole = threading.Event()

    def slowly(path, on_report):
        for block in read_blocks(path, on_report):
            yield block
            whole.wait(60)

    monkeypatch.setattr("wavegrad_core.audio.read_blocks", slowly)
    sparse_wav(tmp_path / "long.wav", SHORT_SAMPLES + 5)
    window.session.open(tmp_path / "long.wav")
    qtbot.waitUntil(lambda: "opening" in window.original.facts)
    play, render = window.original.play_button, window.panel.render_button
    assert not play.isEnabled()
    assert play.toolTip() == "Can be played once the whole file has been read"
    assert not render.isEnabled()
    assert window.transport.clock.text().endswith("/ 8:44.289")
    qtbot.keyClick(window, Qt.Key.Key_1)
    assert window.player.playing == ""
    whole.set()
    qtbot.waitUntil(render.isEnabled)
    assert window.session.original.name == "long.wav"
    assert play.toolTip() != "Can be played once the whole file has been read"


def test_the_window_says_that_a_file_is_damaged(qtbot, window):
    path = Path(__file__).parents[1] / "fixtures" / "audio" / "corrupt.flac"
    expected = f"{path}: 0.17 s at 0.68 s are damaged and replaced by silence."
    with qtbot.waitSignal(
        window.session.message, timeout=20_000, check_params_cb=lambda text: text == expected
    ):
        window.session.open(path)
    assert looks_at(path)[0].notice == expected
