"""Schedule search: it finds a known optimum, can be interrupted, and is stored in a voice."""

import json
import math
from pathlib import Path

import numpy as np
import pytest

from wavegrad_core.audio import write_audio
from wavegrad_core.diffusion.schedule import Schedule, for_iterations
from wavegrad_core.errors import InputError
from wavegrad_core.metrics.spectral import ls_mse
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.search import schedule_storage, trials
from wavegrad_core.search.methods import GRID, grid_size
from wavegrad_core.search.objective import Objective, SearchStopped, crop_clips, find_clips
from wavegrad_core.search.schedule_search import search_schedule, search_voice, search_with_journal
from wavegrad_core.search.trials import Journal
from wavegrad_core.voices.library import bundled_folder
from wavegrad_core.voices.voice import Voice

RATE = 24_000


def never():
    return False


def betas(schedule):
    return schedule.betas.tolist()


def distance_to(target):
    """Return an artificial error that is 0 at one schedule and larger elsewhere."""

    def error(schedule):
        return float(np.mean((schedule.log_snr - target.log_snr) ** 2))

    return error


@pytest.fixture
def crops(speech):
    return [speech[20_000:22_000], speech[40_000:42_000]]


@pytest.fixture
def vocoder(tiny_voice):
    return Vocoder(tiny_voice, "cpu", "fp32")


@pytest.fixture(autouse=True)
def _no_pause(monkeypatch):
    monkeypatch.setattr(trials, "SAVE_SECONDS", 0.0)


# The methods


@pytest.mark.parametrize("steps", [1, 2, 3, 6, 25])
def test_the_curve_finds_ends_and_middle_that_were_moved(steps):
    start = for_iterations({}, steps)
    place = np.linspace(0, 1, steps) if steps > 1 else np.ones(1)
    moves = -1.1 * place + 0.8 * (1 - place) * (steps > 1) - 2.4 * place * (1 - place)
    hidden = Schedule.from_log_snr("hidden", start.log_snr + moves)
    found = search_schedule(distance_to(hidden), start, "curve", 150)
    assert found.error < 0.002 < 0.05 < found.error_before
    np.testing.assert_allclose(found.best.log_snr, hidden.log_snr, atol=0.15)
    assert found.renders < 150


@pytest.mark.parametrize("steps", [1, 3, 6, 25])
def test_the_curve_renders_with_its_start_once(steps):
    start, asked = for_iterations({}, steps), []

    def error(schedule):
        asked.append(schedule.betas)
        return distance_to(Schedule.from_log_snr("hidden", start.log_snr - 1))(schedule)

    search_schedule(error, start, "curve", 20)
    assert sum(np.allclose(row, start.betas, rtol=1e-9, atol=0) for row in asked) == 1


def test_the_grid_is_a_plain_loop_over_all_rising_rows():
    target = Schedule("target", [4.4e-4, 0.37])
    error_of = distance_to(target)
    values = [mantissa * 10.0**exponent for mantissa in range(1, 10) for exponent in range(-6, 0)]
    rows = [(a, b) for a in values for b in values if a < b * 0.99]
    expected = min(rows, key=lambda row: error_of(Schedule("row", row)))
    found = search_schedule(error_of, for_iterations({}, 2), "grid", 10_000)
    np.testing.assert_allclose(found.best.betas, expected)
    assert found.renders == len(rows) + 1 == grid_size(2) + 1


def test_a_grid_that_is_too_large_is_drawn_from():
    asked = []
    found = search_schedule(
        lambda schedule: asked.append(tuple(schedule.betas)) or 1.0,
        for_iterations({}, 6),
        "grid",
        40,
        seed=3,
    )
    assert found.renders == len(set(asked)) == len(asked) == 40
    for row in asked[1:]:  # the first is the start
        assert set(row) <= set(GRID)
        assert list(row) == sorted(set(row))


def test_the_start_is_kept_where_nothing_is_better():
    start = for_iterations({}, 6)
    for method in ("curve", "grid"):
        found = search_schedule(distance_to(start), start, method, 30)
        assert betas(found.best) == betas(start)
        assert found.error == found.error_before == 0


def test_a_schedule_that_makes_nan_is_passed_over():
    start = for_iterations({}, 3)
    hidden = Schedule.from_log_snr("hidden", start.log_snr - 1)

    def error(schedule):
        if schedule.final_level > start.final_level:
            raise InputError("NaN")
        return distance_to(hidden)(schedule)

    found = search_schedule(error, start, "curve", 100)
    assert found.error < 0.01


def test_a_voice_that_cannot_render_at_all_is_an_error():
    def error(schedule):
        raise InputError("makes NaN")

    with pytest.raises(InputError, match="makes NaN"):
        search_schedule(error, for_iterations({}, 3))


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ({"method": "luck"}, "'luck' is not known. Choose one of curve, grid"),
        ({"limit": 0}, "A search with 0 renders"),
        ({"method": "grid", "start": for_iterations({}, 55)}, "54 values, too few for 55 steps"),
    ],
)
def test_what_cannot_be_searched_is_refused(arguments, words):
    arguments = {"start": for_iterations({}, 3), **arguments}
    with pytest.raises(InputError, match=words):
        search_schedule(lambda schedule: 1.0, **arguments)


# Interrupting and resuming


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


# Clips


def test_the_error_is_the_mean_ls_mse_of_the_crops_rendered_apart(vocoder, crops):
    schedule = Schedule.named("wg-3")
    expected = []
    for index, crop in enumerate(crops):
        mel = vocoder.mel_of(crop, RATE)
        expected.append(ls_mse(crop, vocoder.render(mel, schedule, 7 + index), RATE))
    goal = Objective(vocoder, crops, 7, never)
    assert goal.error(schedule) == pytest.approx(np.mean(expected))
    assert goal.error(schedule) == goal.error(schedule)


def test_a_render_is_stopped_between_its_steps(vocoder, crops):
    answers = iter([False, False, True])
    goal = Objective(vocoder, crops, 0, lambda: next(answers))
    with pytest.raises(SearchStopped):
        goal.error(Schedule.named("wg-25"))


def test_another_voice_or_other_clips_have_another_fingerprint(make_voice, crops):
    def fingerprint(voice, crops):
        return tuple(Objective(Vocoder(voice, "cpu", "fp32"), crops, 0, never).fingerprint.values())

    found = {
        fingerprint(make_voice(), crops),
        fingerprint(make_voice(), crops),
        fingerprint(make_voice(), crops[:1]),
        fingerprint(make_voice(seed=1), crops),
        fingerprint(make_voice(gain=2.0), crops),
        fingerprint(make_voice(clamp="y"), crops),
        fingerprint(make_voice(griffin_lim_guide_rounds=2), crops),
        fingerprint(make_voice(griffin_lim_refinement=3), crops),
    }
    assert len(found) == 7
    assert fingerprint(make_voice(schedules={2: [0.1, 0.2]}), crops) in found


def test_crops_are_the_middles_of_clips_taken_evenly(tmp_path, speech):
    for index in range(24):
        write_audio(tmp_path / f"{index:02}.wav", 0.01 * (index + 1) * speech, RATE)
    clips = find_clips([tmp_path])
    assert len(clips) == 24
    crops = crop_clips(clips, RATE, 300)
    assert [len(crop) for crop in crops] == [36_000] * 8
    middle = (len(speech) - 36_000) // 2
    np.testing.assert_allclose(crops[1], 0.04 * speech[middle : middle + 36_000], atol=1e-4)


def test_one_short_clip_is_taken_whole(clip, speech):
    (crop,) = crop_clips(find_clips([Path(clip)]), RATE, 300)
    assert len(speech) - 300 < len(crop) <= len(speech)
    assert len(crop) % 300 == 0


def test_a_data_set_is_searched_on_the_clips_that_it_holds_back(tmp_path, speech):
    for name in ("a", "b", "c"):
        write_audio(tmp_path / f"{name}.wav", speech[:9000], RATE)
    (tmp_path / "train.txt").write_text("a\nc\n")
    (tmp_path / "valid.txt").write_text("b\n")
    assert [path.name for path in find_clips([tmp_path])] == ["b.wav"]


def test_silence_is_nothing_to_search_on(tmp_path, speech):
    write_audio(tmp_path / "silent.wav", 0 * speech, RATE)
    write_audio(tmp_path / "short.wav", speech[20_000:20_100], RATE)
    with pytest.raises(InputError, match="silent or too short"):
        crop_clips(find_clips([tmp_path]), RATE, 300)


# Kept


def run(vocoder, crops, output, **settings):
    defaults = {
        "iterations": 3,
        "method": "curve",
        "limit": 12,
        "seed": 0,
        "resume": False,
        "stop": never,
    }
    return search_voice(vocoder, crops, output=output, **{**defaults, **settings})


def test_the_schedule_found_is_the_voices_own_from_then_on(vocoder, crops, tmp_path):
    found, report = run(vocoder, crops, tmp_path / "mine.safetensors")
    kept = Voice.load(tmp_path / "mine.safetensors")
    assert betas(kept.schedule(3)) == betas(found.best)
    assert kept.scores["schedules"]["3"] == report
    assert report["after"]["ls_mse"] == found.error < found.error_before
    assert report["renders"] == 12
    assert "stoi" not in report["after"] or set(report["after"]) >= {"ls_mse", "stoi", "mcd"}
    assert [path.name for path in tmp_path.iterdir()] == ["mine.safetensors"]  # no journal is left
    for key, tensor in vocoder.voice.network.state_dict().items():
        np.testing.assert_array_equal(tensor, kept.network.state_dict()[key])


def test_other_schedules_of_the_voice_that_is_there_stay(vocoder, crops, tmp_path):
    output = tmp_path / "mine.safetensors"
    first, _ = run(vocoder, crops, output)
    second, _ = run(vocoder, crops, output, iterations=2)
    kept = Voice.load(output)
    assert betas(kept.schedule(3)) == betas(first.best)
    assert betas(kept.schedule(2)) == betas(second.best)
    assert set(kept.scores["schedules"]) == {"2", "3"}


def test_a_voice_in_16_bits_stays_in_16_bits(make_voice, crops, tmp_path):
    import torch

    make_voice().save(tmp_path / "half.safetensors", torch.bfloat16)
    voice = Voice.load(tmp_path / "half.safetensors")
    run(Vocoder(voice, "cpu", "fp32"), crops, tmp_path / "out.safetensors", limit=1)
    sizes = [(tmp_path / f"{name}.safetensors").stat().st_size for name in ("half", "out")]
    assert abs(sizes[0] - sizes[1]) < 2000


def test_a_stopped_search_is_kept_and_its_end_is_the_same(vocoder, crops, tmp_path):
    whole, _ = run(vocoder, crops, tmp_path / "whole.json")
    tried = []
    part, _ = run(
        vocoder,
        crops,
        tmp_path / "part.json",
        stop=lambda: len(tried) >= 6,
        on_trial=tried.append,
    )
    assert part.stopped
    written = json.loads((tmp_path / "part.json").read_text())
    assert betas(Schedule.from_file(tmp_path / "part.json")) == written["betas"]
    assert written["betas"] == betas(part.best)
    assert (tmp_path / "part.search-3.json").exists()
    end, _ = run(vocoder, crops, tmp_path / "part.json", resume=True)
    assert betas(end.best) == betas(whole.best)
    assert not (tmp_path / "part.search-3.json").exists()


def test_stopped_while_the_end_is_scored_the_best_is_kept_all_the_same(vocoder, crops, tmp_path):
    tried = []
    found, report = run(
        vocoder,
        crops,
        tmp_path / "a.json",
        limit=5,
        stop=lambda: len(tried) >= 5,
        on_trial=tried.append,
    )
    assert not found.stopped
    assert set(report["after"]) == {"ls_mse"}
    assert betas(Schedule.from_file(tmp_path / "a.json")) == betas(found.best)


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("notes.txt", "Give a name that ends in"),
        (bundled_folder() / "kathleen.safetensors", "Bundled voices cannot be changed"),
        (bundled_folder() / "new.json", "Bundled voices cannot be changed"),
        ("other.safetensors", "is a different voice"),
    ],
)
def test_where_a_schedule_cannot_be_kept_is_reported_at_once(make_voice, tmp_path, output, words):
    make_voice(seed=1).save(tmp_path / "other.safetensors")
    with pytest.raises(InputError, match=words):
        schedule_storage.check_output(tmp_path / output, make_voice())


def test_by_default_a_copy_lies_among_the_installed_voices(monkeypatch, tmp_path):
    monkeypatch.setattr(schedule_storage, "installed_folder", lambda: tmp_path)
    assert schedule_storage.default_output("kathleen") == tmp_path / "kathleen-searched.safetensors"
    assert schedule_storage.default_output("mine") == tmp_path / "mine.safetensors"
    assert (
        schedule_storage.default_output("/run/voice.safetensors") == tmp_path / "voice.safetensors"
    )
    assert schedule_storage.default_output("a" * 255) == tmp_path / ("a" * 255 + ".safetensors")
    (tmp_path / "file").touch()
    monkeypatch.setattr(schedule_storage, "installed_folder", lambda: tmp_path / "file" / "voices")
    with pytest.raises(InputError, match="Give a file with -o"):
        schedule_storage.default_output("mine")


def test_what_was_found_for_few_steps_leaves_long_renders_alone():
    found = {6: [1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.9]}
    for steps in (3, 50, 100, 1000):
        assert betas(for_iterations(found, steps)) == betas(for_iterations({}, steps))
    assert betas(for_iterations(found, 12)) != betas(for_iterations({}, 12))
