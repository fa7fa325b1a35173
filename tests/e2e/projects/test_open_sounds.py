"""Tasks with several open sounds: tabs, Save all, recent files."""

from __future__ import annotations

from pathlib import Path

from hands import answer, drop
from project_hands import CONTROL, ROLE, key, leave, names, save
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from gradwave.window.main_window import MainWindow


def recent_actions(window: MainWindow) -> list[QAction]:
    file = window.menuBar().actions()[0].menu()
    menu = next(action.menu() for action in file.actions() if action.menu() is not None)
    return [action for action in menu.actions() if not action.isSeparator()]


def test_another_sound_is_opened_and_a_key_shows_the_first_one_as_it_was(qtbot, window, make_sound):
    session, timeline = window.session, window.models.timeline
    session.sweep((3,))
    qtbot.waitUntil(lambda: len(session.takes.all) == 2 and session.render_progress is None)
    before = names(window)
    timeline.show(0.5, 1.0)
    window.player.set_loop(0.6, 0.9)
    session.open(make_sound("other.wav", seconds=0.5))
    qtbot.waitUntil(lambda: session.original.name == "other.wav")
    assert (timeline.duration, names(window), window.player.loop) == (0.5, [], None)
    window.actions_by_name["next_sound"].trigger()
    assert (session.original.name, names(window)) == ("clip.wav", before)
    assert (timeline.duration, timeline.start, timeline.stop) == (2.0, 0.5, 1.5)
    assert window.player.loop == (0.6, 0.9)
    assert window.original.facts.startswith("clip.wav")
    assert list(window.player.sounds) == ["original", *(take.key for take in session.takes.all)]


def drop_two(qtbot, window: MainWindow, make_sound) -> None:
    """Drop two sounds and open both: with that of the fixture they are three."""
    drop(window, make_sound("b.wav", seconds=0.5), make_sound("c.wav", seconds=0.5))
    answer(window.features.several.question, ROLE.AcceptRole)
    qtbot.waitUntil(lambda: window.features.tabs.count() == 3 and not window.jobs.busy())


def test_several_dropped_files_are_opened_as_tabs_and_closed_one_by_one(qtbot, unsaved, make_sound):
    drop_two(qtbot, unsaved, make_sound)
    tabs = unsaved.features.tabs
    assert [tabs.tabText(place) for place in range(3)] == ["clip.wav ●", "b.wav", "c.wav"]
    assert (tabs.currentIndex(), unsaved.windowTitle()) == (2, "c.wav[*] – Gradwave")
    assert not unsaved.isWindowModified()  # the star speaks of the sound in view
    qtbot.mouseClick(tabs, Qt.MouseButton.LeftButton, pos=tabs.tabRect(0).center())
    assert (unsaved.session.original.name, len(names(unsaved))) == ("clip.wav", 2)
    assert unsaved.isWindowModified()
    qtbot.mouseClick(tabs, Qt.MouseButton.MiddleButton, pos=tabs.tabRect(1).center())
    assert [tabs.tabText(place) for place in range(2)] == ["clip.wav ●", "c.wav"]
    unsaved.actions_by_name["close_sound"].trigger()
    question = unsaved.features.projects.unsaved_prompt.question
    assert question.text() == "Save “clip.wav” first?"
    leave(unsaved, ROLE.RejectRole)
    assert tabs.count() == 2
    unsaved.actions_by_name["close_sound"].trigger()
    leave(unsaved, ROLE.DestructiveRole)
    assert unsaved.session.original.name == "c.wav"
    unsaved.actions_by_name["close_sound"].trigger()
    assert (unsaved.session.original, tabs.count()) == (None, 0)
    assert unsaved.windowTitle() == "Gradwave"


def test_several_dropped_files_go_to_the_queue_if_the_person_says_so(
    qtbot, window, make_sound, monkeypatch
):
    taken: list[list[Path]] = []
    monkeypatch.setattr(window.features.queue, "add", taken.append)
    paths = [make_sound("b.wav"), make_sound("c.wav")]
    drop(window, *paths)
    assert "b.wav, c.wav" in window.features.several.question.informativeText()
    answer(window.features.several.question, ROLE.ActionRole)
    assert taken == [paths]
    assert window.features.tabs.count() == 1


def test_a_file_that_is_open_is_shown_and_not_opened_twice(qtbot, unsaved, make_sound):
    clip = unsaved.session.original.path
    drop_two(qtbot, unsaved, make_sound)
    drop(unsaved, clip)
    assert (unsaved.session.original.name, len(names(unsaved))) == ("clip.wav", 2)
    assert unsaved.features.tabs.count() == 3


def test_save_all_saves_every_sound_and_closing_asks_about_all(
    qtbot, unsaved, make_sound, where, tmp_path
):
    drop_two(qtbot, unsaved, make_sound)
    unsaved.session.sweep((3,))
    qtbot.waitUntil(lambda: unsaved.session.render_progress is None and not unsaved.jobs.busy())
    unsaved.close()
    question = unsaved.features.projects.unsaved_prompt.question
    assert question.text() == "Save 2 sounds first?"
    assert question.informativeText() == "“clip.wav”: 1 unsaved take\n“c.wav”: 1 unsaved take"
    leave(unsaved, ROLE.RejectRole)
    unsaved.activateWindow()
    qtbot.waitUntil(unsaved.isActiveWindow)
    where += [tmp_path / "one.gradwave", tmp_path / "two.gradwave"]
    key(qtbot, unsaved, Qt.Key.Key_S, CONTROL, Qt.KeyboardModifier.AltModifier)
    project = unsaved.features.projects.persistence.project
    qtbot.waitUntil(lambda: not project.unsaved_work)
    tabs = unsaved.features.tabs
    shown = [tabs.tabText(place) for place in range(3)]
    assert shown == ["one.gradwave", "b.wav", "two.gradwave"]
    for name, takes in (("one", 2), ("two", 1)):
        assert len(list((tmp_path / f"{name}.takes").iterdir())) == takes
    with qtbot.waitSignal(unsaved.closed):
        unsaved.close()
    assert unsaved.features.projects.unsaved_prompt.question is None


def test_recent_files_are_in_the_menu_and_the_missing_are_grey(
    qtbot, window, where, make_sound, tmp_path
):
    where.append(tmp_path / "P & Q.gradwave")
    save(qtbot, window)
    window.session.open(gone := make_sound("gone.wav"))
    qtbot.waitUntil(lambda: window.session.original.name == "gone.wav")
    gone.unlink()
    recent = window.features.projects.persistence.recent_files
    with qtbot.waitSignal(recent.changed):
        recent.look()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    actions = recent_actions(window)
    shown = [(action.text().split("   ")[0], action.isEnabled()) for action in actions]
    assert shown == [
        ("gone.wav", False),
        ("P && Q.gradwave", True),
        ("clip.wav", True),
        ("&Clear list", True),
    ]
    actions[1].trigger()  # it is open already
    assert window.session.original.name == "clip.wav"
