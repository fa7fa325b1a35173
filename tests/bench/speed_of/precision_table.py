"""Table of renders and training steps in bfloat16 and in float32."""

from typing import Any

from speed_of.formats import spread, table
from speed_of.precision import BATCH, CROP_FRAMES, ITERATIONS, PART, PRECISIONS
from speed_of.results import Results

WORK = ("network", "render", "training step")


def precision(machines: list[Results]) -> str:
    """Compare the two precisions on each machine and network."""
    rows = [
        [results.name, *_row(network, record, work)]
        for results in machines
        for network, record in results.part(PART).items()
        for work in WORK
        if work in record
    ]
    if not rows:
        return ""
    return (
        "## bfloat16 and float32\n\n"
        f"Renders at {ITERATIONS} iterations, the network within them, and training steps of "
        f"{BATCH} crops of {CROP_FRAMES} frames, in processor time on one thread, alternating. "
        "Base has random weights; `narrow-N` is a lite network of N channels. "
        "`--precision auto` uses the faster one, by the instructions of the processor and the "
        "network.\n\n"
        f"{table(['machine', 'network', 'work', 'fp32, s', 'bf16, s', 'fp32 / bf16'], rows)}"
    )


def _row(network: str, record: dict[str, Any], work: str) -> list[str]:
    times = record[work]
    ratios = [a / b for a, b in zip(times["fp32"], times["bf16"])]
    name = work if work == "training step" else f"{work}, {record['seconds']:g} s of sound"
    return [network, name, *(spread(times[one]) for one in PRECISIONS), spread(ratios)]
