"""A sound designer's tasks with the edits of the mel, through the real window."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest
import soundfile
import torch
from hands import choose, click, settle
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice, QTabletEvent
from PySide6.QtWidgets import QApplication
from sound_card import needs_portaudio, played

from gradwave.window.main_window import MainWindow
from wavegrad_core.edits import Band, EditList, Erase, Gain, Harmonics, Pitch, Stretch, Stroke

LEFT, NO = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


@pytest.fixture
def window(qtbot, small_window, make_sound) -> MainWindow:
    """A window on a sound of a second, with the page of the edits shown."""
    window = small_window
    window.session.open(make_sound("speech.wav", seconds=1.0))
    qtbot.waitUntil(lambda: window.session.original.name == "speech.wav")
    qtbot.waitUntil(lambda: window.session.can_render)
    qtbot.keyClick(window, Qt.Key.Key_E)
    show_mel(qtbot, window)
    return window


def show_mel(qtbot, window: MainWindow) -> None:
    """Wait until the mel with the present edits is drawn."""
    mel = window.models.design.mel
    qtbot.waitUntil(lambda: mel.current is not None and not window.jobs.busy())


def picture(window: MainWindow, name: str) -> None:
    """Keep a screenshot where the environment asks for it, to be looked at."""
    folder = os.environ.get("GRADWAVE_SCREENSHOTS")
    if folder:
        QApplication.processEvents()
        window.grab().save(f"{folder}/{name}.png")


def place(window: MainWindow, seconds: float, hertz: float) -> QPoint:
    """Return where a point of the mel is on its canvas."""
    pane = window.features.design.pane
    y = float(window.models.display.scale.place(hertz / 1000))
    scene = pane.spectrogram.vb.mapViewToScene(QPointF(seconds, y))
    return pane.canvas.mapFromScene(scene)


def drag(qtbot, window: MainWindow, *points: tuple[float, float]) -> None:
    view = window.features.design.pane.canvas.viewport()
    places = [place(window, *point) for point in points]
    qtbot.mousePress(view, LEFT, pos=places[0])
    for one in places[1:]:
        qtbot.mouseMove(view, one)
        QApplication.processEvents()
    qtbot.mouseRelease(view, LEFT, pos=places[-1])


def render(qtbot, window: MainWindow):
    before = window.session.result
    click(qtbot, window.panel.render_button)
    qtbot.waitUntil(lambda: window.session.result is not before)
    settle(qtbot, window)
    return window.session.result


def test_stretch_paint_render_export(qtbot, window, tmp_path, monkeypatch):
    design, page, session = window.features.design, window.features.design.page, window.session
    assert design.pane.isVisible()
    assert not window.original.isVisible()
    untouched = render(qtbot, window).sound.audio

    # The sliders become edits, and the mel and the timeline get longer.
    page.sliders["stretch"].field.setValue(1.5)
    assert design.pane.facts == "1.00 s · 0 edits · Updating…"
    page.sliders["pitch"].field.setValue(-3)
    show_mel(qtbot, window)
    assert session.settings.edits == EditList((Stretch(factor=1.5), Pitch(semitones=-3)))
    assert [page.list.item(row).text() for row in range(2)] == ["Stretch ×1.5", "Pitch −3 st"]
    assert window.models.timeline.duration == pytest.approx(1.5)
    assert design.pane.facts == "1.50 s · 2 edits"

    # A band is selected with the mouse and made quieter, then a dab is painted.
    click(qtbot, design.pane.tool_buttons["band"])
    drag(qtbot, window, (0.3, 6000), (0.5, 9000))
    assert isinstance(window.models.design.tools.selection, Band)
    click(qtbot, page.tools.apply)
    click(qtbot, design.pane.tool_buttons["brush"])
    page.tools.effect.setCurrentIndex(page.tools.effect.findData("erase"))
    page.tools.effect.activated.emit(page.tools.effect.currentIndex())
    drag(qtbot, window, (0.7, 1000), (0.8, 1500), (0.9, 1200))
    show_mel(qtbot, window)
    band, stroke = session.settings.edits.edits[2:]
    assert isinstance(band, Gain)
    assert band.decibels == -12
    assert band.region.low == pytest.approx(6000, abs=100)
    assert isinstance(stroke, Erase)
    assert isinstance(stroke.region, Stroke)
    picture(window, "painted")

    # The render is half as long again, and the exported file tells the edits.
    result = render(qtbot, window)
    assert result.sound.audio.shape[1] == round(1.5 * untouched.shape[1])
    path = tmp_path / "edited.wav"
    choose(monkeypatch, path, "getSaveFileName", "WAV (*.wav)")
    click(qtbot, window.export_button)
    qtbot.waitUntil(lambda: window.footer.message.text().startswith("Exported"))
    with soundfile.SoundFile(path) as file:
        assert json.loads(file.comment)["edits"] == session.settings.edits.to_values()

    # With all edits undone, the bytes are those of before; without the first take, since the same
    # settings again would get another seed.
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)  # the render
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert session.settings.edits == EditList()
    for take in session.takes.all:
        session.takes.delete(take.key)
    np.testing.assert_array_equal(render(qtbot, window).sound.audio, untouched)
    assert not window.banner.isVisible()


def test_a_stroke_on_a_mel_of_another_length_is_refused(qtbot, window):
    """Its times would be others once the stretch is shown."""
    design, mel = window.features.design, window.models.design.mel
    click(qtbot, design.pane.tool_buttons["brush"])
    mel.watch(False)  # as if the stretch took long
    design.page.sliders["stretch"].field.setValue(1.5)
    drag(qtbot, window, (0.4, 1000), (0.6, 3000))
    assert window.session.settings.edits == EditList((Stretch(factor=1.5),))
    assert "still being stretched" in window.banner.text
    mel.watch(True)
    show_mel(qtbot, window)
    drag(qtbot, window, (0.4, 1000), (0.6, 3000))
    assert len(window.session.settings.edits.edits) == 2


def test_the_list_is_reordered_switched_saved_and_pasted(
    qtbot, window, make_sound, tmp_path, monkeypatch
):
    page, session = window.features.design.page, window.session
    page.sliders["pitch"].field.setValue(2)
    page.sliders["formants"].field.setValue(-1)
    kinds = lambda: [edit.kind for edit in session.settings.edits.edits]  # noqa: E731
    click(qtbot, page.buttons["up"])
    assert kinds() == ["formants", "pitch"]
    page.list.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert [edit.enabled for edit in session.settings.edits.edits] == [True, False]
    page.list.setCurrentRow(0)
    page.form.fields["semitones"].setValue(-2.5)
    assert session.settings.edits.edits[0].semitones == -2.5
    assert page.sliders["formants"].value == -2.5
    saved = session.settings.edits
    choose(monkeypatch, tmp_path / "my", "getSaveFileName", "Edits (*.json)")
    click(qtbot, page.buttons["save"])
    assert EditList.load(tmp_path / "my.json") == saved
    click(qtbot, page.buttons["copy"])

    # Another sound begins without edits, and gets these by paste.
    session.open(make_sound("other.wav", seconds=0.5))
    qtbot.waitUntil(lambda: session.original.name == "other.wav")
    assert session.settings.edits == EditList()
    show_mel(qtbot, window)
    click(qtbot, page.buttons["paste"])
    assert session.settings.edits == saved
    click(qtbot, page.buttons["remove"])
    assert kinds() == ["formants"]
    choose(monkeypatch, tmp_path / "my.json")
    click(qtbot, page.buttons["load"])
    assert session.settings.edits == saved
    click(qtbot, page.buttons["clear"])
    assert kinds() == []


def test_each_open_sound_keeps_its_edits(qtbot, window, make_sound):
    page, session = window.features.design.page, window.session
    page.sliders["pitch"].field.setValue(-3)
    session.open(make_sound("other.wav", seconds=0.5))
    qtbot.waitUntil(lambda: session.original.name == "other.wav")
    show_mel(qtbot, window)
    assert session.settings.edits == EditList()
    page.sliders["stretch"].field.setValue(2)
    show_mel(qtbot, window)
    sounds = window.models.persistence.history.sounds
    kept = {"speech.wav": Pitch(semitones=-3), "other.wav": Stretch(factor=2)}
    for name in ("speech.wav", "other.wav", "speech.wav"):
        sounds.show(next(one for one in sounds.all if one.original.name == name))
        qtbot.waitUntil(lambda: session.can_render)
        show_mel(qtbot, window)
        assert session.settings.edits == EditList((kept[name],))
        assert page.list.count() == 1
    assert window.models.timeline.duration == pytest.approx(1.0)
    assert not window.banner.isVisible()


def test_edits_are_saved_in_the_project(qtbot, window, make_sound, tmp_path, monkeypatch):
    page, session = window.features.design.page, window.session
    page.sliders["stretch"].field.setValue(0.8)
    path = tmp_path / "mine.gradwave"
    choose(monkeypatch, path, "getSaveFileName", "Gradwave projects (*.gradwave)")
    with qtbot.waitSignal(window.models.persistence.project.saved):
        qtbot.keyClick(window, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    session.open(make_sound("other.wav", seconds=0.5))
    qtbot.waitUntil(lambda: session.original.name == "other.wav")
    assert session.settings.edits == EditList()
    session.open(path)
    qtbot.waitUntil(lambda: session.original.name == "speech.wav")
    assert session.settings.edits == EditList((Stretch(factor=0.8),))
    show_mel(qtbot, window)


def test_a_pen_paints_with_its_pressure_and_its_nan_changes_nothing(qtbot, window):
    design, session = window.features.design, window.session
    click(qtbot, design.pane.tool_buttons["brush"])
    pen(window, (0.3, 2000, 0.25), (0.4, 3000, 0.75))
    [edit] = session.settings.edits.edits
    assert [point[2] for point in edit.region.points] == [0.25, 0.75]
    show_mel(qtbot, window)
    pen(window, (0.3, 2000, float("nan")), (0.4, 3000, 0.75))
    assert session.settings.edits.edits == (edit,)
    assert "nan" in window.banner.text
    assert window.banner.text.startswith("brush: ")


def test_a_drawn_pitch_adds_harmonics(qtbot, window):
    design, session = window.features.design, window.session
    click(qtbot, design.pane.tool_buttons["pencil"])
    drag(qtbot, window, (0.2, 500), (0.5, 800), (0.8, 600))
    [edit] = session.settings.edits.edits
    assert isinstance(edit, Harmonics)
    assert edit.pitch[0] == pytest.approx((0.2, 500), abs=60)
    show_mel(qtbot, window)
    picture(window, "harmonics")


def test_only_the_selection_is_rendered_into_the_take(qtbot, window):
    design, session = window.features.design, window.session
    whole = render(qtbot, window)
    click(qtbot, design.pane.tool_buttons["range"])
    drag(qtbot, window, (0.4, 3000), (0.6, 3000))
    window.panel.advanced.seed.setValue(5)
    click(qtbot, design.page.render_selection)
    qtbot.waitUntil(lambda: len(session.takes.all) == 2)
    settle(qtbot, window)
    result = session.result
    start, end = result.region
    assert (start, end) == pytest.approx((0.4, 0.6), abs=0.01)
    assert result.name == f"6 iterations, {start:.2f}–{end:.2f} s"
    changed = np.flatnonzero(result.sound.audio[0] != whole.sound.audio[0])
    assert changed[0] >= round(start * 24_000)
    assert changed[-1] < round(end * 24_000)
    assert len(changed) > 0.9 * (end - start) * 24_000
    assert not window.banner.isVisible()


@needs_portaudio
def test_a_stroke_is_heard_at_once_as_a_sketch(qtbot, window):
    design, preview = window.features.design, window.models.design.preview
    qtbot.waitUntil(lambda: preview.player.device != "" and not window.jobs.busy())
    click(qtbot, design.pane.tool_buttons["brush"])
    with qtbot.waitSignal(preview.ready) as heard:
        drag(qtbot, window, (0.4, 1000), (0.6, 3000))
    [sound] = heard.args
    assert 0.3 < sound.seconds < 0.6
    qtbot.waitUntil(lambda: preview.player.playing != "")
    qtbot.waitUntil(lambda: preview.player.playing == "")
    listened = played()[:, 0]
    np.testing.assert_array_equal(np.trim_zeros(sound.audio[0])[: len(listened)], listened)
    print(f"sketch after {preview.took:.3f} s")
    assert window.session.result is None

    # The whole is heard with the button.
    with qtbot.waitSignal(preview.ready) as heard:
        click(qtbot, design.pane.play_button)
    assert heard.args[0].seconds == pytest.approx(1.0, abs=0.02)
    qtbot.waitUntil(lambda: preview.player.playing != "")
    click(qtbot, design.pane.play_button)
    assert preview.player.playing == ""


def test_a_morph_is_exactly_one_of_the_sounds_at_its_ends(qtbot, window, make_sound, monkeypatch):
    page, session = window.features.design.page, window.session
    other = make_sound("other.wav", seconds=0.7, rate=24_000)
    mel = window.models.design.mel
    own = mel.state.base.mel
    choose(monkeypatch, other)
    click(qtbot, page.morph.open)
    show_mel(qtbot, window)
    [edit] = session.settings.edits.edits
    assert (edit.other, edit.amount) == (str(other), 0.5)
    assert 0.7 < mel.state.sound.length < 1.0
    picture(window, "morph")

    page.morph.amount.field.setValue(0)
    show_mel(qtbot, window)
    np.testing.assert_array_equal(mel.state.sound.mel, own)
    page.morph.amount.field.setValue(1)
    show_mel(qtbot, window)
    read, _ = soundfile.read(other, dtype="float32")
    theirs = session.catalog.voice.profile.mel(torch.from_numpy(read)).numpy()
    np.testing.assert_allclose(mel.state.sound.mel, theirs, atol=1e-5)
    assert render(qtbot, window).sound.audio.shape[1] == round(0.7 * 24_000)

    # The pad gives the pitch of one and the timbre of the other, the fade a curve.
    qtbot.mouseClick(page.morph.pad, LEFT, pos=page.morph.pad.rect().center())
    [edit] = session.settings.edits.edits
    assert (edit.pitch, edit.amount) == pytest.approx((0.5, 0.5), abs=0.02)
    qtbot.keyClick(page.morph.pad, Qt.Key.Key_Right)
    assert session.settings.edits.edits[0].pitch == pytest.approx(0.55, abs=0.02)
    show_mel(qtbot, window)
    click(qtbot, page.morph.fade)
    show_mel(qtbot, window)
    [edit] = session.settings.edits.edits
    assert [value for _, value in edit.amount] == [0.0, 1.0]
    assert not window.banner.isVisible()


def pen(window: MainWindow, *points: tuple[float, float, float]) -> None:
    """Draw with the pen of a tablet."""
    view = window.features.design.pane.canvas.viewport()
    kinds = [QEvent.Type.TabletPress, *[QEvent.Type.TabletMove] * (len(points) - 1)]
    for kind, (seconds, hertz, pressure) in zip(
        [*kinds, QEvent.Type.TabletRelease], [*points, points[-1]]
    ):
        at = QPointF(place(window, seconds, hertz))
        event = QTabletEvent(
            kind, QPointingDevice.primaryPointingDevice(), at, QPointF(view.mapToGlobal(at)),
            pressure, 0, 0, 0, 0, 0, NO, LEFT, LEFT,
        )  # fmt: skip
        QApplication.sendEvent(view, event)
