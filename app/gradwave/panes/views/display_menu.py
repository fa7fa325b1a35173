"""The part of the View menu that says how sounds are drawn."""

from __future__ import annotations

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu

from gradwave.panes.display_options import (
    CHOICES,
    COLOURS,
    COMPARED_NAMES,
    SCALE_NAMES,
    DisplayOptions,
)

TITLES = {  # keys after a tab are only shown: the window takes them
    "compared": "&Original and take\tD",
    "scale": "&Frequencies\tF",
    "colours": "&Colours\tC",
    "darkest": "Dar&kest level",
    "brightest": "Bri&ghtest level",
}
NAMES = {"compared": COMPARED_NAMES, "scale": SCALE_NAMES, "colours": COLOURS}


def add_to(menu: QMenu, look: DisplayOptions) -> dict[tuple[str, int | str], QAction]:
    """A submenu for each choice; their actions by the choice's name and value."""
    actions = {}
    menu.addSeparator()
    for name, title in TITLES.items():
        submenu = menu.addMenu(title)
        group = QActionGroup(submenu)
        for value in CHOICES[name]:
            text = NAMES[name][str(value)] if name in NAMES else f"{value} dB".replace("-", "−")
            action = QAction(text, group)
            action.setCheckable(True)
            action.triggered.connect(lambda _, name=name, value=value: look.choose(name, value))
            submenu.addAction(action)
            actions[name, value] = action

    def show() -> None:
        for (name, value), action in actions.items():
            action.setChecked(look.choice(name) == value)

    look.changed.connect(show)
    show()
    return actions
