"""`gradwave serve`: render for other programs, with voices that stay loaded."""

import sys
from typing import Annotated

import typer

from wavegrad_core.cli.console import app


@app.command()
def serve(
    threads: Annotated[
        int | None, typer.Option(min=1, help="Number of threads (default: one for each core).")
    ] = None,
) -> None:
    """Render for other programs, with voices that stay loaded.

    Jobs come as lines of JSON on standard input, and events go as lines of JSON to standard output,
    until standard input ends.
    """
    import torch

    from wavegrad_core.serve.client_session import ClientSession
    from wavegrad_core.serve.job_queue import JobQueue
    from wavegrad_core.serve.render_job import LoadedVoices

    if threads:
        torch.set_num_threads(threads)
    queue = JobQueue(LoadedVoices())

    def write(line: str) -> None:
        sys.stdout.write(line)
        sys.stdout.flush()

    session = ClientSession(queue, write)
    try:
        session.run(sys.stdin)
    finally:
        queue.close()
