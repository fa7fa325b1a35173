"""Names that look like HTML, on every widget of the program: they are shown, never read as HTML."""

from __future__ import annotations

from pathlib import Path

import pytest
from fakes import FakeEngine
from PySide6 import QtGui
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QTextEdit,
    QWidget,
)

from gradwave import desktop
from gradwave.opening.mel_opener import Candidate, ProfileNeeded
from gradwave.opening.views.mel_profile_dialog import MelProfileDialog
from gradwave.problem import Problem
from gradwave.projects.autosave import AutosaveSlot
from gradwave.projects.project import OpenRequest
from gradwave.projects.recovery import UnsavedSession
from gradwave.training_wizard.training import Training
from gradwave.voices.views.import_dialog import ImportDialog
from gradwave.voices.voice_list import VoiceFacts
from gradwave.widgets.plain_text import plain_message_box, plain_tip
from gradwave.window.main_window import MainWindow
from wavegrad_core.errors import InputError

HTML = '<img src="file:%2Fnowhere.png">'  # a bug would be seen, and harm nobody
qt = QtGui.Qt


def columns(model: QAbstractItemModel, parent: QModelIndex) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)


def cells(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[QModelIndex]:
    parent = parent or QModelIndex()
    found = []
    for row in range(model.rowCount(parent)):
        for column in range(columns(model, parent)):
            index = model.index(row, column, parent)
            found.append(index)
            if column == 0:
                found += cells(model, index)
    return found


def tips_of(widget: QWidget) -> list[str]:
    """Return the tooltips of a widget: its own, its actions' and its cells'."""
    tips = [widget.toolTip(), widget.statusTip(), widget.whatsThis()]
    tips += [action.toolTip() for action in widget.actions()]
    if isinstance(widget, QAbstractItemView | QComboBox):
        model, role = widget.model(), Qt.ItemDataRole.ToolTipRole
        tips += [str(index.data(role) or "") for index in cells(model)]
        for column in range(columns(model, QModelIndex())):
            header = model.headerData(column, Qt.Orientation.Horizontal, role)
            tips.append(str(header or ""))
    return tips


def is_ours(label: QLabel) -> bool:
    """Return False for labels that Qt and pyqtgraph make, whose texts are their own."""
    return not label.objectName().startswith("qt_msgboxex_icon") and label.text() != "Opacity"


def html_of(widget: QWidget) -> list[str]:
    """Return what Qt would read as HTML on a widget."""
    found = []
    if isinstance(widget, QLabel) and is_ours(widget):
        plain = widget.textFormat() == Qt.TextFormat.PlainText
        found += [] if plain else [f"a label without format: {widget.text()!r}"]
    if isinstance(widget, QTextEdit) and "nowhere.png" in widget.toHtml():
        found.append(f"a name in rich text: {widget.toHtml()!r}")  # the guide's is the program's
    return found + [tip for tip in tips_of(widget) if HTML in tip and qt.mightBeRichText(tip)]


def shows(name: str) -> bool:
    """Return whether a widget shows a text."""
    labels = [one.text() for one in QApplication.allWidgets() if isinstance(one, QLabel)]
    return any(name in text for text in labels)


@pytest.fixture
def window(qtbot, open_window, make_sound, monkeypatch) -> MainWindow:
    voices = [(f"{HTML} voice", Path(f"{HTML} voice.safetensors"))]
    survey = FakeEngine.survey

    def hostile_survey(engine, job):
        return survey(engine, job).__class__(voices, survey(engine, job).schedules)

    monkeypatch.setattr(FakeEngine, "survey", hostile_survey)
    window = open_window(FakeEngine())
    desktop.begin(window, make_sound("plain.wav"))
    window.session.open(make_sound("sound.wav").rename(make_sound().with_name(f"{HTML}.wav")))
    qtbot.waitUntil(lambda: HTML in window.windowTitle() and not window.jobs.busy())
    qtbot.waitUntil(lambda: window.session.can_render)
    window.session.render()
    qtbot.waitUntil(lambda: window.session.result is not None and not window.jobs.busy())
    window.session.takes.rename(window.session.takes.chosen.key, f"{HTML} take & more")
    return window


@pytest.fixture
def dialogs(qtbot, window: MainWindow, tmp_path: Path) -> list[QDialog]:
    features, models = window.features, window.models
    features.listening.compare()
    blind_test = features.listening.dialog
    features.listening.rate()
    path = tmp_path / f"{HTML}.npy"
    wanted = ProfileNeeded(path, [Candidate(HTML, HTML, 1.0)], HTML, -1.0, 1.0)
    facts = {"Credit": HTML, HTML: HTML}
    scores = (["", HTML], [[HTML, HTML]])
    models.voices.all = [VoiceFacts(HTML, path, True, facts, scores, problem=HTML)]
    models.voices.changed.emit()
    training = Training(features.training.wizard.home / HTML)
    training.choose(sources=(str(path),), voice=HTML, name=HTML, owner=HTML)
    features.training.open()
    features.training.wizard.resume(training)
    queue = features.queue
    queue.take([tmp_path, path])
    qtbot.waitUntil(lambda: not window.jobs.busy())
    return [
        blind_test,
        features.listening.dialog,
        queue.dialog,
        features.voices,
        features.devices,
        features.training.dialog,
        ImportDialog(path.with_suffix(".pt"), window),
        MelProfileDialog(wanted, window),
        features.help.log_dialog,
        features.help.system_check_dialog,
        features.help.about_dialog,
    ]


def test_a_hostile_name_is_plain_text_on_every_widget(qtbot, window, dialogs, tmp_path, caplog):
    projects = window.features.projects
    session, persistence = window.session, projects.persistence
    session.problem.emit(Problem.of(InputError(f"Could not read {HTML}."), "open the file"))
    session.message.emit(f"Opening {HTML}…")
    slot = AutosaveSlot(tmp_path / "slot")
    offer = UnsavedSession(slot, HTML, 1, kept_now())
    persistence.recovery.offered = [offer]
    persistence.recovery.changed.emit()
    request = OpenRequest(tmp_path / f"{HTML}.gradwave")
    persistence.project.input_missing.emit(request, HTML)
    missing = projects.question
    persistence.project.input_changed.emit(request, Path(HTML))
    changed = projects.question
    projects.unsaved_prompt.before(lambda: None)
    unsaved = projects.unsaved_prompt.question
    assert len({missing, changed, unsaved, None}) == 4

    texts = [box.text() + box.informativeText() for box in (missing, changed, unsaved)]
    assert all(HTML in text for text in texts)
    assert shows(f"Opening {HTML}…")
    assert shows(f"Could not read {HTML}.")
    widgets = QApplication.allWidgets()
    assert len(widgets) > 300
    found = {type(one).__name__: html_of(one) for one in widgets if html_of(one)}
    assert found == {}
    buttons = [one.text() for one in widgets if isinstance(one, QAbstractButton)]
    assert [text for text in buttons if "take & more" in text] == []  # "&" would mark a key
    assert any("take && more" in text for text in buttons)
    for box in (missing, changed, unsaved):
        box.close()
    persistence.recovery.offered = []


def kept_now():
    from datetime import datetime

    return datetime.now()


def test_the_menu_of_recent_files_escapes_their_tips(qtbot, window):
    menu = next(
        action.menu()
        for action in window.menuBar().actions()[0].menu().actions()
        if action.menu() is not None
    )
    menu.aboutToShow.emit()
    tips = [action.toolTip() for action in menu.actions()]
    assert any("&lt;img" in tip for tip in tips)
    assert [tip for tip in tips if HTML in tip] == []


def test_a_tooltip_shows_a_name_as_plain_text():
    for text in (HTML, "a\nb <b>bold</b>", "&lt;", "<?xml?>", "<!DOCTYPE html>"):
        tip = plain_tip(text)
        shown = QTextDocumentFragment.fromHtml(tip).toPlainText() if tip != text else text
        assert shown == text
        assert "\ufffc" not in shown  # stands for a picture
    assert plain_tip("Play (1 < 2)") == "Play (1 < 2)"


def test_both_texts_of_a_message_box_are_plain(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    box = plain_message_box(parent)
    box.setText(HTML)
    box.setInformativeText(HTML)
    labels = [label for label in box.findChildren(QLabel) if label.text() == HTML]
    assert len(labels) == 2
    assert [html_of(label) for label in labels] == [[], []]


def test_a_widget_that_reads_html_is_found(qtbot):
    label = QLabel(HTML)
    qtbot.addWidget(label)
    label.setToolTip(HTML)
    assert len(html_of(label)) == 2
