"""Write the licences of all that a frozen build has inside.

    python packaging/bundle/notices.py FOLDER

FOLDER/third-party.md lists the packages with versions and licences, followed by the licence texts
that they bring. Beside it are the licences of Gradwave, of Qt (LGPL 3), and of the build as a whole
(GPL 3).
"""

import importlib.metadata
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
TEXTS = ROOT / "packaging" / "bundle" / "licences"
LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|authors)", re.IGNORECASE)
MAX_FIELD = 60  # longer fields contain the text of the licence

INTRODUCTION = """# Third-party notices

Gradwave's own code is under the Apache License 2.0 (LICENSE). This build contains the packages
below.

**The build as a whole is distributed under the GNU General Public License, version 3 or later
(GPL-3.txt).** The reason is FFmpeg in the package `av`: it is built with x264 and x265, which are
under the GNU GPL 2 or later. The Apache License 2.0 and the LGPL 3 are compatible with the GPL 3.
Gradwave itself uses FFmpeg only to read sound and calls neither x264 nor x265. A Python package of
Gradwave (a wheel) contains none of this.

The sources of FFmpeg, x264, x265 and the other libraries in `av` are those that the build of the
package's version names: <https://github.com/PyAV-Org/pyav-ffmpeg>. The sources of Qt and of Qt for
Python are at <https://download.qt.io/official_releases/>; both are under the LGPL 3 (LGPL-3.txt),
and their libraries are separate files in this build, which can be replaced. So are libsndfile,
LAME and mpg123 in `soundfile`, which are under the LGPL 2.1.
"""


def packages() -> list[importlib.metadata.Distribution]:
    """Return Gradwave's direct and indirect dependencies that are installed."""
    found: dict[str, importlib.metadata.Distribution] = {}
    waiting = ["gradwave"]
    while waiting:
        name = re.sub(r"[-_.]+", "-", waiting.pop()).lower()
        if name in found:
            continue
        try:
            found[name] = importlib.metadata.distribution(name)
        except importlib.metadata.PackageNotFoundError:  # for another system
            continue
        lines = found[name].requires or []
        waiting += [re.split(r"[^\w.-]", line)[0] for line in lines if "extra ==" not in line]
    del found["gradwave"]
    return [found[name] for name in sorted(found)]


def licence(package: importlib.metadata.Distribution) -> str:
    """Return the name of a package's licence."""
    facts = package.metadata
    fields = facts.get_all("License-Expression") or facts.get_all("License") or [""]
    stated = str(fields[0])
    if stated and len(stated) <= MAX_FIELD and stated != "UNKNOWN":
        return stated
    classifiers = [line for line in facts.get_all("Classifier") or [] if line.startswith("License")]
    names = [line.rpartition(" :: ")[2] for line in classifiers]
    return ", ".join(names) or "see its text below"


def texts(package: importlib.metadata.Distribution) -> Iterator[tuple[str, str]]:
    """Yield the names and the contents of a package's licence files."""
    for file in package.files or []:
        in_metadata = ".dist-info" in str(file.parent)
        if in_metadata and LICENCE_FILE.search(file.name) and file.suffix not in (".py", ".pyc"):
            path = Path(str(file.locate()))
            if path.is_file():
                yield file.name, path.read_text(encoding="utf-8", errors="replace")


def notices() -> str:
    """Return the page."""
    found = packages()
    rows = [f"| {p.metadata['Name']} | {p.version} | {licence(p)} |" for p in found]
    python = f"| Python | {sys.version.split()[0]} | PSF-2.0 |"
    table = "\n".join(["| Package | Version | Licence |", "|---|---|---|", python, *rows])
    parts = [INTRODUCTION, table]
    for package in found:
        for name, text in texts(package):
            parts.append(f"## {package.metadata['Name']}: {name}\n\n```\n{text.strip()}\n```")
    return "\n\n".join(parts) + "\n"


def write(folder: Path) -> None:
    """Write the notices and the licences into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "third-party.md").write_text(notices(), encoding="utf-8")
    for path in (ROOT / "LICENSE", *sorted(TEXTS.glob("*.txt"))):
        shutil.copy(path, folder)


if __name__ == "__main__":
    write(Path(sys.argv[1]))
