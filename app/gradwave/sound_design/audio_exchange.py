"""Sounds for other programs: the shown take, or its selected part, as a WAV file. No widgets."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from gradwave.rendering.session import Session
from gradwave.sound_design.region_renders import RegionRenders
from gradwave.sounds import Sound
from gradwave.takes.export import FORBIDDEN, file_name
from gradwave.takes.takes import Take

MAX_STEM = 120  # characters


class AudioExchange:
    """Writer of WAV files for dragging into other programs and for the clipboard.

    The files stay in the system's folder for temporary files, since the other program may read them
    later.
    """

    def __init__(self, session: Session, regions: RegionRenders) -> None:
        self._session, self._regions = session, regions

    @property
    def available(self) -> bool:
        """Whether a take is shown."""
        return self._session.takes.chosen is not None

    def take_file(self, key: str = "", part: bool = False) -> Path | None:
        """Write a take, or its selected part, and return the file.

        Args:
            key: The take's key; empty for the shown one.
            part: Whether to write only the selected or looped part.

        Returns:
            The file, or None without a take or without a selected part.

        Raises:
            InputError: The file cannot be written.
        """
        takes = self._session.takes
        take = takes.find(key) if key else takes.chosen
        span = self._regions.span if part else None
        if take is None or (part and span is None):
            return None
        name = FORBIDDEN.sub("_", file_name(take))[:MAX_STEM]
        if span is not None:
            take = cut(take, *span)
            name = f"{name} {span[0]:.2f}-{span[1]:.2f} s"
        from wavegrad_core.audio import write_audio

        path = Path(tempfile.mkdtemp(prefix="gradwave-")) / f"{name}.wav"
        sound = take.result.sound
        write_audio(path, sound.audio, sound.rate, title=take.name)
        return path


def cut(take: Take, start: float, end: float) -> Take:
    """Return a part of a take, from `start` to `end` in seconds."""
    sound = take.result.sound
    first, last = round(start * sound.rate), round(end * sound.rate)
    part = Sound.of(sound.audio[:, first : max(last, first + 1)], sound.rate)
    return replace(take, result=replace(take.result, sound=part))


def pasted_file(data: bytes) -> Path:
    """Write a WAV file from the clipboard, and return it."""
    path = Path(tempfile.mkdtemp(prefix="gradwave-")) / "pasted.wav"
    path.write_bytes(data)
    return path
