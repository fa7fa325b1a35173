"""Saves in which one call to the operating system fails, as on a full or broken disk.

Each kind of save replaces an old file. It is repeated with its first, second, ... write, fsync or
rename failing, alone or with all calls after it. Afterwards each file must be the whole old or the
whole new one, no temporary file may be left, and the error must be the program's own.
"""

import builtins
import errno
import io
import logging
import os
import random
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import soundfile
import torch
from forked_cases import Losses
from project_seed import RATE, open_recording, project_content
from small_voice import write_small_voice

from gradwave.jobs import Job
from gradwave.preferences import Preferences
from gradwave.projects import project_file
from gradwave.projects.autosave import AutosaveSlot
from gradwave.projects.recovery import find
from gradwave.projects.take_store import Checksums
from gradwave.sounds import Sound
from gradwave.takes.export import save_take
from gradwave.voices import installation
from wavegrad_core.audio import TEMPORARY_PATTERN, atomic_file
from wavegrad_core.audio.markers import Marker, read_markers
from wavegrad_core.dataset.data_checks import check_data
from wavegrad_core.dataset.preparation import prepare
from wavegrad_core.edits.edit_list import EditList
from wavegrad_core.errors import InputError
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.voices.voice import Voice

Parts = dict[str, Any]  # the content of each file of a save, by name
MARKERS = [Marker(0.05, 0.1, "a loop")]


@dataclass(frozen=True)
class Save:
    """A kind of save.

    Attributes:
        before: Writes the old files into a folder.
        save: Replaces them by new ones.
        read: Reads the content of each file; raises for a file that is not whole.
    """

    before: Callable[[Path], None]
    save: Callable[[Path], None]
    read: Callable[[Path], Parts]


def run(count: int, seed: int, hang_seconds: float, time_limit: float) -> Losses:
    """Let every call of every save fail, or that many drawn at random if there are more."""
    torch.set_num_threads(1)
    logging.disable()
    losses, began = Losses(), time.monotonic()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        cases = []
        for name, save in SAVES.items():
            old, whole = base / f"{name} old", base / f"{name} new"
            old.mkdir()
            save.before(old)
            shutil.copytree(old, whole)
            with failing(0, True) as calls:
                save.save(whole)
            states = save.read(old), save.read(whole)
            cases += [(name, call, all_after, *states) for call in range(1, calls[0] + 1)
                      for all_after in (False, True)]  # fmt: skip
        if len(cases) > count:
            cases = sorted(random.Random(seed).sample(cases, count), key=lambda case: case[:3])
        for name, call, all_after, before, after in cases:
            if time.monotonic() - began > time_limit:
                break
            work = base / "work"
            shutil.copytree(base / f"{name} old", work)
            outcome = _outcome(SAVES[name], work, call, all_after, before, after)
            shutil.rmtree(work)
            case = f"call {call}{' and all after it' if all_after else ''}"
            losses.add(name, outcome, case if outcome not in ("old", "new", "partly") else "")
    losses.seconds = time.monotonic() - began
    return losses


@contextmanager
def failing(call: int, all_after: bool) -> Iterator[list[int]]:
    """Let the call-th write, fsync or rename fail; yields a list with the number of calls.

    A write that fails has written half of its data.
    """
    made = [0]

    def fault() -> bool:
        made[0] += 1
        return call > 0 and (made[0] >= call if all_after else made[0] == call)

    def guarded(function: Callable[..., Any]) -> Callable[..., Any]:
        def called(*arguments: Any, **options: Any) -> Any:
            if fault():
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return function(*arguments, **options)

        return called

    class FailingFile(io.FileIO):
        def write(self, data: Any) -> int:
            if fault():
                super().write(memoryview(data).cast("B")[: memoryview(data).nbytes // 2])
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            return super().write(data)

    class FailingSink(atomic_file._Sink, FailingFile):
        pass

    real_open = builtins.open

    def opened(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        if isinstance(file, int) or not set(mode) & set("wax+"):
            return real_open(file, mode, *arguments, **options)
        raw = FailingFile(file, mode.replace("b", "").replace("t", ""))
        buffered = io.BufferedRandom(raw) if "+" in mode else io.BufferedWriter(raw)
        return buffered if "b" in mode else io.TextIOWrapper(buffered, encoding="utf-8")

    with (
        mock.patch.object(os, "fsync", guarded(os.fsync)),
        mock.patch.object(os, "replace", guarded(os.replace)),
        mock.patch.object(os, "rename", guarded(os.rename)),
        mock.patch.object(atomic_file, "_Sink", FailingSink),
        mock.patch.object(builtins, "open", opened),
        mock.patch.object(io, "open", opened),
    ):
        yield made


def _outcome(
    save: Save, folder: Path, call: int, all_after: bool, before: Parts, after: Parts
) -> str:
    """Return which files are there after a failing save, or what was lost."""
    told = False
    try:
        with failing(call, all_after):
            save.save(folder)
    except InputError:
        told = True
    except Exception as error:
        return f"foreign: {type(error).__name__}: {error}"
    if left := list(folder.rglob(TEMPORARY_PATTERN)):
        return f"leftover: {left[0].name}"
    try:
        found = save.read(folder)
    except Exception as error:
        return f"lost: {error}"
    names = before.keys() | after.keys() | found.keys()
    if found == after:
        return "new"
    for name in sorted(names):
        if found.get(name) not in (before.get(name), after.get(name)):
            return f"lost: {name} is neither the old nor the new one"
    if not told:
        return "untold: the save failed without an error"
    return "old" if found == before else "partly"


def _job() -> Job:
    return Job(lambda job: None, lambda event: None, "campaign")


def _voice(name: str) -> Voice:
    with tempfile.TemporaryDirectory() as folder:
        voice = Voice.load(write_small_voice(Path(folder) / "v.safetensors"))
    return Voice(voice.card.model_copy(update={"name": name}), voice.network)


def _read_voices(folder: Path) -> Parts:
    return {path.name: Voice.load(path).card.name for path in folder.glob("*.safetensors")}


def _content(folder: Path, name: str) -> project_file.ProjectContent:
    """Return a project whose take has another sound for each name."""
    content = project_content(folder, name)
    take = content.takes[0]
    sound = take.result.sound
    changed = Sound.of(sound.audio * np.float32(1 / len(name)), sound.rate)
    return replace(content, takes=(replace(take, result=replace(take.result, sound=changed)),))


def _save_project(folder: Path, name: str) -> None:
    file = folder / "work.gradwave"
    project_file.write(_job(), file, _content(folder, name), Checksums())


def _read_project(file: Path) -> Parts:
    loaded = project_file.read(_job(), file, open_recording, Checksums(), agreed=True)
    assert not loaded.lost, f"the sounds of {loaded.lost} are missing"
    return {"takes": [take.name for take in loaded.content.takes]}


def _autosave(folder: Path, name: str) -> None:
    slot = AutosaveSlot(folder / "1-000000000000")
    assert slot.take()
    try:
        project_file.write(_job(), slot.file, _content(folder, name), Checksums(), copy=True)
    finally:
        slot.release()


def _read_autosave(folder: Path) -> Parts:
    (session,) = find(_job(), folder)
    session.slot.release()
    assert not session.problem, session.problem
    return _read_project(session.slot.file)


def _save_checkpoint(folder: Path, step: int) -> None:
    state = {"step": step, "network": {"weight": torch.full((100, 100), float(step))}}
    run = RunFolder(folder)
    run.write_recipe({"step": step})
    run.save(state, _voice(str(step)))


def _read_checkpoint(folder: Path) -> Parts:
    state = RunFolder(folder).load(torch.device("cpu"))
    assert (state["network"]["weight"] == state["step"]).all()
    return _read_voices(folder) | {"recipe": RunFolder(folder).recipe(), "step": state["step"]}


def _export(folder: Path, suffix: str, name: str) -> None:
    take = _content(folder, name).takes[0]
    save_take(_job(), folder / f"take{suffix}", take, markers=MARKERS)


def _read_export(folder: Path, suffix: str) -> Parts:
    path = folder / f"take{suffix}"
    audio, _ = soundfile.read(path, dtype="int32")
    markers = read_markers(path, RATE) if suffix == ".wav" else []
    return {path.name: (audio.tobytes(), [marker.label for marker in markers])}


def _make_recordings(folder: Path) -> None:
    data = folder / "data"
    data.mkdir()
    draw = np.random.default_rng(0)
    t = np.arange(RATE * 2)
    for number in range(2):
        speech = 0.2 * np.sin(t / (9 + number)) * (np.sin(t / 3000) > -0.5)
        speech += draw.normal(0, 1e-4, len(t))
        soundfile.write(data / f"{number}.wav", speech, RATE)
    (data / "train.txt").write_text("0\n1\n")


def _fix(folder: Path) -> None:
    prepare(check_data(folder / "data"), folder / "copy", RATE)


def _read_fixed(folder: Path) -> Parts:
    parts = {}
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".wav", ".flac"):
            parts[path.name + path.suffix] = soundfile.read(path)[0].tobytes()
        elif path.is_file():
            parts[str(path.relative_to(folder))] = path.read_bytes()
    return parts


def _gain(decibels: int) -> EditList:
    return EditList.from_values([{"kind": "gain", "decibels": decibels}])


def _save_preferences(folder: Path, value: str) -> None:
    """Save preferences; raises InputError where the program only logs a warning."""
    file = folder / "desktop.json"
    Preferences(file).write("queue/folder", value)
    if _read_preferences(folder) != {"preferences": value}:
        raise InputError("not saved")


def _read_preferences(folder: Path) -> Parts:
    return {"preferences": Preferences(folder / "desktop.json").read("queue/folder", "nothing")}


SAVES = {
    "voice": Save(
        lambda folder: _voice("old").save(folder / "a.safetensors"),
        lambda folder: _voice("new").save(folder / "a.safetensors"),
        _read_voices,
    ),
    "voice installed": Save(
        lambda folder: None,
        lambda folder: installation.install(_voice("new"), folder / "new.safetensors"),
        _read_voices,
    ),
    "project": Save(
        lambda folder: _save_project(folder, "old"),
        lambda folder: _save_project(folder, "newer"),
        lambda folder: _read_project(folder / "work.gradwave"),
    ),
    "autosave": Save(
        lambda folder: _autosave(folder, "old"),
        lambda folder: _autosave(folder, "newer"),
        _read_autosave,
    ),
    "checkpoint": Save(
        lambda folder: _save_checkpoint(folder, 1),
        lambda folder: _save_checkpoint(folder, 2),
        _read_checkpoint,
    ),
    "export as WAV": Save(
        lambda folder: _export(folder, ".wav", "old"),
        lambda folder: _export(folder, ".wav", "newer"),
        lambda folder: _read_export(folder, ".wav"),
    ),
    "export as FLAC": Save(
        lambda folder: _export(folder, ".flac", "old"),
        lambda folder: _export(folder, ".flac", "newer"),
        lambda folder: _read_export(folder, ".flac"),
    ),
    "edits": Save(
        lambda folder: _gain(1).save(folder / "edits.json"),
        lambda folder: _gain(2).save(folder / "edits.json"),
        lambda folder: {"edits": EditList.load(folder / "edits.json").to_values()},
    ),
    "preferences": Save(
        lambda folder: _save_preferences(folder, "old"),
        lambda folder: _save_preferences(folder, "new"),
        _read_preferences,
    ),
    "check --fix": Save(_make_recordings, _fix, _read_fixed),
}
