"""Ten-line summary of the speed to expect, from the newest measurements of each machine."""

from statistics import median
from typing import Any

from speed_of import precision
from speed_of.comparison_tables import PRECISIONS, ratios_of
from speed_of.formats import table
from speed_of.results import Results

SECONDS, ITERATIONS = 10, 6  # the render that stands for all others


def expectations(machines: list[Results]) -> str:
    """Return the table of machines and a sentence for each other cost that was measured."""
    newest = [(results, record) for results in machines if (record := _newest(results))]
    rows = [[results.stands_for, *cells] for results in machines if (cells := _speeds(results))]
    faster = [
        f"{max(median(ratios_of(record, name)) for name in PRECISIONS if name in record):.2f} "
        f"({results.name})"
        for results, record in newest
    ]
    lines = [
        f"Speed of Base, relative to PyPI's `wavegrad` with the same weights: {', '.join(faster)}.",
        "The time is proportional to the length, the channels and the iterations.",
        *_memory(machines),
        *_starts(machines),
        "No laptop, desktop or Mac has been measured: the kinds of computers name what has the "
        "nearest instructions. A render uses all cores, so eight cores take less time than two.",
    ]
    columns = ["computer", "measured on", "bundled voice", "Base of the paper"]
    return (
        f"Seconds of sound per second of computing, {ITERATIONS} iterations, after the start of "
        "the program:\n\n"
        f"{table(columns, rows)}\n" + "".join(f"- {line}\n" for line in lines)
    )


def _speeds(results: Results) -> list[str]:
    """Return the cells with the machine, and the speed of the bundled voice and of Base."""
    if record := _newest(results):
        speeds = [_times_real_time(record, prefix) for prefix in ("lite ", "")]
        return [_device(results, record), *speeds]
    records = results.part(precision.PART)
    if not {"lite", "base"} <= records.keys():
        return []
    renders = [
        {"seconds": records[name]["seconds"]} | records[name]["render"] for name in ("lite", "base")
    ]
    return [_device(results, records["lite"]), *(_times_real_time(one, "") for one in renders)]


def _device(results: Results, record: dict[str, Any]) -> str:
    on_cpu = results.facts["device"] == "cpu"
    by = record["by"].replace(", processor time", " (two take down to half the time)")
    return f"{results.name}, {by}" if on_cpu else f"{results.name}, a GPU"


def _newest(results: Results) -> dict[str, Any] | None:
    """Return the newest record of the usual render, with two threads rather than one."""
    found = [
        record
        for record in results.part("ratios").values()
        if (record["seconds"], record["iterations"]) == (SECONDS, ITERATIONS)
    ]
    return max(found, key=lambda one: (one["date"], one["threads"]), default=None)


def _times_real_time(record: dict[str, Any], prefix: str) -> str:
    """Format the speed in the fastest precision."""
    speeds = {
        name: median([record["seconds"] / seconds for seconds in record[prefix + name]])
        for name in PRECISIONS
        if prefix + name in record
    }
    if not speeds:
        return "–"
    name = max(speeds, key=lambda one: speeds[one])
    return f"{speeds[name]:.2f} ({name})"


def _memory(machines: list[Results]) -> list[str]:
    peaks = {
        network: max(record["peak"] for record in records)
        for network in ("lite", "base")
        if (
            records := [
                record
                for results in machines
                for record in results.part("memory").values()
                if record["network"] == network
            ]
        )
    }
    if not peaks:
        return []
    names = {"lite": "the bundled voice", "base": "Base"}
    most = " and ".join(f"{peak / 1e6:.0f} MB with {names[one]}" for one, peak in peaks.items())
    return [
        f"A render from file to file took at most {most}. This does not grow with the length of "
        "the sound, but with the number of threads."
    ]


def _starts(machines: list[Results]) -> list[str]:
    lines = []
    for results in machines:
        starts = results.part("starts")
        if "command" not in starts or "next start" not in starts:
            continue
        command, window = starts["command"], starts["next start"]
        torch = command["torch"]
        lines.append(
            f"`gradwave render` of the sample clip takes {command['processor'] / torch:.1f} times "
            f"the processor time of `import torch` ({torch:.1f} s when measured). The window takes "
            f"{window['window processor'] / torch:.1f} times as much until it is shown, and "
            f"{window['voice processor'] / torch:.1f} times until a voice is loaded "
            f"({results.name})."
        )
    return lines
