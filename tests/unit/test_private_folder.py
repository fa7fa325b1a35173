"""Where the program keeps its own files, whatever the environment says."""

import os
import pwd

import platformdirs
import pytest

from wavegrad_core.private_folder import XDG_FOLDERS, use_absolute_folders

KINDS = ("config", "data", "state", "cache")
pytestmark = pytest.mark.skipif(os.name == "nt", reason="these variables are POSIX's")


@pytest.fixture
def environment(monkeypatch):
    """A copy of the environment, which the function may change."""
    monkeypatch.setattr(os, "environ", os.environ.copy())
    return os.environ


def test_a_relative_folder_is_ignored_and_an_absolute_one_is_used(environment, tmp_path, caplog):
    environment |= dict.fromkeys(XDG_FOLDERS, "here") | {"XDG_DATA_HOME": str(tmp_path)}
    use_absolute_folders()
    folders = {kind: getattr(platformdirs, f"user_{kind}_dir")("gradwave") for kind in KINDS}
    assert all(map(os.path.isabs, folders.values()))
    assert folders["data"] == str(tmp_path / "gradwave")
    assert sum("is relative" in message for message in caplog.messages) == 3


@pytest.mark.parametrize("home", ["relative", None])
def test_without_a_home_nothing_is_kept_in_the_working_folder(environment, monkeypatch, home):
    def nobody(number):
        raise KeyError(number)

    monkeypatch.setattr(pwd, "getpwuid", nobody)  # as in a container with any user
    for name in XDG_FOLDERS:
        environment.pop(name, None)
    environment.pop("HOME", None)
    if home is not None:
        environment["HOME"] = home
    use_absolute_folders()
    assert all(os.path.isabs(getattr(platformdirs, f"user_{kind}_dir")("a")) for kind in KINDS)
