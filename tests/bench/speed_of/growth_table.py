"""The table and the picture of the render time by length and by iterations."""

from pathlib import Path
from typing import Any

from speed_of import growth as measurement
from speed_of.formats import counted, table
from speed_of.results import Results

PICTURE = "speed.png"
Series = tuple[str, str, str, list[dict[str, Any]]]  # machine, network, against, records


def growth(machines: list[Results]) -> str:
    """List the line fitted to the times of each series."""
    rows = [_fitted(*series) for series in _series(machines)]
    if not rows:
        return ""
    columns = ["machine", "render", "threads", "range", "slope", "intercept", "largest error"]
    return (
        f"## Growth\n\n![Time of a render against its length and its iterations]({PICTURE})"
        "\n\nOne render for each point. The line minimizes the relative error; the largest error "
        "is relative to the time at its point. A long sound is rendered in pieces that use two "
        "cores better than a single second does, which a straight line does not model.\n\n"
        f"{table(columns, rows)}"
    )


def _series(machines: list[Results]) -> list[Series]:
    series = []
    for results in machines:
        records = list(results.part("growth").values())
        for network in ("lite", "base"):
            for against in ("seconds", "iterations"):
                found = [r for r in records if (r["network"], r["against"]) == (network, against)]
                if len(found) >= 3:
                    found.sort(key=lambda r: r[against])
                    series.append((results.name, network, against, found))
    return series


def _fitted(machine: str, network: str, against: str, found: list[dict[str, Any]]) -> list[str]:
    x = [r[against] for r in found]
    slope, begin, missed = measurement.line(x, [r["time"] for r in found])
    unit = "second of sound" if against == "seconds" else "iteration"
    return [
        machine,
        _label(network, against, found),
        found[0]["by"],
        f"{x[0]:g} to {x[-1]:g} {against}",
        f"{slope:.4f} s for each {unit}",
        f"{begin:.3f} s",
        f"{missed:.0%}",
    ]


def _label(network: str, against: str, found: list[dict[str, Any]]) -> str:
    fixed = "iterations" if against == "seconds" else "seconds"
    return f"{network} {found[0]['precision']}, {counted(found[0][fixed], fixed)}"


def plot(path: Path, machines: list[Results]) -> None:
    """Draw the series, if there are any."""
    series = _series(machines)
    if not series:
        return
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    labels = {"seconds": "seconds of sound", "iterations": "iterations"}
    for axis, (against, label) in zip(axes, labels.items()):
        for machine, network, _, found in [one for one in series if one[2] == against]:
            x, times = [r[against] for r in found], [r["time"] for r in found]
            slope, begin, _ = measurement.line(x, times)
            name = f"{_label(network, against, found)}, {machine}"
            (dots,) = axis.plot(x, times, "o", label=name)
            axis.plot(x, [slope * value + begin for value in x], color=dots.get_color())
        axis.set(xscale="log", yscale="log", xlabel=label, ylabel="seconds to render")
        axis.grid(alpha=0.3)
        if axis.get_legend_handles_labels()[0]:
            axis.legend()
    figure.savefig(path, dpi=110)
    pyplot.close(figure)
