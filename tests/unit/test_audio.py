"""Sound files: what is read is what was recorded, what is written opens elsewhere, and nothing bad
gets past with less than one plain line."""

import errno
import io
import logging
import os
import resource
import struct
import subprocess
import sys
import wave
from contextlib import contextmanager
from fractions import Fraction
from importlib.resources import files
from math import floor

import av
import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.audio import limits, probe, read_audio, reading, resample, write_audio
from wavegrad_core.errors import InputError

CLIP = files("resources") / "clips" / "kathleen.flac"


def tone(n, rate=24_000, hertz=440.0, peak=0.5):
    return (peak * np.sin(2 * np.pi * hertz * np.arange(n) / rate)).astype(np.float32)


def encoded(format, subtype, samples, rate=24_000):
    """The bytes of a sound file made by libsndfile; samples [n] or [n, channels]."""
    file = io.BytesIO()
    soundfile.write(file, samples, rate, format=format, subtype=subtype)
    return file.getvalue()


def chunk(name, content):
    return name + struct.pack("<I", len(content)) + content


def wav_of(*chunks):
    body = b"WAVE" + b"".join(chunks)
    return b"RIFF" + struct.pack("<I", len(body)) + body


FMT_16_BIT_MONO = chunk(b"fmt ", struct.pack("<HHIIHH", 1, 1, 8000, 16000, 2, 16))


@contextmanager
def limited_file_size():
    """No file grows past 1,000 bytes, as on a full disk: pytest's own output is one of them."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def no_superuser():
    """Permissions mean nothing to root, so be somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


def complaint_about(call, *arguments):
    """The one line that a person gets."""
    with pytest.raises(InputError) as caught:
        call(*arguments)
    line = str(caught.value)
    assert "\n" not in line
    assert str(arguments[0]).replace("\0", r"\x00") in line  # what no terminal shows is spelled out
    return line


# Reading


@pytest.mark.parametrize("width", [1, 2, 3, 4])
@pytest.mark.parametrize("channels", [1, 2, 8])
def test_wav_of_pythons_own_writer_is_read_to_the_bit(tmp_path, width, channels):
    bits = 8 * width
    values = np.random.default_rng(width).integers(
        -(2 ** (bits - 1)), 2 ** (bits - 1), (channels, 700)
    )
    stored = values + 128 if width == 1 else values  # 8-bit WAV is unsigned
    with wave.open(str(tmp_path / "a.wav"), "wb") as file:
        file.setparams((channels, width, 44_100, 0, "NONE", ""))
        file.writeframes(
            b"".join(int(v).to_bytes(width, "little", signed=width > 1) for v in stored.T.ravel())
        )
    audio, rate = read_audio(tmp_path / "a.wav")
    assert rate == 44_100
    assert audio.dtype == np.float32
    np.testing.assert_array_equal(audio, (values / 2.0 ** (bits - 1)).astype(np.float32))


READABLE = [
    (format, subtype)
    for format in soundfile.available_formats()
    for subtype in soundfile.available_subtypes(format)
    if format not in ("RAW", "SD2")  # no header; needs the resource fork of an old Macintosh
    and not subtype.startswith("DWVW")  # libsndfile writes it and cannot seek in it
    and (subtype.startswith("MPEG") <= (subtype == "MPEG_LAYER_III" and format == "MP3"))
    and soundfile.check_format(format, subtype)
]


@pytest.mark.parametrize(("format", "subtype"), READABLE)
def test_every_format_of_libsndfile_is_read(tmp_path, format, subtype):
    rate = 8000  # the one rate that all of them can hold
    (tmp_path / "sound").write_bytes(encoded(format, subtype, tone(8000, rate), rate))
    audio, _ = read_audio(tmp_path / "sound")
    heard = audio[0, 1000:7000]  # away from what codecs do at the ends
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(6000)))
    assert np.argmax(spectrum) == 330  # 440 Hz
    assert np.sqrt(np.mean(heard**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.1)
    assert probe(tmp_path / "sound").frames == audio.shape[1]


@pytest.mark.parametrize("rate", [8000, 11_025, 22_050, 48_000, 192_000, 384_000])
def test_any_rate_is_read(tmp_path, rate):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "FLOAT", tone(500, rate), rate))
    audio, read_rate = read_audio(tmp_path / "a.wav")
    assert read_rate == rate
    np.testing.assert_array_equal(audio[0], tone(500, rate))


def test_float_samples_over_full_scale_are_kept(tmp_path):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "DOUBLE", np.array([0.0, 3.5, -2.25])))
    np.testing.assert_array_equal(read_audio(tmp_path / "a.wav")[0], [[0.0, 3.5, -2.25]])


def test_one_sample_is_sound(tmp_path):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "FLOAT", np.array([0.25])))
    assert read_audio(tmp_path / "a.wav")[0].tolist() == [[0.25]]


def test_probe_tells_what_the_header_says(tmp_path):
    (tmp_path / "a.aiff").write_bytes(encoded("AIFF", "PCM_24", np.zeros((480, 3)), 48_000))
    info = probe(tmp_path / "a.aiff")
    assert (info.rate, info.channels, info.frames, info.seconds) == (48_000, 3, 480, 0.01)
    assert (info.format, info.subtype) == ("AIFF", "PCM_24")


def test_a_long_file_is_read_across_its_blocks(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "BLOCK", 64)
    (tmp_path / "a.flac").write_bytes(
        encoded("FLAC", "PCM_16", np.stack([tone(1000), -tone(1000)], 1))
    )
    audio, _ = read_audio(tmp_path / "a.flac")
    np.testing.assert_allclose(audio, [tone(1000), -tone(1000)], atol=2.0**-15)


def test_unicode_and_long_names(tmp_path):
    path = tmp_path / ("🎙 mañana " + "語" * 70 + ".wav")  # 230 bytes of name
    write_audio(path, tone(10), 24_000)
    assert read_audio(path)[0].shape == (1, 10)


@pytest.mark.parametrize(
    ("suffix", "codec"), [(".m4a", "aac"), (".webm", "libopus"), (".mp2", "mp2")]
)
def test_what_other_programs_write_is_read(tmp_path, suffix, codec):
    path, rate = tmp_path / f"a{suffix}", 48_000
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=rate, layout="stereo")
        both = np.stack([tone(rate, rate), tone(rate, rate, 880)])
        frame = av.AudioFrame.from_ndarray(both, format="fltp", layout="stereo")
        frame.sample_rate = rate
        for part in (*stream.encode(frame), *stream.encode(None)):
            container.mux(part)
    audio, read_rate = read_audio(path)
    assert read_rate == rate
    spectra = np.abs(np.fft.rfft(audio[:, 10_000:34_000] * np.hanning(24_000)))
    assert np.argmax(spectra, axis=1).tolist() == [220, 440]  # bins of 2 Hz
    assert abs(audio.shape[1] - rate) <= 2048  # a frame or two of the codec
    assert abs(probe(path).frames - audio.shape[1]) <= 2048


def test_flac_that_does_not_tell_its_length_is_read(tmp_path):
    data = bytearray(encoded("FLAC", "PCM_16", tone(50_000)))
    data[21] &= 0xF0  # STREAMINFO's total of samples, 36 bits; 0 is what a pipe leaves there
    data[22:26] = bytes(4)
    (tmp_path / "a.flac").write_bytes(data)
    audio, _ = read_audio(tmp_path / "a.flac")
    np.testing.assert_allclose(audio[0], tone(50_000), atol=2.0**-15)
    assert probe(tmp_path / "a.flac").frames == 50_000


def test_wav_from_a_pipe_is_read(tmp_path):
    data = bytearray(encoded("WAV", "PCM_16", tone(5000)))
    data[4:8] = data[40:44] = b"\xff" * 4
    (tmp_path / "a.wav").write_bytes(data)
    np.testing.assert_allclose(read_audio(tmp_path / "a.wav")[0][0], tone(5000), atol=2.0**-15)


@pytest.mark.parametrize(
    ("format", "subtype"), [("FLAC", "PCM_16"), ("OGG", "VORBIS"), ("WAV", "PCM_16")]
)
def test_a_file_cut_short_gives_what_is_there(tmp_path, format, subtype):
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 50_000)
    data = encoded(format, subtype, noise)
    (tmp_path / "whole").write_bytes(data)
    (tmp_path / "half").write_bytes(data[: len(data) // 2])
    whole, half = (read_audio(tmp_path / name)[0] for name in ("whole", "half"))
    assert 15_000 < half.shape[1] < 35_000
    n = half.shape[1] - 4096  # the last block of a codec may be faded
    np.testing.assert_allclose(half[:, :n], whole[:, :n], atol=1e-4)


def test_damage_is_told_in_the_log(tmp_path, caplog):
    data = encoded("FLAC", "PCM_16", tone(50_000))
    (tmp_path / "half.flac").write_bytes(data[: len(data) // 2])
    with caplog.at_level(logging.WARNING):
        read_audio(tmp_path / "half.flac")
    assert "half.flac: is damaged or cut short after" in caplog.text


# What cannot be read

NOT_SOUND = {
    "text called .wav": b"hello\nthis is no sound\n" * 50,
    "one letter": b"x",
    "a play list that names a file": b"#EXTM3U\n#EXTINF:1,\n/etc/hostname\n#EXT-X-ENDLIST\n",
    "subtitles": b"1\n00:00:00,000 --> 00:00:02,000\nHello\n\n" * 5,
    "zeros": bytes(5000),
    "the start of a wav header": wav_of(FMT_16_BIT_MONO)[:30],
}


@pytest.mark.parametrize("content", NOT_SOUND.values(), ids=NOT_SOUND.keys())
def test_what_is_no_sound_is_refused(tmp_path, content):
    (tmp_path / "a.wav").write_bytes(content)
    for call in (read_audio, probe):
        assert "is not a sound file" in complaint_about(call, tmp_path / "a.wav")


def test_zero_bytes_are_refused(tmp_path):
    (tmp_path / "a.wav").touch()
    assert "is empty (zero bytes)" in complaint_about(read_audio, tmp_path / "a.wav")


def test_zero_samples_are_refused(tmp_path):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "PCM_16", np.zeros(0)))
    assert "holds no samples" in complaint_about(read_audio, tmp_path / "a.wav")


@pytest.mark.parametrize("value", [np.nan, np.inf, -np.inf])
def test_samples_that_are_no_numbers_are_refused(tmp_path, value):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "FLOAT", np.array([0.1, value, 0.1])))
    assert "NaN or infinity" in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_picture_in_a_film_box_has_no_sound(tmp_path):
    path = tmp_path / "a.mp4"
    with av.open(str(path), "w") as container:
        stream = container.add_stream("mpeg4", rate=10)
        stream.width = stream.height = 16
        stream.pix_fmt = "yuv420p"
        picture = av.VideoFrame.from_ndarray(np.zeros((16, 16, 3), np.uint8))
        for part in (*stream.encode(picture), *stream.encode(None)):
            container.mux(part)
    assert "has no sound in it" in complaint_about(read_audio, path)


def test_a_codec_that_nobody_knows_is_refused(tmp_path):
    unknown = chunk(b"fmt ", struct.pack("<HHIIHH", 0x7777, 1, 8000, 16000, 2, 16))
    (tmp_path / "a.wav").write_bytes(wav_of(unknown, chunk(b"data", bytes(2000))))
    for call in (read_audio, probe):
        assert "no sound in it that FFmpeg knows" in complaint_about(call, tmp_path / "a.wav")


def test_places_that_are_no_file_are_refused(tmp_path):
    assert "is a folder" in complaint_about(read_audio, tmp_path)
    assert "no such file" in complaint_about(read_audio, tmp_path / "absent.wav")
    assert "no such file" in complaint_about(read_audio, tmp_path / "absent" / "a.wav")
    assert "cannot be opened" in complaint_about(read_audio, "a" * 300 + ".wav")
    assert "cannot be opened" in complaint_about(read_audio, "a\0b.wav")


def test_a_loop_of_links_is_refused(tmp_path):
    (tmp_path / "a.wav").symlink_to(tmp_path / "b.wav")
    (tmp_path / "b.wav").symlink_to(tmp_path / "a.wav")
    assert os.strerror(errno.ELOOP) in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_pipe_is_refused_and_not_waited_on(tmp_path):
    os.mkfifo(tmp_path / "a.wav")
    assert "not an ordinary file" in complaint_about(read_audio, tmp_path / "a.wav")


def test_no_permission_to_read(tmp_path, request):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "PCM_16", tone(10)))
    (tmp_path / "a.wav").chmod(0)
    request.getfixturevalue("no_superuser")
    assert "no permission" in complaint_about(read_audio, tmp_path / "a.wav")


def test_raw_samples_are_refused(tmp_path):
    (tmp_path / "a.raw").write_bytes(bytes(100))
    assert "do not tell their rate" in complaint_about(read_audio, tmp_path / "a.raw")


@pytest.mark.parametrize("rate", [1, 900, 4_000_000])
def test_a_rate_that_no_recording_has_is_refused(tmp_path, rate):
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "PCM_16", tone(100), rate))
    assert f"{rate} samples a second" in complaint_about(read_audio, tmp_path / "a.wav")


def test_a_length_that_memory_cannot_hold_is_refused_before_any_is_taken(tmp_path):
    data = bytearray(encoded("FLAC", "PCM_16", tone(5000)))
    data[21] |= 0x0F
    data[22:26] = b"\xff" * 4
    (tmp_path / "a.flac").write_bytes(data)
    for call in (read_audio, probe):
        assert "68,719,476,735 samples" in complaint_about(call, tmp_path / "a.flac")


def test_a_length_that_the_file_has_no_room_for_is_refused(tmp_path):
    data = bytearray(encoded("MAT4", "PCM_16", tone(8000)))
    columns = data.index(b"wavedata") - 12  # of the matrix of samples, before its name
    assert struct.unpack_from("<I", data, columns) == (8000,)
    struct.pack_into("<I", data, columns, 0x98968058)  # negative: past libsndfile's own check
    (tmp_path / "a.mat").write_bytes(data)
    assert "more than its size has room for" in complaint_about(read_audio, tmp_path / "a.mat")


def test_decoding_stops_where_memory_would(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_SAMPLES", 10_000)
    data = bytearray(encoded("FLAC", "PCM_16", tone(50_000)))
    data[21] &= 0xF0  # of untold length, so that only decoding can tell
    data[22:26] = bytes(4)
    (tmp_path / "a.flac").write_bytes(data)
    assert "10,000 can be held" in complaint_about(read_audio, tmp_path / "a.flac")


def test_what_is_too_long_to_hold_is_read_a_block_at_a_time(tmp_path, monkeypatch):
    monkeypatch.setattr(limits, "MAX_SAMPLES", 10_000)
    monkeypatch.setattr(reading, "BLOCK", 3_000)
    write_audio(tmp_path / "a.wav", np.stack([tone(8_000), -tone(8_000)]), 24_000)
    assert "10,000 can be held" in complaint_about(read_audio, tmp_path / "a.wav")
    assert probe(tmp_path / "a.wav").frames == 8_000
    blocks = [block for block, _ in reading.read_blocks(tmp_path / "a.wav")]
    np.testing.assert_allclose(np.concatenate(blocks, axis=1)[1], -tone(8_000), atol=2.0**-23)
    monkeypatch.setattr(limits, "MAX_READ", 15_000)
    assert "15,000 can be held" in complaint_about(probe, tmp_path / "a.wav")


HANGS_LIBSNDFILE = {  # a length of -8 sends its reader back over the same bytes, for ever
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
    done = subprocess.run(command, timeout=60, capture_output=True, text=True, check=True)
    assert done.stdout.strip() in ("(1, 10)", "refused")


# Writing


@pytest.mark.parametrize("suffix", [".wav", ".flac", ".WAV"])
def test_16_and_24_bit_sound_is_written_back_to_the_bit(tmp_path, suffix):
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
def test_what_is_over_full_scale_is_clipped_counted_and_not_wrapped(tmp_path, suffix):
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
    subprocess.run([sys.executable, "-c", script, *names], check=True, timeout=60)
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
def test_a_title_and_a_comment_are_tags_that_another_reader_finds(tmp_path, suffix):
    path = tmp_path / f"a{suffix}"
    write_audio(path, tone(1000), 24_000, title="Favorit 音", comment='{"name": "\udcff"}')
    with av.open(path) as container:
        tags = {**container.metadata, **container.streams.audio[0].metadata}
    told = {key.lower(): text for key, text in tags.items()}
    assert (told["title"], told["comment"]) == ("Favorit 音", '{"name": "\\udcff"}')
    np.testing.assert_allclose(read_audio(path)[0][0], tone(1000), atol=2.0**-23)


def test_written_file_has_the_permissions_of_any_other(tmp_path):
    (tmp_path / "plain").touch()
    write_audio(tmp_path / "a.wav", tone(10), 24_000)
    assert (tmp_path / "a.wav").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_writing_through_a_link_writes_the_file_that_it_names(tmp_path):
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
def test_unusable_sound_is_not_written_and_an_old_file_stays(tmp_path, sound):
    path = tmp_path / "a.wav"
    path.write_bytes(b"what was there")
    assert "not written" in complaint_about(write_audio, path, sound, 24_000)
    assert path.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("suffix", "channels", "rate"), [(".flac", 9, 24_000), (".flac", 1, 700_000), (".wav", 1, 0)]
)
def test_what_the_format_cannot_hold_is_refused(tmp_path, suffix, channels, rate):
    line = complaint_about(write_audio, tmp_path / f"a{suffix}", np.zeros((channels, 10)), rate)
    assert "cannot hold" in line
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["a.mp3", "a", "a.wav.txt"])
def test_a_suffix_that_names_no_format_is_refused(tmp_path, name):
    assert ".wav or .flac" in complaint_about(write_audio, tmp_path / name, tone(10), 24_000)


def test_a_missing_folder_is_told_and_not_made(tmp_path):
    line = complaint_about(write_audio, tmp_path / "absent" / "a.wav", tone(10), 24_000)
    assert "cannot be written (No such file or directory)" in line
    assert not list(tmp_path.iterdir())


def test_a_folder_of_that_name_is_refused(tmp_path):
    (tmp_path / "a.wav").mkdir()
    line = complaint_about(write_audio, tmp_path / "a.wav", tone(10), 24_000)
    assert "a folder or a device has that name" in line


def test_a_loop_of_links_is_not_written(tmp_path):
    (tmp_path / "a.wav").symlink_to(tmp_path / "a.wav")
    assert "cannot be written" in complaint_about(write_audio, tmp_path / "a.wav", tone(10), 24_000)


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path):
    path = tmp_path / "a.wav"
    path.write_bytes(b"what was there")
    with limited_file_size():
        line = complaint_about(write_audio, path, tone(10_000), 24_000)
    assert os.strerror(errno.EFBIG) in line
    assert path.read_bytes() == b"what was there"
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_protected_file_is_not_replaced(tmp_path, request):
    path = tmp_path / "a.wav"
    path.write_bytes(b"what was there")
    path.chmod(0o444)
    for folder in (tmp_path, *tmp_path.parents[:3]):  # pytest's are for their owner alone
        folder.chmod(0o777)
    request.getfixturevalue("no_superuser")
    line = complaint_about(write_audio, path, tone(10), 24_000)
    assert "write-protected" in line
    assert path.read_bytes() == b"what was there"


def test_no_permission_to_write(tmp_path, request):
    (tmp_path / "closed").mkdir(mode=0o555)
    for folder in (tmp_path, *tmp_path.parents[:3]):
        folder.chmod(0o777)
    request.getfixturevalue("no_superuser")
    line = complaint_about(write_audio, tmp_path / "closed" / "a.wav", tone(10), 24_000)
    assert os.strerror(errno.EACCES) in line


# Resampling

RATES = st.sampled_from([8000, 11_025, 16_000, 22_050, 24_000, 44_100, 48_000, 96_000, 384_000])


@given(
    n=st.integers(1, 3000), rate=RATES, new_rate=RATES, shape=st.sampled_from([(), (1,), (2, 3)])
)
def test_resampled_length_is_rounded(n, rate, new_rate, shape):
    resampled = resample(np.ones((*shape, n), np.float32), rate, new_rate)
    rounded = floor(Fraction(n * new_rate, rate) + Fraction(1, 2))
    assert resampled.shape == (*shape, max(1, rounded))
    assert resampled.dtype == np.float32
    assert np.isfinite(resampled).all()


@given(rate=RATES, new_rate=RATES, hertz=st.floats(200, 3000))
def test_a_tone_keeps_its_pitch_level_and_place_in_time(rate, new_rate, hertz):
    seconds = 0.2
    resampled = resample(tone(round(rate * seconds), rate, hertz), rate, new_rate)
    expected = tone(len(resampled), new_rate, hertz)
    inside = slice(len(expected) // 4, 3 * len(expected) // 4)  # the ends ring, for the tone is cut
    np.testing.assert_allclose(resampled[inside], expected[inside], atol=2e-3)


def test_channels_do_not_mix():
    both = np.stack([tone(5000), np.zeros(5000, np.float32)])
    resampled = resample(both, 24_000, 44_100)
    np.testing.assert_array_equal(resampled[0], resample(both[0], 24_000, 44_100))
    assert not resampled[1].any()


def test_what_the_new_rate_cannot_hold_is_removed():
    resampled = resample(tone(48_000, 48_000, 11_000), 48_000, 16_000)
    assert np.abs(resampled[1000:-1000]).max() < 1e-4


def test_the_same_rate_changes_nothing():
    audio, rate = read_audio(CLIP)
    np.testing.assert_array_equal(resample(audio, rate, rate), audio)


def test_a_real_clip_survives_going_up_and_back():
    audio, rate = read_audio(CLIP)
    back = resample(resample(audio, rate, 48_000), 48_000, rate)
    kept = np.fft.rfftfreq(audio.shape[1], 1 / rate) < 11_000  # above, the filter rolls off
    before, after = np.fft.rfft(audio)[0, kept], np.fft.rfft(back)[0, kept]
    error = np.sum(np.abs(after - before) ** 2) / np.sum(np.abs(before) ** 2)
    assert 10 * np.log10(error) < -80


@pytest.mark.parametrize("rates", [(0, 24_000), (24_000, -1), (24_000, 10**9)])
def test_rates_that_cannot_be_are_refused(rates):
    with pytest.raises(InputError, match="no usable rate"):
        resample(np.zeros(10), *rates)
