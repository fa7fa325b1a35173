"""The files that a Linux desktop reads: entry, MIME types, metainfo, icon."""

import configparser
import json
import shutil
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from wavegrad_core import __version__

ROOT = Path(__file__).parents[3]
LINUX = ROOT / "packaging" / "linux"
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


@pytest.fixture
def entry():
    parser = configparser.ConfigParser(interpolation=None)
    parser.optionxform = str
    parser.read(LINUX / "gradwave.desktop")
    return parser["Desktop Entry"]


def test_the_entry_opens_the_types_that_are_defined(entry):
    types = {one.get("type") for one in ET.parse(LINUX / "gradwave.xml").iter(f"{MIME}mime-type")}
    assert types <= set(entry["MimeType"].split(";"))
    assert entry["Exec"] == "gradwave %f"


def test_a_voice_is_recognized_among_other_safetensors_by_its_beginning(make_voice, tmp_path):
    make_voice().save(tmp_path / "voice.safetensors")
    begin = (tmp_path / "voice.safetensors").read_bytes()[:100]
    match = ET.parse(LINUX / "gradwave.xml").find(f".//{MIME}match")
    offset, value = int(match.get("offset")), match.get("value").encode()
    assert begin[offset:].startswith(value)


def test_a_project_has_the_suffix_of_its_type():
    project = next((ROOT / "tests" / "fixtures").rglob("*.gradwave"))
    assert json.loads(project.read_text(encoding="utf-8"))["format"] == "gradwave project"
    globs = {glob.get("pattern") for glob in ET.parse(LINUX / "gradwave.xml").iter(f"{MIME}glob")}
    assert globs == {"*.gradwave", "*.safetensors"}


def test_the_metainfo_names_this_version_first():
    releases = ET.parse(LINUX / "gradwave.metainfo.xml").findall("releases/release")
    assert releases[0].get("version") == __version__


@pytest.mark.parametrize(
    "command",
    [
        ["desktop-file-validate", "gradwave.desktop"],
        ["appstreamcli", "validate", "--no-net", "gradwave.metainfo.xml"],
    ],
    ids=lambda command: command[0],
)
def test_the_validators_find_no_fault(command):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, cwd=LINUX, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout
