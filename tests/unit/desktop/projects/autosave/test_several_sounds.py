"""The autosaved copies of several sounds of one window."""

from __future__ import annotations

from pathlib import Path

from autosaved_session import looked, settle

from gradwave.projects.session_json import load


def test_the_copy_of_unsaved_takes_stays_while_other_sounds_are_opened_and_saved(
    qtbot, first, make_sound, tmp_path
):
    for name in ("b.wav", "c.wav"):
        with qtbot.waitSignal(first.session.original_changed):
            first.session.open(make_sound(name, seconds=0.3))
        settle(qtbot, first)
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "c.gradwave")
    settle(qtbot, first)
    assert first.project.unsaved_work
    assert Path(load(first.autosave.slot.file).input.path).name == "speech.wav"


def test_no_copy_stays_of_a_sound_that_is_saved_though_another_is_not(
    qtbot, first, make_sound, tmp_path
):
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    assert Path(load(first.autosave.slot.file).input.path).name == "b.wav"
    settle(qtbot, first)
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "b.gradwave")
    settle(qtbot, first)
    assert first.project.unsaved_work  # the first sound's take
    assert not first.autosave.slot.file.exists()


def test_takes_of_a_sound_left_behind_are_offered_though_the_next_one_was_saved(
    qtbot, first, make_kept, make_sound, root, tmp_path
):
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    settle(qtbot, first)
    assert len(list(root.glob("*/session.gradwave"))) == 2
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "b.gradwave")
    settle(qtbot, first)
    first.crash()
    second = looked(qtbot, make_kept())
    (offer,) = second.recovery.offered
    assert (offer.name, offer.takes) == ("speech.wav", 1)
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    assert len(second.session.takes.all) == 1


def test_the_copy_of_a_sound_left_behind_goes_when_it_is_saved_or_discarded(
    qtbot, first, make_sound, root, tmp_path
):
    def kept() -> set[str]:
        files = root.glob("*/session.gradwave")
        return {Path(load(file).input.path).name for file in files}

    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    settle(qtbot, first)
    assert kept() == {"speech.wav", "b.wav"}
    first.project.sounds.show_next(1)
    assert first.session.original.name == "speech.wav"
    settle(qtbot, first)
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "speech.gradwave")
    settle(qtbot, first)
    assert kept() == {"b.wav"}
    first.project.sounds.close(first.project.sounds.all[1])
    settle(qtbot, first)
    assert kept() == set()
    first.autosave.end()
    assert list(root.iterdir()) == []


def test_a_change_is_kept_though_another_sound_is_shown_at_once(
    qtbot, first, make_sound, root, monkeypatch
):
    settle(qtbot, first)
    first.autosave._timer.setInterval(60_000)
    first.session.takes.rename(first.session.takes.chosen.key, "renamed just now")
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    qtbot.waitUntil(lambda: not first.session.jobs.busy())
    (file,) = root.glob("*/session.gradwave")
    assert load(file).takes[0].take["name"] == "renamed just now"


def test_all_sounds_of_a_crash_are_restored_one_after_another(qtbot, first, make_kept, make_sound):
    with qtbot.waitSignal(first.session.original_changed):
        first.session.open(make_sound("b.wav", seconds=0.3))
    with qtbot.waitSignal(first.autosave.kept):
        first.session.render()
    settle(qtbot, first)
    first.crash()
    second = looked(qtbot, make_kept())
    for _ in range(2):
        with qtbot.waitSignal(second.project.opened):
            second.recovery.restore()
    settle(qtbot, second)
    assert second.recovery.offer is None
    assert {one.original.name for one in second.project.sounds.all} == {"speech.wav", "b.wav"}
    second.crash()
    third = looked(qtbot, make_kept())
    assert {one.name for one in third.recovery.offered} == {"speech.wav", "b.wav"}
