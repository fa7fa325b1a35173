"""What a run is made with: a new voice's recipe, a fine-tuned one's, or that of a run to resume."""

from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from wavegrad_core.errors import InputError
from wavegrad_core.mel.profile import PROFILES
from wavegrad_core.network.shape import SHAPES
from wavegrad_core.training.run_folder import Run
from wavegrad_core.training.trainer import TrainingSettings
from wavegrad_core.voices.card import MAX_NAME, VoiceCard
from wavegrad_core.voices.voice import Voice

# A voice that is trained already is nudged: a tenth of the rate, and short.
FINE_TUNING = {"steps": 3000, "learning_rate": 1e-4}
# Rounds of Griffin-Lim in a guide and in the refinement, for voices that are not the paper's: more
# bring the sound nearer to its mel, and its P.808 no higher.
GUIDE_ROUNDS = 8
REFINEMENT_ROUNDS = 16


@dataclass(frozen=True)
class Recipe:
    """A voice to be, how to train it, and the voice to begin with, if any."""

    card: VoiceCard
    settings: TrainingSettings
    start: Voice | None = None


def new_voice(
    name: str,
    data: str,
    network: str | None = None,
    prior: str | None = None,
    conditioning: str | None = None,
    licence: str | None = None,
    credit: str | None = None,
    **settings: Any,
) -> Recipe:
    """A voice from nothing; settings as in `TrainingSettings`.

    Raises:
        InputError: the network, the prior or the conditioning is not known, or the name is empty
            or too long.
    """
    _check_name(name)
    network, prior, conditioning = network or "lite", prior or "mel", conditioning or "level"
    if network not in SHAPES:
        raise InputError(f"network {network!r} is not known; choose one of {', '.join(SHAPES)}")
    if prior not in ("white", "mel"):
        raise InputError(f"prior {prior!r} is not known; choose white or mel")
    if conditioning not in ("level", "index"):
        raise InputError(f"conditioning {conditioning!r} is not known; choose level or index")
    card = VoiceCard(
        name=name,
        network=replace(SHAPES[network], conditioning=conditioning),  # type: ignore[arg-type]
        profile=PROFILES["wavegrad"],
        prior=prior,  # type: ignore[arg-type]
        griffin_lim_guide_rounds=GUIDE_ROUNDS if SHAPES[network].guided else 0,
        griffin_lim_refinement=REFINEMENT_ROUNDS if prior == "mel" else None,
        licence=licence or "unknown",
        credit=credit or "",
        training={"data": data},
    )
    return Recipe(card, TrainingSettings(**settings))


def fine_tuned(
    start: Voice,
    name: str,
    data: str,
    licence: str | None = None,
    credit: str | None = None,
    **settings: Any,
) -> Recipe:
    """A voice that begins as another, with settings that change it gently.

    The network, the mels, the prior and the schedules are the other's, and its credit stays.

    Raises:
        InputError: the name is empty or too long.
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
    defaults = FINE_TUNING | {"magnitude_weight": weight if isinstance(weight, float) else 0.0}
    return Recipe(card, TrainingSettings(**(defaults | settings)), start)


def resumed(folder: Path, card: dict[str, str], settings: dict[str, Any]) -> Recipe | None:
    """The recipe of the run in a folder, with some of it changed; None where it has none.

    card: what to change of name, licence and credit. settings: as in `TrainingSettings`.

    Raises:
        InputError: it is not to be understood, or the name is empty or too long.
    """
    kept = Run(folder).recipe()
    if kept is None:
        return None
    if "name" in card:
        _check_name(card["name"])
    try:
        made = VoiceCard.model_validate(kept["card"] | card)
        return Recipe(made, TrainingSettings(**(kept["settings"] | settings)))
    except (KeyError, TypeError, ValidationError) as error:
        raise InputError(
            f"{folder}: its recipe.json is not to be understood; remove it and give all options"
        ) from error


def check_network(
    recipe: Recipe, network: str | None, prior: str | None, conditioning: str | None
) -> None:
    """Whether a network, a prior and a conditioning that were asked for are the recipe's.

    Raises:
        InputError: they are not.
    """
    ours = recipe.card.network
    asked = SHAPES.get(network, ours) if network else ours
    same = replace(asked, conditioning=ours.conditioning) == ours
    told = (prior in (None, recipe.card.prior), conditioning in (None, ours.conditioning))
    if not (same and all(told)):
        raise InputError(
            f"the voice to go on with has another network, or the prior {recipe.card.prior}, or "
            f"the conditioning on the {ours.conditioning}; leave --network, --prior and "
            "--conditioning out, or begin anew"
        )


def _check_name(name: str) -> None:
    if not 0 < len(name) <= MAX_NAME:
        raise InputError(
            f"a voice's name has 1 to {MAX_NAME} letters, not {len(name)}; give --name"
        )


def as_json(recipe: Recipe) -> dict[str, Any]:
    """What `resumed` reads."""
    return {"card": recipe.card.model_dump(mode="json"), "settings": asdict(recipe.settings)}
