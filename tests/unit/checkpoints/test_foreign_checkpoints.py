"""PyTorch files from other people: hostile, damaged, and of another kind than their name says."""

import argparse
import fractions
import io
import os
import pickle
import struct
import subprocess
import sys
import zipfile
from pathlib import Path
from unittest import mock

import numpy as np
import pytest
import torch
from peer_checkpoints import PEERS, saved, state_of
from torch import _weights_only_unpickler

from wavegrad_core.audio import probe
from wavegrad_core.checkpoints import reader, unpickling_process
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.mel.array_file import read_array
from wavegrad_core.voices.checkpoint_import import import_voice
from wavegrad_core.voices.voice import read_card

LFS_POINTER = b"version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 60982\n" % (
    b"7" * 64
)


def checkpoint_with(pickled: bytes) -> bytes:
    """Return a file as torch.save writes it, around a pickle."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("archive/data.pkl", pickled)
        archive.writestr("archive/version", "3\n")
    return made.getvalue()


def pickled_bytearray(size: int) -> bytes:
    """Return the pickle of {"model": bytearray(size)}, which takes a few bytes on disk."""
    call = b"c__builtin__\nbytearray\n(\x8a\x08" + struct.pack("<q", size) + b"tR"
    return b"\x80\x02}X\x05\x00\x00\x00model" + call + b"s."


def nested_list(depth: int) -> list:
    nested: list = []
    for _ in range(depth):
        nested = [nested]
    return nested


MISNAMED = {
    "LFS pointer": (LFS_POINTER, "is the pointer that Git LFS .* Run `git lfs pull`"),
    "web page": (b"\n<!DOCTYPE html>\n<html><head><title>lmnt.pt</title>", "is a web page"),
    "web page without a type": (b"\xef\xbb\xbf<HTML><body>404", "is a web page"),
    "empty": (b"", "is empty"),
    "start of an archive": (b"PK", "is cut short"),
    "text": (b"epoch,loss\n1,2\n", "is not a PyTorch file"),
    "array": (b"\x93NUMPY\x01\x00", "is a NumPy array. End its name in .npy"),
    "packed": (b"\x1f\x8b\x08\x00", "is a gzip archive. Unpack it first"),
    "HDF5": (b"\x89HDF\r\n\x1a\n", "is an HDF5 file"),
}


@pytest.mark.parametrize("kind", MISNAMED)
def test_a_file_of_another_kind_is_named_as_such_by_every_reader(kind, tmp_path):
    content, said = MISNAMED[kind]
    path = tmp_path / "lmnt.pt"
    path.write_bytes(content)
    for read in (lambda: import_voice(path, "x"), lambda: Schedule.from_file(path)):
        with pytest.raises(InputError, match=rf"^Could not read the .*lmnt\.pt: it {said}"):
            read()
    with pytest.raises(InputError, match=said):
        read_array(path)


def test_a_download_that_broke_off_is_cut_short(tmp_path):
    path = tmp_path / "trunc.pt"
    path.write_bytes((PEERS / "lmnt.pt").read_bytes()[:-5000])
    with pytest.raises(InputError, match=r"trunc\.pt: it is cut short, .* Download or copy it"):
        import_voice(path, "x")


def test_archives_that_are_no_checkpoint_are_named(tmp_path):
    with zipfile.ZipFile(tmp_path / "a.pt", "w") as archive:
        archive.writestr("readme.txt", "hello")
    with pytest.raises(InputError, match="is a ZIP archive without a checkpoint"):
        import_voice(tmp_path / "a.pt", "x")
    with zipfile.ZipFile(tmp_path / "b.pt", "w") as archive:
        archive.writestr("b/data.pkl", "")
        archive.writestr("b/constants.pkl", "")
    with pytest.raises(InputError, match="is a TorchScript program"):
        import_voice(tmp_path / "b.pt", "x")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="memory is limited on Linux only")
def test_8_GB_in_a_pickle_of_a_few_bytes_take_one_line_and_no_memory(tmp_path):
    # In a process of its own: the peak of children counts what their parent had in memory when it
    # started them, and the process of a whole test run takes gigabytes.
    program = """
import resource, sys
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
try:
    Schedule.from_file(sys.argv[1])
except InputError as error:
    print(error)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
    path = tmp_path / "bytearray8G.pt"
    path.write_bytes(checkpoint_with(pickled_bytearray(8 * 10**9)))
    assert path.stat().st_size < 500
    run = subprocess.run(
        [sys.executable, "-c", program, path],
        capture_output=True,
        text=True,
        timeout=600,
        check=True,
    )
    refused, peak = run.stdout.splitlines()
    assert "asks for more memory than a file of its size" in refused
    assert 0 < int(peak) < 2 * 2**20  # KiB


def test_a_child_that_takes_too_long_is_ended(tmp_path, monkeypatch):
    monkeypatch.setattr(reader, "WAIT_SECONDS", 0.5)
    number = tmp_path / "pid"
    program = "import os, sys, time; open(sys.argv[1], 'w').write(str(os.getpid())); "
    command = [sys.executable, "-c", program + "time.sleep(600)", str(number)]
    monkeypatch.setattr(reader, "_program", lambda: command)
    path = saved(tmp_path / "a.pt", {})
    with pytest.raises(InputError, match=r"reading it takes more than"):
        import_voice(path, "x")
    if number.exists() and (pid := number.read_text()):  # it had started
        with pytest.raises(ProcessLookupError):
            os.kill(int(pid), 0)


def test_a_child_that_crashes_is_a_damaged_file(tmp_path, monkeypatch):
    crash = "import os; os.abort()"
    monkeypatch.setattr(reader, "_program", lambda: [sys.executable, "-c", crash])
    with pytest.raises(InputError, match=r"a\.pt: it is damaged, and the process .* crashed"):
        import_voice(saved(tmp_path / "a.pt", {}), "x")


@pytest.mark.parametrize("value", [nested_list(200), 10**400, 2 + 1j, b"24000", "a" * 10**5])
def test_a_setting_that_is_no_number_is_one_short_line(value, tmp_path):
    path = saved(tmp_path / "a.pt", state_of("lmnt")["model"], params={"sample_rate": value})
    with pytest.raises(InputError, match=r"sample_rate is .*Use the matching config\.$") as refused:
        import_voice(path, "x", "lmnt")
    assert len(str(refused.value)) < 400 + len(str(path))


def test_numpy_numbers_in_a_checkpoint_are_numbers(tmp_path):
    model = state_of("lmnt")["model"]
    params = {"sample_rate": np.int64(22050), "hop_samples": np.int32(300)}
    path = saved(tmp_path / "a.pt", model, params=params, step=np.int64(7), loss=np.float32(0.5))
    voice, _ = import_voice(path, "x")
    assert voice.training["steps"] == 7


def test_numpy_numbers_that_numpy_1_wrote_are_read(tmp_path):
    numbers = pickle.dumps([np.float64(0.1), np.float32(0.5)], protocol=2)
    older = numbers.replace(b"numpy._core.multiarray", b"numpy.core.multiarray")
    assert older != numbers
    (tmp_path / "a.pt").write_bytes(checkpoint_with(older))
    assert Schedule.from_file(tmp_path / "a.pt").betas.tolist() == [0.1, 0.5]


def test_arguments_and_paths_of_a_training_script_are_no_obstacle(tmp_path):
    arguments = argparse.Namespace(data=Path("/data/a"), epochs=3)
    path = saved(tmp_path / "a.pt", state_of("lmnt")["model"], args=arguments, log=Path("b"))
    assert import_voice(path, "x")[0].name == "x"
    content = reader.read_tensors(path, "the checkpoint", 2**30, "Save it")
    assert content["args"] == {"data": "/data/a", "epochs": 3}
    assert content["log"].endswith("b")


def test_objects_of_a_program_are_named_without_unsafe_advice(tmp_path):
    for name, content in {"a": np.array([1, "a"], object), "b": fractions.Fraction(1, 3)}.items():
        torch.save({"model": {}, "x": content}, tmp_path / f"{name}.pt")
        with pytest.raises(InputError, match="which could run code, and was not") as refused:
            import_voice(tmp_path / f"{name}.pt", "x")
        for advice in ("weights_only", "add_safe_globals"):
            assert advice not in str(refused.value)
    assert "fractions.Fraction" in str(refused.value)


def test_an_array_of_numpy_in_a_pth_file_is_a_mel(tmp_path):
    mel = np.linspace(-1, 1, 80 * 5).reshape(80, 5)
    torch.save({"mel": torch.tensor(mel)}, tmp_path / "tensor.pth")
    torch.save(mel, tmp_path / "array.pth")
    for name in ("tensor.pth", "array.pth"):
        np.testing.assert_allclose(read_array(tmp_path / name), mel, rtol=1e-6)


def test_the_command_of_frozen_builds_reads_a_checkpoint(tmp_path, monkeypatch):
    program = [sys.executable, "-P", "-m", "gradwave", "read-checkpoint"]
    monkeypatch.setattr(reader, "_program", lambda: program)
    torch.save([0.1, 0.2], tmp_path / "a.pt")
    assert Schedule.from_file(tmp_path / "a.pt").betas.tolist() == [0.1, 0.2]


def test_no_module_of_the_working_folder_is_imported(tmp_path, monkeypatch):
    (tmp_path / "torch.py").write_text("open('ran', 'w')")
    torch.save([0.1, 0.2], tmp_path / "a.pt")
    monkeypatch.chdir(tmp_path)
    assert len(Schedule.from_file("a.pt")) == 2
    assert not (tmp_path / "ran").exists()


def test_thousands_of_nested_lists_are_one_line(tmp_path):
    depth = 100_000
    (tmp_path / "a.pt").write_bytes(
        checkpoint_with(b"\x80\x02" + b"]" * depth + b"a" * (depth - 1) + b".")
    )
    for read in (lambda path: import_voice(path, "x"), Schedule.from_file):
        with pytest.raises(InputError, match=r"contains no table|contains no list"):
            read(tmp_path / "a.pt")


def test_a_long_name_in_a_pickle_is_not_searched_whole(tmp_path, monkeypatch):
    """Torch searches its message in quadratic time: minutes for a name of 100,000 characters."""
    monkeypatch.setattr(_weights_only_unpickler.Unpickler, "load", unpickler_load := mock.Mock())
    unpickler_load.side_effect = pickle.UnpicklingError("x" * 100_000)
    unpickling_process.shorten_messages()
    torch.save([0.1], tmp_path / "a.pt")
    with pytest.raises(pickle.UnpicklingError) as caught:
        torch.load(tmp_path / "a.pt", weights_only=True)
    unpickler_load.assert_called_once()
    assert str(caught.value).count("x") < 2000


@pytest.mark.parametrize("name", ["a.npy", "a.npz", "a.wav", "a.flac", "a.safetensors", "a.json"])
def test_a_pointer_of_git_lfs_is_named_under_any_suffix(name, tmp_path):
    path = tmp_path / name
    path.write_bytes(LFS_POINTER)
    reader_of = {".npy": read_array, ".npz": read_array, ".safetensors": read_card}
    read = reader_of.get(path.suffix, Schedule.from_file if name == "a.json" else probe)
    with pytest.raises(InputError, match="Git LFS"):
        read(path)
