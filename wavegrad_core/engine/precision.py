"""The precision of a render: float32 or bfloat16, chosen by hardware and network."""

import re
from functools import cache
from typing import Literal

import torch

from wavegrad_core.engine.device import processor_name
from wavegrad_core.errors import InputError
from wavegrad_core.network.networks import Shape

PRECISIONS = ("auto", "fp32", "bf16")
DTYPES = {"fp32": torch.float32, "bf16": torch.bfloat16}
MIN_BF16_CHANNELS = 32  # the depth of one AMX tile of bfloat16


def choose_precision(name: str, device: torch.device, shape: Shape) -> Literal["fp32", "bf16"]:
    """Resolve a precision by name.

    "auto" depends on the hardware and the network alone, never on a timing, so that a seed gives
    the same sound whatever else the machine does:

    ======================================== ===== ===============================================
    hardware                                 auto  measured, time in fp32 / time in bf16
    ======================================== ===== ===============================================
    CPU with AMX-BF16                        bf16  3.0 to 3.5 for Base and the lite network, 1.9
                                                   with a quarter of Base's channels, 0.77 with 12
    AMD CPU with AVX512-BF16                 bf16  1.9 to 2.1 for Base and the lite network,
                                                   1.6 to 1.8 with 32 channels, 1.0 to 1.2
                                                   with 24, 0.9 to 1.0 with 12 (Zen 4)
    other CPU with AVX512-BF16 but no AMX    fp32  0.74 to 0.81 (a Xeon, AMX disabled in oneDNN)
    any other CPU                            fp32  0.17 to 0.18 for the lite network and Base (an
                                                   AMD EPYC with AVX2)
    CUDA, compute capability 8.0 or higher   bf16  0.94 on an H200, with half the memory
    CUDA, older                              fp32  bfloat16 is emulated
    MPS                                      fp32  not measured
    ======================================== ===== ===============================================

    A network whose widest UBlock has fewer than `MIN_BF16_CHANNELS` channels runs in fp32 on any
    CPU.

    Args:
        name: "auto", "fp32" or "bf16".
        device: Where the network runs.
        shape: The network's shape.

    Raises:
        InputError: The name is not a precision.
    """
    if name not in PRECISIONS:
        known = ", ".join(PRECISIONS)
        raise InputError(f"Unknown precision {name!r}. Choose one of {known}.")
    if name == "auto":
        wide_enough = device.type != "cpu" or shape.max_channels >= MIN_BF16_CHANNELS
        return "bf16" if wide_enough and has_fast_bf16(device) else "fp32"
    return "bf16" if name == "bf16" else "fp32"


def has_fast_bf16(device: torch.device) -> bool:
    """Return whether the device multiplies bfloat16 much faster than float32.

    That is a GPU with bfloat16 tensor cores, a CPU with AMX, or an AMD CPU with AVX512-BF16 (Zen 4
    and later), whose instruction does twice the work of one in float32 in the same time. Intel's
    AVX512-BF16 without AMX does not count: with it a render is slower than in float32.
    """
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    if device.type != "cpu":
        return False
    amd_bf16 = torch.cpu._is_avx512_bf16_supported() and _is_amd_processor()
    return torch.cpu._is_amx_tile_supported() or amd_bf16


@cache
def _is_amd_processor() -> bool:
    return re.search(r"\bAMD\b|AuthenticAMD", processor_name()) is not None
