"""Mutated files of every other kind: mels, schedules, voices, projects, settings, run folders.

Each seed is written as the program writes it, damaged, and read by the function that the program
reads it with; only the program's own error may come out.
"""

import io
import json
import logging
import random
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np
import safetensors.torch
import torch
from forked_cases import READ, REFUSED, Losses, run_forked
from forked_checkpoints import forked_reading
from mutation import mutated, mutated_json
from project_seed import listening_test, open_recording, save_project
from PySide6.QtCore import QByteArray, QSettings
from small_voice import write_small_voice

from gradwave.jobs import Job
from gradwave.listening.history import SESSION, read_history
from gradwave.preferences import Preferences
from gradwave.projects import project_file, recent_files
from gradwave.projects.take_store import Checksums
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.training_wizard import run_progress
from gradwave.training_wizard.training import CHOICES, Training, TrainingChoices
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.edits.edit_list import EditList
from wavegrad_core.errors import InputError
from wavegrad_core.mel.mel_file import MelFile
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.mel.profile_file import find_profile
from wavegrad_core.mel.statistics_file import read_statistics
from wavegrad_core.search.trials import Journal
from wavegrad_core.training.recipe import Recipe, as_json, resumed_recipe
from wavegrad_core.training.run_files import LOG, RECIPE
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.run_reporting import TrainingProgress
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.voice import Voice, read_card
from wavegrad_core.voices.voice_index import read_index

PROFILE = PROFILES["wavegrad"]
SETTINGS = {"volume": 80, "sample": True, "share": 0.3, "queue/folder": "/sounds", "names": ["a"]}
REGIONS = (
    {"kind": "range", "start": 0.1, "end": 0.2},
    {"kind": "band", "low": 100, "high": 900},
    {"kind": "lasso", "points": [[0.1, 100], [0.2, 900], [0.3, 100]]},
    {"kind": "stroke", "points": [[0.1, 100, 1]], "radius_seconds": 0.1, "radius_bands": 2},
)
EDITS = [
    *({"kind": "gain", "decibels": 1, "region": region} for region in REGIONS),
    {"kind": "pitch", "semitones": [[0, 1], [0.5, 2]]},
    {"kind": "stretch", "anchors": [[0.1, 0.2]]},
    {"kind": "harmonics", "pitch": 100, "count": 3},
    {"kind": "morph", "other": "b.wav", "amount": 0.5},
]


@dataclass
class Kind:
    """A kind of file.

    Attributes:
        name: Its file name.
        data: An intact file.
        read: Reads a file as the program does.
    """

    name: str
    data: bytes
    read: Callable[[Path], object]


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Read that many mutated files, the kinds of file in turn."""
    torch.set_num_threads(1)
    logging.disable()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        kinds = make_kinds(folder)

        def read_case(kind: str, number: int) -> str:
            one, draw = kinds[kind], random.Random(f"{seed} {kind} {number}")
            is_json = one.name.endswith((".json", ".gradwave"))
            change = mutated_json if is_json else mutated
            path = folder / one.name
            path.write_bytes(change(one.data, draw))
            try:
                with forked_reading():
                    one.read(path)
            except InputError:
                return REFUSED
            return READ

        names = list(kinds)
        cases = ((names[number % len(names)], number) for number in range(count))
        return run_forked(cases, read_case, hang_seconds, time_limit)


def make_kinds(folder: Path) -> dict[str, Kind]:
    """Return the kinds of files, and read each intact one."""
    mel = np.random.default_rng(0).normal(-4, 1, (PROFILE.n_mels, 40)).astype(np.float32)
    betas = np.geomspace(1e-6, 0.5, 6)
    mean_and_scale = np.stack([mel.mean(1), mel.std(1)])
    voice = write_small_voice(folder / "voice.safetensors")
    project = save_project(folder / "seed.gradwave")
    card, settings = Voice.load(voice).card, TrainingSettings(steps=100)
    trials = {"task": {"voice": "a"}, "start": betas.tolist()}
    trials["trials"] = [{"betas": betas.tolist(), "error": 0.5}, {"betas": [0.1], "error": None}]
    log = [TrainingProgress(step, 100, 0.5, 0.6, 1.0, 2.0, 0, {"STOI": 0.9}) for step in range(20)]
    scores = [{"step": step, "ls_mse": 0.1, "mcd": 2.0, "stoi": 0.9} for step in range(20)]
    speeds = {"voice cpu fp32": {"seconds": 0.1, "device": "cpu"}}
    choices = TrainingChoices(sources=("/recordings",), steps=100, name="mine")
    voices = {"name": "a", "file": "a.safetensors", "bytes": 10, "sha256": "0" * 64}
    index = {"format": "gradwave-voices", "version": 1, "voices": [voices]}
    edits = EditList.from_values(EDITS).to_json()
    kinds = {
        "mel.npy": Kind("mel.npy", _npy(mel), _read_mel),
        "mel.npz": Kind("mel.npz", _npz(mel=mel), _read_mel),
        "mel.pt": Kind("mel.pt", _pt(torch.from_numpy(mel)), _read_mel),
        "statistics.npy": Kind("statistics.npy", _npy(mean_and_scale), _read_statistics),
        "statistics.npz": Kind(
            "statistics.npz", _npz(mean=mean_and_scale[0], std=mean_and_scale[1]), _read_statistics
        ),
        "profile": Kind("profile.json", _json(asdict(PROFILE)), find_profile),
        "schedule.json": Kind("schedule.json", _json(betas.tolist()), Schedule.from_file),
        "schedule.npy": Kind("schedule.npy", _npy(betas), Schedule.from_file),
        "schedule.pt": Kind("schedule.pt", _pt(torch.from_numpy(betas)), Schedule.from_file),
        "voice": Kind("case.safetensors", voice.read_bytes(), _read_voice),
        "voice header": Kind("case.safetensors", _header(voice), read_card),
        "voice index": Kind("index.json", _json(index), lambda path: read_index(str(path))),
        "project": Kind(project.name, project.read_bytes(), _read_project),
        "edits": Kind("edits.json", edits.encode(), EditList.load),
        "settings": Kind(
            "settings.json", _settings(folder), lambda path: _read_settings(Preferences(path))
        ),
        "settings of 0.1": Kind(
            "settings.ini",
            _old_settings(folder),
            lambda path: _read_settings(Preferences(folder / "none.json", path)),
        ),
        "recent files": Kind("recent.json", _json(["/a.wav", "b.wav"]), recent_files.read),
        "speeds": Kind("speeds.json", _json(speeds), lambda path: SpeedHistory(path).read()),
        "search": Kind(
            "search.json", _json(trials), lambda path: Journal(path, trials["task"]).read()
        ),
        "recipe": Kind(f"run/{RECIPE}", _json(as_json(Recipe(card, settings))), _read_recipe),
        "log": Kind(f"run/{LOG}", _lines(map(asdict, log)), _read_run),
        "scores": Kind("run/scores.jsonl", _lines(scores), _read_run),
        "choices": Kind(
            f"trainings/{CHOICES}", _json(asdict(choices)), lambda path: Training(path.parent)
        ),
        "listening test": Kind(f"tests/1/{SESSION}", listening_test(folder), _read_history),
    }
    for kind in kinds.values():
        path = folder / kind.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(kind.data)
        with forked_reading():
            kind.read(path)
    return kinds


def _npy(array: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.save(file, array)
    return file.getvalue()


def _npz(**arrays: np.ndarray) -> bytes:
    file = io.BytesIO()
    np.savez(file, **arrays)
    return file.getvalue()


def _pt(tensor: torch.Tensor) -> bytes:
    file = io.BytesIO()
    torch.save(tensor, file)
    return file.getvalue()


def _json(content: object) -> bytes:
    return json.dumps(content).encode()


def _lines(lines) -> bytes:
    return "".join(json.dumps(line) + "\n" for line in lines).encode()


def _header(voice: Path) -> bytes:
    """Return a voice without its weights, so that mutations hit the header."""
    with safetensors.safe_open(voice, "pt") as file:
        return safetensors.torch.save({"one": torch.zeros(1)}, file.metadata())


def _read_mel(path: Path) -> None:
    for _ in MelFile.open(path, PROFILE, stated=PROFILE.name).blocks():
        pass


def _read_statistics(path: Path) -> None:
    read_statistics(path, PROFILE.n_mels)


def _read_voice(path: Path) -> None:
    read_card(path)
    Voice.load(path)


def _read_project(path: Path) -> None:
    job = Job(lambda job: None, lambda event: None, "campaign")
    project_file.read(job, path, open_recording, Checksums(), agreed=True)


def _settings(folder: Path) -> bytes:
    kept = Preferences(folder / "kept.json")
    for key, value in SETTINGS.items():
        kept.write(key, value)
    return kept.file.read_bytes()


def _old_settings(folder: Path) -> bytes:
    kept = QSettings(str(folder / "kept.ini"), QSettings.Format.IniFormat)
    for key, value in SETTINGS.items():
        kept.setValue(key, value)
    kept.setValue("geometry", QByteArray(b"\1\2\3"))
    kept.sync()
    return Path(kept.fileName()).read_bytes()


def _read_settings(kept: Preferences) -> None:
    for key in (*SETTINGS, "geometry", "missing"):
        for default in (True, 1, 1.0, "", ["a"]):
            kept.read(key, default)


def _read_recipe(path: Path) -> None:
    resumed_recipe(path.parent, {}, {})


def _read_run(path: Path) -> None:
    RunFolder(path.parent).read_log()
    run_progress.read_progress(path.parent)


def _read_history(path: Path) -> None:
    job = Job(lambda job: None, lambda event: None, "campaign")
    read_history(job, path.parent.parent)
