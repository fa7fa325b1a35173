"""A listening test as a file: what is compared, and who has run it with what result."""

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
from wavegrad_core.listening.abx import MOST_TRIALS, ForcedChoice, Trial
from wavegrad_core.listening.binomial_test import Outcome
from wavegrad_core.listening.mushra import Mushra, Rating

MAX_BYTES = 2**26
STRICT = ConfigDict(frozen=True, extra="forbid")

# webMUSHRA's, of its mushra.csv and its paired_comparison.csv.
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
    """A sound: its file relative to the test's, with a hash; what it is turned down and moved by.

    file: in the test's folder, or a folder in it: a test may come from anybody.
    gain_db: 0 or less. late: the samples that are left out at its beginning, to be in time.
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
        path = PureWindowsPath(file)  # as strict as any system
        if path.anchor or ".." in path.parts or "\0" in file:
            raise InputError(f"{file!r} is not in the test's folder; put it there")
        return file

    @classmethod
    def of(cls, name: str, file: Path, folder: Path, gain_db: float = 0.0, late: int = 0) -> Self:
        """A file as seen from the folder that the test's own file is in."""
        path = PurePosixPath(Path(os.path.relpath(file, folder)).as_posix())
        return cls(
            name=name, file=str(path), sha256=_hash(file), gain_db=min(gain_db, 0.0), late=late
        )

    def find(self, folder: Path) -> Path:
        """The file; InputError when it is not there or is not the one that was meant."""
        path = folder / self.file
        if _hash(path) != self.sha256:
            raise InputError(f"{path}: is not the sound that this test was made with; get that one")
        return path


class Clip(BaseModel):
    """The versions of one sound. Of a MUSHRA clip the first is the reference."""

    model_config = STRICT

    name: str = Field(min_length=1)
    stimuli: list[Stimulus] = Field(min_length=2)

    @model_validator(mode="after")
    def _tells_its_sounds_apart(self) -> Self:
        if len({stimulus.name for stimulus in self.stimuli}) < len(self.stimuli):
            raise InputError("two sounds of a clip have one name; give each a name of its own")
        return self


class Plan(BaseModel):
    """What is asked. `trials` is fixed here, and None for MUSHRA, which has one for each clip."""

    model_config = STRICT

    kind: Literal["abx", "xxy", "mushra"]
    clips: list[Clip] = Field(min_length=1)
    trials: int | None = Field(default=None, ge=1, le=MOST_TRIALS)
    level_matched: bool = True

    @model_validator(mode="after")
    def _fits_its_kind(self) -> Self:
        if self.kind == "mushra" and self.trials is not None:
            raise InputError("MUSHRA has one trial for each clip, so it takes no number of them")
        if self.kind != "mushra":
            if self.trials is None:
                raise InputError("the number of trials is missing; it is fixed before the start")
            if len(self.clips) != 1 or len(self.clips[0].stimuli) != 2:
                raise InputError(f"{self.kind} compares two sounds of one clip")
        return self


class Run(BaseModel):
    """What one listener did. An aborted run is kept, as aborted."""

    model_config = STRICT

    uuid: str
    ended: str
    state: Literal["finished", "aborted"]
    trials: list[Trial] = []
    ratings: list[Rating] = []
    outcome: Outcome | None = None

    @classmethod
    def of(cls, run: ForcedChoice | Mushra, identity: str = "") -> Self:
        """A run that is over; InputError while it goes on, for it has told nothing yet.

        `identity`: the UUID of a run that is kept more than once; without, it gets one.
        """
        if run.state == "running":
            raise InputError("the run goes on; finish or abort it, then it can be kept")
        return cls(
            uuid=identity or str(uuid.uuid4()),
            ended=datetime.now(UTC).isoformat(timespec="seconds"),
            state=run.state,
            trials=run.trials if isinstance(run, ForcedChoice) else [],
            ratings=run.ratings if isinstance(run, Mushra) else [],
            outcome=run.outcome if isinstance(run, ForcedChoice) else None,
        )


class ListeningTest(BaseModel):
    """A plan and its runs: a file that another person can run too."""

    model_config = ConfigDict(extra="forbid")

    format_version: Literal[1] = 1
    test_id: str = Field(min_length=1)
    plan: Plan
    runs: list[Run] = []

    @classmethod
    def load(cls, path: Path) -> Self:
        """Raises InputError when the file cannot be read or is no listening test."""
        try:
            size = path.stat().st_size
            if size > MAX_BYTES or not path.is_file():
                what = "too large for a listening test" if size > MAX_BYTES else "no file"
                raise InputError(f"{path}: is {what}; choose another file")
            return cls.model_validate_json(path.read_bytes())
        except OSError as error:
            raise InputError(f"{path}: cannot be read ({error.strerror}); check the name") from None
        except ValidationError as error:
            raise InputError(
                f"{path}: is no listening test ({first_problem(error)}); choose another file"
            ) from None

    def save(self, path: Path) -> None:
        """Write it as JSON, whole or not at all.

        Raises:
            InputError: it cannot be written.
        """
        text = json.dumps(self.model_dump(mode="json"), indent=1, ensure_ascii=False)
        write_atomically(path, text.encode())

    def save_csv(self, path: Path) -> None:
        """webMUSHRA's columns. Aborted runs are in it, under a trial_id that says so."""
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

    def _rating_rows(self, run: Run) -> list[list[object]]:
        return [
            [
                *(self.test_id, run.uuid, _mark(run, rating.clip)),
                *(rating.stimulus, rating.score, round(1000 * rating.seconds), rating.comment),
            ]
            for rating in run.ratings
        ]

    def _choice_rows(self, run: Run) -> list[list[object]]:
        """`choice_reference` is what was right: A or B of ABX, the odd one's place of X/X/Y."""
        rows: list[list[object]] = []
        for number, trial in enumerate(run.trials, start=1):
            wrong = "/".join(s for s in trial.slots if s not in (trial.right, "X"))
            name = _mark(run, f"{self.plan.kind} {number}")
            milliseconds = round(1000 * trial.seconds)
            answer = [trial.right, wrong, trial.answer, milliseconds, ""]
            rows.append([self.test_id, run.uuid, name, *answer])
        return rows


def _mark(run: Run, trial: str) -> str:
    return f"{trial} (aborted)" if run.state == "aborted" else trial


def _hash(path: Path) -> str:
    if not os.path.isfile(path):  # a device or a pipe may never end
        raise InputError(f"{path}: cannot be read (it is no file, or not there); put it back")
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); put it back") from None
