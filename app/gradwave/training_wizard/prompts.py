"""Sentences to read aloud, a file of them for each language."""

from __future__ import annotations

from pathlib import Path

from wavegrad_core.bundled import bundled

NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "nl": "Nederlands"}


def folder() -> Path:
    return bundled("prompts")


def languages() -> dict[str, str]:
    """Names of the languages by the stems of their files, in the order of `NAMES`."""
    there = {path.stem for path in folder().glob("*.txt")}
    return {code: name for code, name in NAMES.items() if code in there}


def sentences(language: str) -> list[str]:
    """Of that language, in their order."""
    text = (folder() / f"{language}.txt").read_text(encoding="utf-8")
    return [line for row in text.splitlines() if (line := row.strip())]
