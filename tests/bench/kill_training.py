"""Kill training runs with SIGKILL and resume them; each must end with the same weights.

    python tests/bench/kill_training.py [--kills 60] [--steps 300] [--seed 0]

A small network is trained once without interruption. Then it is trained again and killed
repeatedly: at each fsync and rename of a file in turn, and at random moments. After each kill the
newest checkpoint must load and be no older than the last save in the log, and the voice must load.
At the end the weights must equal those of the uninterrupted run bit for bit. The exit status is 0
if all checks passed.
"""

import argparse
import json
import multiprocessing
import os
import random
import shutil
import signal
import sys
import tempfile
import time
from importlib.resources import files
from multiprocessing.process import BaseProcess
from pathlib import Path

CHILD = "child"
SUPPORT = str(Path(__file__).parents[1] / "support")
# Children are forked from a process that has imported what takes longer than their steps.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(
    ["torch", "torch._dynamo", "wavegrad_core.training.training_session"]
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--steps", type=int, default=300)
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        base = Path(temporary)
        data = base / "data"
        data.mkdir()
        shutil.copy(str(files("wavegrad_core.resources") / "clips" / "kathleen.flac"), data)
        whole, broken = base / "whole", base / "broken"
        assert ended_well(run_child(data, whole, arguments.steps))
        kills = kill_over_and_over(data, broken, arguments)
        expected, found = final_weights(whole), final_weights(broken)
        same = expected.keys() == found.keys() and all(
            bool((expected[key] == found[key]).all()) for key in expected
        )
        print(f"{kills} kills, {arguments.steps} steps: weights {'the same' if same else 'DIFFER'}")
        return 0 if same else 1


def kill_over_and_over(data: Path, run: Path, arguments: argparse.Namespace) -> int:
    """Train to the end with that many kills, and return how many there were."""
    draw, kills, started = random.Random(arguments.seed), 0, False
    while kills < arguments.kills:
        at_call = kills + 1 if kills % 2 == 0 else None
        child = run_child(data, run, arguments.steps, started, at_call, pace=0.02)
        if at_call is None:
            wait_for_steps(child, run, draw.uniform(0, 1))
            child.kill()
        if ended_well(child):
            break
        kills += 1
        started = check_folder(run)
    if kills < arguments.kills:
        print(f"the run was done after {kills} kills; increase --steps for more")
    assert ended_well(run_child(data, run, arguments.steps, started))
    return kills


def ended_well(child: BaseProcess) -> bool:
    child.join()
    return child.exitcode == 0


def check_folder(run: Path) -> bool:
    """Return whether there is a checkpoint, and check that it is the last one in the log."""
    import torch

    from wavegrad_core.training.run_folder import RunFolder
    from wavegrad_core.voices.voice import Voice

    folder = RunFolder(run)
    saved = [line["step"] for line in folder.read_log()]  # each step is saved, then logged
    if not folder.started:
        assert not saved, "the log reports a save, but there is no checkpoint"
        return False
    step = folder.load(torch.device("cpu"))["step"]
    assert not saved or step >= saved[-1], (
        f"step {saved[-1]} was saved, but the checkpoint is of step {step}"
    )
    if (run / "voice.safetensors").exists():
        Voice.load(run / "voice.safetensors")
    return True


def wait_for_steps(child: BaseProcess, run: Path, seconds: float) -> None:
    """Wait until the child writes to its folder, so it trains, and a little longer."""
    log = run / "log.jsonl"
    before = log.stat().st_mtime_ns if log.exists() else 0
    while child.is_alive() and (not log.exists() or log.stat().st_mtime_ns == before):
        time.sleep(0.005)
    time.sleep(seconds)  # a random moment


def final_weights(run: Path) -> dict:
    import torch

    state = torch.load(run / "checkpoint.pt", weights_only=True)
    return state["network"] | {f"averaged.{key}": v for key, v in state["averaged"].items()}


def run_child(
    data: Path,
    run: Path,
    steps: int,
    resume: bool = False,
    die_at_call: int | None = None,
    pace: float = 0.0,
) -> BaseProcess:
    """Train in a child process that kills itself at that file system call."""
    order = {"data": str(data), "run": str(run), "steps": steps, "resume": resume}
    order |= {"die_at_call": die_at_call, "pace": pace}
    child = PROCESSES.Process(target=train_child, args=(order,))
    child.start()
    return child


def train_child(order: dict) -> None:
    """Train a small network that is saved at every step; runs in the child."""
    import torch

    sys.path.insert(0, SUPPORT)
    from tiny_voice import TINY_PROFILE, TINY_SHAPE

    from wavegrad_core.training import trainer
    from wavegrad_core.training.recipe import Recipe
    from wavegrad_core.training.training_session import train_voice
    from wavegrad_core.training.training_settings import TrainingSettings
    from wavegrad_core.voices.card import VoiceCard

    torch.set_num_threads(1)
    card = VoiceCard(name="tiny", network=TINY_SHAPE, profile=TINY_PROFILE, prior="mel")
    chosen = {"batch": 2, "crop_frames": 24, "save_minutes": 0} | order.get("settings", {})
    settings = TrainingSettings(steps=order["steps"], **chosen)
    if order.get("fp32"):
        trainer.has_fast_bf16 = lambda device: False
    if order["die_at_call"]:
        die_at(order["die_at_call"])
    for _ in train_voice(
        [Path(order["data"])], Path(order["run"]), Recipe(card, settings), "cpu", order["resume"]
    ):
        time.sleep(order["pace"])


def die_at(call: int) -> None:
    """Kill this process instead of making the call-th fsync or rename."""
    left = [call]

    def dying(function):
        def called(*arguments, **options):
            left[0] -= 1
            if left[0] == 0:
                os.kill(os.getpid(), signal.SIGKILL)
            return function(*arguments, **options)

        return called

    os.fsync, os.replace = dying(os.fsync), dying(os.replace)


if __name__ == "__main__":
    if sys.argv[1:2] == [CHILD]:
        train_child(json.loads(sys.argv[2]))
    else:
        sys.exit(main())
