"""Versions and licences of the packages that Gradwave uses, from their metadata."""

from __future__ import annotations

import platform
import re
from dataclasses import dataclass
from importlib import metadata

from gradwave.jobs import Job

PROGRAM = "gradwave"
MAX_LICENCE_LETTERS = 60  # longer fields contain the text of the licence
UNKNOWN = "not stated by the package"


@dataclass(frozen=True)
class PackageLicence:
    """A package with its version and licence."""

    name: str
    version: str
    licence: str


ICONS = PackageLicence("Lucide (icons)", "1.62.0", "ISC and MIT")  # resources/icons/lucide


def package_licences(job: Job) -> list[PackageLicence]:
    """Return Gradwave, then Python, then all direct and indirect dependencies.

    Dependencies of extras, and those that are not installed, are left out.
    """
    found: dict[str, PackageLicence] = {}
    wanted = [PROGRAM]
    while wanted:
        job.check()
        name = wanted.pop()
        if _canonical(name) in found:
            continue
        try:
            package = metadata.distribution(name)
        except metadata.PackageNotFoundError:  # for another system or Python version
            continue
        found[_canonical(name)] = PackageLicence(
            package.metadata["Name"], package.version, _licence(package)
        )
        wanted += [_name(line) for line in package.requires or [] if "extra ==" not in line]
    program = found.pop(PROGRAM, PackageLicence(PROGRAM, "not installed as a package", UNKNOWN))
    python = PackageLicence("Python", platform.python_version(), "PSF-2.0")
    return [program, python, *sorted([*found.values(), ICONS], key=lambda part: part.name.lower())]


def _name(requirement: str) -> str:
    return re.split(r"[^\w.-]", requirement, maxsplit=1)[0]


def _canonical(name: str) -> str:
    """Return the canonical form of a package name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _licence(package: metadata.Distribution) -> str:
    fields = package.metadata
    if "License-Expression" in fields:
        return fields["License-Expression"]
    words = (fields.get_all("License") or [""])[0].strip()
    if words and len(words) <= MAX_LICENCE_LETTERS and "\n" not in words:
        return words
    kinds = [kind for kind in fields.get_all("Classifier") or [] if kind.startswith("License ::")]
    return (
        ", ".join(kind.rpartition(" :: ")[2] for kind in kinds)
        or words[:MAX_LICENCE_LETTERS]
        or UNKNOWN
    )
