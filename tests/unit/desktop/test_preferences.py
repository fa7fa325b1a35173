"""Preferences: kept between starts, shared by windows, never unpickled."""

from __future__ import annotations

import base64
import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from gradwave import preferences as module
from gradwave.ini_file import read_ini
from gradwave.preferences import Preferences, preferences
from gradwave.training_wizard.training import Training
from wavegrad_core.audio import write_atomically

INI = QSettings.Format.IniFormat
NO_NAMES: list[str] = []


class Planted:
    """An object whose pickle creates a file."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self):
        return os.mkdir, (os.fspath(self.path),)


def write_ini(path: Path, values: dict) -> Path:
    """Write an INI file as earlier versions did."""
    # Under another name, since Qt keeps what it has written to a file.
    settings = QSettings(str(path.with_suffix(".written")), INI)
    for key, value in values.items():
        settings.setValue(key, value)
    settings.sync()
    return Path(shutil.copy(settings.fileName(), path))


@pytest.mark.parametrize("value", [True, 7, 0.25, "Kopfhörer 🎧", "/a\udcff", ["a"], []])
def test_a_preference_is_there_after_the_next_start(tmp_path, value):
    Preferences(tmp_path / "new" / "p.json").write("a/key", value)
    kept = Preferences(tmp_path / "new" / "p.json").read("a/key", type(value)())
    assert (kept, type(kept)) == (value, type(value))


def test_the_window_does_not_wait_for_the_disk(tmp_path, monkeypatch):
    waits = []
    monkeypatch.setattr(os, "fsync", waits.append)
    Preferences(tmp_path / "desktop.json").write("look/theme", "dark")
    Training(tmp_path / "training").choose(steps=10)
    write_atomically(tmp_path / "a.bin", b"this does")
    assert len(waits) == 1
    assert Preferences(tmp_path / "desktop.json").read("look/theme", "") == "dark"
    assert Training(tmp_path / "training").choices.steps == 10


def test_two_windows_keep_what_the_other_one_wrote(tmp_path):
    one, other = Preferences(tmp_path / "p.json"), Preferences(tmp_path / "p.json")
    one.write("volume", 50)
    other.write("theme", "dark")
    one.write("volume", 60)
    assert (one.read("theme", ""), other.read("volume", 0)) == ("dark", 60)


def test_a_preference_that_cannot_be_saved_lasts_until_the_end(tmp_path, caplog):
    (tmp_path / "file").write_text("")
    kept = Preferences(tmp_path / "file" / "p.json")
    kept.write("volume", 50)
    assert kept.read("volume", 100) == 50
    assert "could not save the preferences" in caplog.text


@pytest.mark.parametrize("content", ["", "{", "[1]", '{"volume": 1e999}', '{"volume": "loud"}'])
def test_damaged_preferences_are_the_defaults(tmp_path, content):
    (tmp_path / "p.json").write_text(content)
    kept = Preferences(tmp_path / "p.json")
    assert (kept.read("volume", 100), kept.read("volume", 0.5)) == (100, 0.5)
    kept.write("volume", 3)
    assert Preferences(tmp_path / "p.json").read("volume", 100) == 3


def test_preferences_that_could_not_be_read_are_kept_beside_the_new_ones(tmp_path):
    file, kept = tmp_path / "p.json", tmp_path / "p.json.damaged"
    preferences = Preferences(file)
    preferences.write("theme", "dark")
    whole = file.read_bytes()
    file.write_bytes(whole[:-3])  # cut off, as by a synchronized folder
    preferences.write("volume", 3)
    assert kept.read_bytes() == whole[:-3]
    assert Preferences(file).read("volume", 100) == 3
    preferences.write("volume", 4)  # only what could not be read is renamed
    assert kept.read_bytes() == whole[:-3]


def test_the_ini_file_of_an_earlier_version_is_read_until_something_is_written(tmp_path):
    values = {"look/waveform share": 0.3, "start/sample": False, "playing/volume": 80}
    names = {"listening/listeners": ["Ann, Bo", "Zoë"], "takes/hidden": ["Seed"]}
    ini = write_ini(tmp_path / "p.ini", values | names | {"look/scale": "mel"})
    for _ in range(2):
        kept = Preferences(tmp_path / "p.json", ini)
        assert kept.read("look/waveform share", 0.0) == 0.3
        assert kept.read("start/sample", True) is False
        assert kept.read("listening/listeners", NO_NAMES) == ["Ann, Bo", "Zoë"]
        assert kept.read("takes/hidden", NO_NAMES) == ["Seed"]
        assert kept.read("look/scale", "") == "mel"
        kept.write("playing/volume", kept.read("playing/volume", 0) + 1)
    assert kept.read("playing/volume", 0) == 82
    assert QSettings(str(ini), INI).value("playing/volume") == "80"


def test_an_ini_file_is_read_as_qt_reads_it(tmp_path):
    texts = ["", " a;b ", 'x "y" \\ \t\n\x01f', "ä 🎧", "@home", "a=b, c", "[x]", "% /"]
    values = {f"sec tion%/ü {number}": text for number, text in enumerate(texts)}
    values |= {"top": "a", "General/b": "c", "deep/er/key": "d", "list": texts, "none": []}
    values["bytes"] = QByteArray(bytes(range(256)))
    path = write_ini(tmp_path / "p.ini", values)
    found = read_ini(path)
    assert base64.b64decode(found.pop("bytes")) == bytes(range(256))
    assert found.pop("none") == []
    settings = QSettings(str(path), INI)
    expected = {key: settings.value(key) for key in settings.allKeys()}
    del expected["bytes"], expected["none"]
    assert found == expected


def test_a_planted_pickle_does_not_run(tmp_path, monkeypatch, caplog):
    folder, ran = tmp_path / "config", tmp_path / "ran"
    monkeypatch.setattr(module, "user_config_path", lambda name, **options: folder)
    folder.mkdir()
    path = write_ini(folder / "desktop.ini", {"playing/volume": Planted(ran), "look/scale": "mel"})
    assert "PyObject" in path.read_text("utf-8")
    copied = tmp_path / "desktop.json"
    copied.write_bytes(path.read_bytes())
    for kept in (preferences(), Preferences(copied), Preferences(tmp_path / "none", path)):
        assert kept.read("playing/volume", 100) == 100
        kept.read("look/scale", "")
        kept.write("playing/volume", 50)
    assert preferences().read("look/scale", "") == "mel"
    assert not ran.exists()
    assert "skipped playing/volume" in caplog.text
    QSettings(str(path), INI).value("look/scale")
    QSettings(str(path), INI).value("playing/volume")
    assert ran.exists(), "QSettings no longer unpickles; the test needs another danger"
