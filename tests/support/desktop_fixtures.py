"""Fixtures for tests of the desktop: no screen, no sound card, and checks for leftovers."""

from __future__ import annotations

import gc
import logging
import os
import threading
from collections.abc import Callable, Iterator
from functools import partial
from itertools import compress, repeat
from operator import is_
from pathlib import Path

import numpy as np
import pyqtgraph
import pytest
import sound_card  # noqa: F401  first, because it configures PortAudio
import soundfile
from fakes import FakeEngine
from hands import close, settle
from PySide6.QtCore import QEvent, QTimer, QtMsgType
from PySide6.QtWidgets import QMenu
from shiboken6 import isValid

from gradwave import desktop, theme
from gradwave.jobs import Jobs
from gradwave.projects import project_file
from gradwave.rendering.render_worker import RenderWorker
from gradwave.rendering.session import Session
from gradwave.training_wizard.wizard import Wizard
from gradwave.window.main_window import DEFAULT_SIZE, MainWindow

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded
pyqtgraph.setConfigOption("mouseRateLimit", 0)  # mouse moves count however fast they come
PATIENCE = 60_000  # milliseconds; generous, for a busy machine

HARMLESS = ("This plugin does not support",)  # a message of the offscreen platform


def _workers() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("gradwave")]


_seen_running: list[QTimer] = []  # so that each timer fails only one test


def _new_timers() -> list[QTimer]:
    things = gc.get_objects()  # very many, so the loop over them runs in C
    timers = compress(things, map(is_, map(type, things), repeat(QTimer)))
    running = [timer for timer in timers if isValid(timer) and timer.isActive()]
    new = [timer for timer in running if timer not in _seen_running]
    _seen_running[:] = running
    return new


@pytest.fixture(autouse=True)
def nothing_left_behind() -> Iterator[None]:
    yield
    assert _workers() == [], "threads outlived the test"
    assert _new_timers() == [], "timers outlived the test"


@pytest.fixture(autouse=True)
def no_unexpected_errors(qtlog, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    logged = [record.getMessage() for record in caplog.records if record.levelno >= logging.ERROR]
    assert logged == []
    bad = (QtMsgType.QtWarningMsg, QtMsgType.QtCriticalMsg, QtMsgType.QtFatalMsg)
    messages = [record.message for record in qtlog.records if record.type in bad]
    assert [text for text in messages if not text.startswith(HARMLESS)] == []


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the user's folders and preferences out of the tests."""
    monkeypatch.setattr("gradwave.desktop.user_data_path", lambda name: tmp_path / "data" / name)
    monkeypatch.setattr("gradwave.desktop.user_cache_path", lambda name: tmp_path / "cache" / name)
    monkeypatch.setattr("gradwave.desktop.user_state_path", lambda name: tmp_path / "state" / name)
    config = tmp_path / "config" / "gradwave"
    monkeypatch.setattr("gradwave.preferences.user_config_path", lambda name, **options: config)


@pytest.fixture(autouse=True)
def no_scores(monkeypatch: pytest.MonkeyPatch) -> None:
    """Replace the scores, which compile for seconds, except in their own tests."""
    monkeypatch.setattr(
        "gradwave.takes.take_scores.score",
        lambda job, original, sound, names, edited: dict.fromkeys(names, "not here"),
    )


@pytest.fixture
def qtbot(qtbot):
    """pytest-qt's qtbot with longer timeouts: five seconds are too short on a busy machine."""
    qtbot.waitUntil = partial(qtbot.waitUntil, timeout=PATIENCE)
    qtbot.waitSignal = partial(qtbot.waitSignal, timeout=PATIENCE)
    return qtbot


@pytest.fixture
def jobs(qtbot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    with qtbot.waitSignal(jobs.stopped, timeout=60_000):
        jobs.stop()


def pick_no_bundled_voice(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the voice of a fake engine when a recording is opened before that voice is loaded."""
    monkeypatch.setattr("wavegrad_core.voices.voice_choice.voice_reaching", lambda bandwidth: "")


@pytest.fixture
def session(jobs: Jobs, monkeypatch) -> Session:
    pick_no_bundled_voice(monkeypatch)
    return Session(jobs, FakeEngine())


@pytest.fixture
def open_window(qtbot, qapp, monkeypatch) -> Iterator[Callable[..., MainWindow]]:
    """open_window(engine) -> a window, which is closed at the end as a user would close it."""
    opened: list[MainWindow] = []
    qapp.setQuitOnLastWindowClosed(False)

    def open_one(engine=None) -> MainWindow:
        if isinstance(engine, FakeEngine):
            pick_no_bundled_voice(monkeypatch)
        window = desktop.make_window(Session(Jobs(), engine or RenderWorker()))
        window.resize(DEFAULT_SIZE)  # the offscreen platform's screen is smaller
        desktop.apply_theme(qapp, window, theme.DARK)
        window.show()
        qtbot.waitExposed(window)
        opened.append(window)
        return window

    yield open_one
    for window in opened:
        close(qtbot, window)
    # Pyqtgraph's menus have no parent, and applying a theme would restyle all leftover ones.
    for widget in qapp.topLevelWidgets():
        if isinstance(widget, QMenu):
            widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def voice_file(tmp_path: Path) -> Path:
    from small_voice import write_small_voice  # imports torch

    return write_small_voice(tmp_path / "small.safetensors")


@pytest.fixture
def small_window(qtbot, open_window, voice_file: Path, make_sound, monkeypatch) -> MainWindow:
    """A window with the real engine, the small voice and a sound of 0.2 s, not rendered."""
    monkeypatch.setattr("wavegrad_core.voices.library.list_voices", lambda: [("small", voice_file)])
    window = open_window()
    window.session.begin(None)
    window.session.open(make_sound("good.wav", seconds=0.2))
    qtbot.waitUntil(lambda: window.session.can_render)
    return window


@pytest.fixture
def rendered_window(qtbot, open_window, make_sound) -> MainWindow:
    """A window with a three-second sound, rendered by the fake engine."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=3.0))
    qtbot.waitUntil(lambda: window.session.result is not None)
    settle(qtbot, window)
    return window


@pytest.fixture
def large_letters(qapp) -> Iterator[None]:
    """Letters half as large again as usual, as the system may be set to."""
    before = qapp.font()
    large = qapp.font()
    large.setPointSizeF(1.5 * before.pointSizeF())
    qapp.setFont(large)
    yield
    qapp.setFont(before)


@pytest.fixture
def make_sound(tmp_path: Path) -> Callable[..., Path]:
    """make_sound(name, seconds, rate, channels) -> the path of a chirp with a little noise."""

    def write(name: str = "sound.wav", seconds: float = 1.0, rate: int = 24_000, channels: int = 1):
        path = tmp_path / name
        times = np.arange(round(seconds * rate)) / rate
        chirp = 0.3 * np.sin(2 * np.pi * (200 + 800 * times) * times)
        noise = np.random.default_rng(1).normal(0, 0.01, (channels, times.size))
        soundfile.write(path, (chirp + noise).T, rate, subtype="PCM_16")
        return path

    return write


@pytest.fixture
def read_later(monkeypatch) -> Iterator[threading.Event]:
    """An event: projects are read once it is set."""
    go = threading.Event()
    monkeypatch.setattr(
        "gradwave.projects.project.read", lambda *rest: (go.wait(60), project_file.read(*rest))[1]
    )
    yield go
    go.set()


@pytest.fixture
def wizard(qtbot, jobs, tmp_path) -> Iterator[Wizard]:
    """A wizard without a training run; `problems` collects its messages."""
    wizard = Wizard(jobs, tmp_path / "trainings")
    wizard.problems = []
    wizard.problem.connect(lambda problem: wizard.problems.append(problem.message))
    yield wizard
    wizard.leave()
