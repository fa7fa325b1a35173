"""Add a trained voice with its scores to the bundled voices, in 16-bit weights.

    python packaging/bundle_voice.py RUN/voice.safetensors TABLE.json [--sets NAME...]

TABLE.json is written by tests/bench/voice_table.py. The mean scores over the clips of its sets
(all, or those named) are stored in the metadata of the voice, with details of the schedule search,
if there was one.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import torch

from wavegrad_core import Voice
from wavegrad_core.search.schedule_storage import SCORES as SCHEDULES

LATE = "2.5 ms late"  # describes the scores, not the voice
VOICES = Path(__file__).parent.parent / "resources" / "voices"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("table", type=Path)
    parser.add_argument("--sets", nargs="+")
    arguments = parser.parse_args()
    voice = Voice.load(arguments.voice)
    sets = json.loads(arguments.table.read_text(encoding="utf-8"))["sets"]
    chosen = [sets[name] for name in arguments.sets or sets]
    searched = {SCHEDULES: found} if (found := voice.card.scores.get(SCHEDULES)) else {}
    card = voice.card.model_copy(update={"scores": joined(chosen) | searched})
    path = VOICES / f"{card.name}.safetensors"
    Voice(card, voice.network).save(path, torch.bfloat16)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


def joined(sets: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the means of each row over all clips of the sets."""
    clips = sum(found["clips"] for found in sets)
    means: dict[str, dict[str, float]] = {}
    for row, scores in sets[0]["rows"].items():
        if row == LATE:
            continue
        means[row] = {
            name: round(
                sum(found["clips"] * found["rows"][row][name]["mean"] for found in sets) / clips, 4
            )
            for name in scores
        }
    return {"clips": clips, "means": means}


if __name__ == "__main__":
    main()
