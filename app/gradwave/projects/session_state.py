"""What a session is at one moment, what of it is saved, and what a step is called. No Qt in it."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from pathlib import Path

from gradwave.sounds import Original, Settings, Sound
from gradwave.takes.takes import Take

MAX_NAME_LENGTH = 32  # letters of it in the menu
TakeMark = tuple[str, str, bool]  # a take's key, its name, and whether it has a star


@dataclass(frozen=True)
class SessionState:
    """What can be undone, as it was at one moment."""

    original: Original | None
    settings: Settings
    takes: tuple[Take, ...]

    @property
    def arrays(self) -> dict[int, int]:
        """How many bytes each of its sounds has, by the identity of its samples."""
        sounds = [take.result.sound for take in self.takes]
        sounds += [one.sound for take in self.takes for one in take.result.estimates]
        held = [sound.audio for sound in sounds]
        if self.original is not None:
            content = self.original.content
            held.append(content.audio if isinstance(content, Sound) else content.values)
        return {id(array): array.nbytes for array in held}

    @property
    def marks(self) -> list[TakeMark]:
        """The takes as a person sees to them: what a program measures of one is no step."""
        return [(take.key, take.name, take.starred) for take in self.takes]

    def same(self, other: SessionState) -> bool:
        """Whether nothing was done between the two."""
        return self.settings == other.settings and self.same_sounds(other)

    def same_sounds(self, other: SessionState) -> bool:
        """Whether the sound and its takes are the same, whatever the settings are."""
        return self.original is other.original and self.marks == other.marks


@dataclass(frozen=True)
class SavedState:
    """What is saved of a sound: in which file, and how it was then.

    file: None for what the program made by itself, which nobody would miss.
    settings: None while what is on screen is not what the file says.
    """

    file: Path | None
    settings: Settings | None = None
    marks: tuple[TakeMark, ...] = ()

    def holds(self, state: SessionState) -> bool:
        """Whether all of it is saved. A voice that the program found by itself is no change."""
        settings = state.settings
        if self.settings is not None and not self.settings.voice:
            settings = replace(settings, voice="")
        return self.settings == settings and self.marks == tuple(state.marks)


NOT_SAVED = SavedState(None)


def named(before: SessionState, after: SessionState) -> str:
    """What was done, to be read after "Undo"."""
    if before.original is not after.original:
        return f"opening {_quoted(after.original.name)}" if after.original else "closing the sound"
    if before.marks != after.marks:
        return _named_takes(before.takes, after.takes)
    return f"change of {_setting(before.settings, after.settings)}"


def _named_takes(before: tuple[Take, ...], after: tuple[Take, ...]) -> str:
    old, new = {take.key: take for take in before}, {take.key: take for take in after}
    if added := [take for key, take in new.items() if key not in old]:
        return f"render of {_quoted(added[0].name)}"
    if gone := [take for key, take in old.items() if key not in new]:
        return f"deletion of {_quoted(gone[0].name)}"
    was, now = next(
        (take, new[key])
        for key, take in old.items()
        if (take.name, take.starred) != (new[key].name, new[key].starred)
    )
    if was.name != now.name:
        return f"renaming of {_quoted(was.name)}"
    return f"change of the star of {_quoted(now.name)}"


def _setting(before: Settings, after: Settings) -> str:
    old, new = asdict(before), asdict(after)
    differing = [name for name in new if old[name] != new[name]]
    if "schedule" in differing and after.schedule is None and len(differing) > 1:
        differing.remove("schedule")  # the iterations were changed, which leaves the schedule
    chosen = "schedule" if "schedule" in differing else differing[0]
    return chosen.replace("_", " ")


def _quoted(name: str) -> str:
    """Short enough for a menu, and with no letter taken for its key."""
    short = name if len(name) <= MAX_NAME_LENGTH else f"{name[: MAX_NAME_LENGTH - 1]}…"
    return f"“{short}”".replace("&", "&&")
