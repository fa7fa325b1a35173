"""Help: first steps once, the log, the system check, and the packages in About."""

from __future__ import annotations

import logging
import threading
import warnings
from importlib import metadata

import pytest
from fakes import FakeEngine
from PySide6.QtCore import qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication

from gradwave import desktop
from gradwave.help.views.welcome import SENTENCES
from gradwave.jobs import Job
from gradwave.licences import package_licences
from gradwave.log import log_warnings
from gradwave.models import bundled_clip
from wavegrad_core.errors import InputError

JOB = Job(lambda job: None, lambda event: None, "here")


@pytest.fixture
def window(open_window):
    return open_window(FakeEngine())


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def test_the_first_steps_are_shown_at_the_first_start_only(qtbot, open_window):
    first = open_window(FakeEngine())
    desktop.begin(first, bundled_clip())
    assert first.features.help.welcome.isVisible()
    assert len(SENTENCES) == 3
    first.resize(1024, 700)
    for label in first.features.help.welcome.sentences:  # none is cut off
        qtbot.waitUntil(lambda label=label: label.height() >= label.heightForWidth(label.width()))
    second = open_window(FakeEngine())
    desktop.begin(second, bundled_clip())
    assert not second.features.help.welcome.isVisible()
    second.actions_by_name["welcome"].trigger()
    assert second.features.help.welcome.isVisible()
    second.features.help.welcome.close_button.click()
    assert not second.features.help.welcome.isVisible()
    for window in (first, second):
        qtbot.waitUntil(lambda window=window: not window.jobs.busy())


def test_the_log_has_what_was_done_and_what_went_wrong(qtbot, window, make_sound, tmp_path):
    window.session.begin(make_sound())
    qtbot.waitUntil(lambda: window.session.result is not None)
    window.session.open(tmp_path / "nothing.wav")
    qtbot.waitUntil(window.banner.isVisible)
    window.actions_by_name["log"].trigger()
    dialog = window.features.help.log_dialog
    assert dialog.isVisible()
    text = dialog.text.toPlainText()
    assert "INFO  Rendered in " in text
    assert "WARNING" in text
    assert "nothing.wav" in text
    dialog.copy_button.click()
    assert clipboard() == text


def test_the_log_hears_other_threads(qtbot, window):
    logger = logging.getLogger("wavegrad_core.anything")
    thread = threading.Thread(target=lambda: logger.info("from a worker"))
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "from a worker" in window.features.help.log_dialog.text.toPlainText())


def test_a_bug_in_the_program_is_logged_with_its_place(qtbot, window):
    def fail(job):
        raise KeyError("a fault")

    def refuse(job):
        raise InputError("a bad file")

    for work in (fail, refuse):
        window.jobs.submit(work, lambda event: None, lane="files")
    qtbot.waitUntil(lambda: "Not done: a bad file" in window.features.help.log.text)
    assert "in fail" in window.features.help.log.text
    assert "in refuse" not in window.features.help.log.text  # the log has the text


def test_the_log_is_left_when_the_window_has_closed(qtbot, window):
    with qtbot.waitSignal(window.closed):
        window.close()
    before = window.features.help.log.text
    logging.getLogger("gradwave").warning("after the end")
    assert window.features.help.log.text == before


def test_warnings_of_python_and_of_qt_are_logged(caplog):
    before = warnings.showwarning
    try:
        log_warnings()
        warnings.warn("of Python", stacklevel=1)
        qWarning("of Qt")
    finally:
        qInstallMessageHandler(None)
        logging.captureWarnings(False)
    assert warnings.showwarning == before
    assert "of Python" in caplog.text
    assert "Qt: of Qt" in caplog.text


def test_the_doctor_looks_at_the_machine_in_a_job(qtbot, window, monkeypatch):
    where = []

    def report():
        where.append(threading.current_thread())
        return {"program": {"gradwave": "1"}, "missing": [{"what": "a cat", "get": "one"}]}

    monkeypatch.setattr("wavegrad_core.system_check.report", report)
    window.actions_by_name["system_check"].trigger()
    dialog = window.features.help.system_check_dialog
    qtbot.waitUntil(lambda: "a cat" in dialog.text.toPlainText())
    assert where[0] is not threading.main_thread()
    dialog.copy_button.click()
    assert clipboard() == "program\n  gradwave: 1\n\nmissing\n  a cat\n    one\n"


def test_a_failing_doctor_is_reported(qtbot, window, monkeypatch):
    monkeypatch.setattr("wavegrad_core.system_check.report", lambda: 1 / 0)
    window.actions_by_name["system_check"].trigger()
    qtbot.waitUntil(window.banner.isVisible)
    assert "Could not check this system" in window.banner.text
    assert not window.features.help.system_check_dialog.isVisible()


def test_about_tells_versions_and_licences(qtbot, window):
    window.actions_by_name["about"].trigger()
    dialog = window.features.help.about_dialog
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() > 0)
    assert dialog.name.text() == f"Gradwave {metadata.version('gradwave')}, licence Apache-2.0"
    dialog.copy_button.click()
    assert f"numpy {metadata.version('numpy')}: BSD-3-Clause" in clipboard()


def test_every_installed_dependency_is_listed_once():
    found = [part.name.lower().replace("_", "-") for part in package_licences(JOB)]
    assert len(found) == len(set(found))
    assert {"gradwave", "python", "pyside6-essentials", "shiboken6", "torch", "llvmlite"} <= {
        *found
    }
    assert "pytest" not in found  # part of an extra that users do not install
    assert all(part.licence for part in package_licences(JOB))
