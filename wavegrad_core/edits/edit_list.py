"""Lists of edits, which are applied in order and stored as JSON.

{"format": "gradwave-edits", "version": 1, "edits": [
    {"kind": "stretch", "factor": 1.5},
    {"kind": "gain", "decibels": -12.0, "region": {"kind": "band", "low": 0, "high": 120}}
]}
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from wavegrad_core.audio import write_atomically
from wavegrad_core.edits.edit import Edit, EditError
from wavegrad_core.edits.harmonics import Harmonics
from wavegrad_core.edits.mel_sound import Mel, MelSound
from wavegrad_core.edits.morph import Morph
from wavegrad_core.edits.painting import Blur, Erase, Gain, Gate, Sharpen, Tilt
from wavegrad_core.edits.patches import Copy, Fill, Freeze
from wavegrad_core.edits.pitch import Formants, Intonation, Pitch
from wavegrad_core.edits.stretch import Stretch
from wavegrad_core.errors import InputError, reason

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile

FORMAT, VERSION = "gradwave-edits", 1
MAX_EDITS = 10_000
MAX_FILE_BYTES = 2**26

EDITS: dict[str, type[Edit]] = {
    cls.kind: cls
    for cls in (
        Stretch,
        Pitch,
        Formants,
        Intonation,
        Morph,
        Gain,
        Erase,
        Fill,
        Copy,
        Freeze,
        Blur,
        Sharpen,
        Gate,
        Tilt,
        Harmonics,
    )
}  # fmt: skip


@dataclass(frozen=True)
class EditList:
    """Edits in the order in which they are applied. Times are those of the sound at that point."""

    edits: tuple[Edit, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "edits", tuple(self.edits))

    def __add__(self, other: EditList) -> EditList:
        return EditList(self.edits + other.edits)

    @property
    def active(self) -> list[tuple[int, Edit]]:
        """The enabled edits, each with its position in the list, from 1."""
        return [(number, edit) for number, edit in enumerate(self.edits, 1) if edit.enabled]

    @property
    def others(self) -> list[str]:
        """Names of the further sounds that the edits need, without duplicates."""
        named = [edit.other for _, edit in self.active if isinstance(edit, Morph)]
        return list(dict.fromkeys(named))

    @property
    def needs_pitch(self) -> bool:
        """True if an edit needs the sound's F0."""
        return any(isinstance(edit, Intonation) for _, edit in self.active)

    @property
    def moves_waveform(self) -> bool:
        """True if an edit changes the time or the pitch, and so the recording as well."""
        return any(isinstance(edit, Stretch | Pitch | Intonation) for _, edit in self.active)

    def apply(self, sound: MelSound) -> MelSound:
        """Apply all enabled edits to a sound, in order.

        Without enabled edits, the result is the sound itself. The input is never changed.

        Raises:
            EditError: An edit does not fit the sound; the message names the edit and the field.
        """
        self.check(sound.length, sound.profile)
        for number, edit in self.active:
            with _numbered(number):
                edit.check(sound.length, sound.profile)
                sound = edit.apply(sound)
        return sound

    def check(self, seconds: float, profile: MelProfile) -> None:
        """Check that the edits fit a sound of this length before any is applied.

        Raises:
            EditError: An edit does not fit. Edits after a morph, whose resulting length is not
                known in advance, are checked when they are applied.
        """
        length: float | None = seconds
        for number, edit in self.active:
            with _numbered(number):
                edit.check(length, profile)
                length = None if length is None else edit.length_after(length)

    def length_after(self, seconds: float) -> float | None:
        """Return the length of the edited sound in seconds; None if it is not known in advance."""
        length: float | None = seconds
        for _, edit in self.active:
            length = None if length is None else edit.length_after(length)
        return length

    def receptive_field_frames(self, profile: MelProfile) -> int | None:
        """Return the number of frames on each side that the edits depend on; None for all."""
        fields = [edit.receptive_field_frames(profile) for _, edit in self.active]
        return None if None in fields else sum(frames for frames in fields if frames)

    def apply_blocks(
        self, blocks: Iterable[Mel], frames: int, profile: MelProfile
    ) -> Iterator[Mel]:
        """Apply edits that are local in time to a mel that comes in blocks, in bounded memory.

        Args:
            blocks: Consecutive blocks, [n_mels, k] each.
            frames: Total number of frames.
            profile: The mel's profile.

        Yields:
            Blocks of the edited mel, [n_mels, k].

        Raises:
            EditError: An edit does not fit, or is not local in time (see
                `Edit.receptive_field_frames`).
        """
        step = profile.hop / profile.sample_rate
        self.check(frames * step, profile)
        for number, edit in self.active:
            if edit.receptive_field_frames(profile) is None:
                raise EditError(
                    edit.kind, "needs the whole sound; apply it to the whole mel", number
                )
        reach = self.receptive_field_frames(profile) or 0
        return self._blocks(blocks, frames, profile, reach)

    def _blocks(
        self, blocks: Iterable[Mel], frames: int, profile: MelProfile, reach: int
    ) -> Iterator[Mel]:
        held = np.zeros((profile.n_mels, 0), np.float32)
        first = done = 0  # first: the frame at which `held` begins
        for block in blocks:
            held = np.concatenate([held, block], axis=1)
            read = first + held.shape[1]
            ready = read if read >= frames else read - reach
            if ready > done:
                sound = MelSound(held, profile, first=first)
                for number, edit in self.active:
                    with _numbered(number):
                        sound = edit.apply(sound)
                yield sound.mel[:, done - first : ready - first]
                done = ready
            keep = max(first, done - reach)
            held, first = held[:, keep - first :], keep

    def to_values(self) -> list[dict[str, Any]]:
        """Return the edits as JSON values, for a report or as a part of another file."""
        return [edit.to_json() for edit in self.edits]

    @classmethod
    def from_values(cls, rows: Any) -> EditList:
        """Return the edits from the values of `to_values`.

        Raises:
            EditError: An edit is invalid; the message names the edit and the field.
            InputError: The value is not a list, or too long.
        """
        if not isinstance(rows, list):
            raise InputError('The edits cannot be read: "edits" is not a list. Export them again.')
        if len(rows) > MAX_EDITS:
            raise InputError(
                f"There are {len(rows):,} edits, more than {MAX_EDITS:,}. Merge fewer files."
            )
        return cls(tuple(_edit(number, row) for number, row in enumerate(rows, 1)))

    def to_json(self) -> str:
        """Return the edits as the text of a JSON file."""
        edits = ",\n  ".join(json.dumps(row, ensure_ascii=False) for row in self.to_values())
        rows = f"[\n  {edits}\n]" if edits else "[]"
        return f'{{"format": "{FORMAT}", "version": {VERSION}, "edits": {rows}}}\n'

    @classmethod
    def from_json(cls, document: str) -> EditList:
        """Parse the text of a JSON file of edits.

        Raises:
            EditError: An edit is invalid; the message names the edit and the field.
            InputError: The text is not a list of edits, or its version is unknown.
        """
        try:
            found = json.loads(document)
        except (ValueError, RecursionError) as error:
            raise InputError(
                f"The edits are not valid JSON ({reason(error)}). Export them again."
            ) from None
        if not isinstance(found, dict) or found.get("format") != FORMAT:
            raise InputError(
                f'This is not a list of edits: "format" is not "{FORMAT}". Choose a file that '
                "Gradwave wrote."
            )
        version = found.get("version")
        if version != VERSION or isinstance(version, bool):
            raise InputError(
                f"The edits have version {version!r}, but this program reads version {VERSION}. "
                "Update Gradwave, or export the edits again."
            )
        if unknown := sorted(set(found) - {"format", "version", "edits"}):
            raise InputError(
                f'The edits cannot be read: there is an unknown "{unknown[0]}". Export them again.'
            )
        return cls.from_values(found.get("edits"))

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> EditList:
        """Read a JSON file of edits.

        Raises:
            InputError: The file cannot be read or contains no valid edits.
        """
        if os.path.exists(path) and not os.path.isfile(path):  # a pipe could block forever
            raise InputError(f"{path}: is not a regular file. Save the edits as a file first.")
        try:
            with open(path, "rb") as file:
                data = file.read(MAX_FILE_BYTES + 1)
        except (OSError, ValueError) as error:
            raise InputError(
                f"{path}: cannot be read ({reason(error)}). Check the name and the folder."
            ) from error
        if len(data) > MAX_FILE_BYTES:
            raise InputError(f"{path}: is too large for a list of edits. Choose another file.")
        try:
            return cls.from_json(data.decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise InputError(f"{path}: is not a text file. Choose another file.") from None
        except InputError as error:
            raise InputError(f"{path}: {error}") from error

    def moved(self, folder: Path, new_folder: Path) -> EditList:
        """Return the edits with the paths of further sounds made relative to another folder."""

        def rename(edit: Edit) -> Edit:
            if not isinstance(edit, Morph) or os.path.isabs(edit.other):
                return edit
            other = os.path.relpath(folder / edit.other, new_folder)
            return replace(edit, other=Path(other).as_posix())

        return EditList(tuple(map(rename, self.edits)))

    def resolved(self, folder: Path) -> EditList:
        """Return the edits with absolute paths in place of those relative to a folder."""

        def resolve(edit: Edit) -> Edit:
            if not isinstance(edit, Morph):
                return edit
            return replace(edit, other=os.path.normpath(folder / edit.other))

        return EditList(tuple(map(resolve, self.edits)))

    def save(self, path: str | os.PathLike[str]) -> None:
        """Write the edits to a JSON file atomically.

        Raises:
            InputError: The file cannot be written.
        """
        # The escape of a lone surrogate is that of JSON; it stands for a byte of a file name.
        write_atomically(Path(path), self.to_json().encode(errors="backslashreplace"))


@contextmanager
def _numbered(number: int) -> Iterator[None]:
    """Add the position of an edit to its errors."""
    try:
        yield
    except EditError as error:
        raise error.numbered(number) from None


def _edit(number: int, values: Any) -> Edit:
    kind = values.get("kind") if isinstance(values, dict) else None
    if not isinstance(kind, str) or kind not in EDITS:
        raise EditError(str(kind), f"unknown kind; choose one of {', '.join(EDITS)}", number)
    with _numbered(number):
        return EDITS[kind].from_json(values)
