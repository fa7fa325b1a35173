"""Names of files with commands to the terminal: they are shown escaped, never sent to it."""

import io
import logging
import os
import pty
import sys

from wavegrad_core.cli.console import notice, on_count, prepare_output

EVIL = "a\x1b]0;title\x07\x1b[31m\x9b2J\u202egpj.wav"
COMMANDS = "\x1b\x07\x9b\u202e"


def read_all(master):
    """Return the text that was written to a terminal whose other end is closed."""
    read = b""
    while True:
        try:
            block = os.read(master, 4096)
        except OSError:  # how Linux reports the end
            break
        if not block:
            break
        read += block
    return read.decode()


def test_standard_output_on_a_terminal_gets_no_commands(monkeypatch):
    master, slave = pty.openpty()
    monkeypatch.setattr(sys, "stdout", open(slave, "w", encoding="utf-8"))  # noqa: SIM115
    prepare_output()
    print(f"{EVIL}: 2 s\nmañana.wav\tdone")
    sys.stdout.close()
    shown = read_all(master)
    os.close(master)
    assert not set(COMMANDS) & set(shown)
    assert "a\\x1b]0;title\\x07\\x1b[31m\\x9b2J\\u202egpj.wav: 2 s\r\n" in shown
    assert "mañana.wav\tdone" in shown


def test_a_program_that_reads_standard_output_gets_the_names_as_they_are(monkeypatch):
    pipe = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(pipe, encoding="utf-8"))
    prepare_output()
    print(EVIL)
    sys.stdout.flush()
    assert pipe.getvalue().decode() == EVIL + "\n"


def test_the_log_contains_no_commands(monkeypatch, capsys):
    monkeypatch.setattr(logging.getLogger(), "handlers", [])  # without those of pytest
    prepare_output()
    try:
        raise ValueError(EVIL)
    except ValueError:
        logging.getLogger("wavegrad_core.test").warning("%s: is cut short", EVIL, exc_info=True)
    shown = capsys.readouterr().err
    assert not set(COMMANDS) & set(shown)
    assert shown.startswith("gradwave: a\\x1b]0;title")
    assert len(shown.splitlines()) > 2  # a traceback keeps its lines


def test_notices_and_progress_contain_no_commands(capsys):
    tasks = []

    class Progress:
        def add_task(self, text):
            tasks.append(text)

    notice(f"gradwave: {EVIL}\nsecond line")
    on_count(Progress(), EVIL)
    shown = capsys.readouterr().err
    assert not set(COMMANDS) & set(shown + tasks[0])
    assert "\nsecond line" in shown


def test_markup_of_rich_in_a_name_is_shown_as_it_is(capsys):
    name = "[red]a[/red][link=file:///etc/passwd]b[/link] :boom:.wav"
    notice(name)
    assert capsys.readouterr().err == f"{name}\n"
