"""Recipes of training runs: for a new voice, a fine-tuned one, or a run to resume."""

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter, ValidationError

from wavegrad_core.diffusion.wiener_skip import WienerSkip
from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES, MelProfile
from wavegrad_core.network.networks import Shape
from wavegrad_core.network.shape import SHAPES
from wavegrad_core.network.shape_fitting import fit_shape
from wavegrad_core.network.spectral_shape import SpectralShape
from wavegrad_core.training.run_folder import RunFolder
from wavegrad_core.training.training_settings import TrainingSettings
from wavegrad_core.voices.card import MAX_NAME, VoiceCard
from wavegrad_core.voices.voice import Voice

# Fine-tuning is short and gentle: a tenth of the learning rate.
FINE_TUNING = {"steps": 3000, "learning_rate": 1e-4}
# Of a voice with a Wiener skip; 400 steps improved five scores (docs/reports/fine-tuning.md).
SKIP_LEARNING_RATE = 3e-3
# Griffin-Lim rounds of the guide and the refinement, for voices that differ from the paper's: more
# rounds bring the sound closer to its mel without raising its P.808.
GUIDE_ROUNDS = 8
REFINEMENT_ROUNDS = 16
# A voice with a Wiener skip. The pre-emphasis is the linear prediction, of order 6, of the mean
# spectrum of the three speakers whose voices are bundled: it flattens that spectrum to 3 dB from
# 100 Hz to 11 kHz. Speech at the level of their recordings has the deviation 0.0222 under it, and a
# quarter of unit variance after the gain. Their power is 1.30 to 1.47 times the power implied by
# the mel.
SPEECH_PRE_EMPHASIS = (1.0, -0.5695, -0.241, -0.2758, -0.0432, -0.0853, 0.2647)
SPEECH_DEVIATION, SIGNAL_DEVIATION = 0.0222, 0.25
WIENER_SKIP = WienerSkip(
    power_correction=1.3, unit_variance_gain=1 / SPEECH_DEVIATION, matches_levels=True
)
# For the network "spectral" 0.005 to 0.015 are equally good (docs/reports/bake-off.md).
SPECTRAL_LEARNING_RATE = 8e-3
WIENER_SETTINGS = {"optimizer": "muon", "learning_rate": 1.5e-3, "crop_frames": 80, "ema": 0.9995}


@dataclass(frozen=True)
class Recipe:
    """Card of the voice to train, settings, and the voice to start from, if any."""

    card: VoiceCard
    settings: TrainingSettings
    start: Voice | None = None


def new_voice_recipe(
    name: str,
    data: str,
    network: str | None = None,
    prior: str | None = None,
    conditioning: str | None = None,
    licence: str | None = None,
    credit: str | None = None,
    profile: MelProfile = PROFILES["wavegrad"],
    **settings: Any,
) -> Recipe:
    """Return the recipe of a voice that is trained from scratch.

    The rate is the profile's, and the network is fitted to its hop and its bands.

    Args:
        name: Name of the voice.
        data: Name of the data set.
        network: A key of `SHAPES`; "lite" by default.
        prior: "white" as in the paper, or "mel", the default but for the networks "classic" and
            "spectral", which need "white".
        conditioning: "level", the default, or "index".
        licence: Licence of the recordings.
        credit: Who speaks.
        profile: The mel profile that the voice reads.
        settings: Fields of `TrainingSettings`.

    Raises:
        InputError: The network, the prior or the conditioning is unknown, the network does not fit
            the profile, or the name is empty or too long.
    """
    _check_name(name)
    network, conditioning = network or "lite", conditioning or "level"
    if network not in SHAPES:
        raise InputError(f"Unknown network {network!r}. Choose one of {', '.join(SHAPES)}.")
    has_skip = SHAPES[network].output == "residual"
    prior = prior or ("white" if has_skip else "mel")
    if prior not in ("white", "mel"):
        raise InputError(f"Unknown prior {prior!r}. Choose white or mel.")
    if conditioning not in ("level", "index"):
        raise InputError(f"Unknown conditioning {conditioning!r}. Choose level or index.")
    if has_skip and (prior, conditioning) != ("white", "level"):
        raise InputError(
            f"The network {network} works with white noise and the noise level only. Leave --prior "
            "and --conditioning out."
        )
    if has_skip and profile != PROFILES["wavegrad"]:
        raise InputError(
            f"The network {network} needs the mel profile wavegrad, for which its filters were "
            "measured. Leave --profile out, or choose another network."
        )
    if profile.offset:
        raise InputError(
            f"The mel profile {profile.name} has an offset, and a voice reads mels without one. "
            "Train on one without an offset, such as tacotron2; the voice then renders both."
        )
    if not profile.filters().any(axis=1).all():
        raise InputError(
            f"The mel profile {profile.name} has bands without a single bin of its FFT. Use a "
            "larger n_fft, or fewer bands."
        )
    card = VoiceCard(
        name=name,
        network=_fitted(network, conditioning, profile),
        profile=profile,
        prior=prior,  # type: ignore[arg-type]
        gain=SIGNAL_DEVIATION / SPEECH_DEVIATION if has_skip else 1.0,
        pre_emphasis=SPEECH_PRE_EMPHASIS if has_skip else (1.0,),
        skip=WIENER_SKIP if has_skip else None,
        griffin_lim_guide_rounds=GUIDE_ROUNDS if SHAPES[network].guided and not has_skip else 0,
        griffin_lim_refinement=REFINEMENT_ROUNDS if prior == "mel" else None,
        limits_onsets=prior == "mel",
        licence=licence or "unknown",
        credit=credit or "",
        training={"data": data},
    )
    defaults: dict[str, Any] = WIENER_SETTINGS if has_skip else {}
    if isinstance(card.network, SpectralShape):
        defaults = defaults | {"learning_rate": SPECTRAL_LEARNING_RATE}
    return Recipe(card, TrainingSettings(**(defaults | settings)))


def fine_tuning_recipe(
    start: Voice,
    name: str,
    data: str,
    licence: str | None = None,
    credit: str | None = None,
    **settings: Any,
) -> Recipe:
    """Return the recipe of a voice that is fine-tuned from another one.

    The network, the mel profile, the prior and the schedules are those of the other voice, and its
    credit is kept.

    Args:
        start: The voice to start from.
        name: Name of the new voice.
        data: Name of the data set.
        licence: Licence of the recordings.
        credit: Who speaks.
        settings: Fields of `TrainingSettings`; the defaults change the voice gently.

    Raises:
        InputError: The name is empty or too long.
    """
    _check_name(name)
    facts = {"data": data, "from": start.name}
    before = f"From the voice {start.name}" + (f" ({start.credit})" if start.credit else "")
    card = start.card.model_copy(
        update={
            "name": name,
            "licence": licence or "unknown",
            "credit": f"{credit}. {before}" if credit else before,
            "training": facts,
            "scores": {},
        }
    )
    weight = start.training.get("magnitude_weight", 0.0)
    defaults: dict[str, Any] = {}
    if card.skip:
        defaults |= WIENER_SETTINGS | {"ema": TrainingSettings.ema}
    defaults |= FINE_TUNING | {"magnitude_weight": weight if isinstance(weight, float) else 0.0}
    if card.skip:
        defaults["learning_rate"] = SKIP_LEARNING_RATE
    return Recipe(card, TrainingSettings(**(defaults | settings)), start)


def resumed_recipe(folder: Path, card: dict[str, str], settings: dict[str, Any]) -> Recipe | None:
    """Return the recipe of the run in a folder, with changes; None without a recipe.

    Args:
        folder: The run folder.
        card: Changes of name, licence and credit.
        settings: Changes of fields of `TrainingSettings`.

    Raises:
        InputError: The recipe is invalid, or the name is empty or too long.
    """
    kept = RunFolder(folder).recipe()
    if kept is None:
        return None
    if "name" in card:
        _check_name(card["name"])
    try:
        made = VoiceCard.model_validate(kept["card"] | card)
        TrainingSettings(**kept["settings"])  # raises an error for settings of another version
        checked = TypeAdapter(TrainingSettings).validate_python(kept["settings"] | settings)
        return Recipe(made, checked)
    except (KeyError, TypeError, ValidationError) as error:
        raise InputError(
            f"The recipe.json in {folder} is invalid. Remove it and specify all options again."
        ) from error


def check_network(
    recipe: Recipe,
    network: str | None,
    prior: str | None,
    conditioning: str | None,
    profile: MelProfile | None = None,
) -> None:
    """Raise an error if the given network, prior, conditioning or profile is not the recipe's.

    Raises:
        InputError: One of them differs.
    """
    ours, reads = recipe.card.network, recipe.card.profile
    same = {
        "network": network is None or _is_shape(network, recipe.card),
        "prior": prior in (None, recipe.card.prior),
        "conditioning": conditioning in (None, ours.conditioning),
        "profile": profile in (None, reads),
    }
    different = [name for name, is_same in same.items() if not is_same]
    if different:
        raise InputError(
            f"The voice to continue has a different {' and '.join(different)}. Leave "
            f"{' and '.join(f'--{name}' for name in different)} out, or train a new voice."
        )


def _is_shape(network: str, card: VoiceCard) -> bool:
    """Return True if a card has the network of that name, fitted to its profile."""
    if network not in SHAPES:
        return True  # reported elsewhere
    try:
        return _fitted(network, card.network.conditioning, card.profile) == card.network
    except InputError:
        return False


def _fitted(network: str, conditioning: str, profile: MelProfile) -> Shape:
    """Return the shape of that name for a mel profile."""
    shape = SHAPES[network]
    if isinstance(shape, SpectralShape):  # made for the one profile that a voice with a skip reads
        return shape
    fitted = fit_shape(shape, profile.sample_rate, profile.hop, profile.n_mels)
    return replace(fitted, conditioning=conditioning)  # type: ignore[arg-type]


def _check_name(name: str) -> None:
    if not 0 < len(name) <= MAX_NAME:
        raise InputError(
            f"A voice name has 1 to {MAX_NAME} characters, not {len(name)}. Choose another --name."
        )


def as_json(recipe: Recipe) -> dict[str, Any]:
    """Return the recipe as JSON values for `resumed_recipe`."""
    return {"card": recipe.card.model_dump(mode="json"), "settings": asdict(recipe.settings)}
