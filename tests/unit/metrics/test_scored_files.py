"""Scores of files and of folders."""

import json
import sys

import numpy as np
import pytest
import scipy.signal
from metric_sounds import RATE, with_noise

from wavegrad_core.audio import write_audio
from wavegrad_core.errors import InputError
from wavegrad_core.metrics import objective_scores
from wavegrad_core.metrics.intelligibility import stoi
from wavegrad_core.metrics.objective_scores import score_files, score_folders
from wavegrad_core.metrics.spectral import mcd


@pytest.fixture
def clip_pair(tmp_path, speech):
    write_audio(tmp_path / "original.flac", np.stack([speech, speech]), RATE)
    rendered = np.pad(with_noise(speech, 20), (0, -len(speech) % 300))  # whole hops
    write_audio(tmp_path / "rendered.wav", scipy.signal.resample_poly(rendered, 2, 1), 2 * RATE)
    return tmp_path / "original.flac", tmp_path / "rendered.wav"


def test_files_of_other_rates_channels_and_lengths_are_scored(speech, clip_pair):
    scores = score_files(*clip_pair)
    names = ["stoi", "pesq_wb", "mcd", "ls_mse", "ffe"]
    names += ["mr_stft", "periodicity", "voicing_f1", "zimtohrli", "dnsmos", "plcmos"]
    assert list(scores) == names
    assert json.loads(json.dumps(scores)) == scores
    assert scores["stoi"] == pytest.approx(stoi(speech, with_noise(speech, 20), RATE), abs=0.01)
    assert scores["mcd"] == pytest.approx(mcd(speech, with_noise(speech, 20), RATE), rel=0.05)


def test_a_score_that_fails_is_none_and_the_log_says_why(clip_pair, monkeypatch, caplog):
    monkeypatch.setitem(sys.modules, "pesq", None)
    scores = score_files(*clip_pair)
    assert scores["pesq_wb"] is None
    assert scores["stoi"] > 0.9
    assert "No pesq_wb for" in caplog.text
    assert "The package pesq is not installed" in caplog.text


def test_files_of_unlike_length_are_refused(tmp_path, speech, clip_pair):
    write_audio(tmp_path / "other.wav", speech[: RATE // 2], RATE)
    with pytest.raises(InputError, match=r"is 0\.50 s long and .* is 3\.46 s"):
        score_files(clip_pair[0], tmp_path / "other.wav")


def test_folders_are_paired_by_name_and_averaged(tmp_path, monkeypatch):
    values = {"a": 1.0, "b": 2.0, "c": 6.0}
    for folder, names in (("originals", "abcd"), ("rendered", "abc")):
        (tmp_path / folder).mkdir()
        for name in names:
            (tmp_path / folder / f"{name}.{'wav' if folder == 'rendered' else 'flac'}").touch()
    (tmp_path / "rendered" / "a.txt").touch()  # a stray file

    def scores_of(reference, degraded):
        assert (reference.parent.name, degraded.parent.name) == ("originals", "rendered")
        empty = dict.fromkeys(objective_scores.SCORE_NAMES)
        return empty | {"mcd": values[degraded.stem]}

    monkeypatch.setattr(objective_scores, "score_files", scores_of)
    counts = []
    report = score_folders(
        tmp_path / "originals", tmp_path / "rendered", lambda *numbers: counts.append(numbers)
    )
    assert counts == [(1, 3), (2, 3), (3, 3)]
    assert [(clip["name"], clip["mcd"]) for clip in report["clips"]] == list(values.items())
    assert report["unpaired"] == [str(tmp_path / "originals" / "d.flac")]
    # Student's t of 2 degrees at 97.5 % is 4.3027; the standard deviation of 1, 2, 6 is sqrt(7)
    expected = {"mean": 3.0, "ci95": pytest.approx(4.3027 * np.sqrt(7 / 3), rel=1e-4), "clips": 3}
    assert report["mean"]["mcd"] == expected
    assert report["mean"]["stoi"] == {"mean": None, "ci95": None, "clips": 0}


@pytest.mark.parametrize("suffix", [".webm", ".mp4", ".aac", ".W64"])
def test_a_folder_is_searched_for_every_format_that_can_be_read(tmp_path, monkeypatch, suffix):
    for folder in ("originals", "rendered"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"a{suffix}").touch()
    monkeypatch.setattr(
        objective_scores,
        "score_files",
        lambda *paths: dict.fromkeys(objective_scores.SCORE_NAMES),
    )
    report = score_folders(tmp_path / "originals", tmp_path / "rendered")
    assert [clip["name"] for clip in report["clips"]] == ["a"]


def test_a_pair_that_cannot_be_scored_leaves_the_others_scored(tmp_path, speech):
    for folder in ("originals", "rendered"):
        (tmp_path / folder).mkdir()
        for name in "abc":
            write_audio(tmp_path / folder / f"{name}.wav", with_noise(speech[:RATE], 20), RATE)
    write_audio(tmp_path / "rendered" / "a.wav", speech[: RATE // 2], RATE)
    originals = tmp_path / "originals"
    (originals / "c.wav").write_text("no sound")
    (originals / "._b.wav").write_text("what a Mac leaves behind")
    (originals / "takes.caf").mkdir()
    (originals / "e.mp4").write_text("a film that nothing was made of")
    for name in ("originals/d.wav", "originals/d.flac", "rendered/d.wav"):
        write_audio(tmp_path / name, speech[:RATE], RATE)
    counts = []
    report = score_folders(
        tmp_path / "originals", tmp_path / "rendered", lambda *numbers: counts.append(numbers)
    )
    assert counts == [(1, 4), (2, 4), (3, 4), (4, 4)]
    assert [clip["name"] for clip in report["clips"]] == ["b"]
    assert report["mean"]["mcd"] == {"mean": 0, "ci95": None, "clips": 1}
    short, silent, double = report["failed"]
    assert (short["name"], silent["name"], double["name"]) == ("a", "c", "d")
    assert "rendered/a.wav is 0.50 s long and" in short["error"].replace("\\", "/")
    assert "c.wav: it is not a sound file" in silent["error"]
    assert "has both d.flac and d.wav" in double["error"]
    assert report["unpaired"] == [str(originals / "e.mp4")]


def test_one_pair_has_no_confidence_interval(tmp_path, clip_pair):
    for folder, path in zip(("originals", "rendered"), clip_pair, strict=True):
        (tmp_path / folder).mkdir()
        path.rename(tmp_path / folder / f"clip{path.suffix}")
    report = score_folders(tmp_path / "originals", tmp_path / "rendered")
    assert report["mean"]["mcd"] == {
        "mean": report["clips"][0]["mcd"],
        "ci95": None,
        "clips": 1,
    }


def test_folders_that_cannot_be_paired_are_refused(tmp_path):
    for name in ("originals", "rendered"):
        (tmp_path / name).mkdir()
    for name in ("originals/a.wav", "rendered/b.wav"):
        (tmp_path / name).touch()
    with pytest.raises(InputError, match=r"No sound file in .* has the same name as one in"):
        score_folders(tmp_path / "originals", tmp_path / "rendered")
    with pytest.raises(InputError, match="Could not list"):
        score_folders(tmp_path / "originals", tmp_path / "absent")
