"""The machine: description, peak speed, and memory of a process."""

import os
import platform
import time
from pathlib import Path
from typing import Any

import torch
from torch.utils.flop_counter import FlopCounterMode

from wavegrad_core.engine.device import processor_name
from wavegrad_core.engine.optimized_network import OptimizedNetwork
from wavegrad_core.engine.precision import has_fast_bf16
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad

DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16}
GRAPHS = "CUDA graphs"  # in the name of a render, after its precision
# Processor time excludes other work on the machine. It is meaningful for a single thread only,
# since threads also use it while they wait for each other.
CLOCKS = {"wall": time.perf_counter, "processor": time.process_time}
PEAK_SIDE = 4096  # of the square matrices whose product defines the machine's peak speed
PEAK_TIMES = 5
FLOP_FRAMES = 80


def facts(device: str) -> dict[str, Any]:
    """Return the hardware and versions that a measurement is valid for."""
    where = torch.device(device)
    on_gpu = where.type == "cuda"
    return {
        "processor": _processor(),
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
        "torch": torch.__version__,
        "python": platform.python_version(),
        "device": torch.cuda.get_device_name(where) if on_gpu else device,
    }


def by(clock: str) -> str:
    """Describe the threads and the clock of a time."""
    count = torch.get_num_threads()
    threads = f"{count} thread{'' if count == 1 else 's'}"
    return threads if clock == "wall" else f"{threads}, processor time"


def precisions(device: str) -> list[str]:
    """Return "fp32" and, if the device has instructions for it, "bf16"."""
    return ["fp32", "bf16"] if has_fast_bf16(torch.device(device)) else ["fp32"]


def matrix_peak(device: str, dtype: torch.dtype, clock: str) -> float:
    """Measure the FLOP/s of a large matrix product, the best of five."""
    a = torch.randn(PEAK_SIDE, PEAK_SIDE, device=device).to(dtype)
    times = []
    for _ in range(PEAK_TIMES):
        started = CLOCKS[clock]()
        float((a @ a)[0, 0])  # waits for the device
        times.append(CLOCKS[clock]() - started)
    return 2 * PEAK_SIDE**3 / min(times)


def step_flops(shape: NetworkShape) -> tuple[float, float]:
    """Return the FLOPs of a step on a second of sound, of the plain network and of the engine.

    Counted from the operations, without the margins of pieces.
    """
    seconds = FLOP_FRAMES * shape.hop / 24_000
    meta = torch.device("meta")
    with meta:
        network, samples = WaveGrad(shape), FLOP_FRAMES * shape.hop
        y, mel = torch.empty(1, samples), torch.empty(1, shape.n_mels, FLOP_FRAMES)
        guide = y if shape.guided else None
        level = torch.empty(1)
    network.eval().requires_grad_(False)
    engine = OptimizedNetwork(network, meta, torch.float32)
    conditions = engine.conditions(mel)
    with FlopCounterMode(display=False) as plain:
        network(y, mel, level, guide)
    with FlopCounterMode(display=False) as optimized:
        engine(y, conditions, level[0], guide)
    return plain.get_total_flops() / seconds, optimized.get_total_flops() / seconds


def peak_memory() -> int:
    """Return the peak resident memory of this process in bytes."""
    status = Path("/proc/self/status")
    if status.exists():  # getrusage includes the parent
        lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
        return 1024 * int(lines["VmHWM"].split()[0])
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if platform.system() == "Darwin" else 1024 * peak


def resident_memory() -> int | None:
    """Return the resident memory of this process in bytes; None except on Linux."""
    status = Path("/proc/self/status")
    if not status.exists():
        return None
    lines = dict(line.split(":", 1) for line in status.read_text().splitlines())
    return 1024 * int(lines["VmRSS"].split()[0])


def _processor() -> str:
    cpuinfo = Path("/proc/cpuinfo")
    text = cpuinfo.read_text(errors="replace") if cpuinfo.exists() else ""
    flags = [f"with {name}" for name in ("amx_bf16", "avx512_bf16") if f" {name} " in text]
    return ", ".join([processor_name() or platform.machine(), *flags[:1]])
