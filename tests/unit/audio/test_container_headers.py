"""Sound files of other containers whose header states too little or is unusual."""

import contextlib
import struct
from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_encoding import encode, read_with_report
from sound_files import encoded, tone

from wavegrad_core.audio import probe, read_audio
from wavegrad_core.errors import InputError

FIXTURES = Path(__file__).parents[2] / "fixtures" / "audio"
RATE = 24_000


@pytest.mark.parametrize("format", ["AIFF", "AU", "CAF", "W64"])
def test_every_file_that_is_cut_short_says_so(tmp_path, format, samples):
    data = encoded(format, "PCM_16", samples)
    (tmp_path / "whole").write_bytes(data)
    assert read_with_report(tmp_path / "whole")[2] == ""
    (tmp_path / "cut").write_bytes(data[: len(data) // 2])
    audio, _, line = read_with_report(tmp_path / "cut")
    n = audio.shape[1]
    assert n == pytest.approx(30_000, abs=3000)
    np.testing.assert_array_equal(audio[0], samples[:n])
    seconds = n / RATE
    assert line == (
        f"It is cut short: it ends after {seconds:.2f} s, and its header states 2.50 s."
    )


@pytest.mark.parametrize("format", ["CAF", "W64", "MP4"])
def test_a_length_beyond_all_offsets_is_no_traceback(tmp_path, format, samples):
    if format == "MP4":
        encode(tmp_path / "a.mp4", "aac", "mono", RATE, samples[np.newaxis])
        data = (tmp_path / "a.mp4").read_bytes()
        at, size = data.index(b"free") - 4, 2**64 - 100
        changed = data[:at] + struct.pack(">I4sQ", 1, b"free", size) + data[at + 16 :]
    else:
        data = encoded(format, "PCM_16", samples)
        at = data.index(b"free" if format == "CAF" and b"free" in data else b"data")
        number = struct.pack(">Q" if format == "CAF" else "<Q", 2**64 - 100)
        at += 4 if format == "CAF" else 16
        changed = data[:at] + number + data[at + 8 :]
    (tmp_path / "a").write_bytes(changed)
    with contextlib.suppress(InputError):
        read_audio(tmp_path / "a")


def test_the_headers_of_the_blocks_of_voc_are_no_samples(tmp_path):
    sound = np.stack([tone(30_000), tone(30_000, hertz=660)])
    samples = (sound.T * 2.0**15).astype("<i2")
    data = b"Creative Voice File\x1a" + struct.pack("<HHH", 26, 0x0114, 0x111F)
    for start in range(0, 30_000, 5_000):
        part = samples[start : start + 5_000].tobytes()
        form = struct.pack("<IBBHI", 24_000, 16, 2, 4, 0) if start == 0 else b""
        kind = b"\2" if start else b"\x09"
        data += kind + (len(form) + len(part)).to_bytes(3, "little") + form + part
    (tmp_path / "a.voc").write_bytes(data + b"\0")
    audio, rate, _ = read_with_report(tmp_path / "a.voc")
    assert rate == 24_000
    np.testing.assert_allclose(audio, sound, atol=2.0**-15)


@pytest.mark.parametrize("suffix", ["mka", "mp4"])
def test_a_sound_that_starts_late_is_not_cut_short(tmp_path, suffix):
    sound = tone(96_000, 48_000)[np.newaxis]
    encode(tmp_path / f"a.{suffix}", "aac", "mono", 48_000, sound, begin=1.25)
    audio, _, line = read_with_report(tmp_path / f"a.{suffix}")
    assert audio.shape[1] / 48_000 == pytest.approx(2, abs=0.05)
    assert line == ""
    assert probe(tmp_path / f"a.{suffix}").seconds == pytest.approx(2, abs=0.05)


def test_mp3_of_variable_rate_without_a_length_is_read_whole():
    audio, rate, _ = read_with_report(FIXTURES / "vbr_noxing.mp3")
    assert audio.shape[1] / rate == pytest.approx(7.967, abs=0.001)
    assert probe(FIXTURES / "vbr_noxing.mp3").seconds == pytest.approx(7.967, abs=0.03)
    assert np.abs(audio[0, -rate:]).max() > 0.01  # room noise up to the end


def test_a_tag_that_is_not_utf_8_is_no_reason_to_refuse():
    audio, rate, line = read_with_report(FIXTURES / "handler_cp1251.m4a")
    assert audio.shape[1] / rate == pytest.approx(3.46, abs=0.01)
    assert line == ""


@pytest.mark.parametrize("suffix", ["m4a", "wav", "flac", "ogg"])
def test_a_colon_in_a_relative_name(tmp_path, monkeypatch, suffix):
    monkeypatch.chdir(tmp_path)
    if suffix == "m4a":
        encode("a.m4a", "aac", "mono", 24_000, tone(24_000)[np.newaxis])
        Path("a.m4a").rename("12:30.m4a")
    else:
        soundfile.write("a", tone(24_000), 24_000, format=suffix.upper())
        Path("a").rename(f"12:30.{suffix}")
    assert read_audio(f"12:30.{suffix}")[0].shape[1] == pytest.approx(24_000, abs=2048)


def test_a_silent_first_track_is_reported(tmp_path):
    import av

    path = tmp_path / "a.mka"
    with av.open(str(path), "w") as container:
        streams = [container.add_stream("flac", rate=RATE, layout="mono") for _ in range(2)]
        for stream, peak in zip(streams, (0.0, 0.5), strict=True):
            frame = av.AudioFrame.from_ndarray(
                (tone(RATE, peak=peak) * 2**15).astype(np.int16)[np.newaxis], "s16", "mono"
            )
            frame.sample_rate, frame.pts = RATE, 0
            for packet in stream.encode(frame):
                container.mux(packet)
    audio, _, line = read_with_report(path)
    assert not audio.any()
    assert line == (
        "Its first sound track is silent, and 1 more were not read. Save the track that you want "
        "as a separate file."
    )
