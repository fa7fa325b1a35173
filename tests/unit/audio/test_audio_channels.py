"""Files of many channels: no crash, and each channel on its speaker."""

from pathlib import Path

import numpy as np
import pytest
from audio_encoding import encode
from sound_files import encoded, tone

from wavegrad_core.audio import probe, read_audio, write_audio

FIXTURES = Path(__file__).parents[2] / "fixtures" / "audio"
RATE = 48_000
LAYOUTS = {"5.1": 6, "7.1": 8}
HERTZ = (300, 500, 700, 60, 900, 1100, 1300, 1500)
CONTAINERS = [
    *[("wav", "pcm_s16le"), ("w64", "pcm_s16le"), ("aiff", "pcm_s16be"), ("caf", "pcm_s16le")],
    *[("au", "pcm_s16be"), ("mka", "pcm_s16le"), ("mov", "pcm_s16le"), ("wav", "pcm_f32le")],
    *[("flac", "flac"), ("ogg", "flac"), ("mka", "flac"), ("mp4", "flac")],
    *[("ogg", "libopus"), ("opus", "libopus"), ("webm", "libopus"), ("mp4", "libopus")],
    *[("m4a", "aac"), ("mka", "aac"), ("aac", "aac"), ("ts", "aac"), ("mov", "aac")],
    *[("m4a", "alac"), ("caf", "alac"), ("ac3", "ac3"), ("eac3", "eac3"), ("wv", "wavpack")],
    ("tta", "tta"),
]


def tones(channels):
    return np.stack([tone(36_000, RATE, hertz, 0.1) for hertz in HERTZ[:channels]])


def pitches(audio):
    """Return the loudest frequency of each channel in Hz, away from both ends."""
    part = audio[:, 8_000:32_000]
    return np.abs(np.fft.rfft(part * np.hanning(24_000))).argmax(axis=1) * 2


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize(("suffix", "codec"), CONTAINERS)
def test_channels_come_in_the_order_of_wav(tmp_path, suffix, codec, layout):
    channels = LAYOUTS[layout]
    try:
        encode(tmp_path / f"a.{suffix}", codec, layout, RATE, tones(channels))
    except (ValueError, OSError) as error:
        pytest.skip(f"{codec} in {suffix} holds no {layout}: {error}")
    audio, rate = read_audio(tmp_path / f"a.{suffix}")
    assert rate == RATE
    assert pitches(audio).tolist() == list(HERTZ[:channels])
    assert probe(tmp_path / f"a.{suffix}").channels == channels


@pytest.mark.parametrize(
    ("suffix", "codec"), [("aiff", "pcm_s16be"), ("caf", "pcm_s16le"), ("mov", "pcm_s16le")]
)
@pytest.mark.parametrize(
    ("tag", "order"),
    [(121, range(6)), (122, (0, 1, 4, 5, 2, 3)), (123, (0, 2, 1, 4, 5, 3)), (77, range(6))],
)
def test_the_order_that_apple_files_state(tmp_path, suffix, codec, tag, order):
    path = tmp_path / f"a.{suffix}"
    encode(path, codec, "5.1", RATE, tones(6)[list(order)])
    data = path.read_bytes()
    name = data.index(b"CHAN" if suffix == "aiff" else b"chan")
    content = name + {"aiff": 8, "caf": 12, "mov": 8}[suffix]
    layout = (tag << 16 | 6).to_bytes(4)
    path.write_bytes(data[:content] + layout + bytes(8) + data[content + 12 :])
    assert pitches(read_audio(path)[0]).tolist() == list(HERTZ[:6])


@pytest.mark.parametrize("name", ["six.ogg", "six.opus"])
def test_ogg_of_six_channels_comes_in_the_order_of_wav(name):
    audio, _ = read_audio(FIXTURES / name)
    assert pitches(audio).tolist() == list(HERTZ[:6])


@pytest.mark.parametrize("suffix", [".wav", ".flac"])
@pytest.mark.parametrize("channels", [3, 6, 8])
def test_channels_that_are_written_come_back_in_order(tmp_path, suffix, channels):
    write_audio(tmp_path / f"a{suffix}", tones(channels), RATE)
    audio, _ = read_audio(tmp_path / f"a{suffix}")
    np.testing.assert_allclose(audio, tones(channels), atol=2.0**-23)


@pytest.mark.parametrize("format", ["WAV", "RF64", "W64", "CAF", "AIFF", "WAVEX"])
@pytest.mark.parametrize("channels", [8, 16, 32])
def test_many_channels_are_read(tmp_path, format, channels):
    sound = np.random.default_rng(0).integers(-9000, 9000, (4800, channels)) / 2.0**15
    (tmp_path / "a.wav").write_bytes(encoded(format, "PCM_16", sound, RATE))
    np.testing.assert_array_equal(read_audio(tmp_path / "a.wav")[0], sound.T)


@pytest.mark.parametrize(
    ("name", "channels", "samples"),
    [("eight.m4a", 8, 49_152), ("many_channels.wav", 49, 163), ("many_channels.mov", 33, 100)],
)
def test_files_that_ended_the_process_are_read(name, channels, samples):
    audio, _ = read_audio(FIXTURES / name)
    assert audio.shape == (channels, samples)
    assert 0 < np.abs(audio).max() <= 1
