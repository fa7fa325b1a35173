"""System check: devices, audio, packages and folders, and how to install missing parts.

Nothing here raises: a part that fails reports its error, because even a report with gaps helps the
user of a broken installation.
"""

import importlib.metadata
import importlib.util
import os
import platform
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import wavegrad_core
from wavegrad_core.installation import add_extra, is_checkout, is_frozen
from wavegrad_core.system_libraries import PORTAUDIO, install_command

Missing = list[dict[str, str]]
DEVELOPER_EXTRAS = {"bench", "bundle", "docs", "test"}


def report() -> dict[str, Any]:
    """Return all findings by part, as JSON values.

    A part that failed is {"error": reason}. "missing" lists what is missing as "what", and how to
    install it as "get".
    """
    missing: Missing = []
    findings = {name: _run_check(check, missing) for name, check in PARTS.items()}
    return findings | {"missing": missing}


def describe(report: dict[str, Any]) -> str:
    """Describe the findings as text for a terminal or a bug report."""
    lines = []
    for part, findings in report.items():
        if part != "missing":
            lines += [part, *(_lines(findings, "  ") or ["  none"]), ""]
    missing = report.get("missing") or []
    lines.append("missing" if missing else "nothing is missing")
    for entry in missing:
        lines += [f"  {entry['what']}", f"    {entry['get']}"]
    return "\n".join(lines) + "\n"


def _run_check(check: Callable[[Missing], Any], missing: Missing) -> Any:
    try:
        return check(missing)
    except Exception as error:  # any failure is a finding
        return {"error": f"{type(error).__name__}: {' '.join(str(error).split())}"}


def _lines(findings: Any, indent: str) -> list[str]:
    if isinstance(findings, dict):
        lines = []
        for key, value in findings.items():
            if isinstance(value, dict | list) and value:
                lines += [f"{indent}{key}", *_lines(value, indent + "  ")]
            else:
                lines.append(f"{indent}{key}: {_word(value)}")
        return lines
    if isinstance(findings, list):
        return [line for entry in findings for line in _lines(entry, indent)]
    return [f"{indent}{_word(findings)}"]


def _word(value: Any) -> str:
    words = {None: "-", True: "yes", False: "no"}
    if value is None or isinstance(value, bool):
        return words[value]
    return "none" if value in ({}, []) else str(value)


def _program(missing: Missing) -> dict[str, Any]:
    return {
        "gradwave": wavegrad_core.__version__,
        "python": platform.python_version(),
        "executable": sys.executable,
        "system": platform.platform(),
        "installed as": _installed_as(),
    }


def _installed_as() -> str:
    if is_frozen():
        return "one program, with its packages inside"
    return "a checkout" if is_checkout() else "a Python package"


def _processor(missing: Missing) -> dict[str, Any]:
    import torch

    from wavegrad_core.engine.device import processor_name

    # The oldest supported torch lacks this function.
    able: dict[str, Any] = getattr(torch.cpu, "get_capabilities", dict)()
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    return {
        "name": processor_name() or able.get("cpu_name"),
        "architecture": platform.machine(),
        "cores": cores,
        "memory in GiB": _memory(),
        **{name: able.get(name, False) for name in ("avx2", "avx512_f", "avx512_bf16", "amx_bf16")},
    }


def _memory() -> float | None:
    if not hasattr(os, "sysconf") or "SC_PHYS_PAGES" not in os.sysconf_names:
        return None
    return round(os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30, 1)


def _torch(missing: Missing) -> dict[str, Any]:
    import torch

    cuda = [
        {
            "name": properties.name,
            "memory in GiB": round(properties.total_memory / 2**30, 1),
            "compute capability": f"{properties.major}.{properties.minor}",
        }
        for properties in map(torch.cuda.get_device_properties, range(torch.cuda.device_count()))
    ]
    return {
        "version": torch.__version__,
        "threads": torch.get_num_threads(),
        "cuda": cuda or _why_no_cuda(missing),
        "mps": True if torch.backends.mps.is_available() else _why_no_mps(),
    }


def _why_no_cuda(missing: Missing) -> str:
    import torch

    if platform.system() == "Darwin":
        return "not used: macOS has no CUDA"
    if shutil.which("nvidia-smi") is None:
        return "not used: no NVIDIA driver is installed (nvidia-smi is not found)"
    if torch.version.cuda is None:
        missing.append(
            {
                "what": "a GPU is not used: this torch is built without CUDA",
                "get": "install a torch with CUDA as described on pytorch.org/get-started",
            }
        )
        return "not used: this torch is built without CUDA"
    missing.append(
        {
            "what": f"a GPU is not used: torch finds none for its CUDA {torch.version.cuda}",
            "get": "run 'nvidia-smi'; it must list the GPU and at least this CUDA version",
        }
    )
    return f"not used: torch finds no GPU for its CUDA {torch.version.cuda}"


def _why_no_mps() -> str:
    import torch

    if platform.system() != "Darwin":
        return "not used: only macOS has MPS"
    if not torch.backends.mps.is_built():
        return "not used: this torch is built without MPS"
    return "not used: MPS needs macOS 14 and an Apple processor"


def _playback(missing: Missing) -> dict[str, Any]:
    try:
        import sounddevice
    except OSError as error:  # no PortAudio
        missing.append(
            {"what": "PortAudio: there is no playback", "get": _get_libraries([PORTAUDIO])}
        )
        return {"portaudio": f"not found ({error})"}
    outputs = [
        {"name": device["name"], "rate": device["default_samplerate"]}
        for device in sounddevice.query_devices()
        if device["max_output_channels"] > 0
    ]
    if not outputs:
        missing.append(
            {
                "what": "an output device: there is no playback",
                "get": "connect one, or check the sound settings of the system",
            }
        )
    return {"portaudio": sounddevice.get_portaudio_version()[1], "outputs": outputs}


def _window(missing: Missing) -> dict[str, Any]:
    """Check whether Qt could open a window, without loading Qt."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        missing.append(
            {
                "what": "PySide6: there is no window",
                "get": add_extra(),
            }
        )
        return {"PySide6": None}
    findings: dict[str, Any] = {"PySide6": importlib.metadata.version("PySide6-Essentials")}
    if platform.system() == "Linux":
        findings["display"] = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
        plugins = Path(found.submodule_search_locations[0]) / "Qt" / "plugins" / "platforms"
        missing_libraries = sorted(
            {name for kind in ("xcb", "wayland") for name in _missing_libraries(plugins, kind)}
        )
        findings["libraries that Qt lacks"] = missing_libraries
        if missing_libraries:
            missing.append(
                {
                    "what": f"libraries for the window: {', '.join(missing_libraries)}",
                    "get": _get_libraries(missing_libraries),
                }
            )
    return findings


def _get_libraries(libraries: list[str]) -> str:
    command = install_command(libraries)
    return command if command.startswith("install ") else f"run '{command}'"


def _missing_libraries(plugins: Path, kind: str) -> list[str]:
    """Return the libraries that a platform plug-in of Qt needs and the linker cannot find."""
    command = ["ldd", str(plugins / f"libq{kind}.so")]
    listing = subprocess.run(command, capture_output=True, text=True, timeout=20, check=True).stdout
    return re.findall(r"(\S+) => not found", listing)


def _packages(missing: Missing) -> dict[str, Any]:
    """Return the versions of the packages in pyproject.toml, required ones and by extra."""
    try:
        requirements = importlib.metadata.requires("gradwave") or []
    except importlib.metadata.PackageNotFoundError:
        missing.append(
            {
                "what": "gradwave runs without being installed, so its packages are unknown",
                "get": "run 'make setup' or 'pip install -c constraints.txt -e .' in the checkout",
            }
        )
        return {}
    groups: dict[str, dict[str, str | None]] = {"needed": {}}
    for line in requirements:
        name = re.split(r"[^\w.-]", line, maxsplit=1)[0]
        extra = re.search(r"extra\s*==\s*[\"']([\w-]+)", line)
        group = groups.setdefault(extra[1] if extra else "needed", {})
        group[name] = _version(name)
    for group_name, versions in groups.items():
        if group_name in DEVELOPER_EXTRAS and not is_checkout():
            continue
        absent = [name for name, version in versions.items() if version is None]
        if absent:
            what = f"packages ({group_name}): {', '.join(absent)}"
            get = add_extra(None if group_name == "needed" else group_name)
            missing.append({"what": what, "get": get})
    return dict(groups)


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _folders(missing: Missing) -> dict[str, str]:
    import platformdirs

    folders = platformdirs.PlatformDirs("gradwave", appauthor=False)
    return {
        "data": folders.user_data_dir,
        "settings": folders.user_config_dir,
        "cache": folders.user_cache_dir,
        "log": folders.user_log_dir,
    }


def _voices(missing: Missing) -> dict[str, str]:
    from wavegrad_core.voices.library import list_voices

    voices = {name: str(path) for name, path in list_voices()}
    if not voices:
        missing.append(
            {"what": "a voice: there is nothing to render with", "get": "import or train one"}
        )
    return voices


PARTS: dict[str, Callable[[Missing], Any]] = {
    "program": _program,
    "processor": _processor,
    "torch": _torch,
    "playback": _playback,
    "window": _window,
    "packages": _packages,
    "folders": _folders,
    "voices": _voices,
}
