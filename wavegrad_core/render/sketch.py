"""Sketches of a part of a mel by Griffin-Lim alone, fast enough to hear an edit at once."""

import numpy as np
import torch
from numpy.typing import NDArray

from wavegrad_core.diffusion.noise import SeededNoise
from wavegrad_core.edits import MelSound
from wavegrad_core.edits.region import frame_seconds
from wavegrad_core.griffin_lim import mel_inversion
from wavegrad_core.mel.spectral_envelope import mel_envelope, unwhiten

# Context on each side: less than the receptive field, which is enough for a sketch.
CONTEXT_FRAMES = 8
ITERATIONS = 12  # fewer than for the start of a render: a preview comes at once
FADE_SECONDS = 0.005


def sketch_part(sound: MelSound, start: float, end: float, seed: int = 0) -> NDArray[np.float32]:
    """Make the sound of a part of a mel without a network.

    Args:
        sound: The mel.
        start: Start of the part in seconds.
        end: Its end; a part that reaches beyond the sound is cut.
        seed: Seed of the noise that the sketch starts from.

    Returns:
        [samples] at the profile's rate, faded at both ends.
    """
    profile, step = sound.profile, frame_seconds(sound.profile)
    begin = min(max(0, int(start / step)), sound.frames - 1)
    stop = min(sound.frames, max(begin + 1, int(np.ceil(end / step))))
    first, last = max(0, begin - CONTEXT_FRAMES), min(sound.frames, stop + CONTEXT_FRAMES)
    noise = SeededNoise(seed).samples(first * profile.hop, last * profile.hop, 0)
    mel = torch.from_numpy(np.ascontiguousarray(sound.mel[:, first:last]))
    with torch.inference_mode():
        shaped = unwhiten(noise, mel_envelope(mel, profile), profile)
        audio = mel_inversion.refine(shaped, mel, profile, ITERATIONS).numpy()
    audio = audio[(begin - first) * profile.hop : (stop - first) * profile.hop].copy()
    fade = min(round(FADE_SECONDS * profile.sample_rate), len(audio) // 2)
    rise = np.linspace(0, 1, fade, dtype=np.float32)
    audio[:fade] *= rise
    audio[len(audio) - fade :] *= rise[::-1]
    return audio
