"""Put a trained voice with its scores among the bundled ones, in 16-bit weights.

    python packaging/bundle_voice.py RUN/voice.safetensors TABLE.json

TABLE.json is what tests/bench/voice_table.py wrote. The means go into the voice's metadata.
"""

import argparse
import json
from pathlib import Path

import torch

from wavegrad_core import Voice

VOICES = Path(__file__).parent.parent / "resources" / "voices"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("table", type=Path)
    arguments = parser.parse_args()
    voice = Voice.load(arguments.voice)
    table = json.loads(arguments.table.read_text(encoding="utf-8"))
    means = {
        row: {name: round(mean["mean"], 4) for name, mean in scores.items()}
        for row, scores in table["rows"].items()
    }
    card = voice.card.model_copy(update={"scores": {"clips": table["clips"], "means": means}})
    path = VOICES / f"{card.name}.safetensors"
    Voice(card, voice.network).save(path, torch.bfloat16)
    print(f"{path}: {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
