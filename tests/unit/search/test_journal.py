"""Interrupted searches and their journal."""

import json
import math

import pytest
from search_steps import betas, distance_to, never

from wavegrad_core.diffusion.schedule import Schedule, for_iterations
from wavegrad_core.errors import InputError
from wavegrad_core.search.objective import Objective, SearchStopped
from wavegrad_core.search.schedule_search import search_schedule, search_with_journal
from wavegrad_core.search.trials import Journal


@pytest.mark.parametrize("method", ["curve", "grid"])
@pytest.mark.parametrize("after", [1, 7, 19])
def test_a_resumed_search_of_a_voice_ends_as_one_that_was_not_interrupted(
    vocoder, crops, tmp_path, method, after
):
    start = vocoder.voice.schedule(3)
    whole = search_schedule(Objective(vocoder, crops, 5, never).error, start, method, 20, seed=5)

    renders = []
    goal = Objective(vocoder, crops, 5, never)
    journal = Journal(tmp_path / "j.json", goal.fingerprint)

    def counted(schedule, last):
        if len(renders) == last:
            raise SearchStopped
        renders.append(schedule)
        return goal.error(schedule)

    part = search_with_journal(journal, False, lambda s: counted(s, after), start, method, 20, 5)
    assert part.stopped
    assert part.renders == after
    resumed = Journal(tmp_path / "j.json", goal.fingerprint)
    elsewhere = Schedule("other", [0.1, 0.2, 0.3])  # the voice has another schedule now
    end = search_with_journal(resumed, True, lambda s: counted(s, 99), elsewhere, method, 20, 5)
    assert len(renders) == whole.renders  # none twice
    assert not end.stopped
    assert betas(end.best) == betas(whole.best)
    assert (end.error, end.error_before, end.renders) == (
        whole.error,
        whole.error_before,
        whole.renders,
    )


def test_what_is_stopped_keeps_the_best_so_far():
    start = for_iterations({}, 6)
    hidden = Schedule.from_log_snr("hidden", start.log_snr - 1)
    errors = []

    def error(schedule):
        if len(errors) == 12:
            raise SearchStopped
        errors.append(distance_to(hidden)(schedule))
        return errors[-1]

    found = search_schedule(error, start)
    assert found.stopped
    assert found.error == min(errors) < found.error_before
    assert distance_to(hidden)(found.best) == found.error


def test_a_killed_search_has_each_trial_on_disk_and_infinity_too(tmp_path):
    start = for_iterations({}, 3)
    path = tmp_path / "j.json"

    def error(schedule):
        if len(seen) == 4:
            raise SystemExit  # like a kill
        seen.append(tuple(schedule.betas))
        if len(seen) == 3:
            raise InputError("NaN")
        return float(len(seen))

    seen = []
    with pytest.raises(SystemExit):
        search_with_journal(Journal(path, {}), False, error, start)
    read_start, errors = Journal(path, {}).read()
    assert betas(read_start) == betas(start)
    assert errors == dict(zip(seen, [1.0, 2.0, math.inf, 4.0]))
    json.loads(path.read_text(), parse_constant=pytest.fail)  # no Infinity, which is not JSON


def test_a_journal_of_another_search_is_refused(tmp_path):
    path = tmp_path / "j.json"
    Journal(path, {"voice": "a", "seed": 1}).write(for_iterations({}, 3), {}, now=True)
    with pytest.raises(InputError, match="started with different voice"):
        Journal(path, {"voice": "b", "seed": 1}).read()


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"start": [2], "trials": [], "task": {}}'])
def test_a_damaged_journal_is_refused(tmp_path, text):
    path = tmp_path / "j.json"
    path.write_text(text)
    with pytest.raises(InputError, match="Remove it and start the search again"):
        Journal(path, {}).read()


def test_a_journal_is_not_written_over_without_resume(tmp_path):
    path = tmp_path / "j.json"
    path.write_text("mine")
    with pytest.raises(InputError, match="Add --resume"):
        search_with_journal(Journal(path, {}), False, lambda schedule: 1.0, for_iterations({}, 3))
    assert path.read_text() == "mine"
    with pytest.raises(InputError, match="Leave --resume out"):
        search_with_journal(
            Journal(tmp_path / "none.json", {}), True, lambda schedule: 1.0, for_iterations({}, 3)
        )
