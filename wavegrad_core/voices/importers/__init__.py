"""Importers for checkpoints of other WaveGrad programs."""

import os
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError
from wavegrad_core.voices.importers.checkpoint import Imported
from wavegrad_core.voices.importers.coqui import convert as from_coqui
from wavegrad_core.voices.importers.files import read_checkpoint, read_config
from wavegrad_core.voices.importers.ivanvovk import convert as from_ivanvovk
from wavegrad_core.voices.importers.lmnt import FRONT_ENDS
from wavegrad_core.voices.importers.lmnt import convert as from_lmnt

IMPORTERS = {"lmnt": from_lmnt, "ivanvovk": from_ivanvovk, "coqui": from_coqui}

__all__ = ["FRONT_ENDS", "IMPORTERS", "Imported", "import_checkpoint"]


def import_checkpoint(
    path: str | os.PathLike[str],
    program: str,
    config: str | os.PathLike[str] | None = None,
    content: dict[str, Any] | None = None,
    front_end: str | None = None,
) -> Imported:
    """Read a checkpoint of lmnt, ivanvovk or Coqui TTS.

    No code in the file is run: only tensors and plain values are read. Settings that the weights do
    not determine come from the config, or are the defaults of the program.

    Args:
        path: The checkpoint.
        program: "lmnt", "ivanvovk" or "coqui".
        config: The program's JSON config. lmnt has none: its settings are in the checkpoint.
        content: The content of the checkpoint, if `read_checkpoint` has read it already.
        front_end: For lmnt, a name in `lmnt.FRONT_ENDS`: "torchaudio", that of its repository and
            the default, or "librosa", which its released 24 kHz checkpoint needs.

    Raises:
        InputError: The program is unknown, a file cannot be read or contains anything but tensors
            and plain values, tensors are missing or left over, or the config does not fit.
    """
    if program not in IMPORTERS:
        raise InputError(f"Unknown program {program!r}. Choose one of {', '.join(IMPORTERS)}.")
    if config is not None and program == "lmnt":
        raise InputError(
            f"lmnt has no config: its settings are in the checkpoint. Leave {config} out."
        )
    if front_end is not None and (program != "lmnt" or front_end not in FRONT_ENDS):
        raise InputError(
            f"Unknown front end {front_end!r} of {program}. Only lmnt has a choice: "
            f"{' or '.join(FRONT_ENDS)}. Leave the front end out, or choose one of these."
        )
    settings = read_config(Path(config)) if config is not None else {}
    if front_end is not None:
        settings = {"front_end": front_end}
    if content is None:
        content = read_checkpoint(Path(path))
    return IMPORTERS[program](Path(path), content, settings)
