"""Run folders, search states and listening tests written by version 0.1.0 are still read."""

import json
import math
import shutil
from pathlib import Path

import pytest
import torch

from wavegrad_core.listening.test_record import ListeningTest
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.search import objective
from wavegrad_core.search.schedule_search import search_voice
from wavegrad_core.training import recipe
from wavegrad_core.training.run_files import CHECKPOINT, VOICE
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.voices.voice import Voice

FIXTURES = Path(__file__).parents[1] / "fixtures" / "v0.1.0"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(FIXTURES, tmp_path / "v0.1.0")


def test_the_voice_of_a_run_loads_and_renders(folder, speech):
    vocoder = Vocoder(Voice.load(folder / "run" / VOICE), "cpu", "fp32")
    assert (vocoder.voice.name, vocoder.voice.card.credit) == ("tiny", "Kathleen")
    assert vocoder.voice.training["steps"] == 4
    sound = vocoder.render(vocoder.mel_of(speech[:6000], 24_000), vocoder.voice.schedule(2))
    assert sound.shape == (6000,)


def test_a_run_resumes_with_its_settings_and_its_learning_rate(folder, data):
    run = RunFolder(folder / "run")
    before = torch.load(run.folder / CHECKPOINT, weights_only=True)
    made = recipe.resumed_recipe(run.folder, {}, {})
    assert (made.settings.steps, made.settings.crop_frames, made.card.licence) == (6, 8, "CC0")
    events = list(train_voice([data], run.folder, made, "cpu", resume=True))
    assert (events[0].step, events[-1].step) == (5, 6)
    assert math.isfinite(events[-1].loss)
    after = torch.load(run.folder / CHECKPOINT, weights_only=True)
    moments = [next(iter(state["optimizer"]["state"].values())) for state in (before, after)]
    assert [float(moment["step"]) for moment in moments] == [4, 6]
    assert [line["step"] for line in run.read_log()] == [1, 2, 3, 4, 5, 6]


def test_a_run_that_skipped_steps_continues_with_its_lowered_learning_rate(folder, data):
    run = RunFolder(folder / "run")
    state = torch.load(run.folder / CHECKPOINT, weights_only=True)
    assert state["steadiness"] == {"rate": 1.0, "bad_in_a_row": 0, "skipped": 0, "returns": 0}
    state["steadiness"] |= {"rate": 0.25, "skipped": 2, "returns": 1}
    torch.save(state, run.folder / CHECKPOINT)
    list(
        train_voice(
            [data], run.folder, recipe.resumed_recipe(run.folder, {}, {}), "cpu", resume=True
        )
    )
    after = torch.load(run.folder / CHECKPOINT, weights_only=True)["steadiness"]
    assert after["rate"] == pytest.approx(0.25, rel=0.01)
    assert (after["skipped"], after["returns"]) == (2, 1)


def test_a_search_continues_from_the_trials_it_had(folder):
    voice = Voice.load(folder / "run" / VOICE)
    vocoder = Vocoder(voice, "cpu", "fp32")
    place = folder / "search"
    crops = objective.crop_clips([place / "clip.wav"], 24_000, voice.profile.hop)
    old = json.loads((place / "schedule.search-3.json").read_text())["trials"]
    seen = []
    found, _ = search_voice(
        *(vocoder, crops, 3, place / "schedule.json", "grid", 7, 0, True, lambda: False),
        lambda trials: seen.append(dict(trials.errors)),
    )
    assert found.renders == 7
    assert list(seen[-1].items())[:5] == [(tuple(one["betas"]), one["error"]) for one in old]
    assert not (place / "schedule.search-3.json").exists()


def test_a_listening_test_keeps_its_runs(folder):
    test = ListeningTest.load(folder / "listening" / "session.json")
    finished, aborted = test.runs
    assert (finished.outcome.correct, finished.outcome.p) == (3, 0.5)
    assert (aborted.state, aborted.outcome.p) == ("aborted", None)
    sounds = [stimulus.find(folder / "listening") for stimulus in test.plan.clips[0].stimuli]
    assert [sound.name for sound in sounds] == ["1.flac", "2.flac"]
    before = (folder / "listening" / "results.csv").read_bytes()
    test.save_csv(folder / "listening" / "results.csv")
    assert (folder / "listening" / "results.csv").read_bytes() == before


def test_mushra_ratings_are_read(folder):
    (run,) = ListeningTest.load(folder / "listening" / "mushra.json").runs
    scores = {rating.stimulus: rating.score for rating in run.ratings}
    assert scores.keys() == {"reference", "take 1", "anchor35", "anchor70"}
    assert [rating.comment for rating in run.ratings].count("dull") == 1
