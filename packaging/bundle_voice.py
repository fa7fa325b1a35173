"""Add a trained voice with its scores to the bundled voices, in 16-bit weights.

    python packaging/bundle_voice.py RUN/voice.safetensors TABLE.json [--sets NAME...] [--continues]

TABLE.json is written by tests/bench/voice_table.py or classic_curve.py. The mean
scores over the clips of its sets (all, or those named) are stored in the metadata of the voice,
with details of the schedule search, if there was one. With --continues the run continued the
training of the bundled voice of its name: credit and licence stay that voice's, and steps and
hours of sound are added to its own.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import torch

from wavegrad_core import Voice
from wavegrad_core.search.schedule_storage import SCORES as SCHEDULES
from wavegrad_core.voices.card import VoiceCard

LATE = "2.5 ms late"  # describes the scores, not the voice
VOICES = Path(__file__).parent.parent / "resources" / "voices"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("table", type=Path)
    parser.add_argument("--sets", nargs="+")
    parser.add_argument("--continues", action="store_true")
    arguments = parser.parse_args()
    voice = Voice.load(arguments.voice)
    sets = json.loads(arguments.table.read_text(encoding="utf-8"))["sets"]
    chosen = [sets[name] for name in arguments.sets or sets]
    searched = {SCHEDULES: found} if (found := voice.card.scores.get(SCHEDULES)) else {}
    card = voice.card.model_copy(update={"scores": joined(chosen) | searched})
    path = VOICES / f"{card.name}.safetensors"
    if arguments.continues:
        card = continued(card, Voice.load(path).card)
    Voice(card, voice.network).save(path, torch.bfloat16)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


def continued(card: VoiceCard, before: VoiceCard) -> VoiceCard:
    """Return the card of a run with the facts of the voice that it continues added to its own."""
    ours, theirs = card.training, before.training
    samples = ours["steps"] * ours["batch"] * ours["crop_frames"] * card.profile.hop
    hours = theirs["hours_of_sound"] + samples / card.profile.sample_rate / 3600
    facts = {key: value for key, value in ours.items() if key != "from"}
    facts |= {"steps": theirs["steps"] + ours["steps"], "hours_of_sound": round(hours, 2)}
    kept = {"credit": before.credit, "licence": before.licence}
    return card.model_copy(update=kept | {"training": facts})


def joined(sets: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the means of each row over all clips of the sets that have the score."""
    means: dict[str, dict[str, float]] = {}
    for row in sets[0]["rows"]:
        if row == LATE:
            continue
        names = dict.fromkeys(name for found in sets for name in found["rows"].get(row, {}))
        means[row] = {name: mean_score(sets, row, name) for name in names}
    return {"clips": sum(found["clips"] for found in sets), "means": means}


def mean_score(sets: list[dict[str, Any]], row: str, name: str) -> float:
    """Return the mean of a score in a row over the clips of the sets that have it."""
    having = [found for found in sets if name in found["rows"].get(row, {})]
    clips = sum(found["clips"] for found in having)
    total = sum(found["clips"] * found["rows"][row][name]["mean"] for found in having)
    return round(total / clips, 4)


if __name__ == "__main__":
    main()
