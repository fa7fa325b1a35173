"""Export of a training run to another machine and import of its result, for worker threads."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_command import scratch_options, steps_of
from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError, reason

START, HOW = "start.safetensors", "How to train.txt"
RUN, DATA = "run", "data"
TEXT = """Training a voice with Gradwave on another machine
=================================================

Copy this folder to a machine with a GPU where Gradwave is installed (pip install from its
checkout, with a build of torch for that GPU). Change to this folder and run:

    {command}

If the machine has several GPUs, put their number after --nproc-per-node=. If the training run is
interrupted, run the same command with --resume at the end. When it has finished, copy the folder
back and choose “Import training…” on the page Train of the wizard.
"""


def export_training(job: Job, training: Training, folder: Path) -> Path:
    """Copy everything that another machine needs into a new folder inside `folder`.

    Returns:
        The new folder.

    Raises:
        InputError: The folder already exists or cannot be written.
    """
    target = folder / "Gradwave training"
    if os.path.exists(target):
        raise InputError(
            tr(
                "Could not write {target}: the folder already exists. Remove it, or choose "
                "another folder.",
                target=target,
            )
        )
    try:
        shutil.copytree(training.data, target / DATA, copy_function=_stoppable(job))
        if training.started:
            shutil.copytree(training.run, target / RUN, copy_function=_stoppable(job))
        if training.choices.voice:
            shutil.copyfile(_voice_file(training.choices.voice), target / START)
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise InputError(
            tr(
                "Could not write {target}: {reason}. Choose another folder.",
                target=target,
                reason=reason(error),
            )
        ) from error
    except BaseException:
        shutil.rmtree(target, ignore_errors=True)
        raise
    write_atomically(
        target / HOW, TEXT.format(command=command_of(training)).encode(errors="surrogateescape")
    )
    return target


def command_of(training: Training) -> str:
    """Return the training command to run in the exported folder."""
    choices = training.choices
    words = ["torchrun --nproc-per-node=1 -m gradwave train", DATA, "-o", RUN]
    options = ["--from", START] if choices.voice else scratch_options(choices)
    words += [shlex.quote(word) for word in options]
    words += [f"--steps {steps_of(training)}"]
    words += [f"--batch {choices.batch}"] if choices.batch else []
    words += ["--resume"] if training.started else []
    return " ".join(words)


def import_training(job: Job, training: Training, folder: Path) -> int:
    """Replace the folder of this run with one from an exported folder, or with a run folder.

    Returns:
        The number of steps of the imported voice.

    Raises:
        InputError: The folder contains no usable voice, or cannot be copied.
    """
    from wavegrad_core.voices.voice import Voice

    source = folder / RUN if os.path.isdir(folder / RUN) else folder
    found = source / training.voice.name
    if not os.path.isfile(found):
        raise InputError(
            tr(
                "Could not import {folder}: it contains no trained voice. Choose the folder "
                "that was copied back from the other machine.",
                folder=folder,
            )
        )
    voice = Voice.load(found)  # validates the file
    part = training.folder / "run.part"
    training.discard([part.name])
    try:
        shutil.copytree(source, part, ignore=_links_and_devices, copy_function=_stoppable(job))
        training.discard([training.run.name])
        part.rename(training.run)
    except OSError as error:
        raise InputError(
            tr(
                "Could not copy {source}: {reason}. Free some space and import again.",
                source=source,
                reason=reason(error),
            )
        ) from error
    return int(voice.training.get("steps", 0))


def _links_and_devices(folder: str, names: list[str]) -> list[str]:
    """Return what is not copied: a link may lead to a device, which never ends, or to anywhere."""
    paths = {name: os.path.join(folder, name) for name in names}
    return [
        name
        for name, path in paths.items()
        if os.path.islink(path) or not (os.path.isfile(path) or os.path.isdir(path))
    ]


def _voice_file(name: str) -> Path:
    from wavegrad_core.voices.library import list_voices

    voices = dict(reversed(list_voices()))
    return voices.get(name, Path(name))


def _stoppable(job: Job) -> Callable[[str, str], str]:
    """Return a copy function that stops between files when the job is cancelled."""

    def copy(source: str, target: str) -> str:
        job.check()
        return shutil.copyfile(source, target)

    return copy
