"""Export of a voice to ONNX: one step of its network, with its card in the metadata."""

import os
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import torch
from torch import Tensor, nn

from wavegrad_core.audio import write_atomically
from wavegrad_core.errors import InputError
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.network.wavegrad import WaveGrad
from wavegrad_core.voices.voice import METADATA_KEY, Voice

SUFFIX = ".onnx"
OPSET = 18
EXAMPLE_FRAMES = 3  # length of the traced example; the graph takes any number of frames


class _Step(nn.Module):
    """The network with positional inputs, as the ONNX graph requires them."""

    def __init__(self, network: WaveGrad) -> None:
        super().__init__()
        self.network = network
        self.guided = network.shape.guided

    def forward(self, y: Tensor, mel: Tensor, noise_level: Tensor, *more: Tensor) -> Tensor:
        guide = more[0] if self.guided else None
        start = more[-1] if len(more) > self.guided else 0
        return self.network(y, mel, noise_level, guide, start)


def export_onnx(voice: Voice, path: str | os.PathLike[str]) -> None:
    """Write one step of a voice's network to an ONNX file, atomically.

    Inputs, all float32 with any batch size and length: `y` [batch, samples], `mel` [batch, n_mels,
    samples / hop], `noise_level` [batch]; `guide`, shaped like y, for a guided network (see
    `mel_inversion.project_whitened`); and `start`, int64 [], the frame at which y begins, if the
    network encodes the time. Output: `noise`, shaped like y. The network of a voice with a Wiener
    skip takes the two signals of the skip as `y` and `guide` and the converted noise level, and its
    `noise` is the residual of the skip (see `diffusion.wiener_skip`). The metadata contains the
    voice's card as JSON, under the same key as in a voice file: it includes the mel profile, the
    prior, the gain, the clamp and the Griffin-Lim rounds.

    Raises:
        InputError: The name does not end in .onnx, or the file cannot be written.
    """
    import onnx  # slow to import, and needed only here

    if Path(path).suffix.lower() != SUFFIX:
        raise InputError(
            f"Could not write {path}: a voice is exported as {SUFFIX}. End the name in {SUFFIX}."
        )
    shape, hop = voice.card.network, voice.profile.hop
    if not isinstance(shape, NetworkShape) or not isinstance(voice.network, WaveGrad):
        raise InputError(
            f"Could not export {voice.name}: its network works on STFT frames, whose complex "
            "numbers ONNX does not have. Choose a voice with a network of WaveGrad's shape."
        )
    y, mel = torch.zeros(2, EXAMPLE_FRAMES * hop), torch.zeros(2, shape.n_mels, EXAMPLE_FRAMES)
    inputs = {"y": y, "mel": mel, "noise_level": torch.full((2,), 0.5)}
    if shape.guided:
        inputs["guide"] = torch.zeros_like(y)
    if shape.encodes_time:
        inputs["start"] = torch.tensor(0)
    sound = {0: "batch", 1: "samples"}
    axes = {"y": sound, "guide": sound, "noise": sound, "noise_level": {0: "batch"}}
    axes["mel"] = {0: "batch", 2: "frames"}
    with TemporaryDirectory() as folder, warnings.catch_warnings(action="ignore"):
        graph = Path(folder) / "step.onnx"
        # Uses the tracing exporter: torch's newer one gives the same numbers, takes over ten times
        # as long, and needs two more packages.
        torch.onnx.export(
            _Step(voice.network),
            tuple(inputs.values()),
            graph,
            input_names=list(inputs),
            output_names=["noise"],
            dynamic_axes={name: axes[name] for name in (*inputs, "noise") if name in axes},
            opset_version=OPSET,
            dynamo=False,
        )
        model = onnx.load(graph)
    model.producer_name = "gradwave"
    onnx.helper.set_model_props(model, {METADATA_KEY: voice.card.model_dump_json()})
    onnx.checker.check_model(model)
    write_atomically(path, model.SerializeToString())
