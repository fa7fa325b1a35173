"""The command that opens the devices dialog."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.devices.views.devices_dialog import DevicesDialog
from gradwave.language import tr


def device_commands(dialog: DevicesDialog) -> tuple[Command, ...]:
    """Return the command that opens the dialog."""
    return (Command("devices", tr("&Devices…"), dialog.open_and_look, "&Listen", 410),)
