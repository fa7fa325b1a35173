"""Sentences to read aloud, one file per language."""

from __future__ import annotations

from pathlib import Path

from wavegrad_core.bundled_files import bundled_path

NAMES = {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español", "nl": "Nederlands"}


def folder() -> Path:
    return bundled_path("prompts")


def languages() -> dict[str, str]:
    """Return the available languages: names by code, in the order of `NAMES`."""
    there = {path.stem for path in folder().glob("*.txt")}
    return {code: name for code, name in NAMES.items() if code in there}


def sentences(language: str) -> list[str]:
    """Return the sentences of a language in order."""
    text = (folder() / f"{language}.txt").read_text(encoding="utf-8")
    return [line for row in text.splitlines() if (line := row.strip())]
