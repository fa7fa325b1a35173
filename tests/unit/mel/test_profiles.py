"""Mel profiles against the front ends that they are named after, and profile recognition."""

import zipfile
from dataclasses import replace

import numpy as np
import pytest
import torch
from front_ends import FRONT_ENDS, recording
from hostile_pickle import HostilePickle

from wavegrad_core.errors import InputError
from wavegrad_core.mel import array_file
from wavegrad_core.mel.mel_file import load_mel
from wavegrad_core.mel.profile import PROFILES


def made(name, sound=None):
    profile = PROFILES[name]
    sound = recording(profile.sample_rate) if sound is None else sound
    return profile.mel(torch.from_numpy(sound)).numpy()


@pytest.mark.parametrize("extra", [0, 1, 137])
@pytest.mark.parametrize("name", PROFILES)
def test_a_profile_matches_the_front_end_that_it_names(name, extra):
    profile = PROFILES[name]
    sound = recording(profile.sample_rate)[10_000 : 10_000 + 40 * profile.hop + extra]
    mel, theirs = made(name, sound), FRONT_ENDS[name](sound)
    frames = min(theirs.shape[1], mel.shape[1])
    if name == "hifigan":  # which drops the rest of a hop, where we mirror the end
        frames = min(frames, 38)
    assert mel.shape[1] == -(-len(sound) // profile.hop)
    assert frames >= 38
    error = np.abs(mel[:, :frames] - theirs[:, :frames])
    assert error.max() < 1e-3
    assert error.mean() < 1e-5


def test_every_profile_is_tested():
    assert FRONT_ENDS.keys() == PROFILES.keys()


def test_silence_is_written_as_each_front_end_writes_it():
    lowest = {name: np.unique(made(name, np.zeros(6000, np.float32))) for name in PROFILES}
    assert lowest["lmnt"] == 0
    assert lowest["ivanvovk"] == 0  # not its lowest value
    np.testing.assert_allclose(lowest["coqui"], 8 * (-8 - 20 + 100) / 100 - 4, atol=1e-6)
    np.testing.assert_allclose(lowest["tacotron2"], np.log(1e-5), atol=1e-6)


@pytest.mark.parametrize("name", PROFILES)
def test_energy_inverts_the_logarithm(name):
    profile = replace(PROFILES[name], offset=0)
    sound = torch.from_numpy(recording(profile.sample_rate)[10_000:20_000])
    magnitude = profile.stft(sound, "reflect").abs()
    mel = replace(profile, padding="mirror").mel(sound)
    filters = torch.from_numpy(profile.filters())
    energy = (filters @ magnitude**profile.power)[:, : mel.shape[1]]
    loud = energy > energy.max() * 1e-4
    torch.testing.assert_close(profile.energy(mel)[loud], energy[loud], rtol=1e-3, atol=0)


def test_a_sound_shorter_than_half_a_window_has_a_mel():
    assert made("tacotron2", np.full(256, 0.1, np.float32)).shape == (80, 1)
    assert made("tacotron2", np.full(257, 0.1, np.float32)).shape == (80, 2)


# Recognition

PAIRS = [(a, b) for a in PROFILES for b in PROFILES if PROFILES[a].n_mels == PROFILES[b].n_mels]
ALIKE = {("tacotron2", "hifigan"), ("hifigan", "tacotron2")}  # values that differ only in time


@pytest.mark.parametrize("peak", [1.0, 0.4])
@pytest.mark.parametrize(("name", "voice"), PAIRS)
def test_a_mel_of_another_profile_is_an_error(name, voice, peak, tmp_path):
    path = tmp_path / "a.npy"
    mel = made(name, recording(PROFILES[name].sample_rate) * np.float32(peak / 0.9))
    np.save(path, mel)
    if name == voice or (name, voice) in ALIKE:
        np.testing.assert_array_equal(load_mel(path, PROFILES[voice]), mel)
    else:
        known = name.replace("hifigan", "tacotron2")
        with pytest.raises(InputError, match=f"looks like a mel of profile {known}, but"):
            load_mel(path, PROFILES[voice])


def test_an_ambiguous_mel_needs_its_profile_stated(tmp_path):
    """A quiet mel of ivanvovk's has the values of a loud one of Tacotron 2's."""
    path = tmp_path / "a.npy"
    np.save(path, made("ivanvovk", recording(22_050) * np.float32(0.1)))
    for voice in ("ivanvovk", "tacotron2"):
        with pytest.raises(InputError, match=f"may be a mel .* pass --profile {voice}"):
            load_mel(path, PROFILES[voice])
        assert load_mel(path, PROFILES[voice], stated=voice).shape[0] == 80


@pytest.mark.parametrize("frames", [1, 2, 5, 12, 30])
@pytest.mark.parametrize("name", PROFILES)
def test_a_few_frames_of_another_profile_are_an_error(name, frames, tmp_path):
    mel = PROFILES[name].mel(torch.from_numpy(recording(PROFILES[name].sample_rate))).numpy()
    for start in range(0, mel.shape[1] - frames, 37):
        np.save(tmp_path / "a.npy", mel[:, start : start + frames])
        for voice in PROFILES.keys() - {name}:
            if (name, voice) in ALIKE:
                continue
            with pytest.raises(InputError, match="profile"):
                load_mel(tmp_path / "a.npy", PROFILES[voice])
        assert load_mel(tmp_path / "a.npy", PROFILES[name], stated=name).shape[1] == frames


@pytest.mark.parametrize("stated", ["ivanvovk", "wavegrad", "x"])
def test_a_stated_profile_with_other_frames_than_the_voices_is_an_error(stated, tmp_path):
    np.save(tmp_path / "a.npy", made("tacotron2"))
    with pytest.raises(
        InputError, match=f"has the profile {stated}, but the voice reads tacotron2"
    ):
        load_mel(tmp_path / "a.npy", PROFILES["tacotron2"], stated=stated)


def test_a_profile_at_another_rate_has_the_same_values(tmp_path):
    at_24_khz = replace(PROFILES["lmnt"], name="lmnt at 24000 Hz", sample_rate=24_000, f_max=12_000)
    mel = at_24_khz.mel(torch.from_numpy(recording(24_000))).numpy()
    np.save(tmp_path / "a.npy", mel)
    np.testing.assert_array_equal(load_mel(tmp_path / "a.npy", at_24_khz), mel)
    np.save(tmp_path / "a.npy", made("wavegrad"))
    with pytest.raises(InputError, match="pass --profile 'lmnt at 24000 Hz' if"):
        load_mel(tmp_path / "a.npy", at_24_khz)


@pytest.mark.parametrize("name", PROFILES)
def test_a_mel_without_its_logarithm_is_an_error(name, tmp_path):
    profile = PROFILES[name]
    mel = torch.from_numpy(made(name))
    np.save(tmp_path / "a.npy", profile.energy(mel).numpy() * 1000)
    with pytest.raises(InputError, match="look"):
        load_mel(tmp_path / "a.npy", profile)


@pytest.mark.parametrize("name", PROFILES)
def test_silence_is_accepted_by_its_own_profile(name, tmp_path):
    np.save(tmp_path / "a.npy", made(name, np.zeros(6000, np.float32)))
    assert load_mel(tmp_path / "a.npy", PROFILES[name]).shape[0] == PROFILES[name].n_mels


def test_the_error_about_other_bins_names_the_profiles_that_have_them(tmp_path):
    np.save(tmp_path / "a.npy", made("tacotron2"))
    with pytest.raises(
        InputError,
        match=r"may be a mel of tacotron2 or ivanvovk\. Choose a voice that reads it \(tts",
    ):
        load_mel(tmp_path / "a.npy", PROFILES["wavegrad"])


# Kinds of file


def write_npz(path, mel):
    np.savez(path, mel=mel, f0=np.zeros(9))


def write_one(path, mel):
    np.savez_compressed(path, anything=mel)


def write_tensor(path, mel):
    torch.save(torch.from_numpy(mel.copy()), path)


def write_table(path, mel):
    torch.save({"mel": torch.from_numpy(mel.copy()), "name": "a", "speaker": 3}, path)


def write_parameter(path, mel):
    torch.save(torch.nn.Parameter(torch.from_numpy(mel.copy()).to(torch.float64)), path)


WRITERS = {
    "npz": (".npz", write_npz),
    "npz of one": (".npz", write_one),
    "tensor": (".pt", write_tensor),
    "table": (".PT", write_table),
    "parameter": (".pt", write_parameter),
}


@pytest.mark.parametrize(
    "turn", [lambda m: m, lambda m: m.T, lambda m: m[None], lambda m: m.T[None]]
)
@pytest.mark.parametrize("kind", WRITERS)
def test_other_formats_are_read_in_any_axis_order(kind, turn, tmp_path):
    suffix, write = WRITERS[kind]
    path, mel = tmp_path / f"語{suffix}", made("tacotron2")
    write(path, turn(mel))
    loaded = load_mel(path, PROFILES["tacotron2"])
    assert loaded.dtype == np.float32
    np.testing.assert_array_equal(loaded, mel)


def test_half_precision_is_read(tmp_path):
    mel = torch.from_numpy(made("tacotron2")).bfloat16()
    torch.save(mel, tmp_path / "a.pt")
    np.testing.assert_array_equal(
        load_mel(tmp_path / "a.pt", PROFILES["tacotron2"]), mel.float().numpy()
    )


def test_a_pickle_that_would_run_code_is_an_error_and_runs_nothing(tmp_path):
    hostile = HostilePickle(tmp_path / "trap")
    torch.save({"mel": hostile}, tmp_path / "a.pt")
    np.savez(tmp_path / "a.npz", mel=np.array([hostile], dtype=object))
    for suffix in (".pt", ".npz"):
        with pytest.raises(InputError, match=r"a\.(pt|npz)"):
            load_mel(tmp_path / f"a{suffix}", PROFILES["tacotron2"])
    assert not hostile.trap.exists()


def test_a_small_file_that_unpacks_to_a_giant_is_an_error(tmp_path, monkeypatch):
    monkeypatch.setattr(array_file, "MAX_BYTES", 2**20)
    torch.save({"mel": torch.zeros(1).expand(80, 10**9)}, tmp_path / "a.pt")
    np.savez_compressed(tmp_path / "a.npz", mel=np.zeros((80, 10**5), np.float32))
    for suffix in (".pt", ".npz"):
        with pytest.raises(InputError, match=r"too large .*\. Save .* as \.npy"):
            load_mel(tmp_path / f"a{suffix}", PROFILES["tacotron2"])


def write_two(path):
    np.savez(path, left=np.zeros((80, 3)), right=np.zeros((80, 3)))


def write_none(path):
    np.savez(path)


def write_text(path):
    path.write_text("mel")


def write_cut(path):
    np.savez(path, mel=np.zeros((80, 3)))
    path.write_bytes(path.read_bytes()[:100])


def write_stranger(path):
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.txt", "hello")


@pytest.mark.parametrize("suffix", [".npz", ".pt", ".npy"])
@pytest.mark.parametrize("write", [write_two, write_none, write_text, write_cut, write_stranger])
def test_a_file_without_a_mel_is_an_error(write, suffix, tmp_path):
    path = tmp_path / "a.npz"
    write(path)
    path = path.rename(tmp_path / f"a{suffix}")
    with pytest.raises(InputError, match=r"a\.(npz|pt|npy)"):
        load_mel(path, PROFILES["tacotron2"])


@pytest.mark.parametrize("content", [3, "mel", {"name": "a"}, torch.zeros(80, 4, dtype=torch.bool)])
def test_a_pt_file_of_something_else_is_an_error(content, tmp_path):
    torch.save(content, tmp_path / "a.pt")
    with pytest.raises(InputError, match=r"a\.pt"):
        load_mel(tmp_path / "a.pt", PROFILES["tacotron2"])
