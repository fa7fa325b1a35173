"""Files written by version 0.1.0 open with the same content as before."""

from __future__ import annotations

import hashlib
import shutil
from dataclasses import replace
from pathlib import Path

import pytest
import soundfile
from fakes import FakeEngine
from PySide6.QtWidgets import QTreeWidget, QWidget

from gradwave.devices.device_choice import DeviceChoice
from gradwave.jobs import Job, Jobs
from gradwave.listening.test_folder import add_run, open_test
from gradwave.panes.display_options import DisplayOptions
from gradwave.playing.player import Player
from gradwave.preferences import preferences
from gradwave.projects.autosave import Autosave
from gradwave.projects.project import OpenRequest, Project
from gradwave.projects.recent_files import RecentFiles
from gradwave.projects.recovery import Recovery
from gradwave.projects.undo_history import UndoHistory
from gradwave.projects.view_state import ViewState
from gradwave.queue.views import queue_actions
from gradwave.rendering.render_worker import RenderWorker
from gradwave.rendering.session import Session
from gradwave.rendering.speed_history import SpeedHistory
from gradwave.sounds import Settings
from gradwave.takes.views.take_columns import TakeColumns
from gradwave.takes.views.take_row import COLUMNS, OPTIONAL
from gradwave.training_wizard.recorder import Recorder
from gradwave.training_wizard.training import Training, TrainingChoices, unfinished
from gradwave.window.widget_state import saved_state
from wavegrad_core.voices.voice import Voice

FIXTURES = Path(__file__).parents[1] / "fixtures" / "v0.1.0"
JOB = Job(lambda job: None, lambda event: None, "")
TRAINING = "2026-11-30 19.57.24"


@pytest.fixture
def old(tmp_path) -> Path:
    """A copy of the files, so that a test can write next to them."""
    return Path(shutil.copytree(FIXTURES, tmp_path / "v0.1.0"))


@pytest.fixture
def project(qtbot, jobs: Jobs) -> Project:
    session = Session(jobs, FakeEngine())
    session.begin(None)
    qtbot.waitUntil(lambda: session.catalog.voice is not None)
    project = Project(session, UndoHistory(session), jobs)
    project.problems = []
    session.problem.connect(lambda problem: project.problems.append(problem.message))
    return project


def check_takes(project: Project, folder: Path, expected: dict[str, tuple[bool, Settings]]) -> None:
    """Compare names, stars and settings, and each sound with the file that it was saved in."""
    takes = project.session.takes.all
    assert {take.name: (take.starred, take.result.settings) for take in takes} == expected
    saved = {
        hashlib.sha256(soundfile.read(path, dtype="float32")[0].tobytes()).hexdigest()
        for path in folder.glob("*.wav")
    }
    assert {
        hashlib.sha256(take.result.sound.audio.tobytes()).hexdigest() for take in takes
    } == saved


SOFTER = (True, Settings(voice="kathleen", iterations=2, seed=7))
FROM_RECORDING = Settings(
    voice="kathleen",
    iterations=3,
    seed=5,
    sampler="ddim",
    eta=0.5,
    start="original",
    strength=0.25,
    keep_highs=True,
)


def test_project(qtbot, project, old):
    seen: list[ViewState] = []
    project.restore_view = seen.append
    with qtbot.waitSignal(project.opened):
        project.open(OpenRequest(old / "project" / "speech.gradwave"))
    session = project.session
    assert session.original.path.name == "speech.wav"
    assert session.settings == replace(FROM_RECORDING, schedule="wg-3")
    assert list(session.catalog.schedules["wg-3"].betas) == [0.0003, 0.06, 0.9]
    second = replace(FROM_RECORDING, strength=0.6)
    check_takes(
        project,
        old / "project" / "speech.takes",
        {"softer": SOFTER, "3 iterations, ddim 0.5, original 0.6, highs kept": (False, second)},
    )
    assert session.takes.chosen.name == "softer"
    result = session.result
    assert (result.voice, result.schedule, result.iterations, result.steps) == (
        "kathleen",
        "2 steps",
        2,
        2,
    )
    assert (result.device, round(result.seconds_taken, 3)) == ("cpu, bf16", 13.627)
    assert seen == [ViewState(0.05, 0.15000000000000002, 0.11, (0.05, 0.2))]
    assert not project.unsaved_work
    assert project.problems == []


def test_project_is_saved_and_opened_again(qtbot, project, old):
    path = old / "project" / "speech.gradwave"
    with qtbot.waitSignal(project.opened):
        project.open(OpenRequest(path))
    before = [(take.name, take.result.settings) for take in project.session.takes.all]
    with qtbot.waitSignal(project.saved):
        project.save(path)
    with qtbot.waitSignal(project.opened):
        project.open(OpenRequest(path))
    assert [(take.name, take.result.settings) for take in project.session.takes.all] == before
    assert project.problems == []


def test_autosave_of_a_crash(qtbot, jobs, project, old):
    root = old / "state" / "autosave"
    (slot,) = root.iterdir()
    session_file = slot / "session.gradwave"
    shutil.copy(old / "project" / "speech.wav", slot)  # the recording's old path no longer exists
    autosave = Autosave(project, jobs, root)
    recovery = Recovery(project, autosave, jobs, root)
    with qtbot.waitSignal(recovery.changed):
        recovery.look()
    assert recovery.offer.slot.file == session_file
    assert (recovery.offer.name, recovery.offer.takes) == ("speech.gradwave", 2)
    with qtbot.waitSignal(project.opened):
        recovery.restore()
    one = replace(FROM_RECORDING, iterations=1)
    assert project.session.settings == one
    check_takes(
        project,
        slot / "session.takes",
        {"softer": SOFTER, "1 iteration, ddim 0.5, original 0.25, highs kept": (False, one)},
    )
    scores = project.session.takes.all[0].scores
    assert (round(scores["pesq_wb"], 3), round(scores["mcd"], 3)) == (2.709, 0.288)
    assert project.unsaved_work
    assert project.problems == []
    qtbot.waitUntil(lambda: not jobs.busy())
    autosave.end()


def test_recent_files(qtbot, jobs, old):
    recent = RecentFiles(jobs, old / "state" / "recent.json")
    with qtbot.waitSignal(recent.changed):
        recent.look()
    assert recent.paths == [
        Path("/home/ann/work/speech.gradwave"),
        Path("/home/ann/work/speech.wav"),
    ]


def test_training(qtbot, wizard, old):
    folder = old / "data" / "trainings" / TRAINING
    shutil.copytree(folder, wizard.home / TRAINING)
    (training,) = unfinished(wizard.home)
    assert training.choices == TrainingChoices(
        sources=("/home/ann/work/my recordings",),
        excluded=("my recordings/two.wav",),
        as_is=("my recordings/one.wav",),
        voice="/home/ann/work/small.safetensors",
        steps=12,
        batch=1,
        page="finish",
        prepared="3637a49f4fb7e7ad322479217aeb9cc4",
        name="mine",
        owner="Ann Example",
        licence="CC-BY-4.0",
    )
    wizard.open(training)
    assert wizard.page == "finish"
    qtbot.waitUntil(lambda: wizard.training_run.progress.step == 12)
    seen = wizard.training_run.progress
    assert seen.steps == 12
    assert seen.curve("loss") == ([12], [0.8303081194559733])
    (clip,) = seen.clips
    assert clip.name == "one"
    assert clip.newest == (12, training.run / "previews" / "one" / "000012.flac")
    assert seen.mean_scores(0)["STOI"] == pytest.approx(0.28269, abs=1e-5)
    assert seen.mean_scores(12)["STOI"] == pytest.approx(0.28261, abs=1e-5)
    assert Voice.load(training.voice).training["steps"] == 12
    assert wizard.problems == []


def test_training_that_is_chosen_on_keeps_what_was_chosen_before(old):
    training = Training(old / "data" / "trainings" / TRAINING)
    before = training.choices
    training.choose(name="hers")
    again = Training(training.folder).choices
    assert again.name == "hers"
    assert (again.sources, again.excluded, again.as_is) == (
        before.sources,
        before.excluded,
        before.as_is,
    )


def test_listening_tests(old):
    folders = {path.name.split()[-1]: path for path in (old / "data/listening tests").iterdir()}
    abx = open_test(JOB, folders["abx"] / "session.json")
    assert {clip: list(sounds) for clip, sounds in abx.clips.items()} == {
        "Original / softer": ["Original", "softer"]
    }
    assert (abx.test.plan.kind, abx.test.plan.trials) == ("abx", 3)
    assert [sound.audio.shape for sound in abx.clips["Original / softer"].values()] == [
        (1, 3600)
    ] * 2
    (run,) = abx.test.runs
    assert [trial.answer for trial in run.trials] == ["A", "B", "A"]
    assert (run.outcome.correct, run.outcome.p) == (1, 0.875)

    mushra = open_test(JOB, folders["mushra"] / "session.json")
    (run,) = mushra.test.runs
    rated = {rating.stimulus: (rating.score, rating.comment) for rating in run.ratings}
    assert rated == {
        "reference": (100, ""),
        "softer": (90, ""),
        "anchor70": (80, "dull"),
        "anchor35": (70, ""),
    }
    table = folders["mushra"] / "results.csv"
    before = table.read_text(encoding="utf-8")
    add_run(mushra.path, run)  # the same run again: nothing changes
    assert table.read_text(encoding="utf-8") == before


def test_settings(qtbot, jobs, old, tmp_path):
    settings = preferences()
    settings.file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(old / "config" / "desktop.ini", settings.file.parent)

    look = DisplayOptions()
    assert (look.scale.name, look.compared, look.darkest) == ("mel", "overlaid", -80)
    devices = DeviceChoice(jobs, [Player(jobs)], RenderWorker(), settings)
    chosen = devices.chosen
    assert (chosen.rate, chosen.buffer) == (48_000, 0.2)
    assert (chosen.processor, chosen.precision) == ("cpu", "fp32")
    assert Recorder(jobs).input == "USB microphone: Audio"

    table = QTreeWidget()
    qtbot.addWidget(table)
    table.setHeaderLabels(COLUMNS)
    columns = TakeColumns(table, OPTIONAL, [])
    hidden = [name for name in OPTIONAL if not columns.shown(name)]
    assert hidden == ["seed", "ls_mse", "dnsmos", "plcmos"]
    assert settings.read("advanced/unfolded", False)
    assert settings.read("welcome/seen", False)
    shown = QWidget()
    qtbot.addWidget(shown)
    assert shown.restoreGeometry(saved_state("window/geometry"))

    assert queue_actions._folder_before() is None  # the folder is gone, like a disconnected drive
    settings.write("queue/folder", str(tmp_path))
    assert queue_actions._folder_before() == tmp_path


def test_speed_history(old):
    speeds = SpeedHistory(old / "cache" / "paces.json")
    speeds.read()
    seconds, device = speeds.predict(
        Settings(voice="kathleen"), "auto", "auto", seconds=2.0, steps=3
    )
    assert (round(seconds, 4), device) == (10.6178, "cpu, bf16")
