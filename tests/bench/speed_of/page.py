"""docs/reports/speed.md of what was measured, and its plots; what was not measured is named."""

from pathlib import Path
from statistics import median
from typing import Any

from speed_of import growth
from speed_of.machine import DTYPES
from speed_of.results import Results

WANTED_SECONDS, WANTED_ITERATIONS = (1, 4, 10, 60), (3, 6, 25)
LEAST = {"fp32": 1.8, "bf16": 5.0}  # times as fast as lmnt's network, 10 s and 6 iterations
LITE_LEAST = 3.0  # times real time
MOST_MEMORY, MOST_APART = 1.5e9, 0.10

HEAD = """# Speed

Made by `make bench` ([tests/bench/speed.py](../../tests/bench/speed.py)), of what it measured on

"""
CUDA = "CUDA (5 times was wanted): `--device cuda` runs the same tables; speed-h200.md has some."


def write(path: Path, results: Results) -> None:
    """The page, and a picture beside it where growth was measured."""
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
    """The median, and the least and the most of several."""
    if len(values) == 1:
        return f"{values[0]:.{digits}f}"
    low, high = (f"{value:.{digits}f}" for value in (min(values), max(values)))
    return f"{median(values):.{digits}f} ({low} – {high})"


def ratios_of(record: dict[str, Any], name: str) -> list[float]:
    """How many times as fast as lmnt's network, for each round."""
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
                f"Base beside lmnt's: {seconds} s at {', '.join(lacking)} iterations, by the clock."
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
    columns = ["by", "sound", "iterations", "precision", "lmnt, s", "ours, s", "times as fast"]
    columns += ["error", "of the peak", "lmnt, of the peak", "rounds"]
    peaks = "; ".join(
        f"{threads}: "
        + ", ".join(f"{peak[name] / 1e9:.0f} GFLOP/s in {name}" for name in DTYPES if name in peak)
        for threads, peak in results.part("peak").items()
    )
    return (
        "## Base beside lmnt's network\n\n"
        "PyPI's `wavegrad` 0.1.5 in its own predict loop, and `Vocoder.render`, with the same "
        "weights on the same mel, in turn in one process; its normal numbers are handed to it "
        "ready made, ours draws the same ones. Seconds are medians of the rounds, times as fast "
        "is the median of the rounds' ratios, and in brackets their least and their most. Error: "
        "the norm of the difference of the two sounds over that of lmnt's, all iterations done. "
        "The weights are those that lmnt's network begins with. Processor time "
        "leaves out what other work on the machine takes; other times are by the clock.\n\n"
        f"{table(columns, rows)}\n"
        f"The peak is that of a product of two matrices of 4096 x 4096: {peaks}. A second of "
        f"sound costs lmnt's network {step['lmnt'] / 1e9:.1f} GFLOP an iteration and ours "
        f"{step['ours'] / 1e9:.1f}; what pieces cost beyond their ends is not counted.\n"
    )


def _reached(results: Results, missing: list[str]) -> str:
    """The rows of 10 s and 6 iterations beside what was wanted of two cores."""
    rows = []
    for record in _records(results):
        if (record["seconds"], record["iterations"]) != (10, 6):
            continue
        found = {
            f"{name}, no compiler": (least, ratios_of(record, name))
            for name, least in LEAST.items()
        }
        lite = [10 / seconds for seconds in record.get("lite bf16", [])]
        found["the lite voice, bf16, times real time"] = (LITE_LEAST, lite)
        for name, (least, values) in found.items():
            if values:
                told = "reached" if median(values) >= least else "not reached"
                if record["by"] != "2 threads":
                    told = "says nothing of two"
                rows.append([record["by"], name, f"{least:g}", spread(values), told])
    if not any(row[0] == "2 threads" for row in rows):
        missing.append("What was to be reached by two threads, 10 s at 6 iterations.")
    columns = ["by", "10 s, 6 iterations", "wanted of two", "measured", ""]
    return f"## What was to be reached\n\n{table(columns, rows)}" if rows else ""


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
    columns = ["by", "sound", "iterations", "fp32", "bf16"]
    return (
        "## The lite voice\n\nThe bundled voice, seconds of sound in a second: median (least – "
        f"most) of the same rounds.\n\n{table(columns, rows)}"
    )


def _memory(results: Results, missing: list[str]) -> str:
    records = results.part("memory")
    rows, notes = [], []
    for network in ("base", "lite"):
        found = [records.get(f"{network}, {seconds} s") for seconds in (600, 7200)]
        for seconds, record in zip((600, 7200), found):
            if record is None:
                missing.append(f"Memory of {seconds // 60} minutes with {network}.")
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
            kept = apart <= MOST_APART and max(short, long) < MOST_MEMORY
            notes.append(
                f"{network}: {apart:.1%} apart; within 10 % and under 1.5 GB was wanted, "
                f"{'which is so' if kept else 'which is not so'}."
            )
    if not rows:
        return ""
    columns = ["network", "sound", "iterations", "precision", "peak resident", "render"]
    return (
        "## Memory\n\nFrom a file to a file, in a process of its own; Base with random weights. "
        "The times are of a machine that may have had other work.\n\n"
        f"{table(columns, rows)}\n" + " ".join(notes) + "\n"
    )


def _starts(results: Results, missing: list[str]) -> str:
    records = results.part("starts")
    rows = []
    for network in ("lite", "base"):
        record = records.get(f"first piece, {network}")
        if record is None:
            missing.append(f"The first piece of 10 minutes with {network}.")
            continue
        piece = f"{record['seconds in it']:.1f} s of sound"
        what = f"a render of 10 minutes, {network} {record['precision']}, 6 iterations"
        rows.append([f"{what}: to the first piece, {piece}", f"{record['render']:.2f} s"])
        rows.append(["the same, from the start of the process", f"{record['start']:.2f} s"])
    for name in ("first start", "next start"):
        if name in records:
            rows.append([f"{name}: to the window, shown", f"{records[name]['window']:.2f} s"])
            rows.append(
                [f"{name}: to the bundled clip, rendered", f"{records[name]['render']:.2f} s"]
            )
    if "next start" not in records:
        missing.append("The start of the desktop.")
    if not rows:
        return ""
    return (
        "## Until there is something\n\nThe window is shown offscreen. In the first start numba "
        "compiles; that torch, librosa and numba are not loaded before the window is shown is a "
        "test (tests/e2e/test_start.py).\n\n"
        f"{table(['from, to', 'takes'], rows)}"
    )


def _growth(results: Results, picture: Path, missing: list[str]) -> str:
    records = list(results.part("growth").values())
    series = []
    for network in ("lite", "base"):
        for against in ("seconds", "iterations"):
            found = [r for r in records if (r["network"], r["against"]) == (network, against)]
            wanted = growth.LENGTHS if against == "seconds" else growth.ITERATIONS
            if len(found) < len(wanted):
                there = f"{len(found)} of {len(wanted)} points" if found else "nothing"
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
    columns = ["render", "by", "against", "slope", "begins at", "largest miss"]
    return (
        f"## Growth\n\n![Time of a render against its length and its iterations]({picture.name})"
        "\n\nOne render each. The line is the one that misses least in relation to the time; the "
        "largest miss is a share of the time there. Pieces of a long sound, which a line through "
        f"all lengths takes for the same, fill two cores better than one of a second.\n\n"
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
        missing.append("The training step beside lmnt's.")
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
    columns = ["network", "precision", "lmnt, s", "ours, s", "times as fast", "steps"]
    return (
        "## A step of training\n\nlmnt's learner's own `train_step`, in float32 as it is on a CPU, "
        "and the trainer's, which also draws the crops, skips steps that are no numbers and keeps "
        f"averaged weights; in turn in one process, lmnt's batch one drawn before.\n\n"
        f"{table(columns, rows)}"
    )


def _compiled(results: Results, missing: list[str]) -> str:
    records = results.part("compiled")
    if not records:
        if results.facts["device"] == "cpu":
            missing.append("A step by `torch.compile` beside the engine's.")
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
    columns = ["network", "frames", "engine, s", "compiled, s", "times as fast", "to compile"]
    return (
        "## torch.compile\n\nA step by `torch.compile`, given the engine's plain passes, beside "
        "the engine with its fused ones, in turn, by processor time in one thread. A render has "
        "parts of more than one size, and each is compiled anew. The engine does not use it; with "
        "it, 8 times as fast as lmnt's network was wanted in bf16.\n\n"
        f"{table([*columns, 'error'], rows)}"
    )
