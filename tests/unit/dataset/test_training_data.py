"""Training data: whole crops of recordings, and the held-out recordings of a folder."""

import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
import torch

from wavegrad_core.audio import write_audio
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import split_clips, split_folders
from wavegrad_core.errors import InputError
from wavegrad_core.training.training_set import TrainingSet

CPU = torch.device("cpu")


@pytest.fixture
def card(make_voice):
    return make_voice().card


# Crops


def clips_of_constants(lengths):
    return [torch.full((length,), float(i + 1)) for i, length in enumerate(lengths)]


def test_no_crop_lies_across_two_clips_and_every_place_is_drawn(card):
    lengths = [1000, 1100, 600, 2000]  # in samples: 10, 11, 6 and 20 frames
    data = TrainingSet(clips_of_constants(lengths), card, 6, CPU)
    assert (data.clips, data.frames) == (4, 47)
    data.mel[:] = torch.arange(47.0)[:, None]  # so that a crop shows its position
    sound, mel = data.crops(4000, torch.Generator().manual_seed(0))
    assert sound.shape == (4000, 600)
    assert mel.shape == (4000, 20, 6)
    assert (sound == sound[:, :1]).all()
    assert (mel[:, 0].diff(dim=1) == 1).all()
    starts, counts = mel[:, 0, 0].int().unique(return_counts=True)
    assert starts.tolist() == [*range(5), *range(10, 16), 21, *range(27, 42)]
    assert counts.min() > 4000 / 27 / 2  # all equally likely
    owners = torch.tensor([1.0] * 10 + [2.0] * 11 + [3.0] * 6 + [4.0] * 20)
    assert torch.equal(sound[:, 0], owners[mel[:, 0, 0].long()])


def test_a_crop_is_the_sound_and_its_mel(card, speech):
    sound = torch.from_numpy(speech[:12_000])
    data = TrainingSet([sound], card, 6, CPU)
    crops, mels = data.crops(5, torch.Generator().manual_seed(0))
    whole = card.profile.mel(sound)
    for crop, mel in zip(crops, mels):
        start = int((sound.unfold(0, 600, 100) - crop).abs().sum(1).argmin())
        assert torch.equal(crop, sound[100 * start : 100 * start + 600])
        assert torch.equal(mel, whole[:, start : start + 6])


@pytest.mark.parametrize("samples", [1, 99, 100, 599])
def test_a_clip_shorter_than_a_crop_ends_in_silence_and_none_is_left_out(card, samples):
    data = TrainingSet(clips_of_constants([samples]), card, 6, CPU)
    sound, mel = data.crops(3, torch.Generator().manual_seed(0))
    assert data.frames == 6
    assert (sound == torch.cat([torch.ones(samples), torch.zeros(600 - samples)])).all()
    assert torch.isfinite(mel).all()


def test_a_coloured_voice_trains_on_whitened_sound(make_voice, speech):
    card = make_voice(prior="mel").card
    data = TrainingSet([torch.from_numpy(speech)], card, 6, CPU)
    assert float(data.sound.std()) == pytest.approx(1, abs=0.25)


def test_no_clips_are_refused(card):
    with pytest.raises(InputError, match="no clips to train on"):
        TrainingSet([], card, 6, CPU)


@pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")
def test_recordings_are_not_held_in_memory(card):
    noise = torch.Generator().manual_seed(0)
    clips = [0.1 * torch.randn(24_000, generator=noise)]

    def held():
        lines = Path("/proc/self/status").read_text().splitlines()
        return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon"))

    TrainingSet(clips, card, 6, CPU)  # one-time allocations of the first mel
    before = held()
    data = TrainingSet(clips * 1000, card, 6, CPU)
    assert data.sound.nbytes + data.mel.nbytes > 100e6
    assert held() - before < 30e3  # kB
    crops, _ = data.crops(4, torch.Generator().manual_seed(0))
    assert all(bool((clips[0].unfold(0, 600, 100) == crop).all(1).any()) for crop in crops)


@pytest.mark.skipif(sys.platform != "linux", reason="/dev/full is of Linux")
def test_a_disk_without_room_for_the_recordings_is_reported(card, tmp_path, monkeypatch):
    def full(dir):
        return open("/dev/full", "r+b", buffering=0)

    monkeypatch.setattr("wavegrad_core.training.training_set.TemporaryFile", full)
    with pytest.raises(InputError, match=r"Could not write .*No space left .*Free some space"):
        TrainingSet(clips_of_constants([1000]), card, 6, CPU, tmp_path)
    monkeypatch.undo()
    with pytest.raises(InputError, match="Could not write"):
        TrainingSet(clips_of_constants([1000]), card, 6, CPU, tmp_path / "gone")
    TrainingSet(clips_of_constants([1000]), card, 6, CPU, tmp_path)
    assert list(tmp_path.iterdir()) == []


# Folders


def test_one_clip_in_twenty_is_held_out(tmp_path):
    for i in range(45):
        (tmp_path / f"{i:02}.wav").touch()
    (tmp_path / "notes.txt").touch()
    training, held_out = split_clips(tmp_path)
    assert [path.stem for path in held_out] == ["19", "39"]
    assert len(training) == 43
    assert not set(training) & set(held_out)


def test_a_folder_s_own_lists_are_kept_to(three_clips):
    (three_clips / "train.txt").write_text("語 0\n語 2\n", encoding="utf-8")
    (three_clips / "valid.txt").write_text("語 1\n", encoding="utf-8")
    training, held_out = split_clips(three_clips)
    assert [path.name for path in training] == ["語 0.flac", "語 2.flac"]
    assert [path.name for path in held_out] == ["語 1.flac"]


@pytest.mark.parametrize(
    ("listing", "message"),
    [(b"absent\n", "names absent"), (b"\xff\xfe", "UTF-8"), (b"\n \n", "names no")],
)
def test_a_list_that_cannot_be_kept_to_is_refused(three_clips, listing, message):
    (three_clips / "train.txt").write_bytes(listing)
    (three_clips / "valid.txt").write_bytes(b"")
    with pytest.raises(InputError, match=f"train.txt.*{message}"):
        split_clips(three_clips)


def test_several_folders_are_combined_each_with_its_own_lists(tmp_path, speech):
    for name, count in (("one", 3), ("two", 45)):
        (tmp_path / name).mkdir()
        for i in range(count):
            (tmp_path / name / f"{name} {i:02}.wav").touch()
    (tmp_path / "one" / "train.txt").write_text("one 00\none 02\n")
    (tmp_path / "one" / "valid.txt").write_text("one 01\n")
    training, held_out = split_folders([tmp_path / "one", tmp_path / "two"])
    assert [path.stem for path in training][:3] == ["one 00", "one 02", "two 00"]
    assert len(training) == 2 + 43
    assert [path.stem for path in held_out] == ["one 01", "two 19", "two 39"]
    held_out = split_folders([tmp_path / "two", tmp_path / "one"])[1]
    assert [path.stem for path in held_out] == ["two 19", "one 01", "two 39"]  # in turns


@pytest.mark.parametrize("second", ["data", "data/nested", "data/../data", "."])
def test_recordings_given_twice_are_refused(tmp_path, second):
    (tmp_path / "data" / "nested").mkdir(parents=True)
    for folder in ("data", "data/nested"):
        (tmp_path / folder / "a.wav").touch()
    with pytest.raises(InputError, match="listed twice"):
        split_folders([tmp_path / "data", tmp_path / second])


def test_a_place_without_recordings_is_refused(tmp_path):
    with pytest.raises(InputError, match="contains no recordings"):
        split_clips(tmp_path)
    for place in (tmp_path / "absent", tmp_path / ("a" * 300)):
        with pytest.raises(InputError, match="is not a folder"):
            split_clips(place)


def test_a_recording_of_two_channels_at_another_rate_is_read_as_one(tmp_path):
    left = np.sin(2 * np.pi * 440 * np.arange(48_000) / 48_000).astype(np.float32) / 2
    write_audio(tmp_path / "a.wav", np.stack([left, np.zeros_like(left) + left / 2]), 48_000)
    clip = read_clip(tmp_path / "a.wav", 24_000)
    expected = 0.375 * torch.sin(2 * torch.pi * 440 * torch.arange(24_000) / 24_000)
    torch.testing.assert_close(clip[500:-500], expected[500:-500], atol=1e-4, rtol=0)


@pytest.mark.parametrize(
    ("seconds", "held_out"),
    [([2], []), ([2, 2, 2], []), ([0.1, 1.5, 9, 8], ["1"]), ([1.5] * 12, ["0"])],
)
def test_a_small_set_holds_out_what_it_can_spare(tmp_path, speech, seconds, held_out):
    long = np.concatenate([speech] * 4)
    for number, length in enumerate(seconds):
        soundfile.write(tmp_path / f"{number}.wav", long[: round(24_000 * length)], 24_000)
    training, kept_back = split_clips(tmp_path)
    assert [path.stem for path in kept_back] == held_out
    assert len(training) == len(seconds) - len(held_out)


def test_a_list_that_names_one_of_two_recordings_of_that_name_is_refused(tmp_path, speech):
    for name in ("a/1.wav", "b/1.wav", "b/2.wav", "c/2.wav", "3.wav"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        soundfile.write(tmp_path / name, speech[:12_000], 24_000)
    (tmp_path / "train.txt").write_text("3\n1\n")
    (tmp_path / "valid.txt").write_text("")
    with pytest.raises(InputError, match=r"names 1, but both .*a.1\.wav and .*b.1\.wav"):
        split_clips(tmp_path)
    soundfile.write(tmp_path / "2.wav", speech[:12_000], 24_000)  # also has the id 2, like others
    (tmp_path / "train.txt").write_text("3\nb/1\n2\n")
    training = [tmp_path / name for name in ("3.wav", "b/1.wav", "2.wav")]
    assert split_clips(tmp_path) == (training, [])
