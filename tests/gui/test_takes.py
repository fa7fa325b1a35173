"""Takes: keep, name, star, delete, sweep and export renders with their settings."""

from __future__ import annotations

import json
import threading

import numpy as np
import pytest
import soundfile
from fakes import EngineWithClassic, FakeEngine
from hands import answer
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox

from gradwave import desktop
from gradwave.rendering.session import Session
from gradwave.takes.export import MAX_NAME_BYTES, file_name
from gradwave.takes.views.takes_view import COLUMNS, KEY, NAME, STAR
from gradwave.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def ready(qtbot, session, make_sound) -> Session:
    session.begin(None)
    session.open(make_sound("speech.wav", seconds=0.3))
    qtbot.waitUntil(lambda: session.can_render)
    return session


def render(qtbot, session: Session, **settings) -> None:
    session.settings_model.change(**settings)
    with qtbot.waitSignal(session.result_changed):
        session.render()


def names(session: Session) -> list[str]:
    return [take.name for take in session.takes.all]


# Without a window


def test_each_render_is_kept_and_the_newest_is_shown(qtbot, ready):
    render(qtbot, ready, iterations=6)
    render(qtbot, ready, iterations=50)
    render(qtbot, ready, iterations=1)
    assert names(ready) == ["6 iterations", "50 iterations", "1 iteration"]
    assert ready.result is ready.takes.all[2].result
    ready.takes.choose(ready.takes.all[0].key)
    assert ready.result.iterations == 6


def test_takes_with_the_same_settings_have_different_names(qtbot, ready):
    for seed in (1, 2, 3):
        render(qtbot, ready, seed=seed)
    assert names(ready) == ["6 iterations", "6 iterations (2)", "6 iterations (3)"]


def test_a_take_is_renamed_and_starred_and_stays_the_same_sound(qtbot, ready):
    render(qtbot, ready)
    before, takes = ready.result, ready.takes
    takes.rename(before_key := takes.chosen.key, "  der\nBeste 🎙 ")
    takes.star(before_key)
    assert (takes.chosen.name, takes.chosen.starred) == ("der Beste 🎙", True)
    assert ready.result is before
    takes.rename(before_key, "   ")
    takes.star(before_key)
    assert (takes.chosen.name, takes.chosen.starred) == ("der Beste 🎙", False)


def test_a_deleted_take_leaves_its_neighbour_in_view(qtbot, ready):
    for count in (1, 2, 3):
        render(qtbot, ready, iterations=count)
    takes = ready.takes
    first, second, third = takes.all
    takes.choose(second.key)
    takes.delete(second.key)
    assert takes.chosen is third
    takes.delete(third.key)
    assert takes.chosen is first
    takes.delete(first.key)
    assert (takes.chosen, ready.result, takes.all) == (None, None, ())
    takes.delete("take 99")


def test_another_sound_begins_without_takes(qtbot, ready, make_sound):
    render(qtbot, ready)
    ready.open(make_sound("other.wav"))
    qtbot.waitUntil(lambda: ready.original.name == "other.wav")
    assert ready.takes.all == ()


def test_a_sweep_makes_a_take_of_each_count_and_leaves_the_settings(qtbot, ready):
    ready.settings_model.change(iterations=7, seed=4)
    with qtbot.waitSignal(ready.render_progress_changed):
        ready.sweep()
    qtbot.waitUntil(lambda: ready.render_progress is None)
    results = [take.result for take in ready.takes.all]
    assert [result.iterations for result in results] == [3, 6, 12, 25, 50]
    assert [result.schedule for result in results] == [f"own-{n}" for n in (3, 6, 12, 25, 50)]
    assert {result.settings.seed for result in results} == {4}
    assert ready.settings.iterations == 7


class EngineWithRefinement(EngineWithClassic):
    """An engine with the classic voice, whose first voice ends with Griffin-Lim."""

    def load_voice(self, voice):
        loaded = super().load_voice(voice)
        loaded.card.griffin_lim_refinement = 16 if voice == "one" else None
        return loaded


def test_a_sweep_uses_classic_where_the_chosen_voice_ends_with_griffin_lim(qtbot, jobs, make_sound):
    session = Session(jobs, EngineWithRefinement())
    messages: list[str] = []
    session.message.connect(messages.append)
    session.begin(None)
    session.open(make_sound())
    qtbot.waitUntil(lambda: session.can_render)
    session.sweep((3, 6))
    qtbot.waitUntil(lambda: len(session.takes.all) == 2 and session.render_progress is None)
    assert names(session) == ["3 iterations of classic", "6 iterations of classic"]
    assert {take.result.voice for take in session.takes.all} == {"classic"}
    assert session.settings.voice == "one"  # the panel keeps its voice
    assert "in which iterations can be heard" in messages[0]

    # The chosen voice is swept if that is asked for, or if its iterations can be heard.
    session.sweep((3,), own_voice=True)
    qtbot.waitUntil(lambda: len(session.takes.all) == 3 and session.render_progress is None)
    assert session.takes.all[2].result.voice == "one"
    session.catalog.choose_voice("two")
    qtbot.waitUntil(lambda: session.settings.voice == "two")
    session.sweep((3,))
    qtbot.waitUntil(lambda: len(session.takes.all) == 4 and session.render_progress is None)
    assert session.takes.all[3].result.voice == "two"


def test_cancel_ends_a_sweep_and_keeps_finished_renders(qtbot, jobs, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    session = Session(jobs, engine)
    session.begin(None)
    session.open(make_sound())
    qtbot.waitUntil(lambda: session.can_render)
    session.sweep()
    engine.step.release(3)
    qtbot.waitUntil(lambda: len(session.takes.all) == 1)
    assert (session.render_progress.number, session.render_progress.count) == (2, 5)
    session.cancel()
    engine.step.release(6)
    qtbot.waitUntil(lambda: session.render_progress is None)
    assert names(session) == ["3 iterations"]
    assert engine.steps_done <= 4


def test_one_render_of_a_sweep_that_fails_is_reported_and_the_others_are_made(
    qtbot, ready, monkeypatch
):
    problems: list = []
    ready.problem.connect(problems.append)
    real = ready.engine.render

    def fail_at_12(job, request):
        if request.settings.iterations == 12:
            raise MemoryError
        return real(job, request)

    monkeypatch.setattr(ready.engine, "render", fail_at_12)
    ready.sweep()
    qtbot.waitUntil(lambda: ready.render_progress is None)
    assert [take.result.iterations for take in ready.takes.all] == [3, 6, 25, 50]
    assert len(problems) == 1


# Files


@pytest.mark.parametrize("suffix", ["wav", "flac"])
def test_a_saved_take_tells_how_it_was_made_and_keeps_its_24_bits(qtbot, ready, tmp_path, suffix):
    render(qtbot, ready, iterations=25, seed=9)
    ready.takes.rename(ready.takes.chosen.key, "Favorit 音")
    path = tmp_path / f"out.{suffix}"
    with qtbot.waitSignal(ready.message):
        ready.exports.save(path)
    with soundfile.SoundFile(path) as file:
        assert file.title == "Favorit 音"
        report = json.loads(file.comment)
        audio = file.read(dtype="float64")
    assert {
        key: report[key] for key in ("original", "voice", "iterations", "seed", "schedule")
    } == {
        "original": "speech.wav",
        "voice": "one",
        "iterations": 25,
        "seed": 9,
        "schedule": "own-25",
    }
    assert report["program"].startswith("gradwave ")
    expected = np.rint(ready.result.sound.audio[0].astype(np.float64) * 2**23) / 2**23
    np.testing.assert_array_equal(audio, expected)


def test_all_takes_are_saved_under_their_settings_and_nothing_is_written_over(
    qtbot, ready, tmp_path
):
    for seed in (1, 2):
        render(qtbot, ready, iterations=3, seed=seed)
    ready.takes.add(ready.takes.all[0].result)  # a render of these settings again has another seed
    for _ in range(2):
        with qtbot.waitSignal(ready.message) as signal:
            ready.exports.save_all(tmp_path)
        assert signal.args[0] == f"Exported 3 takes to {tmp_path}"
    one, two = "speech (one, 3 iterations, seed 1)", "speech (one, 3 iterations, seed 2)"
    assert {path.name for path in tmp_path.glob("*.flac")} == {
        *(f"{one}.flac", f"{one} 2.flac", f"{one} 3.flac", f"{one} 4.flac"),
        *(f"{two}.flac", f"{two} 2.flac"),
    }


def test_a_folder_that_cannot_be_written_to_is_reported(qtbot, ready, tmp_path):
    render(qtbot, ready)
    with qtbot.waitSignal(ready.problem) as problem:
        ready.exports.save_all(tmp_path / "absent")
    assert "Could not write" in problem.args[0].message


def test_the_file_name_tells_the_settings_and_fits_any_system(qtbot, ready, make_sound):
    render(qtbot, ready, schedule="wg-6", seed=9)
    assert file_name(ready.takes.chosen) == "speech (one, 6 iterations, schedule wg-6, seed 9)"
    ready.open(make_sound("ä?:" + "ü" * 110 + ".wav", seconds=0.1))
    qtbot.waitUntil(lambda: ready.original.name.startswith("ä"))
    render(qtbot, ready)
    name = file_name(ready.takes.chosen)
    assert name.startswith("ä__ü")
    assert name.endswith("ü (one, 6 iterations, schedule wg-6, seed 9)")
    assert len(name.encode()) <= MAX_NAME_BYTES


def test_the_name_given_to_a_take_is_in_its_file_name(qtbot, ready):
    render(qtbot, ready, seed=9)
    ready.takes.rename(ready.takes.chosen.key, "warm/best")
    name = file_name(ready.takes.chosen)
    assert name == "speech - warm_best (one, 6 iterations, seed 9)"
    ready.takes.rename(ready.takes.chosen.key, "x" * 300)
    assert len(file_name(ready.takes.chosen).encode()) <= MAX_NAME_BYTES


# In the window


@pytest.fixture
def window(qtbot, open_window, make_sound) -> MainWindow:
    """A window with three takes: 3, 6 and 50 iterations."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav"))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 1)
    window.session.sweep((3, 50))
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return window


def cells(window: MainWindow, column: int) -> list[str]:
    table = window.takes.table
    return [table.topLevelItem(row).text(column) for row in range(table.topLevelItemCount())]


def test_the_table_tells_of_each_take(window):
    table = window.takes.table
    rows = [[table.topLevelItem(row).text(column) for column in range(8)] for row in range(3)]
    assert rows == [
        ["2", "☆", "6 iterations", "one", "6", "ancestral", "0", "1.5 s"],
        ["3", "☆", "3 iterations", "one", "3", "ancestral", "0", "1.5 s"],
        ["4", "☆", "50 iterations", "one", "50", "ancestral", "0", "1.5 s"],
    ]
    assert table.currentItem().text(NAME) == "50 iterations"


def test_a_row_is_chosen_and_shown(qtbot, window):
    table = window.takes.table
    place = table.visualItemRect(table.topLevelItem(1)).center()
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert window.session.result.iterations == 3
    assert window.result.facts.startswith("one · seed 0")
    qtbot.keyClick(table, Qt.Key.Key_Up)
    assert window.session.result.iterations == 6


def test_the_star_is_clicked_or_given_by_key(qtbot, window):
    table = window.takes.table
    place = table.visualItemRect(table.topLevelItem(0)).center()
    place.setX(table.header().sectionPosition(STAR) + table.header().sectionSize(STAR) // 2)
    qtbot.mouseClick(table.viewport(), LEFT, pos=place)
    assert cells(window, STAR) == ["★", "☆", "☆"]
    qtbot.keyClick(window, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert cells(window, STAR) == ["☆", "☆", "☆"]


def test_a_name_is_typed_over(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F2)
    field = window.takes.table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(field, "the best 2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: names(window.session)[2] == "the best 2")
    assert cells(window, NAME)[2] == "the best 2"
    assert window.result._name.text() == "the best 2"


def test_a_score_that_arrives_during_typing_does_not_undo_it(qtbot, window):
    qtbot.keyClick(window, Qt.Key.Key_F2)
    field = window.takes.table.viewport().findChild(QLineEdit)
    qtbot.keyClicks(field, "half a na")
    for take in window.session.takes.all:
        window.session.takes.score(take.key, {"mcd": 1.0})
    assert field.text() == "half a na"


def test_the_settings_of_the_chosen_take_are_copied_as_text(qtbot, window):
    window.actions_by_name["copy_settings"].trigger()
    lines = QGuiApplication.clipboard().text().splitlines()
    take = window.session.takes.chosen
    assert f"take: {take.name}" in lines
    assert f"iterations: {take.result.iterations}" in lines
    assert f"seed: {take.result.settings.seed}" in lines


def test_delete_takes_the_row_away_and_the_list_goes_with_the_last(qtbot, window):
    for left in (2, 1, 0):
        qtbot.keyClick(window, Qt.Key.Key_Delete)
        assert len(cells(window, NAME)) == left
    assert not window.takes.table.isVisible()
    assert window.takes.empty.isVisible()
    assert not window.export_button.isEnabled()
    assert not window.actions_by_name["rename"].isEnabled()
    assert "Press Render" in window.result.empty_text


def test_sweep_button_renders_all_five_and_says_which(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(None)
    window.session.open(make_sound())
    qtbot.waitUntil(lambda: window.session.can_render)
    qtbot.mouseClick(window.panel.sweep_button, LEFT)
    assert not window.panel.sweep_button.isVisible()
    engine.step.release(4)
    qtbot.waitUntil(lambda: window.panel.progress_text.text().startswith("Take 2 of 5 · Step 1"))
    engine.step.release(1000)
    qtbot.waitUntil(lambda: window.session.render_progress is None)
    assert len(cells(window, NAME)) == 5
    assert window.panel.sweep_button.isVisible()


def test_all_are_saved_by_the_button(qtbot, window, tmp_path, monkeypatch):
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(folder))
    qtbot.mouseClick(window.takes.save_all_button, LEFT)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported 3 takes"))
    assert len(list(folder.iterdir())) == 3


def test_many_takes_leave_room_for_the_sounds(qtbot, window):
    window.resize(900, 640)
    window.session.sweep(range(1, 30))
    qtbot.waitUntil(lambda: not window.jobs.busy())
    assert len(cells(window, NAME)) == 32
    assert window.height() == 640
    assert window.takes.height() < 180
    assert cells(window, 0)[:9] == ["2", "3", "4", "5", "6", "7", "8", "9", ""]


def test_closing_while_a_take_is_exported_asks(qtbot, window, tmp_path):
    busy = threading.Event()
    window.jobs.submit(lambda job: busy.wait(60), lambda event: None, lane="exports")
    window.session.exports.save(tmp_path / "take.wav")
    window.close()
    answer(window.shutdown.question, QMessageBox.ButtonRole.RejectRole)
    busy.set()
    qtbot.waitUntil(lambda: window.session.exports.running == 0)
    assert (tmp_path / "take.wav").is_file()


# Many takes


@pytest.fixture
def many(qtbot, open_window, make_sound) -> MainWindow:
    """A window with eleven takes of different iteration counts."""
    window = open_window(FakeEngine())
    window.session.begin(None)
    window.session.open(make_sound("speech.wav", seconds=0.3))
    qtbot.waitUntil(lambda: window.session.can_render)
    window.session.sweep((5, 50, 3, 7, 8, 9, 10, 11, 12, 13, 4))
    qtbot.waitUntil(lambda: len(window.session.takes.all) == 11 and not window.jobs.busy())
    return window


def column(window: MainWindow, place: int) -> list[str]:
    table = window.takes.table
    return [table.topLevelItem(row).text(place) for row in range(table.topLevelItemCount())]


def test_a_click_on_a_header_sorts_by_values(qtbot, many):
    header = many.takes.table.header()
    place = COLUMNS.index("Iterations")
    middle = QPoint(header.sectionViewportPosition(place) + header.sectionSize(place) // 2, 5)
    qtbot.mouseClick(header.viewport(), LEFT, pos=middle)
    assert column(many, place) == ["3", "4", "5", "7", "8", "9", "10", "11", "12", "13", "50"]
    qtbot.mouseClick(header.viewport(), LEFT, pos=middle)
    assert column(many, place)[0] == "50"
    many.session.takes.rename(many.session.takes.all[0].key, "renamed")
    assert column(many, place)[0] == "50"  # it stays sorted
    assert names(many.session)[0] == "renamed"  # and the takes stay in their order


def test_pages_give_the_number_keys_to_more_than_eight_takes(qtbot, many):
    takes, keys = many.session.takes, [str(number) for number in range(2, 10)]
    assert column(many, KEY) == keys + [""] * 3
    qtbot.keyClick(many, Qt.Key.Key_3)
    assert takes.chosen is takes.all[1]
    qtbot.keyClick(many, Qt.Key.Key_PageDown)
    assert column(many, KEY) == [""] * 8 + keys[:3]
    qtbot.keyClick(many, Qt.Key.Key_3)
    assert takes.chosen is takes.all[9]
    qtbot.keyClick(many, Qt.Key.Key_7)
    assert takes.chosen is takes.all[9]  # the page has three
    qtbot.keyClick(many, Qt.Key.Key_PageUp)
    assert column(many, KEY) == keys + [""] * 3


def select(window: MainWindow, *places: int) -> None:
    table = window.takes.table
    table.setCurrentItem(table.topLevelItem(places[0]))
    for place in places[1:]:
        table.topLevelItem(place).setSelected(True)


def test_several_are_selected_starred_deleted_and_each_is_one_step(qtbot, many):
    takes, stack = many.session.takes, many.models.persistence.history.stack
    select(many, 1, 3, 4)
    steps = stack.count()
    qtbot.keyClick(many, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [take.starred for take in takes.all[:5]] == [False, True, False, True, True]
    assert stack.count() == steps + 1
    qtbot.keyClick(many, Qt.Key.Key_Delete)
    assert [take.result.iterations for take in takes.all] == [5, 3, 9, 10, 11, 12, 13, 4]
    assert takes.chosen.result.iterations == 3
    stack.undo()
    assert len(takes.all) == 11


def test_the_selected_ones_are_exported(qtbot, many, monkeypatch, tmp_path):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *rest: str(tmp_path / "out"))
    (tmp_path / "out").mkdir()
    assert not many.actions_by_name["export_selected"].isEnabled()
    select(many, 0, 2)
    many.actions_by_name["export_selected"].trigger()
    qtbot.waitUntil(lambda: many.footer.message.text().startswith("Exported 2 takes"))
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert ["3 iterations" in name or "5 iterations" in name for name in written] == [True, True]


def test_a_right_click_offers_what_can_be_done_with_a_take(qtbot, many):
    table = many.takes.table
    place = table.visualItemRect(table.topLevelItem(2)).center()
    table.customContextMenuRequested.emit(place)
    menu = QApplication.activePopupWidget()
    texts = [action.text().partition("\t")[0] for action in menu.actions() if action.text()]
    assert texts[0] == "Play &take"
    assert "&Delete" in texts
    assert "&Export take…" in texts
    menu.close()
