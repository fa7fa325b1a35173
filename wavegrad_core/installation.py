"""The kind of installation of this copy of Gradwave, and the command that adds packages to it."""

import importlib.metadata
import json
import sys
from pathlib import Path


def is_frozen() -> bool:
    """Return whether this is the frozen build, whose packages cannot be changed."""
    return bool(getattr(sys, "frozen", False))


def is_checkout() -> bool:
    """Return whether Gradwave runs from a checkout: not installed, or installed as editable."""
    if is_frozen():  # perhaps from a checkout, which its user does not have
        return False
    try:
        distribution = importlib.metadata.distribution("gradwave")
    except importlib.metadata.PackageNotFoundError:
        return True
    if distribution.read_text("METADATA") is None:  # an .egg-info that a build left in a checkout
        return True
    url = json.loads(distribution.read_text("direct_url.json") or "{}")
    return bool(url.get("dir_info", {}).get("editable"))


def add_extra(extra: str | None = None) -> str:
    """Return how to install the packages of an extra, or the required ones.

    Args:
        extra: Name of the extra, such as "scores"; None for the required packages.
    """
    if is_frozen():
        if extra is None:
            return "install the program again"
        return f"install the Python package 'gradwave[{extra}]' beside this program"
    if is_checkout():
        target = f".[{extra}]" if extra else "."
        return f"run 'pip install -c constraints.txt -e \"{target}\"' in the checkout"
    target = f"gradwave[{extra}]" if extra else "gradwave"
    # Gradwave itself is there, so only what the extra names is fetched.
    if Path(sys.prefix, "pipx_metadata.json").exists():
        return f"run 'pipx runpip gradwave install \"{target}\"'"
    if Path(sys.prefix, "uv-receipt.toml").exists():
        return f"run 'uv pip install --python {sys.prefix} \"{target}\"'"
    return f"run '{sys.executable} -m pip install \"{target}\"'"
