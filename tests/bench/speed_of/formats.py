"""Formats of the report: tables, spreads and counts in Markdown."""

from statistics import median


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
