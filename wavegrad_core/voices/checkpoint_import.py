"""Import of other programs' checkpoints as voices."""

import os
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from wavegrad_core.errors import InputError, first_problem, printable
from wavegrad_core.voices.card import VoiceCard
from wavegrad_core.voices.importers import IMPORTERS, coqui, import_checkpoint, ivanvovk, lmnt
from wavegrad_core.voices.importers.files import read_checkpoint, weights_of
from wavegrad_core.voices.voice import Voice

LAYERS = {
    "lmnt": (lmnt.NAMES,),
    "ivanvovk": (ivanvovk.NAMES,),
    "coqui": (coqui.NAMES, coqui.OLDER_NAMES),
}


def guess_program(path: str | os.PathLike[str]) -> str:
    """Return the program whose layer names a checkpoint has.

    Raises:
        InputError: The file cannot be read, or its layer names belong to no known program.
    """
    return _program_of(Path(path), read_checkpoint(Path(path)))


def _program_of(path: Path, content: dict[str, Any]) -> str:
    tensors = weights_of(path, content)
    for program, names in LAYERS.items():
        if any(f"{one.audio}.weight" in tensors and one.blocks(tensors) for one in names):
            return program
    raise InputError(
        f"Checkpoint {path} was not made by a supported program ({', '.join(IMPORTERS)}): its "
        "layers have other names. Choose another file."
    )


def import_voice(
    path: str | os.PathLike[str],
    name: str,
    program: str | None = None,
    config: str | os.PathLike[str] | None = None,
    licence: str = "unknown",
    credit: str = "",
    front_end: str | None = None,
) -> tuple[Voice, tuple[str, ...]]:
    """Convert a checkpoint to a voice.

    Args:
        path: The checkpoint.
        name: Name of the voice.
        program: See `import_checkpoint`; None to recognize it by the names of the layers.
        config: See `import_checkpoint`.
        licence: Licence of the weights.
        credit: Credit for the work.
        front_end: See `import_checkpoint`.

    Returns:
        The voice, and the names of the tensors that it does not need.

    Raises:
        InputError: As for `import_checkpoint` and `guess_program`; or the name is not allowed, or
            the network is too large.
    """
    content = None
    if program is None:
        content = read_checkpoint(Path(path))
        program = _program_of(Path(path), content)
    found = import_checkpoint(path, program, config, content, front_end)
    card = _card(
        Path(path),
        name=printable(name),
        network=found.shape,
        profile=found.profile,
        clamp=found.clamp,
        training={"program": program, "file": printable(Path(path).name)}
        | ({} if found.step is None else {"steps": found.step}),
        licence=licence,
        credit=credit,
    )
    return Voice.of(card, found.tensors), found.dropped


def _card(path: Path, **facts: Any) -> VoiceCard:
    try:
        return VoiceCard(**facts)
    except ValidationError as error:
        raise InputError(
            f"Checkpoint {path} cannot be converted to a voice ({first_problem(error)}). "
            "Choose another name, or choose another checkpoint."
        ) from error
