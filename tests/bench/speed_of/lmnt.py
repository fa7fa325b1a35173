"""PyPI's wavegrad 0.1.5 (lmnt, Apache-2.0): its network, prediction loop and training step.

They are used unchanged. Its modules also import torchaudio, TensorBoard and tqdm, which nothing
here calls; mocks take their place.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from unittest.mock import MagicMock, patch

import numpy as np
import torch
from torch import Tensor

from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.diffusion.schedule import Schedule
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.importers import lmnt
from wavegrad_core.voices.voice import Voice

MOCKED = ("torchaudio", "torch.utils.tensorboard", "tqdm")

with patch.dict(sys.modules):  # removed again afterwards, since torch looks for them too
    sys.modules.update({name: MagicMock() for name in MOCKED})
    from wavegrad import inference
    from wavegrad.learner import WaveGradLearner
    from wavegrad.model import WaveGrad
    from wavegrad.params import AttrDict, params


class Lmnt:
    """lmnt's network with its initial weights, on a device."""

    def __init__(self, device: str) -> None:
        torch.manual_seed(0)
        self._device = torch.device(device)
        self.network = WaveGrad(AttrDict(params)).to(self._device).eval()
        inference.models["bench"] = self.network  # `predict` uses this instead of reading a file

    def voice(self) -> Voice:
        """Return a Gradwave voice with the same weights."""
        weights = {name: value.cpu().clone() for name, value in self.network.state_dict().items()}
        found = lmnt.convert(Path("lmnt"), {"model": weights, "params": dict(params)}, {})
        card = VoiceCard(name="lmnt", network=found.shape, profile=found.profile, clamp=found.clamp)
        return Voice.of(card, found.tensors)

    def render(self, mel: Tensor, schedule: Schedule, noise: list[Tensor]) -> np.ndarray:
        """Render with lmnt's `predict` and this noise: [n_mels, frames] -> [frames * hop]."""
        with drawing(noise):
            audio, _ = inference.predict(
                mel, "bench", {"noise_schedule": schedule.betas}, self._device
            )
        return audio[0].cpu().numpy()


def noise_of(seed: int, samples: int, steps: int, device: str) -> list[Tensor]:
    """Return the noise of our render with that seed, in the order of `predict`: [1, samples]
    each."""
    draw = SeededNoise(seed).samples
    return [draw(0, samples, step)[None].to(device) for step in range(steps, 0, -1)]


@contextmanager
def drawing(noise: list[Tensor]) -> Iterator[None]:
    """Make torch return these arrays as its normal random numbers."""
    rows = iter(noise)

    def next_row(*_: object, **__: object) -> Tensor:
        return next(rows).clone()

    with patch.object(torch, "randn", next_row), patch.object(torch, "randn_like", next_row):
        yield


def learner(folder: Path, device: str) -> WaveGradLearner:
    """Return lmnt's learner as its `train` sets it up, in float32."""
    torch.manual_seed(0)
    settings = AttrDict(params)
    network = WaveGrad(settings).to(device)
    optimizer = torch.optim.Adam(network.parameters(), lr=settings.learning_rate)
    return WaveGradLearner(str(folder), network, [], optimizer, settings)
