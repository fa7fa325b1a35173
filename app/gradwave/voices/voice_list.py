"""The voices there are, with what their files say of them; import and remove. No widgets."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QFile, QObject, Signal

from gradwave.jobs import Event, Failed, Finished, Job, Jobs, Work
from gradwave.problem import Problem
from gradwave.takes.export import FORBIDDEN
from gradwave.voices.installation import free_place, install
from wavegrad_core.errors import InputError
from wavegrad_core.file_types import VOICE_SUFFIX

if TYPE_CHECKING:
    from wavegrad_core.voices.card import VoiceCard
    from wavegrad_core.voices.voice import Voice

COUNTED = ("clips", "minutes", "steps")  # of a training, told before all else
UNWRITTEN = ("", "unknown")  # what a card has where nobody wrote anything
Scores = tuple[list[str], list[list[str]]]  # the names of the columns, and the rows


@dataclass(frozen=True)
class VoiceFacts:
    """What a person wants to know of a voice before using it.

    scores: a table, without rows where nobody measured. problem: why it cannot be used, or empty.
    """

    name: str
    path: Path
    installed: bool  # by the person, who may remove it
    facts: dict[str, str]
    scores: Scores = ((), ())  # type: ignore[assignment]
    problem: str = ""


@dataclass(frozen=True)
class VoiceImport:
    """What is to become a voice: a checkpoint (program None is guessed), or a voice's own file."""

    path: Path
    name: str
    program: str | None = None
    config: Path | None = None
    licence: str = ""
    credit: str = ""

    @property
    def is_voice(self) -> bool:
        return self.path.suffix.lower() == VOICE_SUFFIX


class VoiceList(QObject):
    """Looks at the files, imports and removes in the lane "files"."""

    changed = Signal()
    listed = Signal(list)  # (name, path) of each that can be used, after one came or went
    imported = Signal(str)  # the name
    problem = Signal(Problem)
    told = Signal(str)

    def __init__(self, jobs: Jobs) -> None:
        super().__init__()
        self.all: list[VoiceFacts] = []
        self.busy = ""  # what is being done, in words
        self._jobs = jobs

    def look(self) -> None:
        self._do("Looking", lambda job: (look(job), ""), "list the voices")

    def add(self, wanted: VoiceImport) -> None:
        """Put it among the installed voices, under a name that none of them has."""

        def work(job: Job) -> tuple[list[VoiceFacts], str]:
            add(job, wanted)
            return look(job), f"The voice {wanted.name} is installed."

        self._do("Importing", work, f"import {wanted.path.name}", wanted.name)

    def remove(self, voice: VoiceFacts) -> None:
        """Its file goes to the system's trash, from where it can be taken back."""

        def work(job: Job) -> tuple[list[VoiceFacts], str]:
            to_trash(voice.path)
            return look(job), f"The voice {voice.name} is in the trash."

        self._do("Removing", work, f"remove {voice.name}")

    def _do(
        self, busy: str, work: Work[tuple[list[VoiceFacts], str]], doing: str, imported: str = ""
    ) -> None:
        def heard(event: Event[tuple[list[VoiceFacts], str]]) -> None:
            match event:
                case Finished(result=(voices, said)):
                    self.busy, self.all = "", voices
                    if said:
                        self.listed.emit(
                            [(one.name, one.path) for one in voices if not one.problem]
                        )
                        self.told.emit(said)
                    self.changed.emit()
                    if imported:
                        self.imported.emit(imported)
                case Failed(error=error):
                    self.busy = ""
                    self.problem.emit(Problem.of(error, doing))
                    self.changed.emit()

        self.busy = busy
        self._jobs.submit(work, heard, lane="files")
        self.changed.emit()


def look(job: Job) -> list[VoiceFacts]:
    """The bundled voices, then the installed ones; a file that is no voice says why."""
    from wavegrad_core.voices.library import installed_folder, list_voices
    from wavegrad_core.voices.voice import read_card

    found = []
    folder = installed_folder()
    for name, path in list_voices():
        job.check()
        try:
            card = read_card(path)
        except InputError as error:
            found.append(VoiceFacts(name, path, path.parent == folder, {}, problem=str(error)))
            continue
        facts = facts_of(card)
        found.append(VoiceFacts(name, path, path.parent == folder, facts, scores_of(card.scores)))
    return found


def facts_of(card: VoiceCard) -> dict[str, str]:
    """What the card tells, in words for a person."""
    import torch

    from wavegrad_core.network.wavegrad import WaveGrad

    with torch.device("meta"):  # shapes without memory
        weights = sum(one.numel() for one in WaveGrad(card.network).parameters())
    profile = card.profile
    return {
        "Credit": card.credit if card.credit not in UNWRITTEN else "Nobody is named",
        "Licence": card.licence if card.licence not in UNWRITTEN else "Not known: ask who made it",
        **_training(card.training),
        "Rate": f"{profile.sample_rate / 1000:g} kHz",
        "Mel": f"{profile.name}, {profile.n_mels} bands, {profile.hop} samples apart",
        "Network": f"{weights:,} weights",
    }


def _training(training: dict[str, Any]) -> dict[str, str]:
    """What it was trained on and how long; and all else that the card says of it."""
    counts = [f"{_number(training[key])} {key}" for key in COUNTED if key in training]
    data = [str(training["data"])] if "data" in training else []
    trained_on = ": ".join([*data, ", ".join(counts)]).removesuffix(": ")
    others = {key: value for key, value in training.items() if key not in (*COUNTED, "data")}
    words = [f"{key.replace('_', ' ')} {_number(value)}" for key, value in others.items()]
    if not trained_on:
        return {"Trained on": ", ".join(words) or "Not told"}
    return {"Trained on": trained_on} | ({"Training": ", ".join(words)} if words else {})


def _number(value: object) -> str:
    return f"{value:,}" if isinstance(value, int) and not isinstance(value, bool) else str(value)


def scores_of(scores: dict[str, Any]) -> Scores:
    """The means by what was scored, as a table; whatever else the card holds is left out."""
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
    return f"{value:.3f}" if isinstance(value, int | float) else ""


def add(job: Job, wanted: VoiceImport) -> None:
    """Write the voice's file; InputError when it cannot be used, or the name is taken."""
    place = free_place(wanted.name)
    voice = _read(wanted)
    job.check()
    install(voice, place)


def _read(wanted: VoiceImport) -> Voice:
    """Checked whole; a checkpoint gets a card."""
    from wavegrad_core.voices.checkpoint_import import import_voice
    from wavegrad_core.voices.voice import Voice

    if wanted.is_voice:
        return Voice.load(wanted.path)
    name, licence = wanted.name.strip(), wanted.licence.strip() or "unknown"
    credit = wanted.credit.strip()
    return import_voice(wanted.path, name, wanted.program, wanted.config, licence, credit)[0]


def to_trash(path: Path) -> None:
    """InputError where the system has no trash, or does not let go of the file."""
    moved = QFile.moveToTrash(str(path))
    if not (moved[0] if isinstance(moved, tuple) else moved):
        raise InputError(f"{path}: cannot be moved to the trash; delete the file by hand.")


def suggested_name(path: Path) -> str:
    """What an imported voice may be called until a person says otherwise."""
    return FORBIDDEN.sub("_", path.stem).strip(". ") or "voice"
