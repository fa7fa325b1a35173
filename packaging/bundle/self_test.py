"""Test a frozen build from another folder than its own, and print its sizes and times as JSON.

    python packaging/bundle/self_test.py PROGRAM

PROGRAM is the frozen program, or an installed one such as /usr/bin/gradwave. It is run as a user
runs it, with a home of its own: it opens the window (on a virtual screen; this needs Xvfb and
xwininfo), renders with each bundled voice, trains two steps, and exports ONNX. Its render of the
clip must have the same bytes as that of this source tree.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]
CLIP = ROOT / "resources" / "clips" / "kathleen.flac"
WINDOW_SECONDS = 240
RENDER = ["--iterations", "6", "--seed", "1", "--precision", "fp32"]


class SelfTest:
    """A program under test, with a home and a working folder of its own.

    Attributes:
        results: Sizes and times.
    """

    def __init__(self, program: Path, folder: Path) -> None:
        self._program, self._folder = program, folder
        self.results: dict[str, float] = {}
        unwanted = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
        self._environment = {k: v for k, v in os.environ.items() if k not in unwanted}
        self._environment["HOME"] = str(folder / "home")
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            self._environment[f"XDG_{kind}_HOME"] = str(folder / "home" / kind.lower())

    def run(self, name: str, arguments: Sequence[str | Path]) -> str:
        """Run a command of the program, note its time, and return its standard output."""
        began = self._now()
        done = subprocess.run(
            [self._program, *arguments],
            cwd=self._folder,
            env=self._environment,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise SystemExit(f"{name}: exit status {done.returncode}\n{done.stdout}{done.stderr}")
        self._note(name, began)
        return done.stdout

    @staticmethod
    def _now() -> tuple[float, float]:
        """Return the time, and the processor time of all programs that have ended."""
        used = os.times()
        return time.monotonic(), used.children_user + used.children_system

    def _note(self, name: str, began: tuple[float, float]) -> None:
        wall, processor = (now - then for now, then in zip(self._now(), began))
        self.results[f"{name}, s"] = round(wall, 1)
        self.results[f"{name}, s of processor time"] = round(processor, 1)
        print(f"{name}: {wall:.1f} s, {processor:.1f} s of processor time", file=sys.stderr)

    def open_window(self, name: str) -> None:
        """Open the window on a virtual screen, wait until it is shown, and end the program."""
        read, write = os.pipe()
        screen = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x1000x24"]
        server = subprocess.Popen(screen, pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        with os.fdopen(read) as number:
            display = f":{number.readline().strip()}"
        environment = self._environment | {"DISPLAY": display}
        began = time.monotonic()
        program = subprocess.Popen(
            [self._program, CLIP], cwd=self._folder, env=environment, stderr=subprocess.PIPE
        )
        try:
            while not _is_shown(display):
                if program.poll() is not None:
                    error = program.communicate()[1].decode()
                    raise SystemExit(f"{name}: exit status {program.returncode}\n{error}")
                if time.monotonic() - began > WINDOW_SECONDS:
                    raise SystemExit(f"{name}: no window after {WINDOW_SECONDS} s")
                time.sleep(0.1)
            shown = time.monotonic() - began
        finally:
            program.terminate()
            program.wait()
            server.terminate()
            server.wait()
        self.results[f"{name}, s"] = round(shown, 1)
        print(f"{name}: {shown:.1f} s", file=sys.stderr)


def _is_shown(display: str) -> bool:
    tree = ["xwininfo", "-display", display, "-root", "-tree"]
    listed = subprocess.run(tree, capture_output=True, text=True).stdout
    names = [line.split('"')[1] for line in listed.splitlines() if line.count('"') > 1]
    return any("Gradwave" in name for name in names)  # in the title of the window


def size_of(program: Path) -> int:
    """Return the size of a frozen build's folder in MB."""
    folder = program.resolve().parent
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    return round(sum(path.stat().st_size for path in files) / 1e6)


def test(program: Path, folder: Path) -> dict[str, float]:
    """Test a program, and return sizes and times.

    Raises:
        SystemExit: A part of the test failed.
    """
    checked = SelfTest(program, folder)
    if (program.resolve().parent / "_internal").is_dir():
        checked.results["size, MB"] = size_of(program)
    checked.run("version", ["--version"])
    checked.run("doctor", ["doctor", "--json"])
    checked.open_window("first window")
    checked.open_window("second window")
    for row in json.loads(checked.run("list of voices", ["voices", "--json"])):
        arguments = ["render", CLIP, "--voice", row["name"], "-o", f"{row['name']}.wav", *RENDER]
        checked.run(f"render with {row['name']}", arguments)
    checked.run("render again", ["render", CLIP, "-o", "again.wav", *RENDER])
    source = folder / "source.wav"
    command = [sys.executable, "-m", "gradwave", "--no-defaults", "render"]
    subprocess.run(
        [*command, CLIP, "-o", source, *RENDER], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )
    if (folder / "kathleen.wav").read_bytes() != source.read_bytes():
        raise SystemExit("The render differs from that of the source tree.")
    checked.run("stretch", ["render", CLIP, "-o", "s.wav", "--stretch", "1.1", *RENDER])
    data = folder / "data"
    data.mkdir()
    for number in range(2):
        shutil.copy(CLIP, data / f"{number}.flac")
    train: list[str | Path] = [
        "train",
        data,
        "-o",
        "run",
        "--from",
        "kathleen",
        "--steps",
        "2",
        "--batch",
        "2",
    ]
    checked.run("two steps of training", train)
    checked.run("ONNX export", ["voices", "export", "run/voice.safetensors", "-o", "voice.onnx"])
    return checked.results


def main() -> int:
    """Test the program that the command line names."""
    program = shutil.which(sys.argv[1])
    if program is None:
        raise SystemExit(f"There is no program {sys.argv[1]}.")
    with tempfile.TemporaryDirectory(prefix="gradwave-self-test-") as folder:
        print(json.dumps(test(Path(program).absolute(), Path(folder)), indent=2))
    return 0


if __name__ == "__main__":
    sys.exit(main())
