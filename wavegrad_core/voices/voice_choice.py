"""The choice of a voice for a mel of a profile, or for the frequencies of a recording."""

from wavegrad_core.errors import InputError
from wavegrad_core.mel.conversion import can_convert
from wavegrad_core.mel.profile import MelProfile
from wavegrad_core.mel.recognition import same_values
from wavegrad_core.voices import library
from wavegrad_core.voices.voice import read_card

# Relative to a voice's highest frequency; a bandwidth up to this loses nothing audible.
HIGHS_TOLERANCE = 1.1


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


def highest_frequency(profile: MelProfile) -> float:
    """Return the highest frequency that a voice of a profile renders, in Hz."""
    return min(profile.f_max, profile.sample_rate / 2)


def misses_highs(bandwidth: int, profile: MelProfile) -> bool:
    """Return whether sound up to a bandwidth in Hz loses highs with a voice of a profile."""
    return bandwidth > HIGHS_TOLERANCE * highest_frequency(profile)


def has_more_highs(voice: str, own: str, profile: MelProfile, bandwidth: int) -> bool:
    """Return whether a voice renders highs of a recording that another one loses.

    Args:
        voice: Name of the voice that `voice_reaching` returned for the recording.
        own: Name of the other voice.
        profile: The profile of the other voice.
        bandwidth: Highest frequency of the recording in Hz.
    """
    return voice not in ("", own) and misses_highs(bandwidth, profile)


def voice_reaching(bandwidth: int) -> str:
    """Return the name of the first voice that renders a bandwidth in Hz, or else the highest.

    Installed voices are skipped, since they may be of a single speaker; "" if there are no others.
    """
    best, highest = "", 0.0
    for name, path in library.list_voices():
        if path.parent == library.installed_folder():
            continue
        try:
            profile = read_card(path).profile
        except InputError:  # reported where the voices are listed
            continue
        if not misses_highs(bandwidth, profile):
            return name
        if highest_frequency(profile) > highest:
            best, highest = name, highest_frequency(profile)
    return best
