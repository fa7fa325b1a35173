"""Commands that choose how sounds are drawn."""

from __future__ import annotations

from gradwave.commands import Command
from gradwave.language import tr
from gradwave.panes.display_options import (
    CHOICES,
    COLOURS,
    COMPARISON_NAMES,
    FFT_NAMES,
    SCALE_NAMES,
    DisplayOptions,
)
from gradwave.panes.frequency_range import FrequencyRange
from gradwave.pictures.spectrogram import WINDOWS

ZOOM = 1.6  # factor of one step
SUBMENUS = {
    "compared": tr("Co&mparison"),
    "scale": tr("Frequency &scale"),
    "colours": tr("&Colours"),
    "darkest": tr("&Darkest level"),
    "brightest": tr("&Brightest level"),
    "fft": tr("FF&T size"),
    "window": tr("FFT &window"),
}
VALUE_NAMES = {
    "compared": COMPARISON_NAMES,
    "scale": SCALE_NAMES,
    "colours": COLOURS,
    "fft": FFT_NAMES,
    "window": WINDOWS,
}
NEXT = {  # text and key of the command that takes the next value
    "compared": (tr("Next comparison"), "D"),
    "scale": (tr("Next frequency scale"), "F"),
    "colours": (tr("Next colours"), "C"),
}


def display_commands(options: DisplayOptions) -> tuple[Command, ...]:
    """Return a command for each value of each display option, and one for its next value."""
    commands = list(_frequency_commands(options.frequencies))
    for place, (name, submenu) in enumerate(SUBMENUS.items()):
        first = 210 + 12 * place  # all in one hundred: a line would separate the next one
        for offset, value in enumerate(CHOICES[name]):
            commands.append(_value_command(options, name, value, submenu, first + offset))
        if name in NEXT:
            commands.append(_next_command(options, name, submenu, first + 11))
    return tuple(commands)


def _frequency_commands(frequencies: FrequencyRange) -> tuple[Command, ...]:
    return (
        Command(
            "frequency_in",
            tr("Zoom in on &low frequencies"),
            lambda: frequencies.zoom(1 / ZOOM),
            "&View",
            150,
            ("Ctrl++", "Ctrl+="),
        ),
        Command(
            "frequency_out",
            tr("Zoom out in frequency"),
            lambda: frequencies.zoom(ZOOM),
            "&View",
            151,
            ("Ctrl+-",),
        ),
        Command("frequency_fit", tr("All frequencies"), frequencies.fit, "&View", 152, ("Ctrl+0",)),
    )


def _value_command(
    options: DisplayOptions, name: str, value: int | str, submenu: str, position: int
) -> Command:
    names = VALUE_NAMES.get(name, {})
    return Command(
        f"{name}_{value}",
        names.get(str(value), f"{value} dB".replace("-", "−")),
        lambda: options.choose(name, value),
        "&View",
        position,
        submenu=submenu,
        checked=lambda: options.choice(name) == value,
        updates=(options.changed,),
    )


def _next_command(options: DisplayOptions, name: str, submenu: str, position: int) -> Command:
    text, key = NEXT[name]
    return Command(
        f"next_{name}",
        text,
        lambda: options.next(name),
        "&View",
        position,
        (key,),
        plain=True,
        submenu=submenu,
    )
