"""Mel files, good and bad."""

import os
import pickle
import tracemalloc

import numpy as np
import pytest
import torch
from hostile_pickle import HostilePickle
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.errors import InputError
from wavegrad_core.mel import mel_file
from wavegrad_core.mel.array_file import read_array
from wavegrad_core.mel.mel_file import MelFile, load_mel, mel_writer
from wavegrad_core.mel.profile import PROFILES

PROFILE = PROFILES["wavegrad"]


MEL = np.random.default_rng(0).normal(size=(128, 5)).astype(np.float32)


def saved(path, array, **options):
    np.save(path, array, **options)
    return path


def save(path, mel):
    with mel_writer(path, *mel.shape) as write:
        write(mel)


def test_a_saved_mel_is_loaded_exactly(tmp_path):
    save(tmp_path / "語 a.npy", MEL)
    loaded = load_mel(tmp_path / "語 a.npy", PROFILE)
    assert loaded.dtype == np.float32
    np.testing.assert_array_equal(loaded, MEL)


def test_numpy_reads_a_saved_mel(tmp_path):
    save(tmp_path / "a.npy", MEL.astype(np.float64))
    array = np.load(tmp_path / "a.npy")
    assert array.dtype == np.float32
    np.testing.assert_array_equal(array, MEL)


@pytest.mark.parametrize(
    "array",
    [
        *(MEL.T, MEL[None], MEL.T[None], MEL[None, None]),
        *(np.asfortranarray(MEL), MEL.astype(">f8"), MEL.astype("f8")),
    ],
    ids=[
        *("frames first", "batch of one", "both", "batch and channel of one"),
        *("column order", "other bytes", "doubles"),
    ],
)
def test_any_axis_order_and_type_is_read(tmp_path, array):
    loaded = load_mel(saved(tmp_path / "a.npy", array), PROFILE)
    np.testing.assert_array_equal(loaded, MEL)
    assert loaded.flags.c_contiguous


LAYOUTS = {
    "bins first": lambda mel: mel,
    "frames first": lambda mel: mel.T,
    "bins first, column order": np.asfortranarray,
    "frames first, column order": lambda mel: np.asfortranarray(mel.T),
    "doubles": lambda mel: mel.astype("f8"),
    "other bytes, frames first": lambda mel: mel.T.astype(">f4"),
    "batch of one": lambda mel: mel[None],
}


@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS.keys())
@pytest.mark.parametrize("frames", [1, 6, 7, 8, 20, 128])
def test_a_mel_comes_in_blocks_as_numpy_loads_it(tmp_path, monkeypatch, layout, frames):
    monkeypatch.setattr(mel_file, "BLOCK_FRAMES", 7)
    mel = np.random.default_rng(1).normal(size=(128, frames)).astype(np.float32)
    if frames == 128:  # square: the orientation is ambiguous, so it is kept
        mel = layout(mel).reshape(128, 128).astype(np.float32)
        saved(tmp_path / "a.npy", mel)
    else:
        saved(tmp_path / "a.npy", layout(mel))
    found = MelFile.open(tmp_path / "a.npy", PROFILE, PROFILE.name)
    blocks = list(found.blocks())
    assert [block.shape[1] for block in blocks] == [7] * (frames // 7) + [frames % 7] * (
        frames % 7 > 0
    )
    np.testing.assert_array_equal(np.concatenate(blocks, axis=1), mel)
    assert all(block.dtype == np.float32 for block in blocks)


@pytest.mark.parametrize("layout", ["bins first", "frames first"])
def test_a_file_that_shrinks_while_it_is_read_is_an_error(tmp_path, monkeypatch, layout):
    monkeypatch.setattr(mel_file, "BLOCK_FRAMES", 1000)  # more than a page of memory
    path = saved(tmp_path / "a.npy", LAYOUTS[layout](np.zeros((128, 3000), np.float32)))
    blocks = MelFile.open(path, PROFILE, stated=PROFILE.name).blocks()
    next(blocks)
    os.truncate(path, 5000)
    with pytest.raises(InputError, match="was changed while it was read"):
        next(blocks)


@pytest.mark.parametrize("layout", ["bins first", "frames first"])
def test_a_long_mel_is_read_in_little_memory(tmp_path, layout):
    shape = LAYOUTS[layout](np.empty((128, 500_000), np.bool_)).shape
    path = tmp_path / "a.npy"
    np.lib.format.open_memmap(path, mode="w+", dtype=np.float32, shape=shape)  # 256 MB, sparse
    tracemalloc.start()
    frames = sum(b.shape[1] for b in MelFile.open(path, PROFILE, PROFILE.name).blocks())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert frames == 500_000
    assert peak < 40 * 2**20


def test_opening_a_mel_checks_all_of_it(tmp_path, monkeypatch):
    monkeypatch.setattr(mel_file, "BLOCK_FRAMES", 10)
    mel = np.zeros((128, 95), np.float32)
    mel[100, 93] = np.nan
    with pytest.raises(InputError, match="NaN"):
        MelFile.open(saved(tmp_path / "a.npy", mel), PROFILE)


def test_the_profile_of_a_long_mel_is_recognized_from_frames_all_over_it(
    tmp_path, monkeypatch, speech
):
    """Ten frames are checked of a mel whose first two thirds are silent."""
    monkeypatch.setattr(mel_file, "MAX_CHECKED_FRAMES", 30)
    sound = torch.from_numpy(speech / np.abs(speech).max())
    lmnt = PROFILES["lmnt"].mel(sound).numpy()
    silence = np.zeros((128, 2 * lmnt.shape[1]), np.float32)
    path = saved(tmp_path / "a.npy", np.concatenate([silence, lmnt], axis=1))
    with pytest.raises(InputError, match="profile lmnt"):
        MelFile.open(path, PROFILES["wavegrad"])


@given(st.lists(st.integers(1, 9), min_size=1, max_size=5), st.integers(1, 5))
def test_a_mel_written_in_blocks_has_the_bytes_of_numpys_own(tmp_path_factory, sizes, bins):
    folder = tmp_path_factory.mktemp("mel")
    mel = np.random.default_rng(0).normal(size=(bins, sum(sizes))).astype(np.float32)
    with mel_writer(folder / "a.npy", bins, sum(sizes)) as write:
        for block in np.split(mel, np.cumsum(sizes)[:-1], axis=1):
            write(block)
    np.save(folder / "b.npy", mel)
    assert (folder / "a.npy").read_bytes() == (folder / "b.npy").read_bytes()


def test_an_interrupted_write_keeps_the_old_file(tmp_path):
    (tmp_path / "a.npy").write_bytes(b"precious")

    def interrupted():
        with mel_writer(tmp_path / "a.npy", 2, 10) as write:
            write(np.zeros((2, 5), np.float32))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"precious"]


def test_a_loaded_mel_is_independent_of_the_file(tmp_path):
    loaded = load_mel(saved(tmp_path / "a.npy", MEL), PROFILE)
    (tmp_path / "a.npy").write_bytes(b"")
    loaded += 1
    np.testing.assert_array_equal(loaded, MEL + 1)


@pytest.mark.parametrize("shape", [(80, 5), (127, 9), (128,), (2, 128, 5), ()])
def test_a_mel_with_other_bins_is_an_error_that_names_both_numbers(tmp_path, shape):
    path = saved(tmp_path / "a.npy", np.zeros(shape, np.float32))
    with pytest.raises(InputError) as caught:
        load_mel(path, PROFILE)
    assert str(path) in str(caught.value)
    assert str(list(shape)) in str(caught.value)
    assert "128 bins" in str(caught.value)


@pytest.mark.parametrize("shape", [(128, 0), (0, 128)])
def test_a_mel_without_frames_is_an_error(tmp_path, shape):
    with pytest.raises(InputError, match="contains no frames"):
        load_mel(saved(tmp_path / "a.npy", np.zeros(shape, np.float32)), PROFILE)


@pytest.mark.filterwarnings("error")
@pytest.mark.filterwarnings("error")
def test_a_signalling_nan_is_an_error_without_a_warning(tmp_path):
    mel = np.zeros((128, 200))
    mel.view(np.uint64)[3, 100] = 0x7FF4000000000000
    np.save(tmp_path / "mel.npy", mel)
    with pytest.raises(InputError, match="NaN"):
        load_mel(tmp_path / "mel.npy", PROFILES["wavegrad"], "wavegrad")


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf, 1e300])
def test_a_mel_that_is_not_finite_is_an_error_without_warnings(tmp_path, value):
    mel = MEL.astype(np.float64)
    mel[3, 2] = value
    path = saved(tmp_path / "a.npy", mel)
    with pytest.raises(InputError, match="NaN or infinity"):
        load_mel(path, PROFILE)


def test_a_pickle_in_a_mel_file_is_not_run(tmp_path):
    hostile = HostilePickle(tmp_path / "trap")
    objects = saved(tmp_path / "a.npy", np.array([hostile] * 128, dtype=object), allow_pickle=True)
    (tmp_path / "b.npy").write_bytes(pickle.dumps(hostile))
    for path in (objects, tmp_path / "b.npy"):
        with pytest.raises(InputError, match="not a readable mel file"):
            load_mel(path, PROFILE)
    assert not hostile.trap.exists()


@pytest.mark.parametrize("kind", ["c8", "?", "U3", "M8[s]"])
def test_a_mel_that_is_not_numeric_is_an_error(tmp_path, kind):
    path = saved(tmp_path / "a.npy", np.zeros((128, 5), kind))
    with pytest.raises(InputError, match="does not contain numbers"):
        load_mel(path, PROFILE)


def test_an_npz_named_npy_is_an_error(tmp_path):
    np.savez(tmp_path / "a.npz", MEL)
    (tmp_path / "a.npz").rename(tmp_path / "a.npy")
    with pytest.raises(InputError, match="the magic string is not correct"):
        load_mel(tmp_path / "a.npy", PROFILE)


@pytest.mark.parametrize("share", [0, 0.001, 0.01, 0.1, 0.5, 0.999])
def test_a_shortened_mel_file_is_an_error(tmp_path, share):
    path = saved(tmp_path / "a.npy", MEL)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * share)])
    with pytest.raises(InputError, match="not a readable mel file"):
        load_mel(path, PROFILE)


@pytest.mark.parametrize(
    "header",
    [
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (128, 5000000000), }",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (128, -4), }",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (128, 5), ",
        b"{'descr': '<f4', 'fortran_order': False, 'shape': (128L, 5L, }",
        b"{'descr': ';f4', 'fortran_order': False, 'shape': (128, 5), }",
        b"{[]: 1}",
        b"(" * 60,
    ],
    ids=str,
)
def test_a_mel_file_with_a_false_header_is_an_error(tmp_path, header):
    length = len(header).to_bytes(2, "little")
    path = tmp_path / "a.npy"
    path.write_bytes(b"\x93NUMPY\x01\x00" + length + header + MEL.tobytes())
    with pytest.raises(InputError, match="not a readable mel file"):
        load_mel(path, PROFILE)


def test_a_mel_longer_than_any_render_is_an_error_before_it_is_read(tmp_path):
    path = tmp_path / "a.npy"
    np.lib.format.open_memmap(path, mode="w+", dtype=np.uint8, shape=(128, 4 * 10**6))  # sparse
    with pytest.raises(InputError, match="4,000,000 frames"):
        load_mel(path, PROFILE)


def test_folders_missing_files_and_pipes_are_errors(tmp_path):
    os.mkfifo(tmp_path / "pipe.npy")
    for path in (tmp_path, tmp_path / "absent.npy", tmp_path / "pipe.npy", "a" * 300 + ".npy"):
        with pytest.raises(InputError, match="there is no such file"):
            load_mel(path, PROFILE)


def test_messages_do_not_suggest_pickles(tmp_path):
    (tmp_path / "a.npy").write_text("hello")
    with pytest.raises(InputError, match="magic string") as caught:
        load_mel(tmp_path / "a.npy", PROFILE)
    assert "pickle" not in str(caught.value)


def test_a_mel_is_written_only_as_npy(tmp_path):
    with pytest.raises(InputError, match=r"written as \.npy"):
        save(tmp_path / "a.png", MEL)
    with pytest.raises(InputError, match="Could not write"):
        save(tmp_path / "absent" / "a.npy", MEL)
    assert list(tmp_path.iterdir()) == []


def test_the_only_numbers_of_an_npz_are_the_mel(tmp_path):
    numbers = np.ones((128, 3), np.float32)
    objects = np.array([{}], dtype=object)
    np.savez(tmp_path / "a.npz", text=np.array("hello"), values=numbers, others=objects)
    np.testing.assert_array_equal(read_array(tmp_path / "a.npz"), numbers)
    np.savez(tmp_path / "b.npz", a=numbers, b=numbers)
    with pytest.raises(InputError, match="none of its arrays is called mel"):
        read_array(tmp_path / "b.npz")
