"""Headers of WAV, W64, AIFF, AU and CAF files that state the wrong size, rate or format."""

import struct

import numpy as np
import pytest
from audio_encoding import read_with_report
from sound_files import chunk, encoded, wav_of

from wavegrad_core.audio import probe

RATE = 24_000
FLOAT_GUID = bytes.fromhex("0300000000001000800000aa00389b71")


@pytest.fixture
def sound():
    return np.random.default_rng(0).integers(-9000, 9000, 60_000) / np.float32(2**15)


def with_size(data, format, size):
    """Return a file whose header states another number of bytes of samples."""
    changed = bytearray(data)
    if format == "AU":
        changed[8:12] = struct.pack(">I", size)
    elif format == "AIFF":
        at, frames = data.index(b"SSND") + 4, data.index(b"COMM") + 10
        changed[at : at + 4] = struct.pack(">I", 8 + size)
        changed[frames : frames + 4] = struct.pack(">I", size // 2)
    elif format == "CAF":
        at = data.index(b"data") + 4
        changed[at : at + 8] = struct.pack(">q", 4 + size)
    else:
        at = data.index(b"data\xf3") + 16
        changed[at : at + 8] = struct.pack("<Q", 24 + size)
    return bytes(changed)


@pytest.mark.parametrize("format", ["AIFF", "AU", "CAF", "W64"])
@pytest.mark.parametrize("stated", [0, 2, 60_000, 100_000])
def test_sound_that_a_header_leaves_out_is_read(tmp_path, sound, format, stated):
    data = encoded(format, "PCM_16", sound, RATE)
    (tmp_path / "a").write_bytes(with_size(data, format, stated))
    audio, rate, line = read_with_report(tmp_path / "a")
    assert rate == RATE
    np.testing.assert_array_equal(audio[0], sound)
    assert line.startswith(f"Its header states {stated / 48_000:.2f} s")
    assert "all 2.50 s were read" in line
    assert probe(tmp_path / "a").frames == 60_000


@pytest.mark.parametrize("format", ["AIFF", "CAF"])
def test_chunks_after_the_samples_are_no_sound(tmp_path, sound, format):
    length = ">I" if format == "AIFF" else ">q"
    after = b"APPL" + struct.pack(length, 9000) + b"x" * 9000
    (tmp_path / "a").write_bytes(encoded(format, "PCM_16", sound, RATE) + after)
    audio, _, line = read_with_report(tmp_path / "a")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


def test_an_aiff_chunk_of_an_odd_size_without_padding(tmp_path, sound):
    data = encoded("AIFF", "PCM_16", sound, RATE)
    name = b"NAME" + struct.pack(">I", 5) + b"hello"
    (tmp_path / "a.aiff").write_bytes(data[:12] + name + data[12:])
    audio, _, line = read_with_report(tmp_path / "a.aiff")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


@pytest.mark.parametrize("average", [0, 1, 4_000_000])
def test_a_wrong_number_of_bytes_per_second(tmp_path, sound, average):
    samples = (sound * 2.0**15).astype("<i2").tobytes()
    format = chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, RATE, average, 2, 16))
    data = wav_of(format, chunk(b"data", samples[:60_000])) + samples[60_000:]
    (tmp_path / "a.wav").write_bytes(data)
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], sound)
    assert line.startswith("Its header states 1.25 s")
    assert "all 2.50 s were read" in line


def test_extensible_floats_in_w64(tmp_path, sound):
    """libsndfile reads them as integers, 13 dB too loud."""
    format = struct.pack("<HHIIHH", 0xFFFE, 1, RATE, 4 * RATE, 4, 32)
    format += struct.pack("<HHI", 22, 32, 4) + FLOAT_GUID
    samples = sound.astype("<f4").tobytes()
    guid = bytes.fromhex("f3acd3118cd100c04f8edb8a")
    body = b"wave" + guid + b"fmt " + guid + struct.pack("<Q", 24 + len(format)) + format
    body += b"data" + guid + struct.pack("<Q", 24 + len(samples)) + samples
    head = b"riff" + bytes.fromhex("2e91cf11a5d628db04c10000") + struct.pack("<Q", 24 + len(body))
    (tmp_path / "a.w64").write_bytes(head + body)
    audio, _, line = read_with_report(tmp_path / "a.w64")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


@pytest.mark.parametrize("stated", [0, 60_000])
def test_a_wav_named_mp3_is_repaired_too(tmp_path, sound, stated):
    data = bytearray(encoded("WAV", "PCM_16", sound, RATE))
    at = data.index(b"data") + 4
    data[at : at + 4] = struct.pack("<I", stated)
    (tmp_path / "a.mp3").write_bytes(data)
    np.testing.assert_array_equal(read_with_report(tmp_path / "a.mp3")[0][0], sound)
