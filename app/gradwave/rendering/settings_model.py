"""The settings of the next render, and the schedule and voice that they name. No widgets."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from gradwave.rendering.catalog import Catalog
from gradwave.sounds import NO_EDITS, Settings
from wavegrad_core.diffusion.schedule import MAX_ITERATIONS, Schedule
from wavegrad_core.errors import InputError


class SettingsModel(QObject):
    """The current settings, kept consistent with the voices and schedules of the catalog."""

    changed = Signal()

    def __init__(self, catalog: Catalog) -> None:
        super().__init__()
        self.value = Settings()
        self._catalog = catalog
        catalog.surveyed.connect(self._choose_first_voice)
        catalog.voice_loaded.connect(lambda voice: self.change(voice=voice))
        catalog.schedule_read.connect(lambda name: self.change(schedule=name))

    def change(self, **fields: Any) -> None:
        """Change some fields of `Settings`.

        A named schedule sets the iterations; setting the iterations removes a named schedule.
        """
        if "iterations" in fields:
            fields["iterations"] = min(max(fields["iterations"], 1), MAX_ITERATIONS)
            fields.setdefault("schedule", None)
        if (name := fields.get("schedule")) is not None:
            fields["iterations"] = len(self._catalog.schedules[name])
        self.set(replace(self.value, **fields))

    def set(self, settings: Settings) -> None:
        """Replace the settings without loading the voice that they name."""
        if settings != self.value:
            self.value = settings
            self.changed.emit()

    def forget_edits(self) -> None:
        """Remove the edits of the previous sound, as a part of opening another one.

        `changed` is emitted by the caller once the other sound is open, so that undo brings both
        back in one step.
        """
        self.value = replace(self.value, edits=NO_EDITS)

    def restore(self, settings: Settings) -> None:
        """Restore settings, from undo or a project, and load the voice that they name.

        Until that voice is loaded nothing can be rendered: another voice would be wrong.
        """
        if not settings.voice:
            settings = replace(settings, voice=self.value.voice)
        other = settings.voice != self.value.voice or (self._catalog.loading and settings.voice)
        if other:
            self._catalog.unload_voice()
        self.set(settings)
        if other:
            self._catalog.choose_voice(settings.voice)

    def _choose_first_voice(self) -> None:
        voices = self._catalog.voices
        if voices and not self.value.voice and not self._catalog.loading:
            self._catalog.choose_voice(voices[0][0])

    def list_voices(self, voices: list[tuple[str, Path]]) -> None:
        """Update the installed voices; choose another if the chosen one has been removed."""
        self._catalog.list_voices(voices)
        available = self._catalog.voices
        if available and self.value.voice not in dict(available):
            self._catalog.choose_voice(available[0][0])

    @property
    def schedule(self) -> Schedule | None:
        """The schedule that a render would use now; None while no voice is loaded."""
        if self.value.schedule is not None:
            return self._catalog.schedules[self.value.schedule]
        if self._catalog.voice is None:
            return None
        return self._catalog.voice.schedule(self.value.iterations)

    @property
    def missing_voice_error(self) -> InputError:
        """An error that says why there is no voice to render with."""
        return self._catalog.missing_voice_error(self.value.voice)
