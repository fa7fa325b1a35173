"""Print the SNR gain of voices' clean estimates over the Wiener filter of the mel, in dB.

    python tests/bench/wiener_gain.py VOICE... --data FOLDER... [--clips 4]

From each folder, it takes the first 2.5 s of that many held-out clips that are long enough, every
second one in valid.txt. Voices without a skip are compared with the filter for their mel profile,
gain and pre-emphasis, with the constants of the network `classic`.
"""

import argparse
from pathlib import Path

import torch

from wavegrad_core import Voice
from wavegrad_core.dataset.clip_reader import read_clip
from wavegrad_core.dataset.data_folder import split_clips
from wavegrad_core.metrics.wiener_gain import BANDS, LEVELS, clean_estimate, wiener_gain
from wavegrad_core.training.recipe import WIENER_SKIP

FRAMES = 200


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voices", nargs="+")
    parser.add_argument("--data", nargs="+", type=Path, required=True)
    parser.add_argument("--clips", type=int, default=4)
    arguments = parser.parse_args()
    print("| voice | band | " + " | ".join(map(str, LEVELS)) + " |")
    print("|---|---|" + "---|" * len(LEVELS))
    for name in arguments.voices:
        voice = Voice.load(name)
        if voice.card.prior != "white":
            raise SystemExit(
                f"{name} has the prior mel, for which the filter is not a valid comparison."
            )
        sound = torch.stack(
            [clip for folder in arguments.data for clip in crops(folder, voice, arguments.clips)]
        )
        with torch.inference_mode():
            gains = wiener_gain(
                clean_estimate(voice.denoiser),
                sound,
                voice.profile.mel(sound),
                voice.card.domain,
                voice.card.skip or WIENER_SKIP,
            )
        for band in BANDS:
            row = " | ".join(f"{gains[level][band]:.2f}" for level in LEVELS)
            print(f"| {name} | {band} | {row} |", flush=True)


def crops(folder: Path, voice: Voice, count: int) -> list[torch.Tensor]:
    """Return the beginnings of held-out clips, [FRAMES * hop] each."""
    samples, found = FRAMES * voice.profile.hop, []
    for path in split_clips(folder)[1][::2]:
        sound = read_clip(path, voice.sample_rate)
        if len(sound) >= samples and len(found) < count:
            found.append(sound[:samples])
    return found


if __name__ == "__main__":
    main()
