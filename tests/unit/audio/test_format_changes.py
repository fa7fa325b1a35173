"""Joined MP3 and Opus files, and formats that change inside a file."""

from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_encoding import encode, read_with_report, similarity
from sound_files import CLIP, encoded, tone

from wavegrad_core.audio import probe

FIXTURES = Path(__file__).parents[2] / "fixtures" / "audio"


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
