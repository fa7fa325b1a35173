"""The device to run on, and the name of the processor."""

import platform
import re
from pathlib import Path

import torch

from wavegrad_core.errors import InputError

CPUINFO = Path("/proc/cpuinfo")  # Linux's
DEVICES = ("auto", "cpu", "cuda", "mps")


def choose_device(name: str) -> torch.device:
    """Resolve a device by name.

    "auto" is a CUDA GPU if one is available, else the CPU.

    Raises:
        InputError: The name is not a device, or this machine has no such device.
    """
    if name not in DEVICES:
        known = ", ".join(DEVICES)
        raise InputError(f"Unknown device {name!r}. Choose one of {known}.")
    available = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available()}
    if name == "auto":
        return torch.device("cuda" if available["cuda"] else "cpu")
    if not available.get(name, True):
        raise InputError(
            f"Device {name} is not available on this machine. Choose cpu, or run `gradwave doctor` "
            "to see why."
        )
    return torch.device(name)


def processor_name() -> str:
    """Return the system's name for the CPU, or "" if it has none.

    Linux does not name ARM processors, so for them this lists the makers and parts of the cores.
    """
    try:
        info = CPUINFO.read_text(errors="replace")
    except OSError:
        return platform.processor()
    names = re.findall(r"^model name\s*: *(.+)", info, re.MULTILINE)
    parts = re.findall(r"^(CPU (?:implementer|part))\s*: *(.+)", info, re.MULTILINE)
    return ", ".join(dict.fromkeys(names or map(" ".join, parts))) or platform.processor()
