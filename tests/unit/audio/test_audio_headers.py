"""Sound files whose header states too little, and joined files."""

import contextlib
import logging
import struct
import wave
from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_encoding import encode, read_with_report, similarity
from sound_files import CLIP, chunk, complaint_about, encoded, tone

from wavegrad_core.audio import probe, read_audio, wav_header
from wavegrad_core.errors import InputError

FIXTURES = Path(__file__).parents[2] / "fixtures" / "audio"
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


@pytest.fixture
def sound():
    return np.random.default_rng(0).integers(-9000, 9000, 60_000) / np.float32(2**15)


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
def test_sound_that_a_wav_header_leaves_out_is_read(tmp_path, sound, stated, riff, before, magic):
    if magic == b"RIFX":
        before = before[:4] + before[4:8][::-1] + before[8:]
    (tmp_path / "a.wav").write_bytes(wav_bytes(sound, stated, riff, before, magic=magic))
    audio, rate, line = read_with_report(tmp_path / "a.wav")
    assert rate == RATE
    np.testing.assert_array_equal(audio[0], sound)
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


def test_a_data_size_from_a_pipe_is_no_damage(tmp_path, sound, caplog):
    for stated in (0xFFFFFFFF, 0x7FFFFFFF - 36, 0x7FFFF000):
        (tmp_path / "a.wav").write_bytes(wav_bytes(sound, stated))
        audio, _, line = read_with_report(tmp_path / "a.wav")
        np.testing.assert_array_equal(audio[0], sound)
        assert line == ""


def test_a_wav_cut_short_says_so(tmp_path, sound):
    (tmp_path / "a.wav").write_bytes(wav_bytes(sound)[:60_044])
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], sound[:30_000])
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
def test_what_is_no_sound_after_the_samples_is_not_read(tmp_path, sound, after):
    (tmp_path / "a.wav").write_bytes(wav_bytes(sound) + after)
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


def test_zeros_after_the_samples_cost_no_time(tmp_path, sound):
    import time

    path = tmp_path / "a.wav"
    path.write_bytes(wav_bytes(sound))
    with open(path, "r+b") as file:
        file.truncate(200_000_000)
    begin = time.process_time()
    assert probe(path).frames == 60_000
    np.testing.assert_array_equal(read_audio(path)[0][0], sound)
    assert time.process_time() - begin < 2


@pytest.mark.parametrize("format", ["AIFF", "AU", "CAF", "W64"])
def test_every_file_that_is_cut_short_says_so(tmp_path, format, sound):
    data = encoded(format, "PCM_16", sound)
    (tmp_path / "whole").write_bytes(data)
    assert read_with_report(tmp_path / "whole")[2] == ""
    (tmp_path / "cut").write_bytes(data[: len(data) // 2])
    audio, _, line = read_with_report(tmp_path / "cut")
    n = audio.shape[1]
    assert n == pytest.approx(30_000, abs=3000)
    np.testing.assert_array_equal(audio[0], sound[:n])
    seconds = n / RATE
    assert line == (
        f"It is cut short: it ends after {seconds:.2f} s, and its header states 2.50 s."
    )


@pytest.mark.parametrize("format", ["CAF", "W64", "MP4"])
def test_a_length_beyond_all_offsets_is_no_traceback(tmp_path, format, sound):
    if format == "MP4":
        encode(tmp_path / "a.mp4", "aac", "mono", RATE, sound[np.newaxis])
        data = (tmp_path / "a.mp4").read_bytes()
        at, size = data.index(b"free") - 4, 2**64 - 100
        changed = data[:at] + struct.pack(">I4sQ", 1, b"free", size) + data[at + 16 :]
    else:
        data = encoded(format, "PCM_16", sound)
        at = data.index(b"free" if format == "CAF" and b"free" in data else b"data")
        number = struct.pack(">Q" if format == "CAF" else "<Q", 2**64 - 100)
        at += 4 if format == "CAF" else 16
        changed = data[:at] + number + data[at + 8 :]
    (tmp_path / "a").write_bytes(changed)
    with contextlib.suppress(InputError):
        read_audio(tmp_path / "a")


@pytest.mark.parametrize("name", [b"JUNK", b"LIST"])
def test_chunks_of_an_odd_size_without_the_byte_that_makes_it_even(tmp_path, sound, name):
    content = b"INFO" + chunk(b"ICMT", b"abc")  # 15 bytes
    (tmp_path / "a.wav").write_bytes(wav_bytes(sound, before=chunk(name, content)))
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


@pytest.mark.parametrize("magic", [b"RF64", b"BW64"])
def test_rf64_is_read(tmp_path, sound, magic):
    data = wav_bytes(sound, 0xFFFFFFFF, 0xFFFFFFFF, magic=magic)
    sizes = struct.pack("<QQQI", len(data) + 28, 2 * len(sound), len(sound), 0)
    (tmp_path / "a.wav").write_bytes(data[:12] + chunk(b"ds64", sizes) + data[12:])
    audio, _, line = read_with_report(tmp_path / "a.wav")
    np.testing.assert_array_equal(audio[0], sound)
    assert line == ""


def test_python_and_libsndfile_agree_on_clean_files(tmp_path, sound):
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((sound * 2.0**15).astype("<i2").tobytes())
    assert wav_header.read_wav_header(tmp_path / "a.wav").is_clean
    np.testing.assert_array_equal(read_audio(tmp_path / "a.wav")[0][0], sound)


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


def test_mp3_in_a_wav_is_read(tmp_path):
    rate = 44_100
    sound = np.stack([tone(2 * rate, rate), tone(2 * rate, rate, 880)])
    encode(tmp_path / "a.wav", "mp3", "stereo", rate, sound)
    audio, read_rate, _ = read_with_report(tmp_path / "a.wav")
    assert read_rate == rate
    assert audio.shape[1] / rate == pytest.approx(2, abs=0.06)
    spectra = np.abs(np.fft.rfft(audio[:, rate // 2 :][:, :rate] * np.hanning(rate)))
    assert spectra.argmax(axis=1).tolist() == [440, 880]


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


def test_joined_mp3s_are_both_read():
    audio, rate, line = read_with_report(FIXTURES / "concat.mp3")
    clip = soundfile.read(CLIP, dtype="float32")[0]
    assert audio.shape[1] / rate == pytest.approx(2 * len(clip) / 24_000, abs=0.01)
    assert similarity(audio[0, : 3 * rate], rate, clip, 24_000) > 0.97
    assert probe(FIXTURES / "concat.mp3").seconds == pytest.approx(audio.shape[1] / rate, abs=0.05)
    assert line == ""


def test_joined_opus_files_are_both_read():
    audio, rate, line = read_with_report(FIXTURES / "chained.opus")
    clip = soundfile.read(CLIP, dtype="float32")[0]
    assert audio.shape[1] == 48_000 + 2 * len(clip)
    assert similarity(audio[0, 48_000:], rate, clip, 24_000) > 0.99
    assert probe(FIXTURES / "chained.opus").frames == audio.shape[1]
    assert line == ""


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("OGG", "VORBIS", 48_000), ("OGG", "VORBIS", 48_000)),
        (("OGG", "VORBIS", 24_000), ("OGG", "VORBIS", 48_000)),
        (("OGG", "OPUS", 48_000), ("OGG", "VORBIS", 44_100)),
        (("FLAC", "PCM_16", 24_000), ("FLAC", "PCM_16", 24_000)),
        (("FLAC", "PCM_24", 48_000), ("FLAC", "PCM_16", 44_100)),
        (("MP3", "MPEG_LAYER_III", 44_100), ("MP3", "MPEG_LAYER_III", 48_000)),
    ],
)
@pytest.mark.parametrize("channels", [(1, 1), (1, 2), (2, 1)])
def test_joined_files_get_the_rate_and_layout_of_the_first(tmp_path, first, second, channels):
    data = b""
    for (format, subtype, rate), count, hertz in zip(
        (first, second), channels, (440, 880), strict=True
    ):
        one = np.stack([tone(2 * rate, rate, hertz)] * count, 1)
        data += encoded(format, subtype, one, rate)
    (tmp_path / "a").write_bytes(data)
    audio, rate, line = read_with_report(tmp_path / "a")
    assert rate == first[2]
    assert audio.shape[0] == channels[0]
    assert audio.shape[1] / rate == pytest.approx(4, abs=0.1)
    for start, hertz in ((0.5, 440), (2.6, 880)):
        part = audio[:, round(start * rate) :][:, :rate]
        spectrum = np.abs(np.fft.rfft(part * np.hanning(rate)))
        assert (spectrum.argmax(axis=1) == hertz).all()
        assert np.abs(part).max() == pytest.approx(0.5, abs=0.03)
    changes = first[2] != second[2] or channels[0] != channels[1]
    assert ("Its format changes" in line) == changes


def test_a_layout_that_changes_inside_aac_is_brought_to_the_first():
    audio, rate, line = read_with_report(FIXTURES / "mono_to_stereo.aac")
    clip = soundfile.read(CLIP, dtype="float32")[0]
    assert (audio.shape, rate) == ((1, 307_200), 44_100)
    assert similarity(audio[0, 1024:150_000], rate, clip, 24_000) > 0.99
    assert "Its format changes to 44100 Hz, stereo, at 3.48 s" in line


def test_a_rate_that_changes_inside_aac_keeps_the_pitch():
    audio, rate, _ = read_with_report(FIXTURES / "tone_44_48.aac")
    assert rate == 44_100
    assert audio.shape[1] / rate == pytest.approx(2.07, abs=0.02)
    for start in (5000, 50_000):
        part = audio[0, start : start + 35_280]
        peak = np.abs(np.fft.rfft(part * np.hanning(len(part)))).argmax() * rate / len(part)
        assert peak == pytest.approx(440, abs=1.3)


def test_a_layout_that_changes_inside_ac3_is_brought_to_the_first(tmp_path):
    parts = []
    for layout, channels in (("stereo", 2), ("5.1", 6)):
        path = tmp_path / f"{layout}.ac3"
        encode(path, "ac3", layout, 48_000, np.full((channels, 4608), 0.1, np.float32))
        parts.append(path.read_bytes())
    (tmp_path / "joined.ac3").write_bytes(b"".join(parts))
    audio, _, line = read_with_report(tmp_path / "joined.ac3")
    assert audio.shape[0] == 2
    assert audio.shape[1] >= 2 * 4608
    assert line.startswith("Its format changes to 48000 Hz, 5.1")


def test_a_layout_that_a_damaged_frame_of_ac3_states_is_silence():
    audio, _, line = read_with_report(FIXTURES / "stereo_to_six.ac3")
    assert audio.shape == (2, 9216)
    assert line == "0.03 s at 0.16 s are damaged and replaced by silence."
    assert not audio[:, -1000:].any()


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


def test_integers_stored_as_floats_are_refused_with_the_remedy(tmp_path):
    loud = tone(5000) * 2.0**15
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "FLOAT", loud))
    complaint = complaint_about(read_audio, tmp_path / "a.wav")
    assert "a sample is 16,384, where full scale is 1" in complaint
    assert "Divide the samples by 32,768" in complaint


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
        "as a file of its own."
    )


def test_the_log_has_the_report(tmp_path, caplog, sound):
    (tmp_path / "a.wav").write_bytes(wav_bytes(sound, 0, 0))
    with caplog.at_level(logging.WARNING):
        read_audio(tmp_path / "a.wav")
    assert [record.levelname for record in caplog.records] == ["WARNING"]
