"""The importer for lmnt's WaveGrad (PyPI `wavegrad`)."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.shape import NetworkShape
from wavegrad_core.voices.importers.checkpoint import Imported, checked, made
from wavegrad_core.voices.importers.config import section, setting, step_of
from wavegrad_core.voices.importers.files import weights_of
from wavegrad_core.voices.importers.layers import LayerNames, renamed, widths

NAMES = LayerNames(
    audio="downsample.0",
    down_residual="downsample.{next_i}.residual_dense",
    down_conv="downsample.{next_i}.conv.{k}",
    film_in="film.{i}.input_conv",
    film_out=("film.{i}.output_conv",),
    mel="first_conv",
    up_residual="upsample.{i}.block1",
    up_convs=(
        "upsample.{i}.block2.0",
        "upsample.{i}.block2.1",
        "upsample.{i}.block3.0",
        "upsample.{i}.block3.1",
    ),
    last="last_conv",
)
BLOCKS, DOWN_CONVS = 5, 3
# Checkpoints trained with the package read its own mels, so they are the default. With them the
# sound of the released 24 kHz checkpoint is distorted; its author replaces them by librosa's
# (lmnt-com/wavegrad, issue 7). The sizes are those of the issue; the filters are librosa's defaults
# and the decibels the package's. This has not been tried on the released file.
FRONT_ENDS = {
    "torchaudio": PROFILES["lmnt"],
    "librosa": replace(
        PROFILES["lmnt"],
        name="lmnt, librosa",
        mel_scale="slaney",
        unit_window=False,
        equal_area=True,
    ),
}


def convert(path: Path, content: Mapping[str, Any], config: Mapping[str, Any]) -> Imported:
    """Convert a checkpoint of lmnt's `wavegrad`, whose parameters include the sample rate.

    The config is {"front_end": a key of `FRONT_ENDS`}, or empty.

    Raises:
        InputError: The file is not such a checkpoint.
    """
    tensors = renamed(path, weights_of(path, content), NAMES, BLOCKS, DOWN_CONVS)
    shape = NetworkShape(**widths(tensors, BLOCKS), encoding="lmnt")
    params = section(path, content, "params")
    profile = FRONT_ENDS[config.get("front_end", "torchaudio")]
    rate = setting(path, params, "sample_rate", profile.sample_rate)
    hop = setting(path, params, "hop_samples", profile.hop)
    if (rate, hop) != (profile.sample_rate, profile.hop):
        name = f"{profile.name} at {rate} Hz"
        profile = made(path, replace, profile, name=name, sample_rate=rate, hop=hop, f_max=rate / 2)
    imported = Imported(shape, profile, tensors, clamp="y", step=step_of(content))
    return checked(path, imported)
