"""Damaged sound files: silence in the gaps, the rest in time, and one report."""

import logging
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import soundfile
from audio_encoding import encode, read_with_report, similarity
from sound_files import CLIP, complaint_about, encoded, tone

from wavegrad_core.audio import probe, read_audio
from wavegrad_core.errors import InputError

FIXTURES = Path(__file__).parents[2] / "fixtures" / "audio"


@pytest.fixture(scope="module")
def clip():
    return soundfile.read(CLIP, dtype="float32")[0]


def test_a_damaged_flac_has_silence_in_the_hole_and_all_else_exactly(clip):
    audio, rate, line = read_with_report(FIXTURES / "corrupt.flac")
    assert rate == 24_000
    clip = clip.copy()
    clip[16_384:20_480] = 0
    np.testing.assert_array_equal(audio[0], clip)
    assert line == "0.17 s at 0.68 s are damaged and replaced by silence."


def test_one_wrong_byte_in_a_quiet_flac_is_no_burst():
    audio, rate, line = read_with_report(FIXTURES / "long_onebyte.flac")
    assert (audio.shape, rate) == ((1, 332_136), 8000)
    assert np.abs(audio).max() < 0.012
    assert not audio[0, 98_304:102_400].any()
    assert audio[0, 98_200:98_304].any()
    assert audio[0, 102_400:102_500].any()
    assert line == "0.51 s at 12.29 s are damaged and replaced by silence."


@pytest.mark.parametrize("subtype", ["PCM_16", "PCM_24"])
@pytest.mark.parametrize("channels", [1, 2, 8])
@pytest.mark.parametrize("change", ["flip", "insert", "delete"])
def test_flac_frames_away_from_damage_stay_exact(tmp_path, subtype, channels, change):
    rng = np.random.default_rng(channels)
    bits = 24 if subtype == "PCM_24" else 16
    values = rng.integers(-(2 ** (bits - 2)), 2 ** (bits - 2), (60_000, channels))
    sound = (values / 2.0 ** (bits - 1)).astype(np.float32)
    data = encoded("FLAC", subtype, sound)
    places = [*rng.integers(len(data) // 10, len(data), 4), len(data) - 30]
    for place in places:
        damaged = bytearray(data)
        if change == "flip":
            damaged[place] ^= 1 << rng.integers(8)
        elif change == "insert":
            damaged[place:place] = b"abc"
        else:
            del damaged[place : place + 20]
        (tmp_path / "a.flac").write_bytes(damaged)
        audio, _, line = read_with_report(tmp_path / "a.flac")
        wrong = np.flatnonzero((audio != sound.T[:, : audio.shape[1]]).any(axis=0))
        assert not audio[:, wrong].any()  # silence, never noise
        assert len(wrong) + 60_000 - audio.shape[1] <= 2 * 4096
        assert "damaged" in line or "cut short" in line


def test_flac_with_a_damaged_frame_header_loses_that_frame_only(tmp_path):
    sound = np.random.default_rng(0).integers(-8000, 8000, 40_960) / 2.0**15
    data = bytearray(encoded("FLAC", "PCM_16", sound))
    second = data.index(data[data.rindex(b"\xff\xf8") :][:4], data.index(b"\xff\xf8") + 4)
    data[second + 1] = 0
    (tmp_path / "a.flac").write_bytes(data)
    audio, _, line = read_with_report(tmp_path / "a.flac")
    expected = sound.astype(np.float32)
    expected[4096:8192] = 0
    np.testing.assert_array_equal(audio[0], expected)
    assert line == "0.17 s at 0.17 s are damaged and replaced by silence."


def test_damage_in_the_first_frame_of_flac_keeps_the_time(tmp_path):
    sound = np.random.default_rng(0).integers(-8000, 8000, 40_960) / 2.0**15
    data = bytearray(encoded("FLAC", "PCM_16", sound))
    data[data.index(b"\xff\xf8") + 2] ^= 0x55
    (tmp_path / "a.flac").write_bytes(data)
    audio, _, _ = read_with_report(tmp_path / "a.flac")
    expected = sound.astype(np.float32)
    expected[:4096] = 0
    np.testing.assert_array_equal(audio[0], expected)


def test_bytes_after_a_flac_are_no_damage(tmp_path):
    data = encoded("FLAC", "PCM_16", tone(20_000))
    for rest in (b"TAG" + bytes(125), bytes(100_000), b"\xff\xf8" * 500):
        (tmp_path / "a.flac").write_bytes(data + rest)
        audio, _, line = read_with_report(tmp_path / "a.flac")
        np.testing.assert_allclose(audio[0], tone(20_000), atol=2.0**-15)
        assert line == ""


def test_flac_in_matroska_with_a_wrong_byte_is_silent_there(tmp_path):
    sound = np.stack([tone(96_000, 48_000), tone(96_000, 48_000, 880)])
    encode(tmp_path / "a.mka", "flac", "stereo", 48_000, sound)
    data = bytearray((tmp_path / "a.mka").read_bytes())
    data[len(data) // 2] ^= 1
    (tmp_path / "a.mka").write_bytes(data)
    audio, _, line = read_with_report(tmp_path / "a.mka")
    wrong = np.flatnonzero((np.abs(audio - sound) > 1e-4).any(axis=0))
    assert not audio[:, wrong].any()
    assert 4000 < len(wrong) <= 4608
    assert "are damaged and replaced by silence." in line


def test_damaged_aac_packets_are_skipped(clip):
    audio, rate, line = read_with_report(FIXTURES / "corrupt.aac")
    assert audio.shape[1] == 150 * 1024  # as the intact file
    assert similarity(audio[0, 1024:][:30_000], rate, clip, 24_000) > 0.99
    assert "0.05 s at 0.84 s are damaged and replaced" in line


def test_a_gap_in_the_timestamps_is_silence(clip):
    audio, rate, line = read_with_report(FIXTURES / "gap.webm")
    assert audio.shape[1] / rate == pytest.approx(len(clip) / 24_000, abs=0.01)
    assert not audio[0, round(1.05 * rate) : round(1.95 * rate)].any()
    for part in (slice(0, 23_000), slice(49_000, 80_000)):
        there = slice(2 * part.start, 2 * part.stop)
        assert similarity(audio[0, there], rate, clip[part], 24_000) > 0.99
    assert line == "1.00 s at 1.01 s are missing and replaced by silence."


@pytest.mark.parametrize(
    ("suffix", "codec"),
    [
        ("webm", "libopus"),
        ("ogg", "libopus"),
        ("m4a", "aac"),
        ("mov", "aac"),
        ("mka", "aac"),
        ("ts", "aac"),
        ("mka", "flac"),
    ],
)
def test_packets_left_out_of_any_container_are_silence(tmp_path, suffix, codec):
    rate = 48_000
    sound = np.stack([tone(4 * rate, rate), tone(4 * rate, rate, 880)])
    path = tmp_path / f"a.{suffix}"
    encode(path, codec, "stereo", rate, sound, left_out=(1, 2))
    audio, _, line = read_with_report(path)
    assert audio.shape[1] / rate == pytest.approx(4, abs=0.05)
    assert "missing and replaced by silence" in line
    silent = np.flatnonzero(~audio[:, : 3 * rate].any(axis=0))
    assert len(silent) / rate > 0.5
    late = audio[0, silent[-1] + 5000 :][:12_000]
    assert np.abs(np.fft.rfft(late * np.hanning(12_000))).argmax() == 110  # 440 Hz


def test_a_damaged_page_of_ogg_is_silence_in_time(tmp_path):
    noise = np.random.default_rng(0).uniform(-0.4, 0.4, 300_000)
    data = bytearray(encoded("OGG", "VORBIS", noise))
    (tmp_path / "whole.ogg").write_bytes(data)
    whole, _, line = read_with_report(tmp_path / "whole.ogg")
    assert line == ""
    data[len(data) // 2] ^= 0x55
    (tmp_path / "a.ogg").write_bytes(data)
    audio, _, line = read_with_report(tmp_path / "a.ogg")
    assert audio.shape == whole.shape
    assert "missing and replaced by silence" in line
    np.testing.assert_allclose(audio[:, :50_000], whole[:, :50_000], atol=1e-6)
    np.testing.assert_allclose(audio[:, -50_000:], whole[:, -50_000:], atol=1e-6)


@pytest.mark.parametrize("subtype", ["VORBIS", "OPUS"])
def test_a_damaged_page_of_ogg_moves_nothing(tmp_path, subtype):
    sound = np.random.default_rng(0).uniform(-0.4, 0.4, 200_000)
    data = encoded("OGG", subtype, sound, 48_000)
    (tmp_path / "whole.ogg").write_bytes(data)
    whole, rate, _ = read_with_report(tmp_path / "whole.ogg")
    pages = [at for at in range(len(data)) if data.startswith(b"OggS", at)]
    assert len(pages) >= 6
    for after in pages[3:]:
        damaged = bytearray(data)
        damaged[after - 20] ^= 0x55
        (tmp_path / "a.ogg").write_bytes(damaged)
        audio, _, line = read_with_report(tmp_path / "a.ogg")
        assert "replaced by silence" in line
        if after == pages[-1]:  # how much of its last packet counts is lost with the page before
            assert audio.shape[1] == pytest.approx(200_000, abs=2048)
            continue
        assert audio.shape == whole.shape
        wrong = np.flatnonzero(np.abs(audio - whole)[0] > 0.01)
        assert wrong[-1] - wrong[0] < 1.3 * rate


@pytest.mark.parametrize("subtype", ["VORBIS", "OPUS"])
@pytest.mark.parametrize("change", ["damaged", "cut short"])
def test_an_ogg_whose_last_page_is_unreadable_says_so(tmp_path, subtype, change):
    data = encoded("OGG", subtype, np.random.default_rng(0).uniform(-0.4, 0.4, 212_000), 48_000)
    last = data.rindex(b"OggS")
    change = data[:-20] if change == "cut short" else data[:-20] + bytes(20)
    (tmp_path / "a.ogg").write_bytes(change)
    audio, rate, line = read_with_report(tmp_path / "a.ogg")
    assert audio.shape[1] < 200_000
    assert line == (
        f"It is cut short: it ends after {audio.shape[1] / rate:.2f} s, and its header states "
        f"{212_000 / rate:.2f} s."
    )
    for end in (last - 20, last + 10):  # without the end that the last page states
        (tmp_path / "b.ogg").write_bytes(data[:end])
        audio, rate, line = read_with_report(tmp_path / "b.ogg")
        assert line.startswith(f"It is cut short: it ends after {audio.shape[1] / rate:.2f} s")


def test_an_ogg_that_begins_within_a_stream_has_no_silence_before(tmp_path):
    data = encoded("OGG", "VORBIS", np.random.default_rng(0).uniform(-0.4, 0.4, 200_000), 48_000)
    pages = [at for at in range(len(data)) if data.startswith(b"OggS", at)]
    (tmp_path / "a.ogg").write_bytes(data[: pages[2]] + data[pages[3] :])
    audio, _, line = read_with_report(tmp_path / "a.ogg")
    assert line == ""
    first_end = int.from_bytes(data[pages[2] + 6 : pages[2] + 14], "little")
    assert audio.shape[1] == pytest.approx(200_000 - first_end, abs=2048)


@pytest.mark.parametrize("flags", ["empty_moov", "empty_moov+default_base_moof"])
@pytest.mark.parametrize("change", ["overwritten", "added", "lost"])
def test_fragments_of_mp4_after_damage_are_read_in_time(tmp_path, flags, change):
    rate = 48_000
    sound = np.sin(np.cumsum(np.linspace(0.02, 0.3, 4 * rate)))[np.newaxis] * 0.3
    options = {"movflags": f"frag_keyframe+{flags}", "frag_duration": "500000"}
    encode(tmp_path / "whole.mp4", "aac", "mono", rate, sound, options=options)
    whole, _, line = read_with_report(tmp_path / "whole.mp4")
    assert line == ""
    data = (tmp_path / "whole.mp4").read_bytes()
    third = [at for at in range(len(data)) if data.startswith(b"moof", at)][2] - 4
    damaged = {
        "overwritten": data[:third] + bytes(200) + data[third + 200 :],
        "added": data[: third - 500] + bytes(700) + data[third - 500 :],
        "lost": data[: third - 500] + data[third - 200 :],
    }
    (tmp_path / "a.mp4").write_bytes(damaged[change])
    audio, _, line = read_with_report(tmp_path / "a.mp4")
    assert "replaced by silence" in line
    assert audio.shape == whole.shape
    assert np.abs(audio - whole)[0, : rate // 2].max() < 0.02  # AAC draws its noise
    assert np.abs(audio - whole)[0, 9 * rate // 4 :].max() < 0.02


def test_an_mp4_without_its_index_says_why_it_cannot_be_read(tmp_path):
    encode(tmp_path / "a.m4a", "aac", "mono", 48_000, np.zeros((1, 96_000), np.float32) + 0.1)
    data = (tmp_path / "a.m4a").read_bytes()
    (tmp_path / "a.m4a").write_bytes(data[: data.index(b"moov") - 4])
    assert "its index, which is written at the end, is missing" in complaint_about(
        read_audio, tmp_path / "a.m4a"
    )


def test_a_damaged_lossy_frame_is_no_burst(tmp_path):
    rng = np.random.default_rng(0)
    encode(tmp_path / "a.ts", "aac", "stereo", 48_000, rng.uniform(-0.3, 0.3, (2, 96_000)))
    data = (tmp_path / "a.ts").read_bytes()
    whole, _, _ = read_with_report(tmp_path / "a.ts")
    peaks = []
    for place in rng.integers(len(data) // 5, len(data), 60):
        damaged = bytearray(data)
        damaged[place] ^= 0x55
        (tmp_path / "b.ts").write_bytes(damaged)
        audio, _, _ = read_with_report(tmp_path / "b.ts")
        peaks.append(np.abs(audio).max())
        assert abs(audio.shape[1] - whole.shape[1]) <= 2048
    assert max(peaks) <= 4


def test_a_damaged_mp3_is_read_to_its_end():
    audio, rate, line = read_with_report(FIXTURES / "damaged.mp3")
    assert audio.shape[0] == 2
    assert audio.shape[1] / rate == pytest.approx(0.24, abs=0.06)
    assert "damaged and replaced by silence" in line


@pytest.mark.parametrize("rate", [44_100, 22_050, 8_000])
def test_an_mp3_cut_short_says_so_if_its_first_frame_states_the_length(tmp_path, rate):
    path = tmp_path / "a.mp3"
    encode(path, "mp3", "mono", rate, tone(3 * rate, rate)[np.newaxis])
    audio, _, line = read_with_report(path)
    assert (audio.shape[1], line) == (3 * rate, "")
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    audio, _, line = read_with_report(path)
    assert line == (
        f"It is cut short: it ends after {audio.shape[1] / rate:.2f} s, and its header states "
        "3.00 s."
    )


def test_the_packets_that_avi_counts_are_no_timestamps(tmp_path):
    encode(tmp_path / "a.avi", "g722", "mono", 16_000, tone(48_000, 16_000)[np.newaxis])
    audio, _, line = read_with_report(tmp_path / "a.avi")
    assert audio.shape[1] == pytest.approx(48_000, abs=320)
    assert line == ""


@pytest.mark.parametrize("name", ["cbr_noxing.mp3", "vbr_noxing.mp3", "concat.mp3"])
def test_nothing_is_reported_for_an_intact_mp3(name, capfd, caplog):
    with caplog.at_level(logging.DEBUG):
        read_audio(FIXTURES / name)
        probe(FIXTURES / name)
    assert caplog.records == []
    assert capfd.readouterr() == ("", "")


def test_decoders_write_nothing_to_standard_output(capfd):
    for path in sorted(FIXTURES.iterdir()):
        if path.suffix != ".md":
            read_audio(path)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("seed", range(3))
def test_any_damage_gives_sound_or_an_input_error(tmp_path, seed):
    rng = np.random.default_rng(seed)
    encode(tmp_path / "a.ts", "aac", "stereo", 48_000, np.stack([tone(24_000, 48_000)] * 2))
    for source in [*sorted(FIXTURES.iterdir()), tmp_path / "a.ts"]:
        data = bytearray(source.read_bytes()[:60_000])
        for place in rng.integers(len(data), size=50):
            data[place] = rng.integers(256)
        path = tmp_path / f"damaged{source.suffix}"
        path.write_bytes(data)
        with suppress(InputError):
            read_audio(path)
