"""Which device to run on, in which precision, and what its processor is called."""

import platform
import re
from pathlib import Path
from typing import Literal

import torch

from wavegrad_core.errors import InputError

CPUINFO = Path("/proc/cpuinfo")  # Linux's
DEVICES = ("auto", "cpu", "cuda", "mps")
PRECISIONS = ("auto", "fp32", "bf16")


def choose_device(name: str) -> torch.device:
    """The device of that name; "auto" is a CUDA GPU where there is one, else the CPU.

    Raises:
        InputError: there is no such device here.
    """
    if name not in DEVICES:
        raise InputError(f"device {name!r} is not known; choose one of {', '.join(DEVICES)}")
    there = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if name == "auto":
        return torch.device("cuda" if there["cuda"] else "cpu")
    if not there.get(name, True):
        raise InputError(
            f"device {name} is not to be had here; choose cpu, or see `gradwave doctor`"
        )
    return torch.device(name)


def choose_precision(name: str, device: torch.device) -> Literal["fp32", "bf16"]:
    """The precision of that name; "auto" is bfloat16 where the device multiplies it fast.

    Raises:
        InputError: there is no such precision.
    """
    if name not in PRECISIONS:
        raise InputError(f"precision {name!r} is not known; choose one of {', '.join(PRECISIONS)}")
    if name == "auto":
        return "bf16" if has_fast_bf16(device) else "fp32"
    return "bf16" if name == "bf16" else "fp32"


def has_fast_bf16(device: torch.device) -> bool:
    """Whether the device has instructions for bfloat16: AMX or AVX512-BF16, or a recent GPU."""
    if device.type == "cuda":
        return torch.cuda.is_bf16_supported(including_emulation=False)
    return device.type == "cpu" and torch.cpu._is_avx512_bf16_supported()


def processor_name() -> str:
    """What the system calls the CPU; "" where it does not tell.

    Linux has no name for one of ARM's: its cores' makers and parts are given instead.
    """
    try:
        told = CPUINFO.read_text(errors="replace")
    except OSError:
        return platform.processor()
    names = re.findall(r"^model name\s*: *(.+)", told, re.MULTILINE)
    parts = re.findall(r"^(CPU (?:implementer|part))\s*: *(.+)", told, re.MULTILINE)
    return ", ".join(dict.fromkeys(names or map(" ".join, parts))) or platform.processor()
