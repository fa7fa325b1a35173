"""Reader of the INI files in which versions before 0.2 kept the preferences; written by QSettings.

QSettings itself must not read them: PySide6 unpickles the Python objects in such a file, and a
pickle can run any program.
"""

from __future__ import annotations

import base64
import logging
import re
from pathlib import Path

MAX_BYTES = 2**20
ESCAPES = dict(zip("abfnrtv", "\a\b\f\n\r\t\v"))
TOKEN = re.compile(
    r"""\\x(?P<hex>[0-9a-fA-F]+) | \\(?P<octal>[0-7]+) | \\(?P<escaped>.)
    | (?P<quote>") | (?P<comma>,\s*) | (?P<plain>.)""",
    re.VERBOSE | re.DOTALL,
)
BYTES = re.compile(r"@ByteArray\((.*)\)", re.DOTALL)

log = logging.getLogger(__name__)


def read_ini(file: Path) -> dict[str, str | list[str]]:
    """Read the texts, lists of texts and bytes (in base64) of an INI file, by "section/key".

    Numbers and truth values are texts, and a list of one text is that text. Values of other types
    are skipped with a warning.

    Raises:
        OSError: The file cannot be read.
    """
    with file.open("rb") as opened:
        lines = opened.read(MAX_BYTES).decode("utf-8", "replace").splitlines()
    values: dict[str, str | list[str]] = {}
    section = ""
    for line in lines:
        if line.startswith("["):
            name = line.strip()[1:-1]
            section = "" if name == "General" else _unescaped_key(name.removeprefix("%")) + "/"
            continue
        key, sign, text = line.partition("=")
        if not sign or line.startswith(";"):
            continue
        name = section + _unescaped_key(key)
        try:
            values[name] = _value(text)
        except ValueError as error:
            log.warning("%s: skipped %s (%s)", file, name, error)
    return values


def _unescaped_key(key: str) -> str:
    def character(code: re.Match[str]) -> str:
        return chr(int(code[1] or code[2], 16))

    return re.sub(r"%U([0-9a-fA-F]{4})|%([0-9a-fA-F]{2})", character, key).replace("\\", "/")


def _value(text: str) -> str | list[str]:
    """Return the value of a line; raises ValueError if it is of another type."""
    parts, quoted = [""], False
    for token in TOKEN.finditer(text.strip()):
        if token["quote"]:
            quoted = not quoted
        elif token["comma"] and not quoted:
            parts.append("")
        elif token["hex"] or token["octal"]:
            code = int(token["hex"], 16) if token["hex"] else int(token["octal"], 8)
            parts[-1] += chr(code & 0xFFFF)
        elif token["escaped"]:
            parts[-1] += ESCAPES.get(token["escaped"], token["escaped"])
        else:
            parts[-1] += token[0]
    if parts == ["@Invalid()"]:  # how an empty list is written
        return []
    found = [_typed(part) for part in parts]
    return found if len(found) > 1 else found[0]


def _typed(text: str) -> str:
    if not text.startswith("@"):
        return text
    if text.startswith("@@"):
        return text[1:]
    if found := BYTES.fullmatch(text):
        return base64.b64encode(found[1].encode("latin-1")).decode("ascii")
    raise ValueError("it is neither a text nor bytes")
