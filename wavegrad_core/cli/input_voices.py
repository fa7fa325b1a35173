"""The voices of the inputs of `gradwave render` if none is named: those that the window picks."""

from pathlib import Path

from wavegrad_core.audio import FileSamples, probe
from wavegrad_core.bundled_files import DEFAULT_VOICE
from wavegrad_core.cli.console import notice
from wavegrad_core.dataset.spectrum_statistics import recording_bandwidth
from wavegrad_core.errors import InputError
from wavegrad_core.file_suffixes import MEL_SUFFIXES
from wavegrad_core.mel.profile import PROFILES, MelProfile
from wavegrad_core.render.options import RenderOptions
from wavegrad_core.voices.library import find_voice
from wavegrad_core.voices.voice import read_card
from wavegrad_core.voices.voice_choice import (
    can_render,
    has_more_highs,
    highest_frequency,
    misses_highs,
    voice_for,
    voice_reaching,
)


def voice_of_input(path: Path, options: RenderOptions) -> str:
    """Return the voice for an input, and say on standard error if it is not the default one.

    It is the voice that the window picks: one that reads a mel, or that renders all frequencies of
    a recording. It is the default voice for a file that cannot be read, which the render reports.

    Args:
        path: The input.
        options: The options of the render.
    """
    own = read_card(find_voice(DEFAULT_VOICE)).profile
    try:
        if path.suffix.lower() in MEL_SUFFIXES:
            return _voice_of_mel(path, options, own)
        return _voice_of_recording(path, options, own)
    except InputError:
        return DEFAULT_VOICE


def _voice_of_mel(path: Path, options: RenderOptions, own: MelProfile) -> str:
    profile = PROFILES.get(options.profile or "")
    if profile is None or can_render(profile, own) or not (voice := voice_for(profile)):
        return DEFAULT_VOICE
    notice(f"gradwave: {path}: using the voice {voice}, which renders mels of {profile.name}.")
    return voice


def _voice_of_recording(path: Path, options: RenderOptions, own: MelProfile) -> str:
    rate = probe(path).rate
    kept = rate if options.rate is None else min(rate, options.rate)
    if options.keep_highs or not misses_highs(kept // 2, own):
        return DEFAULT_VOICE
    bandwidth = min(recording_bandwidth(FileSamples(path), rate), kept // 2)
    voice = voice_reaching(bandwidth)
    if not has_more_highs(voice, DEFAULT_VOICE, own, bandwidth):
        return DEFAULT_VOICE
    notice(
        f"gradwave: {path}: using the voice {voice}, as the recording reaches "
        f"{bandwidth / 1000:.0f} kHz and the voice {DEFAULT_VOICE} renders up to "
        f"{highest_frequency(own) / 1000:.0f} kHz. Choose a voice with --voice."
    )
    return voice
