"""Devices: choice, memory, use by playback and renders, and explanations."""

from __future__ import annotations

import pytest
from fakes import FakeEngine
from PySide6.QtGui import QGuiApplication
from sound_card import SoundCards, needs_portaudio

from gradwave.devices.device_choice import DeviceChoice, DeviceSettings, Processors, find_processors
from gradwave.devices.views.devices_dialog import DevicesDialog
from gradwave.playing.output_devices import OutputChoice
from gradwave.playing.player import Player
from gradwave.preferences import Preferences
from wavegrad_core import system_check


@pytest.fixture
def memory(tmp_path) -> Preferences:
    return Preferences(tmp_path / "memory.json")


def make(jobs, memory: Preferences) -> tuple[DeviceChoice, Player, FakeEngine]:
    player, engine = Player(jobs), FakeEngine()
    return DeviceChoice(jobs, [player], engine, memory), player, engine


def test_a_choice_applies_at_once_and_after_the_next_start(qtbot, jobs, memory):
    devices, player, engine = make(jobs, memory)
    assert devices.chosen == DeviceSettings()
    devices.choose(output="Kopfhörer 🎧 (ALSA)", rate=48_000, buffer=0.2)
    devices.choose(processor="cpu", precision="fp32")
    chosen = DeviceSettings("Kopfhörer 🎧 (ALSA)", 48_000, 0.2, "cpu", "fp32")
    again = make(jobs, Preferences(memory.file))
    for one, its_player, its_engine in ((devices, player, engine), again):
        assert one.chosen == chosen
        assert its_player.choice == OutputChoice("Kopfhörer 🎧 (ALSA)", 48_000, 0.2)
        assert (its_engine.device, its_engine.precision) == ("cpu", "fp32")


def test_unreadable_preferences_are_ignored(qtbot, jobs, memory):
    for name, value in {
        "rate": "fast",
        "buffer": [1, 2],
        "output": "",
        "precision": "fp32",
    }.items():
        memory.write(f"devices/{name}", value)
    memory.write("devices/rate", -44_100)
    devices, _, _ = make(jobs, memory)
    assert devices.chosen == DeviceSettings(precision="fp32")


class NoJob:
    pass


def found(monkeypatch, cuda, mps="not used: only macOS has it", missing=()):
    def torch(gone):
        gone.extend(missing)
        return {"cuda": cuda, "mps": mps}

    monkeypatch.setitem(system_check.PARTS, "torch", torch)
    monkeypatch.setitem(system_check.PARTS, "processor", lambda gone: {"name": "Pentium 90"})
    return find_processors(NoJob())


def test_without_a_gpu_the_reason_is_given_with_what_would_help(monkeypatch):
    get = "install a torch with CUDA; pytorch.org/get-started has the line"
    processors = found(
        monkeypatch,
        "not used: this torch is built without CUDA",
        missing=[{"what": "a GPU is not used", "get": get}],
    )
    assert processors.choices == {"auto": "Automatic (CPU)", "cpu": "CPU: Pentium 90"}
    assert processors.why_no_gpu == (
        f"No GPU is used: this torch is built without CUDA. To use one: {get}."
    )


def test_on_a_mac_the_reason_is_the_macs(monkeypatch):
    processors = found(
        monkeypatch, "not used: macOS has none", "not used: it needs macOS 14 on an Apple processor"
    )
    assert processors.why_no_gpu == ("No GPU is used: it needs macOS 14 on an Apple processor.")


def test_a_gpu_can_be_chosen_or_not(monkeypatch):
    processors = found(monkeypatch, [{"name": "H200"}])
    assert processors.choices == {
        "auto": "Automatic (GPU)",
        "cpu": "CPU: Pentium 90",
        "cuda": "GPU: H200",
    }
    assert processors.why_no_gpu == ""


def test_this_machine_is_really_checked(qtbot, jobs, memory):
    devices, _, _ = make(jobs, memory)
    devices.find()
    qtbot.waitUntil(lambda: devices.processors is not None)
    assert devices.processors.choices["cpu"].startswith("CPU: ")
    assert ("cuda" in devices.processors.choices) or "GPU is used" in devices.processors.why_no_gpu


def pick(qtbot, choice, text: str) -> None:
    """Choose the entry that contains the text, as with the keys."""
    (index,) = [i for i in range(choice.count()) if text in choice.itemText(i)]
    choice.setCurrentIndex(index)
    choice.activated.emit(index)


@needs_portaudio
def test_the_sound_card_is_pulled_while_it_plays(qtbot, open_window, make_sound, monkeypatch):
    cards = SoundCards(monkeypatch)
    window = open_window(FakeEngine())
    window.player.look_for_device()
    window.session.begin(None)
    window.session.open(make_sound())
    dialog, player = window.features.devices, window.player
    qtbot.waitUntil(lambda: player.can_play("original"))

    # The card is chosen, with a buffer for a busy machine.
    window.actions_by_name["devices"].trigger()
    qtbot.waitUntil(lambda: dialog.output.count() > 2)
    pick(qtbot, dialog.output, "testfile (ALSA)")
    pick(qtbot, dialog.buffer, "200 ms")
    qtbot.waitUntil(lambda: "testfile (ALSA)" in dialog.playback.text())
    dialog.close()

    # It plays in a loop and is disconnected.
    player.set_loop(0.0, 1.0)
    window.original.play_button.click()
    qtbot.waitUntil(lambda: player.output.blocks > 20 and player.output.active)
    cards.pull("testfile")
    qtbot.waitUntil(lambda: window.banner.isVisible())
    assert "The output device testfile (ALSA) was disconnected" in window.banner.text
    qtbot.waitUntil(lambda: player.output.active)
    assert player.playing == "original"
    assert cards.opened[0] == "testfile"
    assert cards.opened[-1] != "testfile"

    # The choice is kept for when the card is back.
    window.actions_by_name["devices"].trigger()
    qtbot.waitUntil(lambda: "testfile (ALSA) (not connected)" in dialog.output.currentText())
    cards.pulled.clear()
    dialog.refresh_button.click()
    qtbot.waitUntil(lambda: player.device == "testfile (ALSA)" and player.output.active)
    player.stop()


def test_the_processor_and_the_precision_of_the_next_render_are_chosen(qtbot, small_window):
    window, dialog = small_window, small_window.features.devices
    window.actions_by_name["devices"].trigger()
    qtbot.waitUntil(lambda: dialog.processor.count() > 1)
    pick(qtbot, dialog.processor, "CPU: ")
    window.session.settings_model.change(iterations=2)
    for precision in ("fp32", "bf16"):
        pick(qtbot, dialog.precision, f"{precision}:")
        with qtbot.waitSignal(window.session.result_changed):
            window.session.render()
        assert window.session.result.device == f"cpu, {precision}"


def test_details_of_a_problem_can_be_copied_until_it_is_fixed(qtbot, jobs, memory, monkeypatch):
    def broken():
        raise OSError("the driver is gone")

    monkeypatch.setattr("gradwave.devices.device_choice.list_outputs", broken)
    monkeypatch.setattr("gradwave.devices.device_choice.find_processors", lambda job: 1 / 0)
    devices, _, _ = make(jobs, memory)
    dialog = DevicesDialog(devices)
    qtbot.addWidget(dialog)
    assert not dialog.copy_button.isVisibleTo(dialog)
    dialog.open_and_look()
    qtbot.waitUntil(lambda: len(devices.problems) == 2)
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    for words in ("the driver is gone", "in broken", "ZeroDivisionError", "buffer: 0.1", "torch"):
        assert words in copied
    monkeypatch.setattr("gradwave.devices.device_choice.list_outputs", lambda: ["Speakers"])
    monkeypatch.setattr(
        "gradwave.devices.device_choice.find_processors",
        lambda job: Processors({"auto": "CPU"}, ""),
    )
    devices.find()
    qtbot.waitUntil(lambda: not devices.problems)
    assert not dialog.copy_button.isVisibleTo(dialog)
