"""Replaced files keep their permissions, and what killed processes left is removed."""

import os
import signal
import stat
import subprocess
import sys

import pytest

from wavegrad_core.audio import TEMPORARY_PATTERN, atomic_file, write_atomically, write_audio
from wavegrad_core.private_folder import make_private_folder

needs_posix = pytest.mark.skipif(os.name != "posix", reason="permissions of POSIX")
# Writes and is killed, or waits for a line and writes the rest.
WRITER = """
import os, sys
from pathlib import Path
from wavegrad_core.audio.atomic_file import atomic_file
with atomic_file(Path(sys.argv[1])) as sink:
    sink.write(b"half")
    print("half", flush=True)
    sys.stdin.readline()
    sink.write(b" and half")
"""


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def _sweeps_at_once(monkeypatch):
    monkeypatch.setattr(atomic_file, "_swept", {})


def start_writer(path):
    pipe = subprocess.PIPE
    child = subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdin=pipe, stdout=pipe, text=True
    )
    assert child.stdout.readline() == "half\n"
    return child


def leftovers(folder):
    return sorted(folder.glob(TEMPORARY_PATTERN))


@needs_posix
@pytest.mark.parametrize("permissions", [0o600, 0o640, 0o664, 0o755, 0o400 | 0o200])
def test_a_file_that_is_replaced_hands_on_its_permissions(permissions, tmp_path):
    for name in ("a.json", "a.wav"):
        path = tmp_path / name
        path.write_bytes(b"old")
        path.chmod(permissions)
        if path.suffix == ".wav":
            write_audio(path, [[0.0, 0.1]], 24_000)
        else:
            write_atomically(path, b"new")
        assert path.read_bytes() != b"old"
        assert mode(path) == permissions


@needs_posix
def test_nobody_can_read_the_new_file_while_it_is_written(tmp_path):
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    path.chmod(0o600)
    with atomic_file.atomic_file(path):
        (temporary,) = leftovers(tmp_path)
        assert mode(temporary) == 0o600


@needs_posix
def test_a_replaced_file_stays_with_its_owner(tmp_path):
    if os.geteuid() != 0:
        pytest.skip("only root can give a file away")
    path = tmp_path / "a.json"
    path.write_bytes(b"old")
    os.chown(path, 12345, 12345)
    write_atomically(path, b"new")
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 12345)


def test_the_next_write_removes_what_a_killed_one_left(tmp_path):
    child = start_writer(tmp_path / "a.bin")
    child.send_signal(getattr(signal, "SIGKILL", signal.SIGTERM))
    child.wait()
    assert len(leftovers(tmp_path)) == 1
    write_atomically(tmp_path / "b.bin", b"whole")
    assert leftovers(tmp_path) == []


def test_a_file_that_another_process_is_writing_stays(tmp_path):
    child = start_writer(tmp_path / "a.bin")
    write_atomically(tmp_path / "b.bin", b"whole")
    assert len(leftovers(tmp_path)) == 1
    child.communicate("go on\n")
    assert (tmp_path / "a.bin").read_bytes() == b"half and half"
    assert leftovers(tmp_path) == []


def test_only_our_own_files_are_removed(tmp_path):
    names = (".gradwave-notes.tmp", ".gradwave-0123456789ab.tmp.bak", "gradwave-0123456789ab.tmp")
    for name in names:
        (tmp_path / name).write_bytes(b"a person's")
    folder = tmp_path / ".gradwave-0123456789ab.tmp"
    folder.mkdir()
    write_atomically(tmp_path / "a.bin", b"whole")
    assert all((tmp_path / name).exists() for name in names)
    assert folder.is_dir()


@needs_posix
def test_a_link_named_like_a_temporary_file_stays_with_its_target(tmp_path):
    (tmp_path / "precious").write_bytes(b"a person's")
    (tmp_path / ".gradwave-0123456789ab.tmp").symlink_to("precious")
    write_atomically(tmp_path / "a.bin", b"whole")
    assert (tmp_path / "precious").read_bytes() == b"a person's"


def test_many_writes_look_for_leftovers_once(tmp_path, monkeypatch):
    looks = []
    scan = os.scandir
    monkeypatch.setattr(os, "scandir", lambda folder: (looks.append(folder), scan(folder))[1])
    for number in range(10):
        write_atomically(tmp_path / f"{number}.bin", b"whole")
    assert len(looks) == 1


@needs_posix
def test_a_folder_of_the_program_is_for_its_owner_alone(tmp_path):
    make_private_folder(tmp_path / "state" / "gradwave" / "autosave")
    for folder in ("state", "state/gradwave", "state/gradwave/autosave"):
        assert mode(tmp_path / folder) == 0o700
    older = tmp_path / "older"
    older.mkdir(0o755)
    make_private_folder(older)
    assert mode(older) == 0o700
