"""What so many minutes of recordings are likely to give: from what was measured, or nothing."""

from __future__ import annotations

import json
import logging
from importlib.resources import files
from typing import Any

TABLE = "fine_tuning.json"  # in resources: what tests/bench/fine_tuning.py has made
SCORE, NAME = "dnsmos", "P.808"

log = logging.getLogger(__name__)


def likely(minutes: float, table: dict[str, Any] | None = None) -> str:
    """A sentence on what the measured fine-tuning with at most so many minutes gave; "" if none."""
    table = _table() if table is None else table
    try:
        rows = [row for row in table["tuned"] if row["minutes"] <= minutes]
        best = max(rows, key=lambda row: row["minutes"], default=None)
        if best is None:
            return ""
        before, after = (
            scores[SCORE]["mean"] for scores in (table["rows"]["before"], best["scores"])
        )
    except (KeyError, TypeError) as error:
        log.warning("%s: cannot be used (%s)", TABLE, error)
        return ""
    return (
        f"In our measurement {best['minutes']:g} min of a voice it had not heard brought {NAME} "
        f"from {before:.2f} to {after:.2f}. Yours may do better or worse."
    )


def _table() -> dict[str, Any]:
    path = files("resources") / TABLE
    if not path.is_file():
        return {"tuned": []}
    return json.loads(path.read_text(encoding="utf-8"))
