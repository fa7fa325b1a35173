"""Tests of the window in one language.

test_languages.py runs them for each language in a process of its own, because the language is
chosen before the modules of the window are imported.
"""

from __future__ import annotations

import re
from pathlib import Path
from types import SimpleNamespace
from typing import get_args

import pytest
from all_dialogs import ROWS
from cut_off_text import cut_off_texts
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabBar,
    QTreeWidget,
    QWidget,
)
from tested_language import CODE

from gradwave.listening.conclusions import p_text
from gradwave.queue.queue_entry import QueueEntry, State
from gradwave.queue.views.queue_table import state_of
from gradwave.training_wizard.views.data_check_page import TREATMENTS
from gradwave.training_wizard.voice_fit import own_scores
from wavegrad_core import Voice
from wavegrad_core.engine.device import processor_name

# Words that look the same in every language: names, units, formats, keys, sounds of the tests.
SAME = """
ABX X/X/Y MUSHRA CPU GPU DDIM GLA STOI PESQ MCD FFE LS-MSE MR-STFT V/UV F1 F2 zimtohrli DNSMOS
PLCMOS Gradwave kathleen classic coqui tacotron2 lmnt ivanvovk Coqui TTS bf16 fp32 WAV FLAC wav
CC BY BY-NC BY-SA CC0 Hz kHz ms dB dBFS st min Ctrl Shift Alt Del Esc
English Deutsch Español Français Nederlands clip clip.wav a.pt a.npy one two wg-6 own-6 nobody
how is seed testfile default ALSA
"""
# Texts of Qt, which has its own translations, and the licence that is written into a voice.
OTHERS = {"Cancel", "OK", "Scroll Left", "Scroll Right", "Export...", "All rights reserved"}


def texts_of(widget: QWidget) -> list[str]:
    """Return all texts of a widget that a user sees, hears or hovers over."""
    found = [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription()]
    if widget.isWindow():
        found.append(widget.windowTitle())
    if isinstance(widget, (QLabel, QAbstractButton)):
        found.append(widget.text())
    if isinstance(widget, QGroupBox):
        found.append(widget.title())
    if isinstance(widget, QLineEdit):
        found.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        found += [widget.itemText(index) for index in range(widget.count())]
    if isinstance(widget, QTabBar):
        found += [widget.tabText(index) for index in range(widget.count())]
    if isinstance(widget, QTreeWidget):
        header = widget.headerItem()
        found += [header.text(column) for column in range(header.columnCount())]
    found += [action.text() for action in widget.actions()]
    return [text for text in found if text]


def untranslated(text: str) -> str:
    """Return what is left of a text without bracketed parts and what needs no translation."""
    if re.search(r"…\w", text):  # a shortened path of a recent file
        return ""
    text = text.split("\t")[0]  # without the key of a menu entry
    if name := processor_name():  # in the list of devices, once they have been found
        text = text.replace(name, "")
    if text.startswith("["):
        text = text.removesuffix("]") + "]"  # a name for a screen reader ends before a key
    while (shorter := re.sub(r"\[[^\[\]]*\]", " ", text)) != text:
        text = shorter
    words = [] if text in OTHERS else re.findall(r"[^\W\d_][\w./&-]*", text)
    return " ".join(word for word in words if len(word) > 1 and word not in SAME.split())


@pytest.fixture
def all_windows(qtbot, rendered_window):
    """All windows of the program, one after the other, shown."""

    def each():
        rendered_window.features.help.welcome.show()
        yield "window", rendered_window
        rendered_window.panel.show_page(rendered_window.features.design.page)
        QApplication.processEvents()
        yield "edits", rendered_window
        rendered_window.panel.show_page(None)
        for kind, row in ROWS.items():
            dialog = row.open(rendered_window)
            qtbot.waitUntil(dialog.isVisible)
            QApplication.processEvents()
            yield kind.__name__, dialog
            dialog.close()
            QApplication.processEvents()

    return each


@pytest.mark.skipif(CODE != "pseudo", reason="only in the pseudo-language")
def test_every_text_goes_through_the_translation(all_windows):
    bare = {}
    for name, root in all_windows():
        for widget in [root, *root.findChildren(QWidget)]:
            if widget.objectName() == "sentence":
                continue  # to be read aloud
            for text in texts_of(widget):
                if left := untranslated(text):
                    bare[left] = f"{name}, {type(widget).__name__}: {text}"
        for action in root.findChildren(QAction):
            if left := untranslated(action.text()):
                bare[left] = f"{name}, action: {action.text()}"
    assert not bare, "\n".join(f"{left!r} in {place}" for left, place in bare.items())


def test_the_name_of_the_processor_needs_no_translation():
    assert not untranslated(f"CPU: {processor_name()}")


@pytest.mark.skipif(CODE != "pseudo", reason="only in the pseudo-language")
def test_every_state_in_the_queue_goes_through_the_translation():
    found = SimpleNamespace(path=Path("clip.wav"))
    for state in get_args(State):
        entry = QueueEntry(1, found, None, None, None, state=state, total=6)
        assert not untranslated(state_of(entry))


@pytest.mark.skipif(CODE != "pseudo", reason="only in the pseudo-language")
def test_every_treatment_of_a_recording_goes_through_the_translation():
    assert not "".join(map(untranslated, TREATMENTS.values()))


def test_the_scores_of_a_voice_are_found_in_its_card():
    assert own_scores(Voice.load("kathleen"))["stoi"] > 0.9


@pytest.mark.skipif(CODE == "pseudo", reason="only in real languages")
def test_a_p_value_has_the_mark_of_the_language():
    assert p_text(0.0384) == "p = 0,038"
    assert p_text(0.0001) == "p < 0,001"


@pytest.mark.skipif(CODE == "pseudo", reason="only in real languages")
def test_no_text_is_cut_off_in_letters_half_as_large_again(large_letters, all_windows):
    cut = [(name, *one) for name, root in all_windows() for one in cut_off_texts(root)]
    assert not cut, "\n".join(map(str, cut))


@pytest.mark.skipif(CODE == "pseudo", reason="only in real languages")
def test_letters_differ_within_a_menu(rendered_window):
    bar = rendered_window.menuBar().actions()
    for actions in [bar, *(one.menu().actions() for one in bar)]:
        texts = [action.text().replace("&&", "") for action in actions]
        letters = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
        assert len(letters) == len(set(letters)), letters
