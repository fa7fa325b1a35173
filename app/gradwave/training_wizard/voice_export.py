"""The end: the voice is named, credited, searched a schedule for if wanted, and installed."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.problem import Problem
from gradwave.training_wizard.failure_causes import describe_failure
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_process import TrainingProcess
from gradwave.voices import installation
from wavegrad_core.errors import InputError

ITERATIONS, RENDERS = 6, 60  # of the schedule that is searched, and how many are tried at most
SEARCHED = "searched.safetensors"
LICENCES = ("All rights reserved", "CC BY 4.0", "CC BY-NC 4.0", "CC BY-SA 4.0", "CC0 1.0")
REFUSED = 2  # the command's exit status for what it cannot use
LOOK = 1000  # milliseconds between two looks at how far a search is


@dataclass(frozen=True)
class Credit:
    """What is asked before a voice is installed; consent is the owner's."""

    name: str
    owner: str
    licence: str
    consent: bool

    @property
    def lacking(self) -> str:
        """What is still to be filled in, in a sentence; empty when all is there."""
        if not self.name.strip():
            return "Give the voice a name."
        if not self.owner.strip():
            return "Say whose voice it is."
        if not self.licence.strip():
            return "Choose what others may do with it."
        if not self.consent:
            return "The voice is installed only if its owner agreed."
        return ""


class VoiceExport(QObject):
    """Searches in a child, installs in the lane "files"."""

    changed = Signal()
    installed = Signal(str)  # the name
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.process = TrainingProcess()
        self.installing = False
        self.tried = 0  # schedules of a search that runs
        self._jobs = jobs
        self._training: Training | None = None
        self._credit = Credit("", "", "", False)
        self._ended_early = False
        self._timer = QTimer(self, interval=LOOK)
        self._timer.timeout.connect(self._look)
        self.process.ended.connect(self._searched)

    @property
    def busy(self) -> bool:
        return self.installing or self.process.running

    def install(self, training: Training, credit: Credit, search: bool) -> None:
        """Under that name, once a schedule has been searched for it if that is wanted."""
        if credit.lacking or self.busy:
            return
        self._training, self._credit, self._ended_early = training, credit, False
        if search:
            self._search(training)
        else:
            self._install(training.voice)
        self.changed.emit()

    def end_search(self) -> None:
        """Install the voice with the best schedule that was found so far."""
        self._ended_early = True
        self.process.ask_to_stop()

    def _search(self, training: Training) -> None:
        """Begin, or go on where a search of this voice was broken off."""
        output, journal = training.run / SEARCHED, _journal(training)
        self.tried = 0
        words = ["search", str(training.voice), *map(str, _clips(training))]
        words += ["--iterations", str(ITERATIONS), "-o", str(output), "--renders", str(RENDERS)]
        try:
            output.unlink(missing_ok=True)
            if _is_newer(journal, training.voice):
                words.append("--resume")
            else:
                journal.unlink(missing_ok=True)
            self.process.start(words, training.report)
            self._timer.start()
        except (InputError, OSError) as error:
            self.problem.emit(Problem.of(error, "search a schedule"))

    def _look(self) -> None:
        if self._training is not None:
            self.tried = _tried(_journal(self._training))
            self.changed.emit()

    def _searched(self, status: int) -> None:
        self._timer.stop()
        training = self._training
        assert training is not None
        output = training.run / SEARCHED
        if status == 0 or self._ended_early:
            self._install(output if output.exists() else training.voice)
            return
        failure = describe_failure(status, self.process.told(), saved=False)
        if status == REFUSED:  # what was tried is of no use to another search either
            _journal(training).unlink(missing_ok=True)
        text = f"The search ended: {failure.message} Install again to go on with it, or without it."
        self.problem.emit(Problem(text, failure.details))
        self.changed.emit()

    def _install(self, path: Path) -> None:
        credit = self._credit
        self.installing = True
        self._jobs.submit(lambda job: install(job, path, credit), self._heard, lane="files")
        self.changed.emit()

    def _heard(self, event: Event[str]) -> None:
        self.installing = False
        match event:
            case Finished(result=name):
                self.installed.emit(name)
            case Failed(error=error):
                self.problem.emit(Problem.of(error, "install the voice"))
        self.changed.emit()

    def leave(self) -> None:
        self._timer.stop()
        if self.process.running:
            self.process.kill()
            self.process.leave()


def install(job: Job, path: Path, credit: Credit) -> str:
    """A copy with its name, its owner and its licence among the installed voices; the name.

    InputError when the name is taken or cannot be one, or the file cannot be written.
    """
    from wavegrad_core.voices.voice import Voice

    place = installation.free_place(credit.name)
    voice = Voice.load(path)
    card = voice.card.model_copy(update=credited(voice.card.training, voice.card.credit, credit))
    installation.install(Voice(card, voice.network), place)
    return place.stem


def credited(training: dict[str, Any], before: str, credit: Credit) -> dict[str, Any]:
    """What of a card changes when it is credited; whose voice it began with stays said.

    The data are the owner's recordings, not the folder that the wizard keeps their copy in.
    """
    agreed = f"the owner agreed, {datetime.date.today().isoformat()}"
    owner = credit.owner.strip()
    return {
        "licence": credit.licence.strip(),
        "credit": f"{owner}. {before}" if before else owner,
        "training": training | {"data": f"recordings of {owner}", "consent": agreed},
    }


def _clips(training: Training) -> list[Path]:
    """The sentences that previews were made of: kept back, where there are such."""
    return sorted((training.run / "previews").glob("*/original.flac")) or [training.data]


def _journal(training: Training) -> Path:
    return training.run / f"{Path(SEARCHED).stem}.search-{ITERATIONS}.json"


def _is_newer(path: Path, than: Path) -> bool:
    return path.exists() and path.stat().st_mtime_ns > than.stat().st_mtime_ns


def _tried(journal: Path) -> int:
    try:
        return len(re.findall(r'"error"', journal.read_text(encoding="utf-8")))
    except OSError:  # not begun, or ended
        return 0
