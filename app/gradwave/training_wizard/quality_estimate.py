"""Expected quality for a given amount of recordings, from measurements."""

from __future__ import annotations

import json
import logging
from math import hypot
from typing import Any

from wavegrad_core.bundled import bundled

TABLE = "fine_tuning.json"  # a resource written by tests/bench/fine_tuning.py
SCORE = "dnsmos"  # P.808: predicted listening score, 1 to 5

log = logging.getLogger(__name__)


def expected_quality(minutes: float, table: dict[str, Any] | None = None) -> str:
    """Describe the result of the largest measured fine-tuning with at most `minutes` of speech.

    If several have the same minutes, the best one counts. The text is empty if there is none.
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
    sure = "" if abs(gain) > spread else ", within the measurement error"
    return (
        f"For comparison: fine-tuning on {length:g} min of a new voice changed the predicted "
        f"listening score (P.808, 1 to 5) {went}{sure}; the recordings score {of_recordings}. "
        "Your result may differ."
    )


def _table() -> dict[str, Any]:
    path = bundled(TABLE)
    if not path.is_file():
        return {"rows": {"before": {SCORE: {"mean": None}}, "original": {SCORE: {}}}, "tuned": []}
    return json.loads(path.read_text(encoding="utf-8"))
