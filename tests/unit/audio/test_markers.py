"""Markers in WAV files and as Audacity's labels."""

import errno
import struct

import numpy as np
import pytest
import soundfile
from hypothesis import given
from hypothesis import strategies as st

from wavegrad_core.audio import atomic_file, read_audio, write_audio
from wavegrad_core.audio.markers import (
    Marker,
    read_labels,
    read_markers,
    write_labels,
)
from wavegrad_core.errors import InputError

RATE = 8000
MARKERS = [Marker(0.0, 0.0, "start"), Marker(0.25, 0.5, "a ä 🎙"), Marker(0.75, 0.75)]


@pytest.fixture
def wav(tmp_path):
    path = tmp_path / "it.wav"
    write_audio(path, np.linspace(-0.5, 0.5, 8001, dtype=np.float32), RATE, title="T", comment="C")
    return path


def test_markers_survive_a_wav_and_its_samples_stay(wav):
    before, _ = read_audio(wav)
    write_audio(wav, before, RATE, title="T", comment="C", markers=MARKERS)
    assert read_markers(wav, RATE) == MARKERS
    np.testing.assert_array_equal(read_audio(wav)[0], before)
    with soundfile.SoundFile(wav) as file:
        assert (file.title, file.comment) == ("T", "C")
    assert struct.unpack("<I", wav.read_bytes()[4:8])[0] == wav.stat().st_size - 8


def test_an_export_whose_markers_cannot_be_written_leaves_the_old_file(wav, monkeypatch):
    class FullDisk(atomic_file._Sink):
        def write(self, data):
            if b"cue " in bytes(data):
                self.error = OSError(errno.ENOSPC, "no space")
                return 0
            return super().write(data)

    monkeypatch.setattr(atomic_file, "_Sink", FullDisk)
    before = wav.read_bytes()
    with pytest.raises(InputError, match=r"Could not write .*no space"):
        write_audio(wav, np.zeros(100, np.float32), RATE, markers=MARKERS)
    assert wav.read_bytes() == before
    assert list(wav.parent.iterdir()) == [wav]


def test_a_region_named_loop_is_written_as_a_loop_of_a_sampler(wav):
    loop = Marker(0.1, 0.2, "Loop")
    write_audio(wav, np.zeros(8000, np.float32), RATE, markers=[*MARKERS, loop])
    content = wav.read_bytes()
    place = content.index(b"smpl")
    size, *head = struct.unpack_from("<I9I", content, place + 4)
    assert size == 36 + 24
    assert (head[2], head[3], head[7], head[8]) == (125_000, 60, 1, 0)  # ns, middle C, loops
    assert struct.unpack_from("<6I", content, place + 8 + 36) == (1, 0, 800, 1599, 0, 0)
    assert read_markers(wav, RATE) == sorted(
        [*MARKERS, Marker(0.1, 0.2, "loop")], key=lambda marker: marker.start
    )


def test_a_loop_of_a_sampler_is_a_region(wav):
    loop = struct.pack("<6I", 0, 0, 800, 1599, 0, 0)
    data = b"\0" * 28 + struct.pack("<II", 1, 0) + loop
    wav.write_bytes(wav.read_bytes() + b"\0" * (wav.stat().st_size % 2) + b"smpl"
                    + struct.pack("<I", len(data)) + data)  # fmt: skip
    assert read_markers(wav, RATE) == [Marker(0.1, 0.2, "loop")]


@given(st.binary(max_size=200))
def test_damaged_chunks_give_no_markers(content):
    import io

    from wavegrad_core.audio import markers

    for name in (b"cue ", b"smpl", b"LIST"):
        data = b"RIFF\0\0\0\0WAVE" + name + struct.pack("<I", len(content)) + content
        chunks = markers._chunks(io.BytesIO(data))
        markers._cues(chunks.get(b"cue ", b""))
        markers._labels(chunks.get(b"adtl", b""))
        markers._loops(chunks.get(b"smpl", b""))


def test_labels_survive_a_file_of_audacity(tmp_path):
    write_labels(tmp_path / "labels.txt", MARKERS)
    assert read_labels(tmp_path / "labels.txt") == MARKERS
    (tmp_path / "spectral.txt").write_text("0.5\t1.0\tx\n\\\t100\t200\n")
    assert read_labels(tmp_path / "spectral.txt") == [Marker(0.5, 1.0, "x")]


@pytest.mark.parametrize("line", ["hello", "1.0", "2\t1\tbackwards", "nan\t1\tx", "-1\t1\tx"])
def test_a_line_that_is_no_label_is_named(tmp_path, line):
    path = tmp_path / "labels.txt"
    path.write_text(f"0\t1\tfine\n{line}\n")
    with pytest.raises(InputError, match="line 2"):
        read_labels(path)


def test_no_markers_are_written_into_another_file(tmp_path):
    path = tmp_path / "it.flac"
    write_audio(path, np.zeros(100, np.float32), RATE)
    before = path.read_bytes()
    with pytest.raises(InputError, match="only WAV"):
        write_audio(path, np.ones(100, np.float32), RATE, markers=MARKERS)
    assert path.read_bytes() == before


@pytest.mark.parametrize(("bits", "subtype"), [(16, "PCM_16"), (24, "PCM_24"), (32, "FLOAT")])
def test_a_wav_has_the_chosen_bit_depth(tmp_path, bits, subtype):
    path, audio = tmp_path / "it.wav", np.array([0.1, -0.25, 1.5], np.float32)
    clipped = write_audio(path, audio, RATE, bits=bits)
    assert soundfile.info(path).subtype == subtype
    found = soundfile.read(path, dtype="float32")[0]
    if bits == 32:
        assert clipped == 0
        np.testing.assert_array_equal(found, audio)
    else:
        assert clipped == 1
        np.testing.assert_allclose(found[:2], audio[:2], atol=2.0**-bits)


def test_a_flac_of_floats_is_refused(tmp_path):
    with pytest.raises(InputError, match="32 bits"):
        write_audio(tmp_path / "it.flac", np.zeros(9), RATE, bits=32)
    assert not (tmp_path / "it.flac").exists()
