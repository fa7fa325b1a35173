"""The tasks of the guide with the keyboard alone: each key goes to what has the focus."""

from __future__ import annotations

import pytest
from fakes import FakeEngine
from hands import choose, settle
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from shiboken6 import isValid
from sound_card import needs_portaudio

from gradwave import desktop
from gradwave.window.main_window import MainWindow

Key, Modifier = Qt.Key, Qt.KeyboardModifier
CONTROL, SHIFT, PLAIN = Modifier.ControlModifier, Modifier.ShiftModifier, Modifier.NoModifier
MAX_TABS = 120  # controls of the largest window
LONG = 600_000  # milliseconds: what compiles or loads at first is slow on a busy machine


class Keyboard:
    """A keyboard: keys and text for whatever has the focus."""

    def __init__(self, qtbot) -> None:
        self._qtbot = qtbot

    def look_at(self, window: QWidget) -> None:
        """Switch to a window, and wait until it has the focus."""
        window.activateWindow()
        self._qtbot.waitUntil(
            lambda: (
                QGuiApplication.focusWindow() is not None
                and QGuiApplication.focusWindow() is window.windowHandle()
            )
        )

    def press(self, *keys: Qt.Key, with_key: Modifier = PLAIN) -> None:
        for key in keys:
            QTest.keyClick(QGuiApplication.focusWindow(), key, with_key)

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(QGuiApplication.focusWindow(), letter)

    def go_to(self, control: QWidget) -> None:
        """Press Tab until a control has the focus."""
        for _ in range(MAX_TABS):
            if QApplication.focusWidget() is control:
                return
            self.press(Key.Key_Tab)
        name = control.accessibleName() or control.objectName() or type(control).__name__
        raise AssertionError(f"Tab does not reach {name}")


@pytest.fixture
def keyboard(qtbot) -> Keyboard:
    return Keyboard(qtbot)


@pytest.fixture
def window(qtbot, open_window, keyboard) -> MainWindow:
    """An empty window."""
    window = open_window(FakeEngine())
    desktop.begin(window, None)
    settle(qtbot, window)
    keyboard.look_at(window)
    return window


@pytest.fixture
def rendered(qtbot, window, keyboard, make_sound, monkeypatch) -> MainWindow:
    """A window in which a sound was opened and rendered by keys."""
    choose(monkeypatch, make_sound("clip.wav", seconds=1.0))
    keyboard.press(Key.Key_O, with_key=CONTROL)
    qtbot.waitUntil(lambda: window.session.can_render)
    keyboard.press(Key.Key_R, with_key=CONTROL)
    qtbot.waitUntil(lambda: window.session.result is not None)
    settle(qtbot, window)
    return window


@needs_portaudio
def test_open_render_compare_loop_sweep_and_export(
    qtbot, rendered, keyboard, tmp_path, monkeypatch
):
    window, player, takes = rendered, rendered.player, rendered.session.takes
    keyboard.look_at(rendered)

    # The original and the take are compared in a loop.
    keyboard.press(Key.Key_L, Key.Key_1)
    qtbot.waitUntil(lambda: player.playing == "original")
    keyboard.press(Key.Key_2)
    qtbot.waitUntil(lambda: player.playing == takes.all[0].key)
    keyboard.press(Key.Key_Space)
    assert player.playing == ""

    # It is played again from where it began.
    keyboard.press(Key.Key_L, Key.Key_Home)
    keyboard.press(*[Key.Key_Right] * 10, with_key=SHIFT)
    keyboard.press(Key.Key_Space)
    qtbot.waitUntil(lambda: player.position > 0.3)
    places: list[float] = []
    player.moved.connect(places.append)
    keyboard.press(Key.Key_Space, with_key=SHIFT)
    qtbot.waitUntil(lambda: places != [] and max(places) > 0.3)
    assert min(places) == pytest.approx(0.25, abs=0.01)
    player.stop()
    keyboard.press(Key.Key_L)

    # A quarter of the sound is looped, fills the window, and is let go.
    keyboard.press(Key.Key_L, Key.Key_Home)
    keyboard.press(*[Key.Key_Right] * 10, with_key=SHIFT)
    keyboard.press(Key.Key_BracketLeft)
    keyboard.press(*[Key.Key_Right] * 10, with_key=SHIFT)
    keyboard.press(Key.Key_BracketRight)
    assert player.loop == pytest.approx((0.25, 0.5), abs=0.01)
    assert window.footer.loop.text() == "Loop 0:00.250 – 0:00.500  (0.250 s)"
    keyboard.press(Key.Key_Z)
    timeline = window.models.timeline
    assert (timeline.start, timeline.stop) == pytest.approx(player.loop)
    keyboard.press(Key.Key_0, Key.Key_L)
    assert player.loop is None

    # Two counts are chosen for a sweep.
    keyboard.go_to(window.panel.counts_button)
    keyboard.press(Key.Key_Return)
    dialog = QApplication.activeModalWidget()
    keyboard.look_at(dialog)
    keyboard.press(Key.Key_A, with_key=CONTROL)
    keyboard.type("2, 4")
    keyboard.press(Key.Key_Return)
    keyboard.look_at(window)
    keyboard.press(Key.Key_R, with_key=CONTROL | SHIFT)
    qtbot.waitUntil(lambda: [take.result.iterations for take in takes.all] == [6, 2, 4])
    settle(qtbot, window)

    # The last take is exported.
    target = tmp_path / "take.wav"
    choose(monkeypatch, target, "getSaveFileName", "WAV (*.wav)")
    keyboard.press(Key.Key_E, with_key=CONTROL)
    qtbot.waitUntil(target.exists)


@needs_portaudio
def test_a_blind_test(qtbot, rendered, keyboard):
    keyboard.look_at(rendered)
    keyboard.press(Key.Key_B, with_key=CONTROL)
    dialog = rendered.features.listening.dialog
    keyboard.look_at(dialog)
    keyboard.go_to(dialog.setup.trials)
    keyboard.press(Key.Key_A, with_key=CONTROL)
    keyboard.type("2")
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    keyboard.press(Key.Key_Return)
    blind = rendered.models.blind_test
    qtbot.waitUntil(lambda: blind.run is not None)
    run = blind.run
    while blind.running:
        for slot in "ABX":
            keyboard.type(slot.lower())
            qtbot.waitUntil(lambda slot=slot: run.heard(slot))
        keyboard.press(Key.Key_Left if run.stimulus("X") == 0 else Key.Key_Right)
    assert "2 of 2" in dialog.pages.result.text
    settle(qtbot, rendered)
    keyboard.press(Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())


def test_edit_the_mel_and_export_the_take(qtbot, rendered, keyboard, tmp_path, monkeypatch):
    session, page = rendered.session, rendered.features.design.page
    keyboard.look_at(rendered)
    keyboard.press(Key.Key_E)
    assert page.isVisible()
    keyboard.go_to(page.sliders["stretch"].field)
    keyboard.press(Key.Key_A, with_key=CONTROL)
    keyboard.type("1.5")
    keyboard.press(Key.Key_Return)
    qtbot.waitUntil(lambda: session.settings.edits.length_after(1.0) == pytest.approx(1.5))
    keyboard.press(Key.Key_R, with_key=CONTROL)
    qtbot.waitUntil(lambda: len(session.takes.all) == 2, timeout=LONG)
    qtbot.waitUntil(lambda: not rendered.jobs.busy(), timeout=LONG)
    target = tmp_path / "longer.wav"
    choose(monkeypatch, target, "getSaveFileName", "WAV (*.wav)")
    keyboard.press(Key.Key_E, with_key=CONTROL)
    qtbot.waitUntil(target.exists)


def test_render_files_in_the_queue(qtbot, small_window, keyboard, make_sound, monkeypatch):
    keyboard.look_at(small_window)
    keyboard.press(Key.Key_U, with_key=CONTROL)
    dialog, queue = small_window.features.queue.dialog, small_window.features.queue.queue
    keyboard.look_at(dialog)
    choose(monkeypatch, make_sound("one.wav", seconds=0.2))
    keyboard.go_to(dialog.add_files_button)
    keyboard.press(Key.Key_Space)
    qtbot.waitUntil(lambda: queue.ready)
    keyboard.go_to(dialog.start_button)
    keyboard.press(Key.Key_Space)
    done = ["done"]
    qtbot.waitUntil(lambda: [one.state for one in queue.entries.values()] == done, timeout=LONG)
    keyboard.press(Key.Key_Escape)
    assert not dialog.isVisible()


def test_fine_tuning_up_to_its_plan(qtbot, window, keyboard, make_sound, tmp_path, monkeypatch):
    keyboard.look_at(window)
    folder = tmp_path / "voice"
    folder.mkdir()
    make_sound("voice/one.wav", seconds=2.0)
    keyboard.press(Key.Key_T, with_key=CONTROL)
    training = window.features.training
    dialog, wizard = training.dialog, training.wizard
    keyboard.look_at(dialog)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    keyboard.go_to(dialog.recordings_page.folder_button)
    keyboard.press(Key.Key_Space)
    qtbot.waitUntil(lambda: wizard.can_continue)
    keyboard.go_to(dialog.next_button)
    keyboard.press(Key.Key_Space)
    checked = wizard.data_check
    qtbot.waitUntil(lambda: checked.report is not None and wizard.can_continue, timeout=LONG)
    keyboard.go_to(dialog.next_button)
    keyboard.press(Key.Key_Space)
    assert wizard.page == "plan"
    assert dialog.stack.currentWidget() is dialog.plan_page
    keyboard.press(Key.Key_Escape)
    assert not dialog.isVisible()
