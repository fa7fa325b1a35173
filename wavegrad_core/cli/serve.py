"""`gradwave serve`: render for other programs, with voices that stay loaded."""

import json
import sys
from itertools import takewhile
from pathlib import Path
from threading import Event, Lock
from typing import Annotated, Any

import typer

from wavegrad_core.bundled_files import DEFAULT_VOICE
from wavegrad_core.cli.console import app, errors, log, notice
from wavegrad_core.cli.options import Device, DeviceOption, Precision, VoiceOption
from wavegrad_core.errors import InputError

WATCH_SECONDS = 1.0  # interval at which a watched folder is checked


@app.command()
def serve(
    port: Annotated[
        int | None,
        typer.Option(
            min=0,
            max=65535,
            help="Take jobs on this port of the local machine, with a token, instead of standard "
            "input; 0 for any free port.",
        ),
    ] = None,
    watch: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Render all sounds that come into this folder."),
    ] = None,
    output: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="OUT", help="The folder for renders of --watch."),
    ] = None,
    iterations: Annotated[int, typer.Option(help="Number of steps of renders of --watch.")] = 6,
    voice: VoiceOption = DEFAULT_VOICE,
    device: DeviceOption = Device.AUTO,
    precision: Annotated[
        Precision, typer.Option(help="Precision; auto uses bf16 where it is fast.")
    ] = Precision.AUTO,
    cold: Annotated[
        bool, typer.Option("--cold", help="Load voices when they are first needed.")
    ] = False,
    threads: Annotated[
        int | None, typer.Option(min=1, help="Number of threads (default: one for each core).")
    ] = None,
) -> None:
    """Render for other programs, with voices that stay loaded.

    Jobs come as lines of JSON on standard input, and events go as lines of JSON to standard output,
    until standard input has ended and all jobs are done. The voice is loaded and warmed up first;
    jobs may name another one.
    """
    import torch

    from wavegrad_core.serve.job_queue import JobQueue
    from wavegrad_core.serve.render_job import LoadedVoices
    from wavegrad_core.serve.socket_server import connection_file, listening
    from wavegrad_core.serve.watch_folder import WatchFolder

    if (watch is None) != (output is None):
        raise InputError("--watch and -o must be used together.")
    if watch is not None and port is not None:
        raise InputError("--watch and --port cannot be combined. Start two servers instead.")
    if threads:
        torch.set_num_threads(threads)
    voices = LoadedVoices()
    if not cold:
        voices.warm_up(voice, device, precision)
        log.info("Voice %s is warm", voice)
    queue = JobQueue(voices)
    try:
        if port is not None:
            with listening(port, queue) as address:
                notice(f"gradwave: listening on {address['host']}, port {address['port']}")
                notice(f"gradwave: the token is in {connection_file()}")
                _wait_for_stop()
        elif watch and output:
            settings = {"voice": voice, "device": str(device), "precision": str(precision)}
            folder = WatchFolder(watch, output, queue, settings | {"iterations": iterations})
            notice(f"gradwave: watching {watch}")
            folder.run(_tell, WATCH_SECONDS)
        else:
            _serve_standard_input(queue)
    finally:
        queue.close()


def _serve_standard_input(queue: Any) -> None:
    from wavegrad_core.serve.client_session import ClientSession, request_lines

    lock, gone = Lock(), Event()

    def write(line: str) -> None:
        with lock:
            if gone.is_set():
                return
            try:
                sys.stdout.write(line)
                sys.stdout.flush()
            except OSError:  # the program that started this one has ended
                gone.set()
        if gone.is_set():
            session.abandon()

    session = ClientSession(queue, write)
    session.send({"event": "ready"})
    session.run(takewhile(lambda line: not gone.is_set(), request_lines(sys.stdin.buffer.readline)))
    session.finish()
    if gone.is_set():
        raise BrokenPipeError


def _wait_for_stop() -> None:
    """Wait for Ctrl-C or SIGTERM, which raise KeyboardInterrupt."""
    import time

    while True:
        time.sleep(3600)


def _tell(event: dict[str, Any]) -> None:
    """Print what happened to a file in a watched folder."""
    if event["event"] == "done":
        print(event["output"], flush=True)
    elif event["event"] == "failed":
        errors.print(f"gradwave: {event['error']}", soft_wrap=True)
    else:
        log.info("%s", json.dumps(event))
