"""The importer for Coqui TTS."""

import reprlib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from wavegrad_core.errors import InputError
from wavegrad_core.mel.filters import LN_10
from wavegrad_core.mel.profile import PROFILES, MelProfile
from wavegrad_core.network.shape import BASE, NetworkShape
from wavegrad_core.voices.importers.checkpoint import Imported, checked, made
from wavegrad_core.voices.importers.config import section, setting, step_of
from wavegrad_core.voices.importers.files import weights_of
from wavegrad_core.voices.importers.layers import LayerNames, renamed, widths

NAMES = LayerNames(
    audio="y_conv",
    down_residual="dblocks.{i}.res_block",
    down_conv="dblocks.{i}.main_block.{k}",
    film_in="film.{i}.input_conv",
    film_out=("film.{i}.output_conv",),
    mel="x_conv",
    up_residual="ublocks.{i}.res_block",
    up_convs=(
        "ublocks.{i}.main_block.0",
        "ublocks.{i}.main_block.1",
        "ublocks.{i}.out_block.0",
        "ublocks.{i}.out_block.1",
    ),
    last="out_conv",
)
# From Mozilla TTS, the predecessor of Coqui TTS.
OLDER_NAMES = replace(
    NAMES,
    down_residual="dblocks.{i}.residual_dense",
    down_conv="dblocks.{i}.conv.{k}",
    up_residual="ublocks.{i}.block1",
    up_convs=(
        "ublocks.{i}.block2.0",
        "ublocks.{i}.block2.1",
        "ublocks.{i}.block3.0",
        "ublocks.{i}.block3.1",
    ),
)
DOWN_CONVS = 3
FACTORS = (4, 4, 4, 2, 2)


def convert(path: Path, content: Mapping[str, Any], config: Mapping[str, Any]) -> Imported:
    """Convert a checkpoint of Coqui TTS, with or without weight norm, and its config.json.

    Raises:
        InputError: It is not such a checkpoint, or the config does not fit.
    """
    weights = weights_of(path, content)
    names = NAMES if NAMES.blocks(weights) else OLDER_NAMES
    blocks = names.blocks(weights)
    tensors = renamed(path, weights, names, blocks, DOWN_CONVS)
    model = section(path, config, "model_params")
    shape = made(
        path,
        NetworkShape,
        **widths(tensors, blocks),
        factors=setting(path, model, "upsample_factors", FACTORS),
        up_dilations=setting(path, model, "upsample_dilations", BASE.up_dilations),
        encoding="coqui",
    )
    profile = _profile(path, section(path, config, "audio"))
    return checked(path, Imported(shape, profile, tensors, "y", step=step_of(content)))


def _profile(path: Path, audio: Mapping[str, Any]) -> MelProfile:
    named = PROFILES["coqui"]
    if audio.get("stats_path") and audio.get("signal_norm", True):
        raise InputError(
            f"The mels of checkpoint {path} are normalised by the statistics in "
            f"{reprlib.repr(audio['stats_path'])}, a pickle, which could run code and is not "
            "opened. Choose a checkpoint that was trained without a stats_path."
        )
    if setting(path, audio, "preemphasis", 0.0):
        raise InputError(
            f"Checkpoint {path} was trained with preemphasis, which voices do not support."
        )
    if not setting(path, audio, "do_amp_to_db_mel", True):
        raise InputError(
            f"Checkpoint {path} was trained on linear mels, which voices do not support."
        )

    rate = setting(path, audio, "sample_rate", named.sample_rate)
    hop = setting(path, audio, "hop_length", named.hop)
    window = setting(path, audio, "win_length", named.win_length)
    top = rate / 2 if audio.get("mel_fmax", 0) is None else named.f_max
    mean, scale, limits = _normalisation(path, audio)
    profile = made(
        path,
        replace,
        named,
        sample_rate=rate,
        n_fft=setting(path, audio, "fft_size", named.n_fft),
        win_length=window,
        hop=hop,
        n_mels=setting(path, audio, "num_mels", named.n_mels),
        f_min=float(setting(path, audio, "mel_fmin", float(named.f_min))),
        f_max=float(setting(path, audio, "mel_fmax", float(top))),
        mean=mean,
        scale=scale,
        limits=limits,
    )
    return profile if profile == named else replace(profile, name="coqui, as configured")


def _normalisation(
    path: Path, audio: Mapping[str, Any]
) -> tuple[float, float, tuple[float, float] | None]:
    """Return the mean, scale and limits of a MelProfile.

    In Coqui TTS, with d = gain * log(x), the value is d; or with `signal_norm`
    height * (d - reference - lowest) / -lowest; or with `symmetric_norm`, too, twice that minus
    height.
    """
    log = setting(path, audio, "log_func", "np.log10")
    if log not in ("np.log10", "np.log"):
        raise InputError(
            f"Checkpoint {path} uses log_func {log!r}. Only np.log10 and np.log are supported."
        )
    base = LN_10 if log == "np.log10" else 1.0
    gain = float(setting(path, audio, "spec_gain", 1.0))
    if gain > 0 and not setting(path, audio, "signal_norm", True):
        return 0.0, base / gain, None
    lowest = float(setting(path, audio, "min_level_db", -100.0))
    reference = float(setting(path, audio, "ref_level_db", 20.0))
    height = float(setting(path, audio, "max_norm", 4.0))
    symmetric = setting(path, audio, "symmetric_norm", True)
    if not (gain > 0 and lowest < 0 and height > 0):
        raise InputError(
            f"The config of checkpoint {path} is invalid: a gain of {gain:g}, a minimum level of "
            f"{lowest:g} dB and a maximum of {height:g} are not a scale. Use the matching config."
        )
    zero, slope = reference + lowest, height / -lowest
    if symmetric:
        zero, slope = reference + lowest / 2, 2 * slope
    limits = (-height if symmetric else 0.0, height)
    clipped = setting(path, audio, "clip_norm", True)
    return zero * base / gain, base / (slope * gain), limits if clipped else None
