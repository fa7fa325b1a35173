"""Files that are not sound: each is an error on one line, in little memory and time."""

import errno
import os
import struct
import subprocess
import sys

import av
import numpy as np
import pytest
from audio_encoding import encode
from sound_files import FMT_16_BIT_MONO, chunk, complaint_about, encoded, tone, wav_of

from wavegrad_core.audio import (
    FileSamples,
    file_bytes,
    limits,
    probe,
    read_audio,
    read_blocks,
    sndfile_source,
    write_audio,
)
from wavegrad_core.errors import InputError

CODECS = {
    ".wav": "pcm_s16le",
    ".flac": "flac",
    ".ogg": "flac",
    ".mp3": "mp3",
    ".m4a": "aac",
    ".aiff": "pcm_s16be",
}
NOT_SOUND = {
    "text called .wav": b"hello\nthis is no sound\n" * 50,
    "one letter": b"x",
    "a play list that names a file": b"#EXTM3U\n#EXTINF:1,\n/etc/hostname\n#EXT-X-ENDLIST\n",
    "subtitles": b"1\n00:00:00,000 --> 00:00:02,000\nHello\n\n" * 5,
    "zeros": bytes(5000),
    "the start of a wav header": wav_of(FMT_16_BIT_MONO)[:30],
}


@pytest.mark.parametrize("content", NOT_SOUND.values(), ids=NOT_SOUND.keys())
def test_a_file_that_is_not_sound_is_an_error_whatever_its_name(tmp_path, content):
    for suffix in (".wav", ".flac", ".au", ".snd", ".mp3", ".aac", ".ac3", ".vox", ".gsm"):
        path = tmp_path / f"a{suffix}"
        path.write_bytes(content)
        for call in (read_audio, probe):
            assert "is not a sound file" in complaint_about(call, path)


def test_an_empty_file_is_an_error(tmp_path):
    (tmp_path / "a.wav").touch()
    assert "it is empty" in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_file_without_samples_is_an_error(tmp_path):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "PCM_16", np.zeros(0)))
    assert "contains no samples" in complaint_about(read_audio, tmp_path / "a.wav")


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_nan_and_infinity_are_errors(tmp_path, value):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "FLOAT", np.array([0.1, value, 0.1])))
    assert "NaN or infinity" in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_film_without_sound_is_an_error(tmp_path):
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 16
        stream.pix_fmt = "yuv420p"
        picture = av.VideoFrame.from_ndarray(np.zeros((16, 16, 3), np.uint8))
        for part in (*stream.encode(picture), *stream.encode(None)):
            container.mux(part)
    assert "it has no sound." in complaint_about(read_audio, path)


def test_an_unknown_codec_is_an_error(tmp_path):
    unknown = chunk(b"fmt ", struct.pack("<HHIIHH", 0x7777, 1, 8000, 16000, 2, 16))
    (tmp_path / "a.wav").write_bytes(wav_of(unknown, chunk(b"data", bytes(2000))))
    for call in (read_audio, probe):
        assert "no sound in a codec that FFmpeg supports" in complaint_about(
            call, tmp_path / "a.wav"
        )


def test_folders_and_missing_files_are_errors(tmp_path):
    assert "it is a folder" in complaint_about(read_audio, tmp_path)
    assert "no such file" in complaint_about(read_audio, tmp_path / "absent.wav")
    assert "no such file" in complaint_about(read_audio, tmp_path / "absent" / "a.wav")
    assert "Could not open" in complaint_about(read_audio, "a" * 300 + ".wav")
    assert "Could not open" in complaint_about(read_audio, "a\0b.wav")


def test_a_loop_of_links_is_an_error(tmp_path):
    (tmp_path / "a.wav").symlink_to(tmp_path / "b.wav")
    (tmp_path / "b.wav").symlink_to(tmp_path / "a.wav")
    assert os.strerror(errno.ELOOP) in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_pipe_is_an_error(tmp_path):
    os.mkfifo(tmp_path / "a.wav")
    assert "not a regular file" in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_file_without_read_permission_is_an_error(tmp_path, request):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "PCM_16", tone(10)))
    (tmp_path / "a.wav").chmod(0)
    request.getfixturevalue("no_superuser")
    assert "no permission" in complaint_about(read_audio, tmp_path / "a.wav")


@pytest.mark.parametrize("name", ["a.wav", "a.flac", "a.ogg", "a.mp3", "a.m4a", "a.aiff"])
def test_a_drive_that_fails_is_an_error(tmp_path, monkeypatch, name):
    path = tmp_path / name
    encode(path, CODECS[path.suffix], "mono", 24_000, tone(24_000)[np.newaxis])
    calls = fail_at = 0

    class FailingFile:
        def __init__(self, file):
            self.file = file

        def __getattr__(self, attribute):
            return getattr(self.file, attribute)

        def __enter__(self):
            return self

        def __exit__(self, *_):
            self.file.close()

        def read(self, *size):
            nonlocal calls
            calls += 1
            if calls == fail_at:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            return self.file.read(*size)

    def failing_open(file, *arguments, **options):
        opened = real_open(file, *arguments, **options)
        return FailingFile(opened) if file == path else opened

    real_open = open
    monkeypatch.setattr("builtins.open", failing_open)
    for call in (read_audio, probe, lambda path: FileSamples(path)[:, :100]):
        calls, fail_at = 0, -1
        call(path)
        assert calls > 1
        messages = []
        for number in range(1, min(calls, 12)):
            calls, fail_at = 0, number
            try:
                call(path)
            except InputError as error:
                messages.append(str(error))
        assert messages
        assert all(os.strerror(errno.EIO) in message for message in messages)


def test_bytes_of_a_file_are_those_of_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr(file_bytes, "WINDOW_BYTES", 50)
    content = np.random.default_rng(0).integers(4, size=1000).astype(np.uint8).tobytes()
    (tmp_path / "a").write_bytes(content)
    with open(tmp_path / "a", "rb") as file:
        data = file_bytes.FileBytes(file)
        assert len(data) == 1000
        for start in range(0, 1010, 7):
            assert data[start : start + 60] == content[start : start + 60]
            for wanted in (content[500:505], content[990:], rb"\9"):
                assert data.find(wanted, start) == content.find(wanted, start)
        os.truncate(tmp_path / "a", 10)
        assert data[900:910] in (b"", content[900:910])


def test_raw_samples_are_an_error(tmp_path):
    (tmp_path / "a.raw").write_bytes(bytes(100))
    assert "no sample rate and no format" in complaint_about(read_audio, tmp_path / "a.raw")


@pytest.mark.parametrize("rate", [1, 900, 4_000_000])
def test_an_impossible_sample_rate_is_an_error(tmp_path, rate):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "PCM_16", tone(100), rate))
    assert f"its sample rate is {rate} Hz" in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_length_beyond_memory_is_an_error_before_any_is_allocated(tmp_path):
    encode(tmp_path / "a.mka", "flac", "mono", 24_000, tone(5000)[None])
    data = bytearray((tmp_path / "a.mka").read_bytes())
    at = data.index(b"\x44\x89\x88") + 3  # the duration in ms
    data[at : at + 8] = struct.pack(">d", 1e9)
    (tmp_path / "a.mka").write_bytes(data)
    for call in (read_audio, probe):
        assert "24,000,000,000 samples" in complaint_about(call, tmp_path / "a.mka")


def test_a_length_that_does_not_fit_the_file_size_is_an_error(tmp_path):
    data = bytearray(encoded("MAT4", "PCM_16", tone(8000)))
    columns = data.index(b"wavedata") - 12  # columns of the sample matrix, stored before its name
    assert struct.unpack_from("<I", data, columns) == (8000,)
    struct.pack_into(
        "<I", data, columns, 0x98968058
    )  # negative, which libsndfile's own check misses
    (tmp_path / "a.mat").write_bytes(data)
    assert "more than the file can hold" in complaint_about(read_audio, tmp_path / "a.mat")


def test_decoding_stops_at_the_memory_limit(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_SAMPLES", 10_000)
    data = bytearray(encoded("FLAC", "PCM_16", tone(50_000)))
    data[21] &= 0xF0  # unknown length, so that only decoding reveals it
    data[22:26] = bytes(4)
    (tmp_path / "a.flac").write_bytes(data)
    assert "at most 10,000 are supported" in complaint_about(read_audio, tmp_path / "a.flac")


def test_a_sound_too_long_for_memory_is_read_in_blocks(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_SAMPLES", 10_000)
    monkeypatch.setattr(sndfile_source, "BLOCK_SAMPLES", 3_000)
    write_audio(tmp_path / "a.wav", np.stack([tone(8_000), -tone(8_000)]), 24_000)
    assert "at most 10,000 are supported" in complaint_about(read_audio, tmp_path / "a.wav")
    assert probe(tmp_path / "a.wav").frames == 8_000
    blocks = [block for block, _ in read_blocks(tmp_path / "a.wav")]
    np.testing.assert_allclose(np.concatenate(blocks, axis=1)[1], -tone(8_000), atol=2.0**-23)
    monkeypatch.setattr(limits, "MAX_STREAMED_SAMPLES", 15_000)
    assert "at most 15,000 are supported" in complaint_about(probe, tmp_path / "a.wav")


HANGS_LIBSNDFILE = {  # a length of -8 makes its reader loop forever
    "list": b"LIST" + struct.pack("<I", 2**32 - 8) + b"INFOjunk" + struct.pack("<I", 2**32 - 8),
    "in a list": chunk(b"LIST", b"INFOjunk" + struct.pack("<I", 2**32 - 8) + b"abcd" * 4),
}


@pytest.mark.parametrize("trap", HANGS_LIBSNDFILE.values(), ids=HANGS_LIBSNDFILE.keys())
@pytest.mark.parametrize("first", [True, False], ids=["before the samples", "after them"])
def test_a_header_that_hangs_libsndfile_does_not_hang_us(tmp_path, trap, first):
    samples = chunk(b"data", bytes(20))
    data = wav_of(FMT_16_BIT_MONO, *((trap, samples) if first else (samples, trap)))
    (tmp_path / "a.wav").write_bytes(data + b"abcd" * 4)
    script = (
        "import sys\nfrom wavegrad_core.audio import read_audio\n"
        "from wavegrad_core.errors import InputError\n"
        "try: print(read_audio(sys.argv[1])[0].shape)\n"
        "except InputError: print('refused')\n"
    )
    command = [sys.executable, "-c", script, str(tmp_path / "a.wav")]
    done = subprocess.run(command, timeout=600, capture_output=True, text=True, check=True)
    assert done.stdout.strip() in ("(1, 10)", "refused")
