"""The window, driven by mouse, keys and drops, with a vocoder that takes no time."""

from __future__ import annotations

import sys
import threading
from pathlib import Path

import numpy as np
import pytest
import soundfile
from conftest import answer, close
from fakes import FakeEngine
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QMessageBox, QWidget

from app import desktop, theme
from app.views.footer import clock
from app.window.window import USUAL_SIZE, Window

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, open_window, make_sound) -> Window:
    """A window with a three-second sound in it, already rendered."""
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("clip.wav", seconds=3.0))
    qtbot.waitUntil(lambda: window.session.result is not None)
    settle(qtbot, window)
    return window


def settle(qtbot, window: Window) -> None:
    qtbot.waitUntil(lambda: not window.jobs.busy(), timeout=10_000)


def click(qtbot, button: QWidget) -> None:
    qtbot.mouseClick(button, LEFT)


def choose(monkeypatch, path: Path | str, dialog: str = "getOpenFileName", kind: str = "") -> None:
    monkeypatch.setattr(QFileDialog, dialog, lambda *rest: (str(path), kind))


def drop(window: Window, *paths: Path) -> bool:
    """Drop files on the window as the system would; whether it took them."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, copy = QPoint(300, 300), Qt.DropAction.CopyAction
    enter = QDragEnterEvent(place, copy, mime, LEFT, PLAIN)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, mime, LEFT, PLAIN))
    return enter.isAccepted()


def wheel(pane, notches: int, at: float = 0.5, keys=PLAIN) -> None:
    """Turn the wheel over a pane's spectrogram, `at` of its width from the left."""
    box = pane.spectrogram.box
    scene_place = box.mapToScene(QPointF(box.width() * at, box.height() / 2))
    view = pane.spectrogram.getViewWidget()
    place = QPointF(view.mapFromScene(scene_place))
    turn = QPoint(0, 120 * notches)
    viewport = view.viewport()
    QApplication.sendEvent(
        viewport,
        QWheelEvent(
            place,
            QPointF(viewport.mapToGlobal(place.toPoint())),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        ),
    )


def plots(window: Window):
    return [
        plot
        for pane in (window.original, window.result)
        for plot in (pane.waveform, pane.spectrogram)
    ]


def ranges(window: Window) -> list[list[float]]:
    return [plot.box.viewRange()[0] for plot in plots(window)]


# What is on screen


def test_both_sounds_are_drawn_and_told(window):
    assert window.windowTitle() == "clip.wav[*] – Gradwave"
    assert window.original.facts == "clip.wav · 3.00 s · 24 kHz · mono"
    assert window.result.facts.startswith(
        "one · 6 iterations · seed 0 · 24 kHz · mono · 1.5 s on cpu, fp32, 2 × real"
    )
    for pane in (window.original, window.result):
        assert pane.waveform.curve.getData()[0].size > 500
        values = pane.spectrogram.picture.values
        assert values.max() > values.min()
    assert not window.banner.isVisible()


def test_the_chirp_rises_in_the_picture(window):
    picture = window.original.spectrogram.picture
    kilohertz = [
        picture.values[int(place * len(picture.values))].argmax()
        / (picture.values.shape[1] - 1)
        * picture.top
        for place in (0.2, 0.5, 0.8)
    ]
    # sin(2 pi (200 + 800 t) t) has the frequency 200 + 1600 t
    assert kilohertz == pytest.approx([1.16, 2.6, 4.04], abs=0.1)


def test_equal_heights_are_equal_levels_and_frequencies(qtbot, window, make_sound):
    drop(window, make_sound("wide.wav", rate=48_000, seconds=0.5))
    qtbot.waitUntil(lambda: window.session.original.name == "wide.wav")
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: window.session.result is not None)
    panes = (window.original, window.result)
    assert len({tuple(pane.waveform.box.viewRange()[1]) for pane in panes}) == 1
    assert len({tuple(pane.spectrogram.box.viewRange()[1]) for pane in panes}) == 1


def test_an_empty_window_says_what_to_do(qtbot, open_window):
    window = open_window(FakeEngine())
    assert "Drop a recording" in window.original.empty_text
    assert not window.panel.render_button.isEnabled()
    assert not window.save_button.isEnabled()
    assert not window.original.play_button.isEnabled()
    assert not window.footer.loop_button.isEnabled()
    assert window.footer.clock.text() == "0:00.000"  # of nothing
    assert not any(window.actions_by_name[name].isEnabled() for name in ("render", "cancel"))


def test_everything_that_can_be_used_has_a_name(window):
    for kind in (QAbstractButton,):
        for widget in window.findChildren(kind):
            if widget.isVisible():
                assert widget.accessibleName() or widget.text(), widget
    panel = window.panel
    advanced = panel.advanced
    for widget in (panel.voice, advanced.schedule, advanced.seed, panel.progress):
        assert widget.accessibleName()
    for widget in (panel.iterations.slider, panel.iterations.number, window.footer.scroll_bar):
        assert widget.accessibleName()


def test_light_and_dark_are_told_from_the_palette_and_readable(qapp, window):
    for chosen in (theme.LIGHT, theme.DARK):
        desktop.dress(qapp, window, chosen)
        assert theme.is_dark(qapp) == chosen.dark
        for surface in (chosen.window, chosen.panel):
            for ink in (chosen.text, chosen.muted, chosen.original, chosen.result):
                assert contrast(ink, surface) >= 4.5, (ink, surface)
        assert contrast(chosen.on_accent, chosen.accent) >= 4.5
        assert contrast(chosen.on_accent, chosen.accent_hover) >= 4.5
        assert contrast(chosen.trouble, chosen.trouble_panel) >= 4.5
        assert contrast(chosen.muted, chosen.raised) >= 4.5


def contrast(one: str, other: str) -> float:
    """WCAG 2's contrast of two colours, 1 to 21."""

    def luminance(colour: str) -> float:
        parts = np.array([int(colour[i : i + 2], 16) for i in (1, 3, 5)]) / 255
        linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
        return float(linear @ [0.2126, 0.7152, 0.0722])

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


# Zoom and scroll


def test_the_wheel_zooms_all_plots_about_the_pointer(window):
    wheel(window.original, 3, at=0.25)
    (start, stop), *others = ranges(window)
    assert stop - start == pytest.approx(3.0 * 0.8**3, rel=1e-6)
    assert start + (stop - start) * 0.25 == pytest.approx(0.75, abs=0.01)
    assert others == [[start, stop]] * 3


def test_shift_and_the_wheel_scroll_all_plots(window):
    window.timeline.show(1.0, 0.5)
    wheel(window.result, -1, keys=Qt.KeyboardModifier.ShiftModifier)
    assert all(now == pytest.approx([1.0625, 1.5625]) for now in ranges(window))


def test_dragging_a_plot_scrolls_all_plots(qtbot, window):
    window.timeline.show(1.0, 1.0)
    view = window.result.waveform.getViewWidget().viewport()
    box = window.result.waveform.box
    begin = QPoint(view.width() // 2, 30)
    qtbot.mousePress(view, LEFT, pos=begin)
    for pixels in range(10, 101, 10):
        qtbot.mouseMove(view, begin - QPoint(pixels, 0))
        qtbot.wait(20)
    qtbot.mouseRelease(view, LEFT, pos=begin - QPoint(100, 0))
    expected = 1.0 + 100 / box.width()
    assert all(now[0] == pytest.approx(expected, abs=0.02) for now in ranges(window))


def test_keys_and_buttons_zoom_too_and_the_scroll_bar_follows(qtbot, window):
    bar = window.footer.scroll_bar
    assert bar.maximum() == 0
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    qtbot.keyClick(window, Qt.Key.Key_Plus)
    assert window.timeline.span == pytest.approx(3.0 / 1.6**2)
    bar.setValue(bar.maximum())
    assert window.timeline.stop == pytest.approx(3.0, abs=1e-3)
    qtbot.keyClick(window, Qt.Key.Key_Left)
    assert window.timeline.stop < 2.9
    qtbot.keyClick(window, Qt.Key.Key_0)
    assert ranges(window) == [[0.0, 3.0]] * 4


def test_a_deep_zoom_is_drawn_anew_at_its_own_resolution(qtbot, window):
    whole = window.original.spectrogram.picture
    window.timeline.show(1.0, 0.1)
    settle(qtbot, window)
    near = window.original.spectrogram.picture
    assert (near.stop - near.start) / len(near.values) < (whole.stop - whole.start) / len(
        whole.values
    )
    assert near.start <= 1.0
    assert near.stop >= 1.1


def test_a_long_sound_stays_within_what_pyqtgraph_can_draw(qtbot, window, make_sound):
    drop(window, make_sound("long.wav", seconds=900, rate=8000))
    qtbot.waitUntil(lambda: window.session.original.name == "long.wav", timeout=30_000)
    settle(qtbot, window)
    assert len(window.original.spectrogram.picture.values) < 2**15
    assert window.original.waveform.curve.getData()[0].size < 20_000


def test_the_window_comes_back_with_the_size_that_it_had(qtbot, window, qapp):
    window.resize(900, 660)  # what fits the screen of the offscreen platform
    close(qtbot, window)
    again = desktop.make_window()
    assert (again.width(), again.height()) == (900, 660)
    close(qtbot, again)


def test_the_first_window_is_no_larger_than_the_screen(qtbot, qapp):
    window = desktop.make_window()
    assert window.screen().availableSize().height() < USUAL_SIZE.height()
    assert window.height() < window.screen().availableSize().height()
    assert window.width() == window.minimumWidth()  # the screen has less
    close(qtbot, window)


# Opening


def test_files_open_by_menu_and_by_button(qtbot, window, make_sound, monkeypatch):
    choose(monkeypatch, make_sound("menu.wav"))
    window.actions_by_name["open"].trigger()
    qtbot.waitUntil(lambda: window.session.original.name == "menu.wav")
    choose(monkeypatch, make_sound("button.wav"))
    click(qtbot, window.open_button)
    qtbot.waitUntil(lambda: window.session.original.name == "button.wav")
    assert window.session.result is None
    assert "Press Render" in window.result.empty_text


def test_the_dialog_shows_every_kind_of_file_that_can_be_opened(window, monkeypatch):
    shown = []

    def say(parent, title, folder, kinds):
        shown.extend(kinds.split("(")[1].split(")")[0].split())
        return "", ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", say)
    window.actions_by_name["open"].trigger()
    assert {"*.wav", "*.aac", "*.mp4", "*.wma", "*.npz", "*.pt", "*.gradwave"} <= set(shown)


def test_a_dialog_that_is_left_opens_nothing(window, monkeypatch):
    choose(monkeypatch, "")
    before = window.session.original
    window.actions_by_name["open"].trigger()
    assert window.session.original is before
    assert window.session.opening.path is None


def test_a_file_is_dropped(qtbot, window, make_sound):
    assert drop(window, make_sound("tröpfchen 💧.wav"))
    qtbot.waitUntil(lambda: window.session.original.name == "tröpfchen 💧.wav")


def test_a_very_long_name_neither_widens_the_window_nor_is_lost(
    qtbot, window, make_sound, tmp_path
):
    width, name = window.width(), "ä" * 110 + "X" * 20 + ".wav"
    window.session.open(make_sound(name, seconds=0.1))
    qtbot.waitUntil(lambda: window.session.original.name == name)
    assert name in window.original.facts
    window.session.open(tmp_path / ("nowhere" * 30))
    qtbot.waitUntil(lambda: window.banner.isVisible())
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: window.session.result is not None)
    window.session.exports.save(tmp_path / ("Z" * 200 + ".wav"))
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Saved"))
    settle(qtbot, window)
    QApplication.processEvents()
    assert window.width() == width
    assert window.minimumSizeHint().width() <= 900


def test_text_is_not_taken_by_a_drop(window):
    mime = QMimeData()
    mime.setText("words")
    enter = QDragEnterEvent(QPoint(300, 300), Qt.DropAction.CopyAction, mime, LEFT, PLAIN)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()


# Settings


@pytest.mark.parametrize(("text", "count"), [("Balanced", 25), ("Reference", 1000), ("High", 50)])
def test_a_preset_sets_slider_and_number(qtbot, window, text, count):
    control = window.panel.iterations
    click(qtbot, next(b for b in control.presets.buttons() if b.text().startswith(text)))
    assert window.session.settings.iterations == count
    assert control.number.value() == count
    assert window.panel.schedule_facts.text().startswith(f"{count} steps")


def test_the_slider_is_logarithmic_and_reaches_both_ends(window):
    slider = window.panel.iterations.slider
    seen = []
    for place in (0, slider.maximum() // 3, 2 * slider.maximum() // 3, slider.maximum()):
        slider.setValue(place)
        seen.append(window.session.settings.iterations)
    assert seen == [1, 10, 100, 1000]


def test_the_number_can_be_typed_and_unchecks_the_presets(qtbot, window):
    control = window.panel.iterations
    control.number.selectAll()
    qtbot.keyClicks(control.number, "37")
    qtbot.keyClick(control.number, Qt.Key.Key_Return)
    assert window.session.settings.iterations == 37
    assert not any(button.isChecked() for button in control.presets.buttons())


def test_a_named_schedule_is_chosen_and_left_by_the_slider(window):
    panel, schedule = window.panel, window.panel.advanced.schedule
    index = schedule.findText("wg-6")
    schedule.setCurrentIndex(index)
    schedule.activated.emit(index)
    assert window.session.settings.schedule == "wg-6"
    panel.iterations.slider.setValue(panel.iterations.slider.maximum())
    assert window.session.settings.schedule is None
    assert schedule.currentIndex() == 0


def test_another_voice_is_chosen(qtbot, window):
    panel = window.panel
    index = panel.voice.findText("two")
    panel.voice.activated.emit(index)
    qtbot.waitUntil(lambda: window.session.settings.voice == "two")
    assert panel.voice.currentText() == "two"


def test_with_no_voice_installed_it_says_what_to_do(qtbot, open_window, monkeypatch, make_sound):
    monkeypatch.setattr("wavegrad_core.voice.list_voices", list)
    window = open_window()
    desktop.begin(window, make_sound())
    qtbot.waitUntil(lambda: window.banner.isVisible(), timeout=60_000)
    settle(qtbot, window)
    assert window.banner.text.startswith("No voice is installed")
    assert window.panel.voice.placeholderText() == "No voice"
    assert window.session.original is not None
    assert not window.panel.render_button.isEnabled()


def test_a_new_seed_is_another(qtbot, window):
    advanced = window.panel.advanced
    click(qtbot, advanced.fold)
    click(qtbot, advanced.new_seed)
    assert window.session.settings.seed != 0
    assert advanced.seed.value() == window.session.settings.seed


# Rendering


def test_render_shows_progress_time_left_and_cancel_and_stops_within_a_step(
    qtbot, open_window, make_sound
):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(None)
    window.session.open(make_sound())
    qtbot.waitUntil(lambda: window.session.can_render)
    panel = window.panel
    panel.iterations.number.setValue(10)
    click(qtbot, panel.render_button)
    assert not panel.render_button.isVisible()
    for step in (1, 2, 3):
        engine.step.release()
        qtbot.waitUntil(lambda step=step: panel.progress.value() == step)
        qtbot.wait(60)  # reports come at most every 50 ms
    assert panel.progress.maximum() == 10
    assert panel.progress_text.text().startswith("Step 3 of 10 · ")
    assert panel.progress_text.text().endswith(" s left")
    click(qtbot, panel.cancel_button)
    assert panel.progress_text.text() == "Stopping after this step…"
    engine.step.release()
    qtbot.waitUntil(lambda: panel.render_button.isVisible())
    assert engine.steps_done == 4
    assert window.session.result is None
    engine.step.release(100)
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: window.session.result is not None)
    assert window.save_button.isEnabled()


def test_escape_cancels(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.rendering is not None)
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    engine.step.release(2)
    qtbot.waitUntil(lambda: window.session.rendering is None)
    assert window.session.result is None


def test_escape_in_a_field_leaves_the_field_and_not_the_render(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.rendering is not None)
    window.activateWindow()
    number = window.panel.iterations.number
    number.setFocus()
    qtbot.waitUntil(number.hasFocus)
    qtbot.keyClick(number, Qt.Key.Key_Escape)
    assert not number.hasFocus()
    assert not window.session.rendering.cancelling
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.session.rendering.cancelling
    engine.step.release(2)
    qtbot.waitUntil(lambda: window.session.rendering is None)


@pytest.fixture
def rendering(qtbot, open_window, make_sound, monkeypatch) -> Window:
    """A window with a render of the person's own at work, for long enough to be missed."""
    monkeypatch.setattr("app.window.interrupting.WORTH_ASKING", 0.0)
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(None)
    window.session.open(make_sound("clip.wav"))
    qtbot.waitUntil(lambda: window.session.can_render)
    window.session.render()
    yield window
    engine.step.release(100)


def test_a_file_that_is_dropped_on_a_render_asks_before_it_ends_it(qtbot, rendering, make_sound):
    drop(rendering, other := make_sound("other.wav"))
    question = rendering.interrupting.question
    answer(question, QMessageBox.ButtonRole.RejectRole)
    assert rendering.session.original.name == "clip.wav"
    assert not rendering.session.rendering.cancelling
    drop(rendering, other)
    answer(rendering.interrupting.question, QMessageBox.ButtonRole.AcceptRole)
    qtbot.waitUntil(lambda: rendering.session.original.name == "other.wav")
    assert rendering.session.rendering.cancelling


def test_no_render_is_asked_about_that_goes_on_or_has_only_begun(
    qtbot, rendering, make_sound, monkeypatch
):
    drop(rendering, Path("three.safetensors"))  # a voice
    assert rendering.interrupting.question is None
    monkeypatch.setattr("app.window.interrupting.WORTH_ASKING", 1e9)
    drop(rendering, make_sound("other.wav"))
    assert rendering.interrupting.question is None
    qtbot.waitUntil(lambda: rendering.session.original.name == "other.wav")


def test_a_key_with_ctrl_or_meta_held_is_not_the_plain_key(qtbot, window):
    modifiers = Qt.KeyboardModifier
    colours = window.look.colours
    for held in (modifiers.ControlModifier, modifiers.MetaModifier):
        for key in (Qt.Key.Key_C, Qt.Key.Key_L):
            qtbot.keyClick(window.takes.table, key, held)
    assert (window.look.colours, window.player.loop) == (colours, None)
    alt_gr = modifiers.ControlModifier | modifiers.AltModifier
    window.player.seek(1.0)
    qtbot.keyClick(window, Qt.Key.Key_BracketLeft, alt_gr)
    assert window.player.loop == (1.0, 3.0)
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert window.look.colours != colours


# Saving


def test_the_result_is_saved_by_the_dialog(qtbot, window, monkeypatch, tmp_path):
    asked = []

    def say(parent, title, suggested, kinds):
        asked.append(suggested)
        return str(tmp_path / "out"), "WAV (*.wav)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", say)
    click(qtbot, window.save_button)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Saved"))
    assert Path(asked[0]).name == "clip (one, 6 iterations, seed 0).flac"
    assert Path(asked[0]).parent == tmp_path  # where the recording is
    assert soundfile.info(tmp_path / "out.wav").frames == 3 * 24_000


@pytest.mark.parametrize("name", ["take", "clip (one, sketch 0.3, seed 0)"])
def test_an_export_replaces_no_file_unasked_whose_ending_was_not_typed(
    qtbot, window, monkeypatch, tmp_path, name
):
    there = tmp_path / f"{name}.flac"
    there.write_text("precious")
    choose(monkeypatch, tmp_path / name, "getSaveFileName", "FLAC (*.flac)")
    answers = [QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.Cancel]
    asked = []

    def question(parent, title, text, buttons):
        asked.append(text)
        return answers.pop()

    monkeypatch.setattr(QMessageBox, "question", question)
    click(qtbot, window.save_button)
    settle(qtbot, window)
    assert asked == [f"“{name}.flac” is there already. Replace it?"]
    assert there.read_text() == "precious"
    click(qtbot, window.save_button)
    settle(qtbot, window)
    assert soundfile.info(there).frames == 3 * 24_000


def test_a_project_replaces_no_file_unasked_whose_ending_was_not_typed(
    qtbot, window, monkeypatch, tmp_path
):
    there = tmp_path / "v1.2.gradwave"
    there.write_text("precious")
    choose(monkeypatch, tmp_path / "v1.2", "getSaveFileName")
    monkeypatch.setattr(QMessageBox, "question", lambda *rest: QMessageBox.StandardButton.Cancel)
    window.projects.save_as()
    settle(qtbot, window)
    assert there.read_text() == "precious"
    monkeypatch.setattr(QMessageBox, "question", lambda *rest: QMessageBox.StandardButton.Yes)
    window.projects.save_as()
    settle(qtbot, window)
    assert window.projects.keeping.project.path == there
    assert there.read_text() != "precious"


# Playback


def test_the_clock_counts_hours_from_the_first_on():
    assert [clock(seconds) for seconds in (0, 62.345, 3599.9996, 7325.5)] == [
        "0:00.000",
        "1:02.345",
        "1:00:00.000",
        "2:02:05.500",
    ]


def test_the_cursor_is_where_a_click_is(qtbot, window):
    view = window.original.spectrogram.getViewWidget()
    box = window.original.spectrogram.box
    place = view.mapFromScene(box.mapToScene(QPointF(box.width() * 2 / 3, box.height() / 2)))
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    qtbot.waitUntil(lambda: window.player.position > 0)
    assert window.player.position == pytest.approx(2.0, abs=0.02)
    assert all(plot.cursor_line.value() == window.player.position for plot in plots(window))
    assert window.footer.clock.text().endswith(" / 0:03.000")


def test_a_click_in_a_plot_takes_the_keys_from_a_field(qtbot, window):
    window.activateWindow()
    click(qtbot, window.panel.advanced.fold)
    seed = window.panel.advanced.seed
    seed.setFocus()
    qtbot.waitUntil(seed.hasFocus)
    window.original.sought.emit(1.0)
    assert not seed.hasFocus()


def test_without_a_device_everything_but_playback_works_and_it_says_so(
    qtbot, open_window, make_sound, monkeypatch
):
    monkeypatch.setitem(sys.modules, "sounddevice", None)

    def refuse(choice):
        from app.playing.output import NoOutput

        raise NoOutput("No playback: PortAudio is not installed.")

    monkeypatch.setattr("app.playing.player.check_output", refuse)
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound())
    qtbot.waitUntil(lambda: window.session.result is not None)
    settle(qtbot, window)
    assert window.footer.notice.text() == "No playback: PortAudio is not installed."
    assert not window.original.play_button.isEnabled()
    assert window.original.play_button.toolTip() == window.footer.notice.text()
    qtbot.keyClick(window, Qt.Key.Key_Space)
    assert window.player.playing == ""


# Trouble and the end


def test_an_unexpected_exception_is_shown_with_its_details(qtbot, window, monkeypatch, capsys):
    faults = desktop.Faults(window)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    faults.install()

    def fail():
        raise RuntimeError("the moon is full")

    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: window.banner.isVisible())
    assert "the moon is full" in window.banner.text
    click(qtbot, window.banner.copy_button)
    copied = QGuiApplication.clipboard().text()
    for part in ("RuntimeError: the moon is full", "test_window.py", "iterations: 6", "PySide6"):
        assert part in copied
    click(qtbot, window.banner.dismiss_button)
    assert not window.banner.isVisible()
    assert "the moon is full" in capsys.readouterr().err


def test_closing_during_a_render_asks_and_can_be_declined(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.rendering is not None)
    window.close()
    window.close()  # impatient: still one question
    assert window.closing.question.text() == "There is work that has not ended. Stop it and close?"
    keep = next(b for b in window.closing.question.buttons() if b.text() == "Keep working")
    click(qtbot, keep)
    assert window.isVisible()
    engine.step.release(1000)
    qtbot.waitUntil(lambda: window.session.result is not None)


def test_closing_during_a_render_stops_it_and_leaves_no_thread(qtbot, open_window, make_sound):
    engine = FakeEngine(step=threading.Semaphore(0))
    window = open_window(engine)
    window.session.change(iterations=1000)
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.rendering is not None)
    window.close()
    stop = next(
        b
        for b in window.closing.question.buttons()
        if window.closing.question.buttonRole(b) == QMessageBox.ButtonRole.AcceptRole
    )
    with qtbot.waitSignal(window.closed, timeout=10_000):
        click(qtbot, stop)
        engine.step.release()
    assert not window.isVisible()
    assert engine.steps_done < 10
    assert not [t for t in threading.enumerate() if t.name.startswith("gradwave")]
