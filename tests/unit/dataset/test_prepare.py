"""`gradwave check --fix`: a prepared copy of recordings, ready for training."""

import numpy as np
import pyloudnorm
import pytest
import soundfile
import soxr
from sound_files import pausing

from wavegrad_core.dataset.clip_measurements import measure_clip
from wavegrad_core.dataset.data_checks import check_data, check_files
from wavegrad_core.dataset.data_folder import split_clips
from wavegrad_core.dataset.preparation import cut_points, prepare
from wavegrad_core.errors import InputError
from wavegrad_core.listening.loudness_matching import loudness

RATE = 24_000


def test_what_is_left_as_it_is_keeps_its_loudness_and_the_mean_of_its_channels(save, speech):
    both = np.stack([0.1 * speech, 0.07 * speech[::-1]], axis=1)
    path = save(both, name="in/it.wav")
    report = check_files(path.parent, [(path, "it.wav")])
    assert {problem.kind for problem in report.files[0].problems} >= {"channels"}
    levels = []
    for name, as_is in (("mended", frozenset()), ("as it is", {"it.wav"})):
        out = path.parents[1] / name
        prepare(report, out, RATE, as_is=as_is)
        (copy,) = out.glob("*.flac")
        levels.append(loudness(soundfile.read(copy)[0], RATE))
    assert levels[0] == pytest.approx(-23, abs=0.5)
    assert levels[1] == pytest.approx(loudness(both.mean(axis=1), RATE), abs=1)


def test_a_recording_is_cut_in_its_pauses(save, speech):
    found = measure_clip(save(pausing(speech, 4)))
    cuts = cut_points(found.energies)
    assert len(cuts) == 4
    period = (len(speech) + RATE) / RATE
    for i, (start, end) in enumerate(cuts):
        assert start / 50 == pytest.approx(i * period, abs=0.25)
        assert end / 50 == pytest.approx(i * period + len(speech) / RATE, abs=0.25)


def test_speech_without_a_pause_is_cut_all_the_same():
    energies = np.random.default_rng(0).uniform(0.01, 0.1, 50 * 61).astype(np.float32)
    cuts = cut_points(energies)
    assert [start for start, _ in cuts[1:]] == [end for _, end in cuts[:-1]]
    assert (cuts[0][0], cuts[-1][1]) == (0, len(energies))
    assert all(50 * 4 < end - start <= 50 * 15 for start, end in cuts)


def test_a_prepared_copy_is_ready_and_the_originals_stay(save, speech, tmp_path):
    data = tmp_path / "data"
    save(0.1 * pausing(speech, 3), name="data/long one.wav")
    stereo = np.stack([speech, 0 * speech], 1)
    save(soxr.resample(stereo[:40_000], RATE, 44_100), 44_100, "data/sub [ü]/x.wav")
    save(np.zeros(RATE), name="data/silent.wav")
    save(0.5 * pausing(speech, 3), name="data/twice.wav")
    (data / "broken.wav").write_bytes(b"broken")
    (data / "train.txt").write_text("long one\ntwice\n", encoding="utf-8")
    (data / "valid.txt").write_text("x\n", encoding="utf-8")
    before = {path: path.read_bytes() for path in data.rglob("*") if path.is_file()}
    out = tmp_path / "out"
    prepared = prepare(check_data(data), out, RATE)
    assert {path: path.read_bytes() for path in before} == before
    assert prepared.left_out.keys() == {"silent.wav", "twice.wav", "broken.wav"}
    assert sorted(prepared.written) == [
        *(f"long one-00{i}.flac" for i in (1, 2, 3)),
        "sub [ü]/x.flac",
    ]
    for name in prepared.written:
        sound, rate = soundfile.read(out / name)
        assert (sound.ndim, rate) == (1, RATE)
        level = pyloudnorm.Meter(RATE).integrated_loudness(sound)
        assert level == pytest.approx(-23, abs=0.1)
        assert np.abs(sound).max() < 0.97
    assert (out / "train.txt").read_text("utf-8").split("\n")[:2] == [
        "long one-001",
        "long one-002",
    ]
    assert (out / "valid.txt").read_text("utf-8") == "sub [ü]/x\n"
    again = check_data(out)
    assert not [p for file in again.files for p in file.problems if p.kind != "duplicate"]


def test_a_prepared_copy_holds_the_same_sound(save, speech, tmp_path):
    save(soxr.resample(speech, RATE, 48_000), 48_000, "data/x.wav")
    prepare(check_data(tmp_path / "data"), tmp_path / "out", RATE)
    sound, _ = soundfile.read(tmp_path / "out" / "x.flac")
    lag = int(np.correlate(speech[:60_000], sound[:40_000], "valid").argmax())
    original = speech[lag : lag + len(sound)]
    inner = slice(2000, len(original) - 2000)
    gain = (original @ sound[: len(original)]) / (original @ original)
    error = sound[: len(original)][inner] - gain * original[inner]
    assert 10 * np.log10((original[inner] ** 2).mean() / (error**2).mean()) > 35


def test_two_originals_of_one_name_both_get_a_copy(save, speech, tmp_path):
    save(speech[:40_000], name="data/a.wav")
    save(speech[30_000:], name="data/a.ogg")
    prepared = prepare(check_data(tmp_path / "data"), tmp_path / "out", RATE)
    assert sorted(prepared.written) == ["a-wav.flac", "a.flac"]


@pytest.mark.parametrize("out", ["data", "data/out", "full"])
def test_a_copy_goes_nowhere_near_what_is_there(save, speech, tmp_path, out):
    save(speech, name="data/a.wav")
    save(speech, name="full/other.wav")
    with pytest.raises(InputError, match=r"new or empty|outside"):
        prepare(check_data(tmp_path / "data"), tmp_path / out, RATE)


def test_no_recording_s_pieces_take_the_name_of_another(save, speech, tmp_path):
    save(
        speech[:40_000], name="data/a-002.wav"
    )  # sorted before a.wav, whose second piece would be a-002
    save(0.1 * pausing(speech, 3), name="data/a.wav")
    for i, suffix in enumerate(("WAV", "Wav", "wav")):
        save(speech[20_000 * (i + 1) :][:22_000], name=f"data/b.{suffix}")
    prepared = prepare(check_data(tmp_path / "data"), tmp_path / "out", RATE)
    assert len(set(prepared.written)) == len(prepared.written) == 1 + 3 + 3
    seconds = [soundfile.info(tmp_path / "out" / name).duration for name in prepared.written]
    assert sum(seconds) == pytest.approx(prepared.seconds)


def test_a_list_tells_one_recording_s_pieces_from_those_of_another_folder(save, speech, tmp_path):
    save(0.1 * pausing(speech, 3), name="data/x/a.wav")
    save(speech[:40_000], name="data/y/a-002.wav")
    save(speech[30_000:], name="data/z/a.wav")
    (tmp_path / "data" / "train.txt").write_text("x/a\nz/a\n")
    (tmp_path / "data" / "valid.txt").write_text("a-002\n")
    out = tmp_path / "out"
    prepare(check_data(tmp_path / "data"), out, RATE)
    training, held_out = split_clips(out)
    assert [path.parent.name for path in (*training, *held_out)] == ["x", "x", "x", "z", "y"]


def test_a_list_that_begins_with_a_byte_order_mark_is_read_whole(save, speech, tmp_path):
    save(speech, name="data/a.wav")
    (tmp_path / "data" / "train.txt").write_text("a\n", encoding="utf-8-sig")
    prepare(check_data(tmp_path / "data"), tmp_path / "out", RATE)
    assert (tmp_path / "out" / "train.txt").read_text("utf-8") == "a\n"


def test_a_list_that_is_no_utf_8_is_refused_before_anything_is_written(save, speech, tmp_path):
    save(speech, name="data/a.wav")
    (tmp_path / "data" / "train.txt").write_bytes("ä\n".encode("latin-1"))
    with pytest.raises(InputError, match=r"Could not read .*train\.txt: .*UTF-8"):
        prepare(check_data(tmp_path / "data"), tmp_path / "out", RATE)
    assert not (tmp_path / "out").exists()
