"""Complete checks of a voice file, for people who share voices."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import torch

from wavegrad_core.errors import InputError
from wavegrad_core.voices.library import find_voice
from wavegrad_core.voices.voice import Voice

READ_BYTES = 2**20
TEST_FRAMES = 8


@dataclass(frozen=True)
class VerifiedVoice:
    """A voice file that passed all checks.

    Attributes:
        name: Name in the card.
        file: Path of the file.
        bytes: Its size.
        sha256: Its checksum, hexadecimal.
        weights: Number of weights.
    """

    name: str
    file: str
    bytes: int
    sha256: str
    weights: int


def checksum(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while block := file.read(READ_BYTES):
            digest.update(block)
    return digest.hexdigest()


def verify(name_or_path: str, sha256: str | None = None) -> VerifiedVoice:
    """Check a voice: its checksum, its card, all its weights, and one step of its network.

    Args:
        name_or_path: Name or file of the voice.
        sha256: Checksum that the file must have; None for any.

    Raises:
        InputError: A check failed.
    """
    path = find_voice(name_or_path)
    found = checksum(path)
    if sha256 is not None and sha256.lower() != found:
        raise InputError(
            f"Could not verify {path}: its SHA-256 is {found}, not {sha256}. The file was "
            "changed or is another one. Get it again from its source."
        )
    voice = Voice.load(path)
    frames, profile = TEST_FRAMES, voice.profile
    torch.manual_seed(0)
    y = torch.randn(1, frames * profile.hop)
    mel = torch.zeros(1, profile.n_mels, frames)
    with torch.inference_mode():
        step = voice.denoiser.predict_noise(y, mel, torch.tensor([0.5]))
    if not torch.isfinite(step).all():
        raise InputError(
            f"Could not verify {path}: its network returns NaN or infinity. Train or export "
            "it again."
        )
    weights = sum(parameter.numel() for parameter in voice.network.parameters())
    return VerifiedVoice(voice.name, str(path), path.stat().st_size, found, weights)
