"""Recording: sound is on disk at once, with advice on each take."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import soundfile
from fake_microphone import BLOCK, RATE, FakeMicrophone, sentence, sum_of

from gradwave.training_wizard import prompts, recorder
from gradwave.training_wizard.recorder import InputLevel, Recorder, take_of
from wavegrad_core.errors import InputError


@pytest.fixture
def record(qtbot, jobs, tmp_path, monkeypatch):
    """record(sound) -> its take."""

    def take(sound, path=tmp_path / "Aufnahmen" / "en-001.wav"):
        microphone = FakeMicrophone(sound)
        monkeypatch.setattr(recorder, "open_input", microphone.open)
        made = Recorder(jobs)
        heard = []
        made.levelled.connect(heard.append)
        made.record(path)
        qtbot.waitUntil(lambda: microphone.given.is_set() and sum_of(path) >= len(sound))
        with qtbot.waitSignal(made.taken) as taken:
            made.stop()
        assert not made.recording
        return taken.args[0]

    return take


def test_speech_is_recorded_to_the_last_of_24_bits(record):
    sound = sentence()
    take = record(sound)
    written, rate = soundfile.read(take.path, dtype="float32")
    assert rate == RATE
    np.testing.assert_allclose(written, sound, atol=2**-23)
    assert take.seconds == 2.0
    assert take.warnings == []


@pytest.mark.parametrize(
    ("sound", "words"),
    [
        (sentence(peak=1.2).clip(-1, 1), "clipped"),
        (sentence(noise=0.02), "noisy"),
        (sentence(peak=0.003), "very quiet"),
        (sentence(seconds=0.2), "too short"),
    ],
)
def test_advice_on_a_take_is_shown(record, sound, words):
    (warning,) = record(sound).warnings
    assert words in warning


def test_a_good_take_stays_where_the_next_one_is_too_short(record):
    first = record(sentence())
    before = first.path.read_bytes()
    record(sentence(seconds=0.2))
    assert first.path.read_bytes() == before
    assert [path.name for path in first.path.parent.iterdir()] == ["en-001.wav"]
    record(sentence(seconds=1.0))
    assert soundfile.info(first.path).duration == 1.0


def test_without_a_microphone_the_message_has_a_remedy(qtbot, jobs, tmp_path, monkeypatch):
    def none(give, device):
        raise InputError("No microphone was found. Plug one in, and try again.")

    monkeypatch.setattr(recorder, "open_input", none)
    made = Recorder(jobs)
    with qtbot.waitSignal(made.problem) as problem:
        made.record(tmp_path / "a.wav")
    assert "Plug one in" in problem.args[0].message
    assert not made.recording


KILLED = """
import os, queue, sys, threading
from pathlib import Path
import numpy as np
from gradwave.jobs import Job
from gradwave.training_wizard import recorder

class Endless:
    def __enter__(self):
        def run():
            for _ in range(40):
                self.give(np.full(1200, 0.25, np.float32))
        threading.Thread(target=run).start()
    def __exit__(self, *error): pass

def open_input(give, device):
    stream = Endless()
    stream.give = give
    return stream, 24_000

levels = []
def on_level(level):
    levels.append(level)
    if len(levels) == 30:
        os.kill(os.getpid(), 9)

recorder.open_input = open_input
recorder.record(Job(None, None, ""), Path(sys.argv[1]), on_level, "")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills by signal")
def test_a_kill_while_it_records_leaves_all_that_was_heard(tmp_path):
    path = tmp_path / "it.wav"
    root = Path(__file__).parents[4]
    subprocess.run([sys.executable, "-c", KILLED, path], cwd=root)
    sound, rate = soundfile.read(tmp_path / "it new.wav")
    assert (len(sound), rate) == (30 * BLOCK, RATE)
    np.testing.assert_allclose(sound, 0.25, atol=2**-22)


def test_room_noise_is_measured_in_the_quietest_moments():
    levels = [InputLevel(0.5, -20.0)] * 90 + [InputLevel(0.001, -70.0)] * 10
    assert take_of(Path("a"), 5.0, levels).room_db == -70.0
    assert take_of(Path("a"), 0.0, []).warnings != []


def test_there_are_sentences_in_several_languages():
    assert list(prompts.languages()) == ["en", "de", "fr", "es", "nl"]
    for code in prompts.languages():
        sentences = prompts.sentences(code)
        assert len(sentences) == len(set(sentences)) == 20
        assert all(20 < len(sentence) < 90 for sentence in sentences)
