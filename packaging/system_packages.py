"""List missing system packages that Gradwave needs; as root on Debian, install them.

    python3 packaging/system_packages.py         # packages to run the program
    python3 packaging/system_packages.py --test  # also packages for `make test`

The exit status is 1 if no virtual environment can be created without the missing packages, else 0.
The script runs before there is an environment, so it uses only the standard library.
"""

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable
from typing import NamedTuple

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from wavegrad_core.system_libraries import LIBRARIES, install_command


class Need(NamedTuple):
    """A required file or program: name, Debian package, and purpose."""

    name: str
    package: str
    purpose: str
    found: Callable[[str], bool]
    vital: bool = False  # without it, no environment can be created


def library(name: str) -> bool:
    """Return whether the dynamic linker finds a library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def module(name: str) -> bool:
    return importlib.util.find_spec(name) is not None


def header(name: str) -> bool:
    return os.path.exists(os.path.join(sysconfig.get_path("include"), name))


def command(name: str) -> bool:
    return shutil.which(name) is not None


TO_RUN = [
    Need("ensurepip", "python3-venv", "the environment", module, vital=True),
    *(Need(one.name, one.debian, one.purpose, library) for one in LIBRARIES),
]
# Two of the objective scores, pesq and pyworld, are distributed as source.
TO_TEST = [
    Need("g++", "g++", "the scores", command, vital=True),
    Need("Python.h", "python3-dev", "the scores", header, vital=True),
]


def missing(needs: list[Need]) -> list[Need]:
    return [need for need in needs if not need.found(need.name)]


def install(packages: list[str]) -> None:
    """Install Debian packages; the output of apt-get stays visible."""
    print("Installing system packages:", *packages, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for arguments in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        if subprocess.call(["apt-get", "-q", *arguments], env=environment):
            print(f"apt-get {arguments[0]} failed.", file=sys.stderr)


def main() -> int:
    if sys.version_info < (3, 11):  # noqa: UP036 - any python3 may run this
        version = ".".join(map(str, sys.version_info[:2]))
        print(
            f"Gradwave needs Python 3.11 or newer, and this is {version}. "
            "Name a newer one: make setup PYTHON=python3.12",
            file=sys.stderr,
        )
        return 1
    if not sys.platform.startswith("linux"):
        return 0
    needs = TO_RUN + TO_TEST if "--test" in sys.argv[1:] else TO_RUN
    lacking = missing(needs)
    if lacking and os.geteuid() == 0 and command("apt-get"):
        install([need.package for need in lacking])
        importlib.invalidate_caches()
        lacking = missing(needs)
    if not lacking:
        return 0
    named = ", ".join(f"{need.name} ({need.purpose})" for need in lacking)
    packages = " ".join(need.package for need in lacking)
    print(f"Not found on this system: {named}.", file=sys.stderr)
    print(f"On Debian or Ubuntu: sudo apt-get install {packages}", file=sys.stderr)
    libraries = [need.name for need in lacking if need.found is library]
    if libraries and not command("apt-get"):
        print(f"Here: {install_command(libraries)}", file=sys.stderr)
    return 1 if any(need.vital for need in lacking) else 0


if __name__ == "__main__":
    sys.exit(main())
