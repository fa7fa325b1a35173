"""The tasks of the guide with the mouse alone, from the menus, the buttons and the plots."""

from __future__ import annotations

import pytest
from fakes import FakeEngine
from hands import LEFT, choose, click, settle
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtWidgets import QApplication, QFileDialog, QMenu
from shiboken6 import isValid
from sound_card import needs_portaudio

from gradwave import desktop
from gradwave.window.main_window import MainWindow

LONG = 600_000  # milliseconds: what compiles or loads at first is slow on a busy machine


@pytest.fixture
def window(qtbot, open_window, make_sound, monkeypatch) -> MainWindow:
    """A window in which a sound was opened and rendered by its buttons."""
    window = open_window(FakeEngine())
    desktop.begin(window, None)
    settle(qtbot, window)
    choose(monkeypatch, make_sound("clip.wav", seconds=1.0))
    click(qtbot, window.open_button)
    qtbot.waitUntil(lambda: window.session.can_render)
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: window.session.result is not None)
    settle(qtbot, window)
    return window


def choose_in_menu(qtbot, window: MainWindow, title: str, name: str) -> None:
    """Click on a menu, then on the entry of a command."""
    bar = window.menuBar()
    action = next(one for one in bar.actions() if one.text() == title)
    qtbot.mouseClick(bar, LEFT, pos=bar.actionGeometry(action).center())
    menu = action.menu()
    assert isinstance(menu, QMenu)
    qtbot.waitUntil(menu.isVisible)
    entry = window.actions_by_name[name]
    assert entry in menu.actions()
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
    qtbot.waitUntil(lambda: not menu.isVisible())


def drag_in_plot(qtbot, plot, start: float, stop: float) -> None:
    """Drag between two times of a plot."""
    view, box = plot.getViewWidget().viewport(), plot.box
    middle = sum(box.viewRange()[1]) / 2
    first, last = (
        plot.getViewWidget().mapFromScene(box.mapViewToScene(QPointF(seconds, middle)))
        for seconds in (start, stop)
    )
    qtbot.mousePress(view, LEFT, pos=first)
    for share in (0.3, 0.6, 1.0):
        qtbot.mouseMove(view, first + (last - first) * share)
        QApplication.processEvents()
    qtbot.mouseRelease(view, LEFT, pos=last)


@needs_portaudio
def test_open_render_compare_loop_sweep_and_export(qtbot, window, tmp_path, monkeypatch):
    player, takes = window.player, window.session.takes

    # The original and the take are compared in a loop.
    click(qtbot, window.transport.loop_button)
    click(qtbot, window.original.play_button)
    qtbot.waitUntil(lambda: player.playing == "original")
    click(qtbot, window.result.play_button)
    qtbot.waitUntil(lambda: player.playing == takes.all[0].key)
    click(qtbot, window.transport.stop_button)
    assert player.playing == ""
    click(qtbot, window.transport.loop_button)

    # A quarter is looped in a plot, shown whole, and let go.
    drag_in_plot(qtbot, window.original.waveform, 0.25, 0.5)
    assert player.loop == pytest.approx((0.25, 0.5), abs=0.02)
    choose_in_menu(qtbot, window, "&View", "zoom_loop")
    timeline = window.models.timeline
    assert (timeline.start, timeline.stop) == pytest.approx(player.loop)
    click(qtbot, window.transport.fit_button)
    click(qtbot, window.transport.loop_button)
    assert player.loop is None

    # A sweep.
    click(qtbot, window.panel.sweep_button)
    qtbot.waitUntil(lambda: len(takes.all) == 6)
    settle(qtbot, window)

    # The last take is exported.
    target = tmp_path / "take.wav"
    choose(monkeypatch, target, "getSaveFileName", "WAV (*.wav)")
    click(qtbot, window.export_button)
    qtbot.waitUntil(target.exists)


@needs_portaudio
def test_a_blind_test(qtbot, window):
    choose_in_menu(qtbot, window, "&Listen", "blind")
    dialog, blind = window.features.listening.dialog, window.models.blind_test
    qtbot.waitUntil(dialog.setup.start_bar.begin_button.isEnabled)
    click(qtbot, dialog.setup.start_bar.begin_button)
    qtbot.waitUntil(lambda: blind.run is not None)
    run = blind.run
    while blind.running:
        for slot in "ABX":
            click(qtbot, dialog.page.slots[slot])
            qtbot.waitUntil(lambda slot=slot: run.heard(slot))
        click(qtbot, dialog.page.answers["AB"[run.stimulus("X")]])
    assert "16 of 16" in dialog.pages.result.text
    settle(qtbot, window)
    click(qtbot, dialog.pages.close_button)
    qtbot.waitUntil(lambda: not isValid(dialog) or not dialog.isVisible())


def test_edit_the_mel_and_export_the_take(qtbot, window, tmp_path, monkeypatch):
    session, page, tabs = window.session, window.features.design.page, window.panel.tabs
    qtbot.mouseClick(tabs, LEFT, pos=tabs.tabRect(1).center())
    assert page.isVisible()
    slider = page.sliders["pitch"].slider
    at_right = QPoint(slider.width() - 3, slider.height() // 2)
    qtbot.mouseClick(slider, LEFT, pos=at_right)
    assert page.sliders["pitch"].value > 0
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: len(session.takes.all) == 2, timeout=LONG)
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=LONG)
    assert len(session.result.settings.edits.edits) == 1
    target = tmp_path / "higher.wav"
    choose(monkeypatch, target, "getSaveFileName", "WAV (*.wav)")
    click(qtbot, window.export_button)
    qtbot.waitUntil(target.exists)


def test_render_files_in_the_queue(qtbot, small_window, make_sound, monkeypatch):
    choose_in_menu(qtbot, small_window, "&Render", "queue")
    dialog, queue = small_window.features.queue.dialog, small_window.features.queue.queue
    choose(monkeypatch, make_sound("one.wav", seconds=0.2))
    click(qtbot, dialog.add_files_button)
    qtbot.waitUntil(lambda: queue.ready)
    click(qtbot, dialog.start_button)
    done = ["done"]
    qtbot.waitUntil(lambda: [one.state for one in queue.entries.values()] == done, timeout=LONG)


def test_fine_tuning_up_to_its_plan(qtbot, window, make_sound, tmp_path, monkeypatch):
    folder = tmp_path / "voice"
    folder.mkdir()
    make_sound("voice/one.wav", seconds=2.0)
    choose_in_menu(qtbot, window, "&Render", "train")
    training = window.features.training
    dialog, wizard = training.dialog, training.wizard
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    click(qtbot, dialog.recordings_page.folder_button)
    qtbot.waitUntil(lambda: wizard.can_continue)
    click(qtbot, dialog.next_button)
    checked = wizard.data_check
    qtbot.waitUntil(lambda: checked.report is not None and wizard.can_continue, timeout=LONG)
    click(qtbot, dialog.next_button)
    assert dialog.stack.currentWidget() is dialog.plan_page
