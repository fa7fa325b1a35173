"""Options that more than one command takes."""

from enum import StrEnum
from typing import Annotated

import typer

from wavegrad_core.render.options import RenderOptions

DEFAULT_ITERATIONS = RenderOptions.iterations


class Sampler(StrEnum):
    """How to step from noise to sound."""

    ANCESTRAL = "ancestral"
    DDIM = "ddim"
    GLA = "gla"


class Start(StrEnum):
    """What to start from: noise, a Griffin-Lim sketch of the mel, or the recording."""

    NOISE = "noise"
    SKETCH = "sketch"
    ORIGINAL = "original"


class Device(StrEnum):
    """Where to render."""

    AUTO = "auto"
    CPU = "cpu"
    CUDA = "cuda"
    MPS = "mps"


class Precision(StrEnum):
    """What to multiply in."""

    AUTO = "auto"
    FP32 = "fp32"
    BF16 = "bf16"


VoiceOption = Annotated[str, typer.Option("--voice", help="A voice's name, or its file.")]
DeviceOption = Annotated[Device, typer.Option("--device", help="auto: a GPU where there is one.")]
JsonOption = Annotated[bool, typer.Option("--json", help="Print one JSON document.")]
