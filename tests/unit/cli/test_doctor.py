"""The system check is correct on this machine and works when parts are broken."""

import importlib.metadata
import json
import os
import platform
import subprocess
import sys
from importlib.resources import files

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from wavegrad_core import installation, system_check, system_libraries
from wavegrad_core.system_check import describe, report


def raising(error):
    def call(*arguments, **options):
        raise error

    return call


def what_is_missing():
    return {entry["what"]: entry["get"] for entry in report()["missing"]}


def test_the_report_is_json_and_every_part_was_looked_at():
    findings = report()
    assert json.loads(json.dumps(findings)) == findings
    assert list(findings) == [*system_check.PARTS, "missing"]
    assert [part for part in system_check.PARTS if "error" in findings[part]] == []


def test_the_report_agrees_with_other_tools():
    findings = report()
    assert findings["program"]["python"] == platform.python_version()
    assert findings["torch"]["version"] == importlib.metadata.version("torch")
    assert findings["window"]["PySide6"] == importlib.metadata.version("PySide6-Essentials")
    bundled = {
        path.stem for path in (files("wavegrad_core.resources") / "voices").glob("*.safetensors")
    }
    assert bundled <= findings["voices"].keys()


@pytest.mark.skipif(platform.system() != "Linux", reason="asks Linux")
def test_the_processor_agrees_with_linux():
    processor = report()["processor"]
    nproc = subprocess.run(["nproc"], env={"PATH": os.defpath}, capture_output=True, check=True)
    assert processor["cores"] == int(nproc.stdout)
    with open("/proc/meminfo") as file:
        kilobytes = int(file.readline().split()[1])  # MemTotal: N kB
    assert processor["memory in GiB"] == pytest.approx(kilobytes / 2**20, rel=0.02)
    with open("/proc/cpuinfo") as file:
        flags = next((line.split() for line in file if line.startswith("flags")), [])
    assert processor["avx512_bf16"] == ("avx512_bf16" in flags)
    assert processor["amx_bf16"] == ("amx_bf16" in flags)


def test_the_text_says_all_that_the_report_says():
    findings = report()
    text = describe(findings)
    for part in system_check.PARTS:
        assert f"\n{part}\n" in "\n" + text
    for known in (findings["program"]["system"], findings["torch"]["version"]):
        assert known in text
    for entry in findings["missing"]:
        assert entry["what"] in text
        assert entry["get"] in text


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=20,
)


@given(st.dictionaries(st.text().filter(lambda key: key != "missing"), json_values))
@settings(max_examples=30)
def test_any_findings_can_be_described(findings):
    assert describe(findings).endswith("nothing is missing\n")


@pytest.mark.parametrize("part", list(system_check.PARTS))
def test_a_part_that_breaks_does_not_hide_the_others(monkeypatch, part):
    error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "a device with\na strange name")
    monkeypatch.setitem(system_check.PARTS, part, raising(error))
    findings = report()
    assert findings[part]["error"].startswith("UnicodeDecodeError: ")
    assert "\n" not in findings[part]["error"]
    assert len(findings) == len(system_check.PARTS) + 1
    assert findings[part]["error"] in describe(findings)


def test_qt_is_not_loaded():
    script = (
        "import sys\nfrom wavegrad_core.system_check import describe, report\ndescribe(report())\n"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    subprocess.run([sys.executable, "-c", script], check=True, timeout=600)


# Playback


@pytest.fixture
def sounddevice():
    return pytest.importorskip("sounddevice", exc_type=OSError)


def test_without_portaudio_there_is_no_playback(monkeypatch):
    class NoPortAudio:
        def find_spec(self, name, path=None, target=None):
            if name == "sounddevice":
                raise OSError("PortAudio library not found")

    monkeypatch.delitem(sys.modules, "sounddevice", raising=False)
    monkeypatch.setattr(sys, "meta_path", [NoPortAudio(), *sys.meta_path])
    assert report()["playback"] == {"portaudio": "not found (PortAudio library not found)"}
    assert "portaudio" in what_is_missing()["PortAudio: there is no playback"]


def test_devices_that_play_are_listed(monkeypatch, sounddevice):
    def device(name, outputs):
        return {"name": name, "max_output_channels": outputs, "default_samplerate": 48_000.0}

    devices = [device("Mikrofon", 0), device("Lautsprecher ♪", 2)]
    monkeypatch.setattr(sounddevice, "query_devices", lambda: devices)
    assert report()["playback"]["outputs"] == [{"name": "Lautsprecher ♪", "rate": 48_000.0}]
    assert "an output device: there is no playback" not in what_is_missing()


def test_no_device_and_devices_that_cannot_be_listed_are_reported(monkeypatch, sounddevice):
    monkeypatch.setattr(sounddevice, "query_devices", list)
    assert "an output device: there is no playback" in what_is_missing()
    error = UnicodeDecodeError("utf-8", b"\xff", 0, 1, "invalid start byte")
    monkeypatch.setattr(sounddevice, "query_devices", raising(error))
    assert "invalid start byte" in report()["playback"]["error"]


# The graphics processor


@pytest.fixture
def no_gpu(monkeypatch):
    monkeypatch.setattr(torch.cuda, "device_count", lambda: 0)


def test_no_driver_is_a_reason_and_nothing_to_mend(monkeypatch, no_gpu):
    monkeypatch.setattr(system_check.shutil, "which", lambda name: None)
    assert "no NVIDIA driver" in report()["torch"]["cuda"]
    assert not any("GPU" in what for what in what_is_missing())


@pytest.mark.parametrize(
    ("cuda", "remedy"), [(None, "pytorch.org/get-started"), ("12.8", "nvidia-smi")]
)
def test_a_gpu_that_torch_cannot_use_is_reported_with_the_way_out(
    monkeypatch, no_gpu, cuda, remedy
):
    monkeypatch.setattr(system_check.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(torch.version, "cuda", cuda)
    assert "not used" in report()["torch"]["cuda"]
    [get] = [get for what, get in what_is_missing().items() if what.startswith("a GPU is not used")]
    assert remedy in get


def test_a_gpu_is_listed_with_its_memory(monkeypatch):
    class Properties:
        name, total_memory, major, minor = "NVIDIA H200", 150_000_000_000, 9, 0

    monkeypatch.setattr(torch.cuda, "device_count", lambda: 1)
    monkeypatch.setattr(torch.cuda, "get_device_properties", lambda index: Properties)
    expected = {"name": "NVIDIA H200", "memory in GiB": 139.7, "compute capability": "9.0"}
    assert report()["torch"]["cuda"] == [expected]


# Packages and libraries


def test_missing_packages_are_reported_by_extra(monkeypatch):
    requirements = ["numpy<3,>=2", "no-such-one>=1", 'nor.this>=2; extra == "scores"']
    monkeypatch.setattr(importlib.metadata, "requires", lambda name: requirements)
    packages = report()["packages"]
    assert packages["needed"] == {"numpy": importlib.metadata.version("numpy"), "no-such-one": None}
    assert packages["scores"] == {"nor.this": None}
    missing = what_is_missing()
    assert '-e "."' in missing["packages (needed): no-such-one"]
    assert '-e ".[scores]"' in missing["packages (scores): nor.this"]


def test_a_checkout_that_is_not_installed_is_reported(monkeypatch):
    unknown = importlib.metadata.PackageNotFoundError("gradwave")
    monkeypatch.setattr(importlib.metadata, "requires", raising(unknown))
    assert any("without being installed" in what for what in what_is_missing())


@pytest.mark.skipif(platform.system() != "Linux", reason="Qt brings its libraries elsewhere")
def test_libraries_that_qt_lacks_are_named(monkeypatch):
    listing = (
        "\tlibxcb-cursor.so.0 => not found\n"
        "\tlibm.so.6 => /lib/libm.so.6 (0x0)\n\tlibEGL.so.1 => not found\n"
    )

    def ldd(command, **options):
        return subprocess.CompletedProcess(command, 0, stdout=listing)

    monkeypatch.setattr(system_check.subprocess, "run", ldd)
    expected = ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert report()["window"]["libraries that Qt lacks"] == expected
    what = "libraries for the window: libEGL.so.1, libxcb-cursor.so.0"
    assert "libxcb-cursor" in what_is_missing()[what]


def test_without_pyside_there_is_no_window(monkeypatch):
    monkeypatch.setattr(system_check.importlib.util, "find_spec", lambda name: None)
    assert report()["window"] == {"PySide6": None}
    assert 'install -c constraints.txt -e "."' in what_is_missing()["PySide6: there is no window"]


MANAGERS = {
    "apt-get": "sudo apt-get install libegl1 libportaudio2",
    "dnf": 'sudo dnf install "libEGL.so.1()(64bit)" "libportaudio.so.2()(64bit)"',
    "zypper": 'sudo zypper install "libEGL.so.1()(64bit)" "libportaudio.so.2()(64bit)"',
    "pacman": "sudo pacman -S libglvnd portaudio",
    "none": "install the system packages that contain libEGL.so.1, libportaudio.so.2",
}


@pytest.mark.parametrize("manager", MANAGERS)
def test_the_package_manager_of_the_system_is_named(monkeypatch, manager):
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: name == manager or None)
    wanted = ["libEGL.so.1", "libportaudio.so.2"]
    assert system_libraries.install_command(wanted) == MANAGERS[manager]


def test_homebrew_has_portaudio(monkeypatch):
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: name == "brew" or None)
    assert system_libraries.install_command(["libportaudio.so.2"]) == "brew install portaudio"


def test_a_library_that_is_not_listed_is_named_itself(monkeypatch):
    monkeypatch.setattr(system_libraries.shutil, "which", lambda name: name == "apt-get" or None)
    assert system_libraries.install_command(["libabsent.so.7"]).endswith("contain libabsent.so.7")


@pytest.mark.parametrize(
    ("file", "command"),
    [
        ("pipx_metadata.json", "pipx runpip gradwave install"),
        ("uv-receipt.toml", "uv pip install --python"),
        ("pyvenv.cfg", "-m pip install"),
    ],
)
def test_the_doctor_says_how_an_installed_copy_gets_its_extra(monkeypatch, tmp_path, file, command):
    monkeypatch.setattr(installation, "is_checkout", lambda: False)
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    (tmp_path / file).touch()
    assert command in installation.add_extra("scores")
    assert '"gradwave[scores]"' in installation.add_extra("scores")
    assert "checkout" not in installation.add_extra()


def test_a_frozen_program_is_not_told_to_run_pip(monkeypatch):
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert not installation.is_checkout()
    assert installation.add_extra() == "install the program again"
    assert report()["program"]["installed as"] == "one program, with its packages inside"


def test_the_metadata_that_a_build_leaves_in_a_checkout_is_no_installation(monkeypatch, tmp_path):
    (tmp_path / "gradwave.egg-info").mkdir()
    (tmp_path / "gradwave.egg-info" / "PKG-INFO").write_text("Name: gradwave\nVersion: 0.1\n")
    monkeypatch.syspath_prepend(tmp_path)
    assert importlib.metadata.version("gradwave") == "0.1"
    assert installation.is_checkout()


def test_these_tests_run_in_a_checkout():
    assert installation.is_checkout()
