"""The report docs/reports/speed.md: what to expect in ten lines, and the tables behind them."""

from pathlib import Path

from speed_of import comparison_tables, cost_tables, growth_table, precision_table
from speed_of.expectations import expectations
from speed_of.formats import table
from speed_of.results import Results

PARTS = {
    "ratios": "comparison with lmnt's network",
    "precision": "bfloat16 and float32",
    "memory": "memory",
    "starts": "time to the first result",
    "growth": "growth",
    "training": "training step",
    "compiled": "`torch.compile`",
}
SECTIONS = (
    comparison_tables.ratios,
    comparison_tables.lite,
    precision_table.precision,
    cost_tables.memory,
    cost_tables.starts,
    growth_table.growth,
    comparison_tables.training,
    comparison_tables.compiled,
)


def write(path: Path, machines: list[Results]) -> None:
    """Write the page and, if growth was measured, its picture beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    growth_table.plot(path.with_suffix(".png"), machines)
    path.write_text(text(machines), encoding="utf-8")


def text(machines: list[Results]) -> str:
    """Return the page about these machines."""
    parts = ["# Speed\n", expectations(machines), _measured_on(machines)]
    parts += [section(machines) for section in SECTIONS]
    parts.append(_not_measured(machines))
    return "\n".join(part for part in parts if part)


def _measured_on(machines: list[Results]) -> str:
    """Describe each machine, with the remarks on its measurements."""
    rows = []
    for results in machines:
        facts = results.facts
        days = sorted(r["date"] for part in PARTS for r in results.part(part).values())
        rows.append(
            [
                results.name,
                f"{facts['processor']}, {facts['cores']} cores, {facts['system']}",
                f"{facts['torch']}, {facts['python']}",
                " to ".join(dict.fromkeys([days[0], days[-1]])) if days else "–",
            ]
        )
    notes = [f"- {results.name}: {note}.\n" for results in machines for note in results.notes]
    columns = ["machine", "processor", "torch, Python", "measured"]
    return (
        "## Machines\n\n"
        "Measured by `make bench` ([tests/bench/speed.py](../../tests/bench/speed.py)); the "
        "figures are kept in `docs/reports/speed-*.json`.\n\n"
        f"{table(columns, rows)}\n{''.join(notes)}"
    )


def _is_missing(part: str, results: Results) -> bool:
    on_cpu = results.facts["device"] == "cpu"
    return not results.part(part) and (on_cpu or part != "precision")


def _not_measured(machines: list[Results]) -> str:
    lines = [
        f"- {results.name}: {', '.join(missing)}.\n"
        for results in machines
        if (missing := [name for part, name in PARTS.items() if _is_missing(part, results)])
    ]
    return f"## Not measured\n\n{''.join(lines)}" if lines else ""
