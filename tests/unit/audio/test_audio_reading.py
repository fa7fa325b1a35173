"""Reading of sound files in all formats, whole and damaged."""

import logging
import wave

import av
import numpy as np
import pytest
import soundfile
from sound_files import encoded, tone

from wavegrad_core.audio import (
    probe,
    read_audio,
    read_blocks,
    resample,
    sndfile_source,
    sound_assembler,
    write_audio,
)


@pytest.mark.parametrize("width", [1, 2, 3, 4])
@pytest.mark.parametrize("channels", [1, 2, 8])
def test_wav_from_pythons_own_writer_is_read_exactly(tmp_path, width, channels):
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
    if format not in ("RAW", "SD2")  # no header, and a Macintosh resource fork
    and not subtype.startswith("DWVW")  # libsndfile writes it and cannot seek in it
    and (subtype.startswith("MPEG") <= (subtype == "MPEG_LAYER_III" and format == "MP3"))
    and soundfile.check_format(format, subtype)
]


@pytest.mark.parametrize(("format", "subtype"), READABLE)
def test_every_format_of_libsndfile_is_read(tmp_path, format, subtype):
    rate = 8000  # the only rate that all formats support
    (tmp_path / "sound").write_bytes(encoded(format, subtype, tone(8000, rate), rate))
    audio, _ = read_audio(tmp_path / "sound")
    frames = audio.shape[1]
    if subtype == "OPUS":  # always 48 kHz
        audio = resample(audio, 48_000, rate)
    heard = audio[0, 1000:7000]  # without the codecs' artefacts at both ends
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(6000)))
    assert np.argmax(spectrum) == 330  # 440 Hz
    assert np.sqrt(np.mean(heard**2)) == pytest.approx(0.5 / np.sqrt(2), rel=0.1)
    assert probe(tmp_path / "sound").frames == frames


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


def test_probe_reads_the_header(tmp_path):
    (tmp_path / "a.aiff").write_bytes(encoded("AIFF", "PCM_24", np.zeros((480, 3)), 48_000))
    info = probe(tmp_path / "a.aiff")
    assert (info.rate, info.channels, info.frames, info.seconds) == (48_000, 3, 480, 0.01)
    assert (info.format, info.subtype) == ("AIFF", "PCM_24")


@pytest.mark.parametrize("format", ["FLAC", "WAV"])
def test_a_long_file_is_read_across_its_blocks(tmp_path, monkeypatch, format):
    monkeypatch.setattr(sound_assembler, "BLOCK_SAMPLES", 3000)
    monkeypatch.setattr(sndfile_source, "BLOCK_SAMPLES", 3000)
    samples = np.stack([tone(50_000), -tone(50_000)], 1)
    (tmp_path / "a").write_bytes(encoded(format, "PCM_16", samples))
    audio, _ = read_audio(tmp_path / "a")
    np.testing.assert_allclose(audio, samples.T, atol=2.0**-15)
    blocks = [block for block, _ in read_blocks(tmp_path / "a")]
    assert max(block.shape[1] for block in blocks) <= 3000
    np.testing.assert_array_equal(np.concatenate(blocks, axis=1), audio)


def test_unicode_and_long_names(tmp_path):
    path = tmp_path / ("🎙 mañana " + "語" * 70 + ".wav")  # 230 bytes of name
    write_audio(path, tone(10), 24_000)
    assert read_audio(path)[0].shape == (1, 10)


@pytest.mark.parametrize(
    ("suffix", "codec"), [(".m4a", "aac"), (".webm", "libopus"), (".mp2", "mp2")]
)
def test_files_of_other_programs_are_read(tmp_path, suffix, codec):
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
    assert abs(audio.shape[1] - rate) <= 2048  # one or two frames of the codec
    assert abs(probe(path).frames - audio.shape[1]) <= 2048


def test_flac_without_a_length_is_read(tmp_path):
    data = bytearray(encoded("FLAC", "PCM_16", tone(50_000)))
    data[21] &= 0xF0  # the 36-bit sample count in STREAMINFO; a pipe leaves 0
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
def test_a_shortened_file_gives_the_samples_left(tmp_path, format, subtype):
    noise = np.random.default_rng(0).uniform(-0.5, 0.5, 50_000)
    data = encoded(format, subtype, noise)
    (tmp_path / "whole").write_bytes(data)
    (tmp_path / "half").write_bytes(data[: len(data) // 2])
    whole, half = (read_audio(tmp_path / name)[0] for name in ("whole", "half"))
    assert 15_000 < half.shape[1] < 35_000
    n = half.shape[1] - 4096  # a codec may fade the last block
    np.testing.assert_allclose(half[:, :n], whole[:, :n], atol=1e-4)


def test_a_shortened_file_is_logged_once(tmp_path, caplog):
    data = encoded("FLAC", "PCM_16", tone(50_000))
    (tmp_path / "half.flac").write_bytes(data[: len(data) // 2])
    with caplog.at_level(logging.WARNING):
        read_audio(tmp_path / "half.flac")
    [record] = caplog.records
    assert record.getMessage() == (
        f"{tmp_path / 'half.flac'}: It is cut short: it ends after 1.02 s, and its header states "
        "2.08 s."
    )
