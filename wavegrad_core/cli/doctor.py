"""`gradwave doctor`: system check."""

import json

from wavegrad_core.cli.console import app
from wavegrad_core.cli.options import JsonOption


@app.command()
def doctor(as_json: JsonOption = False) -> None:
    """Check the system: devices, audio, packages, voices.

    The report says what is missing and how to install it.
    """
    from wavegrad_core.system_check import describe, report

    found = report()
    print(json.dumps(found) if as_json else describe(found))
