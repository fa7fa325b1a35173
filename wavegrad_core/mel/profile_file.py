"""Mel profiles by name, or from a JSON file with the fields of `MelProfile`."""

import json
import os
from dataclasses import fields
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from wavegrad_core.errors import InputError, first_problem, reason
from wavegrad_core.mel.profile import PROFILES, MelProfile

MAX_FILE_BYTES = 2**16


def find_profile(name_or_path: str | os.PathLike[str]) -> MelProfile:
    """Return a mel profile, given by name or by the path of a JSON file.

    The file is an object with the fields of `MelProfile`; those with a default may be missing, and
    so may the name, which is then that of the file.

    Raises:
        InputError: No profile has that name, or the file cannot be read or is not a profile.
    """
    given = os.fspath(name_or_path)
    if given in PROFILES:
        return PROFILES[given]
    path = Path(given)
    if not os.path.isfile(path):
        raise InputError(
            f"Unknown mel profile {given!r}. Choose one of {', '.join(PROFILES)}, or use a "
            "JSON file with the fields of a profile."
        )
    try:
        with open(path, "rb") as file:
            text = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise InputError(
            f"Could not read the mel profile {path}: {reason(error)}. Check the file and its "
            "permissions."
        ) from error
    if len(text) > MAX_FILE_BYTES:
        raise InputError(
            f"Could not read the mel profile {path}: it is too large. Use a JSON file with the "
            "fields of a profile."
        )
    return _parse(path, text)


def _parse(path: Path, text: bytes) -> MelProfile:
    known = {field.name for field in fields(MelProfile)}
    try:
        content = json.loads(text)
        if not isinstance(content, dict):
            raise InputError(
                f"Could not read the mel profile {path}: it contains no JSON object. Use the "
                "fields of a profile by name."
            )
        if unknown := sorted(content.keys() - known):
            raise InputError(
                f"Could not read the mel profile {path}: it has {unknown[0]}, which is not a field "
                f"of a profile. The fields are {', '.join(sorted(known))}."
            )
        return TypeAdapter(MelProfile).validate_python({"name": path.stem} | content)
    except ValidationError as error:
        problem = first_problem(error).removesuffix(" Correct these values.").rstrip(".")
        raise InputError(
            f"Could not read the mel profile {path}: {problem}. Correct the file."
        ) from error
    except InputError:
        raise
    except (ValueError, RecursionError) as error:
        raise InputError(
            f"Could not read the mel profile {path}: it is not JSON ({reason(error)}). Correct the "
            "file."
        ) from error
