"""Tables of renders, training steps and compiled steps, compared with lmnt's network."""

from statistics import median
from typing import Any

from speed_of.formats import spread, table
from speed_of.machine import DTYPES, GRAPHS
from speed_of.results import Results

PRECISIONS = ("fp32", "bf16", f"fp32 {GRAPHS}", f"bf16 {GRAPHS}")


def ratios_of(record: dict[str, Any], name: str) -> list[float]:
    """Return the speedup over lmnt's network in each round."""
    return [theirs / own for theirs, own in zip(record["lmnt"], record.get(name, []))]


def _records(results: Results) -> list[dict[str, Any]]:
    found = results.part("ratios").values()
    return sorted(found, key=lambda one: (-one["threads"], one["seconds"], one["iterations"]))


def _render(results: Results, record: dict[str, Any]) -> list[str]:
    """Return the cells that name a render."""
    by, length = record["by"], f"{record['seconds']:g} s"
    return [results.name, by, length, str(record["iterations"])]


def ratios(machines: list[Results]) -> str:
    """Compare Base with lmnt's network, which has the same weights."""
    rows = [
        [*_render(results, record), *_ratio(results, record, name)]
        for results in machines
        for record in _records(results)
        for name in PRECISIONS
        if name in record
    ]
    if not rows:
        return ""
    columns = ["machine", "threads", "sound", "iterations", "precision", "lmnt, s", "ours, s"]
    columns += ["speedup", "error", "of peak", "lmnt, of peak", "rounds"]
    step = next(results.part("step")["base"] for results in machines if results.part("step"))
    return (
        "## Base compared with lmnt's network\n\n"
        "PyPI's `wavegrad` 0.1.5 in its own prediction loop and `Vocoder.render`, with the same "
        "weights, mel and noise, alternating in one process. lmnt's loop receives its random "
        "numbers precomputed; ours generates the same ones. Seconds are medians over the rounds; "
        "speedup is the median of the rounds' ratios, with the lowest and highest in brackets. "
        "Error is the norm of the difference of the two sounds relative to that of lmnt's, after "
        "all iterations. The weights are lmnt's initial weights. Processor time excludes other "
        "work on the machine; all other times are wall times.\n\n"
        f"{table(columns, rows)}\n"
        f"The peak is that of multiplying two 4096 x 4096 matrices: {_peaks(machines)}. One "
        f"iteration on a second of sound costs {step['lmnt'] / 1e9:.1f} GFLOP with lmnt's network "
        f"and {step['ours'] / 1e9:.1f} with ours, without the margins of pieces.\n"
    )


def _ratio(results: Results, record: dict[str, Any], name: str) -> list[str]:
    step, peak = results.part("step")["base"], results.part("peak")[record["by"]]
    work = record["seconds"] * record["iterations"]
    own, theirs = median(record[name]), median(record["lmnt"])
    return [
        name,
        f"{theirs:.2f}",
        f"{own:.2f}",
        spread(ratios_of(record, name)),
        f"{record['error'][name]:.1e}",
        f"{step['ours'] * work / own / peak[name.split()[0]]:.0%}",
        f"{step['lmnt'] * work / theirs / peak['fp32']:.0%}",
        str(len(record[name])),
    ]


def _peaks(machines: list[Results]) -> str:
    return "; ".join(
        f"{results.name}, {threads}: "
        + ", ".join(f"{peak[name] / 1e9:.0f} GFLOP/s in {name}" for name in DTYPES if name in peak)
        for results in machines
        for threads, peak in results.part("peak").items()
    )


def lite(machines: list[Results]) -> str:
    """List the speed of the bundled voice."""
    rows = [
        [*_render(results, record), name, spread([record["seconds"] / one for one in times])]
        for results in machines
        for record in _records(results)
        for name in PRECISIONS
        if (times := record.get(f"lite {name}"))
    ]
    if not rows:
        return ""
    columns = ["machine", "threads", "sound", "iterations", "precision", "times real time"]
    return (
        "## The lite voice\n\nThe bundled voice: seconds of sound per second of computing, median "
        f"(lowest – highest) over the rounds.\n\n{table(columns, rows)}"
    )


def training(machines: list[Results]) -> str:
    """Compare the steps of the two trainers."""
    rows = [
        [
            results.name,
            name,
            own,
            spread(record["lmnt"]),
            spread(record[own]),
            spread(ratios_of(record, own)),
            str(len(record[own])),
        ]
        for results in machines
        for name, record in results.part("training").items()
        for own in PRECISIONS
        if own in record
    ]
    if not rows:
        return ""
    columns = ["machine", "network", "precision", "lmnt, s", "ours, s", "speedup", "steps"]
    return (
        "## Training step\n\nThe `train_step` of lmnt's learner, in float32 (its precision on a "
        "CPU), and the trainer's step, which also draws the crops, skips non-finite steps and "
        "averages the weights, alternating in one process. lmnt's batch is drawn beforehand.\n\n"
        f"{table(columns, rows)}"
    )


def compiled(machines: list[Results]) -> str:
    """Compare the engine's step with the same one under `torch.compile`."""
    rows = [
        [
            results.name,
            name,
            str(record["frames"]),
            f"{median(record['engine']):.3f}",
            f"{median(record['compiled']):.3f}",
            spread([a / b for a, b in zip(record["engine"], record["compiled"])]),
            f"{record['took']:.0f} s",
            f"{record['error']:.1e}",
        ]
        for results in machines
        for name, record in results.part("compiled").items()
    ]
    if not rows:
        return ""
    columns = ["machine", "network", "frames", "engine, s", "compiled, s", "speedup"]
    return (
        "## torch.compile\n\nA step of the engine without and with `torch.compile`, alternating, "
        "in processor time on one thread. A render has parts of several sizes, and each size is "
        "compiled separately. The engine does not use it. Rows from before December 2026 "
        "were measured with an engine that compiled its element-wise operations with numba.\n\n"
        f"{table([*columns, 'to compile', 'error'], rows)}"
    )
