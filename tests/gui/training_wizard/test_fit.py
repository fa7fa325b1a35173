"""The wizard's advice before training, and its notice of a plateau."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import soundfile

from gradwave.training_wizard import training_plan
from gradwave.training_wizard.run_progress import PLATEAU_SAVES, RunProgress
from gradwave.training_wizard.training import TrainingChoices
from gradwave.training_wizard.training_command import STEPS, preset_steps, quick_steps
from gradwave.training_wizard.training_speed import SpeedMeasurement
from gradwave.training_wizard.views.fit_panel import FitPanel
from gradwave.training_wizard.views.plan_page import PlanPage
from gradwave.training_wizard.views.training_page import TrainingPage
from gradwave.training_wizard.voice_fit import FitClip, VoiceFit
from wavegrad_core.audio import read_audio
from wavegrad_core.bundled_files import bundled_path

RATE = 24_000
OWN = {"stoi": 0.994, "pesq_wb": 3.98, "mcd": 0.24, "ls_mse": 0.007}
CLIPS = (FitClip("a", Path("original.flac"), Path("render.flac")),)


def fit(scores, own=OWN, uses_griffin_lim=True):
    return VoiceFit("kathleen", uses_griffin_lim, CLIPS, scores, own)


def test_a_voice_that_renders_them_as_well_as_its_own_is_not_to_be_trained():
    as_well = fit(OWN | {"pesq_wb": 3.8, "mcd": 0.3})
    assert as_well.behind == []
    assert "already renders your recordings as well as its own speaker's" in as_well.verdict
    assert "Training will hardly be heard" in as_well.verdict
    assert as_well.facts.startswith("STOI 0.994 (0.994), PESQ 3.80 (3.98), MCD 0.30 (0.24)")
    better = fit(OWN | {"pesq_wb": 4.5, "mcd": 0.01, "ls_mse": 0.0})
    assert better.behind == []


@pytest.mark.parametrize(
    ("worse", "titles"),
    [
        ({"pesq_wb": 3.5}, ["PESQ"]),
        ({"stoi": 0.95, "mcd": 0.5}, ["STOI", "MCD"]),
        ({"ls_mse": 0.1}, ["LS-MSE"]),
    ],
)
def test_a_voice_that_renders_them_less_well_says_by_which_scores(worse, titles):
    found = fit(OWN | worse)
    assert found.behind == titles
    assert f"less well than its own speaker's, by {' and '.join(titles)}." in found.verdict
    assert "fine-tuning did not raise these scores" in found.verdict


def test_without_griffin_lim_it_tells_what_was_measured_with_one_speaker():
    assert "the one speaker that was measured" in fit(OWN, uses_griffin_lim=False).verdict


def test_without_scores_of_its_own_it_only_asks_to_listen():
    found = fit({"mcd": 0.5}, own={})
    assert "It has no scores of its own to compare with" in found.verdict
    assert found.facts == "MCD 0.50: means of 1 recording."


def test_quick_takes_ten_minutes_at_most_unless_the_machine_is_very_slow():
    assert quick_steps(0.5) == 300
    assert quick_steps(0.01) == 100
    slow, fast, unknown = (TrainingChoices(voice="a", quick_steps=n) for n in (300, 9000, 0))
    assert preset_steps(slow, "quick") == 300
    assert preset_steps(fast, "quick") == preset_steps(unknown, "quick") == STEPS["quick"][0]
    assert preset_steps(slow, "good") == STEPS["good"][0]
    assert preset_steps(TrainingChoices(quick_steps=300), "quick") == STEPS["quick"][1]


def test_the_plan_shows_and_plays_what_the_voice_makes_of_the_recordings(
    qtbot, wizard, tmp_path, voice_file, monkeypatch
):
    voice = str(voice_file)
    monkeypatch.setattr(training_plan, "list_start_voices", lambda job: {voice: RATE})
    plan, output = wizard.training_plan, []
    monkeypatch.setattr(plan.process, "start", lambda *order: output.append(order))
    values = dict.fromkeys(SpeedMeasurement.__dataclass_fields__, 1) | {"device": "cpu"}
    monkeypatch.setattr(plan.process, "output", lambda: json.dumps(values))
    speech = read_audio(bundled_path("clips") / "kathleen.flac")[0][0]
    for number in range(2):
        part = speech[number * 36_000 : (number + 1) * 36_000]
        soundfile.write(tmp_path / f"{number}.wav", np.tile(part, 2), RATE)
    wizard.recording_list.add([tmp_path / "0.wav", tmp_path / "1.wav"])
    qtbot.waitUntil(lambda: wizard.can_continue)
    wizard.next_page()
    qtbot.waitUntil(lambda: wizard.can_continue)
    page = PlanPage(wizard)
    qtbot.addWidget(page)
    wizard.next_page()
    qtbot.waitUntil(lambda: output != [])
    plan._measured(0)  # its process would end now
    assert page.fit_panel.isVisibleTo(page)
    assert page.fit_panel.verdict.text().startswith("Rendering a few")
    qtbot.waitUntil(lambda: plan.fit is not None, timeout=60_000)
    assert wizard.problems == []
    assert page.fit_panel.verdict.text() == plan.fit.verdict
    assert page.fit_panel.clip.count() == len(plan.fit.clips) == 2
    assert {path.exists() for path in page.fit_panel.files.values()} == {True}
    assert wizard.training.choices.quick_steps == 600
    played = []
    monkeypatch.setattr(wizard.clip_player, "toggle", lambda *order: played.append(order))
    page.fit_panel.buttons["render"].click()
    assert played == [("render", page.fit_panel.files)]
    before = plan.fit
    assert "600 steps" in page.qualities["quick"].toolTip()
    plan.choose(quality="quick")
    assert plan.fit is before
    plan.choose(voice="")  # from scratch, there is nothing to look at
    assert plan.fit is None
    assert not page.fit_panel.isVisibleTo(page)


def test_without_a_voice_the_panel_is_not_there(qtbot, wizard):
    panel = FitPanel(wizard)
    qtbot.addWidget(panel)
    assert panel.isHidden()


def progress(losses, ls_mse):
    lines = [
        {"step": 100 * (n + 1), "steps": 9000, "loss": 1.0, "steps_per_second": 1.0}
        | {"held_out_loss": loss}
        for n, loss in enumerate(losses)
    ]
    scores = [{"step": 100 * n, "clip": "a", "ls_mse": score} for n, score in enumerate(ls_mse)]
    keys = {"mcd": 1.0, "stoi": 0.9}
    return RunProgress(lines, [], [row | keys for row in scores], None)


FLAT = [0.5] * (PLATEAU_SAVES + 2)


@pytest.mark.parametrize(
    ("losses", "ls_mse", "noticed"),
    [
        (FLAT, [0.2, *FLAT], True),  # worse than the voice that it started from
        (FLAT, [0.5, 0.4, *FLAT], True),
        (FLAT[: PLATEAU_SAVES - 1], [0.5] * 5, False),  # too early to tell
        ([0.5 * 0.99**n for n in range(9)], [0.5] * 9, False),  # the loss goes down
        (FLAT, [0.5] * 6 + [0.4], False),  # a score has come closer just now
        (FLAT, [], False),  # no previews to tell by
    ],
)
def test_a_plateau_is_reported_after_a_while(losses, ls_mse, noticed):
    assert bool(progress(losses, ls_mse).plateau) is noticed


def test_the_page_of_the_training_says_so_while_it_trains(qtbot, wizard):
    page = TrainingPage(wizard)
    qtbot.addWidget(page)
    wizard.page, run = "train", wizard.training_run
    run.state, run.progress = "training", progress(FLAT, [0.5] * 8)
    run.changed.emit()
    assert page.plateau.isVisibleTo(page)
    assert "since step 200" in page.plateau.text()
    assert page.finish_button.text() in page.plateau.text()
    run.state = "done"
    run.changed.emit()
    assert not page.plateau.isVisibleTo(page)
