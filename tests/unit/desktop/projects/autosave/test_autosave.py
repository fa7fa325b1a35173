"""Unsaved work is autosaved, and offered only after a crash."""

from __future__ import annotations

import numpy as np
from autosaved_session import looked, settle


def test_nothing_is_written_while_there_is_nothing_to_lose(qtbot, make_kept, make_sound, root):
    kept = make_kept()
    kept.session.begin(make_sound())
    qtbot.waitUntil(lambda: kept.session.result is not None)
    kept.session.settings_model.change(seed=3)
    settle(qtbot, kept)
    assert not root.exists()


def test_after_a_crash_it_is_offered_and_restored_unsaved_with_its_sounds(qtbot, first, make_kept):
    session = first.session
    session.takes.rename(session.takes.chosen.key, "vor dem Absturz")
    with qtbot.waitSignal(first.autosave.kept):
        session.settings_model.change(seed=41)
    settle(qtbot, first)
    first.crash()
    second = looked(qtbot, make_kept())
    assert "“speech.wav” with 1 take can be restored" in second.recovery.offer.described
    assert second.session.original is None  # it is only offered
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    (take,) = second.session.takes.all
    assert take.name == "vor dem Absturz"
    np.testing.assert_array_equal(take.result.sound.audio, session.result.sound.audio)
    assert second.session.settings.seed == 41
    assert second.project.unsaved_work
    assert (second.project.path, second.recovery.offer) == (None, None)


def test_a_restored_session_survives_a_second_crash(qtbot, first, make_kept):
    first.crash()
    second = looked(qtbot, make_kept())
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    second.crash()
    third = looked(qtbot, make_kept())
    assert third.recovery.offer is not None


def test_a_second_window_is_offered_nothing_of_the_first(qtbot, first, make_kept):
    second = looked(qtbot, make_kept())
    assert second.recovery.offer is None


def test_of_two_new_windows_one_offers(qtbot, first, make_kept):
    first.crash()
    one, other = looked(qtbot, make_kept()), looked(qtbot, make_kept())
    assert one.recovery.offer is not None
    assert other.recovery.offer is None


def test_later_offers_it_again_at_the_next_start(qtbot, first, make_kept):
    first.crash()
    second = looked(qtbot, make_kept())
    second.recovery.later()
    assert second.recovery.offer is None
    assert looked(qtbot, make_kept()).recovery.offer is not None


def test_delete_deletes_it(qtbot, first, make_kept):
    first.crash()
    second = looked(qtbot, make_kept())
    second.recovery.delete()
    settle(qtbot, second)
    assert not first.autosave.slot.folder.exists()


def test_a_window_that_ends_as_it_should_leaves_nothing(qtbot, first, root):
    settle(qtbot, first)
    first.autosave.end()
    assert list(root.iterdir()) == []


def test_what_is_saved_is_no_longer_kept(qtbot, first, make_kept, tmp_path):
    with qtbot.waitSignal(first.project.saved):
        first.project.save(tmp_path / "x.gradwave")
    settle(qtbot, first)
    assert not first.autosave.slot.file.exists()
    with qtbot.waitSignal(first.autosave.kept):
        first.session.settings_model.change(seed=9)
    first.crash()
    second = looked(qtbot, make_kept())
    assert "“x.gradwave”" in second.recovery.offer.described
    with qtbot.waitSignal(second.project.opened):
        second.recovery.restore()
    assert second.project.path == tmp_path / "x.gradwave"
    assert second.session.settings.seed == 9


def test_sounds_are_written_once(qtbot, first):
    (file,) = (first.autosave.slot.folder / "session.takes").iterdir()
    before = file.stat().st_ino, file.stat().st_mtime_ns
    with qtbot.waitSignal(first.autosave.kept):
        first.session.settings_model.change(seed=9)
    assert (file.stat().st_ino, file.stat().st_mtime_ns) == before


def test_takes_of_the_sound_before_stay_until_there_are_new_ones(
    qtbot, first, make_kept, make_sound
):
    first.session.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: first.session.original.name == "other.wav")
    settle(qtbot, first)
    first.crash()
    assert "“speech.wav”" in looked(qtbot, make_kept()).recovery.offer.described


def test_trouble_is_reported_once_and_not_at_every_change(qtbot, make_kept, make_sound, root):
    root.write_text("a file in the folder's place")
    kept = make_kept()
    kept.session.begin(None)
    kept.session.open(make_sound())
    qtbot.waitUntil(lambda: kept.session.can_render)
    for seed in (1, 2, 3):
        kept.session.settings_model.change(seed=seed)
        with qtbot.waitSignal(kept.session.result_changed):
            kept.session.render()
        settle(qtbot, kept)
    assert len(kept.problems) == 1
    assert "autosave the project" in kept.problems[0].message
