"""Listening test files: the plan of a test, and the runs of its listeners."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import os
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


class Stimulus(BaseModel):
    """A sound of a test.

    Attributes:
        name: the system that made it.
        file: its file, relative to the folder of the test and inside it, as a test may come from
            anybody.
        sha256: hash of the file.
        gain_db: gain for level matching, 0 or less.
        late: samples to skip at the beginning, for time alignment.
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
        path = PureWindowsPath(file)  # the strictest system's rules
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
            InputError: it is missing or has changed.
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
            raise InputError("Two sounds of a clip have the same name. Give each a unique name.")
        return self


class Plan(BaseModel):
    """The plan of a test. `trials` is None for MUSHRA, which has one trial per clip."""

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
            if len(self.clips) != 1 or len(self.clips[0].stimuli) != 2:
                raise InputError(f"{self.kind} compares two sounds of one clip")
        return self


class ListenerRun(BaseModel):
    """The record of one listener's run, finished or aborted."""

    model_config = STRICT

    uuid: str
    ended: str
    state: Literal["finished", "aborted"]
    trials: list[Trial] = []
    ratings: list[Rating] = []
    outcome: Outcome | None = None

    @classmethod
    def of(cls, run: ForcedChoice | Mushra, identity: str = "") -> Self:
        """Record a run that is over.

        Args:
            run: the run.
            identity: the UUID of a run that was recorded before; a new one by default.

        Raises:
            InputError: the run is not over.
        """
        if run.state == "running":
            raise InputError("The run is not over. Finish or abort it before it is saved.")
        return cls(
            uuid=identity or str(uuid.uuid4()),
            ended=datetime.now(UTC).isoformat(timespec="seconds"),
            state=run.state,
            trials=run.trials if isinstance(run, ForcedChoice) else [],
            ratings=run.ratings if isinstance(run, Mushra) else [],
            outcome=run.outcome if isinstance(run, ForcedChoice) else None,
        )


class ListeningTest(BaseModel):
    """A plan and its runs, as a file that others can run, too."""

    model_config = ConfigDict(extra="forbid")

    format_version: Literal[1] = 1
    test_id: str = Field(min_length=1)
    plan: Plan
    runs: list[ListenerRun] = []

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read a file.

        Raises:
            InputError: it cannot be read or is not a listening test.
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
            InputError: the file cannot be written.
        """
        text = json.dumps(self.model_dump(mode="json"), indent=1, ensure_ascii=False)
        write_atomically(path, text.encode())

    def save_csv(self, path: Path) -> None:
        """Write the results with the columns of webMUSHRA; trial_id marks aborted runs."""
        out = io.StringIO(newline="")
        rows = csv.writer(out)
        if self.plan.kind == "mushra":
            rows.writerow(MUSHRA_COLUMNS)
            for run in self.runs:
                rows.writerows(self._rating_rows(run))
        else:
            rows.writerow(CHOICE_COLUMNS)
            for run in self.runs:
                rows.writerows(self._choice_rows(run))
        write_atomically(path, out.getvalue().encode())

    def _rating_rows(self, run: ListenerRun) -> list[list[object]]:
        return [
            [
                *(self.test_id, run.uuid, _mark(run, rating.clip)),
                *(rating.stimulus, rating.score, round(1000 * rating.seconds), rating.comment),
            ]
            for rating in run.ratings
        ]

    def _choice_rows(self, run: ListenerRun) -> list[list[object]]:
        """Return rows whose `choice_reference` is the right answer: A or B, or 1 to 3 for X/X/Y."""
        rows: list[list[object]] = []
        for number, trial in enumerate(run.trials, start=1):
            wrong = "/".join(s for s in trial.slots if s not in (trial.right, "X"))
            name = _mark(run, f"{self.plan.kind} {number}")
            milliseconds = round(1000 * trial.seconds)
            answer = [trial.right, wrong, trial.answer, milliseconds, ""]
            rows.append([self.test_id, run.uuid, name, *answer])
        return rows


def _mark(run: ListenerRun, trial: str) -> str:
    return f"{trial} (aborted)" if run.state == "aborted" else trial


def _hash(path: Path) -> str:
    if not os.path.isfile(path):  # reading a device or a pipe may never end
        raise InputError(f"Could not read {path}: it is missing or not a file. Restore it.")
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"Could not read {path}: {error.strerror}. Restore it.") from None
