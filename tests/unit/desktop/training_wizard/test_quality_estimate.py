"""The estimate of the quality, from the table of measured voices."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from wizard_recordings import one_clip

from gradwave.training_wizard.quality_estimate import expected_quality
from wavegrad_core.voices.voice import Voice


def scores(mean, ci95=0.1):
    return {"dnsmos": {"mean": mean, "ci95": ci95}}


def test_the_quality_estimate_comes_from_a_measured_table_alone():
    table = {
        "rows": {"before": scores(2.5), "original": scores(3.56)},
        "tuned": [
            {"minutes": 1, "scores": scores(2.55)},
            {"minutes": 5, "scores": scores(3.0)},
            {"minutes": 5, "scores": scores(3.25)},
        ],
    }
    assert "5 min" in expected_quality(7.0, table)
    assert "from 2.50 to 3.25; the recordings score 3.56" in expected_quality(7.0, table)
    assert "from 2.50 to 2.55, within the measurement error" in expected_quality(1.5, table)
    assert expected_quality(0.5, table) == ""
    assert expected_quality(7.0, table | {"tuned": []}) == ""
    table["tuned"][0]["scores"] = scores(None, None)  # not available there
    assert expected_quality(1.5, table) == ""
    assert isinstance(expected_quality(7.0), str)  # from the bundled table, if there is one


def test_it_reads_what_the_measurement_writes(tmp_path, voice_file, monkeypatch):
    """Run tests/bench/fine_tuning.py without its training runs and scores."""
    monkeypatch.syspath_prepend(str(Path(__file__).parents[3] / "bench"))
    pytest.importorskip("pyworld")
    import fine_tuning
    import voice_table

    def scored(tests, makers, folder, profile):
        means = {"before": 2.5, "original": 3.56}
        names = tuple(voice_table.COLUMNS)
        return {
            name: [
                dict.fromkeys(names, 0.5) | {"dnsmos": means.get(name, 3.25) + beside}
                for beside in (-0.01, 0.01)
            ]
            for name in ("original", *makers)
        }

    speaker = tmp_path / "speaker"
    (speaker / "audio").mkdir(parents=True)
    one_clip(speaker / "audio")
    for name in ("test", "train_clean"):
        (speaker / f"{name}.txt").write_text("a\n")
    (tmp_path / "made").mkdir()
    monkeypatch.setattr(fine_tuning, "scored", scored)
    monkeypatch.setattr(fine_tuning, "tuned", lambda voice, *rest: Voice.load(voice))
    monkeypatch.setattr(fine_tuning, "differences", lambda *scores: {})
    monkeypatch.setattr(fine_tuning, "plot", lambda *drawn: None)
    order = ["it", str(voice_file), str(speaker), str(tmp_path / "made"), "--minutes", "5"]
    monkeypatch.setattr("sys.argv", order)
    fine_tuning.main()
    table = json.loads((tmp_path / "made" / "table.json").read_text(encoding="utf-8"))
    assert "5 min" in expected_quality(7.0, table)
    assert "from 2.50 to 3.25; the recordings score 3.56" in expected_quality(7.0, table)
