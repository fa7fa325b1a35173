"""Turn a checkpoint of the research program that trains `classic` into a bundled voice.

    python packaging/convert_classic.py CHECKPOINT.pt [--scores SCORES.json]
        [--schedules SCHEDULES.json] [--deviation D] [-o VOICE.safetensors]

The checkpoint contains the averaged weights, the settings, the steps and the seconds of sound.
SCORES.json is a list of {"checkpoint", "set", "schedule", "deviation", "mean", "rows"}; scores for
anything but the voice's default schedules and deviation are left out of its card.
SCHEDULES.json has betas, or the name of a schedule as in SCORES.json, by number of iterations. The
deviation of speech in the diffusion's domain determines the gain: the network accepts any, and some
suit a schedule better than others.
"""

import argparse
import json
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import numpy as np
import torch

from wavegrad_core import Schedule, Voice
from wavegrad_core.network.networks import build_network
from wavegrad_core.training.recipe import SPEECH_DEVIATION, new_voice_recipe

VOICES = Path(__file__).parent.parent / "resources" / "voices"
DATA = "kathleen, nathalie, flemishguy"
FACTS = {"clips": 3511, "minutes": 166.9}  # of the recordings listed in train.txt
CREDIT = (
    "Voice datasets Kathleen, Nathalie and flemishguy, Michael Hansen / Rhasspy and volunteer "
    "speakers, CC0 1.0"
)
EXPECTED = {"shape": "lite", "emphasis": "lpc6", "inputs": "white", "shaped": 1}
KEPT = ("optimizer", "learning_rate", "batch", "crop_frames", "seed")
ALONE = {"recording": "original", "sketch": "sketch"}  # rows that belong to no voice
SCORES = {"stoi": "stoi", "pesq": "pesq_wb", "mcd": "mcd", "ls_mse": "ls_mse"}
SCORES |= {"ffe": "ffe", "p808": "dnsmos"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("--scores", type=Path)
    parser.add_argument("--schedules", type=Path)
    parser.add_argument("--deviation", type=float)
    parser.add_argument("-o", "--output", type=Path, default=VOICES / "classic.safetensors")
    arguments = parser.parse_args()
    schedules = _read(arguments.schedules) or {}
    scores = _read(arguments.scores) or []
    state = torch.load(arguments.checkpoint, weights_only=True)
    voice = voice_of(state, arguments.deviation, schedules, scores)
    voice.save(arguments.output, torch.bfloat16)
    print(f"{arguments.output}: {arguments.output.stat().st_size / 1e6:.1f} MB")
    print(json.dumps({"training": voice.training, "scores": voice.scores}, indent=1))


def voice_of(
    state: dict[str, Any], deviation: float | None, schedules: dict[str, Any], scores: list[Any]
) -> Voice:
    """Return the voice of a checkpoint.

    Args:
        state: the checkpoint.
        deviation: deviation of speech in the diffusion's domain; None for that of the training set.
        schedules: betas by number of iterations.
        scores: rows of scores.
    """
    settings = state["settings"]
    for name, value in EXPECTED.items():
        if settings[name] != value:
            raise SystemExit(f"The checkpoint has {name} {settings[name]}, not {value}.")
    deviation = deviation or settings["deviation"]
    settings = settings | {"learning_rate": settings["lr"], "crop_frames": settings["frames"]}
    facts = FACTS | {"data": DATA, "steps": state["step"]}
    facts |= {"hours_of_sound": round(state["seconds_seen"] / 3600, 2)}
    facts |= {name: settings[name] for name in KEPT}
    card = new_voice_recipe("classic", DATA, "classic", licence="CC0 1.0", credit=CREDIT).card
    content = card.model_dump() | {
        "gain": deviation / SPEECH_DEVIATION,
        "schedules": {
            count: list(_schedule(betas).betas) if isinstance(betas, str) else betas
            for count, betas in schedules.items()
        },
        "training": facts,
    }
    card = type(card).model_validate(content)
    network = build_network(card.network)
    network.load_state_dict({name: weight.float() for name, weight in state["averaged"].items()})
    voice = Voice(card, network)
    means = scores_of(voice, deviation, scores)
    return Voice(card.model_copy(update={"scores": means}), network)


def scores_of(voice: Voice, deviation: float, lines: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the scores for the card: means over the voice's default renders."""
    means, clips, left_out = {}, set(), []
    for line in lines:
        name = ALONE.get(line["checkpoint"])
        if name is None:
            schedule = _schedule(line["schedule"], voice.card.schedules)
            own = voice.schedule(len(schedule)).betas
            same = np.allclose(schedule.betas, own, rtol=1e-6, atol=0)
            is_voice = line["checkpoint"].endswith(".pt")
            if not (is_voice and same and line["deviation"] == deviation and line["set"] == "test"):
                left_out.append(f"{line['checkpoint']} {line['schedule']} {line['deviation']}")
                continue
            name = f"{len(schedule)} iterations"
        clips.add(len(line["rows"]))
        means[name] = {ours: round(line["mean"][theirs], 4) for theirs, ours in SCORES.items()}
    if left_out:
        print("Left out of the card: " + ", ".join(left_out))
    if len(clips) > 1:
        raise SystemExit(f"The scores are of different numbers of clips: {sorted(clips)}.")
    return {"clips": clips.pop(), "means": means} if clips else {}


def _schedule(name: str, own: Mapping[int, list[float]] = MappingProxyType({})) -> Schedule:
    if name.startswith("own-"):  # the voice's own schedule of that length
        return Schedule(name, own[int(name[4:])])
    if name.startswith("["):
        return Schedule("own", json.loads(name))
    if name.startswith("logsnr"):  # logsnr:COUNT:LOW:HIGH, even steps
        _, count, low, high = name.split(":")
        return Schedule.from_log_snr(name, np.linspace(float(high), float(low), int(count)))
    if name.startswith("lam"):  # lam:FIRST;SECOND;..., from the clean end
        return Schedule.from_log_snr(name, np.array([float(x) for x in name[4:].split(";")]))
    return Schedule.named(name)


def _read(path: Path | None) -> Any:
    return json.loads(path.read_text(encoding="utf-8")) if path else None


if __name__ == "__main__":
    main()
