"""The wheel without the checkout, in a folder whose files would shadow its modules."""

from __future__ import annotations

import email
import json
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest
import soundfile
from small_voice import write_small_voice

ROOT = Path(__file__).parents[2]
PARTS = ("app", "packaging", "resources", "wavegrad_core")
FILES = ("LICENSE", "MANIFEST.in", "README.md", "pyproject.toml", "setup.py")
BUILD_SDIST = "import setuptools.build_meta as build, sys; build.build_sdist(sys.argv[1])"
STEPS = 2

USE = """
import json
import subprocess
import sys
from pathlib import Path

import gradwave
import torch
import wavegrad_core
from gradwave import desktop
from gradwave.training_wizard.training_process import command
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from wavegrad_core.voices import library

assert wavegrad_core.Voice.load("kathleen").name == "kathleen"  # the bundled voice is there
library.list_voices = lambda: [("small", Path("small.safetensors").absolute())]  # and this is quick
home = Path.cwd() / "home"
desktop.user_data_path = desktop.user_cache_path = desktop.user_state_path = home.joinpath
app = QApplication(["gradwave"])
app.setQuitOnLastWindowClosed(False)
window = desktop.make_window()
window.closed.connect(app.quit)
session = window.session
session.settings_model.change(iterations=1)
found = {"modules": [gradwave.__file__, wavegrad_core.__file__], "torch": torch.__file__}

def look():
    if session.result is not None and not window.jobs.busy():
        watch.stop()
        found["iterations"] = session.result.iterations
        found["shape"] = session.result.sound.audio.shape
        window.close()

watch = QTimer(interval=20)
watch.timeout.connect(look)
watch.start()
window.show()
desktop.begin(window, Path("clip.flac").absolute())
app.exec()
train = command(["train", "data", "-o", "run", *sys.argv[1:]])
found["train"] = train
done = subprocess.run(train, capture_output=True, text=True)
found["trained"] = done.returncode, done.stderr[-2000:]
print(json.dumps(found))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """A folder with the content of the wheel, which is built from the source distribution.

    The source distribution is built from a copy of the tree, because building changes it.
    """
    folder = tmp_path_factory.mktemp("wheel")
    source, unpacked = folder / "source", folder / "unpacked"
    for name in PARTS:
        unwanted = shutil.ignore_patterns("__pycache__", "*.egg-info")
        shutil.copytree(ROOT / name, source / name, ignore=unwanted)
    for name in FILES:
        shutil.copy(ROOT / name, source)
    subprocess.run(
        [sys.executable, "-c", BUILD_SDIST, str(folder)],
        cwd=source,
        check=True,
        capture_output=True,
    )
    (archive,) = folder.glob("*.tar.gz")
    with tarfile.open(archive) as file:
        file.extractall(folder, filter="data")
    source = folder / archive.name.removesuffix(".tar.gz")
    options = ["--no-deps", "--no-build-isolation", "--no-index", "--wheel-dir", str(folder)]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, str(source)],
        env={**os.environ, "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        check=True,
        capture_output=True,
    )
    (path,) = folder.glob("*.whl")
    with zipfile.ZipFile(path) as file:
        file.extractall(unpacked)
    return unpacked


def test_it_holds_two_packages_with_types_and_resources(wheel):
    packages = [path.name for path in wheel.iterdir() if not path.match("gradwave-*")]
    assert sorted(packages) == ["gradwave", "wavegrad_core"]
    assert (wheel / "gradwave" / "py.typed").is_file()
    assert (wheel / "wavegrad_core" / "py.typed").is_file()
    resources = wheel / "wavegrad_core" / "resources"
    for path in (ROOT / "resources").rglob("*.*"):
        if path.is_file() and path.suffix not in (".py", ".pyc"):
            assert (resources / path.relative_to(ROOT / "resources")).is_file(), path


def test_its_metadata_is_complete(wheel):
    (info,) = wheel.glob("gradwave-*.dist-info")
    facts = email.message_from_string((info / "METADATA").read_text(encoding="utf-8"))
    for field in ("Author", "Summary", "Keywords", "License-Expression", "Requires-Python"):
        assert facts[field], field
    assert facts["Description-Content-Type"] == "text/markdown"
    assert facts.get_payload().startswith("# Gradwave")
    scripts = (info / "entry_points.txt").read_text(encoding="utf-8")
    assert "[gui_scripts]" in scripts
    assert "[console_scripts]" in scripts
    assert len(list(wheel.glob("gradwave-*.data/data/share/man/man1/gradwave.1"))) == 1


def test_the_window_renders_and_trains_beside_files_that_would_shadow_modules(
    wheel, clip, speech, tmp_path
):
    for name in ("app", "torch"):
        (tmp_path / f"{name}.py").write_text(f"raise RuntimeError('{name}.py was imported')\n")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": str(wheel),
        "HOME": str(tmp_path / "home"),
        "XDG_CONFIG_HOME": str(tmp_path / "home"),
    }
    trap = subprocess.run([sys.executable, "-c", "import torch"], cwd=tmp_path, capture_output=True)
    assert b"torch.py was imported" in trap.stderr  # it would be, without -P

    soundfile.write(tmp_path / "clip.flac", speech[24_000:36_000], 24_000)
    (tmp_path / "data").mkdir()
    soundfile.write(tmp_path / "data" / "one.wav", speech, 24_000)
    voice = write_small_voice(tmp_path / "small.safetensors")
    done = subprocess.run(
        [sys.executable, "-P", "-c", USE, "--from", voice, "--batch", "1", "--steps", str(STEPS)],
        cwd=tmp_path,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout.splitlines()[-1])
    assert found["modules"] == [
        str(wheel / p / "__init__.py") for p in ("gradwave", "wavegrad_core")
    ]
    assert Path(found["torch"]).parent != tmp_path
    assert found["iterations"] == 1
    assert found["shape"] == [1, 12_000]
    assert found["train"][1:4] == ["-P", "-m", "gradwave"]
    assert found["trained"][0] == 0, found["trained"][1]
    assert (tmp_path / "run" / "voice.safetensors").is_file()
