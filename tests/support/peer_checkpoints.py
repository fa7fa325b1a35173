"""The checkpoints of other programs in tests/peers, and the outputs of their own networks."""

from pathlib import Path

import numpy as np
import torch

from wavegrad_core.render.vocoder import Vocoder
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.importers import import_checkpoint
from wavegrad_core.voices.voice import Voice

PEERS = Path(__file__).parents[1] / "peers"
CHECKPOINTS = {
    "lmnt": ("lmnt", "lmnt.pt", None),
    "ivanvovk": ("ivanvovk", "ivanvovk.pt", "ivanvovk-config.json"),
    "coqui": ("coqui", "coqui.pth", "coqui-config.json"),
    "coqui-weightnorm": ("coqui", "coqui-weightnorm.pth", "coqui-weightnorm-config.json"),
}


def imported(name):
    program, file, config = CHECKPOINTS[name]
    return import_checkpoint(PEERS / file, program, config and PEERS / config)


def voice_of(found):
    card = VoiceCard(name="peer", network=found.shape, profile=found.profile, clamp=found.clamp)
    return Voice.of(card, found.tensors)


def fp32(voice, **options):
    return Vocoder(voice, device="cpu", precision="fp32", **options)


def answers(name):
    with np.load(PEERS / f"{name}.npz") as file:
        return {key: torch.from_numpy(value) for key, value in file.items()}


def relative_error(found, wanted):
    return float((found - wanted).norm() / wanted.norm())


def state_of(name):
    return torch.load(PEERS / CHECKPOINTS[name][1], weights_only=True)


def saved(path, model, **more):
    torch.save({"model": model, **more}, path)
    return path
