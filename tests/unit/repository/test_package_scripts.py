"""The scripts that make packages: what can be seen without building one."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
PACKAGING = ROOT / "packaging"


@pytest.fixture
def bundle(tmp_path):
    """A stand-in for the frozen program, which prints its arguments."""
    folder = tmp_path / "bundle"
    folder.mkdir()
    program = folder / "gradwave"
    program.write_text('#!/bin/sh\necho "ran: $1"\n')
    program.chmod(0o755)
    return folder


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a package for Linux")
def test_the_appdir_runs_the_program_and_has_what_file_managers_look_for(bundle, tmp_path):
    script = PACKAGING / "linux" / "build_appimage.py"
    command = [sys.executable, script, bundle, tmp_path, "--folder-only"]
    subprocess.run(command, check=True, capture_output=True)
    folder = tmp_path / "Gradwave.AppDir"
    done = subprocess.run([folder / "AppRun", "a file.wav"], capture_output=True, text=True)
    assert done.stdout == "ran: a file.wav\n"
    names = {path.name for path in folder.iterdir()}
    assert {"gradwave.desktop", "gradwave.png", ".DirIcon"} <= names
    assert (folder / "usr/share/metainfo/gradwave.metainfo.xml").is_file()
    assert (folder / "usr/share/doc/gradwave/third-party.md").is_file()


@pytest.mark.skipif(shutil.which("flatpak-builder") is None, reason="needs flatpak-builder")
def test_flatpak_builder_reads_the_manifest_without_warnings():
    manifest = PACKAGING / "linux" / "org.gradwave.Gradwave.yml"
    done = subprocess.run(
        ["flatpak-builder", "--show-manifest", manifest], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_installer_for_windows_starts_programs_that_the_build_makes():
    installer = (PACKAGING / "windows" / "gradwave.iss").read_text(encoding="utf-8")
    spec = (PACKAGING / "bundle" / "gradwave.spec").read_text(encoding="utf-8")
    for name in ("gradwave", "gradwave-desktop"):
        assert f"{{app}}\\{name}.exe" in installer
        assert f'executable("{name}"' in spec
