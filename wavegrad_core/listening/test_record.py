"""Listening test files: the plan of a test, and the runs of its listeners."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
import re
import uuid
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError, first_problem
from wavegrad_core.listening.abx import MAX_TRIALS, ForcedChoice, Trial
from wavegrad_core.listening.binomial_test import Outcome
from wavegrad_core.listening.mushra import Mushra, Rating

MAX_BYTES = 2**26
STRICT = ConfigDict(frozen=True, extra="forbid")

# The columns of webMUSHRA's mushra.csv and paired_comparison.csv.
MUSHRA_COLUMNS = (
    "session_test_id",
    "session_uuid",
    "trial_id",
    "rating_stimulus",
    "rating_score",
    "rating_time",
    "rating_comment",
)
CHOICE_COLUMNS = (
    "session_test_id",
    "session_uuid",
    "trial_id",
    "choice_reference",
    "choice_non_reference",
    "choice_answer",
    "choice_time",
    "choice_comment",
)

# Formulas begin so; "-6 dB" and "@" alone do not run.
FORMULA = re.compile(r"\s*(=|[-+@].*[(|!])", re.DOTALL)


class Stimulus(BaseModel):
    """A sound of a test.

    Attributes:
        name: The system that made it.
        file: Its file, relative to the folder of the test and inside it, since a test may come from
            another person.
        sha256: Hash of the file.
        gain_db: Gain for level matching, 0 or less.
        late: Samples to skip at the beginning, for time alignment.
    """

    model_config = STRICT

    name: str = Field(min_length=1)
    file: str
    sha256: str = Field(pattern="^[0-9a-f]{64}$")
    gain_db: float = Field(default=0.0, le=0, allow_inf_nan=False)
    late: int = 0

    @field_validator("file")
    @classmethod
    def _is_in_the_folder(cls, file: str) -> str:
        path = PureWindowsPath(file)  # Windows has the strictest rules
        if path.anchor or ".." in path.parts or "\0" in file:
            raise InputError(f"{file!r} is outside the folder of the test. Put it inside.")
        return file

    @classmethod
    def of(cls, name: str, file: Path, folder: Path, gain_db: float = 0.0, late: int = 0) -> Self:
        """Describe a file for a test in `folder`."""
        path = PurePosixPath(Path(os.path.relpath(file, folder)).as_posix())
        return cls(
            name=name, file=str(path), sha256=_hash(file), gain_db=min(gain_db, 0.0), late=late
        )

    def find(self, folder: Path) -> Path:
        """Return the path of the file.

        Raises:
            InputError: It is missing or has changed.
        """
        path = folder / self.file
        if _hash(path) != self.sha256:
            raise InputError(
                f"{path} is not the sound that this test was made with. Restore the original file."
            )
        return path


class ComparedClip(BaseModel):
    """The versions of one sound to compare; the first one of a MUSHRA test is the reference."""

    model_config = STRICT

    name: str = Field(min_length=1)
    stimuli: list[Stimulus] = Field(min_length=2)

    @model_validator(mode="after")
    def _tells_its_sounds_apart(self) -> Self:
        if len({stimulus.name for stimulus in self.stimuli}) < len(self.stimuli):
            raise InputError("Two sounds of a clip have the same name. Rename one of them.")
        return self


class Plan(BaseModel):
    """The plan of a test.

    `trials` is the number of trials of each clip; None for MUSHRA, which has one trial per clip.
    """

    model_config = STRICT

    kind: Literal["abx", "xxy", "mushra"]
    clips: list[ComparedClip] = Field(min_length=1)
    trials: int | None = Field(default=None, ge=1, le=MAX_TRIALS)
    level_matched: bool = True

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind == "mushra" and self.trials is not None:
            raise InputError(
                "MUSHRA has one trial per clip, so the number of trials must be left out"
            )
        if self.kind != "mushra":
            if self.trials is None:
                raise InputError("the number of trials is missing")
            if any(len(clip.stimuli) != 2 for clip in self.clips):
                raise InputError(f"{self.kind} needs exactly two sounds per clip")
            if self.trials * len(self.clips) > MAX_TRIALS:
                raise InputError(f"a run of it would have more than {MAX_TRIALS} trials")
        if len({clip.name for clip in self.clips}) < len(self.clips):
            raise InputError("two clips have the same name")
        return self


class ListenerRun(BaseModel):
    """The record of one listener's run, finished or aborted.

    Attributes:
        uuid: Identifies the run.
        ended: Date and time.
        state: Whether it was finished.
        listener: Name of the listener, or "".
        valid: Whether the listener heard all sounds before each answer; None in files of version
            0.1.0, which did not record it.
        note: Why the run is not valid, in a sentence, or "".
        trials: The trials of an ABX or X/X/Y run.
        ratings: The ratings of a MUSHRA run.
        outcome: The outcome of an ABX or X/X/Y run over all clips.
        outcomes: The outcome of each clip, if there are several.
    """

    model_config = STRICT

    uuid: str
    ended: str
    state: Literal["finished", "aborted"]
    listener: str = ""
    valid: bool | None = None
    note: str = ""
    trials: list[Trial] = []
    ratings: list[Rating] = []
    outcome: Outcome | None = None
    outcomes: dict[str, Outcome] = {}

    @classmethod
    def of(cls, run: ForcedChoice | Mushra, identity: str = "", listener: str = "") -> Self:
        """Record a run that is over.

        Args:
            run: The run.
            identity: The UUID of a run that was recorded before; a new one by default.
            listener: Name of the listener.

        Raises:
            InputError: The run is not over.
        """
        if run.state == "running":
            raise InputError("The run is not over. Finish or abort it before it is saved.")
        note = _unheard_note(run)
        return cls(
            uuid=identity or str(uuid.uuid4()),
            ended=datetime.now(UTC).isoformat(timespec="seconds"),
            state=run.state,
            listener=listener,
            valid=not note,
            note=note,
            trials=run.trials if isinstance(run, ForcedChoice) else [],
            ratings=run.ratings if isinstance(run, Mushra) else [],
            outcome=run.outcome if isinstance(run, ForcedChoice) else None,
            outcomes=dict(run.outcomes) if isinstance(run, ForcedChoice) else {},
        )


def _unheard_note(run: ForcedChoice | Mushra) -> str:
    if isinstance(run, Mushra):
        count, of, what = run.unheard_clips, run.clips, "clips were rated"
    else:
        count, of, what = run.unheard_trials, run.planned, "trials were answered"
    if not count:
        return ""
    return f"Not a valid run: {count} of {of} {what} before all sounds had been heard."


class ListeningTest(BaseModel):
    """A plan and its runs, as a file that others can run, too.

    Version 1 of the format, of Gradwave 0.1.0, has no names of listeners, no seconds heard and one
    clip per blind test; it is read, and written as version 2.
    """

    model_config = ConfigDict(extra="forbid")

    format_version: Literal[1, 2] = 2
    test_id: str = Field(min_length=1)
    plan: Plan
    runs: list[ListenerRun] = []

    @model_validator(mode="after")
    def _has_outcomes(self) -> Self:
        clips = {clip.name for clip in self.plan.clips}
        for run in self.runs:
            if self.plan.kind != "mushra" and run.outcome is None:
                raise InputError("a run has no outcome")
            if not run.outcomes.keys() <= clips:
                raise InputError("a run has the outcome of a clip that the test does not have")
        return self

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a file.

        Raises:
            InputError: It cannot be read or is not a listening test.
        """
        try:
            size = path.stat().st_size
            if size > MAX_BYTES or not path.is_file():
                what = "too large for a listening test" if size > MAX_BYTES else "not a file"
                raise InputError(f"{path} is {what}. Choose another file.")
            return cls.model_validate_json(path.read_bytes())
        except OSError as error:
            raise InputError(f"Could not read {path}: {error.strerror}. Check the name.") from None
        except ValidationError as error:
            raise InputError(
                f"{path} is not a listening test ({first_problem(error)}). Choose another file."
            ) from None

    def save(self, path: Path) -> None:
        """Write the test as JSON, completely or not at all.

        Raises:
            InputError: The file cannot be written.
        """
        self.format_version = 2
        text = json.dumps(self.model_dump(mode="json"), indent=1, ensure_ascii=False)
        write_atomically(path, text.encode())

    def save_csv(self, path: Path) -> None:
        """Write the results with the columns of webMUSHRA.

        trial_id marks aborted and invalid runs. Named listeners have the second column, where
        webMUSHRA has its columns about participants.
        """
        named = any(run.listener for run in self.runs)
        rating = self.plan.kind == "mushra"
        first, *rest = MUSHRA_COLUMNS if rating else CHOICE_COLUMNS
        out = io.StringIO(newline="")
        rows = csv.writer(out)
        rows.writerow([first, *(["listener"] if named else []), *rest])
        for run in self.runs:
            before = [self.test_id, run.listener] if named else [self.test_id]
            cells = self._rating_rows(run) if rating else self._choice_rows(run)
            rows.writerows([*map(_cell, [*before, run.uuid, *row])] for row in cells)
        write_atomically(path, out.getvalue().encode())

    def _rating_rows(self, run: ListenerRun) -> list[list[object]]:
        return [
            [
                *(_mark(run, rating.clip), rating.stimulus, rating.score),
                *(round(1000 * rating.seconds), rating.comment),
            ]
            for rating in run.ratings
        ]

    def _choice_rows(self, run: ListenerRun) -> list[list[object]]:
        """Return rows whose `choice_reference` is the right answer: A or B, or 1 to 3 for X/X/Y."""
        rows: list[list[object]] = []
        for number, trial in enumerate(run.trials, start=1):
            wrong = "/".join(s for s in trial.slots if s not in (trial.right, "X"))
            clip = f", {trial.clip}" if trial.clip else ""
            name = _mark(run, f"{self.plan.kind} {number}{clip}")
            milliseconds = round(1000 * trial.seconds)
            rows.append([name, trial.right, wrong, trial.answer, milliseconds, ""])
        return rows


def _cell(value: object) -> object:
    """Return a value for a table; a spreadsheet would run a text that is a formula."""
    return f"'{value}" if isinstance(value, str) and FORMULA.match(value) else value


def _mark(run: ListenerRun, trial: str) -> str:
    marks = ["aborted"] if run.state == "aborted" else []
    marks += ["not valid"] if run.valid is False else []
    return f"{trial} ({', '.join(marks)})" if marks else trial


def _hash(path: Path) -> str:
    if not os.path.isfile(path):  # reading a device or a pipe may never end
        raise InputError(f"Could not read {path}: it is missing or not a file. Restore it.")
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"Could not read {path}: {error.strerror}. Restore it.") from None
