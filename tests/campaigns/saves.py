"""Every kind of save of the program, with an old file that it replaces."""

import shutil
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from unittest import mock

import numpy as np
import soundfile
import torch
from broken_calls import broken_calls
from project_seed import RATE, open_recording, project_content
from small_voice import write_small_voice

from gradwave.jobs import Job
from gradwave.preferences import Preferences
from gradwave.projects import project_file
from gradwave.projects.autosave import AutosaveSlot
from gradwave.projects.recovery import find
from gradwave.projects.take_store import Checksums
from gradwave.queue.file_renderer import FileRenderer, FileToRender
from gradwave.rendering.render_worker import RenderWorker
from gradwave.sounds import Settings, Sound
from gradwave.takes.export import save_take
from gradwave.voices import installation
from wavegrad_core.audio import TEMPORARY_PATTERN
from wavegrad_core.audio.markers import Marker, read_markers
from wavegrad_core.checkpoints import reader, unpickling_process
from wavegrad_core.dataset.data_checks import check_data
from wavegrad_core.dataset.preparation import prepare
from wavegrad_core.edits.edit_list import EditList
from wavegrad_core.errors import InputError
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.voices.checkpoint_import import import_voice
from wavegrad_core.voices.voice import Voice

Parts = dict[str, Any]  # the content of each file of a save, by name
CHECKPOINT = Path(__file__).parents[1] / "peers" / "lmnt.pt"
WHOLE = ("old", "new", "partly")  # outcomes in which each file is the old or the new one
MARKERS = [Marker(0.05, 0.1, "a loop")]


@dataclass(frozen=True)
class Save:
    """A kind of save.

    Attributes:
        before: Writes the old files into a folder.
        save: Replaces them by new ones.
        read: Reads the content of each file; raises for a file that is not whole.
        repeats: Whether it can be repeated in the same folder; `check --fix` needs an empty one.
    """

    before: Callable[[Path], None]
    save: Callable[[Path], None]
    read: Callable[[Path], Parts]
    repeats: bool = True

    def states(self, folder: Path) -> tuple[Parts, Parts, int]:
        """Write the old files into `folder / "old"`, and the new ones into `folder / "new"`.

        Returns:
            The content of both, and the number of calls that the save makes.
        """
        old, new = folder / "old", folder / "new"
        old.mkdir(parents=True)
        self.before(old)
        first = shutil.copytree(old, folder / "first")
        self.save(first)  # compiles and fills caches, which is not part of the save
        shutil.rmtree(first)
        shutil.copytree(old, new)
        with broken_calls(0, lambda: None) as calls:
            self.save(new)
        return self.read(old), self.read(new), calls[0]

    def attempt(self, folder: Path, before: Parts, after: Parts) -> str:
        """Save where it may fail; return "old", "new" or "partly", or what was lost."""
        told = False
        try:
            self.save(folder)
        except InputError:
            told = True
        except Exception as error:
            return f"foreign: {type(error).__name__}: {error}"
        if left := list(folder.rglob(TEMPORARY_PATTERN)):
            return f"leftover: {left[0].name}"
        found = self.found(folder, before, after)
        return found if told or found not in ("old", "partly") else "untold: no error was raised"

    def found(self, folder: Path, before: Parts, after: Parts) -> str:
        """Return "old", "new" or "partly", or which file is lost."""
        try:
            found = self.read(folder)
        except Exception as error:
            return f"lost: {error}"
        if found == after:
            return "new"
        for name in sorted(before.keys() | after.keys() | found.keys()):
            if found.get(name) not in (before.get(name), after.get(name)):
                return f"lost: {name} is neither the old nor the new one"
        return "old" if found == before else "partly"


def _job() -> Job:
    return Job(lambda job: None, lambda event: None, "campaign")


def _voice(name: str) -> Voice:
    with tempfile.TemporaryDirectory() as folder:
        voice = Voice.load(write_small_voice(Path(folder) / "v.safetensors"))
    return Voice(voice.card.model_copy(update={"name": name}), voice.network)


def _read_voices(folder: Path) -> Parts:
    return {path.name: Voice.load(path).card.name for path in folder.glob("*.safetensors")}


def _import(folder: Path) -> None:
    """Import a checkpoint, which is unpickled in this process: starting one takes seconds."""
    unpickling_process.allow_plain_objects()

    def answer(path: Path, name: str, size: int, max_bytes: int) -> bytes:
        return unpickling_process.answer(str(path), max_bytes)

    with mock.patch.object(reader, "_ask_child", answer):
        voice, _ = import_voice(CHECKPOINT, "new")
    voice.save(folder / "a.safetensors")


def _write_sources(folder: Path) -> None:
    for number in range(2):
        sound = 0.1 * np.sin(np.arange(RATE // 20) / (9 + number))
        soundfile.write(folder / f"{number}.wav", sound, RATE)


def _render_queue(folder: Path) -> None:
    """Render two files as the queue does."""
    voice, settings = _voice("small"), Settings(voice="small", iterations=2)
    schedule, renderer, go = voice.schedule(2), FileRenderer(RenderWorker()), threading.Event()
    go.set()
    for number in range(2):
        source = folder / f"{number}.wav"
        order = FileToRender(source, settings, voice, schedule, folder / "Gradwave")
        renderer.render(_job(), order, go)


def _read_renders(folder: Path) -> Parts:
    return {path.name: soundfile.read(path)[0].tobytes() for path in folder.rglob("*.wav")}


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
        elif path.is_file() and not path.match(TEMPORARY_PATTERN):  # looked for separately
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
    "voice imported": Save(
        lambda folder: _voice("old").save(folder / "a.safetensors"),
        _import,
        _read_voices,
    ),
    "queue": Save(_write_sources, _render_queue, _read_renders),
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
    "check --fix": Save(_make_recordings, _fix, _read_fixed, repeats=False),
}
