"""Make lmnt.pt and lmnt.npz with lmnt's own modules; see README.md. Not run by the tests.

Its network has a fixed size of 64 MB; this script replaces its blocks by narrower ones of the same
classes.
"""

import sys
import types
from pathlib import Path

import numpy as np
import torch

# lmnt's inference module imports torchaudio only to write files.
sys.modules["torchaudio"] = types.ModuleType("torchaudio")

from wavegrad import inference  # noqa: E402
from wavegrad.model import Conv1d, DBlock, FiLM, UBlock, WaveGrad  # noqa: E402
from wavegrad.params import AttrDict, params  # noqa: E402

HERE = Path(__file__).parent
BETAS = [7e-6, 1.4e-4, 2.1e-3, 2.8e-2, 3.5e-1, 7e-1]
FRAMES = 13


class Small(WaveGrad):
    """lmnt's network with narrower blocks."""

    def __init__(self, params):
        torch.nn.Module.__init__(self)
        self.params = params
        down, up = (32, 8, 8, 16, 16), (24, 16, 16, 16, 8, 8)
        self.downsample = torch.nn.ModuleList(
            [Conv1d(1, 32, 5, padding=2)]
            + [DBlock(a, b, factor) for a, b, factor in zip(down, down[1:], (2, 2, 3, 5))]
        )
        self.film = torch.nn.ModuleList(FiLM(a, b) for a, b in zip(down, reversed(up[1:])))
        dilations = [[1, 2, 1, 2]] * 2 + [[1, 2, 4, 8]] * 3
        self.upsample = torch.nn.ModuleList(
            UBlock(a, b, factor, row)
            for a, b, factor, row in zip(up, up[1:], (5, 5, 3, 2, 2), dilations)
        )
        self.first_conv = Conv1d(128, up[0], 3, padding=1)
        self.last_conv = Conv1d(up[-1], 1, 3, padding=1)


def main():
    torch.manual_seed(0)
    network = Small(params)
    for parameter in network.parameters():
        if parameter.ndim == 1:  # biases start at 0, where a missing one would not show
            torch.nn.init.normal_(parameter, std=0.1)
    file = HERE / "lmnt.pt"
    state = {"step": 7, "model": network.state_dict(), "optimizer": {}}
    settings = dict(AttrDict(params), sample_rate=24000)
    torch.save(state | {"params": settings, "scaler": {}}, file)

    mel, y = torch.rand(2, 128, FRAMES), torch.randn(2, FRAMES * 300)
    level = torch.tensor([0.31, 0.87])
    with torch.no_grad():
        eps = network(y, mel, level)[:, 0]

    noise = torch.randn(len(BETAS), FRAMES * 300)
    rows = iter(noise)
    torch.randn = torch.randn_like = lambda *_, **__: next(rows)[None].clone()
    inference.WaveGrad = Small
    audio, _ = inference.predict(mel[0], str(file), {"noise_schedule": BETAS}, torch.device("cpu"))
    arrays = {"mel": mel, "y": y, "level": level, "eps": eps, "noise": noise, "audio": audio[0]}
    np.savez(
        HERE / "lmnt.npz", betas=BETAS, **{key: value.numpy() for key, value in arrays.items()}
    )


if __name__ == "__main__":
    main()
