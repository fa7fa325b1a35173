"""The sample rate of the voice, compared with the frequencies of the recordings."""

from __future__ import annotations

from gradwave.language import tr
from wavegrad_core.dataset.rate_proposal import proposed_rate

HIGH_PROFILE = "studio"  # profile of a voice from scratch for recordings above the default's rate
SCRATCH_RATES = {"": 24_000, HIGH_PROFILE: 48_000}  # sample rates by profile, in Hz
DULL = 0.85  # recordings below this share of the voice's top frequency make it dull


def rate_note(bandwidth: int, rate: int, scratch_rate: int, rates: dict[str, int]) -> str:
    """Return a sentence about the frequencies of the recordings and of the voice.

    Args:
        bandwidth: Highest frequency of the recordings in Hz; 0 while unknown.
        rate: Sample rate of the voice in Hz.
        scratch_rate: Sample rate in Hz of a voice that is trained from scratch.
        rates: Sample rates in Hz of the voices to start from, by name.
    """
    reached, needed = bandwidth / 1000, proposed_rate(bandwidth)
    if not reached:
        return ""
    if needed > rate:
        wide = next((name for name, other in rates.items() if other >= needed), "")
        if wide:
            return tr(
                "The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders up to "
                "{limit:g} kHz. Start from {voice}, which has {wide:g} kHz.",
                reached=reached,
                rate=rate / 1000,
                limit=rate / 2000,
                voice=wide,
                wide=rates[wide] / 1000,
            )
        return tr(
            "The recordings reach {reached:.0f} kHz, and a voice of {rate:g} kHz renders "
            "up to {limit:g} kHz. Starting without a voice makes one of {scratch:g} kHz, "
            "but takes days.",
            reached=reached,
            rate=rate / 1000,
            limit=rate / 2000,
            scratch=scratch_rate / 1000,
        )
    if bandwidth < DULL * rate / 2:
        return tr(
            "The recordings reach {reached:.0f} kHz, as at a sample rate of {rate:g} kHz, "
            "so the voice will render nothing above.",
            reached=reached,
            rate=needed / 1000,
        )
    return tr(
        "The recordings reach {reached:.0f} kHz, which fits the {rate:g} kHz of the voice.",
        reached=reached,
        rate=rate / 1000,
    )
