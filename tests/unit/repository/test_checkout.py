"""The checkout: pinned versions, entry points, and the check for system packages."""

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import numpy as np
import pytest
from packaging.requirements import Requirement
from script_module import load_script

from gradwave import first_run
from wavegrad_core.audio import write_audio

ROOT = Path(__file__).parents[3]


def run_gradwave(*arguments, **environment):
    kept = {k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY")}
    kept.pop("QT_QPA_PLATFORM", None)
    return subprocess.run(
        [sys.executable, "-m", "gradwave", *arguments],
        env={**kept, **environment},
        cwd=ROOT,
        capture_output=True,
        text=True,
    )


@pytest.fixture
def system_packages():
    """packaging/system_packages.py as a module; it belongs to no package."""
    return load_script("packaging/system_packages.py")


def test_every_direct_dependency_is_pinned_within_its_range():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pins = [Requirement(line) for line in lines if not line.startswith("#")]
    versions = {canonical(pin.name): next(iter(pin.specifier)).version for pin in pins}
    extras = project["optional-dependencies"].values()
    wanted = map(
        Requirement, project["dependencies"] + [line for extra in extras for line in extra]
    )
    wrong = [
        str(need) for need in wanted if versions.get(canonical(need.name), "") not in need.specifier
    ]
    assert wrong == []
    assert all(str(pin.specifier).startswith("==") for pin in pins)


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def test_version_is_the_project_s():
    import wavegrad_core

    assert run_gradwave("--version").stdout == f"gradwave {wavegrad_core.__version__}\n"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_without_a_display_no_window_and_one_line_that_says_what_to_do():
    outcome = run_gradwave()
    assert outcome.returncode == 2
    assert outcome.stderr.count("\n") == 1
    assert "gradwave render" in outcome.stderr


@pytest.mark.parametrize("arguments", [["rendr"], ["render"], ["render", "a.wav", "--sed", "1"]])
def test_a_command_mistyped_is_answered_in_one_line(arguments):
    outcome = run_gradwave(*arguments)
    assert outcome.returncode == 2
    assert outcome.stderr.startswith("gradwave: ")
    assert outcome.stderr.count("\n") == 1


def test_the_core_s_front_door_does_not_load_torch():
    code = "import sys, wavegrad_core.audio; sys.exit('torch' in sys.modules)"
    assert subprocess.call([sys.executable, "-c", code], cwd=ROOT) == 0


def test_first_look_s_picture_shows_where_the_sound_is(qapp, tmp_path):
    from PySide6.QtGui import QImage

    rate = 24_000
    tone = 0.5 * np.sin(2 * np.pi * 3000 * np.arange(rate) / rate)
    half = np.where(np.arange(rate) < rate // 2, tone, 0).astype(np.float32)
    write_audio(tmp_path / "tone.wav", half, rate)
    write_audio(tmp_path / "silence.wav", np.zeros(rate, np.float32), rate)
    picture = tmp_path / "picture.png"

    first_run.draw(picture, {"Tone": tmp_path / "tone.wav", "None": tmp_path / "silence.wav"})

    image = QImage(str(picture)).convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.array(image.bits()).reshape(image.height(), image.bytesPerLine())
    tone_plot, silent_plot = pixels[45:325, 75:1180], pixels[420:700, 75:1180]
    line = tone_plot[tone_plot.mean(axis=1).argmax()]
    first_half, second_half = line[20:530], line[590:1100]
    assert first_half.min() > 150  # the tone
    assert second_half.max() < 30
    assert silent_plot.max() < 30


def test_what_is_missing_is_named_with_the_command_that_installs_it(
    system_packages, monkeypatch, capsys
):
    lacking = system_packages.Need(
        "libabsent.so.7", "libabsent7", "nothing", system_packages.library
    )
    monkeypatch.setattr(system_packages, "TO_RUN", [lacking])
    monkeypatch.setattr(os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "argv", ["system_packages.py"])

    assert system_packages.main() == 0  # not required to start Gradwave
    message = capsys.readouterr().err
    assert "libabsent.so.7 (nothing)" in message
    assert "apt-get install libabsent7" in message

    monkeypatch.setattr(system_packages, "TO_RUN", [lacking._replace(vital=True)])
    assert system_packages.main() == 1


def test_as_root_on_debian_the_missing_is_installed(system_packages, monkeypatch, capsys):
    there = []
    need = system_packages.Need("libabsent.so.7", "libabsent7", "nothing", lambda _: bool(there))
    monkeypatch.setattr(system_packages, "TO_RUN", [need])
    monkeypatch.setattr(system_packages, "command", lambda name: name == "apt-get")
    monkeypatch.setattr(system_packages.subprocess, "call", lambda c, env: there.append(c) and 0)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(sys, "argv", ["system_packages.py"])

    assert system_packages.main() == 0
    assert [command[2] for command in there] == ["update", "install"]
    assert there[1][-1] == "libabsent7"
    assert capsys.readouterr().err == ""


def test_a_python_too_old_is_reported(system_packages, monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert system_packages.main() == 1
    assert "3.11 or newer, and this is 3.9" in capsys.readouterr().err
