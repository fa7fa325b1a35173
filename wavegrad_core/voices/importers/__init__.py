"""Checkpoints of other WaveGrad programs: each becomes what a voice is made of."""

import os
from pathlib import Path

from wavegrad_core.errors import InputError
from wavegrad_core.voices.importers.checkpoint import Imported
from wavegrad_core.voices.importers.coqui import convert as from_coqui
from wavegrad_core.voices.importers.files import read_checkpoint, read_config
from wavegrad_core.voices.importers.ivanvovk import convert as from_ivanvovk
from wavegrad_core.voices.importers.lmnt import convert as from_lmnt

IMPORTERS = {"lmnt": from_lmnt, "ivanvovk": from_ivanvovk, "coqui": from_coqui}

__all__ = ["IMPORTERS", "Imported", "import_checkpoint"]


def import_checkpoint(
    path: str | os.PathLike[str], program: str, config: str | os.PathLike[str] | None = None
) -> Imported:
    """Read a checkpoint of lmnt, ivanvovk or Coqui TTS.

    Nothing in the file is run: only tensors and plain values are read from it. What weights do
    not tell comes from the config, or else is the program's default.

    Args:
        program: "lmnt", "ivanvovk" or "coqui".
        config: the program's JSON file; lmnt has none, its settings are in the checkpoint.

    Raises:
        InputError: the program is not known, a file cannot be read, holds what is not a tensor or
            a plain value, lacks tensors or has some left over, or the config does not fit it.
    """
    if program not in IMPORTERS:
        raise InputError(f"program {program!r} is not known; choose one of {', '.join(IMPORTERS)}")
    if config is not None and program == "lmnt":
        raise InputError(f"{config}: lmnt has no config, its settings are in the checkpoint")
    settings = read_config(Path(config)) if config is not None else {}
    return IMPORTERS[program](Path(path), read_checkpoint(Path(path)), settings)
