"""Streams of packets without a container, in a WAV file, and in containers that state no length."""

import struct
from pathlib import Path

import av
import numpy as np
import pytest
from audio_encoding import encode, read_with_report, similarity
from sound_files import chunk, complaint_about, encoded, tone, wav_of

from wavegrad_core.audio import probe, read_audio

FIXTURES = Path(__file__).parents[2] / "fixtures" / "audio"
RATE = 48_000


@pytest.fixture
def chirp():
    times = np.arange(3 * RATE) / RATE
    sound = 0.3 * np.sin(2 * np.pi * (200 + 400 * times) * times) * (1.1 + np.sin(9 * times)) / 2
    return sound.astype(np.float32)


def decoded(path):
    """Return what PyAV alone decodes from a file, [channels, samples]."""
    with av.open(str(path)) as container:
        return np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)


def chirp_fixture():
    """Return the sound of the fixtures, [channels, samples]."""
    times = np.arange(round(0.4 * RATE)) / RATE
    sound = 0.2 * np.sin(2 * np.pi * (200 + 2000 * times) * times)
    return np.stack([sound, sound / 2])


@pytest.mark.parametrize(("name", "delay"), [("chirp.dts", 512), ("chirp.thd", 0)])
def test_streams_of_discs_are_read(name, delay):
    audio, rate, line = read_with_report(FIXTURES / name)
    assert rate == RATE
    expected = chirp_fixture()
    n = expected.shape[1] - delay
    np.testing.assert_allclose(audio[:, delay : delay + n], expected[:, :n], atol=0.01)
    assert line == ""
    assert probe(FIXTURES / name).frames == audio.shape[1]


def test_mp3_of_a_free_bit_rate_is_read(capfd):
    audio, rate, line = read_with_report(FIXTURES / "freeformat.mp3")
    times = np.arange(round(0.4 * 44_100)) / 44_100
    expected = 0.2 * np.sin(2 * np.pi * (200 + 2000 * times) * times)
    assert rate == 44_100
    assert audio.shape == (1, len(expected))
    np.testing.assert_allclose(audio[0, :-600], expected[:-600], atol=0.02)
    assert line == ""
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("name", "codec", "format"), [("a.latm", "aac", "latm"), ("a.nut", "pcm_s16le", "nut")]
)
def test_streams_of_radio_and_nut_are_read(tmp_path, chirp, name, codec, format):
    stereo = np.stack([chirp, chirp / 2])
    encode(tmp_path / name, codec, "stereo", RATE, stereo, format=format)
    audio, rate, line = read_with_report(tmp_path / name)
    assert rate == RATE
    delay = 1024 if codec == "aac" else 0
    for channel, expected in zip(audio, stereo, strict=True):
        assert similarity(channel[delay:], rate, expected, rate) > 0.98
    assert line == ""
    assert probe(tmp_path / name).frames == pytest.approx(audio.shape[1], abs=4096)


def words(data, order):
    return np.frombuffer(data[: len(data) // 2 * 2], ">u2").astype(order + "u2").tobytes()


def packed_in_14_bits(data):
    """Return a stream of DTS frames as 14 bits in each 16, as on a CD."""
    sync, packed = bytes.fromhex("7ffe8001"), b""
    for frame in data.split(sync)[1:]:
        bits = np.unpackbits(np.frombuffer(sync + frame, np.uint8))
        bits = np.pad(bits, (0, -len(bits) % 28)).reshape(-1, 14)
        signed = np.concatenate([bits[:, :1], bits[:, :1], bits], axis=1)
        packed += np.packbits(signed, axis=1).tobytes()
    return words(packed, "<")


@pytest.mark.parametrize("kind", ["16 bits", "16 bits, swapped", "14 bits", "S/PDIF"])
def test_packets_in_a_wav_are_no_noise(tmp_path, chirp, kind):
    stereo = np.stack([chirp, chirp / 2])
    if kind == "S/PDIF":
        encode(tmp_path / "stream", "ac3", "stereo", RATE, stereo, format="spdif")
        encode(tmp_path / "plain.ac3", "ac3", "stereo", RATE, stereo)
        samples, expected = (tmp_path / "stream").read_bytes(), decoded(tmp_path / "plain.ac3")
    else:
        data, expected = (FIXTURES / "chirp.dts").read_bytes(), decoded(FIXTURES / "chirp.dts")
        samples = packed_in_14_bits(data) if kind == "14 bits" else words(data, "<")
        samples = data if kind == "16 bits, swapped" else samples
    format = chunk(b"fmt ", struct.pack("<HHIIHH", 1, 2, RATE, 4 * RATE, 4, 16))
    (tmp_path / "a.wav").write_bytes(wav_of(format, chunk(b"data", samples)))
    audio, rate = read_audio(tmp_path / "a.wav")
    n = min(audio.shape[1], expected.shape[1])
    assert rate == RATE
    assert n > 0.3 * RATE
    np.testing.assert_allclose(audio[:, :n], expected[:, :n], atol=1e-3)


@pytest.mark.parametrize("codec", ["pcm_s16le", "adpcm_ms", "adpcm_ima_wav"])
def test_the_length_of_avi(tmp_path, chirp, codec):
    encode(tmp_path / "a.avi", codec, "mono", RATE, chirp[None])
    audio, _, line = read_with_report(tmp_path / "a.avi")
    assert audio.shape[1] == pytest.approx(len(chirp), abs=2048)
    assert probe(tmp_path / "a.avi").frames == audio.shape[1]
    assert line == ""


def test_many_short_frames_are_collected_once(tmp_path):
    """FFmpeg gives each sample of AVI with many channels as a frame."""
    from wavegrad_core.audio.read_report import ReadReport
    from wavegrad_core.audio.sound_assembler import SoundAssembler

    assembler = SoundAssembler(ReadReport(tmp_path))
    assembler.rate, assembler.channels = RATE, 1
    blocks = []
    for number in range(200_000):
        assembler._hold(np.full((1, 1), number, np.float32))
        blocks += assembler.blocks()
    blocks += assembler.last_blocks()
    np.testing.assert_array_equal(np.concatenate(blocks, axis=1)[0], np.arange(200_000))


def test_a_file_of_which_nothing_can_be_decoded_is_not_called_empty(tmp_path):
    encode(tmp_path / "a.tta", "tta", "mono", RATE, tone(3 * RATE, RATE)[None])
    data = bytearray((tmp_path / "a.tta").read_bytes())
    data[60:] = np.random.default_rng(0).bytes(len(data) - 60)  # after header and seek table
    (tmp_path / "a.tta").write_bytes(data)
    assert "FFmpeg cannot decode its tta" in complaint_about(read_audio, tmp_path / "a.tta")


def test_plain_samples_are_not_taken_for_packets(tmp_path):
    noise = np.random.default_rng(0).uniform(-1, 1, (RATE, 2)).astype(np.float32)
    (tmp_path / "a.wav").write_bytes(encoded("WAV", "PCM_16", noise, RATE))
    np.testing.assert_allclose(read_audio(tmp_path / "a.wav")[0].T, noise, atol=2.0**-15)
    assert probe(tmp_path / "a.wav").subtype == "PCM_16"
