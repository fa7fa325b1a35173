"""How a network is told the noise level: as sines and cosines, or by the index of a step."""

import torch
from torch import Tensor

ENCODING_SCALE = 5000  # the paper's: level * 5000, so that a level reads like one of many steps


def encode_level(told: Tensor, channels: int) -> Tensor:
    """Sine and cosine of a scaled noise level at many frequencies: [B] -> [B, channels].

    The paper's: told * 10000^(-k / (channels / 2)) for k = 0 .. channels / 2 - 1.
    """
    half = channels // 2
    k = torch.arange(half, device=told.device, dtype=torch.float32)
    angles = told.float()[:, None] * 10000 ** (-k / half)
    return torch.cat([torch.sin(angles), torch.cos(angles)], dim=1)


def encode_time(start: int | Tensor, count: int, like: Tensor) -> Tensor:
    """Sine and cosine of the moments start .. start + count - 1: -> [count, C], C as in `like`.

    Coqui TTS's: channel 2k is the sine and 2k + 1 the cosine of moment / 10000^(2k / C).
    """
    channels = like.shape[2]
    moment = (torch.arange(count, device=like.device) + start).float()
    even = torch.arange(0, channels, 2, device=like.device).float()
    angles = moment[:, None] / 10000 ** (even / channels)
    return torch.stack([torch.sin(angles), torch.cos(angles)], dim=2).flatten(1)


def index_of_level(noise_level: Tensor, first: float, last: float, count: int) -> Tensor:
    """The step, from 1, of linear betas whose noise level is the nearest: [B] -> [B] float32."""
    betas = torch.linspace(first, last, count, dtype=torch.float64, device=noise_level.device)
    levels = torch.cumprod(1 - betas, 0).sqrt()
    return (noise_level.double()[:, None] - levels).abs().argmin(dim=1).float() + 1
