"""Encodings of the noise level and of the time, which FiLM adds to its input."""

import torch
from torch import Tensor

ENCODING_SCALE = 5000  # the paper's factor, which makes a level comparable to a step's index


def encode_level(embedding_input: Tensor, channels: int) -> Tensor:
    """Encode scaled noise levels by sines and cosines of many frequencies, as in the paper.

    The angles are embedding_input * 10000^(-k / (channels / 2)) for k = 0 .. channels / 2 - 1.

    Args:
        embedding_input: `[B]` (see `NetworkShape.noise_embedding_input`).
        channels: An even number.

    Returns:
        `[B, channels]` float32, the sines before the cosines.
    """
    half = channels // 2
    k = torch.arange(half, device=embedding_input.device, dtype=torch.float32)
    angles = embedding_input.float()[:, None] * 10000 ** (-k / half)
    return torch.cat([torch.sin(angles), torch.cos(angles)], dim=1)


def encode_time(start: int | Tensor, count: int, like: Tensor) -> Tensor:
    """Encode the steps start .. start + count - 1 by sines and cosines, as Coqui TTS does.

    Channel 2k is the sine and channel 2k + 1 the cosine of step / 10000^(2k / channels).

    Args:
        start: The first step.
        count: Number of steps.
        like: A signal `[B, T, channels]`, for its channels and device.

    Returns:
        `[count, channels]` float32.
    """
    channels = like.shape[2]
    step = (torch.arange(count, device=like.device) + start).float()
    even = torch.arange(0, channels, 2, device=like.device).float()
    angles = step[:, None] / 10000 ** (even / channels)
    return torch.stack([torch.sin(angles), torch.cos(angles)], dim=2).flatten(1)


def nearest_step(noise_level: Tensor, first: float, last: float, count: int) -> Tensor:
    """Find the step of a linear schedule whose noise level is nearest.

    Args:
        noise_level: `[B]`.
        first: Beta of step 1.
        last: Beta of the last step.
        count: Number of steps.

    Returns:
        Steps counted from 1, `[B]` float32.
    """
    betas = torch.linspace(first, last, count, dtype=torch.float64, device=noise_level.device)
    levels = torch.cumprod(1 - betas, 0).sqrt()
    return (noise_level.double()[:, None] - levels).abs().argmin(dim=1).float() + 1
