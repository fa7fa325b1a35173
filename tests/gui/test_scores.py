"""Scores of takes: computed in the background, shown in columns, with reasons if missing."""

from __future__ import annotations

import sys
import threading
from types import SimpleNamespace

import numpy as np
import pytest
import soundfile
from fakes import FakeEngine
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from gradwave import desktop
from gradwave.opening.original_file import open_original
from gradwave.sounds import NO_EDITS, Original, Sound
from gradwave.takes import take_scores
from gradwave.takes.take_scores import MAX_SECONDS, SCORE_KINDS, TakeScorer
from gradwave.takes.views.take_row import COLUMNS
from gradwave.window.main_window import MainWindow
from wavegrad_core.edits import EditList, Stretch
from wavegrad_core.metrics import objective_scores

LEFT = Qt.MouseButton.LeftButton
JOB = SimpleNamespace(check=lambda: None)
REAL_SCORE = take_scores.score  # before a fixture replaces it


@pytest.fixture
def counted(monkeypatch):
    """Fake scores 1, 2, 3 …; requests are listed, and wait for `go` if it is cleared."""
    asked, go = [], threading.Event()
    go.set()

    def score(job, original, sound, names, edited):
        go.wait(60)
        job.check()
        asked.append(tuple(names))
        return {name: float(len(asked)) for name in names}

    monkeypatch.setattr("gradwave.takes.take_scores.score", score)
    return SimpleNamespace(asked=asked, go=go)


@pytest.fixture
def session(qtbot, session, make_sound):
    session.begin(None)
    session.open(make_sound(seconds=0.3))
    qtbot.waitUntil(lambda: session.can_render)
    return session


def render(qtbot, session, **settings) -> None:
    session.settings_model.change(**settings)
    with qtbot.waitSignal(session.result_changed):
        session.render()


# The numbers


def test_they_are_those_of_the_command(tmp_path, make_sound):
    """A take in the voice's rate against a recording in another, as two files would be scored."""
    path = make_sound("speech.wav", seconds=1.5, rate=44_100, channels=2)
    original = open_original(JOB, path, None)
    noisy = original.sound.audio.mean(axis=0)[: 44_100 + 20_000]
    noisy = noisy + np.random.default_rng(0).normal(0, 0.05, noisy.shape).astype(np.float32)
    soundfile.write(tmp_path / "take.wav", noisy, 44_100, "FLOAT")
    other = open_original(JOB, tmp_path / "take.wav", None).sound
    names = ["stoi", "mcd", "ls_mse", "ffe"]
    found = REAL_SCORE(JOB, original, other, names)
    length = round(other.seconds * objective_scores.RATE)
    reference = objective_scores.resample(
        original.sound.audio.mean(axis=0), 44_100, objective_scores.RATE
    )[:length]
    degraded = objective_scores.resample(noisy, 44_100, objective_scores.RATE)[:length]
    for name in names:
        assert found[name] == pytest.approx(
            objective_scores.REFERENCE_SCORES[name](reference, degraded, 24_000)
        )


def test_a_longer_take_is_cut_to_its_recording_at_the_rate_of_each_score(make_sound, monkeypatch):
    seen = {}

    def length(name):
        def score(*sounds_and_rate):
            *sounds, rate = sounds_and_rate
            seen[name] = [len(sound) / rate for sound in sounds], rate
            return 1.0

        return score

    monkeypatch.setitem(objective_scores.REFERENCE_SCORES, "zimtohrli", length("zimtohrli"))
    monkeypatch.setitem(objective_scores.NO_REFERENCE_SCORES, "dnsmos", length("dnsmos"))
    original = open_original(JOB, make_sound(seconds=0.5), None)
    longer = Sound.of(np.tile(original.sound.audio, 2), original.sound.rate)
    REAL_SCORE(JOB, original, longer, ["zimtohrli", "dnsmos"])
    assert seen == {"zimtohrli": ([0.5, 0.5], 48_000), "dnsmos": ([0.5], 24_000)}


def test_of_a_long_sound_the_first_minute_is_scored():
    audio = np.random.default_rng(0).normal(0, 0.1, (1, 8000 * 62)).astype(np.float32)
    original = Original("a.wav", Sound.of(audio, 8000))
    changed = audio.copy()
    changed[:, round(MAX_SECONDS * 8000) + 1 :] = 0.5
    assert REAL_SCORE(JOB, original, Sound.of(changed, 8000), ["ls_mse"]) == {"ls_mse": 0.0}


def test_a_package_that_is_missing_is_named_and_the_other_scores_are_there(make_sound, monkeypatch):
    monkeypatch.setitem(sys.modules, "pystoi", None)
    original = open_original(JOB, make_sound(seconds=1.0), None)
    found = REAL_SCORE(JOB, original, original.sound, ["stoi", "mcd"])
    assert "The package pystoi is not installed" in found["stoi"]
    assert found["mcd"] == 0.0


def test_a_mel_is_no_recording_to_compare_with(make_sound):
    sound = open_original(JOB, make_sound(), None).sound
    found = REAL_SCORE(JOB, Original("a.npy", SimpleNamespace()), sound, ["stoi"])
    assert "there is no recording to compare with" in found["stoi"]


def test_an_edited_take_is_not_compared_with_its_recording(make_sound):
    original = open_original(JOB, make_sound(seconds=1.0), None)
    found = REAL_SCORE(JOB, original, original.sound, ["stoi", "mcd"], edited=True)
    assert all("The take was edited" in reason for reason in found.values())


def test_a_take_with_edits_counts_as_edited(qtbot, session, jobs, monkeypatch):
    seen = []

    def score(job, original, sound, names, edited):
        seen.append(edited)
        return dict.fromkeys(names, 1.0)

    monkeypatch.setattr("gradwave.takes.take_scores.score", score)
    scorer = TakeScorer(session.takes, jobs)
    scorer.want(["stoi"])
    off = Stretch(factor=2.0, enabled=False)
    for edits in (NO_EDITS, EditList((off,)), EditList((Stretch(factor=2.0),))):
        render(qtbot, session, edits=edits)
        qtbot.waitUntil(lambda: not jobs.busy())
    assert seen == [False, False, True]


def test_every_score_of_the_core_has_a_column(qapp):
    assert set(SCORE_KINDS) == set(objective_scores.SCORE_NAMES)
    for kind in SCORE_KINDS.values():
        assert "higher is better" in kind.meaning or "lower is better" in kind.meaning


# When scores are computed


def test_each_take_is_scored_once_and_only_what_is_wanted(qtbot, session, jobs, counted):
    scoring = TakeScorer(session.takes, jobs)
    scoring.want(["stoi", "mcd"])
    render(qtbot, session)
    render(qtbot, session)
    qtbot.waitUntil(lambda: not jobs.busy())
    assert counted.asked == [("stoi", "mcd")] * 2
    assert [take.scores for take in session.takes.all] == [
        {"stoi": 1.0, "mcd": 1.0},
        {"stoi": 2.0, "mcd": 2.0},
    ]
    scoring.want(["stoi", "mcd", "ffe"])
    qtbot.waitUntil(lambda: not jobs.busy())
    assert counted.asked[2:] == [("ffe",)] * 2
    assert session.takes.all[1].scores == {"stoi": 2.0, "mcd": 2.0, "ffe": 4.0}


def test_renders_do_not_wait_for_scores(qtbot, session, jobs, counted):
    counted.go.clear()
    scoring = TakeScorer(session.takes, jobs)
    scoring.want(["stoi"])
    for count in (3, 6, 12):
        render(qtbot, session, iterations=count)
    assert len(session.takes.all) == 3
    assert counted.asked == []
    counted.go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert len(counted.asked) == 3


def test_a_take_deleted_while_it_is_scored_is_skipped(qtbot, session, jobs, counted):
    counted.go.clear()
    scoring = TakeScorer(session.takes, jobs)
    scoring.want(["stoi"])
    render(qtbot, session)
    render(qtbot, session)
    session.takes.delete(session.takes.all[0].key)
    counted.go.set()
    qtbot.waitUntil(lambda: not jobs.busy())
    assert [take.scores for take in session.takes.all] == [{"stoi": 1.0}]


def test_a_fault_in_a_score_is_reported_in_its_place_and_not_tried_again(
    qtbot, session, jobs, monkeypatch, caplog
):
    tried = []

    def fail(job, original, sound, names, edited):
        tried.append(names)
        raise MemoryError

    monkeypatch.setattr("gradwave.takes.take_scores.score", fail)
    scoring = TakeScorer(session.takes, jobs)
    scoring.want(["stoi"])
    render(qtbot, session)
    qtbot.waitUntil(lambda: not jobs.busy())
    scoring.want(["stoi"])
    qtbot.waitUntil(lambda: not jobs.busy())
    assert len(tried) == 1
    assert "MemoryError()" in session.takes.all[0].scores["stoi"]
    assert "scores not computed" in caplog.text
    caplog.clear()  # or the fixture that forbids errors fails this test


# In the table


@pytest.fixture
def window(qtbot, open_window, make_sound, monkeypatch) -> MainWindow:
    monkeypatch.setattr(
        "gradwave.takes.take_scores.score",
        lambda job, original, sound, names, edited: {
            name: "the package pesq is not installed." if name == "pesq_wb" else 0.98765
            for name in names
        },
    )
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.result is not None)
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def cell(window: MainWindow, title: str) -> str:
    return window.takes.table.topLevelItem(0).text(COLUMNS.index(title))


def shown(window: MainWindow) -> list[str]:
    table = window.takes.table
    return [title for i, title in enumerate(COLUMNS) if not table.isColumnHidden(i)]


def test_a_take_shows_its_scores_and_what_they_mean(window):
    assert [cell(window, title) for title in ("STOI", "MCD", "FFE")] == ["0.988", "0.99", "0.99"]
    header = window.takes.table.headerItem()
    assert "higher is better" in header.toolTip(COLUMNS.index("STOI"))
    assert "lower is better" in header.toolTip(COLUMNS.index("MCD"))


def test_a_score_that_is_not_to_be_had_says_why(window):
    column = COLUMNS.index("PESQ")
    item = window.takes.table.topLevelItem(0)
    assert item.text(column) == "–"
    assert item.toolTip(column) == "Not available: the package pesq is not installed."
    assert item.data(column, Qt.ItemDataRole.AccessibleTextRole) == "PESQ not available"


def test_columns_are_hidden_and_shown_by_the_menu_and_that_is_remembered(
    qtbot, window, open_window
):
    first = ["Voice", "Iterations", "Sampler", "Seed", "Took", "STOI", "PESQ", "MCD", "FFE"]
    assert shown(window) == ["Key", "★", "Name", *first]
    menu: QMenu = window.takes.columns_button.menu()
    actions = {action.text(): action for action in menu.actions()}
    others = ["LS-MSE", "MR-STFT", "Periodicity", "V/UV F1", "zimtohrli", "DNSMOS", "PLCMOS"]
    assert list(actions) == [*first, *others]
    for title in ("Voice", "Seed", "MCD"):
        actions[title].trigger()
    actions["DNSMOS"].trigger()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert cell(window, "DNSMOS") == "0.99"
    assert cell(window, "LS-MSE") == "…"  # not requested
    expected = ["Iterations", "Sampler", "Took", "STOI", "PESQ", "FFE", "DNSMOS"]
    assert shown(window) == ["Key", "★", "Name", *expected]
    again = open_window(FakeEngine())
    assert shown(again) == ["Key", "★", "Name", *expected]
    assert again.takes.shown_scores == ["stoi", "pesq_wb", "ffe", "dnsmos"]


def test_names_keep_their_room_where_there_are_many_columns(qtbot, window):
    window.resize(900, 640)
    for action in window.takes.columns_button.menu().actions():
        if not action.isChecked():
            action.trigger()
    qtbot.waitUntil(lambda: not window.jobs.busy())
    table = window.takes.table
    assert table.header().sectionSize(2) >= 26 * table.fontMetrics().averageCharWidth()
    assert table.horizontalScrollBar().maximum() > 0
    row = table.visualItemRect(table.topLevelItem(0))
    assert row.bottom() <= table.viewport().height()


def test_closing_while_a_take_is_scored_ends_it_and_leaves_no_thread(
    qtbot, open_window, make_sound, monkeypatch
):
    entered, go, asked = threading.Event(), threading.Event(), []

    def slow(reference, other, rate):
        entered.set()
        asked.append(go.wait(60))
        return 1.0

    monkeypatch.setattr("gradwave.takes.take_scores.score", REAL_SCORE)
    for name in take_scores.DEFAULT_SCORES:
        monkeypatch.setitem(objective_scores.REFERENCE_SCORES, name, slow)
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound(seconds=0.3))
    qtbot.waitUntil(entered.is_set)
    assert window.jobs.busy("scores")
    with qtbot.waitSignal(window.closed):
        window.close()  # no question, since a score can be recomputed
        assert window.shutdown.question is None
        assert window.isVisible()  # until the running score ends
        go.set()
    assert asked == [True]  # later scores were not started
    assert window.session.takes.all[0].scores == {}
    assert not [t for t in threading.enumerate() if t.name.startswith("gradwave")]
