"""The prepared copy of the recordings, for worker threads; written completely or not at all."""

from __future__ import annotations

import hashlib
import os
import random
import shutil
from collections.abc import Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.jobs import Job
from gradwave.language import tr
from gradwave.training_wizard.check_findings import minutes
from gradwave.training_wizard.data_check import PARTS
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_speed import in_gib
from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.dataset.check_report import DataReport

BYTES = 2.0  # bytes per sample of 24-bit FLAC, measured on ten hours of speech
HELD_OUT = 20  # one clip in this many is held out


def prepare_copy(job: Job, training: Training, report: DataReport, rate: int) -> str:
    """Make the copy unless it is up to date, and select the part to train on.

    Returns:
        The fingerprint of the copy.

    Raises:
        InputError: There is no space for the copy, or it cannot be written.
    """
    as_is = frozenset(training.choices.as_is)
    made_from = fingerprint(report, rate, as_is)
    if training.choices.prepared != made_from or not os.path.isdir(training.data):
        _make(job, training, report, rate, as_is)
    take_part(job, training.data, training.choices.minutes)
    return made_from


def fingerprint(report: DataReport, rate: int, as_is: Set[str]) -> str:
    """Return a hash of recordings, choices and sample rate, which changes when one of them does."""
    digest = hashlib.sha256(str(rate).encode())
    for file in report.files:
        if file.name in as_is:
            digest.update(b"as it is")
        digest.update(file.name.encode() + (file.measured.content if file.measured else b""))
    return digest.hexdigest()[:32]


def take_part(job: Job, data: Path, most: int) -> None:
    """Select at most `most` minutes of the copy at random for training; 0 selects all."""
    from wavegrad_core.audio import probe
    from wavegrad_core.dataset.data_folder import find_recordings

    lists = (data / "train.txt", data / "valid.txt")
    for path in lists:
        path.unlink(missing_ok=True)
    if not most:
        return
    paths, chosen, left = find_recordings(data), [], 60.0 * most
    random.Random(0).shuffle(paths)
    for path in paths:
        job.check()
        left -= probe(path).seconds
        if left < 0:
            break
        chosen.append(path.relative_to(data).with_suffix("").as_posix())
    else:  # fewer are available
        return
    held_out = chosen[HELD_OUT - 1 :: HELD_OUT]
    trained_on = [name for name in chosen if name not in set(held_out)]
    for path, part in zip(lists, (trained_on, held_out)):
        write_atomically(path, "".join(f"{name}\n" for name in part).encode())


def _make(job: Job, training: Training, report: DataReport, rate: int, as_is: Set[str]) -> None:
    from wavegrad_core.dataset.preparation import prepare

    def on_file(done: float, total: int) -> None:
        job.report(round(PARTS * done), PARTS * total, tr("Preparing"))

    part = training.folder / "data.part"
    training.discard([part.name, training.data.name])
    _check_room(training.folder, report, rate)
    try:
        # The names give the place of each recording in the copy; lists of clips in a source folder
        # cover only that folder.
        prepare(replace(report, folder=training.recordings), part, rate, on_file, as_is)
        part.rename(training.data)
    except BaseException:  # a full disk or cancellation: delete the partial copy
        training.discard([part.name])
        raise


def _check_room(folder: Path, report: DataReport, rate: int) -> None:
    size, free = BYTES * rate * 60 * minutes(report)[0], shutil.disk_usage(folder).free
    if size > free:
        raise InputError(
            tr(
                "The copy of the recordings needs {needed}, but only {free} are free. Free "
                "some space on the disk of {folder}, or exclude recordings.",
                needed=in_gib(size),
                free=in_gib(free),
                folder=folder,
            )
        )
