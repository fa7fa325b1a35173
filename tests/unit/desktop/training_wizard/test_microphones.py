"""The list of microphones, and the system's own instead of one that is gone."""

from __future__ import annotations

import pytest
from sound_card import needs_portaudio, sounddevice

from gradwave.training_wizard.microphone import list_inputs, open_input
from wavegrad_core.errors import InputError


@pytest.fixture
def plug_in(monkeypatch):
    """plug_in(name, …): make these microphones available, numbered from 7."""

    def these(*names: str) -> None:
        devices = [
            {"name": name, "index": index, "max_input_channels": 1, "hostapi": 0}
            for index, name in enumerate(names, 7)
        ]
        monkeypatch.setattr(sounddevice, "query_devices", lambda *which: devices)

    monkeypatch.setattr(sounddevice, "query_hostapis", lambda host: {"name": "ALSA"})
    monkeypatch.setattr(sounddevice, "check_input_settings", lambda *device, **wanted: None)
    monkeypatch.setattr(sounddevice, "InputStream", lambda rate, block, device, **wanted: device)
    return these


@needs_portaudio
@pytest.mark.parametrize(("chosen", "opened"), [("Webcam (ALSA)", 7), ("Gone (ALSA)", None)])
def test_the_system_s_own_microphone_stands_in_for_one_that_is_gone(plug_in, chosen, opened):
    plug_in("Webcam")
    assert list_inputs() == ["Webcam (ALSA)"]
    assert open_input(print, chosen) == (opened, 48_000)


@needs_portaudio
def test_two_microphones_of_one_name_can_both_be_chosen(plug_in):
    plug_in("USB", "Webcam", "USB")
    assert list_inputs() == ["USB (ALSA)", "Webcam (ALSA)", "USB (ALSA) 2"]
    assert [open_input(print, name)[0] for name in list_inputs()] == [7, 8, 9]


@needs_portaudio
def test_a_device_whose_name_cannot_be_read_does_not_stop_the_system_s_own(plug_in, monkeypatch):
    def query(*which):
        return {} if which else b"\xff".decode()

    monkeypatch.setattr(sounddevice, "query_devices", query)
    assert open_input(print, "") == (None, 48_000)


@needs_portaudio
def test_without_a_microphone_it_says_how_to_find_a_new_one(plug_in, monkeypatch):
    def none(*which):
        raise sounddevice.PortAudioError("Error querying device -1")

    monkeypatch.setattr(sounddevice, "query_devices", none)
    with pytest.raises(InputError, match="Listen, Devices, Refresh"):
        open_input(print, "")
