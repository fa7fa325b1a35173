"""The choice of a voice for a mel of a profile."""

from wavegrad_core.errors import InputError
from wavegrad_core.mel.conversion import can_convert
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.mel.recognition import same_values
from wavegrad_core.voices import library
from wavegrad_core.voices.voice import read_card


def can_render(mel: MelProfile, voice: MelProfile) -> bool:
    """Return whether a voice can render mels of a profile, with or without conversion.

    Args:
        mel: The profile of the mel.
        voice: The profile that the voice reads.
    """
    if can_convert(mel, voice):
        return True
    return same_values(mel, voice) and (mel.sample_rate, mel.hop) == (voice.sample_rate, voice.hop)


def voice_for(profile: MelProfile) -> str:
    """Return the name of a bundled or installed voice that renders mels of a profile, or "".

    Voices that read the profile itself come before those that need a conversion.
    """
    found: dict[bool, str] = {}
    for name, path in library.list_voices():
        try:
            reads = read_card(path).profile
        except InputError:  # reported where the voices are listed
            continue
        if can_render(profile, reads):
            found.setdefault(reads == profile, name)
    return found.get(True) or found.get(False, "")
