"""`gradwave doctor`: what this machine has."""

import json

from wavegrad_core.cli.console import app
from wavegrad_core.cli.options import JsonOption


@app.command()
def doctor(as_json: JsonOption = False) -> None:
    """What this machine has, what is missing, and how to get it."""
    from wavegrad_core.system_check import describe, report

    found = report()
    print(json.dumps(found) if as_json else describe(found))
