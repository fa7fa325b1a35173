"""The options of a render, each with its default, check and help text. Free of torch."""

import os
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Annotated, Any, Literal, get_args

from wavegrad_core.audio.limits import MAX_RATE, MIN_RATE
from wavegrad_core.diffusion.schedule import MAX_ITERATIONS, Schedule
from wavegrad_core.edits.parameters import (
    SECONDS,
    Curve,
    Number,
    Points,
    in_order,
    parse_curve,
)
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.voices.voice import Voice

Sampler = Literal["ancestral", "ddim", "gla"]
Start = Literal["noise", "sketch", "original"]


@dataclass(frozen=True)
class RenderOptions:
    """The options of a render: everything except the voice, the input and the output.

    The command has an option for each field, whose help is the text beside the field's type.

    Attributes:
        iterations: Number of steps, 1 to `MAX_ITERATIONS`, with the voice's own schedules.
        schedule: Instead of `iterations`: a schedule, the name of one, or a file of betas.
        sampler: "ancestral", as in the paper, "ddim" or "gla" (`diffusion.samplers`).
        eta: Noise that DDIM adds in each step, 0 (none) to 1 (as much as "ancestral").
        seed: Seed of the noise, any integer.
        start: "noise"; "sketch", a Griffin-Lim sketch of the mel; or "original", the recording.
        strength: How much of a sketch or recording is replaced, 0 (nothing) to 1 (everything).
        strength_curve: Points (seconds, strength) instead of one strength, or the text
            "SECONDS:VALUE,..."; straight lines between them, level beyond them. Empty for none.
        match_levels: Match the levels of each step's estimate to the mel, with a voice that does so
            (`WienerSkip.matches_levels`); no effect with the others.
        keep_highs: Take the frequencies above the voice's band from the recording.
        dry_wet: Mix of the recording, 0, and the render, 1.
        dry_wet_curve: Points (seconds, mix) instead of one mix, like `strength_curve`.
        rate: Sample rate of the output in Hz; None for the recording's, or the voice's for a mel.
        profile: Name of the mel profile of a mel file; None to recognize it from its values. A mel
            of another profile than the voice's is converted where their frames are the same.
        statistics: File with the mean and the deviation of each band that a mel file was normalized
            with (`mel.statistics_file`); None if it was not.

    Raises:
        InputError: A value is unknown or out of range.
    """

    iterations: Annotated[int, "Number of steps."] = 6
    schedule: Annotated[
        "str | os.PathLike[str] | Schedule | None",
        "Schedule: a name, linear(FIRST, LAST, N), fibonacci(N), or a JSON, .npy or .pt file.",
    ] = None
    sampler: Annotated[Sampler, "Sampler; ddim adds no noise, gla follows the mel."] = "ancestral"
    eta: Annotated[float, "Noise that ddim adds, 0 (none) to 1 (as ancestral)."] = 0.0
    seed: Annotated[int, "Random seed."] = 0
    start: Annotated[Start, "Sound to start from."] = "noise"
    strength: Annotated[float, "How much of a sketch or original is replaced, 0 to 1."] = 0.3
    strength_curve: Annotated[
        "str | Curve", "Strength over time, instead of --strength: SECONDS:VALUE,..."
    ] = ()
    match_levels: Annotated[
        bool, "Match each step's levels to the mel, with voices that do so, such as classic."
    ] = True
    keep_highs: Annotated[bool, "Keep the frequencies above the voice's band."] = False
    dry_wet: Annotated[float, "Mix of recording (0) and render (1)."] = 1.0
    dry_wet_curve: Annotated[
        "str | Curve", "Mix over time, instead of --dry-wet: SECONDS:VALUE,..."
    ] = ()
    rate: Annotated[int | None, "Sample rate in Hz (default: the input's)."] = None
    profile: Annotated[str | None, "Mel profile of a mel file (default: recognized)."] = None
    statistics: Annotated[
        str | None, "File of the means and deviations that a mel file was normalized with."
    ] = None

    def __post_init__(self) -> None:
        _check_range("iterations", self.iterations, 1, MAX_ITERATIONS)
        _check_choice("sampler", self.sampler, get_args(Sampler))
        _check_choice("start", self.start, get_args(Start))
        _check_range("eta", self.eta, 0, 1, "no new noise", "as much as ancestral")
        _check_range("strength", self.strength, 0, 1, "unchanged", "fully replaced")
        _check_range("dry_wet", self.dry_wet, 0, 1, "the recording", "the render")
        for name in ("strength_curve", "dry_wet_curve"):
            object.__setattr__(self, name, _checked_curve(name, getattr(self, name)))
        if self.rate is not None:
            _check_range("rate", self.rate, MIN_RATE, MAX_RATE)

    @property
    def greatest_strength(self) -> float:
        """The strength, or the greatest of its curve: it decides how many steps run."""
        return max((value for _, value in self._points(self.strength_curve)), default=self.strength)

    @property
    def strength_points(self) -> Curve:
        """The points of the strength's curve; none if the strength is one number."""
        return self._points(self.strength_curve)

    @property
    def dry_wet_points(self) -> Curve:
        """The points of the mix over time; one if the mix is a number."""
        return self._points(self.dry_wet_curve) or ((0.0, self.dry_wet),)

    @property
    def mixes_recording(self) -> bool:
        """Whether any of the recording is mixed in."""
        return any(mix != 1 for _, mix in self.dry_wet_points)

    @property
    def needs_recording(self) -> bool:
        """Whether the recording is a part of the result, not only its mel."""
        return self.start == "original" or self.keep_highs or self.mixes_recording

    @staticmethod
    def _points(curve: "str | Curve") -> Curve:
        assert not isinstance(curve, str)  # converted when the options are made
        return curve

    def schedule_for(self, voice: "Voice") -> Schedule:
        """Return the schedule of a render with this voice.

        Raises:
            InputError: No schedule has that name, or its file is unusable.
        """
        if self.schedule is None:
            return voice.schedule(self.iterations)
        if isinstance(self.schedule, Schedule):
            return self.schedule
        name = os.fspath(self.schedule)
        if name in Schedule.names() or not os.path.exists(name):
            return Schedule.named(name)
        return Schedule.from_file(name)

    def steps(self, schedule: Schedule) -> int:
        """Return how many steps of a schedule run: only the last ones if it starts from a sound."""
        if self.start == "noise":
            return len(schedule)
        level = (1 - self.greatest_strength**2) ** 0.5
        return 0 if level == 1 else len(schedule.tail(level))

    def effective(self) -> dict[str, Any]:
        """Return the options that affect the sound in this combination, by name.

        Eta is None without DDIM, and strength is 1 if the render starts from noise.
        """
        # listed by themselves, or not part of the sound
        excluded = {"iterations", "schedule", "rate", "profile", "statistics"}
        if self.match_levels:  # without effect, or what the voice does
            excluded.add("match_levels")
        names = [field.name for field in fields(RenderOptions) if field.name not in excluded]
        return {name: getattr(self, name) for name in names} | {
            "eta": self.eta if self.sampler == "ddim" else None,
            "strength": 1.0 if self.start == "noise" else self.strength,
            "strength_curve": () if self.start == "noise" else self.strength_curve,
        }

    @property
    def unusual(self) -> list[str]:
        """A word or two for each option of the sound that is not the default, for take names."""
        words: list[str] = [self.sampler] if self.sampler != "ancestral" else []
        if self.sampler == "ddim" and self.eta:
            words = [f"ddim {self.eta:g}"]
        if self.start != "noise":
            words.append(f"{self.start} {'curve' if self.strength_curve else f'{self.strength:g}'}")
        if not self.match_levels:
            words.append("levels unmatched")
        if self.keep_highs:
            words.append("highs kept")
        if self.dry_wet_curve:
            words.append("dry/wet curve")
        elif self.dry_wet != 1:
            words.append(f"dry/wet {self.dry_wet:g}")
        return words


def _checked_curve(name: str, curve: "str | Curve") -> Curve:
    try:
        points = parse_curve(curve) if isinstance(curve, str) else curve
        return in_order(Points((SECONDS, Number(0, 1)), 0)(points))
    except ValueError as error:
        raise InputError(f"{name} {error}.") from None


def _check_choice(name: str, value: str, known: tuple[str, ...]) -> None:
    if value not in known:
        raise InputError(f"Unknown {name} {value!r}. Choose one of {', '.join(known)}.")


def _check_range(
    name: str, value: float, low: float, high: float, low_means: str = "", high_means: str = ""
) -> None:
    if not low <= value <= high:  # NaN too
        first, last = (
            f"{bound} ({meaning})" if meaning else f"{bound}"
            for bound, meaning in ((low, low_means), (high, high_means))
        )
        raise InputError(f"{name} {value} is out of range. Choose {first} to {last}.")
