"""Writing of sound files: other programs read them, and a failure keeps the old file."""

import errno
import os
import subprocess
import sys
import wave

import av
import numpy as np
import pytest
from sound_files import complaint_about, limited_file_size, tone

from wavegrad_core.audio import TEMPORARY_PATTERN, read_audio, write_audio


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".WAV"])
def test_16_and_24_bit_sound_survives_a_round_trip_exactly(tmp_path, suffix):
    edges = [-(2**23), 2**23 - 1, 0, 1, -1, 2**15, -(2**15)]
    values = np.concatenate([edges, np.random.default_rng(0).integers(-(2**23), 2**23, 300_000)])
    samples = (values / 2.0**23).astype(np.float32)
    assert write_audio(tmp_path / f"a{suffix}", samples, 24_000) == 0
    np.testing.assert_array_equal(read_audio(tmp_path / f"a{suffix}")[0][0], samples)


def test_written_wav_is_plain_24_bit_to_another_reader(tmp_path):
    write_audio(tmp_path / "a.wav", np.array([[0.5, -1.0], [0.25, 2.0**-23]]), 48_000)
    with wave.open(str(tmp_path / "a.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 3, 48_000)
        data = file.readframes(2)
    values = [int.from_bytes(data[i : i + 3], "little", signed=True) for i in range(0, 12, 3)]
    assert values == [2**22, 2**21, -(2**23), 1]


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_samples_above_full_scale_are_clipped_and_counted(tmp_path, suffix):
    loud = np.array([1.0, 1.5, -1.0, -7.0, 0.5], np.float32)
    assert write_audio(tmp_path / f"a{suffix}", loud, 24_000) == 2
    top = 1 - 2.0**-23
    assert read_audio(tmp_path / f"a{suffix}")[0].tolist() == [[top, top, -1.0, -1.0, 0.5]]


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_the_same_sound_gives_the_same_bytes(tmp_path, suffix, monkeypatch):
    write_audio(tmp_path / f"a{suffix}", tone(30_000), 24_000)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    os.utime(tmp_path / f"a{suffix}", (0, 0))
    script = (
        "import sys, numpy as np\nfrom wavegrad_core.audio import read_audio, write_audio\n"
        "write_audio(sys.argv[2], *read_audio(sys.argv[1]))\n"
    )
    names = [str(tmp_path / f"{name}{suffix}") for name in "ab"]
    subprocess.run([sys.executable, "-c", script, *names], check=True, timeout=600)
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_a_title_and_a_comment_are_tags_that_another_reader_finds(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    write_audio(path, tone(1000), 24_000, title="Favorit 音", comment='{"name": "\udcff"}')
    with av.open(path) as container:
        tags = {**container.metadata, **container.streams.audio[0].metadata}
    tags_read = {key.lower(): text for key, text in tags.items()}
    assert (tags_read["title"], tags_read["comment"]) == ("Favorit 音", '{"name": "\\udcff"}')
    np.testing.assert_allclose(read_audio(path)[0][0], tone(1000), atol=2.0**-23)


def test_written_file_has_the_permissions_of_any_other(tmp_path):
    (tmp_path / "plain").touch()
    write_audio(tmp_path / "a.wav", tone(10), 24_000)
    assert (tmp_path / "a.wav").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_writing_through_a_link_replaces_its_target(tmp_path):
    (tmp_path / "link.wav").symlink_to(tmp_path / "real.wav")
    write_audio(tmp_path / "link.wav", tone(10), 24_000)
    assert (tmp_path / "link.wav").is_symlink()
    assert read_audio(tmp_path / "real.wav")[0].shape == (1, 10)


BAD_SOUND = {
    "no samples": np.zeros(0),
    "no channels": np.zeros((0, 5)),
    "three dimensions": np.zeros((2, 2, 2)),
    "a number": np.float32(0.5),
    "nan": np.array([0.0, np.nan]),
    "infinity": np.array([0.0, np.inf]),
}


@pytest.mark.parametrize("sound", BAD_SOUND.values(), ids=BAD_SOUND.keys())
def test_unusable_sound_keeps_the_old_file(tmp_path, sound):
    path = tmp_path / "a.wav"
    path.write_bytes(b"what was there")
    assert "Could not write" in complaint_about(write_audio, path, sound, 24_000)
    assert path.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("suffix", "channels", "rate"), [(".flac", 9, 24_000), (".flac", 1, 700_000), (".wav", 1, 0)]
)
def test_a_sound_that_the_format_does_not_support_is_an_error(tmp_path, suffix, channels, rate):
    line = complaint_about(write_audio, tmp_path / f"a{suffix}", np.zeros((channels, 10)), rate)
    assert "does not support" in line
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["a.m4a", "a", "a.wav.txt"])
def test_an_unknown_suffix_is_an_error(tmp_path, name):
    assert "one of .wav, .flac, " in complaint_about(write_audio, tmp_path / name, tone(10), 24_000)


def test_a_missing_folder_is_an_error_and_not_made(tmp_path):
    line = complaint_about(write_audio, tmp_path / "absent" / "a.wav", tone(10), 24_000)
    assert "a.wav: No such file or directory." in line
    assert not list(tmp_path.iterdir())


def test_a_folder_of_that_name_is_an_error(tmp_path):
    (tmp_path / "a.wav").mkdir()
    line = complaint_about(write_audio, tmp_path / "a.wav", tone(10), 24_000)
    assert "a folder or a device has that name" in line


def test_a_loop_of_links_is_an_error_when_written(tmp_path):
    (tmp_path / "a.wav").symlink_to(tmp_path / "a.wav")
    assert "Could not write" in complaint_about(write_audio, tmp_path / "a.wav", tone(10), 24_000)


def test_a_full_disk_keeps_the_old_file_and_leaves_nothing_else(tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"what was there")
    with limited_file_size():
        line = complaint_about(write_audio, path, tone(10_000), 24_000)
    assert os.strerror(errno.EFBIG) in line
    assert path.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [path]


def test_a_killed_write_leaves_a_file_that_matches_the_temporary_pattern(tmp_path):
    script = (
        "import os, sys\nfrom wavegrad_core.audio import audio_writer\n"
        "with audio_writer(sys.argv[1], 1, 100, 24_000):\n    os._exit(9)\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.wav")]
    assert subprocess.run(command, timeout=600).returncode == 9
    left = list(tmp_path.iterdir())
    assert len(left) == 1
    assert left == list(tmp_path.glob(TEMPORARY_PATTERN))


def test_a_write_protected_file_is_not_replaced(tmp_path, request):
    path = tmp_path / "a.wav"
    path.write_bytes(b"what was there")
    path.chmod(0o444)
    for folder in (tmp_path, *tmp_path.parents[:3]):  # pytest's folders are closed to other users
        folder.chmod(0o777)
    request.getfixturevalue("no_superuser")
    line = complaint_about(write_audio, path, tone(10), 24_000)
    assert "write-protected" in line
    assert path.read_bytes() == b"what was there"


def test_a_folder_without_write_permission_is_an_error(tmp_path, request):
    (tmp_path / "closed").mkdir(mode=0o555)
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o777)
    request.getfixturevalue("no_superuser")
    line = complaint_about(write_audio, tmp_path / "closed" / "a.wav", tone(10), 24_000)
    assert os.strerror(errno.EACCES) in line
