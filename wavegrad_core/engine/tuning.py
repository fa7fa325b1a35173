"""What suits a network on this machine, measured once in a few seconds, and kept."""

import hashlib
import json
import logging
import platform
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import platformdirs
import torch

from wavegrad_core.audio import write_atomically
from wavegrad_core.engine.device import choose_precision, processor_name
from wavegrad_core.engine.engine import Engine
from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad

PART_FRAMES = (40, 80, 160, 320, 640)
# A part's widest signal. Larger ones bring some percent at most, and of those that are held at a
# time the C library then keeps too few: each step fetches its memory from the system anew.
LARGEST_SIGNAL = 20e6  # bytes
DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16}

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Tuning:
    """How to run a network: what to multiply in, and how many mel frames at a time (`Engine`)."""

    precision: Literal["fp32", "bf16"]
    part_frames: int | None

    @property
    def dtype(self) -> torch.dtype:
        """torch's type of the precision."""
        return DTYPES[self.precision]


@lru_cache(maxsize=64)
def tuned(shape: NetworkShape, device: torch.device, precision: str) -> Tuning:
    """What suits a network of this shape: kept from an earlier measurement, or measured now.

    precision: "fp32" or "bf16" as asked for, or "auto": bfloat16 where the device has instructions
    for it and a step with them is the quicker.

    Raises:
        InputError: there is no such precision.
    """
    chosen = choose_precision(precision, device)
    if device.type != "cpu":
        return Tuning(chosen, None)
    key = _key(shape, precision)
    kept = _read()
    if key in kept:
        return kept[key]
    network = WaveGrad(shape).eval().requires_grad_(False)
    names: list[Literal["fp32", "bf16"]] = ["fp32", "bf16"]
    if precision != "auto" or chosen == "fp32":
        names = [chosen]
    engines = {name: Engine(network, device, DTYPES[name], workers=1) for name in names}
    first = {name: seconds_a_frame(engines[name], network, PART_FRAMES[0]) for name in names}
    best = min(names, key=first.__getitem__)
    seconds = {PART_FRAMES[0]: first[best]}
    for frames in sizes(shape, DTYPES[best])[1:]:
        seconds[frames] = seconds_a_frame(engines[best], network, frames)
    found = Tuning(best, min(seconds, key=seconds.__getitem__))
    _write(kept | {key: found})
    return found


def sizes(shape: NetworkShape, dtype: torch.dtype) -> list[int]:
    """How many mel frames at a time are worth a measurement, the smallest always."""
    steps = [shape.hop // shape.frame]  # of each FiLM's rate in a frame
    for factor in shape.factors[:0:-1]:
        steps.append(steps[-1] // factor)
    widest = max(a * b for a, b in zip(steps, shape.up_channels[::-1]))
    most = LARGEST_SIGNAL / (widest * dtype.itemsize) - 2 * shape.reach_frames
    return [frames for frames in PART_FRAMES if frames <= max(most, PART_FRAMES[0])]


def seconds_a_frame(engine: Engine, network: WaveGrad, part_frames: int) -> float:
    """What a step costs for each frame of parts that long, what lies beyond them included."""
    shape = network.shape
    frames = part_frames + 2 * shape.reach_frames
    y = torch.zeros(frames * shape.hop)
    conditions = engine.conditions(torch.zeros(shape.n_mels, frames))
    guide = y if shape.guided else None

    def measured() -> float:
        torch.set_num_threads(1)  # as a worker of the engine's runs it
        engine.predict_noise(y, conditions, 0.5, guide)  # makes what is made once for a size
        begun = time.thread_time()  # of the processor: what else the machine does is left out
        engine.predict_noise(y, conditions, 0.5, guide)
        return time.thread_time() - begun

    threads = torch.get_num_threads()
    try:
        with ThreadPoolExecutor(1) as pool:
            return pool.submit(measured).result() / part_frames
    finally:
        torch.set_num_threads(threads)


def _key(shape: NetworkShape, precision: str) -> str:
    """What a measurement holds for: the network, what is tried, torch, the processor, threads."""
    machine = (torch.__version__, platform.machine(), processor_name(), torch.get_num_threads())
    parts = (shape, precision, PART_FRAMES, LARGEST_SIGNAL, *machine)
    return hashlib.sha256(repr(parts).encode()).hexdigest()[:16]


def kept_at() -> Path:
    """The file in which measurements are kept."""
    return platformdirs.user_cache_path("gradwave", appauthor=False) / "engine.json"


def _read() -> dict[str, Tuning]:
    try:
        found = json.loads(kept_at().read_text(encoding="utf-8"))
        return {
            str(key): Tuning(value["precision"], int(value["part_frames"]))
            for key, value in found.items()
            if value["precision"] in DTYPES and value["part_frames"] in PART_FRAMES
        }
    except FileNotFoundError:
        return {}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        log.info("%s is not usable (%s); it is measured again", kept_at(), error)
        return {}


def _write(kept: dict[str, Tuning]) -> None:
    try:
        kept_at().parent.mkdir(parents=True, exist_ok=True)
        text = json.dumps({key: asdict(value) for key, value in kept.items()})
        write_atomically(kept_at(), text.encode())
    except (OSError, InputError) as error:
        log.info("what was measured is not kept: %s", error)
