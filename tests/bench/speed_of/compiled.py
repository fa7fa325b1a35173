"""Speed of an engine step with `torch.compile`, compared with the engine's own."""

import time

import torch
from torch._inductor import config

from speed_of.machine import CLOCKS, DTYPES, precisions
from speed_of.results import Results
from wavegrad_core.engine.optimized_network import OptimizedNetwork
from wavegrad_core.network.shape import SHAPES
from wavegrad_core.network.wavegrad import WaveGrad, initialise

FRAMES = {"lite": 320, "base": 80}  # of a part, without its margins
PART = "compiled"


def measure(results: Results, networks: list[str], rounds: int) -> None:
    """Time steps with both, alternating, on one thread like a worker of the engine."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    try:
        for network in networks:
            for precision in precisions("cpu"):
                name = f"{network}, {precision}"
                if len(results.part(PART).get(name, {}).get("engine", [])) < rounds:
                    results.keep(PART, name, _step(network, precision, rounds))
    finally:
        torch.set_num_threads(threads)


@torch.inference_mode()
def _step(name: str, precision: str, rounds: int) -> dict[str, object]:
    torch.manual_seed(0)
    shape, cpu = SHAPES[name], torch.device("cpu")
    network = WaveGrad(shape).eval().requires_grad_(False)
    initialise(network)
    torch.nn.init.orthogonal_(network.last_conv.weight)  # initially 0 if it predicts velocities
    engine = OptimizedNetwork(network, cpu, DTYPES[precision])
    compiled = torch.compile(engine, dynamic=False)
    frames = FRAMES[name] + 2 * shape.receptive_field_frames
    y = torch.randn(1, frames * shape.hop)
    guide = torch.randn_like(y) if shape.guided else None
    given = y, engine.conditions(torch.randn(1, shape.n_mels, frames)), torch.tensor(0.5), guide

    started = time.perf_counter()
    with config.patch(force_disable_caches=True):  # as if it were compiled for the first time
        found = compiled(*given)
    took = time.perf_counter() - started
    wanted = engine(*given)
    times: dict[str, list[float]] = {"engine": [], "compiled": []}
    for _ in range(rounds):
        for key, step in (("engine", engine), ("compiled", compiled)):
            started = CLOCKS["processor"]()
            step(*given)
            times[key].append(CLOCKS["processor"]() - started)
    error = float((found - wanted).norm() / wanted.norm())
    return {"frames": FRAMES[name], "took": took, "error": error, **times}
