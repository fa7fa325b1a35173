"""Audio output devices: the list of them, the chosen one, and why there is none. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gradwave.language import tr
from wavegrad_core.errors import InputError, reason

BUFFER_SECONDS = 0.1  # large, because renders keep all cores busy


class NoAudioOutput(InputError):
    """Raised with the reason why playback is impossible, and what to do."""


@dataclass(frozen=True)
class OutputChoice:
    """The chosen output.

    Attributes:
        device: Full name of the device; "" for the system's default.
        rate: Sample rate in Hz; 0 for the sound's own.
        buffer: Latency in seconds.
    """

    device: str = ""
    rate: int = 0
    buffer: float = BUFFER_SECONDS


def list_outputs() -> list[str]:
    """Return the full names of the output devices; see `check_output`."""
    check_output()
    return list(_outputs())


def check_output(choice: OutputChoice = OutputChoice()) -> dict[str, Any]:
    """Return PortAudio's description of the chosen device, or of the default device.

    The keys "full name", "wanted rate" and "buffer" are added. PortAudio queries every device,
    which can take a second: do not call this on the GUI thread.

    Raises:
        NoAudioOutput: PortAudio or a device is missing.
    """
    try:
        import sounddevice
    except OSError as error:
        raise NoAudioOutput(
            tr(
                "No playback: PortAudio is not installed. Install it (Debian, Ubuntu: "
                "sudo apt install libportaudio2) and start Gradwave again."
            )
        ) from error
    try:
        device = dict(sounddevice.query_devices(kind="output"))
        found = _outputs() if choice.device else {}
    except (sounddevice.PortAudioError, ValueError) as error:  # ValueError: undecodable names too
        raise NoAudioOutput(
            tr(
                "No playback: no output device was found ({reason}). Plug one in, or check the "
                "system's sound settings, and choose Refresh under Listen, Devices.",
                reason=reason(error),
            )
        ) from error
    device = found.get(choice.device, device)
    more = {"full name": full_name(device), "wanted rate": choice.rate, "buffer": choice.buffer}
    return device | more


def _outputs() -> dict[str, dict[str, Any]]:
    import sounddevice

    devices = [dict(device) for device in sounddevice.query_devices()]
    return {full_name(one): one for one in devices if one["max_output_channels"] > 0}


def full_name(device: dict[str, Any]) -> str:
    """Return a device's name with its host API, since one device can have several."""
    import sounddevice

    return f"{device['name']} ({sounddevice.query_hostapis(device['hostapi'])['name']})"


def usable_rate(rate: int, device: dict[str, Any]) -> int:
    """Return the chosen rate, or `rate`, in Hz if the device supports it, else its default rate."""
    import sounddevice

    rate = device["wanted rate"] or rate
    try:
        sounddevice.check_output_settings(
            device=device["index"], channels=2, dtype="float32", samplerate=rate
        )
    except (sounddevice.PortAudioError, ValueError):
        return int(device["default_samplerate"])
    return rate
