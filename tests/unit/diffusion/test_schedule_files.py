"""Named, generated, shortened and stored schedules, compared with published numbers."""

import json
import os
import pickle

import numpy as np
import pytest
import torch
from hostile_pickle import HostilePickle
from hypothesis import given, settings
from hypothesis import strategies as st

from wavegrad_core.diffusion.schedule import HIGHEST_START, Schedule, fibonacci, for_iterations
from wavegrad_core.errors import InputError

# betas as published, and the root of the last alpha_bar, computed independently
PUBLISHED = {
    "wg-3": ([3e-4, 6e-2, 9e-1], 0.307),
    "wg-6": ([7e-6, 1.4e-4, 2.1e-3, 2.8e-2, 3.5e-1, 7e-1], 0.435),
    "wg-50": (np.linspace(1e-4, 0.05, 50), 0.529),
    "train-1000": (np.linspace(1e-6, 0.01, 1000), 0.081),
    "wg-1000": (np.linspace(1e-4, 0.005, 1000), None),
    "diffwave-6": ([1e-4, 1e-3, 1e-2, 5e-2, 2e-1, 5e-1], 0.613),
    "lmnt-6": ([4.477e-6, 4.477e-5, 9.495e-4, 9.495e-3, 9.495e-2, 4.477e-1], 0.703),
    "ivanvovk-6": ([1e-6, 1.89287e-5, 1.19432e-4, 1.00475e-3, 1.10943e-2, 6e-2], 0.964),
    "ivanvovk-12": (
        [
            *(1e-6, 6.93e-6, 5.337e-6, 3.699e-5, 1.709e-4, 3.948e-4),
            *(1.368e-3, 2.809e-3, 3.245e-3, 0.01499, 8.658e-3, 0.06),
        ],
        None,
    ),
}


@pytest.mark.parametrize("name", PUBLISHED)
def test_a_published_schedule_is_the_published_one(name):
    betas, final = PUBLISHED[name]
    schedule = Schedule.named(name)
    np.testing.assert_array_equal(schedule.betas, betas)
    level = 1.0
    for beta in betas:
        level *= (1 - beta) ** 0.5
    assert schedule.final_level == pytest.approx(level)
    assert final is None or level == pytest.approx(final, abs=5e-4)
    assert (schedule.warning is not None) == (level > HIGHEST_START)


def test_the_25_steps_follow_fibonacci():
    betas = Schedule.named("wg-25").betas
    assert betas[:2].tolist() == [1e-6, 2e-6]
    np.testing.assert_allclose(betas[2:], betas[:-2] + betas[1:-1])
    assert Schedule.named("wg-25").final_level == pytest.approx(0.848, abs=5e-4)


def test_schedules_are_made_by_name():
    made = Schedule.named("linear(1e-4, 0.05, 50)")
    np.testing.assert_array_equal(made.betas, np.linspace(1e-4, 0.05, 50))
    np.testing.assert_array_equal(Schedule.named("fibonacci(20)").betas, fibonacci(20))


@pytest.mark.parametrize(
    "name",
    [
        "linear(1e-4, 0.05)",
        "linear(a, b, 3)",
        "linear(1e-6, 0.01, 1000000000)",
        "linear(0.1, 0.2, 2.5)",
        "fibonacci()",
        "fibonacci(0)",
        "fibonacci(1, 2, 3)",
    ],
)
def test_an_impossible_anchor_is_refused_with_advice(name):
    with pytest.raises(InputError, match=r"Use linear\(FIRST, LAST, COUNT\)"):
        Schedule.named(name)


def test_a_made_schedule_that_grows_past_1_names_the_index():
    # 1e-6 times Fibonacci's 1, 2, 3, 5, ...: the 31st is 1.346269 and the 30th .832040
    with pytest.raises(InputError, match=r"beta 29 .* 1\.34627"):
        Schedule.named("fibonacci(40)")
    with pytest.raises(InputError, match=r"beta 0 .* -0\.1"):
        Schedule.named("linear(-0.1, 0.2, 3)")


def test_every_stop_of_a_slider_from_1_to_1000_is_a_sensible_schedule():
    finals = []
    for iterations in range(1, 1001):
        schedule = for_iterations({}, iterations)
        assert len(schedule) == iterations
        assert (np.diff(schedule.noise_levels) < 0).all()
        assert schedule.warning is None
        finals.append(schedule.final_level)
    assert min(finals) > 0.25  # of wg-1000: .285; no stop jumps away from its neighbours
    assert np.abs(np.diff(finals)).max() < 0.06


@given(st.sampled_from(sorted(PUBLISHED)), st.floats(0, 0.999999))
def test_a_tail_visits_the_cleaner_levels_and_starts_at_its_own(name, level):
    whole = Schedule.named(name)
    tail = whole.tail(level)
    assert len(tail) <= len(whole)
    kept = [old for old in whole.noise_levels if old > level]
    np.testing.assert_allclose(tail.noise_levels[: len(kept)], kept, rtol=1e-9)
    assert tail.final_level == pytest.approx(max(level, whole.final_level), rel=1e-9)


def written(path, betas):
    """Write a file as other programs do: lmnt np.save, ivanvovk torch.save of a tensor."""
    match path.suffix:
        case ".json":
            path.write_text(json.dumps(list(betas)))
        case ".npy":
            np.save(path, np.array(betas))
        case ".pt":
            torch.save(torch.tensor(betas, dtype=torch.float64), path)
    return path


@pytest.mark.parametrize("suffix", [".json", ".npy"])
@given(betas=st.lists(st.floats(1e-9, 0.999), min_size=1, max_size=20))
@settings(max_examples=20)
def test_a_schedule_file_gives_back_its_betas(tmp_path_factory, suffix, betas):
    path = written(tmp_path_factory.mktemp("schedule") / f"mine{suffix}", betas)
    schedule = Schedule.from_file(path)
    assert schedule.name == "mine"
    np.testing.assert_array_equal(schedule.betas, betas)


def test_a_schedule_of_ivanvovk_gives_back_its_betas(tmp_path):
    betas = [1e-9, 7e-6, 0.1, 0.999]  # one file, because each takes a process
    assert Schedule.from_file(written(tmp_path / "mine.pt", betas)).betas.tolist() == betas


@pytest.mark.parametrize("shape", [(1, 3), (3, 1), (3,)])
def test_arrays_with_axes_of_length_1_and_single_precision_are_read(tmp_path, shape):
    betas = np.array([0.1, 0.2, 0.3], np.float32).reshape(shape)
    np.save(tmp_path / "a.npy", betas)
    torch.save({"betas": torch.from_numpy(betas)}, tmp_path / "b.pt")
    for name in ("a.npy", "b.pt"):
        assert Schedule.from_file(tmp_path / name).betas == pytest.approx([0.1, 0.2, 0.3])


@pytest.mark.parametrize("suffix", [".json", ".npy", ".pt"])
@pytest.mark.parametrize("bad", [-0.2, 1.0, 1.5, 0.0, float("nan")])
def test_a_file_with_a_bad_beta_names_its_index(tmp_path, suffix, bad):
    path = written(tmp_path / f"bad{suffix}", [0.1, 0.2, bad, 0.3])
    with pytest.raises(InputError, match="Schedule bad is invalid: beta 2 "):
        Schedule.from_file(path)


def test_nothing_in_a_file_is_run(tmp_path):
    trap = tmp_path / "trap"
    np.save(tmp_path / "a.npy", np.array([HostilePickle(trap)], dtype=object), allow_pickle=True)
    torch.save([HostilePickle(trap)], tmp_path / "b.pt")
    (tmp_path / "c.pt").write_bytes(pickle.dumps(HostilePickle(trap)))
    for name in ("a.npy", "b.pt", "c.pt"):
        with pytest.raises(InputError, match=r"pickled objects are not opened|was not opened"):
            Schedule.from_file(tmp_path / name)
    assert not trap.exists()


@pytest.mark.parametrize("suffix", [".json", ".npy", ".pt"])
@given(content=st.binary(max_size=100))
@settings(max_examples=50)
def test_any_bytes_are_a_schedule_or_one_clear_line(tmp_path_factory, suffix, content):
    path = tmp_path_factory.mktemp("schedule") / f"odd{suffix}"
    path.write_bytes(content)
    with pytest.raises(InputError, match="odd") as refused:
        Schedule.from_file(path)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize("array", [np.zeros((2, 2)), np.array(["a"]), np.array(0.5j), np.array([])])
def test_arrays_that_are_no_row_of_numbers_are_refused(tmp_path, array):
    np.save(tmp_path / "odd.npy", array)
    with pytest.raises(InputError, match=r"no list of betas|has no betas"):
        Schedule.from_file(tmp_path / "odd.npy")


@pytest.mark.parametrize(
    "tensor",
    [
        torch.tensor([0.1, 0.2]).to_sparse(),
        torch.empty(3, device="meta"),
        torch.zeros(1).expand(10**12),
    ],
    ids=["sparse", "without data", "one number without end"],
)
def test_a_tensor_that_is_no_plain_row_is_refused(tmp_path, tensor):
    torch.save(tensor, tmp_path / "odd.pt")
    with pytest.raises(InputError, match=r"contains no list of betas|too large"):
        Schedule.from_file(tmp_path / "odd.pt")


def test_a_tensor_that_was_being_trained_is_read(tmp_path):
    torch.save({"betas": torch.nn.Parameter(torch.tensor([0.25, 0.5]))}, tmp_path / "a.pt")
    assert Schedule.from_file(tmp_path / "a.pt").betas.tolist() == [0.25, 0.5]


def test_json_as_windows_marks_it_is_read(tmp_path):
    (tmp_path / "a.json").write_text("[0.25, 0.5]", encoding="utf-8-sig")
    assert Schedule.from_file(tmp_path / "a.json").betas.tolist() == [0.25, 0.5]


def test_a_giant_file_is_refused_unread(tmp_path):
    with open(tmp_path / "giant.json", "wb") as file:
        file.truncate(2**30)
    with pytest.raises(InputError, match="too large"):
        Schedule.from_file(tmp_path / "giant.json")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names here")
def test_more_steps_than_a_thousand_are_refused_before_any_is_done(tmp_path):
    for count in (1000, 1001):
        (tmp_path / f"{count}.json").write_text(json.dumps([1e-4] * count))
    assert len(Schedule.from_file(tmp_path / "1000.json")) == 1000
    with pytest.raises(InputError, match="has 1,001 betas, and at most 1000 are supported"):
        Schedule.from_file(tmp_path / "1001.json")


def test_a_pipe_is_refused_unread(tmp_path):
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(InputError, match="not a regular file"):
        Schedule.from_file(tmp_path / "pipe.json")
