"""Pasting from a clipboard without a sound."""

from __future__ import annotations

import pytest
from fakes import FakeEngine
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def words() -> QMimeData:
    data = QMimeData()
    data.setText("no sound")
    return data


@pytest.mark.parametrize("make", [lambda: None, words])
def test_a_clipboard_without_a_sound_is_reported(qtbot, open_window, monkeypatch, make):
    window, data = open_window(FakeEngine()), make()
    monkeypatch.setattr(type(QGuiApplication.clipboard()), "mimeData", lambda clipboard: data)
    window.actions_by_name["paste_audio"].trigger()
    assert window.footer.message.text() == "There is no sound on the clipboard."
