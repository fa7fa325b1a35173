"""Restart a script on a virtual screen, with a virtual sound card."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path


def is_needed() -> bool:
    """Return whether there is no screen; Windows and macOS always have one."""
    return sys.platform.startswith("linux") and not os.environ.get("DISPLAY")


def run_again() -> int:
    """Run this script again under Xvfb; return its exit status, or 2 without Xvfb."""
    if shutil.which("xvfb-run") is None:
        print("no screen and no xvfb-run; sudo apt install xvfb xauth", file=sys.stderr)
        return 2
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1440x1000x24"]
    with tempfile.TemporaryDirectory() as own:
        card = Path(own) / "asound.conf"
        card.write_text("pcm.!default { type null }\n", encoding="utf-8")
        environment = {**os.environ, "ALSA_CONFIG_PATH": str(card), "XDG_STATE_HOME": own}
        return subprocess.run([*screen, sys.executable, *sys.argv], env=environment).returncode
