"""The report docs/reports/speed.md and its plots; it also lists what was not measured."""

from pathlib import Path
from statistics import median
from typing import Any

from speed_of import growth
from speed_of.machine import DTYPES
from speed_of.results import Results

WANTED_SECONDS, WANTED_ITERATIONS = (1, 4, 10, 60), (3, 6, 25)
TARGETS = {"fp32": 1.8, "bf16": 5.0}  # target speedups over lmnt's network, 10 s and 6 iterations
LITE_TARGET = 3.0  # target, times real time
MEMORY_LIMIT, MEMORY_SPREAD = 1.5e9, 0.10

HEAD = """# Speed

Measured by `make bench` ([tests/bench/speed.py](../../tests/bench/speed.py)) on

"""
CUDA = (
    "CUDA (target: 5 times as fast): `--device cuda` measures the same; see "
    "[speed-h200.md](speed-h200.md)."
)


def write(path: Path, results: Results) -> None:
    """Write the page and, if growth was measured, its picture."""
    path.parent.mkdir(parents=True, exist_ok=True)
    missing: list[str] = []
    parts = [_head(results)]
    parts += [_ratios(results, missing), _reached(results, missing), _lite(results, missing)]
    parts += [_memory(results, missing), _starts(results, missing)]
    parts += [_growth(results, path.with_suffix(".png"), missing), _training(results, missing)]
    parts.append(_compiled(results, missing))
    if results.facts["device"] == "cpu":
        missing.append(CUDA)
    lines = "".join(f"- {line}\n" for line in missing)
    parts.append(f"## Not measured\n\n{lines}")
    path.write_text("\n".join(part for part in parts if part), encoding="utf-8")


def _head(results: Results) -> str:
    facts = results.facts
    dates = sorted(
        {
            record["date"]
            for part in ("ratios", "memory", "starts", "growth", "training", "compiled")
            for record in results.part(part).values()
        }
    )
    when = " to ".join(dict.fromkeys([dates[0], dates[-1]])) if dates else "nothing yet"
    return HEAD + (
        f"- {facts['processor']}, {facts['cores']} cores, {facts['system']}; device "
        f"{facts['device']}\n"
        f"- torch {facts['torch']}, Python {facts['python']}\n"
        f"- {when}\n" + "".join(f"- {note}\n" for note in results.part("notes"))
    )


def table(columns: list[str], rows: list[list[str]]) -> str:
    lines = [columns, ["---"] * len(columns), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def counted(number: float, things: str) -> str:
    return f"{number:g} {things.removesuffix('s') if number == 1 else things}"


def spread(values: list[float], digits: int = 2) -> str:
    """Format the median of values, with the lowest and highest if there are several."""
    if len(values) == 1:
        return f"{values[0]:.{digits}f}"
    low, high = (f"{value:.{digits}f}" for value in (min(values), max(values)))
    return f"{median(values):.{digits}f} ({low} – {high})"


def ratios_of(record: dict[str, Any], name: str) -> list[float]:
    """Return the speedup over lmnt's network in each round."""
    return [theirs / own for theirs, own in zip(record["lmnt"], record.get(name, []))]


def _records(results: Results) -> list[dict[str, Any]]:
    found = results.part("ratios").values()
    return sorted(found, key=lambda one: (-one["threads"], one["seconds"], one["iterations"]))


def _ratios(results: Results, missing: list[str]) -> str:
    records = _records(results)
    on_the_wall = [one for one in records if "processor" not in one["by"]]
    there = {(one["seconds"], one["iterations"]) for one in on_the_wall}
    for seconds in WANTED_SECONDS:
        lacking = [str(n) for n in WANTED_ITERATIONS if (seconds, n) not in there]
        if lacking:
            missing.append(
                f"Base compared with lmnt's: {seconds} s at {', '.join(lacking)} iterations, "
                "wall time."
            )
    if not records:
        return ""
    step = results.part("step")["base"]
    rows = []
    for record in records:
        sound = record["seconds"] * record["iterations"]
        peak = results.part("peak")[record["by"]]
        for name in [key for key in ("fp32", "bf16") if key in record]:
            seconds = median(record[name])
            theirs = median(record["lmnt"])
            rows.append(
                [
                    record["by"],
                    f"{record['seconds']:g} s",
                    str(record["iterations"]),
                    name,
                    f"{theirs:.2f}",
                    f"{seconds:.2f}",
                    spread(ratios_of(record, name)),
                    f"{record['error'][name]:.1e}",
                    f"{step['ours'] * sound / seconds / peak[name]:.0%}",
                    f"{step['lmnt'] * sound / theirs / peak['fp32']:.0%}",
                    str(len(record[name])),
                ]
            )
    columns = ["threads", "sound", "iterations", "precision", "lmnt, s", "ours, s", "speedup"]
    columns += ["error", "of peak", "lmnt, of peak", "rounds"]
    peaks = "; ".join(
        f"{threads}: "
        + ", ".join(f"{peak[name] / 1e9:.0f} GFLOP/s in {name}" for name in DTYPES if name in peak)
        for threads, peak in results.part("peak").items()
    )
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
        f"The peak is that of multiplying two 4096 x 4096 matrices: {peaks}. One iteration on a "
        f"second of sound costs {step['lmnt'] / 1e9:.1f} GFLOP with lmnt's network and "
        f"{step['ours'] / 1e9:.1f} with ours, without the margins of pieces.\n"
    )


def _reached(results: Results, missing: list[str]) -> str:
    """Compare the rows of 10 s and 6 iterations with the targets for two threads."""
    rows = []
    for record in _records(results):
        if (record["seconds"], record["iterations"]) != (10, 6):
            continue
        found = {
            f"{name}, no compiler": (least, ratios_of(record, name))
            for name, least in TARGETS.items()
        }
        lite = [10 / seconds for seconds in record.get("lite bf16", [])]
        found["lite voice, bf16, times real time"] = (LITE_TARGET, lite)
        for name, (least, values) in found.items():
            if values:
                outcome = "reached" if median(values) >= least else "not reached"
                if record["by"] != "2 threads":
                    outcome = "not comparable"
                rows.append([record["by"], name, f"{least:g}", spread(values), outcome])
    if not any(row[0] == "2 threads" for row in rows):
        missing.append("The targets for two threads: 10 s at 6 iterations.")
    columns = ["threads", "10 s, 6 iterations", "target for two", "measured", ""]
    return f"## Targets\n\n{table(columns, rows)}" if rows else ""


def _lite(results: Results, missing: list[str]) -> str:
    rows = [
        [record["by"], f"{record['seconds']:g} s", str(record["iterations"])]
        + [
            spread([record["seconds"] / seconds for seconds in record[f"lite {name}"]])
            if f"lite {name}" in record
            else "–"
            for name in ("fp32", "bf16")
        ]
        for record in _records(results)
    ]
    if not rows:
        return ""
    columns = ["threads", "sound", "iterations", "fp32", "bf16"]
    return (
        "## The lite voice\n\nThe bundled voice: seconds of sound per second of computing, median "
        f"(lowest – highest) over the same rounds.\n\n{table(columns, rows)}"
    )


def _memory(results: Results, missing: list[str]) -> str:
    records = results.part("memory")
    rows, notes = [], []
    for network in ("base", "lite"):
        found = [records.get(f"{network}, {seconds} s") for seconds in (600, 7200)]
        for seconds, record in zip((600, 7200), found):
            if record is None:
                missing.append(f"Memory for {seconds // 60} minutes with {network}.")
                continue
            rows.append(
                [
                    network,
                    f"{seconds // 60} min",
                    str(record["iterations"]),
                    record["precision"],
                    f"{record['peak'] / 1e6:.0f} MB",
                    f"{record['render_seconds']:.0f} s",
                ]
            )
        if all(found):
            short, long = (record["peak"] for record in found)  # type: ignore[index]
            apart = abs(long - short) / short
            reached = apart <= MEMORY_SPREAD and max(short, long) < MEMORY_LIMIT
            notes.append(
                f"{network}: {apart:.1%} apart; target: within 10 % and under 1.5 GB, "
                f"{'reached' if reached else 'not reached'}."
            )
    if not rows:
        return ""
    columns = ["network", "sound", "iterations", "precision", "peak resident", "render"]
    return (
        "## Memory\n\nRenders from file to file, each in its own process; Base has random weights. "
        "The times may include other work on the machine.\n\n"
        f"{table(columns, rows)}\n" + " ".join(notes) + "\n"
    )


def _starts(results: Results, missing: list[str]) -> str:
    records = results.part("starts")
    rows = []
    for network in ("lite", "base"):
        record = records.get(f"first piece, {network}")
        if record is None:
            missing.append(f"Time to the first piece of 10 minutes with {network}.")
            continue
        piece = f"{record['seconds in it']:.1f} s of sound"
        name = f"render of 10 minutes, {network} {record['precision']}, 6 iterations"
        rows.append([f"{name}, until the first piece ({piece})", f"{record['render']:.2f} s"])
        rows.append(["the same, from the start of the process", f"{record['start']:.2f} s"])
    for name in ("first start", "next start"):
        if name in records:
            rows.append([f"{name}, until the window is shown", f"{records[name]['window']:.2f} s"])
            rows.append(
                [f"{name}, until the bundled clip is rendered", f"{records[name]['render']:.2f} s"]
            )
    if "next start" not in records:
        missing.append("Start of the desktop.")
    if not rows:
        return ""
    return (
        "## Time to the first result\n\nThe window is shown offscreen. In the first start, numba "
        "compiles. A test checks that torch, librosa and numba are not loaded before the window "
        f"is shown (tests/e2e/test_start.py).\n\n{table(['interval', 'time'], rows)}"
    )


def _growth(results: Results, picture: Path, missing: list[str]) -> str:
    records = list(results.part("growth").values())
    series = []
    for network in ("lite", "base"):
        for against in ("seconds", "iterations"):
            found = [r for r in records if (r["network"], r["against"]) == (network, against)]
            wanted = growth.LENGTHS if against == "seconds" else growth.ITERATIONS
            if len(found) < len(wanted):
                there = f"{len(found)} of {len(wanted)} points" if found else "no points"
                missing.append(f"Growth with {against}, {network}: {there} measured.")
            if len(found) >= 3:
                series.append((network, against, sorted(found, key=lambda r: r[against])))
    if not series:
        return ""
    rows = []
    for network, against, found in series:
        x, times = [r[against] for r in found], [r["time"] for r in found]
        slope, begin, missed = growth.line(x, times)
        fixed = "iterations" if against == "seconds" else "seconds"
        unit = "second of sound" if against == "seconds" else "iteration"
        rows.append(
            [
                f"{network} {found[0]['precision']}, {counted(found[0][fixed], fixed)}",
                found[0]["by"],
                f"{x[0]:g} to {x[-1]:g} {against}",
                f"{slope:.4f} s for each {unit}",
                f"{begin:.3f} s",
                f"{missed:.0%}",
            ]
        )
    _plot(picture, series)
    columns = ["render", "threads", "range", "slope", "intercept", "largest error"]
    return (
        f"## Growth\n\n![Time of a render against its length and its iterations]({picture.name})"
        "\n\nOne render for each point. The line minimizes the relative error; the largest error "
        "is relative to the time at its point. A long sound is rendered in pieces that use two "
        "cores better than a single second does, which a straight line does not model.\n\n"
        f"{table(columns, rows)}"
    )


def _plot(path: Path, series: list[tuple[str, str, list[dict[str, Any]]]]) -> None:
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(1, 2, figsize=(10, 4), layout="constrained")
    labels = {"seconds": "seconds of sound", "iterations": "iterations"}
    for axis, (against, label) in zip(axes, labels.items()):
        for network, _, found in [one for one in series if one[1] == against]:
            x, times = [r[against] for r in found], [r["time"] for r in found]
            slope, begin, _ = growth.line(x, times)
            fixed = "iterations" if against == "seconds" else "seconds"
            name = f"{network} {found[0]['precision']}, {counted(found[0][fixed], fixed)}"
            (dots,) = axis.plot(x, times, "o", label=name)
            axis.plot(x, [slope * value + begin for value in x], color=dots.get_color())
        axis.set(xscale="log", yscale="log", xlabel=label, ylabel="seconds to render")
        axis.grid(alpha=0.3)
        if axis.get_legend_handles_labels()[0]:
            axis.legend()
    figure.savefig(path, dpi=110)
    pyplot.close(figure)


def _training(results: Results, missing: list[str]) -> str:
    records = results.part("training")
    if not records:
        missing.append("Training step compared with lmnt's.")
        return ""
    rows = []
    for name, record in records.items():
        for own in [key for key in ("fp32", "bf16") if key in record]:
            rows.append(
                [
                    name,
                    own,
                    spread(record["lmnt"]),
                    spread(record[own]),
                    spread(ratios_of(record, own)),
                    str(len(record[own])),
                ]
            )
    columns = ["network", "precision", "lmnt, s", "ours, s", "speedup", "steps"]
    return (
        "## Training step\n\nThe `train_step` of lmnt's learner, in float32 (its precision on a "
        "CPU), and the trainer's step, which also draws the crops, skips non-finite steps and "
        "averages the weights, alternating in one process. lmnt's batch is drawn beforehand.\n\n"
        f"{table(columns, rows)}"
    )


def _compiled(results: Results, missing: list[str]) -> str:
    records = results.part("compiled")
    if not records:
        if results.facts["device"] == "cpu":
            missing.append("A step with `torch.compile` compared with the engine's.")
        return ""
    rows = []
    for name, record in records.items():
        own, theirs = record["engine"], record["compiled"]
        faster = [a / b for a, b in zip(own, theirs)]
        rows.append(
            [
                name,
                str(record["frames"]),
                f"{median(own):.3f}",
                f"{median(theirs):.3f}",
                spread(faster),
                f"{record['took']:.0f} s",
                f"{record['error']:.1e}",
            ]
        )
    columns = ["network", "frames", "engine, s", "compiled, s", "speedup", "to compile"]
    return (
        "## torch.compile\n\nOne step with `torch.compile`, applied to the engine's unfused "
        "operations, and one with the engine and its fused operations, alternating, in processor "
        "time on one thread. A render has parts of several sizes, and each size is compiled "
        "separately. The engine does not use it; the target with it was 8 times lmnt's speed in "
        "bf16.\n\n"
        f"{table([*columns, 'error'], rows)}"
    )
