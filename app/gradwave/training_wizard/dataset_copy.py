"""The copy of the recordings that is trained on: made whole or not at all. It runs in a worker."""

from __future__ import annotations

import hashlib
import random
import shutil
from collections.abc import Set
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from gradwave.jobs import Job
from gradwave.training_wizard.check_findings import minutes
from gradwave.training_wizard.data_check import PARTS
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_speed import in_gib
from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.dataset.check_report import DataReport

BYTES = 2.0  # of a sample of the copy, 24-bit FLAC of speech: what ten hours of it took
KEPT_BACK = 20  # one clip in so many of a part of them


def ready(job: Job, training: Training, report: DataReport, rate: int) -> str:
    """Make the copy if it is not there, take as much of it as is wanted; what it is made of.

    InputError when there is no room for it, or it cannot be written.
    """
    as_is = frozenset(training.choices.as_is)
    made_of = fingerprint(report, rate, as_is)
    if training.choices.prepared != made_of or not training.data.is_dir():
        _make(job, training, report, rate, as_is)
    take_part(job, training.data, training.choices.minutes)
    return made_of


def fingerprint(report: DataReport, rate: int, as_is: Set[str]) -> str:
    """What a copy is made of: it changes when a recording, a choice or the rate does."""
    digest = hashlib.sha256(str(rate).encode())
    for file in report.files:
        if file.name in as_is:
            digest.update(b"as it is")
        digest.update(file.name.encode() + (file.measured.content if file.measured else b""))
    return digest.hexdigest()[:32]


def take_part(job: Job, data: Path, most: int) -> None:
    """Have so many minutes of the copy trained on, drawn from all of it; 0 for all of it."""
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
    else:  # there are not so many
        return
    kept_back = chosen[KEPT_BACK - 1 :: KEPT_BACK]
    trained_on = [name for name in chosen if name not in set(kept_back)]
    for path, part in zip(lists, (trained_on, kept_back)):
        write_atomically(path, "".join(f"{name}\n" for name in part).encode())


def _make(job: Job, training: Training, report: DataReport, rate: int, as_is: Set[str]) -> None:
    from wavegrad_core.dataset.preparation import prepare

    def on_file(done: float, total: int) -> None:
        job.report(round(PARTS * done), PARTS * total, "Preparing")

    part = training.folder / "data.part"
    training.discard([part.name, training.data.name])
    _check_room(training.folder, report, rate)
    try:
        # Names tell where each lies in the copy; a folder's lists of clips would be of it alone.
        prepare(replace(report, folder=training.recordings), part, rate, on_file, as_is)
        part.rename(training.data)
    except BaseException:  # a full disk, or the person's will: half a copy only takes room
        training.discard([part.name])
        raise


def _check_room(folder: Path, report: DataReport, rate: int) -> None:
    size, free = BYTES * rate * 60 * minutes(report)[0], shutil.disk_usage(folder).free
    if size > free:
        raise InputError(
            f"The copy of the recordings needs {in_gib(size)} on the disk, and {in_gib(free)} are "
            f"free: make room where {folder} is, or leave recordings out."
        )
