"""The voice that is picked for an opened file, if the user's own does not fit. No widgets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from gradwave.language import tr
from gradwave.rendering.catalog import Catalog
from gradwave.rendering.settings_model import SettingsModel
from gradwave.sounds import Original, Settings
from wavegrad_core.errors import InputError

if TYPE_CHECKING:
    from wavegrad_core.mel.profile import MelProfile
    from wavegrad_core.voices.voice import Voice


class AutomaticVoice:
    """Chooser of voices for opened files, which returns to the user's own voice when it fits.

    A voice that the user replaced by another one is not picked again for recordings.
    """

    def __init__(self, catalog: Catalog, settings_model: SettingsModel) -> None:
        self._catalog, self._settings_model = catalog, settings_model
        self._picked = self._own = ""  # the last picked voice, and the user's before it

    def choose_for(self, original: Original) -> str:
        """Choose the voice for a file that has just been opened.

        Returns:
            A sentence for the user about the voice or about what it does not render, or "".
        """
        settings = self._settings_model.value
        picked, notice = self._pick(original, settings.keep_highs)
        if picked:
            self._catalog.choose_voice(picked)
        elif original.sound is not None:
            notice = missing_highs(original, self._catalog.voice, settings)
        return notice

    def _pick(self, original: Original, keep_highs: bool) -> tuple[str, str]:
        """Return the voice to load, or "" to keep the current one, and a message, or ""."""
        chosen = self._catalog.loading or self._settings_model.value.voice  # "" at the start
        is_picked = bool(self._own) and chosen == self._picked
        own = self._own if is_picked else chosen or _first_voice()
        profile = self._profile_of(own)
        if original.sound is None:
            fits = not original.voice
        else:
            refused = original.voice == self._picked and not is_picked
            fits = keep_highs or refused or not _is_better(original, own, profile)
        if not fits:
            self._picked, self._own = original.voice, own
            if chosen == original.voice:
                return "", ""
            return original.voice, _reason(original, own, profile)
        if is_picked and original.sound is not None:
            self._picked = self._own = ""
            return own, tr("Chose the voice {voice} again.", voice=own)
        return "", ""

    def _profile_of(self, name: str) -> MelProfile | None:
        """Return the profile of a voice; None if its file is gone."""
        loaded, chosen = self._catalog.voice, self._settings_model.value.voice
        if loaded is not None and name == chosen and not self._catalog.loading:
            return loaded.profile
        from wavegrad_core.voices.library import find_voice
        from wavegrad_core.voices.voice import read_card

        try:
            return read_card(find_voice(name)).profile
        except InputError:
            return None


def _first_voice() -> str:
    """Return the name of the voice that is loaded at the start."""
    from wavegrad_core.voices.library import list_voices

    return next((name for name, _ in list_voices()), "")


def _is_better(original: Original, own: str, profile: MelProfile | None) -> bool:
    """Return whether the recording's voice renders highs that the user's own misses."""
    from wavegrad_core.voices.voice_choice import has_more_highs

    if profile is None:
        return False
    return has_more_highs(original.voice, own, profile, original.bandwidth)


def _reason(original: Original, own: str, profile: MelProfile | None) -> str:
    """Return a sentence that says why a voice is picked for a file."""
    if original.sound is None or profile is None:
        return tr("Chose the voice {voice}, which renders such mels.", voice=original.voice)
    from wavegrad_core.voices.voice_choice import highest_frequency

    return tr(
        "Chose the voice {voice}, as the recording reaches {reached} and the voice {own} renders "
        "up to {top}.",
        voice=original.voice,
        reached=khz(original.bandwidth),
        own=own,
        top=khz(highest_frequency(profile)),
    )


def missing_highs(original: Original, voice: Voice | None, settings: Settings) -> str:
    """Return a sentence about frequencies that a render loses; "" if there are none."""
    if voice is None or settings.keep_highs:
        return ""
    from wavegrad_core.voices.voice_choice import highest_frequency, misses_highs

    if not misses_highs(original.bandwidth, voice.profile):
        return ""
    return tr(
        "The recording reaches {reached}, and the voice {voice} renders up to {top}. "
        "Turn on Keep original highs to keep the rest.",
        reached=khz(original.bandwidth),
        voice=voice.name,
        top=khz(highest_frequency(voice.profile)),
    )


def khz(hertz: float) -> str:
    """Return a frequency in whole kHz."""
    return tr("{frequency:.0f} kHz", frequency=hertz / 1000)
