"""WAV files whose header states too little, too much or something else."""

import logging
import struct
import time
import wave

import numpy as np
import pytest
from audio_encoding import encode, read_with_report
from sound_files import chunk, complaint_about, encoded, tone

from wavegrad_core.audio import probe, read_audio, wav_header

RATE = 24_000


def wav_bytes(sound, stated=None, riff=None, before=b"", after=b"", magic=b"RIFF"):
    """Return a 16-bit WAV file of [samples], whose header may state other sizes in bytes."""
    order = ">" if magic == b"RIFX" else "<"

    def packed(name, content, length=None):
        return name + struct.pack(order + "I", len(content) if length is None else length) + content

    samples = (sound * 2.0**15).astype(order + "i2").tobytes()
    format = packed(b"fmt ", struct.pack(order + "HHIIHH", 1, 1, RATE, 2 * RATE, 2, 16))
    body = b"WAVE" + before + format + packed(b"data", samples, stated) + after
    return packed(magic, body, riff)


@pytest.mark.parametrize("magic", [b"RIFF", b"RIFX"])
@pytest.mark.parametrize(
    ("stated", "riff", "before"),
    [
        (0, 0, b""),
        (0, 4088, chunk(b"FLLR", bytes(4008))),  # Apple's AVAudioFile after a crash
        (60_000, None, b""),
        (60_000, 60_036, b""),
        (1, 37, b""),
    ],
    ids=["size 0", "size 0 after a filler", "half", "half in both sizes", "one byte"],
)
def test_sound_that_a_wav_header_leaves_out_is_read(tmp_path, samples, stated, riff, before, magic):
    if magic == b"RIFX":
        before = before[:4] + before[4:8][::-1] + before[8:]
    (tmp_path / "a.wav").write_bytes(wav_bytes(samples, stated, riff, before, magic=magic))
    audio, rate, line = read_with_report(tmp_path / "a.wav")
    assert rate == RATE
    np.testing.assert_array_equal(audio[0], samples)
    assert line.startswith(f"Its header states {stated / 48_000:.2f} s")
    assert "all 2.50 s were read" in line
    assert probe(tmp_path / "a.wav").frames == 60_000


@pytest.mark.parametrize("after", [b"", chunk(b"LIST", b"INFOICMT" + b"\4\0\0\0abc\0")])
def test_sizes_that_wrapped_at_4_gib(tmp_path, after):
    path, size = tmp_path / "a.wav", 2**32 + 100_000
    with open(path, "wb") as file:  # sparse, except for both ends
        file.write(wav_bytes(tone(5000, RATE), stated=100_000, riff=100_036))
        file.seek(44 + size - 10_000)
        file.write((tone(5000, RATE) * 2.0**15).astype("<i2").tobytes() + after)
    assert probe(path).frames == size // 2
    assert wav_header.read_wav_header(path).length == size


def test_a_data_size_from_a_pipe_is_no_damage(tmp_path, samples, caplog):
    for stated in (0xFFFFFFFF, 0x7FFFFFFF - 36, 0x7FFFF000):
        (tmp_path / "a.wav").write_bytes(wav_bytes(samples, stated))
        audio, _, line = read_with_report(tmp_path / "a.wav")
        np.testing.assert_array_equal(audio[0], samples)
        assert line == ""


def test_a_wav_cut_short_says_so(tmp_path, samples):
    (tmp_path / "a.wav").write_bytes(wav_bytes(samples)[:60_044])
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], samples[:30_000])
    assert line == "It is cut short: it ends after 1.25 s, and its header states 2.50 s."


@pytest.mark.parametrize(
    "after",
    [
        chunk(b"LIST", b"INFOICMT" + b"\4\0\0\0abc\0"),
        chunk(b"id3 ", bytes(9000)),
        chunk(b"LIST", b"INFOICMT" + b"\4\0\0\0abc\0") + bytes(30_000),
        b"\0" + chunk(b"id3 ", bytes(9000)),
        b"TAG" + b"x" * 125,
        b"ID3\3" + b"x" * 9000,
        b"x" * 2000,
        bytes(1_000_000),
    ],
)
def test_what_is_no_sound_after_the_samples_is_not_read(tmp_path, samples, after):
    (tmp_path / "a.wav").write_bytes(wav_bytes(samples) + after)
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], samples)
    assert line == ""


def test_zeros_after_the_samples_cost_no_time(tmp_path, samples):
    path = tmp_path / "a.wav"
    path.write_bytes(wav_bytes(samples))
    with open(path, "r+b") as file:
        file.truncate(200_000_000)
    begin = time.process_time()
    assert probe(path).frames == 60_000
    np.testing.assert_array_equal(read_audio(path)[0][0], samples)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize("name", [b"JUNK", b"LIST"])
def test_chunks_of_an_odd_size_without_the_byte_that_makes_it_even(tmp_path, samples, name):
    content = b"INFO" + chunk(b"ICMT", b"abc")  # 15 bytes
    (tmp_path / "a.wav").write_bytes(wav_bytes(samples, before=chunk(name, content)))
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], samples)
    assert line == ""


@pytest.mark.parametrize("magic", [b"RF64", b"BW64"])
def test_rf64_is_read(tmp_path, samples, magic):
    data = wav_bytes(samples, 0xFFFFFFFF, 0xFFFFFFFF, magic=magic)
    sizes = struct.pack("<QQQI", len(data) + 28, 2 * len(samples), len(samples), 0)
    (tmp_path / "a.wav").write_bytes(data[:12] + chunk(b"ds64", sizes) + data[12:])
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], samples)
    assert line == ""


def test_python_and_libsndfile_agree_on_clean_files(tmp_path, samples):
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((samples * 2.0**15).astype("<i2").tobytes())
    assert wav_header.read_wav_header(tmp_path / "a.wav").is_clean
    np.testing.assert_array_equal(read_audio(tmp_path / "a.wav")[0][0], samples)


@pytest.mark.parametrize("subtype", ["GSM610", "MS_ADPCM", "IMA_ADPCM"])
def test_the_padding_of_a_last_block_is_no_sound(tmp_path, subtype):
    data = encoded("WAV", subtype, tone(24_010, 8000), 8000)
    at = data.index(b"fact") + 8
    for length in (24_010, 24_000):  # FFmpeg states the true length, libsndfile the padded one
        changed = data[:at] + struct.pack("<I", length) + data[at + 4 :]
        (tmp_path / "a.wav").write_bytes(changed)
        audio, _, line = read_with_report(tmp_path / "a.wav")
        assert audio.shape[1] == length
        assert probe(tmp_path / "a.wav").frames == length
        assert line == ""


def test_mp3_in_a_wav_is_read(tmp_path):
    rate = 44_100
    sound = np.stack([tone(2 * rate, rate), tone(2 * rate, rate, 880)])
    encode(tmp_path / "a.wav", "mp3", "stereo", rate, sound)
    audio, read_rate, _ = read_with_report(tmp_path / "a.wav")
    assert read_rate == rate
    assert audio.shape[1] / rate == pytest.approx(2, abs=0.06)
    spectra = np.abs(np.fft.rfft(audio[:, rate // 2 :][:, :rate] * np.hanning(rate)))
    assert spectra.argmax(axis=1).tolist() == [440, 880]


def test_integers_stored_as_floats_are_refused_with_the_remedy(tmp_path):
    loud = tone(5000) * 2.0**15
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "FLOAT", loud))
    complaint = complaint_about(read_audio, tmp_path / "a.wav")
    assert "a sample is 16,384, where full scale is 1" in complaint
    assert "Divide the samples by 32,768" in complaint


def test_the_log_has_the_report(tmp_path, caplog, samples):
    (tmp_path / "a.wav").write_bytes(wav_bytes(samples, 0, 0))
    with caplog.at_level(logging.WARNING):
        read_audio(tmp_path / "a.wav")
    assert [record.levelname for record in caplog.records] == ["WARNING"]
