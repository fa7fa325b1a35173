"""`gradwave search`: finds, saves and reports a schedule; Ctrl-C keeps the best so far."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wavegrad_core.audio import write_audio
from wavegrad_core.search import schedule_storage
from wavegrad_core.voices.voice import Voice

ROOT = Path(__file__).parents[3]


def succeeded(result):
    """Return the standard output of a successful command."""
    status, out, _ = result
    assert status == 0
    return out


@pytest.fixture
def clips(tmp_path, speech):
    folder = tmp_path / "Aufnahmen [1]"
    folder.mkdir()
    for index in range(2):
        write_audio(folder / f"für {index}.wav", speech[20_000 * index :][:14_000], 24_000)
    return folder


def test_a_voice_is_given_a_schedule(gradwave, voice, clips, tmp_path):
    search = ("search", voice, clips, "--iterations", 3, "--renders", 8)
    out = succeeded(gradwave(*search, "-o", "neu.safetensors", "--json"))
    report = json.loads(out)
    assert Voice.load(tmp_path / "neu.safetensors").schedule(3).betas.tolist() == report["betas"]
    assert (report["renders"], report["clips"], report["iterations"]) == (8, 2, 3)
    assert report["after"]["ls_mse"] <= report["before"]["ls_mse"]
    out = succeeded(gradwave(*search, "-o", "plan.json"))
    assert out.splitlines()[0] == "8 schedules, 2 clips, 1.2 s"
    assert out.splitlines()[-1] == "plan.json"
    assert json.loads((tmp_path / "plan.json").read_text())["betas"] == report["betas"]


def test_the_file_it_writes_is_a_schedule_to_render_with(gradwave, voice, clips, tmp_path):
    search = ("search", voice, clips, "--iterations", 2, "--renders", 4)
    succeeded(gradwave(*search, "-o", "plan.json"))
    clip = clips / "für 0.wav"
    render = ("render", clip, "--voice", voice, "--schedule", "plan.json", "--json")
    (rendered,) = json.loads(succeeded(gradwave(*render, "-o", "out.wav")))
    assert (rendered["schedule"], rendered["iterations"]) == ("plan", 2)


def test_without_output_a_copy_is_installed(gradwave, voice, clips, tmp_path, monkeypatch):
    installed = tmp_path / "data" / "voices"  # missing on a fresh machine
    monkeypatch.setattr(schedule_storage, "installed_folder", lambda: installed)
    before = voice.read_bytes()
    succeeded(gradwave("search", voice, clips, "--iterations", 2, "--renders", 3))
    assert list(Voice.load(installed / "stimme.safetensors").card.schedules) == [2]
    assert voice.read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--iterations", "0"], "0 iterations are not supported"),
        (["--iterations", "3", "-o", "x.txt"], "Choose a name that ends in"),
        (["--iterations", "3", "-o", "x.json", "--resume"], "Leave --resume out"),
        (["--iterations", "3", "-o", "none/x.json"], "none"),
        (["--iterations", "3", "-o", "x" * 300 + ".json"], "File name too long"),
        (["--iterations", "3", "-o", "x" * 300 + ".json", "--resume"], "Leave --resume out"),
        (["--iterations", "3", "-o", "x" * 300 + ".safetensors"], "File name too long"),
        (["--iterations", "3", "-o", "x.json", "a" * 300], "File name too long"),
        (["--iterations", "3", "-o", "x.json", "missing.wav"], "No such file"),
        ([], "iterations"),
    ],
)
def test_what_cannot_be_done_is_one_line(gradwave, voice, clips, tmp_path, arguments, words):
    before = sorted(tmp_path.rglob("*"))
    status, out, err = gradwave("search", voice, clips, *arguments)
    assert (status, out) == (2, "")
    assert len(err.splitlines()) == 1
    assert words in err
    assert sorted(tmp_path.rglob("*")) == before


def test_ctrl_c_keeps_the_best_and_resume_ends_as_if_there_had_been_none(
    gradwave, voice, clips, tmp_path
):
    search = ["search", voice, clips, "--iterations", 3, "--method", "grid", "--json"]
    search += ["--precision", "fp32"]
    search = [str(argument) for argument in search]
    command = [sys.executable, "-m", "gradwave", *search]
    command += ["-o", str(tmp_path / "part.json"), "--renders", "20000"]
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    process = subprocess.Popen(command, cwd=ROOT, text=True, **pipes)
    journal = tmp_path / "part.search-3.json"
    while not (journal.exists() and json.loads(journal.read_text())["trials"]):
        assert process.poll() is None, "ended by itself"
        time.sleep(0.1)  # no event reaches this process, so poll
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=900)
    assert process.returncode == 130
    assert "gradwave: stopped; the best schedule so far is saved, and --resume continues\n" in err
    assert err.count("stopped") == 1
    report = json.loads(out)
    assert report["stopped"]
    assert json.loads((tmp_path / "part.json").read_text())["betas"] == report["betas"]
    renders = ("--renders", report["renders"] + 4)
    resumed = json.loads(succeeded(gradwave(*search, "-o", "part.json", *renders, "--resume")))
    assert not journal.exists()
    whole = json.loads(succeeded(gradwave(*search, "-o", "whole.json", *renders)))
    assert resumed["betas"] == whole["betas"]
    assert resumed["after"] == pytest.approx(whole["after"], rel=1e-6)
    assert resumed["renders"] == whole["renders"] == report["renders"] + 4
