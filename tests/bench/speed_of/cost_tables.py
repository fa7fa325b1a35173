"""Tables of the memory of a render and of the time until there is something to hear or see."""

from typing import Any

from speed_of.formats import table
from speed_of.results import Results

NETWORKS = ("lite", "base", "tiny")


def memory(machines: list[Results]) -> str:
    """List the peak memory, and how much it grew during the render."""
    rows = [
        [
            results.name,
            network,
            _sound(record),
            str(record["threads"]),
            str(record["iterations"]),
            record["precision"],
            f"{record['peak'] / 1e6:.0f} MB",
            _growth(record),
        ]
        for results in machines
        for network in NETWORKS
        for record in sorted(results.part("memory").values(), key=lambda one: one["seconds"])
        if record["network"] == network
    ]
    if not rows:
        return ""
    columns = ["machine", "network", "sound", "threads", "iterations", "precision", "peak"]
    return (
        "## Memory\n\nPeak resident memory of renders from file to file, each in its own process; "
        "Base and `tiny` have random weights. `tiny` is so small that two hours pass through it in "
        "minutes: its memory is that of everything but the network. Growth is the difference of "
        "the resident memory at the end and in the middle of the render. Where only the first "
        "minutes are named, the render was stopped after them.\n\n"
        f"{table([*columns, 'growth'], rows)}"
    )


def _sound(record: dict[str, Any]) -> str:
    whole = f"{record['seconds'] / 60:g} min"
    rendered = record.get("rendered", record["seconds"])
    return whole if rendered == record["seconds"] else f"the first {rendered / 60:.2g} of {whole}"


def _growth(record: dict[str, Any]) -> str:
    resident = [one for one in record.get("resident", []) if one is not None]
    if not resident:
        return "–"
    return f"{(resident[-1] - resident[len(resident) // 2]) / 1e6:+.0f} MB"


def starts(machines: list[Results]) -> str:
    """List the times from the start of a process to its first result."""
    rows = [[results.name, *row] for results in machines for row in _starts(results)]
    if not rows:
        return ""
    return (
        "## Time to the first result\n\nThe window is shown offscreen. Processor times are of the "
        "process itself; times without that word are wall times. A test names the slow modules "
        "that are not loaded before the window is shown (tests/e2e/test_start.py).\n\n"
        f"{table(['machine', 'interval', 'time'], rows)}"
    )


def _starts(results: Results) -> list[list[str]]:
    records, rows = results.part("starts"), []
    for network in NETWORKS:
        if (record := records.get(f"first piece, {network}")) is None:
            continue
        piece = f"{record['seconds in it']:.1f} s of sound"
        name = f"render of 10 minutes, {network} {record['precision']}, 6 iterations"
        rows.append([f"{name}, until the first piece ({piece})", f"{record['render']:.2f} s"])
        rows.append(["the same, from the start of the process", f"{record['start']:.2f} s"])
    if (record := records.get("command")) is not None:
        name = "`gradwave render` of the sample clip, processor time"
        rows.append([name, f"{record['processor']:.2f} s"])
        rows.append(["`import torch`, processor time", f"{record['torch']:.2f} s"])
    for name in ("first start", "next start"):
        if name in records:
            rows += [[f"{name}, {event}", time] for event, time in _window(records[name])]
    return rows


def _window(record: dict[str, float]) -> list[tuple[str, str]]:
    events = {
        "window": "until the window is shown",
        "voice": "until the voice is loaded",
        "render": "until the bundled clip is rendered",
    }
    rows = []
    for key, event in events.items():
        for clock, kind in (("", ""), (" processor", ", processor time")):
            if key + clock in record:
                rows.append((event + kind, f"{record[key + clock]:.2f} s"))
    return rows
