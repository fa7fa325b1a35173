"""Reading recordings before training: progress, threads, and bounded memory."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Event, get_ident

import pytest
import soundfile
import torch

from wavegrad_core.audio import parallel
from wavegrad_core.audio.parallel import parallel_imap, parallel_map
from wavegrad_core.dataset.data_folder import split_clips
from wavegrad_core.errors import InputError
from wavegrad_core.training import training_set
from wavegrad_core.training.read_progress import ReadProgress
from wavegrad_core.training.recipe import fine_tuning_recipe
from wavegrad_core.training.training_session import train_voice
from wavegrad_core.training.training_set import TrainingSet

ROOT = Path(__file__).parents[3]
SETTINGS = {"batch": 2, "crop_frames": 24}


@pytest.fixture
def data(tmp_path, speech):
    folder = tmp_path / "data"
    folder.mkdir()
    for number in range(21):  # the twentieth is held out
        soundfile.write(folder / f"{number:02}.wav", speech[: 12_000 + 600 * number], 24_000)
    return folder


@pytest.fixture
def three_threads():
    before = torch.get_num_threads()
    torch.set_num_threads(3)
    yield
    torch.set_num_threads(before)


def threads_to_come():
    """Return torch's thread count in a new thread, which workers must not change."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(torch.get_num_threads).result()


def train(*words, **options):
    command = [sys.executable, "-m", "gradwave", "train", "--device", "cpu", *map(str, words)]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, **options)


@pytest.mark.parametrize("workers", [1, 2, 5])
@pytest.mark.parametrize("count", [0, 1, 4, 50])
def test_results_of_threads_come_in_order(count, workers):
    assert list(parallel_imap(lambda one: one**2, iter(range(count)), workers)) == [
        one**2 for one in range(count)
    ]


def test_threads_work_only_a_little_ahead(three_threads):
    taken = []
    made = parallel_imap(lambda one: one, (taken.append(one) or one for one in range(1000)), 3)
    assert [next(made) for _ in range(10)] == list(range(10))
    assert len(taken) <= 10 + 2 * 3
    made.close()
    assert threads_to_come() == 3


def test_no_part_starts_after_one_has_failed(monkeypatch):
    begun, may_end = [], Event()

    class Pool(ThreadPoolExecutor):
        def shutdown(self, wait=True, *, cancel_futures=False):
            super().shutdown(wait=False, cancel_futures=cancel_futures)
            may_end.set()
            super().shutdown(wait)

    def work(number):
        begun.append(number)
        if number == 0:
            raise ValueError("the first")
        may_end.wait()

    monkeypatch.setattr(parallel, "ThreadPoolExecutor", Pool)
    made = parallel_imap(work, range(8), 2)
    with pytest.raises(ValueError, match="the first"):
        next(made)
    assert len(begun) <= 3  # the failing one, its neighbour, and one more


def test_each_thread_runs_torch_alone_and_the_thread_count_is_restored(three_threads):
    made = list(parallel_imap(lambda _: (torch.get_num_threads(), get_ident()), range(20), 2))
    assert {number for number, _ in made} == {1}
    assert get_ident() not in {thread for _, thread in made}
    assert threads_to_come() == 3


@pytest.mark.parametrize("workers", [1, 3])
def test_parts_are_processed_without_gradients_with_any_number_of_threads(three_threads, workers):
    weight = torch.ones(1, requires_grad=True)
    made = parallel_map(lambda one: one * weight, [1, 2, 3, 4], workers)
    assert [float(one) for one in made] == [1, 2, 3, 4]
    assert not any(one.requires_grad for one in made)
    assert threads_to_come() == 3


def test_an_error_in_a_thread_is_raised_where_its_result_is_read(three_threads):
    made = parallel_imap(lambda one: 1 // one, [2, 1, 0, 1], 2)
    assert [next(made), next(made)] == [0, 1]
    with pytest.raises(ZeroDivisionError):
        next(made)
    assert threads_to_come() == 3


def test_a_training_set_is_the_same_by_one_thread_and_by_many(speech, tiny_voice, three_threads):
    sounds = [torch.from_numpy(speech[start : start + 9000]) for start in range(0, 40_000, 7000)]
    many = TrainingSet(sounds, tiny_voice.card, 24, torch.device("cpu"))
    torch.set_num_threads(1)
    one = TrainingSet(sounds, tiny_voice.card, 24, torch.device("cpu"))
    assert torch.equal(one.sound, many.sound)
    assert torch.equal(one.mel, many.mel)


def test_a_long_recording_is_prepared_alone(speech, tiny_voice, three_threads, monkeypatch):
    monkeypatch.setattr(training_set, "LONG_SECONDS", 0.5)
    asked = []

    def watched(function, given, workers):
        given = list(given)
        asked.append((len(given), workers))
        return parallel_imap(function, given, workers)

    monkeypatch.setattr(training_set, "parallel_imap", watched)
    lengths = [9000, 12_000, 12_001, 30_000, 6000]
    sounds = [torch.from_numpy(speech[:length]) for length in lengths]
    made = TrainingSet(sounds, tiny_voice.card, 24, torch.device("cpu"))
    assert asked == [(2, 3), (2, 1), (1, 3)]
    assert made.frames == sum(-(-length // 100) for length in lengths)


def test_each_recording_read_is_reported_including_held_out_ones(data, tmp_path, tiny_voice):
    counts = []
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=1, **SETTINGS)
    list(train_voice([data], tmp_path / "run", recipe, "cpu", reading=lambda *n: counts.append(n)))
    assert counts == [(done, 21) for done in range(1, 22)]


def test_the_command_reports_its_reading_in_parsable_lines(gradwave, data, start):
    options = ["--from", start, "--steps", 1, "--batch", 2, "--device", "cpu"]
    status, _, output = gradwave("train", data, "-o", "run", *options)
    assert status == 0, output
    lines = output.splitlines()
    step = next(place for place, line in enumerate(lines) if line.startswith("step 1 of 1"))
    readings = [reading for line in lines[:step] if (reading := ReadProgress.parse(line))]
    assert (readings[0], readings[-1]) == (ReadProgress(1, 21), ReadProgress(21, 21))


@pytest.mark.parametrize("after", [1, 7, 19, 20, 21])  # twenty are trained on
def test_stopped_while_it_reads_it_ends_there_and_starts_nothing(data, tmp_path, tiny_voice, after):
    counts = []
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=1, **SETTINGS)
    made = train_voice(
        [data],
        tmp_path / "run",
        recipe,
        "cpu",
        stop=lambda: len(counts) >= after,
        reading=lambda *numbers: counts.append(numbers),
    )
    assert list(made) == []
    assert len(counts) == after
    assert not (tmp_path / "run" / "checkpoint.pt").exists()


def test_stopped_before_its_first_step_it_does_not_claim_to_have_saved(data, tmp_path, start):
    run = tmp_path / "run"
    child = train(data, "-o", run, "--from", start, "--until-eof", stdin=subprocess.DEVNULL)
    _, output = child.communicate(timeout=600)
    assert child.returncode == 130, output
    assert output.splitlines()[-1] == "gradwave: stopped before the first step"
    assert not (run / "checkpoint.pt").exists()


def test_splitting_takes_linear_time(tmp_path, monkeypatch):
    for number in range(1000):
        (tmp_path / f"{number}.wav").touch()
    hashed, plain = [], Path.__hash__
    monkeypatch.setattr(Path, "__hash__", lambda path: hashed.append(1) or plain(path))
    training, held_out = split_clips(tmp_path)
    assert (len(training), len(held_out)) == (950, 50)
    assert len(hashed) < 5 * 1000


def test_a_recording_that_cannot_be_read_is_skipped_with_a_line(data, tmp_path, tiny_voice, caplog):
    (data / "00.wav").write_text("no sound")
    soundfile.write(data / "01.wav", [1000.0] * 9000, 24_000, subtype="FLOAT")  # integers as floats
    (data / "02.wav").write_bytes(b"RIFF" + bytes(100))
    (data / "19.wav").write_bytes(b"")  # the one held out, too
    (data / "語.flac").write_bytes(b"hello")
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=1, **SETTINGS)
    reports = list(train_voice([data], tmp_path / "run", recipe, "cpu"))
    assert reports[-1].step == 1
    skipped = [line for line in caplog.messages if line.endswith("It was skipped.")]
    for name in ("00.wav", "01.wav", "02.wav", "19.wav", "語.flac"):
        assert any(name in line for line in skipped)


def test_recordings_of_which_none_can_be_read_are_an_error(tmp_path, tiny_voice):
    folder = tmp_path / "data"
    folder.mkdir()
    for name in "abc":
        (folder / f"{name}.wav").write_text("no sound")
    recipe = fine_tuning_recipe(tiny_voice, "a", "data", steps=1, **SETTINGS)
    with pytest.raises(InputError, match="None of the recordings to train on can be read"):
        list(train_voice([folder], tmp_path / "run", recipe, "cpu"))
