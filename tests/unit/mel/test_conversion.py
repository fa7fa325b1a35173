"""Mels of text-to-speech systems, converted to the profile of one voice."""

import numpy as np
import pytest
import torch
from front_ends import FRONT_ENDS, recording

from wavegrad_core.errors import InputError
from wavegrad_core.mel.conversion import can_convert, convert
from wavegrad_core.mel.mel_file import MelFile, load_mel
from wavegrad_core.mel.profile import PROFILES

TACOTRON_2 = PROFILES["tacotron2"]
SOUND = recording(22_050)[: 256 * 200]
# Median error in dB: none but rounding with the same filters, and less than the step from one bin
# to the next, 3 dB, with other ones.
SYSTEMS = {"hifigan": 1e-3, "espnet": 1.0, "coqui": 1.0}


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_mel_of_another_system_becomes_tacotron_2_s(name):
    theirs = torch.from_numpy(FRONT_ENDS[name](SOUND).astype(np.float32))
    ours = FRONT_ENDS["tacotron2"](SOUND[128:] if name == "hifigan" else SOUND)
    made = convert(theirs, PROFILES[name], TACOTRON_2).numpy()
    frames = min(made.shape[1], ours.shape[1]) - 2
    error = 20 / np.log(10) * np.abs(made[:, 2:frames] - ours[:, 2:frames])
    assert np.median(error) < SYSTEMS[name]
    assert np.quantile(error, 0.95) < max(4 * SYSTEMS[name], 0.01)


def test_only_mels_with_the_same_frames_are_converted():
    able = {name for name, profile in PROFILES.items() if can_convert(profile, TACOTRON_2)}
    assert able == {"tacotron2", *SYSTEMS}
    assert not any(can_convert(TACOTRON_2, PROFILES[name]) for name in ("hifigan", "wavegrad"))


@pytest.mark.parametrize("name", SYSTEMS)
def test_a_file_of_a_stated_profile_is_converted(name, tmp_path):
    mel = FRONT_ENDS[name](SOUND).astype(np.float32)
    np.save(tmp_path / "a.npy", mel)
    expected = convert(torch.from_numpy(mel), PROFILES[name], TACOTRON_2).numpy()
    np.testing.assert_array_equal(load_mel(tmp_path / "a.npy", TACOTRON_2, name), expected)
    assert MelFile.open(tmp_path / "a.npy", TACOTRON_2, name).delay == PROFILES[name].offset


# Statistics


def write_espnet(path, mel):
    np.savez(path, count=mel.shape[1], sum=mel.sum(axis=1), sum_square=(mel**2).sum(axis=1))


def write_named(path, mel):
    np.savez(path, mean=mel.mean(axis=1), std=mel.std(axis=1))


def write_rows(path, mel):
    np.save(path, np.stack([mel.mean(axis=1), mel.std(axis=1)]))


@pytest.mark.parametrize(
    ("suffix", "write"), [(".npz", write_espnet), (".npz", write_named), (".npy", write_rows)]
)
def test_a_normalization_with_statistics_is_undone(suffix, write, tmp_path):
    mel = FRONT_ENDS["espnet"](SOUND)
    statistics = tmp_path / f"stats{suffix}"
    write(statistics, mel)
    normalized = (mel - mel.mean(axis=1, keepdims=True)) / mel.std(axis=1, keepdims=True)
    np.save(tmp_path / "plain.npy", mel.astype(np.float32))
    np.save(tmp_path / "a.npy", normalized.astype(np.float32))
    plain = load_mel(tmp_path / "plain.npy", TACOTRON_2, "espnet")
    undone = np.concatenate(
        list(MelFile.open(tmp_path / "a.npy", TACOTRON_2, "espnet", statistics).blocks()), axis=1
    )
    np.testing.assert_allclose(undone, plain, atol=1e-3)


@pytest.mark.parametrize(
    ("arrays", "problem"),
    [
        ({"mean": np.zeros(79), "std": np.ones(79)}, "they have 79 bands, but the mel has 80"),
        ({"mean": np.zeros(80), "std": np.zeros(80)}, "a deviation is not above 0"),
        ({"mean": np.zeros(80)}, "Use a .npz file with mean and std"),
    ],
)
def test_statistics_that_do_not_fit_are_an_error(arrays, problem, tmp_path):
    np.save(tmp_path / "a.npy", FRONT_ENDS["espnet"](SOUND).astype(np.float32))
    np.savez(tmp_path / "stats.npz", **arrays)
    with pytest.raises(InputError, match=problem):
        MelFile.open(tmp_path / "a.npy", TACOTRON_2, "espnet", tmp_path / "stats.npz")


def test_missing_statistics_are_an_error(tmp_path):
    np.save(tmp_path / "a.npy", FRONT_ENDS["espnet"](SOUND).astype(np.float32))
    with pytest.raises(InputError, match="No such file or directory"):
        MelFile.open(tmp_path / "a.npy", TACOTRON_2, "espnet", tmp_path / "none.npz")
