"""The tables of classic, tests/bench/classic_curve.py and classic_schedules.py."""

import json
import sys
from pathlib import Path

import numpy as np
import pytest

from wavegrad_core import Voice

BENCH = Path(__file__).parents[2] / "bench"


@pytest.fixture
def bench(monkeypatch):
    monkeypatch.syspath_prepend(str(BENCH))
    pytest.importorskip("pyworld")


def test_the_interval_is_that_of_the_mean(bench):
    from classic_curve import interval

    values = np.random.default_rng(0).standard_normal(400)
    low, high = interval(values)
    assert low == pytest.approx(values.mean() - 1.96 / 20, abs=0.02)
    assert high == pytest.approx(values.mean() + 1.96 / 20, abs=0.02)


def test_only_improvements_beyond_the_interval_are_bold(bench):
    from classic_curve import cell

    assert cell("stoi", [0.1, 0.2, 0.1], True).startswith("**+0.133 [")
    assert not cell("stoi", [-0.1, 0.2, 0.1], True).startswith("**")
    assert not cell("mcd", [0.1, 0.2, 0.1], True).startswith("**")
    assert cell("mcd", [-0.1, -0.2, -0.1], True).startswith("**-0.133 [")
    assert not cell("mcd", [-0.1, -0.2, -0.1], False).startswith("**")
    assert cell("mcd", [], True) == "-"


def test_the_page_has_a_table_for_each_folder_all_and_the_differences(
    bench, monkeypatch, three_clips, tmp_path, start
):
    import classic_curve

    def shares(originals, renders):
        names = sorted(path.stem for path in renders.glob("*.wav"))
        return {name: dict.fromkeys(classic_curve.COLUMNS, float(len(name))) for name in names}

    monkeypatch.setattr(classic_curve, "clip_scores", shares)
    arguments = [str(start), "--recordings", str(three_clips), "-o", str(tmp_path / "out")]
    arguments += ["--iterations", "1", "2", "--schedules", "--long", "3", "--clips", "2"]
    monkeypatch.setattr(sys, "argv", ["classic_curve.py", *arguments])
    classic_curve.main()
    page = (tmp_path / "out" / "table.md").read_text(encoding="utf-8")
    assert f"{three_clips.name}, 2 clips" in page
    assert "2 iterations less 1 iterations" in page
    assert "3 iterations, 2 s less 2 iterations, 2 s" in page
    table = json.loads((tmp_path / "out" / start.stem / "table.json").read_text())
    assert len(table["rows"]["2 iterations"][three_clips.name]) == 2
    assert len(table["rows"]["3 iterations, 2 s"][three_clips.name]) == 1
    found = table["sets"][three_clips.name]  # for packaging/bundle_voice.py
    assert list(found["rows"]) == ["original", "sketch", "1 iterations", "2 iterations"]
    assert (found["clips"], found["rows"]["sketch"]["stoi"]["mean"]) == (2, 3.0)


def test_even_schedules_have_the_ends_asked_for(bench):
    from classic_schedules import even

    voice = Voice.load("classic")
    deviation = voice.card.gain / voice.card.skip.unit_variance_gain
    schedule = even(voice, 7, -3.0, 8.0)
    log_snr = schedule.log_snr + 2 * np.log(deviation)
    np.testing.assert_allclose(log_snr, np.linspace(8, -3, 7), atol=1e-6)


def test_a_run_that_continues_a_bundled_voice_is_bundled_in_its_place(
    monkeypatch, tmp_path, tiny_voice
):
    monkeypatch.syspath_prepend(str(BENCH.parents[1] / "packaging"))
    import bundle_voice

    facts = {"steps": 30, "batch": 2, "crop_frames": 40, "data": "a"}
    bundled = tiny_voice.card.model_copy(
        update={"credit": "Anna", "training": facts | {"hours_of_sound": 19.0}}
    )
    facts |= {"steps": 7200, "from": "tiny"}
    card = tiny_voice.card.model_copy(
        update={"credit": "Anna. From the voice tiny (Anna)", "training": facts}
    )
    profile = card.profile
    joined = bundle_voice.continued(card, bundled)
    hours = 7200 * 2 * 40 * profile.hop / profile.sample_rate / 3600
    assert joined.credit == "Anna"
    facts.pop("from")
    assert joined.training == facts | {"steps": 7230, "hours_of_sound": round(19 + hours, 2)}
