"""A project with a take, and a listening test, as the window saves them."""

import json
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import soundfile

from gradwave.jobs import Job
from gradwave.projects import project_file
from gradwave.projects.project_file import ProjectContent
from gradwave.projects.take_store import Checksums
from gradwave.projects.view_state import ViewState
from gradwave.sounds import Original, Result, Settings, Sound
from gradwave.takes.takes import Take
from wavegrad_core.listening.abx import ForcedChoice
from wavegrad_core.listening.test_record import (
    ComparedClip,
    ListenerRun,
    ListeningTest,
    Plan,
    Stimulus,
)

RATE = 24_000


def open_recording(path: Path, settings: Settings, profile: str) -> Original:
    audio, rate = soundfile.read(path, dtype="float32")
    return Original(path, Sound.of(audio[None], rate))


def project_content(folder: Path, name: str = "take") -> ProjectContent:
    """Return the content of a project with one take of a recording in the folder."""
    path = folder / "recording.wav"
    if not path.exists():
        soundfile.write(path, 0.1 * np.sin(np.arange(RATE // 4) / 9), RATE)
    original = open_recording(path, Settings(), "")
    settings = replace(Settings(), voice="small")
    result = Result(
        sound=original.content,
        original=original,
        settings=settings,
        voice="small",
        schedule="own-6",
        iterations=6,
        seconds_taken=0.5,
        device="cpu",
        steps=6,
    )
    take = Take("1", name, result, scores={"STOI": 0.9})
    view = ViewState(0.0, 0.2, 0.1, (0.05, 0.1))
    return ProjectContent(original, settings, None, (take,), 0, view)


def save_project(path: Path, name: str = "take") -> Path:
    """Save a project with its recording beside it, and return its path."""
    job = Job(lambda job: None, lambda event: None, "campaign")
    project_file.write(job, path, project_content(path.parent, name), Checksums())
    return path


def listening_test(folder: Path) -> bytes:
    """Return the file of a finished ABX test."""
    for number, name in enumerate(("a.wav", "b.wav")):
        soundfile.write(folder / name, 0.1 * np.sin(np.arange(4000) / (9 + number)), RATE)
    stimuli = [Stimulus.of(name, folder / f"{name}.wav", folder, gain_db=0.0) for name in "ab"]
    run = ForcedChoice("abx", 3, random.Random(1), clips=("clip",))
    for answer in "ABA":
        for slot in run.slots:
            run.hear(slot, 1.0)
        run.answer(answer)
    plan = Plan(kind="abx", clips=[ComparedClip(name="clip", stimuli=stimuli)], trials=3)
    test = ListeningTest(test_id="mine", plan=plan, runs=[ListenerRun.of(run)])
    return json.dumps(test.model_dump(mode="json")).encode()
