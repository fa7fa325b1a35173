"""Files that hold several sounds, or something before the sound."""

import struct

import numpy as np
import pytest
from audio_encoding import encode, read_with_report
from sound_files import chunk, encoded, tone

from wavegrad_core.audio import FileSamples, probe
from wavegrad_core.audio.flac_frames import FlacReader, StreamInfo, frame_ends

RATE = 24_000
ID3 = b"ID3\3\0\0\0\0\x0f\x76" + bytes(2038)
APE = b"".join(  # header and footer
    b"APETAGEX" + struct.pack("<IIII", 2000, 32, 0, flags) + bytes(8)
    for flags in (0xA000_0000, 0x8000_0000)
)
LYRICS = b"LYRICSBEGININD0000210" + b"la " * 50 + b"000171LYRICS200"
JOINED = "After 2.50 s, another file was joined to it, which was not read. Split it there."


@pytest.fixture
def sound():
    return np.random.default_rng(0).integers(-9000, 9000, 60_000) / np.float32(2**15)


@pytest.fixture
def other():
    return np.random.default_rng(1).integers(-9000, 9000, 25_001) / np.float32(2**15)


def test_all_joined_wav_files_are_read(tmp_path, sound, other):
    first, second = (encoded("WAV", "PCM_16", one, RATE) for one in (sound, other))
    tagged = first + chunk(b"LIST", b"INFOICMT" + b"\4\0\0\0abc\0")
    (tmp_path / "a.wav").write_bytes(first + second + tagged + second)
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], np.concatenate([sound, other, sound, other]))
    assert line == ""
    assert probe(tmp_path / "a.wav").frames == audio.shape[1]
    part = FileSamples(tmp_path / "a.wav")[:, 59_000:62_000]
    np.testing.assert_array_equal(part, audio[:, 59_000:62_000])


def test_all_chunks_of_samples_are_read(tmp_path, sound):
    data = encoded("WAV", "PCM_16", sound[:40_000], RATE)
    rest = (sound[40_000:] * 2.0**15).astype("<i2").tobytes()
    (tmp_path / "a.wav").write_bytes(data + chunk(b"LIST", b"INFO") + chunk(b"data", rest))
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


def test_a_joined_wav_of_another_format_is_told(tmp_path, sound):
    data = encoded("WAV", "PCM_16", sound, RATE) + encoded("WAV", "PCM_16", sound, 44_100)
    (tmp_path / "a.wav").write_bytes(data)
    audio, rate, line = read_with_report(tmp_path / "a.wav")
    assert rate == RATE
    np.testing.assert_array_equal(audio[0], sound)
    assert line == JOINED


@pytest.mark.parametrize("format", ["AIFF", "AU", "CAF"])
def test_other_joined_files_are_told(tmp_path, sound, format):
    (tmp_path / "a").write_bytes(encoded(format, "PCM_16", sound, RATE) * 2)
    audio, _, line = read_with_report(tmp_path / "a")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == JOINED


def test_joined_w64_files_are_read_without_their_headers(tmp_path, sound, other):
    first, second = (encoded("W64", "PCM_16", one, RATE) for one in (sound, other))
    (tmp_path / "a.w64").write_bytes(first + second)
    audio, _, line = read_with_report(tmp_path / "a.w64")
    np.testing.assert_array_equal(audio[0], np.concatenate([sound, other]))
    assert line == ""


def test_a_chunk_after_the_samples_of_w64_is_no_sound(tmp_path, sound):
    name = b"levl" + bytes.fromhex("f3acd3118cd100c04f8edb8a")
    after = name + struct.pack("<Q", 24 + 8000) + b"\x7f" * 8000
    (tmp_path / "a.w64").write_bytes(encoded("W64", "PCM_16", sound, RATE) + after)
    np.testing.assert_array_equal(read_with_report(tmp_path / "a.w64")[0][0], sound)


def test_joined_mp4_files_are_read(tmp_path):
    speech = tone(2 * RATE, RATE)
    encode(tmp_path / "one.m4a", "aac", "mono", RATE, speech[None])
    one = read_with_report(tmp_path / "one.m4a")[0]
    (tmp_path / "two.m4a").write_bytes((tmp_path / "one.m4a").read_bytes() * 2)
    two, _, line = read_with_report(tmp_path / "two.m4a")
    np.testing.assert_array_equal(two, np.tile(one, 2))
    assert line == ""


@pytest.mark.parametrize("tags", [[ID3], [APE], [LYRICS, b"TAG" + bytes(125), ID3], [ID3, APE]])
def test_tags_between_and_after_joined_mp3_are_no_damage(tmp_path, tags):
    rate = 44_100
    encode(tmp_path / "a.mp3", "libmp3lame", "mono", rate, tone(2 * rate, rate)[None])
    plain = (tmp_path / "a.mp3").read_bytes()
    plain = plain[plain.index(b"\xff\xfb") :]
    tag = b"".join(tags)
    (tmp_path / "plain.mp3").write_bytes(plain * 3)
    (tmp_path / "tagged.mp3").write_bytes(ID3 + plain + tag + plain + tag + plain + tag)
    expected = read_with_report(tmp_path / "plain.mp3")[0]
    audio, _, line = read_with_report(tmp_path / "tagged.mp3")
    assert line == ""
    np.testing.assert_allclose(audio, expected, atol=1e-4)


@pytest.mark.parametrize("before", [ID3, ID3 + ID3, bytes(128), b"HTTP/1.1 200 OK\r\n\r\n"])
def test_a_wav_after_something_else_is_read(tmp_path, sound, before):
    (tmp_path / "a.wav").write_bytes(before + encoded("WAV", "PCM_16", sound, RATE))
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


@pytest.mark.parametrize("format", ["AIFF", "AU", "CAF", "W64"])
def test_other_formats_after_an_id3_tag_are_read(tmp_path, sound, format):
    (tmp_path / "a").write_bytes(ID3 + encoded(format, "PCM_16", sound, RATE))
    audio, rate, line = read_with_report(tmp_path / "a")
    np.testing.assert_array_equal(audio[0], sound)
    assert rate == RATE
    assert line == ""


def flac_parts(path):
    """Return the bytes before the first frame of a FLAC file, and its frames."""
    with open(path, "rb") as file:
        frames = [one.data for one in FlacReader(file) if not isinstance(one, StreamInfo)]
    data = path.read_bytes()
    return data[: data.index(frames[0])], frames


def test_flac_frames_twice_or_in_the_wrong_place(tmp_path, sound):
    path = tmp_path / "a.flac"
    path.write_bytes(encoded("FLAC", "PCM_16", sound, RATE))
    head, frames = flac_parts(path)
    path.write_bytes(head + b"".join([*frames[:5], *frames[4:]]))
    audio, _, line = read_with_report(path)
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""
    path.write_bytes(head + b"".join([*frames[:4], frames[5], frames[4], *frames[6:]]))
    audio, _, line = read_with_report(path)
    lost = np.flatnonzero(audio[0] != sound)
    size = len(sound) // len(frames)
    assert len(lost) <= 4096  # one frame, not also the one before it
    assert audio.shape[1] == len(sound)
    assert size <= 4096
    assert "damaged and replaced by silence" in line


@pytest.mark.parametrize("stated", [0, 30_000, 120_000, 2**36 - 1])
def test_a_wrong_length_in_a_flac_header(tmp_path, sound, stated):
    data = bytearray(encoded("FLAC", "PCM_16", sound, RATE))
    packed = int.from_bytes(data[18:26]) >> 36 << 36 | stated
    data[18:26] = packed.to_bytes(8)
    (tmp_path / "a.flac").write_bytes(data)
    audio, _, _ = read_with_report(tmp_path / "a.flac")
    np.testing.assert_array_equal(audio[0], sound)
    assert probe(tmp_path / "a.flac").frames == len(sound)


def test_the_length_of_joined_flac_files(tmp_path, sound, other):
    data = encoded("FLAC", "PCM_16", sound, RATE) + encoded("FLAC", "PCM_16", other, 2 * RATE)
    (tmp_path / "a.flac").write_bytes(data)
    assert probe(tmp_path / "a.flac").frames == pytest.approx(60_000 + 12_500, abs=1)
    assert read_with_report(tmp_path / "a.flac")[0].shape[1] == pytest.approx(72_500, abs=1)


def test_zeros_after_a_frame_are_not_tried_one_by_one(tmp_path, sound):
    (tmp_path / "a.flac").write_bytes(encoded("FLAC", "PCM_16", sound, RATE))
    frame = flac_parts(tmp_path / "a.flac")[1][2]
    assert list(frame_ends(frame + bytes(100_000))).count(len(frame)) == 1
    assert len(list(frame_ends(frame + bytes(100_000)))) < 10


def test_a_flac_file_whose_checksum_ends_with_a_zero_is_whole(tmp_path):
    """One in 256 files ends so."""
    draws = (np.random.default_rng(seed).integers(-99, 99, 500) for seed in range(5000))
    files = ((one, encoded("FLAC", "PCM_16", one / np.float32(2**15), RATE)) for one in draws)
    sound, data = next((one, data) for one, data in files if data[-1] == 0)
    (tmp_path / "a.flac").write_bytes(data)
    audio, _, line = read_with_report(tmp_path / "a.flac")
    np.testing.assert_array_equal(audio[0] * 2**15, sound)
    assert line == ""


def test_a_frame_whose_checksum_is_zero_is_found():
    body = b"a frame without its sum"
    (length,) = {n for n in frame_ends(body + crc16(body) + bytes(2)) if n > len(body) + 3}
    assert length == len(body) + 4


def crc16(data: bytes) -> bytes:
    """The remainder of a division by x^16 + x^15 + x^2 + 1, a bit at a time."""
    rest = int.from_bytes(data) << 16
    for bit in reversed(range(16, rest.bit_length())):
        if rest >> bit & 1:
            rest ^= 0x18005 << (bit - 16)
    return rest.to_bytes(2)
