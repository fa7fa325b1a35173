"""A search for the best schedule, which can be stopped and resumed."""

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
from wavegrad_core.search.crop_cluster import CropCluster, SearchStopped, Sound
from wavegrad_core.search.methods import METHODS
from wavegrad_core.search.objective import Objective
from wavegrad_core.search.schedule_storage import save_schedule
from wavegrad_core.search.trials import Betas, Journal, TrialLimitReached, Trials

DEFAULT_LIMITS = {"curve": 60, "grid": 1000}  # default number of renders by method

OnTrial = Callable[[Trials], None]


def ignore_trial(trials: Trials) -> None:
    """Ignore the progress of a search."""


@dataclass(frozen=True)
class SearchResult:
    """The outcome of a search.

    Attributes:
        start: The schedule that the search started from.
        best: The best schedule; the start, if none is better.
        error_before: The error of the start.
        error: The error of the best schedule.
        renders: The number of schedules tried, including the start.
        stopped: True if the user ended the search early.
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
    on_trial: OnTrial = ignore_trial,
) -> SearchResult:
    """Find the schedule with the smallest error, with as many steps as the start.

    Args:
        error_of: Returns the error of a schedule, or raises SearchStopped to end the search.
        start: The schedule that is tried first.
        method: "curve", or "grid" as in the paper (see `methods`).
        limit: The number of schedules to try; 60 for the curve and 1000 for the grid by default.
        seed: Seed of the grid's random draws.
        known: Errors from an interrupted search with the same arguments, which then ends in the
            same schedule as without the interruption.
        on_trial: Called after each schedule, including the known ones.

    Raises:
        InputError: The method is unknown or does not support this many steps, or the start cannot
            be rendered with.
        SearchStopped: `error_of` raised it for the start.
    """
    if method not in METHODS:
        raise InputError(f"Unknown method {method!r}. Choose one of {', '.join(METHODS)}.")
    limit = DEFAULT_LIMITS[method] if limit is None else limit
    if limit < 1:
        raise InputError(f"A search with {limit} renders finds nothing. Allow 1 or more.")
    trials = Trials(error_of, limit, known or {}, on_trial)
    before = trials(start.betas)
    stopped = False
    try:
        with suppress(TrialLimitReached):
            METHODS[method](trials, start, limit, seed)
    except SearchStopped:
        stopped = True
    best = Schedule(f"{len(start)} steps", trials.best)
    return SearchResult(
        start, best, before, trials.errors[trials.best], len(trials.errors), stopped
    )


def search_with_journal(
    journal: Journal,
    resume: bool,
    error_of: Callable[[Schedule], float],
    start: Schedule,
    method: str = "curve",
    limit: int | None = None,
    seed: int = 0,
    on_trial: OnTrial = ignore_trial,
) -> SearchResult:
    """Run `search_schedule` and save its trials in a journal.

    Args:
        journal: Where the trials are saved.
        resume: Continue the search in the journal, from the schedule that it started from.
        error_of: As for `search_schedule`.
        start: The schedule that is tried first, unless the journal has one.
        method: As for `search_schedule`.
        limit: As for `search_schedule`.
        seed: As for `search_schedule`.
        on_trial: As for `search_schedule`.

    Raises:
        InputError: As for `search_schedule` and `Journal`, or the journal already exists and
            `resume` is False.
        SearchStopped: As for `search_schedule`.
    """
    known: dict[Betas, float] = {}
    if resume:
        start, known = journal.read()
    elif os.path.exists(journal.path):
        raise InputError(
            f"{journal.path} contains an unfinished search. Add --resume to continue it, or remove "
            "the file."
        )
    else:
        journal.write(start, known, now=True)  # reports a full disk at once

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
    on_trial: OnTrial = ignore_trial,
    cluster: CropCluster | None = None,
) -> tuple[SearchResult, dict[str, Any]]:
    """Search from the voice's own schedule, and store the best schedule in `output`.

    Args:
        vocoder: The voice to render with.
        crops: Recordings to compare with, [samples] each at the sample rate of the voice.
        iterations: Steps of the schedule.
        output: A voice or a JSON file (see `schedule_storage`).
        method: "curve" or "grid".
        limit: The number of schedules to try, or None for the default.
        seed: Seed of the noise and of the grid's random draws.
        resume: Continue an interrupted search for the same output.
        stop: Once it returns True, the search ends with the best schedule so far; its trials stay
            beside the output, to be resumed.
        on_trial: Called after each schedule.
        cluster: Renders the recordings; None for this process.

    Returns:
        The result, and the report that is stored with it.

    Raises:
        InputError: As for `search_with_journal` and `save_schedule`.
        SearchStopped: The search was stopped before it had a result.
    """
    objective = Objective(vocoder, crops, seed, stop, cluster)
    journal = Journal(
        output.with_name(f"{output.stem}.search-{iterations}.json"),
        {"iterations": iterations, "seed": seed, **objective.fingerprint},
    )
    start = vocoder.voice.schedule(iterations)
    result = search_with_journal(
        journal, resume, objective.error, start, method, limit, seed, on_trial
    )
    seconds = sum(map(len, crops)) / vocoder.voice.sample_rate
    facts = {"method": method, "seed": seed, "clips": len(crops), "seconds": seconds}
    report = facts | _build_report(result, objective)
    save_schedule(output, vocoder.voice, result.best, report)
    if not result.stopped:
        journal.remove()
    return result, report


def _build_report(result: SearchResult, objective: Objective) -> dict[str, Any]:
    """Return the number of schedules, the date, and the scores before and after.

    If the user stops here, too, LS-MSE is the only score.
    """
    before, after = {"ls_mse": result.error_before}, {"ls_mse": result.error}
    with suppress(SearchStopped):
        scores = [objective.scores(schedule) for schedule in (result.start, result.best)]
        before, after = before | scores[0], after | scores[1]
    date = datetime.datetime.now(datetime.UTC).date().isoformat()
    return {"renders": result.renders, "date": date, "before": before, "after": after}
