"""View model of the voices dialog: list, import and remove voices. No widgets."""

from __future__ import annotations

import logging
import reprlib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFile, QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, Work
from gradwave.language import number, tr
from gradwave.problem import Problem
from gradwave.takes.export import FORBIDDEN
from gradwave.voices.installation import install, installation_path
from wavegrad_core.errors import InputError, reason
from wavegrad_core.file_suffixes import VOICE_SUFFIX

if TYPE_CHECKING:
    from wavegrad_core.voices.card import VoiceCard
    from wavegrad_core.voices.voice import Voice

log = logging.getLogger(__name__)

COUNTED = ("clips", "minutes", "steps")  # training facts that are shown first
MAX_SCORE, MAX_FACT = 1e6, 10**15
UNWRITTEN = ("", "unknown")  # values of a card that was not filled in
Scores = tuple[list[str], list[list[str]]]  # column names and rows


@dataclass(frozen=True)
class VoiceFacts:
    """Facts about a voice for display.

    Attributes:
        name: Name of the voice.
        path: Its file.
        installed: Whether the user installed it and may remove it.
        facts: Details as text, by heading.
        scores: Table of scores; no rows if there are none.
        problem: Why the voice cannot be used; empty if it can.
    """

    name: str
    path: Path
    installed: bool
    facts: dict[str, str]
    scores: Scores = ((), ())  # type: ignore[assignment]
    problem: str = ""


@dataclass(frozen=True)
class VoiceImport:
    """A request to import a checkpoint (`program` None: detect it) or a voice file."""

    path: Path
    name: str
    program: str | None = None
    config: Path | None = None
    licence: str = ""
    credit: str = ""
    front_end: str | None = None

    @property
    def is_voice(self) -> bool:
        return self.path.suffix.lower() == VOICE_SUFFIX


class VoiceList(QObject):
    """All voices; files are read, imported and removed in the lane "files"."""

    changed = Signal()
    listed = Signal(list)  # (name, path) of all usable voices, after a change
    imported = Signal(str)  # the name
    problem = Signal(Problem)
    message = Signal(str)  # for the status line

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.all: list[VoiceFacts] = []
        self.busy = ""  # current activity, or empty
        self._jobs = jobs

    def look(self) -> None:
        self._do(tr("Reading voices"), lambda job: (look(job), ""), tr("list the voices"))

    def add(self, wanted: VoiceImport) -> None:
        """Install a voice under a unique name."""

        def work(job: Job) -> tuple[list[VoiceFacts], str]:
            add(job, wanted)
            return look(job), tr("Installed the voice {name}.", name=wanted.name)

        self._do(tr("Importing"), work, tr("import {name}", name=wanted.path.name), wanted.name)

    def remove(self, voice: VoiceFacts) -> None:
        """Move the file of a voice to the trash."""

        def work(job: Job) -> tuple[list[VoiceFacts], str]:
            to_trash(voice.path)
            return look(job), tr("Moved the voice {name} to the trash.", name=voice.name)

        self._do(tr("Removing"), work, tr("remove {name}", name=voice.name))

    def _do(
        self, busy: str, work: Work[tuple[list[VoiceFacts], str]], doing: str, imported: str = ""
    ) -> None:
        def handle(event: Event[tuple[list[VoiceFacts], str]]) -> None:
            match event:
                case Finished(result=(voices, message)):
                    self.busy, self.all = "", voices
                    if message:
                        self.listed.emit(
                            [(one.name, one.path) for one in voices if not one.problem]
                        )
                        self.message.emit(message)
                    self.changed.emit()
                    if imported:
                        self.imported.emit(imported)
                case Failed(error=error):
                    self.busy = ""
                    self.problem.emit(Problem.of(error, doing))
                    self.changed.emit()

        self.busy = busy
        self._jobs.submit(work, handle, lane="files")
        self.changed.emit()


def look(job: Job) -> list[VoiceFacts]:
    """Return bundled and then installed voices; damaged files come with a problem."""
    from wavegrad_core.voices.library import installed_folder, list_voices
    from wavegrad_core.voices.voice import read_card

    found = []
    folder = installed_folder()
    for name, path in list_voices():
        job.check()
        installed = path.parent == folder
        try:
            card = read_card(path)
            found.append(VoiceFacts(name, path, installed, facts_of(card), scores_of(card.scores)))
        except InputError as error:
            found.append(VoiceFacts(name, path, installed, {}, problem=str(error)))
        except Exception as error:  # one voice with a bad card must not hide the others
            log.warning("%s: the card could not be shown", path, exc_info=error)
            problem = tr(
                "Could not show the voice {path}: {reason}.",
                path=path,
                reason=reason(error) or type(error).__name__,
            )
            found.append(VoiceFacts(name, path, installed, {}, problem=problem))
    return found


def facts_of(card: VoiceCard) -> dict[str, str]:
    """Return a card's details as text, keyed by heading."""
    import torch

    from wavegrad_core.network.networks import build_network

    with torch.device("meta"):  # shapes without memory
        weights = sum(one.numel() for one in build_network(card.network).parameters())
    profile = card.profile
    return {
        tr("Credit"): card.credit if card.credit not in UNWRITTEN else tr("Unknown"),
        tr("Licence"): card.licence
        if card.licence not in UNWRITTEN
        else tr("Unknown; ask its author before publishing"),
        **_training(card.training),
        tr("Rate"): tr("{rate:g} kHz", rate=profile.sample_rate / 1000),
        tr("Mel"): tr(
            "{name}, {bands} bands, hop {hop} samples",
            name=profile.name,
            bands=profile.n_mels,
            hop=profile.hop,
        ),
        tr("Network"): tr("{weights:,} parameters", weights=weights),
    }


def _training(training: dict[str, Any]) -> dict[str, str]:
    """Return the training data, their duration and the other training facts of the card."""
    counts = [f"{_number(training[key])} {key}" for key in COUNTED if key in training]
    data = [str(training["data"])] if "data" in training else []
    trained_on = ": ".join([*data, ", ".join(counts)]).removesuffix(": ")
    others = {key: value for key, value in training.items() if key not in (*COUNTED, "data")}
    words = [f"{key.replace('_', ' ')} {_number(value)}" for key, value in others.items()]
    if not trained_on:
        return {tr("Trained on"): ", ".join(words) or tr("Unknown")}
    return {tr("Trained on"): trained_on} | ({tr("Training"): ", ".join(words)} if words else {})


def _number(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < MAX_FACT:
        return number(value, ",")
    return value if isinstance(value, str) else reprlib.repr(value)


def scores_of(scores: dict[str, Any]) -> Scores:
    """Return the mean scores as a table."""
    means = scores.get("means")
    rows = {
        str(name): row
        for name, row in (means.items() if isinstance(means, dict) else ())
        if isinstance(row, dict)
    }
    metrics = list(dict.fromkeys(str(metric) for row in rows.values() for metric in row))
    table = [[name, *(_score(row.get(metric)) for metric in metrics)] for name, row in rows.items()]
    return ["", *(metric.replace("_", " ").upper() for metric in metrics)], table


def _score(value: object) -> str:
    """Return a score as text; empty if the value is not a valid score."""
    is_score = isinstance(value, int | float) and abs(value) < MAX_SCORE
    return number(float(str(value)), ".3f") if is_score else ""


def add(job: Job, wanted: VoiceImport) -> None:
    """Import a checkpoint or voice file into the installed voices.

    Raises:
        InputError: The file cannot be used, or the name is taken.
    """
    place = installation_path(wanted.name)
    voice = _read(wanted)
    job.check()
    install(voice, place)


def _read(wanted: VoiceImport) -> Voice:
    """Load and validate a voice file, or convert a checkpoint."""
    from wavegrad_core.voices.checkpoint_import import import_voice
    from wavegrad_core.voices.voice import Voice

    if wanted.is_voice:
        return Voice.load(wanted.path)
    name, licence = wanted.name.strip(), wanted.licence.strip() or "unknown"
    credit = wanted.credit.strip()
    front_end = wanted.front_end
    return import_voice(
        wanted.path, name, wanted.program, wanted.config, licence, credit, front_end
    )[0]


def to_trash(path: Path) -> None:
    """Move a file to the trash.

    Raises:
        InputError: The system has no trash or refuses to move the file.
    """
    moved = QFile.moveToTrash(str(path))
    if not (moved[0] if isinstance(moved, tuple) else moved):
        raise InputError(
            tr(
                "Could not move {path} to the trash. Delete the file in the file manager.",
                path=path,
            )
        )


def suggested_name(path: Path) -> str:
    """Return a valid name for an imported voice, from its file name."""
    return FORBIDDEN.sub("_", path.stem).strip(". ") or "voice"
