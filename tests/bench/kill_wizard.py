"""Kills the training's process and the wizard's own at random moments: nothing may be lost.

    python tests/bench/kill_wizard.py [--kills 10] [--seed 0]

A process runs the wizard on pieces of the bundled sentence, with a tiny network, and saves at every
report. By turns the training and the wizard are killed with SIGKILL. After each kill the choices
must be there, the prepared copy whole, and the newest checkpoint no older than the last save that
the log told of; a wizard that is begun again must offer the training and go on with it. Exit 0 when
all of it held.
"""

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[2]
CHILD = "child"
PATIENCE = 600  # seconds that a training may take to get on


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=10)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    draw = random.Random(arguments.seed)
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        step = 0
        for kill in range(arguments.kills):
            wizard = begin(base)
            training = until(partial(saved_beyond, base, step), wizard)
            time.sleep(draw.uniform(0, 2))
            before = told(training)
            whom = "the training" if kill % 2 else "the wizard"
            pid = int((base / "pid").read_text()) if kill % 2 else wizard.pid
            os.kill(pid, signal.SIGKILL)
            if kill % 2:
                wizard.kill()
            wizard.wait()
            step = check(training, before)
            print(f"kill {kill + 1}, {whom}: step {step} is there", flush=True)
    return 0


def begin(base: Path) -> subprocess.Popen:
    environment = os.environ | {"OMP_NUM_THREADS": "1", "QT_QPA_PLATFORM": "offscreen"}
    return subprocess.Popen([sys.executable, __file__, CHILD, str(base)], env=environment, cwd=ROOT)


def saved_beyond(base: Path, step: int) -> Path | None:
    """The training's folder, once it tells of a save after that step."""
    for folder in (base / "trainings").glob("*"):
        if told(folder) > step:
            return folder
    return None


def told(training: Path) -> int:
    """The step of the last save that the log tells of."""
    log = training / "run" / "log.jsonl"
    saved = 0
    for line in log.read_text(encoding="utf-8").splitlines() if log.exists() else []:
        try:
            values = json.loads(line)
        except ValueError:
            continue
        if values["held_out_loss"] is not None:
            saved = values["step"]
    return saved


def check(training: Path, before: int) -> int:
    """That nothing of it is lost; returns the step that is there."""
    import torch

    from app.wizard.training import unfinished
    from wavegrad_core.training.run import Run
    from wavegrad_core.voice import Voice

    (found,) = unfinished(training.parent)
    assert found.choices.sources, "the choices are lost"
    assert found.choices.prepared, "the copy is not known any more"
    assert len(list(found.data.glob("*/*.flac"))) >= 12, "the copy is not whole"
    step = Run(found.run).load(torch.device("cpu"))["step"]
    assert step >= before, f"step {before} was saved, step {step} is there"
    Voice.load(found.voice)
    return step


def until(true, child: subprocess.Popen):
    end = time.monotonic() + PATIENCE
    while (found := true()) is None:
        assert child.poll() is None, "the wizard ended by itself"
        assert time.monotonic() < end, "the training does not get on"
        time.sleep(0.02)
    return found


def run_wizard(base: Path) -> int:
    """The child: a new training, or the one that was not finished."""
    import numpy as np
    import soundfile
    from PySide6.QtCore import QCoreApplication, QTimer

    sys.path.insert(0, str(ROOT / "tests" / "gui"))
    from small_voice import write_small_voice

    from app.jobs import Jobs
    from app.wizard import planning
    from app.wizard.wizard import Wizard

    app = QCoreApplication([])
    voice = base / "small.safetensors"
    if not voice.exists():
        write_small_voice(voice)
        sound, rate = soundfile.read(ROOT / "resources" / "clips" / "kathleen.flac")
        (base / "recordings").mkdir()
        for number in range(16):
            piece = np.roll(sound, 5000 * number)
            soundfile.write(base / "recordings" / f"{number}.wav", piece, rate)
    planning.list_starts = lambda job: {str(voice): 24_000}
    planning.SAVE_MINUTES = "0"
    wizard = Wizard(Jobs(), base / "trainings")
    wizard.problem.connect(lambda problem: sys.exit(problem.details))
    asked = set()

    def once(name: str) -> bool:
        return name not in asked and not asked.add(name)

    def look() -> None:
        if wizard.running.fault is not None:
            wizard.running.mend()  # the one before may still be saving
        elif wizard.running.busy:
            (base / "pid").write_text(str(wizard.running.child.pid))
        elif wizard.unfinished and wizard.page == "recordings":
            wizard.resume(wizard.unfinished[0])
        elif wizard.page == "recordings" and once("choose") and not wizard.unfinished:
            wizard.gathering.add([base / "recordings"])
        elif wizard.page == "plan" and wizard.can_go_on and once("small"):
            wizard.planning.choose(batch=2, steps=10**9)
        elif wizard.can_go_on:
            wizard.go_on()

    wizard.listed.connect(lambda: timer.start())
    timer = QTimer(interval=50)
    timer.timeout.connect(look)
    wizard.look_for_unfinished()
    return app.exec()


if __name__ == "__main__":
    sys.path.insert(0, str(ROOT))
    if sys.argv[1:2] == [CHILD]:
        sys.exit(run_wizard(Path(sys.argv[2])))
    sys.exit(main())
