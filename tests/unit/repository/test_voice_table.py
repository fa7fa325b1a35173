"""The table of a voice's scores (tests/bench/voice_table.py): restarts, and rows compared clip by
clip."""

from pathlib import Path

import numpy as np
import pytest
import scipy.stats

from wavegrad_core.mel.profile import PROFILES

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture
def voice_table(monkeypatch):
    """The script, with fake scores: the loudness of each render."""
    monkeypatch.syspath_prepend(str(BENCH))
    pytest.importorskip("pyworld")
    import voice_table

    def loudness(originals, renders):
        clips = [
            {"name": path.stem, **dict.fromkeys(voice_table.COLUMNS, path.stat().st_size)}
            for path in sorted(renders.glob("*.wav"))
            if (originals / path.name).exists()
        ]
        return {"clips": clips, "failed": []}

    monkeypatch.setattr(voice_table, "score_folders", loudness)
    return voice_table


def test_a_restart_with_more_clips_renders_and_scores_only_the_missing_ones(
    voice_table, three_clips, tmp_path
):
    made = []

    def make(mel, sound):
        made.append(len(sound))
        return sound

    paths = sorted(three_clips.iterdir())
    for count in (2, 3, 3, 1):
        rows = voice_table.scored(
            paths[:count], {"6 iterations": make}, tmp_path / "table", PROFILES["wavegrad"]
        )
        assert {name: len(clips) for name, clips in rows.items()} == {
            "original": count,
            "6 iterations": count,
        }
    assert len(made) == 3


def test_a_clip_that_has_no_scores_ends_it_with_the_reason(
    voice_table, three_clips, tmp_path, monkeypatch
):
    failed = {"clips": [], "failed": [{"name": "語 0", "error": "lengths differ"}]}
    monkeypatch.setattr(voice_table, "score_folders", lambda originals, renders: failed)
    with pytest.raises(SystemExit, match="語 0: lengths differ"):
        voice_table.clip_scores(three_clips, tmp_path)


def test_rows_are_compared_clip_by_clip_as_in_a_paired_t_test(voice_table):
    numbers = np.random.default_rng(0).normal(3, 1, (3, 9))
    rows = {
        name: [dict.fromkeys(voice_table.COLUMNS, float(value)) for value in values]
        for name, values in zip(("original", "3 iterations", "6 iterations"), numbers)
    }
    found = voice_table.differences(rows, "6 iterations")
    assert list(found) == ["3 iterations"]
    expected = scipy.stats.ttest_rel(numbers[1], numbers[2]).confidence_interval(0.95)
    mean = found["3 iterations"]["mcd"]
    assert mean["mean"] - mean["ci95"] == pytest.approx(expected.low)
    assert mean["mean"] + mean["ci95"] == pytest.approx(expected.high)


def test_a_score_that_one_of_a_pair_lacks_is_no_difference(voice_table):
    rows = {
        "3 iterations": [dict.fromkeys(voice_table.COLUMNS, 1.0)] * 3,
        "6 iterations": [dict.fromkeys(voice_table.COLUMNS, value) for value in (0.5, None, 0.5)],
    }
    assert voice_table.differences(rows, "6 iterations")["3 iterations"]["stoi"] == {
        "mean": 0.5,
        "ci95": 0.0,
        "clips": 2,
    }
