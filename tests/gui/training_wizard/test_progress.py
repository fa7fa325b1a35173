"""The wizard's display of a running training, from its folder and its process output."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from gradwave.training_wizard.run_progress import (
    NOTHING_READ,
    PreviewClip,
    RunProgress,
    read_progress,
)
from gradwave.training_wizard.views.finish_page import FinishPage
from gradwave.training_wizard.views.loss_curves import relative
from gradwave.training_wizard.views.training_page import TrainingPage
from wavegrad_core.training.read_progress import ReadProgress

RIGHT = Qt.AlignmentFlag.AlignRight


def test_a_run_s_folder_is_read_though_a_kill_has_cut_its_log(tmp_path):
    lines = [
        {"step": step, "steps": 30, "loss": 1.0 / step, "held_out_loss": held, "note": None}
        | {"steps_per_second": 2.0}
        for step, held in ((10, None), (20, 0.5))
    ]
    text = "".join(json.dumps(line) + "\n" for line in lines)
    (tmp_path / "log.jsonl").write_text(text + '{"step": 30, "st')
    scores = [{"step": step, "clip": "a", "stoi": stoi} for step, stoi in ((0, 0.5), (20, 0.75))]
    (tmp_path / "scores.jsonl").write_text("\n".join(map(json.dumps, scores)))
    clip = tmp_path / "previews" / "a"
    clip.mkdir(parents=True)
    for name in ("original", "000000", "000020"):
        (clip / f"{name}.flac").touch()
    seen = read_progress(tmp_path)
    assert (seen.step, seen.steps, seen.seconds_left) == (20, 30, 5.0)
    assert seen.curve("loss") == ([10, 20], [0.1, 0.05])
    assert seen.curve("held_out_loss") == ([20], [0.5])
    assert seen.clips[0].before == clip / "000000.flac"
    assert seen.clips[0].newest == (20, clip / "000020.flac")
    assert seen.mean_scores(0) == {"STOI": 0.5}
    assert seen.mean_scores(seen.newest_scored) == {"STOI": 0.75}
    assert read_progress(tmp_path / "none").steps == 0


@pytest.mark.parametrize(
    ("message", "reading"),
    [
        ("", NOTHING_READ),
        ("a warning\n", NOTHING_READ),
        ("reading the recordings, 1 of 1539\n", ReadProgress(1, 1539)),
        ("a warning\nreading the recordings, 512 of 1539\nanother\n", ReadProgress(512, 1539)),
        ("reading the recordings, 1539 of 1539\nstep 1 of 30, loss 0.9\n", None),
        ("reading the recordings, 2 of 2\nstep 1 of 30, loss 0.9\nStep 2 gave no numbers", None),
    ],
)
def test_what_a_training_has_read_is_known_until_its_first_step(tmp_path, message, reading):
    for folder in (tmp_path, tmp_path / "none"):
        assert read_progress(folder, message).reading == reading


def test_the_verdict_follows_the_scores():
    def seen(*rows):
        keys = ("step", "ls_mse", "mcd", "stoi")
        return RunProgress(scores=[dict(zip(keys, row)) for row in rows])

    begun = (0, 0.14, 1.16, 0.92)
    assert seen(begun).verdict == ""
    assert seen(begun, (9, 0.13, 1.1, 0.93)).verdict.startswith("All scores are better")
    assert seen(begun, (9, 0.15, 1.1, 0.93)).verdict.startswith("2 of 3 scores are better")
    assert seen(begun, (9, 0.15, 1.2, 0.90)).verdict.startswith("No score is better")


def test_previews_from_before_a_stop_are_labelled_with_their_step(qtbot, wizard):
    page = FinishPage(wizard)
    qtbot.addWidget(page)
    wizard.page = "finish"

    def status(step, *scored):
        line = {"step": step, "steps": 9000, "steps_per_second": 1.0, "loss": 0.1}
        wizard.training_run.progress = RunProgress(
            [line], scores=[{"step": at, "stoi": 0.5} for at in scored]
        )
        wizard.training_run.progress_changed.emit()
        return page.stale.text(), page.scores.topLevelItemCount()

    assert status(1234, 0, 1234) == ("", 1)
    title, scored = page.scores.headerItem(), page.scores.topLevelItem(0)
    for column in range(4):
        assert title.textAlignment(column) & RIGHT == scored.textAlignment(column) & RIGHT
    assert page.heading.text() == "Training finished: 1,234 steps."
    message, rows = status(1234, 0, 1000)
    assert message.startswith("The voice was trained for 1,234 steps")
    assert "from step 1,000" in message
    assert rows == 1
    message, rows = status(1234, 0)  # the starting voice's scores do not count
    assert "before the first preview" in message
    assert rows == 0


def test_a_run_that_continues_reports_its_reading_before_its_steps(qtbot, wizard):
    page = TrainingPage(wizard)
    qtbot.addWidget(page)
    wizard.page, wizard.training_run.state = "train", "training"
    line = {"step": 300, "steps": 900, "steps_per_second": 1.0, "loss": 0.1}

    def status(seen):
        wizard.training_run.progress = seen
        wizard.training_run.progress_changed.emit()
        return page.state.text(), page.progress.value() / page.progress.maximum()

    assert status(RunProgress([line])) == ("Starting…", 0)
    message, share = status(RunProgress([line], reading=ReadProgress(1200, 1600)))
    assert (message, share) == ("Reading recordings: 1,200 of 1,600…", 0.75)
    assert status(RunProgress([line], reading=ReadProgress(1600, 1600))) == ("Starting…", 1)
    message, share = status(RunProgress([line], reading=None))
    assert message.startswith("Training: step 300 of 900, ")
    assert share == pytest.approx(1 / 3, abs=0.001)


def test_curves_are_in_percent_of_their_first_value():
    assert relative([1, 2, 3], [2.0, 2.0, 1.0], mean_of=1) == ([1, 2, 3], [100, 100, 50])
    assert relative([1, 2, 3], [3.0, 1.0, 1.0], mean_of=2) == ([2, 3], [100, 50])
    assert relative([1], [3.0], mean_of=10) == ([1], [100])
    assert relative([], [], mean_of=10) == ([], [])


def test_a_page_made_after_the_training_draws_its_sentences(qtbot, wizard, make_sound):
    sound = make_sound("clip.wav", seconds=0.5)
    wizard.page = "finish"
    wizard.training_run.progress = RunProgress(clips=[PreviewClip("clip", sound, {0: sound})])
    page = FinishPage(wizard)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitUntil(lambda: page.pictures.pictures["original"].isVisible())
    assert page.pictures.pictures["before"].isVisible()
    assert not page.pictures.pictures["now"].isVisible()
