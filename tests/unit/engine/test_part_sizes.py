"""The size of the parts that the engine processes."""

import pytest
import torch

from wavegrad_core.engine.network_engine import NetworkEngine
from wavegrad_core.engine.part_sizes import PART_FRAMES, choose_part_frames
from wavegrad_core.network.shape import BASE, LITE, NetworkShape
from wavegrad_core.network.spectral_shape import SpectralShape
from wavegrad_core.render import vocoder

CPU = torch.device("cpu")
HUGE = NetworkShape(up_channels=(512, 512, 256, 128, 4096))


@pytest.mark.parametrize(
    ("shape", "dtype", "frames"),
    [
        (BASE, torch.float32, 80),
        (BASE, torch.bfloat16, 160),
        (LITE, torch.float32, PART_FRAMES[-1]),
        (SpectralShape(), torch.float32, 320),
        (SpectralShape(n_fft=4800), torch.float32, 80),
        (HUGE, torch.float32, PART_FRAMES[0]),
    ],
)
def test_parts_are_as_long_as_signals_of_20_mb_allow(shape, dtype, frames):
    assert choose_part_frames(shape, CPU, dtype) == frames


def test_a_gpu_works_on_everything_at_once():
    assert choose_part_frames(BASE, torch.device("cuda"), torch.float32) is None


def test_a_vocoder_works_in_parts_of_the_chosen_size(tiny_voice, monkeypatch):
    monkeypatch.setattr(vocoder, "choose_part_frames", lambda shape, device, dtype: 123)
    used = []

    def engine(*arguments):
        used.append(arguments[-1])
        return NetworkEngine(*arguments)

    monkeypatch.setattr(vocoder, "NetworkEngine", engine)
    vocoder.Vocoder(tiny_voice, "cpu", "fp32")
    assert used == [123]
