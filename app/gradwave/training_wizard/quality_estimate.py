"""Expected quality for a given amount of recordings, from measurements."""

from __future__ import annotations

import json
import logging
import os
from math import hypot
from typing import Any

from gradwave.language import tr
from wavegrad_core.bundled_files import bundled_path

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
        means = {"before": before["mean"], "after": after["mean"], "original": original["mean"]}
        means = {name: float(mean) for name, mean in means.items()}
    except (KeyError, TypeError, ValueError) as error:
        log.warning("%s: cannot be used (%s)", TABLE, error)
        return ""
    if abs(gain) > spread:
        return tr(
            "For comparison: fine-tuning on {length:g} min of a new voice changed the predicted "
            "listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}; the recordings "
            "score {original:.2f}. Your result may differ.",
            length=length,
            **means,
        )
    return tr(
        "For comparison: fine-tuning on {length:g} min of a new voice changed the predicted "
        "listening score (P.808, 1 to 5) from {before:.2f} to {after:.2f}, within the measurement "
        "error; the recordings score {original:.2f}. Your result may differ.",
        length=length,
        **means,
    )


def _table() -> dict[str, Any]:
    path = bundled_path(TABLE)
    if not os.path.isfile(path):
        return {"rows": {"before": {SCORE: {"mean": None}}, "original": {SCORE: {}}}, "tuned": []}
    return json.loads(path.read_text(encoding="utf-8"))
