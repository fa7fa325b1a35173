"""What so many minutes of recordings are likely to give: from what was measured, or nothing."""

from __future__ import annotations

import json
import logging
from math import hypot
from typing import Any

from wavegrad_core.bundled import bundled

TABLE = "fine_tuning.json"  # in resources: the table.json of tests/bench/fine_tuning.py
SCORE = "dnsmos"  # P.808: what a program thinks that listeners would say, 1 to 5

log = logging.getLogger(__name__)


def likely(minutes: float, table: dict[str, Any] | None = None) -> str:
    """What the measured fine-tuning with at most so many minutes gave, told; "" if there is none.

    Of several with as many minutes it is the one that gave most.
    """
    table = _table() if table is None else table
    try:
        before, original = (table["rows"][name][SCORE] for name in ("before", "original"))
        rows = [(row["minutes"], row["scores"][SCORE]) for row in table["tuned"]]
        known = [(length, score) for length, score in rows if length <= minutes and score["mean"]]
        if not known or not before["mean"]:
            return ""
        length, after = max(known, key=lambda row: (row[0], row[1]["mean"]))
        spread = hypot(before["ci95"] or 0.0, after["ci95"] or 0.0)
        gain = after["mean"] - before["mean"]
        went = f"from {before['mean']:.2f} to {after['mean']:.2f}"
        of_recordings = f"{original['mean']:.2f}"
    except (KeyError, TypeError) as error:
        log.warning("%s: cannot be used (%s)", TABLE, error)
        return ""
    sure = "" if abs(gain) > spread else ", too little to be sure of it"
    return (
        f"Measured with {length:g} min of a voice that the first one had not heard: an estimate of "
        f"how listeners would like it (P.808, 1 to 5) went {went}{sure}; the recordings have "
        f"{of_recordings}. Yours may do better or worse."
    )


def _table() -> dict[str, Any]:
    path = bundled(TABLE)
    if not path.is_file():
        return {"rows": {"before": {SCORE: {"mean": None}}, "original": {SCORE: {}}}, "tuned": []}
    return json.loads(path.read_text(encoding="utf-8"))
