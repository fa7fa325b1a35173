"""Jobs as JSON, the queue and the socket."""

import io
import json
import os
import re
import socket
import stat
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue

import pytest

from wavegrad_core.errors import InputError
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.render.pipeline import render
from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.serve import socket_server
from wavegrad_core.serve.client_session import MAX_LINE, ClientSession, request_lines
from wavegrad_core.serve.job_queue import JobQueue
from wavegrad_core.serve.render_job import LoadedVoices, RenderJob
from wavegrad_core.serve.socket_server import connection_file, listening
from wavegrad_core.voices.voice import Voice

ROOT = Path(__file__).parents[3]
ENDS = {"done", "failed", "cancelled"}
TIMEOUT = 120


@pytest.fixture
def queue():
    queue = JobQueue(LoadedVoices())
    yield queue
    queue.close()


class Listener:
    """A client of the queue that keeps its events."""

    def __init__(self, queue):
        self.events = SimpleQueue()
        self.session = ClientSession(queue, lambda line: self.events.put(json.loads(line)))

    def ask(self, **request):
        self.session.receive(json.dumps(request))

    def wait_for(self, *kinds, id=None):
        while True:
            event = self.events.get(timeout=TIMEOUT)
            if event["event"] in kinds and id in (None, event["id"]):
                return event


@pytest.fixture
def listener(queue):
    return Listener(queue)


def test_a_job_writes_the_same_bytes_as_a_render(listener, voice, sound, tmp_path):
    listener.ask(
        id="a", do="render", input=str(sound), output=str(tmp_path / "a.wav"), voice=str(voice),
        iterations=3, seed=5, keep_highs=True,
    )  # fmt: skip
    report = listener.wait_for(*ENDS)
    assert (report["event"], report["id"], report["iterations"]) == ("done", "a", 3)
    options = RenderOptions(iterations=3, seed=5, keep_highs=True)
    render(sound, tmp_path / "b.wav", options, Vocoder(Voice.load(voice)))
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()


def test_curves_are_lists_of_points(listener, voice, sound, tmp_path):
    curves = {"strength_curve": ((0.0, 0.2), (0.4, 0.9)), "dry_wet_curve": ((0.1, 0.0), (0.3, 1.0))}
    options = {"iterations": 6, "start": "original", "seed": 3}
    job = options | curves | {"input": str(sound), "voice": str(voice)}
    listener.ask(do="render", output=str(tmp_path / "a.wav"), **job)
    report = listener.wait_for(*ENDS)
    assert report["event"] == "done"
    vocoder = Vocoder(Voice.load(voice))
    render(sound, tmp_path / "b.wav", RenderOptions(**options, **curves), vocoder)
    assert (tmp_path / "a.wav").read_bytes() == (tmp_path / "b.wav").read_bytes()
    render(sound, tmp_path / "c.wav", RenderOptions(**options), vocoder)
    assert (tmp_path / "a.wav").read_bytes() != (tmp_path / "c.wav").read_bytes()
    listener.ask(do="render", output=str(tmp_path / "d.wav"), **job | {"strength_curve": [[0]]})
    assert "strength_curve" in listener.wait_for("failed")["error"]


def test_edits_are_applied(listener, voice, sound, tmp_path):
    job = {"input": str(sound), "output": str(tmp_path / "a.wav"), "voice": str(voice)}
    listener.ask(do="render", edits=[{"kind": "stretch", "factor": 2.0}], **job)
    assert listener.wait_for(*ENDS)["seconds"] == pytest.approx(1, abs=0.05)


def test_jobs_wait_for_each_other_and_are_cancelled_running_or_waiting(
    listener, voice, sound, tmp_path
):
    job = {"input": str(sound), "voice": str(voice), "iterations": 1000}
    for id in (1, 2):
        listener.ask(id=id, do="render", output=str(tmp_path / f"{id}.wav"), **job)
    assert listener.wait_for("progress")["id"] == 1
    listener.ask(do="status", id="s")
    assert listener.wait_for("status") == {"id": "s", "event": "status", "running": 1, "waiting": 1}
    for id in (2, 1):
        listener.ask(id=id, do="cancel")
        assert listener.wait_for(*ENDS) == {"id": id, "event": "cancelled"}
    assert not list(tmp_path.glob("[12].wav"))


BAD_LINES = {
    "nonsense": "not JSON",
    "[1]": "not a JSON object",
    '{"do": "dance"}': "Unknown action 'dance'",
    '{"do": "render"}': "input: Field required",
    '{"do": "render", "input": "a", "output": "b.wav", "colour": 1}': "colour",
    '{"do": "render", "input": "a", "output": "b.wav", "iterations": "six"}': "iterations",
    '{"do": "render", "input": "a", "output": "b.wav", "iterations": 0}': "iterations 0 is out",
    '{"do": "render", "input": "a", "output": "b.wav", "voice": "nobody"}': "nobody",
    '{"do": "render", "input": "absent.wav", "output": "b.wav"}': "absent.wav",
    '{"do": "render", "input": "", "output": "b.wav"}': "input",
    '{"do": "status", "id": NaN}': "NaN is not a number",
    '{"do": "status", "id": 1e999}': "1e999 is not a number",
    b'{"do": "status", "id": "\xff"}': "not JSON",
    " " * 2**20 + "{}": "longer than",
}


@pytest.mark.parametrize("line", BAD_LINES)
def test_a_bad_line_fails_and_the_next_job_is_done(listener, voice, sound, tmp_path, line):
    listener.session.receive(line)
    assert BAD_LINES[line] in listener.wait_for("failed")["error"]
    job = {"input": str(sound), "output": str(tmp_path / "a.wav"), "voice": str(voice)}
    listener.ask(do="render", **job)
    assert listener.wait_for(*ENDS)["event"] == "done"


def test_a_line_that_is_too_long_is_one_line():
    smuggled = b" " * (2 * MAX_LINE + 2) + b'{"do": "status"}\n'
    read = list(request_lines(io.BytesIO(smuggled + b"next\n" + b" " * MAX_LINE).readline))
    assert [len(line) for line in read] == [MAX_LINE + 1, len(b"next\n"), MAX_LINE]


def test_an_id_stands_for_one_job_at_a_time(listener, voice, sound, tmp_path):
    job = {"id": 7, "do": "render", "input": str(sound), "voice": str(voice), "iterations": 300}
    job["output"] = str(tmp_path / "a.wav")
    listener.ask(**job)
    listener.ask(**job)
    assert "another job has that id" in listener.wait_for("failed")["error"]
    listener.ask(id=7, do="cancel")
    listener.wait_for("cancelled")
    listener.ask(**job | {"iterations": 1})
    assert listener.wait_for(*ENDS)["event"] == "done"


def test_a_voice_that_was_replaced_is_loaded_again(make_voice, voice):
    voices = LoadedVoices()
    first = voices.get(str(voice), "cpu", "fp32")
    assert voices.get(str(voice), "cpu", "fp32") is first
    make_voice(seed=1, prior="mel").save(voice)
    os.utime(voice, ns=(0, 0))
    assert voices.get(str(voice), "cpu", "fp32") is not first


# The socket


@pytest.fixture
def server(queue, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with listening(0, queue) as address:
        yield address


def connect(server, token):
    connection = socket.create_connection((server["host"], server["port"]), timeout=TIMEOUT)
    lines = connection.makefile("rw", encoding="utf-8")
    lines.write(json.dumps({"token": token}) + "\n")
    lines.flush()
    return connection, lines


def test_only_this_machine_and_only_with_the_token(server):
    assert server["host"] == "127.0.0.1"
    for token in ("", "wrong", None, server["token"][:-1]):
        connection, lines = connect(server, token)
        with connection:
            assert json.loads(lines.readline())["event"] == "refused"
            assert lines.readline() == ""
    connection, lines = connect(server, server["token"])
    with connection:
        assert json.loads(lines.readline()) == {"event": "ready"}


@pytest.mark.skipif(os.name == "nt", reason="permissions are POSIX's")
def test_only_the_user_can_read_the_token(server):
    assert stat.S_IMODE(connection_file().stat().st_mode) == 0o600
    assert json.loads(connection_file().read_text()) == server


def test_a_taken_port_is_an_error_and_the_file_goes_at_the_end(queue, server):
    with pytest.raises(InputError, match="Could not listen"), listening(server["port"], queue):
        pass


def test_the_file_of_the_connection_goes_at_the_end(queue, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with listening(0, queue):
        assert connection_file().exists()
    assert not connection_file().exists()


def test_the_file_of_a_server_that_began_later_stays(queue, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    with ExitStack() as later:
        with listening(0, queue):
            second = later.enter_context(listening(0, queue))
        assert json.loads(connection_file().read_text()) == second
    assert not connection_file().exists()


def test_the_jobs_of_a_client_that_goes_are_cancelled(queue, server, voice, sound, tmp_path):
    job = {"do": "render", "input": str(sound), "output": str(tmp_path / "a.wav")}
    job |= {"voice": str(voice), "iterations": 1000}
    connection, lines = connect(server, server["token"])
    lines.write(json.dumps(job) + "\n")
    lines.flush()
    while json.loads(lines.readline())["event"] != "progress":
        pass
    lines.close()
    connection.close()
    end = time.monotonic() + TIMEOUT
    while queue.status()["running"] and time.monotonic() < end:
        time.sleep(0.02)  # the queue sends no event to a client that has gone
    assert queue.status() == {"running": 0, "waiting": 0}
    assert not (tmp_path / "a.wav").exists()


def test_the_client_of_the_documentation_renders(server, voice, sound, tmp_path):
    page = (ROOT / "docs" / "scripting.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(# client\n.*?)```", page, re.DOTALL)
    (tmp_path / "client.py").write_text(code, encoding="utf-8")
    assert len([line for line in code.splitlines() if line]) <= 20
    arguments = [connection_file(), sound, tmp_path / "out.wav", voice]
    done = subprocess.run(
        [sys.executable, tmp_path / "client.py", *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "'event': 'done'" in done.stdout
    assert (tmp_path / "out.wav").is_file()


# The command


def test_the_command_serves_on_its_pipes(voice, sound, tmp_path):
    job = {"id": 1, "do": "render", "input": str(sound), "output": str(tmp_path / "a.wav")}
    done = subprocess.run(
        [sys.executable, "-m", "gradwave", "serve", "--cold"],
        input=json.dumps(job | {"voice": str(voice), "iterations": 1}) + "\n",
        capture_output=True,
        text=True,
        check=True,
    )
    events = [json.loads(line) for line in done.stdout.splitlines()]
    assert (events[0], events[-1]["event"], done.stderr) == ({"event": "ready"}, "done", "")
    assert (tmp_path / "a.wav").is_file()


def test_the_command_ends_when_nobody_reads_its_events(voice, sound, tmp_path):
    job = {"id": 1, "do": "render", "input": str(sound), "output": str(tmp_path / "a.wav")}
    job |= {"voice": str(voice), "iterations": 1000}
    words = [sys.executable, "-m", "gradwave", "serve", "--cold"]
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    with subprocess.Popen(words, **pipes) as process:
        assert json.loads(process.stdout.readline()) == {"event": "ready"}
        process.stdout.close()  # as when the program that started it is killed
        process.stdin.write(json.dumps(job).encode() + b"\n")
        process.stdin.close()
        assert process.wait(TIMEOUT) == 1
        assert process.stderr.read() == b""
    assert not (tmp_path / "a.wav").exists()


def test_every_option_of_a_render_is_a_field_of_a_job():
    job = RenderJob.parse({"input": "a", "output": "b"})
    assert job.options() == RenderOptions()
    assert set(RenderOptions.__dataclass_fields__) <= set(RenderJob.model_fields)
    assert socket_server.HOST == "127.0.0.1"
