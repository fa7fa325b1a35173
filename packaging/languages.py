"""Collect the texts of the window into resources/languages/*.ts, and compile these."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "resources" / "languages"
TRANSLATED = ("de", "es", "fr", "nl")


def collect(folder: Path = FOLDER) -> None:
    """Add new texts to the .ts files and remove those that no longer exist.

    en.ts has only the texts with a number, whose plural forms the source does not have.
    """
    sources = sorted(map(str, (ROOT / "app" / "gradwave").rglob("*.py")))
    for code in ("en", *TRANSLATED):
        options = ["-no-obsolete", "-locations", "none"]
        languages = ["-source-language", "en", "-target-language", code]
        plurals = ["-pluralonly"] if code == "en" else []
        target = ["-ts", str(folder / f"{code}.ts")]
        _run("lupdate", [*sources, *options, *plurals, *languages, *target])


def compile_all(folder: Path = FOLDER) -> None:
    """Write a .qm file, which the program reads, beside each .ts file."""
    for path in sorted(folder.glob("*.ts")):
        _run("lrelease", [str(path), "-qm", str(path.with_suffix(".qm"))])


def _run(tool: str, arguments: list[str]) -> None:
    program = Path(sys.executable).parent / f"pyside6-{tool}"
    subprocess.run([str(program), *arguments], check=True)


if __name__ == "__main__":
    collect()
    compile_all()
