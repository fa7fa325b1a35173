"""Installation of a trained voice: credits, optional schedule search, copy."""

from __future__ import annotations

import datetime
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs
from gradwave.language import tr
from gradwave.problem import Problem
from gradwave.training_wizard.failure_causes import describe_failure
from gradwave.training_wizard.training import Training
from gradwave.training_wizard.training_process import TrainingProcess
from gradwave.voices import installation
from wavegrad_core.errors import InputError

ITERATIONS, RENDERS = 6, 60  # of the schedule search: iterations, and maximum number of renders
SEARCHED = "searched.safetensors"
LICENCES = ("All rights reserved", "CC BY 4.0", "CC BY-NC 4.0", "CC BY-SA 4.0", "CC0 1.0")
REFUSED = 2  # exit status of the command for invalid input
POLL = 1000  # milliseconds between two reads of the search's progress


@dataclass(frozen=True)
class Credit:
    """Name, owner, licence and the owner's consent, required for installation."""

    name: str
    owner: str
    licence: str
    consent: bool

    @property
    def lacking(self) -> str:
        """A sentence about the first missing field; empty if none is missing."""
        if not self.name.strip():
            return tr("Enter a name for the voice.")
        if not self.owner.strip():
            return tr("Enter the owner of the voice.")
        if not self.licence.strip():
            return tr("Choose a licence.")
        if not self.consent:
            return tr("Confirm that the owner of the voice agreed.")
        return ""


class VoiceExport(QObject):
    """Export of a trained voice: search for its schedule, then installation.

    The search runs in a child process, the installation in the lane "files".
    """

    changed = Signal()
    installed = Signal(str)  # the name
    problem = Signal(Problem)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.process = TrainingProcess()
        self.installing = False
        self.tried = 0  # schedules tried by the running search
        self._jobs = jobs
        self._training: Training | None = None
        self._credit = Credit("", "", "", False)
        self._ended_early = False
        self._timer = QTimer(self, interval=POLL)
        self._timer.timeout.connect(self._read_journal)
        self.process.ended.connect(self._searched)

    @property
    def busy(self) -> bool:
        return self.installing or self.process.running

    def install(self, training: Training, credit: Credit, search: bool) -> None:
        """Install the voice, after a schedule search if `search` is set."""
        if credit.lacking or self.busy:
            return
        self._training, self._credit, self._ended_early = training, credit, False
        if search:
            self._search(training)
        else:
            self._install(training.voice)
        self.changed.emit()

    def end_search(self) -> None:
        """End the search and install the voice with the best schedule so far."""
        self._ended_early = True
        self.process.ask_to_stop()

    def _search(self, training: Training) -> None:
        """Start a search, or resume an interrupted one of the same voice."""
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
            self.process.start(words, training.log_file)
            self._timer.start()
        except (InputError, OSError) as error:
            self.problem.emit(Problem.of(error, tr("search for a schedule")))

    def _read_journal(self) -> None:
        if self._training is not None:
            self.tried = _tried(_journal(self._training))
            self.changed.emit()

    def _searched(self, status: int) -> None:
        self._timer.stop()
        training = self._training
        assert training is not None
        output = training.run / SEARCHED
        if status == 0 or self._ended_early:
            self._install(output if os.path.exists(output) else training.voice)
            return
        failure = describe_failure(status, self.process.output(), saved=False)
        if status == REFUSED:  # the journal cannot be used for another search either
            _journal(training).unlink(missing_ok=True)
        text = tr(
            "The search stopped. {message} Install again with or without the search.",
            message=failure.message,
        )
        self.problem.emit(Problem(text, failure.details))
        self.changed.emit()

    def _install(self, path: Path) -> None:
        credit = self._credit
        self.installing = True
        self._jobs.submit(lambda job: install(job, path, credit), self._on_event, lane="files")
        self.changed.emit()

    def _on_event(self, event: Event[str]) -> None:
        self.installing = False
        match event:
            case Finished(result=name):
                self.installed.emit(name)
            case Failed(error=error):
                self.problem.emit(Problem.of(error, tr("install the voice")))
        self.changed.emit()

    def leave(self) -> None:
        self._timer.stop()
        if self.process.running:
            self.process.kill()
            self.process.leave()


def install(job: Job, path: Path, credit: Credit) -> str:
    """Install a copy of the voice with name, owner and licence in its card.

    Returns:
        The name of the installed voice.

    Raises:
        InputError: The name is taken or invalid, or the file cannot be written.
    """
    from wavegrad_core.voices.voice import Voice

    place = installation.installation_path(credit.name)
    voice = Voice.load(path)
    card = voice.card.model_copy(update=credited(voice.card.training, voice.card.credit, credit))
    installation.install(Voice(card, voice.network), place)
    return place.stem


def credited(training: dict[str, Any], before: str, credit: Credit) -> dict[str, Any]:
    """Return the changed fields of the card. The credit of the starting voice is kept.

    The training data are named after the owner instead of the wizard's folder.
    """
    agreed = f"the owner agreed, {datetime.date.today().isoformat()}"
    owner = credit.owner.strip()
    return {
        "licence": credit.licence.strip(),
        "credit": f"{owner}. {before}" if before else owner,
        "training": training | {"data": f"recordings of {owner}", "consent": agreed},
    }


def _clips(training: Training) -> list[Path]:
    """Return the recordings of the previews, or the whole data set if there are none."""
    return sorted((training.run / "previews").glob("*/original.flac")) or [training.data]


def _journal(training: Training) -> Path:
    return training.run / f"{Path(SEARCHED).stem}.search-{ITERATIONS}.json"


def _is_newer(path: Path, than: Path) -> bool:
    return os.path.exists(path) and path.stat().st_mtime_ns > than.stat().st_mtime_ns


def _tried(journal: Path) -> int:
    try:
        return len(re.findall(r'"error"', journal.read_text(encoding="utf-8")))
    except OSError:  # not started, or finished
        return 0
