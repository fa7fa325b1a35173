"""Snapshots of a session for undo, the saved state, and names of undo steps. No Qt."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from gradwave.language import tr
from gradwave.sounds import Original, Settings, Sound
from gradwave.takes.takes import Take

MAX_NAME_LENGTH = 32  # characters shown in the menu
TakeMark = tuple[str, str, bool]  # a take's key, name and star


@dataclass(frozen=True)
class SessionState:
    """A snapshot of everything that undo can restore."""

    original: Original | None
    settings: Settings
    takes: tuple[Take, ...]

    @property
    def arrays(self) -> dict[int, int]:
        """The sizes in bytes of the arrays in the state, by their identity."""
        sounds = [take.result.sound for take in self.takes]
        sounds += [one.sound for take in self.takes for one in take.result.estimates]
        held = [sound.audio for sound in sounds]
        if self.original is not None:
            content = self.original.content
            held.append(content.audio if isinstance(content, Sound) else content.values)
        return {id(array): array.nbytes for array in held}

    @property
    def marks(self) -> list[TakeMark]:
        """The parts of the takes that the user edits; later scores do not count as a change."""
        return [(take.key, take.name, take.starred) for take in self.takes]

    def same(self, other: SessionState) -> bool:
        """Return whether the two states are equal."""
        return self.settings == other.settings and self.same_sounds(other)

    def same_sounds(self, other: SessionState) -> bool:
        """Return whether the recording and the takes are equal; settings are not compared."""
        return self.original is other.original and self.marks == other.marks


@dataclass(frozen=True)
class SavedState:
    """The saved state of a recording.

    Attributes:
        file: The project file; None for the program's own first render, which needs no saving.
        settings: The saved settings; None if the session differed from the file when opened.
        marks: The saved takes.
    """

    file: Path | None
    settings: Settings | None = None
    marks: tuple[TakeMark, ...] = ()

    def holds(self, state: SessionState) -> bool:
        """Return whether `state` is saved. A voice chosen by the program counts as unchanged."""
        settings = state.settings
        if self.settings is not None and not self.settings.voice:
            settings = replace(settings, voice="")
        return self.settings == settings and self.marks == tuple(state.marks)


NOT_SAVED = SavedState(None)
SETTING_NAMES = {  # after "change"
    "voice": tr("voice"),
    "iterations": tr("iterations"),
    "schedule": tr("schedule"),
    "sampler": tr("sampler"),
    "eta": tr("eta"),
    "start": tr("start"),
    "strength": tr("strength"),
    "dry_wet": tr("dry wet"),
    "keep_highs": tr("keep highs"),
    "match_levels": tr("match levels to the mel"),
    "seed": tr("seed"),
    "edits": tr("edits"),
}


def named(before: SessionState, after: SessionState) -> str:
    """Return the name of the step between two states, as shown after "Undo"."""
    if before.original is not after.original:
        if after.original is None:
            return tr("close recording")
        return tr("open {name}", name=_quoted(after.original.name))
    if before.marks != after.marks:
        return _named_takes(before.takes, after.takes)
    old, new = before.settings.edits.edits, after.settings.edits.edits
    if len(new) > len(old):
        return tr("add {edit}", edit=new[-1].kind)
    if len(new) < len(old):
        return tr("remove edit")
    return tr("change {setting}", setting=_setting(before.settings, after.settings))


def _named_takes(before: tuple[Take, ...], after: tuple[Take, ...]) -> str:
    old, new = {take.key: take for take in before}, {take.key: take for take in after}
    if added := [take for key, take in new.items() if key not in old]:
        return tr("render {name}", name=_quoted(added[0].name))
    if gone := [take for key, take in old.items() if key not in new]:
        return tr("delete {name}", name=_quoted(gone[0].name))
    was, now = next(
        (take, new[key])
        for key, take in old.items()
        if (take.name, take.starred) != (new[key].name, new[key].starred)
    )
    if was.name != now.name:
        return tr("rename {name}", name=_quoted(was.name))
    if now.starred:
        return tr("star {name}", name=_quoted(now.name))
    return tr("unstar {name}", name=_quoted(now.name))


def _setting(before: Settings, after: Settings) -> str:
    old, new = vars(before), vars(after)
    differing = [name for name in new if old[name] != new[name]]
    if "schedule" in differing and after.schedule is None and len(differing) > 1:
        differing.remove("schedule")  # a change of the iterations resets the schedule
    chosen = "schedule" if "schedule" in differing else differing[0]
    return SETTING_NAMES.get(chosen, chosen.replace("_", " "))


def _quoted(name: str) -> str:
    """Return the name shortened for a menu, with ampersands escaped."""
    short = name if len(name) <= MAX_NAME_LENGTH else f"{name[: MAX_NAME_LENGTH - 1]}…"
    return f"“{short}”".replace("&", "&&")
