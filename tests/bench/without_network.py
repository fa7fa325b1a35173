"""Write a copy of a voice whose network outputs 0, to hear what the rest does without it.

    python tests/bench/without_network.py classic -o FOLDER/without.safetensors

For a voice with a Wiener skip, the estimate is then that of the Wiener filter.
"""

import argparse
from pathlib import Path

import torch

from wavegrad_core import Voice


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("voice")
    parser.add_argument("-o", "--output", type=Path, required=True)
    arguments = parser.parse_args()
    voice = Voice.load(arguments.voice)
    last = list(voice.network.parameters())[-2:]  # weight and bias of the last convolution
    with torch.no_grad():
        for parameter in last:
            parameter.zero_()
    frames = 30
    mel = torch.zeros(1, voice.profile.n_mels, frames)
    y = torch.randn(1, frames * voice.profile.hop)
    assert not voice.network(y, mel, torch.tensor([0.5]), y).any()
    voice.save(arguments.output)


if __name__ == "__main__":
    main()
