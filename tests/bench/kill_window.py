"""Kill the window with SIGKILL at every page of the wizard, and check that nothing is lost.

    python tests/bench/kill_window.py [--kills 12] [--seed 0] [--places PLACE...]

A window in a process of its own walks through the wizard (tests/support/wizard_to_kill.py) and is
killed at random moments, page by page; the next window continues from what it offers. After each
kill the training process must end by itself, the recordings, the choices and the newest checkpoint
must be there, and the next window must offer to continue. The exit status is 0 if all checks
passed. Linux only.
"""

import argparse
import json
import os
import queue
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from importlib.resources import files
from pathlib import Path

from kill_training import check_folder

SUPPORT = Path(__file__).parents[1] / "support"
PLACES = {  # maximum seconds between reaching a place and the kill
    "recordings": 0.3,
    "record": 1.0,
    "look": 3.0,
    "plan": 8.0,
    "train": 10.0,
    "search": 10.0,
}
PATIENCE = 600.0  # seconds for the next place, and for the processes of a killed window to end


class Window:
    """A window in a child process, and the messages that it has printed so far."""

    def __init__(self, home: Path, recordings: Path) -> None:
        path = os.pathsep.join(map(str, (SUPPORT, SUPPORT.parents[1])))
        environment = os.environ | {"OMP_NUM_THREADS": "1", "PYTHONPATH": path}
        environment |= {"QT_QPA_PLATFORM": "offscreen"}
        command = [sys.executable, str(SUPPORT / "wizard_to_kill.py"), str(home), str(recordings)]
        self._process = subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, text=True
        )
        self.log: list[tuple[str, str]] = []
        self._lines: queue.SimpleQueue[str] = queue.SimpleQueue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self._lines.put(line)

    def until(self, *wanted: tuple[str, str]) -> None:
        """Read messages until one of these arrives; "" matches any text."""
        end = time.monotonic() + PATIENCE
        while not any((kind, word) in wanted or (kind, "") in wanted for kind, word in self.log):
            assert time.monotonic() < end, f"no message {wanted}, only {self.log}"
            try:
                kind, _, words = self._lines.get(timeout=1).rstrip("\n").partition("\t")
            except queue.Empty:
                continue
            self.log.append((kind, words))
            assert kind != "problem", words

    def kill(self) -> list[tuple[str, str]]:
        """Kill the window and return all its messages."""
        self._process.kill()
        self._process.wait()
        while not self._lines.empty():
            kind, _, words = self._lines.get().rstrip("\n").partition("\t")
            self.log.append((kind, words))
        return self.log


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--places", nargs="+", choices=PLACES, default=list(PLACES))
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        recordings = make_recordings(base / "Stimme 🎙")
        home = base / "home 0"
        for kill in range(arguments.kills):
            place = arguments.places[kill % len(arguments.places)]
            if not wanted(home, place):
                home = base / f"home {kill}"
            home.mkdir(exist_ok=True)
            offers = chosen(home) is not None
            window = Window(home, recordings)
            try:
                window.until(*((("offered", "") if offers else ("at", "recordings")),))
                window.until(("at", place))
                time.sleep(draw.uniform(0, PLACES[place]))
            finally:
                messages = window.kill()
            check(home, recordings, messages)
            print(f"killed in {place}, after {messages[-1][1]}: all there", flush=True)
        if chosen(home) is not None:
            window = Window(home, recordings)
            try:
                window.until(("offered", ""))
            finally:
                window.kill()
            ended(home)
    print(f"{arguments.kills} kills: nothing was lost")
    return 0


def make_recordings(folder: Path) -> Path:
    """Write the bundled sentence as three files."""
    import numpy as np
    import soundfile

    folder.mkdir()
    sound, rate = soundfile.read(str(files("wavegrad_core.resources") / "clips" / "kathleen.flac"))
    for number, piece in enumerate(np.array_split(sound, 3)):
        soundfile.write(folder / f"{number}.wav", piece, rate)
    return folder


def training_in(home: Path) -> Path | None:
    return next((path.parent for path in home.rglob("training.json")), None)


def chosen(home: Path) -> dict | None:
    """Return the saved choices; None if nothing was chosen."""
    folder = training_in(home)
    return json.loads((folder / "training.json").read_text("utf-8")) if folder else None


def wanted(home: Path, place: str) -> bool:
    """Return whether a window that continues in this home can reach that place."""
    choices = chosen(home)
    if choices is None or choices["page"] == "done":
        return choices is None
    order = ["recordings", "record", "look", "plan", "train", "search"]
    return order.index(choices["page"].replace("finish", "search")) <= order.index(place)


def check(home: Path, recordings: Path, messages: list[tuple[str, str]]) -> None:
    """Check that everything the killed window reported exists, and that no process is left."""
    import soundfile
    from wizard_to_kill import HEARD

    ended(home)
    choices, folder = chosen(home), training_in(home)
    for kind, words in messages:
        if kind == "heard":  # under its new name, if the take was finished
            part = Path(words)
            path = part if part.exists() else part.with_stem(part.stem.removesuffix(" new"))
            assert len(soundfile.read(path)[0]) >= HEARD, path
        elif kind == "left out":
            assert choices is not None
            assert words in choices["excluded"]
        elif (kind, words) == ("at", "look"):
            assert choices is not None
            assert str(recordings) in choices["sources"]
    if ("at", "finish") in messages:
        assert folder is not None
        assert (folder / "run" / "voice.safetensors").exists()
    if folder is not None and (folder / "run").is_dir():
        check_folder(folder / "run")


def ended(home: Path) -> None:
    """Wait until no process has this home in its command line."""
    end = time.monotonic() + PATIENCE
    while running := [line for line in processes() if str(home) in line]:
        assert time.monotonic() < end, f"outlived the window: {running}"
        time.sleep(0.2)


def processes() -> Iterator[str]:
    """Return the command lines of all processes, from Linux's /proc."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(OSError):  # the process has just ended
            yield path.read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")


if __name__ == "__main__":
    sys.path.insert(0, str(SUPPORT))
    sys.exit(main())
