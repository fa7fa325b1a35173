"""The importer for ivanvovk's WaveGrad."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.shape import BASE, NetworkShape
from wavegrad_core.voices.importers.checkpoint import Imported, checked, made
from wavegrad_core.voices.importers.config import section, setting, step_of
from wavegrad_core.voices.importers.files import weights_of
from wavegrad_core.voices.importers.layers import LayerNames, renamed, widths

NAMES = LayerNames(
    audio="nn.dblock_preconv.conv1d",
    down_residual="nn.dblocks.{i}.residual_branch.0.conv1d",
    down_conv="nn.dblocks.{i}.main_branch.{next_k}.convolution.conv1d",
    film_in="nn.films.{i}.signal_conv.0.conv1d",
    film_out=("nn.films.{i}.shift_conv.conv1d", "nn.films.{i}.scale_conv.conv1d"),
    mel="nn.ublock_preconv.conv1d",
    up_residual="nn.ublocks.{i}.first_block_residual_branch.0.conv1d",
    up_convs=(
        "nn.ublocks.{i}.first_block_main_branch.upsampling.2.conv1d",
        "nn.ublocks.{i}.first_block_main_branch.modulation.convolution.conv1d",
        "nn.ublocks.{i}.second_block_main_branch.modulation_0.convolution.conv1d",
        "nn.ublocks.{i}.second_block_main_branch.modulation_1.convolution.conv1d",
    ),
    last="nn.ublock_postconv.conv1d",
)
SCHEDULE_BUFFER = re.compile("betas|alphas.*|sqrt_.*|posterior_.*")


def convert(path: Path, content: Mapping[str, Any], config: Mapping[str, Any]) -> Imported:
    """Convert a checkpoint of ivanvovk's train.py, and the JSON file it was trained with.

    Raises:
        InputError: It is not such a checkpoint, or the config does not fit.
    """
    weights = weights_of(path, content)
    dropped = tuple(sorted(filter(SCHEDULE_BUFFER.fullmatch, weights)))
    weights = {key: value for key, value in weights.items() if key not in dropped}
    model = section(path, config, "model_config")
    down = setting(path, model, "downsampling_dilations", (BASE.down_dilations,))
    if len(set(down)) > 1:
        raise InputError(
            f"The DBlocks of checkpoint {path} differ in dilation ({down}), which voices do not "
            "support."
        )
    blocks = NAMES.blocks(weights)
    tensors = renamed(path, weights, NAMES, blocks, len(down[0]))
    shape = made(
        path,
        NetworkShape,
        **widths(tensors, blocks),
        factors=setting(path, model, "factors", BASE.factors),
        up_dilations=setting(path, model, "upsampling_dilations", BASE.up_dilations),
        down_dilations=down[0],
        resampling="linear",
    )
    data, named = section(path, config, "data_config"), PROFILES["ivanvovk"]
    profile = made(
        path,
        replace,
        named,
        sample_rate=setting(path, data, "sample_rate", named.sample_rate),
        n_fft=setting(path, data, "n_fft", named.n_fft),
        win_length=setting(path, data, "win_length", named.win_length),
        hop=setting(path, data, "hop_length", named.hop),
        n_mels=setting(path, data, "n_mels", named.n_mels),
        f_min=float(setting(path, data, "f_min", float(named.f_min))),
        f_max=float(setting(path, data, "f_max", float(named.f_max))),
    )
    if profile != named:
        profile = replace(profile, name="ivanvovk, as configured")
    return checked(path, Imported(shape, profile, tensors, "x0", dropped, step_of(content)))
