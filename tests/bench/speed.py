"""Measure the speed on this machine against PyPI's `wavegrad` 0.1.5 (lmnt) with the same weights.

    make bench
    python tests/bench/speed.py [--parts ratios precision memory starts growth training
        compiled] [--seconds 1 4 10 60] [--iterations 3 6 25] [--rounds 3] [--threads N]
        [--clock processor] [--results build/speed.json]

A full run takes hours. Results are saved as they are measured: a run that is started again
continues, and adds its rounds to the existing ones. When it ends or is interrupted, it writes
docs/reports/speed.md from the results so far and those of the machines in
docs/reports/speed-*.json. `--parts` without a part only writes the report. To add a machine to it:

    python tests/bench/speed.py --results docs/reports/speed-NAME.json

Nothing else should run on the machine. If that is impossible, `--threads 1 --clock processor`
excludes other work.
"""

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).parents[2]
REPORTS = ROOT / "docs" / "reports"
PARTS = ("ratios", "precision", "training", "compiled", "starts", "growth", "memory")
NETWORKS = ("lite", "base", "tiny")
NARROW = tuple(f"narrow-{width}" for width in (12, 24, 32, 64))
PRECISION_NETWORKS = ("lite", "classic", "base", *NARROW)
MEMORY_SECONDS = (600, 7200)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--parts", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--seconds", type=float, nargs="+", default=[1, 4, 10, 60])
    parser.add_argument("--iterations", type=int, nargs="+", default=[3, 6, 25])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--networks", nargs="*", choices=NETWORKS, default=NETWORKS[:2])
    parser.add_argument("--precision-networks", nargs="+", default=PRECISION_NETWORKS)
    parser.add_argument("--memory-seconds", type=int, nargs="+", default=MEMORY_SECONDS)
    parser.add_argument("--memory-iterations", type=int, default=1)
    parser.add_argument("--memory-precision", default="auto")
    parser.add_argument(
        "--memory-rendered", type=float, help="stop these renders after so many seconds of sound"
    )
    parser.add_argument("--batch", type=int, default=8, help="crops in a step of training")
    parser.add_argument("--threads", type=int, help="number of threads (default: torch's choice)")
    parser.add_argument("--clock", choices=["wall", "processor"], default="wall")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--note", help="a remark for the report")
    parser.add_argument("--results", type=Path, default=ROOT / "build" / "speed.json")
    parser.add_argument("--page", type=Path, default=REPORTS / "speed.md")
    arguments = parser.parse_args()
    if arguments.threads:
        os.environ["OMP_NUM_THREADS"] = str(arguments.threads)  # also applies to child processes

    from speed_of import machine, page
    from speed_of.results import Results

    if arguments.threads:
        # OpenMP starts no more threads than there are cores, unless torch asks for them.
        import torch

        torch.set_num_threads(arguments.threads)
    if not arguments.parts:
        page.write(arguments.page, kept_machines())
        return
    results = Results(arguments.results, machine.facts(arguments.device))
    if arguments.note:
        results.keep("notes", arguments.note, {})
    try:
        for part in arguments.parts:
            globals()[f"measure_{part}"](results, arguments)
    finally:
        others = kept_machines(except_for=arguments.results.resolve())
        page.write(arguments.page, [*others, results])


def kept_machines(except_for=None):
    """Return the results in docs/reports."""
    from speed_of.results import Results

    paths = sorted(REPORTS.glob("speed-*.json"))
    return [Results(path, None) for path in paths if path.resolve() != except_for]


def measure_ratios(results, arguments) -> None:
    from speed_of import ratios

    ratios.measure(
        results,
        arguments.seconds,
        arguments.iterations,
        arguments.rounds,
        arguments.device,
        arguments.clock,
    )


def measure_precision(results, arguments) -> None:
    from speed_of import precision

    if arguments.device == "cpu":
        precision.measure(results, arguments.precision_networks, arguments.rounds)


def measure_training(results, arguments) -> None:
    from speed_of import training

    training.measure(results, arguments.batch, arguments.rounds, arguments.device, arguments.clock)


def measure_compiled(results, arguments) -> None:
    from speed_of import compiled

    if arguments.device == "cpu":
        compiled.measure(results, arguments.networks, arguments.rounds)


def measure_starts(results, arguments) -> None:
    from speed_of import starts

    for network in arguments.networks:
        if f"first piece, {network}" not in results.part("starts"):
            found = starts.first_piece(network, 6, arguments.device)
            results.keep("starts", f"first piece, {network}", found)
    if "command" not in results.part("starts"):
        results.keep("starts", "command", starts.command(arguments.rounds))
    if "next start" not in results.part("starts"):
        for name, times in starts.window(arguments.clock).items():
            results.keep("starts", name, times)


def measure_growth(results, arguments) -> None:
    from speed_of import growth

    for network in arguments.networks:
        iterations, seconds = (6, 4.0) if network == "lite" else (1, 1.0)
        growth.measure(results, network, iterations, seconds, arguments.device, arguments.clock)


def measure_memory(results, arguments) -> None:
    from speed_of import machine, memory

    steps, precision = arguments.memory_iterations, arguments.memory_precision
    for network in arguments.networks:
        for seconds in arguments.memory_seconds:
            name = f"{network}, {seconds} s at {steps}, {precision}, {machine.by('wall')}"
            if name not in results.part("memory"):
                found = memory.peak(
                    network, seconds, steps, arguments.device, precision, arguments.memory_rendered
                )
                about = {"network": network, "seconds": seconds, "iterations": steps}
                results.keep("memory", name, about | found)


if __name__ == "__main__":
    main()
