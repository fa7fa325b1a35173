"""A search from its start to the best schedule found: it can be stopped, and gone on with."""

import datetime
import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.errors import InputError
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.search import schedule_storage
from wavegrad_core.search.methods import METHODS
from wavegrad_core.search.objective import Objective, Sound, Stopped
from wavegrad_core.search.trials import Betas, Journal, Spent, Trials

LIMITS = {"curve": 60, "grid": 1000}  # renders, where a person gives no number

OnTrial = Callable[[Trials], None]


def ignored(trials: Trials) -> None:
    """What is told of each trial where nobody asks."""


@dataclass(frozen=True)
class Found:
    """What a search has come to.

    start, best: the schedule that it began with, and the best one: the start, if none is better.
    renders: how many schedules were tried, the start among them.
    stopped: whether a person ended it early.
    """

    start: Schedule
    best: Schedule
    error_before: float
    error: float
    renders: int
    stopped: bool


def search_schedule(
    error_of: Callable[[Schedule], float],
    start: Schedule,
    method: str = "curve",
    limit: int | None = None,
    seed: int = 0,
    known: Mapping[Betas, float] | None = None,
    on_trial: OnTrial = ignored,
) -> Found:
    """The schedule of as many steps as the start with the smallest error.

    Args:
        error_of: raises Stopped to end the search.
        start: tried first.
        method: "curve", or "grid", the paper's (see `methods`).
        limit: how many schedules are tried at most; 60 by the curve, 1000 by the grid.
        seed: of what the grid draws.
        known: errors found before; where they come from the same search broken off, it ends in
            the same schedule as if it had not been.
        on_trial: told after each schedule, the known ones too.

    Raises:
        InputError: there is no such method, it cannot be used here, or the start cannot be
            rendered with.
        Stopped: before the start was rendered with.
    """
    if method not in METHODS:
        raise InputError(f"method {method!r} is not known; choose one of {', '.join(METHODS)}")
    limit = LIMITS[method] if limit is None else limit
    if limit < 1:
        raise InputError(f"{limit} renders find nothing; give 1 or more")
    trials = Trials(error_of, limit, known or {}, on_trial)
    before = trials(start.betas)
    stopped = False
    try:
        with suppress(Spent):
            METHODS[method](trials, start, limit, seed)
    except Stopped:
        stopped = True
    best = Schedule(f"{len(start)} steps", trials.best)
    return Found(start, best, before, trials.errors[trials.best], len(trials.errors), stopped)


def journalled(
    journal: Journal,
    resume: bool,
    error_of: Callable[[Schedule], float],
    start: Schedule,
    method: str = "curve",
    limit: int | None = None,
    seed: int = 0,
    on_trial: OnTrial = ignored,
) -> Found:
    """`search_schedule` with its trials kept in a journal, from which it can be gone on with.

    A resumed search starts where the first one did, whatever start is given.

    Raises:
        InputError: as `search_schedule` and `Journal`; the journal is there though not resumed.
        Stopped: as `search_schedule`.
    """
    known: dict[Betas, float] = {}
    if resume:
        start, known = journal.read()
    elif os.path.exists(journal.path):
        raise InputError(
            f"{journal.path}: holds a search that was not ended; add --resume, or remove it"
        )
    else:
        journal.write(start, known, now=True)  # a disk that will not take it is told at once

    errors: Mapping[Betas, float] = known

    def on_each(trials: Trials) -> None:
        nonlocal errors
        errors = trials.errors
        journal.write(start, errors)
        on_trial(trials)

    try:
        return search_schedule(error_of, start, method, limit, seed, known, on_each)
    finally:
        journal.write(start, errors, now=True)


def search_voice(
    vocoder: Vocoder,
    crops: list[Sound],
    iterations: int,
    output: Path,
    method: str,
    limit: int | None,
    seed: int,
    resume: bool,
    stop: Callable[[], bool],
    on_trial: OnTrial = ignored,
) -> tuple[Found, dict[str, Any]]:
    """Search from the voice's own schedule, and keep the best one found in `output`.

    Once stop() is true it ends with the best so far, and what it has tried stays beside the output
    for `resume`.

    Returns:
        What was found, and how: that is kept with it.

    Raises:
        InputError: as `journalled` and `schedule_storage.keep`.
        Stopped: before there was anything to keep.
    """
    goal = Objective(vocoder, crops, seed, stop)
    journal = Journal(
        output.with_name(f"{output.stem}.search-{iterations}.json"),
        {"iterations": iterations, "seed": seed, **goal.fingerprint},
    )
    start = vocoder.voice.schedule(iterations)
    found = journalled(journal, resume, goal.error, start, method, limit, seed, on_trial)
    seconds = sum(map(len, crops)) / vocoder.voice.sample_rate
    how = {"method": method, "seed": seed, "clips": len(crops), "seconds": seconds}
    report = how | _came_of(found, goal)
    schedule_storage.keep(output, vocoder.voice, found.best, report)
    if not found.stopped:
        journal.remove()
    return found, report


def _came_of(found: Found, goal: Objective) -> dict[str, Any]:
    """How many schedules were tried, the day, and the scores before and after; LS-MSE alone where
    a person would not wait for the others."""
    before, after = {"ls_mse": found.error_before}, {"ls_mse": found.error}
    with suppress(Stopped):
        scores = [goal.scores(schedule) for schedule in (found.start, found.best)]
        before, after = before | scores[0], after | scores[1]
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    return {"renders": found.renders, "date": date, "before": before, "after": after}
