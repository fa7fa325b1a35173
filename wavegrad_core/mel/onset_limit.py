"""A limit on the energy before and after clicks, computed from the mel.

The energy of a frame is a sum over its window. So a short segment of the sound has at most the
energy of a frame divided by the frame's window at that point, and the lowest of these bounds over
all frames that contain the segment applies. Before a click some of these frames end early enough to
be silent, so the bound is far below the pre-echo that Griffin-Lim leaves there. In sounds without
clicks the bounds are far above the energy of any short segment, and nothing changes.
"""

import math

import torch
import torch.nn.functional as F
from torch import Tensor

from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.mel.spectral_envelope import mel_envelope

SEGMENT_SECONDS = 0.0005
MARGIN = 3.0  # of power, as the mel tells a frame's energy only roughly
MIN_WEIGHT = 1e-8  # of a squared window; frames do not bound what they hardly see
TINY = 1e-12  # energy


def limit_onsets(sound: Tensor, mel: Tensor, profile: MelProfile) -> Tensor:
    """Attenuate short segments with more energy than the mel allows.

    The result depends on `profile.receptive_field_frames` frames on each side.

    Args:
        sound: `[..., frames * hop]`.
        mel: `[..., n_mels, frames]`.
        profile: The mel's profile.

    Returns:
        A sound shaped like `sound`.
    """
    size = 2 * round(SEGMENT_SECONDS * profile.sample_rate / 2) + 1
    flat = sound.reshape(-1, 1, sound.shape[-1])
    energy = size * F.avg_pool1d(flat**2, size, 1, size // 2)
    bound = MARGIN * _energy_bound(mel, profile).reshape(flat.shape)
    gain = ((bound + TINY) / (energy + TINY)).sqrt().clamp_max(1)
    fade = torch.hann_window(size + 2, periodic=False, device=sound.device)[1:-1]
    padded = F.pad(gain, (size // 2, size // 2), mode="replicate")
    smooth = F.conv1d(padded, (fade / fade.sum())[None, None])
    return (flat * smooth).reshape(sound.shape)


def _energy_bound(mel: Tensor, profile: MelProfile) -> Tensor:
    """Return the most energy that a segment around each sample can have, `[..., frames * hop]`."""
    hop, length, frames = profile.hop, profile.win_length, mel.shape[-1]
    window = torch.hann_window(length, device=mel.device).square()
    # White noise of unit variance has an envelope of 1, and in a frame the energy of the window.
    energy = window.sum() * mel_envelope(mel, profile)[..., :-1].square().mean(-2)
    reach = math.ceil(length / 2 / hop)
    energy = F.pad(energy, (reach, reach), value=math.inf)
    samples = torch.arange(hop, device=mel.device)
    bounds = []
    for shift in range(-reach, reach + 1):
        distance = samples - shift * hop
        weight = torch.cos(math.pi * distance / length) ** 4 * (2 * distance.abs() < length)
        frame = energy[..., reach + shift : reach + shift + frames, None]
        bounds.append(frame / weight.clamp_min(MIN_WEIGHT))
    return torch.stack(bounds).amin(0).flatten(-2)
