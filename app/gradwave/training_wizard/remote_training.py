"""A training taken to another machine, one with a GPU, and brought back. It runs in a worker."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from gradwave.jobs import Job
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_plan import steps_of
from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError

START, HOW = "start.safetensors", "How to train.txt"
RUN, DATA = "run", "data"
TEXT = """A voice to be trained with Gradwave
===================================

On a machine with a GPU, with this folder copied to it and Gradwave installed there
(pip install from its checkout, with a torch that knows the GPU):

    cd into this folder, then
    {command}

With several GPUs in it, put their number after --nproc-per-node=. If it is stopped, the same
command with --resume at its end goes on. When it is done, copy this folder back and, in Gradwave's
wizard, choose “Bring it back” on the page Train.
"""


def export_training(job: Job, training: Training, folder: Path) -> Path:
    """Copy all that another machine needs into a new folder in `folder`; returns that.

    InputError when it is there already, or cannot be written.
    """
    target = folder / "Gradwave training"
    if target.exists():
        raise InputError(f"{target}: is there already; remove it, or choose another folder.")
    try:
        shutil.copytree(training.data, target / DATA, copy_function=_stoppable(job))
        if training.started:
            shutil.copytree(training.run, target / RUN, copy_function=_stoppable(job))
        if training.choices.voice:
            shutil.copyfile(_voice_file(training.choices.voice), target / START)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise InputError(
            f"{target}: cannot be written ({error.strerror or error}); choose another folder."
        ) from error
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        raise
    write_atomically(target / HOW, TEXT.format(command=command_of(training)).encode())
    return target


def command_of(training: Training) -> str:
    """The one command, to be run in the folder."""
    choices = training.choices
    words = ["torchrun --nproc-per-node=1 -m gradwave train", DATA, "-o", RUN]
    words += ["--from", START] if choices.voice else []
    words += [f"--steps {steps_of(training)}"]
    words += [f"--batch {choices.batch}"] if choices.batch else []
    words += ["--resume"] if training.started else []
    return " ".join(words)


def import_training(job: Job, training: Training, folder: Path) -> int:
    """Take the run of such a folder (or the run's own folder) in place of this one's.

    Returns its steps. InputError when there is no voice in it, or one that cannot be used.
    """
    from wavegrad_core.voices.voice import Voice

    source = folder / RUN if (folder / RUN).is_dir() else folder
    found = source / training.voice.name
    if not found.is_file():
        raise InputError(
            f"{folder}: holds no trained voice; choose the folder that was taken to the other "
            "machine."
        )
    voice = Voice.load(found)  # checked whole
    part = training.folder / "run.part"
    training.discard([part.name])
    try:
        shutil.copytree(source, part, copy_function=_stoppable(job))
        training.discard([training.run.name])
        part.rename(training.run)
    except OSError as error:
        raise InputError(
            f"{source}: cannot be copied here ({error.strerror or error}); make room on the disk."
        ) from error
    return int(voice.training.get("steps", 0))


def _voice_file(name: str) -> Path:
    from wavegrad_core.voices.library import list_voices

    voices = dict(reversed(list_voices()))
    return voices.get(name, Path(name))


def _stoppable(job: Job) -> Callable[[str, str], str]:
    """shutil.copyfile that ends with the job, between two files."""

    def copy(source: str, target: str) -> str:
        job.check()
        return shutil.copyfile(source, target)

    return copy
