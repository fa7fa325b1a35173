"""The first render is cached between starts, and nothing else is mistaken for it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from gradwave.jobs import Job
from gradwave.opening.original_file import open_original
from gradwave.rendering.render_engine import Request
from gradwave.rendering.render_worker import RenderWorker
from gradwave.rendering.start_cache import NOTICE, StartCache
from gradwave.sounds import Settings
from wavegrad_core.voices.voice import Voice

JOB = Job(lambda job: None, lambda event: None, "here")


@pytest.fixture
def request_of_start(voice_file, make_sound) -> Request:
    voice = Voice.load(voice_file)
    original = open_original(JOB, make_sound("clip.wav", 0.3), None)
    settings = Settings(voice=str(voice_file), iterations=3)
    return Request(original, settings, voice, voice.schedule(3), automatic=True)


@pytest.fixture
def worker(tmp_path) -> RenderWorker:
    return RenderWorker(start_cache=StartCache(tmp_path / "start"))


@pytest.fixture
def renders(monkeypatch) -> list[int]:
    """One entry for each render by the network."""
    counted: list[int] = []
    fit = RenderWorker.fit
    monkeypatch.setattr(
        RenderWorker, "fit", lambda self, *rest: (counted.append(1), fit(self, *rest))[1]
    )
    return counted


def test_the_second_start_takes_the_same_sound_and_steps(worker, request_of_start, renders):
    first, second = (worker.render(JOB, request_of_start) for _ in range(2))
    assert len(renders) == 1
    np.testing.assert_array_equal(first.sound.audio, second.sound.audio)
    assert [one.step for one in second.estimates] == [one.step for one in first.estimates] == [1, 2]
    for one, other in zip(first.estimates, second.estimates):
        np.testing.assert_array_equal(one.sound.audio, other.sound.audio)
    assert replace(first, sound=second.sound, notice=NOTICE) == replace(second)
    assert second.original is request_of_start.original


@pytest.mark.parametrize("change", ["settings", "sound", "voice", "precision", "asked"])
def test_any_changed_input_misses_the_cache(worker, request_of_start, renders, make_sound, change):
    worker.render(JOB, request_of_start)
    other = request_of_start
    if change == "settings":
        other = replace(other, settings=replace(other.settings, seed=1))
    elif change == "sound":
        other = replace(other, original=open_original(JOB, make_sound("b.wav", 0.2), None))
    elif change == "voice":
        next(iter(other.voice.network.parameters())).data.mul_(0.5)
    elif change == "precision":
        worker.precision = "fp32"
    else:
        other = replace(other, automatic=False)
    worker.render(JOB, other)
    assert len(renders) == 2


def test_a_damaged_file_is_rendered_again_and_only_the_newest_is_kept(
    worker, request_of_start, renders, tmp_path
):
    worker.render(JOB, request_of_start)
    (file,) = (tmp_path / "start").iterdir()
    file.write_bytes(file.read_bytes()[:100])
    worker.render(JOB, request_of_start)
    assert len(renders) == 2
    other = replace(request_of_start, settings=replace(request_of_start.settings, seed=1))
    worker.render(JOB, other)
    assert len(list((tmp_path / "start").iterdir())) == 1
