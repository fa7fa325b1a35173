"""The command as a process: signals, terminals, names that are not UTF-8."""

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from wavegrad_core.diffusion.denoiser import Denoiser

ROOT = Path(__file__).parents[3]


def test_ctrl_c_leaves_nothing_half_written(gradwave, voice, sound, tmp_path, state, monkeypatch):
    (tmp_path / "out.wav").write_bytes(b"precious")
    before = state()

    def interrupted(*arguments):
        raise KeyboardInterrupt

    monkeypatch.setattr(Denoiser, "predict", interrupted)
    status, out, err = gradwave("render", sound, "-o", "out.wav", "--voice", voice)
    assert (status, out, err) == (130, "", "gradwave: stopped\n")
    assert state() == before


def test_an_interrupt_while_numba_compiles_ends_the_render_once_it_has(
    gradwave, voice, sound, monkeypatch
):
    predict, steps, compiled = Denoiser.predict, [], []
    compiler = {"__name__": "numba.core.somewhere", "signal": signal, "time": time}
    # The compiler sleeps longer than the interval at which the interrupt is tried again.
    code = "def compiled():\n signal.raise_signal(signal.SIGTERM)\n time.sleep(0.2)\n return 1"
    exec(code, compiler)

    def compiling(self, *arguments):
        steps.append(len(steps))
        if len(steps) == 2:
            compiled.append(compiler["compiled"]())
            while True:  # until the interrupt that waited for the compiler
                time.sleep(0.01)
        return predict(self, *arguments)

    before = signal.getsignal(signal.SIGTERM)
    monkeypatch.setattr(Denoiser, "predict", compiling)
    status, _, err = gradwave("render", sound, "-o", "out.wav", "--voice", voice)
    assert (status, err, len(steps), compiled) == (130, "gradwave: stopped\n", 2, [1])
    assert signal.getsignal(signal.SIGTERM) is before


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_an_interrupt_in_a_destructor_ends_the_render_at_the_next_step(
    gradwave, voice, sound, monkeypatch
):
    class Finalized:
        def __del__(self):
            signal.raise_signal(signal.SIGTERM)

    predict, steps = Denoiser.predict, []

    def interrupted(self, *arguments):
        steps.append(len(steps))
        if len(steps) == 2:
            Finalized()  # Python prints what its destructor raises, and goes on
        return predict(self, *arguments)

    monkeypatch.setattr(Denoiser, "predict", interrupted)
    status, _, _ = gradwave("render", sound, "-o", "out.wav", "--voice", voice)
    assert (status, len(steps)) == (130, 2)


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX's")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_real_signal_ends_the_process_with_one_line(number, voice, clip, tmp_path):
    arguments = ["render", clip, "-o", tmp_path / "out.wav", "--voice", voice]
    process = subprocess.Popen(
        [sys.executable, "-m", "gradwave", *arguments, "--iterations", "1000"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        # a shell's background processes, such as these tests, may ignore Ctrl-C
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    while not list(tmp_path.glob(".gradwave-*")) and process.poll() is None:
        time.sleep(0.05)  # no event reaches this process, so poll until the render has started
    process.send_signal(number)
    out, err = process.communicate(timeout=900)
    assert (process.returncode, out, err) == (130, "", "gradwave: stopped\n")
    assert [path.name for path in tmp_path.iterdir()] == ["stimme.safetensors"]


def in_a_terminal(*arguments, cwd):
    """Run with standard error on a terminal: (exit status, standard output, what it shows)."""
    leader, follower = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "gradwave", *map(str, arguments)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=follower,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "80"},
    )
    os.close(follower)
    shown = b""
    while True:
        try:
            block = os.read(leader, 10_000)
        except OSError:  # the other end is closed
            break
        if not block:
            break
        shown += block
    out = process.communicate()[0]
    os.close(leader)
    return process.returncode, out.decode(), shown.decode()


@pytest.mark.skipif(os.name == "nt", reason="pseudo-terminals are POSIX's")
def test_progress_is_shown_on_a_terminal_and_json_stays_pure(voice, sound, tmp_path):
    named = sound.rename(tmp_path / "[x] ja.wav")
    status, out, shown = in_a_terminal(
        *("render", named, "-o", tmp_path / "out.wav", "--voice", voice),
        *("--iterations", 20, "--json"),
        cwd=tmp_path,
    )
    assert status == 0
    assert json.loads(out)[0]["iterations"] == 20
    assert "[x] ja.wav" in shown
    assert "\x1b[" in shown


def test_a_name_that_is_no_utf_8_and_a_terminal_that_is_no_unicode(voice, sound, tmp_path):
    odd = os.fsencode(tmp_path) + b"/caf\xe9.wav"
    os.rename(os.fsencode(sound), odd)
    outcome = subprocess.run(
        [
            sys.executable,
            "-m",
            "gradwave",
            "render",
            odd,
            "-o",
            tmp_path / "語.wav",
            "--voice",
            voice,
        ],
        cwd=ROOT,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
    )
    assert (outcome.returncode, outcome.stderr) == (0, b"")
    assert outcome.stdout.startswith(os.fsencode(tmp_path) + b"/\\u8a9e.wav: 0.50 s")


def test_json_of_a_name_that_is_no_utf_8_can_be_read_back(gradwave, voice, sound, tmp_path):
    odd = tmp_path / os.fsdecode(b"caf\xe9.wav")
    sound.rename(odd)
    status, out, err = gradwave("render", odd, "-o", "語.wav", "--voice", voice, "--json")
    assert (status, err) == (0, "")
    assert out.isascii()
    report = json.loads(out)[0]
    assert (report["input"], report["output"]) == (str(odd), "語.wav")


def loaded(*arguments, cwd=ROOT):
    """Run the command in a process of its own, and return the modules that it has loaded."""
    code = (
        "import sys\n"
        "from gradwave.__main__ import main\n"
        "assert main() == 0\n"
        "print(*sys.modules, file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(done.stderr.split())


@pytest.mark.parametrize("arguments", [["--help"], ["render", "--help"], ["--version"]])
def test_help_needs_no_slow_module(arguments):
    slow = {"av", "numba", "onnx", "PySide6", "rich.progress", "scipy", "soxr", "torch"}
    assert slow & loaded(*arguments) == set()


def test_a_render_loads_no_slow_module_that_it_does_not_need(sound, voice, tmp_path):
    modules = loaded("render", sound, "-o", "out.wav", "--voice", voice, cwd=tmp_path)
    assert "torch" in modules
    slow = {"librosa", "numba", "onnx", "pyloudnorm", "PySide6", "rich.progress", "scipy"}
    slow |= {"torch._refs", "torch._subclasses.fake_tensor", "torch.optim.adam"}  # torch_import
    assert slow & modules == set()


def test_the_scores_load_slow_modules_when_they_are_computed():
    code = (
        "import sys, wavegrad_core.metrics.objective_scores\n"
        "print({'scipy.signal', 'scipy.stats', 'librosa', 'PySide6'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == "set()\n"
